//! Recurring dates.
//!
//! ```text
//! set      = (every unit day? | each point | frequency | point nth? every unit) exception?
//! every    = "hằng" | "hàng" | "mỗi"
//! each     = "mỗi"
//! unit     = "năm" | "quý" | "tháng" | "tuần" | "ngày"
//! frequency = N "lần" (every | "một") unit | N unit ("một" | "/") "lần" | "mỗi" N? unit (N "lần")?
//! nth      = ("đầu tiên" | "cuối cùng") "của"?
//! exception = ","? "trừ" weekday                         (data/date_cues.tsv, role except)
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "hằng năm" | `XXXX` |
//! | "ngày 27/7 hằng năm" | `XXXX-07-27` |
//! | "ngày 15 hàng tháng" | `XXXX-XX-15` |
//! | "2 tuần một lần" | `XXXX-XX-XX` |
//!
//! Not matched: rates ("mỗi năm 1.000 tấn", "5% mỗi năm"), "mặt hàng", "bán hàng" before a date, "mỗi năm học". What
//! recurs is unspecified after ISO 8601-2, 4.6; a weekday has no notation there and is left to `text`.

use crate::lexicon::{
    Match, Table,
    tables::{
        date_cues::Role as Cue,
        date_words::Kind,
        ratio_words::{self, Role},
        relative_dates::{self, Unit as RowUnit},
        time_units::{self, Unit as CountedUnit},
    },
};

use super::{
    STANDS,
    clock::part_of_day,
    expr::{Day, Expr, Point, Unit, When, Year},
    moment::named_part,
    point::point,
    relative::amount,
    scan::{Found, Scan},
    weekday::weekday,
};

/// How many tokens before "mỗi ngày" a number makes it a rate.
const RATE: usize = 6;

/// "hằng năm", or a point that recurs; `point` is the one at `i`.
pub fn set(s: Scan, i: usize, point: Option<Found<Point>>) -> Option<Found<Expr>> {
    let found = times(s, i)
        .or_else(|| once_in(s, i))
        .or_else(|| whole(s, i))
        .or_else(|| each(s, i))
        .or_else(|| recurring(s, i, point))?;
    let to = exception(s, found.to).unwrap_or(found.to);
    Some(Found { to, ..found.map(Expr::Set) })
}

fn every_unit(unit: Unit, to: usize, evidence: u8) -> Found<Point> {
    Found { value: Point::new(When::Every(unit)), to, evidence }
}

/// "3 lần một tuần".
fn times(s: Scan, i: usize) -> Option<Found<Point>> {
    let at = occasions(s, i)?;
    let once = || amount(s, at).filter(|f| f.value.0 == 1 && s.same_line(at)).map(|f| (f.value.1, f.to));
    let (unit, to) = every(s, at).map(|(unit, to, _)| (unit, to)).or_else(once)?;
    Some(every_unit(unit, to, 9))
}

/// "2 tuần một lần", "2 tuần/lần", "mỗi tháng hai lần", "mỗi 2 tuần".
fn once_in(s: Scan, i: usize) -> Option<Found<Point>> {
    let each = s.lead(i, Kind::Each);
    let counted = amount(s, each.unwrap_or(i)).map(|f| (f.value.1, f.to));
    let (unit, to) = counted.or_else(|| every(s, i).filter(|e| e.2).map(|(unit, to, _)| (unit, to)))?;
    if unit == Unit::Hour || !s.same_line(to) {
        return None;
    }
    let slash = (s.glued_mark(to) == "/" && is_occasion(s, to + 1).is_some()).then_some(to + 2);
    // "sau hai năm một lần nữa"
    let often = occasions(s, to)
        .filter(|_| each.is_some() || s.count(to).is_some_and(|(n, _)| n == 1))
        .filter(|&end| s.next_word(end, Kind::Later).is_none());
    match slash.or(often) {
        Some(end) => Some(every_unit(unit, end, 9)),
        None => each.and(counted).map(|_| every_unit(unit, to, 8)),
    }
}

/// The token after "3 lần".
fn occasions(s: Scan, i: usize) -> Option<usize> {
    let (_, at) = s.count(i).filter(|&(_, at)| s.same_line(at))?;
    is_occasion(s, at)
}

fn is_occasion(s: Scan, i: usize) -> Option<usize> {
    let found =
        s.lexed.longest(i, Table::RatioWords).filter(|m| ratio_words::ROWS[m.row].role == Role::Unit)?;
    Some(i + found.len)
}

/// "hằng năm", "mỗi tuần", "mỗi tháng ngày 15"; "mỗi" makes no rate.
fn whole(s: Scan, i: usize) -> Option<Found<Point>> {
    let (unit, to, each) = every(s, i)?;
    if let Some(at) = s.next_word(to, Kind::Day).filter(|_| unit == Unit::Month)
        && let Some(day) = s.small(at, 1, 31).filter(|_| s.same_line(at) && s.clear_right(at + 1))
    {
        let value = Point::new(When::Day(Day { day, month: None, year: None }));
        return Some(Found { value, to: at + 1, evidence: 6 });
    }
    let rate = each && (is_numeral(s, to) || counts_before(s, i));
    (!rate).then(|| every_unit(unit, to, 4))
}

fn is_numeral(s: Scan, i: usize) -> bool {
    s.lexed.is_number(i) || s.lexed.has_any(i, &[Table::NumberWords, Table::Scales])
}

/// Whether a number stands before `i` in its clause: "10 triệu đồng mỗi tháng".
fn counts_before(s: Scan, i: usize) -> bool {
    let start = s.lexed.sentence_start(s.lexed.sentence_of(i)).max(i.saturating_sub(RATE));
    (start..i).rev().take_while(|&t| s.mark(t) != ",").any(|t| is_numeral(s, t))
}

/// "mỗi thứ Hai", "mỗi cuối tuần", "mỗi sáng Chủ nhật", "mỗi sáng".
fn each(s: Scan, i: usize) -> Option<Found<Point>> {
    let at = s.lead(i, Kind::Each)?;
    let weekday = |f: &Found<Point>| matches!(f.value.when, When::Weekday(None)) && !s.is_counted_noun(f.to);
    if let Some(found) = point(s, at).filter(weekday) {
        return Some(Found { evidence: 9, ..found });
    }
    let weekend = |m: &Match| {
        let row = &relative_dates::ROWS[m.row];
        row.unit == RowUnit::Weekend && row.by.abs() < 0.5
    };
    if let Some(found) = s.lexed.longest(at, Table::RelativeDates).filter(weekend) {
        return Some(every_unit(Unit::Week, at + found.len, 8));
    }
    let (_, to) = part_of_day(s, at).filter(|&(_, to)| !counts_before(s, i) && !is_longer(s, at, to))?;
    let value = Point { part: named_part(s, at), ..Point::new(When::Every(Unit::Day)) };
    (!is_numeral(s, to)).then_some(Found { value, to, evidence: 4 })
}

/// "ngày 27/7 hằng năm", "thứ Sáu cuối cùng của mỗi tháng", "thứ Ba" in "thứ Ba và thứ Năm hằng tuần".
fn recurring(s: Scan, i: usize, point: Option<Found<Point>>) -> Option<Found<Point>> {
    let found = point.or_else(|| lone_day(s, i))?;
    let to = match found.value.when {
        When::Weekday(None) => {
            let nth = [Kind::FirstOf, Kind::LastOf].into_iter().find_map(|kind| s.next_word(found.to, kind));
            let at = nth.unwrap_or(found.to);
            let at = s.next_word(at, Kind::Of).unwrap_or(at);
            match every(s, at).filter(|_| s.same_line(at)) {
                Some((_, to, _)) => to,
                None => shared(s, found.to).then_some(found.to)?,
            }
        }
        // "làm việc 8 giờ mỗi ngày" counts hours
        When::Clock if found.evidence < STANDS && !s.ends_before(i, Kind::On) => return None,
        When::Day(_) | When::Month(..) | When::Clock => {
            every(s, found.to).filter(|_| s.same_line(found.to))?.1
        }
        _ => return None,
    };
    Some(Found { to, evidence: 9, ..found })
}

/// Whether the weekdays that follow at `to` share a "hằng tuần" behind the last of them.
fn shared(s: Scan, mut to: usize) -> bool {
    for _ in 0..6 {
        let next = s.next_word(to, Kind::And).or_else(|| (s.mark(to) == ",").then_some(to + 1));
        let Some(found) = next.filter(|&at| s.same_line(at)).and_then(|at| weekday(s, at)) else { break };
        to = found.to;
        if every(s, to).is_some_and(|(unit, ..)| unit == Unit::Week) {
            return s.same_line(to);
        }
    }
    false
}

/// ", trừ Chủ nhật".
fn exception(s: Scan, to: usize) -> Option<usize> {
    let at = to + usize::from(s.mark(to) == ",");
    let except = (1..=3).find(|n| s.cue_before(at + n, Cue::Except) && s.has_cue(at, Cue::Except))?;
    weekday(s, at + except).filter(|_| s.same_line(at)).map(|f| f.to)
}

/// "ngày 15" in "ngày 15 hàng tháng".
fn lone_day(s: Scan, i: usize) -> Option<Found<Point>> {
    let at = s.lead(i, Kind::Day)?;
    let day = s.small(at, 1, 31)?;
    let value = Point::new(When::Day(Day { day, month: None, year: None }));
    Some(Found { value, to: at + 1, evidence: 5 })
}

/// The unit, the token after it, and whether "mỗi" stands before it; not "bán hàng" before a date, "mỗi năm học".
fn every(s: Scan, i: usize) -> Option<(Unit, usize, bool)> {
    let each = s.word(i, Kind::Each);
    let at = s.word(i, Kind::Every).or(each).filter(|&at| s.same_line(at))?;
    let found = s.lexed.longest(at, Table::TimeUnits)?;
    if is_longer(s, at, at + found.len) || each.is_none() && (s.cue_before(at, Cue::Goods) || dated(s, at)) {
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

/// Whether the word at `i` is longer than what ends at `to`: "mỗi năm học", "mỗi sáng kiến".
fn is_longer(s: Scan, i: usize, to: usize) -> bool {
    let longer = |table| {
        let word = s.lexed.longest(i, table);
        // "mỗi tháng ngày 15" has no "tháng ngày"
        word.is_some_and(|m| i + m.len > to && !s.has(i + m.len - 1, Kind::Day))
    };
    [Table::DateWords, Table::CountedNouns].into_iter().any(longer)
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
