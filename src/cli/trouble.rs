//! What the system says of a file, in words for a person.

use std::io::{self, ErrorKind};
use std::path::Path;

use crate::i18n::{FileTrouble, Lang, file_trouble};

/// Why a file could not be written, and what to do.
pub(super) fn unwritten(path: &Path, error: &io::Error, lang: Lang) -> String {
    let (file, reason) = (&*path.to_string_lossy(), &reason(error));
    let trouble = match error.kind() {
        ErrorKind::IsADirectory => FileTrouble::IsFolder { file },
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileTrouble::NoFolder { file },
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => FileTrouble::MayNotWrite { file },
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => FileTrouble::NoRoom { file },
        _ => FileTrouble::Unwritten { file, reason },
    };
    file_trouble(trouble, lang)
}

/// Why a list of pairs could not be read, and what to do.
pub(super) fn list_unread(list: &Path, error: &io::Error, lang: Lang) -> String {
    let (file, reason) = (&*list.to_string_lossy(), &reason(error));
    let trouble = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileTrouble::ListMissing { file },
        ErrorKind::IsADirectory => FileTrouble::ListIsFolder { file },
        ErrorKind::PermissionDenied => FileTrouble::MayNotReadList { file },
        _ => FileTrouble::ListUnread { file, reason },
    };
    file_trouble(trouble, lang)
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

    use super::{list_unread, reason, unwritten};
    use crate::i18n::Lang;

    #[test]
    fn the_system_is_not_quoted() {
        for code in 1..134 {
            let error = Error::from_raw_os_error(code);
            for lang in Lang::ALL {
                let file = Path::new("a");
                for said in [unwritten(file, &error, lang), list_unread(file, &error, lang), reason(&error)] {
                    assert!(!said.contains("os error"), "{said}");
                }
            }
        }
        assert_eq!(reason(&Error::other("it is gone")), "it is gone");
        assert_eq!(
            unwritten(Path::new("x/"), &ErrorKind::IsADirectory.into(), Lang::En),
            "x/ is a folder; name a file in it"
        );
    }
}
