//! Measures an analysis against gold: precision, recall and F1 of persons, positions, references, dates, figures.
//!
//! A position counts when it is the gold's or a beginning of it, or the other way round, status words aside; a date when
//! it overlaps the gold and has its value; a figure likewise.

use std::{collections::BTreeMap, fmt, ops::Range};

use diembao::{Analysis, FigureKind, MentionKind, Span, text::fold};
use serde_json::Value;

/// Counts of one measure.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tally {
    gold: usize,
    gold_found: usize,
    found: usize,
    found_right: usize,
}

impl Tally {
    /// Harmonic mean of precision and recall.
    pub fn f1(&self) -> f64 {
        let share = |part: usize, whole: usize| {
            if whole == 0 {
                1.0
            } else {
                f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap())
            }
        };
        let (p, r) = (share(self.found_right, self.found), share(self.gold_found, self.gold));
        if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "F1 {:.3} (gold {}/{}, found {}/{})",
            self.f1(),
            self.gold_found,
            self.gold,
            self.found_right,
            self.found
        )
    }
}

/// Adds one article to the tallies and prints what is missing or spurious.
pub fn score(
    name: &str,
    text: &str,
    gold: &Value,
    analysis: &Analysis,
    tallies: &mut BTreeMap<&'static str, Tally>,
) {
    for measure in ["persons", "positions", "references", "dates", "figures"] {
        tallies.entry(measure).or_default();
    }
    officials(name, text, gold, analysis, tallies);
    let dates = analysis.dates.iter().map(|d| (&d.span, Value::from(d.value.clone()))).collect::<Vec<_>>();
    spans(name, text, &gold["dates"], &dates, same_date, tallies.get_mut("dates").unwrap());
    let counted = analysis.figures.iter().filter(|f| f.kind != FigureKind::Ordinal);
    let figures = counted.map(|f| (&f.span, Value::from(f.value))).collect::<Vec<_>>();
    spans(name, text, &gold["figures"], &figures, same_number, tallies.get_mut("figures").unwrap());
}

fn officials(
    name: &str,
    text: &str,
    gold: &Value,
    analysis: &Analysis,
    tallies: &mut BTreeMap<&'static str, Tally>,
) {
    let list = gold["officials"].as_array().unwrap();
    let optional = |o: &Value| o["optional"].as_bool() == Some(true);
    let key = |s: &str| folded(s).join(" ");
    for person in list {
        let wanted = person["name"].as_str().unwrap();
        let found = analysis.officials.iter().find(|o| key(&o.person.name) == key(wanted));
        if !optional(person) {
            count(tallies, "persons", found.is_some(), || println!("{name}: person missing: {wanted}"));
            for position in person["positions"].as_array().unwrap() {
                let position = position.as_str().unwrap();
                let given = found.is_some_and(|o| {
                    o.positions
                        .iter()
                        .any(|p| same_position(position, &p.text) || same_position(position, &p.title))
                });
                count(tallies, "positions", given, || {
                    println!("{name}: position missing: {wanted} | {position}");
                });
            }
        }
        for reference in person["title_mentions"].as_array().into_iter().flatten().filter(|r| !optional(r)) {
            let place = place(text, reference);
            let refers = |o: &diembao::Official| {
                o.person.mentions.iter().any(|m| m.kind == MentionKind::Title && overlap(&m.span, &place))
            };
            let right = found.is_some_and(refers);
            count(tallies, "references", right, || {
                println!("{name}: reference missing: {} -> {wanted}", reference["text"]);
            });
            let t = tallies.get_mut("references").unwrap();
            t.found += usize::from(analysis.officials.iter().any(refers));
            t.found_right += usize::from(right);
        }
    }
    for official in &analysis.officials {
        let person = list.iter().find(|g| key(g["name"].as_str().unwrap()) == key(&official.person.name));
        if person.is_some_and(optional) {
            continue;
        }
        found(tallies, "persons", person.is_some(), || {
            println!("{name}: no official: {}", official.person.name);
        });
        for position in &official.positions {
            let right = person.is_some_and(|g| {
                g["positions"].as_array().unwrap().iter().any(|p| {
                    let p = p.as_str().unwrap();
                    same_position(p, &position.text) || same_position(p, &position.title)
                })
            });
            found(tallies, "positions", right, || {
                println!("{name}: no position: {} | {}", official.person.name, position.text);
            });
        }
    }
}

fn count(tallies: &mut BTreeMap<&'static str, Tally>, measure: &'static str, hit: bool, say: impl Fn()) {
    let tally = tallies.entry(measure).or_default();
    tally.gold += 1;
    tally.gold_found += usize::from(hit);
    if !hit {
        say();
    }
}

fn found(tallies: &mut BTreeMap<&'static str, Tally>, measure: &'static str, right: bool, say: impl Fn()) {
    let tally = tallies.entry(measure).or_default();
    tally.found += 1;
    tally.found_right += usize::from(right);
    if !right {
        say();
    }
}

fn spans(
    name: &str,
    text: &str,
    gold: &Value,
    found: &[(&Span, Value)],
    same: fn(&Value, &Value) -> bool,
    tally: &mut Tally,
) {
    let mut used = vec![false; found.len()];
    for wanted in gold.as_array().unwrap() {
        let place = place(text, wanted);
        let hit = (0..found.len())
            .find(|&i| !used[i] && overlap(found[i].0, &place) && same(&wanted["value"], &found[i].1));
        if wanted["optional"].as_bool() == Some(true) {
            for (i, (span, _)) in found.iter().enumerate() {
                if overlap(span, &place) && !used[i] {
                    used[i] = true;
                    tally.found += 1;
                    tally.found_right += 1;
                }
            }
            continue;
        }
        tally.gold += 1;
        if let Some(i) = hit {
            used[i] = true;
            tally.gold_found += 1;
            tally.found_right += 1;
            tally.found += 1;
        } else {
            let near: Vec<_> = found
                .iter()
                .filter(|f| overlap(f.0, &place))
                .map(|f| format!("{} = {}", f.0.text, f.1))
                .collect();
            println!("{name}: missing: {} = {}; found {near:?}", wanted["text"], wanted["value"]);
        }
    }
    for (span, value) in found.iter().zip(&used).filter(|(_, used)| !**used).map(|(f, _)| f) {
        tally.found += 1;
        println!("{name}: spurious: {} = {value}", span.text);
    }
}

/// Where the gold's text stands: bytes of its nth occurrence.
fn place(text: &str, gold: &Value) -> Range<usize> {
    let wanted = gold["text"].as_str().unwrap();
    let nth = usize::try_from(gold["nth"].as_u64().unwrap_or(1)).unwrap();
    let mut at = 0;
    for n in 1..=nth {
        at += text[at..].find(wanted).unwrap_or_else(|| panic!("gold not in the text: {wanted}"));
        if n < nth {
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    at..at + wanted.len()
}

fn overlap(span: &Span, place: &Range<usize>) -> bool {
    (span.start as usize) < place.end && place.start < span.end as usize
}

fn folded(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|w| fold(w.trim_matches(|c: char| c.is_ascii_punctuation())))
        .filter(|w| !w.is_empty())
        .collect()
}

fn same_position(a: &str, b: &str) -> bool {
    let strip = |text: &str| {
        let words = folded(text);
        let status = ["nguyên", "cựu", "cố", "quyền", "tân", "đương", "kim", "nhiệm"];
        let from = words.iter().position(|w| !status.contains(&w.as_str())).unwrap_or(0);
        words[from..].to_vec()
    };
    let (a, b) = (strip(a), strip(b));
    let n = a.len().min(b.len());
    n > 0 && a[..n] == b[..n]
}

fn same_date(gold: &Value, found: &Value) -> bool {
    let (gold, found) = (gold.as_str().unwrap_or_default(), found.as_str().unwrap_or_default());
    let (a, b): (Vec<_>, Vec<_>) = (gold.split('/').collect(), found.split('/').collect());
    gold == found
        || (gold.starts_with("XXXX-") && found.get(4..) == gold.get(4..))
        || (a.len() == 2 && b.len() == 2 && a.iter().zip(&b).all(|(a, b)| b.starts_with(a)))
        || (a.len() == 1 && [format!("{gold}/.."), format!("../{gold}")].contains(&found.to_owned()))
}

fn same_number(gold: &Value, found: &Value) -> bool {
    let (g, f) = (gold.as_f64().unwrap_or(f64::NAN), found.as_f64().unwrap_or(f64::NAN));
    (g - f).abs() <= 1e-9 * g.abs().max(1.0)
}
