//! Points and stretches that are counted from the day of publication, or from the day last named.
//!
//! ```text
//! relative = "hôm nay" | "tuần tới" | "năm ngoái" | "cùng ngày" | …    (data/relative_dates.tsv)
//! deictic  = "nay" | "qua" | "mai" | "kia"                             behind a part of the day
//! stretch  = during? (N (dash | "đến"))? N unit ("qua" | "vừa qua" | "gần đây" | "tới" | "sắp tới")
//! ago      = N unit "trước" | "cách đây" about? N unit | N unit "nữa"
//! event    = N unit ("trước" | "sau") (holiday | day)
//! beside   = N unit ("sau" | "sau đó" | "trước đó") | ("sau" | "sau đó" | "trước đó") N unit   from the day last named
//! ```
//!
//! | phrase | value for an article of 2021-12-14 |
//! |---|---|
//! | "hôm qua" | `2021-12-13` |
//! | "trong 5 năm qua" | `2016/2021` |
//! | "cách đây 10 năm" | `2011` |
//! | "3 ngày trước Tết" | `2022-01-29` |
//! | "cùng ngày" | the day that the text named last |
//!
//! Not matched: vague reference ("ngày nay", "hiện nay", "thời gian qua", "những năm qua"), durations ("2 tuần trước
//! khi nộp", "sau 3 năm đàm phán", "sau 3 ngày" where no day has been named, "gần 3 năm"), "5 ngày tới Hà Nội" (went there), "Mai" as a name.

use crate::lexicon::{
    Table,
    tables::{
        date_words::Kind,
        day_deictics,
        relative_dates::{self, From, Unit as RowUnit},
        time_units::{self, Unit as CountedUnit},
    },
};

use super::{
    STANDS, day,
    expr::{Anchor, Day, Direction, Expr, Point, Unit, When},
    holiday,
    scan::{Found, Scan},
    year,
};

/// How far its verb is looked for behind "3 ngày trước".
const CLAUSE: usize = 8;

/// A day so many days away: "hôm nay", "cùng ngày".
pub fn day(s: Scan, i: usize) -> Option<Found<(i32, Anchor)>> {
    let found = named(s, i)?;
    let When::Away { unit: Unit::Day, by, from } = found.value else { return None };
    Some(found.map(|_| (by, from)))
}

/// The longest expression of the table at `i`.
pub fn named(s: Scan, i: usize) -> Option<Found<When>> {
    let counted = || s.is_numeral(i - 1) || s.lexed.is_number(i - 1) && s.count(i - 1).is_some();
    named_behind_number(s, i).filter(|_| !(s.same_line(i) && counted()))
}

/// As [`named`], where a number before it counts nothing: "ngày 15 tháng này".
pub fn named_behind_number(s: Scan, i: usize) -> Option<Found<When>> {
    let found = s.lexed.longest(i, Table::RelativeDates)?;
    let row = &relative_dates::ROWS[found.row];
    let to = i + found.len;
    let plural = s.ends_before(i, Kind::Plural);
    if leads_on(s, to) || plural || year::is_open(s, to) {
        return None;
    }
    let unit = match row.unit {
        RowUnit::Day => Unit::Day,
        RowUnit::Week => Unit::Week,
        RowUnit::Weekend => Unit::Weekend,
        RowUnit::Month => Unit::Month,
        RowUnit::Quarter => Unit::Quarter,
        RowUnit::Year => Unit::Year,
    };
    let from = match row.from {
        From::Published => Anchor::Published,
        From::Context => Anchor::Context,
    };
    #[allow(clippy::cast_possible_truncation, reason = "small whole numbers in the table")]
    let by = row.by as i32;
    Some(Found {
        value: When::Away { unit, by, from },
        to,
        evidence: if from == Anchor::Published { 8 } else { 6 },
    })
}

/// Whether "trước" before `i` begins a clause or points at another date: "tuần trước khi cưới", "hôm trước đó".
pub fn leads_on(s: Scan, i: usize) -> bool {
    s.has(i - 1, Kind::Ago) && s.next_word(i, Kind::NotAfterAgo).is_some()
}

/// "nay" and the like behind a part of the day.
pub fn deictic(s: Scan, i: usize) -> Option<(i32, usize)> {
    let found =
        s.lexed.longest(i, Table::DayDeictics).filter(|_| s.same_line(i) && !s.lexed.is_capital(i))?;
    #[allow(clippy::cast_possible_truncation, reason = "small whole numbers in the table")]
    let by = day_deictics::ROWS[found.row].by as i32;
    Some((by, i + found.len))
}

/// "5 năm", "hai tuần": how many of what.
pub fn amount(s: Scan, i: usize) -> Option<Found<(i32, Unit)>> {
    let (count, at) = s.count(i).filter(|_| !s.is_named(i))?;
    let found = s.lexed.longest(at, Table::TimeUnits).filter(|_| s.same_line(at))?;
    let row = &time_units::ROWS[found.row];
    let unit = match row.unit {
        CountedUnit::Hour => Unit::Hour,
        CountedUnit::Day => Unit::Day,
        CountedUnit::Week => Unit::Week,
        CountedUnit::Month => Unit::Month,
        CountedUnit::Quarter => Unit::Quarter,
        CountedUnit::Year => Unit::Year,
    };
    let count = i32::from(count) * i32::try_from(row.times).unwrap_or(1);
    Some(Found { value: (count, unit), to: at + found.len, evidence: 8 })
}

/// "trong 5 năm qua", "3 ngày tới", "3 ngày trước", "cách đây 10 năm", "hai tuần nữa".
pub fn counted(s: Scan, i: usize) -> Option<Found<Expr>> {
    if let Some(at) = s.word(i, Kind::AgoBefore) {
        let about = s.next_word(at, Kind::Quantity);
        let at = s.next_word(at, Kind::During).or(about).unwrap_or(at);
        let ago = |(n, unit): (i32, Unit)| away(unit, -n, Anchor::Published, about.is_some());
        return amount(s, at).filter(|_| s.same_line(at)).map(|f| f.map(ago));
    }
    // "sau 3 ngày, …", "trước đó một ngày": from the day last named
    let (later, earlier) = (s.lead(i, Kind::Later), s.lead(i, Kind::Ago).and(s.lead(i, Kind::PastTense)));
    if let Some(at) = earlier.or(later) {
        let found = amount(s, at).filter(|f| s.ends_clause(f.to) && f.value.1 != Unit::Hour)?;
        let by = if earlier.is_some() { -found.value.0 } else { found.value.0 };
        return Some(Found {
            value: away(found.value.1, by, Anchor::Context, false),
            to: found.to,
            evidence: 9,
        });
    }
    let during = s.lead(i, Kind::During);
    let from = during.unwrap_or(i);
    let ranged = longer(s, from);
    let found = amount(s, ranged.unwrap_or(from))?;
    let (count, unit) = found.value;
    let at = found.to;
    // "dịp 2-9 năm nay" is a day
    let now = || s.next_word(at, Kind::Now).filter(|_| ranged.is_none() || unit != Unit::Year);
    let past = s.next_word(at, Kind::Past).or_else(now);
    if let Some(to) = past.filter(|&to| s.next_word(to, Kind::NotAfterPast).is_none()) {
        return Some(Found { value: Expr::Stretch { unit, count: -count }, to, evidence: 9 });
    }
    let goes_on = |to: usize| {
        s.ends_clause(to) || s.is_function_word(to) || (during.is_some() && !s.lexed.is_capital(to))
    };
    if let Some(to) = s.next_word(at, Kind::Next).filter(|&to| goes_on(to)) {
        return Some(Found { value: Expr::Stretch { unit, count }, to, evidence: 9 });
    }
    if during.or(ranged).is_some() {
        return None;
    }
    let later = s.next_word(at, Kind::Later);
    let days = match unit {
        Unit::Day => count,
        Unit::Week => 7 * count,
        _ => 0,
    };
    if days > 0
        && (later.is_some() || s.has(at, Kind::Ago))
        && let Some(day) = event(s, at + 1)
    {
        let by = if later.is_some() { days } else { -days };
        return Some(day.map(|day| Expr::Beside { day, by }));
    }
    // "ba ngày sau, …", "một tuần trước đó" are counted from the day last named
    let after = later.filter(|_| s.has(at, Kind::Cue)).map(|to| (to, count));
    let before = s.next_word(at, Kind::PastTense).filter(|_| s.has(at, Kind::Ago)).map(|to| (to, -count));
    if let Some((to, by)) = after.or(before) {
        let stands = unit != Unit::Hour && (s.ends_clause(to) || to > at + 1 && goes_on(to));
        let value = away(unit, by, Anchor::Context, false);
        return stands.then_some(Found { value, to, evidence: 6 });
    }
    if let Some(to) = later.filter(|&to| goes_on(to)) {
        return Some(Found { value: away(unit, count, Anchor::Published, false), to, evidence: 8 });
    }
    let to = s
        .next_word(at, Kind::Ago)
        .filter(|&to| goes_on(to) || opens_clause(s, i, to))
        .filter(|&to| s.next_word(to, Kind::NotAfterAgo).is_none())?;
    Some(Found { value: away(unit, -count, Anchor::Published, false), to, evidence: 8 })
}

/// The second number of "1-2 ngày", "24 đến 48 giờ", which ends the stretch.
fn longer(s: Scan, i: usize) -> Option<usize> {
    let first = s.small(i, 1, 98)?;
    let at = s.loose_dash(i + 1).or_else(|| s.next_word(i + 1, Kind::To))?;
    s.small(at, first + 1, 99).map(|_| at)
}

/// The day at `i` from which others may be counted: "Tết", "ngày 5/3".
fn event(s: Scan, i: usize) -> Option<Found<Point>> {
    let found = holiday::of_year(s, i, true).or_else(|| day::day(s, i))?;
    let dated = matches!(found.value.when, When::Day(Day { month: Some(_), .. }) | When::Easter(_));
    (s.same_line(i) && dated && found.evidence >= STANDS).then_some(found)
}

/// Whether a clause that tells of the past stands behind an amount that opens it: "3 ngày trước anh đã nói".
fn opens_clause(s: Scan, i: usize, to: usize) -> bool {
    let opens = !s.same_line(i) || !s.mark(i - 1).is_empty();
    let clause = || (to..to + CLAUSE).take_while(|&t| !s.ends_clause(t));
    opens
        && !s.lexed.is_capital(to)
        && (s.lexed.has(to, Table::Honorifics) || clause().any(|t| s.has(t, Kind::PastTense)))
}

fn away(unit: Unit, by: i32, from: Anchor, approximate: bool) -> Expr {
    let mut point = Point { approximate, ..Point::new(When::Away { unit, by, from }) };
    point.direction = if by < 0 { Direction::Past } else { Direction::Future };
    Expr::Point(point)
}
