//! Numerals: digits, words, both, and numbers that say only about how many.
//!
//! ```text
//! numeral  = vague | mixed | words | half
//! mixed    = digits …                       see `mixed.rs`
//! vague    = ("vài" | "hai ba" …) scale* | ("hàng" | "mấy" …) scale+
//! words    = digit …                        see `words.rs`
//! half     = "nửa" scale | scale "rưỡi"
//! scale    = "chục" | "trăm" | "nghìn" | "vạn" | "triệu" | "tỷ"
//! ```
//!
//! | written | value |
//! |---|---|
//! | nghìn rưỡi | 1500 |
//! | nửa triệu | 500000 |
//! | hàng chục nghìn | 10000, up to 90000 |
//! | vài chục | 20, up to 90 |
//!
//! Not numerals: "Ba Đình", "Hai Bà Trưng" (names), "nửa đầu năm", "một số".

use crate::{
    figures::{
        digits::{self, Shape},
        mixed,
    },
    lexicon::{
        Lexed, Table,
        tables::{
            number_words::{self, Role},
            vague_numbers::{self, Role as Vagueness},
        },
        words,
    },
    text::{Case, Kind},
};

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// In digits, with or without a scale.
    Digits,
    /// One word below eleven: it may be another word.
    Word,
    /// A scale alone ("hơn chục", "gần trăm"), which only a qualifier makes a number.
    Scale,
    /// Several words.
    Words,
    /// Only about how many.
    Vague,
}

/// A numeral.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numeral {
    pub from: usize,
    pub to: usize,
    pub form: Form,
    /// The value, or the lower end.
    pub low: f64,
    /// The upper end of a vague number or of a range.
    pub high: Option<f64>,
    /// `low` in the foreign style, where the separators allow it.
    pub foreign: Option<f64>,
    /// What the separators tell of the article's style: above zero foreign, below zero native.
    pub style: i32,
    /// Product of the scale words at the end, 1 for none.
    pub scale: f64,
    pub like_year: bool,
    /// Whether it is a range written with both ends.
    pub range: bool,
    /// Whether the scale is a suffix ("50k").
    pub suffixed: bool,
}

impl Numeral {
    pub fn new(from: usize, to: usize, form: Form, low: f64) -> Self {
        Self {
            from,
            to,
            form,
            low,
            high: None,
            foreign: None,
            style: 0,
            scale: 1.0,
            like_year: false,
            range: false,
            suffixed: false,
        }
    }

    /// A number that something else than a numeral stands for: "gấp đôi", "XIII".
    pub fn fixed(from: usize, to: usize, value: f64) -> Self {
        Self::new(from, to, Form::Words, value)
    }

    /// The value that counts things: the one without a fraction where both styles are possible.
    pub fn whole(&self) -> f64 {
        self.foreign.filter(|f| self.low.fract() != 0.0 && f.fract() == 0.0).unwrap_or(self.low)
    }

    pub fn scale_by(&mut self, factor: f64) {
        self.low *= factor;
        self.high = self.high.map(|h| h * factor);
        self.foreign = self.foreign.map(|f| f * factor);
        self.scale *= factor;
    }
}

/// What stands at a token.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Found {
    Numeral(Numeral),
    /// Digits or words that are no number, up to this token.
    Other(usize),
    Nothing,
}

/// Reads the numeral that begins at token `i`.
pub(super) fn read(lexed: &Lexed, i: usize) -> Found {
    if lexed.is_number(i) {
        return match digits::read(lexed, i) {
            Shape::Number(digits) => Found::Numeral(mixed::read(lexed, i, &digits)),
            Shape::Other(to) => Found::Other(to),
        };
    }
    let numeral = vague(lexed, i).or_else(|| spelt(lexed, i));
    numeral.map_or(Found::Nothing, Found::Numeral)
}

pub(super) fn scales_behind(lexed: &Lexed, numeral: &mut Numeral) {
    loop {
        let factor = words::scale(lexed, numeral.to).or_else(|| {
            words::role(lexed, numeral.to)
                .filter(|(r, _)| *r == Role::Ty && is_ten(lexed, numeral.to))
                .map(|(_, v)| v)
        });
        let Some(factor) = factor.filter(|_| !lexed.tokens[numeral.to].begins_line()) else { break };
        numeral.scale_by(factor);
        numeral.to += 1;
    }
}

/// "chục", which is also said behind digits; "mươi" is not.
fn is_ten(lexed: &Lexed, i: usize) -> bool {
    lexed.longest(i, Table::NumberWords).is_some_and(|m| number_words::ROWS[m.row].phrase() == "chục")
}

fn vague(lexed: &Lexed, i: usize) -> Option<Numeral> {
    let found = lexed.longest(i, Table::VagueNumbers)?;
    let row = &vague_numbers::ROWS[found.row];
    let mut numeral = Numeral::new(i, i + found.len, Form::Vague, row.low);
    numeral.high = Some(row.high);
    scales_behind(lexed, &mut numeral);
    let fits = match row.role {
        Vagueness::Times => numeral.scale > 1.0,
        Vagueness::Few => true,
        Vagueness::Range => words::role(lexed, numeral.to).is_none(),
    };
    (fits && !is_name(lexed, i, numeral.to)).then_some(numeral)
}

fn spelt(lexed: &Lexed, i: usize) -> Option<Numeral> {
    let Some((role, value)) = words::role(lexed, i) else {
        // "hơn nghìn tỷ đồng"
        let mut numeral = Numeral::new(i, i, Form::Scale, 1.0);
        scales_behind(lexed, &mut numeral);
        return (numeral.to > i).then(|| and_a_half(lexed, numeral));
    };
    if role == Role::Part {
        let mut numeral = Numeral::new(i, i + 1, Form::Words, value);
        scales_behind(lexed, &mut numeral);
        return Some(numeral);
    }
    if role == Role::Fraction {
        return Some(Numeral::new(i, i + 1, Form::Digits, value));
    }
    if role == Role::Hundred || is_ten(lexed, i) {
        let mut numeral = Numeral::new(i, i + 1, Form::Scale, value);
        scales_behind(lexed, &mut numeral);
        return Some(and_a_half(lexed, numeral));
    }
    let words = words::read(lexed, i)?;
    if is_name(lexed, i, words.to) {
        return None;
    }
    let form = if words.to == i + 1 { Form::Word } else { Form::Words };
    let mut numeral = Numeral::new(i, words.to, form, words.value);
    numeral.scale = words.scale;
    Some(numeral)
}

/// "nghìn rưỡi", "trăm rưởi": with a half, a scale is a number of its own.
fn and_a_half(lexed: &Lexed, numeral: Numeral) -> Numeral {
    match words::role(lexed, numeral.to) {
        Some((Role::Half, half)) if !lexed.tokens[numeral.to].begins_line() => {
            Numeral { to: numeral.to + 1, form: Form::Words, low: numeral.low * (1.0 + half), ..numeral }
        }
        _ => numeral,
    }
}

/// Whether number words with capitals are a name: inside of a sentence, or before another capital.
fn is_name(lexed: &Lexed, from: usize, to: usize) -> bool {
    if lexed.tokens[from].case == Case::Upper {
        return false;
    }
    if (from + 1..to).any(|i| lexed.tokens[i].case == Case::Capital) {
        return true;
    }
    if lexed.tokens[from].case != Case::Capital {
        return false;
    }
    if lexed.tokens.get(to).is_some_and(|t| t.case == Case::Capital) {
        // "Hai Phó Chủ tịch", but "Hai Bà Trưng"
        let counted = [Table::Roles, Table::CountedNouns];
        return !counted.iter().any(|&table| lexed.longest(to, table).is_some_and(|m| m.len > 1));
    }
    // pasted headlines run into the text: "… đội tuyển Hai tháng trước"
    let inside = from > 0 && !lexed.tokens[from].begins_line() && lexed.tokens[from - 1].kind != Kind::Punct;
    let after_small = inside && lexed.is_word(from - 1) && !lexed.is_capital(from - 1);
    inside && (!after_small || lexed.longest(from - 1, Table::Honorifics).is_some())
}
