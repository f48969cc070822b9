//! The order in which a comparison is shown: what window, terminal and reports walk through.

use super::Comparison;

/// One line of the reading surface. Every row appears once; a moved row twice, at its place on each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A row whose sides stand opposite each other, or that has only one side. Index into `rows`.
    Row(usize),
    /// A moved row at its place on the left; the right shows where it went (the index of the `MovedIn` line).
    MovedAway { row: usize, other: usize },
    /// The same row at its place on the right; the left shows where it came from.
    MovedIn { row: usize, other: usize },
}

impl Line {
    /// Index into `rows`.
    pub fn row(self) -> usize {
        match self {
            Self::Row(row) | Self::MovedAway { row, .. } | Self::MovedIn { row, .. } => row,
        }
    }
}

/// The lines of a comparison, in reading order of both sides: reading only left texts gives the left
/// article, reading only right texts the right one.
pub fn lines(comparison: &Comparison) -> Vec<Line> {
    (0..comparison.rows.len()).map(Line::Row).collect()
}
