//! Further places where a known name stands, without anything that introduces it.
//!
//! ```text
//! "Comey đã đánh mất …"                  part of a foreign name
//! "Hải khai nhận", "theo lời Hải"        the given name of somebody without an office
//! ```
//!
//! Not names: "Trump Tower", "New York Times" (a longer run of capitals), "cảng Hải Phòng", "Hải quan" ([`stands_as_name`]).

use rustc_hash::FxHashMap;

use super::people::Cluster;
use crate::{
    MentionKind,
    lexicon::{Lexed, Table, tables},
    text::{Case, is_vietnamese_syllable, pair, sort_by_number},
};

/// The words that may stand for somebody, with the number of the person.
#[derive(Default)]
struct Forms {
    all: Vec<(usize, Vec<String>)>,
    by_word: FxHashMap<String, Vec<usize>>,
}

/// Adds them to the mentions of the people.
pub fn find_again(lexed: &Lexed, clusters: &mut [Cluster]) {
    let mut forms = Forms::default();
    for (i, cluster) in clusters.iter().enumerate() {
        let mut add = |words: &[String]| {
            forms.by_word.entry(words[0].clone()).or_default().push(forms.all.len());
            forms.all.push((i, words.to_vec()));
        };
        if cluster.words.len() > 1 {
            add(&cluster.words);
        }
        if cluster.foreign {
            cluster
                .words
                .iter()
                .filter(|w| w.chars().count() > 2 && !is_vietnamese_syllable(w))
                .for_each(|w| add(std::slice::from_ref(w)));
        } else if let [_, .., middle, given] = cluster.words.as_slice()
            && cluster.titles.iter().all(|t| is_former(lexed, t.from))
        {
            add(std::slice::from_ref(given));
            add(&[middle.clone(), given.clone()]);
        }
    }
    if forms.all.is_empty() {
        return;
    }
    let mut taken: Vec<(usize, usize)> =
        clusters.iter().flat_map(|c| c.mentions.iter().map(|m| (m.0, m.1))).collect();
    taken.extend(clusters.iter().flat_map(|c| c.titles.iter().map(|t| (t.from, t.to))));
    sort_by_number(&mut taken, |&(from, to)| pair(from, to));
    let mut next_taken = 0;
    let mut at = 0;
    while at < lexed.len() {
        while taken.get(next_taken).is_some_and(|&(_, to)| to <= at) {
            next_taken += 1;
        }
        if let Some(&(from, to)) = taken.get(next_taken)
            && from <= at
        {
            at = to;
            continue;
        }
        let limit = taken.get(next_taken).map_or(lexed.len(), |&(from, _)| from);
        at = match again_at(lexed, at, limit, &forms) {
            Some((cluster, to)) => {
                clusters[cluster].mentions.push((at, to, MentionKind::Name));
                to
            }
            None => at + 1,
        };
    }
}

/// Whether a title begins with "nguyên" or "cựu": the accused and the retired are called by their given names as others are.
fn is_former(lexed: &Lexed, title: usize) -> bool {
    use tables::title_modifiers::{Effect, ROWS};
    lexed.of_table(title, Table::TitleModifiers).any(|m| ROWS[m.row].effect == Effect::StatusFormer)
}

fn again_at(lexed: &Lexed, at: usize, limit: usize, forms: &Forms) -> Option<(usize, usize)> {
    if !lexed.is_capital(at) || (lexed.is_glued(at) && at > 0 && lexed.is_word(at - 1)) {
        return None;
    }
    let found = forms.by_word.get(&lexed.folded(at))?.iter().map(|&form| &forms.all[form]);
    let ends = found.filter_map(|(cluster, words)| Some((*cluster, end_of(lexed, at, limit, words)?)));
    let (cluster, to) = ends.max_by_key(|&(_, to)| to)?;
    // A longer run of capitals is another name: "Trump Tower", "New York Times".
    let alone = |i: usize| {
        lexed.is_capital(i) && lexed.tokens[i].gap <= crate::text::Gap::Space && !lexed.is_glued(i)
    };
    let blocked = (at + 1 == to && to < limit && alone(to) && !lexed.has(to, Table::SpeechVerbs))
        || (at > 0
            && !lexed.tokens[at].begins_line()
            && !lexed.is_glued(at)
            && lexed.longest(at - 1, Table::NameBlockers).is_some_and(|m| m.len == 1));
    let given = at + 1 == to && lexed.is_vietnamese(at);
    (!blocked && (!given || stands_as_name(lexed, at))).then_some((cluster, to))
}

/// Whether one syllable that is somebody's given name stands for them: "Hải khai nhận", "theo lời khai của Hải"; not "cảng Hải
/// Phòng", "Đảng", "Hải quan".
fn stands_as_name(lexed: &Lexed, at: usize) -> bool {
    let known = [
        Table::Bodies,
        Table::BodyOpeners,
        Table::Levels,
        Table::Roles,
        Table::TitleModifiers,
        Table::Honorifics,
        Table::NameBlockers,
        Table::Places,
    ];
    let begins = at == 0 || lexed.tokens[at].begins_line() || !lexed.is_word(at - 1);
    let grammar = |i| lexed.has_any(i, &[Table::SpeechVerbs, Table::FunctionWords, Table::Appointments]);
    let part = !begins && lexed.is_capital(at - 1) && !lexed.has(at - 1, Table::FunctionWords);
    lexed.tokens[at].case == Case::Capital
        && !lexed.has_any(at, &known)
        && !part
        && (!begins || !lexed.is_word(at + 1) || grammar(at + 1))
}

/// Token behind the words of a name that begins at `at`, if they stand there.
fn end_of(lexed: &Lexed, at: usize, limit: usize, words: &[String]) -> Option<usize> {
    let mut i = at;
    for (n, word) in words.iter().enumerate() {
        if n > 0 && matches!(lexed.word(i), "-" | "." | "‑") {
            i += 1;
        }
        if i >= limit
            || !lexed.is_word(i)
            || (n > 0 && lexed.tokens[i].begins_line())
            || lexed.folded(i) != *word
        {
            return None;
        }
        i += 1;
    }
    Some(i)
}
