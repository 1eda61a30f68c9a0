//! Months.
//!
//! ```text
//! month    = "tháng" M tail? | "tháng" M ("/" | "-" | ".") YYYY | "T" M tail | M "/" YYYY
//! M        = 1 … 12 | "Giêng" | "Hai" | … | "Chạp"        (data/month_names.tsv)
//! tail     = as behind a day
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "tháng 8-2026" | `2026-08` |
//! | "tháng 11 năm ngoái" | `2016-11` for an article of 2017 |
//! | "T12/2021" | `2021-12` |
//!
//! Not matched: durations ("6 tháng", "12 tháng"), "tháng lương", "mỗi tháng một lần", "Cách mạng Tháng Tám",
//! document numbers ("Thông tư 06/2021/TT-BTC"). "tháng Giêng" and "tháng Chạp" are of the lunar calendar. The order
//! is that of Nghị định 30/2020/NĐ-CP, annex I.

use crate::lexicon::tables::date_words::Kind;

use super::{
    day::month as number,
    day_tail::tail,
    expr::{Point, When, Year},
    scan::{Found, Scan},
};

/// A month.
pub fn month(s: Scan, i: usize) -> Option<Found<Point>> {
    named(s, i).or_else(|| short(s, i)).or_else(|| bare(s, i))
}

fn named(s: Scan, i: usize) -> Option<Found<Point>> {
    let at = s.word(i, Kind::Month)?;
    let counted = s.same_line(i) && s.count(i - 1).is_some_and(|(_, end)| end == i);
    // "Công ty Tháng Tám", but "công ty tháng 5"
    let name = s.lexed.is_capital(i) || !s.lexed.is_number(at);
    if counted || name && s.ends_before(i, Kind::NamedAfter) {
        return None;
    }
    let found = number(s, at, false)?;
    let mut point = Point::new(When::Month(found.value.0, None));
    point.lunar = found.value.1;
    // "tháng 3 ngày" counts; "tháng 5, 6" goes on.
    let mut found = tail(s, found.map(|_| point));
    if found.value.when.year().is_some() {
        found.evidence = 10;
    }
    // "nhập hàng tháng 3/2025" against "hàng tháng 5 triệu đồng"
    (found.evidence == 10 || !s.is_counted(i)).then_some(found)
}

/// "T12/2021", "T.12/2021", "T12 năm 2021".
fn short(s: Scan, i: usize) -> Option<Found<Point>> {
    if s.lexed.word(i) != "T" {
        return None;
    }
    let at = if s.mark(i + 1) == "." { i + 2 } else { i + 1 };
    let month = s.glued_small(at, 1, 12)?;
    let found = tail(s, Found { value: Point::new(When::Month(month, None)), to: at + 1, evidence: 8 });
    // "T3" alone is a terminal, a player, a tank; "cuối T3" is not.
    let parted = [Kind::Beginning, Kind::Ending].into_iter().any(|kind| s.ends_before(i, kind));
    (found.value.when.year().is_some() || parted && s.ends_clause(found.to)).then_some(found)
}

/// "12/2021".
fn bare(s: Scan, i: usize) -> Option<Found<Point>> {
    let month = s.small(i, 1, 12)?;
    let mark = s.glued_mark(i + 1);
    let year = s.year(i + 2).filter(|y| (1900..2100).contains(y) && matches!(mark, "/" | "-"))?;
    let numbered = s.ends_before(i, Kind::Numbered);
    let evidence = match (numbered, mark, s.ends_before(i, Kind::Cue)) {
        (true, ..) => 1,
        (_, _, true) => 6,
        (_, "/", _) => 4,
        _ => 2,
    };
    Some(Found { value: Point::new(When::Month(month, Some(Year::Known(year)))), to: i + 3, evidence })
}
