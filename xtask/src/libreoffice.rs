//! The office suite that writes documents for the tests: found on the machine, or installed from Debian's packages.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::debian;
use crate::project::Project;

/// Environment variable that names the executable, for those who keep it elsewhere; the tests read it too.
pub const VARIABLE: &str = "LIBREOFFICE_PATH";

/// Names under which systems install it.
const NAMES: [&str; 2] = ["soffice", "libreoffice"];

/// The part of it that writes documents, without a window.
const PACKAGE: &str = "libreoffice-writer-nogui";

/// The executable, installed first where there is none.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    if let Some(path) = find()? {
        return Ok(path);
    }
    debian::install(&project.shell, PACKAGE).with_context(|| {
        format!("no LibreOffice was found: install it, or name its executable in {VARIABLE}")
    })?;
    find()?.with_context(|| format!("LibreOffice was installed, but is none of {}", NAMES.join(", ")))
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
