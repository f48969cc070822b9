//! The spans of a row as they come, stretch by stretch.

use crate::compare::{Span, SpanOp};
use crate::text::chars::count_blanks;

/// Spans in order, without a gap, and what of both texts is not in the other.
pub(super) struct Output<'a> {
    spans: &'a mut Vec<Span>,
    /// Whether each text has blanks at all: most texts without spaces between words have none.
    blank: [bool; 2],
    /// Characters that are not blank in spans that are on one side only or replaced.
    edited: [usize; 2],
}

impl<'a> Output<'a> {
    /// What `spans` held before is gone.
    pub(super) fn new(spans: &'a mut Vec<Span>, blank: [bool; 2]) -> Self {
        spans.clear();
        Self { spans, blank, edited: [0; 2] }
    }

    /// Scalar values of each text that have their spans.
    pub(super) fn ends(&self) -> [usize; 2] {
        self.spans.last().map_or([0; 2], |span| [span.left[1], span.right[1]])
    }

    /// The number of the last span.
    pub(super) fn last(&self) -> usize {
        self.spans.len().saturating_sub(1)
    }

    /// Adds a span up to these scalar values; neighbours that both changed nothing are one.
    pub(super) fn push(&mut self, op: SpanOp, to: [usize; 2]) {
        match self.spans.last_mut() {
            Some(last) if last.op == op && matches!(op, SpanOp::Same | SpanOp::Folded) => {
                (last.left[1], last.right[1]) = (to[0], to[1]);
            }
            _ => {
                let [l, r] = self.ends();
                self.spans.push(Span { op, left: [l, to[0]], right: [r, to[1]], other: None });
            }
        }
    }

    /// Adds a text that both sides have here, to the letter.
    pub(super) fn same(&mut self, text: &str) {
        let ([l, r], chars) = (self.ends(), text.chars().count());
        self.push(SpanOp::Same, [l + chars, r + chars]);
    }

    /// Adds a text against nothing; one of the two is empty.
    pub(super) fn one_sided(&mut self, texts: [&str; 2]) {
        let [l, r] = self.ends();
        let chars = texts.map(|text| text.chars().count());
        for side in 0..2 {
            self.count(side, texts[side], chars[side]);
        }
        let op = if texts[1].is_empty() { SpanOp::Deleted } else { SpanOp::Inserted };
        self.push(op, [l + chars[0], r + chars[1]]);
    }

    /// Counts a text of one side, so many scalar values, as one that the other side does not have.
    pub(super) fn count(&mut self, side: usize, text: &str, chars: usize) {
        self.edited[side] += if self.blank[side] { chars - count_blanks(text) } else { chars };
    }

    /// Tells each of two spans of one move where the other is.
    pub(super) fn link(&mut self, here: usize, there: usize) {
        for (at, other) in [(here, there), (there, here)] {
            if let Some(span) = self.spans.get_mut(at) {
                span.other = Some(other);
            }
        }
    }

    /// Characters that are not blank in spans that differ, on each side.
    pub(super) fn edited(&self) -> [usize; 2] {
        self.edited
    }
}
