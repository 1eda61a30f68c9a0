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
use crate::{
    lexicon::{Lexed, Table},
    officials::Readings,
    text::{Case, Gap},
};

/// Longest byline, in tokens.
const SIGNATURE: usize = 12;
/// Longest tag below it.
const TAG: usize = 8;
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
    above_the_story(lexed, people, datelines, lines, story, parts);
    if below_the_story(lexed, people, lines, story, parts) {
        return;
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
                && !above.last().is_some_and(|l| is_author(lexed, people, l))
                && !above.iter().rev().take(2).all(|l| signature(lexed, l.clone()).is_some())
        };
        if told && !is_titled(people, &tokens) && parts.iter().all(|p| !p.tokens.contains(&start)) {
            parts.push(Part { tokens, kind: FurnitureKind::Byline });
        }
        return;
    }
}

/// The author's name alone in a line of the head: below the headline, and beside the dateline, an address or itself once more.
#[inline(never)]
fn above_the_story(
    lexed: &Lexed,
    people: &Readings,
    datelines: &[Dateline],
    lines: &[Range<usize>],
    story: &[usize],
    parts: &mut Vec<Part>,
) {
    let head =
        story.iter().take_while(|&&n| !(lines[n].len() >= SENTENCE && ends_sentence(lexed, &lines[n])));
    let same = |a: &Range<usize>, b: &Range<usize>| {
        a.len() == b.len() && (0..a.len()).all(|i| lexed.folded(a.start + i) == lexed.folded(b.start + i))
    };
    for &number in head.skip(1) {
        let line = &lines[number];
        let near = number.checked_sub(1).into_iter().chain([number + 1]).filter_map(|n| lines.get(n));
        let is_beside = near.into_iter().any(|other| {
            datelines.iter().any(|d| d.tokens == *other)
                || other.clone().any(|i| lexed.is_mark(i, "@"))
                || same(line, other)
        });
        if is_beside && is_author(lexed, people, line) {
            for part in parts.iter_mut().filter(|p| p.tokens.start == line.end && same(line, &p.tokens)) {
                part.kind = FurnitureKind::Byline;
            }
            parts.push(Part { tokens: line.clone(), kind: FurnitureKind::Byline });
        }
    }
}

/// The author right behind the last sentence, and the tags or boxes that stand below; whether there is one.
#[inline(never)]
fn below_the_story(
    lexed: &Lexed,
    people: &Readings,
    lines: &[Range<usize>],
    story: &[usize],
    parts: &mut Vec<Part>,
) -> bool {
    let is_sentence = |&&n: &&usize| lines[n].len() >= SENTENCE && ends_sentence(lexed, &lines[n]);
    let told = story.iter().rposition(|n| is_sentence(&n)).map_or(story.len(), |at| at + 1);
    let [author, tags @ ..] = &story[told.min(story.len())..] else { return false };
    let line = &lines[*author];
    let cued = cue(lexed, line.start, Kind::Byline).is_some_and(|to| lexed.is_mark(to, ":"));
    let is_name =
        |line: &Range<usize>| signature(lexed, line.clone()).is_some() && is_author(lexed, people, line);
    // A name above other names is one of a list.
    let found = told > 0
        && !tags.is_empty()
        && !lexed.is_mark(line.start - 1, ":")
        && signature(lexed, line.clone()).is_some()
        && !is_titled(people, line)
        && (cued || is_initialled(lexed, line) || is_name(line) && !is_name(&lines[tags[0]]));
    if found {
        parts.push(Part { tokens: line.clone(), kind: FurnitureKind::Byline });
        let menus =
            tags.iter().map(|&n| &lines[n]).filter(|line| line.len() <= TAG && !ends_sentence(lexed, line));
        parts.extend(menus.map(|line| Part { tokens: line.clone(), kind: FurnitureKind::Menu }));
    }
    found
}

/// Whether a line is names of people without an office, and nothing else.
#[inline(never)]
fn is_author(lexed: &Lexed, people: &Readings, line: &Range<usize>) -> bool {
    let words = |range: Range<usize>| range.filter(|&i| lexed.is_word(i)).count();
    let named: usize = people.names().filter(|n| line.start <= n.start && n.end <= line.end).map(words).sum();
    named > 0 && named == words(line.clone()) && !is_titled(people, line)
}

/// "MINH THÙY, THẾ BÌNH": several names in capitals alone, none of which is an office or a body.
#[inline(never)]
fn is_initialled(lexed: &Lexed, line: &Range<usize>) -> bool {
    let known = [Table::Roles, Table::Bodies, Table::BodyOpeners, Table::Abbreviations];
    line.clone().any(|i| matches!(mark(lexed, i), ',' | '-' | '–'))
        && line
            .clone()
            .all(|i| (!lexed.is_word(i) || lexed.tokens[i].case == Case::Upper) && !lexed.has_any(i, &known))
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
