//! Which way the words around an expression point: "đã", "sẽ", "dự kiến", "vừa".

use crate::lexicon::{
    Table,
    tables::{date_cues::Role, date_words::Kind},
};

use super::{super::nearest::Tense, Placer, REACH};

/// How many tokens from a date its verb may stand.
const CLAUSE: usize = 8;

impl Placer<'_, '_> {
    /// Which way the words around a reading point: the nearest marker in its sentence decides.
    pub(super) fn tense(&self, n: usize) -> Tense {
        let reading = &self.readings[n];
        let sentence = self.known[n].sentence;
        let start = self.s.lexed.sentence_start(sentence);
        let end = self.s.lexed.sentence_start(sentence + 1);
        let marker = |i: usize| {
            if i < reading.from && self.s.has_cue(i, Role::Coming) {
                Some(Tense::Future)
            } else if self.s.has(i, Kind::Future) {
                // "Thứ Sáu, Nhà Trắng cho biết sẽ …": what was said lies back, whatever will come of it.
                Some(if i >= reading.to && self.follows_speech(i) { Tense::Past } else { Tense::Future })
            } else {
                self.s.has(i, Kind::PastTense).then_some(Tense::Past)
            }
        };
        let before = |kind| self.s.ends_before(reading.from, kind);
        if !before(Kind::PastTense) && (before(Kind::Deadline) || self.s.has(reading.from, Kind::Deadline)) {
            return Tense::Future;
        }
        let coming = [reading.from, reading.from.saturating_sub(1)];
        if coming.into_iter().any(|at| self.s.cue_before(at, Role::Coming)) {
            // "đã chuẩn bị cho ngày 2/9" may be told afterwards.
            let clause = (start.max(reading.from.saturating_sub(CLAUSE))..reading.from).rev();
            let told = clause.take_while(|&i| !self.s.ends_clause(i)).any(|i| self.s.has(i, Kind::PastTense));
            return if told { Tense::SurelyFuture } else { Tense::Coming };
        }
        let before = (start.max(reading.from.saturating_sub(REACH))..reading.from).rev();
        let after = reading.to..end.min(reading.to + REACH);
        let distance = |range: &mut dyn Iterator<Item = usize>| {
            range.enumerate().find_map(|(away, i)| marker(i).map(|tense| (away, tense)))
        };
        let found = [distance(&mut before.into_iter()), distance(&mut after.into_iter())];
        let nearest = found.into_iter().flatten().min_by_key(|&(away, _)| away);
        let Some((away, tense)) = nearest else { return Tense::Open };
        let between = if found[0] == nearest {
            reading.from - away..reading.from
        } else {
            // "Thứ Sáu, đoàn đã đến": the comma behind what opens the sentence ends no clause.
            let comma = reading.from <= start + 1 && self.s.mark(reading.to) == ",";
            reading.to + usize::from(comma)..reading.to + away
        };
        let same_clause = away < CLAUSE && !between.into_iter().any(|i| self.s.ends_clause(i));
        match tense {
            Tense::Past if same_clause => Tense::SurelyPast,
            Tense::Future if same_clause => Tense::SurelyFuture,
            tense => tense,
        }
    }

    /// Whether a verb of saying ends before token `i`.
    fn follows_speech(&self, i: usize) -> bool {
        (1..=3.min(i)).any(|back| self.s.lexed.of_table(i - back, Table::SpeechVerbs).any(|m| m.len == back))
    }
}
