//! The recent comparisons: what was compared, what came of it, when.

use eframe::egui::{
    Align2, Button, CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::{Command, State, days_ago};
use crate::i18n::{self, Strings};
use crate::session::Recent;

use super::theme::{Palette, size};
use super::widgets::{mute, plain_font};

/// How many the list shows, and the height of each in points.
pub(super) const ROWS: usize = 4;
pub(super) const ROW: f32 = 34.0;

/// Draws the list into the rest of `ui`.
pub(super) fn show(ui: &mut Ui, state: &State, palette: &Palette, s: &Strings, commands: &mut Vec<Command>) {
    let list = state.recents.list();
    ui.horizontal(|ui| {
        ui.label(mute(s.recent, palette));
        if !list.is_empty()
            && ui.add(Button::new(mute(s.recent_clear, palette)).small().frame(false)).clicked()
        {
            commands.push(Command::ClearRecents);
        }
    });
    if list.is_empty() {
        ui.label(mute(s.recent_none, palette));
        return;
    }
    let rows = ((ui.available_height() / ROW).floor() as usize).clamp(1, ROWS);
    ui.spacing_mut().item_spacing.y = 0.0;
    for (index, recent) in list.iter().take(rows).enumerate() {
        recent_row(ui, state, index, recent, palette, commands);
    }
}

fn recent_row(
    ui: &mut Ui,
    state: &State,
    index: usize,
    recent: &Recent,
    palette: &Palette,
    commands: &mut Vec<Command>,
) {
    let s = Strings::of(state.settings.lang());
    let width = ui.available_width();
    let (whole, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let rect = whole.with_max_x(whole.right() - ROW);
    let response = ui.interact(rect, ui.scope_id().with(("recent", index)), Sense::click());
    let names = recent.called().join(" ↔ ");
    let kept = state.phrases().kept(recent.kept);
    let when = days_ago(&recent.when, state.phrases());
    let verdict = i18n::verdict(recent.verdict, state.settings.lang()).to_owned();
    let name = format!("{} · {names} · {verdict} · {kept} · {when}", recent.title);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let fill = if response.hovered() { palette.button_hover } else { palette.panel };
    ui.painter().rect_filled(whole, CornerRadius::ZERO, fill);
    ui.painter().hline(whole.x_range(), whole.bottom(), Stroke::new(1.0, palette.line));
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect,
            CornerRadius::ZERO,
            Stroke::new(2.0, palette.accent),
            StrokeKind::Inside,
        );
    }
    let cells = [
        (0.02, &recent.title, palette.ink),
        (0.38, &names, palette.ink_soft),
        (0.64, &verdict, palette.ink_soft),
        (0.78, &kept, palette.ink_soft),
        (0.89, &when, palette.ink_soft),
    ];
    for (i, (at, text, color)) in cells.iter().enumerate() {
        let left = rect.left() + rect.width() * at;
        let right =
            cells.get(i + 1).map_or(rect.right(), |(next, ..)| rect.left() + rect.width() * next - 8.0);
        let clip = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        ui.painter().with_clip_rect(clip.intersect(ui.clip_rect())).text(
            pos2(left, rect.center().y),
            Align2::LEFT_CENTER,
            text,
            plain_font(size::LABEL),
            *color,
        );
    }
    if response.on_hover_text(files_of(recent)).clicked() {
        commands.push(Command::OpenRecent(index));
    }
    let place = Rect::from_min_max(rect.right_top(), whole.max);
    let forget = ui.put(place, Button::new(mute("×", palette)).frame(false));
    forget.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, format!("{}: {}", s.forget_recent, recent.title))
    });
    if forget.on_hover_text(s.forget_recent).clicked() {
        commands.push(Command::ForgetRecent(index));
    }
}

fn files_of(recent: &Recent) -> String {
    recent.files.iter().map(|p| p.display().to_string()).collect::<Vec<_>>().join("\n")
}
