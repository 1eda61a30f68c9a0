//! Vietnamese letters: small and capital.

use crate::text::token;

/// The capital of a Vietnamese letter; any other character as it is.
///
/// Unicode's table of capitals would be two kilobytes of the module.
#[inline(never)]
pub fn upper(c: char) -> char {
    let capital = match c {
        'a'..='z' | 'à'..='ö' | 'ø'..='ý' => u32::from(c) - 32,
        '\u{1EA0}'..='\u{1EF9}' | 'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' => u32::from(c) & !1,
        'ư' => u32::from('Ư'),
        _ => return c,
    };
    char::from_u32(capital).unwrap_or(c)
}

/// Whether it is a letter; apart from the function of the tokens, which is put into every place that calls it.
#[inline(never)]
pub fn is_letter(c: char) -> bool {
    token::is_letter(c)
}

/// Whether it is a capital letter.
#[inline(never)]
pub fn is_capital(c: char) -> bool {
    token::is_capital(c)
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
            assert!(is_letter(c) && !is_capital(c) && is_capital(upper(c)));
        }
    }
}
