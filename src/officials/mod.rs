//! Stage 3c: officials: names, titles, lists of positions, then people.
//!
//! Recognising works sentence by sentence: [`title`], [`body`] and [`name`] offer spans, [`edges`] weighs them, [`lattice`]
//! chooses the best reading, [`apposition`] mends what it cannot see; [`items`] and [`link`] join titles and names, [`biography`] those of a life told line by line, [`signed`] those of who signs a document, [`pronoun`] those of
//! "ông" and "bà".
//! Resolving works on the whole text: [`people`] merges the forms of one name, [`opened`], [`pieces`] and [`position`]
//! take titles apart, [`owner`] fills in whose body it is, [`mod@reference`] leads bare titles back.

mod again;
mod apposition;
mod biography;
mod body;
mod branch;
mod dictionary;
mod edges;
mod field;
mod firms;
mod grammar;
mod items;
mod joint;
mod lattice;
mod link;
mod name;
mod namesake;
mod opened;
mod organisation;
mod owner;
mod people;
mod pieces;
mod places;
mod position;
mod pronoun;
mod reference;
mod signed;
mod tail;
mod title;
mod titles;

use std::{ops::Range, rc::Rc};

use rustc_hash::FxHashMap;

pub use dictionary::overlay;

use self::{
    link::{Bare, NameMention, TitleUse},
    position::{Described, Office},
    reference::Holders,
};
use crate::{
    Dictionary, Level, Mention, Official, Person, Position,
    lexicon::{Lexed, Table},
    text::sort_by_number,
};

/// Names and titles of a text, not yet led to people.
#[derive(Debug, Default)]
pub struct Readings {
    names: Vec<NameMention>,
    bare: Vec<Bare>,
    signed: Vec<signed::SignedFor>,
}

impl Readings {
    /// Token ranges of the names, in order.
    pub fn names(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.names.iter().map(|n| n.from..n.to)
    }

    /// Whether the name that begins at a token has a title.
    #[must_use]
    pub fn is_titled(&self, from: usize) -> bool {
        self.names.iter().any(|n| n.from == from && !n.titles.is_empty())
    }
}

/// Finds names and titles, and which belong together, sentence by sentence.
#[must_use]
pub fn recognise(lexed: &Lexed) -> Readings {
    let mut lattice = lattice::Lattice::new(lexed);
    let mut readings = Readings::default();
    let mut biography = biography::Biography::default();
    let mut antecedent = pronoun::Antecedent::default();
    let mut signature = signed::Signature::default();
    for sentence in lexed.sentences() {
        let mut segments = lattice.read(sentence.clone());
        apposition::absorb(lexed, &mut segments, sentence.end);
        let mut linked = link::link(lexed, sentence.clone(), &segments);
        antecedent.read(lexed, &linked, &mut readings.names);
        biography.read(lexed, &sentence, &mut linked, &mut readings.names);
        signature.read(lexed, &sentence, &mut linked, &mut readings.bare, &mut readings.signed);
        readings.names.extend(linked.names);
        readings.bare.extend(linked.bare);
    }
    readings
}

/// Leads names and titles to people: officials, and people without a position, each in order of first mention.
///
/// What lies in `ignored` (bylines, credits; in text order, apart from each other) names nobody; nobody is meant by a bare
/// title whom only other stories name (`elsewhere`, likewise).
#[must_use]
pub fn resolve(
    lexed: &Lexed,
    readings: &Readings,
    ignored: &[Range<usize>],
    elsewhere: &[Range<usize>],
    dictionary: &Dictionary,
) -> (Vec<Official>, Vec<Person>) {
    let lies_in = |ranges: &[Range<usize>], at: usize| {
        let before = ranges.partition_point(|r| r.start <= at);
        before > 0 && ranges[before - 1].end > at
    };
    let stands = |at: usize| !lies_in(ignored, at);
    let names: Vec<_> = readings.names.iter().filter(|n| stands(n.from)).cloned().collect();
    let mut clusters = people::gather(lexed, &names);
    for cluster in &mut clusters {
        cluster.told = !lies_in(elsewhere, cluster.name.start);
    }
    let owners = owner::Owners::new(lexed, &names);
    let mut titles = position::Describer::new(lexed, dictionary);
    // "Chủ tịch" in another story, or in a reader's comment, may be anybody.
    let told = |at: usize| stands(at) && !lies_in(elsewhere, at);
    let mut bare: Vec<_> = readings.bare.iter().filter(|b| told(b.from)).copied().collect();
    reference::settle_doubts(&mut clusters, &mut titles, &mut bare);
    let described: FxHashMap<TitleUse, Rc<Described>> = clusters
        .iter()
        .flat_map(|c| c.titles.iter().enumerate().map(move |(i, used)| (used, c.titles.get(i + 1))))
        .map(|(used, next)| {
            let joint = next.and_then(|next| owner::joint(lexed, *used, *next));
            let next = next.filter(|_| joint.is_some()).map(|next| titles.describe(*next));
            let next = joint.zip(next.as_deref());
            let title = owners.filled_in(lexed, *used, titles.describe(*used), next);
            let signed = readings.signed.binary_search_by_key(&used.from, |(from, _)| *from);
            let whole = signed.ok().and_then(|at| signed::with_body(lexed, &title, &readings.signed[at].1));
            (*used, whole.unwrap_or(title))
        })
        .collect();
    let held = clusters.iter().enumerate().flat_map(|(person, c)| c.titles.iter().map(move |t| (person, t)));
    let mut holders = Holders::new(
        &clusters,
        held.filter_map(|(person, t)| {
            Some((person, described.get(t).filter(|t| t.office == Office::Certain)?.clone()))
        }),
    );
    for bare in &bare {
        let meant = if bare.address {
            holders.last_official(bare.from)
        } else {
            let title = titles.describe(TitleUse { from: bare.from, to: bare.to, status: None });
            let speaks = people::is_said(lexed, bare.to);
            let headline = reference::is_headline(bare.from, [ignored, elsewhere]);
            holders.person_meant(lexed, bare.from, [speaks, headline], &title, &clusters)
        };
        if let Some(person) = meant {
            reference::refer(&mut clusters[person], bare.from, bare.to);
            holders.note(bare.from, person);
        }
    }
    let (mut officials, mut people) = (Vec::new(), Vec::new());
    for cluster in &clusters {
        let entry = cluster.own.and_then(|i| dictionary.people.as_ref()?.get(i));
        let person = Person {
            name: nfc(lexed.slice(cluster.name.start, cluster.name.end)),
            name_normalised: entry
                .map_or_else(|| people::normalised(lexed, cluster.name.clone()), |e| nfc(&e.name)),
            honorifics: people::honorifics(lexed, &cluster.honorifics),
            mentions: cluster
                .mentions
                .iter()
                .map(|&(from, to, kind)| Mention { span: lexed.span(from..to), kind })
                .collect(),
        };
        let positions = positions(lexed, cluster, &described, dictionary);
        if positions.is_empty() {
            people.push(person);
        } else {
            officials.push(Official { person, positions });
        }
    }
    (officials, people)
}

fn positions(
    lexed: &Lexed,
    cluster: &people::Cluster,
    described: &FxHashMap<TitleUse, Rc<Described>>,
    dictionary: &Dictionary,
) -> Vec<Position> {
    let mut titles = titles_of(cluster, described, Office::Certain);
    if titles.is_empty() {
        titles = titles_of(cluster, described, Office::Same);
    }
    merge_short_forms(&mut titles);
    let mut positions: Vec<Position> = titles
        .iter()
        .map(|(title, uses)| {
            let spans = uses.iter().map(|used| lexed.span(used.from..used.to)).collect();
            title.position(lexed.slice(uses[0].from, uses[0].to), spans)
        })
        .collect();
    share_country(lexed, cluster, &mut positions);
    let entry = cluster.own.and_then(|i| dictionary.people.as_ref()?.get(i));
    for title in entry.into_iter().flat_map(|p| p.positions.iter().flatten()) {
        if positions.iter().all(|p| p.text != *title) {
            positions.push(position::of_dictionary(title, dictionary));
        }
    }
    positions
}

/// Takes what is of no country in particular for a foreign office, if the person has another one or a foreign name: "Tổng Bí
/// thư, Chủ tịch nước Trung Quốc A", "Thủ tướng Narendra Modi".
fn share_country(lexed: &Lexed, cluster: &people::Cluster, positions: &mut [Position]) {
    use crate::lexicon::tables::places::{Kind, ROWS};
    let foreigner = positions.iter().any(|p| p.level == Level::Foreign) || cluster.is_foreigner(lexed);
    let at_home = cluster.titles.iter().any(|t| {
        (t.from..t.to).any(|i| lexed.of_table(i, Table::Places).any(|m| ROWS[m.row].kind == Kind::Home))
    });
    if foreigner && !at_home {
        for position in positions.iter_mut().filter(|p| p.level == Level::Central) {
            position.level = Level::Foreign;
        }
    }
}

/// The different titles of a person that name an office so certainly, and where each stands.
fn titles_of<'d>(
    cluster: &people::Cluster,
    described: &'d FxHashMap<TitleUse, Rc<Described>>,
    office: Office,
) -> Vec<(&'d Described, Vec<TitleUse>)> {
    let mut titles: Vec<(&Described, Vec<TitleUse>)> = Vec::new();
    for used in &cluster.titles {
        let Some(title) = described.get(used).filter(|title| title.office == office) else { continue };
        match titles.iter_mut().find(|(known, _)| known.key == title.key) {
            Some((_, uses)) => uses.push(*used),
            None => titles.push((title, vec![*used])),
        }
    }
    titles
}

/// Takes what is only a head term as another mention of the one position that has it with a body: "Thủ tướng" of "Thủ
/// tướng Nhật Bản".
fn merge_short_forms(titles: &mut Vec<(&Described, Vec<TitleUse>)>) {
    for short in (0..titles.len()).rev() {
        let title = titles[short].0;
        let mut full = (0..titles.len()).filter(|&i| {
            let other = titles[i].0;
            !other.tail.is_empty() && other.head == title.head && other.status == title.status
        });
        if let (true, Some(only), None) = (title.tail.is_empty(), full.next(), full.next()) {
            let uses = std::mem::take(&mut titles[short].1);
            titles[only].1.extend(uses);
            sort_by_number(&mut titles[only].1, |used| used.from as u64);
            titles.remove(short);
        }
    }
}

fn nfc(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    crate::text::compose(text, &mut out);
    out
}
