//! Which words of a sentence are titles, forms of address, names, places: the best reading of the whole sentence.
//!
//! Every span that may be something is an edge with a weight; a path through the sentence is a reading; the best path
//! wins (Viterbi over eight states). So "Bí thư Huyện ủy Ba Chẽ Vũ Thành Long" is title + name because "Ba Chẽ" weighs as
//! a place and "Vũ" as a family name, and not because of a rule about either.
//!
//! Weights are whole numbers on one scale: a name right behind a title gains [`NAME_AFTER_TITLE`]; what a
//! span weighs by itself is said in [`super::edges`]. They were set by hand on the project's own articles; raising one and
//! running the tables of `tests/cases/` shows what depends on it.

use std::ops::Range;

use super::{
    edges::{Edges, is_headline},
    title::Tail,
};
use crate::{lexicon::Lexed, text::Gap};

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

/// "Bí thư Tỉnh ủy Lê Văn An".
const NAME_AFTER_TITLE: i32 = 12;
/// "Chủ tịch Tập đoàn Sao Mai Lê Văn An".
const NAME_AFTER_LOOSE: i32 = 6;
/// "ông Lê Văn An".
const NAME_AFTER_HONORIFIC: i32 = 10;
/// "Giám đốc, Đại tá".
const HONORIFIC_AFTER_TITLE: i32 = 4;
/// What never stands together.
const TOUCHING: i32 = -12;
/// What mostly is one.
const SPLIT: i32 = -6;

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
    edges: Edges,
}

impl<'l, 'a> Lattice<'l, 'a> {
    /// For one text.
    pub fn new(lexed: &'l Lexed<'a>) -> Self {
        Self { lexed, cells: Vec::new(), reached: Vec::new(), edges: Edges::default() }
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
            let (done, ahead) = self.cells.split_at_mut(at - base + 1);
            let here = &done[at - base];
            let best = best(here, reached);
            let adjacent = self.lexed.tokens[at].gap <= Gap::Space;
            for edge in self.edges.at(self.lexed, at, &sentence, headline) {
                // To a plain word, and over a break, nothing is gained or lost: only the best reading matters.
                let sources = if adjacent && edge.label.is_some() { reached } else { 1 << best };
                let (place, to) = (edge.to - base, state(edge.label));
                let there = &mut ahead[edge.to - at - 1][to];
                for before in states(sources) {
                    let gain = if adjacent { transition(before, edge.label) } else { 0 };
                    let score = here[before].score + edge.score + gain;
                    if self.reached[place] >> to & 1 == 0 || score > there.score {
                        #[allow(
                            clippy::cast_possible_truncation,
                            reason = "tokens are counted in u32; eight states"
                        )]
                        let (from, before) = (at as u32, before as u8);
                        *there = Cell { score, from, before, label: edge.label };
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
        // "Vương Quốc Tuấn Anh": a place right behind a name is mostly the rest of it.
        (NAME, Some(Label::Thing)) => SPLIT,
        // "Nguyễn Thị Hoàng Lan Anh"
        (NAME, Some(Label::Honorific(_))) => SPLIT,
        _ => 0,
    }
}
