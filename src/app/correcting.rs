//! Correcting the alignment: which paragraphs belong together, which do not, where a row begins; taking it back.

use crate::article::Passage;
use crate::compare::{Correction, Corrections, Row};
use crate::session::Mode;

use super::history::Step;
use super::joining::{Part, Place, Unjoined, join};
use super::state::{App, State};
use super::{Effect, Shown, Side, SourceId, Trouble};

/// What the reader began, until the next press of its key, or Esc.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pending {
    /// These belong together with what is selected next: a row, by a line that shows it, or one paragraph of it.
    Together { line: usize, part: Option<Part> },
    /// A new row begins at the chosen paragraph.
    Begin,
}

impl State {
    /// The selected row.
    pub fn selected_row(&self) -> Option<&Row> {
        self.shown.as_ref()?.row_of(self.selected?)
    }

    /// The paragraphs of the selected row, A first.
    fn parts(&self) -> Vec<Part> {
        let Some(row) = self.selected_row() else { return Vec::new() };
        Side::BOTH
            .into_iter()
            .flat_map(|side| side.blocks(row).iter().map(move |&block| Part { side, block }))
            .collect()
    }

    /// Those a new row could begin at.
    fn beginnings(&self) -> Vec<Part> {
        let Some(row) = self.selected_row() else { return Vec::new() };
        self.parts().into_iter().filter(|part| part.side.blocks(row).first() != Some(&part.block)).collect()
    }

    /// The side that a line shows of its row; `None` where it shows both.
    fn seen(&self, line: usize) -> Option<Side> {
        let shown = *self.shown.as_ref()?.lines().get(line)?;
        // A redline holds both where the right article has it.
        let whole =
            self.brought.contains(&line) || (self.settings.mode == Mode::Inline && shown.shows(Side::Right));
        Side::BOTH.into_iter().find(|&side| !whole && !shown.shows(side.other()))
    }

    pub(super) fn can_choose_part(&self) -> bool {
        self.parts().len() > 1
    }

    pub(super) fn can_part(&self) -> bool {
        self.selected_row().is_some_and(|row| !row.left.is_empty() && !row.right.is_empty())
    }

    pub(super) fn can_begin(&self) -> bool {
        !self.beginnings().is_empty()
    }

    /// Decisions that came with a session or a remembered comparison are taken back like those of now.
    pub(super) fn can_undo(&self) -> bool {
        self.history.can(false) || self.has_corrections()
    }

    pub(super) fn can_redo(&self) -> bool {
        self.history.can(true)
    }

    pub(super) fn has_corrections(&self) -> bool {
        self.shown.is_some() && !self.corrections.is_empty()
    }
}

impl Shown {
    /// The row that a line shows.
    pub fn row_of(&self, line: usize) -> Option<&Row> {
        self.comparison()?.rows.get(self.lines().get(line)?.row())
    }

    /// The line that shows a paragraph.
    pub(super) fn line_of(&self, part: Part) -> Option<usize> {
        self.line_showing(self.comparison()?.row_of(part.side, part.block)?, part.side)
    }

    /// The first paragraph that a line shows.
    pub(super) fn part_of(&self, line: usize) -> Option<Part> {
        let (row, shown) = (self.row_of(line)?, self.lines().get(line)?);
        let first = |side: Side| Some(Part { side, block: *side.blocks(row).first()? });
        Side::BOTH.into_iter().filter(|&side| shown.shows(side)).find_map(first)
    }
}

impl App {
    pub(super) fn choose_part(&mut self, part: Option<Part>) {
        self.state.part = part.filter(|part| self.state.parts().contains(part));
    }

    /// Goes on to the next paragraph of the selected row, and after the last to the row as a whole.
    pub(super) fn choose_next_part(&mut self) {
        let parts = self.state.parts();
        let next = match self.state.part {
            None => 0,
            Some(part) => parts.iter().position(|p| *p == part).map_or(0, |at| at + 1),
        };
        self.state.part = parts.get(next).copied();
    }

    /// Marks what is selected; with something marked, joins the two.
    pub(super) fn put_together(&mut self) -> Vec<Effect> {
        let (Some(line), part) = (self.state.selected, self.state.part) else { return Vec::new() };
        let here = Pending::Together { line, part };
        self.forget_unjoined();
        let begun = self.state.pending.take();
        let Some(Pending::Together { line: first, part: first_part }) = begun else {
            self.state.pending = Some(here);
            return Vec::new();
        };
        if begun == Some(here) {
            return Vec::new();
        }
        if first == line && first_part.is_none() {
            // Of the row that was marked, this is what is meant.
            self.state.pending = Some(here);
            return Vec::new();
        }
        let Some(shown) = &self.state.shown else { return Vec::new() };
        let place = |line, part| Some(Place { row: shown.row_of(line)?, seen: self.state.seen(line), part });
        let (Some(first), Some(second)) = (place(first, first_part), place(line, part)) else {
            return Vec::new();
        };
        let correction = match join(first, second) {
            Ok(correction) => correction,
            Err(Unjoined::NotNeighbours) => {
                self.say(None, Trouble::NotNeighbours);
                return Vec::new();
            }
            Err(Unjoined::Unclear) => {
                // The mark stays: the next press says of what.
                self.state.pending = begun;
                self.say(None, Trouble::WhichParagraph);
                return Vec::new();
            }
        };
        // What was joined of the second row: the rest of it may go elsewhere.
        let joined = |side: Side| {
            let block = side.blocks(second.row).iter().find(|n| correction.blocks(side).contains(n))?;
            Some(Part { side, block: *block })
        };
        let follow = part.or_else(|| Side::BOTH.into_iter().find_map(joined));
        self.correct(&correction, follow)
    }

    /// What was said of two places that were not joined is no longer true of those that are now.
    pub(super) fn forget_unjoined(&mut self) {
        let said = [Trouble::NotNeighbours, Trouble::WhichParagraph];
        self.state.notices.retain(|notice| !said.contains(&notice.trouble));
    }

    /// Parts what stands in the selected row: both sides, or the chosen paragraph from the other side.
    pub(super) fn keep_apart(&mut self) -> Vec<Effect> {
        let Some(row) = self.state.selected_row() else { return Vec::new() };
        let own = |side: Side| match self.state.part {
            Some(part) if part.side == side => vec![part.block],
            _ => side.blocks(row).to_vec(),
        };
        let correction = Correction::Apart { left: own(Side::Left), right: own(Side::Right) };
        self.correct(&correction, self.state.part)
    }

    /// Begins a row at the chosen paragraph, or the only one it could begin at; else offers the first of them.
    pub(super) fn begin_row(&mut self) -> Vec<Effect> {
        let beginnings = self.state.beginnings();
        let chosen = self.state.part.filter(|part| beginnings.contains(part));
        // One that cannot be is a sign that the reader means another.
        let only = match beginnings[..] {
            [part] if self.state.part.is_none() => Some(part),
            _ => None,
        };
        if let Some(part) = chosen.or(only) {
            let Part { side, block } = part;
            return self.correct(&Correction::Begin { side, block }, Some(part));
        }
        if let Some(first) = beginnings.first() {
            self.state.part = Some(*first);
            self.state.pending = Some(Pending::Begin);
        }
        Vec::new()
    }

    /// Takes a decision; the comparison follows, and the selection goes to where a paragraph is then.
    fn correct(&mut self, correction: &Correction, follow: Option<Part>) -> Vec<Effect> {
        let Some(shown) = &self.state.shown else { return Vec::new() };
        let Some(articles) = shown.articles() else { return Vec::new() };
        // Sources that changed meanwhile are about to be compared anew: the numbers of the old ones say nothing.
        let Some(correction) = correction.anchored(articles) else { return Vec::new() };
        let mut corrections = self.state.corrections.clone();
        corrections.push(correction);
        self.state.follow = follow;
        self.set_corrections(corrections)
    }

    /// Takes all decisions back.
    pub(super) fn drop_corrections(&mut self) -> Vec<Effect> {
        self.set_corrections(Corrections::default())
    }

    fn set_corrections(&mut self, corrections: Corrections<Passage>) -> Vec<Effect> {
        if let Some(of) = self.state.corrected {
            let before = std::mem::replace(&mut self.state.corrections, corrections);
            self.state.history.note(Step::Corrections { of, before });
        }
        self.start_comparing()
    }

    /// Takes the last step back, or (`again`) repeats the one that was taken back last.
    pub(super) fn go_back(&mut self, again: bool) -> Vec<Effect> {
        match self.state.history.take(again) {
            Some(Step::Corrections { of, before }) => {
                let Some(now) = self.state.corrected else { return Vec::new() };
                let before = if of == now { before } else { before.mirrored() };
                let before = std::mem::replace(&mut self.state.corrections, before);
                self.state.history.note_back(again, Step::Corrections { of: now, before });
                self.start_comparing()
            }
            Some(Step::Amendments { of, before }) => {
                let Some(source) = self.state.source(of) else { return Vec::new() };
                let step = Step::Amendments { of, before: source.amendments.clone() };
                self.state.history.note_back(again, step);
                self.read_again(of, |again| again.amendments = before)
            }
            None if again || !self.state.has_corrections() => Vec::new(),
            None => {
                let Some(of) = self.state.corrected else { return Vec::new() };
                let fewer = self.state.corrections.without_last();
                let before = std::mem::replace(&mut self.state.corrections, fewer);
                self.state.history.note_back(again, Step::Corrections { of, before });
                self.start_comparing()
            }
        }
    }

    /// Takes decisions over that were remembered with the two sources on the sides.
    pub(super) fn restore_corrections(&mut self, corrections: Corrections<Passage>) {
        self.state.corrected = self.state.pair();
        self.state.corrections = corrections;
    }

    /// Lets the decisions be those about the two sources on the sides: mirrored when they changed places.
    pub(super) fn follow_sources(&mut self, now: [SourceId; 2]) {
        let state = &mut self.state;
        state.pending = None;
        if state.corrected == Some(now) {
            return;
        }
        let turned = |[left, right]: [SourceId; 2]| [right, left];
        if state.corrected == Some(turned(now)) {
            state.corrections = state.corrections.mirrored();
            state.corrected = Some(now);
            return;
        }
        if let Some(of) = state.corrected {
            let corrections = std::mem::take(&mut state.corrections);
            state.other_corrections.retain(|(pair, _)| *pair != of && *pair != turned(of));
            if !corrections.is_empty() {
                state.other_corrections.push((of, corrections));
            }
        }
        let loaded = state.known_sources();
        state.other_corrections.retain(|(pair, _)| pair.iter().all(|id| loaded.contains(id)));
        state.history.retain(|step| match step {
            Step::Corrections { .. } => false,
            Step::Amendments { of, .. } => loaded.contains(of),
        });
        let known = state.other_corrections.iter().find_map(|(pair, corrections)| match *pair {
            pair if pair == now => Some(corrections.clone()),
            pair if pair == turned(now) => Some(corrections.mirrored()),
            _ => None,
        });
        // They are those of the sides now, and would be saved twice.
        state.other_corrections.retain(|(pair, _)| *pair != now && *pair != turned(now));
        let here = known.is_some();
        let corrections = known.or_else(|| self.remembered_corrections()).unwrap_or_default();
        self.restore_corrections(corrections);
        if here {
            self.forget_decisions_told();
        } else {
            self.tell_of_decisions();
        }
    }
}
