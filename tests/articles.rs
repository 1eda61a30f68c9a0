//! Whole articles: their analyses are kept as reviewed snapshots, and measured against gold made by hand.
//!
//! `tests/articles/<name>.json` is the analysis as JavaScript gets it. `UPDATE_SNAPSHOTS=1 cargo test --test articles`
//! writes them anew; read the difference before it is committed.

mod gold;

use std::{collections::BTreeMap, env, fs, path::PathBuf};

use diembao::{Analysis, Options, analyze};
use serde_json::Value;

struct Article {
    name: String,
    path: PathBuf,
    text: String,
    gold: Value,
}

impl Article {
    fn all() -> Vec<Self> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
        let mut articles: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|e| e == "txt"))
            .map(|path| Self {
                name: path.file_stem().unwrap().to_string_lossy().into_owned(),
                text: fs::read_to_string(&path).unwrap(),
                gold: serde_json::from_str(&fs::read_to_string(path.with_extension("gold.json")).unwrap())
                    .unwrap(),
                path,
            })
            .collect();
        articles.sort_by(|a, b| a.name.cmp(&b.name));
        assert!(articles.len() >= 8, "only {} articles", articles.len());
        articles
    }

    fn analysis(&self) -> Analysis {
        let published = self.gold["givenPublished"].as_str().map(str::to_owned);
        analyze(&self.text, &Options { published, ..Options::default() }).unwrap()
    }
}

#[test]
fn analyses_are_as_reviewed() {
    let update = env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut changed = Vec::new();
    for article in Article::all() {
        let found =
            serde_json::to_string_pretty(&article.analysis().into_utf16(&article.text)).unwrap() + "\n";
        let path = article.path.with_extension("json");
        if fs::read_to_string(&path).is_ok_and(|kept| kept == found) {
            continue;
        }
        if update {
            fs::write(&path, found).unwrap();
        } else {
            changed.push(article.name);
        }
    }
    assert!(
        changed.is_empty(),
        "the analyses of {changed:?} differ from their snapshots; see the head of this file"
    );
}

/// Floors of F1 on our own articles; raise them when the recognisers get better, never lower them.
const FLOORS: [(&str, f64); 5] =
    [("persons", 0.985), ("positions", 0.975), ("references", 0.95), ("dates", 0.99), ("figures", 0.995)];

#[test]
fn the_gold_is_reached() {
    let mut tallies: BTreeMap<&str, gold::Tally> = BTreeMap::new();
    for article in Article::all() {
        gold::score(&article.name, &article.text, &article.gold, &article.analysis(), &mut tallies);
    }
    let mut short = Vec::new();
    for (measure, floor) in FLOORS {
        let f1 = tallies[measure].f1();
        println!("{measure:<12} {}", tallies[measure]);
        if f1 < floor {
            short.push(format!("{measure}: {f1:.3} < {floor}"));
        }
    }
    assert!(short.is_empty(), "{short:?}");
}
