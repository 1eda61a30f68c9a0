//! Two numbers with a mark between them, which may be a day.
//!
//! ```text
//! bare     = D ("/" | "-" | "." | "–") M
//! ```
//!
//! | phrase | evidence |
//! |---|---|
//! | "Sáng (14/12)" | 7: brackets |
//! | "ngày 16-4, 17-4" | 5: a list of days |
//! | "3/4 đại biểu" | 1: a share |
//!
//! Not matched: scores ("thắng 2-1"), shares, decimals, numbers of documents, what is named after a day ("sân vận động
//! 19-8").

use crate::lexicon::{Table, tables::date_words::Kind};

use super::{holiday, scan::Scan, weekday::weekday};

/// How many days of a list are looked back at.
const LIST: usize = 8;

/// How sure two numbers with a mark between them are a day, by what stands around them.
pub fn evidence(s: Scan, from: usize, to: usize, mark: &str) -> u8 {
    let before_noun =
        s.lexed.is_word(to) && s.same_line(to) && !s.lexed.is_capital(to) && !s.is_function_word(to);
    let listed = follows_day(s, from, mark);
    let cued = listed || s.ends_before(from, Kind::Cue);
    let other = [Kind::Numbered, Kind::NamedAfter, Kind::Quantity];
    if !cued && other.into_iter().any(|kind| s.ends_before(from, kind)) {
        return 1;
    }
    // "Trong 1-2 tháng", "trước 5-7 ngày"
    if mark == "-" && s.same_line(to) && s.lexed.has(to, Table::TimeUnits) {
        return 1;
    }
    // "Từ 31-3 bệnh nhân": no range goes down.
    if mark == "-" && cued && s.small(from, 13, 31).is_some() {
        return 5;
    }
    if mark == "-" && recalls_day(s, from) {
        return 4;
    }
    let bracketed = from > 0 && s.mark(from - 1) == "(" && s.mark(to) == ")";
    let opens = !s.same_line(from);
    match mark {
        _ if !before_noun && follows_weekday(s, from, mark) => 5,
        "." if listed && !before_noun || keeps(s, from) => 4,
        "." => u8::from(cued && !before_noun) + 1,
        "/" if before_noun && cued && !is_fraction(s, from) => 4,
        _ if before_noun => 1,
        "/" if cued || bracketed => 7,
        _ if cued || bracketed => 5,
        "/" if opens => 5,
        "/" if is_fraction(s, from) => 2,
        "/" => 3,
        _ => 1,
    }
}

/// "thứ Hai, 9.12"; "xếp thứ hai, 2-1" needs the capital of a weekday.
fn follows_weekday(s: Scan, from: usize, mark: &str) -> bool {
    let end = from.saturating_sub(usize::from(from > 0 && s.mark(from - 1) == ","));
    let told = |at| weekday(s, at).is_some_and(|w| w.to == end && (w.evidence > 1 || mark == "."));
    s.same_line(from) && (1..=end.min(2)).any(|back| told(end - back))
}

/// Whether the numbers are a holiday behind "dịp" and the like: "kỳ nghỉ 30.4", but "từ 2.9 đến 3.1".
fn keeps(s: Scan, from: usize) -> bool {
    let bound = [Kind::From, Kind::To, Kind::Ending].into_iter().any(|kind| s.ends_before(from, kind));
    let day = s.small(from, 1, 31).zip(s.small(from + 2, 1, 12));
    !bound
        && s.ends_before(from, Kind::Cue)
        && day.is_some_and(|(d, m)| holiday::calendar_of(d, m) == Some(false))
}

/// Whether a day of the same month stands behind "ngày" before in the sentence: "ngày 16-4 …, có nơi 18-4".
fn recalls_day(s: Scan, from: usize) -> bool {
    let start = s.lexed.sentence_start(s.lexed.sentence_of(from)).max(from.saturating_sub(3 * LIST));
    (start..from).any(|at| {
        s.ends_before(at, Kind::Day)
            && s.mark(at + 1) == "-"
            && s.small(at, 1, 31).is_some()
            && s.number(at + 2) == s.number(from + 2)
            && s.number(at) < s.number(from)
    })
}

/// "6-3" in "Ngày 5-3 và 6-3", "ngày 5-3, 6-3, 7-3".
fn follows_day(s: Scan, from: usize, mark: &str) -> bool {
    (1..LIST)
        .map_while(|n| from.checked_sub(4 * n))
        .take_while(|&at| {
            (s.mark(at + 3) == "," || s.has(at + 3, Kind::And))
                && s.mark(at + 1) == mark
                && s.small(at, 1, 31).is_some()
        })
        .any(|at| s.ends_before(at, Kind::Day) || s.ends_before(at, Kind::Cue))
}

/// Whether the numbers make a fraction as it is used for shares: "2/3", "3/4", "7/10".
fn is_fraction(s: Scan, i: usize) -> bool {
    let (Some((part, _)), Some((whole, _))) = (s.number(i), s.number(i + 2)) else { return false };
    part < whole && matches!(whole, 2..=5 | 10)
}
