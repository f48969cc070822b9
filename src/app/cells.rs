//! Going from cell to cell of the overview.

use super::state::{App, State};
use super::{Cell, Effect};

impl State {
    /// The cells of the overview with facts that their sources contradict, in reading order.
    fn conflict_cells(&self) -> Vec<Cell> {
        let Some(table) = self.table() else { return Vec::new() };
        let mut found: Vec<Cell> = Vec::new();
        for (column, of) in table.matrix.columns.iter().enumerate() {
            let rows = of.cells.iter().enumerate().filter(|(_, cell)| cell.conflicts > 0);
            found.extend(rows.map(|(row, _)| Cell { row, column }));
        }
        found.sort_unstable_by_key(|cell| (cell.row, cell.column));
        found
    }

    pub(super) fn has_conflict_cells(&self) -> bool {
        self.table().is_some_and(|table| {
            table.matrix.columns.iter().flat_map(|of| &of.cells).any(|cell| cell.conflicts > 0)
        })
    }

    /// How many rows the overview lists: the base's paragraphs, a line, and what the base lacks.
    fn overview_rows(&self) -> usize {
        let groups = |table: &super::Table| table.survey.as_ref().map_or(0, |survey| survey.lacking.len());
        self.table().map_or(0, |table| table.matrix.blocks + 1 + groups(table))
    }
}

impl App {
    /// To the next cell with a contradicted fact, or the one before; at the ends it stays where it is.
    pub(super) fn step_conflict_cell(&mut self, forward: bool) -> Vec<Effect> {
        let place = |cell: &Cell| (cell.row, cell.column);
        let here = place(&self.state.overview.cell);
        let cells = self.state.conflict_cells();
        let next = if forward {
            cells.iter().find(|cell| place(cell) > here)
        } else {
            cells.iter().rev().find(|cell| place(cell) < here)
        };
        if let Some(&next) = next {
            self.state.overview.cell = next;
        }
        Vec::new()
    }

    /// A row down the overview, or up.
    pub(super) fn step_cell(&mut self, forward: bool) -> Vec<Effect> {
        let last = self.state.overview_rows().saturating_sub(1);
        let cell = &mut self.state.overview.cell;
        cell.row = if forward { (cell.row + 1).min(last) } else { cell.row.saturating_sub(1) };
        Vec::new()
    }
}
