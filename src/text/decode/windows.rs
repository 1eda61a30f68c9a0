//! Windows-1252 and Windows-1258: bytes as characters, and the Vietnamese table as a difference to the Western one.
//!
//! ```text
//! letter-1258 = (vowel | "â" | "ê" | …) tone-mark?          tone-mark = CC | D2 | DE | EC | F2
//! ```
//!
//! "Vi\xEA\xF2t" is "Việt". Every 8-bit code is looked at through Windows-1252, for that is how it reaches us as a string, too.
//! Both tables are those of the WHATWG Encoding Standard (index-windows-1252, index-windows-1258), where the bytes that
//! Windows leaves open are controls.

/// What 80 to 9F stand for in Windows-1252.
const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// Where Windows-1258 has another letter or mark than Windows-1252; the dong sign is the one difference that is neither.
static VIETNAMESE: [(char, char); 14] = [
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
    ('þ', '₫'),
];

/// The character of a byte in Windows-1252.
#[inline(never)]
pub fn character(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|place| HIGH.chars().nth(place.into()));
    high.unwrap_or(char::from(byte))
}

/// The byte that Windows-1252 or Latin-1 reads as this character.
#[inline(never)]
pub fn byte(c: char) -> Option<u8> {
    match u8::try_from(c) {
        Ok(byte) => Some(byte),
        Err(_) => (0x80..).zip(HIGH.chars()).find(|pair| pair.1 == c).map(|pair| pair.0),
    }
}

/// Characters of Windows-1252 as those of Windows-1258, not yet composed.
pub fn convert(text: &mut [char]) {
    for c in text {
        *c = meant(&VIETNAMESE, *c).unwrap_or(*c);
    }
}

/// What a character means by a table of those seen and those meant.
#[inline(never)]
pub fn meant(table: &[(char, char)], seen: char) -> Option<char> {
    table.iter().find(|pair| pair.0 == seen).map(|pair| pair.1)
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
        let seen = "Viêòt Nam, ðýõÌng sãìt, Ðãk Lãìk: 5.000 þ";
        let meant = "Việt Nam, đường sắt, Đăk Lắk: 5.000 ₫";
        assert_eq!(crate::text::decode::convert(seen, crate::text::decode::Encoding::Windows1258), meant);
    }
}
