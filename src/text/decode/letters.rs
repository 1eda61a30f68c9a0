//! Vietnamese letters: small and capital, with and without their tones.

use crate::text::compose::decompose;

/// The capital of a Vietnamese letter; any other character as it is.
///
/// Unicode's table of capitals would be two kilobytes of the module.
pub fn upper(c: char) -> char {
    let capital = match c {
        'a'..='z' | 'à'..='ö' | 'ø'..='ý' => u32::from(c) - 32,
        '\u{1EA0}'..='\u{1EF9}' | 'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' => u32::from(c) & !1,
        'ư' => u32::from('Ư'),
        _ => return c,
    };
    char::from_u32(capital).unwrap_or(c)
}

/// Whether it is a small Vietnamese letter.
pub fn is_small(c: char) -> bool {
    upper(c) != c
}

/// The letter of ASCII under the marks: "ậ" → "a", "đ" → "đ".
pub fn base_of(c: char) -> char {
    let mut first = None;
    decompose(c.encode_utf8(&mut [0; 4]), |part| first = first.or(Some(part)));
    first.unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_those_of_unicode() {
        for c in "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
            .chars()
        {
            assert_eq!(upper(c).to_string(), c.to_uppercase().to_string());
            assert_eq!(upper(upper(c)), upper(c));
            assert!(is_small(c) && !is_small(upper(c)));
        }
    }

    #[test]
    fn marks_are_taken_off() {
        assert_eq!("ậỆữđÀx".chars().map(base_of).collect::<String>(), "aEuđAx");
    }
}
