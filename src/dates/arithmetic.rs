//! Counting on the calendar: units away, the unit that a day lies in, times of a day.
//!
//! Weeks begin on Monday (ISO 8601-1); "cuối tuần" is Saturday and Sunday.

use jiff::{SignedDuration, Span, civil};

use super::{
    edtf::{Date, Value},
    expr::Unit,
};

/// The day so many days from another, if the calendar reaches so far.
pub fn days_from(day: civil::Date, days: i64) -> Option<civil::Date> {
    day.checked_add(SignedDuration::from_secs(days.checked_mul(24 * 60 * 60)?)).ok()
}

/// The day so many months from another, the last of a shorter month.
pub fn months_from(day: civil::Date, months: i64) -> Option<civil::Date> {
    day.checked_add(Span::new().try_months(months).ok()?).ok()
}

/// A date with a time of the day; 24:00 is the beginning of the next day.
pub fn at_time(date: Date, time: (u8, u8)) -> Option<Date> {
    let Date::Day { year, month, day, .. } = date else { return Some(date) };
    if time.0 < 24 {
        return Some(Date::Day { year, month, day, time: Some(time) });
    }
    let Some(known) = date.day() else { return Some(date) };
    match Date::from(days_from(known, 1)?) {
        Date::Day { year, month, day, .. } => Some(Date::Day { year, month, day, time: Some((0, 0)) }),
        other => Some(other),
    }
}

/// The unit that lies so many units from a day.
pub fn away_from(day: civil::Date, unit: Unit, by: i32) -> Option<Value> {
    let span = |from: civil::Date, days: i64| {
        let to = days_from(from, days)?;
        Some(Value::Interval(Some(from.into()), Some(to.into())))
    };
    let many = i64::from(by);
    match unit {
        Unit::Hour => Some(Date::from(days_from(day, many / 24)?).into()),
        Unit::Day => Some(Date::from(days_from(day, many)?).into()),
        Unit::Week => span(days_from(monday_of(day)?, 7 * many)?, 6),
        Unit::Weekend => span(days_from(monday_of(day)?, 7 * many + 5)?, 1),
        Unit::Month => Some(at_precision(months_from(day.first_of_month(), many)?, unit).into()),
        Unit::Quarter => Some(at_precision(months_from(day.first_of_month(), 3 * many)?, unit).into()),
        Unit::Year => Some(Date::Year(i16::try_from(i32::from(day.year()) + by).ok()).into()),
    }
}

/// A day as the unit that it lies in.
pub fn at_precision(day: civil::Date, unit: Unit) -> Date {
    let month = u8::try_from(day.month()).unwrap_or(1);
    match unit {
        Unit::Hour | Unit::Day | Unit::Week | Unit::Weekend => day.into(),
        Unit::Month => Date::Month { year: Some(day.year()), month: Some(month) },
        Unit::Quarter => Date::Season { year: Some(day.year()), code: 33 + (month - 1) / 3 },
        Unit::Year => Date::Year(Some(day.year())),
    }
}

pub fn monday_of(day: civil::Date) -> Option<civil::Date> {
    days_from(day, -i64::from(day.weekday().to_monday_zero_offset()))
}
