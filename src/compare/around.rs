//! The sentence around a place of a row, and how much of it the other text has too.

use super::display::Side;
use super::{Span, SpanOp};

/// The sentence, or the part of one up to a semicolon or colon, that holds a range of a text, from a place on at the
/// earliest.
pub(super) fn sentence(text: &[char], [from, to]: [usize; 2], earliest: usize) -> [usize; 2] {
    let ends = |c: &char| matches!(c, '。' | '；' | ';' | '：' | '\n');
    let before = text.get(earliest..from).unwrap_or_default();
    let start = earliest.min(from) + before.iter().rposition(ends).map_or(0, |at| at + 1);
    let after = text.get(to..).unwrap_or_default();
    [start, to + after.iter().position(ends).unwrap_or(after.len())]
}

/// Whether so many in a hundred letters of a range of a row's side stand in the other text too.
pub(super) fn is_kept(spans: &[Span], side: Side, [from, to]: [usize; 2], share: usize) -> bool {
    let alike = spans.iter().filter(|span| matches!(span.op, SpanOp::Same | SpanOp::Folded));
    let part = |span: &Span| {
        let range = side.range(span);
        range.end.min(to).saturating_sub(range.start.max(from))
    };
    alike.map(part).sum::<usize>() * 100 >= to.saturating_sub(from) * share
}
