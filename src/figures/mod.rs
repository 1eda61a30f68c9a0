//! Stage 3b: quantities with what they count or measure.
//!
//! ```text
//! figure = [qualifier] number tail [behind]
//! tail   = percent | money | age | duration | measure | ratio | score | noun
//! ```
//!
//! A figure is looked for at digits and at the number words of the tables only. [`recognise`] tells where
//! figures are and of which kind, one file per kind; [`resolve`] makes values of those that stand.

mod age;
mod blocker;
mod cell;
mod change;
mod count;
mod digits;
mod duration;
mod habit;
mod level;
mod measure;
mod mixed;
mod money;
mod noun;
mod numeral;
mod ordinal;
mod percent;
mod qualifier;
mod range;
mod rank;
mod ratio;
mod scan;
mod score;
mod unit;

use std::ops::Range;

use crate::{
    analysis::{Change, Figure, FigureKind, Qualifier, Span},
    lexicon::Lexed,
};
use habit::Habit;
use numeral::{Form, Numeral};
pub use scan::recognise;

/// One quantity, recognised.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// First token.
    pub from: usize,
    /// Token behind the last.
    pub to: usize,
    /// How sure it is: 10 for "1.200 tỷ đồng", 5 plausible, 1 only by form.
    pub evidence: u8,
    kind: FigureKind,
    number: Numeral,
    of: Option<f64>,
    qualifier: Qualifier,
    unit: Option<&'static str>,
    noun: Option<Range<usize>>,
    change: Option<Change>,
    /// Whether only a whole number makes sense.
    whole: bool,
}

impl Reading {
    fn new(number: &Numeral, to: usize, kind: FigureKind, evidence: u8) -> Self {
        Self {
            from: number.from,
            to,
            evidence,
            kind,
            number: *number,
            of: None,
            qualifier: Qualifier::Exact,
            unit: None,
            noun: None,
            change: None,
            whole: false,
        }
    }

    /// Whether the number and its unit may be part of a date: "12 tháng", "5 ngày".
    fn may_be_date(&self) -> bool {
        matches!(self.unit, Some("d" | "mo"))
            && self.number.form == Form::Digits
            && self.to == self.number.to + 1
    }

    fn noun_text<'a>(&self, lexed: &Lexed<'a>) -> Option<&'a str> {
        self.noun.as_ref().map(|n| lexed.slice(n.start, n.end))
    }
}

/// The figures of those readings that stand, in text order.
#[must_use]
pub fn resolve(lexed: &Lexed, readings: &[Reading]) -> Vec<Figure> {
    let habit = Habit::new(readings);
    readings.iter().map(|reading| figure(lexed, reading, habit)).collect()
}

fn figure(lexed: &Lexed, reading: &Reading, habit: Habit) -> Figure {
    let value = habit.value(reading);
    let (start, end) = (lexed.tokens[reading.from].start, lexed.tokens[reading.to - 1].end);
    Figure {
        span: Span { start, end, text: lexed.slice(reading.from, reading.to).to_owned() },
        kind: reading.kind,
        value,
        low: reading.number.high.map(|_| value),
        high: reading.number.high,
        of: reading.of,
        qualifier: reading.qualifier,
        unit: reading.unit.map(str::to_owned),
        noun: reading.noun_text(lexed).map(str::to_owned),
        change: reading.change,
    }
}
