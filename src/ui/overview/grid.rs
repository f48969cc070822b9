//! The grid itself: heads and first column stay in sight while the cells scroll; only those in sight are drawn.

use std::ops::Range;

use eframe::egui::{
    CornerRadius, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::{Cell, Command};
use crate::ui::theme::{radius, size};
use crate::ui::widgets::{plain_font, strong, with_bars};

use super::cells::Widest;
use super::rows::Row;
use super::{Of, legend};
use crate::ui::side_panel::line;

/// What the grid keeps from frame to frame.
#[derive(Default)]
pub(in crate::ui) struct Grid {
    /// Where the cells were scrolled to, in points.
    offset: [f32; 2],
    /// The cell that was brought into view last.
    followed: Option<Cell>,
    /// The frame it was drawn in last.
    drawn: Option<u64>,
    /// What the legend took when it was drawn last, in points.
    legend: f32,
    widest: Widest,
    /// Whether a search was open.
    searched: bool,
}

/// Where everything stands.
struct Layout {
    /// Of the cells that scroll.
    body: Rect,
    /// A column's width and a row's height, with the gap after it.
    step: [f32; 2],
    heads: Rect,
    firsts: Rect,
    corner: Rect,
    /// Whether cells say as little as they can.
    brief: bool,
}

impl Layout {
    /// `widest` is the width, in points, that all cells' words need.
    fn of(ui: &Ui, area: Rect, of: &Of<'_>, widest: f32) -> Self {
        let columns = of.table.matrix.columns.len();
        let inner = area.shrink2(vec2(size::GRID_MARGIN[0], size::GRID_MARGIN[1]));
        // All columns are in sight where the base's paragraphs leave them room.
        let least = columns as f32 * size::CELL_WIDTH[0] + size::SCROLL_BAR + 2.0 * size::CELL_FRAME;
        let share = (inner.width() * size::FIRST_COLUMN_SHARE).min(inner.width() - least);
        // But paragraphs are told by more than a few letters of theirs: the columns scroll sideways.
        let narrowest = size::FIRST_COLUMN[0].min(inner.width() * size::FIRST_COLUMN_MOST);
        let first = share.clamp(narrowest, size::FIRST_COLUMN[1]);
        let beside = inner.left() + first;
        let room = (inner.right() - beside - size::SCROLL_BAR - 2.0 * size::CELL_FRAME).max(0.0);
        // Where not all find room, whole ones are in sight.
        let shown = columns.min((room / size::CELL_WIDTH[0]) as usize).max(1);
        // Nothing of the next one stands beside them.
        let room = if shown < columns { room + 2.0 * size::CELL_FRAME } else { room };
        let width = (room / shown as f32).clamp(size::CELL_WIDTH[0], size::CELL_WIDTH[1]);
        let tall = of.has_tall_heads(ui, width - size::CELL_GAP - 2.0 * size::CELL_PADDING);
        let head = size::COLUMN_HEAD + if tall { size::HEAD_LINE } else { 0.0 };
        let split = pos2(beside, inner.top() + head);
        Self {
            body: Rect::from_min_max(
                split - vec2(size::CELL_FRAME, size::CELL_FRAME),
                pos2(inner.right(), area.bottom()),
            ),
            step: [width, size::CELL_HEIGHT + size::CELL_GAP],
            heads: Rect::from_min_max(
                pos2(split.x, inner.top()),
                pos2(inner.right() - size::SCROLL_BAR, split.y),
            ),
            firsts: Rect::from_min_max(pos2(inner.left(), split.y), pos2(split.x, area.bottom())),
            corner: Rect::from_min_max(inner.min, split),
            brief: widest > width - size::CELL_GAP,
        }
    }

    /// The place of a cell whose grid begins at `origin`.
    fn cell(&self, origin: Pos2, row: usize, column: usize) -> Rect {
        let frame = vec2(size::CELL_FRAME, size::CELL_FRAME);
        let min = origin + frame + vec2(column as f32 * self.step[0], row as f32 * self.step[1]);
        Rect::from_min_size(min, vec2(self.step[0] - size::CELL_GAP, size::CELL_HEIGHT))
    }
}

/// The items that can be seen of so many, in a stretch of points.
fn seen(from: f32, to: f32, step: f32, count: usize) -> Range<usize> {
    let first = ((from / step).max(0.0) as usize).min(count);
    first..((to / step).max(0.0).ceil() as usize).clamp(first, count)
}

impl Grid {
    /// Draws it; returns the columns that can be seen.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        area: Rect,
        of: &Of<'_>,
        commands: &mut Vec<Command>,
    ) -> Range<usize> {
        let (rows, columns) = (of.row_count(), of.table.matrix.columns.len());
        let widest = self.widest.of(ui, of);
        let layout = Layout::of(ui, legend::above(area, self.legend), of, widest);
        of.base_head(ui, layout.corner.shrink2(vec2(0.0, 4.0)), commands);
        let chosen = Cell {
            row: of.state.overview.cell.row.min(rows.saturating_sub(1)),
            column: of.state.overview.cell.column.min(columns.saturating_sub(1)),
        };
        let bring = self.followed != Some(chosen);
        // What a command chose has the keys that the cell before it had.
        let had = self.followed.is_some_and(|old| ui.memory(|m| m.has_focus(cell_id(old))));
        if bring && had {
            ui.memory_mut(|m| m.request_focus(cell_id(chosen)));
        }
        self.take_focus(ui, chosen, of.state.search.is_some());
        let mut visible = (0..0, 0..0);
        let builder = UiBuilder::new().id_salt("cells").max_rect(layout.body);
        ui.scope_builder(builder, |ui| {
            with_bars(ui);
            ui.spacing_mut().scroll.floating_allocated_width = size::SCROLL_BAR;
            let out =
                ScrollArea::both().auto_shrink(false).animated(false).show_viewport(ui, |ui, viewport| {
                    ui.set_width(columns as f32 * layout.step[0] + 2.0 * size::CELL_FRAME);
                    ui.set_height(rows as f32 * layout.step[1] + size::GRID_MARGIN[1]);
                    let origin = ui.max_rect().min;
                    visible = (
                        seen(viewport.top(), viewport.bottom(), layout.step[1], rows),
                        seen(viewport.left(), viewport.right(), layout.step[0], columns),
                    );
                    for row in visible.0.clone() {
                        for column in visible.1.clone() {
                            let cell = Cell { row, column };
                            let place = layout.cell(origin, row, column);
                            interact(ui, place, cell, (cell == chosen, layout.brief), of, commands);
                        }
                    }
                    let next =
                        stepped(ui, cell_id(chosen), chosen, [rows, columns], &layout, viewport.height());
                    if let Some(next) = next {
                        commands.push(Command::ChooseCell(next));
                        ui.memory_mut(|m| m.request_focus(cell_id(next)));
                    }
                    if bring && self.followed.is_some() {
                        ui.scroll_to_rect(layout.cell(origin, chosen.row, chosen.column), None);
                    }
                });
            self.offset = [out.state.clamped_offset().x, out.state.clamped_offset().y];
        });
        self.followed = Some(chosen);
        self.heads(ui, &layout, visible.1.clone(), of, commands);
        self.firsts(ui, &layout, visible.0, of);
        legend::show(ui, area, &mut self.legend, of, commands);
        visible.1
    }

    /// Keys go to the cells as soon as they are shown, and when a search is closed, unless something else waits for them.
    fn take_focus(&mut self, ui: &Ui, chosen: Cell, searches: bool) {
        let pass = ui.ctx().cumulative_pass_nr();
        let appears = self.drawn.replace(pass).is_none_or(|drawn| drawn + 1 < pass);
        let ended = std::mem::replace(&mut self.searched, searches) && !searches;
        if (appears || ended) && !ui.ctx().text_edit_focused() {
            ui.memory_mut(|memory| memory.request_focus(cell_id(chosen)));
        }
    }

    fn heads(
        &self,
        ui: &mut Ui,
        layout: &Layout,
        seen: Range<usize>,
        of: &Of<'_>,
        commands: &mut Vec<Command>,
    ) {
        ui.scope_builder(UiBuilder::new().id_salt("heads").max_rect(layout.heads), |ui| {
            ui.set_clip_rect(layout.heads.intersect(ui.clip_rect()));
            for column in seen {
                let left = layout.heads.left() + column as f32 * layout.step[0] - self.offset[0];
                let width = layout.step[0] - size::CELL_GAP;
                let place =
                    Rect::from_min_size(pos2(left, layout.heads.top()), vec2(width, layout.heads.height()));
                of.head(ui, place.shrink2(vec2(size::CELL_PADDING, 4.0)), column, commands);
            }
        });
    }

    /// The base's paragraphs, at the height of their cells.
    fn firsts(&self, ui: &mut Ui, layout: &Layout, seen: Range<usize>, of: &Of<'_>) {
        let clip = layout.firsts.intersect(ui.clip_rect());
        ui.scope_builder(UiBuilder::new().id_salt("firsts").max_rect(layout.firsts), |ui| {
            ui.set_clip_rect(clip);
            for at in seen {
                let top = layout.firsts.top() + at as f32 * layout.step[1] - self.offset[1];
                let size = vec2(layout.firsts.width() - size::CELL_PADDING, size::CELL_HEIGHT);
                let place = Rect::from_min_size(pos2(layout.firsts.left(), top), size);
                first(ui, place, at, of);
            }
        });
    }
}

/// A row's label and words.
fn first(ui: &mut Ui, place: Rect, at: usize, of: &Of<'_>) {
    let p = of.palette;
    let row = of.row(at);
    let (label, words) = (of.label(row), of.words(row));
    let alone = matches!(row, Row::Block(block) if of.table.is_alone(block));
    let response = ui.interact(place, Id::unique(("overview row", at)), Sense::hover());
    let tag = if alone { of.s.alone } else { "" };
    let found = of.hit(at, None).map_or("", |_| of.s.found_in);
    response.widget_info(|| {
        let said = [&label, &words, tag, found].into_iter().filter(|part| !part.is_empty());
        WidgetInfo::labeled(Role::Label, true, said.collect::<Vec<_>>().join(" "))
    });
    // The same in all rows, whatever the headline is called.
    let headline = ui.painter().layout_no_wrap(of.s.headline_row.to_owned(), plain_font(size::LABEL), p.ink);
    let indent = match row {
        Row::Block(_) | Row::Group(_) => size::ROW_LABEL.max(headline.size().x + size::CELL_PADDING),
        Row::Lacking => 0.0,
    };
    line(ui, place, &[(&label, None)], size::LABEL, p.ink_mute);
    let mut text = place;
    text.min.x += indent;
    if alone {
        let galley = ui.painter().layout_no_wrap(tag.to_owned(), plain_font(size::SMALL), p.left.ink);
        let least = vec2(galley.size().x + size::CELL_PADDING, galley.size().y);
        let badge = Rect::from_center_size(pos2(place.right() - least.x / 2.0, place.center().y), least);
        ui.painter().rect_filled(badge, CornerRadius::same(radius::BADGE), p.left.wash);
        ui.painter().galley(badge.center() - galley.size() / 2.0, galley, p.left.ink);
        text.max.x = badge.left() - size::CELL_PADDING;
    }
    let ink = if row == Row::Lacking { p.ink_mute } else { p.ink };
    let pieces = of.found_words(ui, at, text.width()).unwrap_or_else(|| vec![(words.clone(), false)]);
    let hue = of.found_hue(at);
    let pieces: Vec<_> = pieces.iter().map(|(words, found)| (words.as_str(), found.then_some(hue))).collect();
    line(ui, text, &pieces, size::LABEL, ink);
    response.on_hover_ui(|ui| {
        ui.set_max_width(size::CARD_WIDTH);
        ui.label(words);
    });
}

fn cell_id(cell: Cell) -> Id {
    Id::unique(("overview cell", cell.row, cell.column))
}

/// Draws a cell and takes what is done with it. One of them at a time is on the way of the Tab key.
fn interact(
    ui: &mut Ui,
    place: Rect,
    cell: Cell,
    (chosen, brief): (bool, bool),
    of: &Of<'_>,
    commands: &mut Vec<Command>,
) {
    let row = of.row(cell.row);
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(place, cell_id(cell), sense);
    response.widget_info(|| {
        WidgetInfo::selected(Role::GridCell, true, chosen, of.cell_name(cell.row, cell.column))
    });
    of.draw_cell(ui, place, cell.row, cell.column, brief);
    frame(ui, place, &response, chosen, of);
    let goes = of.place(row, cell.column);
    if response.clicked()
        && let Some(source) = of.table.column(cell.column)
    {
        commands.push(Command::ChooseCell(cell));
        if goes.is_some() {
            commands.push(Command::OpenPair { source, at: goes });
        }
    }
    response.on_hover_ui(|ui| {
        ui.set_max_width(size::CARD_WIDTH);
        ui.label(strong(of.cell_name(cell.row, cell.column), size::LABEL));
        of.readings(cell.row, cell.column).into_iter().for_each(|text| {
            ui.label(text);
        });
    });
}

fn frame(ui: &Ui, place: Rect, response: &Response, chosen: bool, of: &Of<'_>) {
    let corner = CornerRadius::same(radius::BADGE);
    if response.has_focus() {
        let stroke = Stroke::new(2.0, of.palette.accent);
        ui.painter().rect_stroke(place, corner, stroke, StrokeKind::Outside);
    } else if chosen || response.hovered() {
        // What is chosen must not look like what lies under the pointer.
        let stroke = match chosen {
            true => Stroke::new(1.5, of.palette.selection),
            false => Stroke::new(1.0, of.palette.ink_mute),
        };
        ui.painter().rect_stroke(place, corner, stroke, StrokeKind::Outside);
    }
}

/// Where a key leads from the chosen cell, while it has the focus.
fn stepped(
    ui: &Ui,
    id: Id,
    from: Cell,
    [rows, columns]: [usize; 2],
    layout: &Layout,
    page: f32,
) -> Option<Cell> {
    if !ui.memory(|m| m.has_focus(id)) {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
    let page = ((page / layout.step[1]) as usize).max(1);
    let last = |count: usize| count.saturating_sub(1);
    ui.input_mut(|input| {
        let mut key = |key| input.consume_key(Modifiers::NONE, key);
        let (row, column) = (from.row, from.column);
        let to = if key(Key::ArrowDown) {
            (row + 1, column)
        } else if key(Key::ArrowUp) {
            (row.saturating_sub(1), column)
        } else if key(Key::ArrowRight) {
            (row, column + 1)
        } else if key(Key::ArrowLeft) {
            (row, column.saturating_sub(1))
        } else if key(Key::PageDown) {
            (row + page, column)
        } else if key(Key::PageUp) {
            (row.saturating_sub(page), column)
        } else if key(Key::Home) {
            (0, column)
        } else if key(Key::End) {
            (rows, column)
        } else {
            return None;
        };
        Some(Cell { row: to.0.min(last(rows)), column: to.1.min(last(columns)) })
    })
}
