//! The overview ruler: the whole comparison in one glance.

use eframe::egui::{CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Palette, size};

use super::heights::Heights;
use super::view::{Tint, View};

/// Smallest mark and smallest window box, in points.
const MARK: f32 = 3.0;
const WINDOW: f32 = 18.0;

/// Draws the ruler; a click or drag gives the distance from the top to put in the middle of the window.
pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    view: &View<'_>,
    tints: &[Option<Tint>],
    heights: &Heights,
    top: f64,
    page: f32,
) -> Option<f64> {
    let palette = view.palette;
    let total = heights.total().max(1.0);
    let response = ui.interact(rect, ui.scope_id().with("ruler"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, &view.labels.ruler));
    ui.painter().rect_filled(rect, CornerRadius::ZERO, palette.desk);
    ui.painter().vline(rect.left(), rect.y_range(), Stroke::new(1.0, palette.line));
    marks(ui, rect, view.palette, tints, heights, total);
    window(ui, rect, palette, top / total, f64::from(page) / total);
    if response.clicked() || response.dragged() {
        let at = response.interact_pointer_pos()?;
        let share = f64::from((at.y - rect.top()) / rect.height()).clamp(0.0, 1.0);
        return Some(share * total);
    }
    None
}

/// One mark per stretch of equal tint, merged to whole points so that a book draws no more than the ruler is high.
fn marks(ui: &Ui, rect: Rect, palette: &Palette, tints: &[Option<Tint>], heights: &Heights, total: f64) {
    let mut last: Option<(Tint, f32)> = None;
    for (line, tint) in tints.iter().enumerate() {
        let Some(tint) = *tint else { continue };
        let y = rect.top() + (heights.top(line) / total) as f32 * rect.height();
        // Skip what would fall on the point that already says the same.
        if last.is_some_and(|(t, at)| t == tint && y - at < 1.0) {
            continue;
        }
        last = Some((tint, y));
        let height = ((heights.get(line) / total) as f32 * rect.height()).clamp(MARK, size::RULER_MARK);
        let color = tint.hue(palette).strong;
        // Left-only on the left half, right-only on the right half: place says what colour says.
        let (from, to) = match tint {
            Tint::Left => (0.15, 0.5),
            Tint::Right => (0.5, 0.85),
            Tint::Both | Tint::Moved | Tint::Fact => (0.15, 0.85),
        };
        let mark = Rect::from_min_max(
            pos2(rect.left() + rect.width() * from, y),
            pos2(rect.left() + rect.width() * to, (y + height).min(rect.bottom())),
        );
        ui.painter().rect_filled(mark, CornerRadius::same(1), color);
    }
}

fn window(ui: &Ui, rect: Rect, palette: &Palette, top: f64, share: f64) {
    let height = (share as f32 * rect.height()).max(WINDOW).min(rect.height());
    let room = rect.height() - height;
    let place = if share >= 1.0 { 0.0 } else { (top / (1.0 - share)).clamp(0.0, 1.0) as f32 };
    let frame = Rect::from_min_size(pos2(rect.left(), rect.top() + room * place), vec2(rect.width(), height));
    ui.painter().rect(
        frame.shrink(0.5),
        CornerRadius::same(2),
        palette.ink.gamma_multiply(0.08),
        Stroke::new(1.0, palette.ink.gamma_multiply(0.35)),
        StrokeKind::Inside,
    );
}
