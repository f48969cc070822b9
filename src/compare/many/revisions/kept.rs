//! Which sentences of one capture are which of the next, by what their comparison has kept.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Article;
use crate::compare::display::Side;
use crate::compare::{Comparison, Row, SpanOp};

use super::follow::Sentence;

/// Share of the shorter sentence that must be kept for the two to be one that was edited.
const KEPT: f64 = 0.4;

/// A sentence of the left that is one of the right.
pub(super) struct Kept {
    pub(super) left: usize,
    pub(super) right: usize,
    /// Something in it differs that counts.
    pub(super) edited: bool,
}

/// Those of two captures: every sentence at most once, those first of which most was kept.
pub(super) fn kept(
    comparison: &Comparison,
    articles: [&Article; 2],
    sentences: &[Vec<&Sentence>; 2],
) -> Vec<Kept> {
    let sides =
        Side::BOTH.map(|side| Places::of(comparison, side, articles[side.index()], &sentences[side.index()]));
    let mut shared: BTreeMap<(usize, usize), [usize; 2]> = BTreeMap::new();
    for ends in stretches(comparison) {
        for (at, both) in overlaps(&sides, &ends) {
            let sum = shared.entry(at).or_default();
            *sum = [sum[0] + both[0], sum[1] + both[1]];
        }
    }
    let changed = Side::BOTH.map(|side| sides[side.index()].changed(comparison, side));
    let mut pairs: Vec<_> = shared.into_iter().collect();
    pairs.sort_by_key(|&(at, both)| (Reverse(both[0].min(both[1])), at));
    let mut taken = [vec![false; sentences[0].len()], vec![false; sentences[1].len()]];
    let mut found = Vec::new();
    for ((left, right), both) in pairs {
        let lengths = [sentences[0][left].range.len(), sentences[1][right].range.len()];
        let shorter = usize::from(lengths[1] < lengths[0]);
        let enough = both[shorter] as f64 >= KEPT * lengths[shorter] as f64;
        if taken[0][left] || taken[1][right] || !enough {
            continue;
        }
        (taken[0][left], taken[1][right]) = (true, true);
        found.push(Kept { left, right, edited: changed[0][left] || changed[1][right] });
    }
    found
}

/// A row and scalar values of its text on one side.
type Stretch = (usize, Range<usize>);

/// What both sides have, wherever it stands.
fn stretches(comparison: &Comparison) -> Vec<[Stretch; 2]> {
    let mut found = Vec::new();
    for (row, Row { spans, .. }) in comparison.rows.iter().enumerate() {
        for span in spans {
            let right = match (span.op, span.other.and_then(|other| spans.get(other))) {
                (SpanOp::Same | SpanOp::Folded, _) => span,
                (SpanOp::Moved, Some(there)) if span.right[0] == span.right[1] => there,
                _ => continue,
            };
            found.push([(row, Side::Left.range(span)), (row, Side::Right.range(right))]);
        }
    }
    for transfer in &comparison.transfers {
        let ends = [(Side::Left, transfer.left), (Side::Right, transfer.right)].map(|(side, place)| {
            let span = comparison.rows.get(place.row).and_then(|row| row.spans.get(place.span));
            span.map(|span| (place.row, side.range(span)))
        });
        if let [Some(left), Some(right)] = ends {
            found.push([left, right]);
        }
    }
    found
}

/// How much of which sentences lies in a stretch, on either side. Where its two ends are not equally long, the places
/// between are in proportion.
fn overlaps(sides: &[Places; 2], [left, right]: &[Stretch; 2]) -> Vec<((usize, usize), [usize; 2])> {
    let mut found = Vec::new();
    let across = |at: usize| {
        let done = (at - left.1.start) * right.1.len();
        right.1.start + done.checked_div(left.1.len()).unwrap_or(0)
    };
    for (number, here) in sides[0].within(left) {
        let there = across(here.start)..across(here.end);
        for (other, part) in sides[1].within(&(right.0, there.clone())) {
            let own = (part.len() * here.len()).checked_div(there.len()).unwrap_or(0);
            found.push(((number, other), [own, part.len()]));
        }
    }
    found
}

/// Where the sentences of one side stand in the rows: row, scalar values of its text, number; in this order.
struct Places(Vec<(usize, Range<usize>, usize)>);

impl Places {
    fn of(comparison: &Comparison, side: Side, article: &Article, sentences: &[&Sentence]) -> Self {
        // The row of each block, and where in its text the block begins.
        let mut starts = vec![(0, 0); article.blocks.len()];
        for (row, of) in comparison.rows.iter().enumerate() {
            let mut start = 0;
            for &block in side.blocks(of) {
                if let (Some(slot), Some(block)) = (starts.get_mut(block), article.blocks.get(block)) {
                    *slot = (row, start);
                    start += block.text.chars().count() + 1;
                }
            }
        }
        let place = |(number, sentence): (usize, &&Sentence)| {
            let &(row, start) = starts.get(sentence.block)?;
            Some((row, start + sentence.range.start..start + sentence.range.end, number))
        };
        let mut found: Vec<_> = sentences.iter().enumerate().filter_map(place).collect();
        found.sort_unstable_by_key(|(row, range, _)| (*row, range.start));
        Self(found)
    }

    /// The parts of sentences that lie in a stretch.
    fn within(&self, (row, range): &Stretch) -> impl Iterator<Item = (usize, Range<usize>)> {
        let (row, range) = (*row, range.clone());
        let first = self.0.partition_point(|(r, place, _)| (*r, place.end) <= (row, range.start));
        let near = self.0.iter().skip(first);
        near.take_while(move |(r, place, _)| *r == row && place.start < range.end).filter_map({
            let (start, end) = (range.start, range.end);
            move |(_, place, number)| {
                let part = place.start.max(start)..place.end.min(end);
                (!part.is_empty()).then_some((*number, part))
            }
        })
    }

    /// Which sentences hold something that only this side has.
    fn changed(&self, comparison: &Comparison, side: Side) -> Vec<bool> {
        let mut changed = vec![false; self.0.len()];
        for (row, Row { spans, .. }) in comparison.rows.iter().enumerate() {
            let own = spans
                .iter()
                .filter(|s| matches!(s.op, SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced));
            for range in own.map(|span| side.range(span)) {
                for (number, _) in self.within(&(row, range)) {
                    changed[number] = true;
                }
            }
        }
        changed
    }
}
