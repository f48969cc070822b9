//! One side of a row: its blocks set under one another, with the marks of the row's spans.

use eframe::egui::{Painter, Pos2, Ui, Vec2, vec2};

use crate::article::{Article, Block};
use crate::compare::display::Side;
use crate::compare::{Row, SpanOp};
use crate::text::{Region, is_syllable};
use crate::ui::theme::Palette;
use crate::ui::typeset::{self, Mark, Paragraph, Setting, Style};

/// Between the paragraphs of one cell, in ems.
const PARAGRAPH_GAP: f32 = 0.45;

struct Placed {
    paragraph: Paragraph,
    top: f32,
    /// Its first scalar value in the joined text.
    first: usize,
}

/// Set type of one side of a row.
pub(super) struct Cell {
    placed: Vec<Placed>,
    height: f32,
}

impl Cell {
    /// `texts` with their kinds, top to bottom; `marks` count over the texts joined by one line feed.
    pub(super) fn set(
        ui: &Ui,
        texts: &[(typeset::Block, &str)],
        marks: &[Mark],
        setting: Setting,
        palette: &Palette,
    ) -> Self {
        let mut placed = Vec::new();
        let (mut top, mut first) = (0.0, 0);
        for (i, (block, text)) in texts.iter().enumerate() {
            if i > 0 {
                top += setting.size * PARAGRAPH_GAP;
            }
            let count = text.chars().count();
            let own = within(marks, first, first + count);
            let paragraph = Paragraph::set(ui, text, *block, own, setting, palette);
            let height = paragraph.height();
            placed.push(Placed { paragraph, top, first });
            top += height;
            first += count + 1;
        }
        Self { placed, height: top }
    }

    /// One side of a row.
    pub(super) fn of_row(
        ui: &Ui,
        article: &Article,
        row: &Row,
        half: Side,
        facts: &[[usize; 2]],
        setting: Setting,
        palette: &Palette,
    ) -> Self {
        let region = region_of(article);
        let texts: Vec<(typeset::Block, &str)> =
            blocks(article, row, half).map(|block| (look_of(block, region), block.text.as_str())).collect();
        Self::set(ui, &texts, &marks_of(row, half, facts), setting, palette)
    }

    pub(super) fn height(&self) -> f32 {
        self.height
    }

    /// The tops and heights of its paragraphs, in points from its corner.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = (f32, f32)> {
        self.placed.iter().map(|placed| (placed.top, placed.paragraph.height()))
    }

    /// Frames a stretch of the joined text: the change that was stepped to.
    pub(super) fn frame(&self, ui: &Ui, painter: &Painter, at: Pos2, range: [usize; 2], palette: &Palette) {
        for placed in &self.placed {
            let range = range.map(|position| position.saturating_sub(placed.first));
            placed.paragraph.frame(ui, painter, at + vec2(0.0, placed.top), range, palette);
        }
    }

    /// `found` counts over the joined text, as the cell's own marks do.
    pub(super) fn paint(&self, ui: &Ui, painter: &Painter, at: Pos2, found: &[Mark], palette: &Palette) {
        for (i, placed) in self.placed.iter().enumerate() {
            let end = self.placed.get(i + 1).map_or(usize::MAX, |next| next.first);
            let found = within(found, placed.first, end);
            placed.paragraph.paint(ui, painter, at + vec2(0.0, placed.top), &found, palette);
        }
    }

    /// Top and bottom of the line of type a scalar value of the joined text stands in, relative to the cell.
    pub(super) fn line_of(&self, position: usize) -> [f32; 2] {
        let Some(placed) = self.placed.iter().rev().find(|p| p.first <= position) else { return [0.0; 2] };
        placed.paragraph.line_of(position - placed.first).map(|y| placed.top + y)
    }

    /// The place between two letters of the joined text that is nearest to a point relative to the cell's corner.
    pub(super) fn caret_at(&self, ui: &Ui, point: Vec2) -> usize {
        let Some(placed) = self.placed.iter().rev().find(|p| p.top <= point.y).or(self.placed.first()) else {
            return 0;
        };
        placed.first + placed.paragraph.caret_at(ui, point - vec2(0.0, placed.top))
    }

    /// The scalar value of the joined text under a point relative to the cell's corner.
    pub(super) fn char_at(&self, ui: &Ui, point: Vec2) -> Option<usize> {
        let placed = self.placed.iter().rev().find(|p| p.top <= point.y)?;
        let within = placed.paragraph.char_at(ui, point - vec2(0.0, placed.top))?;
        Some(placed.first + within)
    }
}

/// The blocks of one side.
pub(super) fn blocks<'a>(article: &'a Article, row: &'a Row, half: Side) -> impl Iterator<Item = &'a Block> {
    half.blocks(row).iter().filter_map(|&number| article.blocks.get(number))
}

/// Whose letter forms an article has.
pub(in crate::ui) fn region_of(article: &Article) -> Region {
    Region::of(article.blocks.iter().map(|block| block.text.as_str()))
}

/// Chinese and Japanese paragraphs are indented, others are not.
pub(super) fn look_of(block: &Block, region: Region) -> typeset::Block {
    let han =
        block.text.chars().take(40).filter(|c| unicode_width::UnicodeWidthChar::width(*c) == Some(2)).count();
    let hangul = block.text.chars().take(40).any(is_syllable);
    typeset::Block { kind: block.kind, indent: han >= 4 && !hangul, region }
}

fn marks_of(row: &Row, half: Side, facts: &[[usize; 2]]) -> Vec<Mark> {
    let mut marks = Vec::new();
    // A row with one side, or a moved one, is coloured as a whole.
    let whole = row.left.is_empty() || row.right.is_empty();
    for span in &row.spans {
        let range = half.range(span);
        let range = [range.start, range.end];
        let own = if half == Side::Left { Style::Left } else { Style::Right };
        let style = match span.op {
            SpanOp::Same => continue,
            SpanOp::Folded => Style::Folded,
            SpanOp::Moved => Style::Moved,
            SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced if whole => continue,
            SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced => own,
        };
        if range[0] < range[1] {
            push_around(&mut marks, Mark { range, style }, facts);
        }
    }
    marks.extend(facts.iter().map(|&range| Mark { range, style: Style::Fact }));
    marks.sort_by_key(|m| m.range);
    marks
}

/// Adds a mark, cut where a fact's mark stands instead.
fn push_around(marks: &mut Vec<Mark>, mark: Mark, facts: &[[usize; 2]]) {
    let [mut start, end] = mark.range;
    let mut sorted: Vec<[usize; 2]> = facts.iter().copied().filter(|f| f[0] < end && start < f[1]).collect();
    sorted.sort_unstable();
    for fact in sorted {
        if start < fact[0] {
            marks.push(Mark { range: [start, fact[0]], ..mark });
        }
        start = start.max(fact[1]);
    }
    if start < end {
        marks.push(Mark { range: [start, end], ..mark });
    }
}

/// The parts of the marks inside a stretch, counted from its start.
fn within(marks: &[Mark], start: usize, end: usize) -> Vec<Mark> {
    marks
        .iter()
        .filter(|m| m.range[0] < end && start < m.range[1])
        .map(|m| Mark { range: [m.range[0].max(start) - start, m.range[1].min(end) - start], ..*m })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Mark, Style, push_around, within};

    fn mark(start: usize, end: usize) -> Mark {
        Mark { range: [start, end], style: Style::Left }
    }

    #[test]
    fn facts_cut_other_marks() {
        let mut marks = Vec::new();
        push_around(&mut marks, mark(0, 10), &[[2, 4], [8, 12]]);
        assert_eq!(marks, [mark(0, 2), mark(4, 8)]);
    }

    #[test]
    fn marks_are_cut_to_their_paragraph() {
        assert_eq!(within(&[mark(2, 8), mark(9, 12)], 5, 10), [mark(0, 3), mark(4, 5)]);
    }
}
