//! Cuts sentences that went elsewhere out of their spans.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::compare::display::Side;
use crate::compare::{Place, Row, Span, SpanOp, Transfer};

use super::Pair;

/// What to cut out of a span of one side.
struct Cut {
    /// The sentence, in scalar values.
    sentence: Range<usize>,
    /// What of it the other side has.
    piece: Range<usize>,
    /// Its number among all pieces.
    number: usize,
}

/// Cuts the sentences out of their spans; those that went to another row are transfers, by their places on the left.
pub(super) fn mark(rows: &mut [Row], pairs: &[Pair]) -> Vec<Transfer> {
    // For each row and span the pieces to cut out, on each side.
    let mut cuts: BTreeMap<(usize, usize), [Vec<Cut>; 2]> = BTreeMap::new();
    let mut number = 0;
    for Pair { ends, pieces } in pairs {
        for piece in pieces {
            for (side, (found, piece)) in ends.iter().zip(piece).enumerate() {
                let of_span = cuts.entry((found.row, found.span)).or_default();
                of_span[side].push(Cut { sentence: found.chars.clone(), piece: piece.clone(), number });
            }
            number += 1;
        }
    }
    cuts.values_mut().flatten().for_each(|pieces| pieces.sort_by_key(|cut| cut.piece.start));
    let mut places = vec![[Place::default(); 2]; number];
    let mut cuts = cuts.into_iter().peekable();
    while let Some(&((row, _), _)) = cuts.peek() {
        let Some(of_row) = rows.get_mut(row) else { break };
        let spans = &mut of_row.spans;
        let mut new: Vec<Span> = Vec::with_capacity(spans.len() + 2);
        let mut became: Vec<usize> = Vec::with_capacity(spans.len());
        for (number, span) in spans.iter().enumerate() {
            became.push(new.len());
            match cuts.next_if(|(place, _)| *place == (row, number)) {
                Some((_, [left, right])) => {
                    let mut rest = *span;
                    for (side, pieces) in [(Side::Left, left), (Side::Right, right)] {
                        for piece in pieces {
                            let span = cut(&mut rest, side, &piece, &mut new);
                            places[piece.number][side.index()] = Place { row, span };
                        }
                    }
                    push(&mut new, rest);
                }
                None => new.push(*span),
            }
        }
        for span in &mut new {
            span.other = span.other.and_then(|other| became.get(other).copied());
        }
        *spans = new;
    }
    let mut transfers: Vec<Transfer> = Vec::with_capacity(number);
    for [left, right] in places {
        if left.row == right.row {
            link(rows, left, right);
        } else {
            transfers.push(Transfer { left, right });
        }
    }
    let touched: BTreeSet<usize> = pairs.iter().flat_map(|pair| &pair.ends).map(|end| end.row).collect();
    for row in touched {
        if let Some(row) = rows.get_mut(row).filter(|r| !r.left.is_empty() && !r.right.is_empty()) {
            row.similarity = likeness(&row.spans);
        }
    }
    transfers
}

/// Tells each of two spans of one row where the other is.
fn link(rows: &mut [Row], left: Place, right: Place) {
    let Some(row) = rows.get_mut(left.row) else { return };
    for (at, other) in [(left, right), (right, left)] {
        if let Some(span) = row.spans.get_mut(at.span) {
            span.other = Some(other.span);
        }
    }
}

/// Twice what is in both texts over both lengths, in scalar values, 0.0 to 1.0: what went elsewhere is in both.
fn likeness(spans: &[Span]) -> f64 {
    let len = |span: &Span| span.left[1] - span.left[0] + span.right[1] - span.right[0];
    let is_kept = |span: &&Span| matches!(span.op, SpanOp::Same | SpanOp::Folded | SpanOp::Moved);
    let all: usize = spans.iter().map(len).sum();
    let kept: usize = spans.iter().filter(is_kept).map(len).sum();
    if all == 0 { 1.0 } else { kept as f64 / all as f64 }
}

/// Takes a piece of a sentence out of `rest`, which keeps what follows it; gives the index of its span.
///
/// Of a replaced stretch the sentence is the first or the last.
fn cut(rest: &mut Span, side: Side, of: &Cut, new: &mut Vec<Span>) -> usize {
    let (own, other) = (side.range(rest), side.other().range(rest));
    let span = |own: Range<usize>, other: Range<usize>| {
        let (own, other) = ([own.start, own.end], [other.start, other.end]);
        let (left, right) = if side == Side::Left { (own, other) } else { (other, own) };
        Span { op: SpanOp::Replaced, left, right, other: None }
    };
    let Cut { sentence, piece, .. } = of;
    // What stands before the sentence was replaced with what stands there.
    let is_last = sentence.start > own.start && sentence.end == own.end;
    let (start, join) = if is_last { (sentence.start, other.end) } else { (own.start, other.start) };
    push(new, span(own.start..start, other.start..join));
    push(new, span(start..piece.start, join..join));
    new.push(Span { op: SpanOp::Moved, ..span(piece.clone(), join..join) });
    *rest = span(piece.end..own.end, join..other.end);
    new.len() - 1
}

/// Adds what is left of an edit, if anything is.
fn push(new: &mut Vec<Span>, span: Span) {
    let op = match (span.left[0] == span.left[1], span.right[0] == span.right[1]) {
        (true, true) => return,
        (false, true) => SpanOp::Deleted,
        (true, false) => SpanOp::Inserted,
        (false, false) => SpanOp::Replaced,
    };
    new.push(Span { op, ..span });
}
