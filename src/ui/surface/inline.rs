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
}

/// Both readings of a row in one text: what both have as the right article writes it, what only the left has
/// struck through before what only the right has.
pub(super) fn redline(left: &Article, right: &Article, row: &Row) -> Redline {
    let (a, b) = (text(left, row, Side::Left), text(right, row, Side::Right));
    let mut out = Builder::default();
    let whole = row.left.is_empty() || row.right.is_empty();
    for (i, span) in row.spans.iter().enumerate() {
        let deleted = || slice(&a, Side::Left.range(span)).replace('\n', "¶");
        let inserted = || slice(&b, Side::Right.range(span));
        match span.op {
            SpanOp::Same => out.push(inserted(), None, i),
            SpanOp::Folded => out.push(inserted(), Some(Style::Folded), i),
            SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced => {
                // A whole paragraph of one side keeps its own line breaks.
                let gone = if whole { slice(&a, Side::Left.range(span)).to_owned() } else { deleted() };
                out.push(&gone, Some(Style::Left), i);
                out.push(inserted(), Some(Style::Right), i);
            }
            SpanOp::Moved => {
                out.push(&deleted(), Some(Style::Left), i);
                out.push(inserted(), Some(Style::Moved), i);
            }
        }
    }
    if row.spans.is_empty() {
        let text = if row.kind == RowKind::Omitted { &a } else { &b };
        out.push(text, None, 0);
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
}

impl Builder {
    fn push(&mut self, text: &str, style: Option<Style>, span: usize) {
        let count = text.chars().count();
        if let (Some(style), true) = (style, count > 0) {
            self.marks.push(Mark { range: [self.count, self.count + count], style });
            self.spans.push(span);
        }
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
        Redline { texts, marks: self.marks, spans: self.spans }
    }
}
