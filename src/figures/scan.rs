//! Goes through a text and reads the figure at each number.
//!
//! The kinds are tried from the surest to the least sure; the first that fits is taken.

use crate::{
    analysis::{Change, FigureKind, Qualifier},
    figures::{
        Reading, age,
        blocker::{self, Block},
        cell, change, count, duration, level, measure, money,
        numeral::{self, Form, Found, Numeral},
        ordinal, percent, qualifier, range, rank, ratio, score,
    },
    lexicon::{Lexed, Table},
};

/// All quantities of a text, in order.
#[must_use]
pub fn recognise(lexed: &Lexed) -> Vec<Reading> {
    let mut scan = Scan { lexed, readings: Vec::new(), blocked: None };
    let mut i = 0;
    while i < lexed.len() {
        i = scan.step(i).max(i + 1);
    }
    let mut readings = scan.readings;
    range::join(lexed, &mut readings);
    cell::read(lexed, &mut readings);
    readings
}

struct Scan<'a, 'b> {
    lexed: &'a Lexed<'b>,
    readings: Vec<Reading>,
    /// Where the last blocked number ended.
    blocked: Option<usize>,
}

impl Scan<'_, '_> {
    /// Looks at token `i` and tells where to go on.
    fn step(&mut self, i: usize) -> usize {
        let lexed = self.lexed;
        if lexed.is_number(i) {
            return self.number(i);
        }
        let (mut number, mut lead) = (false, false);
        for found in lexed.matches(i) {
            match found.table {
                Table::NumberWords | Table::VagueNumbers | Table::Scales => number = true,
                Table::RankWords | Table::OrdinalWords | Table::RatioWords | Table::LevelWords => lead = true,
                _ => {}
            }
        }
        if lead {
            let found = rank::read(lexed, i)
                .or_else(|| level::read(lexed, i))
                .or_else(|| ordinal::read(lexed, i))
                .or_else(|| ratio::double(lexed, i));
            if let Some(mut reading) = found {
                if matches!(reading.kind, FigureKind::Ratio | FigureKind::Measure) {
                    qualify(lexed, &mut reading);
                }
                let to = reading.to;
                self.readings.push(reading);
                return to;
            }
        }
        if number { self.number(i) } else { i + 1 }
    }

    fn number(&mut self, i: usize) -> usize {
        let lexed = self.lexed;
        let first = match numeral::read(lexed, i) {
            Found::Numeral(numeral) => numeral,
            Found::Other(to) => return to,
            Found::Nothing => return i + 1,
        };
        let joined = self.readings.last().is_some_and(|r| r.to > r.number.to && r.to + 1 == i)
            && matches!(lexed.word(i - 1), "/" | "-" | "–");
        if blocker::is_code(lexed, &first, joined) {
            self.blocked = Some(first.to);
            // what follows behind a space is a number of its own: "COVID-19 200 ca"
            return (i + 1..first.to).find(|&t| !lexed.is_glued(t)).unwrap_or(first.to);
        }
        if first.form == Form::Digits
            && let Some(score) =
                score::goals(lexed, &first).filter(|_| blocker::before(lexed, &first, i) < Block::Hard)
        {
            let to = score.to;
            self.readings.push(score);
            return to;
        }
        let (number, change) = match range::extend(lexed, &first) {
            Some((range, _)) if is_date_range(lexed, &range) => {
                self.blocked = Some(range.to);
                return range.to;
            }
            Some((range, change))
                if !blocker::is_code(lexed, &Numeral { from: range.to - 1, ..range }, false)
                    || range.to - 1 > i =>
            {
                (range, change)
            }
            _ => (first, None),
        };
        if let Some(reading) =
            self.read(&number, change).or_else(|| (number.range).then(|| self.read(&first, None)).flatten())
        {
            let to = reading.to;
            self.readings.push(reading);
            return to;
        }
        // the rest of a number with spaces may be another number
        if lexed.is_number(i) && lexed.is_number(i + 1) { i + 1 } else { first.to }
    }

    fn read(&mut self, number: &Numeral, change: Option<Change>) -> Option<Reading> {
        let lexed = self.lexed;
        let opened = if number.range {
            range::opening(lexed, number.from).unwrap_or(number.from)
        } else {
            number.from
        };
        let before = qualifier::before(lexed, opened);
        if number.form == Form::Scale && before.is_none() {
            return None;
        }
        let start = before.map_or(opened, |b| b.from);
        let block = self.block(number, opened, before.is_some());
        let mut reading =
            read_tail(lexed, number, start, block).filter(|r| block < Block::Hard || passes(r.kind));
        if reading.is_none() && block >= Block::Soft {
            self.blocked = Some(number.to);
        }
        // "7.500 đồng một kg", "hai tạ một sào": what a unit costs or yields
        let per_one = number.form == Form::Word
            && number.low < 2.0
            && self
                .readings
                .last()
                .is_some_and(|r| r.to == start && matches!(r.kind, FigureKind::Money | FigureKind::Measure));
        if per_one {
            return None;
        }
        if let Some(reading) = &mut reading {
            if matches!(reading.kind, FigureKind::Percent | FigureKind::Money) {
                measure::negate(lexed, reading, false);
            }
            reading.from = reading.from.min(opened);
            qualify(lexed, reading);
            reading.change = change.or(reading.change);
        }
        reading
    }

    fn block(&self, number: &Numeral, from: usize, qualified: bool) -> Block {
        // the time word before it is the unit of the figure before: "10 năm 1 trận dịch"
        let unit = self.readings.last().is_some_and(|r| r.to == from);
        if qualified || unit {
            return Block::Open;
        }
        let inherited = self.blocked.is_some_and(|end| blocker::continues(self.lexed, end, number.from));
        let before = blocker::before(self.lexed, number, from);
        if inherited { before.max(Block::Soft) } else { before }
    }
}

/// The kinds that a word before the number cannot rule out: "khoản 50 triệu đồng".
fn passes(kind: FigureKind) -> bool {
    matches!(kind, FigureKind::Money | FigureKind::Percent | FigureKind::Measure | FigureKind::Age)
}

/// Reads what follows a number, the surest kind first; `start` is the first token of its qualifier.
pub(super) fn read_tail(lexed: &Lexed, number: &Numeral, start: usize, block: Block) -> Option<Reading> {
    percent::read(lexed, number)
        .or_else(|| {
            money::read(lexed, number)
                .filter(|_| number.form != Form::Word || number.low > 1.0 || start < number.from)
        })
        .or_else(|| age::read(lexed, number))
        .or_else(|| duration::read(lexed, number, start).filter(|r| block < Block::Soft || !r.may_be_date()))
        .or_else(|| measure::read(lexed, number))
        .or_else(|| ratio::of(lexed, number, start, block))
        .or_else(|| ratio::times(lexed, number, start))
        .or_else(|| score::points(lexed, number, start).filter(|_| block < Block::Hard))
        .or_else(|| money::asked(lexed, number, start))
        .or_else(|| count::read(lexed, number, start, block))
        .or_else(|| money::bare(lexed, number, start))
}

/// Adds the qualifier and the change that the words around a reading tell of.
fn qualify(lexed: &Lexed, reading: &mut Reading) {
    if reading.number.form == Form::Vague {
        reading.qualifier = Qualifier::About;
    }
    if let Some(before) = qualifier::before(lexed, reading.from).filter(|b| b.fits(reading)) {
        reading.from = before.from;
        reading.qualifier = before.qualifier;
    } else if reading.kind == FigureKind::Ratio
        && let Some(inner) =
            qualifier::before(lexed, reading.number.from).filter(qualifier::Before::fits_times)
    {
        reading.qualifier = inner.qualifier;
    }
    if let Some((to, behind)) = qualifier::behind(lexed, reading.to) {
        reading.to = to;
        reading.qualifier = behind;
    }
    // "tăng trưởng âm 2%" is no rise
    reading.change = change::before(lexed, reading.from).filter(|_| reading.number.low >= 0.0);
}

/// "23-24/10", "2021-2030", "5-7/2021".
fn is_date_range(lexed: &Lexed, range: &Numeral) -> bool {
    let goes_on = matches!(lexed.word(range.to), "/" | "-")
        && lexed.is_glued(range.to)
        && lexed.is_number(range.to + 1);
    goes_on || range.like_year
}
