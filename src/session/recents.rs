//! The comparisons made lately, newest first.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::article::{Amendments, Passage};
use crate::compare::{Corrections, VerdictKind};

use super::atomic::write_atomically;
use super::lenient;

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
    /// What was decided about each article, in the order of `files`.
    #[serde(default)]
    pub amendments: Vec<Amendments>,
    /// What was decided about their counterparts, the first of `files` on the left.
    #[serde(default)]
    pub corrections: Corrections<Passage>,
    /// When anything was decided last, RFC 3339 in UTC.
    #[serde(default)]
    pub decided: Option<String>,
}

impl Recent {
    /// What to call the two; by their files where they have one name.
    pub fn called(&self) -> Vec<String> {
        let file = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
        match (self.names.as_slice(), self.files.as_slice()) {
            ([a, b], [_, _]) if a == b => self.files.iter().filter_map(file).collect(),
            _ => self.names.clone(),
        }
    }

    fn has_decisions(&self) -> bool {
        !self.corrections.is_empty() || self.amendments.iter().any(|amendments| !amendments.is_empty())
    }

    /// Notes that its decisions are of now, or that there are none.
    fn date(&mut self, now: String) {
        self.decided = self.has_decisions().then_some(now);
    }

    /// Whether it is of these two files, and if so whether they are the other way round.
    fn is_of(&self, [left, right]: [&Path; 2]) -> Option<bool> {
        match self.files.as_slice() {
            [a, b] if a == left && b == right => Some(false),
            [a, b] if a == right && b == left => Some(true),
            _ => None,
        }
    }
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

/// The file before its members are looked at.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    version: u32,
    list: Vec<serde_json::Value>,
}

impl Recents {
    /// Missing lists are empty; what cannot be understood of one is left out, and the file is kept aside.
    pub fn load(path: &Path) -> Self {
        let Some(bytes) = lenient::bytes(path) else { return Self::default() };
        let (raw, whole): (Raw, bool) = lenient::object(&bytes);
        let (mut list, all) = lenient::members(raw.list);
        if !whole || !all || raw.version > VERSION {
            lenient::keep_aside(path);
        }
        list.truncate(KEPT);
        Self { version: VERSION, list }
    }

    /// # Errors
    /// Those of the file system.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        write_atomically(path, &serde_json::to_vec_pretty(self)?)
    }

    /// Puts a comparison first; one of the same files replaces the older entry. What was decided keeps its date.
    pub fn add(&mut self, mut recent: Recent) {
        // A name that is no text cannot be written in JSON, and would keep the whole list from being saved.
        if recent.files.iter().any(|file| file.to_str().is_none()) {
            return;
        }
        let same = |old: &&Recent| {
            old.files == recent.files
                && (&old.amendments, &old.corrections) == (&recent.amendments, &recent.corrections)
        };
        let decided = self.list.iter().find(same).and_then(|old| old.decided.clone());
        recent.date(decided.unwrap_or_else(|| recent.when.clone()));
        self.list.retain(|r| r.files != recent.files);
        self.list.insert(0, recent);
        self.list.truncate(KEPT);
    }

    /// What was decided when two files were compared, whichever side they were on; `None` if they were not.
    pub fn amendments(&self, files: [&Path; 2]) -> Option<[Amendments; 2]> {
        let of = |recent: &Recent, swapped: bool| {
            let get = |at: usize| recent.amendments.get(at).cloned().unwrap_or_default();
            if swapped { [get(1), get(0)] } else { [get(0), get(1)] }
        };
        self.list.iter().find_map(|recent| Some(of(recent, recent.is_of(files)?)))
    }

    /// When anything was decided last about two files; `None` if nothing was.
    pub fn decided(&self, files: [&Path; 2]) -> Option<&str> {
        let recent = self.list.iter().find(|recent| recent.is_of(files).is_some())?;
        recent.has_decisions().then(|| recent.decided.as_deref().unwrap_or(&recent.when))
    }

    /// Notes what was decided about two files that are in the list, and when.
    pub fn amend(&mut self, files: [&Path; 2], [left, right]: [Amendments; 2], now: String) {
        if let Some((recent, swapped)) = self.list.iter_mut().find_map(|r| r.is_of(files).map(|s| (r, s))) {
            recent.amendments = if swapped { vec![right, left] } else { vec![left, right] };
            recent.date(now);
        }
    }

    /// What was decided about the counterparts of two files when they were compared; `None` if they were not.
    pub fn corrections(&self, files: [&Path; 2]) -> Option<Corrections<Passage>> {
        let of = |recent: &Recent, swapped: bool| {
            if swapped { recent.corrections.mirrored() } else { recent.corrections.clone() }
        };
        self.list.iter().find_map(|recent| Some(of(recent, recent.is_of(files)?)))
    }

    /// Notes what was decided about the counterparts of two files that are in the list, and when.
    pub fn correct(&mut self, files: [&Path; 2], corrections: Corrections<Passage>, now: String) {
        if let Some((recent, swapped)) = self.list.iter_mut().find_map(|r| r.is_of(files).map(|s| (r, s))) {
            recent.corrections = if swapped { corrections.mirrored() } else { corrections };
            recent.date(now);
        }
    }

    /// The newest first.
    pub fn list(&self) -> &[Recent] {
        &self.list
    }

    /// Takes one out by its index in the list; nothing where there is none.
    pub fn remove(&mut self, index: usize) {
        if index < self.list.len() {
            self.list.remove(index);
        }
    }

    /// Takes out all.
    pub fn clear(&mut self) {
        self.list.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{Recent, Recents};
    use crate::compare::{Corrections, VerdictKind};

    fn recent(name: &str) -> Recent {
        Recent {
            files: vec![name.into()],
            title: name.to_owned(),
            names: vec![],
            kept: 0.5,
            verdict: VerdictKind::Derived,
            when: "2024-07-18T06:30:00Z".to_owned(),
            amendments: vec![],
            corrections: Corrections::default(),
            decided: None,
        }
    }

    #[test]
    fn two_of_one_name_are_told_by_their_files() {
        let mut of = recent("");
        (of.files, of.names) =
            (vec!["a/1.txt".into(), "b/2.txt".into()], vec!["海岸社".into(), "海岸社".into()]);
        assert_eq!(of.called(), ["1.txt", "2.txt"]);
        of.names[1] = "河口报".to_owned();
        assert_eq!(of.called(), ["海岸社", "河口报"]);
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
