//! What lies under and around a row's text: its colour, the stripes of an empty place, frames.

use eframe::egui::{Color32, CornerRadius, Painter, Rect, Response, Shape, Stroke, StrokeKind, pos2, vec2};

use crate::compare::RowKind;
use crate::compare::display::{Line, Side};
use crate::ui::theme::{Hue, Palette, radius, size};

use super::draw::Drawn;
use super::view::View;

/// Colours a row by what became of it.
pub(super) fn background(painter: &Painter, drawn: &Drawn<'_>, view: &View<'_>) {
    let &Drawn { places, shown, row, .. } = drawn;
    let p = view.palette;
    let fill = |rect: Rect, hue: Hue| {
        painter.rect_filled(rect, CornerRadius::ZERO, hue.wash);
        edge(painter, rect, hue.strong);
    };
    if view.inline {
        match (shown, row.kind) {
            (Line::MovedAway { .. } | Line::MovedIn { .. }, _) => fill(places.left, p.moved),
            (_, RowKind::Omitted) => fill(places.left, p.left),
            (_, RowKind::Added) => fill(places.left, p.right),
            _ => {}
        }
        return;
    }
    match (shown, row.kind) {
        (Line::MovedAway { .. } | Line::MovedIn { .. }, _) => {
            let own = if shown.shows(Side::Left) { Side::Left } else { Side::Right };
            fill(places.of_side(own), p.moved);
            painter.rect_filled(places.of_side(own.other()), CornerRadius::ZERO, p.empty);
        }
        (Line::Row(_), RowKind::Omitted) => {
            fill(places.left, p.left);
            stripes(painter, places.right, p);
        }
        (Line::Row(_), RowKind::Added) => {
            fill(places.right, p.right);
            stripes(painter, places.left, p);
        }
        (Line::Row(_), RowKind::Edited | RowKind::Split | RowKind::Merged) => {
            edge(painter, places.left, p.left.soft());
            edge(painter, places.right, p.right.soft());
        }
        (Line::Row(_), RowKind::Same) => {}
    }
}

fn edge(painter: &Painter, rect: Rect, color: Color32) {
    let bar = Rect::from_min_size(rect.min, vec2(size::EDGE_BAR, rect.height()));
    painter.rect_filled(bar, CornerRadius::ZERO, color);
}

/// The empty place opposite a row that only one side has.
pub(in crate::ui) fn stripes(painter: &Painter, rect: Rect, palette: &Palette) {
    painter.rect_filled(rect, CornerRadius::ZERO, palette.empty);
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let (step, slope) = (size::STRIPE * 2.0, rect.height());
    // Stripes keep their place when the row moves on the screen: no shimmer while scrolling.
    let mut x = rect.left() - slope;
    while x < rect.right() {
        let ends = [pos2(x, rect.bottom()), pos2(x + slope, rect.top())];
        painter.line_segment(ends, Stroke::new(size::STRIPE * 0.7, palette.empty_stripe));
        x += step;
    }
}

/// A dashed line around a place.
pub(super) fn dashed(painter: &Painter, place: Rect, stroke: Stroke) {
    let corners =
        [place.left_top(), place.right_top(), place.right_bottom(), place.left_bottom(), place.left_top()];
    painter.extend(Shape::dashed_line(&corners, stroke, size::DASH, size::DASH));
}

/// The frames of the selected row, of the current change and of the focus.
pub(super) fn frame(painter: &Painter, rect: Rect, response: &Response, line: usize, view: &View<'_>) {
    let current = view.current.is_some_and(|(at, _)| at == line);
    if view.selected == Some(line) || current {
        let stroke = Stroke::new(1.5, view.palette.selection);
        painter.rect_stroke(rect.shrink(0.5), CornerRadius::same(radius::BADGE), stroke, StrokeKind::Inside);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, view.palette.accent);
        painter.rect_stroke(rect.shrink(1.0), CornerRadius::same(radius::BADGE), stroke, StrokeKind::Inside);
    }
}
