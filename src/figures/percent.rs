//! Percents and per mille.
//!
//! ```text
//! percent = number ("%" | "phần trăm" | "điểm phần trăm" | "‰" | "phần nghìn")
//! ```
//!
//! | written | value | unit |
//! |---|---|---|
//! | 6,5% | 6.5 | % |
//! | 5 - 7 % | 5, up to 7 | % |
//! | hai mươi phần trăm | 20 | % |
//! | 3‰ | 3 | `[ppth]` |
//!
//! The figure ends at the sign ("30%" in "30% thuế"). Not a percent: "100%" inside of a web address.
//!
//! Reference: UCUM, section 4.5, dimensionless units.

use crate::{
    analysis::FigureKind,
    figures::{
        Reading,
        numeral::Numeral,
        unit::{self, Kind},
    },
    lexicon::Lexed,
};

/// Reads what follows a number as a percent.
pub(super) fn read(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    let unit = unit::read(lexed, number.to).filter(|u| u.kind == Kind::Percent)?;
    Some(Reading { unit: Some(unit.code), ..Reading::new(number, unit.to, FigureKind::Percent, 10) })
}
