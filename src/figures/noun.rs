//! The counted noun behind a number.
//!
//! ```text
//! noun     = head [modifier] ("," head [modifier])* ["và" head]      of one field
//! head     = known noun | classifier noun | classifier | unknown word [unknown word]
//! ```
//!
//! | behind the number | noun |
//! |---|---|
//! | tỉnh, thành phố trên cả nước | tỉnh, thành phố |
//! | chiếc hoa tai gắn kim cương | chiếc hoa tai |
//! | phòng khám đa khoa, 87 nhà hộ sinh | phòng khám đa khoa |
//! | gian trưng bày mới | gian trưng bày |
//!
//! An unknown noun ends before a particle, a preposition, a verb, a capital or a mark. Not a noun: "được",
//! "lên", "Hà Nội".

use std::ops::Range;

use crate::lexicon::{
    Lexed, Table,
    tables::counted_nouns::{self, Field},
    words,
};

/// A counted noun.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Noun {
    pub tokens: Range<usize>,
    /// Whether the tables know its head or its classifier.
    pub known: bool,
    pub field: Option<Field>,
}

/// The noun that begins at token `i`, behind a number.
pub(super) fn read(lexed: &Lexed, i: usize) -> Option<Noun> {
    if lexed.tokens.get(i)?.begins_cell() || !lexed.is_word(i) {
        return None;
    }
    let Some((mut to, field)) = head(lexed, i) else {
        let to = unknown(lexed, i)?;
        return Some(Noun { tokens: i..to, known: false, field: None });
    };
    let mut joined = false;
    while let Some((next, last)) = coordinate(lexed, to, field, joined) {
        // "5 người, học sinh …" goes on with another clause
        if field == Some(Field::Person) && to == i + 1 {
            break;
        }
        to = next;
        joined = true;
        if last {
            break;
        }
    }
    Some(Noun { tokens: i..to, known: true, field })
}

/// Whether the noun at token `i` has more than this token: "mẫu nước", not "mẫu".
pub(super) fn goes_beyond(lexed: &Lexed, i: usize) -> bool {
    read(lexed, i).is_some_and(|n| n.tokens.len() > 1)
}

/// Length in tokens of the longest known noun at token `i`, 0 for none.
pub(super) fn known_len(lexed: &Lexed, i: usize) -> usize {
    lexed.longest(i, Table::CountedNouns).map_or(0, |m| m.len)
}

fn head(lexed: &Lexed, i: usize) -> Option<(usize, Option<Field>)> {
    let known = lexed.longest(i, Table::CountedNouns);
    let mut field = known.map(|m| counted_nouns::ROWS[m.row].field);
    let mut to = i + known.map_or(0, |m| m.len);
    if let Some(classifier) = lexed.longest(i, Table::Classifiers) {
        let inner = i + classifier.len;
        match lexed.longest(inner, Table::CountedNouns) {
            Some(m) if inner + m.len > to && !lexed.is_capital(inner) => {
                to = inner + m.len;
                field = Some(counted_nouns::ROWS[m.row].field);
            }
            _ if inner >= to => to = unknown(lexed, inner).unwrap_or(inner),
            _ => {}
        }
    }
    // holders of an office are counted too: "hai Phó Chủ tịch"
    if let Some(role) = lexed.longest(i, Table::Roles).filter(|m| m.len > 1 && i + m.len > to) {
        to = i + role.len;
        field = Some(Field::Person);
    }
    if to == i {
        return None;
    }
    if let Some(modifier) = lexed.longest(to, Table::NounModifiers).filter(|_| !lexed.is_capital(to)) {
        to += modifier.len;
    }
    Some((to, field))
}

/// Another noun of the same field: the token behind it, and whether the list ends with it.
fn coordinate(lexed: &Lexed, at: usize, field: Option<Field>, joined: bool) -> Option<(usize, bool)> {
    let comma = lexed.is_mark(at, ",");
    let and = !comma && is_and(lexed, at);
    let i = at + 1;
    if !(comma || and) || lexed.is_capital(i) || lexed.tokens.get(i)?.begins_line() {
        return None;
    }
    let found = lexed.longest(i, Table::CountedNouns)?;
    let row = &counted_nouns::ROWS[found.row];
    let to = i + found.len;
    let same = Some(row.field) == field;
    // "63 tỉnh, thành phố" is one figure; "và" joins places only, unless a comma has shown that there is a list
    let list = joined || comma || row.field == Field::Place;
    (same && list && !lexed.is_number(to)).then_some((to, and))
}

fn is_and(lexed: &Lexed, i: usize) -> bool {
    lexed.word(i) == "và"
}

/// One or two words of which the tables know nothing.
fn unknown(lexed: &Lexed, i: usize) -> Option<usize> {
    let fits = |t: usize| {
        lexed.is_word(t)
            && !lexed.is_capital(t)
            && !lexed.is_glued(t)
            && lexed.tokens.get(t).is_some_and(|t| !t.begins_line())
            && lexed.longest(t, Table::NounStops).is_none()
            && lexed.longest(t, Table::FunctionWords).is_none()
    };
    // a phrase of any table stays whole: "3 phó chủ tịch", "3 đời tổng thống"
    let phrase = |t: usize| lexed.matches(t).map(|m| m.len).filter(|&len| len > 1).max();
    if !fits(i) || words::role(lexed, i).is_some() {
        return None;
    }
    Some(match phrase(i) {
        Some(len) => i + len,
        None if fits(i + 1) => i + 1 + phrase(i + 1).unwrap_or(1),
        None => i + 1,
    })
}
