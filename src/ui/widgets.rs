//! Small pieces several views share. Each names itself to assistive technology.

use eframe::egui::{
    Align2, Button, Color32, CornerRadius, FontFamily, FontId, Id, IntoAtoms, Key, Pos2, Rect, Response,
    RichText, Role, Sense, Shape, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, vec2,
};

use unicode_width::UnicodeWidthStr as _;

use crate::app::Called;
use crate::text::crop;

use super::fonts;
use super::theme::{Palette, radius, size};

/// Between what is told on one line.
pub(super) const DOT: &str = " · ";

/// Text of labels and metadata.
pub(super) fn soft(text: impl Into<String>, palette: &Palette) -> RichText {
    RichText::new(text).color(palette.ink_soft)
}

/// The least prominent text.
pub(super) fn mute(text: impl Into<String>, palette: &Palette) -> RichText {
    RichText::new(text).color(palette.ink_mute).size(size::SMALL)
}

/// Emphasised text of a size.
pub(super) fn strong(text: impl Into<String>, points: f32) -> RichText {
    RichText::new(text).font(FontId::new(points, fonts::bold()))
}

/// The letter of a source on its colour.
pub(super) fn badge(ui: &mut Ui, letter: &str, fill: Color32, palette: &Palette) -> Response {
    let font = FontId::new(size::SMALL, fonts::bold());
    let galley = ui.painter().layout_no_wrap(letter.to_owned(), font.clone(), palette.on_badge);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(14.0, 3.0), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(radius::BADGE), fill);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, letter, font, palette.on_badge);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, letter));
    response
}

/// A bar of shares: widths from 0.0 to 1.0 with their colours, drawn left to right.
pub(super) fn share_bar(
    ui: &mut Ui,
    width: f32,
    parts: &[(f64, Color32)],
    name: &str,
    palette: &Palette,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::SHARE_BAR), Sense::hover());
    let corner = CornerRadius::same(radius::SHARE);
    ui.painter().rect_filled(rect, corner, palette.line);
    let total: f64 = parts.iter().map(|(share, _)| share.max(0.0)).sum();
    let mut x = rect.left();
    for &(share, color) in parts.iter().filter(|(share, _)| *share > 0.0) {
        let part = rect.width() * (share / total.max(f64::EPSILON)) as f32;
        let piece = Rect::from_min_size(rect.min + vec2(x - rect.left(), 0.0), vec2(part, rect.height()));
        ui.painter().rect_filled(piece, CornerRadius::ZERO, color);
        x += part;
    }
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        // The first part, in per cent, is the value of the whole.
        info.value = parts.first().map(|(share, _)| (share * 100.0).round());
        info
    });
    response.on_hover_text(name)
}

/// A button among lines of text: lower than others, and high enough to be hit.
pub(super) fn small<'a>(content: impl IntoAtoms<'a>) -> Button<'a> {
    Button::new(content).small().min_size(vec2(0.0, size::SMALL_BUTTON))
}

/// The frame of what can be pressed, while the pointer is over it or it has the focus.
pub(super) fn lit(ui: &Ui, place: Rect, response: &Response, palette: &Palette) {
    if response.hovered() || response.has_focus() {
        let width = if response.has_focus() { 2.0 } else { 1.0 };
        let corner = CornerRadius::same(radius::BADGE);
        ui.painter().rect_stroke(place, corner, Stroke::new(width, palette.accent), StrokeKind::Inside);
    }
}

/// A proportional font of a size.
pub(super) fn plain_font(points: f32) -> FontId {
    FontId::new(points, FontFamily::Proportional)
}

/// How wide a text is on one line.
pub(super) fn wide(ui: &Ui, text: &str, font: FontId) -> f32 {
    ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
}

/// A name that fits a width, in points: the end, which tells a source from others of its name, stays longest.
pub(super) fn shortened(ui: &Ui, name: &Called, font: &FontId, room: f32) -> String {
    let [head, tag] = name.parts();
    if wide(ui, name.whole(), font.clone()) <= room {
        return name.whole().to_owned();
    }
    if tag.is_empty() {
        return both_ends(ui, head, font, room);
    }
    let cut = |kept: usize| format!("{} {tag}", crop(head, kept));
    let cut = longest(ui, head.chars().count().saturating_sub(1), font, room, &cut);
    cut.unwrap_or_else(|| both_ends(ui, tag, font, room))
}

/// A text that fits a width, in points: where it is longer, both its ends. A name may be told from others at either.
pub(super) fn both_ends(ui: &Ui, text: &str, font: &FontId, room: f32) -> String {
    if wide(ui, text, font.clone()) <= room {
        return text.to_owned();
    }
    let all: Vec<char> = text.chars().collect();
    let ends = |kept: usize| {
        let (before, after) = (kept.div_ceil(2), kept / 2);
        let last = all.len().saturating_sub(after);
        all.iter().take(before).chain(['…'].iter()).chain(all.iter().skip(last)).collect::<String>()
    };
    longest(ui, all.len().saturating_sub(1), font, room, &ends).unwrap_or_else(|| text.to_owned())
}

/// A text that fits a width, in points: where it is longer, its beginning; `None` where no more than so many letters, of
/// which ideographs are two, find room.
pub(super) fn beginning(ui: &Ui, text: &str, font: &FontId, room: f32, least: usize) -> Option<String> {
    let count = text.chars().count();
    let cut = longest(ui, count, font, room, &|kept| crop(text, kept))?;
    (cut.width() > least || cut == text).then_some(cut)
}

/// The longest of texts of so many characters that fits a width; `None` where none does.
fn longest(ui: &Ui, count: usize, font: &FontId, room: f32, of: &dyn Fn(usize) -> String) -> Option<String> {
    let (mut least, mut most) = (0, count);
    while least < most {
        let middle = (least + most).div_ceil(2);
        if wide(ui, &of(middle), font.clone()) <= room { least = middle } else { most = middle - 1 }
    }
    (least > 0).then(|| of(least))
}

/// Bars of scrolling areas that are seen whether the pointer is there or not; they take room beside the content.
pub(super) fn with_bars(ui: &mut Ui) {
    let bar = &mut ui.spacing_mut().scroll;
    bar.dormant_handle_opacity = 0.6;
    (bar.floating_width, bar.bar_width) = (size::BAR / 2.0, size::BAR - 2.0);
    bar.floating_allocated_width = size::BAR;
}

/// A fact that changes or disagrees: a diamond in the colour of facts.
pub(super) fn fact_sign(ui: &Ui, at: Pos2, palette: &Palette) {
    diamond(ui, at, palette.fact.strong, palette);
}

/// A fact that changed from one state of a page to another: the same, hollow.
pub(super) fn changed_sign(ui: &Ui, at: Pos2, palette: &Palette) {
    diamond(ui, at, Color32::TRANSPARENT, palette);
}

fn diamond(ui: &Ui, at: Pos2, fill: Color32, palette: &Palette) {
    let r = size::FACT_SIGN / 3.0;
    let corners = [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)].map(|(x, y)| at + vec2(x, y));
    let stroke = Stroke::new(1.0, palette.fact.ink);
    ui.painter().add(Shape::convex_polygon(corners.to_vec(), fill, stroke));
}

/// What a field for text says to assistive technology: a name of its own, which a hint is not, and what stands in it.
pub(super) fn field(before: &str, now: &str, name: &str) -> WidgetInfo {
    let mut info = WidgetInfo::text_edit(true, before, now, "");
    info.hint_text = None;
    info.label = Some(name.to_owned());
    info
}

/// A field of one line, which has the focus when it appears; whether Return was pressed in it.
pub(super) fn line_field(ui: &mut Ui, text: &mut String, name: &str) -> bool {
    let before = text.clone();
    let response = ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY));
    response.widget_info(|| field(&before, text, name));
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    focus_at_first(ui, &response);
    entered
}

/// Gives the focus to what was not drawn in the frame before; from then on it may go on to other things.
pub(super) fn focus_at_first(ui: &Ui, response: &Response) {
    let pass = ui.ctx().cumulative_pass_nr();
    let drawn: Option<u64> = ui.data(|data| data.get_temp(response.id));
    ui.data_mut(|data| data.insert_temp(response.id, pass));
    if drawn.is_none_or(|drawn| drawn + 1 < pass) {
        response.request_focus();
    }
}

/// A wish that something has the focus, until it has it: behind a dialog that is just closing nothing gets it yet.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FocusWish {
    frames: u8,
}

impl FocusWish {
    pub(super) fn ask(&mut self) {
        self.frames = 3;
    }

    pub(super) fn give(&mut self, ui: &Ui, id: Id) {
        if self.frames == 0 {
            return;
        }
        if ui.memory(|memory| memory.has_focus(id)) {
            self.frames = 0;
        } else {
            self.frames -= 1;
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.ctx().request_repaint();
        }
    }
}

/// A box to tick or a choice of several, with an outline that is seen: the style gives it the colour of a slider's rail.
pub(super) fn outlined(ui: &mut Ui, control: impl FnOnce(&mut Ui) -> Response) -> Response {
    let before = ui.visuals().widgets.inactive;
    let (fill, outline) = (ui.visuals().extreme_bg_color, ui.visuals().weak_text_color());
    let inactive = &mut ui.visuals_mut().widgets.inactive;
    // Menus have no outlines at all.
    (inactive.bg_fill, inactive.bg_stroke) = (fill, Stroke::new(1.0, outline));
    let response = control(ui);
    ui.visuals_mut().widgets.inactive = before;
    response
}

/// A magnifying glass, drawn: fonts have none that suits.
pub(super) fn magnifier(ui: &Ui, center: Pos2, color: Color32) {
    let stroke = Stroke::new(1.5, color);
    let lens = center - vec2(1.5, 1.5);
    ui.painter().circle_stroke(lens, size::LENS, stroke);
    let edge = size::LENS * std::f32::consts::FRAC_1_SQRT_2;
    ui.painter().line_segment([lens + vec2(edge, edge), lens + 2.2 * vec2(edge, edge)], stroke);
}
