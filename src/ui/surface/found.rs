//! What a search found, as marks on the text.

use crate::compare::display::{Piece, Side};
use crate::jobs::Hit;
use crate::ui::typeset::{Mark, Style};

/// The finds of a search, in order of display lines.
#[derive(Debug, Clone, Copy, Default)]
pub struct Found<'a> {
    pub hits: &'a [Hit],
    /// Index of the one gone to.
    pub current: Option<usize>,
    /// Which search they are of: hits of the same one only become more.
    pub number: u64,
}

impl Found<'_> {
    /// The marks on one side of a line.
    pub(super) fn marks(&self, line: usize, side: Side) -> Vec<Mark> {
        let of_side = self.on(line).filter(|(hit, _)| hit.side == side);
        of_side.map(|(hit, style)| Mark { range: hit.range.map(|at| at as usize), style }).collect()
    }

    /// The marks on a line that shows both sides as one text.
    pub(super) fn inline_marks(&self, line: usize, pieces: &[Piece]) -> Vec<Mark> {
        let mut marks = Vec::new();
        for (hit, style) in self.on(line) {
            let [from, to] = hit.range.map(|at| at as usize);
            for piece in pieces {
                if let Some(range) = piece.shows(hit.side, [from, to]) {
                    marks.push(Mark { range, style });
                }
            }
        }
        marks
    }

    fn on(&self, line: usize) -> impl Iterator<Item = (&Hit, Style)> {
        let first = self.hits.partition_point(|hit| (hit.line as usize) < line);
        let here = self.current;
        let on_line =
            self.hits.iter().enumerate().skip(first).take_while(move |(_, h)| h.line as usize == line);
        on_line.map(move |(at, hit)| (hit, if here == Some(at) { Style::FoundHere } else { Style::Found }))
    }
}
