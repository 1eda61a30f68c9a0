//! `cargo xtask test`: installs what the tests need, then runs every check that there is.

use std::num::NonZero;
use std::process::ExitCode;
use std::thread::available_parallelism;

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use xshell::cmd;

use crate::chromium::CHROMIUM;
use crate::engines::{FIREFOX, WEBKIT_DRIVER, XVFB};
use crate::libreoffice::LIBREOFFICE;
use crate::project::{CRATE, Project};
use crate::rust::WASM;
use crate::settings::Module;
use crate::steps::{self, Step};
use crate::{chromium, engines, npm, perf, rust, sizes, wasm};

#[derive(clap::Args)]
pub struct Arguments {
    /// Run these parts alone, with the steps they need; several are separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "PART")]
    only: Vec<Part>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Part {
    /// Formatting, clippy, documentation, types.
    Lint,
    /// Tests of the crate and of this driver.
    Rust,
    /// Tests of the npm package in Node.
    Package,
    /// The packed tarball in projects that install it.
    Packaging,
    /// The page in Chromium.
    Browser,
    /// The core of it in browsers of other makes.
    Engines,
    /// Sizes after Brotli against their budgets.
    Sizes,
    /// The speed of the page against its budgets.
    Speed,
}

/// Runs the chosen parts and prints how each step went.
pub fn run(project: &Project, arguments: &Arguments) -> ExitCode {
    let steps = steps::choose(all_steps(project), &arguments.only);
    let summary = steps::run(&steps);
    println!("\n{}", summary.to_text());
    if summary.all_passed() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every step, each after those it needs.
fn all_steps(project: &Project) -> Vec<Step<'_, Part>> {
    let step = |name, part, needs, run: fn(&Project) -> Result<()>| Step {
        name,
        part,
        needs,
        run: Box::new(move || run(project)),
    };
    vec![
        step("wasm target", None, &[], rust::install_target),
        step("rustfmt and clippy", None, &[], rust::install_linters),
        step("npm packages", None, &[], npm::install),
        step("Chromium", None, &[], |project| chromium::ensure(project).map(drop)),
        step("LibreOffice", None, &[], |project| LIBREOFFICE.ensure(&project.shell).map(drop)),
        step("Firefox and WebKitGTK", None, &[], engines::ensure),
        step("formatting", Some(Part::Lint), &["rustfmt and clippy"], format),
        step("clippy", Some(Part::Lint), &["rustfmt and clippy"], clippy),
        step("clippy for wasm", Some(Part::Lint), &["rustfmt and clippy", "wasm target"], clippy_for_wasm),
        step("documentation", Some(Part::Lint), &[], document),
        step("Rust tests", Some(Part::Rust), &[], test_crate),
        step("driver tests", Some(Part::Rust), &[], test_driver),
        step("packed crate", Some(Part::Packaging), &[], pack_crate),
        step("module", None, &["wasm target", "npm packages"], wasm::build),
        step("package", None, &["module"], npm::build_package),
        step("page", None, &["package"], npm::build_page),
        step("types", Some(Part::Lint), &["package"], npm::check_types),
        step("sizes", Some(Part::Sizes), &["page"], sizes::check),
        step("speed", Some(Part::Speed), &["page", "Chromium"], perf::check_page),
        step("package tests", Some(Part::Package), &["package", "LibreOffice", "Chromium"], |project| {
            run_node_tests(project, "www/package/test")
        }),
        step("packaging tests", Some(Part::Packaging), &["package", "Chromium"], |project| {
            run_node_tests(project, "tests/packaging")
        }),
        step("engine tests", Some(Part::Engines), &["page", "Firefox and WebKitGTK"], |project| {
            run_node_tests(project, "tests/engines")
        }),
        step("browser tests", Some(Part::Browser), &["page", "LibreOffice", "Chromium"], |project| {
            run_node_tests(project, "tests/browser")
        }),
    ]
}

fn format(project: &Project) -> Result<()> {
    let sh = &project.shell;
    Ok(cmd!(sh, "cargo fmt --all --check").run()?)
}

fn clippy(project: &Project) -> Result<()> {
    let sh = &project.shell;
    Ok(cmd!(sh, "cargo clippy --locked --workspace --all-targets -- -D warnings").run()?)
}

fn clippy_for_wasm(project: &Project) -> Result<()> {
    let sh = &project.shell;
    for Module { features, .. } in &project.settings.wasm.modules {
        let features = features.join(",");
        let clippy = cmd!(sh, "cargo clippy --locked --package {CRATE} --lib --target {WASM}");
        clippy.args(["--no-default-features", "--features", &features, "--", "-D", "warnings"]).run()?;
    }
    Ok(())
}

fn document(project: &Project) -> Result<()> {
    let sh = &project.shell;
    let doc = cmd!(sh, "cargo doc --locked --package {CRATE} --no-deps --document-private-items --quiet");
    // Modules explain themselves to those who work on them, so their links may lead to private items.
    Ok(doc.env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private_intra_doc_links").run()?)
}

fn test_crate(project: &Project) -> Result<()> {
    let sh = &project.shell;
    Ok(cmd!(sh, "cargo test --locked --package {CRATE} --no-fail-fast").run()?)
}

/// Apart from the crate's tests, so that cargo takes the same features of shared libraries as for running it.
fn test_driver(project: &Project) -> Result<()> {
    let sh = &project.shell;
    Ok(cmd!(sh, "cargo test --locked --package xtask").run()?)
}

/// Packs the crate as for crates.io and compiles what is packed: nothing that it needs is left out.
fn pack_crate(project: &Project) -> Result<()> {
    let sh = &project.shell;
    // In a target folder of its own: in a shared one cargo takes the packed sources for ours.
    let target = project.target_dir.join("packed");
    Ok(cmd!(sh, "cargo package --locked --allow-dirty --quiet --package {CRATE} --target-dir {target}")
        .run()?)
}

/// Runs the `*.test.mjs` files of a folder in Node, telling them which programs to start.
fn run_node_tests(project: &Project, dir: &str) -> Result<()> {
    let sh = &project.shell;
    let mut files: Vec<_> =
        sh.read_dir(dir)?.into_iter().filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    ensure!(!files.is_empty(), "no tests in {dir}");
    // Node leaves one core free by itself; of two, that is half.
    let cores = available_parallelism().map_or(1, NonZero::get).to_string();
    let mut tests = cmd!(sh, "node --test --test-reporter=spec --test-concurrency {cores} {files...}");
    for program in [LIBREOFFICE, CHROMIUM, FIREFOX, WEBKIT_DRIVER, XVFB] {
        if let Some(path) = program.find()? {
            tests = tests.env(program.variable, path);
        }
    }
    tests.run().with_context(|| format!("tests in {dir}"))
}
