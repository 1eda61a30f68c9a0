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

use super::{Kind, cue, is_dash};
use crate::{
    lexicon::{Lexed, Table},
    text::Case,
};

/// Longest sign, and fewest tokens behind it, together.
const SIGN: usize = 12;

/// The sign at the head of a line.
pub fn sign(lexed: &Lexed, line: &Range<usize>) -> Option<Range<usize>> {
    let start = line.start;
    let upper = |i: usize| lexed.tokens[i].case == Case::Upper;
    let opens = |i: usize| i < line.end && (!lexed.is_word(i) || lexed.is_capital(i));
    let head = start..line.end.min(start + SIGN);
    if let Some(open) = head.clone().take(4).find(|&i| lexed.is_mark(i, "(")) {
        let close = (open + 1..head.end).find(|&i| lexed.is_mark(i, ")"))?;
        let dash = is_dash(lexed, close + 1) || lexed.is_mark(close + 1, ":");
        let mut inside = open + 1..close;
        let named = if open == start && !inside.clone().any(|i| lexed.is_number(i)) {
            inside.any(|i| lexed.is_capital(i))
        } else {
            (open == start || lexed.has(start, Table::Places)) && inside.any(upper)
        };
        return (dash && named && opens(close + 2)).then_some(start..close + 2);
    }
    let dash = (start + 1..head.end).find(|&i| is_dash(lexed, i))?;
    let address = (start + 1..dash).all(|i| lexed.is_glued(i))
        && (start + 1..dash).any(|i| lexed.is_mark(i, "."))
        && lexed.is_word(dash - 1);
    let unknown = dash == start + 1 && upper(start) && lexed.matches(start).next().is_none();
    let agency = cue(lexed, start, Kind::Agency) == Some(dash);
    let short = start + SIGN >= line.end;
    ((address || unknown || agency) && !short && lexed.is_capital(dash + 1) && !upper(dash + 1))
        .then_some(start..dash + 1)
}
