//! Holidays and named days.
//!
//! ```text
//! holiday  = name (day | "(" day ")" | "năm"? YYYY | "năm nay" …)?       (data/holidays.tsv)
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "Giáng sinh" | `2026-12-25` for an article of 2026-08-20 |
//! | "Quốc khánh 2-9" | `2026-09-02` |
//! | "Tết Nguyên đán 2026" | `2026-02-17` |
//!
//! Not matched: holidays of other countries ("Quốc khánh Lào"), a holiday with the day of another one. Movable
//! feasts: those of the lunar year by [`lunar`](super::lunar), Easter by the Gregorian computus.

use crate::lexicon::{
    Table,
    tables::{
        date_words::Kind,
        holidays::{self, Alone, Calendar},
    },
};

use super::{
    cycle::cycle,
    day,
    expr::{Day, Point, When, Year},
    scan::{Found, Scan},
};

/// A holiday with what names its year or its day.
pub fn holiday(s: Scan, i: usize) -> Option<Found<Point>> {
    let name = s.lexed.longest(i, Table::Holidays)?;
    let row = &holidays::ROWS[name.row];
    let to = i + name.len;
    if row.alone != Alone::Plain && !(i..to).any(|t| s.lexed.is_capital(t)) {
        return None;
    }
    let (number, month) = (u8::try_from(row.day).ok()?, u8::try_from(row.month).ok());
    let mut point = Point::new(match row.calendar {
        Calendar::Easter => When::Easter(None),
        _ => When::Day(Day { day: number, month, year: None }),
    });
    point.lunar = row.calendar == Calendar::Lunar;
    if let Some((same, to)) = own_day(s, to, &point) {
        return Some(Found { value: same, to, evidence: 9 });
    }
    if let Some((year, to)) = own_year(s, to) {
        return Some(Found {
            value: Point { when: point.when.with_year(Some(year)), ..point },
            to,
            evidence: 8,
        });
    }
    if row.alone == Alone::Dated {
        return None;
    }
    // "29 Tết" would else count.
    let named = if s.lexed.is_number(i) { 9 } else { 4 };
    // "Quốc khánh Lào", "Quốc khánh nước Cộng hòa …" is another day.
    let elsewhere = s.same_line(to) && (s.lexed.is_capital(to) || s.word(to, Kind::OtherCountry).is_some());
    Some(Found { value: point, to, evidence: if elsewhere { 1 } else { named } })
}

/// Whether the named days of this day and month are all of the lunar calendar; nothing where there is none.
pub fn calendar_of(day: u8, month: u8) -> Option<bool> {
    let same = |r: &&holidays::Row| (r.day, r.month) == (day.into(), month.into());
    let lunar = |r: &holidays::Row| r.calendar == Calendar::Lunar;
    let rows = || holidays::ROWS.iter().filter(same);
    // "mùng 1 tháng 1" is no Tết, which is in "tháng Giêng".
    rows().next().map(|_| rows().all(lunar))
}

/// The day behind the name, "2-9" or "(2/9)", if it is the same one.
fn own_day(s: Scan, i: usize, holiday: &Point) -> Option<(Point, usize)> {
    if !s.same_line(i) {
        return None;
    }
    let open = s.mark(i) == "(";
    let found = day::day(s, if open { i + 1 } else { i })?;
    let (When::Day(a), When::Day(b)) = (holiday.when, found.value.when) else { return None };
    let closed = !open || s.mark(found.to) == ")";
    let same = a.day == b.day && a.month == b.month && closed;
    same.then_some((Point { lunar: holiday.lunar, ..found.value }, found.to + usize::from(open)))
}

fn own_year(s: Scan, i: usize) -> Option<(Year, usize)> {
    if !s.same_line(i) || s.lexed.is_glued(i) {
        return None;
    }
    let bare = s.year(i).filter(|y| (1900..2100).contains(y)).map(|y| (Year::Known(y), i + 1));
    let named = || cycle(s, i).map(|f| (f.value, f.to));
    bare.or_else(named).or_else(|| day::year_tail(s, i))
}
