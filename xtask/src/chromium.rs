//! A Chromium for the browser tests: found on the machine, or installed from Debian's packages.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::Shell;

use crate::debian;
use crate::project::Project;

/// Environment variable that names the executable, for those who keep it elsewhere; the tests read it too.
pub const VARIABLE: &str = "CHROMIUM_PATH";

/// Names under which systems install it.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The executable, installed first where there is none.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    ensure_typefaces(&project.shell)?;
    if let Some(path) = find()? {
        return Ok(path);
    }
    debian::install(&project.shell, "chromium").with_context(|| {
        format!("no Chromium was found: install it, or name its executable in {VARIABLE}")
    })?;
    find()?.with_context(|| format!("Chromium was installed, but is none of {}", NAMES.join(", ")))
}

/// The executable that the variable names, or the first found under a usual name.
pub fn find() -> Result<Option<PathBuf>> {
    if let Some(path) = env::var_os(VARIABLE).filter(|path| !path.is_empty()) {
        let path = PathBuf::from(path);
        if !path.is_file() {
            bail!("{VARIABLE} names {}, which is no file", path.display());
        }
        return Ok(Some(path));
    }
    Ok(NAMES.iter().find_map(|name| which::which(name).ok()))
}

/// Where Debian puts the typefaces that the tests of narrow screens measure with, and that the pictures were taken with.
const TYPEFACES: &str = "/usr/share/fonts/truetype/noto";

/// Installs them on Debian and its relatives; elsewhere the system's own must do.
fn ensure_typefaces(sh: &Shell) -> Result<()> {
    if Path::new(TYPEFACES).is_dir() || which::which("apt-get").is_err() {
        return Ok(());
    }
    debian::install(sh, "fonts-noto-core").context("the typefaces for the browser tests")
}
