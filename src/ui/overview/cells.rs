//! One cell of the overview.

use std::sync::{Arc, Weak};

use eframe::egui::{Color32, CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2};

use crate::app::Table;
use crate::compare::many::{Cell, CellState};
use crate::i18n::Lang;
use crate::ui::side_panel::line;
use crate::ui::surface::stripes;
use crate::ui::theme::{radius, size};
use crate::ui::widgets::{DOT, changed_sign, fact_sign, plain_font, wide};

use super::Of;
use super::rows::Row;

/// The width that the words of all cells of a table need, with what it was found for.
#[derive(Default)]
pub(super) struct Widest {
    table: Weak<Table>,
    lang: Option<Lang>,
    /// Pixels a point: letters are not of the same width in points at every one.
    scale: f32,
    width: f32,
}

impl Widest {
    /// In points. All cells are looked at once, not with each frame.
    pub(super) fn of(&mut self, ui: &Ui, of: &Of<'_>) -> f32 {
        let table = of.state.table().map(Arc::downgrade).unwrap_or_default();
        let (lang, scale) = (Some(of.lang), ui.ctx().pixels_per_point());
        if !self.table.ptr_eq(&table) || (self.lang, self.scale) != (lang, scale) {
            *self = Self { table, lang, scale, width: of.widest(ui) };
        }
        self.width
    }
}

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

    /// A cell for those who hear it: its row, its source, what it says, whether a search found something in it.
    pub(super) fn cell_name(&self, at: usize, column: usize) -> String {
        let row = self.row(at);
        let number = self.table.matrix.columns.get(column).map(|column| column.source);
        let source = number.map(|number| self.called(number)).unwrap_or_default();
        let colon = self.state.phrases().colon();
        let said = match row {
            Row::Block(block) => {
                self.cell(block, column).map(|cell| self.phrases().cell_in_full(cell)).unwrap_or_default()
            }
            Row::Lacking | Row::Group(_) => self.cell_words(row, column),
        };
        let said = if said.is_empty() { self.s.has_not.to_owned() } else { said };
        let words = crate::text::crop(&self.words(row), 24);
        let found = self.hit(at, Some(column)).map(|_| self.s.found_in);
        let said = [Some(said.as_str()), found].into_iter().flatten().collect::<Vec<_>>().join(DOT);
        format!("{} {words} · {source}{colon}{said}", self.label(row)).trim_start().to_owned()
    }

    pub(super) fn draw_cell(&self, ui: &Ui, place: Rect, at: usize, column: usize, brief: bool) {
        let p = self.palette;
        let row = self.row(at);
        let mut inner = place.shrink2([size::CELL_PADDING, 0.0].into());
        let found = self.hit(at, Some(column)).is_some();
        let (fill, ink) = match row {
            Row::Block(block) => {
                let Some(cell) = self.cell(block, column) else { return };
                self.fill(ui, place, cell);
                if found {
                    inner.max.x = self.found_sign(ui, inner, at);
                }
                if cell.conflicts > 0 {
                    self.outline(ui, place, cell.over_time);
                    inner.max.x = self.conflicts(ui, inner, cell);
                }
                self.words_of(ui, inner, cell, brief);
                return;
            }
            Row::Lacking => (p.paper, p.ink),
            Row::Group(group) if self.blocks(group, column).is_empty() => return,
            Row::Group(_) => (p.right.mark, p.ink),
        };
        ui.painter().rect_filled(place, CornerRadius::same(radius::BADGE), fill);
        if found {
            inner.max.x = self.found_sign(ui, inner, at);
        }
        line(ui, inner, &[(&self.cell_words(row, column), None)], size::LABEL, ink);
    }

    /// The ground of a cell: its colour, the deeper the more of the paragraph was kept, or stripes.
    pub(super) fn fill(&self, ui: &Ui, place: Rect, cell: &Cell) {
        let p = self.palette;
        let kept = cell.similarity.clamp(0.0, 1.0) as f32;
        let fill = match cell.state {
            CellState::Omitted | CellState::Apart => return stripes(ui.painter(), place, p),
            CellState::Pending => p.panel,
            _ if cell.moved != 0 => p.moved.mark,
            CellState::Same => p.same_cell,
            CellState::Edited | CellState::Split | CellState::Merged => {
                p.left.wash.lerp_to_gamma(p.left.mark, kept * kept)
            }
        };
        ui.painter().rect_filled(place, CornerRadius::same(radius::BADGE), fill);
    }

    /// The colour of a cell's words.
    pub(super) fn ink(&self, cell: &Cell) -> Color32 {
        match cell.is_absent() || cell.state == CellState::Pending {
            true => self.palette.ink_mute,
            false => self.palette.ink,
        }
    }

    /// Around a cell whose facts disagree, or only changed.
    pub(super) fn outline(&self, ui: &Ui, place: Rect, changed: bool) {
        let stroke = Stroke::new(if changed { 1.0 } else { 2.0 }, self.palette.fact.strong);
        ui.painter().rect_stroke(place, CornerRadius::same(radius::BADGE), stroke, StrokeKind::Inside);
    }

    /// How many facts disagree or changed, at the end of a cell; returns where it begins.
    fn conflicts(&self, ui: &Ui, place: Rect, cell: &Cell) -> f32 {
        let p = self.palette;
        let galley = ui.painter().layout_no_wrap(cell.conflicts.to_string(), plain_font(size::LABEL), p.ink);
        let at = pos2(place.right() - galley.size().x, place.center().y - galley.size().y / 2.0);
        let sign = pos2(at.x - size::FACT_SIGN / 2.0, place.center().y);
        if cell.over_time {
            changed_sign(ui, sign, p);
        } else {
            fact_sign(ui, sign, p);
        }
        ui.painter().galley(at, galley, p.ink);
        at.x - size::FACT_SIGN - 2.0
    }

    /// How wide a cell must be, in points, that shows the longest words of all cells: in narrower ones none has them, or
    /// the same would be told in two ways.
    fn widest(&self, ui: &Ui) -> f32 {
        // Cells that say something as long are one: of a large table few are left.
        let digits = |number: usize| number.checked_ilog10().unwrap_or(0);
        let mut kinds: Vec<Cell> = Vec::new();
        for &cell in self.table.matrix.columns.iter().flat_map(|column| &column.cells) {
            let alike = |other: &Cell| {
                let (a, b) = (cell.moved, other.moved);
                cell.state == other.state
                    && (a.signum(), digits(a.unsigned_abs())) == (b.signum(), digits(b.unsigned_abs()))
                    && (cell.conflicts > 0, digits(cell.conflicts))
                        == (other.conflicts > 0, digits(other.conflicts))
            };
            if !kinds.iter().any(alike) {
                kinds.push(cell);
            }
        }
        let wide = |words: &str| wide(ui, words, plain_font(size::LABEL));
        let widths = kinds.into_iter().map(|cell| {
            let words = self.phrases().cell(&Cell { conflicts: 0, similarity: 0.99, ..cell });
            let conflicts = match cell.conflicts {
                0 => 0.0,
                count => wide(&count.to_string()) + size::FACT_SIGN + 2.0,
            };
            wide(&words) + conflicts
        });
        widths.fold(0.0, f32::max) + 2.0 * size::CELL_PADDING
    }

    /// What became of a paragraph, in few words or `brief`ly; so too beside the sign of a search, where they find no room.
    fn words_of(&self, ui: &Ui, place: Rect, cell: &Cell, brief: bool) {
        let ink = self.ink(cell);
        let draw = |words| ui.painter().layout_no_wrap(words, plain_font(size::LABEL), ink);
        let in_full = (!brief).then(|| draw(self.phrases().cell(&Cell { conflicts: 0, ..*cell })));
        let galley = in_full
            .filter(|words| words.size().x <= place.width())
            .unwrap_or_else(|| draw(self.phrases().cell_briefly(cell)));
        ui.painter().galley(pos2(place.left(), place.center().y - galley.size().y / 2.0), galley, ink);
    }
}
