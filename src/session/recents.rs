//! The comparisons made lately, newest first.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::compare::VerdictKind;

use super::atomic::write_atomically;

const VERSION: u32 = 1;
const KEPT: usize = 12;

/// One comparison of files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    /// Absolute, left first.
    pub files: Vec<PathBuf>,
    /// Headline or file name of the left article.
    pub title: String,
    /// Outlet or file name of each.
    pub names: Vec<String>,
    /// Share of the left text kept in the right one, 0.0 to 1.0.
    pub kept: f64,
    pub verdict: VerdictKind,
    /// When it was last made, RFC 3339 in UTC.
    pub when: String,
}

/// The list, and its file's version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recents {
    version: u32,
    list: Vec<Recent>,
}

impl Default for Recents {
    fn default() -> Self {
        Self { version: VERSION, list: Vec::new() }
    }
}

impl Recents {
    /// Missing or damaged lists are empty.
    pub fn load(path: &Path) -> Self {
        let Ok(bytes) = std::fs::read(path) else { return Self::default() };
        let mut recents: Self = serde_json::from_slice(&bytes).unwrap_or_default();
        recents.version = VERSION;
        recents.list.truncate(KEPT);
        recents
    }

    /// # Errors
    /// Those of the file system.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        write_atomically(path, &serde_json::to_vec_pretty(self)?)
    }

    /// Puts a comparison first; one of the same files replaces the older entry.
    pub fn add(&mut self, recent: Recent) {
        self.list.retain(|r| r.files != recent.files);
        self.list.insert(0, recent);
        self.list.truncate(KEPT);
    }

    pub fn list(&self) -> &[Recent] {
        &self.list
    }

    pub fn clear(&mut self) {
        self.list.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{Recent, Recents};
    use crate::compare::VerdictKind;

    fn recent(name: &str) -> Recent {
        Recent {
            files: vec![name.into()],
            title: name.to_owned(),
            names: vec![],
            kept: 0.5,
            verdict: VerdictKind::Derived,
            when: "2024-07-18T06:30:00Z".to_owned(),
        }
    }

    #[test]
    fn newest_first_without_repeats() {
        let mut recents = Recents::default();
        for name in ["a", "b", "a"] {
            recents.add(recent(name));
        }
        let titles: Vec<&str> = recents.list().iter().map(|r| r.title.as_str()).collect();
        assert_eq!(titles, ["a", "b"]);
        for i in 0..40 {
            recents.add(recent(&i.to_string()));
        }
        assert_eq!(recents.list().len(), super::KEPT);
    }
}
