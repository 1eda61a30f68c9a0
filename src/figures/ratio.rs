//! Ratios: so many of so many, and so many times.
//!
//! ```text
//! ratio = digits "/" digits [noun] | number "phần" number [noun]
//!       | "gấp" [qualifier] number "lần" | number "lần so với" | compared number "lần" | "gấp đôi" | "gấp rưỡi"
//! ```
//!
//! | written | value | of |
//! |---|---|---|
//! | 189/193 quốc gia | 189 | 193 |
//! | ba phần tư số đại biểu | 3 | 4 |
//! | hơn một nửa số hộ | 1 | 2 |
//! | ½ số hộ | 1 | 2 |
//! | gấp 210 lần | 210 | |
//! | tăng 1,5 lần | 1.5 | |
//! | gấp đôi | 2 | |
//!
//! Not ratios: "14/12" (a date), "đường 3/2" (a street), "24/7", "120/80", "3 lần" (a count).
//!
//! Reference: the value is the numerator, as in ISO 80000-1; `of` is the denominator.

use crate::{
    analysis::FigureKind,
    figures::{
        Reading,
        blocker::Block,
        digits::{self, Shape},
        noun::{self, Noun},
        numeral::{self, Form, Found, Numeral},
        qualifier::ending_at,
        unit,
    },
    lexicon::{
        Lexed, Match, Table,
        tables::{
            number_words,
            ratio_words::{self, Role},
        },
        words,
    },
};

/// Reads a number as a numerator; `start` is the first token of its qualifier.
pub(super) fn of(lexed: &Lexed, number: &Numeral, start: usize, block: Block) -> Option<Reading> {
    slash(lexed, number, start, block)
        .or_else(|| character(lexed, number, start))
        .or_else(|| spelt(lexed, number, start))
}

/// "½ số hộ": a fraction written as one character.
fn character(lexed: &Lexed, number: &Numeral, start: usize) -> Option<Reading> {
    let (number_words::Role::Fraction, value) = words::role(lexed, number.from)? else { return None };
    if number.to > number.from + 1 {
        return None;
    }
    let total = [2.0, 3.0, 4.0].into_iter().find(|of| (value * of).fract() < 1e-9)?;
    let noun = shared(lexed, number.to).filter(|n| n.known);
    if noun.is_none() && start == number.from && !is_filled(lexed, number.from) {
        return None;
    }
    let end = noun.as_ref().map_or(number.to, |n| n.tokens.end);
    let part = Numeral { low: value * total, ..*number };
    let reading = Reading::new(&part, end, FigureKind::Ratio, 7);
    Some(Reading { of: Some(total), noun: noun.map(|n| n.tokens), ..reading })
}

fn slash(lexed: &Lexed, number: &Numeral, start: usize, block: Block) -> Option<Reading> {
    let (mark, below) = (number.to, number.to + 1);
    let glued = [mark, below].iter().all(|&i| lexed.is_glued(i));
    if number.form != Form::Digits
        || number.range
        || !lexed.is_mark(mark, "/")
        || !lexed.is_number(below)
        || !glued
    {
        return None;
    }
    let Shape::Number(whole) = digits::read(lexed, below) else { return None };
    let (part, total) = (number.whole(), whole.value);
    let to = whole.to;
    let closed = !(lexed.is_glued(to) && matches!(lexed.word(to), "/" | "-" | "_"));
    let fraction = part < total && total <= 10.0;
    let day = part <= 31.0 && total <= 12.0;
    if part > total || total < 2.0 || !closed || whole.like_year || unit::read(lexed, to).is_some() {
        return None;
    }
    let noun = shared(lexed, to);
    let known = noun.as_ref().is_some_and(|n| n.known);
    let evidence = match block {
        Block::Hard => return None,
        // "hoàn thành 5/8 mục tiêu" outweighs the day
        _ if noun.is_some() && is_filled(lexed, number.from) => 9,
        Block::Named | Block::Soft if !known || day => return None,
        _ if known => {
            if day {
                6
            } else {
                9
            }
        }
        _ if day && !fraction => return None,
        _ if noun.is_some() => {
            if day {
                4
            } else {
                7
            }
        }
        _ if start < number.from || (fraction && is_filled(lexed, number.from)) => 6,
        _ if day || part >= total => return None,
        _ if part >= 10.0 || total > 31.0 => 3,
        _ => return None,
    };
    let end = noun.as_ref().map_or(to, |n| n.tokens.end);
    let reading = Reading::new(number, end, FigureKind::Ratio, evidence);
    Some(Reading { of: Some(total), noun: noun.map(|n| n.tokens), whole: true, ..reading })
}

/// "ba phần tư", "một phần ba diện tích".
fn spelt(lexed: &Lexed, number: &Numeral, start: usize) -> Option<Reading> {
    if let Some(half) = half(lexed, number, start) {
        return Some(half);
    }
    let part = lexed
        .longest(number.to, Table::RatioWords)
        .filter(|m| ratio_words::ROWS[m.row].role == Role::Part)?;
    let below = number.to + part.len;
    let (to, total) = match numeral::read(lexed, below) {
        Found::Numeral(n) if n.high.is_none() && n.low.fract() == 0.0 => (n.to, n.low),
        _ => match words::role(lexed, below) {
            Some((number_words::Role::AfterTen, value)) => (below + 1, value),
            _ => return None,
        },
    };
    if number.low > total || total < 2.0 || number.high.is_some() {
        return None;
    }
    let noun = shared(lexed, to);
    let end = noun.as_ref().map_or(to, |n| n.tokens.end);
    let reading = Reading::new(number, end, FigureKind::Ratio, 7);
    Some(Reading { of: Some(total), noun: noun.map(|n| n.tokens), ..reading })
}

/// "một nửa", "nửa số hộ", "quá nửa dân số".
#[allow(clippy::float_cmp, reason = "a half is exact")]
fn half(lexed: &Lexed, number: &Numeral, start: usize) -> Option<Reading> {
    let is_half = |i: usize| words::role(lexed, i).is_some_and(|(role, _)| role == number_words::Role::Part);
    let whole = number.form == Form::Word && number.low == 1.0 && is_half(number.to);
    let to = number.to + usize::from(whole);
    let nothing = !(whole || is_half(number.from) && number.low == 0.5);
    if nothing || whole && lexed.tokens[number.to].begins_line() {
        return None;
    }
    let noun = shared(lexed, to).filter(|n| n.known);
    let share = noun.as_ref().is_some_and(|n| has_share(lexed, n.tokens.start) || start < number.from);
    let reading =
        Reading { of: Some(2.0), ..Reading::new(&Numeral { low: 1.0, ..*number }, to, FigureKind::Ratio, 6) };
    match noun {
        Some(noun) if whole || share => {
            Some(Reading { to: noun.tokens.end, noun: Some(noun.tokens), ..reading })
        }
        _ => whole.then_some(reading),
    }
}

/// Whether the words before a fraction say that it is one: "chi trả 2/3".
fn is_filled(lexed: &Lexed, i: usize) -> bool {
    (i.saturating_sub(3)..i).any(|from| {
        let ends = |m: &Match| from + m.len == i && ratio_words::ROWS[m.row].role == Role::Filled;
        lexed.of_table(from, Table::RatioWords).any(|m| ends(&m))
    })
}

/// The noun of which a fraction is taken: "đại biểu", "số đại biểu".
fn shared(lexed: &Lexed, i: usize) -> Option<Noun> {
    if !has_share(lexed, i) {
        return noun::read(lexed, i);
    }
    let share = lexed.longest(i, Table::RatioWords)?;
    let noun = noun::read(lexed, i + share.len)?;
    Some(Noun { tokens: i..noun.tokens.end, ..noun })
}

/// Whether "số" or the like stands at a token: "hai phần ba số hộ".
fn has_share(lexed: &Lexed, i: usize) -> bool {
    let share = lexed.longest(i, Table::RatioWords).filter(|m| ratio_words::ROWS[m.row].role == Role::Share);
    share.is_some() && !lexed.tokens[i].begins_line()
}

/// Reads a number of times as a factor; `start` is the first token of its qualifier.
pub(super) fn times(lexed: &Lexed, number: &Numeral, start: usize) -> Option<Reading> {
    let unit = lexed.longest(number.to, Table::RatioWords)?;
    let role = ratio_words::ROWS[unit.row].role;
    if !matches!(role, Role::Unit | Role::Than) || lexed.tokens[number.to].begins_line() {
        return None;
    }
    let reading = Reading::new(number, number.to + 1, FigureKind::Ratio, 9);
    let lead = [start, number.from].iter().find_map(|&end| {
        let (from, found) = ending_at(lexed, end, Table::RatioWords)?;
        Some((from, ratio_words::ROWS[found.row].role))
    });
    match lead {
        Some((from, Role::Times)) => {
            let from = if multiplies(lexed, from) { from } else { from + 1 };
            Some(Reading { from, ..reading })
        }
        Some((_, Role::Compared)) => Some(reading),
        _ if role == Role::Than || number.low.fract() != 0.0 => Some(reading),
        _ => None,
    }
}

/// Whether the word at a token begins the ratio itself ("gấp"); "cao" in "cao gấp" stays outside.
fn multiplies(lexed: &Lexed, i: usize) -> bool {
    lexed.of_table(i, Table::RatioWords).any(|m| m.len == 1 && ratio_words::ROWS[m.row].role == Role::Times)
}

/// Reads "gấp đôi" and its like at token `i`.
pub(super) fn double(lexed: &Lexed, i: usize) -> Option<Reading> {
    let found = lexed.longest(i, Table::RatioWords)?;
    let row = &ratio_words::ROWS[found.row];
    let to = i + found.len;
    // "gấp hai lần" is read from its number
    let goes_on = lexed.longest(to, Table::RatioWords).is_some();
    if row.role != Role::Double || goes_on {
        return None;
    }
    let number = Numeral::fixed(i, to, row.value);
    Some(Reading::new(&number, to, FigureKind::Ratio, 6))
}
