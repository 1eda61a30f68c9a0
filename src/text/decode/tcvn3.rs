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
//! The codes are the third set (VN3) of TCVN 5712:1993, A1 to FE. Its first set, iconv's TCVN5712-1, has the capitals with a tone
//! where the third has none ([`first_set`]); many converters write them as two, `"A¸"` for "Á" ([`join_capitals`]).

use std::ops::Range;

use super::letters::{is_capital, is_letter, upper};
use crate::text::{
    compose::{compose, decompose},
    fold, is_vietnamese_syllable,
};

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

/// The capitals of the first set that no code of the third is taken for: as Windows-1252 shows them, and what they are.
const CLEAR: &str = "\u{1}\u{2}\u{4}\u{5}\u{6}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}€\u{81}‚ƒ„†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}˜™š›œ\u{9D}žŸ¯º¿ÄÅÛðÿ";
const CLEAR_CAPITALS: &str = "ÚỤỪỬỮỨỰỲỶỸÝỴÀẢÃÁẠẬÈẺẼÉẸỆÌỈĨÍỜỞỠỚỢÙỦŨẰẲẴẤỀỒỖỐ";
/// Controls at the beginning of these.
const CONTROLS: usize = 12;
/// Those that may be punctuation of Word, or letters of Unicode.
const DOUBTFUL: &str = "…‘’“”•–—ÀÁÂÃÍÙÚà";
const DOUBTFUL_CAPITALS: &str = "ẶỊÒỎÕÓỌỘẮẦẨẪỂỄẾỔ";

/// Whether a control of ASCII is a capital in the first set.
pub fn is_capital_code(byte: u8) -> bool {
    CLEAR.as_bytes()[..CONTROLS].contains(&byte)
}

/// Finds the capitals of the first set, with their places: at the beginning of a syllable, or in one of capitals. Of marks and
/// letters that stand for themselves as well only in a text that has others.
fn first_set(text: &[char]) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    let is_usual = |c: char| matches!(c, ' '..='~' | '\n' | '\u{1EA0}'..='\u{1EF9}');
    if !text.iter().any(|&c| !is_usual(c) && CLEAR.contains(c)) {
        return found;
    }
    capitals_of(text, (CLEAR, CLEAR_CAPITALS), false, &mut found);
    if !found.is_empty() {
        capitals_of(text, (CLEAR, CLEAR_CAPITALS), true, &mut found);
        capitals_of(text, (DOUBTFUL, DOUBTFUL_CAPITALS), false, &mut found);
    }
    found
}

/// Finds the codes of a table in words that become syllables by them; `alone` are those without other letters.
fn capitals_of(text: &[char], (codes, capitals): (&str, &str), alone: bool, found: &mut Vec<(usize, char)>) {
    let letters: Vec<char> = LETTERS.chars().collect();
    let capital = |c: char| codes.chars().zip(capitals.chars()).find(|pair| pair.0 == c).map(|pair| pair.1);
    let small = |c: char| {
        let place = u32::from(c).checked_sub(0xA1);
        place
            .and_then(|place| letters.get(place as usize))
            .copied()
            .filter(|&letter| letter != ' ')
            .unwrap_or(c)
    };
    let mut start = 0;
    for end in 0..=text.len() {
        if end < text.len() && (is_letter(small(text[end])) || capital(text[end]).is_some()) {
            continue;
        }
        let word = &text[start..end];
        let first = start;
        start = end + 1;
        let Some(place) = word.iter().position(|&c| capital(c).is_some()) else { continue };
        // "“ViÖt”" has its marks outside.
        let inner: String = word.iter().filter(|&&c| capital(c).is_none()).map(|&c| small(c)).collect();
        let is_mark = codes == DOUBTFUL && is_syllable(&inner);
        if word.len() > LONGEST || alone != inner.is_empty() || is_mark {
            continue;
        }
        let is_capitals = word.iter().all(|&c| !c.is_ascii_lowercase());
        let is_first = place == 0 && word[1..].iter().all(|&c| capital(c).is_none());
        let whole: String = word.iter().map(|&c| capital(c).unwrap_or_else(|| small(c))).collect();
        if (is_first || is_capitals) && is_syllable(&whole) {
            let read = word.iter().enumerate().filter_map(|(i, &c)| Some((first + i, capital(c)?)));
            found.extend(read);
        }
    }
}

/// Letters of the longest syllable.
const LONGEST: usize = 7;

fn is_syllable(word: &str) -> bool {
    !word.is_empty() && is_vietnamese_syllable(&fold(word))
}

/// Joins a capital and the same letter with a tone, where they make no syllable: `"A¸"`, "Aá", is "Á".
fn join_capitals(text: &mut Vec<char>) {
    let is_pair = |at: usize, text: &[char]| {
        is_capital(text[at]) && text.get(at + 1).is_some_and(|&c| toneless(c).map(upper) == Some(text[at]))
    };
    let mut kept = 0;
    let mut at = 0;
    while at < text.len() {
        text[kept] = text[at];
        if is_pair(at, text) {
            let end = text[at..].iter().position(|&c| !is_letter(c)).map_or(text.len(), |count| at + count);
            if !is_syllable(&text[at..end].iter().collect::<String>()) {
                text[kept] = upper(text[at + 1]);
                at += 1;
            }
        }
        kept += 1;
        at += 1;
    }
    text.truncate(kept);
}

/// A small letter with a tone without it.
fn toneless(c: char) -> Option<char> {
    if c.is_ascii() || !is_letter(c) || is_capital(c) {
        return None;
    }
    let (mut apart, mut has_tone, mut whole) = (String::new(), false, String::new());
    decompose(c.encode_utf8(&mut [0; 4]), |part| match part {
        '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => has_tone = true,
        _ => apart.push(part),
    });
    compose(&apart, &mut whole);
    whole.chars().next().filter(|_| has_tone)
}

/// Converts a text that is set in a font of capitals.
pub fn convert_capitals(text: &mut [char]) {
    convert_letters(text);
    raise(text);
}

/// Converts a text, and gives words in capitals all their capitals.
pub fn convert(text: &mut Vec<char>) {
    let capitals = first_set(text);
    convert_letters(text);
    for (at, capital) in capitals {
        text[at] = capital;
    }
    join_capitals(text);
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
    fn capitals_of_the_first_set_and_in_two_letters_are_read() {
        for (seen, meant) in [
            ("žy ban nh©n d©n", "Ủy ban nhân dân"),
            ("\u{81}nh: \u{11}ng Hßa, \u{14} lan, Äng", "Ảnh: Ứng Hòa, Ỷ lan, Ấng"),
            ("B€I BƒO, žY BAN", "BÀI BÁO, ỦY BAN"),
            ("“ViÖt Nam” – “ng…” žy", "“Việt Nam” – “ng…” Ủy"),
            ("žy ban C•, V”, ‘t Lîi, Án §é", "Ủy ban CÓ, VÕ, Ịt Lợi, Ần Độ"),
            ("Án phÝ: ‘t, 5‰ ‰", "Án phí: ‘t, 5‰ ‰"),
            ("Uñy ban, A¶nh, ¢Ên §é, ¤ng, \u{A1}¾c, VAµO", "Ủy ban, Ảnh, Ấn Độ, Ông, Ắc, VÀO"),
            ("Oãc-xtr©y-li-a", "Oóc-xtrây-li-a"),
        ] {
            assert_eq!(converted(seen), meant, "{seen}");
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
