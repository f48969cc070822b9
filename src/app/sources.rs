//! Keeping many sources in order: names of the reader's own, order, taking one out and putting it back.

use crate::task::discard;

use super::state::App;
use super::{Dialog, Effect, Side, Source, SourceId, Trouble};

/// So many that were taken out can be put back.
const KEPT: usize = 20;

/// Longest name of the reader's own, in characters.
const LONGEST: usize = 60;

impl App {
    /// Calls a source something else; a blank name is none.
    pub(super) fn rename(&mut self, id: SourceId, name: &str) -> Vec<Effect> {
        let name: String =
            name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect();
        if let Some(source) = self.state.source_mut(id) {
            source.name = (!name.is_empty()).then_some(name);
        }
        self.state.dialog = None;
        Vec::new()
    }

    pub(super) fn ask_name(&mut self, id: SourceId) -> Vec<Effect> {
        let Some(name) = self.state.source(id).map(|source| source.short_name().unwrap_or_default()) else {
            return Vec::new();
        };
        self.state.dialog = Some(Dialog::Rename(id));
        vec![Effect::SuggestPath(name)]
    }

    /// Moves a column of the overview one place; with that the order is the reader's own.
    pub(super) fn move_source(&mut self, id: SourceId, forward: bool) -> Vec<Effect> {
        let mut order: Vec<SourceId> = self.state.columns().iter().map(|source| source.id).collect();
        let Some(at) = order.iter().position(|other| *other == id) else { return Vec::new() };
        let to = if forward { at + 1 } else { at.wrapping_sub(1) };
        if to < order.len() {
            order.swap(at, to);
            order.splice(0..0, self.state.base().map(|base| base.id));
            self.state.overview.order = order;
            self.state.overview.sort = crate::session::SourceOrder::Given;
        }
        Vec::new()
    }

    /// Takes a source out; it can be put back until the comparison is closed.
    pub(super) fn remove(&mut self, id: SourceId) -> Vec<Effect> {
        let side = self.state.side_of(id);
        let at = self.state.further.iter().position(|source| source.id == id);
        let source = match (side, at) {
            (Some(side), _) => self.state.slots[side.index()].take(),
            (None, Some(at)) => Some(self.state.further.remove(at)),
            (None, None) => None,
        };
        let Some(source) = source else { return Vec::new() };
        let name = source.short_name().unwrap_or_default();
        let removed = &mut self.state.removed;
        removed.push((source, side));
        if removed.len() > KEPT {
            discard(removed.remove(0));
        }
        self.state.notices.retain(|n| !matches!(n.trouble, Trouble::SourceRemoved { .. }));
        self.say(None, Trouble::SourceRemoved { name, source: id });
        match side {
            Some(side) => self.fill_side(side),
            None => Vec::new(),
        }
    }

    /// With the overview in front, a side that became empty takes the next source.
    fn fill_side(&mut self, side: Side) -> Vec<Effect> {
        if self.state.overview.open && !self.state.further.is_empty() {
            let source = self.state.further.remove(0);
            self.state.slots[side.index()] = Some(source);
        }
        self.start_comparing()
    }

    /// Puts back a source that was taken out: on its side, where that is empty.
    pub(super) fn put_source_back(&mut self, id: SourceId) -> Vec<Effect> {
        let Some(at) = self.state.removed.iter().position(|(source, _)| source.id == id) else {
            return Vec::new();
        };
        let (source, side) = self.state.removed.remove(at);
        self.state
            .notices
            .retain(|n| !matches!(&n.trouble, Trouble::SourceRemoved { source, .. } if *source == id));
        let empty = |side: Side| self.state.slot(side).is_none();
        match side.filter(|side| empty(*side)).or_else(|| Side::BOTH.into_iter().find(|side| empty(*side))) {
            Some(side) => {
                self.state.slots[side.index()] = Some(source);
                self.start_comparing()
            }
            None => {
                self.state.further.push(source);
                Vec::new()
            }
        }
    }
}

/// Of newly read sources those that are there already, with the name of what they repeat: the same bytes read in the same
/// way, or the same text told by the same outlet at the same time. At least two sources stay.
pub(super) fn take_repeats<'a>(
    new: &mut Vec<Source>,
    loaded: impl Iterator<Item = &'a Source>,
) -> Vec<(String, String)> {
    let mut kept: Vec<&Source> = loaded.collect();
    let name = |source: &Source| source.file_name().or_else(|| source.short_name()).unwrap_or_default();
    let mut repeats = Vec::new();
    let mut fresh = vec![true; new.len()];
    for (source, fresh) in new.iter().zip(&mut fresh) {
        match kept.iter().find(|other| repeats_other(source, other)) {
            Some(other) => {
                repeats.push((name(source), name(other)));
                *fresh = false;
            }
            None => kept.push(source),
        }
    }
    if kept.len() < 2 {
        return Vec::new();
    }
    let mut fresh = fresh.into_iter();
    new.retain(|_| fresh.next().unwrap_or(true));
    repeats
}

fn repeats_other(source: &Source, other: &Source) -> bool {
    let (a, b) = (source.article(), other.article());
    let same_reading = (source.version(), source.loaded.chapter, source.raw)
        == (other.version(), other.loaded.chapter, other.raw);
    let same_bytes = a.sha256 == b.sha256 && same_reading;
    let same_telling = (&a.outlet, &a.published, &a.source, &a.author)
        == (&b.outlet, &b.published, &b.source, &b.author)
        && a.outlet.is_some()
        && a.published.is_some();
    // Captured at two times it tells that nothing changed between them.
    let two_captures = a.captured.is_some() && b.captured.is_some() && a.captured != b.captured;
    same_bytes || (same_telling && !two_captures && a.blocks == b.blocks)
}
