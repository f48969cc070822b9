//! Whole-file writes: a reader sees the old content or the new, never half of it.

use std::io::{self, Write as _};
use std::path::Path;

/// Writes `bytes` to `path` by way of a temporary file beside it; creates the folder if it is missing.
///
/// # Errors
/// Those of the file system; the old file is then as it was.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_atomically_with(path, |file| file.write_all(bytes))
}

/// The same for content that is made while it is written.
///
/// # Errors
/// Those of the file system or of `write`; the old file is then as it was.
pub fn write_atomically_with(
    path: &Path,
    write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(permissions(path));
    let mut file = builder.tempfile_in(folder).map_err(|error| without_path(&error))?;
    let mut buffered = io::BufWriter::new(file.as_file_mut());
    write(&mut buffered)?;
    buffered.flush()?;
    drop(buffered);
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// What the system said, without the name of a file that nobody has heard of.
fn without_path(error: &io::Error) -> io::Error {
    let said = error.to_string();
    let said = said.split(" at path ").next().unwrap_or_default();
    io::Error::new(error.kind(), said.to_owned())
}

/// Those of the file that is replaced; for a new one what the system gives any new file.
#[cfg(unix)]
fn permissions(path: &Path) -> std::fs::Permissions {
    use std::os::unix::fs::PermissionsExt as _;

    if let Ok(old) = path.metadata() {
        return old.permissions();
    }
    // The process's mask takes away what the person wants taken away.
    std::fs::Permissions::from_mode(0o666)
}

#[cfg(test)]
mod tests {
    use super::write_atomically;

    #[test]
    fn an_error_names_no_file_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let error = tempfile::Builder::new().tempfile_in(folder.path().join("none")).unwrap_err();
        let said = super::without_path(&error);
        assert_eq!(said.kind(), std::io::ErrorKind::NotFound);
        assert!(!said.to_string().contains("tmp"), "{said}");
    }

    #[test]
    fn replaces_the_whole_file_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/settings.json");
        write_atomically(&path, b"one").unwrap();
        write_atomically(&path, b"2").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"2");
        assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }
}
