//! Cells of a table that leave their unit to a heading.
//!
//! ```text
//! heading = words "(" [hint ":"] one ")"     in the first cell of the row, the first row of the column, or above all
//! caption = [words] hint ":" one             on a line of its own above the table
//! one     = ["1.000" | scale] (currency | unit | noun)
//! cell    = number                           and nothing else between two tabs
//! ```
//!
//! | heading | cell | figure |
//! |---|---|---|
//! | Doanh thu (tỷ đồng) | 1.234 | 1.234e12 VND |
//! | Tỷ lệ (%) | 5,5 | 5.5 % |
//! | Lao động (người) | 450 | 450 people |
//! | Đơn vị tính: tấn | 1.200 | 1200 t |
//!
//! Not figures: "2023", "12" below a heading without a unit, or outside of a table.
//!
//! Reference: the units of the kinds themselves.

use crate::{
    figures::{
        Reading,
        blocker::Block,
        measure::is_hinted,
        numeral::{self, Form, Found, Numeral},
        range, scan,
    },
    lexicon::{Lexed, tables::unit_hints::Hint},
    text::{Token, pair, sort_by_number},
};

/// Adds the figures of all cells that have nothing but a number.
pub(super) fn read(lexed: &Lexed, readings: &mut Vec<Reading>) {
    // the headings, and which of them holds for a column, for the row and for the table
    let mut heads = Vec::new();
    let (mut columns, mut row, mut table): (Vec<Option<usize>>, _, _) = (Vec::new(), None, None);
    let (mut column, mut tabbed, mut from) = (0, false, 0);
    let (mut found, mut before) = (Vec::new(), 0);
    for i in 1..=lexed.len() {
        let token = lexed.tokens.get(i);
        let line = token.is_none_or(Token::begins_line);
        if !line && !token.is_some_and(Token::begins_cell) {
            continue;
        }
        tabbed |= !line;
        let head = heading(lexed, from, i).map(|head| {
            readings.retain(|r| r.number.from != head.number.from);
            heads.push(head);
            heads.len() - 1
        });
        if tabbed {
            columns.resize(columns.len().max(column + 1), None);
            let above = columns[column];
            // the years of a heading stand beside its name: "Doanh thu (tỷ đồng)", "2022", "2023"
            let years = row.is_some() || above.is_none();
            let unit = row.or(above).or(table).filter(|_| column > 0 && head.is_none());
            if let Some(unit) = unit {
                let cell = filled(lexed, from, i, &heads[unit]);
                found.extend(cell.filter(|r| !(years && r.number.like_year)));
            }
            if column == 0 {
                (row, before) = (head, found.len());
            } else {
                columns[column] = head.or(above);
            }
            // a unit beside which nothing stands is that of the rows below
            if line && found.len() == before {
                table = row.or(table);
            }
        } else {
            columns.clear();
            table = head;
        }
        from = i;
        column += 1;
        if line {
            (column, tabbed, row) = (0, false, None);
        }
    }
    if !found.is_empty() {
        readings.extend(found);
        sort_by_number(readings, |r| pair(r.from, r.to));
    }
}

/// The unit in brackets or behind a colon at the end of a cell, as the figure that it would make of a one.
fn heading(lexed: &Lexed, from: usize, to: usize) -> Option<Reading> {
    const LONGEST: usize = 12;
    let last = to - usize::from(lexed.is_mark(to - 1, ")"));
    let open = (from..last).rev().take(LONGEST).find(|&t| matches!(lexed.word(t), "(" | ":"))?;
    let colon = lexed.is_mark(open, ":");
    let told = if colon { is_hinted(lexed, open, Hint::Caption) } else { last < to };
    if !told || open + 1 == last {
        return None;
    }
    let one = match numeral::read(lexed, open + 1) {
        // "ĐVT: 1.000 đồng"
        Found::Numeral(n) if n.form == Form::Scale || colon && [1e3, 1e6].contains(&n.low) => n,
        _ => Numeral::new(open + 1, open + 1, Form::Digits, 1.0),
    };
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
