//! The empty place opposite a moved paragraph: it says where that went, leads there, and can show it here.

use eframe::egui::{
    CornerRadius, CursorIcon, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::compare::display::{Line, Side};
use crate::i18n::Phrases;
use crate::ui::theme::{radius, size};
use crate::ui::widgets::plain_font;

use super::draw::Drawn;
use super::ground;
use super::view::{Event, View};

/// Draws it and says what was asked for.
pub(super) fn show(ui: &Ui, painter: &Painter, drawn: &Drawn<'_>, view: &View<'_>) -> Option<Event> {
    let &Drawn { places, set, shown, line, .. } = drawn;
    let l = view.labels;
    let (other, side, later, earlier) = match shown {
        Line::MovedAway { other, .. } => (other, Side::Right, &l.ghost_right_later, &l.ghost_right_earlier),
        Line::MovedIn { other, .. } if !view.inline => {
            (other, Side::Left, &l.ghost_left_later, &l.ghost_left_earlier)
        }
        Line::MovedIn { .. } | Line::Row(_) => return None,
    };
    let pattern = if other > line { later } else { earlier };
    let where_to = pattern.replace("{rows}", &Phrases(view.lang).rows(other.abs_diff(line)));
    let shown_in = if view.inline { Side::Left } else { side };
    let place = places.of_side(shown_in);
    let brought = view.brought.contains(&line);
    let bring = if brought { &l.put_back } else { &l.bring };
    let text = places.text(shown_in);
    let room = Rect::from_x_y_ranges(text.x_range(), place.y_range());
    let area = if brought {
        let height = set.cell(shown_in).map_or(0.0, super::cell::Cell::height);
        let stroke = Stroke::new(1.0, view.palette.moved.strong);
        ground::dashed(painter, place.shrink(size::EDGE_BAR), stroke);
        Rect::from_min_max(pos2(room.left(), text.top() + height), room.max)
    } else {
        room
    };
    let [jumped, asked] = links(ui, painter, area, line, [&where_to, bring], view);
    if jumped {
        return Some(Event::Jump(other));
    }
    asked.then_some(Event::Bring(line))
}

/// Two links side by side, or one under the other where the room is narrow; which of them were clicked.
fn links(
    ui: &Ui,
    painter: &Painter,
    area: Rect,
    line: usize,
    texts: [&str; 2],
    view: &View<'_>,
) -> [bool; 2] {
    let ink = view.palette.moved.ink;
    let set = texts.map(|text| painter.layout_no_wrap(text.to_owned(), plain_font(size::SMALL), ink));
    let sizes =
        [set[0].size(), set[1].size()].map(|text| text + vec2(size::LINK_PADDING[0], size::LINK_PADDING[1]));
    let middle = area.center();
    let beside = sizes[0].x + sizes[1].x <= area.width();
    let centers: [Pos2; 2] = if beside {
        let left = middle.x - (sizes[0].x + sizes[1].x) / 2.0;
        [pos2(left + sizes[0].x / 2.0, middle.y), pos2(left + sizes[0].x + sizes[1].x / 2.0, middle.y)]
    } else {
        let up = sizes[0].y.min(area.height() / 2.0) / 2.0;
        [pos2(middle.x, middle.y - up), pos2(middle.x, middle.y + up)]
    };
    let mut clicked = [false; 2];
    for (i, galley) in set.into_iter().enumerate() {
        let place = Rect::from_center_size(centers[i], sizes[i]);
        let response = ui.interact(place, ui.scope_id().with(("ghost", line, i)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, texts[i]));
        if response.hovered() || response.has_focus() {
            painter.rect_filled(place, CornerRadius::same(radius::BUTTON), view.palette.moved.mark);
        }
        painter.galley(place.center() - galley.size() / 2.0, galley, ink);
        clicked[i] = response.on_hover_cursor(CursorIcon::PointingHand).clicked();
    }
    clicked
}
