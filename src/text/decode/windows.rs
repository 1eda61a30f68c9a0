//! Windows-1252 and Windows-1258: bytes as characters, and the Vietnamese table as a difference to the Western one.
//!
//! ```text
//! letter-1258 = (vowel | "â" | "ê" | …) tone-mark?          tone-mark = CC | D2 | DE | EC | F2
//! ```
//!
//! "Vi\xEA\xF2t" is "Việt". Every 8-bit code is looked at through Windows-1252, for that is how it reaches us as a string, too.
//! Both tables are those of the WHATWG Encoding Standard (index-windows-1252, index-windows-1258), where the bytes that
//! Windows leaves open are controls.

use crate::text::compose;

/// What 80 to 9F stand for in Windows-1252.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// Where Windows-1258 has another letter or mark than Windows-1252.
const VIETNAMESE: [(char, char); 13] = [
    ('Ã', 'Ă'),
    ('Ì', '\u{300}'),
    ('Ð', 'Đ'),
    ('Ò', '\u{309}'),
    ('Õ', 'Ơ'),
    ('Ý', 'Ư'),
    ('Þ', '\u{303}'),
    ('ã', 'ă'),
    ('ì', '\u{301}'),
    ('ð', 'đ'),
    ('ò', '\u{323}'),
    ('õ', 'ơ'),
    ('ý', 'ư'),
];

/// The dong sign, the one difference that is no letter.
const DONG: (char, char) = ('þ', '₫');

/// The character of a byte in Windows-1252.
pub fn character(byte: u8) -> char {
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The byte that Windows-1252 or Latin-1 reads as this character.
pub fn byte(c: char) -> Option<u8> {
    match u8::try_from(c) {
        Ok(byte) => Some(byte),
        Err(_) => (0x80..).zip(HIGH).find_map(|(byte, high)| (high == c).then_some(byte)),
    }
}

/// Characters of Windows-1252 as those of Windows-1258, composed (NFC).
pub fn convert(text: &str, out: &mut String) {
    let read = |c| VIETNAMESE.iter().chain([&DONG]).find_map(|&(seen, meant)| (seen == c).then_some(meant));
    let marked: String = text.chars().map(|c| read(c).unwrap_or(c)).collect();
    compose(&marked, out);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_characters_lead_to_each_other() {
        for b in 0..=u8::MAX {
            assert_eq!(byte(character(b)), Some(b));
        }
        assert_eq!(byte('\u{80}'), Some(0x80), "Latin-1 has controls there");
        assert_eq!(byte('đ'), None);
    }

    #[test]
    fn tones_join_their_letters() {
        let mut out = String::new();
        convert("Viêòt Nam, ðýõÌng sãìt, Ðãk Lãìk: 5.000 þ", &mut out);
        assert_eq!(out, "Việt Nam, đường sắt, Đăk Lắk: 5.000 ₫");
    }
}
