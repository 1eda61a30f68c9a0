//! Places in a ranking.
//!
//! ```text
//! rank = ("đứng thứ" | "xếp hạng" | "vị trí thứ" | "top" …) (number | "nhất" | "nhì" | "ba" | "tư")
//!      | ("hạng" | "số") number, before a field ("thế giới" …)
//! ```
//!
//! | written | value |
//! |---|---|
//! | đứng thứ 3 | 3 |
//! | xếp thứ 44/132 quốc gia | 44 of 132 |
//! | top 10 | 10 |
//! | xếp thứ nhì | 2 |
//! | hạng nhì | 2 |
//! | hạng 5 thế giới | 5 |
//!
//! Not ranks: "Huân chương Lao động hạng nhì", "hạng nhất" of a league or an order, "nhà hạng 3", "thứ ba" (a
//! weekday or an ordinal).

use crate::{
    analysis::FigureKind,
    figures::{
        Reading,
        digits::{self, Shape},
        noun,
        numeral::{self, Found, Numeral},
    },
    lexicon::{
        Lexed, Table,
        tables::rank_words::{self, Role},
    },
};

/// Reads the rank that begins at token `i`.
pub(super) fn read(lexed: &Lexed, i: usize) -> Option<Reading> {
    let lead = lexed.longest(i, Table::RankWords)?;
    let at = i + lead.len;
    if lexed.tokens.get(at)?.begins_line() {
        return None;
    }
    let place = lexed
        .longest(at, Table::RankWords)
        .map(|m| &rank_words::ROWS[m.row])
        .filter(|r| matches!(r.role, Role::Place | Role::PlaceOnly));
    let number = match (numeral::read(lexed, at), place) {
        (_, Some(place)) => Numeral::fixed(at, at + 1, f64::from(place.value)),
        (Found::Numeral(number), None)
            if number.low.fract() == 0.0 && !number.like_year && number.scale < 1e3 =>
        {
            number
        }
        _ => return None,
    };
    let is = |i: usize, role: Role| {
        lexed.longest(i, Table::RankWords).is_some_and(|m| rank_words::ROWS[m.row].role == role)
    };
    if rank_words::ROWS[lead.row].role != Role::Lead {
        // "tay vợt hạng 5 thế giới"; "hạng nhì" in small letters: a league and a class are said to be "hạng hai"
        let second = || !lexed.is_capital(at) && is(at, Role::PlaceOnly) && !is_awarded(lexed, i);
        if !is(i, Role::Bare) || !is(number.to, Role::Field) && !second() {
            return None;
        }
    }
    let reading = Reading { from: i, ..Reading::new(&number, number.to, FigureKind::Rank, 7) };
    Some(match among(lexed, number.to) {
        Some((to, of)) => Reading { to, of: Some(of), ..reading },
        None => reading,
    })
}

/// How far back an order or a league may stand that has classes, in tokens.
const REACH: usize = 8;

fn is_awarded(lexed: &Lexed, i: usize) -> bool {
    (i.saturating_sub(REACH)..i)
        .rev()
        .take_while(|&t| !lexed.tokens[t + 1].begins_line() && !lexed.is_mark(t, "."))
        .any(|t| lexed.of_table(t, Table::RankWords).any(|m| rank_words::ROWS[m.row].role == Role::Award))
}

/// "/132 quốc gia" behind a place: the token behind it, and how many there are.
fn among(lexed: &Lexed, i: usize) -> Option<(usize, f64)> {
    let glued = lexed.is_mark(i, "/") && lexed.is_glued(i) && lexed.is_number(i + 1) && lexed.is_glued(i + 1);
    if !glued {
        return None;
    }
    let Shape::Number(all) = digits::read(lexed, i + 1) else { return None };
    let noun = noun::read(lexed, all.to).filter(|n| n.known);
    Some((noun.map_or(all.to, |n| n.tokens.end), all.value))
}
