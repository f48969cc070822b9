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
            (at as usize, (at as usize + 1).min(size - 1), at.fract())
        };
        let (x0, x1, fx) = place(u, self.size[0]);
        let (y0, y1, fy) = place(v, self.size[1]);
        let (upper, lower) = (y0 * self.size[0], y1 * self.size[0]);
        let [a, b] = [self.texels[upper + x0], self.texels[upper + x1]];
        let [c, d] = [self.texels[lower + x0], self.texels[lower + x1]];
        if a == b && b == c && c == d {
            return a.to_array().map(f32::from);
        }
        let [a, b, c, d] = [a, b, c, d].map(|texel| texel.to_array().map(f32::from));
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

/// Edge functions over the triangle's box, sampled at pixel centres. Written out at length: tests are not optimised, and
/// this is where most of the time of a snapshot goes.
fn fill(canvas: &mut RgbaImage, texture: &Texture, corners: [Vertex; 3], clip: [i64; 4], scale: f32) {
    let [first, second, third] = corners;
    let [a, b, c] = corners.map(|v| (v.pos.x * scale, v.pos.y * scale));
    let area = (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
    if area == 0.0 {
        return;
    }
    let [one, two, three] = corners.map(|v| v.color.to_array().map(f32::from));
    // Most of a window is of one colour, which needs no mixing, and much of it of one texel, which needs no looking up.
    let plain = one == two && one == three;
    let flat = plain && first.uv == second.uv && first.uv == third.uv;
    let flat = flat.then(|| shade(one, texture.sample(first.uv.x, first.uv.y)));
    let (left, right) = (a.0.min(b.0).min(c.0), a.0.max(b.0).max(c.0));
    let (top, bottom) = (a.1.min(b.1).min(c.1), a.1.max(b.1).max(c.1));
    let width = canvas.width() as usize;
    let pixels: &mut [u8] = canvas;
    for y in (top.floor() as i64).max(clip[1])..(bottom.ceil() as i64).min(clip[3]) {
        let py = y as f32 + 0.5;
        let rows = [(c.0 - b.0) * (py - b.1), (a.0 - c.0) * (py - c.1), (b.0 - a.0) * (py - a.1)];
        for x in (left.floor() as i64).max(clip[0])..(right.ceil() as i64).min(clip[2]) {
            let px = x as f32 + 0.5;
            let u = (rows[0] - (c.1 - b.1) * (px - b.0)) / area;
            let v = (rows[1] - (a.1 - c.1) * (px - c.0)) / area;
            let w = (rows[2] - (b.1 - a.1) * (px - a.0)) / area;
            // A shared edge belongs to one of its triangles only.
            if u < 0.0 || v < 0.0 || w < 0.0 || (u == 0.0 && area < 0.0) {
                continue;
            }
            let color = match flat {
                Some(color) => color,
                None => {
                    let texel = texture.sample(
                        first.uv.x * u + second.uv.x * v + third.uv.x * w,
                        first.uv.y * u + second.uv.y * v + third.uv.y * w,
                    );
                    let mixed = |i: usize| one[i] * u + two[i] * v + three[i] * w;
                    shade(if plain { one } else { [mixed(0), mixed(1), mixed(2), mixed(3)] }, texel)
                }
            };
            // What shows nothing of itself changes nothing: most of what is around a letter.
            if color[3] == 0.0 && color[0] + color[1] + color[2] == 0.0 {
                continue;
            }
            let under = (y as usize * width + x as usize) * 4;
            let rest = 1.0 - color[3] / 255.0;
            for i in 0..4 {
                let over =
                    if rest <= 0.0 { color[i] } else { color[i] + f32::from(pixels[under + i]) * rest };
                pixels[under + i] = (over + 0.5) as u8;
            }
        }
    }
}

fn shade(color: [f32; 4], texel: [f32; 4]) -> [f32; 4] {
    [
        color[0] * texel[0] / 255.0,
        color[1] * texel[1] / 255.0,
        color[2] * texel[2] / 255.0,
        color[3] * texel[3] / 255.0,
    ]
}
