//! One way through: a stage uses the stages above it, never those below; dates, figures and officials are siblings.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The stages in the order of the way through; those of one line never use each other.
const STAGES: [&[&str]; 6] =
    [&["text"], &["lexicon"], &["dates", "figures", "officials"], &["article"], &["choose"], &["wasm"]];

#[test]
fn no_stage_uses_a_later_one_or_a_sibling() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut arrows = 0;
    for file in rust_files(&root) {
        let Some(stage) = stage_of(file.strip_prefix(&root).unwrap()) else { continue };
        for used in used_modules(&fs::read_to_string(&file).unwrap()) {
            let Some(target) = rank(&used) else { continue };
            arrows += 1;
            let own = rank(&stage).unwrap();
            if used != stage && target >= own {
                wrong.push(format!("{} uses crate::{used}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(arrows > 10, "the test has read too few `crate::` paths: {arrows}");
}

#[test]
fn only_the_boundary_knows_javascript() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in
        rust_files(&root).into_iter().filter(|f| !f.ends_with("wasm.rs") && !f.starts_with(root.join("wasm")))
    {
        let text = fs::read_to_string(&file).unwrap();
        for name in ["wasm_bindgen", "js_sys", "web_sys", "serde_wasm_bindgen", "console_error_panic_hook"] {
            let code = text.lines().filter(|l| !l.trim_start().starts_with("//"));
            assert!(code.into_iter().all(|l| !l.contains(name)), "{} mentions {name}", file.display());
        }
    }
}

fn rank(module: &str) -> Option<usize> {
    STAGES.iter().position(|stage| stage.contains(&module))
}

fn stage_of(path: &Path) -> Option<String> {
    let first = path.components().next()?.as_os_str().to_string_lossy().into_owned();
    Some(first.trim_end_matches(".rs").to_owned()).filter(|m| rank(m).is_some())
}

/// Names of the modules of the crate that a file mentions: `crate::text::…`, `use crate::{lexicon::…, text}`.
fn used_modules(text: &str) -> BTreeSet<String> {
    let code: String =
        text.lines().map(|l| l.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let mut used = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => used.extend(top_level_names(group)),
            None => used.extend(first_name(rest)),
        }
    }
    used
}

fn first_name(text: &str) -> Option<String> {
    let name: String = text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}

/// The names at the first level of a `{…}` group of imports.
fn top_level_names(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (i, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.extend(first_name(&group[start..i]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.extend(first_name(&group[start..i]));
                start = i + 1;
            }
            _ => {}
        }
    }
    names
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
    files
}
