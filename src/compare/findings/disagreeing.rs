//! Which letters of a row are shown as a fact that disagrees.

use crate::article::FactKind;
use crate::compare::display::Side;
use crate::compare::{Comparison, FactStatus, SpanOp};

use super::Findings;

impl Findings {
    /// The stretches of a side of a row that are marked as facts that disagree, ascending and apart from one another, in
    /// scalar values of its text. A figure is one mark. Of a quotation the words that were changed keep the mark of
    /// their change, or nobody would see which they are: what both have of it is marked.
    pub fn disagreeing(&self, comparison: &Comparison, row: usize, side: Side) -> Vec<[usize; 2]> {
        let mut marked = Vec::new();
        for place in self.places.of_row(row, side) {
            let fact = comparison.facts.get(place.difference());
            let Some(fact) = fact.filter(|fact| fact.status == FactStatus::Conflict) else { continue };
            let range = place.range();
            let kept = match fact.kind {
                FactKind::Quote => kept(comparison, row, side, range),
                _ => Vec::new(),
            };
            // What shares nothing with its counterpart is changed as a whole.
            if kept.is_empty() {
                marked.push(range);
            } else {
                marked.extend(kept);
            }
        }
        united(marked)
    }
}

/// The parts of a stretch that both sides have.
fn kept(comparison: &Comparison, row: usize, side: Side, [from, to]: [usize; 2]) -> Vec<[usize; 2]> {
    let spans = comparison.rows.get(row).map_or(&[][..], |row| &row.spans);
    let kept = spans.iter().filter(|span| matches!(span.op, SpanOp::Same | SpanOp::Folded));
    let parts = kept.map(|span| side.range(span)).map(|range| [range.start.max(from), range.end.min(to)]);
    parts.filter(|[from, to]| from < to).collect()
}

/// The same letters as stretches in order, each letter in one.
fn united(mut ranges: Vec<[usize; 2]>) -> Vec<[usize; 2]> {
    ranges.sort_unstable();
    let mut united: Vec<[usize; 2]> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match united.last_mut() {
            Some(last) if range[0] <= last[1] => last[1] = last[1].max(range[1]),
            _ => united.push(range),
        }
    }
    united
}
