//! The start screen: two places to drop files, the recent comparisons, the example.

use eframe::egui::{
    Align, Atom, Button, CornerRadius, FontId, Frame, Layout, Margin, Rect, RichText, Role, ScrollArea,
    Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use crate::app::{Action, Command, Side, Source, State, Target};
use crate::i18n::{Strings, letter};

use super::drops::Drops;
use super::menus;
use super::recent_list;
use super::shell::Platform;
use super::theme::{Palette, radius, size};
use super::widgets::{mute, plain_font, soft, strong, wide};
use super::{fonts, header};

/// The share of the screen's height that the recent comparisons take at most; more of them scroll.
const LOWER_SHARE: f32 = 0.45;
/// They take as much as so many do in any case: what opens the examples stands beside them.
const LOWER_LEAST: usize = 4;

/// Draws the screen into the whole of `ui`; returns the area the two sides share, for drops.
pub(super) fn show(
    ui: &mut Ui,
    state: &State,
    palette: &Palette,
    platform: Platform,
    commands: &mut Vec<Command>,
) -> Rect {
    let area = ui.max_rect();
    ui.painter().rect_filled(area, CornerRadius::ZERO, palette.desk);
    if area.height() >= size::START[1] && area.width() >= size::START[0] {
        level(ui, state, palette, platform, commands);
    } else {
        stacked(ui, state, palette, platform, commands);
    }
    area
}

/// Two zones side by side over the recents, the whole in the window.
fn level(ui: &mut Ui, state: &State, palette: &Palette, platform: Platform, commands: &mut Vec<Command>) {
    let s = Strings::of(state.settings.lang());
    let area = ui.max_rect();
    let margin_x = size::START_MARGIN[0].min(area.width() * 0.06);
    let margin_y = size::START_MARGIN[1].min(area.height() * 0.05);
    let inner = area.shrink2(vec2(margin_x, margin_y));
    let lower = recent_list::height(state.recents.list().len().max(LOWER_LEAST));
    let lower = lower.min(inner.height() * LOWER_SHARE);
    let zones = Rect::from_min_max(inner.min, pos2(inner.right(), inner.bottom() - lower - size::ZONE_GAP));
    let half = (zones.width() - size::ZONE_GAP) / 2.0;
    for side in Side::BOTH {
        let left = zones.left() + side.index() as f32 * (half + size::ZONE_GAP);
        let rect = Rect::from_min_size(pos2(left, zones.top()), vec2(half, zones.height()));
        zone(ui, state, side, rect, palette, s, commands);
    }
    let below = Rect::from_min_max(pos2(inner.left(), zones.bottom() + size::ZONE_GAP), inner.max);
    let side_width = size::SIDE_PANEL.min(below.width() * 0.34);
    let recents =
        Rect::from_min_max(below.min, pos2(below.right() - side_width - size::ZONE_GAP, below.bottom()));
    let first = Rect::from_min_max(pos2(below.right() - side_width, below.top()), below.max);
    ui.scope_builder(UiBuilder::new().max_rect(recents), |ui| {
        recent_list::show_scrolling(ui, state, palette, s, commands);
    });
    ui.scope_builder(UiBuilder::new().max_rect(first), |ui| {
        first_time(ui, state, palette, s, platform, commands);
    });
}

/// In a small window, or one whose content is large: all under one another, to be scrolled.
fn stacked(ui: &mut Ui, state: &State, palette: &Palette, platform: Platform, commands: &mut Vec<Command>) {
    let s = Strings::of(state.settings.lang());
    let margin = Margin::same(size::BAR_MARGIN as i8);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            first_time(ui, state, palette, s, platform, commands);
            let width = ui.available_width();
            let beside = width >= 2.0 * size::ZONE[0] + size::ITEM_GAP;
            // How far the second zone stands from the first.
            let step = if beside {
                vec2((width + size::ITEM_GAP) / 2.0, 0.0)
            } else {
                vec2(0.0, size::ZONE[1] + size::ITEM_GAP)
            };
            let one = vec2(if beside { step.x - size::ITEM_GAP } else { width }, size::ZONE[1]);
            let (both, _) = ui.allocate_exact_size(one + step, Sense::hover());
            let mut zones = ui.new_child(UiBuilder::new().max_rect(both));
            for (side, offset) in Side::BOTH.into_iter().zip([Vec2::ZERO, step]) {
                let rect = Rect::from_min_size(both.min + offset, one);
                zone(&mut zones, state, side, rect, palette, s, commands);
            }
            recent_list::show(ui, state, palette, s, commands);
        });
    });
}

fn zone(
    ui: &mut Ui,
    state: &State,
    side: Side,
    rect: Rect,
    palette: &Palette,
    s: &Strings,
    commands: &mut Vec<Command>,
) {
    let hovering = Drops::hovering(ui.ctx());
    let known = Drops::hovered_side(ui.ctx(), ui.max_rect());
    let lit = hovering && known.is_none_or(|hovered| hovered == side);
    let hue = palette.right;
    let (fill, edge) = if lit { (hue.wash, hue.strong) } else { (palette.panel, palette.border) };
    ui.painter().rect(rect, CornerRadius::same(radius::ZONE), fill, Stroke::NONE, StrokeKind::Inside);
    dashed_border(ui, rect, Stroke::new(2.0, edge));

    let name = letter(side.index());
    let source = state.slot(side);
    let title = match (lit, known, side, source) {
        (true, None, ..) => s.release_either.to_owned(),
        (true, Some(_), Side::Left, _) => s.release_first.to_owned(),
        (true, Some(_), Side::Right, _) => s.release_second.to_owned(),
        (false, _, _, Some(source)) => header::title_of(source, s),
        (false, _, Side::Left, None) => s.drop_first.to_owned(),
        (false, _, Side::Right, None) => s.drop_second.to_owned(),
    };
    let letter_color = if lit { hue.strong } else { palette.ink_mute };
    let content =
        Rect::from_center_size(rect.center(), vec2(rect.width() - 32.0, 196.0_f32.min(rect.height())));
    ui.scope_builder(UiBuilder::new().max_rect(content).layout(Layout::top_down(Align::Center)), |ui| {
        ui.label(
            RichText::new(&name).font(FontId::new(size::ZONE_LETTER, fonts::bold())).color(letter_color),
        );
        let label = ui.label(strong(&title, size::ZONE_TITLE).color(palette.ink));
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}: {title}")));
        match source {
            Some(source) => ui.label(soft(header::file_line(source, s), palette)),
            None => ui.label(mute(s.drop_kinds, palette)),
        };
        ui.add_space(6.0);
        zone_buttons(ui, state, side, source, s, commands);
    });
}

fn zone_buttons(
    ui: &mut Ui,
    state: &State,
    side: Side,
    source: Option<&Source>,
    s: &Strings,
    commands: &mut Vec<Command>,
) {
    let target = Target::Side(side);
    let phrases = state.phrases();
    let name = letter(side.index());
    let choose = if source.is_some() { s.choose_other } else { s.choose_file };
    let labels = [Some(choose), Some(s.paste), source.map(|_| s.remove)];
    let button = |label: &str| wide(ui, label, plain_font(size::LABEL)) + 2.0 * size::BUTTON_PADDING[0];
    let widths: Vec<f32> = labels.into_iter().flatten().map(button).collect();
    let width = widths.iter().sum::<f32>() + size::ITEM_GAP * (widths.len() - 1) as f32;
    let mut buttons = |ui: &mut Ui| {
        let choose = ui.button(choose);
        choose.widget_info(|| WidgetInfo::labeled(Role::Button, true, phrases.choose_file_for(&name)));
        if choose.clicked() {
            commands.push(Command::PickFiles(target));
        }
        let paste = ui.button(s.paste);
        paste.widget_info(|| WidgetInfo::labeled(Role::Button, true, phrases.paste_into(&name)));
        if paste.clicked() {
            commands.push(Command::PasteInto(target));
        }
        if let Some(source) = source
            && ui.button(s.remove).clicked()
        {
            commands.push(Command::Remove(source.id));
        }
    };
    // Under one another where they find no room beside each other.
    if width <= ui.available_width() {
        let place = vec2(width, size::BUTTON_HEIGHT);
        ui.allocate_ui_with_layout(place, Layout::left_to_right(Align::Center), buttons);
    } else {
        buttons(ui);
    }
}

fn dashed_border(ui: &Ui, rect: Rect, stroke: Stroke) {
    let corner = f32::from(radius::ZONE);
    let mut path = Vec::new();
    let corners = [
        (pos2(rect.right() - corner, rect.top() + corner), -90.0_f32),
        (pos2(rect.right() - corner, rect.bottom() - corner), 0.0),
        (pos2(rect.left() + corner, rect.bottom() - corner), 90.0),
        (pos2(rect.left() + corner, rect.top() + corner), 180.0),
    ];
    for (center, from) in corners {
        for step in 0..=8 {
            let angle = (from + step as f32 * 90.0 / 8.0).to_radians();
            path.push(center + corner * vec2(angle.cos(), angle.sin()));
        }
    }
    path.extend(path.first().copied());
    ui.painter().extend(Shape::dashed_line(&path, stroke, 7.0, 5.0));
}

fn first_time(
    ui: &mut Ui,
    state: &State,
    palette: &Palette,
    s: &Strings,
    platform: Platform,
    commands: &mut Vec<Command>,
) {
    // As high as the heading of the list beside it.
    ui.horizontal(|ui| ui.label(mute(s.first_time, palette)));
    for action in [Action::OpenExample, Action::OpenExampleFive] {
        let first = action == Action::OpenExample;
        let label = RichText::new(action.label(s)).color(if first { palette.on_accent } else { palette.ink });
        // Grown atoms on both sides put the words in the middle.
        let button = Button::new((Atom::grow(), label, Atom::grow()))
            .fill(if first { palette.accent } else { palette.paper })
            .min_size(vec2(ui.available_width(), size::START_BUTTON));
        let response = ui.add(button);
        if first && response.has_focus() {
            // Its own frame would have the colour of its ground.
            let stroke = Stroke::new(2.0, palette.accent);
            let corner = CornerRadius::same(radius::BUTTON + 2);
            ui.painter().rect_stroke(response.rect.expand(2.0), corner, stroke, StrokeKind::Outside);
        }
        if response.clicked() {
            commands.push(Command::Do(action));
        }
        response.on_hover_text(menus::tooltip(action, s));
    }
    let hint = if platform.drops_files { s.drop_many } else { s.wayland_no_drop };
    ui.add(eframe::egui::Label::new(mute(hint, palette)).wrap());
    if !state.further.is_empty() {
        super::top_bar::further(ui, state, s, commands);
    }
}
