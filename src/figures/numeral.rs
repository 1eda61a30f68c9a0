//! Numerals: digits, words, both, and numbers that say only about how many.
//!
//! ```text
//! numeral  = vague | mixed | words | half
//! mixed    = digits [fraction | "phẩy" digits] scale* (digits scale | words)* ["rưỡi" | "tư"] | digits suffix
//! vague    = ("vài" | "hai ba" …) scale* | ("hàng" | "mấy" …) scale+
//! half     = "nửa" scale
//! scale    = "chục" | "trăm" | "nghìn" | "vạn" | "triệu" | "tỷ"
//! suffix   = "k" | "tr" | "M"               glued: "50k", "5tr", "$3M"
//! ```
//!
//! | written | value |
//! |---|---|
//! | 1,2 triệu tỷ | 1.2e15 |
//! | 1 triệu 200 nghìn | 1200000 |
//! | 7 nghìn 900 tỷ | 7.9e12 |
//! | nghìn rưỡi | 1500 |
//! | 3 tỷ rưỡi | 3.5e9 |
//! | nửa triệu | 500000 |
//! | hàng chục nghìn | 10000, up to 90000 |
//! | vài chục | 20, up to 90 |
//!
//! Not numerals: "Ba Đình", "Hai Bà Trưng" (names), "nửa đầu năm", "một số".

use crate::{
    figures::{
        digits::{self, Shape},
        words,
    },
    lexicon::{
        Lexed, Table,
        tables::{
            number_words::{self, Role},
            scales::{self, Written},
            vague_numbers::{self, Role as Vagueness},
        },
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
    fn new(from: usize, to: usize, form: Form, low: f64) -> Self {
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

/// A one with the scale that stands at token `i`, if any: "(tỷ đồng)".
pub(super) fn scaled_one(lexed: &Lexed, i: usize) -> Numeral {
    let mut one = Numeral::new(i, i, Form::Digits, 1.0);
    scales_behind(lexed, &mut one);
    one
}

/// Reads the numeral that begins at token `i`.
pub(super) fn read(lexed: &Lexed, i: usize) -> Found {
    if lexed.is_number(i) {
        return match digits::read(lexed, i) {
            Shape::Number(digits) => Found::Numeral(mixed(lexed, i, digits)),
            Shape::Other(to) => Found::Other(to),
        };
    }
    let numeral = vague(lexed, i).or_else(|| spelt(lexed, i));
    numeral.map_or(Found::Nothing, Found::Numeral)
}

fn mixed(lexed: &Lexed, i: usize, digits: digits::Digits) -> Numeral {
    let mut numeral = Numeral::new(i, digits.to, Form::Digits, digits.value);
    numeral.foreign = digits.foreign;
    numeral.style = digits.style;
    numeral.like_year = digits.like_year;
    if let Some((Role::Fraction, value)) = words::role(lexed, numeral.to)
        && lexed.is_glued(numeral.to)
    {
        numeral.low += value;
        numeral.to += 1;
    }
    if let Some((to, fraction)) = words::point(lexed, numeral.to) {
        numeral.low += fraction;
        numeral.to = to;
    }
    if let Some(factor) = suffix(lexed, &numeral) {
        numeral.scale_by(factor);
        numeral.to += 1;
        numeral.suffixed = true;
        return numeral;
    }
    scales_behind(lexed, &mut numeral);
    if numeral.scale > 1.0 {
        if let Some((to, value, factor)) = higher_part(lexed, &numeral) {
            numeral.low += value;
            numeral.to = to;
            numeral.scale_by(factor);
        }
        while let Some((to, value)) = lower_part(lexed, &numeral) {
            numeral.low += value;
            numeral.to = to;
            numeral.foreign = None;
        }
        match words::role(lexed, numeral.to) {
            Some((Role::Half, half)) => {
                numeral.low += numeral.scale * half;
                numeral.to += 1;
            }
            // "1 triệu tư"
            Some((Role::AfterTen, tenths)) => {
                numeral.low += numeral.scale / 10.0 * tenths;
                numeral.to += 1;
            }
            _ => {}
        }
    }
    numeral
}

/// "50k", "5tr", "10K": the suffix touches the digits and nothing touches it, or money stands beside.
///
/// "4K" and "24K" are no thousands, and "3M" is millions of a currency only.
fn suffix(lexed: &Lexed, numeral: &Numeral) -> Option<f64> {
    let i = numeral.to;
    let row = &scales::ROWS[lexed.longest(i, Table::Scales)?.row];
    let alone = !lexed.is_glued(i + 1) || !(lexed.is_word(i + 1) || lexed.is_number(i + 1));
    let money = lexed.longest(i + 1, Table::Currencies).is_some();
    let spelt = match row.written {
        Written::Word => false,
        Written::Suffix => {
            money || lexed.word(i) == row.phrase() || numeral.low >= 10.0 && numeral.low % 5.0 == 0.0
        }
        Written::Amount => {
            let sign = numeral.from > 0 && lexed.is_glued(numeral.from);
            lexed.word(i) == row.phrase()
                && (money || sign && lexed.longest(numeral.from - 1, Table::Currencies).is_some())
        }
    };
    (spelt && lexed.is_glued(i) && (alone || money)).then_some(row.value)
}

/// "200 nghìn", "năm trăm nghìn" behind "1 triệu"; "5" behind "10 triệu", where nothing is counted.
fn lower_part(lexed: &Lexed, numeral: &Numeral) -> Option<(usize, f64)> {
    let i = numeral.to;
    if lexed.tokens.get(i)?.begins_cell() {
        return None;
    }
    if !lexed.is_number(i) {
        let words = words::read(lexed, i).filter(|w| w.to > i + 1 && w.value < numeral.scale)?;
        return Some((words.to, words.value));
    }
    let Shape::Number(digits) = digits::read(lexed, i) else { return None };
    let mut part = Numeral::new(i, digits.to, Form::Digits, digits.value);
    scales_behind(lexed, &mut part);
    let ends = !lexed.is_word(part.to) && !matches!(lexed.word(part.to), "%" | "-" | "/" | "–" | ":")
        || lexed.longest(part.to, Table::Currencies).is_some();
    if part.scale <= 1.0 && numeral.scale >= 1e6 && lexed.word(i).len() == 1 && part.to == i + 1 && ends {
        part.scale_by(numeral.scale / 10.0);
    }
    (part.scale > 1.0 && part.scale < numeral.scale && part.low < numeral.scale)
        .then_some((part.to, part.low))
}

/// "900 tỷ" behind "7 nghìn": the token behind it, its number, and its scale.
fn higher_part(lexed: &Lexed, numeral: &Numeral) -> Option<(usize, f64, f64)> {
    if !lexed.is_number(numeral.to) || lexed.tokens[numeral.to].begins_cell() {
        return None;
    }
    let Shape::Number(digits) = digits::read(lexed, numeral.to) else { return None };
    let factor = words::scale(lexed, digits.to).filter(|&s| s >= 1e9)?;
    (digits.value < numeral.scale && numeral.scale < factor).then_some((digits.to + 1, digits.value, factor))
}

fn scales_behind(lexed: &Lexed, numeral: &mut Numeral) {
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
