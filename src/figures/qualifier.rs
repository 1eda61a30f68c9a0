//! Qualifiers: how a text means its number.
//!
//! ```text
//! figure = [qualifier] number tail [behind]
//! qualifier = "khoảng" | "trên" | "hơn" | "gần" | "ít nhất" | "không quá" …
//! behind    = "trở lên" | "trở xuống" …
//! ```
//!
//! | written | qualifier |
//! |---|---|
//! | trên 50 nghìn công dân | more than |
//! | dưới ngưỡng 10 tỷ đồng | less than |
//! | 18 tuổi trở lên | at least |
//! | tới 300.000 tấn | at most |
//!
//! Not qualifiers: "trên ba mặt trận" (a place), "cao hơn 5%" (a comparison), "có tới 50 người" (stress),
//! "tốc độ 60 km/h".

use crate::{
    analysis::{FigureKind, Qualifier},
    figures::numeral::{Form, Numeral},
    lexicon::{
        Lexed, Match, Table,
        tables::qualifiers::{self, Qualifier as Word, Side},
    },
    text::Token,
};

/// A qualifier in front of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Before {
    /// Its first token.
    pub from: usize,
    pub qualifier: Qualifier,
    side: Side,
}

/// Longest phrase of a table that ends right before token `end`.
pub(super) fn ending_at(lexed: &Lexed, end: usize, table: Table) -> Option<(usize, Match)> {
    const LONGEST: usize = 5;
    if lexed.tokens.get(end).is_none_or(Token::begins_line) {
        return None;
    }
    // a phrase never runs across lines, so only the line break behind it is to be looked at
    (end.saturating_sub(LONGEST)..end)
        .find_map(|from| Some((from, lexed.of_table(from, table).find(|m| from + m.len == end)?)))
}

/// The qualifier that ends before token `i`.
pub(super) fn before(lexed: &Lexed, i: usize) -> Option<Before> {
    let (from, found) = ending_at(lexed, i, Table::Qualifiers)?;
    let row = &qualifiers::ROWS[found.row];
    let usable = !matches!(row.side, Side::Silent | Side::Behind);
    usable.then(|| Before { from, qualifier: qualifier(row.qualifier), side: row.side })
}

impl Before {
    /// Whether the word qualifies a figure of this kind with this number, or does something else in front of
    /// it.
    pub fn fits(&self, kind: FigureKind, number: &Numeral) -> bool {
        let counts = matches!(kind, FigureKind::Count | FigureKind::Ratio | FigureKind::Score);
        match self.side {
            Side::Place => !counts || is_round(number),
            Side::Amount => !counts,
            Side::Sum => kind != FigureKind::Percent,
            _ => true,
        }
    }
}

/// Whether the number looks like a bound: "trên 300 hộ", not "trên 63 tỉnh" or "trên hai mặt trận".
fn is_round(number: &Numeral) -> bool {
    let value = number.whole();
    number.form != Form::Word
        && (number.scale > 1.0 || (value >= 10.0 && value % 5.0 == 0.0) || value >= 1000.0)
}

/// The qualifier behind a figure that ends before token `i`: the token behind it, and how it qualifies.
pub(super) fn behind(lexed: &Lexed, i: usize) -> Option<(usize, Qualifier)> {
    let found = lexed
        .of_table(i, Table::Qualifiers)
        .filter(|m| qualifiers::ROWS[m.row].side == Side::Behind)
        .last()?;
    (!lexed.tokens[i].begins_line())
        .then(|| (i + found.len, qualifier(qualifiers::ROWS[found.row].qualifier)))
}

fn qualifier(word: Word) -> Qualifier {
    match word {
        Word::Exact => Qualifier::Exact,
        Word::About => Qualifier::About,
        Word::MoreThan => Qualifier::MoreThan,
        Word::AtLeast => Qualifier::AtLeast,
        Word::LessThan => Qualifier::LessThan,
        Word::Almost => Qualifier::Almost,
        Word::AtMost => Qualifier::AtMost,
    }
}
