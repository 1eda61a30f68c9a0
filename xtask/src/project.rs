//! The checkout: where it lies, what cargo says of it, and a shell that starts in its root.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;
use xshell::{Shell, cmd};

use crate::settings::Settings;

/// The Rust crate that the module is made of; the workspace has one more member, this driver.
pub const CRATE: &str = "diembao";

/// The checkout that this driver was built from.
pub struct Project {
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub target_dir: PathBuf,
    /// Version of the crate, from Cargo.toml.
    pub version: String,
    pub settings: Settings,
    /// Runs commands from the root, with standard input closed.
    pub shell: Shell,
}

/// The few fields read of `cargo metadata`.
#[derive(Deserialize)]
struct Metadata {
    target_directory: PathBuf,
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

impl Project {
    pub fn open() -> Result<Self> {
        // Cargo sets the variable for `cargo xtask` too; the compiled-in one serves a binary started by hand.
        let manifest_dir = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest_dir.parent().context("xtask lies in no workspace")?.to_owned();
        let shell = Shell::new()?;
        shell.change_dir(&root);
        let json = cmd!(shell, "cargo metadata --no-deps --format-version 1 --quiet").quiet().read()?;
        let metadata: Metadata = serde_json::from_str(&json).context("reading `cargo metadata`")?;
        let package = metadata.packages.into_iter().find(|package| package.name == CRATE);
        let version = package.with_context(|| format!("no crate {CRATE} in the workspace"))?.version;
        let settings = Settings::read(&root.join("wasm-pack.toml"))?;
        Ok(Self { root, target_dir: metadata.target_directory, version, settings, shell })
    }

    /// A path in the checkout.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }
}
