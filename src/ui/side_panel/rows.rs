//! The rows of the panel's lists.

use eframe::egui::{CornerRadius, Frame, Label, RichText, Role, Stroke, Ui, WidgetInfo};

use crate::ui::theme::{Hue, Palette, size};
use crate::ui::widgets::mute;

/// One side's wording, marked in its colour.
pub(super) fn reading(ui: &mut Ui, text: &str, hue: Option<Hue>, palette: &Palette) {
    if text.is_empty() {
        return;
    }
    let mut rich = RichText::new(text).color(palette.ink);
    if let Some(hue) = hue {
        rich = rich.background_color(hue.mark);
    }
    ui.add(Label::new(rich).wrap());
}

/// A label in a column of its own, and what it labels beside it.
pub(super) fn two_columns(ui: &mut Ui, label: &str, palette: &Palette, content: impl FnOnce(&mut Ui)) {
    let rest = ui.available_width() - size::FACT_KIND - size::ITEM_GAP;
    // Text rows, not button rows: the label stands level with what it labels.
    ui.spacing_mut().interact_size.y = size::TEXT_ROW;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(size::FACT_KIND);
            ui.label(mute(label, palette));
        });
        ui.vertical(|ui| {
            ui.set_width(rest.max(size::FACT_KIND));
            content(ui);
        });
    });
}

/// Content that can be clicked as one, with its name for assistive technology; whether it was.
pub(super) fn clickable_row(
    ui: &mut Ui,
    name: &str,
    palette: &Palette,
    content: impl FnOnce(&mut Ui),
) -> bool {
    let inner = Frame::new().inner_margin(eframe::egui::Margin::symmetric(2, 3)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui);
    });
    let response = inner.response.interact(eframe::egui::Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let rect = response.rect;
    if response.hovered() || response.has_focus() {
        let stroke = Stroke::new(1.0, palette.accent);
        ui.painter().rect_stroke(rect, CornerRadius::same(4), stroke, eframe::egui::StrokeKind::Inside);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, palette.line));
    response.clicked()
}
