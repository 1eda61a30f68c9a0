//! A Chromium, with the typefaces that it shows the page in.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

use crate::debian;
use crate::program::Program;
use crate::project::Project;

/// It runs the browser tests, and prints documents for those of the package.
pub const CHROMIUM: Program = Program {
    name: "Chromium",
    variable: "CHROMIUM_PATH",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    package: "chromium",
};

/// Where Debian puts the typefaces that the tests of narrow screens measure with, and that the pictures were taken with.
const TYPEFACES: &str = "/usr/share/fonts/truetype/noto";

/// The executable; what is missing of both is installed first.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    ensure_typefaces(&project.shell)?;
    CHROMIUM.ensure(&project.shell)
}

/// Installs the typefaces on Debian and its relatives; elsewhere the system's own must do.
fn ensure_typefaces(sh: &Shell) -> Result<()> {
    if Path::new(TYPEFACES).is_dir() || which::which("apt-get").is_err() {
        return Ok(());
    }
    debian::install(sh, "fonts-noto-core").context("the typefaces for the browser tests")
}
