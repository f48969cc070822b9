//! Nothing is lost: the comparison is written down while it changes, and offered again where it was not saved.

use std::path::PathBuf;

use crate::session::LeftOver;

use super::sessions::Texts;
use super::state::App;
use super::{Effect, Notice, Origin, State, Trouble};

impl State {
    /// Whether something would be lost if the comparison were forgotten now.
    fn is_worth_keeping(&self) -> bool {
        let homeless = || self.sources().any(|source| source.origin == Origin::Pasted);
        self.has_unsaved_work() || (self.session.file.is_none() && homeless())
    }

    fn is_empty(&self) -> bool {
        self.slots.iter().all(Option::is_none) && self.further.is_empty()
    }
}

impl App {
    /// Takes note of what a command or a worker changed, and writes it down a moment later.
    pub(super) fn note_changes(&mut self) {
        self.watch_files();
        let now = self.fingerprint();
        if now == self.state.session.now {
            return;
        }
        self.state.session.now = now;
        if self.autosaver.is_some() && !self.state.is_empty() {
            let session = self.kept_session();
            if let Some(autosaver) = &mut self.autosaver {
                autosaver.write(session);
            }
        }
    }

    fn kept_session(&self) -> crate::session::Session {
        let mut session = self.session(Texts::Homeless);
        session.of_file.clone_from(&self.state.session.file);
        session
    }

    /// Is done with the comparison: it is offered again where something of it is not saved.
    pub(super) fn leave_comparison(&mut self) {
        let keep = self.state.is_worth_keeping();
        let session = (keep && !self.state.is_empty()).then(|| self.kept_session());
        let Some(autosaver) = &mut self.autosaver else { return };
        if let Some(session) = session {
            // Where the reader was may have changed since.
            autosaver.write(session.clone());
            if let Some(path) = autosaver.leave(true) {
                self.state.left_over = Some(LeftOver::of(&path, &session));
            }
        } else {
            autosaver.leave(false);
        }
    }

    /// What was left over is not wanted. Its file stays until the window closes: it may be missed after all.
    pub(super) fn decline_left_over(&mut self) {
        let Some(left_over) = self.state.left_over.take() else { return };
        self.state.declined = Some(left_over);
        self.say(None, Trouble::LeftOverDeclined);
    }

    pub(super) fn want_left_over(&mut self) {
        self.state.notices.retain(|notice| notice.trouble != Trouble::LeftOverDeclined);
        match self.state.declined.take() {
            Some(newer) if newer.of_file.is_some() && newer.of_file == self.state.session.file => {
                self.say(None, Trouble::NewerWork(newer));
            }
            declined => self.state.left_over = declined,
        }
    }

    /// What was kept of the session file that is open is not wanted, until it is missed after all.
    pub(super) fn decline_newer(&mut self) {
        let is_it = |notice: &mut Notice| matches!(notice.trouble, Trouble::NewerWork(_));
        let Some(Notice { trouble: Trouble::NewerWork(newer), .. }) =
            self.state.notices.extract_if(.., is_it).next()
        else {
            return;
        };
        self.state.left_over.take_if(|left_over| left_over.path == newer.path);
        self.state.declined = Some(newer);
        self.say(None, Trouble::LeftOverDeclined);
    }

    /// Opens what was kept of the session file that is open.
    pub(super) fn take_newer(&mut self) -> Vec<Effect> {
        let newer = self.state.notices.iter().find_map(|notice| match &notice.trouble {
            Trouble::NewerWork(newer) => Some(newer.path.clone()),
            _ => None,
        });
        newer.map_or_else(Vec::new, |path| self.open_session(path, true))
    }

    /// The window closes: waits for what is being written, and keeps what is not saved.
    pub fn finish(&mut self) {
        while !self.state.saving.is_empty() {
            let Some(report) = self.jobs.wait() else { break };
            self.take(report);
        }
        self.note_changes();
        self.leave_comparison();
        if let Some(declined) = self.state.declined.take() {
            self.forget_left_over(declined.path);
        }
    }

    /// Opens the comparison that was left over.
    pub(super) fn restore_left_over(&mut self) -> Vec<Effect> {
        let Some(left_over) = self.state.left_over.clone() else { return Vec::new() };
        self.open_session(left_over.path, true)
    }

    /// The comparison that was left over is open, or was not wanted.
    pub(super) fn forget_left_over(&mut self, path: PathBuf) {
        let (Some(places), Some(autosaver)) = (&self.places, &mut self.autosaver) else { return };
        autosaver.forget(path);
        autosaver.flush();
        self.state.left_over = LeftOver::newest(&places.autosaves());
    }
}
