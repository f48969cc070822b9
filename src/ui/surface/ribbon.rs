//! Ribbons between the two places of a moved paragraph.

use eframe::egui::epaint::{Mesh, Vertex, WHITE_UV};
use eframe::egui::{Color32, Painter, Rect, Rgba, Shape, Stroke, pos2};

use crate::ui::theme::Palette;

/// How finely a bend is drawn.
const STEPS: usize = 24;
/// How much of the paper shows through.
const FILL: f32 = 0.55;
const EDGE: f32 = 0.6;

/// Draws a ribbon across the gutter (`x`, from the left column's edge to the right one's), from the height of the
/// paragraph on the left to that of the same one on the right; all in points.
pub(super) fn draw(painter: &Painter, x: [f32; 2], left: [f32; 2], right: [f32; 2], palette: &Palette) {
    let area = Rect::from_min_max(pos2(x[0], left[0].min(right[0])), pos2(x[1], left[1].max(right[1])));
    if !area.intersects(painter.clip_rect()) {
        return;
    }
    let [top, bottom] = [0, 1].map(|edge| {
        (0..=STEPS).map(move |step| {
            let t = step as f32 / STEPS as f32;
            // Level at both ends, so that it leaves a paragraph as it enters the other.
            let bend = t * t * (3.0 - 2.0 * t);
            pos2(x[0] + (x[1] - x[0]) * t, left[edge] + (right[edge] - left[edge]) * bend)
        })
    });
    let fill = faded(palette.moved.mark, FILL);
    let mut mesh = Mesh::default();
    for (above, below) in top.clone().zip(bottom.clone()) {
        let at = u32::try_from(mesh.vertices.len()).unwrap_or_default();
        for pos in [above, below] {
            mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color: fill });
        }
        if at >= 2 {
            mesh.add_triangle(at - 2, at - 1, at);
            mesh.add_triangle(at - 1, at, at + 1);
        }
    }
    painter.add(Shape::mesh(mesh));
    let stroke = Stroke::new(1.0, faded(palette.moved.strong, EDGE));
    painter.add(Shape::line(top.collect(), stroke));
    painter.add(Shape::line(bottom.collect(), stroke));
}

fn faded(color: Color32, share: f32) -> Color32 {
    Rgba::from(color).multiply(share).into()
}
