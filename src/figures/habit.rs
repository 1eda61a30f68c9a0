//! The article's habit of writing separators: whether "1,234" is a thousand or one and a bit.
//!
//! Every number whose spelling leaves no choice ("1.200.000", "6,5", "12,345.6", "6.5") votes; the foreign
//! style needs more votes than the native one. A decimal point alone ("6.5%") makes commas group, but "1.234" is one
//! and a bit only where commas are seen to group. Whole things are counted in whole numbers under any habit.

use crate::{analysis::FigureKind, figures::Reading};

/// What the separators of an article stand for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Habit {
    /// A comma before three digits groups thousands.
    commas_group: bool,
    /// A point before three digits is a decimal point.
    points_divide: bool,
}

impl Habit {
    /// The habit that the numbers of an article show.
    pub fn new(readings: &[Reading]) -> Self {
        let commas_group = readings.iter().map(|r| r.number.style).sum::<i32>() > 0;
        let grouping_seen = readings.iter().any(|r| r.number.style > 1);
        Self { commas_group, points_divide: commas_group && grouping_seen }
    }

    /// The value of a reading's number.
    pub fn value(self, reading: &Reading) -> f64 {
        let number = &reading.number;
        let Some(other) = number.foreign else { return number.low };
        // nobody writes three decimals of a price or of a mark
        let price = matches!(reading.kind, FigureKind::Money | FigureKind::Score) && number.scale <= 1.0;
        let by_comma = number.low < other;
        let foreign = match (reading.whole || price, by_comma) {
            (true, _) => by_comma,
            (false, true) => self.commas_group,
            (false, false) => self.points_divide,
        };
        if foreign { other } else { number.low }
    }
}
