//! What each word of a sentence may begin: plain words, titles, forms of address, names, things, each with a weight.

use std::ops::Range;

use super::{
    body, dictionary,
    grammar::{Function, is_function},
    joint::transcribed,
    lattice::Label,
    name::{self, Introduction},
    namesake::{has_house_number, in_list_of_places, is_family},
    people::is_said,
    title::{self, words},
};
use crate::{
    Level,
    lexicon::{Lexed, Table, tables},
    text::{Case, Gap, Kind, Token},
};

/// A capitalised word left unexplained.
const STRAY_CAPITAL: i32 = -6;
/// The same, in capitals throughout.
const STRAY_ACRONYM: i32 = -3;
/// The same, where a sentence begins.
const SENTENCE_CAPITAL: i32 = -2;
/// "Lê Văn An cho biết".
const NAME_BEFORE_VERB: i32 = 3;
/// "Lê Văn An, Bí thư …".
const NAME_BEFORE_TITLE: i32 = 6;
/// A name that fills a cell of a table.
const NAME_IN_CELL: i32 = 6;
/// One syllable: "chị Hoa dắt bé".
const NAME_AFTER_ADDRESS: i32 = 6;
/// "Theo Alan Phan" as one name.
const NAME_FROM_GRAMMAR: i32 = -10;
/// A title before a mark or a verb.
const TITLE_AT_BOUNDARY: i32 = 3;
/// What a verb costs a name where all is in capitals.
const VERB_IN_NAME: i32 = 10;
/// Where all is in capitals.
const NAME_IN_HEADLINE: i32 = -6;
/// "Tuyên" in "Tuyên truyền".
const HALF_COMPOUND: i32 = -8;
/// A name of the user's dictionary.
const OWN_NAME: i32 = 30;
/// What stands behind "đường", "tư tưởng" …
const BLOCKED: i32 = 12;
/// What stands behind "huyện", "phường" …
const BLOCKED_UNIT: i32 = 8;

/// What stands behind "xã", "phường", though it looks like a person.
const NAMESAKE: i32 = 18;

/// Most words of a form of address.
const ADDRESS_WORDS: usize = 2;

/// Most marks before the first word of a line: "- “Các …".
const MOST_BULLETS: usize = 3;

/// A span that may be something.
#[derive(Debug, Clone, Copy)]
pub struct Edge {
    /// Token behind the last one.
    pub to: usize,
    /// What it may be; nothing for a plain word.
    pub label: Option<Label>,
    /// Weight by itself.
    pub score: i32,
}

/// Finds the spans; keeps its working memory from token to token.
#[derive(Default)]
pub struct Edges {
    offered: Vec<Edge>,
    titles: Vec<title::Candidate>,
    names: Vec<name::Candidate>,
    units: name::Units,
}

impl Edges {
    /// Offers every span that begins at a token; `headline` if the sentence is printed in capitals.
    pub fn at(&mut self, lexed: &Lexed, at: usize, sentence: &Range<usize>, headline: bool) -> &[Edge] {
        self.offered.clear();
        let end = sentence.end;
        let token = lexed.tokens[at];
        let stray = match token.case {
            Case::Lower => 0,
            _ if headline => 0,
            _ if begins_clause(lexed, at, sentence.start) => SENTENCE_CAPITAL,
            Case::Capital => STRAY_CAPITAL,
            Case::Upper => STRAY_ACRONYM,
        };
        self.offered.push(Edge { to: at + 1, label: None, score: stray });
        let careless = token.case == Case::Lower && is_careless_name(lexed, at, sentence);
        if !lexed.is_word(at) || (token.case == Case::Lower && !careless && !opens(lexed, at)) {
            return &self.offered;
        }
        self.titles.clear();
        title::candidates(lexed, at, end, &mut self.titles);
        for &title::Candidate { to, tail, score } in &self.titles {
            let boundary = to >= end || !lexed.is_word(to) || lexed.has(to, Table::SpeechVerbs);
            let score = score + if boundary { TITLE_AT_BOUNDARY } else { 0 };
            self.offered.push(Edge { to, label: Some(Label::Title(tail)), score });
        }
        // "công bố Quyết định": nobody's "bố".
        let in_verb = at > sentence.start && lexed.of_table(at - 1, Table::SpeechVerbs).any(|m| m.len > 1);
        for m in lexed.of_table(at, Table::Honorifics).filter(|m| m.len > 1 || !in_verb) {
            let to = skip_points(lexed, at + m.len).min(end);
            let Ok(row) = u16::try_from(m.row) else { continue };
            self.offered.push(Edge { to, label: Some(Label::Honorific(row)), score: 0 });
            // "bệnh nhân 21 N.Q.T"
            if lexed.is_number(to) && !lexed.is_glued(to) && to + 1 < end && lexed.is_capital(to + 1) {
                self.offered.push(Edge { to: to + 1, label: Some(Label::Honorific(row)), score: 0 });
            }
        }
        for (len, number) in lexed.own(at) {
            if dictionary::person(number).is_some() {
                self.offered.push(Edge {
                    to: (at + len).min(end),
                    label: Some(Label::Name { single: false, syllable: false }),
                    score: OWN_NAME,
                });
            }
        }
        if token.is_capital() || careless {
            self.names.clear();
            let introduction = introduction(lexed, at, sentence.start);
            name::candidates(lexed, at, end, introduction, &mut self.units, &mut self.names);
            for &name::Candidate { to, score } in &self.names {
                // "TÔ LÂM TIẾP ĐẠI SỨ": where capitals tell nothing, a verb ends the name.
                let verb = headline
                    && (at + 2..to)
                        .any(|i| lexed.has(i, Table::SpeechVerbs) || is_function(lexed, i, Function::Verb));
                let score = score + name_context(lexed, at, to, end) - if verb { VERB_IN_NAME } else { 0 }
                    + if headline { NAME_IN_HEADLINE } else { 0 };
                // "Theo Alan Phan": the first word of a sentence is grammar rather than part of a name.
                let grammar = stray == SENTENCE_CAPITAL
                    && to > at + 1
                    && lexed.has(at, Table::FunctionWords)
                    && !lexed.has(at, Table::FamilyNames);
                let score = score + if grammar { NAME_FROM_GRAMMAR } else { 0 };
                let single = to == at + 1;
                let syllable = single && lexed.is_vietnamese(at);
                self.offered.push(Edge { to, label: Some(Label::Name { single, syllable }), score });
            }
        }
        things(lexed, at, end, &mut self.offered);
        &self.offered
    }
}

/// Whether a form of address ends before a token: what follows is hardly half of a compound, "chị Hoa dắt bé ra bến".
fn is_addressed(lexed: &Lexed, at: usize) -> bool {
    introduction(lexed, at, 0) == Introduction::Address
}

/// What ends before a token, and begins no earlier than `start`.
fn introduction(lexed: &Lexed, at: usize, start: usize) -> Introduction {
    use tables::honorifics::{Kind, ROWS};
    let mut found = Introduction::None;
    for from in at.saturating_sub(ADDRESS_WORDS).max(start)..at {
        for m in lexed.of_table(from, Table::Honorifics).filter(|m| from + m.len == at) {
            if ROWS[m.row].kind == Kind::Address {
                return Introduction::Address;
            }
            found = Introduction::Other;
        }
    }
    found
}

/// Whether a family name in small letters may begin a name: "ông hoàng văn Tiến". It needs a form of address before it, and
/// a capital behind.
fn is_careless_name(lexed: &Lexed, at: usize, sentence: &Range<usize>) -> bool {
    at > sentence.start
        && lexed.has(at, Table::FamilyNames)
        && !lexed.has(at, Table::FunctionWords)
        && (at + 1..sentence.end.min(at + 4)).any(|i| lexed.is_capital(i))
        // "Mẹ Việt Nam anh hùng"
        && lexed.of_table(at - 1, Table::Honorifics).all(|m| m.len == 1)
        && is_addressed(lexed, at)
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

/// Steps over the points that belong to "PGS." and "TS.", and the hyphen of "PGS-TS-BS".
fn skip_points(lexed: &Lexed, mut to: usize) -> usize {
    while lexed.is_mark(to, ".") && lexed.is_glued(to) {
        to += 1;
    }
    let joins = lexed.is_mark(to, "-") && lexed.is_glued(to) && lexed.is_glued(to + 1);
    if joins && lexed.is_capital(to + 1) && lexed.has(to + 1, Table::Honorifics) { to + 1 } else { to }
}

/// Whether a sentence is printed in capitals, so that capitals tell nothing.
pub fn is_headline(lexed: &Lexed, sentence: Range<usize>) -> bool {
    let words = || sentence.clone().filter(|&i| lexed.is_word(i));
    let upper = words().filter(|&i| lexed.tokens[i].case == Case::Upper).count();
    let words = words().count();
    words >= 5 && upper * 5 >= words * 4
}

/// What the words behind a name tell about it.
fn name_context(lexed: &Lexed, at: usize, to: usize, end: usize) -> i32 {
    let fills_cell = lexed.tokens[at].begins_cell()
        && lexed.tokens.get(to).is_none_or(Token::begins_cell)
        && [Some(&lexed.tokens[at]), lexed.tokens.get(to)].iter().flatten().any(|t| t.gap == Gap::Tab);
    if fills_cell {
        return NAME_IN_CELL;
    }
    if to >= end {
        return 0;
    }
    let verb = |table| lexed.longest(to, table).is_some();
    let addressed = at > 0 && lexed.has(at - 1, Table::Honorifics);
    if to == at + 1 && !addressed && lexed.is_word(to) && !lexed.is_capital(to) && lexed.is_vietnamese(at) {
        // One capitalised syllable before a small word is mostly half of a compound: "Trưởng phòng Tuyên truyền".
        let grammar = verb(Table::SpeechVerbs) || verb(Table::Appointments) || verb(Table::FunctionWords);
        let titled = lexed.has_any(at, &[Table::TitleModifiers, Table::Roles, Table::BodyOpeners]);
        return match (grammar, is_addressed(lexed, at) && !titled) {
            (_, true) => NAME_AFTER_ADDRESS,
            (true, _) => 0,
            _ if lexed.longest(at, Table::GivenNames).is_none() => 2 * HALF_COMPOUND,
            _ => HALF_COMPOUND,
        };
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
    // "N.Q.T": "QT" is a province, but here a letter stands before it.
    if at > 0 && lexed.is_glued(at) && lexed.is_mark(at - 1, ".") {
        return;
    }
    let capital = lexed.is_capital(at);
    if capital {
        for len in 1..=capitals(lexed, at, end) {
            push(at + len, -1 - words(len));
        }
        // "Hoàng Lan Anh": one syllable behind another is mostly no country.
        let behind = at > 0 && lexed.is_capital(at - 1) && lexed.tokens[at].gap == Gap::Space;
        for to in [body::place(lexed, at), body::firm(lexed, at)].into_iter().flatten() {
            push(to, if behind && to == at + 1 { 0 } else { 3 + 3 * words(to - at) });
        }
    }
    // "Chủ tịch lâm thời": no "thời …".
    let inside = at > 0 && lexed.of_table(at - 1, Table::TitleModifiers).any(|m| m.len > 1);
    if capital && has_house_number(lexed, at) {
        (1..=capitals(lexed, at, end).min(5)).for_each(|len| push(at + len, BLOCKED + 3 * words(len)));
    }
    if capital && in_list_of_places(lexed, at) {
        (1..=capitals(lexed, at, end).min(4)).for_each(|len| push(at + len, BLOCKED + 3 * words(len)));
    }
    if let Some(m) = lexed.longest(at, Table::NameBlockers).filter(|_| !inside) {
        let run = capitals(lexed, at + m.len, end).min(5);
        match ROWS[m.row].effect {
            Effect::Word if capital => push(at + m.len, 3 + 3 * words(m.len)),
            // "Hồ", "Cầu" are family names too; as what blocks a name they are written small.
            Effect::Before | Effect::BeforeSoft
                if !capital || m.len > 1 || !lexed.has(at, Table::FamilyNames) =>
            {
                // "Tổng công ty Cao su Sông Bé": one capitalised word may as well go on with a body.
                let gain = if capital && m.len == 1 { BLOCKED_UNIT } else { BLOCKED };
                (1..=run).for_each(|len| push(at + m.len + len, gain + 3 * words(len)));
            }
            Effect::BeforeUnit => {
                (1..=run).for_each(|len| push(at + m.len + len, BLOCKED_UNIT + 3 * words(len)));
            }
            _ => {}
        }
    }
    for m in lexed.matches(at) {
        match m.table {
            Table::Bodies if capital => push(at + m.len, 3 + 2 * words(m.len)),
            Table::BodyOpeners if lexed.longest(at, Table::BodyOpeners).is_some_and(|l| l.len == m.len) => {
                use tables::body_openers::{Kind, ROWS};
                // "Trường Mầm non Phùng Chí Kiên"
                let named = ROWS[m.row].kind == Kind::Named;
                for len in 1..=capitals(lexed, at + m.len, end) {
                    let gain = if named { BLOCKED_UNIT + 3 * words(len) } else { 2 + words(len) };
                    push(at + m.len + len, gain);
                }
            }
            Table::Levels => {
                if let Some(to) = body::place(lexed, at + m.len).or_else(|| transcribed(lexed, at + m.len)) {
                    push(to, 6 + 3 * words(to - at));
                }
                // "phường Lê Hồng Phong": a commune is called after somebody more often than somebody stands behind the word
                // alone; but it does not speak.
                let commune = tables::levels::ROWS[m.row].level == Some(Level::Commune)
                    && lexed.is_word(at + m.len - 1)
                    && is_family(lexed, at + m.len);
                for len in 1..=capitals(lexed, at + m.len, end).min(4) {
                    let to = at + m.len + len;
                    let named = commune && len > 2 && !is_said(lexed, to);
                    push(to, if named { NAMESAKE + 3 * words(len) } else { 4 + words(len) });
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
