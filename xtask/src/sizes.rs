//! Sizes after Brotli, as a web server sends the files, against the budgets of `wasm-pack.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::settings::Budget;

/// Brotli's window in bits, its default and the widest that servers use.
const WINDOW: u32 = 22;
const BEST_QUALITY: u32 = 11;

/// Bytes of one or more files.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: u64,
    compressed: u64,
}

/// Files by their path from the root.
type Sizes = BTreeMap<String, Size>;

/// Prints every file and every budget; fails when a budget is exceeded or one of its patterns matches no file.
pub fn check(project: &Project) -> Result<()> {
    let mut files = Sizes::new();
    let mut totals = Vec::new();
    for budget in &project.settings.budgets {
        let paths = find(&project.root, budget)?;
        totals.push((budget, measure(&project.root, paths, &mut files)?));
    }
    println!("{:<52} {:>9} {:>9} {:>9}", "bytes", "raw", "Brotli", "budget");
    for (name, size) in &files {
        println!("{name:<52} {:>9} {:>9}", size.raw, size.compressed);
    }
    let mut exceeded = Vec::new();
    for (Budget { name, max, .. }, total) in totals {
        let verdict = if total.compressed > *max { "EXCEEDED" } else { "kept" };
        println!("{name:<52} {:>9} {:>9} {max:>9} {verdict}", total.raw, total.compressed);
        if total.compressed > *max {
            exceeded.push(name.as_str());
        }
    }
    ensure!(exceeded.is_empty(), "over budget: {}", exceeded.join(", "));
    Ok(())
}

/// The files of one budget; none may be missing.
fn find(root: &Path, budget: &Budget) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for pattern in &budget.files {
        // The root may hold characters that a pattern would read as wildcards.
        let escaped = glob::Pattern::escape(&root.to_string_lossy());
        let mut paths = glob::glob(&format!("{escaped}/{pattern}")).context("in wasm-pack.toml")?.peekable();
        ensure!(paths.peek().is_some(), "no file matches {pattern}: run `cargo xtask build` first");
        for path in paths {
            files.push(path?);
        }
    }
    Ok(files)
}

/// The size of some files together. `known` takes the size of each, so that none is compressed twice.
fn measure(root: &Path, paths: Vec<PathBuf>, known: &mut Sizes) -> Result<Size> {
    let mut total = Size::default();
    for path in paths {
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        let size = match known.get(&name) {
            Some(size) => *size,
            None => measure_file(&path).with_context(|| format!("measuring {}", path.display()))?,
        };
        total.raw += size.raw;
        total.compressed += size.compressed;
        known.insert(name, size);
    }
    Ok(total)
}

fn measure_file(path: &Path) -> Result<Size> {
    let content = fs::read(path)?;
    Ok(Size { raw: content.len() as u64, compressed: compress(&content)?.len() as u64 })
}

fn compress(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, BEST_QUALITY, WINDOW);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::io::Read;
    use std::process;

    use super::*;

    #[test]
    fn compressed_bytes_are_complete() {
        let text = "Hà Nội, ngày 19 tháng 12. ".repeat(500);
        let compressed = compress(text.as_bytes()).expect("writing to memory");
        assert!(compressed.len() < 100, "{} bytes", compressed.len());
        let mut read = String::new();
        brotli::Decompressor::new(compressed.as_slice(), 4096)
            .read_to_string(&mut read)
            .expect("valid Brotli");
        assert_eq!(read, text);
    }

    #[test]
    fn budgets_count_all_their_files_and_miss_none() {
        let root = env::temp_dir().join(format!("xtask-sizes-[{}]", process::id()));
        fs::create_dir_all(root.join("out/deep")).expect("a writable temporary folder");
        fs::write(root.join("out/a.js"), "aaaa").expect("a writable temporary folder");
        fs::write(root.join("out/deep/b.js"), "bb").expect("a writable temporary folder");
        let budget = |pattern: &str| Budget { name: String::new(), files: vec![pattern.into()], max: 0 };
        let total =
            find(&root, &budget("out/**/*.js")).and_then(|paths| measure(&root, paths, &mut Sizes::new()));
        let none = find(&root, &budget("out/*.wasm"));
        fs::remove_dir_all(&root).expect("the folder was just made");
        assert_eq!(total.expect("two files match").raw, 6);
        assert!(none.is_err(), "a pattern without files is a mistake");
    }
}
