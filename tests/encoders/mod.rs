//! Vietnamese text → the legacy encodings, written apart from the decoders: what a test encodes must come back.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

/// Every Vietnamese letter that is not one of ASCII, small.
pub const LETTERS: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

/// TCVN3, letter by letter in the order of `LETTERS`, as Windows-1252 shows the codes.
const TCVN3: &str = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{AD}õö÷øùúûüýþ";

/// A way to write a text that gives the characters as Windows-1252 shows them, or ASCII.
pub type Encoder = fn(&str) -> String;

/// Every encoding with the name that the decoder has for it.
pub const ENCODERS: [(&str, Encoder); 5] =
    [("tcvn3", tcvn3), ("vni", vni), ("windows-1258", windows_1258), ("viqr", viqr), ("mojibake", mojibake)];

/// A font has no codes for capitals with a tone: they are the small ones, and the letters of ASCII stay capitals.
pub fn tcvn3(text: &str) -> String {
    let mut codes: HashMap<char, char> = LETTERS.chars().zip(TCVN3.chars()).collect();
    codes.extend("ĂÂĐÊÔƠƯ".chars().zip("¡¢§£¤¥¦".chars()));
    let small = |c: char| c.to_lowercase().next().unwrap_or(c);
    text.nfc().map(|c| codes.get(&c).or_else(|| codes.get(&small(c))).copied().unwrap_or(c)).collect()
}

pub fn vni(text: &str) -> String {
    text.nfc()
        .map(|c| if c.is_uppercase() { vni_letter(lower(c)).to_uppercase() } else { vni_letter(c) })
        .collect()
}

fn vni_letter(c: char) -> String {
    if let Some((_, code)) =
        [('đ', 'ñ'), ('í', 'í'), ('ì', 'ì'), ('ỉ', 'æ'), ('ĩ', 'ó'), ('ị', 'ò'), ('ỵ', 'î')]
            .into_iter()
            .find(|(letter, _)| *letter == c)
    {
        return code.to_string();
    }
    let (base, shape, tone) = parts(c);
    let base = if shape == '\u{31B}' { if base == 'o' { 'ô' } else { 'ö' } } else { base };
    let column =
        ['\0', '\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'].iter().position(|t| *t == tone);
    let row = match shape {
        '\u{302}' => "âáàåãä",
        '\u{306}' => "êéèúüë",
        _ => "\0ùøûõï",
    };
    let mark = row.chars().nth(column.unwrap_or(0)).filter(|&c| c != '\0');
    std::iter::once(base).chain(mark).collect()
}

/// As Windows writes it: composed as far as the code page goes, then the tone.
pub fn windows_1258(text: &str) -> String {
    let seen =
        [('ă', 'ã'), ('đ', 'ð'), ('ơ', 'õ'), ('ư', 'ý'), ('Ă', 'Ã'), ('Đ', 'Ð'), ('Ơ', 'Õ'), ('Ư', 'Ý')];
    let marks = [('\u{300}', 'Ì'), ('\u{309}', 'Ò'), ('\u{303}', 'Þ'), ('\u{301}', 'ì'), ('\u{323}', 'ò')];
    let mut out = String::new();
    for c in text.nfc() {
        let (base, shape, tone) = parts(c);
        let letter =
            [base, shape].iter().filter(|c| **c != '\0').collect::<String>().nfc().next().unwrap_or(c);
        let is_own = "àáâèéêíóôùúÀÁÂÈÉÊÍÓÔÙÚ".contains(c);
        let letter = if is_own { c } else { letter };
        out.push(seen.iter().find_map(|&(l, s)| (l == letter).then_some(s)).unwrap_or(letter));
        if !is_own {
            out.extend(marks.iter().filter(|(mark, _)| *mark == tone).map(|(_, s)| s));
        }
    }
    out
}

/// Without backslashes, as most people wrote it.
pub fn viqr(text: &str) -> String {
    text.nfc().map(viqr_letter).collect()
}

/// With a backslash before every sign that is none of VIQR (RFC 1456).
pub fn viqr_escaped(text: &str) -> String {
    text.nfc().map(|c| if "^(+*'`?~.\\".contains(c) { format!("\\{c}") } else { viqr_letter(c) }).collect()
}

fn viqr_letter(c: char) -> String {
    match c {
        'đ' => return "dd".to_owned(),
        'Đ' => return "DD".to_owned(),
        _ => {}
    }
    let sign = |mark| match mark {
        '\u{302}' => Some('^'),
        '\u{306}' => Some('('),
        '\u{31B}' => Some('+'),
        '\u{301}' => Some('\''),
        '\u{300}' => Some('`'),
        '\u{309}' => Some('?'),
        '\u{303}' => Some('~'),
        '\u{323}' => Some('.'),
        _ => None,
    };
    let (base, shape, tone) = parts(c);
    std::iter::once(base).chain(sign(shape)).chain(sign(tone)).collect()
}

/// The bytes of UTF-8 read as Windows-1252, with the controls of Latin-1 where that has nothing.
pub fn mojibake(text: &str) -> String {
    text.bytes().map(seen_as_1252).collect()
}

/// The bytes of what the encoders give.
pub fn bytes(seen: &str) -> Vec<u8> {
    let byte = |c| (0..=u8::MAX).find(|&b| seen_as_1252(b) == c).unwrap_or(b'?');
    seen.chars().map(byte).collect()
}

/// Windows-1252 after the WHATWG Encoding Standard.
fn seen_as_1252(byte: u8) -> char {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    match byte {
        0x80..=0x9F => HIGH.chars().nth(usize::from(byte - 0x80)).expect("32 characters"),
        _ => char::from(byte),
    }
}

/// A letter, the mark of its shape and its tone; NUL where there is none.
fn parts(c: char) -> (char, char, char) {
    let (mut base, mut shape, mut tone) = (c, '\0', '\0');
    if LETTERS.contains(lower(c)) {
        for (i, part) in std::iter::once(c).nfd().enumerate() {
            match part {
                _ if i == 0 => base = part,
                '\u{302}' | '\u{306}' | '\u{31B}' => shape = part,
                _ => tone = part,
            }
        }
    }
    (base, shape, tone)
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}
