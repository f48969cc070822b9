//! Whole sentences that changed place inside a row: what went is, to the letter, what came elsewhere.
//!
//! Moves inside a sentence are found before, token by token; this looks at finished spans, because sentences
//! that are equal on both sides never become tokens.

use std::collections::BTreeMap;

use super::{Edits, count};
use crate::compare::{Span, SpanOp};

/// Scalar values, blanks apart, under which a stretch is no sentence.
const SHORT: usize = 6;

/// Turns a deletion and an insertion of the same text into a move.
pub(super) fn find(edits: &mut Edits, texts: [&str; 2]) {
    let long = |range: [usize; 2]| range[1] - range[0] >= SHORT;
    let is = |span: &Span, op: SpanOp| span.op == op && (long(span.left) || long(span.right));
    let any = |op: SpanOp| edits.spans.iter().any(|span| is(span, op));
    if !any(SpanOp::Deleted) || !any(SpanOp::Inserted) {
        return;
    }
    let mut gone: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut read = Reader::new(texts[0]);
    for (at, span) in edits.spans.iter().enumerate().filter(|(_, s)| is(s, SpanOp::Deleted)) {
        gone.entry(read.slice(span.left).trim()).or_default().push(at);
    }
    gone.values_mut().for_each(|places| places.reverse());
    let mut moved: Vec<(usize, usize, usize)> = Vec::new();
    let mut read = Reader::new(texts[1]);
    for (at, span) in edits.spans.iter().enumerate().filter(|(_, s)| is(s, SpanOp::Inserted)) {
        let text = read.slice(span.right).trim();
        let solid = count(text).1;
        if solid >= SHORT
            && let Some(from) = gone.get_mut(text).and_then(Vec::pop)
        {
            moved.push((from, at, solid));
        }
    }
    for (from, to, solid) in moved {
        for (at, other) in [(from, to), (to, from)] {
            if let Some(span) = edits.spans.get_mut(at) {
                (span.op, span.other) = (SpanOp::Moved, Some(other));
            }
        }
        edits.kept.iter_mut().for_each(|kept| *kept += solid);
    }
}

/// Slices of a text by scalar values, asked for in order.
struct Reader<'a> {
    rest: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self { rest: text, at: 0 }
    }

    fn slice(&mut self, [start, end]: [usize; 2]) -> &'a str {
        self.take(start);
        self.take(end)
    }

    /// Takes all up to a place.
    fn take(&mut self, to: usize) -> &'a str {
        let chars = to.saturating_sub(self.at);
        let byte = self.rest.char_indices().nth(chars).map_or(self.rest.len(), |(byte, _)| byte);
        let (taken, rest) = self.rest.split_at(byte);
        (self.rest, self.at) = (rest, self.at + chars);
        taken
    }
}
