//! Times of the day.
//!
//! ```text
//! clock    = H ":" MM (":" SS)? half? zone? | H "h" MM? "'"? zone? | H "g" MM? | H "giờ" (M "phút"?)? zone?
//!          | H "giờ" "kém" M "phút"? | H "giờ"? "rưỡi"
//! half     = "AM" | "PM" | "SA" | "CH"
//! zone     = "("? ("giờ Hà Nội" | "GMT" …) (("+" | "-") N)? ")"?       (data/date_words.tsv, kind zone)
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "9h30" | 09:30 |
//! | "8 giờ kém 15" | 07:45 |
//! | "2:12 PM" | 14:12 |
//!
//! Not matched: durations ("4 giờ làm việc"), which have the form of a time and are told by what stands around them
//! ([`super::moment`]); scores ("2:1"), since minutes have two digits; "5G". Local time is kept as written.
//! Reference: ISO 8601-1, 5.3.

use crate::lexicon::{
    Table,
    tables::{
        date_words::Kind,
        parts_of_day::{self, Hours},
    },
};

use super::scan::{Found, Scan};

/// Hour and minute.
pub type Time = (u8, u8);

/// A time of the day.
pub fn clock(s: Scan, i: usize) -> Option<Found<Time>> {
    let hour = s.small(i, 0, 24)?;
    let mut found = with_colon(s, i, hour).or_else(|| with_word(s, i, hour))?;
    if let Some(to) = zone(s, found.to) {
        found.to = to;
        found.evidence = 6;
    }
    (found.value <= (24, 0)).then_some(found)
}

/// "02:12", "08:15:32", "2:12 PM".
fn with_colon(s: Scan, i: usize, hour: u8) -> Option<Found<Time>> {
    let minute = |at: usize| s.glued_small(at, 0, 59).filter(|_| s.lexed.word(at).len() == 2);
    let first = minute(i + 2).filter(|_| s.glued_mark(i + 1) == ":")?;
    let mut to = i + 3;
    if s.glued_mark(to) == ":" {
        minute(to + 1)?;
        to += 2;
    }
    if let Some(end) = s.next_word(to, Kind::Am) {
        return Some(Found { value: (hour % 12, first), to: end, evidence: 5 });
    }
    if let Some(end) = s.next_word(to, Kind::Pm).filter(|_| hour <= 12) {
        return Some(Found { value: (hour % 12 + 12, first), to: end, evidence: 5 });
    }
    Some(Found { value: (hour, first), to, evidence: 3 })
}

/// "9h30", "9 giờ 30 phút", "8 giờ kém 15", "8 rưỡi".
fn with_word(s: Scan, i: usize, hour: u8) -> Option<Found<Time>> {
    let Some(to) = s.next_word(i + 1, Kind::Hour) else {
        let to = s.next_word(i + 1, Kind::HalfPast)?;
        return Some(Found { value: (hour, 30), to, evidence: 2 });
    };
    let letter = s.lexed.word(i + 1).len() == 1;
    if letter && (!s.lexed.is_glued(i + 1) || s.lexed.is_capital(i + 1)) {
        return None;
    }
    if let Some(to) = s.next_word(to, Kind::HalfPast) {
        return Some(Found { value: (hour, 30), to, evidence: 3 });
    }
    if let Some(at) = s.next_word(to, Kind::Minus) {
        let minute = s.small(at, 1, 59).filter(|_| hour > 0)?;
        let to = s.next_word(at + 1, Kind::Minute).unwrap_or(at + 1);
        return Some(Found { value: (hour - 1, 60 - minute), to, evidence: 5 });
    }
    let glued = s.lexed.is_glued(to);
    let minute = s.small(to, 0, 59).filter(|_| s.same_line(to) && (glued || !continues(s, to + 1)));
    let Some(minute) = minute else {
        return Some(Found { value: (hour, 0), to, evidence: 3 });
    };
    let named = s.next_word(to + 1, Kind::Minute);
    if named.is_none() && !glued && s.lexed.word(to).len() != 2 {
        return Some(Found { value: (hour, 0), to, evidence: 3 });
    }
    let mut end = named.unwrap_or(to + 1);
    if named.is_none() && matches!(s.lexed.word(end), "'" | "’" | "′") && s.lexed.is_glued(end) {
        end += 1;
    }
    Some(Found { value: (hour, minute), to: end, evidence: 5 })
}

/// Whether a number before `i` goes on: "9 giờ 14/12" has no minutes.
fn continues(s: Scan, i: usize) -> bool {
    !s.glued_mark(i).is_empty() && s.lexed.is_number(i + 1) || s.next_word(i, Kind::Month).is_some()
}

/// The token after "(giờ Hà Nội)", "GMT+7".
pub fn zone(s: Scan, i: usize) -> Option<usize> {
    let open = s.same_line(i) && s.mark(i) == "(";
    let at = if open { i + 1 } else { i };
    let mut to = s.next_word(at, Kind::Zone)?;
    if matches!(s.lexed.word(to), "+" | "-") && s.same_line(to) && s.small(to + 1, 0, 14).is_some() {
        to += 2;
    }
    if open { (s.mark(to) == ")").then_some(to + 1) } else { Some(to) }
}

/// The longest part of the day at `i`: row and token after it.
pub fn part_of_day(s: Scan, i: usize) -> Option<(&'static parts_of_day::Row, usize)> {
    let found = s.lexed.longest(i, Table::PartsOfDay)?;
    Some((&parts_of_day::ROWS[found.row], i + found.len))
}

/// A time of twelve hours as the part of the day means it: "8 giờ tối" is 20:00.
pub fn in_part(time: Time, hours: Hours) -> Time {
    let (hour, minute) = time;
    let hour = match hours {
        Hours::Noon if (1..=3).contains(&hour) => hour + 12,
        Hours::AfterNoon if (1..12).contains(&hour) => hour + 12,
        Hours::Night if (6..12).contains(&hour) => hour + 12,
        Hours::Night if hour == 12 => 24,
        _ => hour,
    };
    (hour, minute)
}
