//! The list of titles that begins at an item.
//!
//! ```text
//! titles = title (("," | "-" | "và" | "kiêm" | "(" place ")" ",")? title)*
//! ```
//!
//! Not its part: what several people hold ("và lãnh đạo các phòng"), what stands behind a name, a new office behind a verb.

use super::{
    items::{Item, is_elected, name_after, next_is_plural},
    link::TitleUse,
};
use crate::{
    Status,
    lexicon::{Lexed, Match, Table, tables},
};

/// The titles, and the item behind them.
pub fn titles_from(lexed: &Lexed, items: &[Item], at: usize) -> (Vec<TitleUse>, usize) {
    let mut titles = Vec::new();
    let mut end = at;
    while let Some(&Item::Title(from, to)) = items.get(end) {
        let joint = items[..end].last() == Some(&Item::Appointment(Status::Current));
        let before = titles.last().filter(|_| joint && matches!(items[end - 2], Item::Title(..)));
        let status = before.and_then(|title: &TitleUse| ended(lexed, title));
        titles.push(TitleUse { from, to, status });
        end += 1;
        // A name right behind closes the list.
        if name_after(items, end).is_some() {
            break;
        }
        let next = match (items.get(end), items.get(end + 1)) {
            // "nguyên là Giám đốc …, hiện là Chủ tịch …" begins with another office.
            (Some(Item::Comma), Some(Item::Appointment(Status::Current))) if is_former(items, at) => break,
            // "phân công ông A, Chủ tịch …, giữ chức …" begins with the new office.
            (Some(Item::Comma), Some(Item::Appointment(_))) if is_elected(items, end + 1) => break,
            (Some(Item::Comma | Item::And | Item::Dash), Some(Item::Appointment(Status::Current))) => end + 2,
            (Some(Item::Comma | Item::And | Item::Dash | Item::Appointment(Status::Current)), _) => end + 1,
            // "Phó Thủ tướng Bộ trưởng Bộ Ngoại giao A"; a bracket is looked at below.
            (Some(Item::Title(..) | Item::Open), _) => end,
            _ => break,
        };
        let next = behind_remark(items, end).unwrap_or(next);
        // "Chủ tịch UBND huyện và lãnh đạo các phòng"
        if !matches!(items.get(next), Some(Item::Title(..))) || next_is_plural(items, next + 1) {
            break;
        }
        end = next;
    }
    (titles, end)
}

/// The item behind a place or a word in brackets and a comma, in a list of titles: "Chủ tịch HĐND huyện Như Thanh (Thanh Hóa), cựu
/// Tổng Giám đốc …".
fn behind_remark(items: &[Item], open: usize) -> Option<usize> {
    match items.get(open..)? {
        [
            Item::Open,
            Item::Thing | Item::Title(..) | Item::Word,
            Item::Close,
            Item::Comma,
            Item::Title(..),
            ..,
        ] => Some(open + 4),
        _ => None,
    }
}

/// The status of a title that says it was held formerly, which a title joined by "kiêm" shares: "nguyên Chủ tịch HĐQT kiêm
/// Tổng Giám đốc".
fn ended(lexed: &Lexed, title: &TitleUse) -> Option<Status> {
    use tables::title_modifiers::{Effect, ROWS};
    let former = |m: Match| ROWS[m.row].effect == Effect::StatusFormer;
    let said = lexed.of_table(title.from, Table::TitleModifiers).any(former);
    title.status.or(said.then_some(Status::Former))
}

/// Whether a verb that ends an office stands before item `at`.
fn is_former(items: &[Item], at: usize) -> bool {
    matches!(items[..at], [.., Item::Appointment(Status::Former)])
}
