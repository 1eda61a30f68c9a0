//! A text of one megabyte, made of the project's own articles.

use std::{fs, path::Path};

/// The articles of `tests/articles`, one after another, until a megabyte is full.
pub fn megabyte() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let articles: Vec<_> = paths.iter().map(|p| fs::read_to_string(p).unwrap()).collect();
    let mut text = String::new();
    for article in articles.iter().cycle() {
        if text.len() + article.len() > 1_000_000 {
            return text;
        }
        text.push_str(article);
        text.push_str("\n\n");
    }
    text
}
