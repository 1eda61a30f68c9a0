use std::{
    env, fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::*;

/// A hand-made analysis in which every field has a value somewhere, and most are null elsewhere.
const ANALYSIS: &str = "www/package/test/fixtures/analysis.json";

/// The same as columns, from which the package's own tests make the analysis again.
const COLUMNS: &str = "www/package/test/fixtures/columns.json";

/// Set to write the columns anew instead of comparing them.
const UPDATE: &str = "DIEMBAO_UPDATE_COLUMNS";

#[derive(Deserialize)]
struct Fixture {
    analysis: Analysis,
}

#[derive(Serialize)]
struct Written<'a> {
    /// JSON has no NaN; null stands for it.
    numbers: Vec<Option<f64>>,
    strings: &'a [Cow<'a, str>],
}

#[test]
fn an_analysis_has_the_columns_that_javascript_reads() {
    let analysis = analysis();
    let columns = Columns::of(&analysis);
    let numbers = columns.numbers.iter().map(|&number| Some(number).filter(|n| !n.is_nan())).collect();
    let written = serde_json::to_string(&Written { numbers, strings: &columns.strings }).unwrap() + "\n";
    if env::var_os(UPDATE).is_some() {
        fs::write(path(COLUMNS), &written).unwrap();
    }
    let expected = fs::read_to_string(path(COLUMNS)).unwrap_or_default();
    assert!(
        written == expected,
        "{COLUMNS} is stale; write it anew with `{UPDATE}=1 cargo test --lib columns`"
    );
}

#[test]
fn strings_stand_once() {
    let analysis = analysis();
    let columns = Columns::of(&analysis);
    let mut sorted = columns.strings.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), columns.strings.len());
}

#[test]
fn variants_are_named_as_in_json() {
    let name = |variant| SerdeName(variant).to_string();
    let json = |variant| serde_json::to_value(variant).unwrap();
    for variant in [crate::Qualifier::Exact, crate::Qualifier::MoreThan, crate::Qualifier::AtLeast] {
        assert_eq!(name(variant), json(variant));
    }
}

fn analysis() -> Analysis {
    serde_json::from_str::<Fixture>(&fs::read_to_string(path(ANALYSIS)).unwrap()).unwrap().analysis
}

fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}
