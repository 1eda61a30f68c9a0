//! The unit behind a number, by name or by symbol.
//!
//! A name stands behind a space in small letters ("tấn", "mét vuông"); a symbol is spelt exactly ("kg" and
//! "Kg", but "5G" is no gram) and may touch the digits. A longer known noun wins over a unit ("5 ngày lễ"
//! counts holidays).
//!
//! Reference: The Unified Code for Units of Measure (UCUM), <https://ucum.org/ucum>.

use crate::{
    figures::noun,
    lexicon::{
        Lexed, Table,
        tables::{
            unit_symbols::{self, Kind as SymbolKind, Place},
            units::{self, Kind as NameKind},
        },
    },
    text::Case,
};

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Measure,
    /// A spell of time.
    Duration,
    /// A spell of time or a time of day.
    Clock,
    Age,
    Percent,
    /// Gold.
    Money,
    /// Gold where its sentence speaks of gold.
    Gold,
    /// An area where its sentence speaks of land.
    Land,
}

/// A unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    /// Token behind it.
    pub to: usize,
    /// UCUM code.
    pub code: &'static str,
    pub kind: Kind,
    /// How many of the next smaller unit it holds; 0 for units that do not combine.
    pub step: u32,
    /// Whether a symbol stands for it.
    pub symbol: bool,
}

/// The unit at token `i`.
pub(super) fn read(lexed: &Lexed, i: usize) -> Option<Unit> {
    if lexed.tokens.get(i)?.begins_cell() {
        return None;
    }
    let (symbol, name) = (by_symbol(lexed, i), by_name(lexed, i));
    match (symbol, name) {
        (Some(s), Some(n)) => Some(if n.to > s.to { n } else { s }),
        (s, n) => s.or(n),
    }
}

fn by_symbol(lexed: &Lexed, i: usize) -> Option<Unit> {
    let found = lexed.of_table(i, Table::UnitSymbols).filter(|m| {
        let row = &unit_symbols::ROWS[m.row];
        let apart = row.place == Place::Free || lexed.is_glued(i);
        apart
            && lexed.slice(i, i + m.len) == row.phrase()
            && ends(lexed, i + m.len)
            && !is_plate(lexed, i + m.len)
    });
    let found = found.last()?;
    let row = &unit_symbols::ROWS[found.row];
    let (kind, step) = match row.kind {
        SymbolKind::Measure => (Kind::Measure, 0),
        SymbolKind::Duration => (Kind::Duration, 0),
        SymbolKind::Clock => (Kind::Clock, 60),
        SymbolKind::Percent => (Kind::Percent, 0),
    };
    Some(Unit { to: i + found.len, code: row.code(), kind, step, symbol: true })
}

/// Whether no letter or digit goes on behind a symbol that ends before token `i`.
fn ends(lexed: &Lexed, i: usize) -> bool {
    !lexed.is_glued(i) || !(lexed.is_word(i) || lexed.is_number(i))
}

/// Whether a capital before token `i` is the series of a vehicle: "29V-3925".
fn is_plate(lexed: &Lexed, i: usize) -> bool {
    lexed.is_capital(i - 1)
        && lexed.word(i - 1).len() == 1
        && lexed.is_mark(i, "-")
        && lexed.is_glued(i)
        && lexed.is_glued(i + 1)
        && lexed.is_number(i + 1)
        && lexed.word(i + 1).len() > 2
}

fn by_name(lexed: &Lexed, i: usize) -> Option<Unit> {
    let found = lexed.longest(i, Table::Units)?;
    if found.len < noun::known_len(lexed, i) || lexed.tokens[i].case == Case::Capital {
        return None;
    }
    let row = &units::ROWS[found.row];
    let kind = match row.kind {
        NameKind::Measure => Kind::Measure,
        NameKind::Duration => Kind::Duration,
        NameKind::Clock => Kind::Clock,
        NameKind::Age => Kind::Age,
        NameKind::Percent => Kind::Percent,
        NameKind::Money => Kind::Money,
        NameKind::Gold => Kind::Gold,
        NameKind::Land => Kind::Land,
    };
    Some(Unit { to: i + found.len, code: row.code(), kind, step: row.step, symbol: false })
}
