//! Whose body it is, where a title leaves it to the reader.
//!
//! "Bí thư Tỉnh ủy" in a sentence about "điểm cầu Quảng Ngãi" is the secretary of Tỉnh ủy Quảng Ngãi. The place of the
//! same sentence wins, the nearest before the title first; else the place that the article names most, if it does so
//! at least twice and more often than any other of its kind, or the only one, if it is named shortly before. A list shares the
//! place of its last title ("Bí thư Đảng ủy, Chủ tịch HĐND xã Tân Hội"); a minister's ministry is found likewise. "Thành ủy" and "UBND thành phố" are a city's, of whatever level it
//! is; "Tỉnh ủy" is no city's.

use std::{ops::Range, rc::Rc};

use super::{
    body,
    grammar::{Function, function_end},
    link::{NameMention, TitleUse},
    opened::opened,
    people::normalised,
    places::{self, Kind, LEVEL_WORDS, Named},
    position::Described,
};
use crate::{
    Branch, Dictionary, Level,
    lexicon::{Lexed, Match, Table, tables},
    text::{pair, sort_by_number},
};

/// How many sentences away the only place of a kind is still whose a body is.
const FAR: usize = 2;
/// Tokens within which the next title of a list says the place of the one before.
const SHARED: usize = 16;

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
    /// "Đảng ủy xã"
    Commune,
    /// "Thứ trưởng"
    Ministry,
}

/// All of them.
const OWNERS: [Owner; 6] =
    [Owner::Province, Owner::City, Owner::Provincial, Owner::District, Owner::Commune, Owner::Ministry];

impl Owner {
    /// Of a title by its last words and its level.
    fn of(title: &Described) -> Option<Self> {
        if title.tail.is_empty() {
            // "Thứ trưởng", "Bộ trưởng", but not "Phó Thủ tướng"
            let minister = title.level == Level::Central && title.head.last().is_some_and(|w| w == "trưởng");
            return (minister && title.branch == Branch::Government).then_some(Self::Ministry);
        }
        let [.., before, last] = title.tail.as_slice() else { return Self::of_local(title.level) };
        match (before.as_str(), last.as_str()) {
            ("thành", "ủy" | "phố") => Some(Self::City),
            ("tỉnh", "ủy") | (_, "tỉnh") => Some(Self::Province),
            _ => Self::of_local(title.level),
        }
    }

    fn of_local(level: Level) -> Option<Self> {
        match level {
            Level::Provincial => Some(Self::Provincial),
            Level::District => Some(Self::District),
            Level::Commune => Some(Self::Commune),
            _ => None,
        }
    }

    fn may_be(self, place: &Named) -> bool {
        match self {
            Self::Province => place.kind == Kind::Province,
            Self::City => place.kind == Kind::City,
            Self::Provincial => place.level == Level::Provincial,
            Self::District => place.level == Level::District,
            Self::Commune => place.kind == Kind::Commune,
            Self::Ministry => place.kind == Kind::Ministry,
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
    /// Finds the places of a text; `names` are its persons.
    pub fn new(lexed: &Lexed, names: &[NameMention]) -> Self {
        let places = places::gather(lexed, names);
        let leading =
            OWNERS.into_iter().filter_map(|owner| Some((owner, leading(&places, owner)?))).collect();
        Self { places, leading }
    }

    /// The title with its owner, if one is missing and the text names it; `next` is the title of the same person behind it, and what
    /// joins them.
    pub fn filled_in(
        &self,
        lexed: &Lexed,
        used: TitleUse,
        title: Rc<Described>,
        next: Option<(Joint, &Described)>,
    ) -> Rc<Described> {
        if let Some((Joint::Listed, next)) = next
            && let Some(owner) = agency(lexed, used, &title, next)
        {
            return with_owner(&title, owner, next.level);
        }
        if let Some((Joint::Both, next)) = next.filter(|_| {
            title.organisation.is_none() && matches!(title.level, Level::Other | Level::Enterprise)
        }) && let Some(owner) = next.whole.as_ref().or(next.organisation.as_ref())
        {
            let mut title = Described::clone(&with_owner(&title, owner, next.level));
            if title.branch == Branch::Other {
                title.branch = next.branch;
            }
            return Rc::new(title);
        }
        if let Some((owner, level)) = self.shared(lexed, used, &title) {
            return with_owner(&title, &owner, level);
        }
        let Some(wanted) = Owner::of(&title).filter(|&wanted| self.is_open(lexed, used, wanted)) else {
            return title;
        };
        let Some(place) = self.owner(lexed, used.from, wanted) else { return title };
        let owner = match wanted {
            Owner::Ministry => lexed.slice(place.tokens.start, place.tokens.end).to_owned(),
            _ => without_level(lexed, place.tokens.clone()),
        };
        with_owner(&title, &owner, place.level)
    }

    /// The level and place that the next title of a list says for this one too: "Bí thư Đảng ủy, Chủ tịch HĐND xã Tân Hội".
    fn shared(&self, lexed: &Lexed, used: TitleUse, title: &Described) -> Option<(String, Level)> {
        let local = |m: Match| used.from + m.len <= used.to && tables::bodies::ROWS[m.row].level.is_none();
        let open = (used.from..used.to)
            .any(|i| lexed.of_table(i, Table::Bodies).any(|m| i + m.len == used.to && local(m)));
        let political =
            matches!(title.branch, Branch::Party | Branch::Assembly | Branch::Government | Branch::Front);
        let links = lexed.is_mark(used.to, ",")
            || lexed.is_mark(used.to, "-")
            || lexed.has(used.to, Table::Appointments);
        // Of which city "Thành ủy" is is said without the word for its level.
        let city = Owner::of(title) == Some(Owner::City);
        if !(open && political && links && title.level == Level::Other) || city {
            return None;
        }
        let sentence = lexed.sentence_of(used.from);
        let near =
            (used.to..lexed.len().min(used.to + SHARED)).take_while(|&i| lexed.sentence_of(i) == sentence);
        let (at, level) = near.into_iter().find_map(|i| local_phrase(lexed, i))?;
        let next = self.places.partition_point(|p| p.tokens.start < at.end);
        let place = self.places.get(next).filter(|p| p.tokens.start == at.end);
        let end = place.map_or(at.end, |p| p.tokens.end);
        let used = TitleUse { from: at.start, to: end, status: None };
        let full = opened(lexed, used, &Dictionary::default());
        let mut owner = full.unwrap_or_else(|| lexed.slice(at.start, end).to_owned());
        let found = Owner::of_local(level).and_then(|w| self.owner(lexed, at.start, w));
        if let (None, Some(place)) = (place, found) {
            owner = format!("{owner} {}", without_level(lexed, place.tokens.clone()));
        }
        Some((owner, place.map_or(level, |p| p.level)))
    }

    /// Whether the title ends with a body or a level whose place is left out.
    fn is_open(&self, lexed: &Lexed, used: TitleUse, wanted: Owner) -> bool {
        let next = self.places.partition_point(|p| p.tokens.start < used.from);
        let names_place = self.places.get(next).is_some_and(|p| p.tokens.start < used.to);
        // "Trưởng thôn": of which commune it is a part is another question.
        let ends_level = || {
            use tables::levels::{Kind, ROWS};
            let ends = |i: usize, m: &Match| i + m.len == used.to;
            let whole = |m: Match| wanted != Owner::Commune || ROWS[m.row].kind == Kind::Unit;
            (used.from..used.to).any(|i| lexed.of_table(i, Table::Levels).any(|m| ends(i, &m) && whole(m)))
        };
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
        let always = matches!(wanted, Owner::City | Owner::Ministry);
        !names_place && (always || ends_level() || local_body())
    }

    fn owner(&self, lexed: &Lexed, at: usize, wanted: Owner) -> Option<&Named> {
        let sentence = lexed.sentence_of(at);
        let first = self.places.partition_point(|p| p.sentence < sentence);
        let near = self.places[first..]
            .iter()
            .take_while(|p| p.sentence == sentence)
            .filter(|p| wanted.may_be(p))
            .min_by_key(|p| (p.tokens.start > at, p.tokens.start.abs_diff(at)));
        let near = near.filter(|_| wanted != Owner::Ministry);
        let leading = || {
            let mut of_kind = self.leading.iter().filter(|(owner, _)| *owner == wanted);
            of_kind.next().filter(|_| wanted != Owner::Ministry).map(|(_, i)| &self.places[*i])
        };
        near.or_else(leading).or_else(|| self.said_before(first, sentence, wanted))
    }

    /// The only one of the text, named in one of the sentences right before or where the text begins.
    fn said_before(&self, before: usize, sentence: usize, wanted: Owner) -> Option<&Named> {
        let mut all = self.places.iter().filter(|p| wanted.may_be(p));
        let only = all.next()?;
        let other = all.any(|p| p.spelling != only.spelling);
        let nearest = self.places[..before].iter().rev().find(|p| wanted.may_be(p));
        (!other && nearest.is_some_and(|p| sentence - p.sentence <= FAR || p.sentence <= FAR)).then_some(only)
    }
}

/// What stands between two titles of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// They are held together: "Phó Tư lệnh kiêm Tham mưu trưởng Quân khu 3".
    Both,
    /// A comma: "Bí thư Đảng ủy, Giám đốc Công an tỉnh".
    Listed,
}

/// What joins two titles that stand side by side.
pub fn joint(lexed: &Lexed, first: TitleUse, second: TitleUse) -> Option<Joint> {
    let adjacent = second.from == first.to + 1;
    if adjacent && lexed.is_mark(first.to, ",") {
        return Some(Joint::Listed);
    }
    let both = adjacent && lexed.is_mark(first.to, "-")
        || function_end(lexed, first.to, Function::Concurrent) == Some(second.from);
    both.then_some(Joint::Both)
}

/// The last word of a standing committee without the body that it is of.
const STANDING: &str = "vụ";
/// The second word of a council, "Hội đồng".
const COUNCIL: &str = "đồng";

/// The agency, school or firm whose committee of the Party a title is of: "Bí thư Đảng ủy, Giám đốc Công an tỉnh" leads that of Công
/// an tỉnh; before a chairman of a place it is the place's.
fn agency<'n>(lexed: &Lexed, used: TitleUse, title: &Described, next: &'n Described) -> Option<&'n str> {
    // "Ủy viên Ban Thường vụ, Giám đốc Công an tỉnh" is so of the province's.
    let standing = title.tail.last().is_some_and(|w| w == STANDING);
    let committee = |m: Match| {
        let row = &tables::bodies::ROWS[m.row];
        row.branch == Some(Branch::Party) && row.level.is_none() && !standing
    };
    let open = title.level == Level::Other
        && (used.from..used.to)
            .any(|i| lexed.of_table(i, Table::Bodies).any(|m| i + m.len == used.to && committee(m)));
    let of_place =
        matches!(next.branch, Branch::Party | Branch::Assembly | Branch::Government | Branch::Front)
            && next.level != Level::Enterprise;
    let whole = next.whole.as_deref().or(next.organisation.as_deref());
    // "Bí thư Đảng ủy, Chủ tịch Hội đồng trường": no council has a committee of its own.
    let council = next.whole.is_none() && next.tail.get(1).is_some_and(|w| w == COUNCIL);
    whole.filter(|_| open && !of_place && !council)
}

/// A word for a level, or a committee of the Party at one, at a token: "xã", "Tỉnh ủy".
fn local_phrase(lexed: &Lexed, at: usize) -> Option<(Range<usize>, Level)> {
    let local = |level: Option<Level>| {
        level.filter(|l| matches!(l, Level::Provincial | Level::District | Level::Commune))
    };
    let (level, len) = if let Some(m) = lexed.longest(at, Table::Bodies) {
        let row = &tables::bodies::ROWS[m.row];
        (local(row.level).filter(|_| row.branch == Some(Branch::Party)), m.len)
    } else {
        let m = lexed.longest(at, Table::Levels)?;
        let row = &tables::levels::ROWS[m.row];
        (local(row.level).filter(|_| row.kind == tables::levels::Kind::Unit), m.len)
    };
    level.map(|level| (at..at + len, level))
}

fn with_owner(title: &Described, owner: &str, level: Level) -> Rc<Described> {
    let mut title = title.clone();
    title.level = level;
    title.title = format!("{} {owner}", title.title);
    title.organisation =
        Some(title.organisation.map_or_else(|| owner.to_owned(), |o| format!("{o} {owner}")));
    Rc::new(title)
}

/// A place without the word for its level, where it is known without it too, "TP Đà Nẵng"; a city called after a person keeps
/// it: "Thành phố Hồ Chí Minh".
fn without_level(lexed: &Lexed, place: Range<usize>) -> String {
    let level = lexed.of_table(place.start, Table::Levels).map(|m| place.start + m.len).last();
    let full =
        opened(lexed, TitleUse { from: place.start, to: place.end, status: None }, &Dictionary::default());
    if let Some(full) = full.filter(|f| f.split(' ').count() > LEVEL_WORDS) {
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

/// Number of the first place of the name that the text says most often among those that may be meant.
fn leading(places: &[Named], wanted: Owner) -> Option<usize> {
    let mut said: Vec<_> = places.iter().enumerate().filter(|(_, p)| wanted.may_be(p)).collect();
    sort_by_number(&mut said, |(_, place)| place.spelling);
    let alike = said.chunk_by(|(_, a), (_, b)| a.spelling == b.spelling);
    let mut counts: Vec<_> =
        alike.map(|places| (places.len(), places.first().map_or(0, |(number, _)| *number))).collect();
    sort_by_number(&mut counts, |&(count, number)| pair(usize::from(u16::MAX).saturating_sub(count), number));
    match *counts.as_slice() {
        [(count, number)] if count > 1 => Some(number),
        [(count, number), (second, _), ..] if count > 1 && count > second => Some(number),
        _ => None,
    }
}
