//! Noticing that files have changed: a thread that looks at their size and time once a second while any is watched.
//!
//! It works on every system and on network folders, and takes no measurable time for the two files of a comparison.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::task::Waker;
use std::time::{Duration, SystemTime};

/// How often files are looked at.
const EVERY: Duration = Duration::from_secs(1);
/// A file that changed is looked at again after so long: it is reported once it has come to rest.
const REST: Duration = Duration::from_millis(250);

enum Order {
    /// These, and no others.
    Watch(Vec<PathBuf>),
    /// Reports it once more, when it can be read.
    Again(PathBuf),
}

/// The files watched, as their window sees it.
#[derive(Debug)]
pub struct Watching {
    watched: Vec<PathBuf>,
    orders: Option<Sender<Order>>,
    changed: Receiver<PathBuf>,
    report: Sender<PathBuf>,
    waker: Waker,
    every: Duration,
}

impl Watching {
    /// Watches nothing yet. `waker` is woken when a file has changed, and at no other time.
    pub fn new(waker: Waker) -> Self {
        let (report, changed) = channel();
        Self { watched: Vec::new(), orders: None, changed, report, waker, every: EVERY }
    }

    /// Watches these files, and no others.
    pub fn watch(&mut self, files: Vec<PathBuf>) {
        if files != self.watched {
            self.watched.clone_from(&files);
            self.order(Order::Watch(files));
        }
    }

    /// Reports a file once more when it has come to rest: it could not be read.
    pub fn again(&mut self, file: PathBuf) {
        self.order(Order::Again(file));
    }

    /// The files that have changed since the last call.
    pub fn poll(&mut self) -> Vec<PathBuf> {
        let mut changed: Vec<PathBuf> = self.changed.try_iter().collect();
        changed.sort();
        changed.dedup();
        changed.retain(|file| self.watched.contains(file));
        changed
    }

    fn order(&mut self, order: Order) {
        let orders = self.orders.get_or_insert_with(|| {
            let (sender, orders) = channel();
            let mut watcher = Watcher { files: BTreeMap::new(), report: self.report.clone() };
            let (waker, every) = (self.waker.clone(), self.every);
            let run = move || watcher.run(&orders, &waker, every);
            // Without the thread nothing is noticed; the key for reading again works all the same.
            std::thread::Builder::new().name("variorum-watch".to_owned()).spawn(run).ok();
            sender
        });
        orders.send(order).ok();
    }
}

/// What tells one state of a file from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Another file may have taken the name.
    node: u64,
}

impl Stamp {
    /// `None` while there is no such file, or nothing in it: an editor may be about to write it.
    fn of(path: &Path) -> Option<Self> {
        let metadata = path.metadata().ok().filter(|m| m.is_file() && m.len() > 0)?;
        #[cfg(unix)]
        let node = std::os::unix::fs::MetadataExt::ino(&metadata);
        #[cfg(not(unix))]
        let node = 0;
        Some(Self { length: metadata.len(), modified: metadata.modified().ok(), node })
    }
}

#[derive(Debug, Default)]
struct File {
    /// As it was read.
    known: Option<Stamp>,
    /// As it was when it was last looked at, where that is not as it was read.
    moving: Option<Stamp>,
}

struct Watcher {
    files: BTreeMap<PathBuf, File>,
    report: Sender<PathBuf>,
}

impl Watcher {
    fn run(&mut self, orders: &Receiver<Order>, waker: &Waker, every: Duration) {
        loop {
            let moving = self.files.values().any(|file| file.moving.is_some());
            let order = match (self.files.is_empty(), moving) {
                (true, _) => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
                (false, true) => orders.recv_timeout(REST.min(every)),
                (false, false) => orders.recv_timeout(every),
            };
            match order {
                Ok(Order::Watch(files)) => self.watch(files),
                Ok(Order::Again(file)) => {
                    self.files.entry(file).and_modify(|file| *file = File::default());
                }
                Err(RecvTimeoutError::Timeout) => {
                    if self.look() {
                        waker.wake_by_ref();
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn watch(&mut self, files: Vec<PathBuf>) {
        let mut old = std::mem::take(&mut self.files);
        for path in files {
            let file = old.remove(&path);
            let new = || File { known: Stamp::of(&path), moving: None };
            let file = file.unwrap_or_else(new);
            self.files.insert(path, file);
        }
    }

    /// Looks at every file; whether any is to be reported.
    fn look(&mut self) -> bool {
        let mut any = false;
        for (path, file) in &mut self.files {
            let now = Stamp::of(path);
            if now.is_none() || now == file.known {
                file.moving = None;
            } else if now == file.moving {
                *file = File { known: now, moving: None };
                any |= self.report.send(path.clone()).is_ok();
            } else {
                file.moving = now;
            }
        }
        any
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::PathBuf;
    use std::sync::mpsc::channel;

    use super::{File, Watcher};

    /// Looks so often, and says what was reported at each look.
    fn looks(watcher: &mut Watcher, times: usize) -> Vec<bool> {
        (0..times).map(|_| watcher.look()).collect()
    }

    #[test]
    fn a_change_is_reported_once_when_it_has_come_to_rest() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        std::fs::write(&path, "雨").unwrap();
        let (report, changed) = channel();
        let mut watcher = Watcher { files: BTreeMap::new(), report };
        watcher.watch(vec![path.clone()]);
        assert_eq!(looks(&mut watcher, 2), [false, false]);
        // Written in steps: cut to nothing, half, the rest.
        std::fs::write(&path, "").unwrap();
        assert_eq!(looks(&mut watcher, 3), [false, false, false]);
        std::fs::write(&path, "雨停").unwrap();
        assert_eq!(looks(&mut watcher, 1), [false]);
        std::fs::write(&path, "雨停了。").unwrap();
        assert_eq!(looks(&mut watcher, 3), [false, true, false]);
        // Replaced by a file of the same size, as editors do, with nothing there for a moment.
        std::fs::remove_file(&path).unwrap();
        assert_eq!(looks(&mut watcher, 2), [false, false]);
        std::fs::write(folder.path().join("b.txt"), "雪停了。").unwrap();
        std::fs::rename(folder.path().join("b.txt"), &path).unwrap();
        assert_eq!(looks(&mut watcher, 3), [false, true, false]);
        // Once more, because it could not be read.
        watcher.files.entry(path.clone()).and_modify(|file| *file = File::default());
        assert_eq!(looks(&mut watcher, 3), [false, true, false]);
        assert_eq!(changed.try_iter().collect::<Vec<PathBuf>>(), [path.clone(), path.clone(), path]);
        watcher.watch(Vec::new());
        assert_eq!(looks(&mut watcher, 1), [false]);
    }
}
