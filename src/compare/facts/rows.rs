//! Facts of the two sides of one row.

use std::ops::Range;

use crate::article::{Article, Fact, FactKind};
use crate::compare::display::Side;
use crate::compare::{FactStatus, Row, Span, SpanOp};

use super::across::Surroundings;
use super::agree::{Bound, compatible};
use super::places::Cursor;
use super::stated::{Stated, Words};
use super::{Difference, LeftOver};

/// No fact is longer, in scalar values: quotations are cut there.
const LONGEST: usize = 1000;
/// What may be exchanged around two facts before words beside them have to say that they are the same, in scalar values.
const TIGHT: usize = 4;
/// How alike the sides of a row must be for a place to tell by itself what stands there, 0.0 to 1.0.
const ALIKE: f64 = 0.5;
/// How much must be the same right around a place in rows that are less alike, in scalar values.
const ANCHOR: usize = 6;
/// Share of the shorter of two quotations that must stand in the other for one to be the other, changed.
const CHANGED_QUOTE: f64 = 0.5;
/// How far around a fact words tell whether it is exact, in scalar values.
const NEAR: usize = 14;

/// A fact and its range in the row's joined text.
#[derive(Debug, Clone, Copy)]
struct Placed<'a> {
    at: usize,
    fact: &'a Fact,
    stated: Stated<'a>,
    range: [usize; 2],
    taken: bool,
}

/// Pairs the facts of one row after the other; keeps its buffers.
pub(super) struct Pairing<'a, 'b> {
    articles: [&'a Article; 2],
    sides: [Side; 2],
    by_block: &'b [Vec<Range<usize>>; 2],
    words: &'b mut Words,
    placed: [Vec<Placed<'a>>; 2],
    cursors: [Cursor; 2],
}

impl<'a, 'b> Pairing<'a, 'b> {
    pub(super) fn new(
        articles: [&'a Article; 2],
        sides: [Side; 2],
        by_block: &'b [Vec<Range<usize>>; 2],
        words: &'b mut Words,
    ) -> Self {
        Self {
            articles,
            sides,
            by_block,
            words,
            placed: [Vec::new(), Vec::new()],
            cursors: [Cursor::default(); 2],
        }
    }

    /// Appends what agrees in other writing and what conflicts to `pairs`, the rest to `left_over`.
    pub(super) fn pair(
        &mut self,
        number: usize,
        row: &Row,
        pairs: &mut Vec<Difference>,
        left_over: &mut [Vec<LeftOver>; 2],
    ) {
        for side in 0..2 {
            self.place(side, row);
        }
        if !self.placed[0].is_empty() && !self.placed[1].is_empty() {
            self.take_equal(number, &row.spans, pairs);
            self.take_in_place(number, row, pairs);
        }
        for (placed, left_over) in self.placed.iter().zip(left_over) {
            left_over
                .extend(placed.iter().filter(|p| !p.taken).map(|p| LeftOver { fact: p.at, row: number }));
        }
    }

    fn place(&mut self, side: usize, row: &Row) {
        let (article, placed) = (self.articles[side], &mut self.placed[side]);
        placed.clear();
        let numbers = self.sides[side].blocks(row);
        let mut before = 0;
        for (i, &number) in numbers.iter().enumerate() {
            let own = self.by_block[side].get(number).cloned().unwrap_or_default();
            for at in own {
                let Some(fact) = article.facts.get(at) else { continue };
                let stated = Stated::of(fact, self.words);
                placed.push(Placed { at, fact, stated, range: fact.range.map(|c| c + before), taken: false });
            }
            if i + 1 < numbers.len() {
                before += article.blocks.get(number).map_or(0, |b| b.text.chars().count() + 1);
            }
        }
    }

    /// Pairs of equal value, in the order of both sides. Other writing is told where they stand in each other's place.
    fn take_equal(&mut self, row: usize, spans: &[Span], pairs: &mut Vec<Difference>) {
        let sides = self.sides;
        let [left, right] = &mut self.placed;
        let mut by_key: Vec<(u64, usize)> =
            right.iter().enumerate().map(|(at, p)| (p.stated.key, at)).collect();
        by_key.sort_unstable();
        // Where the next one of a key is looked for.
        let mut next = vec![0; by_key.len()];
        for l in left {
            let first = by_key.partition_point(|(key, _)| *key < l.stated.key);
            let Some(used) = next.get_mut(first) else { continue };
            let Some(&(key, at)) = by_key.get(first + *used) else { continue };
            if key != l.stated.key {
                continue;
            }
            *used += 1;
            let r = &mut right[at];
            (l.taken, r.taken) = (true, true);
            if l.fact.text == r.fact.text {
                continue;
            }
            let place = counterpart(l.range, spans, sides);
            let there = r.range[0] < place[1] && place[0] < r.range[1];
            if there && !self.words.same_writing(&l.fact.text, &r.fact.text) {
                pairs.push(Difference {
                    status: FactStatus::SameValue,
                    facts: [Some(l.at), Some(r.at)],
                    rows: [row; 2],
                });
            }
        }
    }

    /// Pairs that can be held against each other and stand in each other's place.
    fn take_in_place(&mut self, number: usize, row: &Row, pairs: &mut Vec<Difference>) {
        let spans = row.spans.as_slice();
        let sides = self.sides;
        for l in 0..self.placed[0].len() {
            let left = self.placed[0][l];
            if left.taken {
                continue;
            }
            let place = counterpart(left.range, spans, sides);
            let right = &self.placed[1];
            let end = place[1].max(place[0] + 1);
            // Facts stand in order of their starts; one that began long before the place cannot reach it.
            let first = right.partition_point(|r| r.range[0] + LONGEST < place[0]);
            let near = (first..right.len()).take_while(|&r| right[r].range[0] < end);
            let there: Vec<usize> = near
                .filter(|&r| {
                    let r = &right[r];
                    r.range[1] > place[0] && !r.taken && r.stated.class == left.stated.class
                })
                .take(8)
                .collect();
            let agreeing = there.iter().copied().find(|&r| self.agree(&left, &self.placed[1][r].clone()));
            let found = match agreeing {
                Some(r) => Some((r, FactStatus::SameValue)),
                None => there
                    .into_iter()
                    .find(|&r| self.is_same_matter(&left, &self.placed[1][r].clone(), row, place))
                    .map(|r| (r, FactStatus::Conflict)),
            };
            let Some((r, status)) = found else { continue };
            self.placed[0][l].taken = true;
            self.placed[1][r].taken = true;
            let right = &self.placed[1][r];
            // The same words can mean another day in another article.
            if left.fact.text != right.fact.text {
                pairs.push(Difference { status, facts: [Some(left.at), Some(right.at)], rows: [number; 2] });
            }
        }
    }
}

impl Pairing<'_, '_> {
    /// Whether two facts agree though they do not state the same.
    fn agree(&mut self, left: &Placed<'_>, right: &Placed<'_>) -> bool {
        if matches!(left.fact.kind, FactKind::Quote | FactKind::Name) {
            return self.words.same_but_for_numerals(&left.fact.text, &right.fact.text);
        }
        let near = self.bound(0, left.fact);
        let far = self.bound(1, right.fact);
        compatible((left.fact, &left.stated, near), (right.fact, &right.stated, far))
    }

    fn bound(&mut self, side: usize, fact: &Fact) -> Bound {
        if !fact.approximate {
            return Bound::Exact;
        }
        let (before, after) = self.cursors[side].around(self.articles[side], fact, NEAR);
        Bound::of(fact, before, after)
    }

    /// Whether two facts in each other's place speak of the same thing.
    fn is_same_matter(
        &mut self,
        left: &Placed<'_>,
        right: &Placed<'_>,
        row: &Row,
        place: [usize; 2],
    ) -> bool {
        let spans = row.spans.as_slice();
        if left.fact.text == right.fact.text {
            return true;
        }
        if left.fact.kind == FactKind::Quote {
            return kept(left.range, right.range, spans, self.sides) >= CHANGED_QUOTE;
        }
        let width = |range: [usize; 2]| range[1].saturating_sub(range[0]);
        let exchanged = exchanged(left.range, spans, self.sides);
        let tight = exchanged <= width(left.range) + TIGHT && width(place) <= width(right.range) + TIGHT;
        if tight && (row.similarity >= ALIKE || anchored(left.range, spans, self.sides) >= ANCHOR) {
            return true;
        }
        if left.fact.kind == FactKind::Name {
            return false;
        }
        let here = self.cursors[0].around(self.articles[0], left.fact, NEAR);
        let there = self.cursors[1].around(self.articles[1], right.fact, NEAR);
        Surroundings::of(here).name_the_same(&Surroundings::of(there))
    }
}

/// The stretch of the second text that stands where a stretch of the first one stood.
fn counterpart([start, end]: [usize; 2], spans: &[Span], [from, to]: [Side; 2]) -> [usize; 2] {
    let (mut low, mut high) = (usize::MAX, 0);
    let first = spans.partition_point(|span| from.range(span).end < start);
    for span in spans.iter().skip(first) {
        let (here, there) = (from.range(span), to.range(span));
        if here.start > end {
            break;
        }
        let overlaps = here.start < end && start < here.end;
        // What was put in between two kept pieces belongs to both, unless it came from elsewhere.
        let between = span.op != SpanOp::Moved && here.is_empty() && (start..=end).contains(&here.start);
        let there = match span.other.and_then(|other| spans.get(other)) {
            Some(moved) if overlaps => to.range(moved),
            _ => there,
        };
        if overlaps || between {
            let whole = here.len() != there.len();
            let first = if whole { there.start } else { there.start + start.saturating_sub(here.start) };
            let last = if whole { there.end } else { there.end - here.end.saturating_sub(end) };
            low = low.min(first);
            high = high.max(last);
        }
    }
    if low == usize::MAX { [0, 0] } else { [low, high.max(low)] }
}

/// How much was exchanged where a stretch of the first text stood: the stretch with the edits it lies in.
fn exchanged([start, end]: [usize; 2], spans: &[Span], [from, _]: [Side; 2]) -> usize {
    let first = spans.partition_point(|span| from.range(span).end <= start);
    let (mut low, mut high) = (start, end);
    for span in spans.iter().skip(first).take_while(|span| from.range(span).start < end) {
        if !matches!(span.op, SpanOp::Same | SpanOp::Folded) {
            low = low.min(from.range(span).start);
            high = high.max(from.range(span).end);
        }
    }
    high - low
}

/// How much is the same in the spans right before and right behind the edits that a stretch of the first text lies in.
fn anchored([start, end]: [usize; 2], spans: &[Span], [from, _]: [Side; 2]) -> usize {
    let is_kept = |span: &&Span| matches!(span.op, SpanOp::Same | SpanOp::Folded);
    let first = spans.partition_point(|span| from.range(span).end <= start);
    let after = spans.partition_point(|span| from.range(span).start < end);
    let before = spans.get(..=first).unwrap_or_default().iter().rfind(is_kept);
    let behind = spans.get(after.saturating_sub(1)..).unwrap_or_default().iter().find(is_kept);
    [before, behind].into_iter().flatten().map(|span| from.range(span).len()).sum()
}

/// How much of the shorter of two stretches is kept in the other, 0.0 to 1.0.
fn kept(left: [usize; 2], right: [usize; 2], spans: &[Span], [from, to]: [Side; 2]) -> f64 {
    let first = spans.partition_point(|span| from.range(span).end <= left[0]);
    let mut kept = 0;
    for span in spans.iter().skip(first).take_while(|span| from.range(span).start < left[1]) {
        if matches!(span.op, SpanOp::Same | SpanOp::Folded) {
            let common = |range: Range<usize>, [start, end]: [usize; 2]| {
                range.end.min(end).saturating_sub(range.start.max(start))
            };
            kept += common(from.range(span), left).min(common(to.range(span), right));
        }
    }
    let shorter = (left[1] - left[0]).min(right[1] - right[0]);
    kept as f64 / shorter.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::{Side, Span, anchored, counterpart, exchanged, kept};
    use crate::compare::SpanOp;

    #[test]
    fn a_place_is_found_through_the_spans() {
        let span = |op, left, right| Span { op, left, right, other: None };
        // 投资3.63亿元 → 总投资3.36亿元
        let spans = [
            span(SpanOp::Inserted, [0, 0], [0, 1]),
            span(SpanOp::Same, [0, 2], [1, 3]),
            span(SpanOp::Replaced, [2, 6], [3, 7]),
            span(SpanOp::Same, [6, 8], [7, 9]),
        ];
        let forth = [Side::Left, Side::Right];
        assert_eq!(counterpart([2, 8], &spans, forth), [3, 9]);
        assert_eq!(counterpart([6, 8], &spans, forth), [7, 9]);
        assert_eq!(counterpart([3, 9], &spans, [Side::Right, Side::Left]), [2, 8]);
        assert_eq!(exchanged([2, 8], &spans, forth), 6);
        assert_eq!(exchanged([3, 4], &spans, forth), 4);
        assert_eq!(anchored([2, 6], &spans, forth), 4);
        assert!((kept([0, 8], [0, 9], &spans, forth) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn moved_text_is_found_where_it_came_to() {
        // 五月和六人 → 六人和五月
        let moved = |left, right, other| Span { op: SpanOp::Moved, left, right, other: Some(other) };
        let spans = [
            moved([0, 2], [0, 0], 4),
            moved([2, 2], [0, 2], 3),
            Span { op: SpanOp::Same, left: [2, 3], right: [2, 3], other: None },
            moved([3, 5], [3, 3], 1),
            moved([5, 5], [3, 5], 0),
        ];
        assert_eq!(counterpart([0, 2], &spans, [Side::Left, Side::Right]), [3, 5]);
        assert_eq!(counterpart([0, 2], &spans, [Side::Right, Side::Left]), [3, 5]);
    }
}
