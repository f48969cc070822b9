//! Opening a comparison that was saved as a session file.

use std::path::PathBuf;

use crate::app::state::{App, Reading};
use crate::app::{Effect, Notice, Origin, Side, Source, SourceId, Trouble};
use crate::article::Amendments;
use crate::compare::Corrections;
use crate::jobs::{Found, How, Restored, Work};
use crate::read::ReadError;
use crate::session::{Corrected, LeftOver, SavedOrigin, SavedSource, SessionError};

use super::{Absent, Current};

impl App {
    /// Says where more than what a session file holds was kept of a window that had it open.
    fn offer_newer(&mut self, saved: &str) {
        let (Some(file), Some(places)) = (&self.state.session.file, &self.places) else { return };
        let Ok(since) = saved.parse() else { return };
        if let Some(newer) = LeftOver::newer(&places.autosaves(), file, since) {
            self.say(None, Trouble::NewerWork(newer));
        }
    }

    /// Opens a session file in place of what is shown; `left_over` is what was kept of a comparison, no file of the
    /// reader's.
    pub(in crate::app) fn open_session(&mut self, path: PathBuf, left_over: bool) -> Vec<Effect> {
        let limit = self.state.settings.limit();
        self.state.notices.clear();
        self.state.dialog = None;
        let job = self.jobs.start(Work::Restore { path: path.clone(), limit });
        self.state.reading.insert(job, Reading::Session { path, left_over });
        Vec::new()
    }

    pub(in crate::app) fn restored(
        &mut self,
        path: PathBuf,
        left_over: bool,
        result: Result<Box<Restored>, SessionError>,
    ) -> Vec<Effect> {
        let Restored { session, sources } = match result {
            Ok(restored) => *restored,
            Err(error) => {
                self.say(None, Trouble::BadSession { path: path.display().to_string(), error });
                return Vec::new();
            }
        };
        let notices = std::mem::take(&mut self.state.notices);
        self.close();
        self.state.notices = notices;
        self.state.session = Current { with_texts: session.with_texts, ..Current::default() };
        let mut ids = Vec::with_capacity(sources.len());
        let saved = session.sources.iter();
        for (at, (found, saved)) in sources.into_iter().zip(saved).enumerate() {
            let id = self.new_id();
            ids.push(id);
            let side = match at {
                at if session.left == Some(at) => Some(Side::Left),
                at if session.right == Some(at) => Some(Side::Right),
                _ => None,
            };
            self.take_found(id, found, saved, side);
        }
        for note in &session.notes {
            self.state.notes.add(note.named(|&at| ids.get(at).copied()), None);
        }
        for Corrected { left, right, decisions } in session.corrections {
            if let (Some(&left), Some(&right)) = (ids.get(left), ids.get(right)) {
                self.state.other_corrections.push(([left, right], decisions));
            }
        }
        let overview = &mut self.state.overview;
        overview.base = session.overview.base.and_then(|at| ids.get(at).copied());
        overview.order = session.overview.order.iter().filter_map(|&at| ids.get(at).copied()).collect();
        (overview.open, overview.sort) = (session.overview.open, session.overview.sort);
        // What is remembered of these files from elsewhere does not count here.
        self.state.other_corrections.extend(self.state.pair().map(|pair| (pair, Corrections::default())));
        self.state.session.view = Some(session.view);
        self.state.settings.ignore = session.ignore;
        self.set(|s| {
            s.mode = session.mode;
            s.fold_identical = session.fold_identical;
        });
        // What the sides have of it is settled first: nothing that follows from opening it is a change.
        self.state.session.file = if left_over {
            session.of_file
        } else {
            Some(std::path::absolute(&path).unwrap_or(path.clone()))
        };
        let effects = self.start_comparing();
        if !left_over {
            self.state.session.saved = self.fingerprint();
            self.offer_newer(&session.saved);
        }
        self.note_changes();
        if left_over {
            // Once it is written down anew, the old one is not needed.
            self.forget_left_over(path);
        }
        effects
    }

    /// Puts a source where it was; what became of its file is said.
    fn take_found(&mut self, id: SourceId, found: Found, saved: &SavedSource, side: Option<Side>) {
        let Found { origin, outcome, how, kept } = found;
        let loaded = match outcome {
            Ok(loaded) => loaded,
            Err(error) => {
                self.state.session.absent.push(Absent { id, saved: saved.clone(), side });
                let trouble = match error {
                    ReadError::Missing { path } => Trouble::MissingSource { path },
                    error => Trouble::Unreadable(error),
                };
                self.state.notices.push(Notice { side, trouble });
                return;
            }
        };
        let origin = match origin {
            SavedOrigin::File { path, .. } => Origin::File(path),
            SavedOrigin::Member { path, member, .. } => {
                Origin::Member { path: SavedOrigin::member_path(&path, &member), archive: path }
            }
            SavedOrigin::Pasted => Origin::Pasted,
            SavedOrigin::Example { name } => Origin::Example(name),
        };
        let encoding = saved.encoding.as_deref().and_then(|name| crate::read::encoding_named(name).ok());
        let raw = saved.raw;
        let amendments: Amendments = saved.amendments.clone();
        let name = saved.called.clone();
        let source = Source { id, origin, name, encoding, raw, amendments, loaded, kept };
        let name = source.file_name().unwrap_or_default();
        let said = match how {
            How::AsSaved => None,
            How::Kept => Some(Trouble::KeptText { name }),
            How::Changed => Some(Trouble::ChangedSince { name, source: source.kept.is_some().then_some(id) }),
        };
        if let Some(trouble) = said {
            self.state.notices.push(Notice { side, trouble });
        }
        match side {
            Some(side) => self.state.slots[side.index()] = Some(source),
            None => self.state.further.push(source),
        }
    }

    /// Shows the text that the session keeps in place of the file's.
    pub(in crate::app) fn use_kept(&mut self, id: SourceId) -> Vec<Effect> {
        self.state.notices.retain(
            |notice| !matches!(notice.trouble, Trouble::ChangedSince { source: Some(of), .. } if of == id),
        );
        let Some(source) = self.state.source_mut(id) else { return Vec::new() };
        let Some(kept) = source.kept.take() else { return Vec::new() };
        let path = source.loaded.document.path.clone();
        let document = crate::read::Document { path, bytes: kept.bytes.clone() };
        source.loaded.document = std::sync::Arc::new(document);
        self.read_again(id, |_| {})
    }
}
