//! Named parts of a year: quarters, halves, the first months, seasons; school years and terms.
//!
//! ```text
//! quarter  = "quý" (roman | 1 … 4 | "một" …) tail? | "Q" (1 … 4) tail
//! half     = ("nửa đầu" | "nửa cuối") year | N "tháng" ("đầu" | "cuối") year
//! months   = N "tháng" ("đầu" | "cuối") year | N "quý" ("đầu" | "cuối") year
//! season   = "mùa" name tail | name YYYY                  (data/seasons.tsv)
//! school   = ("năm học" | "mùa giải" | …) YYYY (("-" | "/") (YYYY | YY))?
//! year     = "năm" YYYY | "năm ngoái" … | "năm"
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "quý I/2024" | `2024-33` |
//! | "9 tháng đầu năm 2013" | `2013-01/2013-09` |
//! | "6 tháng đầu năm 2013" | `2013-40` |
//! | "mùa Xuân năm 1975" | `1975-21` |
//! | "năm học 2021-2022" | `2021/2022` |
//!
//! Not matched: "quý vị", "Thu" and "Xuân" as names, "6 tháng" (a duration), "khóa XIII" (a number, not a time).
//! Codes of seasons, quarters and halves after ISO 8601-2, 4.8.

use crate::lexicon::{
    Table,
    tables::{
        date_words::Kind,
        seasons::{self, Alone},
    },
};
use crate::text::roman;

use super::{
    cycle::cycle,
    day_tail::{tail, year_tail},
    expr::{Expr, Point, When, Year},
    scan::{Found, Scan},
    year,
};

/// A quarter, half, number of months, or season.
pub fn part_of_year(s: Scan, i: usize) -> Option<Found<Point>> {
    quarter(s, i)
        .or_else(|| short_quarter(s, i))
        .or_else(|| half(s, i))
        .or_else(|| months(s, i))
        .or_else(|| season(s, i))
}

/// "Q3/2021", "Q3 năm 2021"; without its year it would be a district or a car.
fn short_quarter(s: Scan, i: usize) -> Option<Found<Point>> {
    let number = s.glued_small(i + 1, 1, 4).filter(|_| s.lexed.word(i) == "Q")?;
    let value = Point::new(When::Season(32 + number, None));
    let found = tail(s, Found { value, to: i + 2, evidence: 8 });
    found.value.when.year().map(|_| found)
}

fn quarter(s: Scan, i: usize) -> Option<Found<Point>> {
    numbered(s, s.lead(i, Kind::Quarter)?)
}

/// What stands behind "quý".
pub fn numbered(s: Scan, at: usize) -> Option<Found<Point>> {
    let written = roman(s.lexed.word(at)).map(|n| (n, at + 1));
    let (number, to) = written
        .or_else(|| s.small(at, 1, 4).map(|n| (n.into(), at + 1)))
        .or_else(|| s.count(at))
        .filter(|&(n, _)| (1..=4).contains(&n))?;
    let code = 32 + u8::try_from(number).ok()?;
    let found = tail(s, Found { value: Point::new(When::Season(code, None)), to, evidence: 7 });
    Some(Found { evidence: if found.value.when.year().is_some() { 10 } else { 7 }, ..found })
}

/// "nửa đầu năm 2024".
fn half(s: Scan, i: usize) -> Option<Found<Point>> {
    let first = s.word(i, Kind::FirstHalf).map(|at| (40, at));
    let (code, at) = first.or_else(|| s.word(i, Kind::SecondHalf).map(|at| (41, at)))?;
    let (year, to) = the_year(s, at)?;
    Some(Found { value: Point::new(When::Season(code, Some(year))), to, evidence: 9 })
}

/// "9 tháng đầu năm 2013", "ba quý đầu năm", "7 tháng năm 2025".
fn months(s: Scan, i: usize) -> Option<Found<Point>> {
    let (count, at) = s.count(i)?;
    let (each, at) = s
        .next_word(at, Kind::Month)
        .map(|at| (1, at))
        .or_else(|| s.next_word(at, Kind::Quarter).map(|at| (3, at)))?;
    let count = u8::try_from(count).ok().filter(|&n| n < 12 / each)? * each;
    let (when, to) = if let Some(at) = s.next_word(at, Kind::FirstOf) {
        let (year, to) = the_year(s, at)?;
        (first_months(count, Some(year)), to)
    } else if let Some(at) = s.next_word(at, Kind::LastOf) {
        let (year, to) = the_year(s, at)?;
        (last_months(count, Some(year)), to)
    } else {
        let (year, to) = year_tail(s, at).filter(|_| !s.lexed.is_glued(at) && each * count > 1)?;
        (first_months(count, Some(year)), to)
    };
    Some(Found { value: Point::new(when), to, evidence: 9 })
}

fn first_months(count: u8, year: Option<Year>) -> When {
    if count == 6 { When::Season(40, year) } else { When::Months(1, count, year) }
}

fn last_months(count: u8, year: Option<Year>) -> When {
    if count == 6 { When::Season(41, year) } else { When::Months(13 - count, 12, year) }
}

/// "năm 2013", "năm nay", or "năm" alone, which is the year of publication.
pub fn the_year(s: Scan, i: usize) -> Option<(Year, usize)> {
    if !s.same_line(i) {
        return None;
    }
    let i = s.next_word(i, Kind::Of).unwrap_or(i);
    if let Some(found) = year::year(s, i) {
        return Some((found.value, found.to));
    }
    if let Some(year) = s.year(i) {
        return Some((Year::Known(year), i + 1));
    }
    s.word(i, Kind::Year).filter(|&to| !s.lexed.is_number(to)).map(|to| (Year::Away(0), to))
}

fn season(s: Scan, i: usize) -> Option<Found<Point>> {
    let cue = s.lead(i, Kind::SeasonOf);
    let at = cue.unwrap_or(i);
    let found = s.lexed.longest(at, Table::Seasons)?;
    let row = &seasons::ROWS[found.row];
    // "vụ đông xuân năm trước" is a crop
    let crop = || s.same_line(at) && s.lexed.has(at - 1, Table::Seasons);
    if cue.is_none() && (row.alone == Alone::Never || crop()) {
        return None;
    }
    let code = u8::try_from(row.code).ok()?;
    let to = at + found.len;
    let point = Point::new(When::Season(code, None));
    if let Some(year) = cycle(s, to).filter(|_| s.same_line(to)) {
        return Some(year.map(|year| Point { when: point.when.with_year(Some(year)), ..point }));
    }
    if let Some((year, end)) =
        s.year(to).filter(|_| s.same_line(to) && !s.lexed.is_glued(to)).map(|y| (y, to + 1))
    {
        // "Hội chợ Xuân 2025 khai mạc", but "thu 2000 đồng"
        let named = s.lexed.is_capital(at) && !s.is_counted_noun(end);
        let plausible = (1900..2100).contains(&year)
            && (cue.is_some() || named || s.ends_clause(end) || s.is_function_word(end));
        let value = Point { when: point.when.with_year(Some(Year::Known(year))), ..point };
        return plausible.then_some(Found { value, to: end, evidence: 6 });
    }
    let found = tail(s, Found { value: point, to, evidence: 8 });
    let named = cue.is_some() || matches!(found.value.when.year(), Some(Year::Away(_)));
    (named && found.to > to).then_some(found)
}

/// "năm học 2021-2022", "niên khóa 2021-2025", "năm tài chính 2025".
pub fn school_year(s: Scan, i: usize) -> Option<Found<Expr>> {
    let at = s.lead(i, Kind::SchoolYear)?;
    let at = s.next_word(at, Kind::Year).unwrap_or(at);
    let first = s.year(at)?;
    let second = |mark: usize| {
        let joined = s.dash(mark).or_else(|| (s.glued_mark(mark) == "/").then_some(mark + 1))?;
        let short = || s.small(joined, 0, 99).map(|n| first / 100 * 100 + i16::from(n));
        s.year(joined).or_else(short).filter(|&y| y > first && y - first < 20).map(|y| (y, joined + 1))
    };
    let year = |y| Point::new(When::Year(Year::Known(y)));
    Some(match second(at + 1) {
        Some((last, to)) => Found { value: Expr::Interval(year(first), year(last)), to, evidence: 10 },
        None => Found { value: Expr::Point(year(first)), to: at + 1, evidence: 8 },
    })
}
