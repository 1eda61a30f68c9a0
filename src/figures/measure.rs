//! Measures: length, area, weight, volume, speed, temperature, power, energy, data, concentration.
//!
//! ```text
//! measure = [sign] number unit | number "m" digits
//! sign    = "-" | "−" | "âm"                            temperatures only
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
//!
//! The number stays as written, so a traditional unit is a multiple of a UCUM unit; what UCUM lacks is an
//! annotation in braces. Not measures: "5G", "4K", "10 mẫu xét nghiệm".
//!
//! Reference: UCUM 2.2.

use crate::{
    analysis::FigureKind,
    figures::{
        Reading, digits,
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
    let unit = unit::read(lexed, number.to).filter(|u| u.kind == Kind::Measure)?;
    if number.form == Form::Word && unit.symbol {
        return None;
    }
    let code = if unit.code == "deg" && is_warm(lexed, number.from) { "Cel" } else { unit.code };
    let evidence = if number.form == Form::Word { 7 } else { 9 };
    let mut reading =
        Reading { unit: Some(code), ..Reading::new(number, unit.to, FigureKind::Measure, evidence) };
    if code == "Cel"
        && let Some(from) = sign(lexed, number.from)
    {
        reading.from = from;
        reading.number.low = -reading.number.low;
        reading.number.high = reading.number.high.map(|h| -h);
        reading.number.foreign = None;
    }
    Some(reading)
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

/// First token of the sign before token `i`.
fn sign(lexed: &Lexed, i: usize) -> Option<usize> {
    let before = i.checked_sub(1)?;
    let dash = matches!(lexed.word(before), "-" | "−" | "–") && lexed.is_glued(i) && !lexed.is_glued(before);
    (dash || lexed.longest(before, Table::MinusWords).is_some()).then_some(before)
}

/// How far back in a sentence a word may stand that tells of heat or cold, in tokens.
const REACH: usize = 25;

fn is_warm(lexed: &Lexed, i: usize) -> bool {
    (i.saturating_sub(REACH)..i).any(|t| lexed.longest(t, Table::HeatWords).is_some())
}
