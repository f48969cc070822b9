//! A headline with its edits, for the card above its column.

use eframe::egui::{Color32, Mesh, Painter, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::article::BlockKind;
use crate::compare::display::{Side, text};
use crate::compare::{Row, RowKind};
use crate::ui::theme::{Palette, size};
use crate::ui::typeset::Setting;
use crate::ui::widgets::plain_font;

use super::cell::Cell;
use super::view::View;

/// Headlines are set this much larger than their setting's text.
const FACTOR: f32 = 1.25;

/// Draws the headline of a side, no higher than `most` points; `false` where the article has none.
pub(in crate::ui) fn headline(ui: &mut Ui, half: Side, view: &View<'_>, most: f32) -> bool {
    show(ui, half, view, most).is_some()
}

/// Its height at a width, in points; 0 where there is none.
pub(in crate::ui) fn headline_height(ui: &Ui, half: Side, view: &View<'_>, width: f32) -> f32 {
    cell(ui, half, view, width).map_or(0.0, |(cell, ..)| cell.height())
}

fn show(ui: &mut Ui, half: Side, view: &View<'_>, most: f32) -> Option<Response> {
    let (cell, row, at) = cell(ui, half, view, ui.available_width())?;
    let height = cell.height().min(most);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let cut = height < cell.height();
    let painter =
        if cut { ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())) } else { ui.painter().clone() };
    let line = view.lines.iter().position(|line| line.row() == at);
    let found = line.map(|line| view.found.marks(line, half)).unwrap_or_default();
    cell.paint(ui, &painter, rect.min, &found, view.palette);
    // The change stepped to is framed here as well.
    if let Some((_, Some(span))) = view.current.filter(|(at, _)| Some(*at) == line)
        && let Some(span) = row.spans.get(span)
    {
        let range = span.stretches(&row.spans)[half.index()];
        if range[0] < range[1] {
            cell.frame(ui, &painter, rect.min, range, view.palette);
        }
    }
    let said = text(view.article(half)?, row, half);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &*said));
    if !cut {
        return Some(response);
    }
    fade_out(&painter, rect, view.palette);
    Some(response.on_hover_text(&*said))
}

/// A sign at the end of the last line that is seen, into which its words fade.
fn fade_out(painter: &Painter, rect: Rect, palette: &Palette) {
    let sign = painter.layout_no_wrap("…".to_owned(), plain_font(size::HEADLINE), palette.ink_mute);
    let corner = rect.max - vec2(sign.size().x, size::HEADLINE * size::HEADLINE_LINE);
    let left = corner.x - 2.0 * size::HEADLINE;
    let mut fade = Mesh::default();
    for (x, ground) in [(left, Color32::TRANSPARENT), (corner.x, palette.panel)] {
        fade.colored_vertex(pos2(x, corner.y), ground);
        fade.colored_vertex(pos2(x, rect.bottom()), ground);
    }
    fade.add_triangle(0, 1, 2);
    fade.add_triangle(1, 2, 3);
    painter.add(fade);
    painter.rect_filled(Rect::from_min_max(corner, rect.max), 0.0, palette.panel);
    painter.galley(corner, sign, palette.ink_mute);
}

/// The headline, its row and the row's number.
fn cell<'a>(ui: &Ui, half: Side, view: &View<'a>, width: f32) -> Option<(Cell, &'a Row, usize)> {
    let article = view.article(half)?;
    let number = article.blocks.iter().position(|b| b.kind == BlockKind::Headline)?;
    let at = view.comparison.rows.iter().position(|row| half.blocks(row).contains(&number))?;
    let row = view.comparison.rows.get(at)?;
    // Paired with something that is no headline, it is shown in its row below.
    if half.blocks(row).len() > 1 && row.kind != RowKind::Same {
        return None;
    }
    let setting =
        Setting { width, size: size::HEADLINE / FACTOR, line: size::HEADLINE_LINE, folded: view.folded };
    let facts = view.findings.disagreeing(view.comparison, at, half);
    Some((Cell::of_row(ui, article, row, half, &facts, setting, view.palette), row, at))
}
