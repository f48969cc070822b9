//! Searching both texts: what is asked for, what was found, and going from one find to the next.

use std::sync::Arc;

use crate::jobs::{Hit, JobId, SearchRequest, Searched, Work};
use crate::session::Mode;
use crate::text::Needle;

use super::Effect;
use super::state::App;

/// Whoever chooses more than this wants to copy it, not to look for it; in scalar values.
const LONGEST_CHOSEN: usize = 200;

/// A search that is open.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// As it was typed.
    pub query: String,
    /// In the order of the display lines; more may come while it runs.
    pub hits: Vec<Hit>,
    /// Index into the hits.
    pub current: Option<usize>,
    /// `None` while it runs, and before anything is asked for.
    pub end: Option<Searched>,
    /// How many searches there were before this one: tells hits of one query from those of another.
    pub number: u64,
    job: Option<JobId>,
    /// The display line from which on the first find is wanted.
    origin: usize,
    /// Whether the first find is to be gone to.
    goes: bool,
}

impl Search {
    pub fn is_running(&self) -> bool {
        self.job.is_some()
    }

    pub fn current_hit(&self) -> Option<&Hit> {
        self.hits.get(self.current?)
    }
}

impl App {
    /// Opens the search, for the text that is chosen; where there is none, what was looked for last is offered again.
    pub(super) fn open_search(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        let chosen = self.chosen_line();
        let origin = match &self.state.text_selection {
            Some(selection) => selection.from.min(selection.to).line,
            None => self.state.selected.unwrap_or(0),
        };
        if chosen.is_some() || self.state.search.is_none() {
            let query = chosen.unwrap_or_else(|| self.state.last_query.clone());
            effects = self.start_search(query, origin, false);
        }
        effects.push(Effect::FocusSearch);
        effects
    }

    /// The chosen text as something to look for: its first paragraph, unless it is too long for that.
    fn chosen_line(&self) -> Option<String> {
        let selection = self.state.text_selection.as_ref()?;
        if selection.from.line.abs_diff(selection.to.line) > 1 {
            return None;
        }
        let text = selection.text(self.state.shown.as_ref()?);
        let first = text.trim().lines().next()?;
        (!first.is_empty() && first.chars().count() <= LONGEST_CHOSEN).then(|| first.to_owned())
    }

    pub(super) fn end_search(&mut self) -> Vec<Effect> {
        if let Some(job) = self.state.search.take().and_then(|search| search.job) {
            self.jobs.cancel(job);
        }
        Vec::new()
    }

    /// Looks for what was typed; `from` is the line that was at the top of the window when the search was opened.
    pub(super) fn find(&mut self, query: String, from: usize) -> Vec<Effect> {
        // While letters are typed, the first find is looked for from where the reader was.
        let origin = self.state.search.as_ref().filter(|s| s.goes).map_or(from, |s| s.origin);
        self.start_search(query, origin, true)
    }

    /// The same search in another comparison, or in the same shown otherwise; the place is kept.
    pub(super) fn search_again(&mut self) {
        if let Some(search) = &self.state.search {
            let origin = search.current_hit().map_or(search.origin, |hit| hit.line as usize);
            self.start_search(search.query.clone(), origin, false);
        }
    }

    fn start_search(&mut self, query: String, origin: usize, goes: bool) -> Vec<Effect> {
        let before = self.state.search.take().unwrap_or_default();
        if let Some(job) = before.job {
            self.jobs.cancel(job);
        }
        let job = self.search_request(&query).map(|request| self.jobs.start(Work::Search(request)));
        if !query.trim().is_empty() {
            self.state.last_query.clone_from(&query);
        }
        let number = before.number + 1;
        self.state.search = Some(Search { query, job, origin, goes, number, ..Search::default() });
        Vec::new()
    }

    fn search_request(&self, query: &str) -> Option<SearchRequest> {
        let shown = self.state.shown.as_ref()?;
        Some(SearchRequest {
            collation: Arc::clone(&shown.compared.collation),
            lines: Arc::clone(shown.lines()),
            needle: Needle::new(query)?,
            inline: self.state.settings.mode == Mode::Inline,
        })
    }

    /// Takes in hits of the search that runs.
    pub(super) fn found(&mut self, job: JobId, hits: Vec<Hit>) -> Vec<Effect> {
        let Some(search) = self.state.search.as_mut().filter(|s| s.job == Some(job)) else {
            return Vec::new();
        };
        let known = search.hits.len();
        search.hits.extend(hits);
        if search.current.is_some() {
            return Vec::new();
        }
        let origin = search.origin;
        let first = search.hits.iter().skip(known).position(|hit| hit.line as usize >= origin);
        first.map(|at| self.make_current(known + at)).unwrap_or_default()
    }

    pub(super) fn searched(&mut self, job: JobId, end: Searched) -> Vec<Effect> {
        let Some(search) = self.state.search.as_mut().filter(|s| s.job == Some(job)) else {
            return Vec::new();
        };
        search.job = None;
        search.end = Some(end);
        if search.current.is_none() && !search.hits.is_empty() { self.make_current(0) } else { Vec::new() }
    }

    /// A search that was given up or failed finds no more.
    pub(super) fn forget_search_job(&mut self, job: JobId) {
        if let Some(search) = self.state.search.as_mut().filter(|s| s.job == Some(job)) {
            search.job = None;
        }
    }

    /// The next or previous find, round and round; from the selected row where the reader chose another.
    pub(super) fn step_find(&mut self, forward: bool) -> Vec<Effect> {
        if self.state.search.is_none() {
            return self.find(self.state.last_query.clone(), self.state.selected.unwrap_or(0));
        }
        let Some(search) = &self.state.search else { return Vec::new() };
        let Some(last) = search.hits.len().checked_sub(1) else { return Vec::new() };
        let strayed = self
            .state
            .selected
            .filter(|&line| search.current_hit().is_none_or(|hit| hit.line as usize != line));
        let next = match (strayed, search.current, forward) {
            (Some(line), _, true) => {
                let at = search.hits.partition_point(|hit| (hit.line as usize) < line);
                if at > last { 0 } else { at }
            }
            (Some(line), _, false) => {
                let at = search.hits.partition_point(|hit| hit.line as usize <= line);
                at.checked_sub(1).unwrap_or(last)
            }
            // It was shown, but not gone to.
            (None, Some(at), _) if !search.goes => at,
            (None, Some(at), true) if at < last => at + 1,
            (None, Some(at), false) => at.checked_sub(1).unwrap_or(last),
            (None, ..) => 0,
        };
        if let Some(search) = &mut self.state.search {
            search.goes = true;
        }
        let effects = self.make_current(next);
        if let Some(search) = &mut self.state.search {
            // Letters typed from now on are looked for from here.
            search.origin = search.current_hit().map_or(0, |hit| hit.line as usize);
        }
        effects
    }

    fn make_current(&mut self, index: usize) -> Vec<Effect> {
        let Some(search) = &mut self.state.search else { return Vec::new() };
        search.current = Some(index);
        let Some(&hit) = search.current_hit().filter(|_| search.goes) else { return Vec::new() };
        self.select(hit.line as usize);
        self.state.change = None;
        vec![Effect::ScrollToText { line: hit.line as usize, side: hit.side, at: hit.range[0] as usize }]
    }
}
