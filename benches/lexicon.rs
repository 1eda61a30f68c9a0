//! Why the lexicon is a trie over syllables: finding the same phrases with automata over bytes, built at the start or
//! shipped. ARCHITECTURE.md has the numbers.
//!
//! The rivals get the text folded already; folding is part of the lexicon's own time.

mod common;

use std::{fs, hint::black_box, path::Path};

use aho_corasick::{AhoCorasick, MatchKind};
use criterion::{Criterion, criterion_group, criterion_main};
use daachorse::DoubleArrayAhoCorasick;
use diembao::{lexicon, text::fold};

/// Every distinct folded phrase of `data/`.
fn phrases() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut phrases = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let table = fs::read_to_string(entry.unwrap().path()).unwrap();
        let rows = table.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).skip(1);
        let cells = rows.filter_map(|row| row.split('\t').next());
        phrases.extend(cells.flat_map(|cell| cell.split('|')).map(folded));
    }
    phrases.sort();
    phrases.dedup();
    phrases
}

fn folded(text: &str) -> String {
    text.split_whitespace().map(fold).collect::<Vec<_>>().join(" ")
}

fn structures(c: &mut Criterion) {
    let (phrases, text) = (phrases(), common::megabyte());
    let folded = folded(&text);
    println!("{} phrases", phrases.len());

    let mut group = c.benchmark_group("start");
    group.sample_size(10);
    group.bench_function("syllable trie, opened", |b| b.iter(lexicon::open));
    group
        .bench_function("aho-corasick, built", |b| b.iter(|| AhoCorasick::new(black_box(&phrases)).unwrap()));
    let built = DoubleArrayAhoCorasick::<u32>::new(&phrases).unwrap();
    group.bench_function("daachorse, built", |b| {
        b.iter(|| DoubleArrayAhoCorasick::<u32>::new(black_box(&phrases)).unwrap());
    });
    let shipped = built.serialize();
    println!("daachorse, serialized: {} bytes", shipped.len());
    group.finish();

    let mut group = c.benchmark_group("scan");
    group.sample_size(10);
    group.bench_function("syllable trie, with cutting and folding", |b| {
        b.iter(|| lexicon::lex(black_box(&text), &lexicon::Overlay::default()));
    });
    let aho = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&phrases).unwrap();
    group.bench_function("aho-corasick, overlapping", |b| {
        b.iter(|| aho.find_overlapping_iter(black_box(&folded)).count());
    });
    group.bench_function("daachorse, overlapping", |b| {
        b.iter(|| built.find_overlapping_iter(black_box(&folded)).count());
    });
    group.finish();
}

criterion_group!(benches, structures);
criterion_main!(benches);
