//! VIQR: signs of ASCII behind the letters (RFC 1456, section 3).
//!
//! ```text
//! letter = vowel shape? tone? | "dd" not after a vowel | "\" sign
//! shape  = "^" | "(" | "+" | "*"         â ê ô, ă, ơ ư (the last one is written by some instead of "+")
//! tone   = "'" | "`" | "?" | "~" | "."   after the shape or before it
//! ```
//!
//! "Vie^.t Nam" is "Việt Nam", "ddu+o+`ng" is "đường". RFC 1456 has a backslash before a sign that is itself: "dda^y\."; most
//! writers left it out. So what may end a sentence is no tone if it follows a tone ("na`y."), or stands three times
//! ("ba..."), or stands behind the second of two vowels that has no tone in any word ("nay.", "chu+a."; but "hoa." is "hoạ"), or
//! ends a line of eight words or more in a text without any backslash.

use super::letters::is_letter;
use crate::text::compose::is_mark;

/// Words from which a line is taken for a sentence.
const SENTENCE: usize = 8;

/// Converts a text; the result is not yet composed.
pub fn convert(text: &[char]) -> Vec<char> {
    let is_escaped = text.contains(&'\\');
    let mut out = Vec::with_capacity(text.len());
    let (mut vowel, mut has_shape, mut has_tone) = (' ', false, false);
    // The two letters before the vowel.
    let mut before = [' '; 2];
    let mut words = 1;
    let mut at = 0;
    while at < text.len() {
        let c = text[at];
        let next = text.get(at + 1).copied().unwrap_or('\n');
        let is_sentence = next < ' ' && words >= SENTENCE && !is_escaped || text[at..].starts_with(&['.'; 3]);
        let ends = (is_sentence || !has_shape && is_glide(before, vowel)) && matches!(c, '.' | '?');
        if c == '\\' && is_sign(next) {
            out.push(next);
            (vowel, has_tone, at) = (' ', false, at + 1);
        } else if matches!((c, next), ('d', 'd') | ('D', 'd' | 'D')) && !is_vowel(vowel) {
            out.push(if c == 'd' { 'đ' } else { 'Đ' });
            (vowel, has_tone, at) = (' ', false, at + 1);
        } else if let Some(mark) = shape(vowel, c).filter(|_| !has_shape) {
            // Marks of one class compose in their order: the shape is nearer to the letter.
            let tone = out.pop_if(|c| is_mark(*c));
            out.push(mark);
            out.extend(tone);
            has_shape = true;
        } else if let Some(mark) = tone(c).filter(|_| !has_tone && is_vowel(vowel) && !ends) {
            out.push(mark);
            has_tone = true;
        } else {
            out.push(c);
            before = [before[1], vowel];
            vowel = c.to_ascii_lowercase();
            // A syllable has one tone.
            (has_shape, has_tone) = (false, has_tone && is_letter(c));
            match c {
                ' ' => words += 1,
                '\n' => words = 1,
                _ => {}
            }
        }
        at += 1;
    }
    out
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Whether a letter without a mark goes with the vowel before it, which has the tone: "ay", "âu", "ưa"; but "uy", "qui", "giu", "oa" may have it last.
fn is_glide([first, before]: [char; 2], letter: char) -> bool {
    let is_onset = matches!((first, before), ('g', 'i') | ('q', 'u'));
    !is_onset
        && match letter {
            'i' | 'u' => is_vowel(before),
            'y' => before == 'a',
            'o' => matches!(before, 'a' | 'e'),
            'a' => matches!(before, 'i' | 'u'),
            _ => false,
        }
}

/// Whether a backslash takes the meaning from it.
fn is_sign(c: char) -> bool {
    tone(c).is_some() || matches!(c, '^' | '(' | '+' | '*' | '\\' | 'd' | 'D')
}

fn shape(vowel: char, sign: char) -> Option<char> {
    match (sign, vowel) {
        ('^', 'a' | 'e' | 'o') => Some('\u{302}'),
        ('(', 'a') => Some('\u{306}'),
        ('+' | '*', 'o' | 'u') => Some('\u{31B}'),
        _ => None,
    }
}

fn tone(sign: char) -> Option<char> {
    match sign {
        '\'' => Some('\u{301}'),
        '`' => Some('\u{300}'),
        '?' => Some('\u{309}'),
        '~' => Some('\u{303}'),
        '.' => Some('\u{323}'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::text::decode::{Encoding, convert};

    #[test]
    fn texts_are_converted() {
        for (seen, meant) in [
            ("Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
            ("DDo^.c la^.p, ddu+o+`ng, DDA(NG", "Độc lập, đường, ĐĂNG"),
            ("DDA('C LA('C, U+U, u*o*'c", "ĐẮC LẮC, ƯU, ước"),
            ("a.^ a'( o.+", "ậ ắ ợ"),
            ("add, odd, dda, HDDND, Kdda(m", "add, odd, đa, HĐND, Kđăm"),
            ("Na(m na`y. Sau ddo'?", "Năm này. Sau đó?"),
            ("hoa\\. co\\?", "hoa. co?"),
            (
                "ho^m nay. nhau. cu?a ai? chu+a. giu. qui. thua^.n chua^?n tuy. ",
                "hôm nay. nhau. của ai? chưa. giụ quị thuận chuẩn tuỵ ",
            ),
            ("ba... va`...", "ba... và..."),
            ("bo^. Tho^ng tin, so+? Y te^'", "bộ Thông tin, sở Y tế"),
            (
                "To^i ra dda^y tu+` ho^m no. va` mai se~ ve^`, khi na`o ba'o thi` ddi ngay.",
                "Tôi ra đây từ hôm nọ và mai sẽ về, khi nào báo thì đi ngay.",
            ),
            (
                "To^i ra dda^y tu+` ho^m kia va` mai se~ ve^` nhe' ddi.\n",
                "Tôi ra đây từ hôm kia và mai sẽ về nhé đi.\n",
            ),
        ] {
            assert_eq!(convert(seen, Encoding::Viqr), meant);
        }
    }
}
