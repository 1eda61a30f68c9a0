//! An analysis as columns: its numbers in one list and its distinct strings in another.
//!
//! The numbers follow the fields of [`crate::analysis`] from top to bottom. A list is its length and then its items;
//! a string is its place among the strings, −1 where there is none; a number that is not there is NaN; a span is
//! its start and end. `www/package/src/decode.ts` reads them in the same order.

#[cfg(test)]
mod tests;

use std::{any::TypeId, borrow::Cow, fmt};

use rustc_hash::FxHashMap;

use serde::Serialize;

use crate::{Analysis, DateMention, Figure, Furniture, Mention, Official, Person, Position, Span};

/// No type of the analysis has more variants.
const MOST_VARIANTS: usize = 16;

/// Stands for a string that is not there.
const NO_STRING: f64 = -1.0;

/// The columns of one analysis.
#[derive(Debug, Default)]
pub struct Columns<'a> {
    /// Everything in order, strings as places in `strings`.
    pub numbers: Vec<f64>,
    /// Every string once, in order of first use.
    pub strings: Vec<Cow<'a, str>>,
    places: FxHashMap<Cow<'a, str>, u32>,
    /// For every type of variants met, the places of their names.
    names: Vec<(TypeId, [Option<u32>; MOST_VARIANTS])>,
}

impl<'a> Columns<'a> {
    /// Lays out an analysis.
    pub fn of(analysis: &'a Analysis) -> Self {
        // Destructured everywhere, so that a new field cannot be forgotten.
        let Analysis { format, published, published_from, officials, people, dates, figures, furniture } =
            analysis;
        let mut columns = Self::default();
        columns.numbers.push((*format).into());
        columns.optional_string(published.as_deref());
        columns.optional_name(*published_from);
        columns.list(officials, Self::official);
        columns.list(people, Self::person);
        columns.list(dates, Self::date);
        columns.list(figures, Self::figure);
        columns.list(furniture, Self::furniture);
        columns
    }

    fn official(&mut self, official: &'a Official) {
        let Official { person, positions } = official;
        self.person(person);
        self.list(positions, Self::position);
    }

    #[inline(never)]
    fn person(&mut self, person: &'a Person) {
        let Person { name, name_normalised, honorifics, mentions } = person;
        self.string(name);
        self.string(name_normalised);
        self.list(honorifics, |columns, honorific| columns.string(honorific));
        self.list(mentions, Self::mention);
    }

    #[inline(never)]
    fn mention(&mut self, mention: &'a Mention) {
        let Mention { span, kind } = mention;
        self.span(span);
        self.name(*kind);
    }

    #[inline(never)]
    fn position(&mut self, position: &'a Position) {
        let Position { text, title, role, organisation, level, branch, status, spans } = position;
        self.string(text);
        self.string(title);
        self.string(role);
        self.optional_string(organisation.as_deref());
        self.name(*level);
        self.name(*branch);
        self.name(*status);
        self.list(spans, Self::span);
    }

    #[inline(never)]
    fn date(&mut self, date: &'a DateMention) {
        let DateMention { span, value, earliest, latest, r#type, part_of_day, calendar, resolved_from } =
            date;
        self.span(span);
        self.string(value);
        self.optional_string(earliest.as_deref());
        self.optional_string(latest.as_deref());
        self.name(*r#type);
        self.optional_name(*part_of_day);
        self.name(*calendar);
        self.optional_name(*resolved_from);
    }

    #[inline(never)]
    fn figure(&mut self, figure: &'a Figure) {
        let Figure { span, kind, value, low, high, of, qualifier, unit, noun, change } = figure;
        self.span(span);
        self.name(*kind);
        self.numbers.push(*value);
        self.numbers.extend([low, high, of].map(|number| number.unwrap_or(f64::NAN)));
        self.name(*qualifier);
        self.optional_string(unit.as_deref());
        self.optional_string(noun.as_deref());
        self.optional_name(*change);
    }

    fn furniture(&mut self, furniture: &'a Furniture) {
        let Furniture { span, kind } = furniture;
        self.span(span);
        self.name(*kind);
    }

    #[inline(never)]
    fn span(&mut self, span: &'a Span) {
        let Span { start, end, text: _ } = span;
        self.numbers.extend([f64::from(*start), f64::from(*end)]);
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "no list is longer than a text, whose offsets are 32 bits"
    )]
    fn list<T>(&mut self, items: &'a [T], mut item: impl FnMut(&mut Self, &'a T)) {
        self.numbers.push(items.len() as f64);
        for each in items {
            item(self, each);
        }
    }

    fn optional_string(&mut self, string: Option<&'a str>) {
        match string {
            Some(string) => self.string(string),
            None => self.numbers.push(NO_STRING),
        }
    }

    fn string(&mut self, string: &'a str) {
        let place = self.places.get(string).copied().unwrap_or_else(|| self.add(Cow::Borrowed(string)));
        self.numbers.push(place.into());
    }

    fn optional_name<T: Variant>(&mut self, variant: Option<T>) {
        match variant {
            Some(variant) => self.name(variant),
            None => self.numbers.push(NO_STRING),
        }
    }

    /// The name that serde gives to a variant. Names are most of all strings, so each is looked up once only.
    fn name<T: Variant>(&mut self, variant: T) {
        let id = TypeId::of::<T>();
        let row = self.names.iter().position(|(other, _)| *other == id).unwrap_or_else(|| {
            self.names.push((id, [None; MOST_VARIANTS]));
            self.names.len() - 1
        });
        let place = self.names[row].1[variant.index()].unwrap_or_else(|| {
            let name = SerdeName(variant).to_string();
            let known = self.places.get(name.as_str()).copied();
            known.unwrap_or_else(|| self.add(Cow::Owned(name)))
        });
        self.names[row].1[variant.index()] = Some(place);
        self.numbers.push(place.into());
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "fewer strings than there are offsets, which are 32 bits"
    )]
    #[inline(never)]
    fn add(&mut self, string: Cow<'a, str>) -> u32 {
        let place = self.strings.len() as u32;
        self.strings.push(string.clone());
        self.places.insert(string, place);
        place
    }
}

/// A type of variants without data.
trait Variant: Serialize + Copy + 'static {
    /// Place among the variants of the type.
    fn index(self) -> usize;
}

macro_rules! variants {
    ($($type:ident),* $(,)?) => {
        $(impl Variant for crate::$type {
            fn index(self) -> usize {
                self as usize
            }
        })*
    };
}

variants!(PublishedFrom, MentionKind, Level, Branch, Status, DateType, PartOfDay, Calendar, ResolvedFrom);
variants!(FigureKind, Qualifier, Change, FurnitureKind);

/// Shows a variant without data as serde names it.
struct SerdeName<T>(T);

impl<T: Serialize> fmt::Display for SerdeName<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(formatter)
    }
}
