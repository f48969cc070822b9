//! What the reader fixed, chose or marked, on the paper: a pin, a bar beside a paragraph, a dashed frame.

use eframe::egui::{
    Align2, CornerRadius, Painter, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::{Part, Pending};
use crate::compare::Row;
use crate::compare::display::Side;
use crate::ui::theme::{Palette, size};
use crate::ui::widgets::plain_font;

use super::draw::Drawn;
use super::ground;
use super::view::{Event, View};

impl Drawn<'_> {
    /// The sides that the line shows beside one another.
    fn sides(&self) -> impl Iterator<Item = (Side, Rect)> + use<'_> {
        let sides = [(Side::Left, self.places.left), (Side::Right, self.places.right)];
        sides.into_iter().filter(|(side, place)| self.shown.shows(*side) && place.is_positive())
    }

    /// Where a paragraph stands.
    fn place_of(&self, part: Part) -> Option<Rect> {
        self.sides().find(|(side, _)| *side == part.side)?;
        let at = part.side.blocks(self.row).iter().position(|&block| block == part.block)?;
        let (top, height) = self.set.cell(part.side)?.paragraphs().nth(at)?;
        let text = self.places.text(part.side);
        Some(Rect::from_min_size(text.min + vec2(0.0, top), vec2(text.width(), height)))
    }

    /// The paragraph at a point of the window.
    fn part_at(&self, at: Pos2) -> Option<Part> {
        let (side, place) = self.sides().find(|(_, place)| place.contains(at))?;
        let blocks = side.blocks(self.row);
        let from_top = at.y - place.top() - size::ROW_MARGIN;
        let above = self.set.cell(side)?.paragraphs().take_while(|(top, _)| *top <= from_top).count();
        blocks.get(above.saturating_sub(1)).map(|&block| Part { side, block })
    }

    fn is_chosen(&self, part: &Part, view: &View<'_>) -> bool {
        view.selected == Some(self.line) && part.side.blocks(self.row).contains(&part.block)
    }
}

/// Draws what there is over a row.
pub(super) fn draw(ui: &Ui, painter: &Painter, drawn: &Drawn<'_>, view: &View<'_>) {
    // The redline has no paragraphs of one side.
    if !view.inline
        && let Some(part) = view.part.filter(|part| drawn.is_chosen(part, view))
        && let Some(place) = drawn.place_of(part)
    {
        let corner = pos2(place.left() - size::CHOSEN_GAP, place.top());
        let bar = Rect::from_min_size(corner, vec2(size::EDGE_BAR, place.height()));
        painter.rect_filled(bar, CornerRadius::ZERO, view.palette.selection);
    }
    if let Some(Pending::Together { line, part }) = view.pending
        && line == drawn.line
    {
        let whole = drawn.sides().map(|(_, place)| place).reduce(Rect::union);
        let whole = if view.inline { Some(drawn.places.left) } else { whole };
        let place = part
            .filter(|_| !view.inline)
            .and_then(|part| drawn.place_of(part))
            .map(|place| place.expand(size::EDGE_BAR));
        if let Some(place) = place.or(whole.map(|place| place.shrink(size::EDGE_BAR))) {
            dashes(painter, place, view);
        }
    }
    if view.is_corrected(drawn.shown) {
        pin(ui, painter, drawn, view);
    }
}

fn dashes(painter: &Painter, place: Rect, view: &View<'_>) {
    ground::dashed(painter, place, Stroke::new(2.0, view.palette.accent));
    let word =
        painter.layout_no_wrap(view.labels.marked.clone(), plain_font(size::PILL), view.palette.on_accent);
    // Across the edge, where it hides no text.
    let tag = Align2::RIGHT_CENTER.anchor_size(place.right_top(), word.size() + vec2(10.0, 1.0));
    // Nor is it cut off where the row stands at the top.
    let tag = tag.translate(vec2(0.0, (painter.clip_rect().top() - tag.top()).max(0.0)));
    painter.rect_filled(tag, CornerRadius::ZERO, view.palette.accent);
    painter.galley(tag.center() - word.size() / 2.0, word, view.palette.on_accent);
}

/// A pin in the corner of the gutter, with its meaning.
fn pin(ui: &Ui, painter: &Painter, drawn: &Drawn<'_>, view: &View<'_>) {
    let gutter = drawn.places.gutter;
    // Beside the pill, which in a row of one line reaches to the top.
    let middle = pos2(gutter.left() + size::PIN, gutter.top() + size::PIN);
    let place = Rect::from_center_size(middle, vec2(2.0 * size::PIN, 2.0 * size::PIN));
    stick(painter, middle, view.palette);
    let response = ui.interact(place, ui.scope_id().with(("pin", drawn.line)), Sense::hover());
    let name = &view.labels.corrected;
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    response.on_hover_text(name);
}

/// The pin itself: a head, its collar and the needle.
fn stick(painter: &Painter, middle: Pos2, palette: &Palette) {
    let (unit, ink) = (size::PIN / 6.0, palette.accent);
    let at = |x: f32, y: f32| middle + vec2(x * unit, y * unit);
    painter.rect_filled(Rect::from_min_max(at(-2.0, -5.0), at(2.0, 0.0)), CornerRadius::same(1), ink);
    painter.line_segment([at(-3.5, 0.5), at(3.5, 0.5)], Stroke::new(1.5 * unit, ink));
    painter.line_segment([at(0.0, 1.0), at(0.0, 5.5)], Stroke::new(unit.max(1.0), ink));
}

/// What was done to a row by clicking it.
pub(super) fn picked(response: &Response, drawn: &Drawn<'_>, view: &View<'_>) -> Option<Event> {
    let joins = response.clicked() && matches!(view.pending, Some(Pending::Together { .. }));
    (response.clicked() || response.secondary_clicked()).then(|| Event::Select {
        line: drawn.line,
        part: if view.inline {
            None
        } else {
            response.interact_pointer_pos().and_then(|at| drawn.part_at(at))
        },
        joins,
    })
}

/// What a row's name says of it, for those who hear it.
pub(super) fn said(drawn: &Drawn<'_>, view: &View<'_>) -> String {
    let labels = view.labels;
    let mut said = String::new();
    let mut say = |word: &str| {
        said.push_str(" · ");
        said.push_str(word);
    };
    if view.is_corrected(drawn.shown) {
        say(&labels.corrected);
    }
    if let Some(part) = view.part.filter(|part| drawn.is_chosen(part, view)) {
        say(&chosen(&labels.chosen, drawn.row, part));
    }
    if let Some(Pending::Together { line, part }) = view.pending
        && line == drawn.line
    {
        say(&labels.marked);
        if let Some(part) = part {
            say(&chosen(&labels.chosen, drawn.row, part));
        }
    }
    said
}

/// “paragraph 2 of B”, by a pattern ([`super::Labels::chosen`]).
pub(in crate::ui) fn chosen(pattern: &str, row: &Row, part: Part) -> String {
    let place = part.side.blocks(row).iter().position(|&block| block == part.block).unwrap_or_default();
    let letter = crate::i18n::letter(part.side.index());
    pattern.replace("{letter}", &letter).replace("{n}", &(place + 1).to_string())
}
