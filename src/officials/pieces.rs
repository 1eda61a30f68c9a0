//! The phrases of a title, one after the other, each in normal spelling and with what the tables say of it.
//!
//! ```text
//! "Nguyên Phó Giám đốc Sở Y tế tỉnh Sơn La" = status, modifier, head, body, level, place
//! ```

use std::{cmp::Reverse, ops::Range};

use super::{
    dictionary,
    grammar::{Function, is_function},
    joint::{behind_hyphens, transcribed},
    link::TitleUse,
    people::normalised,
    tail::term,
    title::{body_in_head, modifier},
};
use crate::{
    Branch, Level, Status,
    lexicon::{
        Lexed, Match, Table,
        tables::{self, title_modifiers::Effect},
    },
    text::Case,
};

/// One phrase of a title, opened and normally spelt.
pub struct Piece {
    /// In normal spelling.
    pub text: String,
    /// First token.
    pub from: usize,
    /// Token behind the last one.
    pub to: usize,
    /// What it is.
    pub kind: PieceKind,
}

/// What a phrase is in a title.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PieceKind {
    Status(Status),
    Modifier,
    /// Whether it is one only of a body: "đại diện".
    Head {
        branch: Option<Branch>,
        level: Option<Level>,
        weak: bool,
    },
    /// A periphrasis for the holder of an office, and the title that it stands for if it has a certain one.
    Reference {
        role: &'static str,
    },
    /// A modifier behind the head, and the status it gives: "đắc cử".
    After(Option<Status>),
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
    /// "về khí hậu", "phụ trách kinh tế"
    Field,
    /// "khóa XIII"
    Term,
    Word,
}

pub fn pieces(lexed: &Lexed, used: TitleUse) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = used.from;
    let mut headed = false;
    // "BÍ THƯ TỈNH ỦY LÀO CAI", but "TGĐ FPT"
    let shouted = lexed.tokens[at].case == Case::Upper && lexed.is_vietnamese(at);
    while at < used.to {
        let mut piece = if !pieces.is_empty() && is_function(lexed, at, Function::About) {
            let text = lexed.slice(at, used.to).to_owned();
            Piece { text, from: at, to: used.to, kind: PieceKind::Field }
        } else {
            let leads_unit = pieces.last().is_some_and(|p| {
                matches!(p.kind, PieceKind::Head { .. }) && body_in_head(lexed, p.from, p.to).is_some()
            });
            let piece = piece(lexed, at, used.to, headed);
            // "Trưởng ban Pháp chế" heads a body, "Phó Giám đốc pháp chế" none.
            unit(lexed, at, used.to, &piece).filter(|_| leads_unit).unwrap_or(piece)
        };
        piece.to = piece.to.min(used.to).max(at + 1);
        // "xã Kỳ Anh" is not in England, "phường Đức Thuận" not in Germany.
        let part = pieces.last().is_some_and(|p| match p.kind {
            PieceKind::Word => lexed.is_capital(p.from),
            PieceKind::Level { .. } => piece.to < used.to && lexed.is_capital(piece.to),
            _ => false,
        });
        // "Ban Pháp chế" is not of France.
        let half = piece.to < used.to
            && lexed.is_word(piece.to)
            && !lexed.is_capital(piece.to)
            && !lexed.has_any(piece.to, &[Table::FunctionWords, Table::TitleModifiers, Table::Levels]);
        let one = piece.to == at + 1;
        if (part || half) && one && matches!(piece.kind, PieceKind::Place { foreign: true, .. }) {
            piece.kind = PieceKind::Word;
        }
        if shouted && matches!(piece.kind, PieceKind::Place { .. } | PieceKind::Word) {
            piece.text = normalised(lexed, piece.from..piece.to);
        }
        headed |= matches!(piece.kind, PieceKind::Head { .. } | PieceKind::Reference { .. });
        at = piece.to;
        pieces.push(piece);
    }
    pieces
}

/// The name of a unit that a modifier looks like.
fn unit(lexed: &Lexed, at: usize, end: usize, piece: &Piece) -> Option<Piece> {
    let body = lexed.of_table(at, Table::Bodies).filter(|m| at + m.len <= end).last()?;
    let row = &tables::bodies::ROWS[body.row];
    let kind = PieceKind::Body { branch: row.branch, level: row.level };
    let text = spelt(lexed, at, body.len, row.capitals);
    let modifier = matches!(piece.kind, PieceKind::After(_)) && at + body.len >= piece.to;
    modifier.then_some(Piece { text, from: at, to: at + body.len, kind })
}

fn piece(lexed: &Lexed, at: usize, end: usize, headed: bool) -> Piece {
    let make = |len: usize, text: &str, kind| Piece { text: text.to_owned(), from: at, to: at + len, kind };
    if let Some((len, number)) = lexed.own(at).filter(|(len, _)| at + len <= end).last() {
        let kind = if dictionary::is_title(number) {
            PieceKind::Head { branch: None, level: None, weak: false }
        } else {
            PieceKind::Body { branch: None, level: None }
        };
        return make(len, lexed.slice(at, at + len), kind);
    }
    if let Some(to) = term(lexed, at, end) {
        return make(to - at, lexed.slice(at, to), PieceKind::Term);
    }
    let longest = |table| lexed.of_table(at, table).filter(|m| at + m.len <= end).last();
    let head = head(lexed, at, end).filter(|_| !headed);
    if !headed
        && let Some(to) = modifier(lexed, at, tables::title_modifiers::Place::Before).filter(|&to| to <= end)
        && head.is_none_or(|h| at + h.len <= to || reaches_further(lexed, to..end, at + h.len))
    {
        return before(lexed, at, to);
    }
    if let Some(m) =
        longest(Table::PersonReferences).filter(|m| !headed && head.is_none_or(|h| h.len <= m.len))
    {
        let role = tables::person_references::ROWS[m.row].role();
        // "nhà lãnh đạo Nga": whose it is stands for itself.
        let whole = at + m.len;
        let owner = |&i: &usize| {
            super::body::place(lexed, i) == Some(whole)
                && matches!(place_kind(lexed, i, whole), PieceKind::Place { foreign: true, .. })
        };
        let to = (at + 1..whole).find(owner).unwrap_or(whole);
        return make(to - at, lexed.slice(at, to), PieceKind::Reference { role });
    }
    if let Some(m) = head {
        let row = &tables::roles::ROWS[m.row];
        let weak = row.weight == 1 && row.branch.is_none();
        let kind = PieceKind::Head { branch: row.branch, level: row.level, weak };
        return make(m.len, &spelt(lexed, at, m.len, row.capitals), kind);
    }
    if let Some(to) =
        modifier(lexed, at, tables::title_modifiers::Place::After).filter(|&to| headed && to <= end)
    {
        let kind = match effect_of(lexed, at, to) {
            Some(Effect::InCharge) => PieceKind::Field,
            // "Tổng thống dân cử" is no other office.
            Some(Effect::Appointed | Effect::Recognised | Effect::SelfProclaimed | Effect::Lifelong) => {
                PieceKind::Term
            }
            _ => PieceKind::After(status_of(lexed, at, to)),
        };
        return make(to - at, lexed.slice(at, to), kind);
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
    if let Some(to) = super::body::place(lexed, at).filter(|&to| to <= end) {
        return make(to - at, lexed.slice(at, to), place_kind(lexed, at, to));
    }
    if let Some(m) = longest(Table::Levels) {
        let row = &tables::levels::ROWS[m.row];
        let shouted = lexed.tokens[at].case == Case::Upper && lexed.is_vietnamese(at);
        let text =
            if shouted { folded(lexed, at..at + m.len) } else { lexed.slice(at, at + m.len).to_owned() };
        return make(m.len, &text, PieceKind::Level { level: row.level });
    }
    if let Some(m) = opener {
        let row = &tables::body_openers::ROWS[m.row];
        let text = spelt(lexed, at, m.len, row.capitals);
        return make(m.len, &text, PieceKind::Body { branch: row.branch, level: row.level });
    }
    let to = behind_hyphens(lexed, at + 1).min(end);
    if transcribed(lexed, at).is_some() && at > 0 && lexed.has(at - 1, Table::Levels) {
        return make(to - at, lexed.slice(at, to), PieceKind::Place { foreign: true, level: None });
    }
    make(to - at, lexed.slice(at, to), PieceKind::Word)
}

/// The head term at a token: of several, the one that leaves the most of a body behind it whole ("Bí thư" + "Huyện ủy",
/// not "Bí thư huyện" + "ủy"; "Trưởng ban" + "Thường trực" + "Ban Tổ chức"), and the shorter of equals ("Thống đốc" + "Ngân hàng Nhà nước",
/// but not "Trưởng" + "Ban Pháp chế").
fn head(lexed: &Lexed, at: usize, end: usize) -> Option<Match> {
    let known = |from: usize| {
        let bodies = lexed.of_table(from, Table::Bodies).filter(|m| from + m.len <= end);
        bodies.last().map_or(0, |m| m.len)
    };
    let body = |from: usize| {
        let behind = modifier(lexed, from, tables::title_modifiers::Place::After);
        let modified = |to| {
            let whole = known(to).max(lexed.longest(to, Table::BodyOpeners).map_or(0, |m| m.len));
            // "Bí thư thứ nhất" is a head of its own.
            if whole > 0 { to - from + whole - 1 } else { 0 }
        };
        known(from).max(behind.map_or(0, modified))
    };
    lexed
        .of_table(at, Table::Roles)
        .filter(|m| at + m.len <= end)
        .max_by_key(|m| (m.len + body(at + m.len), m.len > 1, Reverse(m.len)))
}

/// Whether a head term begins with a span that ends behind another: "nguyên Thủ tướng" is no "nguyên thủ".
fn reaches_further(lexed: &Lexed, Range { start, end }: Range<usize>, other: usize) -> bool {
    lexed.of_table(start, Table::Roles).any(|m| (other + 1..=end).contains(&(start + m.len)))
}

fn before(lexed: &Lexed, at: usize, to: usize) -> Piece {
    let kind = status_of(lexed, at, to).map_or(PieceKind::Modifier, PieceKind::Status);
    let shouted = (at..to).all(|i| lexed.tokens[i].case == Case::Upper && lexed.is_vietnamese(i));
    let text = if shouted { capitalised(&folded(lexed, at..to)) } else { lexed.slice(at, to).to_owned() };
    Piece { text, from: at, to, kind }
}

/// What the modifier at a token does to its title.
fn effect_of(lexed: &Lexed, at: usize, to: usize) -> Option<Effect> {
    let row = lexed.of_table(at, Table::TitleModifiers).filter(|m| at + m.len == to).last()?;
    Some(tables::title_modifiers::ROWS[row.row].effect)
}

/// The status that the modifier at a token gives.
fn status_of(lexed: &Lexed, at: usize, to: usize) -> Option<Status> {
    match effect_of(lexed, at, to)? {
        Effect::StatusFormer => Some(Status::Former),
        Effect::StatusLate => Some(Status::Late),
        Effect::StatusActing => Some(Status::Acting),
        Effect::StatusDesignate => Some(Status::Designate),
        Effect::StatusCurrent => Some(Status::Current),
        _ => None,
    }
}

/// A phrase in normal spelling, with the capitals of the table where it is as long as the table's.
fn spelt(lexed: &Lexed, at: usize, len: usize, capitals: u64) -> String {
    let as_long = capitals >> (2 * len) == 1;
    let shouted =
        len > 1 && (at..at + len).all(|i| lexed.tokens[i].case == Case::Upper && lexed.is_vietnamese(i));
    let mut out = String::new();
    let mut i = at;
    while i < at + len {
        if i > at && !lexed.is_glued(i) {
            out.push(' ');
        }
        match capitals >> (2 * (i - at)) & 3 {
            // "BAN CHẤP HÀNH", shouted, is "Ban chấp hành".
            _ if !as_long && shouted && i == at => out.push_str(&capitalised(&lexed.folded(i))),
            _ if !as_long && shouted => out.push_str(&lexed.folded(i)),
            _ if !as_long => out.push_str(lexed.word(i)),
            1 => out.push_str(&capitalised(&lexed.folded(i))),
            // `str::to_uppercase` would bring in 3 KB for what only Greek needs.
            2 => out.extend(lexed.folded(i).chars().flat_map(char::to_uppercase)),
            _ => out.push_str(&lexed.folded(i)),
        }
        i += 1;
    }
    out
}

fn place_kind(lexed: &Lexed, at: usize, to: usize) -> PieceKind {
    use tables::places::{Kind, ROWS};
    let kinds = || lexed.of_table(at, Table::Places).filter(|m| at + m.len == to).map(|m| ROWS[m.row].kind);
    let level = kinds().find_map(super::places::level_of);
    let at_home = level.is_some() || kinds().any(|k| k == Kind::Home);
    let foreign = !at_home
        && kinds()
            .any(|k| matches!(k, Kind::Country | Kind::Capital | Kind::ForeignCity | Kind::ForeignRegion));
    PieceKind::Place { foreign, level }
}

/// Joins the pieces with the spaces that Vietnamese puts between words; a mark takes none before it.
pub fn join<'p>(pieces: impl Iterator<Item = &'p Piece>) -> String {
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

/// The words of a span in small letters.
fn folded(lexed: &Lexed, tokens: Range<usize>) -> String {
    tokens.map(|i| lexed.folded(i)).collect::<Vec<_>>().join(" ")
}

pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
