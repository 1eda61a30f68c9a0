//! Ages.
//!
//! ```text
//! age = number ("tuổi" | "tháng tuổi" …) ["trở lên" | "rưỡi"] | "tuổi" number
//! ```
//!
//! | written | value | unit |
//! |---|---|---|
//! | 37 tuổi | 37 | a |
//! | 18 tuổi trở lên | 18 at least | a |
//! | 6-11 tháng tuổi | 6, up to 11 | mo |
//! | 3 tuổi rưỡi | 3.5 | a |
//! | tuổi 17 | 17 | a |
//! | tuổi từ 33 đến 93 | 33, up to 93 | a |
//! | 60 (và 66 tuổi) | 60 | a |
//!
//! Not ages: "(SN 1985)" (a date), "tuổi trẻ".
//!
//! Reference: UCUM for the units.

use std::iter;

use crate::{
    analysis::FigureKind,
    figures::{
        Reading, duration, noun,
        numeral::{self, Form, Found, Numeral},
        qualifier::ending_at,
        range,
        unit::{self, Kind},
    },
    lexicon::{Lexed, Table},
};

/// Reads a number with a unit of age, or behind "tuổi".
pub(super) fn read(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    if let Some(unit) = unit::read(lexed, number.to) {
        let reading =
            || Reading { unit: Some(unit.code), ..Reading::new(number, unit.to, FigureKind::Age, 9) };
        let mut reading = Some(reading()).filter(|_| unit.kind == Kind::Age)?;
        if duration::is_half(lexed, unit.to) {
            reading.to += 1;
            reading.number.low += 0.5;
        }
        return Some(reading);
    }
    if let Some(shared) = shared(lexed, number) {
        return Some(shared);
    }
    let opened = range::opening(lexed, number.from).filter(|_| number.range).unwrap_or(number.from);
    let (from, _) = ending_at(lexed, opened, Table::AgeWords)?;
    let human =
        (1.0..=120.0).contains(&number.low) && number.low.fract() == 0.0 && number.form == Form::Digits;
    // "tuổi 17", but "nghỉ hưu tăng tuổi 3 tháng", "độ tuổi 5 em"
    let alone = noun::read(lexed, number.to).is_none_or(|n| !n.known);
    let reading = || Reading { from, unit: Some("a"), ..Reading::new(number, number.to, FigureKind::Age, 5) };
    (human && alone).then(reading)
}

/// "60 và 66 tuổi": the unit stands behind the last of several ages.
fn shared(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    const MOST: usize = 4;
    let next = |&to: &usize| match numeral::read(lexed, to + 1) {
        Found::Numeral(next) if lexed.is_mark(to, ",") || lexed.word(to) == "và" => Some(next.to),
        _ => None,
    };
    let mut ends = iter::successors(next(&number.to), next).take(MOST);
    let unit = ends.find_map(|to| unit::read(lexed, to)).filter(|u| u.kind == Kind::Age)?;
    let single = number.form == Form::Digits && number.low < 120.0 && number.low.fract() == 0.0;
    single.then(|| Reading { unit: Some(unit.code), ..Reading::new(number, number.to, FigureKind::Age, 6) })
}
