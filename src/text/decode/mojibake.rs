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
use crate::text::{fold, is_vietnamese_syllable};

/// Longest character of UTF-8.
const LONGEST: usize = 4;

/// Converts every sequence that is one character of UTF-8.
pub fn convert(text: &str, out: &mut String) {
    let from = out.len();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (letter, length) =
            sequence(rest).or_else(|| cut(&out[from..], rest)).unwrap_or((first, first.len_utf8()));
        out.push(letter);
        rest = &rest[length..];
    }
}

/// "à" whose second byte has become a blank, or is lost at the end of the text.
fn cut(before: &str, text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('Ã')?;
    let (alone, joined) = ('Ã'.len_utf8(), 'Ã'.len_utf8() + 1);
    let Some(rest) = rest.strip_prefix(' ') else { return rest.is_empty().then_some(('à', alone)) };
    let end = rest.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len());
    let (word, behind) = rest.split_at(end);
    let goes_on = behind.starts_with(|c: char| byte(c).is_some_and(|b| b.is_ascii_alphabetic() || b >= 0x80));
    let is_part = match () {
        () if goes_on => false,
        () if word.is_empty() => true,
        () => {
            let start = before.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last();
            let syllable = format!("{}à{word}", start.map_or("", |(at, _)| &before[at..]));
            is_vietnamese_syllable(&fold(&syllable))
        }
    };
    Some(('à', if is_part { joined } else { alone }))
}

/// The character that the text begins with if it is read rightly, and the length of what stands for it.
fn sequence(text: &str) -> Option<(char, usize)> {
    let mut bytes = [0; LONGEST];
    let (mut count, mut length) = (0, 0);
    let mut wanted = 1;
    for c in text.chars() {
        let byte = byte(c)?;
        if count == 0 {
            wanted = match byte {
                0xC2..=0xDF => 2,
                0xE0..=0xEF => 3,
                0xF0..=0xF4 => 4,
                _ => return None,
            };
        } else if byte & 0xC0 != 0x80 {
            return None;
        }
        bytes[count] = byte;
        count += 1;
        length += c.len_utf8();
        if count == wanted {
            let letter = std::str::from_utf8(&bytes[..count]).ok()?.chars().next()?;
            return Some((letter, length));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::convert;

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
            let mut out = String::new();
            convert(seen, &mut out);
            assert_eq!(out, meant);
        }
    }
}
