//! Each sentence of an article through its revisions, as a line of small boxes.

use eframe::egui::{
    CornerRadius, Id, Label, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::compare::many::{Life, Revisions};
use crate::text::crop;
use crate::ui::theme::size;
use crate::ui::widgets::mute;

use super::super::Of;
use super::heading;
use crate::ui::side_panel::line;

/// Longest sentence shown, in characters.
const SHOWN: usize = 40;

/// All sentences that did not stand unchanged from the first capture to the last; the captures of `step` are framed.
pub(super) fn show(ui: &mut Ui, group: &Revisions, step: usize, of: &Of<'_>) {
    let captures = group.captures.len();
    let steady = |life: &&Life| life.readings.len() == captures && life.readings.iter().all(|r| !r.edited);
    let changed: Vec<&Life> = group.lives.iter().filter(|life| !steady(life)).collect();
    if changed.is_empty() {
        return;
    }
    heading(ui, of.s.lives, of.palette);
    ui.add(Label::new(mute(of.phrases().steady(group.lives.len() - changed.len()), of.palette)).wrap());
    for (at, life) in changed.into_iter().enumerate() {
        let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::TEXT_ROW), Sense::hover());
        if ui.is_rect_visible(place) {
            one(ui, place, at, life, captures, step, of);
        }
    }
}

fn one(ui: &mut Ui, place: Rect, at: usize, life: &Life, captures: usize, step: usize, of: &Of<'_>) {
    let p = of.palette;
    let text = life.readings.last().map(|reading| reading.text.trim()).unwrap_or_default();
    let response = ui.interact(place, Id::unique(("life", life.first(), at)), Sense::hover());
    let from = format!("{}–{}", life.first() + 1, life.last() + 1);
    let name = format!("{from} · {}", crop(text, SHOWN));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let width = (size::LIVES / captures.max(1) as f32).clamp(3.0, size::LIFE);
    for capture in 0..captures {
        let left = place.left() + capture as f32 * width;
        let cell =
            Rect::from_min_size(pos2(left, place.top() + 4.0), vec2(width - 1.0, place.height() - 8.0));
        let fill = match life.at(capture) {
            Some(reading) if reading.edited => p.moved.strong,
            Some(_) => p.kept,
            None => p.empty_stripe,
        };
        ui.painter().rect_filled(cell, CornerRadius::ZERO, fill);
    }
    let left = place.left() + step as f32 * width;
    let both =
        Rect::from_min_size(pos2(left, place.top() + 3.0), vec2(2.0 * width - 1.0, place.height() - 6.0));
    ui.painter().rect_stroke(both, CornerRadius::ZERO, Stroke::new(1.0, p.ink_soft), StrokeKind::Outside);
    let left = place.left() + captures as f32 * width + size::ENTRY_MARGIN;
    let words = Rect::from_min_max(pos2(left, place.top()), place.max);
    line(ui, words, &[(&crop(text, SHOWN), None)], size::SMALL, p.ink_soft);
    response.on_hover_text(text);
}
