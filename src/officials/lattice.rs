//! Which words of a sentence are titles, forms of address, names, places: the best reading of the whole sentence.
//!
//! Every span that may be something is an edge with a weight; a path through the sentence is a reading; the best path
//! wins (Viterbi over eight states). So "Bí thư Huyện ủy Ba Chẽ Vũ Thành Long" is title + name because "Ba Chẽ" weighs as
//! a place and "Vũ" as a family name, and not because of a rule about either.
//!
//! Weights are whole numbers on one scale: a capitalised word left unexplained costs [`STRAY_CAPITAL`], a name right
//! behind a title gains [`NAME_AFTER_TITLE`]. They were set by hand on the project's own articles; raising one and
//! running the tables of `tests/cases/` shows what depends on it.

use std::ops::Range;

use super::{
    dictionary, name,
    title::{self, Tail, words},
};
use crate::{
    lexicon::{Lexed, Table, tables},
    text::{Case, Gap, Kind},
};

/// What a span is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// A title of a position.
    Title(Tail),
    /// A form of address, a degree, a rank, an occupation: row in `honorifics.tsv`.
    Honorific(u16),
    /// A person's name, or part of one; whether it is one word, and that a Vietnamese syllable.
    Name { single: bool, syllable: bool },
    /// A place, a body, another thing with capitals.
    Thing,
}

/// A labelled span of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// First token.
    pub from: usize,
    /// Token behind the last one.
    pub to: usize,
    /// What it is.
    pub label: Label,
}

const STRAY_CAPITAL: i32 = -6;
const STRAY_ACRONYM: i32 = -3;
const SENTENCE_CAPITAL: i32 = -2;
const NAME_AFTER_TITLE: i32 = 12;
const NAME_AFTER_LOOSE: i32 = 6;
const NAME_AFTER_HONORIFIC: i32 = 10;
const HONORIFIC_AFTER_TITLE: i32 = 4;
const NAME_BEFORE_VERB: i32 = 3;
const NAME_BEFORE_TITLE: i32 = 6;
const TOUCHING: i32 = -12;
const SPLIT: i32 = -6;
const TITLE_AT_BOUNDARY: i32 = 3;
const NAME_IN_HEADLINE: i32 = -6;
const HALF_COMPOUND: i32 = -8;
const OWN_NAME: i32 = 30;

/// Most marks before the first word of a line: "- “Các …".
const MOST_BULLETS: usize = 3;

const STATES: usize = 8;
const PLAIN: usize = 0;
const HEAD: usize = 1;
const TAILED: usize = 2;
const HONORIFIC: usize = 3;
const NAME: usize = 4;
const THING: usize = 5;
const OPEN: usize = 6;
const LOOSE: usize = 7;

fn state(label: Option<Label>) -> usize {
    match label {
        None => PLAIN,
        Some(Label::Title(Tail::None)) => HEAD,
        Some(Label::Title(Tail::Closed)) => TAILED,
        Some(Label::Title(Tail::Open)) => OPEN,
        Some(Label::Title(Tail::Loose)) => LOOSE,
        Some(Label::Honorific(_)) => HONORIFIC,
        Some(Label::Name { .. }) => NAME,
        Some(Label::Thing) => THING,
    }
}

struct Edge {
    to: usize,
    label: Option<Label>,
    score: i32,
}

#[derive(Clone, Copy)]
struct Cell {
    score: i32,
    from: u32,
    before: u8,
    label: Option<Label>,
}

const START: Cell = Cell { score: 0, from: 0, before: 0, label: None };

/// The states of a set of bits, lowest first.
fn states(mut bits: u8) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let state = (bits != 0).then_some(bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(state)
    })
}

/// The state with the highest score among those reached; the lowest of equals.
fn best(cells: &[Cell; STATES], reached: u8) -> usize {
    let mut best = reached.trailing_zeros() as usize;
    for state in states(reached) {
        if cells[state].score > cells[best].score {
            best = state;
        }
    }
    best
}

/// Labels the sentences of a text; keeps its working memory between them.
pub struct Lattice<'l, 'a> {
    lexed: &'l Lexed<'a>,
    /// Those that `reached` does not name are left over from other sentences.
    cells: Vec<[Cell; STATES]>,
    /// States that some reading is in before each token: bit `state`.
    reached: Vec<u8>,
    edges: Vec<Edge>,
    titles: Vec<title::Candidate>,
    names: Vec<name::Candidate>,
    units: name::Units,
}

impl<'l, 'a> Lattice<'l, 'a> {
    /// For one text.
    pub fn new(lexed: &'l Lexed<'a>) -> Self {
        Self {
            lexed,
            cells: Vec::new(),
            reached: Vec::new(),
            edges: Vec::new(),
            titles: Vec::new(),
            names: Vec::new(),
            units: name::Units::default(),
        }
    }

    /// The labelled spans of the best reading of one sentence, in order.
    pub fn read(&mut self, sentence: Range<usize>) -> Vec<Segment> {
        let base = sentence.start;
        let headline = is_headline(self.lexed, sentence.clone());
        if self.cells.len() <= sentence.len() {
            self.cells.resize(sentence.len() + 1, [START; STATES]);
        }
        self.reached.clear();
        self.reached.resize(sentence.len() + 1, 0);
        self.cells[0][PLAIN] = START;
        self.reached[0] = 1 << PLAIN;
        for at in sentence.clone() {
            let reached = self.reached[at - base];
            if reached == 0 {
                continue;
            }
            self.edges_at(at, &sentence, headline);
            let here = self.cells[at - base];
            let best = best(&here, reached);
            let adjacent = self.lexed.tokens[at].gap <= Gap::Space;
            for edge in &self.edges {
                // To a plain word, and over a break, nothing is gained or lost: only the best reading matters.
                let sources = if adjacent && edge.label.is_some() { reached } else { 1 << best };
                let (place, to) = (edge.to - base, state(edge.label));
                for before in states(sources) {
                    let gain = if adjacent { transition(before, edge.label) } else { 0 };
                    let score = here[before].score + edge.score + gain;
                    if self.reached[place] >> to & 1 == 0 || score > self.cells[place][to].score {
                        #[allow(
                            clippy::cast_possible_truncation,
                            reason = "tokens are counted in u32; eight states"
                        )]
                        let (from, before) = (at as u32, before as u8);
                        self.cells[place][to] = Cell { score, from, before, label: edge.label };
                        self.reached[place] |= 1 << to;
                    }
                }
            }
        }
        self.trace(base, sentence.end)
    }

    fn trace(&self, base: usize, end: usize) -> Vec<Segment> {
        let mut segments = Vec::new();
        let last = &self.cells[end - base];
        let mut state = states(self.reached[end - base]).max_by_key(|&s| last[s].score).unwrap_or(PLAIN);
        let mut to = end;
        while to > base {
            let cell = self.cells[to - base][state];
            let from = cell.from as usize;
            if let Some(label) = cell.label {
                segments.push(Segment { from, to, label });
            }
            (to, state) = (from, usize::from(cell.before));
        }
        segments.reverse();
        segments
    }

    fn edges_at(&mut self, at: usize, sentence: &Range<usize>, headline: bool) {
        self.edges.clear();
        let (lexed, end) = (self.lexed, sentence.end);
        let token = lexed.tokens[at];
        let stray = match token.case {
            Case::Lower => 0,
            _ if headline => 0,
            _ if begins_clause(lexed, at, sentence.start) => SENTENCE_CAPITAL,
            Case::Capital => STRAY_CAPITAL,
            Case::Upper => STRAY_ACRONYM,
        };
        self.edges.push(Edge { to: at + 1, label: None, score: stray });
        if !lexed.is_word(at) || (token.case == Case::Lower && !opens(lexed, at)) {
            return;
        }
        self.titles.clear();
        title::candidates(lexed, at, end, &mut self.titles);
        for &title::Candidate { to, tail, score } in &self.titles {
            let boundary = to >= end || !lexed.is_word(to) || lexed.has(to, Table::SpeechVerbs);
            let score = score + if boundary { TITLE_AT_BOUNDARY } else { 0 };
            self.edges.push(Edge { to, label: Some(Label::Title(tail)), score });
        }
        for m in lexed.of_table(at, Table::Honorifics) {
            let to = skip_points(lexed, at + m.len).min(end);
            let Ok(row) = u16::try_from(m.row) else { continue };
            self.edges.push(Edge { to, label: Some(Label::Honorific(row)), score: 0 });
        }
        for (len, number) in lexed.own(at) {
            if dictionary::person(number).is_some() {
                self.edges.push(Edge {
                    to: (at + len).min(end),
                    label: Some(Label::Name { single: false, syllable: false }),
                    score: OWN_NAME,
                });
            }
        }
        if token.is_capital() {
            self.names.clear();
            name::candidates(lexed, at, end, &mut self.units, &mut self.names);
            for &name::Candidate { to, score } in &self.names {
                let score =
                    score + name_context(lexed, at, to, end) + if headline { NAME_IN_HEADLINE } else { 0 };
                let single = to == at + 1;
                let syllable = single && lexed.is_vietnamese(at);
                self.edges.push(Edge { to, label: Some(Label::Name { single, syllable }), score });
            }
        }
        things(lexed, at, end, &mut self.edges);
    }
}

/// Whether a token is the first of a sentence, a bullet and an opening quote left aside, or of a quotation.
fn begins_clause(lexed: &Lexed, at: usize, start: usize) -> bool {
    let bullets = |i: usize| lexed.tokens[i].kind == Kind::Punct;
    (at - start <= MOST_BULLETS && (start..at).all(bullets)) || matches!(lexed.word(at - 1), "\"" | "“")
}

/// Whether a span other than a plain word may begin at a word in small letters.
fn opens(lexed: &Lexed, at: usize) -> bool {
    let tables = [
        Table::Roles,
        Table::TitleModifiers,
        Table::Abbreviations,
        Table::PersonReferences,
        Table::Honorifics,
        Table::BodyOpeners,
        Table::Levels,
        Table::NameBlockers,
    ];
    lexed.has_any(at, &tables) || lexed.own(at).next().is_some()
}

/// What it gains or costs that one reading stands right behind another, on its line.
#[allow(clippy::match_same_arms, reason = "each rule has a reason of its own")]
fn transition(before: usize, label: Option<Label>) -> i32 {
    match (before, label) {
        // "Thủ tướng Chính", but hardly "Chủ tịch UBND tỉnh Chính".
        (TAILED, Some(Label::Name { syllable: true, .. })) => 0,
        // "Chủ tịch Tập đoàn Samsung Electronics": rather more of the body's name than a person's.
        (LOOSE, Some(Label::Name { single: true, .. })) => 0,
        // "Hiệu trưởng Trường THPT Lê Khiết": the school's name, not the head's.
        (OPEN, Some(Label::Name { .. })) => SPLIT,
        (HEAD | TAILED, Some(Label::Name { .. })) => NAME_AFTER_TITLE,
        (LOOSE, Some(Label::Name { .. })) => NAME_AFTER_LOOSE,
        (HONORIFIC, Some(Label::Name { .. })) => NAME_AFTER_HONORIFIC,
        (HEAD | TAILED | OPEN | LOOSE, Some(Label::Honorific(_))) => HONORIFIC_AFTER_TITLE,
        // "các đ/c Phó Chủ tịch": rather a form of address than words that say nothing.
        (HONORIFIC, Some(Label::Title(_))) => 1,
        // A body right behind a title is part of it; what follows the first word of a body is no title.
        (HEAD | TAILED | OPEN | LOOSE, Some(Label::Thing)) | (THING, Some(Label::Title(_))) => SPLIT,
        // What has capitals right behind a thing is mostly the rest of it: "Trường THPT Lê Hồng Phong".
        (THING, Some(Label::Name { .. } | Label::Thing)) => SPLIT,
        // Two titles, or two names, never touch: the second would be part of the first.
        (HEAD | TAILED | OPEN | LOOSE, Some(Label::Title(_))) => TOUCHING,
        (NAME, Some(Label::Name { .. })) => TOUCHING,
        _ => 0,
    }
}

/// Steps over the points that belong to "PGS." and "TS.", and the hyphen of "PGS-TS-BS".
fn skip_points(lexed: &Lexed, mut to: usize) -> usize {
    while lexed.is_mark(to, ".") && lexed.is_glued(to) {
        to += 1;
    }
    let joins = lexed.is_mark(to, "-") && lexed.is_glued(to) && lexed.is_glued(to + 1);
    if joins && lexed.is_capital(to + 1) && lexed.has(to + 1, Table::Honorifics) { to + 1 } else { to }
}

/// Whether a sentence is printed in capitals, so that capitals tell nothing.
fn is_headline(lexed: &Lexed, sentence: Range<usize>) -> bool {
    let words = || sentence.clone().filter(|&i| lexed.is_word(i));
    let upper = words().filter(|&i| lexed.tokens[i].case == Case::Upper).count();
    let words = words().count();
    words >= 5 && upper * 5 >= words * 4
}

/// What the words behind a name tell about it.
fn name_context(lexed: &Lexed, at: usize, to: usize, end: usize) -> i32 {
    if to >= end {
        return 0;
    }
    let verb = |table| lexed.longest(to, table).is_some();
    if to == at + 1 && lexed.is_word(to) && !lexed.is_capital(to) && lexed.is_vietnamese(at) {
        // One capitalised syllable before a small word is mostly half of a compound: "Trưởng phòng Tuyên truyền".
        let grammar = verb(Table::SpeechVerbs) || verb(Table::Appointments) || verb(Table::FunctionWords);
        return if grammar { 0 } else { HALF_COMPOUND };
    }
    if lexed.has(to, Table::SpeechVerbs) || lexed.has(to, Table::Appointments) {
        return NAME_BEFORE_VERB;
    }
    let separated = matches!(lexed.word(to), "," | "-" | "–" | "(");
    let titled = |at: usize| {
        title::head_lengths(lexed, at).next().is_some()
            || title::modifier(lexed, at, tables::title_modifiers::Place::Before)
                .is_some_and(|at| title::head_lengths(lexed, at).next().is_some())
    };
    if separated && to + 1 < end && titled(to + 1) { NAME_BEFORE_TITLE } else { 0 }
}

/// Places, bodies, and whatever else has capitals and is no person.
fn things(lexed: &Lexed, at: usize, end: usize, edges: &mut Vec<Edge>) {
    use tables::name_blockers::{Effect, ROWS};
    let mut push = |to: usize, score: i32| {
        if to <= end {
            edges.push(Edge { to, label: Some(Label::Thing), score });
        }
    };
    let capital = lexed.is_capital(at);
    if capital {
        for len in 1..=capitals(lexed, at, end) {
            push(at + len, -1 - words(len));
        }
        for to in [title::place(lexed, at), title::firm(lexed, at)].into_iter().flatten() {
            push(to, 3 + 3 * words(to - at));
        }
    }
    if let Some(m) = lexed.longest(at, Table::NameBlockers) {
        let run = capitals(lexed, at + m.len, end).min(5);
        match ROWS[m.row].effect {
            Effect::Word if capital => push(at + m.len, 3 + 3 * words(m.len)),
            // "Hồ", "Cầu" are family names too; as what blocks a name they are written small.
            Effect::Before | Effect::BeforeSoft if !capital || !lexed.has(at, Table::FamilyNames) => {
                (1..=run).for_each(|len| push(at + m.len + len, 8 + 3 * words(len)));
            }
            Effect::BeforeUnit => (1..=run).for_each(|len| push(at + m.len + len, 8 + 3 * words(len))),
            _ => {}
        }
    }
    for m in lexed.matches(at) {
        match m.table {
            Table::Bodies if capital => push(at + m.len, 3 + 2 * words(m.len)),
            Table::BodyOpeners => {
                for len in 1..=capitals(lexed, at + m.len, end) {
                    push(at + m.len + len, 2 + words(len));
                }
            }
            Table::Levels => {
                if let Some(to) = title::place(lexed, at + m.len) {
                    push(to, 6 + 3 * words(to - at));
                }
                for len in 1..=capitals(lexed, at + m.len, end).min(4) {
                    push(at + m.len + len, 4 + words(len));
                }
            }
            _ => {}
        }
    }
}

/// Number of capitalised words in a row.
fn capitals(lexed: &Lexed, at: usize, end: usize) -> usize {
    (at..end.min(at + 8))
        .take_while(|&i| {
            lexed.is_capital(i)
                && (i == at || lexed.tokens[i].gap == Gap::Space)
                && lexed.tokens[i].gap < Gap::Line
        })
        .count()
}
