//! Installs packages on Debian and its relatives.

use std::io::{IsTerminal, stdin};

use anyhow::{Result, bail};
use xshell::{Shell, cmd};

/// Installs a package, as root or with sudo.
pub fn install(sh: &Shell, package: &str) -> Result<()> {
    if which::which("apt-get").is_err() {
        bail!("this system has no apt-get");
    }
    let root = cmd!(sh, "id -u").quiet().read()? == "0";
    // Without a terminal nobody can type a password, and sudo must not wait for one.
    let (program, arguments): (&str, &[&str]) = match (root, stdin().is_terminal()) {
        (true, _) => ("env", &[]),
        (false, true) => ("sudo", &["env"]),
        (false, false) => ("sudo", &["--non-interactive", "env"]),
    };
    let env = "DEBIAN_FRONTEND=noninteractive";
    cmd!(sh, "{program} {arguments...} {env} apt-get update --quiet").run()?;
    cmd!(
        sh,
        "{program} {arguments...} {env} apt-get install --quiet --yes --no-install-recommends {package}"
    )
    .run()?;
    Ok(())
}
