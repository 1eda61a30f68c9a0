//! Stage 5: which of the overlapping readings stand.
//!
//! "5/2" may be a day or a ratio, "năm người" five people or a year; each recogniser says how sure it is. Of readings
//! that overlap, those stand that together weigh most (weighted interval scheduling), where a reading weighs four times
//! its evidence plus its length: what explains more of the text wins among equals. A name that a title introduces
//! stands against anything but an unmistakable date or figure.

use std::ops::Range;

use crate::{
    dates, figures, officials,
    text::{pair, sort_by_number},
};

/// Evidence from which a reading stands even inside a name.
const UNMISTAKABLE: u8 = 8;

/// Drops the readings that lose against others.
#[must_use]
pub fn choose(
    mut dates: Vec<dates::Reading>,
    mut figures: Vec<figures::Reading>,
    people: &officials::Readings,
) -> (Vec<dates::Reading>, Vec<figures::Reading>) {
    let names: Vec<Range<usize>> = people.names().filter(|n| n.len() > 1).collect();
    let in_name = |from: usize, to: usize, evidence: u8| {
        let behind = names.partition_point(|n| n.end <= from);
        evidence < UNMISTAKABLE && names.get(behind).is_some_and(|n| n.start < to)
    };
    dates.retain(|d| d.evidence >= dates::STANDS && !in_name(d.from, d.to, d.evidence));
    figures.retain(|f| !in_name(f.from, f.to, f.evidence));
    let mut readings: Vec<Weighed> = Vec::with_capacity(dates.len() + figures.len());
    readings.extend(
        dates.iter().enumerate().map(|(i, d)| Weighed::new(d.from, d.to, d.evidence, Source::Date(i))),
    );
    readings.extend(
        figures.iter().enumerate().map(|(i, f)| Weighed::new(f.from, f.to, f.evidence, Source::Figure(i))),
    );
    let (mut keep_dates, mut keep_figures) = (vec![false; dates.len()], vec![false; figures.len()]);
    for source in best(readings) {
        match source {
            Source::Date(i) => keep_dates[i] = true,
            Source::Figure(i) => keep_figures[i] = true,
        }
    }
    let (mut d, mut f) = (keep_dates.into_iter(), keep_figures.into_iter());
    dates.retain(|_| d.next().unwrap_or(false));
    figures.retain(|_| f.next().unwrap_or(false));
    (dates, figures)
}

#[derive(Debug, Clone, Copy)]
enum Source {
    Date(usize),
    Figure(usize),
}

#[derive(Debug, Clone, Copy)]
struct Weighed {
    from: usize,
    to: usize,
    weight: usize,
    source: Source,
}

impl Weighed {
    fn new(from: usize, to: usize, evidence: u8, source: Source) -> Self {
        Self { from, to, weight: 4 * usize::from(evidence) + (to - from), source }
    }
}

/// The sources of the non-overlapping readings of the greatest total weight.
fn best(mut readings: Vec<Weighed>) -> Vec<Source> {
    sort_by_number(&mut readings, |r| pair(r.to, r.from));
    // total[n]: greatest weight among the first n readings; before[n]: how many of them end before reading n begins.
    let mut total = vec![0usize; readings.len() + 1];
    let mut before = vec![0usize; readings.len()];
    for (n, reading) in readings.iter().enumerate() {
        before[n] = readings[..n].partition_point(|r| r.to <= reading.from);
        total[n + 1] = total[n].max(total[before[n]] + reading.weight);
    }
    let mut chosen = Vec::new();
    let mut n = readings.len();
    while n > 0 {
        if total[n] == total[n - 1] {
            n -= 1;
        } else {
            chosen.push(readings[n - 1].source);
            n = before[n - 1];
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heavier_set_of_readings_stands() {
        let read = |from, to, evidence, i| Weighed::new(from, to, evidence, Source::Date(i));
        let chosen = |readings| {
            let mut numbers: Vec<_> = best(readings)
                .into_iter()
                .map(|s| match s {
                    Source::Date(i) | Source::Figure(i) => i,
                })
                .collect();
            numbers.sort_unstable();
            numbers
        };
        assert_eq!(chosen(vec![read(0, 3, 5, 0), read(2, 4, 9, 1)]), [1]);
        assert_eq!(chosen(vec![read(0, 3, 5, 0), read(2, 4, 9, 1), read(4, 6, 1, 2)]), [1, 2]);
        assert_eq!(chosen(vec![read(0, 2, 4, 0), read(2, 4, 4, 1), read(1, 3, 6, 2)]), [0, 1]);
        assert_eq!(chosen(vec![]), [0usize; 0]);
    }
}
