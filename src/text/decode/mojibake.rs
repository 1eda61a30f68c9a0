//! UTF-8 that was read wrongly once, as Latin-1 or Windows-1252.
//!
//! ```text
//! letter = lead trail{1,3}         characters whose bytes are one character of UTF-8
//! ```
//!
//! `"TiÃªn"` is "Tiên", "Viá»‡t" is "Việt". "à" ends with a no-break space, of which much software makes a blank, or nothing at the
//! end of a text: "lÃ  mÃ¹a" is "là mùa", "toÃ n dÃ¢n" is "toàn dân". What is no such sequence stays: "São Paulo".

use super::windows::byte;

/// Converts every sequence that is one character of UTF-8.
pub fn convert(text: &[char]) -> Vec<char> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let (letter, length) = sequence(rest).unwrap_or((rest[0], 1));
        out.push(letter);
        at += length;
    }
    out
}

/// The character that the text begins with if it is read rightly, and how many stand for it.
fn sequence(text: &[char]) -> Option<(char, usize)> {
    if matches!(text, ['Ã'] | ['Ã', ' ', ..]) {
        return Some(('à', text.len().min(2)));
    }
    let lead = byte(text[0])?;
    let (length, least) = match lead {
        0xC2..=0xDF => (2, 0x80),
        0xE0..=0xEF => (3, 0x800),
        0xF0..=0xF4 => (4, 0x1_0000),
        _ => return None,
    };
    let mut code = u32::from(lead) & (0x7F >> length);
    for &c in text.get(1..length)? {
        let trail = byte(c).filter(|trail| trail & 0xC0 == 0x80)?;
        code = code << 6 | u32::from(trail & 0x3F);
    }
    let letter = char::from_u32(code).filter(|_| code >= least)?;
    Some((letter, length))
}

#[cfg(test)]
mod tests {
    use crate::text::decode::{Encoding, convert};

    #[test]
    fn sequences_are_converted_and_others_stay() {
        for (seen, meant) in [
            ("TiÃªn", "Tiên"),
            ("Viá»‡t Nam", "Việt Nam"),
            ("Ä\u{90}Ã  Náºµng", "Đà Nẵng"),
            ("lÃ\u{A0} mÃ¹a", "là mùa"),
            ("lÃ  mÃ¹a, vÃ , lÃ", "là mùa, và, là"),
            ("toÃ n dÃ¢n", "toàn dân"),
            ("â€œmá»™tâ€\u{9D} â€“ haiâ€¦", "“một” – hai…"),
            ("ðŸ‘\u{8D}", "👍"),
            ("São Paulo, Ãng, Ã.", "São Paulo, Ãng, Ã."),
            ("Tiên", "Tiên"),
        ] {
            assert_eq!(convert(seen, Encoding::Mojibake), meant);
        }
    }
}
