//! Places and firms that look like a person, and what tells them apart.
//!
//! ```text
//! "xã Lê Hồng Phong Nguyễn Văn Hai"            a commune, then its official
//! "Chủ tịch Phú Thái Phạm Đình Đoàn"           a firm, then its chairman
//! "các xã Kim Đính, Ngũ Phúc và Bình Dân"      a list behind its common level
//! "số 7 Nguyễn Khắc Nhu"                       a street
//! ```

use super::grammar::{Function, is_function};
use crate::{
    lexicon::{Lexed, Table, tables},
    text::Gap,
};

/// Weight of a family name up to which it is a word of another name as well.
const RARE: u32 = 2;

/// Syllables of a full name.
const FULL_NAME: usize = 3;

/// Syllables of a firm's name: "Hòa Phát".
const FIRM: usize = 2;

/// Most places of a list that are looked back for its level.
const LONGEST_LIST: usize = 12;

/// Most words for what has a house number.
const HOUSE_WORDS: usize = 2;

/// Whether a word is a common family name.
pub fn is_family(lexed: &Lexed, at: usize) -> bool {
    let rows = lexed.of_table(at, Table::FamilyNames).map(|m| tables::family_names::ROWS[m.row].weight);
    rows.max().is_some_and(|weight| weight > RARE)
}

/// Whether a place of one syllable begins another's name: "phường Đức Thuận".
pub fn is_part(lexed: &Lexed, at: usize, to: usize) -> bool {
    let next = lexed.is_capital(to) && lexed.tokens[to].gap == Gap::Space;
    to == at + 1 && next && !is_family(lexed, to)
}

/// A commune called after somebody, with an official right behind: "xã Lê Hồng Phong Nguyễn Văn Hai".
pub fn namesake(lexed: &Lexed, at: usize) -> Option<usize> {
    let run = (at..lexed.len()).take_while(|&i| lexed.is_capital(i)).take(2 * FULL_NAME + 1).count();
    let next =
        (at + FULL_NAME..at + run).find(|&i| is_family(lexed, i) && !lexed.has(i, Table::MiddleNames))?;
    (is_family(lexed, at) && next + 1 < at + run && next <= at + FULL_NAME + 1).then_some(next)
}

/// Two capitalised syllables before a full name, which itself begins with a family name, and is the last of its run.
pub fn firm_before_name(lexed: &Lexed, at: usize) -> Option<usize> {
    let to = at + FIRM;
    let run = (at..lexed.len().min(to + FULL_NAME + 2)).take_while(|&i| lexed.is_capital(i)).count();
    let spaced = (at + 1..at + run).all(|i| lexed.tokens[i].gap == Gap::Space);
    let name = (FIRM + FULL_NAME..=FIRM + FULL_NAME + 1).contains(&run);
    let family = |i: usize| is_family(lexed, i) && !lexed.has(i, Table::MiddleNames);
    let vietnamese = (at..at + run).all(|i| lexed.is_vietnamese(i));
    (name && spaced && vietnamese && family(to) && !is_family(lexed, at)).then_some(to)
}

/// Whether a word goes on with a list of places that their common level opens: "các xã Kim Đính, Ngũ Phúc và Bình Dân".
pub fn in_list_of_places(lexed: &Lexed, at: usize) -> bool {
    let mut behind = at;
    for _ in 0..LONGEST_LIST {
        let Some(joint) = behind.checked_sub(1) else { return false };
        if !lexed.is_mark(joint, ",") && !is_function(lexed, joint, Function::Conjunction) {
            return false;
        }
        let run = (0..joint).rev().take(4).take_while(|&i| lexed.is_word(i) && lexed.is_capital(i));
        let Some(first) = run.last() else { return false };
        let levelled = first.checked_sub(1).filter(|&i| {
            !lexed.is_capital(i) && lexed.of_table(i, Table::Levels).any(|m| i + m.len == first)
        });
        if let Some(level) = levelled {
            return level > 0
                && (lexed.is_number(level - 1) || is_function(lexed, level - 1, Function::Plural));
        }
        behind = first;
    }
    false
}

/// Whether the number of a house stands before a street's name: "số 7 Nguyễn Khắc Nhu", "toà nhà 414 Nguyễn Thị Minh Khai".
pub fn has_house_number(lexed: &Lexed, at: usize) -> bool {
    use tables::name_blockers::{Effect, ROWS};
    let Some(number) = at.checked_sub(1).filter(|&i| lexed.is_number(i) && !lexed.is_glued(at)) else {
        return false;
    };
    (number.saturating_sub(HOUSE_WORDS)..number).any(|from| {
        lexed.of_table(from, Table::NameBlockers).any(|m| {
            from + m.len == number && matches!(ROWS[m.row].effect, Effect::Before | Effect::BeforeNumber)
        })
    })
}
