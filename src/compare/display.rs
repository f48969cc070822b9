//! The order in which a comparison is shown, and its text cut into segments: what window, terminal and
//! reports walk through, so that none of them works out a difference again.

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::text::bytes_of;

use super::{Comparison, Row, RowKind, Span, SpanOp};

/// One line of the reading surface. Every row appears once; a moved row twice, at its place on each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A row whose sides stand opposite each other, or that has only one side. Index into `rows`.
    Row(usize),
    /// A moved row at its place on the left; the right shows where it went (the index of the `MovedIn` line).
    MovedAway { row: usize, other: usize },
    /// The same row at its place on the right; the left shows where it came from.
    MovedIn { row: usize, other: usize },
}

impl Line {
    /// Index into `rows`.
    pub fn row(self) -> usize {
        match self {
            Self::Row(row) | Self::MovedAway { row, .. } | Self::MovedIn { row, .. } => row,
        }
    }

    /// Whether this line shows the text of that side.
    pub fn shows(self, side: Side) -> bool {
        match self {
            Self::Row(_) => true,
            Self::MovedAway { .. } => side == Side::Left,
            Self::MovedIn { .. } => side == Side::Right,
        }
    }
}

/// The lines of a comparison, in reading order of both sides: reading only left texts gives the left
/// article, reading only right texts the right one.
///
/// Between two rows that stand level, what only the left side has comes before what only the right has, as in
/// [`Comparison::rows`].
pub fn lines(comparison: &Comparison) -> Vec<Line> {
    let rows = &comparison.rows;
    let level = |row: &Row| !row.moved && !row.left.is_empty() && !row.right.is_empty();
    let mut lefts = (0..rows.len()).filter(|&i| !rows[i].left.is_empty()).peekable();
    let mut rights: Vec<usize> = (0..rows.len()).filter(|&i| !rows[i].right.is_empty()).collect();
    rights.sort_by_key(|&i| rows[i].right.first().copied());
    let mut rights = rights.into_iter().peekable();
    let mut lines = Vec::with_capacity(rows.len() + rows.iter().filter(|row| row.moved).count());
    // Two headlines of their own stand first, whatever follows.
    if let [a, b, ..] = rows.as_slice()
        && (a.kind, b.kind) == (RowKind::Omitted, RowKind::Added)
        && lefts.next_if_eq(&0).is_some()
    {
        lines.push(Line::Row(0));
        lines.extend(rights.next_if_eq(&1).map(Line::Row));
    }
    loop {
        while let Some(i) = lefts.next_if(|&i| !level(&rows[i])) {
            lines.push(if rows[i].right.is_empty() {
                Line::Row(i)
            } else {
                Line::MovedAway { row: i, other: 0 }
            });
        }
        while let Some(i) = rights.next_if(|&i| !level(&rows[i])) {
            let here = matches!(lines.last(), Some(Line::MovedAway { row, .. }) if *row == i);
            if here {
                lines.pop();
            }
            lines.push(if rows[i].left.is_empty() || here {
                Line::Row(i)
            } else {
                Line::MovedIn { row: i, other: 0 }
            });
        }
        // Level rows come in the same order on both sides; should they not, each is shown where the left has it.
        match (lefts.next(), rights.next()) {
            (Some(l), _) => lines.push(Line::Row(l)),
            (None, Some(_)) => {}
            (None, None) => break,
        }
    }
    link(&mut lines, rows.len());
    lines
}

/// Tells each end of a move where the other is.
fn link(lines: &mut [Line], rows: usize) {
    let mut places = vec![(0, 0); rows];
    for (at, line) in lines.iter().enumerate() {
        match *line {
            Line::MovedAway { row, .. } => places[row].0 = at,
            Line::MovedIn { row, .. } => places[row].1 = at,
            Line::Row(_) => {}
        }
    }
    for line in lines {
        match line {
            Line::MovedAway { row, other } => *other = places[*row].1,
            Line::MovedIn { row, other } => *other = places[*row].0,
            Line::Row(_) => {}
        }
    }
}

/// One of the two articles of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Left,
    Right,
}

impl Side {
    /// The left one first, as [`Side::index`] numbers them.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// 0 for the left, 1 for the right.
    pub fn index(self) -> usize {
        match self {
            Self::Left => 0,
            Self::Right => 1,
        }
    }

    /// The one across.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// The blocks of a row on this side.
    pub fn blocks(self, row: &Row) -> &[usize] {
        match self {
            Self::Left => &row.left,
            Self::Right => &row.right,
        }
    }

    /// The scalar values of a span on this side.
    pub fn range(self, span: &Span) -> Range<usize> {
        let [start, end] = match self {
            Self::Left => span.left,
            Self::Right => span.right,
        };
        start..end
    }
}

/// A stretch of one side of a row with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub op: SpanOp,
    /// Index into [`Row::spans`]: the same on both sides of an edit.
    pub span: usize,
    /// Scalar values of the side's text.
    pub chars: Range<usize>,
    /// Bytes of the side's text.
    pub bytes: Range<usize>,
}

/// A stretch of a row's redline, which holds both readings in one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Whose text it is. What both have is the right side's.
    pub side: Side,
    /// In scalar values of that side's text.
    pub range: [usize; 2],
    /// Index into [`Row::spans`].
    pub span: usize,
    /// What it stands for on the left, where both have it.
    pub left: Option<[usize; 2]>,
    /// Where it begins in the redline, in scalar values.
    pub at: usize,
}

impl Piece {
    /// Where it ends in the redline.
    pub fn end(&self) -> usize {
        self.at + self.range[1] - self.range[0]
    }

    /// Where the part of a side's range that lies in this piece is shown.
    pub fn shows(&self, side: Side, range: [usize; 2]) -> Option<[usize; 2]> {
        let from = if self.side == side { self.range } else { self.left.filter(|_| side == Side::Left)? };
        let part = [range[0].max(from[0]), range[1].min(from[1])];
        if part[0] >= part[1] {
            return None;
        }
        // Of two ways to write one thing only one is shown, and shown whole.
        let same_length = from[1] - from[0] == self.range[1] - self.range[0];
        Some(if same_length { part.map(|at| at - from[0] + self.at) } else { [self.at, self.end()] })
    }
}

/// The redline of a row: what both have as the right article writes it, and what only the left has before what only
/// the right has.
pub fn redline(row: &Row) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(row.spans.len());
    let mut at = 0;
    for (number, span) in row.spans.iter().enumerate() {
        let alike = matches!(span.op, SpanOp::Same | SpanOp::Folded);
        for (side, range) in [(Side::Left, span.left), (Side::Right, span.right)] {
            if range[0] < range[1] && !(alike && side == Side::Left) {
                let left = (alike && span.left[0] < span.left[1]).then_some(span.left);
                let piece = Piece { side, range, span: number, left, at };
                at = piece.end();
                pieces.push(piece);
            }
        }
    }
    pieces
}

/// The text of one side of a row: its blocks joined by one `\n`.
pub fn text<'a>(article: &'a Article, row: &Row, side: Side) -> Cow<'a, str> {
    let block = |number: usize| article.blocks.get(number).map_or("", |b| b.text.as_str());
    match side.blocks(row) {
        [one] => block(*one).into(),
        several => several.iter().map(|&number| block(number)).collect::<Vec<_>>().join("\n").into(),
    }
}

/// The part of a text between two positions in scalar values; what is out of range is left out.
pub fn slice(text: &str, range: Range<usize>) -> &str {
    let rest = text.get(bytes_of(text.as_bytes(), range.start)..).unwrap_or_default();
    rest.get(..bytes_of(rest.as_bytes(), range.len())).unwrap_or_default()
}

/// The segments of one side of a row, in order; `text` is that of [`text`]. What the side lacks is left out.
/// Joined they are the whole text, also where spans do not fit it (then the rest is `same`).
pub fn segments(row: &Row, side: Side, text: &str) -> Vec<Segment> {
    let mut found = Vec::with_capacity(row.spans.len());
    let mut at = 0;
    let mut rest = text.chars();
    let mut from = 0;
    for (span, Span { op, .. }) in row.spans.iter().enumerate().map(|(n, s)| (n, *s)) {
        let end = row.spans.get(span).map_or(at, |s| side.range(s).end);
        if end > at {
            rest.nth(end - at - 1);
            let to = text.len() - rest.as_str().len();
            found.push(Segment { op, span, chars: at..end, bytes: from..to });
            (at, from) = (end, to);
        }
    }
    if from < text.len() {
        let rest = rest.count();
        found.push(Segment {
            op: SpanOp::Same,
            span: row.spans.len(),
            chars: at..at + rest,
            bytes: from..text.len(),
        });
    }
    found
}

impl Span {
    /// Whether this is a change by itself: neither same nor folded, nor the place that moved text came to, which
    /// is told where it left.
    pub fn is_change(&self) -> bool {
        match self.op {
            SpanOp::Same | SpanOp::Folded => false,
            SpanOp::Moved => self.right[0] == self.right[1],
            SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced => true,
        }
    }

    /// The stretch on each side: for moved text where it left and where it came to.
    pub fn stretches(&self, spans: &[Self]) -> [[usize; 2]; 2] {
        let there = self.other.and_then(|other| spans.get(other));
        match there {
            Some(there) if self.left[0] == self.left[1] => [there.left, self.right],
            Some(there) => [self.left, there.right],
            None => [self.left, self.right],
        }
    }
}

impl Comparison {
    /// The row that a block of a side stands in.
    pub fn row_of(&self, side: Side, block: usize) -> Option<usize> {
        self.rows.iter().position(|row| side.blocks(row).contains(&block))
    }
}

impl Row {
    /// Whether a reader going from change to change stops here.
    pub fn is_change(&self) -> bool {
        self.kind != RowKind::Same || self.moved
    }

    /// Whether a row with one side only has nearly all of its text elsewhere in the other article: in the paragraphs that its
    /// sentences were put into.
    pub fn is_elsewhere(&self) -> bool {
        const NEARLY: f64 = 0.9;
        if !matches!(self.kind, RowKind::Omitted | RowKind::Added) {
            return false;
        }
        let len = |span: &Span| span.left[1] - span.left[0] + span.right[1] - span.right[0];
        let all: usize = self.spans.iter().map(len).sum();
        let moved: usize = self.spans.iter().filter(|span| span.op == SpanOp::Moved).map(len).sum();
        moved > 0 && moved as f64 >= NEARLY * all as f64
    }

    /// Whether anything here is folded: differs in what does not count.
    pub fn has_folded(&self) -> bool {
        self.spans.iter().any(|s| s.op == SpanOp::Folded)
    }
}
