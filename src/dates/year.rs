//! Years.
//!
//! ```text
//! year     = "năm" (number era? | cycle) | "năm" relative | YYYY
//! era      = "trước Công nguyên" | "sau Công nguyên"
//! relative = "nay" | "ngoái" | "tới" | …            (data/relative_dates.tsv, unit year)
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "năm 1965" | `1965` |
//! | "năm 111 trước Công nguyên" | `-0110` |
//! | "Tuyển sinh 2026" | `2026` |
//! | "hồi năm 97" | `1997` |
//!
//! Not matched: "năm người" (five people), "2.021", "2000 đồng", "số 2021", "2021/NQ-CP". A bare number is a weak
//! sign; what stands around it decides (see [`bare`]). Astronomical numbering before the first year of the era after
//! ISO 8601: 111 BC is −110.

use crate::lexicon::{
    Table,
    tables::{
        date_words::Kind,
        relative_dates::{self, From, Unit},
    },
};

use super::{
    cycle::cycle,
    expr::{When, Year},
    relative::leads_on,
    scan::{Found, Scan},
};

/// How many tokens away a year in full supports one of two digits.
const BESIDE: usize = 24;

/// "năm 2021", "năm ngoái".
pub fn year(s: Scan, i: usize) -> Option<Found<Year>> {
    named(s, i).or_else(|| relative(s, i))
}

/// "năm 2021"; not behind a number, which would count years.
pub fn named(s: Scan, i: usize) -> Option<Found<Year>> {
    of_month(s, i).filter(|_| !counted(s, i))
}

/// "năm 2021" behind a month, whose number counts nothing.
pub fn of_month(s: Scan, i: usize) -> Option<Found<Year>> {
    let at = s.lead(i, Kind::Year)?;
    if let Some(found) = cycle(s, at) {
        return Some(found);
    }
    let Some((number, digits)) = s.number(at) else {
        // "năm hai nghìn không trăm hai mươi tư", but "mỗi năm hai nghìn lượt"
        let fits = |&(n, to): &(u16, usize)| (1000..2200).contains(&n) && !s.is_counted_noun(to);
        let (number, to) = s.written(at).filter(fits).filter(|_| !s.is_counted(i))?;
        return Some(Found { value: Year::Known(i16::try_from(number).ok()?), to, evidence: 9 });
    };
    let number = i16::try_from(number).ok()?;
    let to = at + 1;
    if let Some(to) = s.next_word(to, Kind::BeforeChrist) {
        return Some(Found { value: Year::Known(1 - number), to, evidence: 10 });
    }
    if let Some(to) = s.next_word(to, Kind::AfterChrist) {
        return Some(Found { value: Year::Known(number), to, evidence: 10 });
    }
    let (number, evidence) = match digits {
        4 if (1000..2200).contains(&number) => (number, 9),
        3 if s.ends_clause(to) => (number, 5),
        // "năm 938 mở ra", but "năm 125 hộ thoát nghèo", "năm 500 quả"
        3 if number % 10 != 0 && !s.is_counted_noun(to) && !s.is_counted(i) => (number, 3),
        2 if number >= 30 && short(s, i, to) => (1900 + number, 5),
        _ => return None,
    };
    Some(Found { value: Year::Known(number), to, evidence })
}

/// Whether two digits are a year of the last century: "hồi năm 97", or beside a year in full, "năm 99 …, năm 2003".
fn short(s: Scan, i: usize, to: usize) -> bool {
    let sentence = s.lexed.sentence_of(i);
    let start = s.lexed.sentence_start(sentence).max(i.saturating_sub(BESIDE));
    let end = s.lexed.sentence_start(sentence + 1).min(to + BESIDE);
    let in_full = |t: usize| s.year(t).is_some_and(|y| (1930..2030).contains(&y));
    // "tháng 12 năm 99"
    let in_month = i > 1 && s.same_line(i) && s.has(i - 2, Kind::Month);
    (s.ends_clause(to) || s.has(to, Kind::To))
        && (in_month
            || s.ends_before(i, Kind::At)
            || (start..end).any(|t| t != i && s.has(t, Kind::Year) && in_full(t + 1)))
}

/// "năm ngoái", "năm nay"; not behind a number or a plural.
pub fn relative(s: Scan, i: usize) -> Option<Found<Year>> {
    relative_of_month(s, i).filter(|_| !counted(s, i) && !s.ends_before(i, Kind::Plural))
}

/// "năm ngoái" behind a month.
pub fn relative_of_month(s: Scan, i: usize) -> Option<Found<Year>> {
    let found = s
        .lexed
        .of_table(i, Table::RelativeDates)
        .filter(|m| {
            let row = &relative_dates::ROWS[m.row];
            row.unit == Unit::Year && row.from == From::Published
        })
        .last()
        .filter(|m| !leads_on(s, i + m.len) && !is_open(s, i + m.len))?;
    #[allow(clippy::cast_possible_truncation, reason = "small whole numbers in the table")]
    let by = relative_dates::ROWS[found.row].by as i32;
    Some(Found { value: Year::Away(by), to: i + found.len, evidence: 9 })
}

/// Whether the expression that ends before `i` goes on with a number: "sang năm 2023".
pub fn is_open(s: Scan, i: usize) -> bool {
    s.same_line(i)
        && s.has(i - 1, Kind::Year)
        && (s.lexed.is_number(i) || s.written(i).is_some_and(|(n, _)| n >= 1000))
}

/// Whether a number counts what stands at `i`: "5 năm", "năm năm".
pub fn counted(s: Scan, i: usize) -> bool {
    let month = i > 1 && s.has(i - 2, Kind::Month);
    s.same_line(i) && !month && (s.lexed.is_number(i - 1) || s.is_numeral(i - 1))
}

/// "2021" alone.
pub fn bare(s: Scan, i: usize) -> Option<Found<When>> {
    let value = s.year(i).filter(|y| (1900..=2100).contains(y))?;
    let to = i + 1;
    if !s.clear_left(i)
        || !s.clear_right(to)
        || s.ends_before(i, Kind::Numbered)
        || s.ends_before(i, Kind::About)
        // "1900 9095"
        || (s.same_line(to) && s.lexed.is_number(to))
        // "0905 12 2021"
        || (s.same_line(i) && i > 1 && s.lexed.is_number(i - 1) && s.lexed.is_number(i - 2))
    {
        return None;
    }
    let lexed = s.lexed;
    let after_list = i >= 2 && lexed.is_number(i - 2) && s.year(i - 2).is_some();
    let after_name = i > 0 && s.same_line(i) && lexed.is_word(i - 1);
    let noun = lexed.is_word(to) && s.same_line(to) && !lexed.is_capital(to) && !s.is_function_word(to);
    // "Trong tháng 5, 2000 người"
    let followed_by_noun = noun || !after_name && s.is_counted_noun(to);
    // "Cup 2020 hoãn lại"
    let in_title = after_name && lexed.is_capital(i - 1);
    let evidence = match (followed_by_noun, after_list, after_name) {
        (true, ..) => 2 + u8::from(in_title),
        (_, true, _) => 6,
        (.., true) => 4,
        _ => 3,
    };
    Some(Found { value: When::Year(Year::Known(value)), to, evidence })
}
