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
const REPEATED: usize = 12;
/// Most lines of an imprint above the one that tells it.
const NEAR: usize = 3;
/// Longest of the boxes in which a page speaks of itself, in tokens.
const BOX: usize = 40;

/// All furniture of a text, in no order.
pub fn find(lexed: &Lexed, people: &Readings, datelines: &[Dateline]) -> Vec<Part> {
    let lines: Vec<_> = lexed.lines().collect();
    let mut walk = Walk {
        lexed,
        lines: &lines,
        last: teaser::last_of_story(lexed, &lines),
        begun: false,
        place: Place::Story,
        gap: None,
        seen: FxHashSet::default(),
        near: [0; 2],
        story: Vec::new(),
        parts: Vec::new(),
    };
    for (number, line) in lines.iter().enumerate() {
        let dated = datelines.iter().any(|d| d.tokens == *line);
        let noted = walk.parts.len();
        let kind = if dated { Some(FurnitureKind::Dateline) } else { walk.kind(number) };
        if let Some(kind) = kind {
            let mut tokens = line.clone();
            // What stands beside a list of receivers is who signs.
            if walk.place == Place::Receivers {
                tokens.end =
                    (line.start + 1..line.end).find(|&i| lexed.tokens[i].gap == Gap::Tab).unwrap_or(line.end);
            }
            walk.parts.push(Part { tokens, kind });
        } else if walk.parts[noted..]
            .iter()
            .all(|p| p.tokens.start > line.start || p.kind == FurnitureKind::Dateline)
        {
            walk.story.push(number);
        }
    }
    let Walk { mut parts, story, .. } = walk;
    byline::find(lexed, people, datelines, &lines, &story, &mut parts);
    parts
}

/// Where the walk is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Story,
    /// Among links to other stories, inside the story.
    Links,
    /// Among tags.
    Tags,
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
    /// What stood before the first of some links.
    gap: Option<Gap>,
    seen: FxHashSet<u64>,
    /// Spellings of the two lines above.
    near: [u64; 2],
    /// Numbers of the lines of the story.
    story: Vec<usize>,
    parts: Vec<Part>,
}

impl Walk<'_> {
    /// What a line is as a whole; parts of a line of the story are noted.
    #[inline(never)]
    fn kind(&mut self, number: usize) -> Option<FurnitureKind> {
        use FurnitureKind::{Byline, Caption, Duplicate, Menu, Teaser};
        let (lexed, line) = (self.lexed, &self.lines[number]);
        let first = behind_bullets(lexed, line);
        let known = lexed.longest(first, Table::Furniture);
        let to = known.map_or(line.end, |m| first + m.len);
        let labels = to >= line.end || matches!(mark(lexed, to), ':' | '»');
        let heading = labels && to + 1 >= line.end;
        let known = known.map(|m| ROWS[m.row].kind);
        let over = self.begun && number > self.last;
        let ended = matches!(self.place, Place::Below | Place::Comments);
        // Beside the story, and not below a line of it, which may be a table.
        let apart = over && number > 0 && self.story.last() != Some(&(number - 1));
        if (apart || !self.begun) && menu::is_counter(lexed, line) {
            return Some(Menu);
        }
        if menu::is_menu(lexed, line, first, self.begun && !ended && (!over || self.last == 0)) {
            if over {
                match known {
                    Some(Kind::Comments) => self.place = Place::Comments,
                    Some(Kind::Tag) => self.enter(Place::Tags),
                    _ => {}
                }
            }
            return Some(Menu);
        }
        match known {
            Some(Kind::TeaserHeading | Kind::ListHeading) if heading => {
                if !self.begun && !teaser::is_box(lexed, &self.lines[number + 1..]) {
                    return Some(Menu);
                }
                self.enter(if over { Place::Below } else { Place::Links });
                return Some(Teaser);
            }
            Some(Kind::Tag) if over && labels && !lexed.is_mark(line.end - 1, ".") => {
                // One tag a line, or all in this one.
                if !line.clone().any(|i| lexed.is_mark(i, ",")) {
                    self.enter(Place::Tags);
                }
                return Some(Menu);
            }
            Some(Kind::Box)
                if line.len() <= if over { BOX } else { BOX / 3 }
                    && (over || !ends_sentence(lexed, line)) =>
            {
                return Some(Menu);
            }
            Some(Kind::Label) if heading => {
                self.place = Place::Picture;
                return Some(Menu);
            }
            Some(Kind::Receivers) if labels => self.place = Place::Receivers,
            Some(Kind::Imprint)
                if labels
                    && over
                    && (ended
                        || self.lines[number..].iter().take(NEAR).any(|l| menu::is_masthead(lexed, l))) =>
            {
                self.place = Place::Imprint;
            }
            _ if (over || !self.begun) && menu::is_masthead(lexed, line) => {
                if !over {
                    return Some(Menu);
                }
                self.place = Place::Imprint;
            }
            _ => {}
        }
        match self.place {
            Place::Imprint => return Some(Menu),
            Place::Receivers if known == Some(Kind::Receivers) || menu::is_receiver(lexed, line) => {
                return Some(Menu);
            }
            Place::Links | Place::Tags
                if teaser::goes_on(lexed, line, self.place == Place::Tags, self.gap) =>
            {
                self.gap = self.gap.or(Some(lexed.tokens[line.start].gap));
                return Some(if self.place == Place::Tags { Menu } else { Teaser });
            }
            Place::Comments if byline::signature(lexed, line.clone()).is_some() => return Some(Byline),
            _ if ended || teaser::is_teaser(lexed, line, first) => return Some(Teaser),
            _ => {}
        }
        let pictured = self.place == Place::Picture;
        self.place = Place::Story;
        let ends = ends_sentence(lexed, line);
        if self.repeats(number, ends) {
            return Some(Duplicate);
        }
        self.begun |= ends && line.len() >= SENTENCE;
        sign::sign(lexed, line, &mut self.parts);
        let captioned = caption::captions(lexed, line, &mut self.parts);
        self.caption_above(number);
        (pictured && !captioned && line.len() <= caption::CAPTION).then_some(Caption)
    }

    /// Whether a line stands already close above it, or is long and stands anywhere; notes it.
    fn repeats(&mut self, number: usize, ends: bool) -> bool {
        let (lexed, line) = (self.lexed, &self.lines[number]);
        let spelling = lexed.spelling(line.clone());
        let [above, before] = self.near;
        self.near = [spelling, above];
        if line.len() >= 3
            && !self.seen.insert(spelling)
            && (above == spelling || before == spelling || line.len() >= REPEATED)
        {
            // A picture's own text and its caption are often the same.
            let short = !ends || line.len() <= caption::CAPTION / 2;
            if above == spelling && self.begun && short && self.story.last() == Some(&(number - 1)) {
                self.story.pop();
                self.parts
                    .push(Part { tokens: self.lines[number - 1].clone(), kind: FurnitureKind::Caption });
            }
            return true;
        }
        false
    }

    /// A credit alone is that of the picture whose caption stands above.
    fn caption_above(&mut self, number: usize) {
        let (lexed, line) = (self.lexed, &self.lines[number]);
        let is_credit =
            self.parts.last().is_some_and(|p| p.tokens == *line && p.kind == FurnitureKind::Credit);
        if is_credit && self.begun && number > 0 && self.story.last() == Some(&(number - 1)) {
            let above = &self.lines[number - 1];
            if above.len() <= caption::CAPTION && !ends_sentence(lexed, above) {
                self.story.pop();
                self.parts.push(Part { tokens: above.clone(), kind: FurnitureKind::Caption });
            }
        }
    }

    #[inline(never)]
    fn enter(&mut self, place: Place) {
        (self.place, self.gap) = (place, None);
    }
}

/// The longest phrase of a kind at a token, and the token behind it.
#[inline(never)]
fn cue(lexed: &Lexed, at: usize, kind: Kind) -> Option<usize> {
    lexed.of_table(at, Table::Furniture).filter(|m| ROWS[m.row].kind == kind).map(|m| at + m.len).last()
}

/// The punctuation mark that is token `at`; a blank for any other.
#[inline(never)]
fn mark(lexed: &Lexed, at: usize) -> char {
    let punct = lexed.tokens.get(at).filter(|t| t.kind == TokenKind::Punct);
    punct.and_then(|_| lexed.word(at).chars().next()).unwrap_or(' ')
}

/// The first token of a line that is no bullet.
fn behind_bullets(lexed: &Lexed, line: &Range<usize>) -> usize {
    line.clone().find(|&i| matches!(mark(lexed, i), ' ' | '[')).unwrap_or(line.end)
}

/// Whether a line ends as a sentence does.
#[inline(never)]
fn ends_sentence(lexed: &Lexed, line: &Range<usize>) -> bool {
    matches!(mark(lexed, line.end - 1), '.' | '!' | '?' | '…' | ':' | ';' | '”' | '"')
}

#[inline(never)]
fn is_dash(lexed: &Lexed, at: usize) -> bool {
    matches!(mark(lexed, at), '-' | '–' | '—')
}
