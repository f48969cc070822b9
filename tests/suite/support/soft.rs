//! Triangles on the CPU: snapshots need no GPU, and are the same bytes everywhere.

use std::collections::HashMap;

use eframe::egui::epaint::{ImageDelta, Primitive, Vertex};
use eframe::egui::{Color32, Context, FullOutput, ImageData, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// Textures, premultiplied.
#[derive(Default)]
pub(crate) struct Soft {
    textures: HashMap<TextureId, Texture>,
}

#[derive(Default)]
struct Texture {
    size: [usize; 2],
    texels: Vec<Color32>,
}

impl Texture {
    fn update(&mut self, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let at = delta.pos.unwrap_or([0, 0]);
        if delta.pos.is_none() {
            self.size = image.size;
            self.texels = vec![Color32::TRANSPARENT; image.size[0] * image.size[1]];
        }
        // Whole lines: every window of a test has all its letters handed over, and few are ever drawn.
        for (y, line) in image.pixels.chunks_exact(image.size[0].max(1)).enumerate() {
            let start = (at[1] + y) * self.size[0] + at[0];
            self.texels[start..start + line.len()].copy_from_slice(line);
        }
    }

    /// Bilinear, clamped to the edge; components from 0 to 255.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let place = |t: f32, size: usize| {
            let at = (t * size as f32 - 0.5).clamp(0.0, size as f32 - 1.0);
            let low = at.floor() as usize;
            (low, (low + 1).min(size - 1), at.fract())
        };
        let (x0, x1, fx) = place(u, self.size[0]);
        let (y0, y1, fy) = place(v, self.size[1]);
        let texel = |x: usize, y: usize| self.texels[y * self.size[0] + x].to_array().map(f32::from);
        let [a, b, c, d] = [texel(x0, y0), texel(x1, y0), texel(x0, y1), texel(x1, y1)];
        std::array::from_fn(|i| {
            let top = a[i] + (b[i] - a[i]) * fx;
            let bottom = c[i] + (d[i] - c[i]) * fx;
            top + (bottom - top) * fy
        })
    }
}

impl TestRenderer for Soft {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let delta = std::mem::take(delta);
        let mut sets: Vec<_> = delta.set.iter().collect();
        sets.sort_by_key(|(id, _)| **id);
        for (id, deltas) in sets {
            let texture = self.textures.entry(*id).or_default();
            deltas.iter().for_each(|delta| texture.update(delta));
        }
        let mut delta = delta;
        delta.clear();
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut canvas =
            RgbaImage::from_pixel(size.x.round() as u32, size.y.round() as u32, Rgba([0, 0, 0, 255]));
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else { continue };
            let texture = self.textures.get(&mesh.texture_id).ok_or("a mesh without its texture")?;
            let clip = scaled(clipped.clip_rect, scale, &canvas);
            for triangle in mesh.indices.chunks_exact(3) {
                let corners = [0, 1, 2].map(|i| mesh.vertices[triangle[i] as usize]);
                fill(&mut canvas, texture, corners, clip, scale);
            }
        }
        Ok(canvas)
    }
}

fn scaled(clip: Rect, scale: f32, canvas: &RgbaImage) -> [i64; 4] {
    let (width, height) = (canvas.width() as f32, canvas.height() as f32);
    let x = |x: f32| (x * scale).round().clamp(0.0, width) as i64;
    let y = |y: f32| (y * scale).round().clamp(0.0, height) as i64;
    [x(clip.min.x), y(clip.min.y), x(clip.max.x), y(clip.max.y)]
}

/// Edge functions over the triangle's box, sampled at pixel centres.
fn fill(canvas: &mut RgbaImage, texture: &Texture, corners: [Vertex; 3], clip: [i64; 4], scale: f32) {
    let [a, b, c] = corners.map(|v| (v.pos.x * scale, v.pos.y * scale));
    let edge =
        |p: (f32, f32), q: (f32, f32), x: f32, y: f32| (q.0 - p.0) * (y - p.1) - (q.1 - p.1) * (x - p.0);
    let area = edge(a, b, c.0, c.1);
    if area == 0.0 {
        return;
    }
    // Most of a window is of one colour, which needs no looking up.
    let [first, second, third] = corners;
    let plain = first.color == second.color && first.color == third.color;
    let plain = plain && first.uv == second.uv && first.uv == third.uv;
    let shade = |color: [f32; 4], texel: [f32; 4]| std::array::from_fn(|i| color[i] * texel[i] / 255.0);
    let flat = shade(first.color.to_array().map(f32::from), texture.sample(first.uv.x, first.uv.y));
    let low = |f: fn(f32, f32) -> f32, x: [f32; 3]| f(f(x[0], x[1]), x[2]);
    let (left, right) = (low(f32::min, [a.0, b.0, c.0]), low(f32::max, [a.0, b.0, c.0]));
    let (top, bottom) = (low(f32::min, [a.1, b.1, c.1]), low(f32::max, [a.1, b.1, c.1]));
    for y in (top.floor() as i64).max(clip[1])..(bottom.ceil() as i64).min(clip[3]) {
        for x in (left.floor() as i64).max(clip[0])..(right.ceil() as i64).min(clip[2]) {
            let (px, py) = (x as f32 + 0.5, y as f32 + 0.5);
            let weights = [edge(b, c, px, py) / area, edge(c, a, px, py) / area, edge(a, b, px, py) / area];
            // A shared edge belongs to one of its triangles only.
            if weights[0] < 0.0 || weights[1] < 0.0 || weights[2] < 0.0 || (weights[0] == 0.0 && area < 0.0) {
                continue;
            }
            let color = if plain {
                flat
            } else {
                let mix = |f: &dyn Fn(&Vertex) -> f32| -> f32 {
                    corners.iter().zip(weights).map(|(v, w)| f(v) * w).sum()
                };
                let texel = texture.sample(mix(&|v| v.uv.x), mix(&|v| v.uv.y));
                shade(std::array::from_fn(|i| mix(&|v| f32::from(v.color.to_array()[i]))), texel)
            };
            let under = canvas.get_pixel_mut(x as u32, y as u32);
            if color[3] >= 255.0 {
                *under = Rgba(color.map(|part: f32| part.round() as u8));
                continue;
            }
            for i in 0..4 {
                let over = color[i] + f32::from(under[i]) * (1.0 - color[3] / 255.0);
                under[i] = over.round().clamp(0.0, 255.0) as u8;
            }
        }
    }
}
