//! Number words → a number.
//!
//! ```text
//! words    = (section "tỷ")* [section] ["phẩy" digit+]
//! section  = [group scale]* [group | "mốt" | "tư"] ["rưỡi"]   scales go down: triệu, vạn, nghìn
//! group    = digit "trăm" ["linh" digit | tens | digit [digit] | "rưỡi"] | tens | digit
//! tens     = "mười" [unit] | digit "mươi" [unit] | digit "chục" | digit ("mốt" | "tư" | "lăm")
//! unit     = digit | "mốt" | "tư" | "lăm"
//! fraction = group "phẩy" digit+
//! ```
//!
//! | written | value |
//! |---|---|
//! | hai mươi lăm | 25 |
//! | một trăm linh năm | 105 |
//! | ba triệu hai trăm nghìn | 3200000 |
//! | một triệu hai | 1200000 |
//! | một triệu tư | 1400000 |
//! | bảy trăm tám chín | 789 |
//! | bốn nghìn tỷ năm trăm tỷ | 4.5e12 |
//! | hai phẩy năm | 2.5 |
//!
//! "năm" behind a ten or a scale is the year ("hai mươi năm"), unless a scale follows it ("hai trăm năm
//! mươi"). Not numbers: "Ba Đình", "tư nhân", "năm nay", "một số".
//!
//! Reference: Ủy ban Khoa học xã hội, Ngữ pháp tiếng Việt (1983), chapter on numerals.

#![allow(clippy::float_cmp, reason = "the values are small whole numbers from the table, which are exact")]

use super::{
    Lexed, Table,
    tables::{
        number_words::{self, Role},
        scales::{self, Written},
    },
};
use crate::text::decimal;

/// The part that a token plays in a numeral.
#[must_use]
pub fn role(lexed: &Lexed, i: usize) -> Option<(Role, f64)> {
    let found = lexed.longest(i, Table::NumberWords)?;
    let row = &number_words::ROWS[found.row];
    (row.role != Role::None).then_some((row.role, row.value))
}

/// The scale word at a token.
#[must_use]
pub fn scale(lexed: &Lexed, i: usize) -> Option<f64> {
    let row = &scales::ROWS[lexed.longest(i, Table::Scales)?.row];
    (row.written == Written::Word && !lexed.tokens[i].begins_line()).then_some(row.value)
}

/// A number in words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Words {
    /// Token behind it.
    pub to: usize,
    /// Value.
    pub value: f64,
    /// Factor of the last scale, 1 for none.
    pub scale: f64,
}

const BILLION: f64 = 1e9;

/// Reads the number words at token `i`.
#[must_use]
pub fn read(lexed: &Lexed, i: usize) -> Option<Words> {
    let (mut at, mut billions, mut section) = (i, 0.0, 0.0);
    let (mut level, mut unscaled) = (f64::INFINITY, false);
    // what a further part before "tỷ" stays below: "bốn nghìn tỷ năm trăm tỷ"
    let mut ceiling = f64::INFINITY;
    let mut last_scale = 1.0;
    while let Some((to, mut value)) = group(lexed, at, at > i) {
        let scale_there = scale(lexed, to);
        let short = level.is_finite() && scale_there.is_none() && !zero_led(lexed, at) && value < 10.0;
        if let Some(s) = scale_there
            && s >= level
            && (s < BILLION || section + value >= ceiling)
        {
            break;
        }
        at = to;
        if let Some((to, fraction)) = point(lexed, at) {
            value += fraction;
            at = to;
        }
        if short {
            section += value * level / 10.0;
            break;
        }
        let Some(mut s) = scale(lexed, at) else {
            section += value;
            unscaled = true;
            break;
        };
        let (mut product, mut inner) = (value, 1.0);
        while s < BILLION {
            product *= s;
            inner *= s;
            level = s;
            at += 1;
            last_scale = s;
            match scale(lexed, at) {
                Some(next) if next > s && (next < BILLION || section + product < ceiling) => s = next,
                _ => break,
            }
        }
        section += product;
        if s >= BILLION {
            billions += section * BILLION;
            ceiling = inner;
            (section, level, last_scale) = (0.0, BILLION, BILLION);
            at += 1;
            // "tỷ" multiplies all that stands before it, so that scales may come down from it again
        }
        if scale(lexed, at).is_none() && role(lexed, at).is_some_and(|(r, _)| r == Role::Half) {
            section += level / 2.0;
            at += 1;
            break;
        }
    }
    if at == i {
        return None;
    }
    if unscaled {
        last_scale = 1.0;
    } else if let Some((to, fraction)) = point(lexed, at) {
        // "một nghìn phẩy mười một"
        (at, section) = (to, section + fraction);
        last_scale = 1.0;
    } else if let Some((Role::AfterTen, value)) = role(lexed, at)
        && level.is_finite()
    {
        // "một triệu tư"
        (at, section) = (at + 1, section + value * level / 10.0);
    }
    Some(Words { to: at, value: billions + section, scale: last_scale })
}

fn zero_led(lexed: &Lexed, i: usize) -> bool {
    role(lexed, i).is_some_and(|(r, v)| r == Role::Zero || (r == Role::Digit && v == 0.0))
}

/// A digit that a numeral may begin with or go on with at token `i`.
///
/// "năm" counts only where a scale behind it rules the year out, or where nothing stands before it.
fn digit(lexed: &Lexed, i: usize, inside: bool) -> Option<f64> {
    let (role_here, value) = role(lexed, i)?;
    if role_here != Role::Digit || lexed.tokens[i].begins_line() && inside {
        return None;
    }
    let next = role(lexed, i + 1).map(|(r, _)| r);
    let scaled = matches!(next, Some(Role::Ty | Role::Hundred | Role::Point | Role::AfterTen))
        || scale(lexed, i + 1).is_some();
    if value == 0.0 {
        let empty = inside && scale(lexed, i + 1).is_some();
        return (empty || matches!(next, Some(Role::Hundred | Role::Point))).then_some(0.0);
    }
    (value != 5.0 || scaled || !inside).then_some(value)
}

/// The last digit of a ten: "hai mươi mốt", "mười lăm", "ba mươi tư".
fn unit(lexed: &Lexed, i: usize) -> Option<f64> {
    let (role_here, value) = role(lexed, i)?;
    let next = role(lexed, i + 1).map(|(r, _)| r);
    let begins_next = matches!(next, Some(Role::Ty | Role::Hundred));
    match role_here {
        Role::AfterTen => Some(value),
        Role::Digit if value > 0.0 && value != 5.0 && !begins_next => Some(value),
        _ => None,
    }
}

/// A number below a thousand: the token behind it and its value.
fn group(lexed: &Lexed, i: usize, inside: bool) -> Option<(usize, f64)> {
    if inside && let Some((Role::Zero, _)) = role(lexed, i) {
        // "một nghìn linh hai", "một triệu lẻ hai mươi"
        return tens(lexed, i + 1, true).or_else(|| Some((i + 2, below_ten(lexed, i + 1)?)));
    }
    if let Some(found) = tens(lexed, i, inside) {
        return Some(found);
    }
    let hundreds = digit(lexed, i, inside)?;
    let Some((Role::Hundred, _)) = role(lexed, i + 1) else {
        // "chín chín phần trăm", but "năm ba người" are a few
        let pair =
            short_tens(lexed, i).filter(|&(to, _)| hundreds > 1.0 && hundreds != 5.0 && is_ended(lexed, to));
        return pair.or(Some((i + 1, hundreds)));
    };
    let (at, value) = (i + 2, hundreds * 100.0);
    if let Some((Role::Zero, _)) = role(lexed, at) {
        if let Some(ones) = below_ten(lexed, at + 1) {
            return Some((at + 2, value + ones));
        }
    } else if let Some((Role::Half, _)) = role(lexed, at) {
        return Some((at + 1, value + 50.0));
    } else if let Some((to, rest)) = tens(lexed, at, true).or_else(|| short_tens(lexed, at)) {
        return Some((to, value + rest));
    } else if hundreds > 0.0
        && let Some(short) = unit(lexed, at).filter(|_| scale(lexed, at + 1).is_none_or(|s| s > 100.0))
    {
        return Some((at + 1, value + short * 10.0));
    }
    Some((at, value))
}

/// The digit behind "linh": "tư" and "năm" too.
fn below_ten(lexed: &Lexed, i: usize) -> Option<f64> {
    let (role_here, value) = role(lexed, i)?;
    (matches!(role_here, Role::Digit | Role::AfterTen) && value > 0.0).then_some(value)
}

fn tens(lexed: &Lexed, i: usize, inside: bool) -> Option<(usize, f64)> {
    let (role_here, value) = role(lexed, i)?;
    match (role_here, role(lexed, i + 1)) {
        (Role::Teen, _) => {
            let ones = unit(lexed, i + 1).filter(|_| !is_after_ten_only(lexed, i + 1));
            Some(ones.map_or((i + 1, value), |v| (i + 2, value + v)))
        }
        (Role::Digit, Some((Role::Ty, ten))) if value > 0.0 && !(inside && lexed.tokens[i].begins_line()) => {
            let ones = unit(lexed, i + 2);
            Some(ones.map_or((i + 2, value * ten), |v| (i + 3, value * ten + v)))
        }
        (Role::Digit, Some((Role::AfterTen, ones))) if value > 1.0 => Some((i + 2, value * 10.0 + ones)),
        _ => None,
    }
}

/// "tám chín" behind hundreds, where it is 89; "năm" in front only where a unit or a scale ends the number.
fn short_tens(lexed: &Lexed, i: usize) -> Option<(usize, f64)> {
    let (Role::Digit, tens) = role(lexed, i)? else { return None };
    let (Role::Digit, ones) = role(lexed, i + 1)? else { return None };
    let to = i + 2;
    let goes_on = matches!(role(lexed, to), Some((Role::Ty | Role::Hundred | Role::Digit, _)));
    (tens > 0.0 && ones > 0.0 && ones != 5.0 && !goes_on && (tens != 5.0 || is_ended(lexed, to)))
        .then_some((to, tens * 10.0 + ones))
}

/// Whether a scale or a unit ends a number before token `i`.
fn is_ended(lexed: &Lexed, i: usize) -> bool {
    scale(lexed, i).is_some() || lexed.has_any(i, &[Table::Units, Table::UnitSymbols])
}

/// "mười tư" and "mười mốt" are not said.
fn is_after_ten_only(lexed: &Lexed, i: usize) -> bool {
    role(lexed, i).is_some_and(|(r, v)| r == Role::AfterTen && v != 5.0)
}

/// "phẩy năm", "phẩy không bảy", "phẩy bảy mươi lăm": the token behind it and the fraction.
#[must_use]
pub fn point(lexed: &Lexed, i: usize) -> Option<(usize, f64)> {
    let (Role::Point, _) = role(lexed, i)? else { return None };
    // "1 phẩy 5 triệu"
    if lexed.is_number(i + 1) {
        return Some((i + 2, decimal(&format!("0.{}", lexed.word(i + 1)))));
    }
    let mut at = i + 1;
    // no fraction ends in a zero: "phẩy không năm" are no years
    let mut after_zero = false;
    let mut fraction = String::from("0.");
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole numbers below a hundred"
    )]
    let mut push = |value: f64| fraction.push_str(&(value as u8).to_string());
    loop {
        if let Some((to, value)) = tens(lexed, at, false) {
            push(value);
            at = to;
        } else if let Some((role_here, value)) = role(lexed, at)
            && matches!(role_here, Role::Digit | Role::AfterTen)
            && !(value == 5.0 && at > i + 1 && !after_zero && is_unit_year(lexed, at))
        {
            push(value);
            after_zero = value == 0.0;
            at += 1;
        } else {
            break;
        }
    }
    (at > i + 1).then(|| (at, decimal(&fraction)))
}

/// Whether "năm" at the end of a fraction is the unit: no digit, point, scale or other unit goes on behind it.
fn is_unit_year(lexed: &Lexed, i: usize) -> bool {
    let ended = is_ended(lexed, i + 1) || lexed.has(i + 1, Table::Currencies);
    role(lexed, i + 1).is_none() && !ended && lexed.has(i, Table::Units)
}
