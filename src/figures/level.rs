//! Levels on a scale that has no unit: wind, sea, earthquakes.
//!
//! ```text
//! level = ("gió mạnh cấp" | "giật cấp" | "động đất có độ lớn" …) number
//! ```
//!
//! | written | figure | value | unit |
//! |---|---|---|---|
//! | gió mạnh cấp 8-9 | cấp 8-9 | 8, up to 9 | {Beaufort} |
//! | giật cấp 11 | cấp 11 | 11 | {Beaufort} |
//! | giật trên cấp 17 | trên cấp 17 | 17, more than | {Beaufort} |
//! | động đất có độ lớn 5,4 | 5,4 | 5.4 | {Richter} |
//!
//! Not levels: "cấp 3" of a school, "công trình cấp 2", "báo động 3".
//!
//! Reference: annotations of UCUM, which has no such scales.

use crate::{
    analysis::FigureKind,
    figures::{
        Reading,
        measure::is_hinted,
        numeral::{self, Found},
        range, unit,
    },
    lexicon::{
        Lexed, Table,
        tables::{level_words, unit_hints::Hint},
    },
};

/// Lowest level that wind has without a word for wind right before it.
const STORM: f64 = 5.0;

/// Reads the level whose words begin at token `i`.
pub(super) fn read(lexed: &Lexed, i: usize) -> Option<Reading> {
    let found = lexed.longest(i, Table::LevelWords)?;
    let row = &level_words::ROWS[found.row];
    let at = i + found.len;
    if !lexed.is_number(at) || lexed.tokens[at].begins_line() {
        return None;
    }
    let Found::Numeral(low) = numeral::read(lexed, at) else { return None };
    let number = range::extend(lexed, &low).map_or(low, |(range, _)| range);
    // "7,1 độ Richter" is a measure with a unit
    if number.low >= 20.0 || unit::read(lexed, number.to).is_some() {
        return None;
    }
    // "tăng lên cấp 8-9"; schools, houses and risks have lower levels than storms
    let bare = found.len == 1 && !(number.low >= STORM && is_hinted(lexed, i, Hint::Wind));
    if bare {
        return None;
    }
    let from = at - row.from as usize;
    Some(Reading { from, unit: Some(row.code()), ..Reading::new(&number, number.to, FigureKind::Measure, 8) })
}
