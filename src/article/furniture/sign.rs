//! The paper's sign before the first sentence.
//!
//! ```text
//! sign = place? "(" name date? ")" dash     "(Baoquangngai.vn)-", "(QBĐT) -", "Hà Nội (TTXVN 14/12) –"
//!      | abbreviation dash                  "TTO - Sáng 18/11 …": one that no table knows, or an agency's
//!      | address dash                       "VOV.VN - Sáng …"
//! ```
//!
//! Not a sign: "Trần Tám (Quảng Bình) - người vừa …", "UBND - HĐND tỉnh họp".

use std::ops::Range;

use super::{FurnitureKind, Kind, Part, cue, is_dash, mark};
use crate::{
    lexicon::{Lexed, Table},
    text::Case,
};

/// Longest sign, and fewest tokens behind it, together.
const SIGN: usize = 12;
/// Most tokens of the place before a bracket.
const PLACE: usize = 4;

/// Notes the sign at the head of a line.
#[inline(never)]
pub fn sign(lexed: &Lexed, line: &Range<usize>, parts: &mut Vec<Part>) {
    let start = line.start;
    let upper = |i: usize| lexed.tokens[i].case == Case::Upper;
    let (mut open, mut glued, mut point, mut capital, mut acronym) = (None, true, false, false, false);
    for at in start..line.end.min(start + SIGN) {
        let dash = is_dash(lexed, at) && at > start;
        if let Some(open) = open.filter(|_| dash || lexed.is_mark(at, ":")) {
            // The name in the brackets, and the place before them.
            let placed =
                open == start && capital || acronym && (open == start || lexed.has(start, Table::Places));
            let opens = at + 1 < line.end && (!lexed.is_word(at + 1) || lexed.is_capital(at + 1));
            if lexed.is_mark(at - 1, ")") && placed && opens {
                parts.push(Part { tokens: start..at + 1, kind: FurnitureKind::Dateline });
            }
            return;
        }
        if dash {
            let address = glued && point && lexed.is_word(at - 1);
            let unknown = at == start + 1 && upper(start) && lexed.matches(start).next().is_none();
            let agency = cue(lexed, start, Kind::Agency) == Some(at);
            if (address || unknown || agency)
                && start + SIGN < line.end
                && lexed.is_capital(at + 1)
                && !upper(at + 1)
            {
                parts.push(Part { tokens: start..at + 1, kind: FurnitureKind::Dateline });
            }
            return;
        }
        match mark(lexed, at) {
            '(' if open.is_none() && at < start + PLACE => open = Some(at),
            '.' => point = true,
            _ => {}
        }
        glued &= at == start || lexed.is_glued(at);
        capital |= open.is_some() && lexed.is_capital(at);
        acronym |= open.is_some() && upper(at);
    }
}
