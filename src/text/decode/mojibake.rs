//! UTF-8 that was read wrongly once, as Latin-1 or Windows-1252.
//!
//! ```text
//! letter = lead trail{1,3}         characters whose bytes are one character of UTF-8
//! ```
//!
//! "TiÃªn" is "Tiên", "Viá»‡t" is "Việt". A blank behind "Ã" is the no-break space that "à" ends with, for much software
//! makes one of the other: "lÃ  mÃ¹a" is "là mùa". What is no such sequence stays: "Ãng", "São Paulo".

use super::windows::byte;

/// Longest character of UTF-8.
const LONGEST: usize = 4;

/// Converts every sequence that is one character of UTF-8.
pub fn convert(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (letter, length) = sequence(rest).unwrap_or((first, first.len_utf8()));
        out.push(letter);
        rest = &rest[length..];
    }
}

/// The character that the text begins with if it is read rightly, and the length of what stands for it.
fn sequence(text: &str) -> Option<(char, usize)> {
    let mut bytes = [0; LONGEST];
    let (mut count, mut length) = (0, 0);
    let mut wanted = 1;
    for c in text.chars() {
        let byte = match (c, count) {
            (' ', 1) if bytes[0] == 0xC3 => 0xA0,
            _ => byte(c)?,
        };
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
            ("â€œmá»™tâ€\u{9D} â€“ haiâ€¦", "“một” – hai…"),
            ("ðŸ‘\u{8D}", "👍"),
            ("São Paulo, Ãng, Ã", "São Paulo, Ãng, Ã"),
            ("Tiên", "Tiên"),
        ] {
            let mut out = String::new();
            convert(seen, &mut out);
            assert_eq!(out, meant);
        }
    }
}
