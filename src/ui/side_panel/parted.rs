//! The rows in which a paragraph was split or several were merged: no edit of a word tells of them.

use crate::app::{Findings, Listing};
use crate::compare::{Comparison, RowKind};

/// Their display lines, ascending.
#[derive(Debug, Default)]
pub(super) struct Parted {
    split: Vec<usize>,
    merged: Vec<usize>,
}

impl Parted {
    pub(super) fn of(comparison: &Comparison, findings: &Findings) -> Self {
        let lines = |kind| {
            let rows = comparison.rows.iter().enumerate().filter(|(_, row)| row.kind == kind);
            let mut lines: Vec<usize> = rows.filter_map(|(at, _)| findings.line_of(at)).collect();
            lines.sort_unstable();
            lines
        };
        Self { split: lines(RowKind::Split), merged: lines(RowKind::Merged) }
    }

    /// Those that a list shows.
    pub(super) fn lines(&self, listing: Listing) -> &[usize] {
        match listing {
            Listing::Split => &self.split,
            Listing::Merged => &self.merged,
            Listing::Changes(_) | Listing::Omitted => &[],
        }
    }

    /// The one after a display line, or before it; the first or last of all where there is no further one.
    pub(super) fn beside(&self, listing: Listing, line: Option<usize>, forward: bool) -> Option<usize> {
        let lines = self.lines(listing);
        let beside = match (line, forward) {
            (Some(line), true) => lines.iter().find(|&&at| at > line).or(lines.last()),
            (Some(line), false) => lines.iter().rfind(|&&at| at < line).or(lines.first()),
            (None, true) => lines.first(),
            (None, false) => lines.last(),
        };
        beside.copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{Listing, Parted};

    #[test]
    fn one_goes_from_one_to_the_next_and_stops_at_the_ends() {
        let parted = Parted { split: vec![2, 5, 9], merged: Vec::new() };
        let beside = |line, forward| parted.beside(Listing::Split, line, forward);
        assert_eq!(
            [None, Some(2), Some(4), Some(9)].map(|line| beside(line, true)),
            [Some(2), Some(5), Some(5), Some(9)]
        );
        assert_eq!(
            [None, Some(9), Some(4), Some(1)].map(|line| beside(line, false)),
            [Some(9), Some(5), Some(2), Some(2)]
        );
        assert_eq!(parted.beside(Listing::Merged, None, true), None);
    }
}
