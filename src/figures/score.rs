//! Scores: of a match, and marks.
//!
//! ```text
//! score = digits "-" digits          behind "tỷ số", "thắng", "thua", "hòa" … in the same sentence
//!       | number "điểm"              a fraction, or behind "đạt", "được", "tăng" …; not places ("điểm cầu")
//! ```
//!
//! | written | value | of |
//! |---|---|---|
//! | thắng 2-1 | 2 | 1 |
//! | 9,5 điểm | 9.5 | |
//!
//! `of` is the other side's score. Points of a stock index are a count. Not scores: "ngày 2-9", "5-7 người", "3
//! điểm trường".
//!
//! Reference: the rules of the game; there is no unit.

use crate::{
    analysis::FigureKind,
    figures::{
        Reading,
        digits::{self, Shape},
        measure::is_hinted,
        noun,
        numeral::{Form, Numeral},
    },
    lexicon::{
        Lexed, Match, Table,
        tables::{
            score_words::{self, Role},
            unit_hints::Hint,
        },
    },
};

/// How far back in a sentence the word may stand that makes two numbers a score, in tokens.
const REACH: usize = 12;

/// Reads two numbers as the score of a match.
pub(super) fn goals(lexed: &Lexed, number: &Numeral) -> Option<Reading> {
    let i = number.to;
    let second = i + 1;
    let close = lexed.is_glued(i) == lexed.is_glued(second);
    if number.form != Form::Digits
        || !matches!(lexed.word(i), "-" | "–")
        || !close
        || !lexed.is_number(second)
    {
        return None;
    }
    let Shape::Number(other) = digits::read(lexed, second) else { return None };
    let small =
        number.low.fract() == 0.0 && number.low < 200.0 && other.value.fract() == 0.0 && other.value < 200.0;
    let goes_on = lexed.is_glued(other.to)
        && matches!(lexed.word(other.to), "-" | "/" | "." | "%")
        && !lexed.is_mark(other.to, ".")
        || noun::read(lexed, other.to).is_some_and(|n| n.known);
    if !small || goes_on || !is_announced(lexed, number.from) {
        return None;
    }
    Some(Reading { of: Some(other.value), ..Reading::new(number, other.to, FigureKind::Score, 8) })
}

fn is_announced(lexed: &Lexed, i: usize) -> bool {
    (i.saturating_sub(REACH)..i)
        .rev()
        .take_while(|&t| !lexed.tokens[t + 1].begins_line() && !lexed.is_mark(t, "."))
        .any(|t| lexed.of_table(t, Table::ScoreWords).any(|m| score_words::ROWS[m.row].role == Role::Before))
}

/// Reads a number of points as a mark; `start` is the first token of its qualifier.
pub(super) fn points(lexed: &Lexed, number: &Numeral, start: usize) -> Option<Reading> {
    let found = lexed.longest(number.to, Table::ScoreWords)?;
    let row = &score_words::ROWS[found.row];
    let end = number.to + found.len;
    if row.role != Role::Points || lexed.tokens[number.to].begins_line() {
        return None;
    }
    // points of the stock exchange are counted
    let index = is_hinted(lexed, number.from, Hint::Index);
    let exam = is_hinted(lexed, number.from, Hint::Exam);
    // "5 điểm cầu", but "9,5 điểm môn Toán"
    let place = noun::known_len(lexed, number.to) > found.len;
    let marked = number.low.fract() != 0.0
        || exam
        || index
        || (start.saturating_sub(2)..start).any(|t| {
            let ends = |m: &Match| t + m.len == start && score_words::ROWS[m.row].role == Role::Mark;
            lexed.of_table(t, Table::ScoreWords).any(|m| ends(&m))
        });
    let kind = if index { FigureKind::Count } else { FigureKind::Score };
    let mut reading = Reading { noun: Some(number.to..end), ..Reading::new(number, end, kind, 6) };
    // an average mark has three decimals, not thousands: "5,647 điểm"
    if exam && number.foreign > Some(number.low) {
        reading.number.foreign = None;
    }
    (!place && marked && number.form != Form::Vague).then_some(reading)
}
