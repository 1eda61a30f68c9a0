//! Sizes after Brotli, as a web server sends the files, against the budgets of `wasm-pack.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

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
        let measured = measure(&project.root, budget)?;
        totals.push((budget, sum(&measured)));
        files.extend(measured);
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

/// The files of one budget with their sizes.
fn measure(root: &Path, budget: &Budget) -> Result<Sizes> {
    let mut files = Sizes::new();
    for pattern in &budget.files {
        // The root may hold characters that a pattern would read as wildcards.
        let escaped = glob::Pattern::escape(&root.to_string_lossy());
        let mut paths = glob::glob(&format!("{escaped}/{pattern}")).context("in wasm-pack.toml")?.peekable();
        ensure!(paths.peek().is_some(), "no file matches {pattern}: run `cargo xtask build` first");
        for path in paths {
            let path = path?;
            let content = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            let size = Size { raw: content.len() as u64, compressed: compress(&content)?.len() as u64 };
            files.insert(path.strip_prefix(root).unwrap_or(&path).display().to_string(), size);
        }
    }
    Ok(files)
}

fn sum(files: &Sizes) -> Size {
    files.values().fold(Size::default(), |total, size| Size {
        raw: total.raw + size.raw,
        compressed: total.compressed + size.compressed,
    })
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
        let deep = measure(&root, &budget("out/**/*.js"));
        let none = measure(&root, &budget("out/*.wasm"));
        fs::remove_dir_all(&root).expect("the folder was just made");
        assert_eq!(sum(&deep.expect("two files match")).raw, 6);
        assert!(none.is_err(), "a pattern without files is a mistake");
    }
}
