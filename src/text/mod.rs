//! Stage 1: text → tokens.

mod utf16;

pub use utf16::Utf16Index;
