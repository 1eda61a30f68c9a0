//! Remembers what a step was made from, so that it is skipped while that stays the same.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use anyhow::Result;

use crate::project::Project;

/// A file that holds a hash of everything a step was made from.
///
/// It lies among the npm packages, where tools keep their caches, so it vanishes with them.
pub struct Stamp {
    path: PathBuf,
    content: String,
}

impl Stamp {
    /// The stamp of the step `name` for `inputs`.
    pub fn new(project: &Project, name: &str, inputs: impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        inputs.hash(&mut hasher);
        let path = project.path("node_modules/.cache/xtask").join(name);
        Self { path, content: format!("{:016x}\n", hasher.finish()) }
    }

    /// Whether the step was last finished with the same inputs.
    pub fn is_fresh(&self) -> bool {
        fs::read_to_string(&self.path).is_ok_and(|content| content == self.content)
    }

    /// Notes that the step is finished.
    pub fn write(&self) -> Result<()> {
        if let Some(dir) = self.path.parent() {
            fs::create_dir_all(dir)?;
        }
        Ok(fs::write(&self.path, &self.content)?)
    }
}
