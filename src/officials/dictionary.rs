//! The user's own people, titles, bodies and abbreviations, matched as if they stood in the tables.

use crate::{
    Dictionary,
    lexicon::{Overlay, Table, lex},
};

/// What a number in the overlay stands for: `8 * index + kind`.
const KINDS: u32 = 8;
const PERSON: u32 = 0;
const TITLE: u32 = 1;
const BODY: u32 = 2;
const SHORT_TITLE: u32 = 3;
const SHORT_BODY: u32 = 4;

/// The phrases of a dictionary, ready to be matched.
#[must_use]
pub fn overlay(dictionary: &Dictionary) -> Overlay {
    let mut overlay = Overlay::default();
    let mut add = |phrase: &str, index: usize, kind: u32| {
        if let Ok(index) = u32::try_from(index) {
            overlay.insert(phrase, index * KINDS + kind);
        }
    };
    for (i, person) in dictionary.people.iter().flatten().enumerate() {
        add(&person.name, i, PERSON);
        person.also_known_as.iter().flatten().for_each(|name| add(name, i, PERSON));
    }
    dictionary.titles.iter().flatten().enumerate().for_each(|(i, t)| add(t, i, TITLE));
    dictionary.bodies.iter().flatten().enumerate().for_each(|(i, b)| add(b, i, BODY));
    for (i, abbreviation) in dictionary.abbreviations.iter().flatten().enumerate() {
        let full = lex(&abbreviation.full, &Overlay::default());
        let is_title = full.has(0, Table::Roles) || full.has(0, Table::TitleModifiers);
        add(&abbreviation.short, i, if is_title { SHORT_TITLE } else { SHORT_BODY });
    }
    overlay
}

/// Whether the number stands for a title, in full or short.
pub fn is_title(number: u32) -> bool {
    matches!(number % KINDS, TITLE | SHORT_TITLE)
}

/// Whether the number stands for a body, in full or short.
pub fn is_body(number: u32) -> bool {
    matches!(number % KINDS, BODY | SHORT_BODY)
}

/// Index of the person that the number stands for.
pub fn person(number: u32) -> Option<usize> {
    (number % KINDS == PERSON).then_some((number / KINDS) as usize)
}

/// Index of the abbreviation that the number stands for.
pub fn abbreviation(number: u32) -> Option<usize> {
    matches!(number % KINDS, SHORT_TITLE | SHORT_BODY).then_some((number / KINDS) as usize)
}
