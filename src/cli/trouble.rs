//! What the system says of a file, in words for a person.

use std::io::{self, ErrorKind};
use std::path::Path;

/// Why a file could not be written, and what to do.
pub(super) fn unwritten(path: &Path, error: &io::Error) -> String {
    let path = path.display();
    match error.kind() {
        ErrorKind::IsADirectory => format!("{path} is a folder; name a file in it"),
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            format!("{path}: there is no such folder; make it, or name another")
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            format!("{path}: you are not allowed to write there; name a file in a folder of yours")
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            format!(
                "{path} could not be written, because there is no room left; free some, or name another disk"
            )
        }
        _ => format!("{path} could not be written ({}); name another file", reason(error)),
    }
}

/// Why one that is read for something could not be.
pub(super) fn unread(what: &str, error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => format!("{what}: there is no such file"),
        ErrorKind::IsADirectory => format!("{what} is a folder"),
        ErrorKind::PermissionDenied => format!("{what}: you are not allowed to read it"),
        _ => format!("{what} could not be read ({})", reason(error)),
    }
}

/// Without the system's number.
pub(super) fn reason(error: &io::Error) -> String {
    let said = error.to_string();
    match said.split_once(" (os error") {
        Some((words, _)) => words.to_lowercase(),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};
    use std::path::Path;

    use super::{reason, unread, unwritten};

    #[test]
    fn the_system_is_not_quoted() {
        for code in 1..134 {
            let error = Error::from_raw_os_error(code);
            for said in [unwritten(Path::new("a"), &error), unread("the list a", &error), reason(&error)] {
                assert!(!said.contains("os error"), "{said}");
            }
        }
        assert_eq!(reason(&Error::other("it is gone")), "it is gone");
        assert_eq!(
            unwritten(Path::new("x/"), &ErrorKind::IsADirectory.into()),
            "x/ is a folder; name a file in it"
        );
    }
}
