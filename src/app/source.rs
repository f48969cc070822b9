//! A source in the window: where it came from, how it is read, and what was found in it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use encoding_rs::Encoding;

use crate::article::{Amendments, Article, Changes};
use crate::compare::display::Side;
use crate::jobs::{Input, Loaded, ReadRequest};
use crate::read::{self, Document};

use super::state::Again;

/// Where opened files go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    Side(Side),
    /// The empty side; with both taken, a single file becomes B.
    Auto,
}

/// Names a source while it moves between places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub(super) u64);

/// Where a source's bytes came from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Origin {
    File(PathBuf),
    /// An article of an archive; `path` is the archive's, a slash and the article's name in it.
    Member {
        archive: PathBuf,
        path: String,
    },
    Pasted,
    /// Built in, or handed over by another program for as long as that lasts; the name it is shown by.
    Example(String),
}

/// A loaded source.
#[derive(Debug, Clone)]
pub struct Source {
    pub id: SourceId,
    pub origin: Origin,
    /// What the reader calls it.
    pub name: Option<String>,
    /// The reader's choice; `None` is automatic.
    pub encoding: Option<&'static Encoding>,
    /// The whole file, nothing set aside.
    pub raw: bool,
    /// What the reader decided about what belongs to the article.
    pub amendments: Amendments,
    pub loaded: Loaded,
    /// The bytes that a session keeps of it, while the file's own are other ones.
    pub kept: Option<Arc<Document>>,
}

impl Source {
    pub fn article(&self) -> &Arc<Article> {
        &self.loaded.article
    }

    /// The article as the reader calls it.
    pub(super) fn named_article(&self) -> Arc<Article> {
        match &self.name {
            Some(name) => Arc::new(Article { called: Some(name.clone()), ..Article::clone(self.article()) }),
            None => Arc::clone(self.article()),
        }
    }

    pub fn is_from_disk(&self) -> bool {
        matches!(self.origin, Origin::File(_) | Origin::Member { .. })
    }

    /// The file, where it is one by itself.
    pub fn file(&self) -> Option<&Path> {
        match &self.origin {
            Origin::File(path) => Some(path),
            Origin::Member { .. } | Origin::Pasted | Origin::Example(_) => None,
        }
    }

    /// The same from the root on, as it is remembered.
    pub(super) fn absolute_file(&self) -> Option<PathBuf> {
        self.file().map(|path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned()))
    }

    /// What is opened to have it again: its file, or the archive that it is in.
    pub(super) fn opened_as(&self) -> Option<PathBuf> {
        match &self.origin {
            Origin::File(path) | Origin::Member { archive: path, .. } => {
                Some(std::path::absolute(path).unwrap_or_else(|_| path.clone()))
            }
            Origin::Pasted | Origin::Example(_) => None,
        }
    }

    /// The file's name without its folder; `None` for pasted text.
    pub fn file_name(&self) -> Option<String> {
        match &self.origin {
            Origin::File(path) => Some(
                path.file_name()
                    .map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned()),
            ),
            Origin::Member { path, .. } => Some(path.rsplit('/').next().unwrap_or(path).to_owned()),
            Origin::Pasted => None,
            Origin::Example(name) => Some(name.clone()),
        }
    }

    /// The same without its ending.
    pub(super) fn file_stem(&self) -> Option<String> {
        let name = self.file_name()?;
        let stem = std::path::Path::new(&name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
        Some(stem.unwrap_or(name))
    }

    /// The file's name behind that of the folder it lies in, or of the archive; `None` where there is none.
    pub(super) fn in_its_folder(&self) -> Option<String> {
        let folder = match &self.origin {
            Origin::File(path) => path.parent()?.file_name()?.to_string_lossy().into_owned(),
            Origin::Member { archive, path } => match path.rsplit_once('/') {
                Some((folders, _)) => folders.rsplit('/').next().unwrap_or(folders).to_owned(),
                None => archive.file_name()?.to_string_lossy().into_owned(),
            },
            Origin::Pasted | Origin::Example(_) => return None,
        };
        Some(format!("{folder}/{}", self.file_name()?))
    }

    /// What to call it in a list: as the reader does, else its outlet, else its file name.
    pub fn short_name(&self) -> Option<String> {
        let outlet = || self.article().outlet.clone();
        self.name.clone().or_else(outlet).or_else(|| self.file_name())
    }

    /// Reads it once more: from the bytes in hand, or (`from_disk`, and where they were too many to keep) from its file.
    pub(super) fn request(&self, limit: u64, from_disk: bool) -> ReadRequest {
        let from_disk = from_disk || !self.loaded.is_kept();
        let input = match &self.origin {
            Origin::File(path) if from_disk => Input::File(path.clone()),
            Origin::Member { archive, path } if from_disk => {
                Input::Member { archive: archive.clone(), path: path.clone() }
            }
            _ => Input::Document(Arc::clone(&self.loaded.document)),
        };
        let options = read::Options {
            raw: self.raw,
            encoding: self.encoding,
            limit,
            changes: self.loaded.changes,
            chapter: self.loaded.chapter,
        };
        ReadRequest { input, options, versions: false, amendments: self.amendments.clone() }
    }

    /// How it is read, to be read so again.
    pub(super) fn again(&self) -> Again {
        Again {
            id: self.id,
            encoding: self.encoding,
            raw: self.raw,
            changes: self.loaded.changes,
            amendments: self.amendments.clone(),
            chapter: self.loaded.chapter,
        }
    }

    /// Which version of a document with tracked changes it is; `None` for any other.
    pub fn version(&self) -> Option<Changes> {
        self.loaded.has_versions().then_some(self.loaded.changes)
    }

    /// Whether the same bytes were read in the same version.
    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        self.origin == other.origin
            && self.version() == other.version()
            && self.loaded.chapter == other.loaded.chapter
    }
}
