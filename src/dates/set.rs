//! Recurring dates.
//!
//! ```text
//! set      = every unit | point every unit | weekday every "tuần"
//! every    = "hằng" | "hàng"
//! unit     = "năm" | "quý" | "tháng" | "tuần" | "ngày"
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "hằng năm" | `XXXX` |
//! | "ngày 27/7 hằng năm" | `XXXX-07-27` |
//! | "ngày 15 hàng tháng" | `XXXX-XX-15` |
//!
//! Not matched: rates ("3 lần một tuần", "mỗi năm 1.000 tấn"), "mặt hàng". What recurs is unspecified after ISO
//! 8601-2, 4.6; a weekday has no notation there and is left to `text`.

use crate::lexicon::{
    Table,
    tables::{
        date_words::Kind,
        time_units::{self, Unit as CountedUnit},
    },
};

use super::{
    expr::{Day, Expr, Point, Unit, When},
    scan::{Found, Scan},
};

/// "hằng năm", or a point that recurs; `point` is the one at `i`.
pub fn set(s: Scan, i: usize, point: Option<Found<Point>>) -> Option<Found<Expr>> {
    if let Some((unit, to)) = every(s, i) {
        let evidence = if s.ends_before(i, Kind::CountsGoods) { 1 } else { 4 };
        return Some(Found { value: Expr::Set(Point::new(When::Every(unit))), to, evidence });
    }
    let found = point.or_else(|| lone_day(s, i))?;
    let (_, to) = every(s, found.to).filter(|_| s.same_line(found.to))?;
    let fits = matches!(found.value.when, When::Day(_) | When::Month(..) | When::Weekday(None) | When::Clock);
    fits.then_some(Found { value: Expr::Set(found.value), to, evidence: 9 })
}

/// "ngày 15" in "ngày 15 hàng tháng".
fn lone_day(s: Scan, i: usize) -> Option<Found<Point>> {
    let at = s.word(i, Kind::Day).filter(|&at| s.same_line(at))?;
    let day = s.small(at, 1, 31)?;
    let value = Point::new(When::Day(Day { day, month: None, year: None, leap: false }));
    Some(Found { value, to: at + 1, evidence: 5 })
}

fn every(s: Scan, i: usize) -> Option<(Unit, usize)> {
    let at = s.word(i, Kind::Every).filter(|&at| s.same_line(at))?;
    let found = s.lexed.longest(at, Table::TimeUnits)?;
    let unit = match time_units::ROWS[found.row].unit {
        CountedUnit::Day => Unit::Day,
        CountedUnit::Week => Unit::Week,
        CountedUnit::Month => Unit::Month,
        CountedUnit::Quarter => Unit::Quarter,
        CountedUnit::Year => Unit::Year,
        CountedUnit::Hour => return None,
    };
    Some((unit, at + found.len))
}
