//! Days and months that share the end of a list.
//!
//! ```text
//! list     = ("ngày" | "các ngày")? D ("," D)* ("và" | ",") "ngày"? (D mark M | D "tháng" month) tail?
//!          | "mùng" D ("," D)* ("và" | ",") "mùng"? D ("tháng" month | "Tết") tail?
//!          | "tháng" M ("," M)* ("và" | ",") M tail?
//!          | ("quý" | "thế kỷ") N (("," | "và") N)+ tail?
//!          | part D (part | "và" "ngày") day     two days that meet at night
//! ```
//!
//! | phrase | values for an article of 2021 |
//! |---|---|
//! | "20, 21 và 22/10" | `2021-10-20`, `2021-10-21`, `2021-10-22` |
//! | "đêm 5 rạng sáng 6/2" | `2021-02-05`, `2021-02-06` |
//! | "tháng 3, 4 và 5/2020" | `2020-03`, `2020-04`, `2020-05` |
//! | "quý I, II/2020" | `2020-33`, `2020-34` |
//!
//! Not matched: "5, 6 và 7 người", "tháng 7, 8 người"; the last of the list must be a date in form. Each member is a
//! date of its own.

use crate::lexicon::tables::date_words::Kind;

use super::{
    clock::part_of_day,
    day, day_tail, era,
    expr::{Day, Point, When, Year},
    lunar_day,
    moment::{self, moment},
    period,
    scan::{Found, Scan},
};

/// Longest list that is looked for.
const LONGEST: usize = 12;

/// The members of the list at `i`: token range and point of each.
pub fn list(s: Scan, i: usize) -> Option<Vec<(usize, Found<Point>)>> {
    if let Some(found) = night(s, i).or_else(|| numbered(s, i)) {
        return Some(found);
    }
    let day_word = s.lead(i, Kind::Day);
    let month_word = s.lead(i, Kind::Month);
    let high = if month_word.is_some() { 12 } else { 31 };
    // Nothing is allocated before the second number shows that there may be a list.
    let mut members = [(0, 0, 0); LONGEST];
    let (mut len, mut start, mut lunar) = (0, i, false);
    let mut at = day_word.or(month_word).unwrap_or(i);
    let last = loop {
        let ten = s.word(at, Kind::FirstTen);
        lunar |= ten.is_some();
        at = ten.unwrap_or(at);
        let number = s.small(at, 1, high).filter(|_| len < LONGEST)?;
        match separator(s, at + 1) {
            Some(next) => {
                members[len] = (start, at + 1, number);
                len += 1;
                // "ngày 14 và ngày 15/12"
                (start, at) = (next, s.word(next, Kind::Day).filter(|_| day_word.is_some()).unwrap_or(next));
            }
            None if len == 0 => return None,
            None if month_word.is_some() => {
                let and = s.has(at - 1, Kind::And);
                if !and && s.is_counted_noun(at + 1) {
                    return None;
                }
                let found = Found { value: Point::new(When::Month(number, None)), to: at + 1, evidence: 8 };
                break day_tail::tail(s, found);
            }
            None if lunar => break lunar_day::ten(s, at, day_word.is_some())?,
            None => {
                let found = day::numeric(s, at).map(|(found, _)| found);
                break day_tail::tail(s, found.or_else(|| day::spelled(s, at, day_word.is_some()))?);
            }
        }
    };
    let evidence = if day_word.is_some() || month_word.is_some() || lunar { 9 } else { 5 };
    let mut members: Vec<_> = members[..len]
        .iter()
        .map(|&(from, to, number)| {
            let when = match last.value.when {
                When::Day(whole) => When::Day(Day { day: number, ..whole }),
                When::Month(_, year) => When::Month(number, year),
                other => other,
            };
            (from, Found { value: Point { when, ..last.value }, to, evidence })
        })
        .collect();
    members.push((start, Found { evidence, ..last }));
    Some(members)
}

/// "đêm 5 rạng sáng 6/2": two days that share the month, or meet at its end.
fn night(s: Scan, i: usize) -> Option<Vec<(usize, Found<Point>)>> {
    let (_, at) = part_of_day(s, i)?;
    let day = s.small(at, 1, 31).filter(|_| s.same_line(at))?;
    let and = s.next_word(at + 1, Kind::And);
    let join = and.unwrap_or(if s.mark(at + 1) == "," { at + 2 } else { at + 1 });
    let parted = part_of_day(s, join).is_some() || and.is_some_and(|at| s.has(at, Kind::Day));
    if !parted || !s.same_line(join) {
        return None;
    }
    let last = moment(s, join)?;
    let When::Day(whole) = last.value.when else { return None };
    let part = moment::named_part(s, i);
    let first = match whole.month {
        // "đêm 30 rạng sáng 1/5", "đêm 30 rạng sáng mùng 1 Tết"
        Some(month) if day > whole.day => {
            let year = if month == 1 { whole.year.map(Year::before) } else { whole.year };
            Day { day, month: Some((month + 10) % 12 + 1), year }
        }
        _ => Day { day, ..whole },
    };
    let when = When::Day(first);
    let first = Found {
        value: Point { when, part, weekday: None, time: None, ..last.value },
        to: at + 1,
        evidence: 9,
    };
    Some(vec![(i, first), (join, last)])
}

/// "quý I, II/2025", "thế kỷ XVII, XVIII": numbers that go up.
fn numbered(s: Scan, i: usize) -> Option<Vec<(usize, Found<Point>)>> {
    let quarter = s.lead(i, Kind::Quarter);
    let mut at = quarter.or_else(|| s.lead(i, Kind::Century))?;
    let number = |at: usize| if quarter.is_some() { period::numbered(s, at) } else { era::numbered(s, at) };
    let mut members = Vec::new();
    let (mut from, mut last) = (i, number(at)?);
    while let Some(next) = joint(s, at + 1) {
        let Some(found) = number(next).filter(|f| rises(&last.value, &f.value)) else { break };
        members.push((from, Found { to: at + 1, evidence: 9, ..last }));
        (from, at, last) = (next, next, found);
    }
    if members.is_empty() || s.is_counted_noun(last.to) {
        return None;
    }
    for (_, member) in &mut members {
        member.value.when = member.value.when.with_year(last.value.when.year());
    }
    members.push((from, last));
    Some(members)
}

fn rises(a: &Point, b: &Point) -> bool {
    match (a.when, b.when) {
        (When::Season(a, _), When::Season(b, _)) => a < b,
        (When::Century(a), When::Century(b)) => a < b,
        _ => false,
    }
}

/// The token after a comma or "và".
fn joint(s: Scan, i: usize) -> Option<usize> {
    let next = s.next_word(i, Kind::And).or_else(|| (s.mark(i) == ",").then_some(i + 1))?;
    (s.same_line(next) && !s.lexed.is_glued(next)).then_some(next)
}

/// The token after a comma or "và" between two numbers.
fn separator(s: Scan, i: usize) -> Option<usize> {
    let next = joint(s, i)?;
    let opens = s.lexed.is_number(next) || s.has(next, Kind::Day) || s.has(next, Kind::FirstTen);
    opens.then_some(next)
}
