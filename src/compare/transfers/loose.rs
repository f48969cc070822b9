//! Sentences that stand on one side of their row only.

use std::ops::Range;

use crate::article::Article;
use crate::compare::align::Pieces;
use crate::compare::display::{self, Side};
use crate::compare::{Row, Span, SpanOp};
use crate::text::{Policy, chars, skeletons};

/// A sentence that says less (see [`crate::text::Skeleton::weight`]) may stand anywhere by chance.
const LEAST: u32 = 16;
/// Scalar values of the shortest span that can hold such a sentence.
const SHORT: usize = 8;

/// A sentence that stands on one side of its row only.
#[derive(Debug, Clone)]
pub(super) struct Loose {
    /// Of its letters.
    pub(super) hash: u64,
    /// How much it says.
    pub(super) weight: u32,
    pub(super) row: usize,
    pub(super) span: usize,
    /// Bytes of the row's text on its side.
    pub(super) bytes: Range<usize>,
}

/// The sentences of one side that may be gone or have come, in order.
pub(super) fn loose(
    (article, pieces): (&Article, &Pieces<'_>),
    rows: &[Row],
    side: Side,
    policy: Policy,
) -> Vec<Loose> {
    let mut found = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let can_hold = |span: &Span| {
            let alone = side.other().range(span).is_empty();
            let replaced = span.op == SpanOp::Replaced;
            (replaced || (alone && matches!(span.op, SpanOp::Deleted | SpanOp::Inserted)))
                && side.range(span).len() >= SHORT
        };
        if !row.spans.iter().any(can_hold) {
            continue;
        }
        // Of a block that stands alone its sentences are known.
        if let Some(block) = alone(row, side)
            && let Some(known) = pieces.known(block)
        {
            let sentences = known.filter(|s| s.weight >= LEAST).map(|s| Loose {
                hash: s.hash,
                weight: s.weight,
                row: number,
                span: 0,
                bytes: s.start as usize..s.end as usize,
            });
            found.extend(sentences);
            continue;
        }
        let text = display::text(article, row, side);
        // Mostly one of very many spans.
        let (mut rest, mut at) = (text.chars(), 0);
        for (place, span) in row.spans.iter().enumerate().filter(|(_, span)| can_hold(span)) {
            let range = side.range(span);
            let ends = [range.start, range.end].map(|end| {
                if let Some(before) = end.saturating_sub(at).checked_sub(1) {
                    rest.nth(before);
                }
                at = end;
                text.len() - rest.as_str().len()
            });
            sentences(&text, ends[0]..ends[1], policy, |hash, weight, bytes| {
                // Of a replaced stretch only the first sentence or the last can be taken.
                if span.op != SpanOp::Replaced || bytes.start == ends[0] || bytes.end == ends[1] {
                    found.push(Loose { hash, weight, row: number, span: place, bytes });
                }
            });
        }
    }
    found
}

/// The one block of a row that has nothing on the other side.
fn alone(row: &Row, side: Side) -> Option<usize> {
    let (own, other) = if side == Side::Left { (&row.left, &row.right) } else { (&row.right, &row.left) };
    match **own {
        [block] if other.is_empty() => Some(block),
        _ => None,
    }
}

/// The whole sentences within a stretch (in bytes) of a text that say enough: the hash of their letters, how
/// much they say, their bytes.
fn sentences(
    text: &str,
    stretch: Range<usize>,
    policy: Policy,
    mut each: impl FnMut(u64, u32, Range<usize>),
) {
    let (before, after) = (text.get(..stretch.start), text.get(stretch.end..));
    let (Some(part), Some(before), Some(after)) = (text.get(stretch.clone()), before, after) else { return };
    let mut first = true;
    skeletons(part, policy, |s| {
        let bytes = s.start as usize..s.end as usize;
        let last = bytes.end == part.len();
        let begins = !first || begins_after(before);
        first = false;
        if s.weight < LEAST || !begins {
            return;
        }
        let ends = !last || is_end(part.get(bytes.clone()).unwrap_or_default()) || ends_before(after);
        if ends {
            each(s.hash, s.weight, stretch.start + bytes.start..stretch.start + bytes.end);
        }
    });
}

/// Whether a sentence begins behind this text.
fn begins_after(text: &str) -> bool {
    text.is_empty() || text.ends_with('\n') || is_end(text)
}

/// Whether a sentence ends before this text: its point may have been kept.
fn ends_before(text: &str) -> bool {
    let text = text.trim_start_matches(chars::closes);
    let mut rest = text.chars();
    rest.next().is_none_or(|c| {
        c == '\n' || chars::ends_sentence(c) || c == '.' && !rest.next().is_some_and(char::is_alphanumeric)
    })
}

/// Whether a text ends with the end of a sentence, closing marks and blanks aside.
fn is_end(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| chars::closes(c) || c.is_whitespace());
    text.ends_with(|c: char| chars::ends_sentence(c) || c == '.')
}
