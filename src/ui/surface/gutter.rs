//! Between the columns: what became of a row, and brackets around paragraphs that belong together.

use eframe::egui::{Align2, CornerRadius, Painter, Pos2, Rect, Stroke, pos2, vec2};

use crate::compare::RowKind;
use crate::compare::display::{Line, Side};
use crate::ui::theme::{Hue, size};
use crate::ui::widgets::plain_font;

use super::draw::{Drawn, Places};
use super::view::View;

/// What became of the row, in a word.
pub(super) fn pill(painter: &Painter, drawn: &Drawn<'_>, view: &View<'_>) {
    let &Drawn { line, shown, row, places: Places { gutter, .. }, .. } = drawn;
    let (p, l) = (view.palette, view.labels);
    let percent = || l.alike.replace("{n}", &shown_percent(row.similarity).to_string());
    let plain = Hue { strong: p.ink_mute, mark: p.desk, wash: p.desk, ink: p.ink_soft };
    let (text, hue) = match (shown, row.kind) {
        (Line::MovedAway { other, .. }, _) => (format!("{} {}", l.moved_to, arrow(line, other)), p.moved),
        (Line::MovedIn { other, .. }, _) => (format!("{} {}", l.moved_from, arrow(line, other)), p.moved),
        (Line::Row(_), RowKind::Same) if row.moved => (l.moved.clone(), p.moved),
        (Line::Row(_), _) if row.is_elsewhere() => (l.moved.clone(), p.moved),
        (Line::Row(_), RowKind::Same) => {
            if !view.inline {
                painter.text(
                    gutter.center(),
                    Align2::CENTER_CENTER,
                    &l.same,
                    plain_font(size::SMALL),
                    p.ink_mute,
                );
            }
            return;
        }
        (Line::Row(_), RowKind::Edited) => (percent(), p.left),
        (Line::Row(_), RowKind::Split) => (l.split.clone(), plain),
        (Line::Row(_), RowKind::Merged) => (l.merged.clone(), plain),
        (Line::Row(_), RowKind::Omitted) => (l.omitted.clone(), p.left),
        (Line::Row(_), RowKind::Added) => (l.added.clone(), p.right),
    };
    let galley = painter.layout_no_wrap(text, plain_font(size::PILL), hue.ink);
    let middle = Pos2::new(gutter.center().x, gutter.center().y);
    let rect = Rect::from_center_size(middle, galley.size() + vec2(12.0, 3.0));
    painter.rect_filled(rect, CornerRadius::same(9), hue.mark);
    painter.galley(rect.center() - galley.size() / 2.0, galley, hue.ink);
}

/// Which way the other place of a moved row lies.
fn arrow(line: usize, other: usize) -> char {
    if other > line { '↓' } else { '↑' }
}

/// Never 100 for a row that differs.
fn shown_percent(similarity: f64) -> u32 {
    ((similarity * 100.0).round() as u32).min(99)
}

/// Where paragraphs were split or merged: a bracket around those of each side, joined across the gutter. The redline has
/// one text and one bracket.
pub(super) fn brackets(painter: &Painter, drawn: &Drawn<'_>, view: &View<'_>) {
    let &Drawn { places, set, row, .. } = drawn;
    if row.left.len().max(row.right.len()) < 2 || row.left.is_empty() || row.right.is_empty() {
        return;
    }
    let stroke = Stroke::new(size::BRACKET_LINE, view.palette.ink_mute);
    let gutter = places.gutter;
    let middle = gutter.center().y;
    let sides = if view.inline {
        vec![(Side::Left, gutter.right() - size::BRACKET_GAP, size::BRACKET_TICK)]
    } else {
        vec![
            (Side::Left, gutter.left() + size::BRACKET_GAP, -size::BRACKET_TICK),
            (Side::Right, gutter.right() - size::BRACKET_GAP, size::BRACKET_TICK),
        ]
    };
    for (side, x, tick) in sides {
        let Some(cell) = set.cell(side) else { continue };
        let base = gutter.top() + size::ROW_MARGIN;
        let paragraphs: Vec<(f32, f32)> = cell.paragraphs().collect();
        let (Some(&(first, _)), Some(&(last, height))) = (paragraphs.first(), paragraphs.last()) else {
            continue;
        };
        let [top, bottom] = [base + first + size::BRACKET_GAP, base + last + height - size::BRACKET_GAP];
        painter.vline(x, top..=bottom.max(middle), stroke);
        painter.hline(ordered(x, x + tick), top, stroke);
        painter.hline(ordered(x, x + tick), bottom, stroke);
        // A notch between paragraphs: so many are held together.
        for (from, _) in paragraphs.iter().skip(1) {
            painter.hline(ordered(x, x + tick / 2.0), base + from - size::BRACKET_GAP / 2.0, stroke);
        }
    }
    if !view.inline {
        let across = gutter.left() + size::BRACKET_GAP..=gutter.right() - size::BRACKET_GAP;
        painter.line_segment([pos2(*across.start(), middle), pos2(*across.end(), middle)], stroke);
    }
}

fn ordered(a: f32, b: f32) -> std::ops::RangeInclusive<f32> {
    a.min(b)..=a.max(b)
}
