//! Bodies, firms and places: what stands behind the head term of a title.
//!
//! Not bodies: "Tư" for "TƯ" ([`is_abbreviation`]), an initial such as "H." for "huyện" ([`place`]).

use crate::{
    Level,
    lexicon::{Lexed, Table, tables},
    text::{Case, Gap},
};

/// Whether the tokens are printed as an abbreviation is: one in capitals throughout ("Trưởng đoàn ĐBQH"), or none in
/// small letters; a single one has more than one capital ("`ThUV`", but "Tư" is no "TƯ").
pub fn is_abbreviation(lexed: &Lexed, at: usize, len: usize) -> bool {
    let small = |i| lexed.is_word(i) && !lexed.is_capital(i) && lexed.word(i).len() > 1;
    let mixed = || lexed.word(at).chars().skip(1).any(char::is_uppercase);
    (at..at + len).any(|i| lexed.tokens[i].case == Case::Upper)
        || lexed.tokens[at].is_capital() && !(at..at + len).any(small) && (len > 1 || mixed())
}

/// Whether what is mostly part of another body begins at a token: "phòng", "Cục".
pub fn is_unit(lexed: &Lexed, at: usize) -> bool {
    use tables::body_openers::{Kind, ROWS};
    lexed.of_table(at, Table::BodyOpeners).any(|m| ROWS[m.row].kind == Kind::Unit)
}

/// A known body, or the first word of one: token behind it, and whether its name goes on with unknown words.
pub fn body_step(lexed: &Lexed, at: usize) -> Option<(usize, bool)> {
    let mut best: Option<(usize, bool)> = None;
    let tables = [Table::Bodies, Table::BodyOpeners, Table::Abbreviations];
    let here = if lexed.has_any(at, &tables) { at } else { usize::MAX };
    for m in lexed.matches(here) {
        let found = match m.table {
            // "Google Cloud": what is known may be the beginning of a longer name.
            Table::Bodies => Some(tables::bodies::ROWS[m.row].level == Some(Level::Enterprise)),
            Table::BodyOpeners => Some(true),
            Table::Abbreviations => {
                use tables::abbreviations::{Class, ROWS};
                (matches!(ROWS[m.row].class, Class::Body | Class::Word) && is_abbreviation(lexed, at, m.len))
                    .then_some(false)
            }
            _ => None,
        };
        if let Some(opens) = found
            && best.is_none_or(|(to, _)| at + m.len >= to)
        {
            let opens = if best.is_some_and(|(to, _)| to == at + m.len) {
                best.is_some_and(|b| b.1) && opens
            } else {
                opens
            };
            best = Some((at + m.len, opens));
        }
    }
    let own = lexed
        .own(at)
        .filter(|&(_, n)| super::dictionary::is_body(n))
        .map(|(len, _)| (at + len, false))
        .last();
    own.or(best)
}

/// Most words of a firm's name.
const LONGEST_FIRM: usize = 5;

/// Capitalised words of which the last says that they name a firm, a club, a paper: token behind them.
pub fn firm(lexed: &Lexed, at: usize) -> Option<usize> {
    if !lexed.is_capital(at) {
        return None;
    }
    let runs = |&i: &usize| lexed.is_capital(i) && lexed.tokens[i].gap == Gap::Space;
    (at + 1..lexed.len().min(at + LONGEST_FIRM))
        .take_while(runs)
        .filter(|&i| ends_firm(lexed, i))
        .map(|i| i + 1)
        .last()
}

/// Whether a word is one with which the names of firms, clubs and papers end: "Group", "Holdings".
pub fn ends_firm(lexed: &Lexed, at: usize) -> bool {
    use tables::name_blockers::{Effect, ROWS};
    lexed.of_table(at, Table::NameBlockers).any(|m| ROWS[m.row].effect == Effect::Ending)
}

/// A known place, printed with capitals, or a part of one named by its direction, "Tây Sumatra": token behind it.
pub fn place(lexed: &Lexed, at: usize) -> Option<usize> {
    known_place(lexed, at).or_else(|| {
        let directed = lexed.is_capital(at)
            && lexed.has(at, Table::Directions)
            && lexed.tokens.get(at + 1).is_some_and(|t| t.gap == Gap::Space);
        known_place(lexed, at + 1).filter(|_| directed)
    })
}

fn known_place(lexed: &Lexed, at: usize) -> Option<usize> {
    (lexed.is_capital(at) && lexed.has_any(at, &[Table::Places, Table::Abbreviations])).then_some(())?;
    lexed
        .matches(at)
        .filter(|m| match m.table {
            Table::Places => (at..at + m.len).all(|i| {
                !lexed.is_word(i)
                    || lexed.is_capital(i)
                    // "Cộng hòa Dân chủ Nhân dân Lào"
                    || m.len > 2 && lexed.is_capital(at + m.len - 1)
                    || lexed.is_glued(i)
                    || lexed.word(i).contains(['\'', '’'])
                    || lexed.tokens[at].case == Case::Upper
            }),
            Table::Abbreviations => {
                // "H." is no place but "huyện", if not an initial.
                tables::abbreviations::ROWS[m.row].class == tables::abbreviations::Class::Place
                    && is_abbreviation(lexed, at, m.len)
                    && lexed.of_table(at, Table::Levels).all(|level| level.len != m.len)
            }
            _ => false,
        })
        .map(|m| at + m.len)
        .last()
}
