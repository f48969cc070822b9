//! Where blocks stand in a comparison on the screen: their rows, and the rows' lines.

use crate::compare::Comparison;

use super::{Shown, Side};

/// Row of each block and first line of each row, made in one walk.
#[derive(Debug)]
pub(super) struct Standing {
    rows: [Vec<Option<usize>>; 2],
    lines: Vec<Option<usize>>,
}

impl Standing {
    pub(super) fn of(shown: &Shown, comparison: &Comparison) -> Self {
        let mut rows = [Vec::new(), Vec::new()];
        for (number, row) in comparison.rows.iter().enumerate() {
            for side in Side::BOTH {
                let rows = &mut rows[side.index()];
                for &block in side.blocks(row) {
                    if rows.len() <= block {
                        rows.resize(block + 1, None);
                    }
                    if let Some(place) = rows.get_mut(block) {
                        *place = Some(number);
                    }
                }
            }
        }
        let mut lines = vec![None; comparison.rows.len()];
        for (at, line) in shown.lines().iter().enumerate() {
            if let Some(first @ None) = lines.get_mut(line.row()) {
                *first = Some(at);
            }
        }
        Self { rows, lines }
    }

    /// The row that a block of a side stands in.
    pub(super) fn row(&self, side: Side, block: usize) -> Option<usize> {
        self.rows[side.index()].get(block).copied().flatten()
    }

    /// The first display line of a row.
    pub(super) fn line(&self, row: usize) -> Option<usize> {
        self.lines.get(row).copied().flatten()
    }
}
