//! The rows that blocks stand in, found for many blocks in one walk.

use crate::compare::Comparison;

use super::Side;

/// The row of each block, by side.
#[derive(Debug)]
pub(super) struct Standing([Vec<Option<usize>>; 2]);

impl Standing {
    pub(super) fn of(comparison: &Comparison) -> Self {
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
        Self(rows)
    }

    /// The row that a block of a side stands in.
    pub(super) fn row(&self, side: Side, block: usize) -> Option<usize> {
        self.0[side.index()].get(block).copied().flatten()
    }
}
