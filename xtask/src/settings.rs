//! What `wasm-pack.toml` says, and whether package.json agrees with it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::Value;

use crate::project::Project;

/// The whole of `wasm-pack.toml`. Paths are relative to the project's root.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    pub package: Package,
    pub page: Page,
    pub wasm: Wasm,
    #[serde(rename = "budget")]
    pub budgets: Vec<Budget>,
}

/// The npm package.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Package {
    pub name: String,
    /// Keys of `exports` in package.json, all of them.
    pub entry_points: Vec<String>,
    pub dir: PathBuf,
}

/// The web page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Page {
    pub dir: PathBuf,
}

/// The WebAssembly modules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Wasm {
    pub out_dir: PathBuf,
    /// Arguments for binaryen's wasm-opt.
    pub opt_flags: Vec<String>,
    #[serde(rename = "module")]
    pub modules: Vec<Module>,
}

/// One WebAssembly module with its JavaScript.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Module {
    pub out_name: String,
    /// Features of the crate, which say what the module exports.
    pub features: Vec<String>,
}

/// An upper bound on the size of some files together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Budget {
    pub name: String,
    /// Glob patterns.
    pub files: Vec<String>,
    /// Bytes after Brotli.
    pub max: u64,
}

/// The fields of package.json that must agree with the settings or with Cargo.toml.
#[derive(Deserialize)]
struct Manifest {
    name: String,
    version: String,
    license: String,
    exports: BTreeMap<String, Value>,
}

impl Settings {
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        toml::from_str(&text).with_context(|| format!("reading {}", path.display()))
    }
}

/// Compares package.json with `wasm-pack.toml` and Cargo.toml, and looks for every file it exports.
///
/// To be called when the package is built, since most of these files are built ones.
pub fn check_package(project: &Project) -> Result<()> {
    let package = &project.settings.package;
    let dir = project.path(&package.dir);
    let path = dir.join("package.json");
    let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let manifest: Manifest =
        serde_json::from_str(&text).with_context(|| format!("reading {}", path.display()))?;
    compare(&manifest, package, &project.version).with_context(|| format!("in {}", path.display()))?;
    for target in manifest.exports.values().flat_map(targets) {
        ensure!(dir.join(target).is_file(), "{} exports {target}, which was not built", path.display());
    }
    Ok(())
}

fn compare(manifest: &Manifest, package: &Package, version: &str) -> Result<()> {
    ensure!(
        manifest.name == package.name,
        "the name is {}, but {} in wasm-pack.toml",
        manifest.name,
        package.name
    );
    ensure!(manifest.version == version, "the version is {}, but {version} in Cargo.toml", manifest.version);
    let licence = "MIT OR Apache-2.0";
    ensure!(manifest.license == licence, "the licence is {}, not {licence}", manifest.license);
    let mut wanted: Vec<_> = package.entry_points.iter().collect();
    wanted.sort();
    let exported: Vec<_> = manifest.exports.keys().collect();
    ensure!(exported == wanted, "the exports are {exported:?}, but {wanted:?} in wasm-pack.toml");
    Ok(())
}

/// The files that one entry of `exports` leads to, under whichever conditions.
fn targets(export: &Value) -> Vec<&str> {
    match export {
        Value::String(target) => vec![target],
        Value::Object(conditions) => conditions.values().flat_map(targets).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package() -> Package {
        Package {
            name: "press".into(),
            entry_points: vec!["./worker".into(), ".".into()],
            dir: PathBuf::new(),
        }
    }

    fn manifest(json: &str) -> Manifest {
        serde_json::from_str(json).expect("the tests write valid JSON")
    }

    const AGREED: &str = r#"{"name": "press", "version": "1.2.3", "license": "MIT OR Apache-2.0", "exports":
        {".": {"types": "./a.d.ts", "default": "./a.js"}, "./worker": "./worker.js"}}"#;

    #[test]
    fn the_committed_settings_can_be_read() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wasm-pack.toml");
        let settings = Settings::read(&path).expect("wasm-pack.toml is valid");
        assert!(!settings.wasm.opt_flags.iter().any(|flag| flag == "-all"), "browsers reject such a module");
        assert!(settings.budgets.iter().any(|budget| budget.max <= 300_000));
        let mut names: Vec<_> = settings.wasm.modules.iter().map(|module| &module.out_name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), settings.wasm.modules.len(), "no module takes the place of another");
    }

    #[test]
    fn an_agreeing_package_passes() {
        compare(&manifest(AGREED), &package(), "1.2.3").expect("all fields agree");
    }

    #[test]
    fn every_disagreement_is_named() {
        for (from, to, said) in [
            ("\"press\"", "\"paper\"", "the name is paper"),
            ("1.2.3", "1.2.4", "the version is 1.2.4"),
            ("MIT OR ", "", "the licence is Apache-2.0"),
            ("./worker\"", "./other\"", "the exports are"),
        ] {
            let error = compare(&manifest(&AGREED.replacen(from, to, 1)), &package(), "1.2.3")
                .expect_err("one field disagrees");
            assert!(error.to_string().starts_with(said), "{error}");
        }
    }

    #[test]
    fn targets_are_found_under_all_conditions() {
        let manifest = manifest(AGREED);
        let found: Vec<_> = manifest.exports.values().flat_map(targets).collect();
        assert_eq!(found, ["./a.js", "./a.d.ts", "./worker.js"]);
    }
}
