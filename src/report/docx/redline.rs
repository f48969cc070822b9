//! A comparison as the paragraphs of one document that holds both texts.
//!
//! Two texts are told apart by the state of each stretch and of each paragraph's end: taking all changes gives the right
//! text, refusing them the left one. A paragraph whose end is gone goes on in the next. What does not count is no change:
//! it stands as the right text has it.

use std::collections::BTreeMap;

use crate::article::{Article, BlockKind};
use crate::compare::display::{self, Side, lines, segments};
use crate::compare::{Comparison, Row, SpanOp};

/// In which of the two texts something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Both,
    /// In the left text only.
    Gone,
    /// In the right text only.
    New,
}

impl State {
    fn of(side: Side) -> Self {
        match side {
            Side::Left => Self::Gone,
            Side::Right => Self::New,
        }
    }
}

/// A change, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) state: State,
    /// It is one that does not count.
    pub(super) folded: bool,
}

impl Mark {
    const NONE: Self = Self { state: State::Both, folded: false };

    fn whole(side: Side) -> Self {
        Self { state: State::of(side), folded: false }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) mark: Mark,
    pub(super) text: String,
    /// The row and span of what changed place.
    pub(super) moved: Option<(usize, usize)>,
}

/// A paragraph of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) runs: Vec<Run>,
    /// Of its end.
    pub(super) end: Mark,
    /// What it is on the left and on the right; `None` where it has no text of that side.
    pub(super) kinds: [Option<BlockKind>; 2],
    /// The row it begins, and the side it shows of it where it shows one only.
    pub(super) begins: Option<(usize, Option<Side>)>,
}

impl Paragraph {
    fn empty() -> Self {
        Self { runs: Vec::new(), end: Mark::NONE, kinds: [None; 2], begins: None }
    }
}

/// The paragraphs of a comparison of two articles.
pub(super) fn paragraphs(comparison: &Comparison, articles: [&Article; 2]) -> Vec<Paragraph> {
    let mut all = Vec::new();
    for line in lines(comparison) {
        let Some(row) = comparison.rows.get(line.row()) else { continue };
        let shown: Vec<Side> =
            Side::BOTH.into_iter().filter(|side| line.shows(*side) && !side.blocks(row).is_empty()).collect();
        let first = all.len();
        match shown[..] {
            [side] => one_sided(row, side, articles, &mut all),
            _ => both(line.row(), row, articles, &mut all),
        }
        if let Some(paragraph) = all.get_mut(first) {
            let only = if shown.len() == 1 { shown.first().copied() } else { None };
            paragraph.begins = Some((line.row(), only));
        }
    }
    end_well(&mut all);
    Side::BOTH.into_iter().for_each(|side| settle_kinds(&mut all, side));
    all
}

fn one_sided(row: &Row, side: Side, articles: [&Article; 2], all: &mut Vec<Paragraph>) {
    for &number in side.blocks(row) {
        let Some(block) = articles[side.index()].blocks.get(number) else { continue };
        let mut paragraph = Paragraph::empty();
        paragraph.end = Mark::whole(side);
        paragraph.kinds[side.index()] = Some(block.kind);
        if !block.text.is_empty() {
            paragraph.runs.push(Run { mark: Mark::whole(side), text: block.text.to_string(), moved: None });
        }
        all.push(paragraph);
    }
}

/// A row whose sides stand at one place, a paragraph's end for each line break in either.
fn both(number: usize, row: &Row, articles: [&Article; 2], all: &mut Vec<Paragraph>) {
    let texts = Side::BOTH.map(|side| display::text(articles[side.index()], row, side));
    // What each side has of a span, by its number: an end of a text that no span covers comes last.
    let mut spans: BTreeMap<usize, [&str; 2]> = BTreeMap::new();
    for side in Side::BOTH {
        let text: &str = &texts[side.index()];
        for segment in segments(row, side, text) {
            spans.entry(segment.span).or_default()[side.index()] =
                text.get(segment.bytes).unwrap_or_default();
        }
    }
    let spans: Vec<(usize, SpanOp, [&str; 2])> = spans
        .into_iter()
        .map(|(span, sides)| (span, row.spans.get(span).map_or(SpanOp::Same, |span| span.op), sides))
        .collect();
    let mut builder = Builder { number, row, articles, all, open: Paragraph::empty(), at: [0, 0] };
    for (at, &(span, op, [left, right])) in spans.iter().enumerate() {
        if left == right || is_form(&spans, at) {
            builder.push(span, Mark::NONE, false, right);
        } else {
            let mark = |side| Mark { state: State::of(side), folded: op == SpanOp::Folded };
            builder.push(span, mark(Side::Left), op == SpanOp::Moved, left);
            builder.push(span, mark(Side::Right), op == SpanOp::Moved, right);
        }
    }
    builder.end(Mark::NONE);
}

/// Whether a span is one form of what the other side has in another: no change. What one side lacks stands for nothing only
/// inside of what both have: a blank beside a word that went belongs to that. An end of a paragraph that one side lacks says
/// which paragraphs there are.
fn is_form(spans: &[(usize, SpanOp, [&str; 2])], at: usize) -> bool {
    let is_common = |at: usize| {
        spans.get(at).is_some_and(|(_, op, [left, right])| {
            matches!(op, SpanOp::Same | SpanOp::Folded) && !left.is_empty() && !right.is_empty()
        })
    };
    let ends = |text: &str| text.matches('\n').count();
    let Some(&(_, SpanOp::Folded, [left, right])) = spans.get(at) else { return false };
    let inside = || at.checked_sub(1).is_some_and(is_common) && is_common(at + 1);
    ends(left) == ends(right) && (is_common(at) || inside())
}

struct Builder<'a> {
    number: usize,
    row: &'a Row,
    articles: [&'a Article; 2],
    all: &'a mut Vec<Paragraph>,
    open: Paragraph,
    /// How many blocks of each side have ended.
    at: [usize; 2],
}

impl Builder<'_> {
    fn push(&mut self, span: usize, mark: Mark, moved: bool, text: &str) {
        for (i, part) in text.split('\n').enumerate() {
            if i > 0 {
                self.end(mark);
            }
            if !part.is_empty() {
                let moved = moved.then_some((self.number, span));
                self.open.runs.push(Run { mark, text: part.to_owned(), moved });
            }
        }
    }

    fn end(&mut self, mark: Mark) {
        let mut paragraph = std::mem::replace(&mut self.open, Paragraph::empty());
        paragraph.end = mark;
        for side in Side::BOTH {
            let at = &mut self.at[side.index()];
            let block = side.blocks(self.row).get(*at).or(side.blocks(self.row).last());
            let block = block.and_then(|&number| self.articles[side.index()].blocks.get(number));
            paragraph.kinds[side.index()] = block.map(|block| block.kind);
            let other = State::of(side.other());
            *at += usize::from(mark.state != other);
        }
        self.all.push(paragraph);
    }
}

/// The end of the last paragraph is the document's and can be neither gone nor new. So from the last paragraph that
/// both texts have on, what is gone or new is the end before a paragraph instead of its own.
fn end_well(all: &mut Vec<Paragraph>) {
    let is_common = |paragraph: &Paragraph| paragraph.end.state == State::Both;
    let common = match all.iter().rposition(is_common) {
        Some(at) => at,
        None => match all.windows(2).position(|pair| pair[0].end.state != pair[1].end.state) {
            // No paragraph stands in both texts: the last of one shares its place with the first of the other.
            Some(at) => {
                let next = all.remove(at + 1);
                if let Some(paragraph) = all.get_mut(at) {
                    paragraph.runs.extend(next.runs);
                    paragraph.kinds = [0, 1].map(|side| paragraph.kinds[side].or(next.kinds[side]));
                    paragraph.end = Mark::NONE;
                }
                at
            }
            None => all.len().saturating_sub(1),
        },
    };
    for at in common..all.len() {
        let next = all.get(at + 1).map_or(Mark::NONE, |next| next.end);
        if let Some(paragraph) = all.get_mut(at) {
            paragraph.end = next;
        }
    }
}

/// What paragraphs become that go on in one another is told by the last of them.
fn settle_kinds(all: &mut [Paragraph], side: Side) {
    let mut kind = None;
    for paragraph in all {
        kind = kind.or(paragraph.kinds[side.index()]);
        if paragraph.end.state != State::of(side.other()) {
            paragraph.kinds[side.index()] = kind.take();
        }
    }
}

impl Paragraph {
    /// What it is, and what it was before where that is another thing.
    pub(super) fn kind(&self) -> (BlockKind, Option<BlockKind>) {
        let [left, right] = self.kinds;
        let first = if self.end.state == State::Gone { left.or(right) } else { right.or(left) };
        let now = first.unwrap_or(BlockKind::Paragraph);
        let was = left.filter(|&left| self.end.state == State::Both && left != now);
        (now, was)
    }

    /// Whether nothing of it stands in both texts.
    pub(super) fn is_one_sided(&self) -> Option<State> {
        self.begins.and_then(|(_, side)| side).map(State::of)
    }
}
