//! The session file: a comparison with everything the reader made of it. docs/session.md describes it for scripts.

mod base64;
mod source;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::article::Passage;
use crate::compare::Corrections;
use crate::read::{self, ReadError};
use crate::text::Ignore;

use super::atomic::write_atomically_with;
use super::note::Note;
use super::settings::{Mode, SourceOrder};

pub use source::{Content, SavedOrigin, SavedSource};

/// What the file calls itself: its first field.
const FORMAT: &str = "variorum-session";
const VERSION: u32 = 1;

/// A comparison as it is saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Session {
    pub(crate) format: String,
    pub(crate) version: u32,
    /// When it was saved, RFC 3339 in UTC.
    #[serde(default)]
    pub saved: String,
    /// The headline of the left article, for lists.
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub sources: Vec<SavedSource>,
    /// Which of the sources stand on the sides; the others are the further ones.
    #[serde(default)]
    pub left: Option<usize>,
    #[serde(default)]
    pub right: Option<usize>,
    /// What does not count.
    #[serde(default)]
    pub ignore: Vec<Ignore>,
    #[serde(default)]
    pub mode: Mode,
    #[serde(default = "yes")]
    pub fold_identical: bool,
    /// Whether all sources are in the file, not only those that have no file of their own.
    #[serde(default)]
    pub with_texts: bool,
    #[serde(default)]
    pub notes: Vec<Note>,
    /// What the reader decided about the counterparts of two sources.
    #[serde(default)]
    pub corrections: Vec<Corrected>,
    #[serde(default)]
    pub view: SavedView,
    #[serde(default)]
    pub overview: SavedOverview,
    /// Of what is kept of an open comparison: the session file it was opened from or saved to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_file: Option<PathBuf>,
}

fn yes() -> bool {
    true
}

/// What the reader decided about two sources, by their numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Corrected {
    pub left: usize,
    pub right: usize,
    pub decisions: Corrections<Passage>,
}

/// How the sources stand in the overview.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedOverview {
    /// It is shown in place of two texts.
    pub open: bool,
    /// The article that the others are held against, as an index into the sources.
    pub base: Option<usize>,
    pub sort: SourceOrder,
    /// The reader's own order, as indices into the sources.
    pub order: Vec<usize>,
}

/// Where the reader was.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedView {
    pub selected: Option<RowPlace>,
    /// The row at the top of the window.
    pub top: Option<RowPlace>,
    /// How much of that row is scrolled out, 0.0 to 1.0.
    pub scrolled: f64,
}

/// A row by the first paragraph of either side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RowPlace {
    pub left: Option<Passage>,
    pub right: Option<Passage>,
}

/// Why a session file cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionError {
    Unreadable(ReadError),
    /// It was written by a newer program.
    Newer,
    /// It is another kind of file, or damaged.
    Damaged,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            saved: String::new(),
            title: String::new(),
            sources: Vec::new(),
            left: None,
            right: None,
            ignore: Vec::new(),
            mode: Mode::default(),
            fold_identical: true,
            with_texts: false,
            notes: Vec::new(),
            corrections: Vec::new(),
            view: SavedView::default(),
            overview: SavedOverview::default(),
            of_file: None,
        }
    }
}

/// What is asked of a file before anything else.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

impl Session {
    /// How the names of session files end, without the dot.
    pub const ENDING: &str = "variorum";

    /// Whether a file is a session, by its name.
    pub fn is_named_by(path: &Path) -> bool {
        path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(Self::ENDING))
    }

    /// Reads a session of at most `limit` bytes.
    ///
    /// # Errors
    /// [`SessionError`]; nothing is changed on disk.
    pub fn load(path: &Path, limit: u64) -> Result<Self, SessionError> {
        let document = read::load(path, limit).map_err(SessionError::Unreadable)?;
        Self::parse(&document.bytes)
    }

    /// # Errors
    /// [`SessionError::Newer`] and [`SessionError::Damaged`].
    pub fn parse(bytes: &[u8]) -> Result<Self, SessionError> {
        let head: Head = serde_json::from_slice(bytes).map_err(|_| SessionError::Damaged)?;
        if head.format != FORMAT || head.version == 0 {
            return Err(SessionError::Damaged);
        }
        if head.version > VERSION {
            return Err(SessionError::Newer);
        }
        let mut session: Self = serde_json::from_slice(bytes).map_err(|_| SessionError::Damaged)?;
        session.version = VERSION;
        let count = session.sources.len();
        session.left = session.left.filter(|&at| at < count);
        session.right = session.right.filter(|&at| at < count && session.left != Some(at));
        if !session.view.scrolled.is_finite() {
            session.view.scrolled = 0.0;
        }
        Ok(session)
    }

    /// Writes it whole or not at all, with the places of its files also told from its own.
    ///
    /// # Errors
    /// Those of the file system; the old file is then as it was.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        let mut session = self.clone();
        let path = std::path::absolute(path)?;
        let folder = path.parent().map_or_else(PathBuf::new, Path::to_owned);
        for source in &mut session.sources {
            source.origin.tell_from(&folder);
        }
        write_atomically_with(&path, |out| Ok(serde_json::to_writer_pretty(out, &session)?))
    }
}

#[cfg(test)]
mod tests;
