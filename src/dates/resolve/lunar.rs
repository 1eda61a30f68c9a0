//! Days and months of the lunar calendar.

use crate::ResolvedFrom;

use super::{
    super::{
        edtf::{Date, Value},
        expr::{Day, Point},
        nearest::nearest,
    },
    Placer, Source,
};

impl Placer<'_, '_> {
    pub(super) fn lunar_day(&self, n: usize, point: &Point, day: Day) -> Option<(Value, Source)> {
        let Some(month) = day.month else { return self.lunar_day_without_month(n, point, day.day) };
        let place = |year| {
            // The twelfth month has 29 days in many years; its last day is meant then.
            let last = if month == 12 && day.day == 30 {
                self.lunar.to_gregorian(year, 12, 29, point.leap)
            } else {
                None
            };
            self.lunar.to_gregorian(year, month, day.day, point.leap).or(last)
        };
        let (year, source) = self.year_of(n, point, day.year, &place);
        let value = match year {
            Some(year) => Date::from(place(year)?),
            None => Date::Year(None),
        };
        Some((value.into(), source))
    }

    /// "mùng 5": the nearest of the months around the publication.
    fn lunar_day_without_month(&self, n: usize, point: &Point, day: u8) -> Option<(Value, Source)> {
        let Some(published) = self.published else { return Some((Date::Year(None).into(), None)) };
        let months = (12..48).map(|m| (published.year() - 2 + m / 12, m % 12 + 1));
        let days: Vec<_> = months
            .map(|(year, month)| self.lunar.to_gregorian(year, u8::try_from(month).ok()?, day, point.leap))
            .collect();
        let found = nearest(&days, published, point.weekday, point.direction, self.tense(n))?;
        let found = days[found]?;
        Some((Date::from(found).into(), Some(ResolvedFrom::Published)))
    }

    pub(super) fn lunar_month(&self, n: usize, point: &Point, month: u8) -> Option<(Value, Source)> {
        let (year, source) =
            self.year_of(n, point, point.when.year(), &|y| self.lunar.to_gregorian(y, month, 15, point.leap));
        let Some(year) = year else { return Some((Date::Year(None).into(), source)) };
        let (first, last) = self.lunar.month_bounds(year, month, point.leap)?;
        Some((Value::Interval(Some(first.into()), Some(last.into())), source))
    }
}
