//! Letters and their marks: composing and taking apart, canonically, for the Latin script.
//!
//! The whole of Unicode's normalisation would be a quarter of the module; what a Vietnamese article needs of it are
//! the Latin letters. The pairs are taken from Unicode's canonical compositions when the crate is built (`build.rs`);
//! characters of other scripts stay as they are.

/// A composed character with the two that it consists of, sorted by the composed one.
static PAIRS: &[(char, char, char)] = &include!(concat!(env!("OUT_DIR"), "/compositions.rs"));

/// Appends the characters of `text`, composed (NFC).
pub fn compose(text: &str, out: &mut String) {
    let mut cluster: Vec<char> = Vec::with_capacity(4);
    for c in text.chars() {
        if !is_mark(c) {
            flush(&mut cluster, out);
        }
        take_apart(c, &mut cluster);
    }
    flush(&mut cluster, out);
}

/// Hands the characters of `text`, taken apart (NFD), to `each`.
pub fn decompose(text: &str, mut each: impl FnMut(char)) {
    let mut cluster: Vec<char> = Vec::with_capacity(4);
    for c in text.chars() {
        cluster.clear();
        take_apart(c, &mut cluster);
        cluster.iter().copied().for_each(&mut each);
    }
}

/// Whether the character is a combining mark.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Composes a letter with its marks, in the order of their combining classes.
fn flush(cluster: &mut Vec<char>, out: &mut String) {
    let Some((&first, marks)) = cluster.split_first_mut().map(|(first, marks)| (&*first, marks)) else {
        return;
    };
    // A letter has few marks; the library's sorting would bring four kilobytes into the module.
    for end in 1..marks.len() {
        let mut i = end;
        while i > 0 && class(marks[i - 1]) > class(marks[i]) {
            marks.swap(i - 1, i);
            i -= 1;
        }
    }
    let mut letter = first;
    let mut rest = String::new();
    let mut blocked = 0;
    for &mut mark in marks {
        if let Some(c) = composed(letter, mark).filter(|_| blocked == 0 || blocked < class(mark)) {
            letter = c;
        } else {
            blocked = class(mark);
            rest.push(mark);
        }
    }
    out.push(letter);
    out.push_str(&rest);
    cluster.clear();
}

fn take_apart(c: char, out: &mut Vec<char>) {
    match PAIRS.binary_search_by_key(&c, |&(whole, ..)| whole) {
        Ok(i) if !c.is_ascii() => {
            let (_, letter, mark) = PAIRS[i];
            take_apart(letter, out);
            out.push(mark);
        }
        _ => out.push(c),
    }
}

fn composed(letter: char, mark: char) -> Option<char> {
    PAIRS.iter().find(|&&(_, l, m)| l == letter && m == mark).map(|&(whole, ..)| whole)
}

/// Canonical combining class, as far as it orders the marks of Latin letters (Unicode Character Database).
fn class(mark: char) -> u8 {
    match mark {
        '\u{31B}' => 216,
        '\u{321}' | '\u{322}' | '\u{327}' | '\u{328}' => 202,
        '\u{316}'..='\u{319}' | '\u{31C}'..='\u{320}' | '\u{323}'..='\u{326}' | '\u{329}'..='\u{333}' => 220,
        '\u{334}'..='\u{338}' => 1,
        _ => 230,
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn composed_of(text: &str) -> String {
        let mut out = String::new();
        compose(text, &mut out);
        out
    }

    #[test]
    fn latin_letters_are_normalised_as_unicode_says() {
        for c in ('\u{C0}'..='\u{24F}').chain('\u{1E00}'..='\u{1EFF}') {
            let given = c.to_string();
            let apart: String = given.nfd().collect();
            let mut ours = String::new();
            decompose(&given, |c| ours.push(c));
            assert_eq!(ours, apart, "{c}");
            assert_eq!(composed_of(&apart), given.nfc().collect::<String>(), "{c}");
        }
    }

    #[test]
    fn marks_compose_in_any_order_and_on_composed_letters() {
        for text in [
            "e\u{302}\u{323}",
            "e\u{323}\u{302}",
            "\u{EA}\u{323}",
            "\u{1EB9}\u{302}",
            "o\u{31B}\u{301}",
            "o\u{301}\u{31B}",
            "x\u{301}\u{302}",
            "\u{301}a",
        ] {
            assert_eq!(composed_of(text), text.nfc().collect::<String>(), "{text:?}");
        }
    }
}
