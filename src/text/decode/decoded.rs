//! What comes out of decoding.

use serde::{Deserialize, Serialize};

use super::Encoding;
use crate::text::Utf16Index;

/// A text, how it was written, and what was converted to get it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Decoded {
    /// The text. What was converted is composed (NFC); all else is as it was given.
    pub text: String,
    /// How it was written. Where parts of it only were converted, the encoding of the rest.
    pub encoding: Encoding,
    /// How sure that is, 0 to 1.
    ///
    /// 1 where it was asked for, or where the bytes say so themselves: by a byte order mark, or because they are UTF-8.
    /// Of UTF-8 with errors it is the share of letters without. For what was converted it is the share of those words that
    /// look wrong as they stand and become Vietnamese syllables, times 1 − 2⁻ⁿ, where n counts the signs for it: nothing
    /// below 3 is converted. 0 for Windows-1252, which any bytes can be.
    pub confidence: f64,
    /// How many characters could not be read; they are U+FFFD.
    pub damaged: u32,
    /// The stretches that were converted, in text order; the whole text is one of them where all of it was.
    pub conversions: Vec<Conversion>,
}

/// A stretch of the decoded text that stood there in other characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Conversion {
    /// Where it begins in the decoded text.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
    /// What it was converted from.
    pub encoding: Encoding,
    /// The characters that stood there, to take the conversion back.
    pub original: String,
}

impl Decoded {
    /// Turns every offset from UTF-8 bytes into UTF-16 code units, as JavaScript counts.
    #[must_use]
    pub fn into_utf16(mut self) -> Self {
        let index = Utf16Index::new(&self.text);
        for conversion in &mut self.conversions {
            conversion.start = index.utf16(conversion.start);
            conversion.end = index.utf16(conversion.end);
        }
        self
    }
}
