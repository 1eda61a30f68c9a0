//! Ranges: two numerals that share what follows them.
//!
//! ```text
//! range = ["từ" | "giữa"] numeral join numeral
//! join  = "-" | "–" | "đến" | "tới"
//! ```
//!
//! | written | low | high |
//! |---|---|---|
//! | 5-7% | 5 | 7 |
//! | 3-5 nghìn | 3000 | 5000 |
//! | từ 650 triệu đến 1,05 tỉ đồng | 6.5e8 | 1.05e9 |
//! | từ 5% đến 7% | 5 | 7 |
//! | 3kg-6kg | 3 | 6 |
//! | từ 900 đồng/kg đến 1.100 đồng/kg | 900 | 1100 |
//! | từ 5 lên 7% | 5 | 7, and a rise |
//! | từ -5 đến 3 độ | -5 | 3 |
//!
//! The lower end is the value. Not ranges: "23-24/10", "2021-2030" (dates), "2-1" (a score), "7-5" (falls).

use crate::{
    analysis::{Change, FigureKind, Qualifier},
    figures::{
        Reading, blocker, measure,
        numeral::{self, Form, Found, Numeral},
        qualifier::ending_at,
        unit,
    },
    lexicon::{
        Lexed, Table,
        tables::range_words::{self, Role},
    },
    text::Kind,
};

/// A numeral that goes on to an upper end, if it does: the whole range, and the change that its joint tells
/// of.
#[allow(clippy::float_cmp, reason = "a single word stands for a small whole number, which is exact")]
pub(super) fn extend(lexed: &Lexed, low: &Numeral) -> Option<(Numeral, Option<Change>)> {
    if let Some(range) = signed(lexed, low) {
        return Some((range, None));
    }
    let (at, joint) = joint(lexed, low.to)?;
    let opened = ending_at(lexed, low.from, Table::RangeWords).map(|(_, m)| range_words::ROWS[m.row].role);
    let (fits, change) = match joint {
        Role::Up => (opened == Some(Role::Opens), Some(Change::Up)),
        Role::Down => (opened == Some(Role::Opens), Some(Change::Down)),
        Role::And => (opened == Some(Role::Between), None),
        _ => (true, None),
    };
    if !fits {
        return None;
    }
    let Found::Numeral(high) = numeral::read(lexed, at) else { return None };
    let spelt = |n: &Numeral| matches!(n.form, Form::Word);
    // "hai đến ba tỷ", but "cuối năm đến hai trăm ngày sau"
    let year = || low.low == 5.0 && blocker::is_year(lexed, low.from);
    let uneven = spelt(low) != spelt(&high) && (high.form != Form::Words || year());
    if low.high.is_some() || high.high.is_some() || low.like_year || uneven {
        return None;
    }
    let mut range = Numeral { to: high.to, range: true, scale: high.scale, suffixed: high.suffixed, ..*low };
    if low.scale <= 1.0 && high.scale > 1.0 && low.low < high.low / high.scale + f64::EPSILON {
        range.low *= high.scale;
        range.foreign = None;
    }
    range.high = Some(high.low);
    let rises = range.low < high.low;
    (rises || change == Some(Change::Down)).then_some((range, change))
}

/// Degrees or percents with a sign of their own: "từ -5 đến 3 độ", "âm 5 đến âm 2%".
fn signed(lexed: &Lexed, low: &Numeral) -> Option<Numeral> {
    let (at, joint) = joint(lexed, low.to)?;
    let below = measure::sign(lexed, low.from, true);
    let first = at + usize::from(measure::sign(lexed, at + 1, true) == Some(at));
    // one sign is shared across a dash: "âm 5-7 độ"
    if joint != Role::Joins || first == at && (below.is_none() || !lexed.is_word(low.to)) {
        return None;
    }
    let Found::Numeral(high) = numeral::read(lexed, first) else { return None };
    let unit = unit::read(lexed, high.to)?;
    if !matches!(unit.code, "Cel" | "deg" | "%") || low.high.is_some() || high.high.is_some() {
        return None;
    }
    let ends =
        [if below.is_some() { -low.low } else { low.low }, if first > at { -high.low } else { high.low }];
    let from = below.unwrap_or(low.from);
    Some(Numeral {
        from,
        to: high.to,
        range: true,
        low: ends[0].min(ends[1]),
        high: Some(ends[0].max(ends[1])),
        foreign: None,
        ..*low
    })
}

/// Token behind what joins two ends at token `i`, and what it is.
fn joint(lexed: &Lexed, i: usize) -> Option<(usize, Role)> {
    let token = lexed.tokens.get(i).filter(|t| !t.begins_line())?;
    if token.kind == Kind::Punct {
        let dash = matches!(lexed.word(i), "-" | "–" | "—" | "−" | "~" | "÷");
        // "5-7", "5 - 7" and the careless "5- 7"; "5 -7" only where something is counted or paid
        let even = lexed.is_glued(i) || !lexed.is_glued(i + 1) || is_counted(lexed, i + 1);
        return (dash && even && !lexed.tokens.get(i + 1)?.begins_line()).then_some((i + 1, Role::Joins));
    }
    let found = lexed.longest(i, Table::RangeWords)?;
    let role = range_words::ROWS[found.row].role;
    (!matches!(role, Role::Opens | Role::Between)).then_some((i + found.len, role))
}

/// Whether what stands behind the number at token `i` is counted or paid, and so never below zero.
fn is_counted(lexed: &Lexed, i: usize) -> bool {
    let Found::Numeral(number) = numeral::read(lexed, i) else { return false };
    let measured = unit::read(lexed, number.to).is_some_and(|u| !matches!(u.code, "Cel" | "deg" | "%"));
    measured || number.scale > 1.0 || lexed.has_any(number.to, &[Table::CountedNouns, Table::Currencies])
}

/// The token behind a price that ends before token `i`, and behind what it is asked for: "đồng/kg".
fn behind_price(lexed: &Lexed, i: usize) -> usize {
    let per = lexed.is_mark(i, "/") && lexed.is_glued(i) && lexed.is_glued(i + 1) && lexed.is_word(i + 1);
    if per { i + 2 } else { i }
}

/// First token of the word that opens a range before token `i`.
pub(super) fn opening(lexed: &Lexed, i: usize) -> Option<usize> {
    let (from, found) = ending_at(lexed, i, Table::RangeWords)?;
    matches!(range_words::ROWS[found.row].role, Role::Opens | Role::Between).then_some(from)
}

/// Joins neighbouring readings that are the two ends of one range ("từ 5% đến 7%").
pub(super) fn join(lexed: &Lexed, readings: &mut Vec<Reading>) {
    let mut i = 1;
    while i < readings.len() {
        let (low, high) = (&readings[i - 1], &readings[i]);
        let joined = (low.kind == high.kind
            && low.unit == high.unit
            && low.noun_text(lexed) == high.noun_text(lexed)
            && low.number.high.is_none()
            && high.number.high.is_none()
            && low.number.low < high.number.low)
            .then(|| {
                let end = if low.kind == FigureKind::Money { behind_price(lexed, low.to) } else { low.to };
                Some((joint(lexed, end)?, opening(lexed, low.from)))
            })
            .flatten()
            .filter(|&((at, joint), opening)| {
                let dashed = !lexed.is_word(low.to);
                // the joint itself may have been taken for a qualifier: "từ 5 đồng tới 10 đồng", and a currency may stand
                // in front: "VND1000-VND2000"
                let signed = high.kind == FigureKind::Money && high.qualifier == Qualifier::Exact;
                (at == high.number.from || signed && at == high.from)
                    && matches!(joint, Role::Joins | Role::And)
                    && (dashed || opening.is_some())
            });
        if let Some((_, opening)) = joined {
            let high = readings.remove(i);
            let low = &mut readings[i - 1];
            low.from = opening.unwrap_or(low.from);
            low.to = high.to;
            low.noun = high.noun;
            low.number.high = Some(high.number.low);
            low.evidence = low.evidence.max(high.evidence);
        } else {
            let turn = joint(lexed, low.to).filter(|&(at, _)| {
                at == high.from && low.unit == high.unit && opening(lexed, low.from).is_some()
            });
            let change = turn.and_then(|(_, joint)| match joint {
                Role::Up => Some(Change::Up),
                Role::Down => Some(Change::Down),
                _ => None,
            });
            let high = &mut readings[i];
            high.change = high.change.or(change);
            i += 1;
        }
    }
}
