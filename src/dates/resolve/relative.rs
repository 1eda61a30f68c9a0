//! What is counted from the publication or from the day last named, and the stretches between.

use crate::ResolvedFrom;

use super::{
    super::{
        arithmetic::{at_precision, away_from, days_from, months_from},
        edtf::{Date, Value, civil_date},
        expr::Unit,
    },
    Placer, Source,
};

impl Placer<'_, '_> {
    /// So many units from the day of publication.
    pub(super) fn away(&self, unit: Unit, by: i32) -> (Value, Source) {
        let Some(published) = self.published else { return (Date::Year(None).into(), None) };
        (away_from(published, unit, by).unwrap_or(Date::Year(None).into()), Some(ResolvedFrom::Published))
    }

    /// So many units from the day last named: "cùng ngày".
    pub(super) fn beside(&self, n: usize, unit: Unit, by: i32) -> Option<(Value, Source)> {
        let last = self.context_day(n);
        let value = match (unit, last.and_then(|d| d.day()), last) {
            (Unit::Year, ..) if self.last.is_some() => away_from(self.last?, unit, by)?,
            (_, Some(day), _) => away_from(day, unit, by)?,
            (Unit::Month | Unit::Quarter, ..) if self.last.is_some() => away_from(self.last?, unit, by)?,
            (Unit::Day, None, Some(Date::Day { year, month, day, .. })) => {
                // A leap year stands in for the one that is not known.
                let date = days_from(civil_date(2000, month?, day?)?, by.into())?;
                let part = |n: i8| u8::try_from(n).ok();
                Date::Day { year, month: part(date.month()), day: part(date.day()), time: None }.into()
            }
            _ if by == 0 => return None,
            _ => return Some((Date::Year(None).into(), None)),
        };
        Some((value, Some(ResolvedFrom::Context)))
    }

    pub(super) fn stretch(&self, unit: Unit, count: i32) -> Option<(Value, Source)> {
        let Some(published) = self.published else { return Some((Date::Year(None).into(), None)) };
        let many = i64::from(count);
        let far = match unit {
            Unit::Hour => days_from(published, many / 24 + many.signum() * i64::from(many % 24 != 0)),
            Unit::Day => days_from(published, many),
            Unit::Week | Unit::Weekend => days_from(published, 7 * many),
            Unit::Month => months_from(published, many),
            Unit::Quarter => months_from(published, 3 * many),
            Unit::Year => months_from(published, 12 * many),
        };
        let (near, far) = (at_precision(published, unit), at_precision(far?, unit));
        let ends = if count < 0 { (far, near) } else { (near, far) };
        Some((Value::Interval(Some(ends.0), Some(ends.1)), Some(ResolvedFrom::Published)))
    }
}
