//! Ordinals: which one in a series.
//!
//! ```text
//! ordinal = ("lần thứ" | "kỳ họp thứ" | "thứ" …) (number | Roman | "nhất" | "nhì" | "tư")
//!         | ("Đại hội" | "khóa" …) (number | Roman) | "giai đoạn" Roman
//! ```
//!
//! | written | value |
//! |---|---|
//! | lần thứ 32 | 32 |
//! | Đại hội XIII | 13 |
//! | khóa XXV | 25 |
//! | kỳ họp thứ sáu | 6 |
//!
//! Not ordinals: "thứ Hai, 14/12" (a weekday), "thế kỷ XXI", "quý I" (dates), "khóa học".
//!
//! Reference: Roman numerals in the subtractive form, up to 89.

use crate::{
    analysis::FigureKind,
    figures::{
        Reading,
        numeral::{self, Found, Numeral},
        qualifier::ending_at,
    },
    lexicon::{
        Lexed, Table,
        tables::{
            clock_words::{self, Role as Clock},
            number_blockers, number_words,
            ordinal_words::{self, Role},
        },
        words,
    },
};

/// Reads the ordinal that begins at token `i`.
pub(super) fn read(lexed: &Lexed, i: usize) -> Option<Reading> {
    let lead = lexed.longest(i, Table::OrdinalWords)?;
    let role = ordinal_words::ROWS[lead.row].role;
    let at = i + lead.len;
    if role == Role::Word || lexed.tokens.get(at)?.begins_line() {
        return None;
    }
    let number = match role {
        Role::Open | Role::Day => {
            roman(lexed, at).or_else(|| word(lexed, at)).or_else(|| cardinal(lexed, at))
        }
        Role::Named => roman(lexed, at).or_else(|| cardinal(lexed, at).filter(|_| lexed.is_number(at))),
        Role::Roman | Role::Word => roman(lexed, at),
    }?;
    let weekday = lead.len == 1 && role == Role::Open && number.low <= 7.0;
    // "ngày thứ Hai", but "ngày thứ hai của giải"
    let named = role == Role::Day && lexed.is_capital(number.to - 1);
    if named || weekday && is_weekday(lexed, i, number.to) {
        return None;
    }
    let evidence = if weekday { 3 } else { 7 };
    Some(Reading { from: i, ..Reading::new(&number, number.to, FigureKind::Ordinal, evidence) })
}

fn word(lexed: &Lexed, i: usize) -> Option<Numeral> {
    if let Some(found) = lexed.longest(i, Table::OrdinalWords)
        && ordinal_words::ROWS[found.row].role == Role::Word
    {
        return Some(Numeral::fixed(i, i + found.len, f64::from(ordinal_words::ROWS[found.row].value)));
    }
    match words::role(lexed, i) {
        Some((number_words::Role::AfterTen, value)) => Some(Numeral::fixed(i, i + 1, value)),
        _ => None,
    }
}

fn cardinal(lexed: &Lexed, i: usize) -> Option<Numeral> {
    let Found::Numeral(number) = numeral::read(lexed, i) else { return None };
    let glued = lexed.is_glued(number.to)
        && matches!(lexed.word(number.to), "/" | "-")
        && lexed.is_glued(number.to + 1);
    (number.high.is_none() && number.low.fract() == 0.0 && !number.like_year && number.scale < 1e3 && !glued)
        .then_some(number)
}

/// "thứ Hai", "sáng thứ 2", "thứ hai (14/12)": the day of the week.
fn is_weekday(lexed: &Lexed, i: usize, to: usize) -> bool {
    let dated = lexed.is_number(to) || (lexed.is_number(to + 1) && !lexed.is_word(to));
    let time = ending_at(lexed, i, Table::NumberBlockers)
        .is_some_and(|(_, m)| number_blockers::ROWS[m.row].role == number_blockers::Role::Time);
    let beside = [to, to + 1].iter().any(|&t| lexed.longest(t, Table::Weekdays).is_some());
    let part = (i.saturating_sub(2)..i).any(|t| {
        lexed
            .of_table(t, Table::ClockWords)
            .any(|m| t + m.len == i && clock_words::ROWS[m.row].role == Clock::Part)
    });
    lexed.is_capital(to - 1) || dated || beside || time || part
}

/// A Roman numeral in capitals at token `i`.
fn roman(lexed: &Lexed, i: usize) -> Option<Numeral> {
    crate::text::roman(lexed.word(i)).map(|value| Numeral::fixed(i, i + 1, value.into()))
}
