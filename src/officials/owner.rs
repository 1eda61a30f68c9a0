//! Whose body it is, where a title leaves it to the reader.
//!
//! "Bí thư Tỉnh ủy" in a sentence about "điểm cầu Quảng Ngãi" is the secretary of Tỉnh ủy Quảng Ngãi. The place of the
//! same sentence wins, the nearest before the title first; else the place that the article names most, if it does so
//! at least twice and more often than any other of its kind. "Thành ủy" and "UBND thành phố" are a city's, of whatever level it
//! is; "Tỉnh ủy" is no city's.

use std::{ops::Range, rc::Rc};

use rustc_hash::FxHashMap;

use super::{body, link::TitleUse, opened::opened, people::normalised, position::Described};
use crate::{
    Dictionary, Level,
    lexicon::{Lexed, Table, tables},
    text::{pair, sort_by_number},
};

/// Most tokens of a word for a level: "thành phố", "T.P.".
const LEVEL_WORDS: usize = 4;

struct Named {
    tokens: Range<usize>,
    kind: Kind,
    level: Level,
}

/// What a place is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Province,
    City,
    District,
}

/// What place a title leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    /// "Tỉnh ủy", "UBND tỉnh"
    Province,
    /// "Thành ủy", "UBND thành phố"
    City,
    /// "Sở Y tế"
    Provincial,
    /// "Huyện ủy"
    District,
}

impl Owner {
    /// Of a title by its last words and its level.
    fn of(title: &Described) -> Option<Self> {
        let [.., before, last] = title.tail.as_slice() else { return Self::of_level(title) };
        match (before.as_str(), last.as_str()) {
            ("thành", "ủy" | "phố") => Some(Self::City),
            ("tỉnh", "ủy") | (_, "tỉnh") => Some(Self::Province),
            _ => Self::of_level(title),
        }
    }

    fn of_level(title: &Described) -> Option<Self> {
        match title.level {
            _ if title.tail.is_empty() => None,
            Level::Provincial => Some(Self::Provincial),
            Level::District => Some(Self::District),
            _ => None,
        }
    }

    fn may_be(self, place: &Named) -> bool {
        match self {
            Self::Province => place.kind == Kind::Province,
            Self::City => place.kind == Kind::City,
            Self::Provincial => place.level == Level::Provincial,
            Self::District => place.level == Level::District,
        }
    }
}

/// The places that a text names.
pub struct Owners {
    places: Vec<Named>,
    /// The leading place of each kind, if there is one: its number.
    leading: Vec<(Owner, usize)>,
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
            places.extend(kinds.filter_map(|kind| named(lexed, at..to, kind)));
            at = to;
        }
        let leading = [Owner::Province, Owner::City, Owner::Provincial, Owner::District]
            .into_iter()
            .filter_map(|owner| Some((owner, leading(lexed, &places, owner)?)))
            .collect();
        Self { places, leading }
    }

    /// The title with its owner, if one is missing and the text names it.
    pub fn filled_in(&self, lexed: &Lexed, used: TitleUse, title: Rc<Described>) -> Rc<Described> {
        let Some(wanted) = Owner::of(&title).filter(|&wanted| self.is_open(lexed, used, wanted)) else {
            return title;
        };
        let Some(place) = self.owner(lexed, used.from, wanted) else { return title };
        let owner = without_level(lexed, place.tokens.clone(), wanted);
        let mut title = Described::clone(&title);
        title.level = place.level;
        title.title = format!("{} {owner}", title.title);
        title.organisation = title.organisation.map(|o| format!("{o} {owner}"));
        Rc::new(title)
    }

    /// Whether the title ends with a body or a level whose place is left out.
    fn is_open(&self, lexed: &Lexed, used: TitleUse, wanted: Owner) -> bool {
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
        !names_place && (wanted == Owner::City || ends(Table::Levels) || local_body())
    }

    fn owner(&self, lexed: &Lexed, at: usize, wanted: Owner) -> Option<&Named> {
        let sentence = lexed.sentence_of(at);
        let first = self.places.partition_point(|p| lexed.sentence_of(p.tokens.start) < sentence);
        let near = self.places[first..]
            .iter()
            .take_while(|p| lexed.sentence_of(p.tokens.start) == sentence)
            .filter(|p| wanted.may_be(p))
            .min_by_key(|p| (p.tokens.start > at, p.tokens.start.abs_diff(at)));
        near.or_else(|| {
            let (_, leading) = self.leading.iter().find(|(owner, _)| *owner == wanted)?;
            Some(&self.places[*leading])
        })
    }
}

/// A place without the word for its level, where it is known without it too, "TP Đà Nẵng"; a city called after a person keeps
/// it: "Thành phố Hồ Chí Minh".
fn without_level(lexed: &Lexed, place: Range<usize>, wanted: Owner) -> String {
    let level = lexed.of_table(place.start, Table::Levels).map(|m| place.start + m.len).last();
    let full =
        opened(lexed, TitleUse { from: place.start, to: place.end, status: None }, &Dictionary::default());
    if let (Owner::City, Some(full)) = (wanted, full.filter(|f| f.split(' ').count() > LEVEL_WORDS)) {
        return full;
    }
    let name = level.filter(|&at| at < place.end && body::place(lexed, at) == Some(place.end));
    let name = name.unwrap_or(place.start);
    let used = TitleUse { from: name, to: place.end, status: None };
    match (opened(lexed, used, &Dictionary::default()), level) {
        (Some(full), _) => full,
        (None, Some(_)) if name == place.start => lexed.slice(place.start, place.end).to_owned(),
        _ => normalised(lexed, name..place.end),
    }
}

/// A place of the tables, if it is one of the country's own.
fn named(lexed: &Lexed, tokens: Range<usize>, kind: tables::places::Kind) -> Option<Named> {
    let level = level_of(kind)?;
    // Of a district's name only "thành phố" is said with a word for a higher level.
    let called_city = || {
        (tokens.start.saturating_sub(LEVEL_WORDS)..tokens.start).any(|i| {
            let provincial = |row: usize| tables::levels::ROWS[row].level == Some(Level::Provincial);
            lexed.of_table(i, Table::Levels).any(|m| i + m.len == tokens.start && provincial(m.row))
        })
    };
    let kind = match level {
        _ if kind == tables::places::Kind::City => Kind::City,
        Level::Provincial => Kind::Province,
        _ if called_city() => Kind::City,
        _ => Kind::District,
    };
    Some(Named { tokens, kind, level })
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

/// Number of the first place of the name that the text says most often among those that may be meant.
fn leading(lexed: &Lexed, places: &[Named], wanted: Owner) -> Option<usize> {
    let mut counts: FxHashMap<String, (usize, usize)> = FxHashMap::default();
    for (number, place) in places.iter().enumerate().filter(|(_, p)| wanted.may_be(p)) {
        let name = crate::text::fold(lexed.slice(place.tokens.start, place.tokens.end));
        counts.entry(name).or_insert((0, number)).0 += 1;
    }
    let mut counts: Vec<_> = counts.into_values().collect();
    sort_by_number(&mut counts, |&(count, number)| pair(usize::from(u16::MAX).saturating_sub(count), number));
    match *counts.as_slice() {
        [(count, number)] if count > 1 => Some(number),
        [(count, number), (second, _), ..] if count > 1 && count > second => Some(number),
        _ => None,
    }
}
