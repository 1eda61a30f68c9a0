//! TCVN3, also called ABC: a letter with its tone is one character, capitals with a tone come from another font.
//!
//! ```text
//! letter = small letter with its marks (67 codes) | "Ă" | "Â" | "Ê" | "Ô" | "Ơ" | "Ư" | "Đ"
//! word   = capitals and codes, no small letter of ASCII → all capitals, if two or more are, or a neighbour's all are
//! ```
//!
//! "ViÖt Nam" is "Việt Nam"; "Céng hßa" is "Cộng hòa", and so is what .VnTimeH shows as "CỘNG HÒA": there the letters of
//! ASCII are mostly typed as capitals, "CéNG HßA", which tells the others. Some converters put a plain capital before the code:
//! "AµO" is "ÀO". What is between letters only is never a quotation mark or a degree: "«", "°" and "²" stay where TCVN3 has no
//! letter, and "−" is "ư" after a reader of PDF that takes the soft hyphen for one.
//!
//! The codes are the third set (VN3) of TCVN 5712:1993, A1 to FE; iconv's TCVN5712-1 is its first set, which has further
//! capitals at AF, BA, BF to C5, CD, D9 to DB, E0, F0 and FF, and combining marks at B0 to B4, that no ABC font has.

use super::letters::{base_of, is_small, upper};

/// What A1 to FE stand for; a blank where there is no letter.
const LETTERS: &str =
    "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

/// Converts the codes one by one, as a font of small letters shows them.
pub fn convert_letters(text: &str, out: &mut String) {
    let mut before = '\n';
    for c in text.chars() {
        let letter = if c == '\u{2212}' && before.is_alphabetic() { 'ư' } else { letter(c).unwrap_or(c) };
        if before.is_uppercase()
            && is_small(letter)
            && !letter.is_ascii()
            && base_of(upper(letter)) == base_of(before)
        {
            out.pop();
            out.push(upper(letter));
        } else {
            out.push(letter);
        }
        before = letter;
    }
}

/// Converts a text, and gives words in capitals all their capitals.
pub fn convert(text: &str, out: &mut String) {
    let from = out.len();
    convert_letters(text, out);
    let raised = raise(&out[from..]);
    out.truncate(from);
    out.push_str(&raised);
}

/// Converts a text that is set in a font of capitals.
pub fn convert_capitals(text: &str, out: &mut String) {
    let from = out.len();
    convert_letters(text, out);
    let raised: String =
        out[from..].chars().map(|c| if c.is_ascii() { c.to_ascii_uppercase() } else { upper(c) }).collect();
    out.truncate(from);
    out.push_str(&raised);
}

/// The letter that a character of Windows-1252 stands for.
fn letter(c: char) -> Option<char> {
    let place = u32::from(c).checked_sub(0xA1)?;
    LETTERS.chars().nth(place as usize).filter(|&c| c != ' ')
}

/// How a word is written, as far as its letters of ASCII and its capitals tell.
#[derive(Clone, Copy, PartialEq)]
enum Written {
    Small,
    Capitals,
    /// One capital and letters that have none: "Xã", "Từ".
    Open,
    /// Not a letter.
    Nothing,
}

fn raise(text: &str) -> String {
    let words: Vec<&str> = text.split_inclusive(|c: char| !c.is_alphabetic()).collect();
    let written: Vec<_> = words.iter().map(|word| how(word)).collect();
    let mut out = String::with_capacity(text.len());
    for (i, word) in words.iter().enumerate() {
        let known = |w: &&Written| !matches!(w, Written::Open | Written::Nothing);
        let all = match written[i] {
            Written::Capitals => true,
            Written::Open => {
                let near = [
                    written[..i].iter().rev().take(4).find(known),
                    written[i + 1..].iter().take(4).find(known),
                ];
                near.iter().flatten().all(|w| **w == Written::Capitals)
                    && near.iter().flatten().next().is_some()
            }
            _ => false,
        };
        out.extend(word.chars().map(|c| if all { upper(c) } else { c }));
    }
    out
}

fn how(word: &str) -> Written {
    let (mut capitals, mut letters) = (0, 0);
    for c in word.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        if c.is_uppercase() {
            // "ủY": no word has its only capital inside.
            capitals += if letters > 1 { 2 } else { 1 };
        } else if c.is_ascii() || c == 'đ' {
            return Written::Small;
        }
    }
    match (capitals, letters) {
        (0, 0) => Written::Nothing,
        (0 | 1, _) => Written::Open,
        _ => Written::Capitals,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(text: &str) -> String {
        let mut out = String::new();
        convert(text, &mut out);
        out
    }

    #[test]
    fn every_code_has_its_letter() {
        assert_eq!(LETTERS.chars().count(), 0xFE - 0xA0);
        assert_eq!(LETTERS.chars().filter(|&c| c != ' ').count(), 74);
    }

    #[test]
    fn texts_are_converted_and_signs_stay() {
        for (seen, meant) in [
            ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
            ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
            ("tr\u{AD}êng häc", "trường học"),
            ("tr−êng häc, 5 − 3", "trường học, 5 − 3"),
            ("30°C, 20 m², “mét” – hai…", "30°C, 20 m², “một” – hai…"),
        ] {
            assert_eq!(converted(seen), meant);
        }
    }

    #[test]
    fn words_in_capitals_get_all_their_capitals() {
        for (seen, meant) in [
            ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("X· Hµ TÜnh", "Xã Hà Tĩnh"),
            ("ñy ban: ñY BAN", "ủy ban: ỦY BAN"),
            ("§¹I HéI ë Hµ NéI", "ĐẠI HỘI Ở HÀ NỘI"),
            ("AµO, ¢ÊT, TRUNG ¦¥NG", "ÀO, ẤT, TRUNG ƯƠNG"),
            ("Tõ ®ã", "Từ đó"),
        ] {
            assert_eq!(converted(seen), meant);
        }
        let mut out = String::new();
        convert_capitals("céng hßa x· héi", &mut out);
        assert_eq!(out, "CỘNG HÒA XÃ HỘI");
    }
}
