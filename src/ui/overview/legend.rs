//! Under the grid: what its marks mean, in words.

use eframe::egui::{
    Color32, CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::{Action, Command};
use crate::compare::many::{Cell, CellState};
use crate::i18n::MarkStrings;
use crate::ui::menus::{self, scrolling};
use crate::ui::theme::{radius, size};
use crate::ui::widgets::{changed_sign, fact_sign, mute, plain_font, small};

use super::Of;

/// A mark to be told.
#[derive(Clone, Copy)]
enum Sample {
    Cell(Cell),
    Conflicts(usize),
    /// Facts that changed from one state of a page to another.
    Changes(usize),
    /// A source has what the base lacks.
    HasIt,
}

impl Sample {
    const fn cell(state: CellState, similarity: f64, moved: isize) -> Self {
        Self::Cell(Cell { state, similarity, moved, conflicts: 0, over_time: false, row: None })
    }
}

/// The marks with what they mean.
fn samples(words: &MarkStrings) -> [(Sample, &'static str); 10] {
    [
        (Sample::cell(CellState::Same, 1.0, 0), words.same),
        (Sample::cell(CellState::Edited, 0.87, 0), words.edited),
        (Sample::cell(CellState::Split, 1.0, 0), words.split),
        (Sample::cell(CellState::Merged, 1.0, 0), words.merged),
        (Sample::cell(CellState::Same, 1.0, 2), words.moved),
        (Sample::cell(CellState::Omitted, 0.0, 0), words.omitted),
        (Sample::cell(CellState::Apart, 0.0, 0), words.apart),
        (Sample::Conflicts(2), words.conflicts),
        (Sample::Changes(2), words.changed),
        (Sample::HasIt, words.has_it),
    ]
}

/// How much of the overview's height it takes at most.
fn most(area: Rect) -> f32 {
    area.height() * size::LEGEND_SHARE
}

/// What is left of an area above the legend, which took a height when it was drawn last.
pub(super) fn above(area: Rect, height: f32) -> Rect {
    area.with_max_y(area.bottom() - height.min(most(area)))
}

/// Draws it, or what opens it, at the foot of an area.
pub(super) fn show(ui: &mut Ui, area: Rect, height: &mut f32, of: &Of<'_>, commands: &mut Vec<Command>) {
    let most = most(area);
    let place = area.with_min_y(above(area, *height).bottom());
    ui.painter().rect_filled(place, CornerRadius::ZERO, of.palette.panel);
    ui.painter().hline(place.x_range(), place.top(), Stroke::new(1.0, of.palette.line));
    let inner = place.shrink2(vec2(size::GRID_MARGIN[0], size::LEGEND_GAP));
    let builder = UiBuilder::new().id_salt("legend").max_rect(inner);
    let drawn = ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(place.intersect(ui.clip_rect()));
        let scroll =
            ScrollArea::vertical().id_salt("legend").max_height((most - 2.0 * size::LEGEND_GAP).max(0.0));
        let out = scroll.show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(size::BAR_MARGIN, size::CARD_GAP);
            ui.spacing_mut().interact_size.y = size::LEGEND_ROW;
            ui.horizontal_wrapped(|ui| {
                if area.height() < size::LEGEND_LEAST {
                    ui.menu_button(mute(of.s.legend, of.palette), |ui| scrolling(ui, |ui| all(ui, of)));
                    return;
                }
                toggle(ui, of, commands);
                if of.state.settings.legend {
                    all(ui, of);
                }
            })
            .response
            .rect
            .height()
        });
        out.inner
    });
    let wanted = drawn.inner + 2.0 * size::LEGEND_GAP;
    if (wanted - *height).abs() > 0.5 {
        *height = wanted;
        ui.ctx().request_discard("how high the legend is was not known");
    }
}

fn all(ui: &mut Ui, of: &Of<'_>) {
    // What differs between states of one page changed, and what differs between others disagrees.
    let mut cells = of.table.matrix.columns.iter().filter_map(|column| column.cells.first());
    let states = cells.clone().any(|cell| cell.over_time);
    let others = cells.any(|cell| !cell.over_time) || !states;
    for (sample, meaning) in samples(MarkStrings::of(of.lang)) {
        let is_there = match sample {
            Sample::Conflicts(_) => others,
            Sample::Changes(_) => states,
            Sample::Cell(_) | Sample::HasIt => true,
        };
        if is_there {
            entry(ui, sample, meaning, of);
        }
    }
}

fn toggle(ui: &mut Ui, of: &Of<'_>, commands: &mut Vec<Command>) {
    let on = of.state.settings.legend;
    let response = ui.add(small(mute(of.s.legend, of.palette)));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, of.s.legend));
    if response.clicked() {
        commands.push(Command::Do(Action::Legend));
    }
    response.on_hover_text(menus::tooltip(Action::Legend, of.s));
}

/// A mark as the grid shows it, and its meaning.
fn entry(ui: &mut Ui, sample: Sample, meaning: &str, of: &Of<'_>) {
    let p = of.palette;
    let mark = match sample {
        Sample::Cell(cell) => of.phrases().cell(&cell),
        Sample::Conflicts(count) | Sample::Changes(count) => count.to_string(),
        Sample::HasIt => of.s.has_it.to_owned(),
    };
    let layout =
        |text: &str, ink: Color32| ui.painter().layout_no_wrap(text.to_owned(), plain_font(size::SMALL), ink);
    let (drawn, told) = (layout(&mark, p.ink), layout(meaning, p.ink_soft));
    let changed = matches!(sample, Sample::Changes(_));
    let sign = if changed || matches!(sample, Sample::Conflicts(_)) { size::FACT_SIGN } else { 0.0 };
    let width = drawn.size().x + sign + 2.0 * size::CELL_PADDING;
    let whole = vec2(width + size::CELL_PADDING + told.size().x, size::LEGEND_ROW);
    let (place, response) = ui.allocate_exact_size(whole, Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Label, true, format!("{mark}{}{meaning}", of.state.phrases().colon()))
    });
    let swatch = Rect::from_min_size(place.min, vec2(width, place.height()));
    match sample {
        Sample::Cell(cell) => of.fill(ui, swatch, &cell),
        Sample::Conflicts(_) | Sample::Changes(_) => of.outline(ui, swatch, changed),
        Sample::HasIt => {
            ui.painter().rect_filled(swatch, CornerRadius::same(radius::BADGE), p.right.mark);
        }
    }
    let ink = match sample {
        Sample::Cell(cell) => of.ink(&cell),
        Sample::Conflicts(_) | Sample::Changes(_) | Sample::HasIt => p.ink,
    };
    if sign > 0.0 {
        let at = pos2(swatch.left() + size::CELL_PADDING + sign / 3.0, swatch.center().y);
        if changed { changed_sign(ui, at, p) } else { fact_sign(ui, at, p) }
    }
    let at = |left: f32, height: f32| pos2(left, place.center().y - height / 2.0);
    ui.painter().galley_with_override_text_color(
        at(swatch.left() + size::CELL_PADDING + sign, drawn.size().y),
        drawn,
        ink,
    );
    let height = told.size().y;
    ui.painter().galley(at(swatch.right() + size::CELL_PADDING, height), told, p.ink_soft);
}
