//! The frame of the page: navigation, shares, masthead and imprint; receivers of a document.
//!
//! ```text
//! menu     = bullet* link+                                   "Facebook Zalo", "125 lượt xem", "Trang 2/7"
//!          | bullet* segment (bar segment)+, one of them a link    "Trang chủ > Tin tức > Hoạt động của Bộ"
//! masthead = part (dash part)*, one of which begins as pages call themselves
//! receiver = bullet … | … ";"                                "- Như Điều 3;"
//! ```
//!
//! Not a menu: "1. Kinh tế", and "Kinh tế" inside the story, which is a heading there.

use std::ops::Range;

use super::{Kind, ROWS, TokenKind, behind_bullets, cue, is_dash};
use crate::lexicon::{Lexed, Table};

/// Longest masthead, in tokens.
const MASTHEAD: usize = 30;
/// Most words a bar that are no known link.
const SEGMENT: usize = 4;
/// Most names of sections that may be headings of the story.
const HEADINGS: usize = 2;

/// Whether a line is navigation; `inside` if the story goes on behind it.
pub fn is_menu(lexed: &Lexed, line: &Range<usize>, inside: bool) -> bool {
    let first = behind_bullets(lexed, line);
    let (mut links, mut sections, mut words, mut bars) = (0, 0, 0, 0);
    let mut at = first;
    while at < line.end {
        let known = lexed.of_table(at, Table::Furniture).map(|m| (ROWS[m.row].kind, m.len));
        let link = known.filter(|(kind, _)| {
            matches!(kind, Kind::Menu | Kind::Section | Kind::Comments | Kind::Home | Kind::Tag)
        });
        if let Some((kind, len)) = link.last() {
            links += usize::from(kind != Kind::Section);
            sections += usize::from(kind == Kind::Section);
            // What stands behind "Trang chủ" is a path.
            bars += usize::from(kind == Kind::Home);
            at += len;
        } else {
            words += usize::from(lexed.is_word(at));
            bars += usize::from(matches!(lexed.word(at), "|" | ">" | "›" | "»" | "/"));
            at += 1;
        }
        if words > SEGMENT * bars {
            break;
        }
    }
    let several = sections > HEADINGS;
    let plain = words == 0 && (several || sections > 0 && !inside && !lexed.is_number(first));
    let bar = bars > 1 && several;
    let page = line.len() == 3 && is_dash(lexed, line.start) && lexed.is_number(first);
    at >= line.end && (plain || bar || links > 0 && (words == 0 || bars > 1))
        || page && is_dash(lexed, first + 1)
        || is_file_name(lexed, line)
        || first == line.end
}

/// "doingoai2.jpg", "https://…": one run without a space, with a point inside.
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
    let divides = |i: usize| is_dash(lexed, i) || lexed.is_mark(i, "|");
    let named = |i: usize| cue(lexed, i, Kind::Masthead).is_some() && (i == line.start || divides(i - 1));
    line.len() <= MASTHEAD
        && !matches!(lexed.word(line.end - 1), "." | "?" | "!" | ":")
        && line.clone().any(named)
}

/// Whether a line goes on with a list of receivers.
pub fn is_receiver(lexed: &Lexed, line: &Range<usize>) -> bool {
    lexed.tokens[line.start].kind == TokenKind::Punct || lexed.is_mark(line.end - 1, ";")
}
