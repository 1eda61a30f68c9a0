//! The decoder of old encodings: what is to be converted, and the conversion of a piece.

use wasm_bindgen::prelude::*;

use crate::text::{
    Utf16Index,
    decode::{Detected, Encoding, Stretch, convert, detect},
};

/// Finds what in a text is written in another encoding.
///
/// Returns `[place, confidence, (start, end, place)*]`: the encoding of the whole by its place among `Encoding::ALL`, and the
/// stretches to be converted with theirs, as UTF-16 offsets.
#[must_use]
#[wasm_bindgen(js_name = detectEncodings)]
pub fn detect_encodings(text: &str) -> Vec<f64> {
    let Detected { encoding, confidence, stretches } = detect(text);
    let index = Utf16Index::new(text);
    let mut numbers = vec![f64::from(encoding as u8), confidence];
    for Stretch { start, end, encoding } in stretches {
        let utf16 = |at: usize| index.utf16(u32::try_from(at).unwrap_or(u32::MAX)).into();
        numbers.extend([utf16(start), utf16(end), f64::from(encoding as u8)]);
    }
    numbers
}

/// Converts characters that stand for others in an encoding, given by its place among `Encoding::ALL`.
#[must_use]
#[wasm_bindgen(js_name = convertText)]
pub fn convert_text(text: &str, encoding: u8) -> String {
    convert(text, Encoding::ALL.get(usize::from(encoding)).copied().unwrap_or(Encoding::Unicode))
}
