//! One point of any precision.
//!
//! ```text
//! point    = about? part? (moment | month | part-of-year | decade | century | year | relative | holiday)
//!          | week ("," | "(" | "lúc") moment | edge                 (edge.rs)
//! part     = "đầu" | "giữa" | "cuối" | "cả" | "hết" | …      (data/date_words.tsv, kinds part, beginning, ending)
//! about    = "khoảng"
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "cuối tháng 10/2016" | `2016-10`: the part is not narrowed down |
//! | "khoảng năm 1945" | `1945~` |
//!
//! Not matched: a part without a period ("cuối cùng"), "khoảng" before a day ("khoảng 9 giờ ngày 5/3" is a time).

use crate::lexicon::tables::date_words::Kind;

use super::{
    edge::edge,
    era::{century, decade},
    expr::{Anchor, Day, Point, Unit, When, Year},
    holiday::holiday,
    moment::moment,
    month::month,
    period::part_of_year,
    relative,
    scan::{Found, Scan},
    year,
};

/// The longest point at `i`, with what belongs before it.
pub fn point(s: Scan, i: usize) -> Option<Found<Point>> {
    let plain = bare_point(s, i);
    let part = part_word(s, i).and_then(|at| whole(s, at).or_else(|| unnamed(s, i, at)));
    let about = s.lead(i, Kind::About).and_then(|at| {
        let found = whole(s, at).filter(|f| matches!(f.value.when, When::Year(_) | When::Month(..)))?;
        Some(found.map(|point| Point { approximate: true, ..point }))
    });
    [about, part, plain].into_iter().flatten().max_by_key(|f| f.to)
}

/// The token after "đầu", "cuối", "cả" and the like.
pub fn part_word(s: Scan, i: usize) -> Option<usize> {
    [Kind::Part, Kind::Beginning, Kind::Ending, Kind::FirstHalf, Kind::SecondHalf]
        .into_iter()
        .filter_map(|kind| s.word(i, kind))
        .max()
        .filter(|&at| s.same_line(at))
}

/// A point that is longer than a day, which can have a beginning and an end.
pub fn whole(s: Scan, i: usize) -> Option<Found<Point>> {
    longest([month(s, i), part_of_year(s, i), decade(s, i), century(s, i), years(s, i), away(s, i)])
}

/// "cuối năm", "đầu tháng": the year or month of publication, where something leads up to it.
fn unnamed(s: Scan, i: usize, at: usize) -> Option<Found<Point>> {
    let year = s.word(at, Kind::Year).map(|to| (Unit::Year, to));
    let (unit, to) = year.or_else(|| s.word(at, Kind::Month).map(|to| (Unit::Month, to)))?;
    let stands = s.ends_before(i, Kind::Cue)
        && (s.ends_clause(to) || s.lexed.is_capital(to) || s.is_function_word(to));
    let value = Point::new(When::Away { unit, by: 0, from: Anchor::Published });
    stands.then_some(Found { value, to, evidence: 4 })
}

fn bare_point(s: Scan, i: usize) -> Option<Found<Point>> {
    longest([moment(s, i), whole(s, i), edge(s, i), holiday(s, i), within_week(s, i)])
}

/// "tuần trước, hôm 15/9", "cuối tuần này (14/3)": the day; "cuối tuần sau lúc 10h sáng": the week's end.
fn within_week(s: Scan, i: usize) -> Option<Found<Point>> {
    let week = relative::named(s, i)?;
    let When::Away { unit: Unit::Week | Unit::Weekend, from: Anchor::Published, .. } = week.value else {
        return None;
    };
    let open = s.mark(week.to) == "(";
    let at =
        s.next_word(week.to, Kind::At).or_else(|| (open || s.mark(week.to) == ",").then_some(week.to + 1))?;
    let inner = moment(s, at).filter(|f| s.same_line(at) && f.evidence > 2)?;
    let to = inner.to + usize::from(open);
    let value = match inner.value.when {
        _ if open && s.mark(inner.to) != ")" => return None,
        When::Day(Day { month: Some(_), .. }) => inner.value,
        When::Clock => Point { part: inner.value.part, ..Point::new(week.value) },
        _ => return None,
    };
    Some(Found { value, to, evidence: 9 })
}

fn longest<const N: usize>(found: [Option<Found<Point>>; N]) -> Option<Found<Point>> {
    found.into_iter().flatten().max_by_key(|f| (f.to, f.evidence))
}

/// "năm 2021", "năm ngoái", "2021".
fn years(s: Scan, i: usize) -> Option<Found<Point>> {
    let named = year::year(s, i).map(|f| f.map(When::Year));
    let found = named.or_else(|| year::bare(s, i))?;
    let lunar = matches!(found.value, When::Year(Year::Cycle(_)));
    Some(found.map(|when| Point { lunar, ..Point::new(when) }))
}

/// "tuần tới", "tháng trước", "quý này", "cùng năm".
fn away(s: Scan, i: usize) -> Option<Found<Point>> {
    let found = relative::named(s, i)?;
    let when = match found.value {
        When::Away { unit: Unit::Day, .. } => return None,
        When::Away { unit: Unit::Year, by, from: Anchor::Published } => When::Year(Year::Away(by)),
        when => when,
    };
    Some(found.map(|_| Point::new(when)))
}
