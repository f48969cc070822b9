//! One source of a session: where it came from, how it is read, and its bytes where they are kept.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::article::{Amendments, Changes};
use crate::read::Document;

use super::base64;

/// A source as it is saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SavedSource {
    #[serde(flatten)]
    pub origin: SavedOrigin,
    /// Of the bytes that were compared, lower-case hexadecimal.
    #[serde(default)]
    pub sha256: String,
    /// What the reader calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<String>,
    /// The reader's choice, by its WHATWG name; `None` is automatic.
    #[serde(default)]
    pub encoding: Option<String>,
    #[serde(default)]
    pub raw: bool,
    #[serde(default)]
    pub changes: Changes,
    #[serde(default)]
    pub chapter: Option<usize>,
    #[serde(default)]
    pub amendments: Amendments,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
}

/// Where a source's bytes came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SavedOrigin {
    File {
        /// From the root on.
        #[serde(with = "slashes")]
        path: PathBuf,
        /// From the folder of the session file on.
        #[serde(default, with = "maybe_slashes", skip_serializing_if = "Option::is_none")]
        relative: Option<PathBuf>,
    },
    /// An article of an archive.
    Member {
        #[serde(with = "slashes")]
        path: PathBuf,
        #[serde(default, with = "maybe_slashes", skip_serializing_if = "Option::is_none")]
        relative: Option<PathBuf>,
        /// Its name in the archive.
        member: String,
    },
    Pasted,
    Example {
        name: String,
    },
}

impl SavedOrigin {
    /// The file, or the archive that it is in, from the root on.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::File { path, .. } | Self::Member { path, .. } => Some(path),
            Self::Pasted | Self::Example { .. } => None,
        }
    }

    /// What an article of an archive is called: the archive's path, a slash, and its name in it.
    pub fn member_path(archive: &Path, member: &str) -> String {
        format!("{}/{member}", archive.display())
    }

    /// Where that file may be, the likeliest first; `folder` is that of the session file.
    pub fn candidates(&self, folder: Option<&Path>) -> Vec<PathBuf> {
        let (Self::File { path, relative } | Self::Member { path, relative, .. }) = self else {
            return Vec::new();
        };
        let beside = relative.as_ref().zip(folder).map(|(relative, folder)| tidy(&folder.join(relative)));
        let mut all: Vec<PathBuf> = beside.into_iter().collect();
        // A script may name files from the session's folder on.
        let named = folder.map_or_else(|| path.clone(), |folder| folder.join(path));
        if !all.contains(&named) {
            all.push(named);
        }
        all
    }

    pub(super) fn tell_from(&mut self, folder: &Path) {
        if let Self::File { path, relative } | Self::Member { path, relative, .. } = self {
            *relative = from_folder(folder, path);
        }
    }
}

/// A path without the steps up and down again that a join leaves in it.
fn tidy(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir if matches!(out.components().next_back(), Some(Component::Normal(_))) => {
                out.pop();
            }
            Component::CurDir => {}
            part => out.push(part),
        }
    }
    out
}

/// `path` from `folder` on; `None` where they have no root in common.
fn from_folder(folder: &Path, path: &Path) -> Option<PathBuf> {
    let (from, to): (Vec<_>, Vec<_>) = (folder.components().collect(), path.components().collect());
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    if common == 0 {
        return None;
    }
    let up = std::iter::repeat_n(Component::ParentDir, from.len() - common);
    Some(up.chain(to.into_iter().skip(common)).collect())
}

/// Paths with the slashes of every system, so that a session can be opened on another one.
mod slashes {
    use std::path::{Path, PathBuf};

    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
        let name = path.to_string_lossy();
        if cfg!(windows) {
            serializer.serialize_str(&name.replace('\\', "/"))
        } else {
            serializer.serialize_str(&name)
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PathBuf, D::Error> {
        String::deserialize(deserializer).map(PathBuf::from)
    }
}

mod maybe_slashes {
    use std::path::PathBuf;

    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(path: &Option<PathBuf>, serializer: S) -> Result<S::Ok, S::Error> {
        match path {
            Some(path) => super::slashes::serialize(path, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<PathBuf>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.map(PathBuf::from))
    }
}

/// The bytes of a source: in the file as text where they are UTF-8, else as base64.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content(pub Arc<Document>);

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let form = match std::str::from_utf8(&self.0.bytes) {
            Ok(text) => Form { text: Some(text.into()), base64: None },
            Err(_) => Form { text: None, base64: Some(base64::encode(&self.0.bytes)) },
        };
        form.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = match Form::deserialize(deserializer)? {
            Form { text: Some(text), .. } => text.into_owned().into_bytes(),
            Form { base64: Some(letters), .. } => {
                base64::decode(&letters).ok_or_else(|| de::Error::custom("not base64"))?
            }
            Form { text: None, base64: None } => return Err(de::Error::custom("no content")),
        };
        Ok(Self(Arc::new(Document { path: String::new(), bytes: bytes.into() })))
    }
}

/// How the bytes are written.
#[derive(Serialize, Deserialize)]
struct Form<'a> {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<std::borrow::Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base64: Option<String>,
}
