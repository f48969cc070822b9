//! The rows of the panel's lists.

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{
    Color32, CornerRadius, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use unicode_width::UnicodeWidthStr as _;

use crate::text::{around_difference, crop};
use crate::ui::fonts;
use crate::ui::theme::{Hue, Palette, radius, size};
use crate::ui::widgets::{lit, plain_font, wide};

use super::SHOWN;

/// An entry that can be clicked: its response, with its ground and its frame drawn.
pub(super) fn entry(
    ui: &Ui,
    rect: Rect,
    id: eframe::egui::Id,
    name: &str,
    on: bool,
    palette: &Palette,
) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
    let painter = ui.painter();
    let corner = CornerRadius::same(radius::BADGE);
    if on {
        painter.rect_filled(rect, corner, palette.button_hover);
        painter.rect_stroke(
            rect.shrink(0.5),
            corner,
            Stroke::new(1.0, palette.selection),
            StrokeKind::Inside,
        );
    }
    lit(ui, rect.shrink(0.5), &response, palette);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.line));
    response
}

/// The first column of an entry: what kind of thing it is.
pub(super) fn kind(ui: &Ui, rect: Rect, text: &str, palette: &Palette) {
    let column = Rect::from_min_size(rect.min, vec2(size::FACT_KIND, rect.height()));
    line(ui, column.shrink2(vec2(size::ENTRY_MARGIN, 0.0)), &[(text, None)], size::SMALL, palette.ink_mute);
}

/// What an entry shows beside its kind.
pub(super) fn content_of(rect: Rect) -> Rect {
    Rect::from_min_max(pos2(rect.left() + size::FACT_KIND, rect.top()), rect.max)
        .shrink2(vec2(size::ENTRY_MARGIN, 0.0))
}

/// One line of text in pieces, each on its own colour; what finds no room is cut with an ellipsis. Returns its end.
pub(in crate::ui) fn line(
    ui: &Ui,
    rect: Rect,
    pieces: &[(&str, Option<Hue>)],
    points: f32,
    ink: Color32,
) -> f32 {
    lines(ui, rect, pieces, points, ink, 1)
}

/// The same on at most `most` lines.
pub(super) fn lines(
    ui: &Ui,
    rect: Rect,
    pieces: &[(&str, Option<Hue>)],
    points: f32,
    ink: Color32,
    most: usize,
) -> f32 {
    let mut job = LayoutJob {
        wrap: TextWrapping {
            max_width: rect.width(),
            max_rows: most,
            // One line is filled to its end; on several words stay whole.
            break_anywhere: most == 1,
            ..TextWrapping::default()
        },
        ..LayoutJob::default()
    };
    for (text, hue) in pieces {
        let format = TextFormat {
            background: hue.map_or(Color32::TRANSPARENT, |hue| hue.mark),
            ..TextFormat::simple(FontId::new(points, fonts::quoted(ui.ctx(), text)), ink)
        };
        job.append(&text.replace('\n', " "), 0.0, format);
    }
    let galley = ui.painter().layout_job(job);
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    let end = rect.left() + galley.size().x;
    ui.painter().galley(at, galley, ink);
    end
}

/// Both readings as those hear them who do not see them; of one that stands alone no more than it says.
pub(super) fn told([left, right]: [&str; 2], between: &str) -> String {
    match (left.is_empty(), right.is_empty()) {
        (false, false) => format!("{left}{between}{right}"),
        _ => format!("{left}{right}"),
    }
}

/// Columns of readings that find room beside each other in a panel of the usual width.
const ROOM: usize = 24;

/// Whether two readings take two lines; `tag` stands at the end of their entry.
pub(super) fn is_tall(texts: [&str; 2], tag: Option<&str>) -> bool {
    let taken = texts.iter().map(|text| text.width()).sum::<usize>() + tag.map_or(0, |tag| tag.width() + 2);
    texts.iter().all(|text| !text.is_empty()) && taken > ROOM
}

/// Two readings, below each other where they are `tall`: whole where there is room for both, or else from a little
/// before they differ.
pub(super) fn pair(
    ui: &Ui,
    rect: Rect,
    shown: [&str; 2],
    whole: &[&str],
    tall: bool,
    hues: [Option<Hue>; 2],
    palette: &Palette,
) {
    let apart = (!fit(ui, rect, shown, tall)).then(|| around_difference(whole));
    let [left, right] = [0, 1].map(|at| {
        let cut = apart.as_ref().and_then(|texts| texts.get(at)).map(|text| crop(text, SHOWN));
        cut.unwrap_or_else(|| shown[at].to_owned())
    });
    if !tall {
        readings(ui, rect, [&left, &right], hues, palette);
    } else if !left.is_empty() && !right.is_empty() {
        let (first, second) = rect.split_top_bottom_at_fraction(0.5);
        line(ui, first, &[(&left, hues[0])], size::LABEL, palette.ink);
        line(ui, second, &[(&right, hues[1])], size::LABEL, palette.ink);
    } else {
        let (text, hue) = if left.is_empty() { (&right, hues[1]) } else { (&left, hues[0]) };
        lines(ui, rect, &[(text, hue)], size::LABEL, palette.ink, 2);
    }
}

/// Between two readings.
const ARROW: &str = " → ";

/// Whether there is room for two readings: on a line each, or beside each other as [`readings`] sets them.
fn fit(ui: &Ui, rect: Rect, texts: [&str; 2], stacked: bool) -> bool {
    let width = |text: &str| wide(ui, text, plain_font(size::LABEL));
    let [left, right] = texts.map(width);
    let taken = if stacked { left.max(right) } else { left + width(ARROW) + right };
    taken <= rect.width()
}

/// Two readings on one line, each with its share of the room.
fn readings(ui: &Ui, rect: Rect, texts: [&str; 2], hues: [Option<Hue>; 2], palette: &Palette) {
    let [left, right] = texts;
    if left.is_empty() || right.is_empty() {
        let (text, hue) = if left.is_empty() { (right, hues[1]) } else { (left, hues[0]) };
        line(ui, rect, &[(text, hue)], size::LABEL, palette.ink);
        return;
    }
    let width = |text: &str| wide(ui, text, plain_font(size::LABEL));
    let arrow = width(ARROW);
    let room = (rect.width() - arrow).max(0.0);
    // What one side does not need the other may take.
    let first = width(left).min((room / 2.0).max(room - width(right)));
    let place = Rect::from_min_size(rect.min, vec2(first + 1.0, rect.height()));
    let end = line(ui, place, &[(left, hues[0])], size::LABEL, palette.ink);
    let rest = Rect::from_min_max(pos2(end, rect.top()), rect.max);
    let end = line(ui, rest, &[(ARROW, None)], size::LABEL, palette.ink_soft);
    let rest = Rect::from_min_max(pos2(end, rect.top()), rect.max);
    line(ui, rest, &[(right, hues[1])], size::LABEL, palette.ink);
}
