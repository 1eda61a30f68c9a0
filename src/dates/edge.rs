//! The first and the last of the days, months or quarters that a longer time has.
//!
//! ```text
//! edge     = ("ngày" | "tháng" | "quý") ("đầu tiên" | "cuối cùng") "của"? (year | "tháng" M …)
//!          | ("tháng" | "quý") ("đầu" | "cuối") year
//! ```
//!
//! | phrase | value for an article of 2024-05-15 |
//! |---|---|
//! | "ngày đầu tiên của tháng 3" | `2024-03-01` |
//! | "ngày cuối cùng của năm 2023" | `2023-12-31` |
//! | "quý đầu năm nay" | `2024-33` |
//!
//! Not matched: "những tháng cuối năm", which are many; "ngày đầu năm", which is vague; "ngày đầu tiên của kỳ họp";
//! the last day of a February whose year is left open.

use crate::lexicon::tables::date_words::Kind;

use super::{
    day::valid,
    expr::{Day, Point, Unit, When, Year},
    month::month,
    period::the_year,
    scan::{Found, Scan},
};

/// "ngày đầu tiên của tháng 3", "tháng cuối năm".
pub fn edge(s: Scan, i: usize) -> Option<Found<Point>> {
    let units = [(Kind::Day, Unit::Day), (Kind::Month, Unit::Month), (Kind::Quarter, Unit::Quarter)];
    let first = s.next_word(i + 1, Kind::FirstOf);
    let to = first.or_else(|| s.next_word(i + 1, Kind::LastOf))?;
    let (_, unit) = units.into_iter().find(|&(kind, _)| s.has(i, kind))?;
    let many = s.ends_before(i, Kind::Plural) || s.lexed.is_number(i.wrapping_sub(1));
    // "ngày đầu năm" may be any of several.
    if many || unit == Unit::Day && to == i + 2 {
        return None;
    }
    let to = s.next_word(to, Kind::Of).unwrap_or(to);
    let in_month = month(s, to).filter(|f| unit == Unit::Day && s.same_line(to) && !f.value.lunar);
    let (month, year, to) = if let Some(found) = in_month {
        let When::Month(month, year) = found.value.when else { return None };
        (month, year, found.to)
    } else {
        // "năm mới" may be the one to come
        let new_year = s.word(to, Kind::NewYear).filter(|_| s.has(to, Kind::Year));
        let (year, to) = match new_year {
            Some(to) => s.year(to).map_or((None, to), |year| (Some(Year::Known(year)), to + 1)),
            None => the_year(s, to).map(|(year, to)| (Some(year), to))?,
        };
        (if first.is_some() { 1 } else { 12 }, year, to)
    };
    let when = match unit {
        Unit::Day => {
            let known = month != 2 || matches!(year, Some(Year::Known(_)));
            let exists = |&day: &u8| known && valid(day, month, year).is_some();
            let day = if first.is_some() { 1 } else { [31, 30, 29, 28].into_iter().find(exists)? };
            When::Day(Day { day, month: Some(month), year })
        }
        Unit::Month => When::Month(month, year),
        _ => When::Season(if first.is_some() { 33 } else { 36 }, year),
    };
    Some(Found { value: Point::new(when), to, evidence: 8 })
}
