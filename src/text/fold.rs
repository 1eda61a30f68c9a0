//! One spelling for all spellings of a syllable: the form in which words are compared.
//!
//! Folding composes (NFC), lowers the case, moves the tone mark to one place and unifies the look-alikes of Đ:
//!
//! | written | folded | rule |
//! |---|---|---|
//! | `Hoà`, `HÒA`, `hoa` + U+0300 | `hòa` | tone on the first vowel of a final oa, oe, uy |
//! | `Uỷ` | `ủy` | the same |
//! | `đòan`, `ngòai` | `đoàn`, `ngoài` | tone on the second vowel of oa, oe before more of the syllable |
//! | `Qúy` | `quý` | after q the u belongs to the onset |
//! | `Ðà` (U+00D0), `Ɖà` (U+0189) | `đà` | Windows and font look-alikes of Đ |
//!
//! The two tone placements and the rule for "qu" follow Quyết định 1989/QĐ-BGDĐT (2018), annex, section on tone
//! marks. This file is shared with the build script, which folds the word lists in the same way.

use super::compose::{compose, is_mark};

/// Appends the folded form of one token to `out`.
pub fn fold_into(token: &str, out: &mut String) {
    let from = out.len();
    if token.is_ascii() {
        out.push_str(token);
        out[from..].make_ascii_lowercase();
        return;
    }
    if token.chars().any(is_combining) {
        let visible: String = token.chars().filter(|&c| !is_invisible(c)).collect();
        let mut whole = String::with_capacity(visible.len());
        compose(&visible, &mut whole);
        whole.chars().for_each(|c| push_lower(c, out));
    } else {
        token.chars().for_each(|c| push_lower(c, out));
    }
    place_tone(out, from);
    place_inner_tone(out, from);
}

/// The folded form of one token.
#[must_use]
pub fn fold(token: &str) -> String {
    let mut out = String::with_capacity(token.len());
    fold_into(token, &mut out);
    out
}

/// Whether the character combines with the one before it.
pub fn is_combining(c: char) -> bool {
    is_mark(c)
}

/// Whether the character has no width and may stand inside a word: soft hyphen, joiners, byte order mark.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

fn push_lower(c: char, out: &mut String) {
    match c {
        'đ' | 'Đ' | 'Ð' | 'ð' | 'Ɖ' | 'ɖ' => out.push('đ'),
        '’' | 'ʼ' | '‘' => out.push('\''),
        _ if is_invisible(c) => {}
        _ if c.is_ascii() => out.push(c.to_ascii_lowercase()),
        // Latin Extended Additional, where Vietnamese is at home: capitals are even, their small letters follow.
        '\u{1EA0}'..='\u{1EF9}' => out.push(char::from_u32(u32::from(c) | 1).unwrap_or(c)),
        'À'..='Ö' | 'Ø'..='Þ' => out.push(char::from_u32(u32::from(c) + 32).unwrap_or(c)),
        'ß'..='ö' | 'ø'..='ÿ' | 'ă' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => out.push(c),
        _ => out.extend(c.to_lowercase()),
    }
}

/// Moves the tone of the syllable that begins at `from` to the place that folding chooses.
fn place_tone(out: &mut String, from: usize) {
    let mut back = out[from..].chars().rev();
    let (Some(last), Some(first)) = (back.next(), back.next()) else { return };
    let after_q = back.next() == Some('q');
    let moved = if after_q { tone_to_second(first, last) } else { tone_to_first(first, last) };
    if let Some((a, b)) = moved {
        out.truncate(out.len() - first.len_utf8() - last.len_utf8());
        out.push(a);
        out.push(b);
    }
}

/// Moves the tone of oa, oe to the second vowel where more follows: "đòan" → "đoàn", "ngòai" → "ngoài".
fn place_inner_tone(out: &mut String, from: usize) {
    let mut chars = out[from..].char_indices().peekable();
    while let Some((at, first)) = chars.next() {
        let Some(&(next, second)) = chars.peek() else { return };
        let toned = tone_of(first).filter(|&(base, tone)| base == 'o' && tone > 0);
        if let (Some((base, tone)), 'a' | 'e') = (toned, second)
            && from + next + 1 < out.len()
        {
            let moved: String = [base, with_tone(second, tone)].iter().collect();
            out.replace_range(from + at..=from + next, &moved);
            return;
        }
    }
}

/// The six tones of the vowels in question, in one order: none, grave, acute, hook, tilde, dot.
const TONES: [(char, [char; 6]); 5] = [
    ('a', ['a', 'à', 'á', 'ả', 'ã', 'ạ']),
    ('e', ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ']),
    ('o', ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ']),
    ('u', ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ']),
    ('y', ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ']),
];

fn tone_of(c: char) -> Option<(char, usize)> {
    TONES.iter().find_map(|(base, row)| Some((*base, row.iter().position(|&t| t == c)?)))
}

fn with_tone(base: char, tone: usize) -> char {
    TONES.iter().find(|(b, _)| *b == base).map_or(base, |(_, row)| row[tone])
}

/// "oà" → "òa", "oè" → "òe", "uỳ" → "ùy".
fn tone_to_first(first: char, last: char) -> Option<(char, char)> {
    let (base, tone) = tone_of(last)?;
    matches!((first, base), ('o', 'a' | 'e') | ('u', 'y'))
        .then(|| (with_tone(first, tone), base))
        .filter(|_| tone > 0)
}

/// "úy" → "uý", as in "quý".
fn tone_to_second(first: char, last: char) -> Option<(char, char)> {
    let (base, tone) = tone_of(first)?;
    (base == 'u' && tone > 0 && matches!(last, 'y' | 'a' | 'e')).then(|| ('u', with_tone(last, tone)))
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_syllable_fold_alike() {
        for (a, b) in [
            ("Hoà", "hòa"),
            ("HÒA", "hòa"),
            ("Ho\u{61}\u{300}", "hòa"),
            ("khoẻ", "khỏe"),
            ("Uỷ", "ủy"),
            ("U\u{309}y", "ủy"),
            ("thuỷ", "thủy"),
            ("Qúy", "quý"),
            ("quý", "quý"),
            ("hoàn", "hoàn"),
            ("Đòan", "đoàn"),
            ("ngòai", "ngoài"),
            ("khỏang", "khoảng"),
            ("tóet", "toét"),
            ("Huỳnh", "huỳnh"),
            ("qùa", "quà"),
            ("Ðà", "đà"),
            ("ƉÀ", "đà"),
            ("e\u{302}\u{323}", "ệ"),
            ("e\u{323}\u{302}", "ệ"),
            ("thoa\u{AD}̉", "thỏa"),
            ("H’Yim", "h'yim"),
        ] {
            assert_eq!(fold(a), b, "{a}");
        }
    }
}
