//! TCVN3, also called ABC: a letter with its tone is one character, capitals with a tone come from another font.
//!
//! ```text
//! letter = small letter with its marks (67 codes) | "Ă" | "Â" | "Ê" | "Ô" | "Ơ" | "Ư" | "Đ"
//! word   = capitals and codes, no small letter of ASCII → all capitals, if two or more are, or a neighbour's all are
//! ```
//!
//! `"ViÖt Nam"` is "Việt Nam"; "Céng hßa" is "Cộng hòa", and so is what `.VnTimeH` shows as "CỘNG HÒA": there the letters of
//! ASCII are mostly typed as capitals, `"CéNG HßA"`, which tells the others. Where a word begins with a capital from such a
//! font, nothing tells: "¶nh" is "ảnh", if it begins no sentence behind another one: "… xong. ¶nh" is "… xong. Ảnh". Signs for which TCVN3 has no letter stay ("°", "²", the quotation marks of Word);
//! "−" behind a letter is "ư", for some readers of PDF take the soft hyphen for a minus. Others take it for a hyphen: U+2010 is
//! what may be either, "ư" where that makes a syllable of what is none ("Tr‐êng", but "Ba‐Na"), "μ" is "µ".
//!
//! The codes are the third set (VN3) of TCVN 5712:1993, A1 to FE; iconv's TCVN5712-1 is its first set, which has further
//! capitals at AF, BA, BF to C5, CD, D9 to DB, E0, F0 and FF, and combining marks at B0 to B4, that no ABC font has.

use std::ops::Range;

use super::letters::{is_capital, is_letter, upper};
use crate::text::{fold, is_vietnamese_syllable};

/// What A1 to FE stand for; a blank where there is no letter.
const LETTERS: &str =
    "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

/// Converts the codes one by one, as a font of small letters shows them.
fn convert_letters(text: &mut [char]) {
    let letters: Vec<char> = LETTERS.chars().collect();
    let mut before = ' ';
    for c in &mut *text {
        match u32::from(*c).checked_sub(0xA1).and_then(|place| letters.get(place as usize)) {
            Some(&letter) if letter != ' ' => *c = letter,
            _ if *c == '\u{2212}' && is_letter(before) => *c = 'ư',
            _ if *c == 'μ' => *c = 'à',
            _ => {}
        }
        before = *c;
    }
    for at in 0..text.len() {
        if text[at] == HYPHEN {
            text[at] = if is_lost_letter(text, at) { 'ư' } else { '-' };
        }
    }
}

/// What may be a hyphen or the letter "ư".
const HYPHEN: char = '\u{2010}';

/// Whether a hyphen between converted letters is "ư". What it parts are no syllables then; a single letter at the beginning is
/// the mark of a list ("c-").
#[inline(never)]
fn is_lost_letter(text: &[char], at: usize) -> bool {
    let first = text[..at].iter().rposition(|&c| !is_letter(c)).map_or(0, |place| place + 1);
    let end = text[at + 1..].iter().position(|&c| !is_letter(c)).map_or(text.len(), |count| at + 1 + count);
    let is_syllable = |part: String| is_vietnamese_syllable(&fold(&part));
    let (left, right) = (&text[first..at], &text[at + 1..end]);
    let is_mark = left.len() == 1 && right.is_empty() && (first == 0 || text[first - 1] == '\n');
    let is_whole = !left.is_empty()
        && is_syllable(left.iter().collect())
        && (right.is_empty() || is_syllable(right.iter().collect()));
    first + 1 < end && !is_mark && !is_whole && is_syllable(left.iter().chain(&['ư']).chain(right).collect())
}

/// Converts a text that is set in a font of capitals.
pub fn convert_capitals(text: &mut [char]) {
    convert_letters(text);
    raise(text);
}

/// Converts a text, and gives words in capitals all their capitals.
pub fn convert(text: &mut [char]) {
    convert_letters(text);
    // A word waits until a neighbour tells whether its only capital is one of many.
    let mut open: Vec<Range<usize>> = Vec::new();
    let mut before = Written::Open;
    let mut start = 0;
    for end in 0..=text.len() {
        if end < text.len() && is_letter(text[end]) {
            continue;
        }
        let word = start..end;
        start = end + 1;
        let written = how(&text[word.clone()]);
        if word.is_empty() || written == Written::Open {
            open.push(word.clone());
            if end < text.len() && !parts(text[end]) {
                continue;
            }
        }
        // Open words are capitals if all their neighbours that tell are.
        let is_told = before == Written::Capitals && written != Written::Small
            || before == Written::Open && written == Written::Capitals;
        if written == Written::Capitals {
            raise(&mut text[word]);
        }
        for word in open.drain(..).filter(|_| is_told) {
            raise(&mut text[word]);
        }
        before = if end < text.len() && parts(text[end]) { Written::Open } else { written };
    }
    begin_sentences(text);
}

/// Gives sentences their capitals, where it is certain that one begins: behind a word in small letters and a full stop or the like.
/// The other letters were typed small, for they have capitals.
#[inline(never)]
fn begin_sentences(text: &mut [char]) {
    let is_small = |c: char| is_letter(c) && !is_capital(c);
    for at in 1..text.len() {
        let c = text[at];
        if c.is_ascii() || !is_small(c) || "ăâđêôơư".contains(c) || !text[at - 1].is_whitespace() {
            continue;
        }
        let mut before = text[..at].iter().rev().copied().skip_while(|c| c.is_whitespace());
        let ends = before.next().is_some_and(|mark| matches!(mark, '.' | '!' | '?'));
        if ends && before.next().is_some_and(is_small) && before.next().is_some_and(is_small) {
            text[at] = upper(c);
        }
    }
}

/// Whether words before and behind say nothing of each other: "Sè: 12/Q§-UBND".
fn parts(c: char) -> bool {
    matches!(c, '\n' | ':' | '/' | '0'..='9')
}

fn raise(word: &mut [char]) {
    for c in word {
        *c = upper(*c);
    }
}

/// How a word is written, as far as its letters of ASCII and its capitals tell.
#[derive(Clone, Copy, PartialEq)]
enum Written {
    Small,
    Capitals,
    /// At most one capital, before letters that have none: "Xã", "Từ".
    Open,
}

fn how(word: &[char]) -> Written {
    if word.iter().any(|&c| (c.is_ascii() || c == 'đ') && !is_capital(c)) {
        return Written::Small;
    }
    // "ủY": no word has its only capital inside.
    if word.iter().skip(1).any(|&c| is_capital(c)) { Written::Capitals } else { Written::Open }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(text: &str) -> String {
        let mut text: Vec<char> = text.chars().collect();
        convert(&mut text);
        text.into_iter().collect()
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
            ("Tr‐êng ng‐êi nh‐ thÕ, ‐u tiªn ®Çu t‐", "Trường người như thế, ưu tiên đầu tư"),
            ("c‐ Xin‐ga‐po, Ba‐Na, GS‐TS, 2008‐2010", "c- Xin-ga-po, Ba-Na, GS-TS, 2008-2010"),
            ("toμn", "toàn"),
            ("30°C, 20 m², “mét” – hai…", "30°C, 20 m², “một” – hai…"),
        ] {
            assert_eq!(converted(seen), meant);
        }
    }

    #[test]
    fn sentences_get_their_capitals_behind_others() {
        for (seen, meant) in [
            ("®· xong. ñy ban häp", "đã xong. Ủy ban họp"),
            ("®· xong!\n\n¶nh: Lª An", "đã xong!\n\nẢnh: Lê An"),
            ("TP. ë xa, v.v. ë gÇn, 3. ë ®©y; ¶nh", "TP. ở xa, v.v. ở gần, 3. ở đây; ảnh"),
            ("®· xong. ®i", "đã xong. đi"),
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
            ("TRUNG ¦¥NG", "TRUNG ƯƠNG"),
            ("Tõ ®ã", "Từ đó"),
        ] {
            assert_eq!(converted(seen), meant);
        }
        let mut text: Vec<char> = "céng hßa x· héi".chars().collect();
        convert_capitals(&mut text);
        assert_eq!(text, "CỘNG HÒA XÃ HỘI".chars().collect::<Vec<_>>());
    }
}
