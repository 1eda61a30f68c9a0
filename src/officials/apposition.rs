//! The last words of a body's name that look like a person.
//!
//! ```text
//! "Trương Gia Bách, Giám đốc Công ty TNHH Xây lắp Thạch Khê Nam, khai"     → one person, a firm called "Thạch Khê Nam"
//! "ông Lê Văn An (Chủ tịch Công ty Hoàng Phát Đạt)"                         → the same
//! ```
//!
//! What stands in apposition to an untitled name names an office of that person. A name that touches a title there, whose
//! body still lacks a name of its own, and behind which the apposition ends, is the body's.
//!
//! Not so where the first name has a title before it, as in a list: "Chủ tịch nước A, Giám đốc Công ty Xây lắp B".

use std::ops::Range;

use super::{
    joint::is_dash,
    lattice::{Label, Segment},
    tail::words_of_name,
    title::Tail,
};
use crate::{
    Level,
    lexicon::{Lexed, Match, Table, tables},
    text::Case,
};

/// Gives such words to the title before them.
pub fn absorb(lexed: &Lexed, segments: &mut Vec<Segment>, end: usize) {
    let mut i = 1;
    while i + 1 < segments.len() {
        let (title, name) = (segments[i], segments[i + 1]);
        let touches = title.to == name.from
            && matches!(title.label, Label::Title(_))
            && matches!(name.label, Label::Name { .. });
        if touches
            && (lacks_name(lexed, title) || may_be_firm(lexed, title, name))
            && is_apposition(lexed, segments, i)
            && (name.to == end
                || matches!(lexed.word(name.to), "," | ")" | "." | ";")
                || lexed.has(name.to, Table::SpeechVerbs))
        {
            segments[i].to = name.to;
            segments.remove(i + 1);
        }
        i += 1;
    }
}

/// Whether the body of a title has a name of its own that may go on: a firm's, a school's, a village's.
fn lacks_name(lexed: &Lexed, title: Segment) -> bool {
    use tables::body_openers::{Kind, ROWS};
    let opener = last_opener(lexed, title.from..title.to).map(|m| &ROWS[m.row]);
    let named =
        |row: &tables::body_openers::Row| row.kind == Kind::Named || row.level == Some(Level::Enterprise);
    matches!(title.label, Label::Title(Tail::Loose | Tail::Open))
        || opener.is_some_and(named)
        // "Trưởng buôn Dơng Kriăng"
        || words_of_name(lexed, title.to - 1, title.to) > 0
}

/// The last word that opens the name of a body; "ty" in "công ty" is no "Ty".
fn last_opener(lexed: &Lexed, title: Range<usize>) -> Option<Match> {
    let (mut at, mut last) = (title.start, None);
    while at < title.end {
        let found = lexed.longest(at, Table::BodyOpeners);
        at += found.map_or(1, |m| m.len);
        last = found.or(last);
    }
    last
}

/// Whether a word that is no Vietnamese syllable stands behind the head term of a firm: "ông A, Tổng Giám đốc Vinatex".
fn may_be_firm(lexed: &Lexed, title: Segment, name: Segment) -> bool {
    use tables::roles::{ROWS, Takes};
    let head = |i: usize| {
        lexed.of_table(i, Table::Roles).any(|m| i + m.len == title.to && ROWS[m.row].takes == Takes::Unit)
    };
    matches!(name.label, Label::Name { single: true, syllable: false }) && (title.from..title.to).any(head)
}

/// Whether segment `i` follows, behind a comma, a dash or in brackets, a name that has no title before it.
fn is_apposition(lexed: &Lexed, segments: &[Segment], i: usize) -> bool {
    let title = segments[i];
    let Some(named) = segments[..i].iter().rposition(|s| s.label != Label::Thing) else { return false };
    let before = segments[named];
    let mark = matches!(lexed.word(before.to), "," | "(") || is_dash(lexed, before.to);
    let parted = mark && is_remark(lexed, before.to + 1..title.from);
    let titled = segments[..named].iter().rev().find(|s| !matches!(s.label, Label::Honorific(_)));
    let touches = |s: &Segment| matches!(s.label, Label::Title(_)) && s.to + ADDRESS >= before.from;
    parted && matches!(before.label, Label::Name { .. }) && !titled.is_some_and(touches)
}

/// Whether nothing but a remark on a life stands there: "(SN 1980, nguyên Giám đốc …".
fn is_remark(lexed: &Lexed, between: Range<usize>) -> bool {
    between.len() <= LONGEST_REMARK
        && between.clone().all(|i| {
            !lexed.is_word(i)
                || lexed.has_any(i, &[Table::AgeWords, Table::Biography])
                || lexed.tokens[i].case == Case::Upper
        })
}

/// Longest remark, in tokens.
const LONGEST_REMARK: usize = 8;

/// Most tokens between a title and the name that it introduces: "Bí thư Tỉnh ủy, đồng chí A".
const ADDRESS: usize = 3;
