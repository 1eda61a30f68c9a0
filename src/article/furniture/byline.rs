//! Who wrote it: above the story beside the dateline, or below it.
//!
//! ```text
//! byline = "("? cue ":"? name … ")"?        "Tin, ảnh: Ái Liên", "Theo VOV", "(Theo TTXVN)"
//!        | "("? name ((dash | "/" | ",") name)* ")"?     "Ngọc Mai", "Lê Sơn/VOV-Tây Nguyên", "(TTXVN)"
//! ```
//!
//! Not a byline: the last of a list of names; who signs a document, for such a name has an office.

use std::ops::Range;

use super::{Dateline, FurnitureKind, Kind, Part, SENTENCE, cue, ends_sentence, mark};
use crate::{lexicon::Lexed, officials::Readings, text::Gap};

/// Longest byline, in tokens.
const SIGNATURE: usize = 12;
/// Most words of names alone.
const NAMES: usize = 8;
/// Most words in small letters of a byline without a colon: "Theo báo Nhân Dân điện tử".
const SMALL_WORDS: usize = 4;

/// The author's lines: beside a dateline, and the last words of the story or the last line before what follows it.
///
/// `story` are the numbers of the lines that are nothing else.
#[inline(never)]
pub fn find(
    lexed: &Lexed,
    people: &Readings,
    datelines: &[Dateline],
    lines: &[Range<usize>],
    story: &[usize],
    parts: &mut Vec<Part>,
) {
    // "Tác giả: Nguyễn Văn An", right above or below the first dateline
    let dated = datelines.first().map_or(usize::MAX, |d| d.tokens.start);
    for pair in lines.windows(2).filter(|pair| pair.iter().any(|l| l.start == dated)) {
        for line in pair {
            if line.start != dated
                && cue(lexed, line.start, Kind::Byline).is_some_and(|to| lexed.is_mark(to, ":"))
                && signature(lexed, line.clone()).is_some()
                && !is_titled(people, line)
            {
                parts.push(Part { tokens: line.clone(), kind: FurnitureKind::Byline });
            }
        }
    }
    for &number in story.iter().rev().take(2) {
        let line = &lines[number];
        let start = lexed.sentence_start(lexed.sentence_of(line.end - 1)).max(line.start);
        let Some(tokens) = signature(lexed, start..line.end) else { continue };
        let above = &lines[..number];
        // Not the last of some names, nor a heading of a document, nor "2. Trần Văn Bình".
        let told = if start > line.start {
            start - line.start >= SENTENCE
        } else {
            story.iter().any(|&n| n < number && lines[n].len() >= SENTENCE)
                && !lexed.is_mark(start - 1, ":")
                && !above.iter().rev().take(2).all(|l| signature(lexed, l.clone()).is_some())
        };
        if told && !is_titled(people, &tokens) && parts.iter().all(|p| !p.tokens.contains(&start)) {
            parts.push(Part { tokens, kind: FurnitureKind::Byline });
        }
        return;
    }
}

/// Whether somebody with an office is named there.
#[inline(never)]
fn is_titled(people: &Readings, tokens: &Range<usize>) -> bool {
    people.names().any(|n| tokens.contains(&n.start) && people.is_titled(n.start))
}

/// The tokens, if they are an author's name; the first words of a text are none.
pub fn signature(lexed: &Lexed, tokens: Range<usize>) -> Option<Range<usize>> {
    if tokens.is_empty() || tokens.len() > SIGNATURE || tokens.start == 0 {
        return None;
    }
    let start = tokens.start + usize::from(lexed.is_mark(tokens.start, "("));
    let (mut words, mut small, mut slash, mut other) = (0, 0, false, !lexed.is_capital(start));
    for at in start..tokens.end {
        let word = lexed.is_word(at);
        words += usize::from(word);
        small += usize::from(word && !lexed.is_capital(at));
        match mark(lexed, at) {
            '/' => slash = true,
            '-' | '–' | '(' | ')' | '&' | ',' | '.' | '+' => {}
            _ => other |= !word || at > start && lexed.tokens[at].gap == Gap::Tab,
        }
    }
    // "Theo Thống đốc, công ty sẽ ra mắt cuối tháng.", "PV: Xin cảm ơn ông!"
    let most = if ends_sentence(lexed, &tokens) { 1 } else { SMALL_WORDS };
    let cued = cue(lexed, start, Kind::Byline).is_some_and(|to| {
        to < tokens.end && (lexed.is_mark(to, ":") || lexed.is_capital(to)) && lexed.is_capital(start)
    });
    let named = !other && words <= NAMES && (small == 0 || words > 3 && slash);
    (cued && small <= most || named).then_some(tokens)
}
