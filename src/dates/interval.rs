//! Intervals.
//!
//! ```text
//! interval = cue? D dash D mark M (mark YYYY)? | cue? D ("đến" | "tới") day
//!          | "tháng" M dash M mark YYYY | period? "năm"? YYYY (dash | "/") (YYYY | YY)
//!          | from? point ("đến" | "tới" | dash) point
//!          | from point ("đến" | "tới") "nay" | "từ nay" ("đến" | "tới") point
//! cue      = from? ("trong" N "ngày" | "ngày")
//! from     = "từ" | "kể từ"
//! period   = "giai đoạn" | "nhiệm kỳ" | …                    (data/date_words.tsv)
//! ```
//!
//! | phrase | value for an article of 2023-12-19 |
//! |---|---|
//! | "từ ngày 19-23/12" | `2023-12-19/2023-12-23` |
//! | "từ ngày 8 đến 10/1" | `2024-01-08/2024-01-10` |
//! | "nhiệm kỳ 2023-2028" | `2023/2028` |
//! | "thế kỷ XVI - XVII" | `15XX/16XX` |
//! | "từ năm 1999 đến nay" | `1999/2023-12-19` |
//!
//! Not matched: "từ năm 1979 cho đến khi nghỉ hưu" (a year only), "từ 10 đến 15 người", "19/12, 23/12" (two days),
//! telephone numbers of two groups. What one end leaves unsaid, the other says. Intervals after ISO 8601-2, 4.4.

use crate::lexicon::tables::date_words::Kind;

use super::{
    clock::part_of_day,
    day, day_tail, era,
    expr::{Anchor, Day, Expr, Point, Unit, When, Year},
    point::{part_word, point},
    scan::{Found, Scan},
    year,
};

/// The longest interval at `i`, where `first` is the point found; `sure` says that "từ" stands before it.
pub fn interval(s: Scan, i: usize, first: Option<Found<Point>>, sure: bool) -> Option<Found<Expr>> {
    [
        days(s, i, sure),
        months(s, i),
        years(s, i),
        points(s, i, first, sure),
        until_now(s, i, first, sure),
        since_now(s, i, sure),
    ]
    .into_iter()
    .flatten()
    .max_by_key(|f| (f.to, f.evidence))
}

/// "19-23/12", "ngày 19-23/12/2023", "hai ngày 23-24/10", "19 đến 23/12" behind "từ".
fn days(s: Scan, i: usize, sure: bool) -> Option<Found<Expr>> {
    let counted = s.count(i).and_then(|(n, at)| Some((n, s.next_word(at, Kind::Day)?)));
    let cue = counted.map(|(_, at)| at).or_else(|| s.word(i, Kind::Day)).filter(|&at| s.same_line(at));
    let at = cue.unwrap_or(i);
    let first = s.small(at, 1, 31)?;
    let joined = s.dash(at + 1);
    let worded = || s.next_word(at + 1, Kind::To);
    let both = || s.next_word(at + 1, Kind::And).filter(|_| counted.is_some_and(|(n, _)| n == 2));
    let next = joined.or_else(worded).or_else(both)?;
    let last = day_with_month(s, next, joined.is_some())?;
    let When::Day(Day { day, month: Some(month), .. }) = last.value.when else { return None };
    // "hai ngày 19 và 20/12" is an interval only if the days follow one another.
    if joined.is_none() && worded().is_none() && first + 1 != day || first == day {
        return None;
    }
    // "10 đến 15 tháng 5" may be months and people.
    let dated = sure || cue.is_some() || matches!(last.value.when.year(), Some(Year::Known(_)));
    if joined.is_none() && !dated {
        return None;
    }
    let month = if first < day { month } else { (month + 10) % 12 + 1 };
    let value = Point { when: When::Day(Day { day: first, month: Some(month), year: None }), ..last.value };
    let evidence = if sure || cue.is_some() { 10 } else { 5 };
    Some(Found { value: Expr::Interval(value, last.value), to: last.to, evidence })
}

/// The last day of a joined interval; behind a dash between numbers the mark before the month is a slash or a point.
fn day_with_month(s: Scan, i: usize, dashed: bool) -> Option<Found<Point>> {
    let found = match day::numeric(s, i) {
        Some((_, mark)) if dashed && !matches!(mark, "/" | ".") => return None,
        Some((found, _)) => day_tail::tail(s, found),
        None => day::day(s, i)?,
    };
    matches!(found.value.when, When::Day(Day { month: Some(_), .. })).then_some(found)
}

/// "tháng 3-5/2021", "tháng 3 đến tháng 5/2021" is of two points.
fn months(s: Scan, i: usize) -> Option<Found<Expr>> {
    let at = s.lead(i, Kind::Month)?;
    let first = s.small(at, 1, 12)?;
    let joined = s.dash(at + 1);
    let next = joined.or_else(|| s.next_word(at + 1, Kind::To))?;
    let last = s.small(next, 1, 12).filter(|&last| s.same_line(next) && first < last)?;
    let found =
        day_tail::tail(s, Found { value: Point::new(When::Month(last, None)), to: next + 1, evidence: 9 });
    let value = Point { when: When::Month(first, None), ..found.value };
    Some(found.map(|last| Expr::Interval(value, last)))
}

/// "2021-2030", "giai đoạn 2021 - 2030", "nhiệm kỳ 2020-2025", "năm 2021-22".
fn years(s: Scan, i: usize) -> Option<Found<Expr>> {
    let period = s.lead(i, Kind::Period);
    let named = |at: usize| {
        [Kind::Year, Kind::Years]
            .into_iter()
            .filter_map(|k| s.word(at, k))
            .max()
            .filter(|&at| s.same_line(at))
    };
    let at = period.unwrap_or(i);
    let year_word = named(at).filter(|_| period.is_some() || !year::counted(s, at));
    let at = year_word.unwrap_or(at);
    let first = s.year(at)?;
    let slashed = || (s.glued_mark(at + 1) == "/").then_some(at + 2);
    let next = s.loose_dash(at + 1).or_else(slashed)?;
    let short = || {
        let (n, digits) = s.number(next)?;
        i16::try_from(n).ok().filter(|_| digits == 2).map(|n| first / 100 * 100 + n)
    };
    let sure = period.is_some() || year_word.is_some();
    // "2021–22" says with its dash and its next year that it is no telephone number, "Premier League 2023/24" with
    // the name before it.
    let named = || s.same_line(i) && s.lexed.is_capital(i - 1) && !s.lexed.is_glued(i);
    let next_year = |&last: &i16| sure || (last == first + 1 && (s.mark(at + 1) == "–" || named()));
    let last = s.year(next).or_else(|| short().filter(next_year))?;
    // "Nguyễn Trãi (1380 – 1442)"
    let bracketed = at > 0 && s.mark(at - 1) == "(" && s.mark(next + 1) == ")";
    let plausible =
        first < last && last - first <= 150 && (sure || bracketed || (1800..2150).contains(&first));
    let numbered = !sure && (s.ends_before(i, Kind::Numbered) || !s.clear_left(i));
    let year = |y| Point::new(When::Year(Year::Known(y)));
    let evidence = if sure { 10 } else { 6 };
    (plausible && !numbered).then_some(Found {
        value: Expr::Interval(year(first), year(last)),
        to: next + 1,
        evidence,
    })
}

/// "từ ngày 1/1/2001 đến 30/9/2013", "13/5/1955 – 13/5/2017", "từ 8h đến 17h ngày 5/3".
fn points(s: Scan, i: usize, first: Option<Found<Point>>, sure: bool) -> Option<Found<Expr>> {
    let early = || lone_year(s, i).filter(|_| sure);
    let mut first = first.or_else(|| lone_number(s, i, sure)).or_else(early)?;
    let dashed = s.dash(first.to);
    let next = dashed.or_else(|| s.next_word(first.to, Kind::To))?;
    let last =
        point(s, next).or_else(|| plain_number(s, next, &first.value)).filter(|_| s.same_line(next))?;
    if let (When::Century(a @ 0..), When::Century(..0)) = (first.value.when, last.value.when) {
        // "thế kỷ III - II trước Công nguyên"
        first.value.when = When::Century(-1 - a);
    }
    let (a, b) = (first.value.when, last.value.when);
    let alike = std::mem::discriminant(&a) == std::mem::discriminant(&b);
    // Points that could be missed alone, "5-6" and the like, need "từ"; "14/12 - 16/12" supports itself.
    let doubly = dashed.is_some() && first.evidence.min(last.evidence) >= 3;
    let evidence = if sure { 10 } else { first.evidence.max(last.evidence) + u8::from(doubly) };
    let clocks = first.value.time.is_some() && last.value.time.is_some();
    let fits = match (a, b) {
        (When::Clock, When::Clock) => false,
        (When::Clock, When::Day(_) | When::Away { .. } | When::Weekday(_)) | (_, When::Clock) => clocks,
        // "4/1962 - 1971"
        (When::Month(_, Some(Year::Known(_))), When::Year(Year::Known(_)))
        | (When::Year(Year::Known(_)), When::Month(_, Some(Year::Known(_)))) => true,
        _ if dashed.is_some() => alike && evidence > 3,
        _ => alike || sure,
    };
    // "mùng 10 tháng 3 - Giỗ Tổ Hùng Vương" names one day twice
    if let (When::Day(Day { day, month, year: None }), When::Day(b)) = (a, b)
        && (day, month) == (b.day, b.month)
        && !clocks
    {
        return None;
    }
    let ordered = match (a, b) {
        (When::Year(Year::Known(a)), When::Year(Year::Known(b))) | (When::Century(a), When::Century(b)) => {
            a < b
        }
        _ => true,
    };
    (fits && ordered && (sure || evidence > 3)).then_some(Found {
        value: Expr::Interval(first.value, last.value),
        to: last.to,
        evidence,
    })
}

/// "từ 19 đến ngày 23/12", "từ ngày 8 đến 10/1", "từ đêm 18 đến 20/11": a day whose month the other end says.
fn lone_number(s: Scan, i: usize, sure: bool) -> Option<Found<Point>> {
    let part = part_of_day(s, i).filter(|&(_, at)| sure && s.same_line(at));
    let start = part.map_or(i, |(_, at)| at);
    let cue = s.lead(start, Kind::Day);
    let at = cue.unwrap_or(start);
    let day = s.small(at, 1, 31).filter(|_| sure || cue.is_some())?;
    s.next_word(at + 1, Kind::To)?;
    let value = Point::new(When::Day(Day { day, month: None, year: None }));
    Some(Found { value, to: at + 1, evidence: 4 })
}

/// "từ 1858 đến 1884": two years, where nothing says that they count.
fn lone_year(s: Scan, i: usize) -> Option<Found<Point>> {
    let first = s.year(i)?;
    let next = s.next_word(i + 1, Kind::To)?;
    s.year(next).filter(|&last| last - first <= 150 && s.ends_clause(next + 1))?;
    let rises = s.ends_before(i - 1, Kind::Quantity);
    let value = Point::new(When::Year(Year::Known(first)));
    (!rises).then_some(Found { value, to: i + 1, evidence: 4 })
}

/// "từ tháng 3 đến 5", "từ năm 2009 đến 2013", "thế kỷ XVI - XVII": a number of the first end's kind.
fn plain_number(s: Scan, i: usize, first: &Point) -> Option<Found<Point>> {
    let when = match first.when {
        When::Day(Day { month: None, .. }) => return day::of_named_month(s, i),
        When::Century(_) => return era::numbered(s, i),
        When::Year(_) => When::Year(Year::Known(s.year(i)?)),
        When::Month(..) if s.ends_clause(i + 1) => When::Month(s.small(i, 1, 12)?, None),
        _ => return None,
    };
    Some(Found { value: Point::new(when), to: i + 1, evidence: 6 })
}

/// "từ năm 1999 đến nay", "từ đầu năm đến nay".
fn until_now(s: Scan, i: usize, first: Option<Found<Point>>, sure: bool) -> Option<Found<Expr>> {
    let first = beginning(s, i).filter(|_| sure).or(first)?;
    let now = s.next_word(first.to, Kind::To).and_then(|at| s.next_word(at, Kind::Now))?;
    Some(Found { value: Expr::UntilNow(first.value), to: now, evidence: 10 })
}

/// "đầu năm", "đầu năm 2023", "đầu tháng 5": as the start of an interval they are its first day.
fn beginning(s: Scan, i: usize) -> Option<Found<Point>> {
    let at = s.lead(i, Kind::Beginning)?;
    let first_day = |month, year| Point::new(When::Day(Day { day: 1, month, year }));
    if let Some(found) = super::point::whole(s, at) {
        return match found.value.when {
            When::Year(year) => Some(found.map(|_| first_day(Some(1), Some(year)))),
            When::Month(month, year) => Some(found.map(|_| first_day(Some(month), year))),
            _ => None,
        };
    }
    let to = s.word(at, Kind::Year)?;
    Some(Found { value: first_day(Some(1), Some(Year::Away(0))), to, evidence: 5 })
}

/// "từ nay đến hết năm 2013", "từ nay đến cuối năm".
fn since_now(s: Scan, i: usize, sure: bool) -> Option<Found<Expr>> {
    let at = s.word(i, Kind::Now).filter(|_| sure)?;
    let next = s.next_word(at, Kind::To)?;
    let last = point(s, next).or_else(|| ending(s, next))?;
    Some(Found { value: Expr::FromNow(last.value), to: last.to, evidence: 10 })
}

/// "cuối năm", "năm" behind "đến hết": the year of publication.
fn ending(s: Scan, i: usize) -> Option<Found<Point>> {
    let at = part_word(s, i).unwrap_or(i);
    let to = s.word(at, Kind::Year)?;
    let value = Point::new(When::Away { unit: Unit::Year, by: 0, from: Anchor::Published });
    Some(Found { value, to, evidence: 5 })
}
