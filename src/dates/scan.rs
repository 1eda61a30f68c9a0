//! Looking at tokens as the grammar of dates sees them.

use crate::{
    lexicon::{
        Lexed, Table,
        tables::{self, date_cues::Role as Cue, date_words::Kind, number_words::Role},
        words,
    },
    text::Gap,
};

/// A construct that was found: what it says, where it ends, how sure its form makes it (1 to 10).
#[derive(Debug, Clone, Copy)]
pub struct Found<T> {
    pub value: T,
    pub to: usize,
    pub evidence: u8,
}

impl<T> Found<T> {
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Found<U> {
        Found { value: f(self.value), to: self.to, evidence: self.evidence }
    }
}

/// Which kinds of closed-class words begin at each token: bit `kind as u64`. The default knows nothing and leaves it
/// to the lexicon, which pays where few tokens are asked for.
#[derive(Default)]
pub struct Kinds(Vec<u64>);

// One bit a kind; the last in alphabetical order tells how many there are.
const _: () = assert!((Kind::Zone as u64) < 64);

impl Kinds {
    /// Looks at every token once.
    pub fn of(lexed: &Lexed) -> Self {
        let kinds = |i: usize| {
            let words = lexed.of_table(i, Table::DateWords);
            words.fold(0, |bits, m| bits | 1 << tables::date_words::ROWS[m.row].kind as u64)
        };
        Self((0..lexed.len()).map(|i| if lexed.has(i, Table::DateWords) { kinds(i) } else { 0 }).collect())
    }
}

/// The tokens of a text.
#[derive(Clone, Copy)]
pub struct Scan<'l> {
    pub lexed: &'l Lexed<'l>,
    pub kinds: &'l Kinds,
}

impl Scan<'_> {
    /// Whether a phrase of this kind begins at token `i`.
    pub fn has(self, i: usize, kind: Kind) -> bool {
        match self.kinds.0.get(i) {
            Some(bits) => bits >> kind as u64 & 1 == 1,
            None => self.longest(i, kind).is_some(),
        }
    }

    /// The token after the longest phrase of this kind that begins at `i`.
    #[inline(never)]
    pub fn word(self, i: usize, kind: Kind) -> Option<usize> {
        if self.has(i, kind) { self.longest(i, kind) } else { None }
    }

    fn longest(self, i: usize, kind: Kind) -> Option<usize> {
        self.lexed
            .of_table(i, Table::DateWords)
            .filter(|m| tables::date_words::ROWS[m.row].kind == kind)
            .last()
            .map(|m| i + m.len)
    }

    /// As [`Self::word`], if the line goes on behind the phrase.
    #[inline(never)]
    pub fn lead(self, i: usize, kind: Kind) -> Option<usize> {
        self.word(i, kind).filter(|&at| self.same_line(at))
    }

    /// As [`Self::word`], for a token that stands on the line of the one before it.
    #[inline(never)]
    pub fn next_word(self, i: usize, kind: Kind) -> Option<usize> {
        self.word(i, kind).filter(|_| self.same_line(i))
    }

    /// Whether a phrase of this kind ends just before token `i`, on the same line.
    #[inline(never)]
    pub fn ends_before(self, i: usize, kind: Kind) -> bool {
        self.same_line(i)
            && (1..=4.min(i)).any(|back| {
                self.has(i - back, kind)
                    && self
                        .lexed
                        .of_table(i - back, Table::DateWords)
                        .any(|m| m.len == back && tables::date_words::ROWS[m.row].kind == kind)
            })
    }

    /// Whether a word of this role ends just before token `i`, on the same line.
    pub fn cue_before(self, i: usize, role: Cue) -> bool {
        let ends = |back: usize| {
            let mut cues = self.lexed.of_table(i - back, Table::DateCues);
            cues.any(|m| m.len == back && tables::date_cues::ROWS[m.row].role == role)
        };
        self.same_line(i) && (1..=3.min(i)).any(ends)
    }

    /// Whether a word of this role begins at token `i`.
    pub fn has_cue(self, i: usize, role: Cue) -> bool {
        self.lexed.of_table(i, Table::DateCues).any(|m| tables::date_cues::ROWS[m.row].role == role)
    }

    /// Whether "mỗi", "nhiều" and the like count the unit at `i`; the last syllable of "bán hàng" does not.
    pub fn is_counted(self, i: usize) -> bool {
        self.ends_before(i, Kind::CountsDays) && !self.cue_before(i, Cue::Goods)
    }

    /// Whether a noun or unit that numbers count begins at token `i`.
    pub fn is_counted_noun(self, i: usize) -> bool {
        const COUNTED: [Table; 5] =
            [Table::CountedNouns, Table::Units, Table::UnitSymbols, Table::Currencies, Table::Scales];
        self.same_line(i) && self.lexed.has_any(i, &COUNTED)
    }

    /// Whether token `i` stands on the line of the one before it.
    pub fn same_line(self, i: usize) -> bool {
        i > 0 && self.lexed.tokens.get(i).is_some_and(|t| !t.begins_line())
    }

    /// The number at `i` and how many digits it has, if it has four at most.
    pub fn number(self, i: usize) -> Option<(u16, usize)> {
        if !self.lexed.is_number(i) {
            return None;
        }
        let digits = self.lexed.word(i);
        (digits.len() <= 4).then(|| digits.parse().ok().map(|n| (n, digits.len())))?
    }

    /// A number of at most two digits between the bounds.
    pub fn small(self, i: usize, low: u8, high: u8) -> Option<u8> {
        let (n, digits) = self.number(i)?;
        u8::try_from(n).ok().filter(|n| digits <= 2 && (low..=high).contains(n))
    }

    /// As [`Self::small`], for a token that touches the one before it.
    pub fn glued_small(self, i: usize, low: u8, high: u8) -> Option<u8> {
        self.small(i, low, high).filter(|_| self.lexed.is_glued(i))
    }

    /// A year of four digits, 1000 to 2199.
    pub fn year(self, i: usize) -> Option<i16> {
        let (n, digits) = self.number(i)?;
        i16::try_from(n).ok().filter(|n| digits == 4 && (1000..2200).contains(n))
    }

    /// The mark at `i`, empty where there is none.
    pub fn mark(self, i: usize) -> &'static str {
        const MARKS: [&str; 12] = ["/", "-", ".", "–", "—", "−", ":", ",", "(", ")", "|", "~"];
        if self.lexed.tokens.get(i).is_none_or(|t| t.kind != crate::text::Kind::Punct) {
            return "";
        }
        let word = self.lexed.word(i);
        MARKS.into_iter().find(|&m| m == word).unwrap_or("")
    }

    /// The mark at `i` if it touches its neighbours on both sides.
    pub fn glued_mark(self, i: usize) -> &'static str {
        if self.lexed.is_glued(i) && self.lexed.is_glued(i + 1) { self.mark(i) } else { "" }
    }

    /// The token after a dash that joins two ends, with white space on both sides or on none.
    pub fn dash(self, i: usize) -> Option<usize> {
        let even = self.lexed.is_glued(i) == self.lexed.is_glued(i + 1);
        (matches!(self.mark(i), "-" | "–" | "—" | "−") && even && self.same_line(i) && self.same_line(i + 1))
            .then_some(i + 1)
    }

    /// As [`Self::dash`], but with white space on one side only too: "2020- 2023".
    pub fn loose_dash(self, i: usize) -> Option<usize> {
        (matches!(self.mark(i), "-" | "–" | "—" | "−") && self.same_line(i) && self.same_line(i + 1))
            .then_some(i + 1)
    }

    /// A whole number in words.
    pub fn written(self, i: usize) -> Option<(u16, usize)> {
        if !self.lexed.has(i, Table::NumberWords) {
            return None;
        }
        let words = words::read(self.lexed, i)?;
        let whole = words.value.fract() < f64::EPSILON && words.value < 10_000.0;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and small")]
        let value = words.value as u16;
        whole.then_some((value, words.to))
    }

    /// Whether the word at `i` is the last of a number, as in "mấy chục"; "đầu tư" has none, nor has "ông Chín".
    pub fn is_numeral(self, i: usize) -> bool {
        match words::role(self.lexed, i).filter(|_| !self.is_named(i)) {
            Some((Role::Digit, value)) => value > 0.0,
            Some((Role::AfterTen, _)) => i > 0 && words::role(self.lexed, i - 1).is_some(),
            Some((Role::Teen | Role::Ty | Role::Hundred, _)) => true,
            _ => false,
        }
    }

    /// Whether the word at `i` has a capital that opens no sentence: "ông Chín".
    pub fn is_named(self, i: usize) -> bool {
        self.lexed.is_capital(i) && self.lexed.sentence_start(self.lexed.sentence_of(i)) != i
    }

    /// A number in digits (three at most) or in words, 1 to 999.
    pub fn count(self, i: usize) -> Option<(u16, usize)> {
        if let Some((n, digits)) = self.number(i) {
            let fraction = matches!(self.mark(i + 1), "." | "," | "/" | "-") && self.lexed.is_glued(i + 2);
            return (n > 0 && digits <= 3 && !fraction).then_some((n, i + 1));
        }
        self.written(i).filter(|&(n, _)| (1..1000).contains(&n))
    }

    /// Whether nothing that touches token `i` from the left makes it part of something else.
    pub fn clear_left(self, i: usize) -> bool {
        if !self.lexed.is_glued(i) {
            return true;
        }
        let before = i - 1;
        if self.lexed.is_number(before) {
            return false;
        }
        if self.lexed.is_word(before) {
            return false;
        }
        let is_number = self.lexed.is_number(i);
        match self.lexed.word(before) {
            "(" | "[" | "“" | "\"" | "‘" | "'" | "«" | "•" | "*" | "|" | ">" | ";" | "…" | "!" | "?"
            | ")" => true,
            ":" | "," => {
                !(is_number && before > 0 && self.lexed.is_number(before - 1) && self.lexed.is_glued(before))
            }
            "-" | "–" | "—" | "." => !is_number || !self.lexed.is_glued(before),
            _ => false,
        }
    }

    /// Whether nothing that touches token `to` from the left makes what ends there part of something else.
    pub fn clear_right(self, to: usize) -> bool {
        let lexed = self.lexed;
        if to >= lexed.len() || !lexed.is_glued(to) {
            return true;
        }
        if lexed.is_number(to) || lexed.is_word(to) {
            return false;
        }
        let number = lexed.is_number(to + 1) && lexed.is_glued(to + 1);
        let word = lexed.is_word(to + 1) && lexed.is_glued(to + 1);
        match lexed.word(to) {
            ")" | "]" | "”" | "\"" | "’" | "'" | ";" | "!" | "?" | "…" | "|" | "»" | "~" => true,
            "," | ":" | "–" | "—" => !number,
            "." => !number && (!word || lexed.tokens[to + 1].case == crate::text::Case::Capital),
            "-" | "/" => !number && !word,
            _ => false,
        }
    }

    /// Whether a sentence, line or clause ends before token `i`.
    pub fn ends_clause(self, i: usize) -> bool {
        self.lexed.tokens.get(i).is_none_or(|t| t.gap >= Gap::Line || t.kind == crate::text::Kind::Punct)
    }

    /// Whether a closed-class word begins at token `i`.
    pub fn is_function_word(self, i: usize) -> bool {
        self.lexed.of_table(i, Table::FunctionWords).next().is_some()
    }
}
