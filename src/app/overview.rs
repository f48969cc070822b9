//! Several sources held against one: which is the base text, in what order the others stand, what was compared.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::article::{Article, Passage};
use crate::compare::Corrections;
use crate::jobs::{Compared, JobId, PairRequest, Report, Work};
use crate::session::{Mode, SourceOrder};
use crate::task::discard;
use crate::text::Policy;

use super::filed::Calendar;
use super::state::{App, State};
use super::table::{MadeOf, Surveyed};
use super::{Cell, Effect, Source, SourceId, Table};

/// So many pairs are asked for at once: few, so that what comes into sight need not wait for what was in sight before.
const BATCH: usize = 6;

/// The overview of all sources, whether it is shown or not.
#[derive(Debug, Default)]
pub struct Overview {
    /// It stands in place of the two texts.
    pub open: bool,
    /// `None`: the source on the left side.
    pub(super) base: Option<SourceId>,
    pub sort: SourceOrder,
    /// The reader's own order; sources that are not in it come after.
    pub(super) order: Vec<SourceId>,
    /// What was compared, by the sources on the left and on the right.
    pairs: BTreeMap<[SourceId; 2], Paired>,
    /// The pairs being compared, in the order they are told.
    job: Option<(JobId, Vec<[SourceId; 2]>)>,
    /// The reader gave the work up; what is opened or chosen next takes it up again.
    paused: bool,
    /// Pairs that the program failed on.
    failed: Vec<[SourceId; 2]>,
    /// `None` until it is first shown.
    pub(super) table: Option<Arc<Table>>,
    pub cell: Cell,
    /// What follows from all comparisons together, with what it was made of.
    pub(super) surveyed: Option<Surveyed>,
    /// It is being found out.
    pub(super) surveying: Option<(JobId, MadeOf)>,
    /// The columns that can be seen.
    seen: Range<usize>,
}

/// A comparison of two sources, and what it was made of.
#[derive(Debug)]
struct Paired {
    compared: Compared,
    corrections: Corrections<Passage>,
}

impl Paired {
    fn holds_for(
        &self,
        articles: [&Arc<Article>; 2],
        policy: Policy,
        corrections: &Corrections<Passage>,
    ) -> bool {
        let collation = &self.compared.collation;
        let same = |(of, now): (&Arc<Article>, &Arc<Article>)| Arc::ptr_eq(of, now);
        collation.ignore == policy
            && self.corrections == *corrections
            && collation.articles.iter().zip(articles).all(same)
    }
}

impl State {
    /// All that is loaded, in the reader's own order.
    pub fn in_order(&self) -> Vec<&Source> {
        let own = &self.overview.order;
        let place = |source: &Source| own.iter().position(|id| *id == source.id).unwrap_or(own.len());
        let mut all: Vec<&Source> = self.sources().collect();
        all.sort_by_key(|source| (place(source), source.id));
        all
    }

    /// Whether more than two are held together, and not only looked at two by two.
    pub(super) fn compares_several(&self) -> bool {
        !self.further.is_empty() && (self.overview.open || self.overview.table.is_some())
    }

    /// The article that the others are held against.
    pub fn base(&self) -> Option<&Source> {
        let chosen = self.overview.base.and_then(|id| self.source(id));
        chosen.or(self.slots[0].as_ref()).or_else(|| self.in_order().first().copied())
    }

    /// The others, as the overview sorts them.
    pub fn columns(&self) -> Vec<&Source> {
        let Some(base) = self.base().map(|source| source.id) else { return Vec::new() };
        let mut all = self.in_order();
        all.retain(|source| source.id != base);
        match self.overview.sort {
            SourceOrder::Given => {}
            // When it was published, or else filed or captured; what says no time comes last.
            SourceOrder::Time => {
                let articles: Vec<&Article> =
                    self.sources().map(|source| source.article().as_ref()).collect();
                let calendar = Calendar::of(&articles);
                all.sort_by_cached_key(|source| {
                    let article = source.article();
                    let captured = article.captured.as_ref().map(|captured| captured.time.clone());
                    let time = article.published.clone().or_else(|| calendar.day(article));
                    let time = time.or(captured.clone());
                    (time.is_none(), time, article.modified.clone(), captured)
                });
            }
            SourceOrder::Name => all.sort_by_key(|source| source.short_name().unwrap_or_default()),
            SourceOrder::Kept => {
                let kept =
                    |source: &&Source| self.compared([base, source.id]).and_then(kept_of).unwrap_or(-1.0);
                all.sort_by(|a, b| kept(b).total_cmp(&kept(a)));
            }
        }
        all
    }

    /// Whether two texts are shown, and laid out so.
    pub fn shows_pair_in(&self, mode: Mode) -> bool {
        !self.overview.open && self.settings.mode == mode
    }

    /// The comparison of two sources as they are now, where it is there.
    pub fn compared(&self, pair: [SourceId; 2]) -> Option<&Compared> {
        let paired = self.overview.pairs.get(&pair)?;
        let [left, right] = [self.source(pair[0])?, self.source(pair[1])?];
        let articles = [left.article(), right.article()];
        let holds = paired.holds_for(articles, self.settings.policy(), &self.corrections_of(pair));
        holds.then_some(&paired.compared)
    }

    /// Whether the overview is being compared or worked out.
    pub fn is_filling(&self) -> bool {
        self.overview.job.is_some() || self.overview.surveying.is_some()
    }

    /// How many of the comparisons with the base are there, and of how many.
    pub fn compared_with_base(&self) -> (usize, usize) {
        let Some(base) = self.base().map(|source| source.id) else { return (0, 0) };
        let columns = self.columns();
        let there = columns.iter().filter(|source| self.compared([base, source.id]).is_some()).count();
        (there, columns.len())
    }

    /// What the reader decided about two sources.
    pub(super) fn corrections_of(&self, pair: [SourceId; 2]) -> Corrections<Passage> {
        let shown = self.corrected.map(|of| (of, &self.corrections));
        let others = self.other_corrections.iter().map(|(of, corrections)| (*of, corrections));
        let find = |(of, corrections): ([SourceId; 2], &Corrections<Passage>)| match of {
            of if of == pair => Some(corrections.clone()),
            [left, right] if [right, left] == pair => Some(corrections.mirrored()),
            _ => None,
        };
        shown.into_iter().chain(others).find_map(find).unwrap_or_default()
    }
}

/// Share of the base that stands in the other text, 0.0 to 1.0.
fn kept_of(compared: &Compared) -> Option<f64> {
    Some(compared.collation.comparisons.first()?.verdict.figures.left_kept)
}

impl App {
    pub(super) fn show_overview(&mut self) -> Vec<Effect> {
        self.state.overview.open = true;
        self.resume_overview();
        self.search_again();
        Vec::new()
    }

    pub(super) fn set_base(&mut self, id: SourceId) -> Vec<Effect> {
        if self.state.source(id).is_some() {
            self.state.overview.base = Some(id);
            self.stop_pairs();
            self.resume_overview();
        }
        Vec::new()
    }

    /// The columns of the overview that can be seen: they are compared first.
    pub fn note_columns(&mut self, seen: Range<usize>) {
        self.state.overview.seen = seen;
    }

    /// Keeps a comparison. What is not loaded any more, or is another text now, is let go.
    pub(super) fn keep_pair(&mut self, pair: [SourceId; 2], compared: &Compared) {
        self.forget_stale_pairs();
        let corrections = self.state.corrections_of(pair);
        let paired = Paired { compared: compared.clone(), corrections };
        discard(self.state.overview.pairs.insert(pair, paired));
    }

    fn take_pair(&mut self, job: JobId, at: usize, compared: &Compared) {
        let Some((_, asked)) = self.state.overview.job.as_ref().filter(|(running, _)| *running == job) else {
            return;
        };
        if let Some(&pair) = asked.get(at) {
            self.keep_pair(pair, compared);
        }
    }

    pub(super) fn forget_pairs_job(&mut self, job: JobId) {
        self.state.overview.job.take_if(|(running, _)| *running == job);
    }

    /// The program failed on a pair: the one after the last that was told. It is not tried again.
    pub(super) fn give_up_pairs(&mut self, job: JobId) {
        let Some((_, asked)) = self.state.overview.job.take_if(|(running, _)| *running == job) else {
            return;
        };
        let failed = asked.into_iter().find(|pair| self.state.compared(*pair).is_none());
        self.state.overview.failed.extend(failed);
    }

    /// Gives up what is being compared, until something else is asked for.
    pub(super) fn pause_overview(&mut self) {
        if self.state.is_filling() {
            self.stop_pairs();
            self.state.overview.paused = true;
        }
    }

    /// New sources are compared whatever was given up before.
    pub(super) fn resume_overview(&mut self) {
        self.state.overview.paused = false;
    }

    pub(super) fn stop_pairs(&mut self) {
        if let Some((job, _)) = self.state.overview.surveying.take() {
            self.jobs.cancel(job);
        }
        if let Some((job, _)) = self.state.overview.job.take() {
            self.jobs.cancel(job);
        }
    }

    /// Starts comparing what the overview lacks, what can be seen first.
    pub(super) fn fill_overview(&mut self) {
        if self.state.overview.open {
            // Whatever is looked at later is held against the same text.
            self.state.overview.base = self.state.base().map(|base| base.id);
        }
        self.refresh_table();
        let overview = &self.state.overview;
        if !overview.open || overview.paused || overview.job.is_some() {
            return;
        }
        let missing = self.missing_pairs();
        let policy = self.state.settings.policy();
        let request = |pair: &[SourceId; 2]| {
            let articles = [self.state.source(pair[0])?, self.state.source(pair[1])?];
            Some(PairRequest {
                articles: articles.map(|source| Arc::clone(source.article())),
                policy,
                corrections: self.state.corrections_of(*pair),
            })
        };
        let requests: Vec<PairRequest> = missing.iter().filter_map(request).collect();
        if requests.is_empty() {
            self.survey();
        } else {
            self.state.overview.job = Some((self.jobs.start(Work::Pairs(requests)), missing));
        }
    }

    fn missing_pairs(&self) -> Vec<[SourceId; 2]> {
        let state = &self.state;
        let Some(base) = state.base().map(|source| source.id) else { return Vec::new() };
        let columns = state.columns();
        let seen = &state.overview.seen;
        let in_sight = columns.iter().skip(seen.start).take(seen.len());
        let mut missing: Vec<[SourceId; 2]> = Vec::new();
        for source in in_sight.chain(&columns) {
            let pair = [base, source.id];
            let known = missing.contains(&pair) || state.overview.failed.contains(&pair);
            if missing.len() < BATCH && !known && state.compared(pair).is_none() {
                missing.push(pair);
            }
        }
        missing
    }

    /// Forgets comparisons of what is not loaded any more, or is another text now.
    fn forget_stale_pairs(&mut self) {
        let stale = |pair: &[SourceId; 2]| self.state.compared(*pair).is_none();
        let gone: Vec<[SourceId; 2]> = self.state.overview.pairs.keys().copied().filter(stale).collect();
        for pair in gone {
            discard(self.state.overview.pairs.remove(&pair));
        }
    }

    pub(super) fn take_pairs(&mut self, report: Report) {
        match report {
            Report::Paired(job, at, compared) => self.take_pair(job, at, &compared),
            Report::PairsDone(job) => self.forget_pairs_job(job),
            Report::Surveyed(job, survey) => self.take_survey(job, *survey),
            _ => {}
        }
    }
}
