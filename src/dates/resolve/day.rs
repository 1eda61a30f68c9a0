//! Days of a month, weekdays, and the day of a time that stands alone.

use jiff::civil;

use crate::ResolvedFrom;

use super::{
    super::{
        arithmetic::{days_from, monday_of, months_from},
        edtf::{Date, Value, civil_date},
        expr::{Day, Direction, Point},
        nearest::{Tense, nearest},
    },
    Placer, Source,
};

impl Placer<'_, '_> {
    /// A day of a month.
    pub(super) fn day(&self, n: usize, point: &Point, day: Day) -> Option<(Value, Source)> {
        if point.lunar {
            return self.lunar_day(n, point, day);
        }
        let Some(month) = day.month else { return Some(self.day_without_month(n, point, day.day)) };
        let (year, source) = self.year_of(n, point, day.year, &|y| civil_date(y, month, day.day));
        // "31 – 14/12" has no first day; a leap year stands in for one that is not known.
        civil_date(year.unwrap_or(2000), month, day.day)?;
        Some((Date::Day { year, month: Some(month), day: Some(day.day), time: None }.into(), source))
    }

    /// "ngày 15": the nearest of the months around the publication, else the month last named.
    fn day_without_month(&self, n: usize, point: &Point, day: u8) -> (Value, Source) {
        if let Some(published) = self.published {
            let number = i8::try_from(day).unwrap_or(1);
            let days = [-1, 0, 1].map(|by| {
                let month = months_from(published.first_of_month(), by)?;
                civil::Date::new(month.year(), month.month(), number).ok()
            });
            let found = nearest(&days, published, point.weekday, point.direction, self.tense(n));
            if let Some(found) = found.and_then(|found| days[found]) {
                return (Date::from(found).into(), Some(ResolvedFrom::Published));
            }
        }
        let (year, month, source) = match self.last_day {
            Some((_, Date::Day { year, month: Some(month), .. }))
                if civil_date(year.unwrap_or(2000), month, day).is_some() =>
            {
                (year, Some(month), Some(ResolvedFrom::Context))
            }
            _ => (None, None, None),
        };
        (Date::Day { year, month, day: Some(day), time: None }.into(), source)
    }

    /// "ngày 15 tháng sau".
    pub(super) fn day_of_month_away(&self, day: u8, by: i32) -> Option<(Value, Source)> {
        let Some(published) = self.published else {
            return Some((Date::Day { year: None, month: None, day: Some(day), time: None }.into(), None));
        };
        let month = months_from(published.first_of_month(), by.into())?;
        let day = civil_date(month.year(), u8::try_from(month.month()).ok()?, day)?;
        Some((Date::from(day).into(), Some(ResolvedFrom::Published)))
    }

    pub(super) fn weekday(&self, n: usize, point: &Point, week: Option<i32>) -> (Value, Source) {
        let unknown = (Date::Year(None).into(), None);
        let (Some(published), Some(weekday)) = (self.published, point.weekday) else { return unknown };
        let day = if let Some(by) = week {
            let monday = monday_of(published).and_then(|m| days_from(m, 7 * i64::from(by)));
            let offset = i64::from(weekday.to_monday_zero_offset());
            monday.and_then(|m| days_from(m, offset))
        } else {
            let days: Vec<_> =
                (-6..=6).map(|by| days_from(published, by).filter(|d| d.weekday() == weekday)).collect();
            let direction = match (point.direction, self.tense(n)) {
                (Direction::Open, Tense::Open) | (Direction::This, Tense::Past | Tense::SurelyPast) => {
                    Direction::Past
                }
                // "Thứ Hai này, trường sẽ khai giảng"
                (Direction::This, Tense::Future | Tense::SurelyFuture | Tense::Coming) => Direction::Future,
                (direction, _) => direction,
            };
            nearest(&days, published, None, direction, self.tense(n)).and_then(|found| days[found])
        };
        day.map_or(unknown, |d| (Date::from(d).into(), Some(ResolvedFrom::Published)))
    }

    /// The day of a time that stands alone: the one last named, else that of publication.
    pub(super) fn clock_day(&self, n: usize) -> Option<(Value, Source)> {
        if let Some(Date::Day { year, month, day, .. }) = self.context_day(n) {
            return Some((Date::Day { year, month, day, time: None }.into(), Some(ResolvedFrom::Context)));
        }
        self.published.map(|d| (Date::from(d).into(), Some(ResolvedFrom::Published)))
    }
}
