//! The look that is taken first: which changes of a row can have to do with a source or with certainty.
//!
//! Nearly none have. A few bits say so of most letters; where they do not, the words themselves are looked at.

use crate::compare::{Row, SpanOp};
use crate::text::bytes_of;

use super::bits::{Bits, bits};
use super::part::{Part, Seen};
use super::words::Manner;

/// What the look told of a row; one serves for all rows.
#[derive(Debug, Default)]
pub(super) struct Glance {
    /// The spans with a change that touches such a word, or stands where a source is told; they ascend.
    pub(super) spans: Vec<usize>,
    /// Where each span begins on both sides, in bytes, and where the last ends.
    pub(super) places: Vec<[usize; 2]>,
}

impl Glance {
    /// Looks at another row.
    pub(super) fn look(&mut self, row: &Row, texts: [&str; 2]) {
        self.spans.clear();
        self.places.clear();
        let bits = bits();
        let mut from = [0, 0];
        self.places.push(from);
        for (number, span) in row.spans.iter().enumerate() {
            let lens = [span.left[1] - span.left[0], span.right[1] - span.right[0]];
            let [left, right] = if matches!(span.op, SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced) {
                let left = Part::of(texts[0], from[0], lens[0], bits);
                let right = Part::of(texts[1], from[1], lens[1], bits);
                if is_worth_it(&left, &right, bits) {
                    self.spans.push(number);
                }
                [left.to, right.to]
            } else {
                let bytes = |side: usize| {
                    bytes_of(texts[side].as_bytes().get(from[side]..).unwrap_or_default(), lens[side])
                };
                let left = bytes(0);
                // What is the same is as long on both sides.
                let right = if span.op == SpanOp::Same { left } else { bytes(1) };
                [from[0] + left, from[1] + right]
            };
            from = [left, right];
            self.places.push(from);
        }
    }
}

/// Whether a change touches such a word, or stands where a source is told.
fn is_worth_it(left: &Part<'_>, right: &Part<'_>, bits: &Bits) -> bool {
    // 修好 became 没有修好.
    let empty = |part: &Part<'_>| part.to == part.from;
    if (empty(right) && left.is_not()) || (empty(left) && right.is_not()) {
        return true;
    }
    if (empty(right) && left.is_learnt()) || (empty(left) && right.is_learnt()) {
        return true;
    }
    let a = if left.plain { Seen::default() } else { left.seen(bits) };
    if a.word {
        return true;
    }
    let b = if right.plain { Seen::default() } else { right.seen(bits) };
    if b.word {
        return true;
    }
    let other = matches!((a.manner, b.manner), (Some(l), Some(r)) if super::verbs::between(l, r).is_some());
    // 并未 before 承认 went or came.
    let negated = [&a, &b].iter().any(|seen| matches!(seen.manner, Some(Manner::Withholds | Manner::Leaves)));
    // 说 became 声称, of which one side may have all in common.
    let claims = |seen: &Seen| seen.manner.is_some_and(|manner| manner != Manner::Plain);
    let across = (claims(&a) && (a.across || right.says_plainly()))
        || (claims(&b) && (b.across || left.says_plainly()));
    // 周平说 went or came as a whole, or became 林禾表示.
    if other || negated || across || a.spoken || b.spoken {
        return true;
    }
    if left.is_demand() && right.is_demand() {
        return true;
    }
    // A name before its verb, or behind what leads to it: beside a change both sides have the same letters. No name
    // has but one letter.
    let replaced = left.is_long() && right.is_long();
    // But 周某, whose name is kept back.
    if replaced || left.is_hidden() || right.is_hidden() {
        return left.is_led() || left.is_followed(bits) || (left.is_topic() && right.is_topic());
    }
    // A name struck or put in: 厂方负责人周强说, or “Ada Brook, the mayor, said”.
    let ahead = left.text.as_bytes().get(left.to);
    let followed = || left.is_followed(bits) || (ahead.is_some_and(u8::is_ascii) && right.is_followed(bits));
    let long = left.is_long() || right.is_long();
    let led =
        || left.is_led() || right.is_led() || followed() || left.is_beside(bits) || right.is_beside(bits);
    long && ((led() && (left.may_name() || right.may_name())) || (left.is_topic() && right.is_topic()))
}
