//! A row's redline as pieces of text.

use std::borrow::Cow;

use crate::compare::display::{self, Side, segments};
use crate::compare::{Row, SpanOp};

/// A piece of a redline.
pub(super) struct Piece<'t> {
    pub(super) side: Side,
    pub(super) op: SpanOp,
    pub(super) text: &'t str,
    /// Where it starts, in scalar values of its side's text.
    pub(super) start: usize,
}

/// The pieces in their order; `texts` are those of the row's sides.
pub(super) fn pieces<'t>(row: &Row, texts: &'t [Cow<'_, str>; 2]) -> Vec<Piece<'t>> {
    let mut segments = Side::BOTH.map(|side| segments(row, side, &texts[side.index()]).into_iter());
    let pieces = display::redline(row).into_iter().filter_map(|piece| {
        let segment = segments[piece.side.index()].find(|segment| segment.span == piece.span)?;
        let text = texts[piece.side.index()].get(segment.bytes)?;
        Some(Piece { side: piece.side, op: segment.op, text, start: segment.chars.start })
    });
    pieces.collect()
}
