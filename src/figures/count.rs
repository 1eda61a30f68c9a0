//! Counts: a number and what it counts.
//!
//! ```text
//! count = number noun                      see `noun.rs`
//! ```
//!
//! | written | value | noun |
//! |---|---|---|
//! | 63 tỉnh, thành phố | 63 | tỉnh, thành phố |
//! | ba trụ cột | 3 | trụ cột |
//! | 1 người | 1 | người |
//! | hàng trăm doanh nghiệp | 100, up to 900 | doanh nghiệp |
//!
//! A number word below eleven counts only before a noun that the tables know, and "một" never does. "năm" is
//! five only where nothing makes it the year. Not counts: "một điểm sáng", "mỗi năm doanh nghiệp", "2021
//! tỉnh".

use crate::{
    analysis::FigureKind,
    figures::{
        Reading,
        blocker::{self, Block},
        noun::{self, Noun},
        numeral::{Form, Numeral},
    },
    lexicon::{Lexed, Table, tables::counted_nouns::Field},
};

/// Reads a number with the noun behind it; `start` is the first token of its qualifier.
pub(super) fn read(lexed: &Lexed, number: &Numeral, start: usize, block: Block) -> Option<Reading> {
    let noun = noun::read(lexed, number.to)?;
    let value = number.whole();
    // an average: "17,8 tiêu chí"
    let average = noun.known && number.style < 0;
    // "4.0" is a version, "22.8" a date
    let pointed = number.style == 1 && number.scale <= 1.0;
    let whole = value.fract() == 0.0 || number.scale > 1.0 || average;
    let zero = value == 0.0 && number.high.is_none();
    // "giải chạy 10K quanh hồ"
    let code = number.suffixed && !noun.known;
    if !whole || pointed || zero || code || (number.like_year && !noun.known) || block == Block::Hard {
        return None;
    }
    let evidence = match number.form {
        Form::Digits => digits(lexed, number, &noun, start, block)?,
        Form::Words | Form::Scale => {
            if noun.known {
                8
            } else {
                5
            }
        }
        Form::Vague => {
            if noun.known {
                6
            } else if number.scale > 1.0 {
                5
            } else {
                return None;
            }
        }
        Form::Word => word(lexed, number, &noun)?,
    };
    let reading = Reading::new(number, noun.tokens.end, FigureKind::Count, evidence);
    Some(Reading { noun: Some(noun.tokens), whole: true, ..reading })
}

fn digits(lexed: &Lexed, number: &Numeral, noun: &Noun, start: usize, block: Block) -> Option<u8> {
    let sure = number.scale > 1.0 || number.low >= 1000.0 && !number.like_year || start < number.from;
    // "Quân khu 7 tổ chức …", "khoản 1, 2 Điều 5"
    let starts_anew = noun.tokens.len() == 1 && lexed.is_capital(noun.tokens.start)
        || lexed.longest(noun.tokens.start, Table::NounStops).is_some_and(|m| m.len == noun.tokens.len());
    match (noun.known, block) {
        (true, Block::Open) => Some(if number.like_year {
            5
        } else if sure {
            9
        } else {
            8
        }),
        (true, _) => (!number.like_year && !number.range && !starts_anew).then_some(6),
        (false, Block::Open) => Some(if sure { 6 } else { 5 }),
        (false, _) => sure.then_some(5),
    }
}

#[allow(clippy::float_cmp, reason = "a single word stands for a small whole number, which is exact")]
fn word(lexed: &Lexed, number: &Numeral, noun: &Noun) -> Option<u8> {
    if !noun.known || number.low < 2.0 {
        return None;
    }
    let five = number.low == 5.0 && !number.range;
    let person = noun.field == Some(Field::Person) && noun.tokens.len() == 1;
    let year = five && (blocker::is_year(lexed, number.from) || person && !noun_is_people(lexed, noun));
    // "Ba em làm ruộng": the father of who speaks
    let father = number.low == 3.0
        && person
        && lexed.is_capital(number.from)
        && lexed.longest(noun.tokens.end, Table::FunctionWords).is_some()
        && !noun_is_people(lexed, noun);
    (!year && !father).then_some(6)
}

/// "năm người" are five; "năm em", "năm con" may be the year of one, "Ba em" the father of one.
fn noun_is_people(lexed: &Lexed, noun: &Noun) -> bool {
    lexed.folded(noun.tokens.start) == "người"
}
