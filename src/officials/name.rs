//! Names of persons: spans that could be one, each with a weight.
//!
//! ```text
//! name       = vietnamese | foreign
//! vietnamese = family-name syllable{1,4}                 "Nguyễn Phú Trọng", "Vũ thành Long", "H'Yim Kđoh"
//! foreign    = part ((" " | "-") (part | particle))*     "Miguel Díaz-Canel Bermúdez", "Kim Jong-un", "Ursula von der Leyen"
//! part       = capitalised word | initial "."
//! ```
//!
//! A part of a name ("Trọng", "Nam Khánh", "Trump") is offered too, with so low a weight that only a title or a form of
//! address before it carries it. Whether a span is a name or a place, and where it ends, is decided by the lattice
//! ([`super::lattice`]) over the whole sentence.
//!
//! Not names: places and bodies of the tables, words of `name_blockers.tsv`, what stands behind "đường", "tư tưởng" …
//! (the lattice weighs those readings against the name).

use super::{body, title::modifier};
use crate::{
    Level,
    lexicon::{Lexed, Match, Overlay, Table, lex, tables},
    text::{Case, Gap, Kind, roman},
};

/// A span that may be a name.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Token behind the last one.
    pub to: usize,
    /// Weight, in the units of the lattice.
    pub score: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum UnitKind {
    Vietnamese,
    Foreign,
    Initial,
    /// A syllable in small letters inside a careless name, or a particle.
    Small,
}

/// One part of a name: a word, or words joined by hyphens.
#[derive(Debug, Clone, Copy)]
struct Unit {
    to: usize,
    kind: UnitKind,
}

/// What the apostrophe of a highland name gains.
const HIGHLAND: i32 = 6;
/// Most letters of an abbreviation: "ECOWAS", "MERCOSUR".
const LONGEST_ACRONYM: usize = 8;
/// What it costs a name that its beginning is known as something else.
const KNOWN_OTHERWISE: i32 = 10;
/// The same of a firm or a club, whose name a person's often follows.
const CALLED_OTHERWISE: i32 = 16;
/// What one syllable costs as a name.
const LONE_GIVEN: i32 = 8;
/// Least parts of a foreign name in Vietnamese syllables, and what it weighs where nothing else can stand: more than a river,
/// "Sông Kham".
const WHOLE: usize = 4;
const WHOLE_NAME: i32 = 12;
/// Weight of a family name that is nearly always one.
const STRONG: i32 = 5;
/// Weight of a family name up to which it is hardly one.
const RARE: i32 = 2;
/// Most parts that a name has.
const LONGEST: usize = 7;

/// All spans beginning at token `i`, and ending before `end`, that may be a name.
///
/// What stands before it tells a name from a country: "ông Đức", "ca sĩ Mỹ Tâm".
pub fn candidates(
    lexed: &Lexed,
    i: usize,
    end: usize,
    introduction: Introduction,
    units: &mut Units,
    out: &mut Vec<Candidate>,
) {
    if lexed.longest(i, Table::Honorifics).is_some_and(|m| m.len > 1) {
        return;
    }
    collect(lexed, i, end, &mut units.0);
    let units = &units.0;
    let Some(first) = units.first() else { return };
    let (family, surname) = family_name(lexed, i, units);
    let addressed = introduction == Introduction::Address;
    for count in 1 + usize::from(modifies_title(lexed, i))..=units.len() {
        let last = units[count - 1];
        let to = match last.kind {
            UnitKind::Small if !ends_careless(lexed, &units[..count], family) => continue,
            UnitKind::Initial if first.kind == UnitKind::Initial => initial_end(lexed, last.to),
            UnitKind::Initial if count < 3 || family == 0 => continue,
            UnitKind::Initial => initial_end(lexed, last.to),
            _ => last.to,
        };
        let parts = &units[..count];
        let foreign = parts.iter().filter(|u| u.kind == UnitKind::Foreign).count();
        let given = addressed && count == 1 && given_weight(lexed, i) > 0;
        let score =
            if given {
                given_weight(lexed, i).min(3) - LONE_GIVEN
            } else if count == 1 && is_initial(lexed, first) && !(addressed && ends_word(lexed, to)) {
                continue;
            } else if parts.iter().all(|u| is_initial(lexed, u)) {
                initials(count)
            } else if foreign == 0 {
                vietnamese(lexed, i, parts, family, surname)
            } else {
                let lone =
                    family == 0 && first.kind != UnitKind::Initial && lexed.word(i).chars().count() == 1;
                // "H'Yim", "K'Brêl": the apostrophe of the highland names.
                let highland = if lexed.word(i).contains(['\'', '’']) { HIGHLAND } else { 0 };
                foreign_name(parts, first.kind, family) + highland - if lone { 8 } else { 0 }
            } - if given { 0 } else { known_otherwise(lexed, i, to, introduction != Introduction::None) };
        // "đồng chí Kong Keo Xay Sông Kham, Tỉnh trưởng": between a form of address and a mark all is the name.
        let whole =
            addressed && family <= RARE && count >= WHOLE && count == units.len() && ends_at_mark(lexed, to);
        out.push(Candidate { to, score: if whole { score.max(WHOLE_NAME) } else { score } });
    }
}

/// Whether a syllable belongs to the title behind it: "đồng chí Phó Chỉ huy trưởng", "đồng chí Tân Giám đốc".
fn modifies_title(lexed: &Lexed, at: usize) -> bool {
    let behind = modifier(lexed, at, tables::title_modifiers::Place::Before);
    behind.is_some_and(|to| to == at + 1 && lexed.has(to, Table::Roles))
}

/// Whether a mark parts what stands before a token from what follows.
fn ends_at_mark(lexed: &Lexed, to: usize) -> bool {
    lexed.tokens.get(to).is_none_or(|t| t.kind == Kind::Punct && !t.is_glued() || lexed.is_mark(to, ","))
}

/// What a name of initials alone weighs: it needs a form of address, "cháu N.T.K.", "ông D.".
fn initials(count: usize) -> i32 {
    if count == 1 { -8 } else { -4 }
}

/// Whether a part of a name is one letter, with its point or, at the end, without.
fn is_initial(lexed: &Lexed, unit: &Unit) -> bool {
    unit.kind == UnitKind::Initial || lexed.word(unit.to - 1).chars().count() == 1
}

/// Whether no digit goes on where a letter ends: "ông D.", but not "cô K50".
fn ends_word(lexed: &Lexed, to: usize) -> bool {
    lexed.tokens.get(to).is_none_or(|t| !t.is_glued() || t.kind == Kind::Punct)
}

/// What stands before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Introduction {
    None,
    /// "ông", "đồng chí".
    Address,
    /// "ca sĩ", "PGS".
    Other,
}

/// Working memory for the parts of one name after another.
#[derive(Debug, Default)]
pub struct Units(Vec<Unit>);

fn collect(lexed: &Lexed, i: usize, end: usize, units: &mut Vec<Unit>) {
    units.clear();
    let mut at = i;
    while at < end && units.len() < LONGEST && lexed.is_word(at) {
        let token = lexed.tokens[at];
        if at > i && token.gap != Gap::Space && !after_initial(lexed, at) {
            break;
        }
        // "Margrethe III": a king is numbered, a congress has no foreign name before it, nor "Cục VII", nor "Quý III".
        let numeral = lexed.word(at);
        let numbered = roman(numeral).is_some()
            && !lexed.has_any(i, &[Table::BodyOpeners, Table::DateWords])
            && units
                .last()
                .is_some_and(|u| u.kind == UnitKind::Foreign || units.len() == 1 && numeral.len() > 1);
        let unit = match unit(lexed, at, end, units.is_empty()) {
            // "hoàng văn Tiến": the caller has seen a form of address.
            None if units.is_empty() && !token.is_capital() => Unit { to: at + 1, kind: UnitKind::Small },
            None if numbered => Unit { to: at + 1, kind: UnitKind::Foreign },
            None => break,
            Some(unit) => unit,
        };
        at = unit.to;
        units.push(unit);
    }
}

/// Whether a name in careless spelling ends with a given name in small letters: "Lương Đình thân, Chủ tịch …", "Vũ Thành long-
/// TUV". A mark must follow.
fn ends_careless(lexed: &Lexed, units: &[Unit], family: i32) -> bool {
    let [.., before, last] = units else { return false };
    units.len() > 2
        && family > 2
        && before.kind == UnitKind::Vietnamese
        && lexed.tokens.get(last.to).is_some_and(|t| t.kind == Kind::Punct)
        && given_weight(lexed, last.to - 1) > 0
}

/// Where a name ends that ends with an initial: "bà Nguyễn Thị T. khai" keeps the point, "ông Nguyễn Văn A." does not.
fn initial_end(lexed: &Lexed, to: usize) -> usize {
    let goes_on = lexed
        .tokens
        .get(to)
        .is_some_and(|next| !next.begins_line() && (next.kind != Kind::Word || !next.is_capital()));
    if goes_on { to } else { to - 1 }
}

fn after_initial(lexed: &Lexed, at: usize) -> bool {
    lexed.is_glued(at) && lexed.is_mark(at - 1, ".")
}

fn unit(lexed: &Lexed, at: usize, end: usize, first: bool) -> Option<Unit> {
    let token = lexed.tokens[at];
    let word = lexed.word(at);
    if !token.is_capital() {
        let goes_on = || lexed.is_capital(at + 1) && lexed.tokens[at + 1].gap == Gap::Space;
        let small = !first && at + 1 < end && (goes_on() || !lexed.is_word(at + 1));
        let known =
            || !lexed.has(at, Table::Places) && lexed.has(at, Table::GivenNames) && lexed.is_vietnamese(at);
        let to = lexed.longest(at, Table::NameParticles).map(|m| at + m.len);
        return match to {
            // "Abdel-Fattah el-Sisi"
            Some(to)
                if !first && lexed.is_mark(to, "-") && lexed.is_glued(to) && lexed.is_capital(to + 1) =>
            {
                Some(Unit { to: to + 2, kind: UnitKind::Foreign })
            }
            Some(to) if !first && lexed.is_capital(to) => Some(Unit { to, kind: UnitKind::Small }),
            _ => (small && known()).then_some(Unit { to: at + 1, kind: UnitKind::Small }),
        };
    }
    if word.chars().count() == 1 && lexed.is_mark(at + 1, ".") && lexed.is_glued(at + 1) {
        return Some(Unit { to: at + 2, kind: UnitKind::Initial });
    }
    // "Lữ Quang Ngời-PBT Tỉnh ủy": an abbreviation is no part of a name in normal spelling.
    let titled = |i: usize| {
        lexed.tokens[i].case == Case::Upper && token.case != Case::Upper && token.end - token.start > 2
            || opens_title(lexed, i)
    };
    let mut to = at + 1;
    while to + 1 < end
        && matches!(lexed.word(to), "-" | "‑")
        && lexed.is_glued(to)
        && lexed.is_glued(to + 1)
        && lexed.is_word(to + 1)
        && !titled(to + 1)
    {
        to += 2;
    }
    let vietnamese = to == at + 1 && lexed.is_vietnamese(at);
    if (token.case == Case::Upper && !vietnamese && is_acronym(lexed, at))
        || to == at + 1 && roman(word).is_some() && !after_initial(lexed, at)
        || is_brand(word)
    {
        return None;
    }
    Some(Unit { to, kind: if vietnamese { UnitKind::Vietnamese } else { UnitKind::Foreign } })
}

/// Whether a head term of several syllables begins at a token, perhaps behind a modifier: "Hà Văn Cát-Phó Giám đốc Sở Y tế".
fn opens_title(lexed: &Lexed, at: usize) -> bool {
    let head = |at: usize| lexed.longest(at, Table::Roles).is_some_and(|m| m.len > 1);
    head(at) || lexed.of_table(at, Table::TitleModifiers).any(|m| head(at + m.len))
}

/// "`DHBank`": a capital inside, but not behind a particle as in "`McCain`", "`DeSantis`", "O'Neill".
fn is_brand(word: &str) -> bool {
    let Some((inner, _)) = word.char_indices().skip(1).find(|(_, c)| c.is_uppercase()) else { return false };
    let prefix = &word[..inner];
    let joined = prefix.ends_with(['\'', '’'])
        || lex(prefix, &Overlay::default()).longest(0, Table::NameParticles).is_some();
    !joined && word.chars().any(char::is_lowercase)
}

/// What it costs a name that the tables know its beginning, or all of it, as something else; less where a word introduces a
/// name that only begins so: "ca sĩ Mỹ Tâm".
fn known_otherwise(lexed: &Lexed, from: usize, to: usize, introduced: bool) -> i32 {
    let ends_firm = (from + 1..to).any(|i| body::ends_firm(lexed, i));
    let known = lexed.matches(from).filter(|m| from + m.len <= to).map(|m| match m.table {
        // "CEO Nvidia Jensen Huang", "HLV Everton David Moyes"
        Table::Bodies | Table::NameBlockers if names_firm(lexed, from, m) => CALLED_OTHERWISE,
        Table::Bodies | Table::Levels if m.len > 1 => KNOWN_OTHERWISE,
        Table::BodyOpeners | Table::Roles if m.len > 1 || to == from + 1 => KNOWN_OTHERWISE,
        Table::Places => {
            let begins = introduced && m.len == 1 && given_weight(lexed, from + 1) > 0;
            let abroad = is_abroad(m.row) && !begins && !family_follows(lexed, from, m.len);
            if from + m.len == to || abroad { KNOWN_OTHERWISE } else { 0 }
        }
        _ => 0,
    });
    known.max().unwrap_or(0).max(if ends_firm { KNOWN_OTHERWISE } else { 0 })
}

/// Whether a phrase that is no Vietnamese syllable is a firm, a club, a thing that newspapers call by it.
fn names_firm(lexed: &Lexed, from: usize, m: Match) -> bool {
    use tables::name_blockers::{Effect, ROWS};
    let known = match m.table {
        Table::Bodies => tables::bodies::ROWS[m.row].level == Some(Level::Enterprise),
        _ => ROWS[m.row].effect == Effect::Word,
    };
    known && !lexed.is_vietnamese(from)
}

/// Whether a place is a country, or lies abroad.
fn is_abroad(row: usize) -> bool {
    use tables::places::{Kind, ROWS};
    matches!(
        ROWS[row].kind,
        Kind::Home | Kind::Country | Kind::Capital | Kind::ForeignCity | Kind::ForeignRegion | Kind::Region
    )
}

/// Whether the words at `from` are a family name too: "Anh", "Hà", "Kim".
fn family_follows(lexed: &Lexed, from: usize, len: usize) -> bool {
    lexed
        .of_table(from, Table::FamilyNames)
        .any(|m| m.len >= len && tables::family_names::ROWS[m.row].weight > 2)
}

/// "UBND", "EU", "XIII": capitals that abbreviate or count. Names printed in capitals have neighbours of their kind.
fn is_acronym(lexed: &Lexed, at: usize) -> bool {
    let word = lexed.word(at);
    // "nguyên TGĐ BSC": another abbreviation is no such neighbour.
    let shouted = |i: usize| lexed.tokens[i].case == Case::Upper && !lexed.has(i, Table::Abbreviations);
    let behind = at + 1 < lexed.len() && lexed.tokens[at + 1].gap == Gap::Space && shouted(at + 1);
    let before = at > 0 && lexed.tokens[at].gap == Gap::Space && shouted(at - 1);
    // "JD Vance"
    let initials = word.len() == 2
        && lexed.tokens.get(at + 1).is_some_and(|t| t.case == Case::Capital && t.gap == Gap::Space)
        && !lexed.is_vietnamese(at + 1);
    let alone = word.chars().count() <= LONGEST_ACRONYM && !behind && !before && !initials;
    alone || lexed.longest(at, Table::Abbreviations).is_some_and(|m| m.len == 1)
}

/// How strongly the first syllables are a family name, 0 to 5, and how many they are.
fn family_name(lexed: &Lexed, i: usize, units: &[Unit]) -> (i32, usize) {
    lexed
        .of_table(i, Table::FamilyNames)
        .filter(|m| units.iter().any(|u| u.to == i + m.len))
        .map(|m| (i32::try_from(tables::family_names::ROWS[m.row].weight).unwrap_or(0), m.len))
        .max()
        .unwrap_or((0, 1))
}

fn given_weight(lexed: &Lexed, at: usize) -> i32 {
    lexed
        .longest(at, Table::GivenNames)
        .map_or(0, |m| i32::try_from(tables::given_names::ROWS[m.row].weight).unwrap_or(0))
}

/// Whether the second of four parts is a family name too, of those that are nearly always one, before a name without "Văn" or "Thị".
fn is_second_surname(lexed: &Lexed, parts: &[Unit]) -> bool {
    let [first, second, third, _] = parts else { return false };
    let weight = |m: Match| tables::family_names::ROWS[m.row].weight;
    lexed.of_table(first.to, Table::FamilyNames).any(|m| first.to + m.len == second.to && weight(m) > 4)
        && !lexed.has(second.to, Table::MiddleNames)
        && third.kind == UnitKind::Vietnamese
}

fn vietnamese(lexed: &Lexed, from: usize, parts: &[Unit], family: i32, surname: usize) -> i32 {
    let given: i32 = parts[1..].iter().map(|u| given_weight(lexed, u.to - 1).min(3)).sum();
    // "Tôn Nữ Hoàng Lan Anh" is as long as "Lê Hoàng Lan Anh".
    let length = match (parts.len() + 1).saturating_sub(surname).max(1) {
        1 => {
            let other = [Table::Bodies, Table::BodyOpeners, Table::Levels, Table::Places]
                .iter()
                .any(|&t| lexed.longest(from, t).is_some());
            return given_weight(lexed, from).max(family).min(3) - if other { 14 } else { LONE_GIVEN };
        }
        2 => -2,
        3 => 4,
        4 => 3,
        5 => -4,
        _ => -16,
    };
    let careless = parts.iter().filter(|u| u.kind == UnitKind::Small).count();
    let strange = |u: &&Unit| u.kind != UnitKind::Initial && given_weight(lexed, u.to - 1) == 0;
    let unknown = parts[1..].iter().filter(strange).count();
    let strange_end = parts.last().is_some_and(|u| strange(&u));
    let penalty = i32::try_from(careless * 3 + unknown * 2 + usize::from(strange_end) * 3).unwrap_or(0);
    if family > RARE && is_second_surname(lexed, parts) {
        // "Lương Nguyễn Minh Triết"
        return 2 * STRONG + given + length - 3;
    }
    if family == 0 {
        // Part of a name at best: "anh Nam Khánh".
        return if parts.len() == 2 && careless == 0 { given - 10 } else { given - 16 } - penalty;
    }
    2 * family + given + length - penalty - 3
}

fn foreign_name(parts: &[Unit], first: UnitKind, family: i32) -> i32 {
    let count = i32::try_from(parts.len()).unwrap_or(0);
    let mixed = i32::from(first == UnitKind::Vietnamese && family == 0);
    match parts.len() {
        1 => -7,
        2..=4 => 2 * count - 5 + family.min(3) - mixed,
        _ => count - 6,
    }
}
