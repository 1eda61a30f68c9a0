//! Menus, bylines, captions, credits, teasers, repeated lines, and the frame of administrative documents.
//!
//! | kind | a line, or part of one, that … |
//! |---|---|
//! | menu | [`menu`]: a navigation word, a bar of links, a masthead, tags, an image's file name; a list of receivers |
//! | dateline | gives the publication date; or the paper's sign before the first sentence: "(QBĐT) -" ([`sign`]) |
//! | caption, credit | [`caption`]: stands below a picture; names its source: "Ảnh: TTXVN." |
//! | byline | [`byline`]: is the author's name: "Tin, ảnh: …", "Ngọc Mai" |
//! | teaser | [`teaser`]: stands below, or behind, "Tin liên quan", "Các tin khác" …; begins with ">>" |
//! | duplicate | stands in the text already |
//!
//! One walk over the lines. What a line is depends on what stood above it, and on whether the story has begun or is over:
//! "Kinh tế" is a link in the frame, and a heading in the story.

mod byline;
mod caption;
mod menu;
mod sign;
mod teaser;

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{Part, dateline::Dateline};
use crate::{
    FurnitureKind,
    lexicon::{
        Lexed, Table,
        tables::furniture::{Kind, ROWS},
    },
    officials::Readings,
    text::{Gap, Kind as TokenKind},
};

/// Fewest tokens of a line, above the first of which stands no story.
const SENTENCE: usize = 8;
/// Fewest tokens of a repeated line, unless it repeats one right above it.
const REPEATED: usize = 8;
/// How many lines above count as right above.
const NEAR: usize = 3;

/// All furniture of a text, in no order.
pub fn find(lexed: &Lexed, people: &Readings, datelines: &[Dateline]) -> Vec<Part> {
    let lines: Vec<_> = lexed.lines().collect();
    let mut walk = Walk {
        lexed,
        lines: &lines,
        last: teaser::last_of_story(lexed, &lines),
        begun: false,
        place: Place::Story,
        seen: FxHashSet::default(),
        near: [0; NEAR],
        parts: Vec::new(),
    };
    for number in 0..lines.len() {
        if let Some(kind) = walk.kind(number, datelines) {
            walk.parts.push(Part { tokens: walk.cell(number), kind });
        }
    }
    let mut parts = walk.parts;
    byline::find(lexed, people, datelines, &lines, &mut parts);
    parts
}

/// Where the walk is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Story,
    /// Among links inside the page: the kind of the lines, the most tokens of one, what stood before the first.
    Links(FurnitureKind, usize, Option<Gap>),
    /// Below the story: other stories.
    Below,
    /// Likewise: what readers say.
    Comments,
    /// In the paper's imprint, which ends the page.
    Imprint,
    /// In a list of those who get a document.
    Receivers,
    /// Right below "Chú thích ảnh".
    Picture,
}

struct Walk<'a> {
    lexed: &'a Lexed<'a>,
    lines: &'a [Range<usize>],
    /// Last line that is the story for certain.
    last: usize,
    /// Whether a sentence has been seen.
    begun: bool,
    place: Place,
    seen: FxHashSet<u64>,
    /// Spellings of the lines right above.
    near: [u64; NEAR],
    parts: Vec<Part>,
}

impl Walk<'_> {
    /// What a line is as a whole; parts of a line of the story are noted.
    fn kind(&mut self, number: usize, datelines: &[Dateline]) -> Option<FurnitureKind> {
        let (lexed, line) = (self.lexed, &self.lines[number]);
        if datelines.iter().any(|d| d.tokens == *line) {
            return Some(FurnitureKind::Dateline);
        }
        let first = behind_bullets(lexed, line);
        let over = self.begun && number > self.last;
        let labelled = |kind| {
            let to = cue(lexed, first, kind)?;
            (to >= line.end || lexed.is_mark(to, ":")).then_some(to + 1 >= line.end)
        };
        if over && self.place == Place::Imprint && labelled(Kind::TeaserHeading) != Some(true) {
            return Some(FurnitureKind::Menu);
        }
        if let Some(alone) = labelled(Kind::Tag).filter(|_| over && !ends_sentence(lexed, line)) {
            if alone {
                self.place = Place::Links(FurnitureKind::Menu, teaser::TAG, None);
            }
            return Some(FurnitureKind::Menu);
        }
        if menu::is_menu(lexed, line, self.begun && !over) {
            if over && cue(lexed, first, Kind::Comments).is_some() {
                self.place = Place::Comments;
            }
            return Some(FurnitureKind::Menu);
        }
        if labelled(Kind::TeaserHeading) == Some(true) {
            if !self.begun {
                return Some(FurnitureKind::Menu);
            }
            let links = Place::Links(FurnitureKind::Teaser, teaser::HEADLINE, None);
            self.place = if over { Place::Below } else { links };
            return Some(FurnitureKind::Teaser);
        }
        let ended = matches!(self.place, Place::Below | Place::Comments);
        if (over || !self.begun) && menu::is_masthead(lexed, line)
            || ended && labelled(Kind::Imprint).is_some()
        {
            if over {
                self.place = Place::Imprint;
            }
            return Some(FurnitureKind::Menu);
        }
        if let Place::Links(kind, most, gap) = self.place {
            if teaser::goes_on(lexed, line, most, gap) {
                self.place = Place::Links(kind, most, gap.or(Some(lexed.tokens[line.start].gap)));
                return Some(kind);
            }
            self.place = Place::Story;
        }
        if self.place == Place::Comments && byline::signature(lexed, line.clone()).is_some() {
            return Some(FurnitureKind::Byline);
        }
        if ended || teaser::is_teaser(lexed, line) {
            return Some(FurnitureKind::Teaser);
        }
        if labelled(Kind::Receivers).is_some()
            || self.place == Place::Receivers && menu::is_receiver(lexed, line)
        {
            self.place = Place::Receivers;
            return Some(FurnitureKind::Menu);
        }
        let pictured = self.place == Place::Picture;
        let label = labelled(Kind::Label) == Some(true);
        self.place = if label { Place::Picture } else { Place::Story };
        if label {
            return Some(FurnitureKind::Menu);
        }
        self.begun |= line.len() >= SENTENCE && ends_sentence(lexed, line);
        let spelling = lexed.spelling(line.clone());
        let near = self.near.contains(&spelling);
        self.near.rotate_right(1);
        self.near[0] = spelling;
        if line.len() >= 3 && !self.seen.insert(spelling) && (near || line.len() >= REPEATED) {
            return Some(FurnitureKind::Duplicate);
        }
        let signed = sign::sign(lexed, line);
        self.parts.extend(signed.map(|tokens| Part { tokens, kind: FurnitureKind::Dateline }));
        let captioned = caption::captions(lexed, line, &mut self.parts);
        (pictured && !captioned && line.len() <= caption::CAPTION).then_some(FurnitureKind::Caption)
    }

    /// A line, or of a document's last lines, which stand side by side, the first cell.
    fn cell(&self, number: usize) -> Range<usize> {
        let Range { start, end } = self.lines[number];
        let tab = (start + 1..end).find(|&i| self.lexed.tokens[i].gap == Gap::Tab);
        start..tab.filter(|_| self.place == Place::Receivers).unwrap_or(end)
    }
}

/// The longest phrase of a kind at a token, and the token behind it.
fn cue(lexed: &Lexed, at: usize, kind: Kind) -> Option<usize> {
    lexed.of_table(at, Table::Furniture).filter(|m| ROWS[m.row].kind == kind).map(|m| at + m.len).last()
}

/// The first token of a line that is no bullet.
fn behind_bullets(lexed: &Lexed, line: &Range<usize>) -> usize {
    let is_bullet = |&i: &usize| lexed.tokens[i].kind == TokenKind::Punct && !lexed.is_mark(i, "[");
    line.clone().find(|i| !is_bullet(i)).unwrap_or(line.end)
}

/// Whether a line ends as a sentence does.
fn ends_sentence(lexed: &Lexed, line: &Range<usize>) -> bool {
    matches!(lexed.word(line.end - 1), "." | "!" | "?" | "…" | ":" | ";" | "”" | "\"")
}

fn is_dash(lexed: &Lexed, at: usize) -> bool {
    matches!(lexed.word(at), "-" | "–" | "—")
}
