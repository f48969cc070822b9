//! Where results go.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::{Path, PathBuf};

use crate::i18n::{FileTrouble, Lang, file_trouble};
use crate::session::write_atomically_with;

use super::args::{ColorChoice, Showing};
use super::trouble::{reason, unwritten};

/// Columns where there is no terminal to ask.
const COLUMNS: usize = 100;

/// Writes to the file that was named, or to standard output. `inputs` are never overwritten.
///
/// # Errors
/// One sentence.
pub(super) fn write(
    showing: &Showing,
    inputs: &[PathBuf],
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), String> {
    match showing.file() {
        Some(path) => to_file(path, inputs, lang(showing), content),
        None => to_stdout(lang(showing), content),
    }
}

/// The file that is to be written, where it is there already in a folder that is read.
pub(super) fn within(showing: &Showing, folders: &[PathBuf]) -> Option<PathBuf> {
    let file = showing.file().filter(|file| file.is_file())?;
    let whole = file.canonicalize().ok()?;
    let holds = |folder: &PathBuf| {
        folder.canonicalize().is_ok_and(|folder| folder.is_dir() && whole.starts_with(folder))
    };
    folders.iter().any(holds).then(|| file.to_owned())
}

fn to_file(
    path: &Path,
    inputs: &[PathBuf],
    lang: Lang,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), String> {
    let same = |input: &PathBuf| match (input.canonicalize(), path.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    };
    if inputs.iter().any(same) {
        return Err(file_trouble(FileTrouble::IsInput { file: &path.to_string_lossy() }, lang));
    }
    let before = path.metadata().ok();
    let outcome = if before.as_ref().is_some_and(|m| !m.is_file()) {
        // A device or a pipe is written to, not replaced.
        File::options().write(true).open(path).and_then(|file| {
            let mut out = BufWriter::new(file);
            content(&mut out)?;
            out.flush()
        })
    } else {
        // What a link points to is replaced, not the link.
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        match target.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            Some(folder) if !folder.is_dir() => Err(io::ErrorKind::NotFound.into()),
            _ => write_atomically_with(&target, content),
        }
    };
    outcome.map_err(|error| unwritten(path, &error, lang))
}

/// Writes to standard output; a reader that has gone away is no trouble.
pub(super) fn to_stdout(
    lang: Lang,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), String> {
    let mut out = BufWriter::new(io::stdout().lock());
    match content(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(file_trouble(FileTrouble::StandardOutput { reason: &reason(&error) }, lang))
        }
        _ => Ok(()),
    }
}

/// Whether to colour the text.
pub(super) fn color(showing: &Showing) -> bool {
    match showing.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            let wanted = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
            wanted && showing.file().is_none() && io::stdout().is_terminal()
        }
    }
}

/// Columns of the text.
pub(super) fn columns(showing: &Showing) -> usize {
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    showing.width.map(usize::from).or_else(terminal).unwrap_or(COLUMNS).max(20)
}

pub(super) fn lang(showing: &Showing) -> Lang {
    showing.lang.unwrap_or_else(Lang::from_system)
}
