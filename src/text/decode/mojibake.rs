//! UTF-8 that was read wrongly once, as Latin-1 or Windows-1252.
//!
//! ```text
//! letter = lead trail{1,3}         characters whose bytes are one character of UTF-8
//! ```
//!
//! "TiÃªn" is "Tiên", "Viá»‡t" is "Việt". "à" ends with a no-break space, of which much software makes a blank, and many
//! pages make one blank of two: "lÃ  mÃ¹a" and "lÃ mÃ¹a" are "là mùa", "toÃ n dÃ¢n" is "toàn dân". The blank is part of the letter
//! if another one or no letter follows, or a rest that makes a syllable of it. What is no such sequence stays: "São Paulo".

use super::windows::byte;
use crate::text::{fold, is_vietnamese_syllable, token::is_letter};

/// Converts every sequence that is one character of UTF-8.
pub fn convert(text: &[char]) -> Vec<char> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let (letter, length) = sequence(rest).or_else(|| cut(&out, rest)).unwrap_or((rest[0], 1));
        out.push(letter);
        at += length;
    }
    out
}

/// The character that the text begins with if it is read rightly, and how many stand for it.
fn sequence(text: &[char]) -> Option<(char, usize)> {
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

/// "à" whose second byte has become a blank, or is lost at the end of the text.
fn cut(before: &[char], text: &[char]) -> Option<(char, usize)> {
    let Some(rest) = text.strip_prefix(&['Ã', ' ']) else { return (text == ['Ã']).then_some(('à', 1)) };
    let end = rest.iter().position(|c| !c.is_ascii_lowercase()).unwrap_or(rest.len());
    let goes_on = rest.get(end).is_some_and(|&c| is_letter(c) || byte(c).is_some_and(|b| b >= 0x80));
    let start = before.iter().rposition(|&c| !is_letter(c)).map_or(0, |at| at + 1);
    let syllable: String = before[start..].iter().chain(&['à']).chain(&rest[..end]).collect();
    let is_part = !goes_on && (end == 0 || is_vietnamese_syllable(&fold(&syllable)));
    Some(('à', 1 + usize::from(is_part)))
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
            ("lÃ mÃ¹a toÃ n dÃ¢n lÃ ba con", "là mùa toàn dân là ba con"),
            ("â€œmá»™tâ€\u{9D} â€“ haiâ€¦", "“một” – hai…"),
            ("ðŸ‘\u{8D}", "👍"),
            ("São Paulo, Ãng, Ã.", "São Paulo, Ãng, Ã."),
            ("Tiên", "Tiên"),
        ] {
            assert_eq!(convert(seen, Encoding::Mojibake), meant);
        }
    }
}
