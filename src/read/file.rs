//! Files and standard input to bytes, within a limit and without ever waiting on something that is no file.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::{Document, ReadError};
use crate::article::Bytes;

/// Bytes in what the messages call a MB.
const MB: u64 = 1024 * 1024;

/// Reads a file's bytes.
///
/// # Errors
/// Any of [`ReadError`] that concerns the file itself: missing, a link to a missing one, a folder, not a regular file, no permission,
/// empty, larger than `limit`, changed while it was read.
pub fn load(path: &Path, limit: u64) -> Result<Document, ReadError> {
    let name = path.display().to_string();
    // Looked at by name first: opening a pipe that nobody writes to would wait for ever.
    let known = path.metadata().map_err(|error| match of_io(&name, &error) {
        ReadError::Missing { path: name } if path.is_symlink() => ReadError::Dangling { path: name },
        error => error,
    })?;
    check_kind(&name, &known)?;
    check_size(&name, known.len(), limit)?;
    let file = File::open(path).map_err(|error| of_io(&name, &error))?;
    let before = file.metadata().map_err(|error| of_io(&name, &error))?;
    check_kind(&name, &before)?;
    let bytes = read_within(&file, &name, before.len(), limit)?;
    let after = file.metadata().map_err(|error| of_io(&name, &error))?;
    if changed(&before, &after, bytes.len()) {
        return Err(ReadError::Changed { path: name });
    }
    document(name, bytes)
}

/// Reads standard input to its end, at most `limit` bytes.
///
/// # Errors
/// [`ReadError::TooLarge`], [`ReadError::Empty`] or [`ReadError::Io`].
pub fn load_stdin(limit: u64) -> Result<Document, ReadError> {
    let name = "-".to_owned();
    let bytes = read_within(io::stdin().lock(), &name, 0, limit)?;
    document(name, bytes)
}

/// When a file was last written, by the word of the disk: RFC 3339 in UTC. `None` for what is no file.
pub fn file_time(path: &Path) -> Option<String> {
    let written = path.metadata().ok().filter(Metadata::is_file)?.modified().ok()?;
    let at = jiff::Timestamp::try_from(written).ok()?;
    let at = jiff::Timestamp::from_second(at.as_second()).ok()?;
    Some(at.to_string())
}

/// The first bytes of a file; `None` where it is none or cannot be read.
pub(super) fn head(path: &Path, length: usize) -> Option<Vec<u8>> {
    path.metadata().ok().filter(Metadata::is_file)?;
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(length as u64).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn check_kind(name: &str, metadata: &Metadata) -> Result<(), ReadError> {
    if metadata.is_dir() {
        return Err(ReadError::Folder { path: name.to_owned() });
    }
    if !metadata.is_file() {
        return Err(ReadError::NotAFile { path: name.to_owned() });
    }
    Ok(())
}

fn check_size(name: &str, size: u64, limit: u64) -> Result<(), ReadError> {
    if size <= limit {
        return Ok(());
    }
    Err(ReadError::TooLarge { path: name.to_owned(), size: size.div_ceil(MB), limit: limit.div_ceil(MB) })
}

/// `expected` bytes are a guess that spares growing; what counts is what comes.
fn read_within(source: impl Read, name: &str, expected: u64, limit: u64) -> Result<Bytes, ReadError> {
    let expected = usize::try_from(expected.min(limit)).unwrap_or(0);
    let source = source.take(limit.saturating_add(1));
    let bytes = Bytes::read(source, expected).map_err(|error| of_io(name, &error))?;
    check_size(name, bytes.len() as u64, limit)?;
    Ok(bytes)
}

/// A file some program is still writing would be compared half old, half new.
fn changed(before: &Metadata, after: &Metadata, read: usize) -> bool {
    // Files the kernel makes up as they are read say 0 bytes.
    let cut = before.len() != 0 && before.len() != read as u64;
    cut || before.len() != after.len() || before.modified().ok() != after.modified().ok()
}

fn document(path: String, bytes: Bytes) -> Result<Document, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty { path });
    }
    Ok(Document { path, bytes })
}

fn of_io(name: &str, error: &io::Error) -> ReadError {
    let path = name.to_owned();
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => ReadError::Missing { path },
        ErrorKind::PermissionDenied => ReadError::Forbidden { path },
        ErrorKind::IsADirectory => ReadError::Folder { path },
        _ => {
            // The system's number says nothing to a person.
            let said = error.to_string();
            let reason = said.split_once(" (os error").map_or(said.as_str(), |(words, _)| words).to_owned();
            ReadError::Io { path, reason }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::{load, read_within};
    use crate::read::ReadError;

    #[test]
    fn says_what_is_wrong_with_a_path() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(load(folder.path(), 10), Err(ReadError::Folder { .. })));
        assert!(matches!(load(&folder.path().join("none.txt"), 10), Err(ReadError::Missing { .. })));
        let file = folder.path().join("a.txt");
        std::fs::File::create(&file).unwrap();
        assert!(matches!(load(&file, 10), Err(ReadError::Empty { .. })));
        assert!(matches!(load(&file.join("b.txt"), 10), Err(ReadError::Missing { .. })));
        std::fs::File::create(&file).unwrap().write_all(b"eleven byte").unwrap();
        assert!(matches!(load(&file, 10), Err(ReadError::TooLarge { .. })));
        assert_eq!(load(&file, 11).unwrap().bytes[..], *b"eleven byte");
    }

    #[cfg(unix)]
    #[test]
    fn never_opens_a_device() {
        let error = load(std::path::Path::new("/dev/zero"), 10).unwrap_err();
        assert!(matches!(error, ReadError::NotAFile { .. }));
    }

    #[test]
    fn endless_input_stops_at_the_limit() {
        let error = read_within(std::io::repeat(b'a'), "-", 0, 1000).unwrap_err();
        assert!(matches!(error, ReadError::TooLarge { .. }));
    }
}
