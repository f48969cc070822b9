//! Comparing what is on the two sides, and taking in what workers report.

use std::path::PathBuf;
use std::sync::Arc;

use crate::compare::Corrections;
use crate::jobs::{Compared, JobId, PairRequest, Report, Work};
use crate::session::Recent;
use crate::task::discard;
use crate::text::{Ignore, Policy};

use super::state::{App, Reading};
use super::{Effect, Part, Shown, Source, SourceId, Trouble};

impl App {
    /// Compares what is on the two sides; with a side empty there is no comparison.
    pub(super) fn start_comparing(&mut self) -> Vec<Effect> {
        if let Some((job, _)) = self.state.comparing.take() {
            self.jobs.cancel(job);
        }
        let [Some(left), Some(right)] = &self.state.slots else {
            self.forget_comparison();
            return Vec::new();
        };
        let articles = [left, right].map(|source| Arc::clone(source.article()));
        let sources = [left.id, right.id];
        let policy = self.state.settings.policy();
        let same = left.is_same_as(right) && left.is_from_disk();
        self.state.notices.retain(|n| n.trouble != Trouble::SameFileTwice);
        if same {
            self.say(None, Trouble::SameFileTwice);
        }
        self.follow_sources(sources);
        // The overview may have it already.
        if let Some(compared) = self.state.compared(sources).cloned() {
            return self.show_pair(sources, compared);
        }
        let corrections = self.state.corrections.clone();
        let job = self.jobs.start(Work::Compare(PairRequest { articles, policy, corrections }));
        self.state.comparing = Some((job, sources));
        Vec::new()
    }

    /// Shows what a worker made of the two sides.
    fn show(&mut self, job: JobId, compared: Compared) -> Vec<Effect> {
        let Some((_, sources)) = self.state.comparing.take_if(|(running, _)| *running == job) else {
            return Vec::new();
        };
        self.keep_pair(sources, &compared);
        self.show_pair(sources, compared)
    }

    fn forget_comparison(&mut self) {
        discard(self.state.shown.take());
        self.state.selected = None;
        self.forget_choices();
        self.end_search();
    }

    /// What was chosen in a comparison says nothing about another.
    fn forget_choices(&mut self) {
        let state = &mut self.state;
        state.change = None;
        state.fact = None;
        state.attribution = None;
        state.brought.clear();
        state.text_selection = None;
        (state.part, state.pending) = (None, None);
    }

    pub(super) fn take(&mut self, report: Report) -> Vec<Effect> {
        match report {
            Report::Read(job, outcomes) => match self.state.reading.remove(&job) {
                Some(Reading::Open { origins, target }) => self.place(origins, target, outcomes),
                Some(Reading::Again { sources }) => self.replace(sources, outcomes),
                Some(Reading::Changed { sources }) => self.take_changed(sources, outcomes),
                Some(Reading::Session { .. }) | None => Vec::new(),
            },
            Report::Restored(job, result) => match self.state.reading.remove(&job) {
                Some(Reading::Session { path, left_over }) => self.restored(path, left_over, result),
                _ => Vec::new(),
            },
            Report::Saved(job, result) => {
                self.saved(job, &result);
                Vec::new()
            }
            Report::Previewed(job, text) => {
                self.take_preview(job, text);
                Vec::new()
            }
            Report::Exported(job, result) => {
                self.exported(job, &result);
                Vec::new()
            }
            Report::Compared(job, compared) => self.show(job, compared),
            Report::Paired(..) | Report::PairsDone(_) | Report::Surveyed(..) => {
                self.take_pairs(report);
                Vec::new()
            }
            Report::Found(job, hits) => self.found(job, hits),
            Report::Searched(job, end) => self.searched(job, end),
            Report::FoundInCells(job, hits) => self.found_in_cells(job, hits),
            Report::Cancelled(job) => {
                self.forget_job(job);
                Vec::new()
            }
            Report::Failed(job, what) => {
                self.give_up_pairs(job);
                self.forget_job(job);
                self.say(None, Trouble::Worker { what });
                Vec::new()
            }
        }
    }

    fn forget_job(&mut self, job: JobId) {
        self.state.reading.remove(&job);
        self.forget_search_job(job);
        self.forget_pairs_job(job);
        self.forget_survey_job(job);
        self.state.saving.remove(&job);
        self.state.exporting.remove(&job);
        self.forget_preview_job(job);
        if self.state.comparing.is_some_and(|(running, _)| running == job) {
            self.state.comparing = None;
        }
    }

    fn show_pair(&mut self, sources: [SourceId; 2], compared: Compared) -> Vec<Effect> {
        let fresh = self.state.shown.as_ref().is_none_or(|old| old.sources != sources);
        let gone = compared.gone;
        let new = Shown { sources, compared };
        let follow = self.state.follow.take();
        let held = if fresh { None } else { self.held_in(&new, follow) };
        let lines = new.lines().len();
        let selected = match held {
            Some(part) => new.line_of(part),
            None => self.state.selected.filter(|&line| !fresh && line < lines),
        };
        let bearings = match self.state.session.view.take() {
            Some(view) => Some(view.into()),
            None if fresh || held.is_some() => None,
            None => self.bearings(),
        };
        discard(self.state.shown.replace(new));
        self.forget_choices();
        (self.state.selected, self.state.held) = (selected, held);
        self.state.notices.retain(|n| !matches!(n.trouble, Trouble::CorrectionsGone(_)));
        if gone > 0 {
            self.say(None, Trouble::CorrectionsGone(gone));
        }
        self.find_notes();
        // A source may have come to those that are compared already.
        if fresh || self.state.compares_several() {
            self.remember();
        }
        if !fresh {
            self.remember_decisions();
        }
        self.search_again();
        let mut effects = vec![Effect::ShowComparison { fresh }];
        effects.extend(bearings.into_iter().flat_map(|bearings| self.return_to(&bearings)));
        effects.extend(self.take_aim());
        effects
    }

    /// The paragraph that is selected in a comparison of the same texts as the one shown: one that was corrected, or that is
    /// selected now.
    fn held_in(&self, new: &Shown, corrected: Option<Part>) -> Option<Part> {
        let old = self.state.shown.as_ref()?;
        let [before, now] = [old, new].map(|shown| &shown.compared.collation.articles);
        let same =
            before.len() == now.len() && before.iter().zip(now).all(|(old, new)| Arc::ptr_eq(old, new));
        let selected = || self.state.selected.and_then(|line| old.part_of(line));
        if same { corrected.or_else(selected) } else { None }
    }

    /// Adds the comparison to the recents, where all sources are files or it is a session.
    pub(super) fn remember(&mut self) {
        let [Some(left), Some(right)] = &self.state.slots else { return };
        let several = self.state.compares_several();
        let sources: Vec<&Source> = if several { self.state.in_order() } else { vec![left, right] };
        let files: Option<Vec<PathBuf>> = sources.iter().map(|source| source.opened_as()).collect();
        let files = match (&self.state.session.file, files) {
            (Some(session), _) => vec![session.clone()],
            // One document with its two versions is one file, and so are the articles of an archive.
            (None, Some(mut files)) => {
                let in_archive = sources.iter().any(|source| source.file().is_none());
                if several || in_archive || left.version() != right.version() {
                    files.dedup();
                }
                files
            }
            (None, None) => return,
        };
        // Of several sources a session keeps what was decided.
        let of_two = !several;
        let Some(comparison) = self.state.shown.as_ref().and_then(Shown::comparison) else { return };
        let recent = Recent {
            files,
            title: self.state.session.name().unwrap_or_else(|| self.title()),
            names: sources.iter().filter_map(|source| source.short_name()).collect(),
            kept: comparison.verdict.figures.left_kept,
            verdict: comparison.verdict.kind,
            when: jiff::Timestamp::now().to_string(),
            amendments: if of_two {
                vec![left.amendments.clone(), right.amendments.clone()]
            } else {
                Vec::new()
            },
            corrections: if of_two { self.state.corrections.clone() } else { Corrections::default() },
            decided: None,
        };
        self.state.recents.add(recent);
        self.save_recents();
    }

    pub(super) fn close(&mut self) -> Vec<Effect> {
        self.leave_comparison();
        self.cancel();
        discard((std::mem::take(&mut self.state.slots), std::mem::take(&mut self.state.further)));
        self.stop_pairs();
        discard((std::mem::take(&mut self.state.removed), std::mem::take(&mut self.state.overview)));
        self.state.notes.clear();
        self.state.session = super::Current::default();
        self.state.place = (0, 0.0);
        self.state.reloaded = None;
        self.state.notices.clear();
        self.forget_comparison();
        self.begin_as_usual();
        Vec::new()
    }

    /// Gives up the work under way, or else what the reader began.
    pub(super) fn cancel_or_give_up(&mut self) -> Vec<Effect> {
        if !self.state.is_busy() {
            self.state.pending = None;
            self.forget_unjoined();
        }
        self.cancel()
    }

    pub(super) fn cancel(&mut self) -> Vec<Effect> {
        self.pause_overview();
        let comparing = self.state.comparing.take().map(|(job, _)| job);
        // What is written stops before its file is there.
        self.state.exporting.keys().for_each(|job| self.jobs.cancel(*job));
        for job in std::mem::take(&mut self.state.reading).into_keys().chain(comparing) {
            self.jobs.cancel(job);
        }
        Vec::new()
    }

    pub(super) fn set_ignore(&mut self, what: Ignore, on: bool) -> Vec<Effect> {
        let policy = self.state.settings.policy();
        self.set_policy(if on { policy.with(what) } else { policy.without(what) })
    }

    pub(super) fn set_policy(&mut self, policy: Policy) -> Vec<Effect> {
        self.set(|s| s.set_policy(policy));
        self.start_comparing()
    }
}
