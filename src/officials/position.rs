//! What a title says: head term, body, level, branch, status, and its normal spelling.
//!
//! "TUV" is "Tỉnh ủy viên"; "Bí Thư huyện ủy" is "Bí thư Huyện ủy", of the Party, at district level; "Nguyên Viện trưởng
//! Viện Kinh tế Việt Nam" was held formerly.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{dictionary, link::TitleUse, opened::opened, title::modifier};
use crate::{
    Branch, Dictionary, Level, Position, Span, Status,
    lexicon::{Lexed, Match, Table, lex, tables},
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

/// One phrase of a title, opened and normally spelt.
struct Piece {
    text: String,
    from: usize,
    to: usize,
    kind: PieceKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PieceKind {
    Status(Status),
    Modifier,
    Head {
        branch: Option<Branch>,
        level: Option<Level>,
    },
    /// A periphrasis for the holder of an office, and its head term if it has a certain one.
    Reference {
        role: &'static str,
    },
    After,
    Body {
        branch: Option<Branch>,
        level: Option<Level>,
    },
    Level {
        level: Option<Level>,
    },
    Place {
        foreign: bool,
        level: Option<Level>,
    },
    Word,
}

/// Takes titles apart; the same words are read once.
pub struct Describer<'l, 'a> {
    lexed: &'l Lexed<'a>,
    dictionary: &'l Dictionary,
    seen: FxHashMap<(&'a str, Option<Status>), Rc<Described>>,
}

impl<'l, 'a> Describer<'l, 'a> {
    /// For one text.
    pub fn new(lexed: &'l Lexed<'a>, dictionary: &'l Dictionary) -> Self {
        Self { lexed, dictionary, seen: FxHashMap::default() }
    }

    /// The title at `used`.
    pub fn describe(&mut self, used: TitleUse) -> Rc<Described> {
        let key = (self.lexed.slice(used.from, used.to), used.status);
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

fn take_apart(lexed: &Lexed, used: TitleUse) -> Described {
    let pieces = pieces(lexed, used);
    let mut status = used.status.unwrap_or(Status::Current);
    let (mut branch, mut level, mut head_level) = (None, None, None);
    let mut foreign = false;
    for piece in &pieces {
        match piece.kind {
            PieceKind::Status(s) => status = s,
            PieceKind::Head { branch: b, level: l } => {
                branch = branch.or(b);
                head_level = head_level.or(l);
            }
            PieceKind::Body { branch: b, level: l } => {
                branch = branch.or(b);
                level = level.or(l);
            }
            PieceKind::Level { level: l } => level = level.or(l),
            PieceKind::Place { foreign: abroad, level: l } => {
                foreign |= abroad;
                level = level.or(l);
            }
            _ => {}
        }
    }
    let mut level = level.or(head_level);
    if foreign && !matches!(level, Some(Level::International | Level::Enterprise)) {
        level = Some(Level::Foreign);
    }
    let names_office = |k: PieceKind| matches!(k, PieceKind::Head { .. } | PieceKind::Reference { .. });
    let is_head = |k: PieceKind| k == PieceKind::Modifier || names_office(k);
    let head_end = pieces.iter().rposition(|p| names_office(p.kind)).map_or(1, |i| i + 1).min(pieces.len());
    let role = join(pieces[..head_end].iter().filter(|p| is_head(p.kind)));
    let meant = pieces[..head_end].iter().find_map(|p| match p.kind {
        PieceKind::Reference { role } => Some(role),
        _ => None,
    });
    let body = pieces.iter().position(|p| {
        matches!(p.kind, PieceKind::Body { .. } | PieceKind::Place { .. } | PieceKind::Level { .. })
    });
    let organisation = match headed_body(lexed, &pieces, head_end) {
        Some(headed) => Some(headed),
        None => body.map(|b| join(pieces[b..].iter())).filter(|o| !o.is_empty()),
    };
    let folded = |range: &[Piece]| {
        range
            .iter()
            .filter(|p| !matches!(p.kind, PieceKind::Status(_)))
            .flat_map(|p| p.text.split_whitespace().map(fold).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    Described {
        key: String::new(),
        title: capitalised(&join(pieces.iter().filter(|p| !matches!(p.kind, PieceKind::Status(_))))),
        role: capitalised(&role),
        head: match meant {
            Some(role) if !matches!(role, "" | "same") => role.split_whitespace().map(fold).collect(),
            _ => folded(&pieces[..head_end]),
        },
        tail: folded(&pieces[head_end..]),
        organisation,
        level: level.unwrap_or(Level::Other),
        branch: branch.unwrap_or(Branch::Other),
        status,
        office: match meant {
            Some("") => Office::None,
            Some("same") => Office::Same,
            _ => Office::Certain,
        },
    }
}

/// The body whose first word stands in the head term: "Trưởng phòng Tài chính" is the head of "Phòng Tài chính", "Bộ trưởng
/// Quốc phòng" of "Bộ Quốc phòng".
fn headed_body(lexed: &Lexed, pieces: &[Piece], head_end: usize) -> Option<String> {
    let (heads, rest) = pieces.split_at(head_end);
    let head = heads.last()?;
    let opens = |at: usize| lexed.has(at, Table::BodyOpeners);
    let goes_on = match rest.first()? {
        Piece { kind: PieceKind::Word | PieceKind::Level { .. }, .. } => true,
        Piece { kind: PieceKind::Body { .. }, from, .. } => !opens(*from),
        _ => false,
    };
    let leads = |at: usize| lexed.folded(at) == "trưởng";
    let first = match (head.to - head.from, leads(head.from), leads(head.to - 1)) {
        (2.., true, _) if opens(head.from + 1) => lexed.slice(head.from + 1, head.to),
        (2.., _, true) if opens(head.from) => lexed.slice(head.from, head.to - 1),
        _ => return None,
    };
    if !goes_on {
        return None;
    }
    Some(format!("{} {}", capitalised(first), join(rest.iter())))
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

fn pieces(lexed: &Lexed, used: TitleUse) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = used.from;
    let mut headed = false;
    while at < used.to {
        let mut piece = piece(lexed, at, used.to, headed);
        piece.to = piece.to.min(used.to).max(at + 1);
        headed |= matches!(piece.kind, PieceKind::Head { .. });
        at = piece.to;
        pieces.push(piece);
    }
    pieces
}

fn piece(lexed: &Lexed, at: usize, end: usize, headed: bool) -> Piece {
    let make = |len: usize, text: &str, kind| Piece { text: text.to_owned(), from: at, to: at + len, kind };
    if let Some((len, number)) = lexed.own(at).filter(|(len, _)| at + len <= end).last() {
        let kind = if dictionary::is_title(number) {
            PieceKind::Head { branch: None, level: None }
        } else {
            PieceKind::Body { branch: None, level: None }
        };
        return make(len, lexed.slice(at, at + len), kind);
    }
    let longest = |table| lexed.of_table(at, table).filter(|m| at + m.len <= end).last();
    let head = head(lexed, at, end).filter(|_| !headed);
    if !headed
        && let Some(to) = modifier(lexed, at, tables::title_modifiers::Place::Before).filter(|&to| to <= end)
        && head.is_none_or(|h| at + h.len <= to)
    {
        return before(lexed, at, to);
    }
    if let Some(m) =
        longest(Table::PersonReferences).filter(|m| !headed && head.is_none_or(|h| h.len <= m.len))
    {
        let role = tables::person_references::ROWS[m.row].role();
        // "nhà lãnh đạo Nga": whose it is stands for itself.
        let whole = at + m.len;
        let to = (at + 1..whole).find(|&i| super::title::place(lexed, i) == Some(whole)).unwrap_or(whole);
        return make(to - at, lexed.slice(at, to), PieceKind::Reference { role });
    }
    if let Some(m) = head {
        let row = &tables::roles::ROWS[m.row];
        let kind = PieceKind::Head { branch: row.branch, level: row.level };
        return make(m.len, &spelt(lexed, at, m.len, row.capitals), kind);
    }
    if let Some(to) =
        modifier(lexed, at, tables::title_modifiers::Place::After).filter(|&to| headed && to <= end)
    {
        return make(to - at, lexed.slice(at, to), PieceKind::After);
    }
    if let Some(m) = longest(Table::Roles).filter(|_| lexed.is_capital(at)) {
        let row = &tables::roles::ROWS[m.row];
        let kind = PieceKind::Body { branch: row.branch, level: row.level };
        return make(m.len, &spelt(lexed, at, m.len, row.capitals), kind);
    }
    let body = longest(Table::Bodies);
    let opener = longest(Table::BodyOpeners).filter(|o| body.is_none_or(|b| b.len < o.len));
    if let Some(m) = body.filter(|_| opener.is_none()) {
        let row = &tables::bodies::ROWS[m.row];
        let text = spelt(lexed, at, m.len, row.capitals);
        return make(m.len, &text, PieceKind::Body { branch: row.branch, level: row.level });
    }
    if let Some(to) = super::title::place(lexed, at).filter(|&to| to <= end) {
        return make(to - at, lexed.slice(at, to), place_kind(lexed, at, to));
    }
    if let Some(m) = longest(Table::Levels) {
        let row = &tables::levels::ROWS[m.row];
        return make(m.len, lexed.slice(at, at + m.len), PieceKind::Level { level: row.level });
    }
    if let Some(m) = opener {
        let row = &tables::body_openers::ROWS[m.row];
        let text = spelt(lexed, at, m.len, row.capitals);
        return make(m.len, &text, PieceKind::Body { branch: row.branch, level: row.level });
    }
    make(1, lexed.word(at), PieceKind::Word)
}

/// The head term at a token: of several, the one that leaves the most of a body behind it whole ("Bí thư" + "Huyện ủy",
/// not "Bí thư huyện" + "ủy").
fn head(lexed: &Lexed, at: usize, end: usize) -> Option<Match> {
    let body = |from: usize| {
        let bodies = lexed.of_table(from, Table::Bodies).filter(|m| from + m.len <= end);
        bodies.last().map_or(0, |m| m.len)
    };
    lexed
        .of_table(at, Table::Roles)
        .filter(|m| at + m.len <= end)
        .max_by_key(|m| (m.len + body(at + m.len), m.len))
}

fn before(lexed: &Lexed, at: usize, to: usize) -> Piece {
    use tables::title_modifiers::{Effect, ROWS};
    let row = lexed.of_table(at, Table::TitleModifiers).filter(|m| at + m.len == to).last();
    let kind = match row.map(|m| ROWS[m.row].effect) {
        Some(Effect::StatusFormer) => PieceKind::Status(Status::Former),
        Some(Effect::StatusLate) => PieceKind::Status(Status::Late),
        Some(Effect::StatusActing) => PieceKind::Status(Status::Acting),
        Some(Effect::StatusDesignate) => PieceKind::Status(Status::Designate),
        Some(Effect::StatusCurrent) => PieceKind::Status(Status::Current),
        _ => PieceKind::Modifier,
    };
    Piece { text: lexed.slice(at, to).to_owned(), from: at, to, kind }
}

/// A phrase in normal spelling, with the capitals of the table where it is as long as the table's.
fn spelt(lexed: &Lexed, at: usize, len: usize, capitals: u64) -> String {
    let as_long = capitals >> (2 * len) == 1;
    let mut out = String::new();
    let mut i = at;
    while i < at + len {
        if i > at && !lexed.is_glued(i) {
            out.push(' ');
        }
        match capitals >> (2 * (i - at)) & 3 {
            _ if !as_long => out.push_str(lexed.word(i)),
            1 => out.push_str(&capitalised(&lexed.folded(i))),
            2 => out.push_str(&lexed.folded(i).to_uppercase()),
            _ => out.push_str(&lexed.folded(i)),
        }
        i += 1;
    }
    out
}

fn place_kind(lexed: &Lexed, at: usize, to: usize) -> PieceKind {
    use tables::places::{Kind, ROWS};
    let kinds = || lexed.of_table(at, Table::Places).filter(|m| at + m.len == to).map(|m| ROWS[m.row].kind);
    let level = kinds().find_map(super::owner::level_of);
    let at_home = level.is_some() || fold(lexed.slice(at, to)) == fold("Việt Nam");
    let foreign = !at_home
        && kinds()
            .any(|k| matches!(k, Kind::Country | Kind::Capital | Kind::ForeignCity | Kind::ForeignRegion));
    PieceKind::Place { foreign, level }
}

/// Joins the pieces with the spaces that Vietnamese puts between words; a mark takes none before it.
fn join<'p>(pieces: impl Iterator<Item = &'p Piece>) -> String {
    let mut out = String::new();
    for piece in pieces {
        let mark = piece.text.chars().all(|c| matches!(c, ',' | '.' | ')'));
        if !out.is_empty() && !mark {
            out.push(' ');
        }
        out.push_str(&piece.text);
        debug_assert!(piece.from < piece.to);
    }
    out
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
