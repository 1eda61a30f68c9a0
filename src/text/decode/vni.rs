//! VNI-Windows: a letter and behind it a character for its marks; a few letters are one character.
//!
//! ```text
//! letter = ("a" | "e" | "o" | "u" | "y" | "ô" | "ö") mark?
//!        | "í" | "ì" | "æ" | "ó" | "ò" | "î" | "ñ"              í ì ỉ ĩ ị ỵ đ
//! ```
//!
//! "Vieät Nam" is "Việt Nam", "ñöôøng" is "đường". `ô` and `ö` are ơ and ư and take tones as the letters of ASCII do. A mark
//! behind any other letter is none: "forêt" and "für" stay what they are. Capitals have capital marks: "VIEÄT NAM".
//!
//! Source: the character tables of the VNI fonts (VNI-Windows, "VNI-Times"), as in the public converters; checked against
//! an independent one (`www/package/test/encodings.test.mjs`).

use super::{letters::upper, windows::meant};

/// Letters of one character, and the two that take tones.
static LETTERS: [(char, char); 9] = [
    ('ñ', 'đ'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('í', 'í'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
];

/// Marks, six for each shape of the letter (none, circumflex, breve): without tone, acute, grave, hook, tilde, dot.
const MARKS: &str = "\u{FFFF}ùøûõïâáàåãäêéèúüë";

const SHAPES: [char; 3] = ['\0', '\u{302}', '\u{306}'];
const TONES: [char; 6] = ['\0', '\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'];

/// Converts a text; the result is not yet composed.
pub fn convert(text: &[char]) -> Vec<char> {
    let mut out = Vec::with_capacity(text.len() + 8);
    let mut before = ' ';
    for &c in text {
        let small = lower(c);
        if let Some((shape, tone)) = mark(before, small) {
            for mark in [shape, tone] {
                if mark != '\0' {
                    out.push(mark);
                }
            }
            before = ' ';
            continue;
        }
        let letter = meant(&LETTERS, small).unwrap_or(small);
        out.push(if c == small { letter } else { upper(letter) });
        before = small;
    }
    out
}

/// What a character adds to the letter before it.
fn mark(letter: char, c: char) -> Option<(char, char)> {
    let shapes = match letter {
        'a' => 3,
        'e' | 'o' => 2,
        'u' | 'y' | 'ô' | 'ö' => 1,
        _ => return None,
    };
    let place = MARKS.chars().position(|mark| mark == c).filter(|place| *place < 6 * shapes)?;
    Some((SHAPES[place / 6], TONES[place % 6]))
}

/// The small letter of a character of ASCII or Latin-1.
fn lower(c: char) -> char {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use crate::text::decode::{Encoding, convert};

    #[test]
    fn texts_are_converted_and_foreign_letters_stay() {
        for (seen, meant) in [
            ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
            ("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
            ("ñöôøng saét, Myõ, kyø, lyù, Hyû, Lyî", "đường sắt, Mỹ, kỳ, lý, Hỷ, Lyỵ"),
            ("saûn xuaát, tieáng, thò xaõ, tænh, nghæ", "sản xuất, tiếng, thị xã, tỉnh, nghỉ"),
            ("forêt, für, Müller, ça", "forêt, für, Müller, ça"),
        ] {
            assert_eq!(convert(seen, Encoding::Vni), meant);
        }
    }
}
