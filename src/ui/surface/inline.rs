//! A row as a redline: one text that holds both readings.

use crate::article::{Article, BlockKind};
use crate::compare::display::{Side, slice, text};
use crate::compare::{Row, RowKind, SpanOp};
use crate::ui::typeset::{self, Mark, Style};

use super::cell::{blocks, look_of};

/// One paragraph of the redline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Redline {
    pub(super) texts: Vec<(typeset::Block, String)>,
    /// Over the texts joined by one line feed.
    pub(super) marks: Vec<Mark>,
    /// For each mark, the index of its span.
    pub(super) spans: Vec<usize>,
    /// Where the letters of either article stand in the texts.
    pub(super) pieces: Vec<Piece>,
}

/// A stretch of one article in a redline, in scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    side: Side,
    /// In that side of the row.
    from: [usize; 2],
    /// In the texts joined by one line feed.
    to: [usize; 2],
}

impl Piece {
    /// Where the part of a side's range that lies in this piece is shown.
    pub(super) fn shows(&self, side: Side, range: [usize; 2]) -> Option<[usize; 2]> {
        let part = [range[0].max(self.from[0]), range[1].min(self.from[1])];
        if self.side != side || part[0] >= part[1] {
            return None;
        }
        // Of two ways to write one thing only one is shown, and shown whole.
        let same_length = self.from[1] - self.from[0] == self.to[1] - self.to[0];
        Some(if same_length { part.map(|at| at - self.from[0] + self.to[0]) } else { self.to })
    }
}

/// Both readings of a row in one text: what both have as the right article writes it, what only the left has
/// struck through before what only the right has.
pub(super) fn redline(left: &Article, right: &Article, row: &Row, facts: &[Vec<[usize; 2]>; 2]) -> Redline {
    let (a, b) = (text(left, row, Side::Left), text(right, row, Side::Right));
    let mut out = Builder::default();
    let whole = row.left.is_empty() || row.right.is_empty();
    for (i, span) in row.spans.iter().enumerate() {
        let ranges = [Side::Left.range(span), Side::Right.range(span)];
        let gone = slice(&a, ranges[0].clone());
        // A whole paragraph of one side keeps its own line breaks.
        let gone = if whole { gone.to_owned() } else { gone.replace('\n', "¶") };
        let came = slice(&b, ranges[1].clone());
        let (before, after) = match span.op {
            SpanOp::Same => (None, None),
            SpanOp::Folded => (None, Some(Style::Folded)),
            SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced => (Some(Style::Left), Some(Style::Right)),
            SpanOp::Moved => (Some(Style::Left), Some(Style::Moved)),
        };
        if before.is_some() {
            out.place(&gone, &[(Side::Left, &ranges[0])]);
            out.push(&gone, before, i, &within(&facts[0], ranges[0].clone()));
            out.place(came, &[(Side::Right, &ranges[1])]);
        } else {
            out.place(came, &[(Side::Left, &ranges[0]), (Side::Right, &ranges[1])]);
        }
        out.push(came, after, i, &within(&facts[1], ranges[1].clone()));
    }
    if row.spans.is_empty() {
        let (text, side) = if row.kind == RowKind::Omitted { (&a, Side::Left) } else { (&b, Side::Right) };
        out.place(text, &[(side, &(0..text.chars().count()))]);
        out.push(text, None, 0, &[]);
    }
    let shape = if row.right.is_empty() { (left, Side::Left) } else { (right, Side::Right) };
    out.finish(&blocks(shape.0, row, shape.1).map(look_of).collect::<Vec<_>>())
}

#[derive(Default)]
struct Builder {
    text: String,
    count: usize,
    marks: Vec<Mark>,
    spans: Vec<usize>,
    pieces: Vec<Piece>,
}

impl Builder {
    /// Notes whose letters the text is that comes next.
    fn place(&mut self, text: &str, sides: &[(Side, &std::ops::Range<usize>)]) {
        let to = [self.count, self.count + text.chars().count()];
        let piece = |(side, from): &(Side, &std::ops::Range<usize>)| Piece {
            side: *side,
            from: [from.start, from.end],
            to,
        };
        self.pieces.extend(sides.iter().map(piece));
    }

    /// `facts` are ranges of the piece that disagree with the other text: they keep their own colour.
    fn push(&mut self, text: &str, style: Option<Style>, span: usize, facts: &[[usize; 2]]) {
        let count = text.chars().count();
        let mut at = 0;
        let mut mark = |from: usize, to: usize, style: Option<Style>| {
            if let (Some(style), true) = (style, from < to) {
                self.marks.push(Mark { range: [self.count + from, self.count + to], style });
                self.spans.push(span);
            }
        };
        for [from, to] in facts {
            mark(at, *from, style);
            // Struck through it must stay where it is gone.
            mark((*from).max(at), *to, if style == Some(Style::Left) { style } else { Some(Style::Fact) });
            at = *to;
        }
        mark(at, count, style);
        self.text.push_str(text);
        self.count += count;
    }

    fn finish(self, looks: &[typeset::Block]) -> Redline {
        let plain = typeset::Block { kind: BlockKind::Paragraph, indent: false };
        let texts = self
            .text
            .split('\n')
            .enumerate()
            .map(|(i, text)| (looks.get(i).or(looks.last()).copied().unwrap_or(plain), text.to_owned()))
            .collect();
        Redline { texts, marks: self.marks, spans: self.spans, pieces: self.pieces }
    }
}

/// The parts of ascending ranges inside a stretch, counted from its start.
fn within(ranges: &[[usize; 2]], stretch: std::ops::Range<usize>) -> Vec<[usize; 2]> {
    let inside = |r: &[usize; 2]| [r[0].max(stretch.start), r[1].min(stretch.end)];
    let cut = ranges.iter().map(inside).filter(|[from, to]| from < to);
    cut.map(|r| r.map(|at| at - stretch.start)).collect()
}
