//! What a word looks like: everything between white space, of which the runs of letters are looked at one by one.
//!
//! ```text
//! word = (run | sign)*        "H¹-Long" has the runs H, Long; "Q§-UBND" Q, UBND
//! run  = (letter | mark)+
//! ```

use super::letters::{is_capital, is_letter};
use crate::text::{compose::is_mark, fold, is_vietnamese_syllable};

/// What a word looks like.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
pub struct Word {
    /// Some letter is none of ASCII.
    pub is_marked: bool,
    /// Marked, and all runs that are marked are Vietnamese syllables.
    pub is_syllables: bool,
    /// All runs are Vietnamese syllables, or capitals of ASCII.
    pub is_vietnamese: bool,
    /// Some run has two letters or more.
    pub is_long: bool,
    /// The runs that are marked are capitals: "QĐ-UBND", "TƯ".
    pub is_abbreviation: bool,
    /// A Vietnamese letter that no code page of the West has.
    pub is_unicode: bool,
    /// No language writes so: a sign touches a letter ("x·", "n¨m", "§iÖn"; "µm" is a unit), a capital stands behind a
    /// small letter or a small one between capitals (`"ViÖt"`, `"HéI"`).
    pub is_odd: bool,
    has_sign: bool,
}

impl Word {
    /// Looks at a word.
    #[inline(never)]
    pub fn look(word: &str) -> Self {
        let mut seen =
            Self { is_syllables: true, is_vietnamese: true, is_abbreviation: true, ..Self::default() };
        let mut start = 0;
        let mut before = [' '; 2];
        for (at, c) in word.char_indices() {
            seen.step(before, c);
            before = [before[1], c];
            if !is_letter(c) && !is_mark(c) {
                seen.run(&word[start..at]);
                start = at + c.len_utf8();
            }
        }
        seen.run(&word[start..]);
        seen.is_syllables &= seen.is_marked;
        seen.is_odd |= seen.has_sign;
        seen
    }

    /// Whether a marked word is Vietnamese as it stands.
    pub fn stands(&self) -> bool {
        self.is_syllables && !self.has_sign
    }

    fn step(&mut self, [first, before]: [char; 2], c: char) {
        let touches = is_sign(c) && is_letter(before) || is_sign(before) && before != 'µ' && is_letter(c);
        self.has_sign |= touches;
        let is_small = |c| is_letter(c) && !is_capital(c);
        let (capital, follows_small) = (is_letter(c) && is_capital(c), is_small(before));
        let is_between = !before.is_ascii() && is_letter(first) && is_capital(first);
        self.is_odd |= capital && follows_small && (!c.is_ascii() || is_between);
        self.is_unicode |= matches!(
            c,
            'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1EA0}'..='\u{1EF9}'
        );
    }

    #[inline(never)]
    fn run(&mut self, run: &str) {
        if run.is_empty() {
            return;
        }
        self.is_long |= run.chars().nth(1).is_some();
        let is_capitals = run.chars().all(is_capital);
        let is_marked = !run.is_ascii();
        let is_syllable = is_vietnamese_syllable(&fold(run));
        self.is_marked |= is_marked;
        self.is_syllables &= is_syllable || !is_marked;
        self.is_vietnamese &= is_syllable || is_capitals && !is_marked;
        self.is_abbreviation &= is_capitals || !is_marked;
    }
}

/// Whether it is no letter, and a letter in one of the legacy encodings.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{A1}'..='\u{BF}' | '×' | '÷') && !matches!(c, '¡' | '¿' | '«' | '»')
}
