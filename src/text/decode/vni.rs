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

use super::letters::{is_small, upper};
use crate::text::compose;

/// Letters of one character, and the two that take tones.
const LETTERS: [(char, char); 9] = [
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

/// Marks with the letters that they may follow and what they mean there.
const MARKS: [(char, &str, &str); 17] = [
    ('ù', "aeouyôö", "\u{301}"),
    ('ø', "aeouyôö", "\u{300}"),
    ('û', "aeouyôö", "\u{309}"),
    ('õ', "aeouyôö", "\u{303}"),
    ('ï', "aeouyôö", "\u{323}"),
    ('â', "aeo", "\u{302}"),
    ('á', "aeo", "\u{302}\u{301}"),
    ('à', "aeo", "\u{302}\u{300}"),
    ('å', "aeo", "\u{302}\u{309}"),
    ('ã', "aeo", "\u{302}\u{303}"),
    ('ä', "aeo", "\u{302}\u{323}"),
    ('ê', "a", "\u{306}"),
    ('é', "a", "\u{306}\u{301}"),
    ('è', "a", "\u{306}\u{300}"),
    ('ú', "a", "\u{306}\u{309}"),
    ('ü', "a", "\u{306}\u{303}"),
    ('ë', "a", "\u{306}\u{323}"),
];

/// Converts a text; the result is composed (NFC).
pub fn convert(text: &str, out: &mut String) {
    let mut apart = String::with_capacity(text.len() + 8);
    let mut before = None;
    for c in text.chars() {
        let small = lower(c);
        let mark = MARKS.iter().find(|(mark, ..)| *mark == small);
        if let (Some((_, _, marks)), false) =
            (mark.filter(|(_, letters, _)| before.is_some_and(|b| letters.contains(b))), c.is_ascii())
        {
            apart.push_str(marks);
            before = None;
            continue;
        }
        let letter = LETTERS.iter().find_map(|&(seen, meant)| (seen == small).then_some(meant));
        apart.push(match letter {
            Some(letter) if is_small(c) => letter,
            Some(letter) => upper(letter),
            None => c,
        });
        before = Some(small);
    }
    compose(&apart, out);
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
    use super::convert;

    #[test]
    fn texts_are_converted_and_foreign_letters_stay() {
        for (seen, meant) in [
            ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
            ("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
            ("ñöôøng saét, Myõ, kyø, lyù, Hyû, Lyî", "đường sắt, Mỹ, kỳ, lý, Hỷ, Lyỵ"),
            ("saûn xuaát, tieáng, thò xaõ, tænh, nghæ", "sản xuất, tiếng, thị xã, tỉnh, nghỉ"),
            ("forêt, für, Müller, ça", "forêt, für, Müller, ça"),
        ] {
            let mut out = String::new();
            convert(seen, &mut out);
            assert_eq!(out, meant);
        }
    }
}
