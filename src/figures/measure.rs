//! Measures: length, area, weight, volume, speed, temperature, power, energy, data, concentration.
//!
//! ```text
//! measure = [sign] number unit | number "m" digits
//! sign    = "-" | "−" | "âm"                            of degrees, percents and amounts
//! ```
//!
//! | written | value | unit |
//! |---|---|---|
//! | 300.000 tấn | 300000 | t |
//! | khoảng 96km | 96 | km |
//! | -5°C | -5 | Cel |
//! | 38-40 độ | 38, up to 40 | Cel, in a sentence about heat |
//! | 1m65 | 1.65 | m |
//! | 5 tạ | 5 | 100.kg |
//! | 120/80 mmHg | 120, of 80 | `mm[Hg]` |
//!
//! The number stays as written, so a traditional unit is a multiple of a UCUM unit; what UCUM lacks is an
//! annotation in braces. Not measures: "5G", "4K", "10 mẫu xét nghiệm".
//!
//! Reference: UCUM 2.2.

use crate::{
    analysis::FigureKind,
    figures::{
        Reading,
        digits::{self, Shape},
        numeral::{Form, Numeral},
        unit::{self, Kind},
    },
    lexicon::{Lexed, Table},
};

/// Reads a number with a unit of measure.
pub(super) fn read(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    if let Some(length) = split_length(lexed, number) {
        return Some(length);
    }
    if let Some(pressure) = pressure(lexed, number) {
        return Some(pressure);
    }
    let unit = unit::read(lexed, number.to).filter(|u| u.kind == Kind::Measure)?;
    if number.form == Form::Word && unit.symbol {
        return None;
    }
    let code = if unit.code == "deg" && is_warm(lexed, number.from) { "Cel" } else { unit.code };
    let evidence = if number.form == Form::Word { 7 } else { 9 };
    let mut reading =
        Reading { unit: Some(code), ..Reading::new(number, unit.to, FigureKind::Measure, evidence) };
    negate(lexed, &mut reading, code == "Cel");
    Some(reading)
}

/// "120/80 mmHg": two pressures, the second of which is kept as `of`.
fn pressure(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    let below = number.to + 1;
    if !lexed.is_mark(number.to, "/") || !lexed.is_number(below) || !lexed.is_glued(below) {
        return None;
    }
    let Shape::Number(lower) = digits::read(lexed, below) else { return None };
    let unit = unit::read(lexed, lower.to).filter(|u| u.code == "mm[Hg]")?;
    let reading = Reading::new(number, unit.to, FigureKind::Measure, 9);
    Some(Reading { unit: Some(unit.code), of: Some(lower.value), ..reading })
}

/// "1m65": metres and a fraction.
fn split_length(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    let (m, decimals) = (number.to, number.to + 1);
    let shape = number.form == Form::Digits
        && lexed.word(m) == "m"
        && lexed.is_glued(m)
        && lexed.is_number(decimals)
        && lexed.is_glued(decimals)
        && !(lexed.is_glued(decimals + 1) && lexed.is_word(decimals + 1))
        && unit::read(lexed, m).is_none();
    if !shape {
        return None;
    }
    let fraction = digits::parse(&format!("0.{}", lexed.word(decimals)));
    let mut reading =
        Reading { unit: Some("m"), ..Reading::new(number, decimals + 1, FigureKind::Measure, 9) };
    reading.number.low += fraction;
    Some(reading)
}

/// Takes in the sign before a figure. A dash that begins its line is a bullet, unless degrees stand behind it.
pub(super) fn negate(lexed: &Lexed, reading: &mut Reading, degrees: bool) {
    let i = reading.number.from;
    let Some(before) = i.checked_sub(1).filter(|_| i == reading.from) else { return };
    let bullet = lexed.tokens[before].begins_line() && !degrees;
    let apart = !lexed.is_glued(before) && (degrees || before > 0 && lexed.is_word(before - 1));
    let dash = matches!(lexed.word(before), "-" | "−" | "–") && lexed.is_glued(i) && apart && !bullet;
    let word = lexed.longest(before, Table::MinusWords).is_some() && !lexed.is_capital(before);
    if dash || word {
        reading.from = before;
        reading.number.low = -reading.number.low;
        reading.number.high = reading.number.high.map(|h| -h);
        reading.number.foreign = None;
    }
}

/// How far back in a sentence a word may stand that tells of heat or cold, in tokens.
const REACH: usize = 25;

fn is_warm(lexed: &Lexed, i: usize) -> bool {
    (i.saturating_sub(REACH)..i).any(|t| lexed.longest(t, Table::HeatWords).is_some())
}
