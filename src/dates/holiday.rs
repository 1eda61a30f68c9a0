//! Holidays and named days.
//!
//! ```text
//! holiday  = name (day | "(" day ")" | "Tết"? "năm"? year | "này" | "tới" …)?       (data/holidays.tsv)
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "Giáng sinh" | `2026-12-25` for an article of 2026-08-20 |
//! | "Quốc khánh 2-9" | `2026-09-02` |
//! | "Tết Nguyên đán 2026" | `2026-02-17` |
//! | "giao thừa Bính Ngọ" | `2026-02-16`: the eve that opens the year |
//!
//! Not matched: holidays of other countries ("Quốc khánh Lào"), a holiday with the day of another one, what is named after
//! one ("cây thông Noel"), anniversaries ("106 năm Ngày Quốc tế Phụ nữ"). Movable
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
    day, day_tail,
    expr::{Day, Point, When, Year},
    scan::{Found, Scan},
};

/// A holiday with what names its year or its day.
pub fn holiday(s: Scan, i: usize) -> Option<Found<Point>> {
    of_year(s, i, false)
}

/// As [`holiday`]; `sure` says that "2 ngày sau" or the like stands before it.
pub fn of_year(s: Scan, i: usize, sure: bool) -> Option<Found<Point>> {
    let name = s.lexed.longest(i, Table::Holidays)?;
    let row = &holidays::ROWS[name.row];
    let to = i + name.len;
    let cued = [Kind::Cue, Kind::On].into_iter().any(|kind| s.ends_before(i, kind));
    if matches!(row.alone, Alone::Capital | Alone::Dated) && !cued && !(i..to).any(|t| s.lexed.is_capital(t))
    {
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
    let year = own_year(s, to).or_else(|| own_year(s, s.next_word(to, Kind::NewYear)?));
    if let Some((year, to)) = year.map(|(year, to)| (opened(year, row, s.lexed.is_number(i)), to)) {
        return Some(Found {
            value: Point { when: point.when.with_year(Some(year)), ..point },
            to,
            evidence: 8,
        });
    }
    if let Some((direction, to)) = day_tail::direction(s, to) {
        // "Tết này", "Giáng sinh tới"
        return Some(Found { value: Point { direction, ..point }, to, evidence: 6 });
    }
    let heads = s.has(i, Kind::Day) || !s.same_line(i) || !s.mark(i - 1).is_empty();
    let goes_on = s.ends_clause(to)
        || [Kind::PastTense, Kind::Future, Kind::To, Kind::And].into_iter().any(|kind| s.has(to, kind));
    let stands = match row.alone {
        Alone::Plain | Alone::Capital => true,
        // "Giỗ Tổ nghề" is another day.
        Alone::Cued => (cued || heads) && goes_on,
        // "Năm 2020, dịp Tết, …"
        Alone::Dated => sure || cued && year_opens(s, i),
    };
    if !stands {
        return None;
    }
    // "29 Tết" would else count.
    let named = if s.lexed.is_number(i) { 9 } else { 4 };
    // "Quốc khánh Lào", "Quốc khánh nước Cộng hòa …" is another day.
    let elsewhere = s.same_line(to) && (s.lexed.is_capital(to) || s.word(to, Kind::OtherCountry).is_some());
    // "106 năm Ngày Quốc tế Phụ nữ" counts, "cây thông Noel" is a tree.
    let years = s.ends_before(i, Kind::Year) && i > 1 && s.lexed.is_number(i - 2);
    let other = elsewhere || years || s.ends_before(i, Kind::NamedAfter);
    Some(Found { value: point, to, evidence: if other { 1 } else { named } })
}

/// The lunar year that ends with the eve of the year that is named: "giao thừa Bính Ngọ", "29 Tết 2026".
fn opened(year: Year, row: &holidays::Row, numbered: bool) -> Year {
    let eve = row.calendar == Calendar::Lunar && row.month == 12;
    let before_new_year = eve && row.day >= 27;
    // The name of a year stands for the one that ends where no "Tết" is counted: "ông Táo năm Ất Tỵ".
    let named = matches!(year, Year::Cycle(_));
    let opens = before_new_year || eve && !numbered && !named;
    if opens { year.before() } else { year }
}

/// Whether a year in digits stands at the head of the sentence.
fn year_opens(s: Scan, i: usize) -> bool {
    let start = s.lexed.sentence_start(s.lexed.sentence_of(i));
    (start..i.min(start + 2)).any(|t| s.has(t, Kind::Year) && s.year(t + 1).is_some())
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
    bare.or_else(named).or_else(|| day_tail::year_tail(s, i))
}
