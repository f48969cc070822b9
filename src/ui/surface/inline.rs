//! A row as a redline: one text that holds both readings.

use crate::article::{Article, BlockKind};
use crate::compare::display::{self, Side, slice, text};
use crate::compare::{Row, RowKind, SpanOp};
use crate::text::Region;
use crate::ui::typeset::{self, Mark, Style};

use super::cell::{blocks, look_of, region_of};

/// One paragraph of the redline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Redline {
    pub(super) texts: Vec<(typeset::Block, String)>,
    /// Over the texts joined by one line feed.
    pub(super) marks: Vec<Mark>,
}

/// Both readings of a row in one text: what both have as the right article writes it, what only the left has
/// struck through before what only the right has.
pub(super) fn redline(left: &Article, right: &Article, row: &Row, facts: &[Vec<[usize; 2]>; 2]) -> Redline {
    let texts = [text(left, row, Side::Left), text(right, row, Side::Right)];
    let mut out = Builder::default();
    let whole = row.left.is_empty() || row.right.is_empty();
    for piece in display::redline(row) {
        let [from, to] = piece.range;
        let said = slice(&texts[piece.side.index()], from..to);
        let style = match row.spans.get(piece.span).map_or(SpanOp::Same, |span| span.op) {
            SpanOp::Same => None,
            SpanOp::Folded => Some(Style::Folded),
            _ if piece.side == Side::Left => Some(Style::Struck),
            // What is new as a whole is coloured as a whole.
            _ if whole => None,
            SpanOp::Moved => Some(Style::Moved),
            SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced => Some(Style::Right),
        };
        let facts = within(&facts[piece.side.index()], from..to);
        // A whole paragraph of one side keeps its own line breaks.
        if piece.side == Side::Left && !whole {
            out.push(&said.replace('\n', "¶"), style, &facts);
        } else {
            out.push(said, style, &facts);
        }
    }
    if row.spans.is_empty() {
        let side = if row.kind == RowKind::Omitted { Side::Left } else { Side::Right };
        out.push(&texts[side.index()], None, &[]);
    }
    let shape = if row.right.is_empty() { (left, Side::Left) } else { (right, Side::Right) };
    let region = region_of(shape.0);
    out.finish(&blocks(shape.0, row, shape.1).map(|block| look_of(block, region)).collect::<Vec<_>>())
}

#[derive(Default)]
struct Builder {
    text: String,
    count: usize,
    marks: Vec<Mark>,
}

impl Builder {
    /// `facts` are ranges of the piece that disagree with the other text: they keep their own colour.
    fn push(&mut self, text: &str, style: Option<Style>, facts: &[[usize; 2]]) {
        let count = text.chars().count();
        let mut at = 0;
        let mut mark = |from: usize, to: usize, style: Option<Style>| {
            if let (Some(style), true) = (style, from < to) {
                self.marks.push(Mark { range: [self.count + from, self.count + to], style });
            }
        };
        for [from, to] in facts {
            mark(at, *from, style);
            // Struck through it must stay where it is gone.
            mark((*from).max(at), *to, if style == Some(Style::Struck) { style } else { Some(Style::Fact) });
            at = *to;
        }
        mark(at, count, style);
        self.text.push_str(text);
        self.count += count;
    }

    fn finish(self, looks: &[typeset::Block]) -> Redline {
        let plain = typeset::Block { kind: BlockKind::Paragraph, indent: false, region: Region::default() };
        let texts = self
            .text
            .split('\n')
            .enumerate()
            .map(|(i, text)| (looks.get(i).or(looks.last()).copied().unwrap_or(plain), text.to_owned()))
            .collect();
        Redline { texts, marks: self.marks }
    }
}

/// The parts of ascending ranges inside a stretch, counted from its start.
fn within(ranges: &[[usize; 2]], stretch: std::ops::Range<usize>) -> Vec<[usize; 2]> {
    let inside = |r: &[usize; 2]| [r[0].max(stretch.start), r[1].min(stretch.end)];
    let cut = ranges.iter().map(inside).filter(|[from, to]| from < to);
    cut.map(|r| r.map(|at| at - stretch.start)).collect()
}
