//! Going from one change of a kind to the next, and from one fact that disagrees to the next.

use crate::compare::FactStatus;
use crate::compare::findings::{ChangeFilter, ChangeKind};

use super::state::App;
use super::{Effect, Shown, Side, State};

pub(super) const EDITED: ChangeFilter = ChangeFilter::Kind(ChangeKind::Edited);
pub(super) const OMITTED: ChangeFilter = ChangeFilter::Kind(ChangeKind::Omitted);
pub(super) const ADDED: ChangeFilter = ChangeFilter::Kind(ChangeKind::Added);
pub(super) const MOVED: ChangeFilter = ChangeFilter::Kind(ChangeKind::Moved);

impl App {
    /// The next or previous change that a filter lets through, from the chosen one or else from the selected row; it
    /// stops at the ends.
    pub(super) fn step_of(&mut self, filter: ChangeFilter, forward: bool) -> Vec<Effect> {
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

    /// The next or previous fact that disagrees, in the order of the rows; it stops at the ends.
    pub(super) fn step_fact(&mut self, forward: bool) -> Vec<Effect> {
        let Some(shown) = &self.state.shown else { return Vec::new() };
        let conflicts = conflicts(shown);
        let Some(last) = conflicts.len().checked_sub(1) else { return Vec::new() };
        let known = self.state.fact.and_then(|(index, _)| conflicts.iter().position(|(_, at)| *at == index));
        let place = match (known, self.state.selected, forward) {
            (Some(place), _, true) => (place + 1).min(last),
            (Some(place), _, false) => place.saturating_sub(1),
            (None, Some(line), true) => conflicts.partition_point(|(at, _)| *at <= line).min(last),
            (None, Some(line), false) => conflicts.partition_point(|(at, _)| *at < line).saturating_sub(1),
            (None, None, true) => 0,
            (None, None, false) => last,
        };
        // At the ends it stays where it is, and does not go over to its other place.
        match conflicts.get(place) {
            Some((_, index)) if known != Some(place) => self.go_to_fact(*index),
            _ => Vec::new(),
        }
    }
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

/// The facts that disagree: the display line of each, and its number among the differences of facts; by line.
fn conflicts(shown: &Shown) -> Vec<(usize, usize)> {
    let Some(comparison) = shown.comparison() else { return Vec::new() };
    let facts = comparison.facts.iter().enumerate().filter(|(_, fact)| fact.status == FactStatus::Conflict);
    let line = |(index, fact): (usize, &crate::compare::FactDifference)| {
        let side = if fact.left.is_some() { Side::Left } else { Side::Right };
        Some((shown.line_showing(fact.row, side)?, index))
    };
    let mut found: Vec<(usize, usize)> = facts.filter_map(line).collect();
    found.sort_unstable();
    found
}

impl State {
    pub(super) fn has_conflicts(&self) -> bool {
        let conflicts =
            |shown: &Shown| shown.comparison().is_some_and(|c| c.verdict.figures.fact_conflicts > 0);
        self.shown.as_ref().is_some_and(conflicts)
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
