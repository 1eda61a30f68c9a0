//! What joins the words of a body's name, and a body to the one that it is part of.
//!
//! ```text
//! part     = unit "," body | body ("-" | "–") body     "Phòng CSGT, Công an tỉnh", "Trường ĐH Bách khoa - ĐH Đà Nẵng"
//! compound = ("-" | "–" | "và") capital small          "Khoa học - Kỹ thuật", "Xã hội và Nhân văn"
//! hyphens  = word ("-" word)*                          "Hê-dơ-bô-la"
//! ```
//!
//! Not so where a title, a form of address or a person begins behind the mark.

use super::{
    body::{body_step, is_unit},
    grammar::{Function, is_function},
    tail::Step,
};
use crate::lexicon::{Lexed, Table};

/// What "và" costs in a body's name: as much as a capitalised word left over, so that a name behind it must pay for it.
const AND: i32 = -6;

/// The body behind a mark that what stands before it is part of: "Trưởng phòng CSGT, Công an tỉnh Phú Thọ", "Trường ĐH Bách
/// khoa - ĐH Đà Nẵng". A comma has a unit before it.
pub fn parent(lexed: &Lexed, title: usize, mark: usize, end: usize) -> Option<usize> {
    let next = mark + 1;
    let part = |i| {
        if is_dash(lexed, mark) {
            lexed.has_any(i, &[Table::BodyOpeners, Table::Bodies])
        } else {
            lexed.is_mark(mark, ",") && is_unit(lexed, i)
        }
    };
    let parted = next < end && lexed.is_capital(next) && !is_unit(lexed, next);
    (parted && (title..mark).any(part)).then(|| body_step(lexed, next))?.map(|(to, _)| to)
}

/// Whether a dash stands between two spaces.
pub fn is_dash(lexed: &Lexed, at: usize) -> bool {
    matches!(lexed.word(at), "-" | "–") && !lexed.is_glued(at) && !lexed.is_glued(at + 1)
}

/// What goes on with the name of a body in two syllables of which one is capitalised, as neither names nor firms are: "Trường
/// Đại học Khoa học Xã hội và Nhân văn", "Hội Khoa học - Kỹ thuật".
pub fn compound(lexed: &Lexed, title: usize, mark: usize) -> Option<Step> {
    let gain = match is_dash(lexed, mark) {
        true => 0,
        false if is_function(lexed, mark, Function::Conjunction) => AND,
        false => return None,
    };
    let at = mark + 1;
    let named = (title..mark).any(|i| lexed.has(i, Table::BodyOpeners));
    let small = lexed.is_word(at + 1) && !lexed.is_capital(at + 1);
    let grammar = [Table::FunctionWords, Table::SpeechVerbs, Table::Appointments];
    let word = small && !lexed.has_any(at + 1, &grammar) && lexed.is_vietnamese(at);
    (named && word && goes_on(lexed, at) && body_step(lexed, at).is_none()).then_some(Step::Known {
        to: at,
        gain,
        opens: true,
    })
}

/// Whether a capitalised word behind a dash may go on with a body's name: no title, form of address or person begins there.
pub fn goes_on(lexed: &Lexed, at: usize) -> bool {
    let others = [
        Table::Roles,
        Table::TitleModifiers,
        Table::Honorifics,
        Table::FamilyNames,
        Table::Abbreviations,
        Table::PersonReferences,
    ];
    lexed.is_capital(at) && !lexed.has_any(at, &others) && lexed.own(at).next().is_none()
}

/// Token behind what hyphens join to the word before `at`: "Hê-dơ-bô-la".
pub fn behind_hyphens(lexed: &Lexed, mut at: usize) -> usize {
    while lexed.is_mark(at, "-") && lexed.is_glued(at) && lexed.is_glued(at + 1) && lexed.is_word(at + 1) {
        at += 2;
    }
    at
}
