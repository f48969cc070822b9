//! Where a stretch of one side of a row lies on the other, by the row's spans. Ranges are half-open, in scalar values of
//! the row's joined texts.

use std::ops::Range;

use crate::compare::display::Side;
use crate::compare::{Span, SpanOp};

/// The stretch of the second text that stands where a stretch of the first one stood.
pub(super) fn counterpart([start, end]: [usize; 2], spans: &[Span], [from, to]: [Side; 2]) -> [usize; 2] {
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
pub(super) fn exchanged([start, end]: [usize; 2], spans: &[Span], [from, _]: [Side; 2]) -> usize {
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
pub(super) fn anchored([start, end]: [usize; 2], spans: &[Span], [from, _]: [Side; 2]) -> usize {
    let is_kept = |span: &&Span| matches!(span.op, SpanOp::Same | SpanOp::Folded);
    let first = spans.partition_point(|span| from.range(span).end <= start);
    let after = spans.partition_point(|span| from.range(span).start < end);
    let before = spans.get(..=first).unwrap_or_default().iter().rfind(is_kept);
    let behind = spans.get(after.saturating_sub(1)..).unwrap_or_default().iter().find(is_kept);
    [before, behind].into_iter().flatten().map(|span| from.range(span).len()).sum()
}

/// How much of the shorter of two stretches is kept in the other, 0.0 to 1.0.
pub(super) fn kept(left: [usize; 2], right: [usize; 2], spans: &[Span], [from, to]: [Side; 2]) -> f64 {
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
