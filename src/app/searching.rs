//! Searching both texts, or all that the overview lists: what is asked for, what was found, and going from one find to
//! the next.

mod cells;

use std::sync::Arc;

use crate::jobs::{CellHit, Hit, JobId, SearchRequest, Searched, Work};
use crate::session::Mode;
use crate::text::Needle;

use super::Effect;
use super::state::{App, State};

/// Whoever chooses more than this wants to copy it, not to look for it; in scalar values.
const LONGEST_CHOSEN: usize = 200;

/// A search that is open.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// As it was typed.
    pub query: String,
    /// In the order of the display lines; more may come while it runs.
    pub hits: Vec<Hit>,
    /// In the overview in place of them: by rows, then by columns, the base first.
    pub cells: Vec<CellHit>,
    /// The rows that they stand in, ascending.
    rows: Vec<usize>,
    /// Which of the finds was gone to, of [`Self::count`].
    pub current: Option<usize>,
    /// `None` while it runs, and before anything is asked for.
    pub end: Option<Searched>,
    /// How many searches there were before this one: tells hits of one query from those of another.
    pub number: u64,
    job: Option<JobId>,
    /// The display line, or the row of the overview, from which on the first find is wanted.
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

    /// How many finds there are to go to: places in the texts, or rows of the overview.
    pub fn count(&self) -> usize {
        self.hits.len().max(self.rows.len())
    }

    /// The display line of a find, or its row in the overview.
    fn place(&self, find: usize) -> Option<usize> {
        match self.hits.get(find) {
            Some(hit) => Some(hit.line as usize),
            None => self.rows.get(find).copied(),
        }
    }

    /// The first of so many finds that stands at a place, or behind it.
    fn first_from(&self, place: usize) -> usize {
        let lines = self.hits.partition_point(|hit| (hit.line as usize) < place);
        lines.max(self.rows.partition_point(|row| *row < place))
    }
}

impl State {
    /// The display line that is chosen, or the row of the overview.
    fn search_place(&self) -> Option<usize> {
        if self.overview.open { Some(self.overview.cell.row) } else { self.selected }
    }
}

impl App {
    /// Opens the search, for the text that is chosen; where there is none, what was looked for last is offered again.
    pub(super) fn open_search(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        let in_texts = !self.state.overview.open;
        let chosen = self.chosen_line().filter(|_| in_texts);
        let origin = match self.state.text_selection.as_ref().filter(|_| in_texts) {
            Some(selection) => selection.from.min(selection.to).line,
            None => self.state.search_place().unwrap_or(0),
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
        let from = if self.state.overview.open { self.state.overview.cell.row } else { from };
        // While letters are typed, the first find is looked for from where the reader was.
        let origin = self.state.search.as_ref().filter(|s| s.goes).map_or(from, |s| s.origin);
        self.start_search(query, origin, true)
    }

    /// The same search in another comparison, in the same shown otherwise or in the overview; the place is kept.
    pub(super) fn search_again(&mut self) {
        let Some(search) = &self.state.search else { return };
        let shown = self.state.shown.as_ref().filter(|_| !self.state.overview.open);
        let aim = shown.zip(self.state.aim).and_then(|(shown, part)| shown.line_of(part));
        let current = search.current_hit().filter(|_| shown.is_some()).map(|hit| hit.line as usize);
        let origin = aim.or(current).or(self.state.search_place()).unwrap_or(search.origin);
        self.start_search(search.query.clone(), origin, false);
    }

    fn start_search(&mut self, query: String, origin: usize, goes: bool) -> Vec<Effect> {
        let before = self.state.search.take().unwrap_or_default();
        if let Some(job) = before.job {
            self.jobs.cancel(job);
        }
        let work = match self.state.overview.open {
            true => self.cell_search(&query).map(Work::SearchCells),
            false => self.search_request(&query).map(Work::Search),
        };
        let job = work.map(|work| self.jobs.start(work));
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
            let from = self.state.search_place().unwrap_or(0);
            return self.find(self.state.last_query.clone(), from);
        }
        let Some(search) = &self.state.search else { return Vec::new() };
        let Some(last) = search.count().checked_sub(1) else { return Vec::new() };
        let here = search.current.and_then(|at| search.place(at));
        let strayed = self.state.search_place().filter(|place| here != Some(*place));
        let next = match (strayed, search.current, forward) {
            (Some(place), _, true) => {
                let at = search.first_from(place);
                if at > last { 0 } else { at }
            }
            (Some(place), _, false) => search.first_from(place + 1).checked_sub(1).unwrap_or(last),
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
            search.origin = search.current.and_then(|at| search.place(at)).unwrap_or(0);
        }
        effects
    }

    fn make_current(&mut self, index: usize) -> Vec<Effect> {
        let Some(search) = &mut self.state.search else { return Vec::new() };
        search.current = Some(index);
        if self.state.overview.open {
            self.choose_found_cell();
            return Vec::new();
        }
        let Some(&hit) = search.current_hit().filter(|_| search.goes) else { return Vec::new() };
        self.select(hit.line as usize);
        self.state.change = None;
        vec![Effect::ScrollToText { line: hit.line as usize, side: hit.side, at: hit.range[0] as usize }]
    }
}
