//! One row on the paper.

use eframe::egui::{
    Align2, Button, Color32, CornerRadius, Painter, Popup, Pos2, Rect, Response, Role, Sense, SetOpenCommand,
    Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::Action;
use crate::compare::display::{self, Line, Piece, Side};
use crate::compare::{Row, RowKind};
use crate::ui::menus;
use crate::ui::theme::{Hue, Palette, radius, size};
use crate::ui::typeset::Setting;
use crate::ui::widgets::plain_font;

use super::cell::{Cell, fact_ranges};
use super::corrected::{self, Drawn};
use super::hit;
use super::inline::redline;
use super::note_sign;
use super::view::{Event, View};

/// A line laid out.
pub(super) struct Set {
    left: Option<Cell>,
    right: Option<Cell>,
    /// Of the whole row with its margins, in points.
    pub(super) height: f32,
    /// Of the redline: whose text stands where.
    pub(super) pieces: Vec<Piece>,
}

impl Set {
    /// Top and bottom of the line of type in which a side's scalar value stands, relative to the top of the row.
    pub(super) fn line_of(&self, inline: bool, side: Side, at: usize) -> [f32; 2] {
        let (cell, at) = if inline {
            let shown = self.pieces.iter().find_map(|piece| piece.shows(side, [at, at + 1]));
            (&self.left, shown.map_or(0, |range| range[0]))
        } else {
            (if side == Side::Left { &self.left } else { &self.right }, at)
        };
        let line = cell.as_ref().map(|cell| cell.line_of(at)).unwrap_or_default();
        line.map(|y| y + size::ROW_MARGIN)
    }
}

impl Set {
    pub(super) fn cell(&self, side: Side) -> Option<&Cell> {
        match side {
            Side::Left => self.left.as_ref(),
            Side::Right => self.right.as_ref(),
        }
    }

    /// Where a stretch of a side's text stands in the cell that shows it: nowhere in a redline that lacks it.
    pub(super) fn stretches(&self, side: Side, range: [usize; 2], inline: bool) -> Vec<[usize; 2]> {
        if !inline {
            return vec![range];
        }
        self.pieces.iter().filter_map(|piece| piece.shows(side, range)).collect()
    }
}

/// Lays a line out.
pub(super) fn set(ui: &Ui, line: usize, view: &View<'_>, setting: Setting) -> Set {
    let mut out = Set { left: None, right: None, height: 0.0, pieces: Vec::new() };
    let (Some(&shown), Some(left), Some(right)) =
        (view.lines.get(line), view.article(Side::Left), view.article(Side::Right))
    else {
        return out;
    };
    let number = shown.row();
    let Some(row) = view.comparison.rows.get(number) else { return out };
    if view.inline {
        if !matches!(shown, Line::MovedAway { .. }) {
            let facts = Side::BOTH.map(|side| fact_ranges(view, number, side));
            let red = redline(left, right, row, &facts);
            let texts: Vec<_> = red.texts.iter().map(|(block, text)| (*block, text.as_str())).collect();
            out.left = Some(Cell::set(ui, &texts, &red.marks, setting, view.palette));
            out.pieces = display::redline(row);
        }
    } else {
        let cell = |half, article, numbers: &[usize]| {
            (!numbers.is_empty()).then(|| {
                let facts = fact_ranges(view, number, half);
                Cell::of_row(ui, article, row, half, &facts, setting, view.palette)
            })
        };
        if !matches!(shown, Line::MovedIn { .. }) {
            out.left = cell(Side::Left, left, &row.left);
        }
        if !matches!(shown, Line::MovedAway { .. }) {
            out.right = cell(Side::Right, right, &row.right);
        }
    }
    let text = [&out.left, &out.right].into_iter().flatten().map(Cell::height).fold(0.0, f32::max);
    out.height = (text.max(setting.size * setting.line) + 2.0 * size::ROW_MARGIN).ceil();
    out
}

/// Places of a row on the surface.
pub(super) struct Places {
    pub(super) left: Rect,
    pub(super) gutter: Rect,
    pub(super) right: Rect,
}

impl Places {
    fn of(rect: Rect, view: &View<'_>) -> Self {
        if view.inline {
            let gutter = Rect::from_min_size(rect.min, vec2(size::INLINE_GUTTER, rect.height()));
            let left = Rect::from_min_max(pos2(gutter.right(), rect.top()), rect.max);
            let right = Rect::from_min_max(rect.right_top(), rect.max);
            return Self { left, gutter, right };
        }
        let column = (rect.width() - size::GUTTER) / 2.0;
        let left = Rect::from_min_size(rect.min, vec2(column, rect.height()));
        let gutter = Rect::from_min_size(left.right_top(), vec2(size::GUTTER, rect.height()));
        let right = Rect::from_min_max(gutter.right_top(), rect.max);
        Self { left, gutter, right }
    }

    pub(super) fn of_side(&self, side: Side) -> Rect {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }
}

/// Draws a row and says what was done to it; `opens_menu` where its menu was asked for by key.
pub(super) fn row(
    ui: &mut Ui,
    rect: Rect,
    line: usize,
    set: &Set,
    opens_menu: bool,
    view: &View<'_>,
) -> Option<Event> {
    let &shown = view.lines.get(line)?;
    let row = view.comparison.rows.get(shown.row())?;
    let places = Places::of(rect, view);
    let painter = ui.painter().clone();
    background(&painter, &places, shown, row, view);
    let inset = vec2(size::COLUMN_MARGIN, size::ROW_MARGIN);
    for (side, cell, place) in [(Side::Left, &set.left, places.left), (Side::Right, &set.right, places.right)]
    {
        if let Some(cell) = cell {
            let found = if view.inline {
                view.found.inline_marks(line, &set.pieces)
            } else {
                view.found.marks(line, side)
            };
            cell.paint(ui, &painter, place.min + inset, &found, view.palette);
        }
    }
    frame_gone_to(ui, &painter, &places, set, shown, view);
    let response = ui.interact(rect, ui.scope_id().with(("row", line)), Sense::click());
    let drawn = Drawn { line, shown, row, set, places: &places };
    response.widget_info(|| {
        let name = name(shown, row, view) + &corrected::said(&drawn, view);
        WidgetInfo::selected(Role::ListBoxOption, true, view.selected == Some(line), name)
    });
    pill(&painter, places.gutter, line, shown, row, view);
    let ghost = ghost(ui, &painter, &places, shown, view, line);
    let noted = note_sign::show(ui, rect, line, view);
    frame(&painter, rect, &response, line, view);
    corrected::draw(ui, &painter, &drawn, view);
    hit::hover(ui, response.clone(), &places, set, shown.row(), row, view);
    if let Some(change) = opened(ui, &response, &places, set, line, row, view) {
        return Some(Event::Open(change));
    }
    place_in_set(&response, line, view);
    // Enter on the row that has the focus selects it, and once more opens its menu.
    let pressed = response.clicked() && !ui.input(|i| i.pointer.any_click()) && view.selected == Some(line);
    if let Some(action) = menu(ui, &response, opens_menu || pressed, view) {
        return Some(Event::Do(action));
    }
    match (noted, ghost) {
        (true, _) => Some(Event::Note(line)),
        (false, Some(other)) => Some(Event::Jump(other)),
        (false, None) => corrected::picked(&response, &drawn, view),
    }
}

/// The change that was double-clicked.
fn opened(
    ui: &Ui,
    response: &Response,
    places: &Places,
    set: &Set,
    line: usize,
    row: &Row,
    view: &View<'_>,
) -> Option<usize> {
    let at = response.interact_pointer_pos().filter(|_| response.double_clicked())?;
    let span = hit::under(ui, places, set, row, view, at)?.edit(row)?;
    view.findings.change_of(line, view.lines.get(line)?.row(), Some(span))
}

/// What can be done with a row, where it is clicked with the other button; what was chosen.
fn menu(ui: &Ui, row: &Response, opens: bool, view: &View<'_>) -> Option<Action> {
    let mut chosen = None;
    let id = Popup::default_response_id(row);
    let mut popup = Popup::context_menu(row);
    // Opened by key it has no pointer to stand at.
    let by_key = opens || (Popup::is_id_open(&row.ctx, id) && Popup::position_of_id(&row.ctx, id).is_none());
    if by_key {
        popup = popup.at_position(row.rect.intersect(ui.clip_rect()).center());
    }
    if opens {
        popup = popup.open_memory(Some(SetOpenCommand::Bool(true)));
    }
    popup.show(|ui| {
        let unfocused = || row.ctx.memory(|memory| memory.focused().is_none_or(|id| id == row.id));
        let mut focus = by_key && unfocused();
        menus::scrolling(ui, |ui| {
            for entry in view.entries {
                let button = Button::new(entry.label).shortcut_text(entry.keys.as_str());
                let button = ui.add_enabled(entry.enabled, button);
                if entry.enabled && std::mem::take(&mut focus) {
                    button.request_focus();
                }
                if button.clicked() {
                    chosen = Some(entry.action);
                    ui.close();
                }
            }
        });
    });
    chosen
}

/// Which row of how many it is, for those who hear it.
fn place_in_set(row: &Response, line: usize, view: &View<'_>) {
    row.ctx.accesskit_node_builder(row.id, |node| {
        node.set_position_in_set(line + 1);
        node.set_size_of_set(view.lines.len());
    });
}

// ---- colour

fn background(painter: &Painter, places: &Places, shown: Line, row: &Row, view: &View<'_>) {
    let p = view.palette;
    let fill = |rect: Rect, hue: Hue| {
        painter.rect_filled(rect, CornerRadius::ZERO, hue.wash);
        edge(painter, rect, hue.strong);
    };
    if view.inline {
        match (shown, row.kind) {
            (Line::MovedAway { .. } | Line::MovedIn { .. }, _) => fill(places.left, p.moved),
            (_, RowKind::Omitted) => fill(places.left, p.left),
            (_, RowKind::Added) => fill(places.left, p.right),
            _ => {}
        }
        return;
    }
    match (shown, row.kind) {
        (Line::MovedAway { .. }, _) => {
            fill(places.left, p.moved);
            painter.rect_filled(places.right, CornerRadius::ZERO, p.empty);
        }
        (Line::MovedIn { .. }, _) => {
            fill(places.right, p.moved);
            painter.rect_filled(places.left, CornerRadius::ZERO, p.empty);
        }
        (Line::Row(_), RowKind::Omitted) => {
            fill(places.left, p.left);
            stripes(painter, places.right, p);
        }
        (Line::Row(_), RowKind::Added) => {
            fill(places.right, p.right);
            stripes(painter, places.left, p);
        }
        (Line::Row(_), RowKind::Edited | RowKind::Split | RowKind::Merged) => {
            edge(painter, places.left, p.left.soft());
            edge(painter, places.right, p.right.soft());
        }
        (Line::Row(_), RowKind::Same) => {}
    }
}

fn edge(painter: &Painter, rect: Rect, color: Color32) {
    let bar = Rect::from_min_size(rect.min, vec2(size::EDGE_BAR, rect.height()));
    painter.rect_filled(bar, CornerRadius::ZERO, color);
}

/// The empty place opposite a row that only one side has.
fn stripes(painter: &Painter, rect: Rect, palette: &Palette) {
    painter.rect_filled(rect, CornerRadius::ZERO, palette.empty);
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let (step, slope) = (size::STRIPE * 2.0, rect.height());
    // Stripes keep their place when the row moves on the screen: no shimmer while scrolling.
    let mut x = rect.left() - slope;
    while x < rect.right() {
        let ends = [pos2(x, rect.bottom()), pos2(x + slope, rect.top())];
        painter.line_segment(ends, Stroke::new(size::STRIPE * 0.7, palette.empty_stripe));
        x += step;
    }
}

fn frame(painter: &Painter, rect: Rect, response: &Response, line: usize, view: &View<'_>) {
    let current = view.current.is_some_and(|(at, _)| at == line);
    if view.selected == Some(line) || current {
        let stroke = Stroke::new(1.5, view.palette.selection);
        painter.rect_stroke(rect.shrink(0.5), CornerRadius::same(radius::BADGE), stroke, StrokeKind::Inside);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, view.palette.accent);
        painter.rect_stroke(rect.shrink(1.0), CornerRadius::same(radius::BADGE), stroke, StrokeKind::Inside);
    }
}

/// The change or fact gone to, framed in both texts.
fn frame_gone_to(ui: &Ui, painter: &Painter, places: &Places, set: &Set, shown: Line, view: &View<'_>) {
    let inset = vec2(size::COLUMN_MARGIN, size::ROW_MARGIN);
    for framed in view.framed.iter().filter(|framed| framed.row == shown.row()) {
        let [cell, place] = match framed.side {
            Side::Right if !view.inline => [Side::Right; 2],
            Side::Left | Side::Right => [Side::Left; 2],
        };
        let (Some(cell), place) = (set.cell(cell), places.of_side(place)) else { continue };
        for range in set.stretches(framed.side, framed.range, view.inline) {
            cell.frame(ui, painter, place.min + inset, range, view.palette);
        }
    }
}

// ---- words

fn pill(painter: &Painter, gutter: Rect, line: usize, shown: Line, row: &Row, view: &View<'_>) {
    let (p, l) = (view.palette, view.labels);
    let percent = || format!("{} {}%", l.edited, shown_percent(row.similarity));
    let plain = Hue { strong: p.ink_mute, mark: p.desk, wash: p.desk, ink: p.ink_soft };
    let (text, hue) = match (shown, row.kind) {
        (Line::MovedAway { other, .. }, _) => (format!("{} {}", l.moved_to, arrow(line, other)), p.moved),
        (Line::MovedIn { other, .. }, _) => (format!("{} {}", l.moved_from, arrow(line, other)), p.moved),
        (Line::Row(_), RowKind::Same) if row.moved => (l.moved.clone(), p.moved),
        (Line::Row(_), RowKind::Same) => {
            if !view.inline {
                painter.text(
                    gutter.center(),
                    Align2::CENTER_CENTER,
                    &l.same,
                    plain_font(size::SMALL),
                    p.ink_mute,
                );
            }
            return;
        }
        (Line::Row(_), RowKind::Edited) => (percent(), p.left),
        (Line::Row(_), RowKind::Split) => (l.split.clone(), plain),
        (Line::Row(_), RowKind::Merged) => (l.merged.clone(), plain),
        (Line::Row(_), RowKind::Omitted) => (l.omitted.clone(), p.left),
        (Line::Row(_), RowKind::Added) => (l.added.clone(), p.right),
    };
    let galley = painter.layout_no_wrap(text, plain_font(size::PILL), hue.ink);
    let middle = Pos2::new(gutter.center().x, gutter.center().y);
    let rect = Rect::from_center_size(middle, galley.size() + vec2(12.0, 3.0));
    painter.rect_filled(rect, CornerRadius::same(9), hue.mark);
    painter.galley(rect.center() - galley.size() / 2.0, galley, hue.ink);
}

/// Which way the other place of a moved row lies.
fn arrow(line: usize, other: usize) -> char {
    if other > line { '↓' } else { '↑' }
}

/// Never 100 for a row that differs.
fn shown_percent(similarity: f64) -> u32 {
    ((similarity * 100.0).round() as u32).min(99)
}

/// The empty place opposite a moved paragraph: says where it went; a click goes there.
fn ghost(
    ui: &Ui,
    painter: &Painter,
    places: &Places,
    shown: Line,
    view: &View<'_>,
    line: usize,
) -> Option<usize> {
    let l = view.labels;
    let (other, rect, later, earlier) = match shown {
        Line::MovedAway { other, .. } => {
            let place = if view.inline { places.left } else { places.right };
            (other, place, &l.ghost_right_later, &l.ghost_right_earlier)
        }
        Line::MovedIn { other, .. } if !view.inline => {
            (other, places.left, &l.ghost_left_later, &l.ghost_left_earlier)
        }
        Line::MovedIn { .. } | Line::Row(_) => return None,
    };
    let pattern = if other > line { later } else { earlier };
    let text = pattern.replace("{n}", &other.abs_diff(line).to_string());
    let galley = painter.layout_no_wrap(text.clone(), plain_font(size::SMALL), view.palette.moved.ink);
    let place = Rect::from_center_size(rect.center(), galley.size() + vec2(16.0, 8.0));
    let response = ui.interact(place, ui.scope_id().with(("ghost", line)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &text));
    if response.hovered() || response.has_focus() {
        painter.rect_filled(place, CornerRadius::same(radius::BUTTON), view.palette.moved.mark);
    }
    painter.galley(place.center() - galley.size() / 2.0, galley, view.palette.moved.ink);
    let response = response.on_hover_cursor(eframe::egui::CursorIcon::PointingHand);
    response.clicked().then_some(other)
}

/// What the row is, for those who hear it: kind, then what each side says.
fn name(shown: Line, row: &Row, view: &View<'_>) -> String {
    let l = view.labels;
    let kind = match (shown, row.kind) {
        (Line::MovedAway { .. }, _) => &l.moved_to,
        (Line::MovedIn { .. }, _) => &l.moved_from,
        (_, RowKind::Same) => &l.same,
        (_, RowKind::Edited) => &l.edited,
        (_, RowKind::Split) => &l.split,
        (_, RowKind::Merged) => &l.merged,
        (_, RowKind::Omitted) => &l.omitted,
        (_, RowKind::Added) => &l.added,
    };
    let text = |half| view.article(half).map(|a| display::text(a, row, half)).unwrap_or_default();
    let (left, right) = (text(Side::Left), text(Side::Right));
    match (left == right, left.is_empty(), right.is_empty()) {
        (true, ..) => format!("{kind}: {left}"),
        (_, false, true) => format!("{kind} · A: {left}"),
        (_, true, false) => format!("{kind} · B: {right}"),
        _ => format!("{kind} · A: {left} · B: {right}"),
    }
}
