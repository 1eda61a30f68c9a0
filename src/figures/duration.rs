//! Spells of time that are not placed on the calendar.
//!
//! ```text
//! duration = number unit ["rưỡi"] [number smaller-unit]
//! unit     = "năm" | "tháng" | "tuần" | "ngày" | "giờ" | "phút" | "giây" | "thập kỷ" …
//! ```
//!
//! | written | value | unit |
//! |---|---|---|
//! | gần 3 năm | 3 | a |
//! | 6 năm rưỡi | 6.5 | a |
//! | 2 giờ 15 phút | 135 | min |
//! | trong vòng 24h | 24 | h |
//! | nửa tháng | 0.5 | mo |
//!
//! Not durations: "6 tháng đầu năm", "5 năm qua", "3 ngày tới" (placed on the calendar), "lúc 9 giờ", "9 giờ
//! sáng", "9h30" (clock times), "hai ngày 23-24/10" (two dates).
//!
//! Reference: UCUM; a year is "a", a month "mo".

use crate::{
    analysis::FigureKind,
    figures::{
        Reading, blocker,
        digits::{self, Shape},
        numeral::{self, Form, Found, Numeral},
        qualifier::ending_at,
        unit::{self, Kind, Unit},
    },
    lexicon::{
        Lexed, Table,
        tables::{
            clock_words::{self, Role as Clock},
            number_words::Role,
            spell_words::{self, Role as Spell},
        },
        words,
    },
    text::Token,
};

/// Reads a number with a unit of time; `start` is the first token of its qualifier.
#[allow(clippy::float_cmp, reason = "a single word stands for a small whole number, which is exact")]
pub(super) fn read(lexed: &Lexed, number: &Numeral, start: usize) -> Option<Reading> {
    let unit = unit::read(lexed, number.to).filter(|u| matches!(u.kind, Kind::Duration | Kind::Clock))?;
    let half = is_half(lexed, unit.to);
    let year = number.form == Form::Word && number.low == 5.0 && blocker::is_year(lexed, number.from);
    let article = number.form == Form::Word && number.low < 2.0 && start == number.from;
    if year || (article && !half) {
        return None;
    }
    let mut reading =
        Reading { unit: Some(unit.code), ..Reading::new(number, unit.to, FigureKind::Duration, 8) };
    if half {
        reading.to += 1;
        reading.number.low += 0.5;
    } else if let Some((to, total, code)) = smaller(lexed, number, &unit) {
        reading.to = to;
        reading.unit = Some(code);
        reading.number.low = total;
    }
    reading.evidence = if unit.code == "h" || unit.code == "min" && reading.to > unit.to {
        clock_evidence(lexed, &reading, &unit, start)?
    } else {
        8
    };
    if is_followed_by_date(lexed, reading.to, unit.code) {
        return None;
    }
    reading.evidence = reading.evidence.min(spell_evidence(lexed, reading.to)?);
    if number.form == Form::Vague {
        reading.evidence = reading.evidence.min(6);
    }
    Some(reading)
}

pub(super) fn is_half(lexed: &Lexed, i: usize) -> bool {
    words::role(lexed, i).is_some_and(|(r, _)| r == Role::Half)
        && lexed.is_word(i)
        && !lexed.tokens[i].begins_line()
}

/// "15 phút" behind "2 giờ": the token behind it, the sum in the smaller unit, and that unit.
fn smaller(lexed: &Lexed, number: &Numeral, unit: &Unit) -> Option<(usize, f64, &'static str)> {
    if unit.step == 0 || number.high.is_some() {
        return None;
    }
    let Found::Numeral(rest) = numeral::read(lexed, unit.to) else { return None };
    let small = unit::read(lexed, rest.to)?;
    let fits = matches!(
        (unit.code, small.code),
        ("a", "mo") | ("mo" | "wk", "d") | ("d", "h") | ("h", "min") | ("min", "s")
    );
    (fits && rest.high.is_none() && rest.low < f64::from(unit.step))
        .then(|| (small.to, number.low.mul_add(f64::from(unit.step), rest.low), small.code))
}

/// How sure it is that hours and minutes are a duration and no time of day.
fn clock_evidence(lexed: &Lexed, reading: &Reading, unit: &Unit, start: usize) -> Option<u8> {
    let clock = |i: usize, role: Clock| {
        lexed.of_table(i, Table::ClockWords).any(|m| clock_words::ROWS[m.row].role == role)
    };
    let before = |role: Clock| {
        // the words of a clock time and of a duration overlap in spelling, so every one that ends here counts
        (start.saturating_sub(3)..start).any(|from| {
            lexed
                .of_table(from, Table::ClockWords)
                .any(|m| from + m.len == start && clock_words::ROWS[m.row].role == role)
        })
    };
    if lexed.is_number(reading.to) && !lexed.tokens[reading.to].begins_line() {
        return None;
    }
    let qualified =
        start < reading.number.from && ending_at(lexed, reading.number.from, Table::Qualifiers).is_some();
    let (works, part) = (clock(reading.to, Clock::Work), clock(reading.to, Clock::Part));
    if works || before(Clock::Span) {
        return (!part || works).then_some(8);
    }
    if part || before(Clock::Lead) {
        return None;
    }
    let dashed = |i: usize| matches!(lexed.word(i), "-" | "–");
    if dashed(reading.to) || start.checked_sub(1).is_some_and(dashed) {
        return None;
    }
    let long = qualified || reading.number.low > 24.0 || reading.number.low.fract() != 0.0;
    if long { Some(8) } else { (!unit.symbol).then_some(3) }
}

/// "2 ngày 5/8", "5 tháng 3", "12 tháng Ba", "10 tháng năm 2021", "2 năm 2021": a date goes on behind the unit.
fn is_followed_by_date(lexed: &Lexed, i: usize, code: &str) -> bool {
    if lexed.tokens.get(i).is_none_or(Token::begins_line) {
        return false;
    }
    if code == "mo" && lexed.is_capital(i) && lexed.has(i, Table::MonthNames) {
        return true;
    }
    let at = i + usize::from(code != "a" && lexed.longest(i, Table::Units).is_some_and(|m| m.len == 1));
    if !lexed.is_number(at) {
        return false;
    }
    let Shape::Number(digits) = digits::read(lexed, at) else { return true };
    let marked = matches!(lexed.word(digits.to), "/" | "-" | "–") && lexed.is_number(digits.to + 1);
    match code {
        "a" => digits.like_year,
        "mo" => at == i || digits.like_year,
        // "hai ngày 5 và 6/8", but "2 ngày 1 lần"
        "d" => {
            // but "2 ngày 1 đêm"
            let days = unit::read(lexed, digits.to).is_some_and(|u| u.code == "d");
            marked
                || !days
                    && (!lexed.is_word(digits.to) || lexed.longest(digits.to, Table::FunctionWords).is_some())
        }
        _ => marked,
    }
}

/// How sure it is that a spell is not placed on the calendar, by what follows it.
fn spell_evidence(lexed: &Lexed, i: usize) -> Option<u8> {
    let Some(found) = lexed.longest(i, Table::SpellWords).filter(|_| !lexed.tokens[i].begins_line()) else {
        return Some(10);
    };
    match spell_words::ROWS[found.row].role {
        Spell::Kept => Some(10),
        Spell::Past | Spell::Part => None,
        Spell::Future => Some(3),
    }
}
