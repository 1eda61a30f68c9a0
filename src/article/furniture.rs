//! Menus, bylines, captions, credits, teasers, repeated lines.
//!
//! | kind | a line, or part of one, that … |
//! |---|---|
//! | menu | is a navigation word of `furniture.tsv`, a masthead, an image's file name, a bare link |
//! | dateline | gives the publication date; or the paper's sign before the first sentence: "(QBĐT) -" |
//! | credit | names the source of a picture: "Ảnh: TTXVN." |
//! | caption | stands before a credit, or opens as captions do and is one short sentence |
//! | byline | is the author's name at the end of the story: "Tin, ảnh: …", "Ngọc Mai" |
//! | teaser | stands below, or behind, "Tin liên quan", "Các tin khác" …; begins with ">>" |
//! | duplicate | stands in the text already, three words or more |

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{Part, dateline::Dateline};
use crate::{
    FurnitureKind,
    lexicon::{
        Lexed, Table,
        tables::furniture::{Kind, ROWS},
    },
    text::{Case, Kind as TokenKind},
};

/// Longest caption, in tokens.
const CAPTION: usize = 60;
/// Most words in small letters of a byline without a colon: "Theo báo Nhân Dân điện tử".
const SMALL_WORDS: usize = 4;
/// Longest byline and longest credit, in tokens.
const SIGNATURE: usize = 12;

/// All furniture of a text, in no order.
pub fn find(lexed: &Lexed, datelines: &[Dateline]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut seen: FxHashSet<u64> = FxHashSet::default();
    let lines: Vec<_> = lexed.lines().collect();
    let teasers = teaser_start(lexed, &lines);
    for line in &lines[..teasers] {
        if datelines.iter().any(|d| d.tokens == *line) {
            parts.push(Part { tokens: line.clone(), kind: FurnitureKind::Dateline });
        } else if is_menu(lexed, line) || is_masthead(lexed, line) {
            parts.push(Part { tokens: line.clone(), kind: FurnitureKind::Menu });
        } else if is_teaser(lexed, line) {
            parts.push(Part { tokens: line.clone(), kind: FurnitureKind::Teaser });
        } else if line.len() >= 3 && !seen.insert(lexed.spelling(line.clone())) {
            parts.push(Part { tokens: line.clone(), kind: FurnitureKind::Duplicate });
        } else {
            sign(lexed, line, &mut parts);
            captions(lexed, line, &mut parts);
        }
    }
    for line in &lines[teasers..] {
        let kind = if is_menu(lexed, line) { FurnitureKind::Menu } else { FurnitureKind::Teaser };
        parts.push(Part { tokens: line.clone(), kind });
    }
    byline(lexed, &lines[..teasers], &mut parts);
    parts
}

/// The longest phrase of a kind at a token, and the token behind it.
fn cue(lexed: &Lexed, at: usize, kind: Kind) -> Option<usize> {
    lexed.of_table(at, Table::Furniture).filter(|m| ROWS[m.row].kind == kind).map(|m| at + m.len).last()
}

/// First line of the other stories: below the last heading that announces them.
fn teaser_start(lexed: &Lexed, lines: &[Range<usize>]) -> usize {
    let heading = |line: &Range<usize>| {
        cue(lexed, line.start, Kind::TeaserHeading)
            .is_some_and(|to| to == line.end || (to + 1 == line.end && lexed.is_mark(to, ":")))
    };
    let first_half = lines.len() / 2;
    lines.iter().skip(first_half).position(heading).map_or(lines.len(), |i| i + first_half)
}

/// One other story in a line: "Tin liên quan: …", ">> …".
fn is_teaser(lexed: &Lexed, line: &Range<usize>) -> bool {
    let first = behind_bullets(lexed, line);
    let arrows = (line.start..first).filter(|&i| matches!(lexed.word(i), ">" | "»" | "►")).count();
    let double = arrows > 1 || (line.start..first).any(|i| lexed.is_mark(i, "»"));
    let headed =
        cue(lexed, first, Kind::TeaserHeading).is_some_and(|to| to < line.end && lexed.is_mark(to, ":"));
    first < line.end && (double || headed)
}

/// The name of the page: a line of parts between dashes or bars, one of which begins as pages call themselves.
fn is_masthead(lexed: &Lexed, line: &Range<usize>) -> bool {
    let divides = |i: usize| matches!(lexed.word(i), "-" | "–" | "—" | "|");
    let named = |i: usize| cue(lexed, i, Kind::Masthead).is_some() && (i == line.start || divides(i - 1));
    line.len() <= CAPTION / 2
        && !matches!(lexed.word(line.end - 1), "." | "?" | "!" | ":")
        && line.clone().any(named)
}

/// The first token of a line that is no bullet.
fn behind_bullets(lexed: &Lexed, line: &Range<usize>) -> usize {
    let is_bullet = |&i: &usize| lexed.tokens[i].kind == TokenKind::Punct && !lexed.is_mark(i, "[");
    line.clone().find(|i| !is_bullet(i)).unwrap_or(line.end)
}

fn is_menu(lexed: &Lexed, line: &Range<usize>) -> bool {
    let at = behind_bullets(lexed, line);
    let navigation = (at..line.end).next().is_some_and(|_| {
        let mut i = at;
        while i < line.end {
            match cue(lexed, i, Kind::Menu) {
                Some(to) => i = to,
                None if i > at && lexed.tokens[i].kind != TokenKind::Word => i += 1,
                None => return false,
            }
        }
        true
    });
    navigation || is_file_name(lexed, line) || at == line.end
}

/// "doingoai2.jpg", "https://…": one run without a space, with a point inside.
fn is_file_name(lexed: &Lexed, line: &Range<usize>) -> bool {
    line.len() >= 3
        && (line.start + 1..line.end).all(|i| lexed.is_glued(i))
        && (line.start + 1..line.end - 1).any(|i| lexed.is_mark(i, "."))
        && lexed.is_word(line.end - 1)
}

/// The paper's sign at the head of a line: "(Baoquangngai.vn)-", "(QBĐT) -", "Hà Nội (TTXVN) –".
fn sign(lexed: &Lexed, line: &Range<usize>, parts: &mut Vec<Part>) {
    if is_agency_sign(lexed, line) {
        parts.push(Part { tokens: line.start..line.start + 2, kind: FurnitureKind::Dateline });
        return;
    }
    let head = line.start..line.end.min(line.start + SIGNATURE);
    let Some(open) = head.clone().take(4).find(|&i| lexed.is_mark(i, "(")) else { return };
    let Some(close) = (open + 1..head.end).find(|&i| lexed.is_mark(i, ")")) else { return };
    let dash = matches!(lexed.word(close + 1), "-" | "–" | "—" | ":");
    let named =
        (open + 1..close).any(|i| lexed.is_capital(i)) && !(open + 1..close).any(|i| lexed.is_number(i));
    if dash && named && close + 2 < line.end && (line.start..open).all(|i| lexed.is_capital(i)) {
        parts.push(Part { tokens: line.start..close + 2, kind: FurnitureKind::Dateline });
    }
}

/// "TTO - Sáng 18/11 …": an unknown abbreviation and a dash before the first sentence.
fn is_agency_sign(lexed: &Lexed, line: &Range<usize>) -> bool {
    let first = line.start;
    lexed.tokens[first].case == Case::Upper
        && lexed.matches(first).next().is_none()
        && matches!(lexed.word(first + 1), "-" | "–" | "—")
        && first + SIGNATURE < line.end
        && lexed.is_capital(first + 2)
        && lexed.tokens[first + 2].case != Case::Upper
}

/// Captions and the credits behind them.
fn captions(lexed: &Lexed, line: &Range<usize>, parts: &mut Vec<Part>) {
    let mut credited = false;
    let mut at = line.start;
    while at < line.end {
        let Some(to) = credit(lexed, at, line.end) else {
            at += 1;
            continue;
        };
        parts.push(Part { tokens: at..to, kind: FurnitureKind::Credit });
        // The caption is the sentence before, if the line is no running text.
        if line.start < at && at - line.start <= CAPTION && to == line.end {
            parts.push(Part { tokens: line.start..at, kind: FurnitureKind::Caption });
        }
        credited = true;
        at = to;
    }
    let opens = cue(lexed, line.start, Kind::Caption).is_some() && line.len() <= CAPTION / 2;
    if opens && !credited {
        parts.push(Part { tokens: line.clone(), kind: FurnitureKind::Caption });
    }
}

/// "Ảnh: AFP/TTXVN", "(Nguồn: EPA)", "Ảnh minh họa.": token behind it.
fn credit(lexed: &Lexed, at: usize, end: usize) -> Option<usize> {
    if !(lexed.is_capital(at) || at > 0 && lexed.is_mark(at - 1, "(")) {
        return None;
    }
    let word = cue(lexed, at, Kind::Credit).filter(|&to| to <= end)?;
    if !lexed.is_mark(word, ":") {
        let whole =
            at > 0 && !lexed.is_capital(word) && word - at >= 2 && (word == end || lexed.is_mark(word, "."));
        return whole.then(|| (word + 1).min(end));
    }
    let signed = |i: usize| {
        lexed.is_capital(i) || matches!(lexed.word(i), "/" | "-" | "–" | "." | "," | "&" | "+" | "'")
    };
    let mut to = word + 1;
    while to < end && to - at <= SIGNATURE && signed(to) {
        to += 1;
        // A point ends the credit unless it is part of an address or an initial.
        if lexed.is_mark(to - 1, ".") && !lexed.is_glued(to) {
            break;
        }
    }
    (to > word + 1).then_some(to)
}

/// The author's line: the last words of the story, or the last line before what follows it.
fn byline(lexed: &Lexed, lines: &[Range<usize>], parts: &mut Vec<Part>) {
    let covered = |at: usize, parts: &[Part]| parts.iter().any(|p| p.tokens.contains(&at));
    // No part crosses a line, so one that covers a line's first token begins there.
    let begun: FxHashSet<u64> = parts.iter().map(|p| p.tokens.start as u64).collect();
    let story: Vec<_> =
        lines.iter().rev().filter(|l| !begun.contains(&(l.start as u64))).take(2).cloned().collect();
    for line in &story {
        let first = lexed.sentence_of(line.end - 1);
        let start = (line.start..line.end).find(|&i| lexed.sentence_of(i) == first).unwrap_or(line.start);
        let alone = start == line.start;
        if let Some(tokens) = signature(lexed, start..line.end, alone)
            && !covered(tokens.start, parts)
        {
            parts.push(Part { tokens, kind: FurnitureKind::Byline });
            return;
        }
    }
}

fn signature(lexed: &Lexed, tokens: Range<usize>, alone: bool) -> Option<Range<usize>> {
    if tokens.is_empty() || tokens.len() > SIGNATURE || (tokens.start == 0 && !alone) {
        return None;
    }
    // "Theo Thống đốc, công ty sẽ ra mắt cuối tháng."
    let small = tokens.clone().filter(|&i| lexed.is_word(i) && !lexed.is_capital(i)).count();
    if let Some(to) = cue(lexed, tokens.start, Kind::Byline).filter(|&to| to < tokens.end)
        && lexed.is_capital(tokens.start)
        && (lexed.is_mark(to, ":") || lexed.is_capital(to) && small <= SMALL_WORDS)
    {
        return Some(tokens);
    }
    let words = tokens.clone().filter(|&i| lexed.is_word(i)).count();
    let signs = tokens.clone().all(|i| {
        lexed.is_capital(i)
            || (i > tokens.start && matches!(lexed.word(i), "/" | "-" | "–" | "(" | ")" | "&" | "," | "."))
            || (i > tokens.start
                && lexed.tokens[i].case == Case::Lower
                && lexed.is_word(i)
                && words > 3
                && has_slash(lexed, &tokens))
    });
    (signs && (1..=8).contains(&words) && lexed.tokens[0].start < lexed.tokens[tokens.start].start)
        .then_some(tokens)
}

fn has_slash(lexed: &Lexed, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|i| lexed.is_mark(i, "/"))
}
