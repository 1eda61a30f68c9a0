//! Phrases that come with a call: the user's dictionary, matched in the same pass as the built-in tables.

use rustc_hash::FxHashMap;

use crate::text::{fold, tokenize};

/// Phrases beside the built-in ones, each with a number that its owner understands.
#[derive(Debug, Default)]
pub struct Overlay {
    /// The folded tokens of each phrase behind the first, and its number.
    phrases: Vec<(Vec<String>, u32)>,
    /// The phrases that begin with a token.
    by_first: FxHashMap<String, Vec<usize>>,
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
            self.by_first.entry(first).or_default().push(self.phrases.len());
            self.phrases.push((tokens.collect(), number));
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
        self.by_first.get(first).into_iter().flatten().filter_map(move |&phrase| {
            let (rest, number) = &self.phrases[phrase];
            let fits = rest.iter().enumerate().all(|(i, want)| folded(i + 1).as_ref() == Some(want));
            fits.then_some((rest.len() + 1, *number))
        })
    }
}
