//! Amounts of money.
//!
//! ```text
//! money    = number currency | sign number [scale] | number scale      the last in a sentence that speaks of money
//! currency = name | ISO code | sign
//! ```
//!
//! | written | value | unit |
//! |---|---|---|
//! | hơn 9,4 tỉ đồng | 9.4e9 | VND |
//! | 668 triệu USD | 6.68e8 | USD |
//! | $10 | 10 | USD |
//! | 50.000đ | 50000 | VND |
//! | 75 cent | 0.75 | USD |
//! | hối lộ 30 tỉ | 3e10 | VND |
//! | 5 chỉ vàng | 5 | 375.cg, gold is weighed |
//!
//! A number without a currency takes the one last named in its sentence, else the đồng. Not money: "5 đồng
//! chí", "8 tỷ dân".
//!
//! Reference: ISO 4217 for currencies, UCUM for gold.

use crate::{
    analysis::FigureKind,
    figures::{
        Reading,
        measure::is_hinted,
        noun,
        numeral::{Form, Numeral},
        qualifier::ending_at,
        unit::{self, Kind},
    },
    lexicon::{
        Lexed, Table,
        tables::{
            currencies::{self, Spelt},
            money_hints::{self, Role as Told},
            unit_hints::Hint,
        },
    },
    text::Gap,
};

/// Currency of an amount that names none.
pub(super) const HOME: &str = "VND";

/// Reads a number with its currency, which may stand before it.
pub(super) fn read(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    if let Some((to, code, part)) = currency(lexed, number) {
        let mut reading = Reading { unit: Some(code), ..Reading::new(number, to, FigureKind::Money, 10) };
        reading.number.scale_by(part);
        return Some(reading);
    }
    let gold = unit::read(lexed, number.to).filter(|u| match u.kind {
        Kind::Money => true,
        Kind::Gold => is_hinted(lexed, number.from, Hint::Gold),
        _ => false,
    });
    if let Some(gold) = gold {
        return Some(Reading {
            unit: Some(gold.code),
            ..Reading::new(number, gold.to, FigureKind::Money, 9)
        });
    }
    let (from, code) = sign_before(lexed, number)?;
    Some(Reading { from, unit: Some(code), ..Reading::new(number, number.to, FigureKind::Money, 10) })
}

/// The currency behind a number: the token after it, its code, and which part of its unit is counted.
fn currency(lexed: &Lexed, number: &Numeral) -> Option<(usize, &'static str, f64)> {
    let i = number.to;
    let found = lexed.longest(i, Table::Currencies)?;
    let row = &currencies::ROWS[found.row];
    let fits = match row.spelt {
        Spelt::Free | Spelt::Sign | Spelt::Cent => true,
        Spelt::Letter => lexed.is_glued(i) || number.scale > 1.0 || number.low >= 1000.0 && !number.like_year,
    };
    // "Tư lệnh Quân khu 7 đồng chủ trì", but "giảm 300 đồng thời gian qua"
    let adverb = number.low < 100.0 && lexed.longest(i, Table::NounStops).is_some_and(|m| m.len > found.len);
    let rival = noun::known_len(lexed, i) > found.len || adverb;
    (fits && !rival && !lexed.tokens[i].begins_line())
        .then(|| (i + found.len, row.code(), if row.spelt == Spelt::Cent { 0.01 } else { 1.0 }))
}

/// "$10", "US$10", "USD 10": the first token of the sign, and its currency.
fn sign_before(lexed: &Lexed, number: &Numeral) -> Option<(usize, &'static str)> {
    if number.form != Form::Digits || lexed.tokens[number.from].begins_line() {
        return None;
    }
    (number.from.saturating_sub(2)..number.from).find_map(|from| {
        let found = lexed.of_table(from, Table::Currencies).find(|m| from + m.len == number.from)?;
        let row = &currencies::ROWS[found.row];
        let code = row.spelt == Spelt::Free && lexed.word(from) == row.code();
        let taken = lexed.tokens[from].gap > Gap::None || from == 0 || !lexed.is_number(from - 1);
        let free = from == 0 || !lexed.is_number(from - 1) && words_scale_ends(lexed, from);
        ((row.spelt == Spelt::Sign || code) && taken && free).then(|| (from, row.code()))
    })
}

/// Whether no amount ends before token `i`, to which a currency there would belong.
fn words_scale_ends(lexed: &Lexed, i: usize) -> bool {
    lexed.longest(i - 1, Table::Scales).is_none()
}

/// Reads a large round number without a noun as money, if its sentence speaks of money or it is a price per unit.
///
/// The currency is left open: it is the last one that the sentence names before.
pub(super) fn bare(lexed: &Lexed, number: &Numeral, start: usize) -> Option<Reading> {
    let large = number.scale >= 1e6 || number.suffixed || number.form == Form::Words && number.low >= 1e6;
    let per = lexed.is_mark(number.to, "/") && lexed.is_word(number.to + 1);
    // "giá 45 nghìn/kg"
    let priced = number.scale >= 1e3 && (large || per || is_asked(lexed, start));
    let told = || is_asked(lexed, start) || is_for(lexed, number) || speaks_of_money(lexed, number.from);
    if !(large && per || (large || priced) && told()) {
        return None;
    }
    Some(Reading {
        unit: Some(last_currency(lexed, number.from)),
        ..Reading::new(number, number.to, FigureKind::Money, 7)
    })
}

/// Whether a word of money stands right before token `i`: "giá 45 nghìn", "vay 20 triệu lo viện phí".
fn is_asked(lexed: &Lexed, i: usize) -> bool {
    ending_at(lexed, i, Table::MoneyHints).is_some()
}

/// Whether a word of money stands right behind a number of millions: "3 tỷ rưỡi tiền bán đất".
fn is_for(lexed: &Lexed, number: &Numeral) -> bool {
    number.scale >= 1e6 && lexed.has(number.to, Table::MoneyHints)
}

/// Reads a number beside a word of money as money although words of which the tables know nothing follow it.
pub(super) fn asked(lexed: &Lexed, number: &Numeral, start: usize) -> Option<Reading> {
    let unknown = || noun::read(lexed, number.to).is_some_and(|n| !n.known);
    let asked = number.low >= 1e3 && (is_asked(lexed, start) || is_for(lexed, number)) && unknown();
    asked.then(|| bare(lexed, number, start)).flatten()
}

/// How far back in a sentence a word may stand that tells of money, in tokens.
const REACH: usize = 40;

fn speaks_of_money(lexed: &Lexed, i: usize) -> bool {
    nearby(lexed, i).any(|t| {
        lexed.matches(t).any(|m| {
            m.table == Table::MoneyHints && money_hints::ROWS[m.row].role == Told::Near
                || (m.table == Table::Currencies && noun::known_len(lexed, t) < m.len)
        })
    })
}

fn last_currency(lexed: &Lexed, i: usize) -> &'static str {
    let amount =
        |t: usize| t > 0 && (lexed.is_number(t - 1) || lexed.longest(t - 1, Table::Scales).is_some());
    nearby(lexed, i)
        .find_map(|t| lexed.longest(t, Table::Currencies).filter(|_| amount(t)))
        .map_or(HOME, |m| currencies::ROWS[m.row].code())
}

/// Tokens before token `i` in its sentence, the nearest first.
pub(super) fn nearby(lexed: &Lexed, i: usize) -> impl Iterator<Item = usize> {
    let stop = i.saturating_sub(REACH);
    (stop..i).rev().take_while(move |&t| !lexed.tokens[t + 1].begins_line() && !ends_clause(lexed, t))
}

fn ends_clause(lexed: &Lexed, t: usize) -> bool {
    matches!(lexed.word(t), ";" | "?") || (lexed.is_mark(t, ".") && !lexed.is_glued(t + 1))
}
