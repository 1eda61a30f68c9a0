//! What follows a day or a month.
//!
//! ```text
//! tail      = "nhuận"? (year | direction)? ("âm lịch" | "dương lịch")?
//! year      = ","? "năm" ("Giáp" … "Hợi") | "của"? "năm" YYYY | "của"? "năm ngoái" … | ("/" | "-" | "." | "–") YYYY | "/" YY | ","? YYYY
//! direction = "này" | "vừa qua" | "rồi" | "tới"
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "quý IV của năm 2025" | `2025-36` |
//! | "tháng 12/99" | `1999-12` |
//! | "5 Tháng Một, 2020 bởi …" | `2020-01-05` |
//!
//! Not matched: "tháng 3 tới tháng 5" (no direction), "tháng 5 2000 người", "ngày 5/3, 2020 người". A year of its own is
//! behind a comma only where nothing follows, or where the month is written as web logs write it.

use crate::lexicon::{Table, tables::date_words::Kind};

use super::{
    day::{short_year, valid},
    expr::{Day, Direction, Point, When, Year},
    scan::{Found, Scan},
    year,
};

/// What follows a day or month: its year, which way it lies from the publication, its calendar.
pub fn tail(s: Scan, found: Found<Point>) -> Found<Point> {
    let Found { value: mut point, mut to, evidence } = found;
    if let Some(end) = s.next_word(to, Kind::Leap) {
        (point.leap, point.lunar, to) = (true, true, end);
    }
    if point.when.year().is_none() {
        if let Some((year, end)) = year_tail(s, to) {
            let dated = point.when.with_year(Some(year));
            if exists(dated) {
                // "ngày 1 tháng 6 năm Nhâm Tuất (1802)"
                let named = s.has(to, Kind::Year) && s.lexed.has(to + 1, Table::HeavenlyStems);
                point.lunar |= matches!(year, Year::Cycle(_))
                    || named && matches!(dated, When::Day(_) | When::Month(..));
                (point.when, to) = (dated, end);
            }
        } else if let Some((direction, end)) = direction(s, to) {
            (point.direction, to) = (direction, end);
        }
    }
    let open = usize::from(s.mark(to) == "(");
    if let Some(end) = s.next_word(to + open, Kind::Lunar).filter(|&end| open == 0 || s.mark(end) == ")") {
        (point.lunar, to) = (true, end + open);
        // "10/3 âm lịch năm 2025"
        if let Some((year, end)) = year_tail(s, to).filter(|_| point.when.year().is_none()) {
            (point.when, to) = (point.when.with_year(Some(year)), end);
        }
    } else if let Some(end) = s.next_word(to, Kind::Solar) {
        to = end;
    }
    Found { value: point, to, evidence }
}

/// Whether the calendar has the day in the year that is named.
fn exists(when: When) -> bool {
    match when {
        When::Day(Day { day, month: Some(month), year, .. }) => valid(day, month, year).is_some(),
        _ => true,
    }
}

/// "năm 2021", "năm ngoái", "/2021", "-2021"; ", 2021" only where nothing follows it, as in the datelines of web logs.
pub fn year_tail(s: Scan, i: usize) -> Option<(Year, usize)> {
    if matches!(s.glued_mark(i), "/" | "-" | "." | "–") {
        // "tháng 12/99"; a number up to 12 would be a month.
        let short =
            || short_year(s, i + 1, "/").filter(|_| s.mark(i) == "/" && s.small(i + 1, 0, 12).is_none());
        let ends = |&_: &Year| s.ends_clause(i + 2) || s.is_function_word(i + 2);
        let full = s.year(i + 1).map(Year::Known);
        return full.or_else(|| short().filter(ends)).map(|y| (y, i + 2));
    }
    if s.mark(i) == ","
        && s.same_line(i + 1)
        && !s.lexed.is_glued(i + 1)
        && (s.ends_clause(i + 2) || stamped(s, i))
    {
        return s.year(i + 1).map(|y| (Year::Known(y), i + 2));
    }
    if let Some(year) = s.year(i).filter(|_| s.same_line(i) && !s.lexed.is_glued(i) && s.clear_right(i + 1)) {
        // "Tháng 03 2024", but "tháng 5 2000 người", "tháng 5 2015 hộ"
        let counts = s.is_counted_noun(i + 1) || year % 100 == 0 && !s.ends_clause(i + 1);
        return (!counts && (1900..2100).contains(&year)).then_some((Year::Known(year), i + 1));
    }
    // "quý IV của năm 2025", "27 tháng Chạp, năm Ất Tỵ"
    let cycle = s.mark(i) == "," && s.has(i + 1, Kind::Year) && s.lexed.has(i + 2, Table::HeavenlyStems);
    let at = s.next_word(i, Kind::Of).unwrap_or(i + usize::from(cycle));
    let found = year::of_month(s, at).or_else(|| year::relative_of_month(s, at))?;
    (s.same_line(i) && s.same_line(at)).then_some((found.value, found.to))
}

/// Whether the month before `i` is written as the dates of web logs are: "5 Tháng Một, 2020 bởi …".
fn stamped(s: Scan, i: usize) -> bool {
    (2..=3.min(i))
        .map(|back| i - back)
        .any(|t| s.has(t, Kind::Month) && s.lexed.is_capital(t) && s.same_line(t) && s.lexed.is_number(t - 1))
}

/// "này", "vừa qua", "tới". "tới Hà Nội" goes somewhere.
pub fn direction(s: Scan, i: usize) -> Option<(Direction, usize)> {
    let kinds = [
        (Kind::This, Direction::This),
        (Kind::Past, Direction::Past),
        (Kind::JustPast, Direction::Past),
        (Kind::Next, Direction::Future),
    ];
    let (direction, to) = kinds.into_iter().find_map(|(k, d)| s.next_word(i, k).map(|to| (d, to)))?;
    // "tháng 3 tới tháng 5"
    let another = [Kind::Day, Kind::Month, Kind::Year, Kind::Quarter].into_iter().any(|kind| s.has(to, kind));
    let goes_on = s.ends_clause(to) || (!s.lexed.is_capital(to) && !another && s.is_function_word(to));
    (goes_on || direction == Direction::This).then_some((direction, to))
}
