//! Single words that the text itself shows to be firms and other bodies.
//!
//! ```text
//! "Công ty CP Công nghệ Vinatech"             behind the first word of a firm and more of its name
//! "Tập đoàn Dệt may Việt Nam (Vinatex)"       in brackets behind a capitalised word
//! ```
//!
//! So "CEO Vinatech" names no person, though "CEO Zuckerberg" does.

use rustc_hash::FxHashMap;

use crate::{
    Level,
    lexicon::{Lexed, Table, tables},
    text::{Gap, is_vietnamese_syllable},
};

/// Folded words of a text that name bodies, and where they show it; Vietnamese syllables are never among them.
pub struct Firms(FxHashMap<String, Vec<usize>>);

/// Most words of a firm's name.
const LONGEST: usize = 10;

impl Firms {
    /// Finds them.
    pub fn of(lexed: &Lexed) -> Self {
        let mut words: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let mut note = |at: usize| {
            let word = lexed.folded(at);
            if !is_vietnamese_syllable(&word) {
                words.entry(word).or_default().push(at);
            }
        };
        for at in 0..lexed.len() {
            if at > 1 && lexed.is_mark(at, "(") && lexed.is_mark(at + 2, ")") && lexed.is_capital(at - 1) {
                note(at + 1);
            }
            if let Some(m) = lexed.longest(at, Table::BodyOpeners)
                && tables::body_openers::ROWS[m.row].level == Some(Level::Enterprise)
            {
                let name = at + m.len..lexed.len().min(at + m.len + LONGEST);
                name.take_while(|&i| lexed.is_word(i) && lexed.tokens[i].gap == Gap::Space)
                    .take_while(|&i| lexed.is_capital(i))
                    .for_each(&mut note);
            }
        }
        Self(words)
    }

    /// Whether a folded word names one.
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }
}
