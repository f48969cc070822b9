//! How text looks by what became of it, on paper.

use crate::compare::display::Side;
use crate::compare::{Row, RowKind, SpanOp};

use super::color::{self, Color, FACT, FOLDED, Hue, INK, LEFT, MOVED, RIGHT};
use super::faces::Weight;
use super::setting::{Look, Rule, Setting, Spoken};
use super::sheet::Behind;

/// Small print.
pub(super) fn small(width: f32) -> Setting {
    Setting { width, size: 8.0, leading: 12.5, weight: Weight::Regular, indent: 0.0, inset: 0.0 }
}

fn hue(side: Side) -> Hue {
    match side {
        Side::Left => LEFT,
        Side::Right => RIGHT,
    }
}

pub(super) fn under(hue: Hue, rule: Rule, spoken: Spoken) -> Look {
    Look { ink: hue.ink, ground: Some(hue.mark), rule: Some((rule, hue.strong)), spoken: Some(spoken) }
}

pub(super) fn struck(hue: Hue, spoken: Spoken) -> Look {
    Look { ink: hue.ink, ground: None, rule: Some((Rule::Through, hue.strong)), spoken: Some(spoken) }
}

/// Of a stretch where both texts stand side by side.
pub(super) fn beside(op: SpanOp, side: Side) -> Look {
    match (op, side) {
        (SpanOp::Same, _) => Look::plain(INK),
        (SpanOp::Folded, _) => Look { rule: Some((Rule::Dotted, FOLDED)), ..Look::plain(INK) },
        (SpanOp::Moved, _) => Look { ink: INK, ..under(MOVED, Rule::Double, Spoken::Moved) },
        (_, Side::Left) => Look { ink: INK, ..under(LEFT, Rule::Dashed, Spoken::Left) },
        (_, Side::Right) => Look { ink: INK, ..under(RIGHT, Rule::Under, Spoken::Right) },
    }
}

/// Of a stretch of a redline.
pub(super) fn inline(op: SpanOp, side: Side) -> Look {
    match (op, side) {
        (SpanOp::Same | SpanOp::Folded, _) => beside(op, side),
        (SpanOp::Moved, Side::Left) => struck(MOVED, Spoken::Moved),
        (SpanOp::Moved, Side::Right) => under(MOVED, Rule::Double, Spoken::Moved),
        (_, Side::Left) => struck(LEFT, Spoken::Left),
        (_, Side::Right) => under(RIGHT, Rule::Under, Spoken::Right),
    }
}

/// The same where it is part of a fact that disagrees.
pub(super) fn disagreeing(look: Look) -> Look {
    Look {
        ground: Some(FACT.mark),
        rule: look.rule.or(Some((Rule::Under, FACT.strong))),
        spoken: Some(Spoken::Fact),
        ..look
    }
}

/// Of a paragraph that stands on one side only, or elsewhere on the other.
pub(super) fn behind(row: &Row, side: Side) -> Option<Behind> {
    let of = |hue: Hue| Some(Behind { wash: hue.wash, bar: hue.strong });
    match row.kind {
        _ if row.moved => of(MOVED),
        RowKind::Omitted | RowKind::Added => of(hue(side)),
        RowKind::Same | RowKind::Edited | RowKind::Split | RowKind::Merged => None,
    }
}

/// The colours of a bar of shares, in the order of its parts: same, not counted, edited, alone.
pub(super) fn share_colors(side: Side) -> [Color; 4] {
    let hue = hue(side);
    [color::SAME, color::LINE, hue.mark, hue.strong]
}
