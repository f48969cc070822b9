//! Pages as they fill: what is drawn where, kept until all of them are known and can be numbered.

use std::collections::BTreeMap;
use std::rc::Rc;

use krilla::text::KrillaGlyph;

use crate::i18n::{Lang, ReportStrings};

use super::color::Color;
use super::faces::Faces;
use super::setting::{Line, Rule, Spoken};
use super::structure::{Kind, Part, Structure};

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
        /// What it is a part of; of nothing, where it only adorns.
        part: Option<Part>,
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
    pub(super) structure: Structure,
    lang: Lang,
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
    pub(super) fn new(faces: Faces, lang: Lang) -> Self {
        let (pages, structure) = (vec![Vec::new()], Structure::default());
        Self { faces, pages, outline: Vec::new(), structure, lang, y: TOP }
    }

    /// Lines as a part of the innermost open one, to be heard in one language.
    pub(super) fn part(&mut self, kind: Kind, lang: &'static str, lines: &mut [Line]) -> Part {
        let part = self.structure.add(kind);
        self.structure.speaks(part, lang);
        self.fill_part(part, lines);
        part
    }

    /// Lines of a part. What is marked in them is said in words.
    pub(super) fn fill_part(&mut self, part: Part, lines: &mut [Line]) {
        let marked = lines.iter().flat_map(|line| &line.pieces).any(|piece| piece.look.spoken.is_some());
        if !marked {
            return lines.iter_mut().for_each(|line| line.part = Some(part));
        }
        let words = ReportStrings::of(self.lang);
        let mut at = 0;
        while let Some(text) = lines.get(at).map(|line| Rc::clone(&line.text)) {
            let mut known: BTreeMap<usize, Part> = BTreeMap::new();
            // All that follows of one text.
            for line in lines.iter_mut().skip(at).take_while(|line| Rc::ptr_eq(&line.text, &text)) {
                at += 1;
                for piece in &mut line.pieces {
                    let of = known.entry(piece.stretch).or_insert_with(|| {
                        let spoken = piece.look.spoken.map(|spoken| match spoken {
                            Spoken::Left => words.spoken_left,
                            Spoken::Right => words.spoken_right,
                            Spoken::Moved => words.spoken_moved,
                            Spoken::Fact => words.spoken_fact,
                        });
                        let said = line.stretches.get(piece.stretch).cloned().unwrap_or_default();
                        let said = text.get(said).unwrap_or_default();
                        self.structure.stretch(part, spoken.map(|word| format!("{word}{said}]")))
                    });
                    piece.part = Some(*of);
                }
            }
        }
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

    /// Begins another part of the report: on a new page, unless the last one left most of this one free.
    pub(super) fn begin_part(&mut self) {
        const LITTLE: f32 = (BOTTOM - TOP) / 3.0;
        const GAP: f32 = 30.0;
        if self.y > TOP + LITTLE {
            self.turn();
        } else if self.y > TOP {
            self.skip(GAP);
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
        ops.push(Op::Text {
            text: Rc::clone(&line.text),
            glyphs: piece.glyphs.clone(),
            face: piece.face,
            at: [x + piece.x, base],
            size,
            ink: piece.look.ink,
            part: piece.part.or(line.part),
        });
    }
    for piece in &line.pieces {
        let (left, right) = (x + piece.x, x + piece.x + piece.width);
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

#[cfg(test)]
mod tests {
    use super::{BOTTOM, Sheet, TOP};
    use crate::i18n::Lang;
    use crate::report::pdf::faces::Faces;

    #[test]
    fn a_part_does_not_leave_a_page_nearly_empty() {
        let mut sheet = Sheet::new(Faces::embedded().unwrap(), Lang::En);
        sheet.begin_part();
        assert_eq!((sheet.pages.len(), sheet.y()), (1, TOP));
        sheet.skip(100.0);
        sheet.begin_part();
        assert_eq!(sheet.pages.len(), 1);
        assert!(sheet.y() > TOP + 100.0);
        sheet.skip((BOTTOM - TOP) / 2.0);
        sheet.begin_part();
        assert_eq!((sheet.pages.len(), sheet.y()), (2, TOP));
    }
}
