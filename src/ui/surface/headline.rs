//! A headline with its edits, for the card above its column.

use eframe::egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::article::BlockKind;
use crate::compare::display::{Side, text};
use crate::compare::{Row, RowKind};
use crate::ui::theme::size;
use crate::ui::typeset::Setting;

use super::cell::Cell;
use super::view::View;

/// Headlines are set this much larger than their setting's text.
const FACTOR: f32 = 1.25;

/// Draws the headline of a side; `false` where the article has none.
pub(in crate::ui) fn headline(ui: &mut Ui, half: Side, view: &View<'_>) -> bool {
    show(ui, half, view).is_some()
}

/// Its height at a width, in points; 0 where there is none.
pub(in crate::ui) fn headline_height(ui: &Ui, half: Side, view: &View<'_>, width: f32) -> f32 {
    cell(ui, half, view, width).map_or(0.0, |(cell, ..)| cell.height())
}

fn show(ui: &mut Ui, half: Side, view: &View<'_>) -> Option<Response> {
    let (cell, row, at) = cell(ui, half, view, ui.available_width())?;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), cell.height()), Sense::hover());
    let line = view.lines.iter().position(|line| line.row() == at);
    let found = line.map(|line| view.found.marks(line, half)).unwrap_or_default();
    cell.paint(ui, ui.painter(), rect.min, &found, view.palette);
    // The change stepped to is framed here as well.
    if let Some((_, Some(span))) = view.current.filter(|(at, _)| Some(*at) == line)
        && let Some(span) = row.spans.get(span)
    {
        let range = span.stretches(&row.spans)[half.index()];
        if range[0] < range[1] {
            cell.frame(ui, ui.painter(), rect.min, range, view.palette);
        }
    }
    let said = text(view.article(half)?, row, half);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &*said));
    Some(response)
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
