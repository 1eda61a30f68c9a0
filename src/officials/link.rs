//! Which title belongs to which name: lists before and after a name, shared heads, appointments.
//!
//! ```text
//! person = titles honorific* name                           "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Bùi Thị Quỳnh Vân"
//!        | honorific* name ("," | "-" | "(") titles         "đồng chí Vũ Đại Thắng, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy"
//!        | honorific* name word* appointment titles         "ông Trần Văn Dũng được bổ nhiệm Chủ tịch …"
//!        | titles ("," | "-") honorific+ name               "Giám đốc Công an tỉnh, Đại tá Lê Văn An", nobody before it
//!        | titles "-" name                                  "Giám đốc Sở Tài chính - Lê Văn An", likewise
//!        | titles ("là" | ":" | tab) honorific* name        "Trưởng Ban kiểm soát là ông Phạm Hòa"
//!        | person ("và" person)* "lần lượt" appointment titles    each gets one
//!        | appointment titles "đối với" honorific* name    "cách chức Bí thư Tỉnh ủy đối với ông Trần Văn Mão"
//! group  = plural person (("," | "và") person)* appointment titles    "các ông A và B giữ chức …"
//! absent = delegation title                              "Thừa ủy quyền của Thủ tướng, Bộ trưởng A"
//! shared = plural titles (":" | "gồm" | "là") person ((","|";"|"và") person)*    "các đồng chí Ủy viên Bộ Chính trị: …"
//!        | plural title name ((","|"và") name)*             "các Phó Chủ tịch A, B và C"
//! titles = title (("," | "-" | "và" | "kiêm")? title)*
//! ```
//!
//! A list between two names goes to the second when the first has its titles in front already ("Chủ tịch nước A, Thủ
//! tướng B"); else its last title, which touches the second name, goes there and the others to the first.
//!
//! Titles that find no name are kept: they may refer back to somebody ([`super::reference`]).

use std::ops::Range;

use super::{
    grammar::{Function, is_function},
    items::{
        Item, group_before, is_plural, items, left_anchor, list_before, name_after, next_is_plural,
        status_before,
    },
    lattice::{Label, Segment},
    titles::titles_from,
};
use crate::{
    Status,
    lexicon::{Lexed, Table, tables},
};

/// A title given to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TitleUse {
    /// First token.
    pub from: usize,
    /// Token behind the last one.
    pub to: usize,
    /// What the words between name and title say of it.
    pub status: Option<Status>,
}

/// A name with what its sentence says of it.
#[derive(Debug, Clone)]
pub struct NameMention {
    /// First token.
    pub from: usize,
    /// Token behind the last one.
    pub to: usize,
    /// Forms of address, degrees and ranks, as token ranges.
    pub honorifics: Vec<Range<usize>>,
    /// Whether a word in front tells that the name is a person's: a title, a form of address, an occupation.
    pub introduced: bool,
    /// Its titles.
    pub titles: Vec<TitleUse>,
    /// Titles that may be its own, or refer to somebody else: "Tiếp Đại sứ Lào A, Chủ tịch nước khẳng định".
    pub doubtful: Vec<TitleUse>,
}

/// A title, or a form of address, without a name.
#[derive(Debug, Clone, Copy)]
pub struct Bare {
    /// First token.
    pub from: usize,
    /// Token behind the last one.
    pub to: usize,
    /// Only a form of address: "Đồng chí nhấn mạnh".
    pub address: bool,
}

/// What one sentence says.
#[derive(Debug, Clone, Default)]
pub struct Linked {
    /// Names, in order.
    pub names: Vec<NameMention>,
    /// Titles without a name, in order.
    pub bare: Vec<Bare>,
    /// Titles said of somebody by a form of address alone: "Ông làm Tư lệnh Quân khu 3".
    pub of_pronoun: Vec<(Pronoun, TitleUse)>,
}

/// Token of a form of address that stands for a name.
pub type Pronoun = usize;

/// Joins the names and titles of one sentence.
pub fn link(lexed: &Lexed, sentence: Range<usize>, segments: &[Segment]) -> Linked {
    let mut linked = Linked::default();
    if segments.iter().all(|s| s.label == Label::Thing) {
        return linked;
    }
    let items = items(lexed, sentence, segments, &mut linked.names);
    let mut shared: Vec<TitleUse> = Vec::new();
    let mut at = 0;
    while at < items.len() {
        match items[at] {
            Item::Title(..) => at = chain(lexed, &items, at, &mut shared, &mut linked),
            Item::Semicolon => {
                // "A, Bí thư Tỉnh ủy; B, Chủ tịch …" goes on with the list, "; đồng chí B", "; Bí thư Tỉnh ủy B" do not.
                if !matches!(items.get(at + 1), Some(Item::Name(_))) {
                    shared.clear();
                }
                at += 1;
            }
            Item::Name(n) => {
                introduce(lexed, &items, at, &mut linked.names[n]);
                linked.names[n].titles.extend(shared.iter().copied());
                at += 1;
            }
            Item::Honorific(from, to, row) => {
                if is_subject(lexed, from, to, row) {
                    linked.bare.push(Bare { from, to, address: true });
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    linked
}

/// Reads the list of titles that begins at item `at`, gives it to whom it belongs, and returns the item behind it.
fn chain(lexed: &Lexed, items: &[Item], at: usize, shared: &mut Vec<TitleUse>, linked: &mut Linked) -> usize {
    let (mut titles, end) = titles_from(lexed, items, at);
    if at > 0 && items[at - 1] == Item::Delegation && name_after(items, end).is_none_or(|_| titles.len() > 1)
    {
        // "Thừa ủy quyền của Thủ tướng, Bộ trưởng A", "Thay mặt Thường trực Tỉnh ủy, đồng chí A"
        let absent = titles.remove(0);
        linked.bare.push(Bare { from: absent.from, to: absent.to, address: false });
        if titles.is_empty() {
            return end;
        }
    }
    let left = left_anchor(items, at)
        .or_else(|| named_before_colon(items, at, end))
        .or_else(|| parted(items, at, end));
    if items.get(end) == Some(&Item::Concerning)
        && let Some(behind) = concerned(lexed, items, at, end, &titles, linked)
    {
        return behind;
    }
    let right = name_behind(items, at, end, left.is_some() || is_anothers(lexed, items, at..end));
    let plural = is_plural(items, at);
    let opens = matches!(items.get(end), Some(Item::Colon | Item::Appointment(Status::Current)));
    if plural && right.is_none() && opens {
        *shared = titles;
        return end + 1;
    }
    match (left, right) {
        (_, Some((name, behind))) => {
            let first_is_titled =
                left.is_none_or(|(l, status)| status.is_none() && !linked.names[l].titles.is_empty());
            // "Hạ nghị sĩ A - Chủ tịch Hạ viện và Hạ nghị sĩ B"
            let listed = matches!(items[..behind], [.., Item::And, Item::Title(..), Item::Name(_)])
                && items[..at].last() == Some(&Item::Dash);
            let keep = if first_is_titled && !listed { 0 } else { titles.len() - 1 };
            if let Some((l, status)) = left {
                give(&mut linked.names[l], &titles[..keep], status);
            }
            let person = &mut linked.names[name];
            introduce(lexed, items, behind - 1, person);
            add_honorifics_before(lexed, items, at, person);
            person.titles.extend(shared.iter().copied());
            give(person, &titles[keep..], None);
            if plural || goes_on_in_brackets(items, behind) {
                share(lexed, items, behind, &titles[titles.len() - 1..], linked)
            } else {
                behind
            }
        }
        (Some((_, status)), None)
            if matches!(items[..at], [.., Item::Respectively, Item::Appointment(_)])
                && list_before(items, at).0.len() == titles.len() =>
        {
            for (name, title) in list_before(items, at).0.into_iter().rev().zip(&titles) {
                give(&mut linked.names[name], std::slice::from_ref(title), status);
            }
            end
        }
        (Some((_, status)), None) if matches!(items[at - 1], Item::Appointment(_)) => {
            for name in group_before(items, at) {
                give(&mut linked.names[name], &titles, status);
            }
            end
        }
        // "bị cáo A (cựu Trưởng phòng …), đại diện VKS đề nghị"
        (Some((l, None)), None)
            if matches!(items[..at], [.., Item::Close, Item::Comma])
                && !linked.names[l].titles.is_empty()
                && titles.len() == 1
                && lexed.has(titles[0].to, Table::SpeechVerbs) =>
        {
            nameless(lexed, items, at..end, &titles, linked);
            end
        }
        (Some((l, None)), None) if opens_clause(lexed, items, at, &titles, &linked.names[l]) => {
            linked.names[l].doubtful.extend(titles);
            end
        }
        (Some((l, status)), None) => {
            give(&mut linked.names[l], &titles, status);
            end
        }
        (None, None) => {
            nameless(lexed, items, at..end, &titles, linked);
            end
        }
    }
}

/// Notes titles that find no name in their sentence: those said of a form of address, and those that may refer to somebody.
fn nameless(
    lexed: &Lexed,
    items: &[Item],
    Range { start, end }: Range<usize>,
    titles: &[TitleUse],
    linked: &mut Linked,
) {
    let plural = is_plural(items, start);
    let verb = match start.checked_sub(1).map(|i| items[i]) {
        Some(Item::Appointment(status)) => Some(status),
        _ => None,
    };
    let pronoun = verb.filter(|_| !plural).and_then(|_| pronoun_before(lexed, titles[0].from));
    if let Some(pronoun) = pronoun {
        let status = verb.filter(|s| *s != Status::Current);
        linked.of_pronoun.extend(titles.iter().map(|t| (pronoun, TitleUse { status, ..*t })));
    } else if !(plural || next_is_plural(items, end) || verb.is_some()) {
        linked.bare.extend(titles.iter().map(|t| Bare { from: t.from, to: t.to, address: false }));
    }
}

/// The name at the head of a line that says what somebody is: "- Trần Văn Ba: Phó Chủ tịch UBND huyện".
fn named_before_colon(items: &[Item], at: usize, end: usize) -> Option<(usize, Option<Status>)> {
    let ends = matches!(items.get(end), None | Some(Item::Semicolon));
    match items[..at] {
        [.., Item::Name(name), Item::Colon] if ends => Some((name, None)),
        _ => None,
    }
}

/// The name to whose titles a semicolon adds one more, before the next person of a list: "các đồng chí: A, Ủy viên …; Chủ tịch
/// HĐND tỉnh; B, Chủ tịch …".
fn parted(items: &[Item], at: usize, end: usize) -> Option<(usize, Option<Status>)> {
    let next =
        matches!(items.get(end..end + 2), Some([Item::Semicolon, Item::Name(_) | Item::Honorific(..)]));
    let listed = matches!(items[..at], [.., Item::Title(..), Item::Semicolon]);
    if !next || !listed {
        return None;
    }
    let title = items[..at]
        .iter()
        .rposition(|item| !matches!(item, Item::Title(..) | Item::Comma | Item::Semicolon))?;
    match items[title] {
        Item::Name(name) if items[title + 1] == Item::Comma => Some((name, None)),
        _ => None,
    }
}

/// The form of address before a title, in its sentence, that stands for a name: "Năm 1979, ông làm Tư lệnh …".
fn pronoun_before(lexed: &Lexed, title: usize) -> Option<Pronoun> {
    use tables::honorifics;
    let address = |i: usize| {
        let rows = lexed.of_table(i, Table::Honorifics).filter(|m| m.len == 1);
        rows.map(|m| honorifics::ROWS[m.row].kind).any(|kind| kind == honorifics::Kind::Address)
    };
    (0..title)
        .rev()
        .take_while(|&i| lexed.sentence_of(i) == lexed.sentence_of(title))
        .find(|&i| address(i) && !lexed.is_capital(i + 1))
        .filter(|&i| i == 0 || !is_function(lexed, i - 1, Function::Plural))
}

/// Whether one title behind a comma may as well be the subject of what follows, since no comma ends the apposition and the
/// name before has a title already.
fn opens_clause(lexed: &Lexed, items: &[Item], at: usize, titles: &[TitleUse], name: &NameMention) -> bool {
    let [title] = titles else { return false };
    let has_own = name.titles.iter().any(|t| t.to <= name.from);
    has_own && items[at - 1] == Item::Comma && lexed.has(title.to, Table::SpeechVerbs)
}

/// Gives the titles `at..end` to whom "đối với" names behind them, and returns the item behind the names.
fn concerned(
    lexed: &Lexed,
    items: &[Item],
    at: usize,
    end: usize,
    titles: &[TitleUse],
    linked: &mut Linked,
) -> Option<usize> {
    let status = status_before(items, at)?;
    let plural = next_is_plural(items, end + 1);
    let (name, behind) = name_after(items, end + 1 + usize::from(plural))?;
    let titles: Vec<_> = titles.iter().map(|t| TitleUse { status: Some(status), ..*t }).collect();
    introduce(lexed, items, behind - 1, &mut linked.names[name]);
    linked.names[name].titles.extend(&titles);
    Some(if plural || items.get(behind) == Some(&Item::And) {
        share(lexed, items, behind, &titles, linked)
    } else {
        behind
    })
}

/// The name to which the list of titles `at..end` belongs when it stands behind them, and the item behind it.
///
/// A comma or "là" parts no list where nobody stands before it.
fn name_behind(items: &[Item], at: usize, end: usize, anchored: bool) -> Option<(usize, usize)> {
    let apposed = matches!(items.get(end), Some(Item::Comma | Item::Dash))
        && (matches!(items.get(end + 1), Some(Item::Honorific(..)))
            || between_commas(items, end)
            || matches!(items.get(end..end + 2), Some([Item::Dash, Item::Name(_)])));
    let said = items.get(end) == Some(&Item::Appointment(Status::Current)) && !is_plural(items, at);
    name_after(items, if !anchored && (apposed || said) { end + 1 } else { end })
}

/// Whether what somebody decided or said is named before the person of whom the sentence speaks: "Theo Quyết định của Chủ tịch UBND
/// tỉnh, ông A".
fn is_anothers(lexed: &Lexed, items: &[Item], Range { start, end }: Range<usize>) -> bool {
    use tables::honorifics::{Kind, ROWS};
    let of = matches!(items[start], Item::Title(from, _) if from > 0 && is_function(lexed, from - 1, Function::Possessive));
    let addressed = matches!(items.get(end..end + 2),
        Some(&[Item::Comma, Item::Honorific(_, _, row)]) if ROWS[row].kind == Kind::Address);
    of && addressed
}

/// Whether a name stands alone between two commas: "Hiệu phó Trường THCS …, Mai Thị Hoa, cùng …".
fn between_commas(items: &[Item], at: usize) -> bool {
    let marks = items.get(at) == Some(&Item::Comma) && items.get(at + 2) == Some(&Item::Comma);
    marks
        && matches!(items.get(at + 1), Some(Item::Name(_)))
        && !matches!(items.get(at + 3), Some(Item::Title(..) | Item::Name(_) | Item::Honorific(..)))
}

/// Whether names with their constituencies in brackets follow: "Đại biểu A (Lâm Đồng), B (Đắk Lắk)".
fn goes_on_in_brackets(items: &[Item], at: usize) -> bool {
    let close = |from: usize| {
        let within = items.get(from) == Some(&Item::Open);
        within
            .then(|| items[from..].iter().take(6).position(|item| *item == Item::Close))
            .flatten()
            .map(|i| from + i + 1)
    };
    let next =
        close(at).filter(|&i| items.get(i) == Some(&Item::Comma)).and_then(|i| name_after(items, i + 1));
    next.is_some_and(|(_, behind)| close(behind).is_some())
}

fn give(person: &mut NameMention, titles: &[TitleUse], status: Option<Status>) {
    person.titles.extend(titles.iter().map(|t| TitleUse { status: status.or(t.status), ..*t }));
}

/// "các Phó Chủ tịch A, B và C": gives the title to the names that follow without one of their own.
fn share(lexed: &Lexed, items: &[Item], mut at: usize, titles: &[TitleUse], linked: &mut Linked) -> usize {
    loop {
        // "các đại biểu A (Lâm Đồng), B (Đắk Lắk)"
        if items.get(at) == Some(&Item::Open) {
            at += items[at..].iter().position(|item| *item == Item::Close).map_or(0, |close| close + 1);
        }
        if !matches!(items.get(at), Some(Item::Comma | Item::And | Item::With)) {
            break;
        }
        let Some((name, behind)) = name_after(items, at + 1) else { break };
        let person = &mut linked.names[name];
        introduce(lexed, items, behind - 1, person);
        person.titles.extend(titles);
        at = behind;
    }
    at
}

/// Collects the forms of address, degrees and ranks right before the name at item `at`.
fn introduce(lexed: &Lexed, items: &[Item], at: usize, person: &mut NameMention) {
    let mut i = at;
    while i > 0 {
        match items[i - 1] {
            Item::Honorific(from, to, row) => {
                person.introduced = true;
                add_honorific(lexed, from, to, row, person);
            }
            Item::Title(..) => {
                person.introduced = true;
                break;
            }
            Item::Comma if i > 1 && matches!(items[i - 2], Item::Honorific(..)) && i < at => {}
            _ => break,
        }
        i -= 1;
    }
}

fn add_honorifics_before(lexed: &Lexed, items: &[Item], at: usize, person: &mut NameMention) {
    for item in items[..at].iter().rev() {
        let &Item::Honorific(from, to, row) = item else { break };
        add_honorific(lexed, from, to, row, person);
    }
}

fn add_honorific(lexed: &Lexed, from: usize, to: usize, row: usize, person: &mut NameMention) {
    use tables::honorifics::{Kind, ROWS};
    if ROWS[row].kind == Kind::Occupation {
        return;
    }
    let to = if lexed.is_word(to - 1) { to } else { to - 1 };
    if !person.honorifics.contains(&(from..to)) {
        person.honorifics.insert(0, from..to);
    }
}

/// "Đồng chí nhấn mạnh": a form of address that stands for an official.
fn is_subject(lexed: &Lexed, from: usize, to: usize, row: usize) -> bool {
    use tables::honorifics::{Kind, ROWS};
    ROWS[row].kind == Kind::Address
        && to - from > 1
        && lexed.is_capital(from)
        && lexed.has(to, Table::SpeechVerbs)
}
