//! Composition for the build script itself, by the library; and the pairs from which the crate composes.

use std::fmt::Write;

use unicode_normalization::{UnicodeNormalization, char::decompose_canonical};

pub fn compose(text: &str, out: &mut String) {
    out.extend(text.nfc());
}

pub fn decompose(text: &str, each: impl FnMut(char)) {
    text.nfd().for_each(each);
}

pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// The Latin letters that compose canonically, as a Rust array of (whole, letter, mark), sorted.
pub fn pairs() -> String {
    let latin = ('\u{C0}'..='\u{24F}').chain('\u{1E00}'..='\u{1EFF}');
    let mut out = String::from("[");
    for whole in latin {
        let mut parts = Vec::new();
        decompose_canonical(whole, |c| parts.push(c));
        let Some((&mark, letter)) = parts.split_last().filter(|(_, rest)| !rest.is_empty()) else { continue };
        let mut letter = letter.iter().collect::<String>().nfc().collect::<Vec<_>>();
        // Letters excluded from composition come back in more parts than one, or as themselves only when apart.
        let again: String = parts.iter().collect::<String>().nfc().collect();
        if let (Some(letter), true, true) = (letter.pop(), letter.is_empty(), again == whole.to_string()) {
            let _ = write!(out, "({whole:?}, {letter:?}, '\\u{{{:x}}}'), ", u32::from(mark));
        }
    }
    out + "]"
}
