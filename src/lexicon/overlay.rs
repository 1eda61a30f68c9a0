//! Phrases that come with a call: the user's dictionary, matched in the same pass as the built-in tables.

use rustc_hash::FxHashMap;

use crate::text::{fold, tokenize};

/// Phrases beside the built-in ones, each with a number that its owner understands.
#[derive(Debug, Default)]
pub struct Overlay {
    /// By first folded token: the other tokens and the number.
    phrases: FxHashMap<String, Vec<(Vec<String>, u32)>>,
}

impl Overlay {
    /// Adds a phrase; one without letters or digits is left out.
    pub fn insert(&mut self, phrase: &str, number: u32) {
        let mut tokens = tokenize(phrase)
            .into_iter()
            .map(|t| fold(&phrase[t.start as usize..t.end as usize]))
            .collect::<Vec<_>>()
            .into_iter();
        if let Some(first) = tokens.next() {
            self.phrases.entry(first).or_default().push((tokens.collect(), number));
        }
    }

    /// Whether there is nothing to match.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// Lengths in tokens and numbers of the phrases that begin with `first` and go on as `folded(1)`, `folded(2)` … do.
    pub fn matches<'s>(
        &'s self,
        first: &str,
        folded: impl Fn(usize) -> Option<String> + 's,
    ) -> impl Iterator<Item = (usize, u32)> + 's {
        self.phrases.get(first).into_iter().flatten().filter_map(move |(rest, number)| {
            let fits = rest.iter().enumerate().all(|(i, want)| folded(i + 1).as_ref() == Some(want));
            fits.then_some((rest.len() + 1, *number))
        })
    }
}
