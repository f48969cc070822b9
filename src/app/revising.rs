//! Going through the revisions of one article, two by two.

use crate::compare::many::Revisions;

use super::state::{App, State};
use super::{Effect, SourceId};

impl State {
    /// The revisions of one article that the two sides belong to, one after the other, and which step they are.
    pub fn revision(&self) -> Option<(&Revisions, usize)> {
        let table = self.table()?;
        let pair = self.pair()?;
        let number = |id: SourceId| table.sources.iter().position(|&other| other == id);
        let (left, right) = (number(pair[0])?, number(pair[1])?);
        let revisions = &table.survey.as_ref()?.revisions;
        revisions.iter().find_map(|group| {
            let step = group.captures.windows(2).position(|step| step == [left, right])?;
            Some((group, step))
        })
    }

    /// The two sources of a step of the revisions shown.
    pub fn revision_step(&self, step: usize) -> Option<[SourceId; 2]> {
        let (group, _) = self.revision()?;
        let table = self.table()?;
        let at = |capture: usize| table.id(*group.captures.get(capture)?);
        Some([at(step)?, at(step + 1)?])
    }

    /// The two sources of the next step, or of the one before.
    pub(super) fn revision_beside(&self, forward: bool) -> Option<[SourceId; 2]> {
        let (_, step) = self.revision()?;
        self.revision_step(if forward { step + 1 } else { step.checked_sub(1)? })
    }
}

impl App {
    pub(super) fn step_revision(&mut self, forward: bool) -> Vec<Effect> {
        match self.state.revision_beside(forward) {
            Some(sources) => self.open_two(sources, None),
            None => Vec::new(),
        }
    }
}
