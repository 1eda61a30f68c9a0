//! The direction of a change, told by the words in front of a figure.
//!
//! ```text
//! change = ("tăng" | "tăng thêm" | "giảm" | "giảm còn" | "thêm" | "bớt" …) figure
//! ```
//!
//! "tăng 6,5%" is a figure "6,5%" that rose; "giảm 3 người" one that fell. The word itself stays outside of
//! the figure. Not a change: "tăng cường 5 biện pháp", "bắn hạ 42 máy bay".

use crate::{
    analysis::Change,
    figures::qualifier::ending_at,
    lexicon::{
        Lexed, Table,
        tables::change_words::{self, Change as Word},
    },
};

/// The change that the words before token `i` tell of.
pub(super) fn before(lexed: &Lexed, i: usize) -> Option<Change> {
    // "(+12,4%)"
    if i > 1 && lexed.is_mark(i - 1, "+") && lexed.is_mark(i - 2, "(") {
        return Some(Change::Up);
    }
    let (_, found) = ending_at(lexed, i, Table::ChangeWords)?;
    match change_words::ROWS[found.row].change {
        Word::Up => Some(Change::Up),
        Word::Down => Some(Change::Down),
        Word::None => None,
    }
}
