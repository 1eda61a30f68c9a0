//! From the crate to the modules that browsers load: cargo, wasm-bindgen, wasm-opt.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;
use xshell::cmd;

use crate::project::{CRATE, Project};
use crate::rust::WASM;
use crate::settings::{Module, Wasm};
use crate::stamp::Stamp;

/// Builds the modules and their JavaScript into the out-dir of `wasm-pack.toml`, unless nothing changed.
pub fn build(project: &Project) -> Result<()> {
    let Wasm { out_dir, modules, .. } = &project.settings.wasm;
    // What an earlier build left under another name would be packed.
    remove_others(&project.path(out_dir), modules)?;
    modules.iter().try_for_each(|module| build_module(project, module))
}

fn build_module(project: &Project, Module { out_name, features }: &Module) -> Result<()> {
    let raw = compile(project, out_name, features)?;
    let module = fs::read(&raw).with_context(|| format!("reading {}", raw.display()))?;
    let Wasm { out_dir, opt_flags, .. } = &project.settings.wasm;
    let optimised = project.path(out_dir).join(format!("{out_name}_bg.wasm"));
    let tools = (fs::read(project.path("Cargo.lock"))?, fs::read(project.path("package-lock.json"))?);
    let stamp = Stamp::new(project, &format!("wasm-{out_name}"), (&module, tools, out_name, opt_flags));
    if stamp.is_fresh() && optimised.is_file() {
        return Ok(());
    }

    eprintln!("$ wasm-bindgen --target web --out-dir {} --out-name {out_name}", out_dir.display());
    Bindgen::new()
        .input_bytes(out_name, module)
        .web(true)?
        .typescript(true)
        // Without its default address, the generated `init` could not find the module beside itself.
        .omit_default_module_path(false)
        .generate(project.path(out_dir))
        .context("wasm-bindgen")?;

    let sh = &project.shell;
    let wasm_opt = project.path("node_modules/binaryen/bin/wasm-opt");
    cmd!(sh, "node {wasm_opt} {opt_flags...} {optimised} --output {optimised}").run()?;
    stamp.write()
}

/// Removes the files of the folder that belong to none of the modules.
fn remove_others(out_dir: &Path, modules: &[Module]) -> Result<()> {
    if !out_dir.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(out_dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let stem = name.split('.').next().unwrap_or_default();
        if !modules.iter().any(|module| stem.trim_end_matches("_bg") == module.out_name) {
            fs::remove_file(&path).with_context(|| format!("removing {}", path.display()))?;
        }
    }
    Ok(())
}

/// Has cargo compile a module and returns its path.
fn compile(project: &Project, out_name: &str, features: &[String]) -> Result<PathBuf> {
    let sh = &project.shell;
    let flags = rust_flags(project)?;
    let features = features.join(",");
    // Each has a target folder of its own: in a shared one it would take the place of the other, and be compiled anew every time.
    let target = project.target_dir.join("wasm").join(out_name);
    let build = cmd!(sh, "cargo build --locked --release --lib --package {CRATE} --target {WASM}");
    build
        .args(["--no-default-features", "--features", &features])
        .args(["--config", &flags])
        .arg("--target-dir")
        .arg(&target)
        .run()?;
    Ok(target.join(WASM).join("release").join(format!("{CRATE}.wasm")))
}

/// LLVM inlines up to a cost of 225 for `-O3`, which makes the module 5 KB larger (Brotli) and a twenty-fifth faster; 50
/// would save 6 KB more, and cost a tenth.
const INLINING: &str = "-Cllvm-args=--inline-threshold=170";

/// A `--config` value with the limit of inlining, and that keeps this machine's folders out of it, where panic
/// messages name sources.
fn rust_flags(project: &Project) -> Result<String> {
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
    flags.push(INLINING.to_owned());
    Ok(format!("target.{WASM}.rustflags={}", toml::Value::from(flags)))
}
