//! The tables of phrases in `tests/cases/`: what is found with which value, and what must not be found.
//!
//! A case names a `text` (and perhaps `published`, else the file's own, else none) and lists all that must be found in
//! it, category by category, in order: `dates`, `figures`, `officials`, `people`, `furniture`. A category that a case does
//! not name is not looked at; an empty list says that nothing may be found. Of each item only the fields that stand
//! in the table are compared, so a case says just what it is about. `positions` and `mentions` may be given as plain
//! strings, which are their texts. A `dictionary` of the file's or the case's own is given along.

use std::{fmt::Write, fs, path::Path};

use serde_json::Value;

const CATEGORIES: [&str; 5] = ["officials", "people", "dates", "figures", "furniture"];

#[test]
fn every_case_is_read_as_its_table_says() {
    let mut wrong = String::new();
    let (mut count, mut files) = (0, 0);
    let mut paths: Vec<_> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .collect();
    paths.sort();
    for path in paths {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let table: Value =
            toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap_or_else(|e| panic!("{name}: {e}"));
        files += 1;
        for case in table["case"].as_array().unwrap_or_else(|| panic!("{name}: no [[case]]")) {
            count += 1;
            check(&name, &table, case, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "of {count} cases in {files} files:\n{wrong}");
    println!("{count} cases in {files} files");
}

fn check(file: &str, table: &Value, case: &Value, wrong: &mut String) {
    let text = case["text"].as_str().unwrap_or_else(|| panic!("{file}: a case without text"));
    let published = case.get("published").or_else(|| table.get("published")).and_then(Value::as_str);
    let options = diembao::Options {
        published: published.filter(|p| !p.is_empty()).map(str::to_owned),
        dictionary: case.get("dictionary").or_else(|| table.get("dictionary")).map(|given| {
            serde_json::from_value(given.clone()).unwrap_or_else(|e| panic!("{file}: {text}: {e}"))
        }),
    };
    let analysis = diembao::analyze(text, &options).unwrap();
    let found = serde_json::to_value(&analysis).unwrap();
    let named: Vec<_> = CATEGORIES.iter().filter(|c| case.get(**c).is_some()).collect();
    assert!(!named.is_empty() || case.get("publishedFound").is_some(), "{file}: {text}: nothing is expected");
    if let Some(want) = case.get("publishedFound")
        && found["published"].as_str().unwrap_or_default() != want
    {
        let _ = writeln!(wrong, "{file}: {text}\n  published: {} instead of {want}", found["published"]);
    }
    for category in named {
        let (want, got) = (case[*category].as_array().unwrap(), found[*category].as_array().unwrap());
        if want.len() != got.len() || !want.iter().zip(got).all(|(w, g)| fits(w, g)) {
            let show: Vec<_> = got.iter().map(|g| brief(g, want)).collect();
            let _ = writeln!(
                wrong,
                "{file}: {text}\n  {category}: {}\n  instead of: {}",
                Value::from(show),
                Value::from(want.clone())
            );
        }
    }
}

/// Whether everything that the table says of an item holds of what was found.
fn fits(want: &Value, got: &Value) -> bool {
    match (want, got) {
        (Value::Object(want), Value::Object(_)) => want.iter().all(|(key, w)| match got.get(key) {
            Some(Value::Null) => w == "null",
            Some(g) => fits(w, g),
            None => panic!("no such field: {key}"),
        }),
        (Value::String(want), Value::Object(got)) => {
            ["name", "text"].iter().find_map(|key| got.get(*key)).is_some_and(|g| g == want)
        }
        (Value::Array(want), Value::Array(got)) => {
            want.len() == got.len() && want.iter().zip(got).all(|(w, g)| fits(w, g))
        }
        (Value::Number(w), Value::Number(g)) => {
            let (w, g) = (w.as_f64().unwrap(), g.as_f64().unwrap());
            (w - g).abs() <= 1e-9 * w.abs().max(1.0)
        }
        _ => want == got,
    }
}

/// What was found, cut down to the fields that the table speaks of, with the positions and values always.
fn brief(got: &Value, want: &[Value]) -> Value {
    let Value::Object(fields) = got else { return got.clone() };
    let asked = |key: &str| {
        ["name", "text", "value"].contains(&key)
            || want.iter().any(|w| w.as_object().is_some_and(|w| w.contains_key(key)))
    };
    let texts = |v: &Value| match v {
        Value::Array(items) => items.iter().map(|i| i.get("text").unwrap_or(i).clone()).collect(),
        other => other.clone(),
    };
    fields.iter().filter(|(key, _)| asked(key)).map(|(key, v)| (key.clone(), texts(v))).collect()
}
