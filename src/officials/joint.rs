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
use crate::{
    lexicon::{Lexed, Table},
    text::Case,
};

/// What "và" costs in a body's name: as much as a capitalised word left over, so that a name behind it must pay for it.
const AND: i32 = -6;

/// Words of a body up to which it may be the first of another: "Cục Quản lý".
const SHORT_BODY: usize = 3;

/// What brackets around a short form gain, which would be a body apart.
pub const SHORT_FORM: i32 = 9;

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
    // "Trưởng khoa Kiểm soát bệnh truyền nhiễm, Viện Vệ sinh dịch tễ Trung ương"
    let known = || lexed.longest(next, Table::Bodies).is_some_and(|m| m.len > SHORT_BODY);
    let parted = next < end && lexed.is_capital(next) && (!is_unit(lexed, next) || known());
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

/// The short form of what stands before it, in brackets, where the body's name goes on behind them: "Phòng, chống thiên tai
/// (PCTT) và Tìm kiếm cứu nạn (TKCN) tỉnh".
pub fn short_form(lexed: &Lexed, at: usize) -> Option<Step> {
    let to = at + 3;
    let bracketed = lexed.is_mark(at, "(") && lexed.is_mark(at + 2, ")");
    let short = bracketed && lexed.tokens[at + 1].case == Case::Upper && !lexed.is_vietnamese(at + 1);
    let joined = is_function(lexed, to, Function::Conjunction) && goes_on(lexed, to + 1);
    let level = lexed.is_word(to) && !lexed.is_capital(to) && lexed.has(to, Table::Levels);
    (short && (joined || level)).then_some(Step::Known { to, gain: SHORT_FORM, opens: false })
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

/// Token behind a name that is written by its sound, as no Vietnamese person's is: "Bô-ly-khăm-xay".
pub fn transcribed(lexed: &Lexed, at: usize) -> Option<usize> {
    let to = behind_hyphens(lexed, at + 1);
    (to > at + 1 && lexed.is_capital(at) && !lexed.is_capital(to - 1)).then_some(to)
}

/// Token behind what hyphens join to the word before `at`: "Hê-dơ-bô-la".
pub fn behind_hyphens(lexed: &Lexed, mut at: usize) -> usize {
    while lexed.is_mark(at, "-") && lexed.is_glued(at) && lexed.is_glued(at + 1) && lexed.is_word(at + 1) {
        at += 2;
    }
    at
}
