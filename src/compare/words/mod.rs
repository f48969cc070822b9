//! Word edits between two texts that stand opposite each other.

mod casing;
mod cleanup;
#[cfg(test)]
mod examples;
mod lcs;
mod matching;
mod moves;
mod place;
mod quantity;
mod regions;
mod side;
mod slide;
mod snap;
mod spans;
mod swap;
mod wander;

pub(super) use regions::Text;

use crate::compare::{Span, SpanOp};
use crate::task::{Cancelled, Watch};
use crate::text::{Folded, Folder, Policy};

use std::ops::Range;

use self::side::Side;

/// Matching or differing stretch of two token sequences.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    same: bool,
    left: Range<usize>,
    right: Range<usize>,
}

/// What became of a stretch of both token sequences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Same,
    Differs,
    /// On one side only: what stands, as another piece with the same number, on the other side.
    Moved(usize),
}

/// A stretch of both token sequences after the clean-up.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    kind: Kind,
    left: Range<usize>,
    right: Range<usize>,
}

impl From<Run> for Piece {
    fn from(run: Run) -> Self {
        Self { kind: if run.same { Kind::Same } else { Kind::Differs }, left: run.left, right: run.right }
    }
}

/// Two texts held against each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Edits {
    /// Lossless: see [`Span`].
    pub(super) spans: Vec<Span>,
    /// Characters that are not blank in spans that are in both texts (`same`, `folded`, `moved`), and in all,
    /// on each side.
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

    /// Those of a text against itself.
    pub(super) fn none(text: &str) -> Self {
        let (chars, solid) = count(text);
        let span = Span { op: SpanOp::Same, left: [0, chars], right: [0, chars], other: None };
        Self { spans: if chars == 0 { Vec::new() } else { vec![span] }, kept: [solid; 2], total: [solid; 2] }
    }

    /// Puts the edits of the next stretch of both texts behind these.
    fn append(&mut self, next: Self) {
        let (l, r) = self.spans.last().map_or((0, 0), |s| (s.left[1], s.right[1]));
        let unchanged = |op: SpanOp| matches!(op, SpanOp::Same | SpanOp::Folded);
        let joins = matches!(
            (self.spans.last(), next.spans.first()),
            (Some(last), Some(first)) if last.op == first.op && unchanged(last.op)
        );
        let before = self.spans.len() - usize::from(joins);
        for span in next.spans {
            let span = Span {
                op: span.op,
                left: span.left.map(|at| at + l),
                right: span.right.map(|at| at + r),
                other: span.other.map(|at| at + before),
            };
            match self.spans.last_mut() {
                Some(last) if last.op == span.op && unchanged(span.op) => {
                    last.left[1] = span.left[1];
                    last.right[1] = span.right[1];
                }
                _ => self.spans.push(span),
            }
        }
        for side in 0..2 {
            self.kept[side] += next.kept[side];
            self.total[side] += next.total[side];
        }
    }

    /// No difference that counts.
    pub(super) fn is_same(&self) -> bool {
        self.spans.iter().all(|s| matches!(s.op, SpanOp::Same | SpanOp::Folded))
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// Finds edits under one policy; keeps its buffers.
#[derive(Debug)]
pub(super) struct Editor {
    folder: Folder,
    a: Folded,
    b: Folded,
    lcs: lcs::Lcs,
}

impl Editor {
    pub(super) fn new(policy: Policy) -> Self {
        Self {
            folder: Folder::new(policy),
            a: Folded::default(),
            b: Folded::default(),
            lcs: lcs::Lcs::default(),
        }
    }

    /// Finds the edits that turn `left` into `right`.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub(super) fn edits(
        &mut self,
        left: &Text<'_>,
        right: &Text<'_>,
        watch: &Watch,
    ) -> Result<Edits, Cancelled> {
        if left.text == right.text {
            return Ok(Edits::none(&left.text));
        }
        let mut all = Edits { spans: Vec::new(), kept: [0; 2], total: [0; 2] };
        for region in regions::regions(left, right) {
            let (x, y) = (part(&left.text, region.left), part(&right.text, region.right));
            if region.same {
                all.append(Edits::none(x));
            } else if x.is_empty() || y.is_empty() {
                all.append(one_sided(x, y));
            } else {
                all.append(self.differing(x, y, watch)?);
            }
        }
        wander::find(&mut all, [&left.text, &right.text]);
        Ok(all)
    }

    fn differing(&mut self, left: &str, right: &str, watch: &Watch) -> Result<Edits, Cancelled> {
        self.folder.fold(left, &mut self.a);
        self.folder.fold(right, &mut self.b);
        let runs = matching::runs(&self.a.keys, &self.b.keys, &mut self.lcs, watch)?;
        let exact = self.folder.policy() == Policy::NONE;
        let texts = Texts { left, right, a: &self.a, b: &self.b, exact };
        Ok(spans::lay_out(&cleanup::clean(runs, &texts), &texts))
    }
}

fn part(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// A text against nothing; one of the two is empty.
fn one_sided(left: &str, right: &str) -> Edits {
    let ((l, solid_left), (r, solid_right)) = (count(left), count(right));
    let op = if r == 0 { SpanOp::Deleted } else { SpanOp::Inserted };
    let spans = vec![Span { op, left: [0, l], right: [0, r], other: None }];
    Edits { spans, kept: [0; 2], total: [solid_left, solid_right] }
}

/// Both texts with their tokens that count.
struct Texts<'a> {
    left: &'a str,
    right: &'a str,
    a: &'a Folded,
    b: &'a Folded,
    /// Every letter counts, so nothing may be folded.
    exact: bool,
}

impl<'a> Texts<'a> {
    fn sides(&self) -> [Side<'a>; 2] {
        [Side { text: self.left, folded: self.a }, Side { text: self.right, folded: self.b }]
    }
}

/// Scalar values, and those of them that are not blank.
pub(super) fn count(text: &str) -> (usize, usize) {
    let chars = text.chars().count();
    (chars, chars - crate::text::chars::count_blanks(text))
}
