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
//! | thu nhập cao hơn 10 triệu đồng | more than |
//!
//! Not qualifiers: "trên ba mặt trận", "về quê trên 25 chuyến xe" (places), "cao hơn 5%", "cao hơn 2.000 đồng so với
//! tháng trước" (comparisons), "mức thấp nhất 20 năm" (a record), "có tới 50 người" (stress), "tốc độ 60 km/h".

use crate::{
    analysis::{FigureKind, Qualifier},
    figures::{
        Reading,
        money::nearby,
        numeral::{Form, Numeral},
    },
    lexicon::{
        Lexed, Match, Table,
        tables::qualifiers::{self, Qualifier as Word, Side},
    },
    text::{Kind, Token},
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
    let side = match row.side {
        Side::Silent | Side::Behind | Side::Back | Side::Against | Side::Spot => return None,
        // "về quê trên 25 chuyến xe"
        Side::Place if is_said(lexed, from, Side::Spot) => Side::Amount,
        Side::Bound if compares(lexed, i) => return None,
        side => side,
    };
    Some(Before { from, qualifier: qualifier(row.qualifier), side })
}

/// Whether a phrase of this side ends before token `end`.
fn is_said(lexed: &Lexed, end: usize, side: Side) -> bool {
    ending_at(lexed, end, Table::Qualifiers).is_some_and(|(_, m)| qualifiers::ROWS[m.row].side == side)
}

/// Whether the sentence of the number at token `i` compares: "cao hơn 2.000 đồng so với tháng trước".
fn compares(lexed: &Lexed, i: usize) -> bool {
    const REACH: usize = 15;
    // a comma ends the clause, but no fraction
    let stops = |&t: &usize| matches!(lexed.word(t), "," | "." | ";") && !lexed.is_glued(t + 1);
    let ahead = (i..lexed.len().min(i + REACH))
        .take_while(|t| !lexed.tokens[*t].begins_line())
        .take_while(|t| !stops(t));
    ahead
        .chain(nearby(lexed, i))
        .any(|t| lexed.of_table(t, Table::Qualifiers).any(|m| qualifiers::ROWS[m.row].side == Side::Against))
}

impl Before {
    /// Whether it may stand between "gấp" and its number.
    pub fn fits_times(&self) -> bool {
        self.side != Side::Bound
    }

    /// Whether the word qualifies this figure, or does something else in front of it.
    pub fn fits(&self, reading: &Reading) -> bool {
        let (kind, number) = (reading.kind, &reading.number);
        let counts = matches!(kind, FigureKind::Count | FigureKind::Ratio | FigureKind::Score);
        match self.side {
            Side::Place => !counts || is_round(number),
            Side::Amount => !counts,
            Side::Sum => kind != FigureKind::Percent,
            Side::Bound => !matches!(kind, FigureKind::Percent | FigureKind::Ratio),
            // "mức thấp nhất 20 năm", "nhiệt độ thấp nhất là 5 độ", but "thấp nhất 3 năm tù"
            Side::Record => match kind {
                FigureKind::Duration => reading.to > number.to + 1,
                FigureKind::Measure | FigureKind::Percent => false,
                _ => true,
            },
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
        .filter(|m| match qualifiers::ROWS[m.row].side {
            Side::Behind => true,
            Side::Back => lexed.tokens.get(i + m.len).is_none_or(|t| t.begins_line() || t.kind != Kind::Word),
            _ => false,
        })
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
