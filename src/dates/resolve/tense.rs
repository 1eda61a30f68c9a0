//! Which way the words around an expression point: "đã", "sẽ", "dự kiến", "vừa".

use crate::lexicon::tables::date_words::Kind;

use super::{super::nearest::Tense, Placer, REACH};

/// How many tokens before a date its verb may stand.
const CLAUSE: usize = 8;

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
        let nearest = found.into_iter().flatten().min_by_key(|&(away, _)| away);
        let Some((away, tense)) = nearest else { return Tense::Open };
        let same_clause = found[0] == nearest
            && away < CLAUSE
            && !(reading.from - away..reading.from).any(|i| self.s.ends_clause(i));
        match tense {
            Tense::Past if same_clause => Tense::SurelyPast,
            Tense::Future if same_clause => Tense::SurelyFuture,
            tense => tense,
        }
    }
}
