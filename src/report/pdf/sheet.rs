//! Pages as they fill: what is drawn where, kept until all of them are known and can be numbered.

use std::rc::Rc;

use krilla::text::KrillaGlyph;

use super::color::Color;
use super::faces::Faces;
use super::setting::{Line, Rule};

/// A4, in points.
pub(super) const PAGE: [f32; 2] = [595.28, 841.89];
pub(super) const MARGIN: f32 = 50.0;
/// Between the margins.
pub(super) const MEASURE: f32 = PAGE[0] - 2.0 * MARGIN;
const TOP: f32 = 50.0;
const BOTTOM: f32 = PAGE[1] - 58.0;

pub(super) enum Op {
    Text {
        text: Rc<str>,
        glyphs: Vec<KrillaGlyph>,
        face: usize,
        at: [f32; 2],
        size: f32,
        ink: Color,
    },
    /// Left, top, width, height.
    Fill {
        area: [f32; 4],
        color: Color,
    },
    Stroke {
        from: [f32; 2],
        to: [f32; 2],
        width: f32,
        color: Color,
        dash: Option<[f32; 2]>,
    },
}

/// A place that the outline leads to.
pub(super) struct Entry {
    pub(super) depth: usize,
    pub(super) title: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

pub(super) struct Sheet {
    pub(super) faces: Faces,
    pub(super) pages: Vec<Vec<Op>>,
    pub(super) outline: Vec<Entry>,
    /// Where the next thing goes.
    y: f32,
}

/// What stands behind lines: the ground of all of them, and a bar at their edge.
#[derive(Debug, Clone, Copy)]
pub(super) struct Behind {
    pub(super) wash: Color,
    pub(super) bar: Color,
}

/// Lines beside others.
pub(super) struct Column {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) lines: Vec<Line>,
    pub(super) behind: Option<Behind>,
}

impl Sheet {
    pub(super) fn new(faces: Faces) -> Self {
        Self { faces, pages: vec![Vec::new()], outline: Vec::new(), y: TOP }
    }

    pub(super) fn y(&self) -> f32 {
        self.y
    }

    pub(super) fn skip(&mut self, by: f32) {
        self.y += by;
    }

    pub(super) fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    /// Goes on on a new page where there is less room than this.
    pub(super) fn need(&mut self, height: f32) {
        if self.room() < height {
            self.turn();
        }
    }

    /// Begins a new page, unless this one is empty.
    pub(super) fn turn(&mut self) {
        if self.y > TOP {
            self.pages.push(Vec::new());
            self.y = TOP;
        }
    }

    pub(super) fn mark(&mut self, depth: usize, title: &str) {
        let page = self.pages.len() - 1;
        self.outline.push(Entry { depth, title: title.to_owned(), page, y: self.y });
    }

    fn op(&mut self, op: Op) {
        if let Some(page) = self.pages.last_mut() {
            page.push(op);
        }
    }

    pub(super) fn fill(&mut self, area: [f32; 4], color: Color) {
        self.op(Op::Fill { area, color });
    }

    pub(super) fn rule(&mut self, x: f32, width: f32, color: Color) {
        let y = self.y;
        self.op(Op::Stroke { from: [x, y], to: [x + width, y], width: 0.6, color, dash: None });
    }

    /// Draws a line of text with its top at a place.
    pub(super) fn line(&mut self, line: &Line, x: f32, top: f32) {
        for op in drawn(line, x, top) {
            self.op(op);
        }
    }

    /// Lines below one another, over as many pages as they take.
    pub(super) fn lines(&mut self, lines: Vec<Line>, x: f32) {
        self.columns(vec![Column { x, width: 0.0, lines, behind: None }]);
    }

    /// Columns of lines that begin level, over as many pages as the longest of them takes.
    pub(super) fn columns(&mut self, columns: Vec<Column>) {
        let mut rest: Vec<(f32, f32, Option<Behind>, std::collections::VecDeque<Line>)> =
            columns.into_iter().map(|c| (c.x, c.width, c.behind, c.lines.into())).collect();
        // A row does not begin with one line at the foot of a page.
        let tallest = |rest: &[(f32, f32, Option<Behind>, std::collections::VecDeque<Line>)]| {
            rest.iter().map(|c| c.3.iter().take(2).map(Line::height).sum::<f32>()).fold(0.0, f32::max)
        };
        self.need(tallest(&rest));
        while rest.iter().any(|column| !column.3.is_empty()) {
            let top = self.y;
            let mut lowest = top;
            for (x, width, behind, lines) in &mut rest {
                let mut taken = Vec::new();
                let mut y = top;
                // One line always fits on a page, however high.
                while let Some(line) = lines.front()
                    && (y + line.height() <= BOTTOM || (taken.is_empty() && top <= TOP))
                {
                    y += line.height();
                    taken.extend(lines.pop_front());
                }
                if let (Some(behind), false) = (behind, taken.is_empty()) {
                    self.fill([*x - 5.0, top - 1.0, *width + 10.0, y - top + 2.0], behind.wash);
                    self.fill([*x - 5.0, top - 1.0, 2.0, y - top + 2.0], behind.bar);
                }
                let mut at = top;
                for line in &taken {
                    self.line(line, *x, at + line.above);
                    at += line.height();
                }
                lowest = lowest.max(y);
            }
            self.y = lowest;
            if rest.iter().any(|column| !column.3.is_empty()) {
                self.turn();
            }
        }
    }
}

/// What draws a line whose top is at a place.
pub(super) fn drawn(line: &Line, x: f32, top: f32) -> Vec<Op> {
    let size = line.size;
    let base = top + (line.leading - size) / 2.0 + 0.88 * size;
    let mut ops = Vec::with_capacity(line.pieces.len() * 2);
    for piece in &line.pieces {
        if let Some(color) = piece.look.ground {
            let area = [x + piece.x, base - 0.95 * size, piece.width, 1.2 * size];
            ops.push(Op::Fill { area, color });
        }
    }
    for piece in &line.pieces {
        let (left, right) = (x + piece.x, x + piece.x + piece.width);
        ops.push(Op::Text {
            text: Rc::clone(&line.text),
            glyphs: piece.glyphs.clone(),
            face: piece.face,
            at: [left, base],
            size,
            ink: piece.look.ink,
        });
        let Some((rule, color)) = piece.look.rule else { continue };
        let mut stroke = |y: f32, width: f32, dash: Option<[f32; 2]>| {
            ops.push(Op::Stroke { from: [left, y], to: [right, y], width, color, dash });
        };
        let under = base + 0.17 * size;
        match rule {
            Rule::Under => stroke(under, 0.8, None),
            Rule::Dashed => stroke(under, 0.9, Some([2.6, 1.6])),
            Rule::Dotted => stroke(under, 0.8, Some([0.8, 1.6])),
            Rule::Double => {
                stroke(under - 0.4, 0.5, None);
                stroke(under + 1.0, 0.5, None);
            }
            Rule::Through => stroke(base - 0.36 * size, 0.8, None),
        }
    }
    ops
}
