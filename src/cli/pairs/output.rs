//! Where the lines go: standard output, or a file that grows.

use std::fs::{File, TryLockError};
use std::io::{self, Seek as _, SeekFrom, Write};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError as Busy};
use std::thread;
use std::time::{Duration, Instant};

use super::progress::Progress;
use crate::cli::trouble::unwritten;
use crate::i18n::{FileTrouble, Lang, file_trouble};

/// So long an interruption waits for a line that is being written.
const PATIENCE: Duration = Duration::from_secs(2);

/// One line at a time goes out, whole.
pub(super) struct Output {
    to: Box<dyn Write + Send>,
    pub progress: Progress,
}

impl Output {
    pub(super) fn new(to: impl Write + Send + 'static, progress: Progress) -> Self {
        Self { to: Box::new(to), progress }
    }

    /// At once, because whoever reads may wait for it.
    ///
    /// # Errors
    /// Those of the output.
    pub(super) fn line(&mut self, line: &[u8]) -> io::Result<()> {
        self.to.write_all(line)?;
        self.to.flush()
    }
}

pub(super) fn lock(output: &Mutex<Output>) -> MutexGuard<'_, Output> {
    output.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The same for an interruption, which must not wait for a reader that has stopped reading.
pub(super) fn lock_in_time(output: &Mutex<Output>) -> Option<MutexGuard<'_, Output>> {
    let until = Instant::now() + PATIENCE;
    loop {
        match output.try_lock() {
            Ok(guard) => return Some(guard),
            Err(Busy::Poisoned(guard)) => return Some(guard.into_inner()),
            Err(Busy::WouldBlock) if Instant::now() < until => thread::sleep(Duration::from_millis(5)),
            Err(Busy::WouldBlock) => return None,
        }
    }
}

/// Opens the file that lines are added to; nobody else can at the same time.
///
/// # Errors
/// One sentence.
pub(super) fn open(path: &Path, list: &Path, resume: bool, lang: Lang) -> Result<File, String> {
    let file = &*path.to_string_lossy();
    let refuse = |trouble| Err(file_trouble(trouble, lang));
    let unwritten = |error: io::Error| unwritten(path, &error, lang);
    let is_list = match (path.canonicalize(), list.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    };
    if is_list {
        return refuse(FileTrouble::IsList { file });
    }
    // Opened for writing alone, a pipe or device is what it is.
    if path.metadata().is_ok_and(|m| !m.is_file()) {
        return match resume {
            true => refuse(FileTrouble::KeepsNothing { file }),
            false => File::options().write(true).open(path).map_err(unwritten),
        };
    }
    let mut opened =
        File::options().read(true).write(true).create(true).truncate(false).open(path).map_err(unwritten)?;
    match opened.try_lock() {
        Err(TryLockError::WouldBlock) => {
            return refuse(FileTrouble::IsBusy { file });
        }
        // Some file systems know no locks.
        Err(TryLockError::Error(_)) | Ok(()) => {}
    }
    let length = opened.seek(SeekFrom::End(0)).map_err(unwritten)?;
    if length > 0 && !resume {
        return refuse(FileTrouble::IsThere { file });
    }
    Ok(opened)
}
