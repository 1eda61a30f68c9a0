//! What an office is about.
//!
//! ```text
//! field = ["(" short-form ")"] "về" word{1,9}     behind an adviser, an envoy, "phụ trách"
//! ```
//!
//! "Cố vấn của Tổng thống về khí hậu", "Đại diện cấp cao của Liên minh châu Âu (EU) về chính sách đối ngoại và an ninh".
//!
//! Not so behind others, where "về" is a verb, or belongs to one: "Thủ tướng về thăm quê", "báo cáo Cục trưởng về vụ việc".

use std::ops::Range;

use super::{
    body::place,
    grammar::{Function, is_function},
    joint::SHORT_FORM,
    title::{Candidate, Tail, words},
};
use crate::lexicon::{Lexed, Match, Table, tables};

/// What "về" costs a title: it goes on behind it only if a name follows.
const ABOUT: i32 = -4;

/// Most words behind "về".
const LONGEST_FIELD: usize = 9;

/// Offers the ends of such words at the beginning of a range, behind a title whose head ends at `head`.
pub fn field(
    lexed: &Lexed,
    title: usize,
    head: usize,
    Range { start, end }: Range<usize>,
    score: i32,
    out: &mut Vec<Candidate>,
) {
    let bracket = (lexed.is_mark(start, "(") && lexed.is_mark(start + 2, ")")).then_some(start + 3);
    let about = bracket.unwrap_or(start);
    let mut score = score + ABOUT + if bracket.is_some() { SHORT_FORM } else { 0 };
    if !is_function(lexed, about, Function::About) || !has_field(lexed, title, head, start) {
        return;
    }
    let mut at = about + 1;
    for count in 1..=LONGEST_FIELD {
        let joined = is_function(lexed, at, Function::Conjunction)
            && (!lexed.is_capital(at + 1) || place(lexed, at + 1).is_some());
        let word = lexed.is_word(at) && !lexed.is_capital(at) && !lexed.has(at, Table::Appointments);
        let said = lexed.has(at, Table::SpeechVerbs) && count > 1;
        at = match place(lexed, at) {
            Some(to) => {
                score += 3 + 3 * words(to - at);
                to
            }
            None if (word && !said) || joined => at + 1,
            None => break,
        };
        if at > end {
            break;
        }
        out.push(Candidate { to: at, tail: Tail::Closed, score });
    }
}

/// Whether the title says for what field its holder is there, or that it may.
fn has_field(lexed: &Lexed, title: usize, head: usize, at: usize) -> bool {
    use tables::{
        roles::Takes,
        title_modifiers::Effect::{Assistant, Envoy, InCharge},
    };
    let known = |i: usize, m: Match| match m.table {
        Table::Roles => i + m.len == head && tables::roles::ROWS[m.row].takes == Takes::Field,
        Table::TitleModifiers => match tables::title_modifiers::ROWS[m.row].effect {
            Assistant | Envoy => i < head,
            InCharge => i + m.len == at,
            _ => false,
        },
        _ => false,
    };
    (title..at).any(|i| lexed.matches(i).any(|m| known(i, m)))
}

/// Whether the words say what somebody is in charge of: "phụ trách kinh tế".
pub fn is_in_charge(lexed: &Lexed, at: usize, to: usize) -> bool {
    use tables::title_modifiers::{Effect, ROWS};
    let ends = |m: &Match| at + m.len == to;
    lexed.of_table(at, Table::TitleModifiers).filter(ends).any(|m| ROWS[m.row].effect == Effect::InCharge)
}
