//! Searching all that the overview lists: a find is a row, with the cells of it that have what was looked for.

use std::sync::Arc;

use crate::app::state::App;
use crate::app::{Cell, Effect, Search};
use crate::jobs::{CellHit, CellSearchRequest, Column, JobId};
use crate::text::Needle;

impl Search {
    /// The finds in a row of the overview: the base first, then by columns.
    pub fn in_row(&self, row: usize) -> &[CellHit] {
        let from = self.cells.partition_point(|hit| hit.row < row);
        let to = self.cells.partition_point(|hit| hit.row <= row);
        self.cells.get(from..to).unwrap_or_default()
    }

    /// The row of the overview that was gone to.
    pub fn current_row(&self) -> Option<usize> {
        self.rows.get(self.current?).copied()
    }
}

impl App {
    /// What is to be searched for a text in the overview; `None` where there is nothing to look for, or in.
    pub(super) fn cell_search(&self, query: &str) -> Option<CellSearchRequest> {
        let state = &self.state;
        let (base, table) = (state.base()?, state.table()?);
        let column = |number: usize| {
            let source = state.source(table.id(number)?)?;
            let collation = state.compared([base.id, source.id]).map(|c| Arc::clone(&c.collation));
            Some(Column { number, article: Arc::clone(source.article()), collation })
        };
        Some(CellSearchRequest {
            base: Arc::clone(base.article()),
            columns: table.matrix.columns.iter().map(|of| column(of.source)).collect::<Option<_>>()?,
            survey: table.survey.clone(),
            needle: Needle::new(query)?,
        })
    }

    /// Takes in what was found in the overview.
    pub(in crate::app) fn found_in_cells(&mut self, job: JobId, hits: Vec<CellHit>) -> Vec<Effect> {
        let Some(search) = self.state.search.as_mut().filter(|s| s.job == Some(job)) else {
            return Vec::new();
        };
        search.job = None;
        search.rows = hits.iter().map(|hit| hit.row).collect();
        search.rows.dedup();
        search.cells = hits;
        let Some(last) = search.rows.len().checked_sub(1) else { return Vec::new() };
        let first = search.first_from(search.origin);
        self.make_current(if first > last { 0 } else { first })
    }

    /// Chooses a cell of the row gone to: in the column it was in where that has what was found, or in the first that has.
    pub(super) fn choose_found_cell(&mut self) {
        let Some(search) = self.state.search.as_ref().filter(|search| search.goes) else { return };
        let Some(row) = search.current_row() else { return };
        let column = self.state.overview.cell.column;
        let columns: Vec<usize> = search.in_row(row).iter().filter_map(|hit| hit.column).collect();
        let column = if columns.contains(&column) { column } else { *columns.first().unwrap_or(&column) };
        self.state.overview.cell = Cell { row, column };
    }
}
