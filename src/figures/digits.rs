//! Digits with separators → a number.
//!
//! ```text
//! digits   = native | foreign | spaced | plain
//! native   = group ("." ddd)* ["," d+]      dot groups thousands, comma is the decimal mark
//! foreign  = group ("," ddd)* ["." d+]      the careless style, as in English
//! spaced   = group (" " ddd)+
//! plain    = d+
//! group    = d | dd | ddd
//! ```
//!
//! | written | value | other reading |
//! |---|---|---|
//! | `1.200` | 1200 | 1.2 in an article that writes the foreign style |
//! | `6,5` | 6.5 | |
//! | `1,200` | 1.2 | 1200 where only a whole number makes sense, or by the article's habit |
//! | `5,000` | 5000 | |
//! | `12,345.6` | 12345.6 | |
//! | `1 200 000` | 1200000 | |
//! | `09` | 9 | |
//!
//! Not a number: `14.12.2021`, `1,2,3`, `0912345678` and other runs that begin with a zero.
//!
//! Reference: TCVN 7870 (ISO 80000-1) allows the space; point and comma follow the usage of Vietnamese
//! newspapers.

use crate::{
    lexicon::Lexed,
    text::{Gap, decimal},
};

/// A number in digits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Digits {
    /// Token behind it.
    pub to: usize,
    /// Value in the native style where the style is open.
    pub value: f64,
    /// Value in the foreign style, where that differs.
    pub foreign: Option<f64>,
    /// What the spelling tells of the article's style: above zero foreign, below zero native.
    pub style: i32,
    /// Four digits between 1900 and 2100 without a separator.
    pub like_year: bool,
}

/// What digits at a token turn out to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// A number.
    Number(Digits),
    /// Something else, up to this token.
    Other(usize),
}

/// Reads the digits at token `i`, which is a number token.
pub(super) fn read(lexed: &Lexed, i: usize) -> Shape {
    let mut to = i + 1;
    let mut marks = String::new();
    while (lexed.is_mark(to, ".") || lexed.is_mark(to, ","))
        && lexed.is_glued(to)
        && lexed.is_number(to + 1)
        && lexed.is_glued(to + 1)
    {
        marks.push_str(lexed.word(to));
        to += 2;
    }
    let first = lexed.word(i);
    if marks.is_empty() {
        return plain(lexed, i);
    }
    let groups: Vec<&str> = (i..to).step_by(2).map(|t| lexed.word(t)).collect();
    let (last, whole) = (groups[groups.len() - 1], &groups[..groups.len() - 1]);
    let in_threes = |groups: &[&str]| {
        groups[0].len() <= 3 && !groups[0].starts_with('0') && groups[1..].iter().all(|g| g.len() == 3)
    };
    let joined = |groups: &[&str]| decimal(&groups.concat());
    let decimal = || decimal(&format!("{}.{last}", whole.concat()));
    let single = marks.len() == 1;
    let (dots, commas) = (marks.bytes().all(|b| b == b'.'), marks.bytes().all(|b| b == b','));
    let mixed_ends =
        |mark: char| marks.ends_with(mark) && marks.matches(mark).count() == 1 && in_threes(whole);
    let digits =
        |value, foreign, style| Shape::Number(Digits { to, value, foreign, style, like_year: false });
    if first.len() > 15 || last.len() > 15 {
        Shape::Other(to)
    } else if single && (dots || commas) && last == "000" && in_threes(&groups) {
        // no fraction ends in three zeros, so the mark groups
        digits(joined(&groups), None, if dots { -1 } else { 1 })
    } else if dots && in_threes(&groups) {
        digits(joined(&groups), single.then(decimal), if single { 0 } else { -2 })
    } else if commas && in_threes(&groups) {
        if single { digits(decimal(), Some(joined(&groups)), 0) } else { digits(joined(&groups), None, 2) }
    } else if single && (dots || commas) && (first.len() == 1 || !first.starts_with('0')) {
        digits(decimal(), None, if dots { 1 } else { -1 })
    } else if !single && mixed_ends(',') {
        digits(decimal(), None, -2)
    } else if !single && mixed_ends('.') {
        digits(decimal(), None, 2)
    } else {
        Shape::Other(to)
    }
}

fn plain(lexed: &Lexed, i: usize) -> Shape {
    let first = lexed.word(i);
    if first.len() > 15 || (first.len() > 2 && first.starts_with('0')) {
        return Shape::Other(i + 1);
    }
    let mut to = i + 1;
    if first.len() <= 3 && !first.starts_with('0') {
        while lexed.is_number(to) && lexed.tokens[to].gap == Gap::Space && lexed.word(to).len() == 3 {
            to += 1;
        }
        let goes_on = lexed.is_glued(to) && lexed.is_number(to + 1) && lexed.is_glued(to + 1);
        if goes_on || (lexed.is_number(to) && lexed.tokens[to].gap == Gap::Space) {
            to = i + 1;
        }
    }
    let text: String = (i..to).map(|t| lexed.word(t)).collect();
    let value = decimal(&text);
    let like_year = to == i + 1 && first.len() == 4 && (1900.0..=2100.0).contains(&value);
    Shape::Number(Digits { to, value, foreign: None, style: 0, like_year })
}
