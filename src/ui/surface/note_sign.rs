//! The sign of a note in the margin of its row.

use eframe::egui::{
    CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::ui::theme::{radius, size};

use super::view::View;

/// Lines of writing on the sheet.
const STROKES: [f32; 3] = [0.3, 0.5, 0.7];

/// Draws the sign where a row has notes; whether it was clicked.
pub(super) fn show(ui: &Ui, row: Rect, line: usize, view: &View<'_>) -> bool {
    let notes = view.notes.at(line);
    let Some(first) = notes.first() else { return false };
    let room = size::COLUMN_MARGIN - size::EDGE_BAR;
    let middle = row.top() + size::ROW_MARGIN + view.text_size * view.line_spacing / 2.0;
    let middle = pos2(row.left() + size::EDGE_BAR + room / 2.0, middle.min(row.bottom()));
    let sheet = Rect::from_center_size(middle, size::NOTE_SIGN.into());
    let place = Rect::from_center_size(middle, vec2(room, size::NOTE_SIGN[1] + size::ROW_MARGIN));
    let response = ui.interact(place, ui.scope_id().with(("note", line)), Sense::click());
    let words = notes.iter().map(|noted| noted.note.text.trim()).collect::<Vec<_>>().join("\n\n");
    response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{}: {words}", view.labels.note)));
    let p = view.palette;
    let color = if first.note.is_blank() { p.ink_mute } else { p.accent };
    let lit = response.hovered() || response.has_focus();
    let (fill, ink) = if lit { (color, p.on_accent) } else { (p.paper, color) };
    let stroke = Stroke::new(1.3, color);
    ui.painter().rect(sheet, CornerRadius::same(radius::SHARE), fill, stroke, StrokeKind::Inside);
    for share in STROKES {
        let y = sheet.top() + sheet.height() * share;
        ui.painter().hline(sheet.shrink(3.0).x_range(), y, Stroke::new(1.0, ink));
    }
    let clicked = response.clicked();
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if !words.is_empty() {
        response.on_hover_text(words);
    }
    clicked
}
