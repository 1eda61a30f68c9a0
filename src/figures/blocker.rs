//! What makes a number something else than a quantity: its shape, or the words in front of it.
//!
//! ```text
//! code     = letter digits | digits letter | digits "-" letter | digits "/" letter | letter "-" digits   no spaces
//! named    = ("số" | "quận" | "Quyết định" | "lớp" …) number ("," number)*
//! timed    = ("ngày" | "tháng" | "năm" …) number
//! ```
//!
//! Blocked: "34-NQ/TW", "15/2020/NĐ-CP", "COVID-19", "U23", "km 45+200", "5G", "Quyết định 935, 936", "quận 10", "ngày
//! 14". Let through: "mỗi ngày 5 tấn", "khoản 50 triệu đồng" (an amount outweighs the word before it).

use crate::{
    figures::{noun, numeral::Numeral, qualifier::ending_at},
    lexicon::{
        Lexed, Table,
        tables::{
            counted_nouns::Field,
            function_words::{self, Kind},
            number_blockers::{self, Role},
        },
    },
    text::Case,
};

/// How much stands against a number's being a quantity, in rising order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Block {
    /// Nothing.
    Open,
    /// A name: a known noun or a unit behind the number is needed.
    Named,
    /// A word that may have a number: as behind a name, but days and months may be a date.
    Soft,
    /// Only an amount passes: money, a percent, a measure.
    Hard,
}

/// Whether the number is part of a code, a web address, a clock time, a date, a document number.
///
/// `joined` says that a figure ends at the mark before it: "480.000 tấn/6.200 ha", "3kg-6kg".
pub(super) fn is_code(lexed: &Lexed, number: &Numeral, joined: bool) -> bool {
    (!joined && begins_inside(lexed, number.from))
        || (lexed.is_number(number.to - 1) && goes_on(lexed, number.to))
}

fn begins_inside(lexed: &Lexed, from: usize) -> bool {
    if from == 0 || !lexed.is_glued(from) || !lexed.is_number(from) {
        return false;
    }
    let before = from - 1;
    let glued = lexed.is_glued(before) && before > 0;
    match lexed.word(before) {
        "-" | "–" => glued && (lexed.is_word(before - 1) || lexed.is_number(before - 1)),
        "/" | ":" => glued,
        "_" | "#" | "@" | "&" | "=" | "?" | "^" => true,
        "+" => glued && lexed.is_number(before - 1),
        "." => {
            glued
                && lexed.is_word(before - 1)
                && (lexed.word(before - 1).len() <= 3 || lexed.tokens[before - 1].case == Case::Upper)
        }
        _ => lexed.is_word(before) && !is_currency(lexed, before),
    }
}

fn is_currency(lexed: &Lexed, i: usize) -> bool {
    lexed.longest(i, Table::Currencies).is_some()
}

fn goes_on(lexed: &Lexed, to: usize) -> bool {
    if !lexed.is_glued(to) || !lexed.is_glued(to + 1) {
        return false;
    }
    match lexed.word(to) {
        // "VND1000-VND2000" goes on with another amount
        "-" => lexed.is_word(to + 1) && !(lexed.is_number(to + 2) && is_currency(lexed, to + 1)),
        "/" => lexed.is_word(to + 1) || lexed.is_number(to + 1) && is_longer_path(lexed, to + 2),
        ":" | "_" | "@" => lexed.is_word(to + 1) || lexed.is_number(to + 1),
        "." => lexed.is_word(to + 1) && !lexed.is_capital(to + 1),
        _ => false,
    }
}

/// "15/2020/NĐ-CP", "14/12/2021": more than two parts.
fn is_longer_path(lexed: &Lexed, i: usize) -> bool {
    matches!(lexed.word(i), "/" | "-") && lexed.is_glued(i) && lexed.is_glued(i + 1)
}

/// What the words before token `from` have against the number there.
pub(super) fn before(lexed: &Lexed, number: &Numeral, from: usize) -> Block {
    let Some((start, found)) = ending_at(lexed, from, Table::NumberBlockers) else {
        return if follows_name(lexed, from) { Block::Named } else { Block::Open };
    };
    let row = &number_blockers::ROWS[found.row];
    let paired = ending_at(lexed, start, Table::NumberBlockers)
        .is_some_and(|(_, m)| lexed.of_table(start - m.len, Table::NumberBlockers).any(|m| is_paired(m.row)));
    match row.role {
        _ if paired => Block::Open,
        // "14 giờ 30", but "giờ 1 cửa"
        Role::Clock if !start.checked_sub(1).is_some_and(|t| lexed.is_number(t)) => Block::Open,
        // "điều 2.350 chiến sĩ", but "Điều 5", "điều 5 khoản 2"
        Role::Sends if !lexed.is_capital(start) && is_sent(lexed, number.to) => Block::Open,
        Role::Code | Role::Time | Role::Clock | Role::Sends => Block::Hard,
        Role::Soft => Block::Soft,
        Role::Paired | Role::Year => Block::Open,
    }
}

/// Whether people or things stand at token `i` that can be sent out, and no part of a law.
fn is_sent(lexed: &Lexed, i: usize) -> bool {
    noun::read(lexed, i).and_then(|n| n.field).is_some_and(|field| field != Field::Document)
}

fn is_paired(row: usize) -> bool {
    number_blockers::ROWS[row].role == Role::Paired
}

/// Whether "năm" at token `i` is the year and not five, by the word before it.
pub(super) fn is_year(lexed: &Lexed, i: usize) -> bool {
    (1..=2.min(i)).any(|len| {
        let found = lexed.of_table(i - len, Table::NumberBlockers);
        found.filter(|m| m.len == len).any(|m| number_blockers::ROWS[m.row].role == Role::Year)
    })
}

/// "Apollo 11", "SEA Games 29": a capital inside of a sentence right before the number.
fn follows_name(lexed: &Lexed, from: usize) -> bool {
    let Some(before) = from.checked_sub(1).filter(|&b| lexed.is_capital(b)) else { return false };
    let begins = before == 0 || lexed.tokens[before].begins_line() || !lexed.is_word(before - 1);
    !begins || lexed.tokens[before].case == Case::Upper
}

/// Whether only the joint of a list stands between a blocked number that ends before token `end` and token
/// `i`: "935, 936", "10 và 12".
pub(super) fn continues(lexed: &Lexed, end: usize, i: usize) -> bool {
    let conjunction = || {
        let found = lexed.longest(end, Table::FunctionWords);
        found.is_some_and(|m| {
            m.len == 1 && matches!(function_words::ROWS[m.row].kind, Kind::Conjunction | Kind::Comitative)
        })
    };
    i == end + 1 && (matches!(lexed.word(end), "," | ";" | "-" | "–" | "/" | "+") || conjunction())
}
