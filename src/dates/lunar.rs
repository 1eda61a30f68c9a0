//! The Vietnamese lunar calendar.
//!
//! ```text
//! lunar    = day "âm lịch" | "tháng Giêng" | "tháng Chạp" | "mùng 1 Tết" | …     (recognised by the other constructs)
//! ```
//!
//! | lunar date | Gregorian |
//! |---|---|
//! | first day of 2026 (Tết) | 2026-02-17 |
//! | first day of 1985 | 1985-01-21, a month before the Chinese calendar |
//!
//! A month begins on the day of the new moon, local time; the month that holds the winter solstice is the eleventh;
//! of the thirteen months of a leap year the first that holds no principal solar term is the leap month. Local time
//! is UTC+7, until the end of 1967 UTC+8 (Quyết định 121-CP, 1967), for the Moon until the end of 1928 that of Beijing.
//! New moons after Meeus, "Astronomical Algorithms" (1998), ch. 49, the Sun after ch. 25; ΔT after Espenak and Meeus,
//! "Five Millennium Canon of Solar Eclipses" (2006). The Sun is good to 0.01°, a quarter of an hour.

use std::{cell::RefCell, f64::consts::TAU};

use rustc_hash::FxHashMap;

use jiff::civil;

use super::arithmetic::days_from;

/// Julian day number of 2000-01-01.
const EPOCH: i64 = 2_451_545;

/// Julian day number on which a month begins, and its number of days.
type Month = (i64, i64);

/// The calendar, with the months that were asked for kept: a month costs some thousand sines.
#[derive(Debug, Default)]
pub struct LunarCalendar {
    months: RefCell<FxHashMap<(i16, u8, bool), Option<Month>>>,
}

impl LunarCalendar {
    /// The Gregorian day of a lunar date; nothing if the year has no such month or day.
    #[must_use]
    pub fn to_gregorian(&self, year: i16, month: u8, day: u8, leap: bool) -> Option<civil::Date> {
        let (start, length) = self.month(year, month, leap)?;
        (day >= 1 && i64::from(day) <= length).then(|| date(start + i64::from(day) - 1))?
    }

    /// First and last Gregorian day of a lunar month.
    #[must_use]
    pub fn month_bounds(&self, year: i16, month: u8, leap: bool) -> Option<(civil::Date, civil::Date)> {
        let (start, length) = self.month(year, month, leap)?;
        Some((date(start)?, date(start + length - 1)?))
    }

    fn month(&self, year: i16, month: u8, leap: bool) -> Option<Month> {
        *self.months.borrow_mut().entry((year, month, leap)).or_insert_with(|| month_of(year, month, leap))
    }
}

/// Julian day number on which a lunar month begins, and its number of days.
fn month_of(year: i16, month: u8, leap: bool) -> Option<Month> {
    if !(1200..2300).contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    let first_year = if month < 11 { year - 1 } else { year };
    let (first, last) = (eleventh(first_year)?, eleventh(first_year + 1)?);
    // Months are counted from the eleventh.
    let place = i64::from(month + 1) % 12;
    let leap_place = (last - first > 12).then(|| leap_place(first));
    let place = match leap_place {
        Some(at) if leap => (place + 1 == at).then_some(at)?,
        None if leap => return None,
        Some(at) if place >= at => place + 1,
        _ => place,
    };
    let start = new_moon_day(first + place);
    Some((start, new_moon_day(first + place + 1) - start))
}

/// Lunation of the eleventh month that begins in a year.
fn eleventh(year: i16) -> Option<i64> {
    let new_year_eve = day_number(civil::Date::new(year, 12, 31).ok()?)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "small numbers")]
    let mut lunation = ((new_year_eve as f64 - 2_451_550.1) / SYNODIC_MONTH).floor() as i64 + 1;
    while new_moon_day(lunation) > new_year_eve {
        lunation -= 1;
    }
    // The last new moon of the year comes after the solstice: the month before it has the solstice.
    Some(if principal_term(new_moon_day(lunation)) >= 9 { lunation - 1 } else { lunation })
}

/// Place, from the eleventh month on, of the first month without a principal term.
fn leap_place(first: i64) -> i64 {
    (1..13)
        .find(|&n| principal_term(new_moon_day(first + n)) == principal_term(new_moon_day(first + n + 1)))
        .unwrap_or(12)
}

/// How many whole signs of 30° the Sun has gone at the beginning of a local day, 9 from the winter solstice on.
fn principal_term(day: i64) -> i64 {
    #[allow(clippy::cast_precision_loss, reason = "day numbers are small")]
    let midnight = day as f64 - 0.5 - offset(day);
    #[allow(clippy::cast_possible_truncation, reason = "0 to 11")]
    let sign = (sun_longitude(midnight + delta_t(midnight)) / 30.0).floor() as i64;
    sign
}

/// Local day of a new moon.
fn new_moon_day(lunation: i64) -> i64 {
    let moment = new_moon(lunation);
    let universal = moment - delta_t(moment);
    #[allow(clippy::cast_possible_truncation, reason = "day numbers are small")]
    let whole = universal as i64;
    // Until 1929-01-01 the meridian of Beijing, 116°25′ east; the Sun is not good enough to be asked the same.
    let offset = if whole < 2_425_613 { 116.4167 / 360.0 } else { offset(whole) };
    #[allow(clippy::cast_possible_truncation, reason = "day numbers are small")]
    let day = (universal + 0.5 + offset).floor() as i64;
    day
}

/// Local time less universal time, in days.
fn offset(day: i64) -> f64 {
    // 1968-01-01
    if day < 2_439_857 { 8.0 / 24.0 } else { 7.0 / 24.0 }
}

fn day_number(date: civil::Date) -> Option<i64> {
    let epoch = civil::Date::new(2000, 1, 1).ok()?;
    Some(EPOCH + date.duration_since(epoch).as_hours() / 24)
}

fn date(day: i64) -> Option<civil::Date> {
    days_from(civil::Date::new(2000, 1, 1).ok()?, day - EPOCH)
}

const SYNODIC_MONTH: f64 = 29.530_588_861;

/// Terms of the new moon: sine coefficient, power of E, multiples of M, M', F, Ω.
const NEW_MOON: [(f64, i32, [f64; 4]); 25] = [
    (-0.407_20, 0, [0.0, 1.0, 0.0, 0.0]),
    (0.172_41, 1, [1.0, 0.0, 0.0, 0.0]),
    (0.016_08, 0, [0.0, 2.0, 0.0, 0.0]),
    (0.010_39, 0, [0.0, 0.0, 2.0, 0.0]),
    (0.007_39, 1, [-1.0, 1.0, 0.0, 0.0]),
    (-0.005_14, 1, [1.0, 1.0, 0.0, 0.0]),
    (0.002_08, 2, [2.0, 0.0, 0.0, 0.0]),
    (-0.001_11, 0, [0.0, 1.0, -2.0, 0.0]),
    (-0.000_57, 0, [0.0, 1.0, 2.0, 0.0]),
    (0.000_56, 1, [1.0, 2.0, 0.0, 0.0]),
    (-0.000_42, 0, [0.0, 3.0, 0.0, 0.0]),
    (0.000_42, 1, [1.0, 0.0, 2.0, 0.0]),
    (0.000_38, 1, [1.0, 0.0, -2.0, 0.0]),
    (-0.000_24, 1, [-1.0, 2.0, 0.0, 0.0]),
    (-0.000_17, 0, [0.0, 0.0, 0.0, 1.0]),
    (-0.000_07, 0, [2.0, 1.0, 0.0, 0.0]),
    (0.000_04, 0, [0.0, 2.0, -2.0, 0.0]),
    (0.000_04, 0, [3.0, 0.0, 0.0, 0.0]),
    (0.000_03, 0, [1.0, 1.0, -2.0, 0.0]),
    (0.000_03, 0, [0.0, 2.0, 2.0, 0.0]),
    (-0.000_03, 0, [1.0, 1.0, 2.0, 0.0]),
    (0.000_03, 0, [-1.0, 1.0, 2.0, 0.0]),
    (-0.000_02, 0, [-1.0, 1.0, -2.0, 0.0]),
    (-0.000_02, 0, [1.0, 3.0, 0.0, 0.0]),
    (0.000_02, 0, [0.0, 4.0, 0.0, 0.0]),
];

/// Terms of the planets: coefficient, argument at the epoch, its growth by lunation.
const PLANETS: [(f64, f64, f64); 14] = [
    (0.000_325, 299.77, 0.107_408),
    (0.000_165, 251.88, 0.016_321),
    (0.000_164, 251.83, 26.651_886),
    (0.000_126, 349.42, 36.412_478),
    (0.000_110, 84.66, 18.206_239),
    (0.000_062, 141.74, 53.303_771),
    (0.000_060, 207.14, 2.453_732),
    (0.000_056, 154.84, 7.306_860),
    (0.000_047, 34.52, 27.261_239),
    (0.000_042, 207.19, 0.121_824),
    (0.000_040, 291.34, 1.844_379),
    (0.000_037, 161.72, 24.198_154),
    (0.000_035, 239.56, 25.513_099),
    (0.000_023, 331.55, 3.592_518),
];

/// Dynamical time of a new moon, as a Julian day. Lunation 0 is the first of the year 2000.
fn new_moon(lunation: i64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "lunations are small")]
    let k = lunation as f64;
    let t = k / 1236.85;
    let mean = 2_451_550.097_66 + SYNODIC_MONTH * k + t * t * (0.000_154_37 - 0.000_000_150 * t);
    let eccentricity = 1.0 - 0.002_516 * t - 0.000_007_4 * t * t;
    let arguments = [
        2.5534 + 29.105_356_70 * k - 0.000_001_4 * t * t,
        201.5643 + 385.816_935_28 * k + 0.010_758_2 * t * t + 0.000_012_38 * t * t * t,
        160.7108 + 390.670_502_84 * k - 0.001_611_8 * t * t - 0.000_002_27 * t * t * t,
        124.7746 - 1.563_755_88 * k + 0.002_067_2 * t * t,
    ];
    let moon: f64 = NEW_MOON
        .iter()
        .map(|(coefficient, power, multiples)| {
            let argument: f64 = multiples.iter().zip(arguments).map(|(m, a)| m * a).sum();
            coefficient * eccentricity.powi(*power) * sine(argument.to_radians())
        })
        .sum();
    let first = PLANETS[0];
    let planets: f64 = PLANETS[1..].iter().map(|(c, a, g)| c * sine((a + g * k).to_radians())).sum();
    mean + moon + planets + first.0 * sine((first.1 + first.2 * k - 0.009_173 * t * t).to_radians())
}

/// Apparent longitude of the Sun in degrees.
fn sun_longitude(moment: f64) -> f64 {
    let t = (moment - 2_451_545.0) / 36525.0;
    let mean = 280.466_46 + t * (36_000.769_83 + 0.000_303_2 * t);
    let anomaly = (357.529_11 + t * (35_999.050_29 - 0.000_153_7 * t)).to_radians();
    let centre = (1.914_602 - t * (0.004_817 + 0.000_014 * t)) * sine(anomaly)
        + (0.019_993 - 0.000_101 * t) * sine(2.0 * anomaly)
        + 0.000_289 * sine(3.0 * anomaly);
    let node = (125.04 - 1934.136 * t).to_radians();
    (mean + centre - 0.005_69 - 0.004_78 * sine(node)).rem_euclid(360.0)
}

/// Dynamical time less universal time, in days; a parabola outside 1900 to 2050, where a minute decides nothing.
fn delta_t(moment: f64) -> f64 {
    let year = 2000.0 + (moment - 2_451_545.0) / 365.25;
    let t = year - 2000.0;
    let seconds = if (1986.0..2050.0).contains(&year) {
        62.92 + t * (0.322_17 + 0.005_589 * t)
    } else if (1900.0..1986.0).contains(&year) {
        29.07 + 0.6 * (year - 1950.0)
    } else {
        let u = (year - 1820.0) / 100.0;
        -20.0 + 32.0 * u * u
    };
    seconds / 86400.0
}

/// The sine, to 1e-12: by its series, once the angle is brought to half a turn around zero. The library's function is exact
/// for angles that no calendar has, which costs 6 KB of the module.
fn sine(angle: f64) -> f64 {
    let angle = angle - (angle / TAU).round() * TAU;
    let square = angle * angle;
    // Horner's scheme from the term of the 27th power down.
    angle * (1..=13).rev().fold(1.0, |sum, n| 1.0 - sum * square / f64::from(2 * n * (2 * n + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The new moon of 1925-01-24, 22:31 in Beijing: the table begins the year a day later.
    const DISPUTED: [(i16, u8, bool); 2] = [(1924, 12, false), (1925, 1, false)];

    fn gregorian(year: i16, month: u8, day: u8, leap: bool) -> Option<String> {
        LunarCalendar::default().to_gregorian(year, month, day, leap).map(|d| d.to_string())
    }

    /// First days of lunar years as they were kept in Vietnam.
    #[test]
    fn tet_of_known_years() {
        for (year, day) in [
            (1945, "1945-02-13"),
            (1954, "1954-02-03"),
            (1968, "1968-01-29"),
            (1969, "1969-02-16"),
            (1975, "1975-02-11"),
            (1985, "1985-01-21"),
            (2000, "2000-02-05"),
            (2007, "2007-02-17"),
            (2023, "2023-01-22"),
            (2024, "2024-02-10"),
            (2025, "2025-01-29"),
            (2026, "2026-02-17"),
            (2030, "2030-02-02"),
        ] {
            assert_eq!(gregorian(year, 1, 1, false).as_deref(), Some(day), "{year}");
        }
    }

    #[test]
    fn months_and_leap_months() {
        assert_eq!(gregorian(2025, 3, 10, false).as_deref(), Some("2025-04-07"));
        assert_eq!(gregorian(2026, 8, 15, false).as_deref(), Some("2026-09-25"));
        // 2020 had a leap fourth month, 2023 a leap second, 2025 a leap sixth.
        assert_eq!(gregorian(2020, 4, 1, true).as_deref(), Some("2020-05-23"));
        assert_eq!(gregorian(2023, 2, 1, true).as_deref(), Some("2023-03-22"));
        assert_eq!(gregorian(2025, 6, 1, true).as_deref(), Some("2025-07-25"));
        assert_eq!(gregorian(2025, 5, 1, true), None);
        assert_eq!(gregorian(2024, 6, 1, true), None);
        assert_eq!(gregorian(2024, 12, 31, false), None);
    }

    #[test]
    fn the_sine_is_the_librarys() {
        for n in -4000..4000 {
            let angle = f64::from(n) * 0.37;
            assert!((sine(angle) - angle.sin()).abs() < 1e-11, "{angle}");
        }
    }

    /// Every day of 1900 to 2100, against tables that were made without this file's astronomy.
    #[test]
    fn every_day_of_two_centuries() {
        let calendar = LunarCalendar::default();
        let (mut days, mut differing) = (0, Vec::new());
        for row in include_str!("../../tests/lunar/months.tsv").lines().filter(|l| l.starts_with(['1', '2']))
        {
            let fields: Vec<&str> = row.split('\t').collect();
            let (year, leap_month) = (fields[0].parse().unwrap(), fields[2].parse::<u8>().unwrap());
            let mut day: civil::Date = fields[1].parse().unwrap();
            let (mut month, mut leap) = (0, false);
            for long in fields[3].bytes() {
                leap = month == leap_month && leap_month > 0 && !leap;
                month += u8::from(!leap);
                let length = 29 + long - b'0';
                let read = (1..=length).filter(|&n| {
                    let expected = days_from(day, i64::from(n - 1)).unwrap();
                    calendar.to_gregorian(year, month, n, leap) == Some(expected)
                });
                days += usize::from(length);
                let ends = calendar.to_gregorian(year, month, length + 1, leap).is_none();
                if read.count() != usize::from(length) || !ends {
                    differing.push((year, month, leap));
                }
                day = days_from(day, length.into()).unwrap();
            }
        }
        assert_eq!(days, 73_412);
        assert_eq!(differing, DISPUTED);
    }
}
