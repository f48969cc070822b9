//! Word edits between two texts that stand opposite each other.

mod cleanup;
mod matching;
mod spans;

use crate::compare::{Span, SpanOp};
use crate::task::{Cancelled, Watch};
use crate::text::{Folded, Folder};

use std::ops::Range;

/// Matching or differing stretch of two token sequences.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    same: bool,
    left: Range<usize>,
    right: Range<usize>,
}

/// Two texts held against each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Edits {
    /// Lossless: see [`Span`].
    pub(super) spans: Vec<Span>,
    /// Characters that are not blank in `same` and `folded` spans, and in all, on each side.
    pub(super) kept: [usize; 2],
    pub(super) total: [usize; 2],
}

impl Edits {
    /// Share of the shorter text that stands in the other, 0.0 to 1.0.
    pub(super) fn containment(&self) -> f64 {
        let shorter = usize::from(self.total[1] < self.total[0]);
        share(self.kept[shorter], self.total[shorter])
    }

    /// Twice what is kept over both lengths (Dice), 0.0 to 1.0.
    pub(super) fn similarity(&self) -> f64 {
        share(self.kept[0] + self.kept[1], self.total[0] + self.total[1])
    }

    /// No difference that counts.
    pub(super) fn is_same(&self) -> bool {
        self.spans.iter().all(|s| matches!(s.op, SpanOp::Same | SpanOp::Folded))
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// Finds the edits that turn `left` into `right`.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn edits(left: &str, right: &str, folder: &mut Folder, watch: &Watch) -> Result<Edits, Cancelled> {
    if left == right {
        let (chars, solid) = count(left);
        let op = SpanOp::Same;
        let spans =
            if chars == 0 { Vec::new() } else { vec![Span { op, left: [0, chars], right: [0, chars] }] };
        return Ok(Edits { spans, kept: [solid; 2], total: [solid; 2] });
    }
    let a = folder.folded(left);
    let b = folder.folded(right);
    let runs = matching::runs(&a.keys, &b.keys, watch)?;
    let runs = cleanup::clean(runs, &Texts { left, right, a: &a, b: &b });
    Ok(spans::lay_out(&runs, &Texts { left, right, a: &a, b: &b }))
}

/// Both texts with their tokens that count.
struct Texts<'a> {
    left: &'a str,
    right: &'a str,
    a: &'a Folded,
    b: &'a Folded,
}

/// Scalar values, and those of them that are not blank.
pub(super) fn count(text: &str) -> (usize, usize) {
    text.chars().fold((0, 0), |(all, solid), c| (all + 1, solid + usize::from(!c.is_whitespace())))
}
