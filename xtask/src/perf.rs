//! `cargo xtask perf`: how fast what was built is on this machine: the package in Node and in Chromium, the page in Chromium.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::chromium::{self, CHROMIUM};
use crate::npm;
use crate::project::Project;

#[derive(clap::Args)]
pub struct Arguments {
    /// Measure the page against its budgets instead of the package; fails where one is exceeded.
    #[arg(long)]
    page: bool,
}

/// Builds what is out of date, then measures and prints. Of the package nothing is judged: machines differ too much for
/// that. The page has budgets, which are judged relative to the machine.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    crate::build_package(project)?;
    if arguments.page {
        npm::build_page(project)?;
        return measure_page(project, &[]);
    }
    let browser = chromium::ensure(project)?;
    let bench = project.path(&project.settings.package.dir).join("bench");
    let sh = &project.shell;
    let (analyse, ready) = (bench.join("analyse.mjs"), bench.join("ready.mjs"));
    cmd!(sh, "node {analyse}").quiet().run()?;
    cmd!(sh, "node {ready}").quiet().env(CHROMIUM.variable, browser).run()?;
    Ok(())
}

/// Fails where the page that was built last exceeds a budget of speed; for the tests, so without what has none.
pub fn check_page(project: &Project) -> Result<()> {
    measure_page(project, &["--check"])
}

fn measure_page(project: &Project, options: &[&str]) -> Result<()> {
    let browser = chromium::ensure(project)?;
    let budgets = project.path(&project.settings.page.dir).join("bench/budgets.mjs");
    let sh = &project.shell;
    let measure = cmd!(sh, "node {budgets} {options...}").quiet().env(CHROMIUM.variable, browser);
    measure.run().context("the page is slower than its budgets")
}
