//! Days of the week.
//!
//! ```text
//! weekday  = ("thứ" ("Hai" | "2" | …) | "Chủ nhật" | "T7" | "CN") week?
//! week     = "của"? "tuần này" | "tuần tới" | …            (data/relative_dates.tsv, unit week)
//! ```
//!
//! | phrase | value for an article of Thursday 2026-08-20 |
//! |---|---|
//! | "thứ Hai" | `2026-08-17` |
//! | "thứ Hai tuần tới" | `2026-08-24` |
//!
//! Not matched: ordinals ("lần thứ hai", "người thứ 3", "thứ ba sau FARC"); so a weekday with a small letter needs
//! another sign. Weeks begin on Monday (ISO 8601-1, 4.3.8).

use jiff::civil::Weekday;

use crate::lexicon::{
    Table,
    tables::{
        date_words::Kind,
        relative_dates::{self, From, Unit},
        weekdays::{self, Form},
    },
};

use super::scan::{Found, Scan};

/// The weekday at `i`. Evidence 1 says that only its company can make it one.
pub fn weekday(s: Scan, i: usize) -> Option<Found<Weekday>> {
    let found = s.lexed.longest(i, Table::Weekdays)?;
    let row = &weekdays::ROWS[found.row];
    let value = Weekday::from_monday_one_offset(i8::try_from(row.day).ok()?).ok()?;
    let to = i + found.len;
    let evidence = match row.form {
        Form::Short => {
            let written = s.lexed.is_capital(i) && (found.len == 1 || s.lexed.is_glued(i + 1));
            return written.then_some(Found { value, to, evidence: 1 });
        }
        Form::Sunday => 4,
        Form::Word if s.ends_before(i, Kind::Ordinal) => return None,
        Form::Word if s.same_line(i) && !s.ends_clause(i) && follows_noun(s, i) => 1,
        Form::Word if s.lexed.is_capital(to - 1) => 5,
        // "họp Thứ năm": no ordinal has the capital.
        Form::Word if s.lexed.is_capital(i) && s.same_line(i) && s.lexed.is_word(i - 1) => 4,
        Form::Word if s.ends_before(i, Kind::On) || s.ends_before(i, Kind::Day) => 4,
        Form::Word => 1,
    };
    Some(Found { value, to, evidence })
}

/// Whether the word before `i` is a plain noun, which "thứ hai" would then count.
fn follows_noun(s: Scan, i: usize) -> bool {
    let before = i - 1;
    s.lexed.is_word(before)
        && !s.lexed.is_capital(i)
        && !s.is_function_word(before)
        && s.lexed.of_table(before, Table::DateWords).next().is_none()
        && s.lexed.of_table(before, Table::PartsOfDay).next().is_none()
}

/// The week that is named behind a weekday: how many weeks away.
pub fn week(s: Scan, i: usize) -> Option<(i32, usize)> {
    let i = s.next_word(i, Kind::Of).unwrap_or(i);
    let found = s
        .lexed
        .of_table(i, Table::RelativeDates)
        .filter(|m| {
            let row = &relative_dates::ROWS[m.row];
            s.same_line(i) && row.unit == Unit::Week && row.from == From::Published
        })
        .last()?;
    #[allow(clippy::cast_possible_truncation, reason = "small whole numbers in the table")]
    let by = relative_dates::ROWS[found.row].by as i32;
    Some((by, i + found.len))
}
