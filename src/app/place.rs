//! Where newly read sources go, and what becomes of those they displace: nothing loaded is lost.

use std::path::Path;

use crate::article::Amendments;
use crate::jobs::{Loaded, ReadOutcome};
use crate::task::discard;

use super::sources::take_repeats;
use super::state::{Again, App};
use super::{Effect, Notice, Origin, Side, Source, SourceId, Target, Trouble};

impl App {
    /// Places what an opening job read; failures become notices and change nothing.
    pub(super) fn place(
        &mut self,
        origins: Vec<Origin>,
        target: Target,
        outcomes: Vec<Vec<ReadOutcome>>,
    ) -> Vec<Effect> {
        let mut sources = Vec::new();
        // Of two the one that can be read keeps its side.
        let failed = |at: usize| matches!(outcomes.get(at).map(Vec::as_slice), Some([Err(_)]));
        let keeps = target == Target::Auto && outcomes.len() == 2 && failed(0) && !failed(1);
        let target = if keeps { Target::Side(Side::Right) } else { target };
        let found = origins.into_iter().zip(outcomes);
        for (origin, outcome) in
            found.flat_map(|(origin, all)| all.into_iter().map(move |one| (origin.clone(), one)))
        {
            match outcome {
                Ok(loaded) => sources.push(self.new_source(origin, loaded)),
                Err(error) => {
                    let side = match target {
                        Target::Side(side) if keeps => Some(side.other()),
                        Target::Side(side) => Some(side),
                        Target::Auto => None,
                    };
                    self.state.notices.push(Notice { side, trouble: Trouble::Unreadable(error) });
                }
            }
        }
        // Two texts may be the same: that is what a comparison finds out.
        let many = self.state.overview.open || sources.len() > 2;
        let repeats = if many { take_repeats(&mut sources, self.state.sources()) } else { Vec::new() };
        if !repeats.is_empty() {
            self.say(None, Trouble::Repeats(repeats));
        }
        if sources.is_empty() {
            return Vec::new();
        }
        self.seat(sources, target, many);
        if self.remembers_amendments() {
            return self.amend_as_remembered();
        }
        self.start_comparing()
    }

    fn new_source(&mut self, origin: Origin, loaded: Loaded) -> Source {
        let origin = inside(origin, &loaded.document.path);
        // A source that a session could not open is the same when it is found again.
        let known = self.state.session.found_again(&origin, &loaded.article.sha256);
        let id = known.unwrap_or_else(|| self.new_id());
        let amendments = Amendments::default();
        Source { id, origin, name: None, encoding: None, raw: false, amendments, loaded, kept: None }
    }

    pub(super) fn new_id(&mut self) -> SourceId {
        self.next_source += 1;
        SourceId(self.next_source)
    }

    fn seat(&mut self, sources: Vec<Source>, target: Target, many: bool) {
        let state = &mut self.state;
        let count = sources.len();
        let mut displaced = Vec::new();
        let mut sources = sources.into_iter();
        if many {
            // They are compared with what is there, not put in its place.
            for slot in state.slots.iter_mut().filter(|slot| slot.is_none()) {
                *slot = sources.next();
            }
            state.further.extend(sources);
            let several = state.sources().nth(2).is_some();
            state.overview.open = several;
            self.resume_overview();
            return;
        }
        if count == 1 {
            let side = match target {
                Target::Side(side) => side,
                Target::Auto if state.slots[0].is_none() => Side::Left,
                Target::Auto => Side::Right,
            };
            displaced.extend(std::mem::replace(&mut state.slots[side.index()], sources.next()));
        } else {
            let is_another = state.slots.iter().all(Option::is_some);
            for side in Side::BOTH {
                displaced.extend(std::mem::replace(&mut state.slots[side.index()], sources.next()));
            }
            if is_another {
                state.usual.put_in(&mut state.settings);
            }
        }
        state.further.extend(displaced);
        forget_repeats(&mut state.further, &state.slots);
    }

    /// Takes over what a second reading of loaded sources gave; a failure leaves the source as it was.
    pub(super) fn replace(&mut self, again: Vec<Again>, outcomes: Vec<Vec<ReadOutcome>>) -> Vec<Effect> {
        let mut changed = false;
        for (asked, outcome) in again.into_iter().zip(outcomes.into_iter().filter_map(|mut all| all.pop())) {
            let side = self.state.side_of(asked.id);
            match outcome {
                Ok(loaded) => {
                    if let Some(source) = self.state.source_mut(asked.id) {
                        discard(std::mem::replace(&mut source.loaded, loaded));
                        source.encoding = asked.encoding;
                        source.raw = asked.raw;
                        source.amendments = asked.amendments;
                        changed |= side.is_some();
                    }
                }
                Err(error) => self.state.notices.push(Notice { side, trouble: Trouble::Unreadable(error) }),
            }
        }
        if changed { self.start_comparing() } else { Vec::new() }
    }

    /// Shows a source on a side; the one that was there takes its place.
    pub(super) fn show_as(&mut self, id: SourceId, side: Side) -> Vec<Effect> {
        let state = &mut self.state;
        if state.side_of(id) == Some(side.other()) {
            state.slots.swap(0, 1);
        } else if let Some(at) = state.further.iter().position(|s| s.id == id) {
            match state.slots[side.index()].take() {
                Some(old) => {
                    let new = std::mem::replace(&mut state.further[at], old);
                    state.slots[side.index()] = Some(new);
                }
                None => state.slots[side.index()] = Some(state.further.remove(at)),
            }
        }
        self.start_comparing()
    }
}

/// Where an article came from that was found in what was opened: a file of a folder, or an entry of an archive.
fn inside(opened: Origin, path: &str) -> Origin {
    match opened {
        Origin::File(file) if file.display().to_string() != path => {
            let path = path.to_owned();
            if Path::new(&path).is_file() {
                Origin::File(path.into())
            } else {
                Origin::Member { archive: file, path }
            }
        }
        origin => origin,
    }
}

/// A further source read from the same file as a shown or later one need not be kept twice.
fn forget_repeats(further: &mut Vec<Source>, slots: &[Option<Source>; 2]) {
    let mut kept: Vec<Source> = Vec::with_capacity(further.len());
    for source in further.drain(..).rev() {
        let same =
            |other: &Source| source.is_same_as(other) && source.article().sha256 == other.article().sha256;
        if !slots.iter().flatten().chain(&kept).any(same) {
            kept.push(source);
        }
    }
    kept.reverse();
    *further = kept;
}
