//! Who wrote it: above the story beside the dateline, or below it.
//!
//! ```text
//! byline = "("? cue ":"? name … ")"?        "Tin, ảnh: Ái Liên", "Theo VOV", "(Theo TTXVN)"
//!        | "("? name ((dash | "/" | ",") name)* ")"?     "Ngọc Mai", "Lê Sơn/VOV-Tây Nguyên", "(TTXVN)"
//! ```
//!
//! Not a byline: the last of a list of names; who signs a document, for such a name has an office.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{Dateline, FurnitureKind, Kind, Part, cue};
use crate::{
    lexicon::Lexed,
    officials::Readings,
    text::{Case, Gap},
};

/// Longest byline, in tokens.
const SIGNATURE: usize = 12;
/// Most words in small letters of a byline without a colon: "Theo báo Nhân Dân điện tử".
const SMALL_WORDS: usize = 4;

/// The author's lines: beside a dateline, and the last words of the story or the last line before what follows it.
pub fn find(
    lexed: &Lexed,
    people: &Readings,
    datelines: &[Dateline],
    lines: &[Range<usize>],
    parts: &mut Vec<Part>,
) {
    // No part but a credit crosses a line's middle, so one that covers a line's first token begins there.
    let covered: FxHashSet<u64> = parts.iter().map(|p| p.tokens.start as u64).collect();
    let free = |line: &Range<usize>| !covered.contains(&(line.start as u64));
    let signed = |line: &Range<usize>| signature(lexed, line.clone()).is_some();
    let number = datelines.first().and_then(|d| lines.iter().position(|l| l.start == d.tokens.start));
    if let Some(number) = number {
        for line in lines.iter().take(number + 2).skip(number.saturating_sub(1)).filter(|l| free(l)) {
            let once = |name: Range<usize>| {
                name == *line
                    && people
                        .names()
                        .filter(|n| lexed.spelling(n.clone()) == lexed.spelling(name.clone()))
                        .count()
                        == 1
            };
            let cued = cue(lexed, line.start, Kind::Byline).is_some_and(|to| lexed.is_mark(to, ":"));
            if (cued && signed(line) || people.names().any(once)) && !is_titled(people, line) {
                parts.push(Part { tokens: line.clone(), kind: FurnitureKind::Byline });
            }
        }
    }
    let story = || lines.iter().enumerate().rev().filter(|(_, l)| free(l));
    for (number, line) in story().take(2) {
        let last = lexed.sentence_of(line.end - 1);
        let start = line.clone().find(|&i| lexed.sentence_of(i) == last).unwrap_or(line.start);
        // "Danh sách gồm:", or names above.
        let listed = start == line.start
            && (lines[..number].last().is_some_and(|l| lexed.is_mark(l.end - 1, ":"))
                || number > 1 && lines[number - 2..number].iter().all(signed));
        if let Some(tokens) = signature(lexed, start..line.end)
            && !listed
            && !is_titled(people, &tokens)
            && parts.iter().all(|p| !p.tokens.contains(&start))
        {
            parts.push(Part { tokens, kind: FurnitureKind::Byline });
            return;
        }
    }
}

/// Whether somebody with an office is named there.
fn is_titled(people: &Readings, tokens: &Range<usize>) -> bool {
    people.names().any(|n| tokens.contains(&n.start) && people.is_titled(n.start))
}

/// The tokens, if they are an author's name; the first words of a text are none.
pub fn signature(lexed: &Lexed, tokens: Range<usize>) -> Option<Range<usize>> {
    if tokens.is_empty() || tokens.len() > SIGNATURE || tokens.start == 0 {
        return None;
    }
    let start = tokens.start + usize::from(lexed.is_mark(tokens.start, "("));
    let ended = lexed.is_mark(tokens.end - 1, ".");
    // "Theo Thống đốc, công ty sẽ ra mắt cuối tháng."
    let small = tokens.clone().filter(|&i| lexed.is_word(i) && !lexed.is_capital(i)).count();
    if let Some(to) = cue(lexed, start, Kind::Byline).filter(|&to| to < tokens.end)
        && lexed.is_capital(start)
        && (lexed.is_mark(to, ":") || lexed.is_capital(to) && small <= if ended { 1 } else { SMALL_WORDS })
    {
        return Some(tokens);
    }
    let words = tokens.clone().filter(|&i| lexed.is_word(i)).count();
    let slash = tokens.clone().any(|i| lexed.is_mark(i, "/"));
    let fits = |i: usize| {
        lexed.is_capital(i)
            || matches!(lexed.word(i), "/" | "-" | "–" | "(" | ")" | "&" | "," | "." | "+")
            || lexed.tokens[i].case == Case::Lower && lexed.is_word(i) && words > 3 && slash
    };
    let signs = lexed.is_capital(start) && (start + 1..tokens.end).all(fits);
    let cells = tokens.clone().skip(1).any(|i| lexed.tokens[i].gap == Gap::Tab);
    (signs && !cells && (1..=8).contains(&words)).then_some(tokens)
}
