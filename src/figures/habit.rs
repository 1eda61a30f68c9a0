//! The article's habit of writing separators: whether "1,234" is a thousand or one and a bit.
//!
//! Every number whose spelling leaves no choice ("1.200.000", "6,5", "12,345.6", "6.5") votes; the foreign
//! style needs more votes than the native one. Whole things are counted in whole numbers under any habit.

use crate::analysis::FigureKind;
use crate::figures::{Reading, money};

/// Whether the article writes numbers in the foreign style.
pub(super) fn is_foreign(readings: &[Reading]) -> bool {
    readings.iter().map(|r| r.number.style).sum::<i32>() > 0
}

/// The value of a reading's number under the article's habit.
pub(super) fn value(reading: &Reading, foreign: bool) -> f64 {
    let number = &reading.number;
    let whole = reading.whole
        || (reading.kind == FigureKind::Money && number.scale <= 1.0 && reading.unit == Some(money::HOME));
    match number.foreign {
        Some(other) if whole => {
            if number.low.fract() != 0.0 && other.fract() == 0.0 {
                other
            } else {
                number.low
            }
        }
        Some(other) if foreign => other,
        _ => number.low,
    }
}
