//! What can be undone and done again.

use crate::article::{Amendments, Passage};
use crate::compare::Corrections;

use super::SourceId;

/// Steps that are kept, the oldest go first.
const KEPT: usize = 100;

/// How something was before it was changed.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// The reader's decisions about counterparts, of two sources.
    Corrections { of: [SourceId; 2], before: Corrections<Passage> },
    /// What belongs to an article.
    Amendments { of: SourceId, before: Amendments },
}

/// Steps that can be undone, and those that were and can be done again; the latest last.
#[derive(Debug, Default)]
pub(super) struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
}

impl History {
    /// Notes how something was that is about to change.
    pub(super) fn note(&mut self, step: Step) {
        self.redo.clear();
        push(&mut self.undo, step);
    }

    /// The step to take back (or, `again`, to repeat).
    pub(super) fn take(&mut self, again: bool) -> Option<Step> {
        if again { self.redo.pop() } else { self.undo.pop() }
    }

    /// Notes how it was before a step was taken back (or repeated).
    pub(super) fn note_back(&mut self, again: bool, step: Step) {
        push(if again { &mut self.undo } else { &mut self.redo }, step);
    }

    pub(super) fn can(&self, again: bool) -> bool {
        !if again { &self.redo } else { &self.undo }.is_empty()
    }

    /// Forgets the steps that something no longer there could be brought back by.
    pub(super) fn retain(&mut self, keep: impl Fn(&Step) -> bool) {
        self.undo.retain(&keep);
        self.redo.retain(&keep);
    }
}

fn push(steps: &mut Vec<Step>, step: Step) {
    if steps.len() >= KEPT {
        steps.remove(0);
    }
    steps.push(step);
}
