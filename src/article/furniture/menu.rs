//! The frame of the page: navigation, shares, masthead and imprint; receivers of a document.
//!
//! ```text
//! menu     = bullet* link+                                   "Facebook Zalo", "125 lượt xem", "Trang 2/7"
//!          | "#" word …                                   tags
//!          | bullet* segment (bar segment)+, one of them a link    "Trang chủ > Tin tức > Hoạt động của Bộ"
//!          | number ((":" | "/") number)*             above the story: "2:45"
//! masthead = part (dash part)*, one of which begins as pages call themselves
//! receiver = bullet … | … ";"                                "- Như Điều 3;"
//! ```
//!
//! Not a menu: "1. Kinh tế", a row of a table, and "Kinh tế" inside the story, which is a heading there.

use std::ops::Range;

use super::{Kind, ROWS, cue, ends_sentence, is_dash, mark};
use crate::lexicon::{Lexed, Table};

/// Longest masthead, in tokens.
const MASTHEAD: usize = 30;
/// Most words a bar that are no known link.
const SEGMENT: usize = 4;
/// Longest counter, in tokens.
const COUNTER: usize = 7;
/// Most names of sections that may be headings of the story.
const HEADINGS: usize = 2;

/// Whether a line, `first` its first token that is no bullet, is navigation; `inside` if the story goes on behind it.
#[inline(never)]
pub fn is_menu(lexed: &Lexed, line: &Range<usize>, first: usize, inside: bool) -> bool {
    let (mut links, mut sections, mut words, mut numbers, mut bars) = (0, 0, 0, 0, 0);
    let mut at = first;
    while at < line.end && words <= SEGMENT * bars {
        let known = lexed.longest(at, Table::Furniture);
        let mut len = known.map_or(1, |m| m.len);
        match known.map(|m| ROWS[m.row].kind) {
            Some(Kind::Section) => sections += 1,
            Some(Kind::Menu | Kind::Comments | Kind::Tag) => links += 1,
            // What stands behind "Trang chủ" is a path.
            Some(Kind::Home) => (links, bars) = (links + 1, bars + 1),
            _ => {
                len = 1;
                words += usize::from(lexed.is_word(at));
                numbers += usize::from(lexed.is_number(at));
                bars += usize::from(is_bar(lexed, at));
            }
        }
        at += len;
    }
    let several = sections > if inside { HEADINGS } else { 0 };
    let page = line.len() == 3 && is_dash(lexed, line.start) && is_dash(lexed, line.end - 1);
    let path = lexed.longest(first, Table::Furniture).filter(|m| ROWS[m.row].kind == Kind::Home);
    let path = path.is_some_and(|m| is_bar(lexed, first + m.len)) && !ends_sentence(lexed, line);
    path || words <= SEGMENT * bars
        && (links > 0 && (words == 0 || bars > 1)
            || several && (words + numbers == 0 || bars > 1 && sections > HEADINGS)
            || page && numbers == 1)
        || lexed.is_mark(line.start, "#") && lexed.is_word(line.start + 1)
        || is_file_name(lexed, line)
        || first == line.end
}

#[inline(never)]
fn is_bar(lexed: &Lexed, at: usize) -> bool {
    matches!(mark(lexed, at), '|' | '>' | '›' | '»' | '/')
}

/// "2:45", "0:00 / 0:00", "0", "923,469": what players and counters show.
pub fn is_counter(lexed: &Lexed, line: &Range<usize>) -> bool {
    line.len() <= COUNTER
        && line.clone().all(|i| lexed.is_number(i) || matches!(mark(lexed, i), ':' | '/' | ','))
}

/// "doingoai2.jpg", "https://…": one run without a space, with a point inside.
#[inline(never)]
fn is_file_name(lexed: &Lexed, line: &Range<usize>) -> bool {
    let last = line.end - 1;
    line.len() >= 3
        && (line.start + 1..line.end).all(|i| lexed.is_glued(i))
        && (line.start + 1..last).any(|i| lexed.is_mark(i, "."))
        && (line.start..last).any(|i| lexed.is_word(i) && lexed.word(i).len() > 1)
        && lexed.is_word(last)
}

/// The name of the page: a line of parts between dashes or bars, one of which begins as pages call themselves.
pub fn is_masthead(lexed: &Lexed, line: &Range<usize>) -> bool {
    let named = |i: usize| {
        cue(lexed, i, Kind::Masthead).is_some()
            && (i == line.start || is_dash(lexed, i - 1) || matches!(mark(lexed, i - 1), '|' | '©'))
    };
    line.len() <= MASTHEAD && !ends_sentence(lexed, line) && line.clone().any(named)
}

/// Whether a line goes on with a list of receivers.
pub fn is_receiver(lexed: &Lexed, line: &Range<usize>) -> bool {
    mark(lexed, line.start) != ' ' || lexed.is_mark(line.end - 1, ";")
}
