//! Years of the sexagenary cycle.
//!
//! ```text
//! cycle    = stem branch (YYYY | "(" YYYY ")")?      behind "năm", "Tết", "Xuân"
//! stem     = "Giáp" | "Ất" | …                       (data/heavenly_stems.tsv)
//! branch   = "Tý" | "Sửu" | …                        (data/earthly_branches.tsv)
//! ```
//!
//! | phrase | value for an article of 2021 |
//! |---|---|
//! | "năm Kỷ Hợi" | `2019` |
//! | "năm Đinh Mùi (1967)" | `1967` |
//!
//! Not matched: pairs that the cycle does not have ("Giáp Sửu"), names ("Đinh Thìn"), which do not stand behind "năm". A year that is not
//! told otherwise is the last one of its name, or one of the four to come. The year 4 of the common era began a cycle.

use crate::lexicon::{
    Table,
    tables::{earthly_branches, heavenly_stems},
};

use super::{
    expr::Year,
    scan::{Found, Scan},
};

/// How many years ahead a name is looked for; it recurs after sixty.
const AHEAD: i16 = 4;

/// "Kỷ Hợi", "Giáp Thìn 2024", "Đinh Mùi (1967)".
pub fn cycle(s: Scan, i: usize) -> Option<Found<Year>> {
    let stem = s.lexed.longest(i, Table::HeavenlyStems).filter(|_| s.lexed.is_capital(i))?;
    let at = i + stem.len;
    let branch =
        s.lexed.longest(at, Table::EarthlyBranches).filter(|_| s.lexed.is_capital(at) && s.same_line(at))?;
    let (stem, to) = (heavenly_stems::ROWS[stem.row].place, at + branch.len);
    let branch = earthly_branches::ROWS[branch.row].place;
    let place = (0..60).find(|n| n % 10 == stem && n % 12 == branch)?;
    let place = u8::try_from(place).ok()?;
    if let Some((year, to)) = told(s, to).filter(|&(year, _)| (year - 4).rem_euclid(60) == i16::from(place)) {
        return Some(Found { value: Year::Known(year), to, evidence: 10 });
    }
    Some(Found { value: Year::Cycle(place), to, evidence: 8 })
}

/// The number of the year behind its name.
fn told(s: Scan, i: usize) -> Option<(i16, usize)> {
    let open = s.mark(i) == "(";
    let at = i + usize::from(open);
    let year = s.year(at).filter(|_| s.same_line(at) && (!open || s.mark(at + 1) == ")"))?;
    Some((year, at + 1 + usize::from(open)))
}

/// The year of a name that is meant in a given year.
pub fn nearest_of_name(place: u8, now: i16) -> i16 {
    let last = now + AHEAD;
    last - (last - 4 - i16::from(place)).rem_euclid(60)
}

#[cfg(test)]
mod tests {
    use super::nearest_of_name;

    #[test]
    fn names_and_years() {
        // Giáp Tý 0, Kỷ Hợi 35, Giáp Thìn 40, Đinh Mùi 43.
        for (place, now, year) in
            [(0, 2021, 1984), (35, 2021, 2019), (40, 2021, 2024), (40, 2019, 1964), (43, 2021, 1967)]
        {
            assert_eq!(nearest_of_name(place, now), year);
        }
    }
}
