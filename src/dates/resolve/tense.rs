//! Which way the words around an expression point: "đã", "sẽ", "dự kiến", "vừa".

use crate::lexicon::tables::date_words::Kind;

use super::{super::nearest::Tense, Placer, REACH};

impl Placer<'_, '_> {
    /// Which way the words around a reading point: the nearest marker in its sentence decides.
    pub(super) fn tense(&self, n: usize) -> Tense {
        let reading = &self.readings[n];
        let sentence = self.known[n].sentence;
        let start = self.s.lexed.sentence_start(sentence);
        let end = self.s.lexed.sentence_start(sentence + 1);
        let marker = |i: usize| {
            if self.s.has(i, Kind::Future) {
                Some(Tense::Future)
            } else {
                self.s.has(i, Kind::PastTense).then_some(Tense::Past)
            }
        };
        let before = |kind| self.s.ends_before(reading.from, kind);
        if !before(Kind::PastTense) && (before(Kind::Deadline) || self.s.has(reading.from, Kind::Deadline)) {
            return Tense::Future;
        }
        let before = (start.max(reading.from.saturating_sub(REACH))..reading.from).rev();
        let after = reading.to..end.min(reading.to + REACH);
        let distance = |range: &mut dyn Iterator<Item = usize>| {
            range.enumerate().find_map(|(away, i)| marker(i).map(|tense| (away, tense)))
        };
        let found = [distance(&mut before.into_iter()), distance(&mut after.into_iter())];
        found.into_iter().flatten().min_by_key(|&(away, _)| away).map_or(Tense::Open, |(_, tense)| tense)
    }
}
