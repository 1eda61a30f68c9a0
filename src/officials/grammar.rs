//! Closed-class words, as the grammar of officials asks for them.

pub use crate::lexicon::tables::function_words::Kind as Function;
use crate::lexicon::{Lexed, Table, tables::function_words::ROWS};

/// Whether a word of a kind begins at a token.
pub fn is_function(lexed: &Lexed, at: usize, kind: Function) -> bool {
    lexed.of_table(at, Table::FunctionWords).any(|m| ROWS[m.row].kind == kind)
}

/// Token behind the longest word of a kind that begins at a token.
pub fn function_end(lexed: &Lexed, at: usize, kind: Function) -> Option<usize> {
    lexed.of_table(at, Table::FunctionWords).filter(|m| ROWS[m.row].kind == kind).last().map(|m| at + m.len)
}
