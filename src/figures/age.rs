//! Ages.
//!
//! ```text
//! age = number ("tuổi" | "tháng tuổi" | "năm tuổi Đảng" …) ["trở lên" | "rưỡi"]
//! ```
//!
//! | written | value | unit |
//! |---|---|---|
//! | 37 tuổi | 37 | a |
//! | 18 tuổi trở lên | 18 at least | a |
//! | 6-11 tháng tuổi | 6, up to 11 | mo |
//!
//! Not ages: "(SN 1985)" (a date), "tuổi trẻ", "tuổi 20".
//!
//! Reference: UCUM for the units.

use crate::{
    analysis::FigureKind,
    figures::{
        Reading,
        numeral::Numeral,
        unit::{self, Kind},
    },
    lexicon::Lexed,
};

/// Reads a number with a unit of age.
pub(super) fn read(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    let unit = unit::read(lexed, number.to).filter(|u| u.kind == Kind::Age)?;
    Some(Reading { unit: Some(unit.code), ..Reading::new(number, unit.to, FigureKind::Age, 9) })
}
