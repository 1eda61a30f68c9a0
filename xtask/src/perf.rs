//! `cargo xtask perf`: how fast the built package is on this machine, in Node and in Chromium.

use anyhow::Result;
use xshell::cmd;

use crate::chromium::{self, CHROMIUM};
use crate::project::Project;

/// Builds what is out of date, then measures and prints. Nothing is judged: machines differ too much for that.
pub fn run(project: &Project) -> Result<()> {
    crate::build_package(project)?;
    let browser = chromium::ensure(project)?;
    let bench = project.path(&project.settings.package.dir).join("bench");
    let sh = &project.shell;
    let (analyse, ready) = (bench.join("analyse.mjs"), bench.join("ready.mjs"));
    cmd!(sh, "node {analyse}").quiet().run()?;
    cmd!(sh, "node {ready}").quiet().env(CHROMIUM.variable, browser).run()?;
    Ok(())
}
