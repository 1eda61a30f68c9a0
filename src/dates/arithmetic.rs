//! Counting on the calendar: units away, the unit that a day lies in, times of a day.
//!
//! Weeks begin on Monday (ISO 8601-1); "cuối tuần" is Saturday and Sunday.

use jiff::{ToSpan, civil};

use super::{
    edtf::{Date, Value},
    expr::Unit,
};

/// A date with a time of the day; 24:00 is the beginning of the next day.
pub fn at_time(date: Date, time: (u8, u8)) -> Option<Date> {
    let Date::Day { year, month, day, .. } = date else { return Some(date) };
    if time.0 < 24 {
        return Some(Date::Day { year, month, day, time: Some(time) });
    }
    let Some(known) = date.day() else { return Some(date) };
    match Date::from(known.tomorrow().ok()?) {
        Date::Day { year, month, day, .. } => Some(Date::Day { year, month, day, time: Some((0, 0)) }),
        other => Some(other),
    }
}

/// The unit that lies so many units from a day.
pub fn away_from(day: civil::Date, unit: Unit, by: i32) -> Option<Value> {
    let span = |from: civil::Date, days: i64| {
        let to = from.checked_add(days.days()).ok()?;
        Some(Value::Interval(Some(from.into()), Some(to.into())))
    };
    match unit {
        Unit::Hour => Some(Date::from(day.checked_add((by / 24).days()).ok()?).into()),
        Unit::Day => Some(Date::from(day.checked_add(by.days()).ok()?).into()),
        Unit::Week => span(monday_of(day)?.checked_add(by.weeks()).ok()?, 6),
        Unit::Weekend => span(monday_of(day)?.checked_add(by.weeks()).ok()?.checked_add(5.days()).ok()?, 1),
        Unit::Month => Some(at_precision(day.first_of_month().checked_add(by.months()).ok()?, unit).into()),
        Unit::Quarter => {
            Some(at_precision(day.first_of_month().checked_add((by * 3).months()).ok()?, unit).into())
        }
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
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()
}
