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
//! more for it: a gained word is one sign, two if no language writes such words ("x·", `"ViÖt"`, "Vie^.t"), three for UTF-8 read
//! wrongly (`"TiÃªn"`); signs that repeat the same letter do not count ("på, så, må" is TCVN3 for "pồ, sồ, mồ"); one more
//! if all words of the text are Vietnamese then, and it has two.
//!
//! "thé", "x·y", "5 µm", "what? no.", "I'm", "9 a.m." have too few signs and stay.

use super::{Encoding, word::Word};

/// What a word says of an encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Nothing,
    Gained { signs: u8 },
    Kept,
    Broken,
}

/// The words of a text that tell something.
#[derive(Debug, Default)]
pub struct Evidence<'a> {
    gained: Distinct<'a>,
    lost: Distinct<'a>,
    signs: u32,
    /// Gained words that no language writes.
    odd: u32,
    /// The letters that stood for other ones, by their last six bits: few words have few that are the same.
    letters: u64,
    /// Words of ASCII, and whether all of them are Vietnamese.
    plain: u32,
    is_foreign: bool,
}

/// Words, each counted once as long as they are few.
#[derive(Debug, Default)]
struct Distinct<'a> {
    words: Vec<&'a str>,
    count: u32,
}

/// From so many words on it does not matter whether some are the same.
const FEW: usize = 32;

impl<'a> Distinct<'a> {
    /// Counts a word; returns whether it is a new one.
    #[inline(never)]
    fn add(&mut self, word: &'a str) -> bool {
        let is_full = self.words.len() == FEW;
        if !is_full && self.words.contains(&word) {
            return false;
        }
        if !is_full {
            self.words.push(word);
        }
        self.count += 1;
        true
    }
}

impl<'a> Evidence<'a> {
    /// Takes a word into account.
    #[inline(never)]
    pub fn add(&mut self, word: &'a str, verdict: Verdict) {
        match verdict {
            Verdict::Gained { signs } => {
                if self.gained.add(word) {
                    self.signs += u32::from(signs);
                    self.odd += u32::from(signs > 1);
                    // Of VIQR the signs, of all else what is none of ASCII.
                    let is_viqr = word.is_ascii();
                    for c in word.chars().filter(|c| c.is_ascii() == is_viqr && !c.is_ascii_alphanumeric()) {
                        self.letters |= 1 << (u32::from(c) % u64::BITS);
                    }
                }
            }
            Verdict::Kept | Verdict::Broken => {
                self.lost.add(word);
            }
            Verdict::Nothing if word.bytes().any(|b| b.is_ascii_alphabetic()) => {
                self.plain += 1;
                self.is_foreign |= !Word::look(word).is_vietnamese;
            }
            Verdict::Nothing => {}
        }
    }

    /// Whether any word speaks for the encoding, and none against it. "qu'un" alone does not speak for VIQR.
    pub fn is_for(&self, encoding: Encoding) -> bool {
        let told = if encoding == Encoding::Viqr { self.odd } else { self.gained.count };
        told > 0 && self.lost.count == 0
    }

    /// Whether no more words speak against it than for it.
    pub fn is_balanced(&self) -> bool {
        self.lost.count <= self.gained.count
    }

    /// How much speaks for it.
    pub fn weight(&self) -> u32 {
        self.signs
    }

    /// Whether it is sure enough to convert the text.
    pub fn is_certain(&self, encoding: Encoding) -> bool {
        let needed = if encoding == Encoding::Viqr { 2 } else { 0 };
        self.odd >= needed && self.count() >= 3 && self.gained.count >= 3 * self.lost.count
    }

    /// Whether what speaks against it is little enough to be foreign names.
    pub fn is_clear(&self, encoding: Encoding) -> bool {
        self.is_certain(encoding) && self.gained.count >= 8 * self.lost.count
    }

    /// See [`Decoded::confidence`](super::Decoded::confidence).
    pub fn confidence(&self) -> f64 {
        let told = f64::from(self.gained.count + self.lost.count).max(1.0);
        let luck = 1.0 / f64::from(1u32 << self.count().min(31));
        f64::from(self.gained.count) / told * (1.0 - luck)
    }

    fn count(&self) -> u32 {
        let is_whole = self.gained.count > 0 && self.lost.count == 0 && !self.is_foreign;
        let is_text = self.gained.count + self.plain > 1;
        self.signs.min(self.letters.count_ones() + self.odd) + u32::from(is_whole && is_text)
    }
}

/// What a word says of an encoding.
#[inline(never)]
pub fn judge(word: &str, encoding: Encoding) -> Verdict {
    if encoding == Encoding::Viqr {
        return judge_viqr(word);
    }
    if word.is_ascii() {
        return Verdict::Nothing;
    }
    let seen = Word::look(word);
    let converted = super::convert(word, encoding);
    if converted == word {
        let means_itself = |c: char| c.is_ascii() || means_itself(c, encoding);
        return match () {
            () if !seen.is_marked => Verdict::Nothing,
            () if seen.stands() && !seen.is_unicode && word.chars().all(means_itself) => Verdict::Nothing,
            () if seen.stands() || seen.is_unicode => Verdict::Kept,
            () => Verdict::Broken,
        };
    }
    let meant = Word::look(&converted);
    match (meant.is_syllables, seen.stands()) {
        (true, true) => Verdict::Nothing,
        (true, false) if !meant.is_long => Verdict::Nothing,
        (true, false) if encoding == Encoding::Mojibake => Verdict::Gained { signs: 3 },
        (true, false) => Verdict::Gained { signs: if seen.is_odd { 2 } else { 1 } },
        (false, true) => Verdict::Kept,
        (false, false) if meant.is_abbreviation => Verdict::Nothing,
        (false, false) => Verdict::Broken,
    }
}

/// A word of ASCII says something if a sign stands where no language has one; full stops and the like behind it are natural.
fn judge_viqr(word: &str) -> Verdict {
    let is_odd = |b: u8| matches!(b, b'^' | b'(' | b'+' | b'*' | b'~' | b'`');
    let end = word.bytes().rposition(|b| b.is_ascii_alphanumeric() || is_odd(b) || !b.is_ascii());
    let natural = &word[..end.map_or(0, |at| at + 1)];
    let converted = super::convert(natural, Encoding::Viqr);
    let meant = Word::look(&converted);
    match () {
        () if converted == natural && meant.is_marked => Verdict::Kept,
        () if converted == natural => Verdict::Nothing,
        // Names of files and addresses have other words, too: "ld-linux.so*".
        () if !meant.is_vietnamese || !word.is_ascii() => Verdict::Broken,
        () if !meant.is_long || natural.starts_with('`') => Verdict::Nothing,
        () => Verdict::Gained { signs: if natural.bytes().any(is_odd) { 2 } else { 1 } },
    }
}

/// Whether a letter that the encoding has is the same in Unicode.
fn means_itself(c: char, encoding: Encoding) -> bool {
    match encoding {
        // All letters of the West that are not converted.
        Encoding::Windows1258 => true,
        Encoding::Tcvn3 => c == 'ý',
        Encoding::Vni => matches!(c, 'í' | 'ì' | 'Í' | 'Ì'),
        _ => false,
    }
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
