//! Stage 3a: dates. Recognising them is apart from placing them on the calendar.
//!
//! ```text
//! expression = list | interval | set | school-year | counted | point
//! ```
//!
//! Each construct has a file of its own, which opens with its grammar. [`recognise`] walks the tokens once and starts
//! only where a number stands or a word of the tables of dates; it knows nothing of the publication date. [`mod@resolve`]
//! takes the readings that stand and gives them their values.

mod arithmetic;
mod bare_day;
mod clock;
mod context;
mod cycle;
mod day;
mod day_tail;
mod easter;
mod edge;
pub mod edtf;
mod era;
mod expr;
mod holiday;
mod interval;
mod list;
mod lunar;
mod lunar_day;
mod moment;
mod month;
mod nearest;
mod period;
mod point;
mod published;
mod relative;
mod resolve;
mod scan;
mod set;
mod weekday;
mod year;

use expr::{Anchor, Day, Expr, Point, Unit, When, Year};
pub use published::Published;
pub use resolve::resolve;
use scan::{Found, Kinds, Scan};

use crate::{
    lexicon::{
        Lexed, Table,
        tables::date_words::{self, Kind},
    },
    text,
};

/// Evidence from which a reading stands if nothing else claims its tokens.
pub const STANDS: u8 = 3;

/// One date expression, recognised but not yet placed on the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// First token.
    pub from: usize,
    /// Token after the last one.
    pub to: usize,
    /// How sure the form alone makes it, 1 to 10: 10 for "ngày 14/12/2021", 5 for what is plausible, 1 for what only
    /// has the form ("2-1").
    pub evidence: u8,
    /// What it says.
    expr: Expr,
}

impl Reading {
    /// The calendar day, with its time if that stands there too, where the expression names it in full.
    #[must_use]
    pub fn full_day(&self) -> Option<Published> {
        let Expr::Point(point) = self.expr else { return None };
        let When::Day(Day { day, month: Some(month), year: Some(Year::Known(year)), .. }) = point.when else {
            return None;
        };
        edtf::civil_date(year, month, day)
            .filter(|_| !point.lunar)
            .map(|day| Published { day, time: self.clock() })
    }

    /// The clock time that stands in the expression.
    #[must_use]
    pub fn clock(&self) -> Option<(u8, u8)> {
        let Expr::Point(point) = self.expr else { return None };
        point.time.filter(|&(hour, _)| hour < 24)
    }
}

/// Every date expression, in text order.
#[must_use]
pub fn recognise(lexed: &Lexed) -> Vec<Reading> {
    let kinds = Kinds::of(lexed);
    let s = Scan { lexed, kinds: &kinds };
    let mut readings = Vec::new();
    let mut i = 0;
    while i < lexed.len() {
        i = match opening(s, i) {
            Opening::None => i + 1,
            Opening::Vague(to) => to,
            Opening::Word | Opening::Number => read(s, i, &mut readings).unwrap_or(i + 1),
        };
    }
    readings
}

enum Opening {
    None,
    Number,
    Word,
    /// "sáng tạo", "ngày càng": passed over as a whole.
    Vague(usize),
}

/// The tables whose phrases may begin an expression.
const OPENERS: [Table; 7] = [
    Table::DateWords,
    Table::Weekdays,
    Table::PartsOfDay,
    Table::RelativeDates,
    Table::Holidays,
    Table::Seasons,
    Table::NumberWords,
];

/// The tables whose phrases, beside numbers, may follow the first word of one.
const FOLLOWERS: [Table; 11] = [
    Table::Holidays,
    Table::HeavenlyStems,
    Table::DateWords,
    Table::Weekdays,
    Table::PartsOfDay,
    Table::RelativeDates,
    Table::Seasons,
    Table::NumberWords,
    Table::TimeUnits,
    Table::MonthNames,
    Table::DayDeictics,
];

/// Whether an expression may begin at token `i`: a cheap look that spares the grammar most tokens.
fn opening(s: Scan, i: usize) -> Opening {
    if s.lexed.tokens[i].kind == text::Kind::Number {
        return if number_opens(s, i) { Opening::Number } else { Opening::None };
    }
    if !s.lexed.has_any(i, &OPENERS) {
        return if matches!(s.lexed.word(i), "T" | "Q") { Opening::Word } else { Opening::None };
    }
    let (mut vague, mut longest, mut opens) = (0, 0, false);
    for m in s.lexed.matches(i) {
        let follows =
            |to: usize| s.same_line(to) && (s.lexed.is_number(to) || s.lexed.has_any(to, &FOLLOWERS));
        opens |= match m.table {
            Table::DateWords => match date_words::ROWS[m.row].kind {
                Kind::Vague => {
                    // "ngày tháng 2 năm 1428" leaves the day open.
                    let last = i + m.len - 1;
                    if !(s.has(last, Kind::Month) && s.lexed.is_number(last + 1)) {
                        vague = m.len;
                    }
                    continue;
                }
                Kind::Quarter | Kind::Century => true,
                Kind::Later | Kind::PastTense => amount_follows(s, i + m.len),
                kind => begins(kind) && follows(i + m.len),
            },
            Table::Holidays | Table::RelativeDates | Table::Weekdays => true,
            Table::PartsOfDay | Table::Seasons => follows(i + m.len),
            // a look at the next token spares most number words the reading
            Table::NumberWords => {
                s.lexed.has_any(i + 1, &[Table::TimeUnits, Table::NumberWords]) && amount_follows(s, i)
            }
            _ => continue,
        };
        longest = longest.max(m.len);
    }
    if vague > 0 && vague >= longest {
        Opening::Vague(i + vague)
    } else if opens && !in_name(s, i) {
        Opening::Word
    } else {
        Opening::None
    }
}

/// Whether a number of days or the like follows: "sau 3 ngày".
fn amount_follows(s: Scan, i: usize) -> bool {
    s.count(i).is_some_and(|(_, to)| s.lexed.has(to, Table::TimeUnits))
}

/// Whether a word of this kind may be the first of an expression.
fn begins(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Day
            | Kind::FirstTen
            | Kind::FullMoon
            | Kind::Month
            | Kind::Year
            | Kind::Quarter
            | Kind::Century
            | Kind::Decade
            | Kind::Years
            | Kind::SchoolYear
            | Kind::Period
            | Kind::SeasonOf
            | Kind::About
            | Kind::Part
            | Kind::Beginning
            | Kind::Ending
            | Kind::FirstHalf
            | Kind::SecondHalf
            | Kind::From
            | Kind::AgoBefore
            | Kind::During
            | Kind::Every
            | Kind::Each
    )
}

/// Whether what follows a number lets it begin a date: a mark and another number, a unit of time, a year's four
/// digits.
fn number_opens(s: Scan, i: usize) -> bool {
    let lexed = s.lexed;
    let digits = lexed.word(i).len();
    if lexed.has(i, Table::Holidays) {
        return true;
    }
    // "Mùng 1 tháng 5" is read from its first word.
    if s.same_line(i) && s.has(i - 1, Kind::FirstTen) {
        return false;
    }
    // "trực 24/7", but "24/7/1935"
    if s.has(i, Kind::Vague) && !s.ends_before(i, Kind::Cue) && s.glued_mark(i + 3).is_empty() {
        return false;
    }
    if digits > 4 || digits == 3 && !lexed.has(i + 1, Table::TimeUnits) || !s.clear_left(i) {
        return false;
    }
    if !s.same_line(i + 1) {
        return digits == 4;
    }
    match s.mark(i + 1) {
        "" => digits == 4 || lexed.has_any(i + 1, &[Table::DateWords, Table::TimeUnits]),
        "," => digits == 4 || (!lexed.is_glued(i + 2) && s.small(i + 2, 1, 31).is_some()),
        "." if lexed.is_glued(i + 2) => lexed.word(i + 2).len() <= 2,
        _ => true,
    }
}

/// Whether a word of one syllable is the last of a name: "Nguyễn Văn Sáng", "Phạm Thu".
fn in_name(s: Scan, i: usize) -> bool {
    let lexed = s.lexed;
    lexed.tokens[i].case == text::Case::Capital
        && s.same_line(i)
        && !lexed.is_glued(i)
        && lexed.tokens[i - 1].case == text::Case::Capital
        && (lexed.longest(i, Table::PartsOfDay).is_some() || lexed.longest(i, Table::Seasons).is_some())
}

/// Reads what begins at `i`; the token after it if there is anything.
fn read(s: Scan, i: usize, readings: &mut Vec<Reading>) -> Option<usize> {
    if !s.clear_left(i) {
        return None;
    }
    if let Some(members) = list::list(s, i) {
        let to = members.last().map(|(_, found)| found.to).filter(|&to| s.clear_right(to))?;
        readings.extend(members.into_iter().map(|(from, found)| reading(from, found.map(Expr::Point))));
        return Some(to);
    }
    if let Some(to) = day::impossible(s, i) {
        return Some(to);
    }
    let found = expression(s, i).filter(|f| s.clear_right(f.to) && !hangs(s, i, &f.value, readings))?;
    readings.push(reading(i, found));
    // What does not stand alone may hide what does: "2-1 năm 2021".
    (found.evidence >= STANDS).then_some(found.to)
}

/// Whether "sau 3 ngày" has no day before it, in its sentence or the one before, from which it could count.
fn hangs(s: Scan, i: usize, expr: &Expr, before: &[Reading]) -> bool {
    let Expr::Point(Point { when: When::Away { unit, from: Anchor::Context, .. }, .. }) = expr else {
        return false;
    };
    let sentence = s.lexed.sentence_of(i);
    let counts_from = |r: &Reading| {
        let day = matches!(r.expr, Expr::Point(Point { when: When::Day(Day { month: Some(_), .. }), .. }));
        day && *unit == Unit::Day && s.lexed.sentence_of(r.from) + 1 >= sentence
    };
    let leads = s.has(i, Kind::Later) || s.has(i, Kind::Ago);
    // "hai ngày sau" has nothing to count from where only years have been named
    let longer = |r: &Reading| {
        matches!(r.expr, Expr::Point(Point { when: When::Year(_) | When::Away { unit: Unit::Year, .. }, .. }))
    };
    let first = *unit == Unit::Day && s.count(i).is_some() && before.iter().rev().take(24).all(longer);
    first || leads && !before.iter().rev().take(4).any(counts_from)
}

fn reading(from: usize, found: Found<Expr>) -> Reading {
    Reading { from, to: found.to, evidence: found.evidence, expr: found.value }
}

/// The longest expression at `i`; of two that are equally long, the surer one.
fn expression(s: Scan, i: usize) -> Option<Found<Expr>> {
    if let Some(at) = s.lead(i, Kind::From) {
        return interval::interval(s, at, point::point(s, at), true);
    }
    let point = point::point(s, i);
    [
        point.map(|f| f.map(Expr::Point)),
        relative::counted(s, i),
        period::school_year(s, i),
        set::set(s, i, point),
        interval::interval(s, i, point, false),
    ]
    .into_iter()
    .flatten()
    .max_by_key(|f| (f.to, f.evidence))
}
