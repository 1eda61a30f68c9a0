//! From the crate to the module that browsers load: cargo, wasm-bindgen, wasm-opt.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;
use xshell::cmd;

use crate::project::{CRATE, Project};
use crate::rust::WASM;
use crate::stamp::Stamp;

/// Builds the module and its JavaScript into the out-dir of `wasm-pack.toml`, unless nothing changed.
pub fn build(project: &Project) -> Result<()> {
    let raw = compile(project)?;
    let module = fs::read(&raw).with_context(|| format!("reading {}", raw.display()))?;
    let wasm = &project.settings.wasm;
    let out_dir = project.path(&wasm.out_dir);
    let optimised = out_dir.join(format!("{}_bg.wasm", wasm.out_name));
    let tools = (fs::read(project.path("Cargo.lock"))?, fs::read(project.path("package-lock.json"))?);
    let stamp = Stamp::new(project, "wasm", (&module, tools, &wasm.out_name, &wasm.opt_flags));
    if stamp.is_fresh() && optimised.is_file() {
        return Ok(());
    }

    if out_dir.exists() {
        fs::remove_dir_all(&out_dir)?;
    }
    eprintln!("$ wasm-bindgen --target web --out-dir {}", wasm.out_dir.display());
    Bindgen::new()
        .input_bytes(&wasm.out_name, module)
        .web(true)?
        .typescript(true)
        // Without its default address, the generated `init` could not find the module beside itself.
        .omit_default_module_path(false)
        .generate(&out_dir)
        .context("wasm-bindgen")?;

    let sh = &project.shell;
    let wasm_opt = project.path("node_modules/binaryen/bin/wasm-opt");
    let flags = &wasm.opt_flags;
    cmd!(sh, "node {wasm_opt} {flags...} {optimised} --output {optimised}").run()?;
    stamp.write()
}

/// Has cargo compile the module and returns its path.
fn compile(project: &Project) -> Result<PathBuf> {
    let sh = &project.shell;
    let flags = remap_flags(project)?;
    cmd!(sh, "cargo build --locked --release --lib --package {CRATE} --target {WASM} --config {flags}")
        .run()?;
    Ok(project.target_dir.join(WASM).join("release").join(format!("{CRATE}.wasm")))
}

/// A `--config` value that keeps this machine's folders out of the module, where panic messages name sources.
fn remap_flags(project: &Project) -> Result<String> {
    let home = env::var_os("CARGO_HOME")
        .map_or_else(|| env::home_dir().map(|home| home.join(".cargo")), |home| Some(PathBuf::from(home)));
    let registries = home.context("no home folder")?.join("registry/src");
    // What the build script writes lies in the target folder.
    let mut flags = vec![format!("--remap-path-prefix={}=target", project.target_dir.display())];
    if registries.is_dir() {
        for registry in fs::read_dir(&registries)? {
            flags.push(format!("--remap-path-prefix={}=", registry?.path().display()));
        }
    }
    flags.sort();
    Ok(format!("target.{WASM}.rustflags={}", toml::Value::from(flags)))
}
