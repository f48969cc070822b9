//! Choosing text with the mouse: a drag in one column chooses in that column alone, and goes on while the text scrolls.

use eframe::egui::{CursorIcon, PointerButton, Pos2, Rect, Ui, pos2};

use crate::app::{Reading, Spot, TextSelection};
use crate::compare::display::{self, Side};
use crate::text::word_at;
use crate::ui::theme::size;
use crate::ui::typeset::{Mark, Style};

use super::draw::{Drawn, Places};
use super::hit;
use super::list::Surface;
use super::view::{Event, View};

/// A drag under way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drag {
    reading: Reading,
    from: Spot,
    /// Whether the pointer has moved far enough to choose anything.
    chooses: bool,
}

/// The chosen part of what a line shows on a side.
pub(super) fn marks(view: &View<'_>, line: usize, side: Side) -> Option<Mark> {
    let selection = view.selection?;
    let fits = match selection.reading {
        Reading::Redline => view.inline && side == Side::Left,
        Reading::Side(of) => !view.inline && of == side,
    };
    let shown = view.lines.get(line).is_some_and(|&line| selection.reading.is_shown(line));
    let range = selection.on(line).filter(|_| fits && shown)?;
    Some(Mark { range, style: Style::Chosen })
}

impl Surface {
    /// Reads the pointer; `rows` are the rows on the screen.
    pub(super) fn choose(
        &mut self,
        ui: &Ui,
        text: Rect,
        rows: &[(usize, Rect)],
        view: &View<'_>,
    ) -> Vec<Event> {
        let mut events = Vec::new();
        let (at, pressed, down, dragging, shift) = ui.input(|i| {
            let p = &i.pointer;
            (
                p.latest_pos(),
                p.primary_pressed(),
                p.primary_down(),
                p.is_decidedly_dragging(),
                i.modifiers.shift,
            )
        });
        let Some(at) = at else { return events };
        let free = text.contains(at) && ui.ctx().layer_id_at(at) == Some(ui.layer_id());
        if pressed && free {
            self.press(ui, rows, view, at, shift, &mut events);
        }
        let Some(mut drag) = self.drag else { return events };
        if !down {
            self.drag = None;
            return events;
        }
        // The ruler, the panel's edge: they have the pointer.
        if ui.ctx().dragged_id().is_some() {
            self.drag = None;
            return events;
        }
        drag.chooses |= dragging;
        self.drag = Some(drag);
        if drag.chooses
            && let Some(to) = self.spot(ui, rows, view, drag.reading, at)
        {
            events.push(Event::Choose(Some(TextSelection { reading: drag.reading, from: drag.from, to })));
            ui.ctx().set_cursor_icon(CursorIcon::Text);
            self.follow(ui, text, at);
        }
        events
    }

    fn press(
        &mut self,
        ui: &Ui,
        rows: &[(usize, Rect)],
        view: &View<'_>,
        at: Pos2,
        shift: bool,
        events: &mut Vec<Event>,
    ) {
        let Some(&(_, row)) = rows.iter().find(|(_, row)| row.contains(at)) else { return };
        let places = Places::of(row, view);
        let Some(side) = Side::BOTH.into_iter().find(|&side| places.of_side(side).contains(at)) else {
            return;
        };
        let reading = if view.inline { Reading::Redline } else { Reading::Side(side) };
        if !view.inline {
            events.push(Event::Side(side));
        }
        let Some(spot) = self.spot(ui, rows, view, reading, at) else { return };
        let old = view.selection.filter(|old| shift && old.reading == reading);
        if let Some(old) = old {
            events.push(Event::Choose(Some(TextSelection { to: spot, ..*old })));
        } else if view.selection.is_some() {
            events.push(Event::Choose(None));
        }
        let from = old.map_or(spot, |old| old.from);
        self.drag = Some(Drag { reading, from, chooses: old.is_some() });
    }

    /// Goes on where the pointer is above or below the text.
    fn follow(&mut self, ui: &Ui, text: Rect, at: Pos2) {
        let beyond = (at.y - text.bottom()).max(0.0) + (at.y - text.top()).min(0.0);
        if beyond != 0.0 {
            self.push(f64::from(beyond * size::FOLLOW));
            ui.ctx().request_repaint();
        }
    }

    /// The place in a reading that is nearest to a point.
    fn spot(
        &self,
        ui: &Ui,
        rows: &[(usize, Rect)],
        view: &View<'_>,
        reading: Reading,
        at: Pos2,
    ) -> Option<Spot> {
        let side = match reading {
            Reading::Side(side) => side,
            Reading::Redline => Side::Left,
        };
        let shown = rows.iter().filter_map(|&(line, row)| {
            let cell = self.set(line)?.cell(side)?;
            reading.is_shown(*view.lines.get(line)?).then_some((line, row, cell))
        });
        let distance = |row: Rect| (row.top() - at.y).max(0.0).max(at.y - row.bottom());
        let (line, row, cell) = shown.min_by(|(_, a, _), (_, b, _)| distance(*a).total_cmp(&distance(*b)))?;
        let corner = Places::of(row, view).text(side).min;
        let point = pos2(at.x, at.y.clamp(row.top(), row.bottom())) - corner;
        Some(Spot { line, at: cell.caret_at(ui, point) })
    }
}

/// What a double or triple click on plain text chooses: the word, or the paragraph.
pub(super) fn clicked(ui: &Ui, drawn: &Drawn<'_>, view: &View<'_>, point: Pos2) -> Option<TextSelection> {
    let &Drawn { line, shown, row, set, .. } = drawn;
    let hit = hit::under(ui, drawn, view, point)?;
    let reading = if view.inline { Reading::Redline } else { Reading::Side(hit.side) };
    if !reading.is_shown(shown) {
        return None;
    }
    let text = display::text(view.article(hit.side)?, row, hit.side);
    let triple = ui.input(|i| i.pointer.button_triple_clicked(PointerButton::Primary));
    let range = if triple { paragraph_at(&text, hit.at) } else { word_at(&text, hit.at) };
    let stretches = set.stretches(hit.side, [range.start, range.end], view.inline);
    let (from, to) = (stretches.first()?[0], stretches.last()?[1]);
    Some(TextSelection { reading, from: Spot { line, at: from }, to: Spot { line, at: to } })
}

/// The paragraph of a joined text that a scalar value stands in.
fn paragraph_at(text: &str, at: usize) -> std::ops::Range<usize> {
    let chars: Vec<char> = text.chars().collect();
    let start = chars.iter().take(at).rposition(|&c| c == '\n').map_or(0, |end| end + 1);
    let end = chars.iter().skip(at).position(|&c| c == '\n').map_or(chars.len(), |n| at + n);
    start..end
}

#[cfg(test)]
mod tests {
    use super::paragraph_at;

    #[test]
    fn a_paragraph_ends_where_the_next_begins() {
        assert_eq!(paragraph_at("甲乙\n丙丁", 1), 0..2);
        assert_eq!(paragraph_at("甲乙\n丙丁", 3), 3..5);
        assert_eq!(paragraph_at("", 0), 0..0);
    }
}
