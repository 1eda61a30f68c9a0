//! Whose body it is, where a title leaves it to the reader.
//!
//! "Bí thư Tỉnh ủy" in a sentence about "điểm cầu Quảng Ngãi" is the secretary of Tỉnh ủy Quảng Ngãi. The place of the
//! same sentence wins, the nearest before the title first; else the place that the article names most, if it does so
//! at least twice and more often than any other of its level.

use std::{ops::Range, rc::Rc};

use rustc_hash::FxHashMap;

use super::{body, link::TitleUse, people::normalised, position::Described};
use crate::{
    Level,
    lexicon::{Lexed, Table, tables},
    text::{pair, sort_by_number},
};

struct Named {
    tokens: Range<usize>,
    level: Level,
}

/// The places that a text names.
pub struct Owners {
    places: Vec<Named>,
    /// The leading place of each level.
    leading: FxHashMap<Level, Range<usize>>,
}

impl Owners {
    /// Finds the places of a text.
    pub fn new(lexed: &Lexed) -> Self {
        let mut places = Vec::new();
        let mut at = 0;
        while at < lexed.len() {
            let Some(to) = body::place(lexed, at) else {
                at += 1;
                continue;
            };
            let kinds = lexed
                .of_table(at, Table::Places)
                .filter(|m| at + m.len == to)
                .map(|m| tables::places::ROWS[m.row].kind);
            places.extend(kinds.filter_map(level_of).map(|level| Named { tokens: at..to, level }));
            at = to;
        }
        let leading = [Level::Provincial, Level::District]
            .into_iter()
            .filter_map(|level| Some((level, leading(lexed, &places, level)?)))
            .collect();
        Self { places, leading }
    }

    /// The title with its owner, if one is missing and the text names it.
    pub fn filled_in(&self, lexed: &Lexed, used: TitleUse, title: Rc<Described>) -> Rc<Described> {
        if title.tail.is_empty() || !self.is_open(lexed, used) {
            return title;
        }
        let Some(owner) = self.owner(lexed, used.from, title.level) else { return title };
        let owner = normalised(lexed, owner);
        let mut title = Described::clone(&title);
        title.title = format!("{} {owner}", title.title);
        title.organisation = title.organisation.map(|o| format!("{o} {owner}"));
        Rc::new(title)
    }

    /// Whether the title ends with a body or a level whose place is left out.
    fn is_open(&self, lexed: &Lexed, used: TitleUse) -> bool {
        let next = self.places.partition_point(|p| p.tokens.start < used.from);
        let names_place = self.places.get(next).is_some_and(|p| p.tokens.start < used.to);
        let ends =
            |table| (used.from..used.to).any(|i| lexed.of_table(i, table).any(|m| i + m.len == used.to));
        let local_body = || {
            (used.from..used.to).any(|i| {
                lexed.of_table(i, Table::Bodies).any(|m| {
                    i + m.len == used.to
                        && matches!(
                            tables::bodies::ROWS[m.row].level,
                            Some(Level::Provincial | Level::District | Level::Commune)
                        )
                })
            })
        };
        !names_place && (ends(Table::Levels) || local_body())
    }

    fn owner(&self, lexed: &Lexed, at: usize, level: Level) -> Option<Range<usize>> {
        let sentence = lexed.sentence_of(at);
        let first = self.places.partition_point(|p| lexed.sentence_of(p.tokens.start) < sentence);
        let near = self.places[first..]
            .iter()
            .take_while(|p| lexed.sentence_of(p.tokens.start) == sentence)
            .filter(|p| p.level == level)
            .min_by_key(|p| (p.tokens.start > at, p.tokens.start.abs_diff(at)));
        near.map(|p| p.tokens.clone()).or_else(|| self.leading.get(&level).cloned())
    }
}

/// The level at which a place is governed, if it is one of the country's own.
pub fn level_of(kind: tables::places::Kind) -> Option<Level> {
    use tables::places::Kind;
    match kind {
        Kind::Province | Kind::City => Some(Level::Provincial),
        Kind::District => Some(Level::District),
        _ => None,
    }
}

fn leading(lexed: &Lexed, places: &[Named], level: Level) -> Option<Range<usize>> {
    let mut counts: FxHashMap<String, (usize, Range<usize>)> = FxHashMap::default();
    for place in places.iter().filter(|p| p.level == level) {
        let name = crate::text::fold(lexed.slice(place.tokens.start, place.tokens.end));
        counts.entry(name).or_insert((0, place.tokens.clone())).0 += 1;
    }
    let mut counts: Vec<_> = counts.into_values().collect();
    sort_by_number(&mut counts, |(count, tokens)| {
        pair(usize::from(u16::MAX).saturating_sub(*count), tokens.start)
    });
    match counts.as_slice() {
        [(count, tokens)] if *count > 1 => Some(tokens.clone()),
        [(count, tokens), (second, _), ..] if *count > 1 && count > second => Some(tokens.clone()),
        _ => None,
    }
}
