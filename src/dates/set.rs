//! Recurring dates.
//!
//! ```text
//! set      = every unit | point every unit | weekday every "tuần" | N "lần" (every | "một") unit
//! every    = "hằng" | "hàng" | "mỗi"                       "mỗi tháng" alone opens its clause
//! unit     = "năm" | "quý" | "tháng" | "tuần" | "ngày"
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "hằng năm" | `XXXX` |
//! | "ngày 27/7 hằng năm" | `XXXX-07-27` |
//! | "ngày 15 hàng tháng" | `XXXX-XX-15` |
//!
//! Not matched: rates ("mỗi năm 1.000 tấn", "5% mỗi năm"), "mặt hàng". What recurs is unspecified after ISO
//! 8601-2, 4.6; a weekday has no notation there and is left to `text`.

use crate::lexicon::{
    Table,
    tables::{
        date_cues::Role as Cue,
        date_words::Kind,
        ratio_words::{self, Role},
        time_units::{self, Unit as CountedUnit},
    },
};

use super::{
    expr::{Day, Expr, Point, Unit, When, Year},
    point::point,
    relative::amount,
    scan::{Found, Scan},
};

/// "hằng năm", or a point that recurs; `point` is the one at `i`.
pub fn set(s: Scan, i: usize, point: Option<Found<Point>>) -> Option<Found<Expr>> {
    let whole = every(s, i).filter(|&(.., each)| !each || !s.same_line(i) || !s.mark(i - 1).is_empty());
    if let Some((unit, to, _)) = whole
        .filter(|&(_, to, each)| !(each && (s.lexed.is_number(to) || s.lexed.has(to, Table::NumberWords))))
    {
        return Some(Found { value: Expr::Set(Point::new(When::Every(unit))), to, evidence: 4 });
    }
    if let Some(Found { value, to, .. }) = times(s, i) {
        return Some(Found { value: Expr::Set(Point::new(When::Every(value))), to, evidence: 9 });
    }
    let found = point.or_else(|| lone_day(s, i))?;
    let (_, to, _) = every(s, found.to).filter(|_| s.same_line(found.to))?;
    let fits = matches!(found.value.when, When::Day(_) | When::Month(..) | When::Weekday(None) | When::Clock);
    fits.then_some(Found { value: Expr::Set(found.value), to, evidence: 9 })
}

/// "3 lần một tuần".
fn times(s: Scan, i: usize) -> Option<Found<Unit>> {
    let (_, at) = s.count(i).filter(|&(_, at)| s.same_line(at))?;
    let found =
        s.lexed.longest(at, Table::RatioWords).filter(|m| ratio_words::ROWS[m.row].role == Role::Unit)?;
    let at = at + found.len;
    let once = || amount(s, at).filter(|f| f.value.0 == 1 && s.same_line(at)).map(|f| (f.value.1, f.to));
    let (value, to) = every(s, at).map(|(unit, to, _)| (unit, to)).or_else(once)?;
    Some(Found { value, to, evidence: 9 })
}

/// "ngày 15" in "ngày 15 hàng tháng".
fn lone_day(s: Scan, i: usize) -> Option<Found<Point>> {
    let at = s.lead(i, Kind::Day)?;
    let day = s.small(at, 1, 31)?;
    let value = Point::new(When::Day(Day { day, month: None, year: None }));
    Some(Found { value, to: at + 1, evidence: 5 })
}

/// The unit, the token after it, and whether "mỗi" stands before it; not "bán hàng" before a date.
fn every(s: Scan, i: usize) -> Option<(Unit, usize, bool)> {
    let each = s.word(i, Kind::Each);
    let at = s.word(i, Kind::Every).or(each).filter(|&at| s.same_line(at))?;
    let found = s.lexed.longest(at, Table::TimeUnits)?;
    if each.is_none() && (s.cue_before(at, Cue::Goods) || dated(s, at)) {
        return None;
    }
    let unit = match time_units::ROWS[found.row].unit {
        CountedUnit::Day => Unit::Day,
        CountedUnit::Week => Unit::Week,
        CountedUnit::Month => Unit::Month,
        CountedUnit::Quarter => Unit::Quarter,
        CountedUnit::Year => Unit::Year,
        CountedUnit::Hour => return None,
    };
    Some((unit, at + found.len, each.is_some()))
}

/// Whether the unit at `i` begins a date of its own: "nhập hàng năm 2025", "nhận hàng ngày mai".
fn dated(s: Scan, i: usize) -> bool {
    let Some(found) = point(s, i) else { return false };
    match found.value.when {
        When::Away { .. } | When::Year(Year::Away(_)) => {
            // "hàng tháng trước ngày 5"
            ![Kind::Ago, Kind::Later, Kind::Next].into_iter().any(|kind| s.ends_before(found.to, kind))
        }
        When::Day(Day { month, .. }) => month.is_some(),
        when => when.year().is_some(),
    }
}
