//! Which year an expression without one means: the nearest that fits.
//!
//! The year of the publication is the first choice: a day of the year after counts four times as far, since news
//! tells what happened. A verb or word that points to the future or the past turns the scales, the more so in the same clause, and "tới" or "vừa qua"
//! shuts the other side out. A weekday named along must agree.

use jiff::civil::{Date, Weekday};

use super::expr::Direction;

/// Which way the sentence around an expression points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// Nothing tells.
    Open,
    /// "đã".
    Past,
    /// "sẽ", "dự kiến".
    Future,
    /// "đã" in the same clause, close before.
    SurelyPast,
    /// "sẽ" in the same clause, close before.
    SurelyFuture,
    /// "hướng tới" right before.
    Coming,
}

/// The place, in the list, of the best of the candidates, as seen from a day.
pub fn nearest(
    candidates: &[Option<Date>],
    from: Date,
    weekday: Option<Weekday>,
    direction: Direction,
    tense: Tense,
) -> Option<usize> {
    let dearer = |day: Date| {
        let disagrees = weekday.is_some_and(|w| day.weekday() != w);
        (disagrees, cost(day, from, direction, tense))
    };
    let known = candidates.iter().enumerate().filter_map(|(n, day)| Some((n, (*day)?)));
    known.min_by_key(|&(_, day)| dearer(day)).map(|(n, _)| n)
}

fn cost(day: Date, from: Date, direction: Direction, tense: Tense) -> i64 {
    let days = days_between(from, day);
    let (past, future) = match (direction, tense) {
        (Direction::Past, _) => (1, 100),
        (Direction::Future, _) | (Direction::Open, Tense::Coming) => (100, 1),
        (Direction::This, _) => (1, 1),
        (_, Tense::Past) => (1, 4),
        (_, Tense::Future) => (4, 1),
        // The day after the publication may still be told as past, and the one before it as to come.
        (_, Tense::SurelyPast) => (1, 12),
        (_, Tense::SurelyFuture) => (12, 1),
        _ if day.year() > from.year() => (1, 4),
        _ => (1, 1),
    };
    if days < 0 { -days * past } else { days * future }
}

/// Days from one day to another.
pub fn days_between(from: Date, to: Date) -> i64 {
    // Both lie in jiff's range, so their distance does.
    from.duration_until(to).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_by_distance_tense_and_weekday() {
        let at = |s: &str| s.parse::<Date>().unwrap();
        for (month, day, from, weekday, tense, year) in [
            (12, 20, "2024-01-10", None, Tense::Open, 2023),
            (1, 15, "2023-12-20", None, Tense::Open, 2024),
            (3, 8, "2013-10-23", None, Tense::Open, 2013),
            (3, 5, "2021-12-14", None, Tense::Open, 2021),
            (6, 30, "2024-01-10", None, Tense::Open, 2024),
            (12, 31, "2024-08-19", None, Tense::Open, 2024),
            (3, 8, "2013-10-23", None, Tense::Future, 2014),
            (1, 20, "2021-12-14", None, Tense::SurelyPast, 2021),
            (10, 20, "2021-12-14", None, Tense::SurelyFuture, 2022),
            (12, 15, "2021-12-14", None, Tense::SurelyPast, 2021),
            (9, 2, "2026-08-19", None, Tense::Open, 2026),
            (12, 31, "2026-03-15", None, Tense::Open, 2025),
            (12, 31, "2026-03-15", None, Tense::Future, 2026),
            (12, 14, "2021-07-01", Some(Weekday::Monday), Tense::Open, 2020),
        ] {
            let from = at(from);
            let candidates = [-1, 0, 1].map(|by| Date::new(from.year() + by, month, day).ok());
            let found = nearest(&candidates, from, weekday, Direction::Open, tense).unwrap();
            assert_eq!(candidates[found].unwrap().year(), year, "{day}/{month} from {from}");
        }
    }
}
