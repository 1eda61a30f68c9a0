//! Days of a month.
//!
//! ```text
//! day      = ("ngày" | "hôm")? numeric tail? | wide | iso
//!          | ("ngày" | "hôm")? D "tháng" month tail?
//!          | "ngày" D (tail | "tháng này" | "tháng sau" …)?
//!          | first-ten | full-moon                               (lunar_day.rs)
//! numeric  = D "/" M ("/" Y)? | D "-" M ("-" Y)? | D "." M ("." Y)? | D "/" roman ("/" Y)?
//! wide     = "ngày" D dash M (dash YYYY)?                     white space around the dashes
//! iso      = YYYY "-" MM "-" DD | "tháng" month D "," YYYY
//! tail     = what follows it                                  (day_tail.rs)
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "ngày 14/12/2021" | `2021-12-14` |
//! | "14 tháng 12 năm ngoái" | `2020-12-14` for an article of 2021 |
//! | "ngày 10.5" | `XXXX-05-10` without a publication date |
//!
//! Not matched: days that no calendar has ("31/2", "35/13"), ratios ("3/4 đại biểu", "189/193"), scores ("thắng
//! 2-1"), decimals ("6.5"), document numbers ("24/2023/NĐ-CP"), file names ("14.12.2021-HA.jpg"), addresses, streets
//! ("đường 30/4"). Two numbers alone are a weak sign; what stands around them decides (see [`mod@bare_day`](super::bare_day)). The
//! order day, month, year is that of Nghị định 30/2020/NĐ-CP, annex I; the ISO order after ISO 8601-1.

use crate::lexicon::{
    Table,
    tables::{date_words::Kind, month_names, month_names::Calendar},
};
use crate::text::roman;

use super::{
    bare_day,
    clock::part_of_day,
    day_tail::{direction, tail, year_tail},
    edtf::civil_date,
    expr::{Anchor, Day, Point, Unit, When, Year},
    lunar_day::{first_ten, full_moon},
    relative,
    scan::{Found, Scan},
};

/// A day with what follows it: the point's date, direction and calendar.
pub fn day(s: Scan, i: usize) -> Option<Found<Point>> {
    if let Some(found) = iso(s, i).or_else(|| month_first(s, i)) {
        return Some(found);
    }
    let cue = s.lead(i, Kind::Day);
    let unit = cue.is_some() && (s.is_counted(i) || (s.same_line(i) && s.lexed.is_number(i - 1)));
    let at = cue.unwrap_or(i);
    if let Some(found) = first_ten(s, at, cue.is_some()).or_else(|| full_moon(s, at, cue.is_some() && !unit))
    {
        // "sân vận động Mùng 1 tháng 5"
        let named = !found.value.lunar && s.ends_before(i, Kind::NamedAfter);
        return Some(Found { evidence: if named { 1 } else { found.evidence }, ..found });
    }
    let (found, mark) = spelled(s, at, cue.is_some())
        .map(|f| (f, ""))
        .or_else(|| numeric(s, at))
        .or_else(|| wide(s, at).filter(|_| !unit && (cue.is_some() || part_ends(s, at))).map(|f| (f, "")))
        .or_else(|| of_named_month(s, at).filter(|_| cue.is_some()).map(|f| (f, "")))
        .or_else(|| alone(s, at).filter(|_| cue.is_some() && !unit).map(|f| (f, "")))?;
    let mut found = tail(s, found);
    let sure = cue.is_some() && !(unit && mark == ".");
    found.evidence = match found.value.when {
        When::Day(Day { month: Some(_), year: Some(_), .. }) => {
            let numbered = !sure && s.ends_before(at, Kind::Numbered);
            if numbered {
                2
            } else if sure {
                10
            } else {
                found.evidence.max(8)
            }
        }
        When::Day(Day { month: Some(_), .. }) if sure => 9,
        _ if found.evidence > 0 => found.evidence,
        _ => bare_day::evidence(s, at, found.to, mark),
    };
    Some(found)
}

/// `2021-12-14`.
fn iso(s: Scan, i: usize) -> Option<Found<Point>> {
    let year = s.year(i)?;
    let two = |at: usize| s.glued_small(at, 1, 31).filter(|_| s.lexed.word(at).len() == 2);
    if s.glued_mark(i + 1) != "-" || s.glued_mark(i + 3) != "-" {
        return None;
    }
    let (month, day) = (two(i + 2)?, two(i + 4)?);
    civil_date(year, month, day)?;
    let value = Point::new(When::Day(Day { day, month: Some(month), year: Some(Year::Known(year)) }));
    Some(Found { value, to: i + 5, evidence: 9 })
}

/// `14/12`, `14-12-2021`, `3/II`, and the mark that stands between. Evidence 0 says that the surroundings decide.
pub fn numeric(s: Scan, i: usize) -> Option<(Found<Point>, &'static str)> {
    let day = s.small(i, 1, 31)?;
    let mark = s.glued_mark(i + 1);
    if !matches!(mark, "/" | "-" | "." | "–") {
        return None;
    }
    let in_roman = || u8::try_from(roman(s.lexed.word(i + 2))?).ok().filter(|&m| mark != "." && m <= 12);
    let month = s.glued_small(i + 2, 1, 12).or_else(in_roman)?;
    let whole = s.glued_mark(i + 3) == mark && s.lexed.is_number(i + 4);
    let year = if whole { Some(short_year(s, i + 4, mark)?) } else { None };
    let (to, evidence) = if whole { (i + 5, 8) } else { (i + 3, 0) };
    valid(day, month, year).or_else(|| lunar_only(s, day, to))?;
    let value = Point::new(When::Day(Day { day, month: Some(month), year }));
    Some((Found { value, to, evidence }, mark))
}

/// "ngày 17 – 9", "sáng 2 - 12": nothing may follow that is counted, or that makes of it an interval ("ngày 17 - 19/9").
fn wide(s: Scan, i: usize) -> Option<Found<Point>> {
    let day = s.small(i, 1, 31)?;
    let at = s.dash(i + 1).filter(|&at| !s.lexed.is_glued(at))?;
    let month = s.small(at, 1, 12)?;
    let year = s.dash(at + 1).and_then(|at| s.year(at));
    let to = if year.is_some() { at + 3 } else { at + 1 };
    let stands = s.clear_right(to)
        && (s.ends_clause(to) || s.is_function_word(to) || s.lexed.is_capital(to))
        && s.dash(to).is_none()
        && !s.is_counted_noun(to);
    let year = year.map(Year::Known);
    valid(day, month, year).filter(|()| stands)?;
    let value = Point::new(When::Day(Day { day, month: Some(month), year }));
    Some(Found { value, to, evidence: 7 })
}

/// Whether a part of the day stands right before token `i`.
fn part_ends(s: Scan, i: usize) -> bool {
    s.same_line(i) && (1..=2.min(i)).any(|back| part_of_day(s, i - back).is_some_and(|(_, to)| to == i))
}

/// A year of four digits, or of two behind a slash or a dash: 30 to 99 are of the last century.
pub fn short_year(s: Scan, i: usize, mark: &str) -> Option<Year> {
    let short = || {
        let (n, digits) = s.number(i).filter(|_| mark != ".")?;
        let n = i16::try_from(n).ok().filter(|_| digits == 2)?;
        Some(if n < 50 { 2000 + n } else { 1900 + n })
    };
    s.year(i).or_else(short).map(Year::Known)
}

/// "14 tháng 12", "mười lăm tháng tám".
pub fn spelled(s: Scan, i: usize, cue: bool) -> Option<Found<Point>> {
    // Without "ngày", number words count: "một tháng hai lần".
    let (day, at) = s.count(i).filter(|&(n, _)| n <= 31 && (cue || s.lexed.is_number(i)))?;
    let at = s.next_word(at, Kind::Of).filter(|_| cue).unwrap_or(at);
    let month = s.next_word(at, Kind::Month).and_then(|at| month(s, at, true))?;
    let day = u8::try_from(day).ok()?;
    valid(day, month.value.0, None).or_else(|| lunar_only(s, day, month.to))?;
    // "5 tháng 6 ngày" counts months and days.
    if s.next_word(month.to, Kind::Day).is_some() && !cue {
        return None;
    }
    let evidence = match cue || month.value.1 {
        true => 9,
        // "đường 30 tháng 4"
        false if s.ends_before(i, Kind::NamedAfter) => 1,
        // "12 tháng Ba", "12 tháng ba âm lịch"
        false if s.lexed.is_capital(month.to - 1) || s.next_word(month.to, Kind::Lunar).is_some() => 9,
        false => 6,
    };
    Some(in_month(day, month, evidence))
}

/// A day with its month.
pub fn in_month(day: u8, month: Found<(u8, bool)>, evidence: u8) -> Found<Point> {
    let (number, lunar) = month.value;
    let mut value = Point::new(When::Day(Day { day, month: Some(number), year: None }));
    value.lunar = lunar;
    Found { value, to: month.to, evidence }
}

/// "ngày 15", where the sentence breaks off or goes on with a closed-class word.
fn alone(s: Scan, i: usize) -> Option<Found<Point>> {
    let day = s.small(i, 1, 31)?;
    let to = i + 1;
    let stands =
        s.clear_right(to) && (s.ends_clause(to) || s.is_function_word(to) || direction(s, to).is_some());
    let value = Point::new(When::Day(Day { day, month: None, year: None }));
    stands.then_some(Found { value, to, evidence: 4 })
}

/// "ngày 15 tháng này", "ngày 5 tháng sau".
pub fn of_named_month(s: Scan, i: usize) -> Option<Found<Point>> {
    let day = s.small(i, 1, 31)?;
    let month = relative::named_behind_number(s, i + 1).filter(|_| s.same_line(i + 1))?;
    let When::Away { unit: Unit::Month, by, from: Anchor::Published } = month.value else { return None };
    Some(Found { value: Point::new(When::DayOf(day, by)), to: month.to, evidence: 9 })
}

/// The month behind the word "tháng": its number and whether its name is of the lunar calendar. `in_day` says that a
/// day stands before it, which makes a number word a month beyond doubt.
pub fn month(s: Scan, i: usize, in_day: bool) -> Option<Found<(u8, bool)>> {
    if let Some(month) = s.small(i, 1, 12).filter(|_| s.same_line(i)) {
        return Some(Found { value: (month, false), to: i + 1, evidence: 7 });
    }
    let found = s.lexed.longest(i, Table::MonthNames).filter(|_| s.same_line(i))?;
    let row = &month_names::ROWS[found.row];
    let (to, lunar) = (i + found.len, row.calendar == Calendar::Lunar);
    let stands = in_day || lunar || s.lexed.is_capital(i) || year_tail(s, to).is_some() || in_words(s, i, to);
    let month = u8::try_from(row.month).ok().filter(|_| stands)?;
    Some(Found { value: (month, lunar), to, evidence: 6 })
}

/// Whether a month in words stands by itself: "vào tháng ba.", "Tháng bảy, …" against "mỗi tháng ba lần".
fn in_words(s: Scan, i: usize, to: usize) -> bool {
    const LEADS: [Kind; 9] = [
        Kind::On,
        Kind::At,
        Kind::From,
        Kind::To,
        Kind::During,
        Kind::Beginning,
        Kind::Ending,
        Kind::Part,
        Kind::Cue,
    ];
    let named = i - 1;
    let opens = !s.same_line(named) || !s.mark(named - 1).is_empty();
    let led = LEADS.into_iter().any(|kind| s.ends_before(named, kind));
    let said = s.ends_before(named, Kind::At) && !s.is_counted_noun(to);
    let goes_on = s.ends_clause(to)
        || [Kind::To, Kind::And].into_iter().any(|kind| s.next_word(to, kind).is_some())
        || direction(s, to).is_some();
    said || goes_on && (led || opens)
}

/// "Tháng Mười Hai 29, 2013", as web logs have it.
fn month_first(s: Scan, i: usize) -> Option<Found<Point>> {
    let month = month(s, s.lead(i, Kind::Month)?, true)?;
    let day = s.small(month.to, 1, 31).filter(|_| s.same_line(month.to) && s.mark(month.to + 1) == ",")?;
    let year = Year::Known(s.year(month.to + 2).filter(|_| s.same_line(month.to + 2))?);
    valid(day, month.value.0, Some(year))?;
    let value = Point::new(When::Day(Day { day, month: Some(month.value.0), year: Some(year) }));
    Some(Found { value, to: month.to + 3, evidence: 9 })
}

/// The end of a day that no calendar has, of which no part is a date: "ngày 0 tháng 4 năm 2000".
pub fn impossible(s: Scan, i: usize) -> Option<usize> {
    let at = s.lead(i, Kind::Day)?;
    let (day, _) = s.number(at)?;
    let at = s.next_word(at + 1, Kind::Month).filter(|&at| s.same_line(at))?;
    let (month, _) = s.number(at)?;
    let (year, to) = year_tail(s, at + 1).map_or((None, at + 1), |(year, to)| (Some(year), to));
    let exists = u8::try_from(day).ok().zip(u8::try_from(month).ok()).and_then(|(d, m)| valid(d, m, year));
    let lunar = day <= 30 && s.next_word(to, Kind::Lunar).is_some();
    (exists.is_none() && !lunar).then_some(to)
}

/// "30/2 âm lịch": lunar months have up to thirty days.
fn lunar_only(s: Scan, day: u8, to: usize) -> Option<()> {
    s.next_word(to, Kind::Lunar).filter(|_| day <= 30).map(|_| ())
}

/// Nothing if no calendar has the day; a year that is not known may be a leap year.
pub fn valid(day: u8, month: u8, year: Option<Year>) -> Option<()> {
    let year = if let Some(Year::Known(year)) = year { year } else { 2000 };
    civil_date(year, month, day).map(|_| ())
}
