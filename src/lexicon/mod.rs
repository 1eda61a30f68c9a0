//! Stage 2: every known word and phrase, found in one pass.
//!
//! The phrases of all tables in `data/` stand in one trie keyed by folded syllables. For each token of a text the trie
//! is walked as far as it goes; every phrase on the way is a [`Match`]. Matching looks at syllables only: whether a
//! place must have capitals or an abbreviation all of them is for the recognisers to ask of the tokens.

mod lexed;
mod overlay;
mod table;
pub mod words;

pub use lexed::{Lexed, Match, lex};
pub use overlay::Overlay;
pub use table::{open, tables};

/// The tables of `data/`.
pub use table::tables::Table;
