//! Word edits between two texts that stand opposite each other.

mod apart;
mod around;
mod beside;
mod casing;
mod chance;
mod cleanup;
mod clusters;
mod edges;
mod endings;
mod english;
#[cfg(test)]
mod examples;
mod exchange;
mod half;
mod hangul;
mod lcs;
mod matching;
mod moves;
mod myers;
mod names;
mod output;
mod place;
mod quantity;
mod regions;
mod short;
mod side;
mod slide;
mod snap;
mod spans;
mod swap;
mod wander;

pub(super) use regions::Text;

use crate::compare::{Span, SpanOp};
use crate::task::{Cancelled, Watch};
use crate::text::chars::count_blanks;
use crate::text::{Folded, Folder, Policy};

use std::ops::Range;

use self::output::Output;
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
    regions: regions::Room,
    room: Room,
    spans: Vec<Span>,
}

/// What finding edits in one stretch of text fills and the next one fills again.
#[derive(Debug, Default)]
struct Room {
    a: Folded,
    b: Folded,
    lcs: lcs::Lcs,
    runs: Vec<Run>,
    pieces: Vec<Piece>,
    moves: moves::Room,
    moved: Vec<(usize, usize)>,
}

impl Editor {
    pub(super) fn new(policy: Policy) -> Self {
        Self {
            folder: Folder::new(policy),
            regions: regions::Room::default(),
            room: Room::default(),
            spans: Vec::new(),
        }
    }

    /// Finds the edits that turn `left` into `right`, which have so many scalar values of white space.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub(super) fn edits(
        &mut self,
        left: &Text<'_>,
        right: &Text<'_>,
        blanks: [usize; 2],
        watch: &Watch,
    ) -> Result<Edits, Cancelled> {
        if left.text == right.text {
            return Ok(Edits::none(&left.text));
        }
        let texts: [&str; 2] = [&left.text, &right.text];
        let mut out = Output::new(&mut self.spans, blanks.map(|n| n > 0));
        for region in regions::regions(left, right, &mut self.regions) {
            let (x, y) = (part(&left.text, &region.left), part(&right.text, &region.right));
            if region.same {
                out.same(x);
            } else if x.is_empty() || y.is_empty() {
                out.one_sided([x, y]);
            } else {
                self.room.differing([x, y], &mut self.folder, &mut out, watch)?;
            }
        }
        let (ends, edited) = (out.ends(), out.edited());
        let total = [0, 1].map(|side: usize| ends[side].saturating_sub(blanks[side]));
        let kept = [0, 1].map(|side: usize| total[side].saturating_sub(edited[side]));
        let mut all = Edits { spans: self.spans.clone(), kept, total };
        wander::find(&mut all, texts);
        Ok(all)
    }
}

impl Room {
    /// Puts the edits between two texts that differ behind those there are.
    fn differing(
        &mut self,
        [left, right]: [&str; 2],
        folder: &mut Folder,
        out: &mut Output<'_>,
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        folder.fold(left, &mut self.a);
        folder.fold(right, &mut self.b);
        matching::runs(&self.a.keys, &self.b.keys, &mut self.lcs, &mut self.runs, watch)?;
        let exact = folder.policy() == Policy::NONE;
        let clusters = [left, right].into_iter().any(clusters::may_hold);
        let texts = Texts { left, right, a: &self.a, b: &self.b, exact, clusters };
        cleanup::clean(&mut self.runs, &texts, &mut self.pieces, &mut self.moves, watch)?;
        spans::lay_out(&self.pieces, &texts, out, &mut self.moved);
        Ok(())
    }
}

fn part<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    text.get(range.clone()).unwrap_or_default()
}

/// Both texts with their tokens that count.
struct Texts<'a> {
    left: &'a str,
    right: &'a str,
    a: &'a Folded,
    b: &'a Folded,
    /// Every letter counts, so nothing may be folded.
    exact: bool,
    /// There may be clusters in them, see [`clusters`].
    clusters: bool,
}

impl<'a> Texts<'a> {
    fn sides(&self) -> [Side<'a>; 2] {
        [Side { text: self.left, folded: self.a }, Side { text: self.right, folded: self.b }]
    }
}

/// Scalar values, and those of them that are not blank.
pub(super) fn count(text: &str) -> (usize, usize) {
    let chars = text.chars().count();
    (chars, chars - count_blanks(text))
}
