//! A text with its tokens, sentences and phrases: what the recognisers read.

use std::borrow::Cow;

use super::{
    Overlay,
    table::{ROOT, Trie, UNKNOWN, tables::Table, trie},
};
use crate::Span;
use crate::text::{Kind, Token, fold, fold_into, is_vietnamese_syllable, sentence_starts, tokenize};

/// A known phrase at a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// Which table knows it.
    pub table: Table,
    /// Row in that table.
    pub row: usize,
    /// Number of tokens.
    pub len: usize,
}

#[derive(Debug, Clone, Copy)]
struct Hit {
    table: Table,
    len: u8,
    row: u16,
}

impl Hit {
    fn as_match(self) -> Match {
        Match { table: self.table, row: usize::from(self.row), len: usize::from(self.len) }
    }
}

/// A text with everything that looking words up can tell.
#[derive(Debug)]
pub struct Lexed<'a> {
    /// The text as given.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// First token of each sentence.
    sentences: Vec<u32>,
    syllables: Vec<u16>,
    /// Whether a token that no phrase has is built like a Vietnamese syllable, by token, in order.
    strangers: Vec<(u32, bool)>,
    hits: Vec<Hit>,
    /// First hit of each token, and the end of the last.
    first_hit: Vec<u32>,
    /// Which tables have a phrase at each token: bit `table as u64`.
    tables: Vec<u64>,
    /// Matches of the user's own phrases: token, length, number.
    own: Vec<(u32, u32, u32)>,
}

/// Longest phrase, in tokens, that the trie is walked for.
const LONGEST: u8 = 24;

/// Number of places in the memory of [`look_up`]; a power of two.
const MEMORY: usize = 4096;

/// Numbers of the tokens, and of capitalised ones without a number whether they are built like Vietnamese syllables.
///
/// A text says the same words again and again: those seen last are remembered as written, which saves folding them.
fn look_up(text: &str, tokens: &[Token], trie: &Trie) -> (Vec<u16>, Vec<(u32, bool)>) {
    let mut memory: Vec<(&str, u16)> = vec![("", UNKNOWN); MEMORY];
    let mut strangers = Vec::new();
    let mut folded = String::new();
    let mut number = |i: usize, token: &Token| {
        let word = &text[token.start as usize..token.end as usize];
        let place = word.bytes().fold(0usize, |h, b| (h ^ usize::from(b)).wrapping_mul(0x0100_0193));
        let remembered = &mut memory[(place ^ place >> 15) % MEMORY];
        if remembered.0 != word {
            folded.clear();
            fold_into(word, &mut folded);
            *remembered = (word, trie.token(&folded));
        }
        if remembered.1 == UNKNOWN && token.is_capital() {
            strangers.push((count(i), is_vietnamese_syllable(&fold(word))));
        }
        remembered.1
    };
    let numbers = tokens.iter().enumerate().map(|(i, token)| number(i, token)).collect();
    (numbers, strangers)
}

/// Cuts a text and looks everything up, once.
#[must_use]
pub fn lex<'a>(text: &'a str, overlay: &Overlay) -> Lexed<'a> {
    let trie = trie();
    let tokens = tokenize(text);
    let (syllables, strangers) = look_up(text, &tokens, trie);
    let mut hits = Vec::with_capacity(tokens.len());
    let mut first_hit = Vec::with_capacity(tokens.len() + 1);
    let mut tables = vec![0u64; tokens.len()];
    for i in 0..tokens.len() {
        first_hit.push(count(hits.len()));
        let mut node = ROOT;
        for (len, (token, &syllable)) in (1..=LONGEST).zip(tokens[i..].iter().zip(&syllables[i..])) {
            if syllable == UNKNOWN || (len > 1 && token.begins_cell()) {
                break;
            }
            let Some(next) = trie.step(node, syllable) else { break };
            node = next;
            for &(table, row) in trie.entries(node) {
                hits.push(Hit { table, len, row });
                tables[i] |= 1 << table as u64;
            }
        }
    }
    first_hit.push(count(hits.len()));
    let mut lexed = Lexed {
        text,
        tokens,
        sentences: Vec::new(),
        syllables,
        strangers,
        hits,
        first_hit,
        tables,
        own: Vec::new(),
    };
    lexed.sentences = sentence_starts(text, &lexed.tokens, |i| lexed.longest(i, Table::Dotted).is_some());
    if !overlay.is_empty() {
        lexed.own = (0..lexed.tokens.len())
            .flat_map(|i| {
                overlay
                    .matches(&lexed.folded(i), |k| {
                        lexed.tokens.get(i + k).filter(|t| !t.begins_line()).map(|_| lexed.folded(i + k))
                    })
                    .map(move |(len, number)| (count(i), count(len), number))
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    lexed
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "tokens and matches are fewer than bytes times phrase length"
)]
fn count(n: usize) -> u32 {
    n as u32
}

impl<'a> Lexed<'a> {
    /// Number of tokens.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether the text has no token.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The token as written; empty beyond the last.
    #[must_use]
    pub fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| &self.text[t.start as usize..t.end as usize])
    }

    /// The tokens `from..to` as written, with what stands between them.
    #[must_use]
    pub fn slice(&self, from: usize, to: usize) -> &'a str {
        if from >= to {
            return "";
        }
        &self.text[self.tokens[from].start as usize..self.tokens[to - 1].end as usize]
    }

    /// The token in the spelling in which words are compared.
    #[must_use]
    pub fn folded(&self, i: usize) -> Cow<'static, str> {
        match self.syllables.get(i) {
            Some(&syllable) if syllable != UNKNOWN => trie().spelling(syllable).into(),
            _ => fold(self.word(i)).into(),
        }
    }

    /// The tokens of a range as a span of the text; the range is not empty.
    #[must_use]
    pub fn span(&self, tokens: std::ops::Range<usize>) -> Span {
        let text = self.slice(tokens.start, tokens.end).to_owned();
        Span { start: self.tokens[tokens.start].start, end: self.tokens[tokens.end - 1].end, text }
    }

    /// A number that tokens share when their words and figures are spelt alike, whatever the marks between them.
    #[must_use]
    #[inline(never)]
    pub fn spelling(&self, tokens: std::ops::Range<usize>) -> u64 {
        let mix = |hash: u64, part: u64| (hash ^ part).wrapping_mul(0x0100_0000_01B3);
        tokens.filter(|&i| self.tokens[i].kind != Kind::Punct).fold(0xCBF2_9CE4_8422_2325, |hash, i| {
            match self.syllables[i] {
                UNKNOWN => self.folded(i).bytes().fold(mix(hash, 1 << 16), |h, b| mix(h, u64::from(b))),
                known => mix(hash, u64::from(known)),
            }
        })
    }

    /// Whether two tokens are spelt alike, whatever their case and tone placement.
    #[must_use]
    pub fn same_word(&self, a: usize, b: usize) -> bool {
        self.word(a) == self.word(b)
            || (self.syllables[a] == self.syllables[b]
                && (self.syllables[a] != UNKNOWN || self.folded(a) == self.folded(b)))
    }

    /// Whether token `i` is this punctuation mark.
    #[must_use]
    pub fn is_mark(&self, i: usize, mark: &str) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == Kind::Punct) && self.word(i) == mark
    }

    /// Whether token `i` is a word with a capital first letter.
    #[must_use]
    pub fn is_capital(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(Token::is_capital)
    }

    /// Whether token `i` is a run of digits.
    #[must_use]
    pub fn is_number(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == Kind::Number)
    }

    /// Whether token `i` is a word.
    #[must_use]
    pub fn is_word(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == Kind::Word)
    }

    /// Whether token `i` is built like a Vietnamese syllable.
    #[must_use]
    pub fn is_vietnamese(&self, i: usize) -> bool {
        match self.syllables.get(i) {
            None => false,
            Some(&UNKNOWN) => match self.strangers.binary_search_by_key(&count(i), |s| s.0) {
                Ok(n) => self.strangers[n].1,
                Err(_) => is_vietnamese_syllable(&self.folded(i)),
            },
            Some(&syllable) => trie().is_vietnamese(syllable),
        }
    }

    /// Whether token `i` touches the one before it.
    #[must_use]
    pub fn is_glued(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(Token::is_glued)
    }

    /// All known phrases that begin at token `i`, shorter ones first.
    pub fn matches(&self, i: usize) -> impl Iterator<Item = Match> + '_ {
        self.hits(i).iter().map(|h| h.as_match())
    }

    fn hits(&self, i: usize) -> &[Hit] {
        match (self.first_hit.get(i), self.first_hit.get(i.wrapping_add(1))) {
            (Some(&from), Some(&to)) => &self.hits[from as usize..to as usize],
            _ => &[],
        }
    }

    /// The phrases of one table that begin at token `i`, shorter ones first.
    pub fn of_table(&self, i: usize, table: Table) -> impl Iterator<Item = Match> + '_ {
        let hits = if self.has(i, table) { self.hits(i) } else { &[] };
        hits.iter().filter(move |h| h.table == table).map(|h| h.as_match())
    }

    /// Whether a phrase of the table begins at token `i`.
    #[must_use]
    pub fn has(&self, i: usize, table: Table) -> bool {
        self.tables.get(i).is_some_and(|t| t >> table as u64 & 1 == 1)
    }

    /// Whether a phrase of any of the tables begins at token `i`.
    #[must_use]
    pub fn has_any(&self, i: usize, tables: &[Table]) -> bool {
        let wanted = tables.iter().fold(0u64, |bits, &table| bits | 1 << table as u64);
        self.tables.get(i).is_some_and(|t| t & wanted != 0)
    }

    /// The longest phrase of one table that begins at token `i`.
    #[must_use]
    pub fn longest(&self, i: usize, table: Table) -> Option<Match> {
        if !self.has(i, table) {
            return None;
        }
        self.hits(i).iter().rfind(|h| h.table == table).map(|h| h.as_match())
    }

    /// The user's own phrases that begin at token `i`: length in tokens and number.
    pub fn own(&self, i: usize) -> impl Iterator<Item = (usize, u32)> + '_ {
        let from = self.own.partition_point(|&(at, ..)| (at as usize) < i);
        self.own[from..]
            .iter()
            .take_while(move |&&(at, ..)| at as usize == i)
            .map(|&(_, len, n)| (len as usize, n))
    }

    /// Sentences as ranges of tokens, in order.
    pub fn sentences(&self) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
        let ends = self.sentences.iter().skip(1).map(|&s| s as usize).chain([self.tokens.len()]);
        self.sentences.iter().map(|&s| s as usize).zip(ends).map(|(from, to)| from..to)
    }

    /// Number of the sentence that token `i` is in.
    #[must_use]
    pub fn sentence_of(&self, i: usize) -> usize {
        self.sentences.partition_point(|&s| s as usize <= i).saturating_sub(1)
    }

    /// First token of a sentence; the number of tokens beyond the last.
    #[must_use]
    pub fn sentence_start(&self, sentence: usize) -> usize {
        self.sentences.get(sentence).map_or(self.tokens.len(), |&s| s as usize)
    }

    /// Lines as ranges of tokens, in order; empty lines are left out.
    pub fn lines(&self) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
        let mut from = 0;
        std::iter::from_fn(move || {
            let start = from;
            (start < self.tokens.len()).then(|| {
                from = (start + 1..self.tokens.len())
                    .find(|&i| self.tokens[i].begins_line())
                    .unwrap_or(self.tokens.len());
                start..from
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_in_any_spelling_and_not_across_lines() {
        let lexed = lex("PGS. TS Hoà\nTS", &Overlay::default());
        assert!(lexed.longest(0, Table::Dotted).is_some());
        assert_eq!(lexed.longest(0, Table::Dotted).map(|m| m.len), Some(1));
        assert_eq!(lexed.lines().count(), 2);
        assert_eq!(lexed.sentences().count(), 2);
    }

    #[test]
    fn own_phrases_stand_beside_the_built_in_ones() {
        let mut overlay = Overlay::default();
        overlay.insert("Chủ nhiệm Hợp tác xã", 7);
        let lexed = lex("ông chủ nhiệm hợp tác xã", &overlay);
        assert_eq!(lexed.own(1).collect::<Vec<_>>(), [(5, 7)]);
        assert_eq!(lexed.own(0).count(), 0);
    }
}
