//! Stage 4: what is story and what is furniture; the publication date.
//!
//! Pasted pages bring menus, datelines, bylines, captions, credits, repeated lines and other stories' headlines along.
//! They stay in the text and what is found in them is returned; their spans say what they are, and a byline or a credit
//! names no official.

mod dateline;
mod furniture;

use std::ops::Range;

use crate::{
    Furniture, FurnitureKind,
    dates::{self, Published},
    lexicon::Lexed,
    officials::Readings,
    text::{pair, sort_by_number},
};

/// A part of the text beside the story, as tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// First token, and token behind the last one.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: FurnitureKind,
}

/// How an article is laid out.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// Its furniture, in text order.
    pub furniture: Vec<Part>,
    /// The publication date that a dateline gives.
    pub published: Option<Published>,
}

/// Tells story from furniture, given the dates and names that were recognised.
#[must_use]
pub fn lay_out(lexed: &Lexed, dates: &[dates::Reading], people: &Readings) -> Layout {
    let datelines = dateline::find(lexed, dates);
    let published = datelines.first().map(|d| d.published);
    let mut furniture = furniture::find(lexed, people, &datelines);
    sort_by_number(&mut furniture, |p| pair(p.tokens.start, p.tokens.end));
    Layout { furniture, published }
}

impl Layout {
    /// The furniture as it is returned.
    #[must_use]
    pub fn furniture(&self, lexed: &Lexed) -> Vec<Furniture> {
        self.furniture
            .iter()
            .map(|part| Furniture { span: lexed.span(part.tokens.clone()), kind: part.kind })
            .collect()
    }

    /// Token ranges in which a name is an author's or a photographer's, or a word of a menu.
    #[must_use]
    pub fn nameless(&self) -> Vec<Range<usize>> {
        use FurnitureKind::{Byline, Credit, Dateline, Menu};
        self.of_kinds([Byline, Credit, Dateline, Menu])
    }

    /// Token ranges of other stories.
    #[must_use]
    pub fn elsewhere(&self) -> Vec<Range<usize>> {
        self.of_kinds([FurnitureKind::Teaser; 4])
    }

    fn of_kinds(&self, kinds: [FurnitureKind; 4]) -> Vec<Range<usize>> {
        self.furniture.iter().filter(|p| kinds.contains(&p.kind)).map(|p| p.tokens.clone()).collect()
    }
}
