//! Going from one change of a kind to the next, and from one fact that disagrees to the next.

use crate::compare::findings::{ChangeFilter, ChangeKind};
use crate::compare::{Comparison, FactStatus};

use super::state::App;
use super::{Effect, Shown, Side, State};

pub(super) const EDITED: ChangeFilter = ChangeFilter::Kind(ChangeKind::Edited);
pub(super) const OMITTED: ChangeFilter = ChangeFilter::Kind(ChangeKind::Omitted);
pub(super) const ADDED: ChangeFilter = ChangeFilter::Kind(ChangeKind::Added);
pub(super) const MOVED: ChangeFilter = ChangeFilter::Kind(ChangeKind::Moved);

/// What the panel's list of changes shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    Changes(ChangeFilter),
    /// Paragraphs that became several.
    Split,
    /// Paragraphs that became one.
    Merged,
    /// Omitted paragraphs and sentences, the weightiest first.
    Omitted,
}

pub(super) const NUMBERS: Listing = Listing::Changes(ChangeFilter::Number);
pub(super) const FACTS: Listing = Listing::Changes(ChangeFilter::Fact);

impl Default for Listing {
    fn default() -> Self {
        Self::Changes(ChangeFilter::All)
    }
}

impl App {
    /// Shows a list of changes in the panel.
    pub(super) fn list(&mut self, listing: Listing) -> Vec<Effect> {
        let mut effects = self.set(|s| s.side_panel = true);
        effects.push(Effect::List(listing));
        effects
    }

    /// The next or previous change that a filter lets through, from the chosen one or else from the selected row; it
    /// stops at the ends.
    pub(super) fn step_of(&mut self, filter: ChangeFilter, forward: bool) -> Vec<Effect> {
        let filter = self.state.wanted(filter);
        let Some(shown) = &self.state.shown else { return Vec::new() };
        let (changes, findings) = (shown.changes(), shown.findings());
        let next = match (self.state.change, self.state.selected, forward) {
            (Some(at), _, true) => at + 1,
            (Some(at), _, false) => at,
            (None, Some(line), true) => changes.partition_point(|change| change.line <= line),
            (None, Some(line), false) => changes.partition_point(|change| change.line < line),
            (None, None, true) => 0,
            (None, None, false) => changes.len(),
        };
        let count = findings.count(filter);
        let place = first_from(count, |place| findings.change_at(filter, place).is_some_and(|at| at >= next));
        let place = if forward { place.min(count.saturating_sub(1)) } else { place.saturating_sub(1) };
        let found = findings.change_at(filter, place);
        found.map(|index| self.go_to_change(index)).unwrap_or_default()
    }

    /// The next or previous fact that disagrees, or change of attribution or certainty, in the order of the rows; it
    /// stops at the ends.
    pub(super) fn step_fact(&mut self, forward: bool) -> Vec<Effect> {
        let Some(shown) = &self.state.shown else { return Vec::new() };
        let stops = stops(shown);
        let Some(last) = stops.len().checked_sub(1) else { return Vec::new() };
        let known = self.state.stop().and_then(|here| stops.iter().position(|(_, at)| *at == here));
        let place = match (known, self.state.selected, forward) {
            (Some(place), _, true) => (place + 1).min(last),
            (Some(place), _, false) => place.saturating_sub(1),
            (None, Some(line), true) => stops.partition_point(|(at, _)| *at <= line).min(last),
            (None, Some(line), false) => stops.partition_point(|(at, _)| *at < line).saturating_sub(1),
            (None, None, true) => 0,
            (None, None, false) => last,
        };
        // At the ends it stays where it is, and does not go over to its other place.
        match stops.get(place).filter(|_| known != Some(place)) {
            Some((_, Stop::Fact(index))) => self.go_to_fact(*index),
            Some((_, Stop::Attribution(index))) => self.go_to_attribution(*index),
            None => Vec::new(),
        }
    }
}

/// Where a reader stops who goes from one disagreement to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stop {
    /// A number among the differences of facts.
    Fact(usize),
    /// A number among the changes of attribution and certainty.
    Attribution(usize),
}

/// The first of so many places from which on something holds.
fn first_from(count: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut from, mut to) = (0, count);
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) { to = middle } else { from = middle + 1 }
    }
    from
}

/// The facts that disagree and the changes of attribution and certainty, each with its display line; by line.
fn stops(shown: &Shown) -> Vec<(usize, Stop)> {
    let Some(comparison) = shown.comparison() else { return Vec::new() };
    let facts = comparison.facts.iter().enumerate().filter(|(_, fact)| fact.status == FactStatus::Conflict);
    let facts = facts.filter_map(|(index, fact)| {
        let side = if fact.left.is_some() { Side::Left } else { Side::Right };
        Some((shown.line_showing(fact.row, side)?, Stop::Fact(index)))
    });
    let said = comparison.attributions.iter().enumerate();
    let said = said.filter_map(|(index, said)| {
        Some((shown.line_showing(said.row, Side::Left)?, Stop::Attribution(index)))
    });
    let mut found: Vec<(usize, Stop)> = facts.chain(said).collect();
    found.sort_unstable();
    found
}

impl State {
    pub(super) fn has_conflicts(&self) -> bool {
        if self.overview.open {
            return self.has_conflict_cells();
        }
        let disagrees = |c: &Comparison| c.verdict.figures.fact_conflicts > 0 || !c.attributions.is_empty();
        self.shown.as_ref().and_then(Shown::comparison).is_some_and(disagrees)
    }

    /// Whether a list of changes would hold anything, where lists are shown.
    pub(super) fn can_list(&self, listing: Listing) -> bool {
        let Some(shown) = self.shown.as_ref().filter(|_| !self.overview.open) else { return false };
        let figures = shown.comparison().map(|comparison| comparison.verdict.figures);
        match listing {
            Listing::Changes(filter) => shown.findings().count(filter) > 0,
            Listing::Split => figures.is_some_and(|figures| figures.split_rows > 0),
            Listing::Merged => figures.is_some_and(|figures| figures.merged_rows > 0),
            Listing::Omitted => !shown.findings().omitted.is_empty(),
        }
    }

    /// Which of how many facts that disagree and changes of attribution was gone to, counted from 0 in the order of
    /// the rows.
    pub fn conflict_place(&self) -> Option<(usize, usize)> {
        let here = self.stop()?;
        let stops = stops(self.shown.as_ref()?);
        Some((stops.iter().position(|(_, at)| *at == here)?, stops.len()))
    }

    /// The fact or the change of attribution that was gone to.
    fn stop(&self) -> Option<Stop> {
        match (self.fact, self.attribution) {
            (Some((index, _)), _) => Some(Stop::Fact(index)),
            (None, index) => index.map(Stop::Attribution),
        }
    }

    /// What lists and steps mean by all changes: whether those of numbers alone are among them.
    pub fn every_change(&self) -> ChangeFilter {
        if self.settings.skip_numbers { ChangeFilter::Unnumbered } else { ChangeFilter::All }
    }

    /// The filter that is meant by one of the panel's.
    pub fn wanted(&self, filter: ChangeFilter) -> ChangeFilter {
        if filter == ChangeFilter::All { self.every_change() } else { filter }
    }

    pub(super) fn has_change_of(&self, filter: ChangeFilter) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.findings().count(filter) > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::first_from;

    #[test]
    fn the_first_place_is_found_by_halving() {
        for count in 0..9 {
            for first in 0..=count {
                assert_eq!(first_from(count, |place| place >= first), first);
            }
        }
    }
}
