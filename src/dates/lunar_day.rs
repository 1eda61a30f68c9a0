//! Days that are named as those of a lunar month: "mùng" for the first ten, "rằm" for the fifteenth.
//!
//! ```text
//! first-ten = ("mùng" | "mồng") D ("tháng" month | "/" M | "Tết" | "tháng này" …)? tail?
//! full-moon = ("ngày" | "đêm")? "rằm" ("tháng" month)? tail?
//! ```
//!
//! | phrase | value for an article of 2021-12-14 |
//! |---|---|
//! | "mùng 5 tháng 5" | `2021-06-14`, lunar |
//! | "mùng 2 tháng 9" | `2021-09-02` |
//! | "ngày rằm" | `2021-12-18`, lunar |
//!
//! "mùng" counts the first ten days of a lunar month; newspapers write "ngày" for a Gregorian day. In speech it names
//! Gregorian days too, so a day that is kept on that calendar, a year in digits, "ngày", a weekday and "dương lịch" outweigh it.
//!
//! Not matched: "những ngày rằm", which are many; "rằm" alone.

use crate::lexicon::tables::date_words::Kind;

use super::{
    clock::part_of_day,
    day::{in_month, month, numeric, of_named_month},
    day_tail::tail,
    expr::{Day, Point, When, Year},
    holiday,
    scan::{Found, Scan},
    weekday::weekday,
};

/// "mùng 5", "mồng 10 tháng 3", "mùng 10/3".
pub fn first_ten(s: Scan, i: usize, cue: bool) -> Option<Found<Point>> {
    let at = s.lead(i, Kind::FirstTen)?;
    let before = if i > 0 && s.mark(i - 1) == "," { i - 1 } else { i };
    let on_weekday = || (1..=2.min(before)).any(|n| weekday(s, before - n).is_some_and(|f| f.to == before));
    ten(s, at, cue || s.same_line(i) && on_weekday())
}

/// What stands behind "mùng", with its tail; `solar` says that "ngày" or a weekday stands before it.
pub fn ten(s: Scan, at: usize, solar: bool) -> Option<Found<Point>> {
    // "mùng 1 tháng sau"
    if let Some(found) = of_named_month(s, at) {
        return Some(found);
    }
    let (day, to) = match numeric(s, at) {
        // "mùng 4-5 Tết" are two days
        Some((found, _)) if s.has(found.to, Kind::NewYear) => return None,
        Some((found, _)) => return Some(in_lunar_month(s, Found { evidence: 9, ..found }, solar)),
        None => s.count(at).filter(|&(n, _)| n <= 10)?,
    };
    let day = u8::try_from(day).ok()?;
    if let Some(month) = s.next_word(to, Kind::Month).and_then(|at| month(s, at, true)) {
        return Some(in_lunar_month(s, in_month(day, month, 9), solar));
    }
    // "mùng 5" alone, and "mùng 5 Tết", are of the lunar calendar.
    let new_year = s.next_word(to, Kind::NewYear);
    let month = new_year.map(|_| 1);
    let mut value = Point::new(When::Day(Day { day, month, year: None }));
    value.lunar = true;
    let evidence = if new_year.is_some() { 9 } else { 5 };
    Some(tail(s, Found { value, to: new_year.unwrap_or(to), evidence }))
}

/// A day behind "mùng" with its tail: of the lunar calendar, unless it is a day of the Gregorian one that people keep
/// ("mùng 2 tháng 9"), its year stands in digits, `solar` words stand before it, or "dương lịch" behind.
fn in_lunar_month(s: Scan, found: Found<Point>, solar: bool) -> Found<Point> {
    let found = tail(s, found);
    let When::Day(Day { day, month: Some(month), year }) = found.value.when else { return found };
    let said = [2, 3].into_iter().any(|len| s.word(found.to - len, Kind::Solar) == Some(found.to));
    let lunar = match holiday::calendar_of(day, month) {
        _ if found.value.lunar => true,
        _ if said => false,
        Some(lunar) => lunar,
        None => !solar && !matches!(year, Some(Year::Known(_))),
    };
    found.map(|point| Point { lunar, ..point })
}

/// "rằm tháng Giêng", "ngày rằm": the fifteenth of a lunar month; "những ngày rằm" are many.
pub fn full_moon(s: Scan, i: usize, cue: bool) -> Option<Found<Point>> {
    let to = s.word(i, Kind::FullMoon)?;
    let mut value = Point::new(When::Day(Day { day: 15, month: None, year: None }));
    value.lunar = true;
    let Some(month) = s.next_word(to, Kind::Month).and_then(|at| month(s, at, true)) else {
        let parted = i > 0 && part_of_day(s, i - 1).is_some_and(|(_, end)| end == i);
        let many =
            i > 0 && s.ends_before(i - 1, Kind::Plural) || s.next_word(to + 1, Kind::FirstTen).is_some();
        return ((cue || parted) && !many).then_some(Found { value, to, evidence: 5 });
    };
    value.when = When::Day(Day { day: 15, month: Some(month.value.0), year: None });
    Some(tail(s, Found { value, to: month.to, evidence: 9 }))
}
