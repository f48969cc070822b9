//! Holds the facts of two articles against each other, row by row.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

use crate::article::{Article, Fact, FactKind, FactValue};

use super::display::Side;
use super::{FactDifference, FactStatus, Row, Span};

/// What makes two facts the same statement.
type Key = (FactKind, Option<String>, String);

/// Conflicts first, then what only one side has, then what is written differently and equal; each in row order.
///
/// Facts are held against each other where the texts correspond: a figure conflicts with the one that stands in its
/// place, not with any other of its kind. A fact that only one row has, and the other article states elsewhere,
/// has only moved and is not listed.
pub(super) fn differences(left: &Article, right: &Article, rows: &[Row]) -> Vec<FactDifference> {
    let (left_keys, right_keys) = (keys(left), keys(right));
    let (left_by_block, right_by_block) = (by_block(left), by_block(right));
    let mut found = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let mut sides = Sides {
            left: of_row(left, row, Side::Left, &left_by_block),
            right: of_row(right, row, Side::Right, &right_by_block),
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
        for placed in sides.left.iter().filter(|p| !right_keys.contains(&key(p.fact))) {
            push(FactStatus::OnlyLeft, Some(placed.fact), None);
        }
        for placed in sides.right.iter().filter(|p| !left_keys.contains(&key(p.fact))) {
            push(FactStatus::OnlyRight, None, Some(placed.fact));
        }
    }
    found.sort_by_key(|difference| difference.status);
    found
}

/// A fact and its range in the row's joined text.
struct Placed<'a> {
    fact: &'a Fact,
    range: [usize; 2],
}

struct Sides<'a> {
    left: Vec<Placed<'a>>,
    right: Vec<Placed<'a>>,
}

impl<'a> Sides<'a> {
    /// Pairs of equal value, taken out of both lists.
    fn take_equal(&mut self) -> Vec<(&'a Fact, &'a Fact)> {
        let mut pairs = Vec::new();
        self.left.retain(|l| {
            let wanted = key(l.fact);
            match self.right.iter().position(|r| key(r.fact) == wanted) {
                Some(at) => {
                    pairs.push((l.fact, self.right.remove(at).fact));
                    false
                }
                None => true,
            }
        });
        pairs
    }

    /// Pairs of one kind and unit that stand in each other's place, taken out of both lists.
    fn take_conflicts(&mut self, spans: &[Span]) -> Vec<(&'a Fact, &'a Fact)> {
        let mut pairs = Vec::new();
        self.left.retain(|l| {
            let place = counterpart(l.range, spans);
            let stands_there = |r: &Placed<'_>| {
                comparable(l.fact, r.fact) && r.range[0] < place[1].max(place[0] + 1) && place[0] < r.range[1]
            };
            match self.right.iter().position(stands_there) {
                Some(at) => {
                    pairs.push((l.fact, self.right.remove(at).fact));
                    false
                }
                None => true,
            }
        });
        pairs
    }
}

fn comparable(left: &Fact, right: &Fact) -> bool {
    left.kind == right.kind && left.unit == right.unit
}

/// The stretch of the right text that stands where a stretch of the left text stood.
fn counterpart([start, end]: [usize; 2], spans: &[Span]) -> [usize; 2] {
    let (mut low, mut high) = (usize::MAX, 0);
    for span in spans {
        let overlaps = span.left[0] < end && start < span.left[1];
        // What was put in between two kept pieces belongs to both.
        let between = span.left[0] == span.left[1] && (start..=end).contains(&span.left[0]);
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
    half: Side,
    by_block: &[std::ops::Range<usize>],
) -> Vec<Placed<'a>> {
    let mut placed = Vec::new();
    let mut before = 0;
    for (i, &number) in half.blocks(row).iter().enumerate() {
        let facts =
            by_block.get(number).and_then(|range| article.facts.get(range.clone())).unwrap_or_default();
        placed.extend(facts.iter().map(|fact| Placed { fact, range: fact.range.map(|at| at + before) }));
        if i + 1 < half.blocks(row).len() {
            before += article.blocks.get(number).map_or(0, |b| b.text.chars().count() + 1);
        }
    }
    placed
}

fn keys(article: &Article) -> BTreeSet<Key> {
    article.facts.iter().map(key).collect()
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
    use super::{Span, counterpart};
    use crate::compare::SpanOp;

    #[test]
    fn a_place_is_found_through_the_spans() {
        let span = |op, left, right| Span { op, left, right };
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
