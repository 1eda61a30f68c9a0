//! Programs that the tests need besides: found on the machine, or installed from Debian's packages.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xshell::Shell;

use crate::debian;

/// A program, and how it comes onto the machine.
pub struct Program {
    /// What people call it.
    pub name: &'static str,
    /// Environment variable that names the executable, for those who keep it elsewhere; the tests read it too.
    pub variable: &'static str,
    /// Names under which systems install it.
    pub names: &'static [&'static str],
    /// Debian's package with it.
    pub package: &'static str,
}

impl Program {
    /// The executable, installed first where there is none.
    pub fn ensure(&self, sh: &Shell) -> Result<PathBuf> {
        if let Some(path) = self.find()? {
            return Ok(path);
        }
        let Self { name, variable, names, package } = self;
        debian::install(sh, package).with_context(|| {
            format!("no {name} was found: install it, or name its executable in {variable}")
        })?;
        self.find()?.with_context(|| format!("{name} was installed, but is none of {}", names.join(", ")))
    }

    /// The executable that the variable names, or the first found under a usual name.
    pub fn find(&self) -> Result<Option<PathBuf>> {
        if let Some(path) = env::var_os(self.variable).filter(|path| !path.is_empty()) {
            let path = PathBuf::from(path);
            if !path.is_file() {
                bail!("{} names {}, which is no file", self.variable, path.display());
            }
            return Ok(Some(path));
        }
        Ok(self.names.iter().find_map(|name| which::which(name).ok()))
    }
}
