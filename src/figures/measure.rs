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
//! | huyết áp 140/90 | 140, of 90 | `mm[Hg]` |
//! | rộng 3 mẫu | 3 | {mau} |
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
        noun,
        numeral::{Form, Numeral},
        unit::{self, Kind},
    },
    lexicon::{
        Lexed, Table,
        tables::{
            unit_hints::{self, Hint},
            unit_symbols::{self, Kind as SymbolKind},
        },
    },
    text::{Case, decimal},
};

/// A full turn, in degrees.
const TURN: f64 = 360.0;

/// Reads a number with a unit of measure.
pub(super) fn read(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    if let Some(length) = split_length(lexed, number) {
        return Some(length);
    }
    if let Some(pressure) = pressure(lexed, number) {
        return Some(pressure);
    }
    let land = || is_hinted(lexed, number.from, Hint::Land) && !noun::goes_beyond(lexed, number.to);
    let unit =
        unit::read(lexed, number.to).filter(|u| u.kind == Kind::Measure || u.kind == Kind::Land && land())?;
    if number.form == Form::Word && unit.symbol {
        return None;
    }
    let code = match unit.code {
        "deg" if is_hinted(lexed, number.from, Hint::Heat) => "Cel",
        "deg" if number.low < 10.0 && is_hinted(lexed, number.from, Hint::Quake) => "{Richter}",
        code => code,
    };
    let evidence = if number.form == Form::Word { 7 } else { 9 };
    let mut reading =
        Reading { unit: Some(code), ..Reading::new(number, unit.to, FigureKind::Measure, evidence) };
    let number = &mut reading.number;
    // "16.218 độ vĩ Bắc": no angle is larger than a full turn, whatever the separators group elsewhere
    if unit.code == "deg"
        && let Some(other) = number.foreign.filter(|other| number.low.max(*other) > TURN)
    {
        (number.low, number.foreign) = (number.low.min(other), None);
    }
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
    let unit = unit::read(lexed, lower.to).filter(|u| u.code == "mm[Hg]");
    let spoken_of = || number.low > lower.value && is_hinted(lexed, number.from, Hint::BloodPressure);
    let to = unit.map(|u| u.to).or_else(|| spoken_of().then_some(lower.to))?;
    let reading = Reading::new(number, to, FigureKind::Measure, 9);
    Some(Reading { unit: Some("mm[Hg]"), of: Some(lower.value), ..reading })
}

/// "1m65", "3kg2": a unit and a fraction of it.
fn split_length(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    let (m, decimals) = (number.to, number.to + 1);
    let row = lexed
        .of_table(m, Table::UnitSymbols)
        .map(|found| &unit_symbols::ROWS[found.row])
        .find(|row| row.phrase() == lexed.word(m))?;
    let shape = number.form == Form::Digits
        && row.kind == SymbolKind::Measure
        && lexed.tokens[m].case == Case::Lower
        && lexed.is_glued(m)
        && lexed.is_number(decimals)
        && lexed.is_glued(decimals)
        && !(lexed.is_glued(decimals + 1) && lexed.is_word(decimals + 1))
        && unit::read(lexed, m).is_none();
    if !shape {
        return None;
    }
    let mut reading =
        Reading { unit: Some(row.code()), ..Reading::new(number, decimals + 1, FigureKind::Measure, 9) };
    reading.number.low = decimal(&format!("{}.{}", lexed.word(m - 1), lexed.word(decimals)));
    Some(reading)
}

/// Takes in the sign before a figure. A dash that begins its line is a bullet, unless degrees stand behind it.
pub(super) fn negate(lexed: &Lexed, reading: &mut Reading, degrees: bool) {
    let i = reading.number.from;
    if let Some(before) = sign(lexed, i, degrees).filter(|_| i == reading.from) {
        reading.from = before;
        let number = &mut reading.number;
        let ends = (-number.low, number.high.map(|h| -h));
        (number.low, number.high) = ends.1.map_or(ends, |high| (high, Some(ends.0)));
        number.foreign = None;
    }
}

/// The token of the sign before the number at token `i`.
pub(super) fn sign(lexed: &Lexed, i: usize, degrees: bool) -> Option<usize> {
    let before = i.checked_sub(1)?;
    let bullet = lexed.tokens.get(before)?.begins_line() && !degrees;
    // "giảm 45 vụ (-18,6%)"
    let bracketed = before > 0 && lexed.is_mark(before - 1, "(");
    let apart = bracketed || !lexed.is_glued(before) && (degrees || before > 0 && lexed.is_word(before - 1));
    let dash = matches!(lexed.word(before), "-" | "−" | "–") && lexed.is_glued(i) && apart && !bullet;
    let word = lexed.longest(before, Table::MinusWords).is_some() && !lexed.is_capital(before);
    (dash || word).then_some(before)
}

/// How far back on a line a word may stand that tells what a unit is, in tokens.
const REACH: usize = 25;

/// Whether a word before token `i` tells what the unit there is.
pub(super) fn is_hinted(lexed: &Lexed, i: usize, hint: Hint) -> bool {
    (i.saturating_sub(REACH)..i)
        .rev()
        .take_while(|&t| !lexed.tokens[t + 1].begins_line())
        .any(|t| lexed.longest(t, Table::UnitHints).is_some_and(|m| unit_hints::ROWS[m.row].hint == hint))
}
