//! Other stories: their headlines, and where the story ends.
//!
//! ```text
//! teaser = ">>" … | heading ":" … | "[" … "]"  in a line of its own: ">> Tin liên quan: …"
//!        | "[" kind "]" headline               "[Ảnh] Thủ tướng thăm …"
//! links  = heading headline+                  the story goes on behind them, or begins behind an empty line
//! below  = heading line*                      nothing of the story is behind: up to the end
//! ```
//!
//! Behind a heading the story goes on where two paragraphs follow each other, a long one stands, or one before the author's
//! name; summaries of other stories stand alone between headlines.

use std::ops::Range;

use super::{Kind, SENTENCE, byline::signature, cue, ends_sentence, mark};
use crate::{lexicon::Lexed, text::Gap};

/// Most tokens of a headline, of a tag, and of a teaser in a line of its own.
const HEADLINE: usize = 40;
const TAG: usize = 6;
const LINE: usize = 60;
/// Most headlines of a box above the story.
const BOX: usize = 8;
/// Fewest tokens of a paragraph, and of one that is no summary.
const PARAGRAPH: usize = 25;
const LONG: usize = 45;

/// The last line that is the story for certain.
pub fn last_of_story(lexed: &Lexed, lines: &[Range<usize>]) -> usize {
    let paragraph = |line: &Range<usize>| line.len() >= PARAGRAPH && ends_sentence(lexed, line);
    let certain = |&i: &usize| {
        paragraph(&lines[i])
            && (lines[i].len() >= LONG
                || i > 0 && paragraph(&lines[i - 1])
                || lines.get(i + 1).is_some_and(|next| signature(lexed, next.clone()).is_some()))
    };
    (0..lines.len()).rev().find(certain).unwrap_or(0)
}

/// Whether links inside the story, or tags, go on with a line; `gap` is what stood before the first of them.
///
/// Where empty lines part them, only bullets and dates tell a second one from a heading of the story.
pub fn goes_on(lexed: &Lexed, line: &Range<usize>, tags: bool, gap: Option<Gap>) -> bool {
    let near = match gap {
        None => true,
        Some(Gap::Paragraph) => mark(lexed, line.start) != ' ' || lexed.is_mark(line.end - 1, ")"),
        Some(_) => lexed.tokens[line.start].gap < Gap::Paragraph,
    };
    let quoted = matches!(mark(lexed, line.end - 1), '”' | '"');
    // Tags may stand in one line: "lũ lụt, Lai Châu, tái định cư".
    let several = line.clone().filter(|&i| lexed.is_mark(i, ",")).count() > 1;
    near && line.len() <= if tags && !several { TAG } else { HEADLINE }
        && (quoted || !ends_sentence(lexed, line))
}

/// Whether headlines in a row stand below a heading, then an empty line, then more: a box above the story.
pub fn is_box(lexed: &Lexed, lines: &[Range<usize>]) -> bool {
    let inside = |line: &&Range<usize>| lexed.tokens[line.start].gap < Gap::Paragraph;
    let headlines = lines.iter().take_while(inside).count();
    (1..=BOX).contains(&headlines)
        && lines.len() > headlines + 1
        && lines[..headlines].iter().all(|line| line.len() <= HEADLINE && !ends_sentence(lexed, line))
}

/// One other story in a line: "Tin liên quan: …", ">> …"; `first` is its first token that is no bullet.
pub fn is_teaser(lexed: &Lexed, line: &Range<usize>, first: usize) -> bool {
    let arrows: usize = (line.start..first)
        .map(|i| match mark(lexed, i) {
            '>' | '►' => 1,
            '»' => 2,
            _ => 0,
        })
        .sum();
    let headed = || cue(lexed, first, Kind::TeaserHeading).is_some_and(|to| lexed.is_mark(to, ":"));
    let bracketed =
        lexed.is_mark(line.start, "[") && lexed.is_mark(line.end - 1, "]") && line.len() > SENTENCE;
    let of_kind = || {
        let known =
            cue(lexed, line.start + 1, Kind::Credit).or_else(|| cue(lexed, line.start + 1, Kind::Menu));
        known.is_some_and(|to| lexed.is_mark(to, "]") && to + 1 < line.end)
    };
    let prefixed = lexed.is_mark(line.start, "[") && !ends_sentence(lexed, line) && of_kind();
    line.len() <= LINE && (arrows > 1 || bracketed || prefixed || headed())
}
