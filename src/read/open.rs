//! A path to the documents it stands for: the file itself, or the articles of a folder or of an archive.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::archive::{self, Archive};
use super::flaw::Flaw;
use super::limits::{ARTICLES, MB};
use super::sniff::{self, Kind};
use super::{Document, ReadError, file, folder, own};

/// Documents in the order of their names, and why others beside them could not be had.
pub type Opened = Vec<Result<Document, ReadError>>;

/// Opens a file, a folder or an archive. A file gives one document; folders and archives give those of their files that
/// hold articles, never nothing.
///
/// # Errors
/// What [`load`](super::load) says of a file; [`ReadError::NothingInside`], [`ReadError::TooMany`] and what can be wrong
/// with an archive.
pub fn open(path: &Path, limit: u64) -> Result<Opened, ReadError> {
    if path.is_dir() { folder(path, limit) } else { open_document(file::load(path, limit)?, limit) }
}

/// Opens bytes in hand, which may be an archive.
///
/// # Errors
/// As for [`open`].
pub fn open_document(document: Document, limit: u64) -> Result<Opened, ReadError> {
    if !archive::is_archive(&document.bytes) || sniff::kind(&document.bytes) != Ok(Kind::Zip) {
        return Ok(vec![Ok(document)]);
    }
    members(&document, limit).map_err(|flaw| flaw.of(&document.path))
}

fn folder(path: &Path, limit: u64) -> Result<Opened, ReadError> {
    let name = path.display().to_string();
    let mut opened: Opened = Vec::new();
    let mut reports = Vec::new();
    let inside = folder::files(path).map_err(|flaw| flaw.of(&name))?;
    for file in inside.files {
        if !file.is_named && !folder::may_be_article(&file.path) {
            continue;
        }
        let found = match file::load(&file.path, limit) {
            Ok(document) if own::is_report(&document.bytes) => {
                reports.push(document.path);
                continue;
            }
            // What nobody named is left out where it holds no article.
            Ok(document) if file.is_named || folder::is_article(&document.bytes) => {
                open_document(document, limit)
            }
            Err(error) if file.is_named => Err(error),
            Ok(_) | Err(_) => continue,
        };
        match found {
            Ok(documents) => opened.extend(documents),
            Err(error) => opened.push(Err(error)),
        }
        let bytes: u64 = opened.iter().flatten().map(|d| d.bytes.len() as u64).sum();
        if opened.len() > ARTICLES {
            return Err(ReadError::TooMany { path: name, limit: ARTICLES });
        }
        // As much as four files of the largest size: all are held in memory.
        if bytes > limit.saturating_mul(4) {
            return Err(ReadError::TooLarge {
                path: name,
                size: bytes.div_ceil(MB),
                limit: limit.saturating_mul(4).div_ceil(MB),
            });
        }
    }
    opened.extend(left_out(&reports, &name).map(Err));
    if !opened.is_empty() {
        opened.extend(pictures(&inside.pictures, &name).map(Err));
    }
    if opened.is_empty() { Err(ReadError::NothingInside { path: name }) } else { Ok(opened) }
}

/// The files of a folder that may be articles, each with its name from the folder on, in the order of these.
///
/// # Errors
/// [`ReadError::TooMany`]; [`ReadError::Missing`] where there is no such folder.
pub fn files_in(path: &Path) -> Result<Vec<(String, PathBuf)>, ReadError> {
    let name = path.display().to_string();
    if !path.is_dir() {
        return Err(ReadError::Missing { path: name });
    }
    let inside = folder::files(path).map_err(|flaw| flaw.of(&name))?;
    let files = inside.files.into_iter().filter(|file| file.is_named || folder::may_be_article(&file.path));
    let named = |file: folder::Found| {
        let name = file.path.strip_prefix(path).unwrap_or(&file.path).to_string_lossy().replace('\\', "/");
        (name, file.path)
    };
    Ok(files.map(named).collect())
}

/// The first of some names, and whether there are more.
fn named(all: &[String]) -> Option<String> {
    /// So many are named.
    const NAMED: usize = 3;
    let mut names: Vec<&str> = all.iter().take(NAMED).map(|name| sniff::file_name(name)).collect();
    if all.len() > NAMED {
        names.push("…");
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// That reports among the articles of a folder are left out, in one sentence.
fn left_out(reports: &[String], path: &str) -> Option<ReadError> {
    Some(ReadError::OwnReports { path: path.to_owned(), names: named(reports)? })
}

/// That pictures are.
fn pictures(all: &[String], path: &str) -> Option<ReadError> {
    Some(ReadError::Pictures { path: path.to_owned(), names: named(all)? })
}

/// The articles of an archive.
fn members(document: &Document, limit: u64) -> Result<Opened, Flaw> {
    let mut archive = Archive::open(&document.bytes)?;
    let mut entries: Vec<(usize, String)> =
        archive.names().iter().cloned().enumerate().filter(|(_, name)| !name.ends_with('/')).collect();
    entries.sort_by(|a, b| folder::by_name(&a.1, &b.1));
    let names: HashSet<String> = entries.iter().map(|(_, name)| name.clone()).collect();
    let mut opened: Opened = Vec::new();
    let mut reports = Vec::new();
    for (number, name) in entries {
        let Some(is_named) = folder::wanted(&name, &names) else { continue };
        let path = format!("{}/{name}", document.path);
        let found = match archive.read(number) {
            // One bad entry leaves the others readable; one that swells may be the first of many.
            Err(Flaw::Swollen) => return Err(Flaw::Swollen),
            Err(flaw) if is_named => Err(flaw.of(&path)),
            Ok(bytes) if bytes.is_empty() && is_named => Err(ReadError::Empty { path }),
            Ok(bytes) if bytes.len() as u64 > limit => Err(ReadError::TooLarge {
                path,
                size: (bytes.len() as u64).div_ceil(MB),
                limit: limit.div_ceil(MB),
            }),
            Ok(bytes) if own::is_report(&bytes) => {
                reports.push(path);
                continue;
            }
            Ok(bytes) if is_named || folder::is_article(&bytes) => Ok(Document { path, bytes: bytes.into() }),
            Ok(_) | Err(_) => continue,
        };
        opened.push(found);
        if opened.len() > ARTICLES {
            return Err(Flaw::TooMany(ARTICLES));
        }
    }
    opened.extend(left_out(&reports, &document.path).map(Err));
    if !opened.is_empty() {
        let mut shown: Vec<String> =
            names.iter().filter(|name| folder::is_picture(name, &names)).cloned().collect();
        shown.sort_by(|a, b| folder::by_name(a, b));
        opened.extend(pictures(&shown, &document.path).map(Err));
    }
    if opened.is_empty() { Err(Flaw::NothingInside) } else { Ok(opened) }
}
