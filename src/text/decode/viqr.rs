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
//! ("ba..."), or ends a line of eight words or more in a text without any backslash.

use crate::text::compose::{compose, is_mark};

/// Words from which a line is taken for a sentence.
const SENTENCE: usize = 8;

/// Converts a text; the result is composed (NFC).
pub fn convert(text: &str, out: &mut String) {
    let is_escaped = ESCAPES.iter().any(|escape| text.contains(escape));
    for line in text.split_inclusive('\n') {
        let is_sentence = !is_escaped && line.split_ascii_whitespace().count() >= SENTENCE;
        convert_line(line, is_sentence, out);
    }
}

/// What only a writer with backslashes writes.
const ESCAPES: [&str; 3] = ["\\.", "\\?", "\\'"];

fn convert_line(line: &str, is_sentence: bool, out: &mut String) {
    let end = if is_sentence { line.trim_end().len() } else { usize::MAX };
    let mut apart = String::with_capacity(line.len());
    let mut letter = Letter::default();
    let mut before = ' ';
    let mut rest = line.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map_or('\n', |&(_, next)| next);
        if c == '\\' && is_sign(next) {
            apart.push(next);
            rest.next();
            letter = Letter::default();
        } else if c.eq_ignore_ascii_case(&'d')
            && (next == 'd' || next == 'D' && c == 'D')
            && !is_vowel(before.to_ascii_lowercase())
        {
            apart.push(if c == 'D' { 'Đ' } else { 'đ' });
            rest.next();
            letter = Letter::default();
        } else if let Some(shape) = letter.shape(c) {
            // Marks of one class compose in their order: the shape is nearer to the letter.
            let tone = if apart.ends_with(is_mark) { apart.pop() } else { None };
            apart.push(shape);
            apart.extend(tone);
        } else if !(matches!(c, '.' | '?') && (line[at..].starts_with("...") || at + 1 == end))
            && let Some(tone) = letter.tone(c)
        {
            apart.push(tone);
        } else {
            apart.push(c);
            // A syllable has one tone.
            let has_tone = letter.has_tone && c.is_alphabetic();
            letter = Letter { vowel: Some(c.to_ascii_lowercase()), has_shape: false, has_tone };
        }
        before = c;
    }
    compose(&apart, out);
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Whether a backslash takes the meaning from it.
fn is_sign(c: char) -> bool {
    matches!(c, '^' | '(' | '+' | '*' | '\'' | '`' | '?' | '~' | '.' | '\\' | 'd' | 'D')
}

/// A letter and which signs it has already.
#[derive(Default)]
struct Letter {
    vowel: Option<char>,
    has_shape: bool,
    has_tone: bool,
}

impl Letter {
    fn shape(&mut self, sign: char) -> Option<char> {
        let mark = match (sign, self.vowel?) {
            ('^', 'a' | 'e' | 'o') => '\u{302}',
            ('(', 'a') => '\u{306}',
            ('+' | '*', 'o' | 'u') => '\u{31B}',
            _ => return None,
        };
        (!std::mem::replace(&mut self.has_shape, true)).then_some(mark)
    }

    fn tone(&mut self, sign: char) -> Option<char> {
        let mark = match (sign, self.vowel?) {
            (_, c) if !is_vowel(c) => return None,
            ('\'', _) => '\u{301}',
            ('`', _) => '\u{300}',
            ('?', _) => '\u{309}',
            ('~', _) => '\u{303}',
            ('.', _) => '\u{323}',
            _ => return None,
        };
        (!std::mem::replace(&mut self.has_tone, true)).then_some(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::convert;

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
            let mut out = String::new();
            convert(seen, &mut out);
            assert_eq!(out, meant);
        }
    }
}
