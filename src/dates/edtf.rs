//! Values of dates as EDTF, and the calendar days that they cover.
//!
//! ```text
//! value    = date "~"? | end "/" end
//! end      = date | ".."
//! date     = century "XX" | decade "X" | year | year "-" code | year "-" month | year "-" month "-" day time?
//! year     = "-"? digit{4} | "XXXX"
//! month    = digit{2} | "XX"
//! day      = digit{2} | "XX"
//! time     = "T" hour ":" minute
//! ```
//!
//! | value | covers |
//! |---|---|
//! | `2021-12-14T02:12` | 2021-12-14 |
//! | `2024-33` (first quarter) | 2024-01-01 to 2024-03-31 |
//! | `199X` | 1990-01-01 to 1999-12-31 |
//! | `1999/..` | from 1999-01-01 |
//! | `XXXX-12-14` | open |
//!
//! Not written: days that the calendar does not have. The reference is ISO 8601-2:2019, levels 0 to 2 of EDTF:
//! unspecified digits (4.6), seasons, quarters and halves (4.8), intervals (4.4), approximation (4.7).

use std::fmt;

use jiff::civil;

/// A value that a date expression has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A single date, perhaps approximate ("khoảng năm 1945").
    One {
        /// The date.
        date: Date,
        /// Whether it is said to be approximate.
        approximate: bool,
    },
    /// From one date to another; an end that is not known is open.
    Interval(Option<Date>, Option<Date>),
}

/// A date of any precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Date {
    /// A hundred years: 20 is `20XX`, and −3 is `-02XX`, the third century before the era.
    Century(i16),
    /// Ten years: 199 is `199X`.
    Decade(i16),
    /// A year; `None` is `XXXX`.
    Year(Option<i16>),
    /// A season (21 to 24), quarter (33 to 36) or half (40, 41) of a year.
    Season {
        /// The year, if known.
        year: Option<i16>,
        /// The code of ISO 8601-2.
        code: u8,
    },
    /// A month; `None` is unspecified.
    Month {
        /// The year, if known.
        year: Option<i16>,
        /// 1 to 12.
        month: Option<u8>,
    },
    /// A day, perhaps with a time of the day.
    Day {
        /// The year, if known.
        year: Option<i16>,
        /// 1 to 12.
        month: Option<u8>,
        /// 1 to 31.
        day: Option<u8>,
        /// Hour and minute.
        time: Option<(u8, u8)>,
    },
}

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        Self::Day { year: Some(date.year()), month: part(date.month()), day: part(date.day()), time: None }
    }
}

fn part(n: i8) -> Option<u8> {
    u8::try_from(n).ok()
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::One { date, approximate: false }
    }
}

impl Value {
    /// First calendar day covered; `None` where the value leaves it open.
    #[must_use]
    pub fn earliest(&self) -> Option<civil::Date> {
        match self {
            Self::One { date, .. } => date.first(),
            Self::Interval(from, _) => from.and_then(|d| d.first()),
        }
    }

    /// Last calendar day covered; `None` where the value leaves it open.
    #[must_use]
    pub fn latest(&self) -> Option<civil::Date> {
        match self {
            Self::One { date, .. } => date.last(),
            Self::Interval(_, to) => to.and_then(|d| d.last()),
        }
    }
}

impl Date {
    /// The calendar day that it names, if it names just one.
    #[must_use]
    pub fn day(&self) -> Option<civil::Date> {
        match *self {
            Self::Day { year: Some(year), month: Some(month), day: Some(day), .. } => {
                civil_date(year, month, day)
            }
            _ => None,
        }
    }

    /// First calendar day covered.
    #[must_use]
    pub fn first(&self) -> Option<civil::Date> {
        match *self {
            Self::Century(c) => civil_date(c * 100 + i16::from(c < 0), 1, 1),
            Self::Decade(d) => civil_date(d * 10, 1, 1),
            Self::Year(year) => civil_date(year?, 1, 1),
            Self::Season { year, code } => civil_date(year?, months_of(code).0, 1),
            Self::Month { year, month } => civil_date(year?, month?, 1),
            Self::Day { .. } => self.day(),
        }
    }

    /// Last calendar day covered.
    #[must_use]
    pub fn last(&self) -> Option<civil::Date> {
        match *self {
            Self::Century(c) => civil_date(c * 100 + 99 + i16::from(c < 0), 12, 31),
            Self::Decade(d) => civil_date(d * 10 + 9, 12, 31),
            Self::Year(year) => civil_date(year?, 12, 31),
            Self::Season { year, code } => {
                civil_date(year?, months_of(code).1, 1).map(civil::Date::last_of_month)
            }
            Self::Month { year, month } => civil_date(year?, month?, 1).map(civil::Date::last_of_month),
            Self::Day { .. } => self.day(),
        }
    }
}

/// First and last month that a code of ISO 8601-2 covers. Winter is taken as the last quarter, so that it stays in
/// its year.
fn months_of(code: u8) -> (u8, u8) {
    match code {
        21 | 33 => (1, 3),
        22 | 34 => (4, 6),
        23 | 35 => (7, 9),
        24 | 36 => (10, 12),
        40 => (1, 6),
        _ => (7, 12),
    }
}

/// The calendar day, if the calendar has it.
#[must_use]
pub fn civil_date(year: i16, month: u8, day: u8) -> Option<civil::Date> {
    civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

struct Year(Option<i16>);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => f.write_str("XXXX"),
            Some(year) if year < 0 => write!(f, "-{:04}", -year),
            Some(year) => write!(f, "{year:04}"),
        }
    }
}

struct Two(Option<u8>);

impl fmt::Display for Two {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => f.write_str("XX"),
            Some(n) => write!(f, "{n:02}"),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Century(c) if c < 0 => write!(f, "-{:02}XX", -1 - c),
            Self::Century(c) => write!(f, "{c:02}XX"),
            Self::Decade(d) => write!(f, "{d:03}X"),
            Self::Year(year) => write!(f, "{}", Year(year)),
            Self::Season { year, code } => write!(f, "{}-{code}", Year(year)),
            Self::Month { year, month } => write!(f, "{}-{}", Year(year), Two(month)),
            Self::Day { year, month, day, time } => {
                write!(f, "{}-{}-{}", Year(year), Two(month), Two(day))?;
                time.map_or(Ok(()), |(hour, minute)| write!(f, "T{hour:02}:{minute:02}"))
            }
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |d: &Option<Date>| d.map_or_else(|| "..".to_owned(), |d| d.to_string());
        match self {
            Self::One { date, approximate } => write!(f, "{date}{}", if *approximate { "~" } else { "" }),
            Self::Interval(from, to) => write!(f, "{}/{}", end(from), end(to)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_and_bounded() {
        let day = Date::Day { year: Some(2021), month: Some(12), day: Some(14), time: Some((2, 12)) };
        let season = |code| Date::Season { year: Some(2024), code };
        for (date, text, first, last) in [
            (day, "2021-12-14T02:12", Some("2021-12-14"), Some("2021-12-14")),
            (
                Date::Month { year: Some(2024), month: Some(2) },
                "2024-02",
                Some("2024-02-01"),
                Some("2024-02-29"),
            ),
            (season(33), "2024-33", Some("2024-01-01"), Some("2024-03-31")),
            (season(41), "2024-41", Some("2024-07-01"), Some("2024-12-31")),
            (Date::Decade(199), "199X", Some("1990-01-01"), Some("1999-12-31")),
            (Date::Century(20), "20XX", Some("2000-01-01"), Some("2099-12-31")),
            (Date::Century(-3), "-02XX", Some("-000299-01-01"), Some("-000200-12-31")),
            (Date::Year(Some(-110)), "-0110", Some("-000110-01-01"), Some("-000110-12-31")),
            (Date::Year(None), "XXXX", None, None),
        ] {
            let value = Value::from(date);
            assert_eq!(value.to_string(), text);
            assert_eq!(value.earliest().map(|d| d.to_string()).as_deref(), first, "{text}");
            assert_eq!(value.latest().map(|d| d.to_string()).as_deref(), last, "{text}");
        }
        assert_eq!(Value::Interval(Some(Date::Year(Some(1999))), None).to_string(), "1999/..");
    }
}
