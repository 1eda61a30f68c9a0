//! Titles: spans that may be the title of a position, each with a weight.
//!
//! ```text
//! title    = before* head after* tail*
//! before   = "nguyên" | "cựu" | "cố" | "quyền" | "tân" | "Phó" | …            title_modifiers.tsv, place `before`
//! head     = "Bí thư" | "Chủ tịch nước" | "Giám đốc" | "TUV" | …             roles.tsv, abbreviations.tsv, own titles
//! after    = "Thường trực" | "dự khuyết" | "lâm thời" | …                    title_modifiers.tsv, place `after`
//! tail     = body | opener word+ | level place? | place | "của" tail | word
//! body     = "Huyện ủy" | "Bộ Ngoại giao" | "HĐND" | …                       bodies.tsv, abbreviations.tsv
//! opener   = "Bộ" | "Sở" | "Tập đoàn" | "Trường Đại học" | …                 body_openers.tsv
//! level    = "tỉnh" | "huyện" | "TP" | …                                     levels.tsv
//! ```
//!
//! "Phó Bí thư Thường trực Tỉnh ủy", "Chủ tịch UBND tỉnh Quảng Ninh", "Nguyên Viện trưởng Viện Kinh tế Việt Nam",
//! "Giám đốc tình báo quốc gia Mỹ". Every place where a tail may end is offered; the lattice chooses among them together
//! with the names behind.
//!
//! Not titles: heads that are part of a body ("Ban Bí thư"), heads inside longer words of the tables.

use std::ops::Range;

use super::body::{body_step, firm, is_abbreviation, is_unit, place};
use crate::{
    Level,
    lexicon::{Lexed, Table, tables},
    text::{Gap, roman},
};

/// A span that may be a title.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Token behind the last one.
    pub to: usize,
    /// What stands in it behind the head term.
    pub tail: Tail,
    /// Weight, in the units of the lattice.
    pub score: i32,
}

/// What stands in a title behind its head term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    /// Nothing: "Thủ tướng".
    None,
    /// A body, a place, a level, a word.
    Closed,
    /// A body whose name ends with an unknown capitalised word: "Chủ tịch Tập đoàn Samsung".
    Loose,
    /// The first word of a body whose own name is still to come: "Hiệu trưởng Trường THPT".
    Open,
}

/// Most words in small letters, unknown to the tables, that a title takes in: "trưởng đoàn đàm phán".
const LOOSE_WORDS: usize = 6;
/// Most capitalised words, unknown to the tables, that the name of a body or a place has.
const LOOSE_CAPITALS: usize = 7;

/// Longest title, in tokens behind its head: without it a list of titles without commas would take quadratic time.
const LONGEST_TAIL: usize = 32;

/// What a capitalised word gains behind what has a name of its own, "xã Đắk Ngo": less than a person's name there, more
/// than a thing apart.
const WORD_OF_NAME: i32 = 6;

/// Most words of a body that stand before a head term in it: "Văn phòng Chủ tịch nước".
const BODY_BEFORE_HEAD: usize = 3;

/// All spans beginning at token `i`, and ending before `end`, that may be a title.
pub fn candidates(lexed: &Lexed, i: usize, end: usize, out: &mut Vec<Candidate>) {
    let mut at = i;
    let mut score = 0;
    for _ in 0..4 {
        heads(lexed, at, end, score, out);
        let Some(m) = modifier(lexed, at, tables::title_modifiers::Place::Before).filter(|&to| to < end)
        else {
            break;
        };
        // "Đặc phái viên của Tổng thống": what is a head term elsewhere explains as much here.
        let known = head_lengths(lexed, at).map(|(len, weight)| 3 * weight + 2 * words(len)).max();
        at = m;
        score += 2 + known.unwrap_or(0);
    }
    if at > i && body_step(lexed, at).is_some() && lexed.is_capital(i) {
        // "Phó Văn phòng …": a modifier stands for the head.
        tail(lexed, i, at, end, (score, false), out);
    }
}

fn heads(lexed: &Lexed, at: usize, end: usize, before: i32, out: &mut Vec<Candidate>) {
    for (len, weight) in head_lengths(lexed, at) {
        let to = at + len;
        if to > end || inside_body(lexed, at, to) {
            continue;
        }
        // Longer heads explain more of the text than shorter ones at the same place.
        let score = before + 3 * weight + i32::try_from(len).unwrap_or(0) * 2;
        let opens = body_in_head(lexed, at, to).is_some_and(|body| is_unit(lexed, body.start));
        out.push(Candidate { to, tail: if opens { Tail::Loose } else { Tail::None }, score });
        tail(lexed, at, to, end, (score, opens || names_unit(lexed, at, len)), out);
    }
}

/// Whether the words belong to a body, or to an occupation, that begins before them: "Bí thư" in "Ban Bí thư", "trưởng" in
/// "HLV trưởng".
fn inside_body(lexed: &Lexed, at: usize, to: usize) -> bool {
    let covers = |from: usize, table| lexed.of_table(from, table).any(|m| from + m.len >= to);
    (at.saturating_sub(BODY_BEFORE_HEAD)..at)
        .any(|from| covers(from, Table::Honorifics) || lexed.is_capital(from) && covers(from, Table::Bodies))
}

/// Lengths and weights of the head terms at a token.
pub fn head_lengths<'l>(lexed: &'l Lexed, at: usize) -> impl Iterator<Item = (usize, i32)> + 'l {
    let tables = [Table::Roles, Table::Abbreviations, Table::PersonReferences];
    let here = if lexed.has_any(at, &tables) { at } else { usize::MAX };
    let known = lexed.matches(here).filter_map(move |m| match m.table {
        Table::Roles => {
            let row = &tables::roles::ROWS[m.row];
            let weight = i32::try_from(row.weight).unwrap_or(1);
            Some((m.len, weight))
        }
        Table::Abbreviations => (tables::abbreviations::ROWS[m.row].class
            == tables::abbreviations::Class::Title
            && is_abbreviation(lexed, at, m.len))
        .then_some((m.len, 3)),
        Table::PersonReferences => Some((m.len, 3)),
        _ => None,
    });
    let own = lexed.own(at).filter(|&(_, n)| super::dictionary::is_title(n)).map(|(len, _)| (len, 5));
    known.chain(own)
}

/// Token behind the modifier at `at`, if one of that place stands there.
pub fn modifier(lexed: &Lexed, at: usize, place: tables::title_modifiers::Place) -> Option<usize> {
    lexed
        .of_table(at, Table::TitleModifiers)
        .filter(|m| tables::title_modifiers::ROWS[m.row].place == place)
        .map(|m| at + m.len)
        .last()
}

/// What a step of a tail takes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// A known body, a place, a level, a modifier: to the token, with this gain.
    Known { to: usize, gain: i32, opens: bool },
    /// A word that only goes on with what stands before it.
    Loose { capital: bool },
}

/// Whether the name of a department may follow a head term in unknown words: "Giám đốc Phân tích".
fn names_unit(lexed: &Lexed, at: usize, len: usize) -> bool {
    use tables::roles::{ROWS, Takes};
    lexed.of_table(at, Table::Roles).any(|m| m.len == len && ROWS[m.row].takes == Takes::Unit)
}

/// The word for a body in a head term that is made of it: "khoa" in "Trưởng khoa", "Cục" in "Cục trưởng".
pub fn body_in_head(lexed: &Lexed, from: usize, to: usize) -> Option<Range<usize>> {
    let leads = |i: usize| lexed.folded(i) == "trưởng";
    let body = match (to - from, leads(from), leads(to - 1)) {
        (2.., true, _) => from + 1..to,
        (2.., _, true) => from..to - 1,
        _ => return None,
    };
    lexed.has(body.start, Table::BodyOpeners).then_some(body)
}

/// The body behind a comma that a unit before it is part of: "Trưởng phòng CSGT, Công an tỉnh Phú Thọ".
fn parent(lexed: &Lexed, title: usize, comma: usize, end: usize) -> Option<usize> {
    let next = comma + 1;
    let parted = lexed.is_mark(comma, ",") && next < end && lexed.is_capital(next) && !is_unit(lexed, next);
    (parted && (title..comma).any(|i| is_unit(lexed, i))).then(|| body_step(lexed, next))?.map(|(to, _)| to)
}

/// How many capitalised words behind a level or an opener are rather its name than a person's: two of a commune's, "xã
/// Đắk Ngo", four of a school's, "Trường THCS Nguyễn Tri Phương".
fn words_of_name(lexed: &Lexed, at: usize, to: usize) -> usize {
    use tables::{body_openers, levels};
    let behind = |table| lexed.of_table(at, table).filter(move |m| at + m.len == to);
    let school =
        behind(Table::BodyOpeners).any(|m| body_openers::ROWS[m.row].kind == body_openers::Kind::Named);
    let local = behind(Table::Levels)
        .any(|m| matches!(levels::ROWS[m.row].level, Some(Level::Commune | Level::District)));
    match (school, local) {
        (true, _) => 4,
        (_, true) => 2,
        _ => 0,
    }
}

/// Offers the ends of the title that begins at `title` and whose head ends before `from`.
fn tail(
    lexed: &Lexed,
    title: usize,
    from: usize,
    end: usize,
    (mut score, mut open): (i32, bool),
    out: &mut Vec<Candidate>,
) {
    let mut at = from;
    // "Tổ trưởng TDP Diên Trường": a level may be part of the head term.
    let mut named = if from > title { words_of_name(lexed, from - 1, from) } else { 0 };
    open |= named > 0;
    let (mut loose, mut capitals) = (0, 0);
    while at < end.min(from + LONGEST_TAIL) && lexed.tokens[at].gap < Gap::Tab {
        let whole = || parent(lexed, title, at, end).map(|to| (to, 3 + 3 * words(to - at)));
        let step = step(lexed, at, end, open)
            .or_else(|| whole().map(|(to, gain)| Step::Known { to, gain, opens: false }));
        let Some(step) = step else { break };
        let mut ends = Tail::Closed;
        let opener = match step {
            Step::Known { to, gain, opens } => {
                if to > end {
                    break;
                }
                let opener = opens && lexed.has(at, Table::BodyOpeners) && !lexed.has(at, Table::Levels);
                let names_body = opener || opens && lexed.has(at, Table::Bodies);
                if names_body {
                    ends = Tail::Loose;
                }
                score += gain;
                named = if opens { words_of_name(lexed, at, to) } else { 0 };
                at = to;
                open = opens;
                capitals = 0;
                opener
            }
            Step::Loose { capital } => {
                loose += usize::from(!capital);
                capitals += usize::from(capital);
                if loose > LOOSE_WORDS || capitals > LOOSE_CAPITALS {
                    break;
                }
                at += 1;
                score += match (capital, capitals <= named) {
                    (true, true) => WORD_OF_NAME,
                    (true, false) if named > 0 => -2,
                    (true, false) if open => 0,
                    _ => -1,
                };
                if capital {
                    ends = Tail::Loose;
                }
                false
            }
        };
        out.push(Candidate { to: at, tail: if opener { Tail::Open } else { ends }, score });
    }
}

fn step(lexed: &Lexed, at: usize, end: usize, open: bool) -> Option<Step> {
    if let Some(to) = modifier(lexed, at, tables::title_modifiers::Place::After) {
        return Some(Step::Known { to, gain: 2, opens: false });
    }
    if let Some(to) = term(lexed, at, end) {
        return Some(Step::Known { to, gain: 4, opens: false });
    }
    // "bang Victoria": some places are known with the word for what they are.
    if let Some(m) = lexed.longest(at, Table::Places).filter(|m| m.len > 1 && !lexed.is_capital(at)) {
        return Some(Step::Known { to: at + m.len, gain: 9 + 3 * words(m.len), opens: false });
    }
    // "UBND huyện báo cáo", "UBND tỉnh ban hành": no paper, no board.
    let verb =
        lexed.longest(at, Table::SpeechVerbs).filter(|_| !lexed.is_capital(at)).map_or(at, |m| at + m.len);
    if let Some((to, opens)) = body_step(lexed, at).filter(|&(to, _)| to >= verb) {
        return Some(Step::Known { to, gain: 4 + 3 * words(to - at), opens });
    }
    if let Some(m) = lexed.longest(at, Table::Levels) {
        // "TP. Hồ Chí Minh", "huyện Trần Văn Thời": behind its level a known place is no person.
        let level = at + m.len;
        return Some(match place(lexed, level).filter(|&to| to <= end) {
            Some(to) => Step::Known { to, gain: 12 + 3 * words(to - level), opens: false },
            None => Step::Known { to: level, gain: 2, opens: true },
        });
    }
    if let Some(to) = firm(lexed, at) {
        return Some(Step::Known { to, gain: 6 + 3 * words(to - at), opens: false });
    }
    if let Some(to) = place(lexed, at) {
        // "Công ty Cửu Long Xanh": a place may be part of a longer name.
        return Some(Step::Known { to, gain: 4 + 3 * words(to - at), opens: open });
    }
    if let Some(m) = lexed
        .longest(at, Table::Roles)
        .filter(|m| lexed.is_capital(at) && tables::roles::ROWS[m.row].weight > 3)
    {
        // An office inside another's title: "Trưởng đoàn Đại biểu Quốc hội", "Trợ lý Tổng Bí thư".
        return Some(Step::Known { to: at + m.len, gain: 4 + 3 * words(m.len), opens: false });
    }
    if possessive(lexed, at) {
        let next = at + 1;
        let leads = next < end
            && (body_step(lexed, next).is_some()
                || place(lexed, next).is_some()
                || lexed.has(next, Table::Levels));
        return leads.then_some(Step::Known { to: next, gain: 0, opens: false });
    }
    if open && lexed.is_mark(at, "-") && !lexed.is_glued(at) && lexed.is_capital(at + 1) {
        // "Bộ Lao động - Thương binh và Xã hội"
        return None;
    }
    if open && lexed.is_mark(at, "&") && lexed.is_glued(at) && lexed.is_glued(at + 1) {
        // "Tập đoàn T&T"
        return Some(Step::Known { to: (at + 2).min(end), gain: 6, opens: true });
    }
    if !lexed.is_word(at) {
        // "Trường Tiểu học số 1", "BTL 86 Hoàng Hữu Thế", but not "UBND huyện 3 lần"
        let named = open || lexed.is_capital(at + 1);
        let number_of_body = named && lexed.is_number(at) && !lexed.is_glued(at);
        return number_of_body.then_some(Step::Known { to: at + 1, gain: 2, opens: false });
    }
    let capital = lexed.is_capital(at);
    if (capital && !open) || is_function_word(lexed, at) || (!capital && lexed.has(at, Table::SpeechVerbs)) {
        return None;
    }
    (lexed.tokens[at].gap == Gap::Space).then_some(Step::Loose { capital })
}

/// The terms of office that a title ends with, "Chủ tịch Quốc hội khóa XIII", "khóa V, VI": token behind them.
pub fn term(lexed: &Lexed, at: usize, end: usize) -> Option<usize> {
    use tables::function_words::{Kind, ROWS};
    let is = |at: usize, kind| lexed.of_table(at, Table::FunctionWords).any(|m| ROWS[m.row].kind == kind);
    let numbered = |at: usize| at < end && (lexed.is_number(at) || roman(lexed.word(at)).is_some());
    let mut to = Some(at + 2).filter(|_| is(at, Kind::Term) && numbered(at + 1))?;
    while lexed.is_mark(to, ",") || is(to, Kind::Conjunction) {
        let next = if is(to + 1, Kind::Term) { to + 2 } else { to + 1 };
        if !numbered(next) {
            break;
        }
        to = next + 1;
    }
    Some(to)
}

/// A number of words as a weight.
pub fn words(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// Whether a word ends a title, since only grammar uses it.
fn is_function_word(lexed: &Lexed, at: usize) -> bool {
    use tables::function_words::{Kind, ROWS};
    !lexed.is_capital(at)
        && lexed.of_table(at, Table::FunctionWords).any(|m| !matches!(ROWS[m.row].kind, Kind::Possessive))
        || lexed.has(at, Table::Appointments)
}

fn possessive(lexed: &Lexed, at: usize) -> bool {
    use tables::function_words::{Kind, ROWS};
    lexed
        .of_table(at, Table::FunctionWords)
        .any(|m| m.len == 1 && matches!(ROWS[m.row].kind, Kind::Possessive | Kind::PlacePreposition))
}
