//! Numerals that begin with digits and go on in words.
//!
//! ```text
//! mixed  = digits [fraction | "phẩy" digits] scale* part* ["rưỡi" | "mốt" | "tư" | "lăm"] | digits suffix
//! part   = digits scale | words | digit        the last where a clause or a currency ends the number
//! suffix = "k" | "tr" | "M"                    glued: "50k", "5tr", "$3M"
//! ```
//!
//! | written | value |
//! |---|---|
//! | 1,2 triệu tỷ | 1.2e15 |
//! | 1 triệu 200 nghìn | 1200000 |
//! | 7 nghìn 900 tỷ | 7.9e12 |
//! | 3 tỷ rưỡi | 3.5e9 |
//! | 10 triệu 5 | 10500000 |
//!
//! Not parts: "10 triệu 5 cầu thủ", "2 triệu, 5 ngày".
//!
//! Reference: Ủy ban Khoa học xã hội, Ngữ pháp tiếng Việt (1983), chapter on numerals.

use crate::{
    figures::{
        digits::{self, Digits, Shape},
        numeral::{Form, Numeral, scales_behind},
    },
    lexicon::{
        Lexed, Table,
        tables::{
            number_words::Role,
            scales::{self, Written},
        },
        words,
    },
};

/// Reads on from the digits at token `i`.
pub(super) fn read(lexed: &Lexed, i: usize, digits: &Digits) -> Numeral {
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
