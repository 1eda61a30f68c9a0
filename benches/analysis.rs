//! How long a megabyte takes, as a whole and stage by stage. Read the numbers against one another, in one run.

mod common;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use diembao::{Dictionary, Options, analyze, article, choose, dates, figures, lexicon, officials};

fn stages(c: &mut Criterion) {
    let text = common::megabyte();
    let lexed = lexicon::lex(&text, &lexicon::Overlay::default());
    let (found_dates, found_figures) = (dates::recognise(&lexed), figures::recognise(&lexed));
    let people = officials::recognise(&lexed);
    let nobody = Dictionary::default();

    let mut group = c.benchmark_group("megabyte");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(10);
    group.bench_function("whole", |b| b.iter(|| analyze(black_box(&text), &Options::default())));
    group.bench_function("lexicon", |b| {
        b.iter(|| lexicon::lex(black_box(&text), &lexicon::Overlay::default()));
    });
    group.bench_function("dates", |b| b.iter(|| dates::recognise(black_box(&lexed))));
    group.bench_function("figures", |b| b.iter(|| figures::recognise(black_box(&lexed))));
    group.bench_function("officials", |b| b.iter(|| officials::recognise(black_box(&lexed))));
    group.bench_function("people", |b| {
        b.iter(|| officials::resolve(&lexed, black_box(&people), &[], &[], &nobody));
    });
    group.bench_function("layout", |b| b.iter(|| article::lay_out(&lexed, black_box(&found_dates), &people)));
    let layout = article::lay_out(&lexed, &found_dates, &people);
    group.bench_function("choose", |b| {
        b.iter(|| choose::choose(found_dates.clone(), found_figures.clone(), black_box(&people)));
    });
    let (chosen_dates, chosen_figures) = choose::choose(found_dates.clone(), found_figures.clone(), &people);
    group.bench_function("date values", |b| {
        b.iter(|| dates::resolve(&lexed, black_box(&chosen_dates), layout.published.as_ref()));
    });
    group
        .bench_function("figure values", |b| b.iter(|| figures::resolve(&lexed, black_box(&chosen_figures))));
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
