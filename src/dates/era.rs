//! Decades and centuries.
//!
//! ```text
//! century  = "thế kỷ" "thứ"? (roman | N | "này" | "trước") ("trước Công nguyên" | "sau Công nguyên")?
//! decade   = ("thập niên" | "thập kỷ" | "những năm") (YY | YYY0) ("của"? century)?
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "thế kỷ XXI" | `20XX` |
//! | "thế kỷ III trước Công nguyên" | `-02XX` |
//! | "những năm 1980" | `198X` |
//! | "thập niên 60 của thế kỷ trước" | `196X` |
//!
//! Not matched: "nửa thế kỷ" and "hai thập kỷ", which are durations; "những năm qua", which is vague; "những năm
//! 2021-2025", an interval. A decade of two digits without a century is of the 20th from 30 on, else of the 21st.
//! `XX` and `X` after ISO 8601-2, 4.6; a century runs from the year 00, as the notation has it.

use crate::lexicon::tables::date_words::Kind;
use crate::text::roman;

use super::{
    expr::{Point, When},
    scan::{Found, Scan},
};

/// "thế kỷ XXI".
pub fn century(s: Scan, i: usize) -> Option<Found<Point>> {
    numbered(s, s.lead(i, Kind::Century)?)
}

/// What stands behind "thế kỷ".
pub fn numbered(s: Scan, at: usize) -> Option<Found<Point>> {
    let (value, to) = number(s, at)?;
    if let Some(to) = s.next_word(to, Kind::BeforeChrist) {
        return Some(Found { value: Point::new(When::Century(-1 - value)), to, evidence: 10 });
    }
    let to = s.next_word(to, Kind::AfterChrist).unwrap_or(to);
    Some(Found { value: Point::new(When::Century(value)), to, evidence: 9 })
}

/// The first two digits of the years of a century, and the token after it.
fn number(s: Scan, at: usize) -> Option<(i16, usize)> {
    if let Some(to) = s.next_word(at, Kind::This) {
        return Some((20, to));
    }
    if let Some(to) = s.next_word(at, Kind::Ago) {
        return Some((19, to));
    }
    let written = roman(s.lexed.word(at)).map(|n| (n, at + 1));
    let digits = || s.small(at, 1, 22).map(|n| (n.into(), at + 1));
    let (n, to) = written.or_else(digits).or_else(|| s.count(at)).filter(|&(n, _)| (1..=22).contains(&n))?;
    Some((i16::try_from(n).ok()? - 1, to))
}

/// "thập niên 90", "những năm 1980".
pub fn decade(s: Scan, i: usize) -> Option<Found<Point>> {
    let named = s.word(i, Kind::Decade).or_else(|| {
        let at = s.word(i, Kind::Years)?;
        Some(s.next_word(at, Kind::Decade).unwrap_or(at))
    });
    let at = named.filter(|&at| s.same_line(at))?;
    let (n, digits) = s.number(at).filter(|&(n, _)| n % 10 == 0)?;
    let n = i16::try_from(n).ok()?;
    let mut to = at + 1;
    // "những năm 2010-2015" is an interval.
    if s.dash(to).is_some_and(|next| s.lexed.is_number(next)) {
        return None;
    }
    let of = s.next_word(to, Kind::Of).unwrap_or(to);
    let century = s.next_word(of, Kind::Century).and_then(|at| number(s, at));
    let decade = match (digits, century) {
        (4, _) if (1000..2200).contains(&n) => n / 10,
        (2, Some((century, end))) => {
            to = end;
            century * 10 + n / 10
        }
        (2, None) => {
            if n >= 30 {
                190 + n / 10
            } else {
                200 + n / 10
            }
        }
        _ => return None,
    };
    Some(Found { value: Point::new(When::Decade(decade)), to, evidence: 9 })
}
