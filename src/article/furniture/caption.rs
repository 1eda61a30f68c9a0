//! What stands below a picture, and whose picture it is.
//!
//! ```text
//! credit  = cue ":" name                       "Ảnh: AFP/TTXVN", "(Nguồn: EPA)", "Ảnh: NVCC"
//!         | cue ":" word{1,5} line-end         "Ảnh: TTXVN phát", behind a caption
//!         | cue "."?                           "Ảnh minh họa."
//! caption = line before a credit               "Quang cảnh hội nghị. Ảnh: TTXVN"
//!         | cue ":" sentence                     "Ảnh: Bí thư Tỉnh ủy phát biểu"
//!         | word* dash cue number "."?           "Tỉnh khởi công cầu - Ảnh 1.", the picture's own text
//!         | line                                right above a line that is a credit
//!         | opening word*                      "Quang cảnh hội nghị."
//!         | label newline line                 "Chú thích ảnh" and what stands below it
//! ```
//!
//! Not a caption: "Các đại biểu thông qua nghị quyết.", a short paragraph.

use std::ops::Range;

use super::{FurnitureKind, Kind, Part, byline::signature, cue, ends_sentence, is_dash, mark};
use crate::lexicon::Lexed;

/// Longest caption, in tokens.
pub const CAPTION: usize = 60;
/// Longest credit, in tokens.
const CREDIT: usize = 12;
/// Most tokens behind the colon of a credit that is no name alone.
const SAID: usize = 5;

/// Notes captions and the credits behind them; whether there are any.
#[inline(never)]
pub fn captions(lexed: &Lexed, line: &Range<usize>, parts: &mut Vec<Part>) -> bool {
    let mut credited = false;
    let mut at = line.start;
    while at < line.end {
        let Some(to) = credit(lexed, at, line) else {
            at += 1;
            continue;
        };
        let word = at;
        // The caption is the sentence before, if the line is no running text; "Ngọc Mai - Ảnh: …", "Ngọc Mai (ảnh: …)" are authors.
        at -= usize::from(line.start < at && lexed.is_mark(at - 1, "(") && to == line.end);
        if line.start < at && at - line.start <= CAPTION && to == line.end {
            let joined = is_dash(lexed, at - 1) || !lexed.is_capital(word);
            let authors = joined && signature(lexed, line.start..at).is_some();
            let kind = if authors { FurnitureKind::Byline } else { FurnitureKind::Caption };
            parts.push(Part { tokens: line.start..at, kind });
        }
        parts.push(Part { tokens: at..to, kind: FurnitureKind::Credit });
        credited = true;
        at = to;
    }
    let opens = cue(lexed, line.start, Kind::Caption).is_some()
        || cue(lexed, line.start, Kind::Credit).is_some_and(|to| to < line.end && lexed.is_mark(to, ":"))
        || cue(lexed, line.start, Kind::Attending).is_some() && !ends_sentence(lexed, line);
    let opens = opens && line.len() <= CAPTION / 2 && !credited || is_numbered(lexed, line);
    if opens {
        parts.push(Part { tokens: line.clone(), kind: FurnitureKind::Caption });
    }
    opens || credited
}

/// "Tỉnh khởi công cầu - Ảnh 1."
fn is_numbered(lexed: &Lexed, line: &Range<usize>) -> bool {
    let end = line.end - usize::from(lexed.is_mark(line.end - 1, "."));
    let word = end.saturating_sub(2);
    line.len() <= CAPTION
        && word > line.start
        && lexed.is_number(end - 1)
        && is_dash(lexed, word - 1)
        && cue(lexed, word, Kind::Credit) == Some(word + 1)
}

/// "Ảnh: AFP/TTXVN", "(Nguồn: EPA)", "Ảnh minh họa.": token behind it.
#[inline(never)]
fn credit(lexed: &Lexed, at: usize, line: &Range<usize>) -> Option<usize> {
    let end = line.end;
    let word = cue(lexed, at, Kind::Credit).filter(|&to| to <= end)?;
    if !(lexed.is_capital(at) || at > 0 && lexed.is_mark(at - 1, "(")) {
        return None;
    }
    if !lexed.is_mark(word, ":") {
        let whole =
            at > 0 && !lexed.is_capital(word) && word - at >= 2 && (word == end || lexed.is_mark(word, "."));
        return whole.then(|| (word + 1).min(end));
    }
    let signed = |i: usize| {
        lexed.is_capital(i) || matches!(mark(lexed, i), '/' | '-' | '–' | '.' | ',' | '&' | '+' | '\'')
    };
    let mut to = word + 1;
    while to < end && to - at <= CREDIT && signed(to) {
        to += 1;
        // A point ends the credit unless it is part of an address or an initial.
        if lexed.is_mark(to - 1, ".") && !lexed.is_glued(to) {
            break;
        }
    }
    let goes_on = to < end && lexed.is_word(to) && !lexed.is_mark(to - 1, ".");
    // "Ảnh: TTXVN phát", "Ảnh: nhân vật cung cấp"; but "Ảnh: Bí thư Tỉnh ủy phát biểu"
    if at > line.start && end - to <= SAID && (goes_on || lexed.is_mark(end - 1, ")") && to + 1 == end) {
        return Some(end);
    }
    (to > word + 1 && !(goes_on && at == line.start)).then_some(to)
}
