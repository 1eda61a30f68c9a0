//! What a title says: head term, body, level, branch, status, and its normal spelling.
//!
//! "TUV" is "Tỉnh ủy viên"; "Bí Thư huyện ủy" is "Bí thư Huyện ủy", of the Party, at district level; "Nguyên Viện trưởng
//! Viện Kinh tế Việt Nam" was held formerly.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{
    branch::{Standing, standing},
    link::TitleUse,
    opened::{country_meant, opened},
    organisation::{organisation, whole},
    pieces::{Piece, PieceKind, capitalised, join, pieces},
    title::leads,
};
use crate::{
    Branch, Dictionary, Level, Position, Span, Status,
    lexicon::{Lexed, Overlay, Table, lex, tables},
    text::fold,
};

/// A title taken apart.
#[derive(Debug, Clone)]
pub struct Described {
    /// The words of the title as written, folded: what two mentions of one position share.
    pub key: String,
    /// As in [`Position::title`].
    pub title: String,
    /// As in [`Position::role`].
    pub role: String,
    /// Head term with its modifiers, status aside, folded: what two titles of one office share.
    pub head: Vec<String>,
    /// The words behind the head, folded.
    pub tail: Vec<String>,
    /// As in [`Position::organisation`].
    pub organisation: Option<String>,
    /// The same without its first body, if that is part of another: "Công ty X" of "HĐQT Công ty X".
    pub whole: Option<String>,
    /// As in [`Position::level`].
    pub level: Level,
    /// As in [`Position::branch`].
    pub branch: Branch,
    /// As in [`Position::status`].
    pub status: Status,
    /// How certain an office it names.
    pub office: Office,
}

/// How certain an office a title names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    /// "Tổng thống".
    Certain,
    /// "người đồng cấp": the same as somebody else's.
    Same,
    /// "vị này".
    None,
}

/// What two titles share that are the same: words, status, and what their words refer to.
type Seen<'a> = (&'a str, Option<Status>, Option<usize>);

/// Takes titles apart; the same words are read once.
pub struct Describer<'l, 'a> {
    lexed: &'l Lexed<'a>,
    dictionary: &'l Dictionary,
    seen: FxHashMap<Seen<'a>, Rc<Described>>,
}

impl<'l, 'a> Describer<'l, 'a> {
    /// For one text.
    pub fn new(lexed: &'l Lexed<'a>, dictionary: &'l Dictionary) -> Self {
        Self { lexed, dictionary, seen: FxHashMap::default() }
    }

    /// The title at `used`.
    pub fn describe(&mut self, used: TitleUse) -> Rc<Described> {
        // "nước này" means one country here and another there
        let country = country_meant(self.lexed, used).map(|country| country.start);
        let key = (self.lexed.slice(used.from, used.to), used.status, country);
        self.seen.entry(key).or_insert_with(|| Rc::new(describe(self.lexed, used, self.dictionary))).clone()
    }
}

fn describe(lexed: &Lexed, used: TitleUse, dictionary: &Dictionary) -> Described {
    let key = super::people::words(lexed, used.from..used.to).join(" ");
    let described = match opened(lexed, used, dictionary) {
        Some(text) => {
            let full = lex(&text, &super::overlay(dictionary));
            take_apart(&full, TitleUse { from: 0, to: full.len(), ..used })
        }
        None => take_apart(lexed, used),
    };
    Described { key, ..described }
}

/// A title in the text taken apart, abbreviations as they stand.
pub fn take_apart(lexed: &Lexed, used: TitleUse) -> Described {
    let pieces = pieces(lexed, used);
    let Standing { branch, level, status } = standing(lexed, &pieces, used.status);
    let names_office = |k: PieceKind| matches!(k, PieceKind::Head { .. } | PieceKind::Reference { .. });
    let is_head = |k: PieceKind| k == PieceKind::Modifier || names_office(k);
    let head_end = pieces.iter().rposition(|p| names_office(p.kind)).map_or(1, |i| i + 1).min(pieces.len());
    let mut role = join(pieces[..head_end].iter().filter(|p| is_head(p.kind)));
    if let Some(unit) = unit_led(lexed, &pieces, head_end) {
        role = format!("{role} {unit}");
    }
    let meant = pieces[..head_end].iter().find_map(|p| match p.kind {
        PieceKind::Reference { role } => Some(role),
        _ => None,
    });
    let weak = pieces.iter().any(|p| matches!(p.kind, PieceKind::Head { weak: true, .. }));
    let folded = |range: &[Piece]| {
        range
            .iter()
            .filter(|p| !matches!(p.kind, PieceKind::Status(_) | PieceKind::Term))
            .flat_map(|p| p.text.split_whitespace().map(fold).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let vague = weak && !(used.from..used.to).any(|i| lexed.is_capital(i));
    let behind = folded(&pieces[head_end..]);
    // "ông chủ Nhà Trắng" is "Tổng thống Mỹ", "Ngoại trưởng" is "Bộ trưởng Ngoại giao".
    let other =
        meant.filter(|title| !matches!(*title, "" | "same")).or_else(|| synonym(lexed, &pieces[..head_end]));
    let (head, tail) = match other {
        Some(title) => {
            let lexed = lex(title, &Overlay::default());
            let full = take_apart(&lexed, TitleUse { from: 0, to: lexed.len(), status: None });
            (full.head, [full.tail, behind].concat())
        }
        _ => (folded(&pieces[..head_end]), behind),
    };
    Described {
        key: String::new(),
        title: capitalised(&join(pieces.iter().filter(|p| !matches!(p.kind, PieceKind::Status(_))))),
        // "Đặc phái viên của Liên hợp quốc": the modifier stands for the head.
        role: capitalised(role.strip_suffix(" của").unwrap_or(&role)),
        head,
        tail,
        organisation: organisation(lexed, &pieces, head_end),
        whole: whole(lexed, &pieces, head_end),
        level: level.unwrap_or(Level::Other),
        branch: branch.unwrap_or(Branch::Other),
        status,
        office: match meant {
            Some("") => Office::None,
            // "ứng viên duy nhất"
            _ if role.is_empty() => Office::None,
            // "do ông A, Viện trưởng, đại diện", "các thành viên đoàn gồm"
            _ if vague => Office::None,
            Some("same") => Office::Same,
            _ => Office::Certain,
        },
    }
}

/// The kind of body that a syllable of leading needs to say what somebody is: "Trưởng" + "Ban Tổ chức" is a "Trưởng ban".
fn unit_led(lexed: &Lexed, pieces: &[Piece], head_end: usize) -> Option<String> {
    let (head, body) = (pieces.get(head_end.checked_sub(1)?)?, pieces.get(head_end)?);
    let alone = head.to == head.from + 1 && leads(lexed, head.from) && body.from == head.to;
    let mut openers = lexed.of_table(body.from, Table::BodyOpeners).filter(|m| body.from + m.len <= body.to);
    let opener = openers.next().filter(|_| alone && matches!(body.kind, PieceKind::Body { .. }))?;
    let words: Vec<_> = (body.from..body.from + opener.len).map(|i| lexed.folded(i)).collect();
    Some(words.join(" "))
}

/// What a head term, with its modifiers, is also called.
fn synonym(lexed: &Lexed, heads: &[Piece]) -> Option<&'static str> {
    let head = heads.iter().find(|p| !matches!(p.kind, PieceKind::Status(_)))?;
    let end = heads.last()?.to;
    let known = lexed.of_table(head.from, Table::TitleSynonyms).find(|m| head.from + m.len == end)?;
    Some(tables::title_synonyms::ROWS[known.row].title())
}

impl Described {
    fn empty() -> Self {
        Self {
            key: String::new(),
            title: String::new(),
            role: String::new(),
            head: Vec::new(),
            tail: Vec::new(),
            organisation: None,
            whole: None,
            level: Level::Other,
            branch: Branch::Other,
            status: Status::Current,
            office: Office::None,
        }
    }

    /// The position, as written and as found at some places.
    pub fn position(&self, text: &str, spans: Vec<Span>) -> Position {
        Position {
            text: text.to_owned(),
            title: self.title.clone(),
            role: self.role.clone(),
            organisation: self.organisation.clone(),
            level: self.level,
            branch: self.branch,
            status: self.status,
            spans,
        }
    }
}

/// A position that the dictionary gives, with no place in the text.
pub fn of_dictionary(title: &str, dictionary: &Dictionary) -> Position {
    let lexed = crate::lexicon::lex(title, &super::overlay(dictionary));
    let described = match lexed.len() {
        0 => Described::empty(),
        to => describe(&lexed, TitleUse { from: 0, to, status: None }, dictionary),
    };
    described.position(title, Vec::new())
}
