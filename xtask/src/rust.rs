//! Parts of the Rust toolchain that rustup may not have installed.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

/// The target that browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target, which rust-toolchain.toml names but rustup may be told not to install.
pub fn install_target(project: &Project) -> Result<()> {
    let sh = &project.shell;
    let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read()?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).join("lib").is_dir() {
        return Ok(());
    }
    cmd!(sh, "rustup target add {WASM}").run().with_context(|| {
        format!("the Rust standard library for {WASM} is missing and rustup could not add it")
    })
}

/// Adds rustfmt and clippy where they are missing.
pub fn install_linters(project: &Project) -> Result<()> {
    let sh = &project.shell;
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if cmd!(sh, "cargo {command} --version").quiet().ignore_stderr().read().is_err() {
            cmd!(sh, "rustup component add {component}").run()?;
        }
    }
    Ok(())
}
