//! Cells of a table that leave their unit to a heading.
//!
//! ```text
//! heading = words "(" [scale] (currency | unit | noun) ")"     in the first cell of the row, or the first row of the column
//! cell    = number                                             and nothing else between two tabs
//! ```
//!
//! | heading | cell | figure |
//! |---|---|---|
//! | Doanh thu (tỷ đồng) | 1.234 | 1.234e12 VND |
//! | Tỷ lệ (%) | 5,5 | 5.5 % |
//! | Lao động (người) | 450 | 450 people |
//!
//! Not figures: "2023", "12" below a heading without a unit, or outside of a table.
//!
//! Reference: the units of the kinds themselves.

use crate::{
    figures::{
        Reading,
        blocker::Block,
        numeral::{self, Found, Numeral},
        range, scan,
    },
    lexicon::Lexed,
    text::{Token, pair, sort_by_number},
};

/// Adds the figures of all cells that have nothing but a number.
pub(super) fn read(lexed: &Lexed, readings: &mut Vec<Reading>) {
    let (mut columns, mut row): (Vec<Option<Reading>>, Option<Reading>) = (Vec::new(), None);
    let (mut column, mut tabbed, mut from) = (0, false, 0);
    let mut found = Vec::new();
    for i in 1..=lexed.len() {
        let token = lexed.tokens.get(i);
        let line = token.is_none_or(Token::begins_line);
        if !line && !token.is_some_and(Token::begins_cell) {
            continue;
        }
        tabbed |= !line;
        if tabbed {
            let head = heading(lexed, from, i);
            let above = columns.get(column).and_then(Option::as_ref);
            // the years of a heading stand beside its name: "Doanh thu (tỷ đồng)", "2022", "2023"
            let years = row.is_some();
            if let Some(above) = row.as_ref().or(above).filter(|_| head.is_none()) {
                found.extend(filled(lexed, from, i, above).filter(|r| !(years && r.number.like_year)));
            }
            if column == 0 {
                row.clone_from(&head);
            }
            columns.resize(columns.len().max(column + 1), None);
            columns[column] = head.filter(|_| column > 0).or(columns[column].take());
        }
        from = i;
        column += 1;
        if line {
            if !tabbed {
                columns.clear();
            }
            (column, tabbed, row) = (0, false, None);
        }
    }
    if !found.is_empty() {
        readings.extend(found);
        sort_by_number(readings, |r| pair(r.from, r.to));
    }
}

/// The unit in brackets at the end of a cell, as the figure that it would make of a one.
fn heading(lexed: &Lexed, from: usize, to: usize) -> Option<Reading> {
    let last = to.checked_sub(1).filter(|&last| lexed.is_mark(last, ")"))?;
    let open = (from..last).rev().find(|&t| lexed.is_mark(t, "("))?;
    let one = numeral::scaled_one(lexed, open + 1);
    // "(nghìn đồng/kg)"
    let ends = |i: usize| i == last || lexed.is_mark(i, "/");
    scan::read_tail(lexed, &one, one.from, Block::Open).filter(|r| ends(r.to))
}

/// The figure of a cell of tokens `from` to `to` below or beside a heading.
fn filled(lexed: &Lexed, from: usize, to: usize, head: &Reading) -> Option<Reading> {
    let Found::Numeral(first) = numeral::read(lexed, from) else { return None };
    let mut number = range::extend(lexed, &first).map_or(first, |(range, _)| range);
    if number.to != to || !lexed.is_number(from) {
        return None;
    }
    number.scale_by(head.number.low);
    Some(Reading { from, to, number: Numeral { from, ..number }, ..head.clone() })
}
