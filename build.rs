//! `data/*.tsv` → compact tables compiled into the crate.
//!
//! Every table gives two things: its phrases go into one folded, sorted list (`lexicon.bin`), its other columns become an array of rows (`tables.rs`). A malformed line stops the build with its file and line number.

use std::{env, fs, path::Path};

#[path = "build/compose.rs"]
mod compose;
#[path = "src/text/fold.rs"]
#[allow(dead_code)]
mod fold;
#[path = "build/lexicon.rs"]
mod lexicon;
#[path = "build/rows.rs"]
mod rows;
#[path = "build/source.rs"]
mod source;
#[path = "src/text/syllable.rs"]
mod syllable;
#[path = "src/text/token.rs"]
#[allow(dead_code)]
mod token;
#[path = "build/write.rs"]
mod write;

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/text");
    if let Err(problem) = run() {
        println!("cargo::error={problem}");
        std::process::exit(1);
    }
}

fn run() -> Result<(), String> {
    let tables: Vec<_> = source::read_all(Path::new("data"))?.into_iter().map(rows::distinct).collect();
    let out = env::var("OUT_DIR").map_err(|e| e.to_string())?;
    let out = Path::new(&out);
    fs::write(out.join("compositions.rs"), compose::pairs()).map_err(|e| e.to_string())?;
    fs::write(out.join("lexicon.bin"), lexicon::bytes(&tables)?).map_err(|e| e.to_string())?;
    fs::write(out.join("tables.rs"), write::rust(&tables)?).map_err(|e| e.to_string())
}
