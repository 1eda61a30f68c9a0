//! Easter, which other feasts hang on.
//!
//! ```text
//! easter   = "Lễ Phục sinh" | …                          (data/holidays.tsv; recognised as a holiday)
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "Lễ Phục sinh 2024" | `2024-03-31` |
//!
//! The Gregorian computus after Gauss, in the form of Lichtenberg (1997) that the Physikalisch-Technische
//! Bundesanstalt gives; the Orthodox feast is another day.

use jiff::civil;

use super::{arithmetic::days_from, edtf::civil_date};

/// Easter Sunday of a year.
pub fn easter(year: i16) -> Option<civil::Date> {
    let year_of_cycle = year % 19;
    let century = year / 100;
    let moon_shift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let sun_shift = 2 - (3 * century + 3) / 4;
    let seed = (19 * year_of_cycle + moon_shift) % 30;
    let correction = (seed + year_of_cycle / 11) / 29;
    let full_moon = 21 + seed - correction;
    let first_sunday = 7 - (year + year / 4 + sun_shift) % 7;
    let wait = 7 - (full_moon - first_sunday) % 7;
    days_from(civil_date(year, 3, 1)?, i64::from(full_moon + wait - 1))
}

#[cfg(test)]
mod tests {
    use super::easter;

    #[test]
    fn easter_of_known_years() {
        for day in
            ["1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2038-04-25"]
        {
            let year = day[..4].parse().unwrap();
            assert_eq!(easter(year).map(|d| d.to_string()).as_deref(), Some(day));
        }
    }
}
