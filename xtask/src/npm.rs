//! Node and npm: their versions, the packages, and the scripts of the two workspaces.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::project::Project;
use crate::settings;
use crate::stamp::Stamp;

/// npm is a script, which Windows starts under this name only.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Lowest Node that Vite and the tests run on: major and minor.
const NODE: (u32, u32) = (20, 19);

/// Installs what package-lock.json names, unless this was done already.
pub fn install(project: &Project) -> Result<()> {
    let sh = &project.shell;
    check_node(project)?;
    let mut inputs = Vec::new();
    let workspaces = [Path::new(""), &project.settings.package.dir, &project.settings.page.dir];
    for path in workspaces.map(|dir| dir.join("package.json")).iter().chain([&"package-lock.json".into()]) {
        inputs.push(fs::read(project.path(path)).with_context(|| format!("reading {}", path.display()))?);
    }
    let stamp = Stamp::new(project, "npm", inputs);
    if !stamp.is_fresh() {
        cmd!(sh, "{NPM} ci --no-progress").run()?;
        stamp.write()?;
    }
    Ok(())
}

/// Compiles the package, then checks it against `wasm-pack.toml` and Cargo.toml.
pub fn build_package(project: &Project) -> Result<()> {
    // The compiler leaves the output of removed sources behind, and the tarball would take it.
    project.shell.remove_path(project.settings.package.dir.join("dist"))?;
    run_script(project, &project.settings.package.dir, "build")?;
    settings::check_package(project)
}

/// Bundles the page.
pub fn build_page(project: &Project) -> Result<()> {
    run_script(project, &project.settings.page.dir, "build")
}

/// Checks the types of the package, of the page, and of the tests written in JavaScript.
pub fn check_types(project: &Project) -> Result<()> {
    let sh = &project.shell;
    run_script(project, &project.settings.package.dir, "check")?;
    run_script(project, &project.settings.page.dir, "check")?;
    for dir in ["tests/browser", "tests/engines", "tests/packaging"] {
        cmd!(sh, "node node_modules/typescript/bin/tsc --noEmit --project {dir}").run()?;
    }
    Ok(())
}

fn run_script(project: &Project, workspace: &Path, script: &str) -> Result<()> {
    let sh = &project.shell;
    Ok(cmd!(sh, "{NPM} run {script} --workspace {workspace}").run()?)
}

fn check_node(project: &Project) -> Result<()> {
    let sh = &project.shell;
    let said = cmd!(sh, "node --version").quiet().read().context("Node is needed and was not found")?;
    let (major, minor) = NODE;
    ensure!(
        parse_version(&said).is_some_and(|version| version >= NODE),
        "Node {major}.{minor} or newer is needed, but `node --version` says {said}"
    );
    Ok(())
}

/// Major and minor of what `node --version` prints.
fn parse_version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_node_are_compared_by_number() {
        assert_eq!(parse_version("v20.19.2"), Some((20, 19)));
        assert!(parse_version("v20.9.0") < Some(NODE));
        assert!(parse_version("v100.0.0-nightly") > Some(NODE));
        assert_eq!(parse_version("20"), None);
    }
}
