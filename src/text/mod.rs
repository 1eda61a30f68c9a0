//! Stage 1: text → tokens, sentences, lines; spelling; offsets.
//!
//! Every later stage works on token numbers. Bytes come back only in spans, always as ranges into the given text.

mod compose;
mod decimal;
pub mod decode;
mod fold;
mod order;
mod roman;
mod sentence;
mod syllable;
mod token;
mod utf16;

pub use compose::compose;
pub use decimal::decimal;
pub use fold::{fold, fold_into};
pub use order::{pair, sort_by_number};
pub use roman::roman;
pub use sentence::sentence_starts;
pub use syllable::is_vietnamese_syllable;
pub use token::{Case, Gap, Kind, Token, tokenize};
pub use utf16::Utf16Index;
