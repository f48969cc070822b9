//! What belongs to an article: putting back what was set aside, setting a paragraph aside, and remembering it.

use std::path::PathBuf;

use crate::article::{Amendments, Passage};
use crate::compare::Corrections;

use super::history::Step;
use super::state::{Again, App, Reading};
use super::{Effect, Side, SourceId, Trouble};

impl App {
    /// Puts a line back into the article; `at` is its index among what is set aside.
    pub(super) fn put_back(&mut self, id: SourceId, at: usize) -> Vec<Effect> {
        let Some(source) = self.state.source(id) else { return Vec::new() };
        let amendments = source.amendments.putting_back(source.article(), at);
        self.amend(id, amendments)
    }

    /// Sets aside what stands on a side of the selected row.
    pub(super) fn set_selected_aside(&mut self, side: Side) -> Vec<Effect> {
        let blocks = self.state.selected_blocks(side).unwrap_or_default().to_vec();
        let Some(source) = self.state.slot(side) else { return Vec::new() };
        let (id, mut amendments) = (source.id, source.amendments.clone());
        let mut shown = source.article().as_ref().clone();
        // From the last on, so that the numbers of the others hold.
        for block in blocks.into_iter().rev() {
            amendments = amendments.setting_aside(&shown, block);
            if block < shown.blocks.len() {
                shown.blocks.remove(block);
            }
        }
        self.amend(id, amendments)
    }

    fn amend(&mut self, id: SourceId, amendments: Amendments) -> Vec<Effect> {
        let Some(source) = self.state.source(id) else { return Vec::new() };
        let step = Step::Amendments { of: id, before: source.amendments.clone() };
        self.state.history.note(step);
        self.read_again(id, |again| again.amendments = amendments)
    }

    /// The files on both sides, if both are files.
    fn pair(&self) -> Option<[PathBuf; 2]> {
        let [Some(left), Some(right)] = &self.state.slots else { return None };
        Some([left.absolute_file()?, right.absolute_file()?])
    }

    /// What was decided when these two files were compared before, in their order on the sides.
    fn remembered(&self) -> Option<[Amendments; 2]> {
        let [left, right] = self.pair()?;
        self.state.recents.amendments([&left, &right])
    }

    /// Whether something was decided about the two files on the sides, and nothing yet since they were opened.
    pub(super) fn remembers_amendments(&self) -> bool {
        self.state.slots.iter().flatten().all(|source| source.amendments.is_empty() && !source.raw)
            && self.remembered().is_some_and(|of| of.iter().any(|amendments| !amendments.is_empty()))
    }

    /// Reads both sides as it was decided before; the comparison follows.
    pub(super) fn amend_as_remembered(&mut self) -> Vec<Effect> {
        let Some(remembered) = self.remembered() else { return Vec::new() };
        let limit = self.state.settings.limit();
        let (mut requests, mut sources) = (Vec::new(), Vec::new());
        for (source, amendments) in self.state.slots.iter().flatten().zip(remembered) {
            let mut request = source.request(limit, false);
            request.amendments = amendments.clone();
            requests.push(request);
            sources.push(Again { amendments, ..source.again() });
        }
        let notices = std::mem::take(&mut self.state.notices);
        let effects = self.start_reading(requests, Reading::Again { sources });
        self.state.notices = notices;
        effects
    }

    /// What was decided about the counterparts of these two files when they were compared before.
    pub(super) fn remembered_corrections(&self) -> Option<Corrections<Passage>> {
        let [left, right] = self.pair()?;
        self.state.recents.corrections([&left, &right])
    }

    /// Says that what was decided about these files before is applied again, and when that was.
    pub(super) fn tell_of_decisions(&mut self) {
        let decided =
            |[left, right]: [PathBuf; 2]| self.state.recents.decided([&left, &right]).map(str::to_owned);
        let when = self.pair().and_then(decided).filter(|_| self.has_decisions());
        self.forget_decisions_told();
        if let Some(when) = when {
            self.say(None, Trouble::DecisionsApplied { when });
        }
    }

    /// Whether anything is decided about the two on the sides.
    fn has_decisions(&self) -> bool {
        let amended = self.state.slots.iter().flatten().any(|source| !source.amendments.is_empty());
        amended || !self.state.corrections.is_empty()
    }

    pub(super) fn forget_decisions_told(&mut self) {
        self.state.notices.retain(|notice| !matches!(notice.trouble, Trouble::DecisionsApplied { .. }));
    }

    /// Takes back what was decided about these files before, as if they had not been compared yet.
    pub(super) fn without_decisions(&mut self) -> Vec<Effect> {
        self.forget_decisions_told();
        let mut effects = Vec::new();
        if self.state.has_corrections() {
            effects.extend(self.drop_corrections());
        }
        let amended: Vec<SourceId> = self
            .state
            .slots
            .iter()
            .flatten()
            .filter(|source| !source.amendments.is_empty())
            .map(|source| source.id)
            .collect();
        for id in amended {
            let notices = std::mem::take(&mut self.state.notices);
            effects.extend(self.amend(id, Amendments::default()));
            self.state.notices = notices;
        }
        effects
    }

    /// Notes what was decided with the comparison of these files.
    pub(super) fn remember_decisions(&mut self) {
        if !self.has_decisions() {
            self.forget_decisions_told();
        }
        let Some([left, right]) = self.pair() else { return };
        let files = [left.as_path(), right.as_path()];
        let of = |side| self.state.slot(side).map(|s| s.amendments.clone()).unwrap_or_default();
        let amendments = [of(Side::Left), of(Side::Right)];
        let recents = &mut self.state.recents;
        let mut changed = false;
        if recents.amendments(files).is_some_and(|known| known != amendments) {
            recents.amend(files, amendments, jiff::Timestamp::now().to_string());
            changed = true;
        }
        if recents.corrections(files).is_some_and(|known| known != self.state.corrections) {
            recents.correct(files, self.state.corrections.clone(), jiff::Timestamp::now().to_string());
            changed = true;
        }
        if changed {
            self.save_recents();
        }
    }
}
