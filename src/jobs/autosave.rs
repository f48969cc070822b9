//! Writing down the comparison a moment after it changed, on a thread that sleeps while nothing does.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::session::{Autosave, Session, forget_autosave};

/// A change is written when nothing followed it for so long…
const QUIET: Duration = Duration::from_millis(800);
/// …or when it has waited for so long.
const LONGEST: Duration = Duration::from_secs(4);

enum Order {
    Write(Box<Session>),
    /// Writes what waits to be written, then deletes what was left over and is in it.
    Forget(PathBuf),
    /// Writes what waits to be written; says when that is done.
    Flush(Sender<()>),
    /// Is done with a comparison, and keeps it for later or not.
    Leave {
        keep: bool,
        done: Sender<()>,
    },
}

/// The thread, as its window sees it.
#[derive(Debug)]
pub struct Autosaver {
    folder: PathBuf,
    sender: Option<Sender<(PathBuf, Order)>>,
    thread: Option<JoinHandle<()>>,
    path: PathBuf,
}

impl Autosaver {
    /// Writes to files in a folder. Nothing is started or written before there is something to write.
    pub fn new(folder: PathBuf) -> Self {
        let path = name(&folder);
        Self { folder, sender: None, thread: None, path }
    }

    /// Writes this a moment from now, unless something newer comes.
    pub fn write(&mut self, session: Session) {
        self.order(Order::Write(Box::new(session)));
    }

    /// Writes what waits to be written, and waits for that.
    pub fn flush(&mut self) {
        let (done, wait) = channel();
        if self.thread.is_some() {
            self.order(Order::Flush(done));
            wait.recv().ok();
        }
    }

    /// Deletes what was left over once it is safe in a file of this window.
    pub fn forget(&mut self, path: PathBuf) {
        self.order(Order::Forget(path));
    }

    /// Is done with a comparison. Where it is to be kept, this is its file.
    pub fn leave(&mut self, keep: bool) -> Option<PathBuf> {
        self.thread.as_ref()?;
        let (done, wait) = channel();
        self.order(Order::Leave { keep, done });
        wait.recv().ok();
        let next = name(&self.folder);
        let left = std::mem::replace(&mut self.path, next);
        (keep && left.exists()).then_some(left)
    }

    fn order(&mut self, order: Order) {
        let sender = self.sender.get_or_insert_with(|| {
            let (sender, receiver) = channel();
            let run = move || Keeper::default().run(&receiver);
            self.thread = std::thread::Builder::new().name("variorum-autosave".to_owned()).spawn(run).ok();
            sender
        });
        sender.send((self.path.clone(), order)).ok();
    }
}

impl Drop for Autosaver {
    /// What waits is still written; whether it is kept was for the window to say.
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// A name that begins with the time, so that the newest is known by it.
fn name(folder: &Path) -> PathBuf {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    folder.join(format!("{:020}-{}.{}", now.as_micros(), std::process::id(), Session::ENDING))
}

/// The thread's own state.
#[derive(Default)]
struct Keeper {
    own: Option<(PathBuf, Autosave)>,
    waiting: Option<(PathBuf, Box<Session>)>,
    /// When the change that waits longest came.
    since: Option<Instant>,
}

impl Keeper {
    fn run(mut self, orders: &Receiver<(PathBuf, Order)>) {
        loop {
            let order = match self.since {
                None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(since) => orders.recv_timeout(QUIET.min(LONGEST.saturating_sub(since.elapsed()))),
            };
            match order {
                Ok((path, Order::Write(session))) => {
                    self.waiting = Some((path, session));
                    self.since.get_or_insert_with(Instant::now);
                }
                Ok((_, Order::Forget(old))) => {
                    self.write();
                    forget_autosave(&old);
                }
                Ok((_, Order::Flush(done))) => {
                    self.write();
                    done.send(()).ok();
                }
                Ok((_, Order::Leave { keep, done })) => {
                    if keep {
                        self.write();
                    }
                    (self.waiting, self.since) = (None, None);
                    if let Some((_, own)) = self.own.take() {
                        if keep { own.leave() } else { own.forget() }
                    }
                    done.send(()).ok();
                }
                Err(RecvTimeoutError::Timeout) => self.write(),
                Err(RecvTimeoutError::Disconnected) => {
                    self.write();
                    return;
                }
            }
        }
    }

    fn write(&mut self) {
        self.since = None;
        let Some((path, session)) = self.waiting.take() else { return };
        if self.own.as_ref().is_none_or(|(known, _)| *known != path) {
            self.own = Autosave::claim(&path).ok().map(|own| (path, own));
        }
        if let Some((_, own)) = &self.own
            && let Err(error) = own.write(&session)
        {
            // There is nobody to ask; the next change tries again.
            log::warn!("the comparison could not be kept: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Autosaver;
    use crate::session::{LeftOver, Session};

    fn session(title: &str) -> Session {
        let source = serde_json::from_str(r#"{"kind": "pasted"}"#).unwrap();
        Session { title: title.to_owned(), sources: vec![source], ..Session::default() }
    }

    #[test]
    fn the_newest_change_is_what_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let mut autosaver = Autosaver::new(folder.path().to_owned());
        assert_eq!(autosaver.leave(true), None, "nothing was written");
        autosaver.write(session("一"));
        autosaver.write(session("二"));
        autosaver.flush();
        assert_eq!(LeftOver::newest(folder.path()), None, "a window has it");
        autosaver.write(session("三"));
        let left = autosaver.leave(true).unwrap();
        assert_eq!(LeftOver::newest(folder.path()).unwrap().title, "三");
        autosaver.write(session("四"));
        autosaver.forget(left);
        assert_eq!(autosaver.leave(false), None);
        assert_eq!(LeftOver::newest(folder.path()), None);
        // Ended without a word: what waited is there.
        autosaver.write(session("五"));
        drop(autosaver);
        assert_eq!(LeftOver::newest(folder.path()).unwrap().title, "五");
    }
}
