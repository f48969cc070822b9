//! Opening a session file: the session, and each of its sources from where it is found.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::read::{self, Document, ReadError};
use crate::session::{SavedOrigin, SavedSource, Session, SessionError, example};
use crate::task::{Cancelled, Watch};

use super::large::KEPT;
use super::work::{self, ReadOutcome, one};

/// A session and what became of its sources, in their order.
#[derive(Debug)]
pub struct Restored {
    pub session: Session,
    pub sources: Vec<Found>,
}

/// One source of a session.
#[derive(Debug)]
pub struct Found {
    /// Where it was found; where it was saved from if it was not.
    pub origin: SavedOrigin,
    pub outcome: ReadOutcome,
    pub how: How,
    /// The bytes that the session keeps, where others were read.
    pub kept: Option<Arc<Document>>,
}

/// How what was read compares with what was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    AsSaved,
    /// The file has changed since.
    Changed,
    /// The file is not there any more: the text is the one that the session keeps.
    Kept,
}

/// Opens a session; a session file may hold as much as all its sources may.
pub(super) fn restore(
    path: &Path,
    limit: u64,
    watch: &Watch,
) -> Result<Result<Restored, SessionError>, Cancelled> {
    let session = match Session::load(path, limit.saturating_mul(4)) {
        Ok(session) => session,
        Err(error) => return Ok(Err(error)),
    };
    let folder = std::path::absolute(path).ok().and_then(|path| path.parent().map(Path::to_owned));
    let mut sources = Vec::with_capacity(session.sources.len());
    for (done, saved) in session.sources.iter().enumerate() {
        watch.check()?;
        watch.set_progress(done, session.sources.len());
        sources.push(find(saved, folder.as_deref(), limit, watch)?);
    }
    Ok(Ok(Restored { session, sources }))
}

fn find(saved: &SavedSource, folder: Option<&Path>, limit: u64, watch: &Watch) -> Result<Found, Cancelled> {
    let kept = saved.content.as_ref().map(|content| Arc::clone(&content.0));
    let mut origin = saved.origin.clone();
    let (document, how) = match look(saved, folder, limit) {
        Ok((document, place)) => {
            if let (Some(place), SavedOrigin::File { path, .. } | SavedOrigin::Member { path, .. }) =
                (place, &mut origin)
            {
                *path = place;
            }
            let same = saved.sha256.is_empty() || hash(&document.bytes).eq_ignore_ascii_case(&saved.sha256);
            (Ok(Arc::new(document)), if same { How::AsSaved } else { How::Changed })
        }
        Err(error) => match &kept {
            Some(kept) => {
                let document = Document { path: name(&saved.origin), bytes: kept.bytes.clone() };
                let how = if saved.origin.file().is_some() { How::Kept } else { How::AsSaved };
                (Ok(Arc::new(document)), how)
            }
            None => (Err(error), How::AsSaved),
        },
    };
    let options = read::Options {
        raw: saved.raw,
        encoding: saved.encoding.as_deref().and_then(|name| read::encoding_named(name).ok()),
        limit,
        changes: saved.changes,
        chapter: saved.chapter,
    };
    let mut outcome = match document {
        Ok(document) => one(&document, &options, &saved.amendments, watch)?,
        Err(error) => Err(error),
    };
    if let (SavedOrigin::File { .. }, Ok(loaded), true) = (&origin, &mut outcome, how != How::Kept) {
        loaded.let_go(KEPT);
    }
    let kept = kept.filter(|_| how == How::Changed);
    Ok(Found { origin, outcome, how, kept })
}

/// The bytes where they came from, and the path at which they were found.
fn look(
    saved: &SavedSource,
    folder: Option<&Path>,
    limit: u64,
) -> Result<(Document, Option<PathBuf>), ReadError> {
    let missing = || ReadError::Missing { path: name(&saved.origin) };
    match &saved.origin {
        SavedOrigin::Pasted => Err(missing()),
        SavedOrigin::Example { name } => {
            let is_it = |d: &Document| hash(&d.bytes).eq_ignore_ascii_case(&saved.sha256);
            example::named(name).filter(is_it).map(|document| (document, None)).ok_or_else(missing)
        }
        SavedOrigin::File { .. } | SavedOrigin::Member { .. } => {
            let mut first = Err(missing());
            for place in saved.origin.candidates(folder) {
                let found = at(&place, saved, limit);
                if found.as_ref().is_ok_and(|d| hash(&d.bytes).eq_ignore_ascii_case(&saved.sha256)) {
                    return found.map(|document| (document, Some(place)));
                }
                // The first that can be read at all, else why the last one could not.
                if first.is_err() {
                    first = found.map(|document| (document, Some(place)));
                }
            }
            first
        }
    }
}

pub(super) fn at(place: &Path, saved: &SavedSource, limit: u64) -> Result<Document, ReadError> {
    let SavedOrigin::Member { member, .. } = &saved.origin else { return read::load(place, limit) };
    work::member(place, &SavedOrigin::member_path(place, member), limit)
}

/// What to call it in a sentence.
fn name(origin: &SavedOrigin) -> String {
    match origin {
        SavedOrigin::File { path, .. } => path.display().to_string(),
        SavedOrigin::Member { path, member, .. } => SavedOrigin::member_path(path, member),
        SavedOrigin::Pasted => String::new(),
        SavedOrigin::Example { name } => name.clone(),
    }
}

pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
