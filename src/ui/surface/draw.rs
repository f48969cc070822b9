//! One row on the paper.

use eframe::egui::{
    Button, Painter, Popup, Rect, Response, Role, Sense, SetOpenCommand, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::{Action, TextSelection};
use crate::compare::display::{self, Line, Piece, Side};
use crate::compare::{Row, RowKind};
use crate::ui::menus;
use crate::ui::theme::size;
use crate::ui::typeset::Setting;

use super::cell::Cell;
use super::corrected;
use super::ghost;
use super::ground;
use super::gutter;
use super::hit;
use super::inline::redline;
use super::note_sign;
use super::selecting;
use super::view::{Event, View, indents, setting};

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
            (self.left.as_ref(), shown.map_or(0, |range| range[0]))
        } else {
            (self.cell(side), at)
        };
        let line = cell.map(|cell| cell.line_of(at)).unwrap_or_default();
        line.map(|y| y + size::ROW_MARGIN)
    }

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
    let brought = view.brought.contains(&line);
    if view.inline {
        if brought || !matches!(shown, Line::MovedAway { .. }) {
            let facts = Side::BOTH.map(|side| view.findings.disagreeing(view.comparison, number, side));
            let red = redline(left, right, row, &facts);
            let texts: Vec<_> = red.texts.iter().map(|(block, text)| (*block, text.as_str())).collect();
            out.left = Some(Cell::set(ui, &texts, &red.marks, setting, view.palette));
            out.pieces = display::redline(row);
        }
    } else {
        let cell = |half, article, numbers: &[usize]| {
            (!numbers.is_empty()).then(|| {
                let facts = view.findings.disagreeing(view.comparison, number, half);
                Cell::of_row(ui, article, row, half, &facts, setting, view.palette)
            })
        };
        if brought || shown.shows(Side::Left) {
            out.left = cell(Side::Left, left, &row.left);
        }
        if brought || shown.shows(Side::Right) {
            out.right = cell(Side::Right, right, &row.right);
        }
    }
    // A text from elsewhere says below that it is: so its first line stands level with its counterpart's.
    let caption = |side| if brought && (view.inline || !shown.shows(side)) { size::CAPTION } else { 0.0 };
    let height = |side| out.cell(side).map_or(0.0, |cell| cell.height() + caption(side));
    let text = height(Side::Left).max(height(Side::Right));
    out.height = (text.max(setting.size * setting.line) + 2.0 * size::ROW_MARGIN).ceil();
    out
}

/// Places of a row on the surface.
pub(super) struct Places {
    pub(super) left: Rect,
    pub(super) gutter: Rect,
    pub(super) right: Rect,
    /// How far the texts stand from the left edges of their places.
    indents: [f32; 2],
    /// How wide they are set.
    width: f32,
}

impl Places {
    pub(super) fn of(rect: Rect, view: &View<'_>) -> Self {
        let indents = indents(rect.width(), view);
        let width = setting(rect.width(), view).width;
        if view.inline {
            // What stands beside the text stays beside it where that is in the middle of the window.
            let spare = indents[0] - size::COLUMN_MARGIN;
            let corner = pos2(rect.left() + spare, rect.top());
            let gutter = Rect::from_min_size(corner, vec2(size::INLINE_GUTTER, rect.height()));
            let column = vec2(width + 2.0 * size::COLUMN_MARGIN, rect.height());
            let left = Rect::from_min_size(gutter.right_top(), column);
            let right = Rect::from_min_max(rect.right_top(), rect.max);
            return Self { left, gutter, right, indents: [size::COLUMN_MARGIN; 2], width };
        }
        let column = (rect.width() - size::GUTTER) / 2.0;
        let left = Rect::from_min_size(rect.min, vec2(column, rect.height()));
        let gutter = Rect::from_min_size(left.right_top(), vec2(size::GUTTER, rect.height()));
        let right = Rect::from_min_max(gutter.right_top(), rect.max);
        Self { left, gutter, right, indents, width }
    }

    pub(super) fn of_side(&self, side: Side) -> Rect {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// Where a side's text is set: its corner, its width, all of the row below.
    pub(super) fn text(&self, side: Side) -> Rect {
        let place = self.of_side(side);
        let corner = place.min + vec2(self.indents[side.index()], size::ROW_MARGIN);
        Rect::from_min_max(corner, pos2(corner.x + self.width, place.bottom()))
    }
}

/// A row with its place on the paper.
pub(super) struct Drawn<'a> {
    pub(super) line: usize,
    pub(super) shown: Line,
    pub(super) row: &'a Row,
    pub(super) set: &'a Set,
    pub(super) places: &'a Places,
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
    let drawn = Drawn { line, shown, row, set, places: &places };
    ground::background(&painter, &drawn, view);
    gutter::brackets(&painter, &drawn, view);
    for side in Side::BOTH {
        if let Some(cell) = set.cell(side) {
            let mut found = if view.inline {
                view.found.inline_marks(line, &set.pieces)
            } else {
                view.found.marks(line, side)
            };
            found.extend(selecting::marks(view, line, side));
            cell.paint(ui, &painter, places.text(side).min, &found, view.palette);
        }
    }
    frame_gone_to(ui, &painter, &drawn, view);
    let response = ui.interact(rect, ui.scope_id().with(("row", line)), Sense::click());
    response.widget_info(|| {
        let name = name(shown, row, view) + &corrected::said(&drawn, view);
        WidgetInfo::selected(Role::ListBoxOption, true, view.selected == Some(line), name)
    });
    gutter::pill(&painter, &drawn, view);
    let ghost = ghost::show(ui, &painter, &drawn, view);
    let noted = note_sign::show(ui, rect, line, view);
    ground::frame(&painter, rect, &response, line, view);
    corrected::draw(ui, &painter, &drawn, view);
    hit::hover(ui, response.clone(), &drawn, view);
    if let Some(selection) = chosen(ui, &response, &drawn, view) {
        return Some(Event::Choose(Some(selection)));
    }
    if let Some(change) = opened(ui, &response, &drawn, view) {
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
        (false, Some(asked)) => Some(asked),
        (false, None) => corrected::picked(&response, &drawn, view),
    }
}

/// What a double or triple click chooses where there is no edit; a triple click chooses everywhere.
fn chosen(ui: &Ui, response: &Response, drawn: &Drawn<'_>, view: &View<'_>) -> Option<TextSelection> {
    let triple = response.triple_clicked();
    let at = response.interact_pointer_pos().filter(|_| triple || response.double_clicked())?;
    if !triple && hit::under(ui, drawn, view, at)?.edit(drawn.row).is_some() {
        return None;
    }
    selecting::clicked(ui, drawn, view, at)
}

/// The change that was double-clicked.
fn opened(ui: &Ui, response: &Response, drawn: &Drawn<'_>, view: &View<'_>) -> Option<usize> {
    let at = response.interact_pointer_pos().filter(|_| response.double_clicked())?;
    let span = hit::under(ui, drawn, view, at)?.edit(drawn.row)?;
    view.findings.change_of(drawn.line, drawn.shown.row(), Some(span))
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

/// Which row of how many it is, and what the change in it is that was stepped to, for those who hear it.
fn place_in_set(row: &Response, line: usize, view: &View<'_>) {
    row.ctx.accesskit_node_builder(row.id, |node| {
        node.set_position_in_set(line + 1);
        node.set_size_of_set(view.lines.len());
        if let Some(said) = current_change(line, view) {
            node.set_description(said);
        }
    });
}

/// What the card of the current change says, on its own line.
fn current_change(line: usize, view: &View<'_>) -> Option<String> {
    let (_, span) = view.current.filter(|(at, _)| *at == line)?;
    view.about()?.change(view.lines.get(line)?.row(), span).map(|card| card.sentence())
}

/// The change or fact gone to, framed in both texts.
fn frame_gone_to(ui: &Ui, painter: &Painter, drawn: &Drawn<'_>, view: &View<'_>) {
    let &Drawn { places, set, shown, .. } = drawn;
    for framed in view.framed.iter().filter(|framed| framed.row == shown.row()) {
        let side = if view.inline { Side::Left } else { framed.side };
        let Some(cell) = set.cell(side) else { continue };
        for range in set.stretches(framed.side, framed.range, view.inline) {
            cell.frame(ui, painter, places.text(side).min, range, view.palette);
        }
    }
}

/// What the row is, for those who hear it: kind, then what each side says.
fn name(shown: Line, row: &Row, view: &View<'_>) -> String {
    let l = view.labels;
    let kind = match (shown, row.kind) {
        (Line::MovedAway { .. }, _) => &l.moved_to,
        (Line::MovedIn { .. }, _) => &l.moved_from,
        _ if row.is_elsewhere() => &l.moved,
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
