//! One cell of the overview.

use eframe::egui::{Color32, CornerRadius, Rect, Stroke, StrokeKind, Ui};

use crate::compare::many::{Cell, CellState};
use crate::ui::side_panel::line;
use crate::ui::surface::stripes;
use crate::ui::theme::{Palette, radius, size};

use super::Of;
use super::rows::Row;

impl Of<'_> {
    /// The words in a cell; empty where there is nothing.
    pub(super) fn cell_words(&self, row: Row, column: usize) -> String {
        match row {
            Row::Block(block) => {
                self.cell(block, column).map(|cell| self.phrases().cell(cell)).unwrap_or_default()
            }
            Row::Lacking => {
                let column = self.table.matrix.columns.get(column).filter(|c| c.standing.is_some());
                column.map(|c| self.phrases().paragraphs(c.added.len())).unwrap_or_default()
            }
            Row::Group(group) => {
                let has = !self.blocks(group, column).is_empty();
                if has { self.s.has_it.to_owned() } else { String::new() }
            }
        }
    }

    /// A cell for those who hear it: its row, its source, what it says.
    pub(super) fn cell_name(&self, row: Row, column: usize) -> String {
        let number = self.table.matrix.columns.get(column).map(|column| column.source);
        let source = number.map(|number| self.called(number)).unwrap_or_default();
        let colon = self.state.phrases().colon();
        let said = match row {
            Row::Block(block) => {
                self.cell(block, column).map(|cell| self.phrases().cell_in_full(cell)).unwrap_or_default()
            }
            Row::Lacking | Row::Group(_) => self.cell_words(row, column),
        };
        let said = if said.is_empty() { "—".to_owned() } else { said };
        let words = crate::ui::top_bar::crop(&self.words(row), 24);
        format!("{} {words} · {source}{colon}{said}", self.label(row)).trim_start().to_owned()
    }

    pub(super) fn draw_cell(&self, ui: &Ui, place: Rect, row: Row, column: usize) {
        let p = self.palette;
        let corner = CornerRadius::same(radius::BADGE);
        let (fill, ink) = match row {
            Row::Block(block) => match self.cell(block, column) {
                Some(cell) if cell.is_absent() => {
                    stripes(ui.painter(), place, p);
                    (Color32::TRANSPARENT, p.ink_mute)
                }
                Some(cell) => look(cell, p),
                None => return,
            },
            Row::Lacking => (p.paper, p.ink),
            Row::Group(group) if self.blocks(group, column).is_empty() => (Color32::TRANSPARENT, p.ink_mute),
            Row::Group(_) => (p.right.mark, p.ink),
        };
        ui.painter().rect_filled(place, corner, fill);
        let words = self.cell_words(row, column);
        let inner = place.shrink2([size::CELL_PADDING, 0.0].into());
        line(ui, inner, &[(&words, None)], size::LABEL, ink);
        let conflicts = match row {
            Row::Block(block) => self.cell(block, column).map_or(0, |cell| cell.conflicts),
            Row::Lacking | Row::Group(_) => 0,
        };
        if conflicts > 0 {
            ui.painter().rect_stroke(place, corner, Stroke::new(2.0, p.fact.strong), StrokeKind::Inside);
        }
    }
}

/// A cell's colour, the deeper the more of the paragraph was kept, and that of its words.
fn look(cell: &Cell, p: &Palette) -> (Color32, Color32) {
    let kept = cell.similarity.clamp(0.0, 1.0) as f32;
    match cell.state {
        CellState::Pending => (p.panel, p.ink_mute),
        _ if cell.moved != 0 => (p.moved.mark, p.ink),
        CellState::Same => (p.same_cell, p.ink),
        CellState::Edited | CellState::Split | CellState::Merged => {
            (p.left.wash.lerp_to_gamma(p.left.mark, kept * kept), p.ink)
        }
        CellState::Omitted | CellState::Apart => (Color32::TRANSPARENT, p.ink_mute),
    }
}
