//! Titles without a name, led back to the person who holds them.
//!
//! ```text
//! "Bộ trưởng Bộ Ngoại giao Bùi Thanh Sơn … . Bộ trưởng đề nghị …"      → Bùi Thanh Sơn
//! "Đồng chí nhấn mạnh …"                                               → the official mentioned last
//! ```
//!
//! A title fits a person when the head terms are the same and the bodies do not differ. The holder mentioned last before
//! it is meant; a title in the headline may lead forward. Nobody holds it: no reference.

use std::{ops::Range, rc::Rc};

use rustc_hash::FxHashMap;

use super::{
    link::Bare,
    people::Cluster,
    position::{Described, Describer},
};
use crate::{
    Level, MentionKind,
    lexicon::Lexed,
    text::{pair, sort_by_number},
};

/// How far a headline reaches, in tokens: a title there may refer to somebody named only later.
const HEADLINE: usize = 60;

/// Furthest that a headline stands, behind menus and boxes.
const HEAD: usize = 1000;

/// How many sentences of a speech may pass before its speaker is called by the title again.
const SPEECH: usize = 2;

/// People and their titles, by the words of the head term.
type ByHead = FxHashMap<String, Vec<(usize, Rc<Described>)>>;

/// Who holds which office, and when officials are mentioned.
pub struct Holders {
    /// People and their titles, by head term.
    by_head: ByHead,
    /// First token and person of each mention of an official, in text order.
    mentions: Vec<(usize, usize)>,
    /// The reference found last.
    referred: Option<(usize, usize)>,
}

impl Holders {
    /// Of the titles that the people of a text have.
    pub fn new(clusters: &[Cluster], titles: impl Iterator<Item = (usize, Rc<Described>)>) -> Self {
        let mut by_head = ByHead::default();
        for (person, title) in titles {
            let holders = by_head.entry(title.head.join(" ")).or_default();
            if holders.iter().all(|(p, t)| *p != person || t.tail != title.tail) {
                holders.push((person, title));
            }
        }
        // "Thủ tướng" said of the Prime Minister of Japan is short for just that.
        for holders in by_head.values_mut() {
            let full: Vec<usize> =
                holders.iter().filter(|(_, t)| !t.tail.is_empty()).map(|(person, _)| *person).collect();
            holders.retain(|(person, title)| !title.tail.is_empty() || !full.contains(person));
        }
        let officials = clusters.iter().enumerate().filter(|(_, c)| c.told && !c.titles.is_empty());
        let mut mentions: Vec<_> =
            officials.flat_map(|(i, c)| c.mentions.iter().map(move |m| (m.0, i))).collect();
        sort_by_number(&mut mentions, |&(at, person)| pair(at, person));
        Self { by_head, mentions, referred: None }
    }

    /// The person whom the title at token `at` means; `speaks` if a verb of speech follows it, `headline` if it may lead forward.
    pub fn person_meant(
        &self,
        lexed: &Lexed,
        at: usize,
        [speaks, headline]: [bool; 2],
        title: &Described,
        clusters: &[Cluster],
    ) -> Option<usize> {
        let holders = self.by_head.get(&title.head.join(" "))?.iter();
        let fits = holders.filter(|(person, held)| {
            // "Thủ tướng Malaysia" is nobody whose country is not named.
            let elsewhere = title.level == Level::Foreign
                && held.level != Level::Foreign
                && !clusters[*person].is_foreigner(lexed);
            clusters[*person].told && same_body(title, held) && !elsewhere
        });
        let reach = fits.filter_map(|&(person, ref held)| {
            let mentions = &clusters[person].mentions;
            let before = mentions.partition_point(|m| m.0 < at).checked_sub(1).map(|i| mentions[i].0);
            let distance = before.map(|b| at - b).or(headline.then_some(usize::MAX))?;
            // Who speaks has mostly spoken before: "Chủ tịch nước nhấn mạnh" hardly means whom the speech is about,
            // though that one was mentioned a sentence later.
            let silent = speaks && !clusters[person].speaks;
            let reach = if speaks && !silent { SPEECH } else { 1 };
            let far = before.is_none_or(|b| lexed.sentence_of(at) - lexed.sentence_of(b) > reach);
            Some((strangeness(title, held), far, silent, distance, person))
        });
        reach.min().map(|(.., person)| person)
    }

    /// The official mentioned last before token `at`, by name or by the reference found last.
    pub fn last_official(&self, at: usize) -> Option<usize> {
        let before = self.mentions.partition_point(|&(m, _)| m < at);
        let named = before.checked_sub(1).map(|i| self.mentions[i]);
        named.max(self.referred).map(|(_, person)| person)
    }

    /// Notes that the title at token `at` refers to a person; references come in text order.
    pub fn note(&mut self, at: usize, person: usize) {
        self.referred = Some((at, person));
    }
}

/// Whether a token stands where the headline is: what is no story before it (in text order) is left aside.
pub fn is_headline(at: usize, apart: [&[Range<usize>]; 2]) -> bool {
    let inside = |ranges: &[Range<usize>]| -> usize {
        ranges.iter().take_while(|r| r.start < at).map(|r| r.end.min(at) - r.start).sum()
    };
    at < HEADLINE || at < HEAD && at - apart.map(inside).iter().sum::<usize>().min(at) < HEADLINE
}

/// Most holders of one office that a doubtful title is compared with.
const MOST_HOLDERS: usize = 8;

/// Gives titles that may be a person's own to that person, unless somebody else holds such an office: then they refer to it.
pub fn settle_doubts(clusters: &mut [Cluster], titles: &mut Describer, bare: &mut Vec<Bare>) {
    if clusters.iter().all(|c| c.doubtful.is_empty()) {
        return;
    }
    let mut holders = ByHead::default();
    for (person, used) in clusters.iter().enumerate().flat_map(|(i, c)| c.titles.iter().map(move |t| (i, *t)))
    {
        let title = titles.describe(used);
        let known = holders.entry(title.head.join(" ")).or_default();
        if known.len() < MOST_HOLDERS && known.last().is_none_or(|(last, _)| *last != person) {
            known.push((person, title));
        }
    }
    for (person, cluster) in clusters.iter_mut().enumerate() {
        for used in std::mem::take(&mut cluster.doubtful) {
            let title = titles.describe(used);
            let others = holders
                .get(&title.head.join(" "))
                .into_iter()
                .flatten()
                .filter(|(other, _)| *other != person);
            if others.into_iter().any(|(_, held)| same_body(&title, held)) {
                bare.push(Bare { from: used.from, to: used.to, address: false });
            } else {
                cluster.titles.push(used);
            }
        }
    }
    sort_by_number(bare, |b| b.from as u64);
}

/// Adds a reference to a person's mentions, which stay in text order.
pub fn refer(cluster: &mut Cluster, from: usize, to: usize) {
    let place = cluster.mentions.partition_point(|m| m.0 < from);
    cluster.mentions.insert(place, (from, to, MentionKind::Title));
}

/// How far the body that a holder's title names is from the one that the bare title names: "Chủ tịch Quốc hội Lào" means
/// the holder of just that; "Chủ tịch Quốc hội" rather one whose title names no foreign country.
fn strangeness(bare: &Described, held: &Described) -> u8 {
    match (bare.tail.is_empty(), bare.tail == held.tail) {
        (false, true) => 0,
        (true, _) => u8::from(held.level == Level::Foreign && !held.tail.is_empty()),
        (false, false) => 1 + u8::from(!held.tail.is_empty()),
    }
}

/// Whether the bodies of two titles do not differ: one says no more than the other.
fn same_body(bare: &Described, held: &Described) -> bool {
    let shared = bare.tail.len().min(held.tail.len());
    bare.tail[..shared] == held.tail[..shared] || bare.tail.iter().all(|w| held.tail.contains(w))
}
