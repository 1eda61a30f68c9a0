//! A sentence as a row of items: titles, names, forms of address, and the marks and words that join them.

use std::ops::Range;

use super::{
    grammar::{Function, function_end},
    lattice::{Label, Segment},
    link::NameMention,
    title::head_lengths,
};
use crate::{
    Status,
    lexicon::{Lexed, Match, Table, tables},
    text::{Case, Gap},
};

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Item {
    /// First token, and token behind the last one.
    Title(usize, usize),
    /// The same, and the row in `honorifics.tsv`.
    Honorific(usize, usize, usize),
    /// Index in `Linked::names`.
    Name(usize),
    Comma,
    Semicolon,
    Colon,
    Dash,
    /// The border of two cells.
    Tab,
    Open,
    Close,
    And,
    /// "cùng": who or what is named next is somebody else.
    With,
    /// "kiêm", "là", "được bầu làm".
    Appointment(Status),
    Plural,
    /// "thừa ủy quyền của": who is named next acts through who is named then.
    Delegation,
    /// "bầu", "bổ nhiệm", before who is.
    Electing,
    /// "miễn nhiệm", before an office.
    Dismissing,
    /// "đối với", between an office and who is called to it or out of it.
    Concerning,
    /// "em gái", "vợ của": who is named next is kin of who is spoken of.
    Kin,
    /// "lần lượt": each of the people named before gets one of the titles behind.
    Respectively,
    /// A place, a body, another thing with capitals.
    Thing,
    Word,
}

/// Digits of a year.
const YEAR: usize = 4;
/// Most words of a remark in brackets between a title and a name, and one.
const REMARK: usize = 4;
/// Longest remark on a life between a name and a title, in tokens: "sinh ngày 12/5/1971".
const LONGEST_ASIDE: usize = 9;

/// The items of a sentence, in order; its names are added to `names`.
pub fn items(
    lexed: &Lexed,
    sentence: Range<usize>,
    segments: &[Segment],
    names: &mut Vec<NameMention>,
) -> Vec<Item> {
    let mut items = Vec::new();
    let mut segments = segments.iter().peekable();
    let mut at = sentence.start;
    while at < sentence.end {
        if lexed.tokens[at].gap == Gap::Tab && at > sentence.start {
            items.push(Item::Tab);
        }
        if let Some(behind) = behind_aside(lexed, at, sentence.end, &items) {
            while segments.next_if(|s| s.from < behind).is_some() {}
            at = behind;
            continue;
        }
        if let Some(behind) = behind_term(lexed, at, &items) {
            // "Ủy viên UBND tỉnh, nhiệm kỳ 2021-2026, đối với ông A"
            if !matches!(items.last(), Some(Item::Title(..))) {
                items.pop();
            }
            at = behind;
            continue;
        }
        let segment = segments.next_if(|s| s.from == at);
        if segment.is_none_or(|s| s.label == Label::Thing) && unknown_title(lexed, at, items.last()) {
            at += 2;
            continue;
        }
        if let Some(&Segment { from, to, label }) = segment {
            let touches_name =
                segments.peek().is_some_and(|s| s.from == to && matches!(s.label, Label::Name { .. }));
            if let (Label::Title(_), Some(own)) =
                (label, of_another(lexed, from, to).filter(|_| touches_name))
                && matches!(items.as_slice(), [.., Item::Name(_), Item::Comma | Item::Dash])
            {
                let spouse = lexed.of_table(from, Table::TitleModifiers).any(is_spouse);
                items.extend([if spouse { Item::Kin } else { Item::Title(from, to) }, Item::Title(own, to)]);
                at = to;
                continue;
            }
            items.push(match label {
                Label::Title(_) => Item::Title(from, to),
                Label::Honorific(_) if items.last() == Some(&Item::Comma) && is_kin(lexed, from..to) => {
                    Item::Kin
                }
                Label::Honorific(row) => Item::Honorific(from, to, usize::from(row)),
                Label::Name { .. } => {
                    names.push(NameMention {
                        from,
                        to,
                        honorifics: Vec::new(),
                        introduced: false,
                        titles: Vec::new(),
                        doubtful: Vec::new(),
                    });
                    Item::Name(names.len() - 1)
                }
                Label::Thing => Item::Thing,
            });
            at = to;
            continue;
        }
        let next = segments.peek().map_or(sentence.end, |s| s.from);
        let (item, len) = word_item(lexed, at, next);
        // "ông A từng giữ các chức vụ: Giám đốc …"
        let leads = matches!((items.last(), item), (Some(Item::Appointment(_)), Item::Colon));
        if !(leads && last_name(&items, items.len()).is_some()) {
            items.push(item);
        }
        at += len;
    }
    items
}

/// Token behind what is said of a life between a name and a title: "Lê Văn An, 52 tuổi, Phó Chủ tịch …".
fn behind_aside(lexed: &Lexed, at: usize, end: usize, items: &[Item]) -> Option<usize> {
    if !matches!(items, [.., Item::Name(_), Item::Comma]) {
        return None;
    }
    let aged = lexed.is_number(at) && lexed.has(at + 1, Table::AgeWords);
    if !aged && !lexed.has(at, Table::Biography) {
        return None;
    }
    (at + 1..end.min(at + LONGEST_ASIDE)).find(|&i| lexed.is_mark(i, ",")).map(|comma| comma + 1)
}

/// Where the title begins of whom an assistant or a spouse belongs to: "bà A, Phu nhân Tổng Bí thư B".
fn of_another(lexed: &Lexed, from: usize, to: usize) -> Option<usize> {
    use tables::title_modifiers::{Effect, ROWS};
    lexed
        .of_table(from, Table::TitleModifiers)
        .filter(|m| matches!(ROWS[m.row].effect, Effect::Assistant | Effect::Envoy | Effect::Spouse))
        .map(|m| from + m.len)
        .filter(|&own| own < to && head_lengths(lexed, own).next().is_some())
        .last()
}

fn is_spouse(m: Match) -> bool {
    use tables::title_modifiers::{Effect, ROWS};
    ROWS[m.row].effect == Effect::Spouse
}

/// Whether the words say whose relative is named next.
fn is_kin(lexed: &Lexed, words: Range<usize>) -> bool {
    function_end(lexed, words.start, Function::Kin) == Some(words.end)
}

/// Token behind the years for which a title is held: "Phó Chủ tịch UBND tỉnh nhiệm kỳ 2021-2026 đối với ông A".
fn behind_term(lexed: &Lexed, at: usize, before: &[Item]) -> Option<usize> {
    let years = function_end(lexed, at, Function::Period)?;
    let behind = (years..lexed.len())
        .take_while(|&i| lexed.is_number(i) || matches!(lexed.word(i), "-" | "–"))
        .last()
        .map(|i| i + 1)?;
    matches!(before, [.., Item::Title(..)] | [.., Item::Title(..), Item::Comma | Item::And | Item::Plural])
        .then_some(behind)
}

/// Whether a word is an unknown abbreviation in a list of titles: "Lê Văn An - TVĐB, Bí thư …"; a comma follows it.
fn unknown_title(lexed: &Lexed, at: usize, before: Option<&Item>) -> bool {
    matches!(before, Some(Item::Comma | Item::Dash))
        && lexed.tokens[at].case == Case::Upper
        && lexed.is_mark(at + 1, ",")
}

fn word_item(lexed: &Lexed, at: usize, next: usize) -> (Item, usize) {
    use tables::function_words::{Kind, ROWS};
    let mark = match lexed.word(at) {
        _ if lexed.is_word(at) || lexed.is_number(at) => None,
        "," => Some(Item::Comma),
        ";" => Some(Item::Semicolon),
        ":" => Some(Item::Colon),
        "-" | "–" | "—" => Some(Item::Dash),
        "(" | "[" => Some(Item::Open),
        ")" | "]" => Some(Item::Close),
        _ => None,
    };
    if let Some(mark) = mark {
        return (mark, 1);
    }
    if let Some(m) = lexed.of_table(at, Table::Appointments).filter(|m| at + m.len <= next).last() {
        let status = tables::appointments::ROWS[m.row].status;
        return (Item::Appointment(status.unwrap_or(Status::Current)), m.len);
    }
    let function = lexed.of_table(at, Table::FunctionWords).filter(|m| at + m.len <= next);
    match function.last().map(|m| (ROWS[m.row].kind, m.len)) {
        Some((Kind::Conjunction, len)) => (Item::And, len),
        Some((Kind::Comitative, len)) => (Item::With, len),
        Some((Kind::Plural, len)) => (Item::Plural, len),
        Some((Kind::Delegation, len)) => (Item::Delegation, len),
        Some((Kind::Including, len)) => (Item::Colon, len),
        Some((Kind::Electing, len)) => (Item::Electing, len),
        Some((Kind::Dismissing, len)) => (Item::Dismissing, len),
        Some((Kind::Concerning, len)) => (Item::Concerning, len),
        Some((Kind::Vacancy, len)) => (Item::Word, len),
        Some((Kind::Kin, len)) => (Item::Kin, len),
        Some((Kind::Respectively, len)) => (Item::Respectively, len),
        // "36 đại biểu", but "năm 1979 ông …"
        _ if lexed.is_number(at) && next == at + 1 && lexed.word(at).len() != YEAR => (Item::Plural, 1),
        _ => (Item::Word, 1),
    }
}

/// The name behind item `at`, forms of address and degrees between them left aside: its number and the item behind.
pub fn name_after(items: &[Item], at: usize) -> Option<(usize, usize)> {
    let mut i = at;
    // "Chủ tịch UBND xã: Nguyễn Văn An", "Trưởng ban: Ông Nguyễn Văn An"
    if i > 0
        && matches!(items.get(i), Some(Item::Colon | Item::Tab))
        && matches!(items.get(i + 1), Some(Item::Name(_) | Item::Honorific(..)))
        && !is_plural(items, i - 1)
    {
        i += 1;
    }
    // "Chủ tịch UBND tỉnh (mới) Mai Văn Lũy"
    if items.get(i) == Some(&Item::Open)
        && let Some(words) =
            items[i + 1..].iter().take(REMARK).position(|item| !matches!(item, Item::Word | Item::Thing))
        && items.get(i + 1 + words) == Some(&Item::Close)
        && matches!(items.get(i + 2 + words), Some(Item::Name(_) | Item::Honorific(..)))
    {
        i += 2 + words;
    }
    while matches!(items.get(i), Some(Item::Honorific(..)))
        || (i > at
            && items.get(i) == Some(&Item::Comma)
            && matches!(items.get(i + 1), Some(Item::Honorific(..))))
    {
        i += 1;
    }
    match items.get(i) {
        Some(&Item::Name(n)) => Some((n, i + 1)),
        _ => None,
    }
}

/// The name before item `at` to which a list beginning there may belong, and the status that the words between give.
pub fn left_anchor(items: &[Item], at: usize) -> Option<(usize, Option<Status>)> {
    let before = |i: usize| i.checked_sub(1).map(|i| items[i]);
    match before(at)? {
        Item::Name(n) => Some((n, None)),
        Item::Comma | Item::Dash | Item::Tab => match before(at - 1)? {
            Item::Name(n) => Some((n, None)),
            Item::Close => name_before_bracket(items, at - 2),
            // "Dư Lân Hạc - Đoàn ĐBQH TP. Hà Nội, Ủy viên …"
            Item::Thing => match (before(at - 2)?, before(at - 3)?) {
                (Item::Comma | Item::Dash, Item::Name(n)) => Some((n, None)),
                _ => in_bracket(items, at),
            },
            _ => in_bracket(items, at),
        },
        // "các đồng chí nguyên là lãnh đạo tỉnh" are others.
        Item::Appointment(Status::Former) if is_plural(items, at - 1) => None,
        Item::Appointment(status) => {
            let status = if status == Status::Current && is_elected(items, at - 1) {
                Status::Designate
            } else {
                status
            };
            last_name(items, at - 1).map(|n| (n, (status != Status::Current).then_some(status)))
        }
        Item::Word | Item::Thing | Item::Open => in_bracket(items, at).or_else(|| {
            // "giữ chức vụ mới: Chủ tịch …": a word or two between the verb and the title
            let verb = (at.saturating_sub(3)..at).rev().find_map(|i| match items[i] {
                Item::Appointment(status) if status != Status::Current => Some((i, status)),
                _ => None,
            })?;
            last_name(items, verb.0).map(|n| (n, Some(verb.1)))
        }),
        _ => None,
    }
}

/// The status that a verb before the title at item `at` gives to whom "đối với" names behind it: "miễn nhiệm chức vụ …
/// đối với bà A".
pub fn status_before(items: &[Item], at: usize) -> Option<Status> {
    items[..at].iter().rev().take(REMARK).find_map(|item| match item {
        Item::Appointment(status) => Some(*status),
        Item::Electing => Some(Status::Designate),
        Item::Dismissing => Some(Status::Former),
        _ => None,
    })
}

/// Whether the people named before item `at` stand behind a verb of election: "bầu ông A giữ chức".
pub fn is_elected(items: &[Item], at: usize) -> bool {
    let listed = |item: &&Item| {
        matches!(
            item,
            Item::Name(_)
                | Item::Title(..)
                | Item::Honorific(..)
                | Item::Comma
                | Item::And
                | Item::With
                | Item::Dash
                | Item::Plural
        )
    };
    items[..at].iter().rev().find(|item| !listed(item)) == Some(&Item::Electing)
}

/// The names in one list with the last one before item `at`, if a plural word opens it: "các ông A, B và C giữ chức".
pub fn group_before(items: &[Item], at: usize) -> Vec<usize> {
    let (mut names, plural) = list_before(items, at);
    if !plural {
        names.truncate(1);
    }
    names
}

/// The names in one list with the last one before item `at`, last first, and whether a plural word opens it.
pub fn list_before(items: &[Item], at: usize) -> (Vec<usize>, bool) {
    let mut names = Vec::new();
    let Some(mut i) = subject_before(items, at) else { return (names, false) };
    while let Item::Name(n) = items[i] {
        names.push(n);
        let opening = items[..i].iter().rposition(|item| !matches!(item, Item::Honorific(..)));
        match opening.map(|o| (o, items[o])) {
            Some((_, Item::Plural)) => return (names, true),
            // "Các đồng chí: A, B và C được bầu làm Phó Chủ tịch"
            Some((o, Item::Colon)) if is_plural(items, o) => return (names, true),
            Some((o, Item::Comma | Item::And | Item::With)) if o > 0 => i = o - 1,
            _ => break,
        }
    }
    (names, false)
}

fn last_name(items: &[Item], at: usize) -> Option<usize> {
    match items[subject_before(items, at)?] {
        Item::Name(n) => Some(n),
        _ => None,
    }
}

/// The item before `at` that names of whom the sentence speaks: "bà A, em gái Chủ tịch B và là Phó Trưởng ban …" is about A.
fn subject_before(items: &[Item], at: usize) -> Option<usize> {
    let last = items[..at].iter().rposition(|item| matches!(item, Item::Name(_)))?;
    let introduced = |item: &Item| matches!(item, Item::Title(..) | Item::Honorific(..));
    let first = items[..last].iter().rposition(|item| !introduced(item));
    let of_kin = first.filter(|&i| items[i] == Item::Kin).and_then(|kin| subject_before(items, kin));
    of_kin.or(Some(last))
}

/// "Trương Mỹ Lan (70 tuổi, Chủ tịch …": the name before the bracket that is open at item `at`.
fn in_bracket(items: &[Item], at: usize) -> Option<(usize, Option<Status>)> {
    let open = items[..at]
        .iter()
        .rposition(|i| matches!(i, Item::Open | Item::Close | Item::Name(_) | Item::Title(..)))?;
    match (items[open], open.checked_sub(1).map(|i| items[i])) {
        (Item::Open, Some(Item::Name(n))) => Some((n, None)),
        _ => None,
    }
}

fn name_before_bracket(items: &[Item], close: usize) -> Option<(usize, Option<Status>)> {
    let open = items[..close].iter().rposition(|i| *i == Item::Open)?;
    match open.checked_sub(1).map(|i| items[i]) {
        Some(Item::Name(n)) => Some((n, None)),
        _ => None,
    }
}

pub fn is_plural(items: &[Item], at: usize) -> bool {
    let mut i = at;
    while i > 0 && matches!(items[i - 1], Item::Honorific(..)) {
        i -= 1;
    }
    i > 0 && items[i - 1] == Item::Plural
}

pub fn next_is_plural(items: &[Item], end: usize) -> bool {
    items.get(end) == Some(&Item::Plural)
}
