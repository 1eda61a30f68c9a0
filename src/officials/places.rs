//! The places and ministries of a text that may own a body.
//!
//! ```text
//! place    = a province, a city, a district of the tables
//! commune  = level capital{1,4}         "xã Bát Xát", "phường Thuận An"; no person begins there
//! ministry = "Bộ Y tế"                  bodies.tsv
//! ```

use std::ops::Range;

use super::{body, link::NameMention};
use crate::{
    Level,
    lexicon::{Lexed, Table, tables},
    text::{Gap, sort_by_number},
};

/// Most tokens of a word for a level: "thành phố", "T.P.".
pub const LEVEL_WORDS: usize = 4;
/// Most words of a commune's name.
const COMMUNE_WORDS: usize = 4;

/// One of them.
pub struct Named {
    /// Its name, without a word for its level unless the tables know it so.
    pub tokens: Range<usize>,
    /// What it is said to be.
    pub kind: Kind,
    /// The level at which it is governed.
    pub level: Level,
}

/// What a place is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Province,
    City,
    District,
    Commune,
    Ministry,
}

/// All that a text names, in order; `names` are its persons.
pub fn gather(lexed: &Lexed, names: &[NameMention]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lexed.len() {
        if let Some(to) = ministry(lexed, at) {
            found.push(Named { tokens: at..to, kind: Kind::Ministry, level: Level::Central });
            at = to;
            continue;
        }
        if let Some(tokens) = commune(lexed, at, names) {
            // "phường Ba Đồn" lies in what was "thị xã Ba Đồn".
            at = tokens.start;
            found.push(Named { tokens, kind: Kind::Commune, level: Level::Commune });
        }
        let Some(to) = body::place(lexed, at) else {
            at += 1;
            continue;
        };
        let kinds = lexed
            .of_table(at, Table::Places)
            .filter(|m| at + m.len == to)
            .map(|m| tables::places::ROWS[m.row].kind);
        found.extend(kinds.filter_map(|kind| named(lexed, at..to, kind)));
        at = to;
    }
    sort_by_number(&mut found, |place| place.tokens.start as u64);
    found
}

/// A ministry at a token: what stands behind it.
fn ministry(lexed: &Lexed, at: usize) -> Option<usize> {
    let body = lexed.longest(at, Table::Bodies).filter(|m| m.len > 1 && lexed.is_capital(at))?;
    let central = tables::bodies::ROWS[body.row].level == Some(Level::Central);
    (central && lexed.folded(at) == "bộ" && lexed.is_capital(at + 1)).then_some(at + body.len)
}

/// The name of a commune whose level stands at a token.
fn commune(lexed: &Lexed, at: usize, names: &[NameMention]) -> Option<Range<usize>> {
    let level = lexed.longest(at, Table::Levels)?;
    let row = &tables::levels::ROWS[level.row];
    if row.level != Some(Level::Commune) || row.kind != tables::levels::Kind::Unit {
        return None;
    }
    let from = at + level.len;
    let run = (from..lexed.len().min(from + COMMUNE_WORDS))
        .take_while(|&i| lexed.is_capital(i) && lexed.tokens[i].gap == Gap::Space)
        .last()?
        + 1;
    // "Chủ tịch UBND xã Nguyễn Văn An": a name ends the commune's, or is all there is.
    let person = names.partition_point(|n| n.from < from);
    let to = names.get(person).map_or(run, |n| n.from.min(run));
    (to > from).then_some(from..to)
}

/// A place of the tables, if it is one of the country's own.
fn named(lexed: &Lexed, tokens: Range<usize>, kind: tables::places::Kind) -> Option<Named> {
    let level = level_of(kind)?;
    // Of a district's name only "thành phố" is said with a word for a higher level.
    let called_city = || {
        (tokens.start.saturating_sub(LEVEL_WORDS)..tokens.start).any(|i| {
            let provincial = |row: usize| tables::levels::ROWS[row].level == Some(Level::Provincial);
            lexed.of_table(i, Table::Levels).any(|m| i + m.len == tokens.start && provincial(m.row))
        })
    };
    let kind = match level {
        _ if kind == tables::places::Kind::City => Kind::City,
        Level::Provincial => Kind::Province,
        _ if called_city() => Kind::City,
        _ => Kind::District,
    };
    Some(Named { tokens, kind, level })
}

/// The level at which a place is governed, if it is one of the country's own.
pub fn level_of(kind: tables::places::Kind) -> Option<Level> {
    use tables::places::Kind;
    match kind {
        Kind::Province | Kind::City => Some(Level::Provincial),
        Kind::District => Some(Level::District),
        _ => None,
    }
}
