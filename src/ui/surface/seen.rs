//! What was on the screen, to let it stay where it is when another comparison of the same texts comes.

use crate::app::Part;
use crate::compare::display::Side;

use super::view::View;

/// A line on the screen by its paragraphs, to find its place again in another comparison of the same texts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    /// How far below the top of the window, in points.
    pub(super) below: f64,
    /// The first and the last block that it shows of each side.
    blocks: [Option<(usize, usize)>; 2],
}

impl Seen {
    pub(super) fn of(line: usize, below: f64, view: &View<'_>) -> Self {
        let blocks = Side::BOTH.map(|side| {
            let shown = view.lines.get(line).filter(|line| line.shows(side))?;
            let blocks = side.blocks(view.comparison.rows.get(shown.row())?);
            Some((*blocks.first()?, *blocks.last()?))
        });
        Self { below, blocks }
    }

    /// The first paragraph of the side that a paragraph is on, if it is among these.
    pub(super) fn first(&self, part: Part) -> Option<Part> {
        let (first, last) = self.blocks[part.side.index()]?;
        (first..=last).contains(&part.block).then_some(Part { side: part.side, block: first })
    }

    pub(super) fn any(&self) -> Option<Part> {
        let first = |side: Side| Some(Part { side, block: self.blocks[side.index()]?.0 });
        Side::BOTH.into_iter().find_map(first)
    }
}
