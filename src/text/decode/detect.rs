//! Whether a text is Vietnamese in other characters: by what becomes a Vietnamese syllable, word by word.
//!
//! ```text
//! word     = everything between white space of ASCII
//! gained   = looks wrong as it stands, is Vietnamese once converted      "ViÖt", "Noäi", "(thÞ"
//! kept     = Vietnamese as it stands, not once converted                 "là", "Đăk", "hội"
//! broken   = has marks, and is Vietnamese neither way                    "forêt", "Müller"
//! ```
//!
//! All other words say nothing: those without marks, and those that are Vietnamese both ways ("héi" is TCVN3 for "hội" and
//! may be Vietnamese itself). A text is converted if three quarters of its telling words are gained and there are three signs or
//! more for it: a gained word is one sign, two if no language writes such words ("x·", "ViÖt", "Vie^.t"), three for UTF-8 read
//! wrongly ("TiÃªn"); signs that repeat the same letter do not count ("på, så, må" is TCVN3 for "pồ, sồ, mồ"); one more
//! if all words of the text are Vietnamese then, and it has two.
//!
//! "thé", "x·y", "5 µm", "what? no.", "I'm", "9 a.m." have too few signs and stay.

use std::collections::BTreeSet;

use super::{Encoding, tcvn3, windows};
use crate::text::{fold, is_vietnamese_syllable};

/// What a word says of an encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Nothing,
    Gained { signs: usize },
    Kept,
    Broken,
}

/// The words of a text that tell something, each once.
#[derive(Debug, Default)]
pub struct Evidence<'a> {
    gained: BTreeSet<&'a str>,
    lost: BTreeSet<&'a str>,
    letters: BTreeSet<char>,
    signs: usize,
    /// Gained words that no language writes.
    odd: usize,
    /// Words of ASCII, and whether all of them are Vietnamese.
    plain: usize,
    is_foreign: bool,
}

impl<'a> Evidence<'a> {
    /// Takes a word into account.
    pub fn add(&mut self, word: &'a str, verdict: Verdict) {
        match verdict {
            Verdict::Gained { signs } => {
                let is_viqr = word.is_ascii();
                let word = if is_viqr { word } else { word.trim_matches(|c: char| c.is_ascii_punctuation()) };
                if self.gained.insert(word) {
                    self.signs += signs;
                    self.odd += usize::from(signs > 1);
                    self.letters.extend(
                        word.chars().filter(
                            |c| {
                                if is_viqr { c.is_ascii_punctuation() } else { !c.is_ascii() }
                            },
                        ),
                    );
                }
            }
            Verdict::Kept | Verdict::Broken => {
                self.lost.insert(word);
            }
            Verdict::Nothing if word.bytes().any(|b| b.is_ascii_alphabetic()) => {
                self.plain += 1;
                self.is_foreign |= !runs(word).all(|run| is_vietnamese_syllable(&fold(run)));
            }
            Verdict::Nothing => {}
        }
    }

    /// Takes in what another part of the text says.
    pub fn join(&mut self, other: Self) {
        self.gained.extend(other.gained);
        self.lost.extend(other.lost);
        self.letters.extend(other.letters);
        self.signs += other.signs;
        self.odd += other.odd;
        self.plain += other.plain;
        self.is_foreign |= other.is_foreign;
    }

    /// Whether any word speaks for the encoding, and none against it. "qu'un" alone does not speak for VIQR.
    pub fn is_for(&self, encoding: Encoding) -> bool {
        let told = if encoding == Encoding::Viqr { self.odd } else { self.gained.len() };
        told > 0 && self.lost.is_empty()
    }

    /// Whether no more words speak against it than for it.
    pub fn is_balanced(&self) -> bool {
        self.lost.len() <= self.gained.len()
    }

    /// The number of words that speak for it.
    pub fn weight(&self) -> usize {
        self.signs
    }

    /// Whether it is sure enough to convert the text.
    pub fn is_certain(&self, encoding: Encoding) -> bool {
        let needed = if encoding == Encoding::Viqr { 2 } else { 0 };
        self.odd >= needed && self.count() >= 3 && self.gained.len() >= 3 * self.lost.len()
    }

    /// Whether what speaks against it is little enough to be foreign names.
    pub fn is_clear(&self, encoding: Encoding) -> bool {
        self.is_certain(encoding) && self.gained.len() >= 8 * self.lost.len()
    }

    /// See [`Decoded::confidence`](super::Decoded::confidence).
    pub fn confidence(&self) -> f64 {
        let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let told = count(self.gained.len() + self.lost.len());
        count(self.gained.len()) / told.max(1.0) * (1.0 - (-count(self.count())).exp2())
    }

    fn count(&self) -> usize {
        let is_whole = !self.gained.is_empty() && self.lost.is_empty() && !self.is_foreign;
        let is_text = self.gained.len() + self.plain > 1;
        self.signs.min(self.letters.len() + self.odd) + usize::from(is_whole && is_text)
    }
}

/// What a word says of an encoding.
pub fn judge(word: &str, encoding: Encoding) -> Verdict {
    if encoding == Encoding::Viqr {
        return judge_viqr(word);
    }
    if word.is_ascii() {
        return Verdict::Nothing;
    }
    let mut converted = String::with_capacity(word.len() + 4);
    match encoding {
        Encoding::Tcvn3 => tcvn3::convert_letters(word, &mut converted),
        _ => super::convert_into(word, encoding, &mut converted),
    }
    let stands = stands(word);
    if converted == word {
        return match marks(word).next() {
            None => Verdict::Nothing,
            Some(_) if stands && marks(word).all(|c| means_itself(c, encoding)) => Verdict::Nothing,
            Some(_) if stands || word.chars().any(|c| c.is_alphabetic() && windows::byte(c).is_none()) => {
                Verdict::Kept
            }
            Some(_) => Verdict::Broken,
        };
    }
    match (is_vietnamese(&converted), stands) {
        (true, true) => Verdict::Nothing,
        (true, false) if runs(&converted).all(|run| run.chars().nth(1).is_none()) => Verdict::Nothing,
        (true, false) => Verdict::Gained { signs: signs_of(word, encoding) },
        (false, true) => Verdict::Kept,
        (false, false) if is_abbreviation(&converted) => Verdict::Nothing,
        (false, false) => Verdict::Broken,
    }
}

/// Whether a word with marks is Vietnamese as it stands.
pub fn stands(word: &str) -> bool {
    is_vietnamese(word) && !has_sign_in_word(word)
}

/// A word of ASCII says something if a sign stands where no language has one; full stops and the like behind it are natural.
fn judge_viqr(word: &str) -> Verdict {
    let natural = word.trim_end_matches(|c: char| {
        !c.is_ascii_alphanumeric() && !matches!(c, '^' | '(' | '+' | '*' | '~' | '`')
    });
    let mut converted = String::with_capacity(word.len() + 4);
    super::convert_into(natural, Encoding::Viqr, &mut converted);
    if converted == natural {
        return if marks(word).next().is_some() { Verdict::Kept } else { Verdict::Nothing };
    }
    let is_quoted = natural.starts_with('`');
    // Names of files and addresses have other words, too: "ld-linux.so*".
    let is_whole = runs(&converted)
        .all(|run| is_vietnamese_syllable(&fold(run)) || run.bytes().all(|b| b.is_ascii_uppercase()));
    if !is_vietnamese(&converted) || !is_whole || !word.is_ascii() {
        return Verdict::Broken;
    }
    let is_odd = natural.contains(['^', '(', '+', '*', '~', '`']);
    match runs(&converted).all(|run| run.chars().nth(1).is_none()) || is_quoted {
        true => Verdict::Nothing,
        false => Verdict::Gained { signs: if is_odd { 2 } else { 1 } },
    }
}

fn signs_of(word: &str, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Mojibake => 3,
        _ if has_sign_in_word(word) || has_odd_case(word) => 2,
        _ => 1,
    }
}

/// The letters that are none of ASCII.
fn marks(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|c| c.is_alphabetic() && !c.is_ascii())
}

/// Whether a letter that the encoding has is the same in Unicode.
fn means_itself(c: char, encoding: Encoding) -> bool {
    match encoding {
        Encoding::Windows1258 => windows::byte(c).is_some(),
        Encoding::Tcvn3 => c == 'ý',
        Encoding::Vni => matches!(c, 'í' | 'ì' | 'Í' | 'Ì'),
        _ => false,
    }
}

/// The words of letters in a text: "H¹-Long" has three.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic() && !('\u{300}'..='\u{36F}').contains(&c))
        .filter(|run| !run.is_empty())
}

/// Whether there are marks, and all words with marks are Vietnamese syllables.
fn is_vietnamese(text: &str) -> bool {
    let mut marked = runs(text).filter(|run| !run.is_ascii()).peekable();
    marked.peek().is_some() && marked.all(|run| is_vietnamese_syllable(&fold(run)))
}

/// Whether what has marks are capitals alone: "QĐ-UBND", "TƯ".
fn is_abbreviation(text: &str) -> bool {
    runs(text).filter(|run| !run.is_ascii()).all(|run| run.chars().all(char::is_uppercase))
}

/// Whether a sign touches a letter that no language has there: "x·", "n¨m", "§iÖn"; "µm" is a unit.
fn has_sign_in_word(word: &str) -> bool {
    let is_sign =
        |c: char| matches!(c, '\u{A1}'..='\u{BF}' | '×' | '÷') && !matches!(c, '¡' | '¿' | '«' | '»');
    let mut before = ' ';
    word.chars().any(|c| {
        let touches =
            is_sign(c) && before.is_alphabetic() || is_sign(before) && before != 'µ' && c.is_alphabetic();
        before = c;
        touches
    })
}

/// Whether a capital follows a small letter, or a small letter stands between capitals: "ViÖt", "HéI".
fn has_odd_case(word: &str) -> bool {
    let mut before = [' '; 2];
    word.chars().any(|c| {
        let capital = !c.is_ascii() && c.is_uppercase() && before[1].is_lowercase();
        let small =
            c.is_uppercase() && !before[1].is_ascii() && before[1].is_lowercase() && before[0].is_uppercase();
        before = [before[1], c];
        capital || small
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_gained_kept_broken_or_say_nothing() {
        use Encoding::{Mojibake, Tcvn3, Viqr, Vni, Windows1258};
        for (word, encoding, verdict) in [
            ("ViÖt", Tcvn3, Verdict::Gained { signs: 2 }),
            ("x·", Tcvn3, Verdict::Gained { signs: 2 }),
            ("(hßa,", Tcvn3, Verdict::Gained { signs: 1 }),
            ("céng", Tcvn3, Verdict::Nothing),
            ("Nam", Tcvn3, Verdict::Nothing),
            ("Q§-UBND", Tcvn3, Verdict::Nothing),
            ("«", Tcvn3, Verdict::Nothing),
            ("là", Tcvn3, Verdict::Kept),
            ("hội", Tcvn3, Verdict::Kept),
            ("HĐND", Tcvn3, Verdict::Kept),
            ("forêt", Tcvn3, Verdict::Broken),
            ("hoøa", Vni, Verdict::Gained { signs: 1 }),
            ("forêt", Vni, Verdict::Broken),
            ("Viêòt", Windows1258, Verdict::Gained { signs: 1 }),
            ("TiÃªn", Mojibake, Verdict::Gained { signs: 3 }),
            ("TÃªte", Mojibake, Verdict::Broken),
            ("Vie^.t.", Viqr, Verdict::Gained { signs: 2 }),
            ("do.c", Viqr, Verdict::Gained { signs: 1 }),
            ("no.", Viqr, Verdict::Nothing),
            ("what?", Viqr, Verdict::Nothing),
            ("you're", Viqr, Verdict::Broken),
            ("`la`", Viqr, Verdict::Nothing),
        ] {
            assert_eq!(judge(word, encoding), verdict, "{word}");
        }
    }
}
