//! Titles: spans that may be the title of a position, each with a weight.
//!
//! ```text
//! title    = before* head after* tail*
//! before   = "nguyên" | "cựu" | "cố" | "quyền" | "tân" | "Phó" | …            title_modifiers.tsv, place `before`
//! head     = "Bí thư" | "Chủ tịch nước" | "Giám đốc" | "TUV" | …             roles.tsv, abbreviations.tsv, own titles
//! after    = "Thường trực" | "dự khuyết" | "lâm thời" | …                    title_modifiers.tsv, place `after`
//! tail     = a body, a place …                                               tail.rs
//! ```
//!
//! "Phó Bí thư Thường trực Tỉnh ủy", "Chủ tịch UBND tỉnh Quảng Ninh", "Nguyên Viện trưởng Viện Kinh tế Việt Nam",
//! "Giám đốc tình báo quốc gia Mỹ". Every place where a tail may end is offered; the lattice chooses among them together
//! with the names behind.
//!
//! Not titles: heads that are part of a body ("Ban Bí thư"), heads inside longer words of the tables.

use std::ops::Range;

use super::{
    body::{body_step, is_abbreviation, is_unit},
    tail::{Head, tail},
};
use crate::{
    lexicon::{
        Lexed, Table,
        tables::{self, roles::Takes},
    },
    text::Case,
};

/// A span that may be a title.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Token behind the last one.
    pub to: usize,
    /// What stands in it behind the head term.
    pub tail: Tail,
    /// Weight, in the units of the lattice.
    pub score: i32,
}

/// What stands in a title behind its head term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    /// Nothing: "Thủ tướng".
    None,
    /// A body, a place, a level, a word.
    Closed,
    /// A body whose name ends with an unknown capitalised word: "Chủ tịch Tập đoàn Samsung".
    Loose,
    /// The first word of a body whose own name is still to come: "Hiệu trưởng Trường THPT".
    Open,
}

/// Most words of a body that stand before a head term in it: "Văn phòng Chủ tịch nước".
const BODY_BEFORE_HEAD: usize = 3;

/// All spans beginning at token `i`, and ending before `end`, that may be a title.
pub fn candidates(lexed: &Lexed, i: usize, end: usize, out: &mut Vec<Candidate>) {
    // "chức vụ Phó Chủ tịch": no "Vụ phó".
    let behind_head = !lexed.is_capital(i) && i > 0;
    if behind_head && lexed.of_table(i - 1, Table::Appointments).any(|m| m.len > 1) {
        return;
    }
    let mut at = i;
    let mut score = 0;
    for _ in 0..4 {
        heads(lexed, i, at, end, score, out);
        let Some(m) = modifier(lexed, at, tables::title_modifiers::Place::Before).filter(|&to| to < end)
        else {
            break;
        };
        // "Đặc phái viên của Tổng thống": what is a head term elsewhere explains as much here.
        let known = head_lengths(lexed, at).map(|(len, weight)| 3 * weight + 2 * words(len)).max();
        at = m;
        score += 2 + known.unwrap_or(0);
    }
    if body_step(lexed, at).is_some() && (i..at).any(|j| lexed.is_capital(j)) {
        // "Phó Văn phòng …": a modifier stands for the head.
        tail(lexed, Head { title: i, to: at, score, open: false, wordy: true }, end, out);
    }
}

/// Offers the titles that begin at `title` and have their head at `at`.
fn heads(lexed: &Lexed, title: usize, at: usize, end: usize, before: i32, out: &mut Vec<Candidate>) {
    for (len, weight) in head_lengths(lexed, at) {
        let to = at + len;
        // "Đại sứ quán" is no ambassador.
        let begins_body = || lexed.of_table(at, Table::Bodies).any(|m| m.len == len + 1);
        if to > end || inside_body(lexed, at, to) || begins_body() {
            continue;
        }
        // Longer heads explain more of the text than shorter ones at the same place.
        let score = before + 3 * weight + i32::try_from(len).unwrap_or(0) * 2;
        let opens = body_in_head(lexed, at, to).is_some_and(|body| is_unit(lexed, body.start));
        let takes = takes(lexed, at, len);
        // "Hoàng Tiến Trưởng": a syllable that needs a body is no title without one.
        if len > 1 || takes != Some(Takes::Body) {
            out.push(Candidate { to, tail: if opens { Tail::Loose } else { Tail::None }, score });
        }
        let open = opens || takes == Some(Takes::Unit);
        let periphrasis = || lexed.of_table(at, Table::PersonReferences).any(|m| m.len == len);
        let wordy = !matches!(takes, Some(Takes::Body | Takes::None)) && !periphrasis();
        tail(lexed, Head { title, to, score, open, wordy }, end, out);
    }
}

/// Whether the words belong to a body, or to an occupation, that begins before them: "Bí thư" in "Ban Bí thư", "trưởng" in
/// "HLV trưởng".
fn inside_body(lexed: &Lexed, at: usize, to: usize) -> bool {
    let covers = |from: usize, table| lexed.of_table(from, table).any(|m| from + m.len >= to);
    (at.saturating_sub(BODY_BEFORE_HEAD)..at)
        .any(|from| covers(from, Table::Honorifics) || covers(from, Table::Bodies))
}

/// Lengths and weights of the head terms at a token.
pub fn head_lengths<'l>(lexed: &'l Lexed, at: usize) -> impl Iterator<Item = (usize, i32)> + 'l {
    let tables = [Table::Roles, Table::Abbreviations, Table::PersonReferences];
    let here = if lexed.has_any(at, &tables) { at } else { usize::MAX };
    let known = lexed.matches(here).filter_map(move |m| match m.table {
        Table::Roles => {
            let row = &tables::roles::ROWS[m.row];
            let weight = i32::try_from(row.weight).unwrap_or(1);
            Some((m.len, weight))
        }
        Table::Abbreviations => (tables::abbreviations::ROWS[m.row].class
            == tables::abbreviations::Class::Title
            && !numbers_document(lexed, at)
            && is_abbreviation(lexed, at, m.len))
        .then_some((m.len, 3)),
        Table::PersonReferences => Some((m.len, 3)),
        _ => None,
    });
    let own = lexed.own(at).filter(|&(_, n)| super::dictionary::is_title(n)).map(|(len, _)| (len, 5));
    known.chain(own)
}

/// Whether a word belongs to the number of a document: "Quyết định số 908/QĐ-TTg".
fn numbers_document(lexed: &Lexed, at: usize) -> bool {
    at > 2
        && lexed.is_glued(at)
        && lexed.is_glued(at - 1)
        && matches!(lexed.word(at - 1), "-" | "–" | "/")
        && (lexed.is_number(at - 2) || lexed.tokens[at - 2].case == Case::Upper && lexed.is_glued(at - 2))
}

/// Token behind the modifier at `at`, if one of that place stands there.
pub fn modifier(lexed: &Lexed, at: usize, place: tables::title_modifiers::Place) -> Option<usize> {
    lexed
        .of_table(at, Table::TitleModifiers)
        .filter(|m| tables::title_modifiers::ROWS[m.row].place == place)
        .map(|m| at + m.len)
        .last()
}

/// What mostly follows a head term; nothing for one of the user's own, an abbreviation or a periphrasis.
fn takes(lexed: &Lexed, at: usize, len: usize) -> Option<Takes> {
    let row = lexed.of_table(at, Table::Roles).find(|m| m.len == len)?.row;
    Some(tables::roles::ROWS[row].takes)
}

/// Whether a syllable alone says that somebody leads a body: "trưởng", "chánh".
pub fn leads(lexed: &Lexed, at: usize) -> bool {
    takes(lexed, at, 1) == Some(Takes::Body)
}

/// The word for a body in a head term that is made of it: "khoa" in "Trưởng khoa", "phòng" in "Phó Trưởng phòng", "Cục" in "Cục
/// trưởng".
pub fn body_in_head(lexed: &Lexed, from: usize, to: usize) -> Option<Range<usize>> {
    let leader = (from..to).find(|&i| to > from + 1 && leads(lexed, i))?;
    let body = if leader + 1 < to { leader + 1..to } else { from..leader };
    // "Tổng tham mưu trưởng" heads no "Tham mưu".
    let whole = |i: usize| i == from || i > leader || lexed.has(from, Table::TitleModifiers);
    let known = |&i: &usize| lexed.has_any(i, &[Table::BodyOpeners, Table::Bodies]) && whole(i);
    body.clone().find(known).map(|start| start..body.end)
}

/// A number of words as a weight.
pub fn words(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
