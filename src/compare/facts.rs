//! Holds the facts of two articles against each other, row by row.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization as _;

use crate::article::{Article, Fact, FactKind, FactValue};

use super::display::Side;
use super::{FactDifference, FactStatus, Row, Span, SpanOp};

/// No fact is longer, in scalar values: quotations are cut there.
const LONGEST: usize = 1000;

/// What makes two facts the same statement: kind, unit, value.
type Key = (FactKind, Option<String>, String);

/// Conflicts first, then what only one side has, then what is written differently and equal; each in row order.
///
/// Facts are held against each other where the texts correspond: a figure conflicts with the one that stands in its
/// place, not with any other of its kind. A fact that only one row has, and the other article states elsewhere,
/// has only moved and is not listed.
pub(super) fn differences(left: &Article, right: &Article, rows: &[Row]) -> Vec<FactDifference> {
    let statements = Statements::of(left, right);
    let (left_by_block, right_by_block) = (by_block(left), by_block(right));
    let mut found = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let mut sides = Sides {
            left: of_row(left, row, Side::Left, &left_by_block, &statements.left),
            right: of_row(right, row, Side::Right, &right_by_block, &statements.right),
        };
        if sides.left.is_empty() && sides.right.is_empty() {
            continue;
        }
        let mut push = |status, left: Option<&Fact>, right: Option<&Fact>| {
            let kind = left.or(right).map_or(FactKind::Number, |f| f.kind);
            found.push(FactDifference {
                status,
                kind,
                left: left.cloned(),
                right: right.cloned(),
                row: number,
            });
        };
        for (l, r) in sides.take_equal() {
            if !same_writing(&l.text, &r.text) {
                push(FactStatus::SameValue, Some(l), Some(r));
            }
        }
        for (l, r) in sides.take_conflicts(&row.spans) {
            push(FactStatus::Conflict, Some(l), Some(r));
        }
        for placed in sides.left.iter().filter(|p| !statements.is_in(&statements.in_right, p.statement)) {
            push(FactStatus::OnlyLeft, Some(placed.fact), None);
        }
        for placed in sides.right.iter().filter(|p| !statements.is_in(&statements.in_left, p.statement)) {
            push(FactStatus::OnlyRight, None, Some(placed.fact));
        }
    }
    found.sort_by_key(|difference| difference.status);
    found
}

/// Numbers for what facts state: equal kind, unit and value have equal numbers.
struct Statements {
    /// One for each fact of the article.
    left: Vec<usize>,
    right: Vec<usize>,
    /// By number: whether that article states it.
    in_left: Vec<bool>,
    in_right: Vec<bool>,
}

impl Statements {
    fn of(left: &Article, right: &Article) -> Self {
        let mut numbers: FxHashMap<Key, usize> = FxHashMap::default();
        let mut number = |fact: &Fact| {
            let next = numbers.len();
            *numbers.entry(key(fact)).or_insert(next)
        };
        let left: Vec<usize> = left.facts.iter().map(&mut number).collect();
        let right: Vec<usize> = right.facts.iter().map(&mut number).collect();
        let stated = |by: &[usize]| {
            let mut stated = vec![false; numbers.len()];
            by.iter().for_each(|&n| stated[n] = true);
            stated
        };
        let (in_left, in_right) = (stated(&left), stated(&right));
        Self { left, right, in_left, in_right }
    }

    fn is_in(&self, article: &[bool], statement: usize) -> bool {
        article.get(statement).copied().unwrap_or(false)
    }
}

/// A fact, what it states, and its range in the row's joined text.
struct Placed<'a> {
    fact: &'a Fact,
    statement: usize,
    range: [usize; 2],
}

struct Sides<'a> {
    left: Vec<Placed<'a>>,
    right: Vec<Placed<'a>>,
}

impl<'a> Sides<'a> {
    /// Pairs of equal value, in order of the left side, taken out of both lists.
    fn take_equal(&mut self) -> Vec<(&'a Fact, &'a Fact)> {
        let mut places: FxHashMap<usize, VecDeque<usize>> = FxHashMap::default();
        for (at, placed) in self.right.iter().enumerate() {
            places.entry(placed.statement).or_default().push_back(at);
        }
        let mut taken = vec![false; self.right.len()];
        let mut pairs = Vec::new();
        self.left.retain(|l| match places.get_mut(&l.statement).and_then(VecDeque::pop_front) {
            Some(at) => {
                taken[at] = true;
                pairs.push((l.fact, self.right[at].fact));
                false
            }
            None => true,
        });
        self.keep_right(&taken);
        pairs
    }

    /// Pairs of one kind and unit that stand in each other's place, taken out of both lists.
    fn take_conflicts(&mut self, spans: &[Span]) -> Vec<(&'a Fact, &'a Fact)> {
        let mut taken = vec![false; self.right.len()];
        let mut pairs = Vec::new();
        self.left.retain(|l| {
            let place = counterpart(l.range, spans);
            let end = place[1].max(place[0] + 1);
            // Facts stand in order of their starts; one that began long before the place cannot reach it.
            let first = self.right.partition_point(|r| r.range[0] + LONGEST < place[0]);
            let near = self.right.iter().enumerate().skip(first).take_while(|(_, r)| r.range[0] < end);
            let there = near.filter(|(_, r)| r.range[1] > place[0]);
            match there.into_iter().find(|(at, r)| !taken[*at] && comparable(l.fact, r.fact)) {
                Some((at, r)) => {
                    taken[at] = true;
                    pairs.push((l.fact, r.fact));
                    false
                }
                None => true,
            }
        });
        self.keep_right(&taken);
        pairs
    }

    fn keep_right(&mut self, taken: &[bool]) {
        let mut taken = taken.iter();
        self.right.retain(|_| !taken.next().copied().unwrap_or(false));
    }
}

fn comparable(left: &Fact, right: &Fact) -> bool {
    left.kind == right.kind && left.unit == right.unit
}

/// The stretch of the right text that stands where a stretch of the left text stood.
fn counterpart([start, end]: [usize; 2], spans: &[Span]) -> [usize; 2] {
    let (mut low, mut high) = (usize::MAX, 0);
    let first = spans.partition_point(|span| span.left[1] < start);
    for span in spans.iter().skip(first).take_while(|span| span.left[0] <= end) {
        let overlaps = span.left[0] < end && start < span.left[1];
        // What was put in between two kept pieces belongs to both, unless it came from elsewhere.
        let between =
            span.op != SpanOp::Moved && span.left[0] == span.left[1] && (start..=end).contains(&span.left[0]);
        let there = span.other.and_then(|other| spans.get(other)).filter(|_| overlaps);
        let span = &Span { right: there.unwrap_or(span).right, ..*span };
        if overlaps || between {
            let whole = span.left[1] - span.left[0] != span.right[1] - span.right[0];
            let from = if whole { span.right[0] } else { span.right[0] + start.saturating_sub(span.left[0]) };
            let to = if whole { span.right[1] } else { span.right[1] - span.left[1].saturating_sub(end) };
            low = low.min(from);
            high = high.max(to);
        }
    }
    if low == usize::MAX { [0, 0] } else { [low, high.max(low)] }
}

/// Facts of each block, as ranges into the article's list: they stand in block order.
fn by_block(article: &Article) -> Vec<std::ops::Range<usize>> {
    let mut ranges = vec![0..0; article.blocks.len()];
    let mut at = 0;
    for (block, range) in ranges.iter_mut().enumerate() {
        let start = at;
        while article.facts.get(at).is_some_and(|f| f.block == block) {
            at += 1;
        }
        *range = start..at;
    }
    ranges
}

fn of_row<'a>(
    article: &'a Article,
    row: &Row,
    side: Side,
    by_block: &[std::ops::Range<usize>],
    statements: &[usize],
) -> Vec<Placed<'a>> {
    let mut placed = Vec::new();
    let mut before = 0;
    for (i, &number) in side.blocks(row).iter().enumerate() {
        let own = by_block.get(number).cloned().unwrap_or_default();
        let facts = article.facts.get(own.clone()).unwrap_or_default();
        let statements = statements.get(own).unwrap_or_default();
        placed.extend(facts.iter().zip(statements).map(|(fact, &statement)| Placed {
            fact,
            statement,
            range: fact.range.map(|at| at + before),
        }));
        if i + 1 < side.blocks(row).len() {
            before += article.blocks.get(number).map_or(0, |b| b.text.chars().count() + 1);
        }
    }
    placed
}

/// Quotations are equal when their letters are; figures when value and unit are.
fn key(fact: &Fact) -> Key {
    let value = match &fact.value {
        Some(FactValue::Number(number)) => number.to_string(),
        Some(FactValue::Text(text)) if fact.kind == FactKind::Quote => letters(text),
        Some(FactValue::Text(text)) => text.clone(),
        None => letters(&fact.text),
    };
    (fact.kind, fact.unit.clone(), value)
}

fn letters(text: &str) -> String {
    text.nfkc().filter(|c| c.is_alphanumeric()).collect()
}

/// Differs at most in width, blanks or punctuation.
fn same_writing(left: &str, right: &str) -> bool {
    let folded = |text: &str| text.nfkc().filter(|c| !c.is_whitespace()).collect::<String>();
    folded(left) == folded(right) || letters(left) == letters(right)
}

#[cfg(test)]
mod tests {
    use super::{Span, SpanOp, counterpart};

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
        assert_eq!(counterpart([2, 8], &spans), [3, 9]);
        assert_eq!(counterpart([6, 8], &spans), [7, 9]);
    }
}
