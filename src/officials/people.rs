//! One person, however written: full name, short name, capitals, other tone placement.
//!
//! Names of two words and more come first, longest first: equal words are one person; a name that is part of a longer
//! one ("Nam Khánh" in "Nguyễn Nam Khánh", "Osorio Chong" in "Miguel Angel Osorio Chong") belongs to it. Then single
//! words: the given name of a Vietnamese person ("ông Trọng"), any part of a foreign name ("Trump"), the family name
//! where nobody's given name fits ("ông Tập"); the nearest person before wins, else the nearest behind. Last, what the
//! sentences alone did not show: further places where a known name stands.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{
    again::find_again,
    firms::Firms,
    link::{NameMention, TitleUse},
};
use crate::{
    MentionKind,
    lexicon::{Lexed, Match, Table, tables},
    text::{Case, fold, is_vietnamese_syllable, pair, sort_by_number},
};

/// A person as the text shows them.
#[allow(clippy::struct_excessive_bools, reason = "four facts that do not depend on each other")]
#[derive(Debug, Clone)]
pub struct Cluster {
    /// Folded words of the fullest form.
    pub words: Vec<String>,
    /// Tokens of the fullest form.
    pub name: Range<usize>,
    /// Whether the name is built of other than Vietnamese syllables.
    pub foreign: bool,
    /// Every reference: first token, token behind the last, kind.
    pub mentions: Vec<(usize, usize, MentionKind)>,
    /// Titles given, in text order.
    pub titles: Vec<TitleUse>,
    /// Titles that may be somebody else's.
    pub doubtful: Vec<TitleUse>,
    /// Forms of address, degrees and ranks.
    pub honorifics: Vec<Range<usize>>,
    /// Whether a title, a form of address or an occupation introduces the name somewhere.
    pub introduced: bool,
    /// Whether the story names them, not only another one.
    pub told: bool,
    /// Whether a verb of speech follows the name somewhere.
    pub speaks: bool,
    /// Entry of the user's dictionary.
    pub own: Option<usize>,
}

impl Cluster {
    fn new(lexed: &Lexed, mention: &NameMention, words: Vec<String>) -> Self {
        let foreign = words.iter().any(|w| !is_vietnamese_syllable(w));
        let mut cluster = Self {
            words,
            name: mention.from..mention.to,
            foreign,
            mentions: Vec::new(),
            titles: Vec::new(),
            doubtful: Vec::new(),
            honorifics: Vec::new(),
            told: true,
            introduced: false,
            speaks: false,
            own: own_person(lexed, mention),
        };
        cluster.add(lexed, mention);
        cluster
    }

    fn add(&mut self, lexed: &Lexed, mention: &NameMention) {
        self.mentions.push((mention.from, mention.to, MentionKind::Name));
        self.titles.extend(&mention.titles);
        self.doubtful.extend(&mention.doubtful);
        self.honorifics.extend(mention.honorifics.iter().cloned());
        self.introduced |= mention.introduced || !mention.titles.is_empty();
        self.speaks |= is_said(lexed, mention.to);
        let shouted =
            |r: &Range<usize>| r.clone().all(|i| !lexed.is_word(i) || lexed.tokens[i].case == Case::Upper);
        let same_length = mention.to - mention.from == self.name.len();
        if same_length && shouted(&self.name) && !shouted(&(mention.from..mention.to)) {
            self.name = mention.from..mention.to;
        }
    }

    /// Whether the name is of another country: neither of Vietnamese syllables nor of the highlands, "H'Yim Kđoh", "Ksor Phước".
    pub fn is_foreigner(&self, lexed: &Lexed) -> bool {
        let highland = self.words.iter().any(|w| w.contains('\''));
        let at_home = |m: Match| {
            use tables::family_names::{Kind, ROWS};
            matches!(ROWS[m.row].kind, Kind::Kinh | Kind::Majority | Kind::Minority | Kind::Khmer)
        };
        self.foreign && !highland && !lexed.of_table(self.name.start, Table::FamilyNames).any(at_home)
    }

    /// Puts mentions and titles in text order, each once.
    fn sort(&mut self) {
        sort_by_number(&mut self.mentions, |m| m.0 as u64);
        self.mentions.dedup_by_key(|m| m.0);
        sort_by_number(&mut self.titles, |t| t.from as u64);
        self.titles.dedup();
    }

    /// Distance from a token to the nearest mention before it, or, far away, to the nearest behind it.
    ///
    /// Looks at the last mention added, and by bisection at those that are in order.
    fn distance(&self, at: usize) -> usize {
        let behind = self.mentions.partition_point(|m| m.0 <= at);
        let recent = self.mentions.last().filter(|m| m.0 <= at).map(|m| at - m.0);
        let before = behind.checked_sub(1).map(|i| at.abs_diff(self.mentions[i].0));
        let next = self.mentions.get(behind).map(|m| m.0.saturating_sub(at) + FAR);
        recent.into_iter().chain(before).chain(next).min().unwrap_or(usize::MAX)
    }
}

/// The entry of the user's dictionary that has the whole name, or has it as another one.
fn own_person(lexed: &Lexed, mention: &NameMention) -> Option<usize> {
    let whole = |&(len, _): &(usize, u32)| mention.from + len == mention.to;
    lexed.own(mention.from).filter(whole).find_map(|(_, n)| super::dictionary::person(n))
}

/// Whether a verb of speech stands at a token.
pub fn is_said(lexed: &Lexed, at: usize) -> bool {
    use tables::speech_verbs::{Kind, ROWS};
    lexed.of_table(at, Table::SpeechVerbs).any(|m| ROWS[m.row].kind == Kind::Speech)
}

/// How many of somebody's titles are compared with that of a short name.
const RECENT_TITLES: usize = 4;

/// What a mention behind counts more than one before.
const FAR: usize = 1 << 20;

/// Folded words of a span, hyphens and points left aside.
pub fn words(lexed: &Lexed, range: Range<usize>) -> Vec<String> {
    range.filter(|&i| lexed.is_word(i)).map(|i| lexed.folded(i).into_owned()).collect()
}

/// Gathers the names of a text into people, in order of first mention.
pub fn gather(lexed: &Lexed, names: &[NameMention]) -> Vec<Cluster> {
    let worded = names.iter().map(|n| (n, words(lexed, n.from..n.to)));
    let (mut long, short): (Vec<_>, Vec<_>) = worded.partition(|(_, w)| w.len() > 1);
    sort_by_number(&mut long, |(n, w)| pair(usize::from(u16::MAX).saturating_sub(w.len()), n.from));
    let mut homes = Homes::default();
    for (mention, words) in long {
        match homes.of_own(lexed, mention).or_else(|| homes.of_long(lexed, mention, &words)) {
            Some(i) => homes.clusters[i].add(lexed, mention),
            None => homes.settle(Cluster::new(lexed, mention, words)),
        }
    }
    homes.clusters.iter_mut().for_each(Cluster::sort);
    let firms = Firms::of(lexed);
    for (mention, words) in short {
        match homes.of_own(lexed, mention).or_else(|| homes.of_short(lexed, mention, &words[0])) {
            Some(i) => homes.clusters[i].add(lexed, mention),
            None if own_person(lexed, mention).is_some() => homes.settle(Cluster::new(lexed, mention, words)),
            None if firms.contains(&words[0]) => {}
            None if mention.introduced || !mention.titles.is_empty() => {
                homes.settle(Cluster::new(lexed, mention, words));
            }
            None => {}
        }
    }
    let mut clusters = homes.clusters;
    find_again(lexed, &mut clusters);
    clusters.iter_mut().for_each(Cluster::sort);
    sort_by_number(&mut clusters, |c| c.mentions.first().map_or(0, |m| m.0 as u64));
    clusters
}

/// The people so far, found by any word of their names.
#[derive(Default)]
struct Homes {
    clusters: Vec<Cluster>,
    by_word: FxHashMap<String, Vec<usize>>,
    /// Of each entry of the user's dictionary whom the text has by it.
    by_entry: FxHashMap<usize, usize>,
}

impl Homes {
    fn settle(&mut self, cluster: Cluster) {
        let number = self.clusters.len();
        for word in &cluster.words {
            let known = self.by_word.entry(word.clone()).or_default();
            if known.last() != Some(&number) {
                known.push(number);
            }
        }
        if let Some(entry) = cluster.own {
            self.by_entry.entry(entry).or_insert(number);
        }
        self.clusters.push(cluster);
    }

    /// Of those who have the word in their names and fit, who has the mention's title too, else the nearest.
    fn nearest(
        &self,
        lexed: &Lexed,
        mention: &NameMention,
        word: &str,
        fits: impl Fn(&Cluster) -> bool,
    ) -> Option<usize> {
        let named = self.by_word.get(word)?.iter().copied();
        let strange = |c: &Cluster| {
            let recent = || c.titles.iter().rev().take(RECENT_TITLES);
            mention.titles.first().is_some_and(|t| recent().all(|held| !lexed.same_word(held.from, t.from)))
        };
        let weigh = |c: &Cluster| (strange(c), c.distance(mention.from));
        named.filter(|&i| fits(&self.clusters[i])).min_by_key(|&i| weigh(&self.clusters[i]))
    }

    /// Whom the user's dictionary knows by this name too.
    fn of_own(&self, lexed: &Lexed, mention: &NameMention) -> Option<usize> {
        self.by_entry.get(&own_person(lexed, mention)?).copied()
    }

    fn of_long(&self, lexed: &Lexed, mention: &NameMention, words: &[String]) -> Option<usize> {
        let same = |&&i: &&usize| self.clusters[i].words == words;
        // The last word: given names are less often the same than family names.
        self.by_word.get(words.last()?)?.iter().rev().find(same).copied().or_else(|| {
            self.nearest(lexed, mention, &words[0], |c| {
                if c.foreign {
                    c.words.windows(words.len()).any(|w| w == words)
                } else {
                    c.words.ends_with(words)
                }
            })
        })
    }

    fn of_short(&self, lexed: &Lexed, mention: &NameMention, word: &String) -> Option<usize> {
        let given = |c: &Cluster| c.foreign || c.words.last() == Some(word);
        let family = |c: &Cluster| c.words.first() == Some(word);
        self.nearest(lexed, mention, word, given).or_else(|| self.nearest(lexed, mention, word, family))
    }
}

/// A name in normal spelling and capitals: "NGUYỄN văn An" → "Nguyễn Văn An".
pub fn normalised(lexed: &Lexed, name: Range<usize>) -> String {
    let mut out = String::new();
    for i in name.clone() {
        if i > name.start && !lexed.is_glued(i) {
            out.push(' ');
        }
        let folded = lexed.folded(i);
        let particle = i > name.start && lexed.has(i, Table::NameParticles) && !lexed.is_vietnamese(i);
        match lexed.tokens[i].case {
            Case::Capital if !lexed.is_vietnamese(i) => {
                crate::text::compose(lexed.word(i), &mut out);
            }
            Case::Lower if lexed.is_glued(i) || particle || !lexed.is_word(i) => out.push_str(lexed.word(i)),
            _ => {
                let mut chars = folded.chars();
                out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
                out.push_str(chars.as_str());
            }
        }
    }
    out
}

/// The texts of the honorifics, each once.
pub fn honorifics(lexed: &Lexed, ranges: &[Range<usize>]) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    let mut out: Vec<String> = Vec::new();
    for range in ranges {
        let text = lexed.slice(range.start, range.end);
        let folded = fold(text);
        if !seen.contains(&folded) {
            seen.push(folded);
            out.push(text.to_owned());
        }
    }
    out
}
