//! What stands in a title behind its head term.
//!
//! ```text
//! tail     = (body | opener word+ | level place? | place | "của" tail | term | word)*
//!            ["về" word+]                                                    field.rs
//! body     = "Huyện ủy" | "Bộ Ngoại giao" | "HĐND" | …                       bodies.tsv, abbreviations.tsv
//! opener   = "Bộ" | "Sở" | "Tập đoàn" | "Trường Đại học" | …                 body_openers.tsv
//! level    = "tỉnh" | "huyện" | "TP" | …                                     levels.tsv
//! term     = "khóa" number
//! ```
//!
//! "UBND tỉnh Quảng Ninh", "Công ty cổ phần Than Núi Béo", "của Tổng thống Mỹ về khí hậu". Every place where a tail may
//! end is offered.
//!
//! Not tails: a verb that looks like a body ("UBND tỉnh báo cáo"), "về" behind whoever is no adviser or envoy.

use super::{
    body::{body_step, firm, place},
    field::{field, is_in_charge},
    grammar::{Function, function_end, is_function},
    joint::{behind_hyphens, compound, goes_on, is_dash, parent, short_form, transcribed},
    namesake::{firm_before_name, is_part, namesake},
    title::{Candidate, Tail, modifier, words},
};
use crate::{
    Level,
    lexicon::{Lexed, Match, Table, tables},
    text::{Case, Gap, roman},
};

/// Most words in small letters, unknown to the tables, that a title takes in: "trưởng đoàn đàm phán".
const LOOSE_WORDS: usize = 6;
/// Most capitalised words, unknown to the tables, that the name of a body or a place has.
const LOOSE_CAPITALS: usize = 7;

/// Longest title, in tokens behind its head: without it a list of titles without commas would take quadratic time.
const LONGEST_TAIL: usize = 32;

/// What a capitalised word gains behind what has a name of its own, "xã Đắk Ngo": less than a person's name there, more
/// than a thing apart.
const WORD_OF_NAME: i32 = 6;

/// What it costs a title to end in the middle of a word.
const HALF_COMPOUND: i32 = 6;

/// What words in small letters cost behind a head term that takes none.
const ASIDE: i32 = -3;

/// What a step of a tail takes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A known body, a place, a level, a modifier: to the token, with this gain.
    Known { to: usize, gain: i32, opens: bool },
    /// A word that only goes on with what stands before it.
    Loose { capital: bool },
}

impl Step {
    /// One in small letters.
    const WORD: Self = Self::Loose { capital: false };
}

/// How many capitalised words behind a level or an opener are rather its name than a person's: two of a commune's, "xã
/// Đắk Ngo", four of a school's, "Trường THCS Nguyễn Tri Phương".
pub fn words_of_name(lexed: &Lexed, at: usize, to: usize) -> usize {
    use tables::{body_openers, levels};
    let behind = |table| lexed.of_table(at, table).filter(move |m| at + m.len == to);
    let school =
        behind(Table::BodyOpeners).any(|m| body_openers::ROWS[m.row].kind == body_openers::Kind::Named);
    let local = behind(Table::Levels)
        .any(|m| matches!(levels::ROWS[m.row].level, None | Some(Level::Commune | Level::District)));
    match (school, local) {
        (true, _) => 4,
        (_, true) => 2,
        _ => 0,
    }
}

/// What stands before a tail.
#[derive(Debug, Clone, Copy)]
pub struct Head {
    /// First token of the title.
    pub title: usize,
    /// Token behind the head term.
    pub to: usize,
    /// Weight so far.
    pub score: i32,
    /// Whether the name of a department may follow in unknown words.
    pub open: bool,
    /// Whether words in small letters that no table knows may follow: "trưởng đoàn đàm phán", but not "Bộ trưởng dẫn".
    pub wordy: bool,
}

/// Offers the ends of the title that begins with `head`.
pub fn tail(lexed: &Lexed, head: Head, end: usize, out: &mut Vec<Candidate>) {
    let Head { title, to: from, mut score, .. } = head;
    let mut at = from;
    // "Tổ trưởng TDP Diên Trường": a level may be part of the head term.
    let mut named = if from > title { words_of_name(lexed, from - 1, from) } else { 0 };
    let mut open = head.open || named > 0;
    let (mut loose, mut capitals, mut of_firm) = (0, 0, false);
    while at < end.min(from + LONGEST_TAIL) && lexed.tokens[at].gap < Gap::Tab {
        let whole = || parent(lexed, title, at, end).map(|to| (to, 3 + 3 * words(to - at)));
        let step = step(lexed, at, end, open, named)
            .or_else(|| whole().map(|(to, gain)| Step::Known { to, gain, opens: false }))
            .or_else(|| compound(lexed, title, at))
            .or_else(|| short_form(lexed, at));
        let Some(step) = step.filter(|step| at > from || head.wordy || *step != Step::WORD) else {
            field(lexed, title, from, at..end, score, out);
            break;
        };
        let mut ends = Tail::Closed;
        // "Chủ tịch UBND tỉnh bận.": the end of a sentence is no end of a title there.
        let aside = if head.wordy || open || step != Step::WORD { 0 } else { ASIDE };
        let opener = match step {
            Step::Known { to, gain, opens } => {
                if to > end {
                    break;
                }
                let opener = opens && lexed.has(at, Table::BodyOpeners) && !lexed.has(at, Table::Levels);
                // "hãng vận tải TransCargo": a firm has a name of its own behind what it does.
                let trade = of_firm && lexed.has(at, Table::Bodies);
                let opens = opens || trade;
                of_firm = trade || opener && opens_firm(lexed, at);
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
                at = behind_hyphens(lexed, at + 1).min(end);
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
        // "Phòng Quản | lý đê điều"
        let half = ends == Tail::Loose && !opener && cuts_compound(lexed, at, end);
        let score = score + aside - if half { HALF_COMPOUND } else { 0 };
        out.push(Candidate { to: at, tail: if opener { Tail::Open } else { ends }, score });
    }
}

/// Whether a word in small letters that is no grammar goes on behind a capitalised syllable that opens a word: "Quản lý", "Kế
/// hoạch".
fn cuts_compound(lexed: &Lexed, at: usize, end: usize) -> bool {
    let grammar = [Table::FunctionWords, Table::SpeechVerbs, Table::Appointments, Table::Levels];
    let behind_capital = lexed.is_capital(at - 1) && lexed.is_vietnamese(at - 1);
    let goes_on =
        at < end && lexed.is_word(at) && !lexed.is_capital(at) && lexed.tokens[at].gap == Gap::Space;
    behind_capital && goes_on && !lexed.has_any(at, &grammar) && !lexed.is_capital(at - 2)
}

/// Whether a word is an unknown abbreviation of a body: "Chủ tịch AIC".
fn is_unknown_body(lexed: &Lexed, at: usize) -> bool {
    let token = lexed.tokens[at];
    let initials = lexed.word(at).len() == 2 && lexed.is_capital(at + 1);
    token.case == Case::Upper && token.end - token.start > 1 && !lexed.is_vietnamese(at) && !initials
}

fn opens_firm(lexed: &Lexed, at: usize) -> bool {
    use tables::body_openers::ROWS;
    lexed.longest(at, Table::BodyOpeners).is_some_and(|m| ROWS[m.row].level == Some(Level::Enterprise))
}

fn step(lexed: &Lexed, at: usize, end: usize, open: bool, named: usize) -> Option<Step> {
    if let Some(to) = modifier(lexed, at, tables::title_modifiers::Place::After) {
        // "Bộ trưởng phụ trách Brexit"
        return Some(Step::Known { to, gain: 2, opens: is_in_charge(lexed, at, to) });
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
    // "bang California" is no body, though "bang" may open one's name.
    let region =
        |to: usize| lexed.of_table(at, Table::Levels).any(|m| at + m.len == to) && place(lexed, to).is_some();
    // "khu vực" is no "khu".
    let level = lexed.longest(at, Table::Levels);
    let least = level.map_or(verb, |m| verb.max(at + m.len));
    if let Some((to, opens)) = body_step(lexed, at).filter(|&(to, _)| to >= least && !region(to)) {
        return Some(Step::Known { to, gain: 4 + 3 * words(to - at), opens });
    }
    if let Some(m) = level {
        // "TP. Hồ Chí Minh", "huyện Trần Văn Thời": behind its level a known place is no person.
        let level = at + m.len;
        let local = words_of_name(lexed, at, level) > 0;
        return Some(
            match place(lexed, level)
                .filter(|&to| to <= end && !(local && is_part(lexed, level, to)))
                .or_else(|| transcribed(lexed, level))
                .or_else(|| namesake(lexed, level).filter(|&to| local && to <= end))
            {
                Some(to) => Step::Known { to, gain: 12 + 3 * words(to - level), opens: false },
                None => Step::Known { to: level, gain: 2, opens: true },
            },
        );
    }
    if let Some(m) = called(lexed, at) {
        // "Chủ tịch Real Madrid"
        return Some(Step::Known { to: at + m.len, gain: 4 + 3 * words(m.len), opens: false });
    }
    if let Some(to) = firm(lexed, at) {
        return Some(Step::Known { to, gain: 6 + 3 * words(to - at), opens: false });
    }
    if let Some(to) = place(lexed, at).filter(|&to| !(named > 0 && is_part(lexed, at, to))) {
        // "Công ty Cửu Long Xanh": a place may be part of a longer name.
        return Some(Step::Known { to, gain: 4 + 3 * words(to - at), opens: open });
    }
    if let Some(to) = blocked(lexed, at).filter(|&to| open && to <= end) {
        // "Công ty Chứng khoán Bến Nghé"
        return Some(Step::Known { to, gain: 3 + 3 * words(to - at), opens: true });
    }
    if let Some(m) = lexed
        .longest(at, Table::Roles)
        .filter(|m| lexed.is_capital(at) && tables::roles::ROWS[m.row].weight > 3)
    {
        // An office inside another's title: "Trưởng đoàn Đại biểu Quốc hội", "Trợ lý Tổng Bí thư"; in a body's name it explains
        // as much as apart: "Chỉ huy Lực lượng Cận vệ Tổng thống".
        let weight = i32::try_from(tables::roles::ROWS[m.row].weight).unwrap_or(0);
        let gain = if open { 3 * weight + 2 * words(m.len) + 2 } else { 4 + 3 * words(m.len) };
        return Some(Step::Known { to: at + m.len, gain, opens: false });
    }
    if possessive(lexed, at) {
        let next = at + 1;
        let leads = next < end
            && (body_step(lexed, next).is_some()
                || place(lexed, next).is_some()
                || lexed.has(next, Table::Levels));
        return leads.then_some(Step::Known { to: next, gain: 0, opens: false });
    }
    if is_dash(lexed, at) && (open && goes_on(lexed, at + 1) || place(lexed, at + 1).is_some()) {
        // "Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam", "TAND khu vực 1 - Hà Nội"
        return Some(Step::Known { to: at + 1, gain: 0, opens: open });
    }
    if open && lexed.is_mark(at, "&") && lexed.is_glued(at) && lexed.is_glued(at + 1) {
        // "Tập đoàn T&T"
        return Some(Step::Known { to: (at + 2).min(end), gain: 6, opens: true });
    }
    if lexed.is_mark(at, "&") && lexed.is_capital(at + 1) {
        // "Phòng Nông nghiệp & PTNT huyện"
        return Some(Step::Known { to: at + 1, gain: 0, opens: true });
    }
    if !lexed.is_word(at) {
        // "Trường Tiểu học số 1", "BTL 86 Hoàng Hữu Thế", "UBND Q.1", but not "UBND huyện 3 lần"
        let named = open || lexed.is_capital(at + 1) || is_dash(lexed, at + 1);
        let glued = lexed.is_glued(at) && !lexed.is_mark(at - 1, ".");
        let number_of_body = named && lexed.is_number(at) && !glued;
        return number_of_body.then_some(Step::Known { to: at + 1, gain: 2, opens: false });
    }
    if is_numeral(lexed, at) {
        // "Vụ Thể thao thành tích cao I"
        return Some(Step::Known { to: at + 1, gain: 2, opens: false });
    }
    if lexed.is_word(at) && is_unknown_body(lexed, at) {
        return Some(Step::Known { to: at + 1, gain: 3, opens: open });
    }
    if let Some(to) = firm_before_name(lexed, at).filter(|&to| to <= end) {
        // "Chủ tịch Phú Thái Phạm Đình Đoàn"
        return Some(Step::Known { to, gain: 12, opens: false });
    }
    let capital = lexed.is_capital(at);
    // "Giám đốc Quỹ Bùi Thị Thoa"
    if capital && lexed.has(at, Table::FamilyNames) && lexed.has(at + 1, Table::MiddleNames) {
        return None;
    }
    if (capital && !open) || is_function_word(lexed, at) || (!capital && lexed.has(at, Table::SpeechVerbs)) {
        return None;
    }
    (lexed.tokens[at].gap == Gap::Space).then_some(Step::Loose { capital })
}

/// A foreign name that is known to be no person's: a club, a firm.
fn called(lexed: &Lexed, at: usize) -> Option<Match> {
    use tables::name_blockers::{Effect, ROWS};
    let foreign = lexed.is_capital(at) && !lexed.is_vietnamese(at);
    lexed.longest(at, Table::NameBlockers).filter(|m| foreign && ROWS[m.row].effect == Effect::Word)
}

/// A word before which a capitalised one is no person, and that one: "Bến Nghé".
fn blocked(lexed: &Lexed, at: usize) -> Option<usize> {
    use tables::name_blockers::{Effect, ROWS};
    let m = lexed.longest(at, Table::NameBlockers).filter(|_| lexed.is_capital(at))?;
    let to = at + m.len + 1;
    (ROWS[m.row].effect == Effect::Before && to <= lexed.len() && lexed.is_capital(to - 1)).then_some(to)
}

/// Whether a word is a Roman numeral that numbers a department, and no initial: I, V and X only.
fn is_numeral(lexed: &Lexed, at: usize) -> bool {
    let word = lexed.word(at);
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && roman(word).is_some() && !lexed.is_mark(at + 1, ".")
}

/// The terms of office that a title ends with, "Chủ tịch Quốc hội khóa XIII", "khóa V, VI": token behind them.
pub fn term(lexed: &Lexed, at: usize, end: usize) -> Option<usize> {
    let is = |at: usize, kind| is_function(lexed, at, kind);
    let numbered = |at: usize| at < end && (lexed.is_number(at) || roman(lexed.word(at)).is_some());
    let mut to = Some(at + 2).filter(|_| is(at, Function::Term) && numbered(at + 1))?;
    while lexed.is_mark(to, ",") || is(to, Function::Conjunction) {
        let next = if is(to + 1, Function::Term) { to + 2 } else { to + 1 };
        if !numbered(next) {
            break;
        }
        to = next + 1;
    }
    Some(to)
}

/// Whether a word ends a title, since only grammar uses it.
fn is_function_word(lexed: &Lexed, at: usize) -> bool {
    use tables::function_words::ROWS;
    let words = || lexed.of_table(at, Table::FunctionWords);
    !lexed.is_capital(at) && words().any(|m| ROWS[m.row].kind != Function::Possessive)
        || lexed.has(at, Table::Appointments)
}

fn possessive(lexed: &Lexed, at: usize) -> bool {
    let kinds = [Function::Possessive, Function::PlacePreposition];
    kinds.into_iter().any(|kind| function_end(lexed, at, kind) == Some(at + 1))
}
