//! What every window keeps of its comparison while it is open, so that nothing is lost where the program ends badly.
//!
//! A window owns one file and holds a lock beside it; the system lets go of the lock however the program ends. A file
//! whose lock is free is left over.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::saved::Session;

/// So many are kept; older ones go.
const KEPT: usize = 50;
/// Larger ones are not looked into: 256 MiB.
const LIMIT: u64 = 256 * 1024 * 1024;
const LOCK: &str = "lock";

/// The autosave of one comparison, held by its window.
#[derive(Debug)]
pub struct Autosave {
    path: PathBuf,
    /// Held as long as this is.
    _lock: File,
}

impl Autosave {
    /// Takes a name that no other window has.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn claim(path: &Path) -> io::Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let lock =
            OpenOptions::new().create(true).truncate(false).write(true).open(path.with_extension(LOCK))?;
        lock.try_lock().map_err(io::Error::from)?;
        Ok(Self { path: path.to_owned(), _lock: lock })
    }

    /// # Errors
    /// Those of the file system; what was written before is then as it was.
    pub fn write(&self, session: &Session) -> io::Result<()> {
        session.save(&self.path)
    }

    /// Lets go of it; it is left over then.
    pub fn leave(self) {
        std::fs::remove_file(self.path.with_extension(LOCK)).ok();
    }

    /// Forgets it: there is nothing in it that would be missed.
    pub fn forget(self) {
        forget(&self.path);
    }
}

/// Deletes what is left over.
pub fn forget(path: &Path) {
    std::fs::remove_file(path).ok();
    std::fs::remove_file(path.with_extension(LOCK)).ok();
}

/// A comparison that no window has open, and that is in no file of the reader's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOver {
    pub path: PathBuf,
    pub title: String,
    /// How many notes it has.
    pub notes: usize,
    /// RFC 3339 in UTC.
    pub when: String,
    /// The session file that its window had open.
    pub of_file: Option<PathBuf>,
}

impl LeftOver {
    /// What the file of this path holds.
    pub fn of(path: &Path, session: &Session) -> Self {
        Self {
            path: path.to_owned(),
            title: session.title.clone(),
            notes: session.notes.len(),
            when: session.saved.clone(),
            of_file: session.of_file.clone(),
        }
    }

    /// What was kept of a session file that a window had open, after it was saved at `since`: the newest.
    pub fn newer(folder: &Path, file: &Path, since: jiff::Timestamp) -> Option<Self> {
        let mut found = free(folder);
        found.sort();
        found.into_iter().rev().take(KEPT).find_map(|path| {
            let session = Session::load(&path, LIMIT).ok()?;
            let later = session.saved.parse::<jiff::Timestamp>().is_ok_and(|saved| saved > since);
            (later && session.of_file.as_deref() == Some(file)).then(|| Self::of(&path, &session))
        })
    }

    /// The newest in a folder; what is too old or cannot be read is cleared away.
    pub fn newest(folder: &Path) -> Option<Self> {
        let mut found = free(folder);
        found.sort();
        for old in found.iter().rev().skip(KEPT) {
            forget(old);
        }
        let mut newest = found.into_iter().rev().take(KEPT);
        newest.find_map(|path| {
            let session = Session::load(&path, LIMIT).ok().filter(|session| !session.sources.is_empty());
            // A file of a newer program is not ours to judge.
            session.map(|session| Self::of(&path, &session))
        })
    }
}

/// The files in a folder that no window holds. Their names begin with the time: their order is that of their age.
fn free(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.filter(|path| Session::is_named_by(path) && is_free(&path.with_extension(LOCK))).collect()
}

fn is_free(lock: &Path) -> bool {
    match OpenOptions::new().write(true).open(lock) {
        // Where locks are not known, none is held.
        Ok(file) => !matches!(file.try_lock(), Err(std::fs::TryLockError::WouldBlock)),
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{Autosave, KEPT, LeftOver};
    use crate::session::{SavedOrigin, SavedSource, Session};

    fn session(title: &str) -> Session {
        let source: SavedSource = serde_json::from_str(r#"{"kind": "pasted"}"#).unwrap();
        assert_eq!(source.origin, SavedOrigin::Pasted);
        Session { title: title.to_owned(), sources: vec![source], ..Session::default() }
    }

    #[test]
    fn what_a_window_holds_is_not_left_over_until_it_lets_go_or_dies() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("autosave/1-1.variorum");
        let folder = path.parent().unwrap();
        assert_eq!(LeftOver::newest(folder), None);
        let own = Autosave::claim(&path).unwrap();
        own.write(&session("雨")).unwrap();
        assert_eq!(LeftOver::newest(folder), None);
        assert!(Autosave::claim(&path).is_err(), "it is held");
        // The end of a program, however it comes, closes its files.
        drop(own);
        assert_eq!(LeftOver::newest(folder).unwrap().title, "雨");
        let own = Autosave::claim(&path).unwrap();
        own.leave();
        assert_eq!(LeftOver::newest(folder).unwrap().path, path);
        Autosave::claim(&path).unwrap().forget();
        assert_eq!(LeftOver::newest(folder), None);
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), 0);
    }

    #[test]
    fn what_was_kept_of_a_file_after_it_was_saved_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let at = |saved: &str, of: &str| Session {
            saved: saved.to_owned(),
            of_file: Some(of.into()),
            ..session("雨")
        };
        at("2031-05-02T08:00:00Z", "/a.variorum").save(&folder.path().join("1.variorum")).unwrap();
        at("2031-05-02T09:00:00Z", "/b.variorum").save(&folder.path().join("2.variorum")).unwrap();
        let newer = |file: &str, since: &str| {
            let found = LeftOver::newer(folder.path(), file.as_ref(), since.parse().unwrap());
            found.map(|left_over| left_over.path.file_name().unwrap().to_owned())
        };
        assert_eq!(newer("/a.variorum", "2031-05-02T07:59:59Z").unwrap(), "1.variorum");
        assert_eq!(newer("/a.variorum", "2031-05-02T08:00:00Z"), None);
        assert_eq!(newer("/c.variorum", "2031-05-01T00:00:00Z"), None);
    }

    #[test]
    fn the_newest_that_can_be_read_is_offered_and_old_ones_go() {
        let folder = tempfile::tempdir().unwrap();
        for n in 10..80 {
            session(&n.to_string()).save(&folder.path().join(format!("{n}.variorum"))).unwrap();
        }
        std::fs::write(folder.path().join("99.variorum"), "{").unwrap();
        assert_eq!(LeftOver::newest(folder.path()).unwrap().title, "79");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), KEPT);
    }
}
