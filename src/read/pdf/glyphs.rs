//! The glyphs of each page, with what they say and where they stand.

use std::collections::HashSet;
use std::sync::Arc;

use hayro_interpret::font::{Glyph as FontGlyph, GlyphRun};
use hayro_interpret::hayro_cmap::{BfString, WritingMode};
use hayro_interpret::hayro_syntax::object::dict::keys::CONTENTS;
use hayro_interpret::hayro_syntax::object::{Array, DateTime, Stream};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, RenderContent, SoftMask, TransformExt as _, interpret_page,
};
use unicode_normalization::UnicodeNormalization as _;

use crate::read::flaw::Flaw;
use crate::read::guard::{self, Deadline};
use crate::read::limits::{GLYPHS, PAGE_GLYPHS, PDF_COMMANDS};
use crate::text::{ideograph, is_shared};

use super::{Pages, lines};

/// What a glyph says and where it stands, in points from the page's upper left corner.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    pub(super) text: String,
    /// From its origin to where the next one would begin.
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) baseline: f64,
    /// Height of the font.
    pub(super) size: f64,
}

impl Glyph {
    /// As one of a line that goes down: lines from right to left are, turned, lines from top to bottom.
    fn hung(self, width: f64) -> Self {
        let Self { text, left, baseline, size, .. } = self;
        // The baseline lies an eighth of the height above the lower edge.
        Self {
            text,
            left: baseline - size * 0.88,
            right: baseline + size * 0.12,
            baseline: width - left,
            size,
        }
    }
}

pub(super) fn pages(bytes: Arc<Vec<u8>>, deadline: Deadline) -> Result<Pages, Flaw> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Flaw::Locked,
        LoadPdfError::Invalid => Flaw::Damaged,
    })?;
    let mut found = Pages::default();
    for page in pdf.pages().iter() {
        deadline.check();
        let (lines, aside) = self::page(page, &pdf, deadline, &mut found);
        found.lines.push(lines);
        found.aside.extend(aside);
        if found.characters > GLYPHS {
            return Err(Flaw::Swollen);
        }
    }
    let metadata = pdf.metadata();
    found.author = metadata.author.as_deref().map(<[u8]>::to_vec);
    found.created = metadata.creation_date.map(|date| written(&date));
    found.modified = metadata.modification_date.map(|date| written(&date));
    Ok(found)
}

fn written(d: &DateTime) -> String {
    format!("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", d.year, d.month, d.day, d.hour, d.minute, d.second)
}

/// The lines of a page, and what stands on it at an angle.
fn page<'a>(
    page: &Page<'a>,
    pdf: &'a Pdf,
    deadline: Deadline,
    found: &mut Pages,
) -> (Vec<lines::Line>, Option<String>) {
    if commands(page) > PDF_COMMANDS {
        guard::stop(Flaw::Swollen);
    }
    let (width, height) = page.render_dimensions();
    let settings =
        InterpreterSettings { render_content: RenderContent::PAGE, ..InterpreterSettings::default() };
    let cache = InterpreterCache::new();
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, bounds, &cache, pdf.xref(), settings);
    let mut collector = Collector::new(deadline, (f64::from(width), f64::from(height)));
    interpret_page(page, &mut context, &mut collector);
    found.characters += collector.characters;
    found.unreadable += collector.unreadable;
    let (glyphs, extent, aside) = collector.main(f64::from(width), f64::from(height));
    (lines::of(glyphs, extent), aside)
}

/// Whether text that is set glyph by glyph runs down the page, as newspapers of Japan and Taiwan do.
fn goes_down(glyphs: &[Glyph]) -> bool {
    let (mut across, mut down) = (0_usize, 0_usize);
    for (a, b) in glyphs.iter().zip(glyphs.iter().skip(1)) {
        let size = a.size.max(b.size);
        let (dx, dy) = (b.left - a.left, b.baseline - a.baseline);
        across += usize::from(dy.abs() < size * 0.3 && dx > 0.0 && dx < size * 1.6);
        down += usize::from(dx.abs() < size * 0.3 && dy > size * 0.5 && dy < size * 1.6);
    }
    down > 20 && down > across * 2
}

/// Bytes of the commands of a page, looked at piece by piece: a hostile page names one piece a thousand times.
fn commands(page: &Page<'_>) -> usize {
    let Some(pieces) = page.raw().get::<Array<'_>>(CONTENTS) else { return 0 };
    let mut sum = 0_usize;
    for piece in pieces.iter::<Stream<'_>>() {
        sum = sum.saturating_add(piece.decoded().map_or(0, |data| data.len()));
        if sum > PDF_COMMANDS {
            break;
        }
    }
    sum
}

struct Collector {
    deadline: Deadline,
    size: (f64, f64),
    /// By where the lines go: right, up, left, down; as if the page were turned so that they go right.
    turned: [Vec<Glyph>; 4],
    /// Of fonts that are set from top to bottom.
    hung: Vec<Glyph>,
    /// At an angle.
    aside: String,
    characters: usize,
    unreadable: usize,
    /// Where what was drawn, so that what is drawn twice to look bold is read once.
    drawn: HashSet<(String, i64, i64)>,
}

impl Collector {
    fn new(deadline: Deadline, size: (f64, f64)) -> Self {
        Self {
            deadline,
            size,
            turned: Default::default(),
            hung: Vec::new(),
            aside: String::new(),
            characters: 0,
            unreadable: 0,
            drawn: HashSet::new(),
        }
    }

    fn take(&mut self, text: String, advance: f64, place: Affine, vertical: bool) {
        let origin = place * Point::ZERO;
        let along = (place * Point::new(advance, 0.0)) - origin;
        let up = (place * Point::new(0.0, 1000.0)) - origin;
        let size = up.hypot();
        let known =
            [origin.x, origin.y, size, along.x, along.y].iter().all(|v| v.is_finite() && v.abs() < 1e6);
        if !known || size < 0.1 || self.is_repeated(&text, origin, size) {
            return;
        }
        self.characters += 1;
        self.unreadable += usize::from(text.chars().any(is_unreadable));
        if self.characters > PAGE_GLYPHS {
            guard::stop(Flaw::Swollen);
        }
        let (width, height) = self.size;
        if vertical {
            let glyph = Glyph { text, left: origin.x, right: origin.x, baseline: origin.y, size };
            self.hung.push(glyph.hung(width));
            return;
        }
        let flat = along.y.abs() <= along.x.abs() * 0.2;
        let steep = along.x.abs() <= along.y.abs() * 0.2;
        let (way, left, baseline) = match (flat, steep) {
            (true, _) if along.x >= 0.0 => (0, origin.x, origin.y),
            (true, _) => (2, width - origin.x, height - origin.y),
            (_, true) if along.y < 0.0 => (1, height - origin.y, origin.x),
            (_, true) => (3, origin.y, width - origin.x),
            _ => return self.aside.push_str(&text),
        };
        let right = left + along.hypot();
        if let Some(glyphs) = self.turned.get_mut(way) {
            glyphs.push(Glyph { text, left, right, baseline, size });
        }
    }

    /// The glyphs of the text, the height of the page that they stand on, and what does not run with them.
    fn main(self, width: f64, height: f64) -> (Vec<Glyph>, f64, Option<String>) {
        let most = (0..4).max_by_key(|&way| (self.turned.get(way).map_or(0, Vec::len), 4 - way)).unwrap_or(0);
        let mut aside = self.aside;
        let mut main = Vec::new();
        let mut rest = |glyphs: Vec<Glyph>| {
            let mut end: Option<(f64, f64)> = None;
            for glyph in glyphs {
                let goes_on = end.is_some_and(|(right, line)| {
                    line == glyph.baseline && (glyph.left - right).abs() < glyph.size * 0.2
                });
                if !goes_on {
                    aside.push(' ');
                }
                aside.push_str(&glyph.text);
                end = Some((glyph.right, glyph.baseline));
            }
        };
        for (way, glyphs) in self.turned.into_iter().enumerate() {
            if way == most { main = glyphs } else { rest(glyphs) }
        }
        let (glyphs, extent) = if main.len() < self.hung.len() {
            rest(main);
            (self.hung, width)
        } else {
            rest(self.hung);
            if goes_down(&main) {
                (main.into_iter().map(|glyph| glyph.hung(width)).collect(), width)
            } else {
                (main, if most % 2 == 0 { height } else { width })
            }
        };
        let aside = aside.split_whitespace().collect::<Vec<_>>().join(" ");
        (glyphs, extent, (!aside.is_empty()).then_some(aside))
    }

    fn is_repeated(&mut self, text: &str, at: Point, size: f64) -> bool {
        if text.trim().is_empty() {
            return false;
        }
        // Less than the narrowest letter is wide, twice.
        let grain = size * 0.05;
        let (x, y) = ((at.x / grain).round() as i64, (at.y / grain).round() as i64);
        let mut around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
        let repeated = around.any(|(x, y)| self.drawn.contains(&(text.to_owned(), x, y)));
        self.drawn.insert((text.to_owned(), x, y));
        repeated
    }
}

/// No character, or one whose meaning only the file's own font knows.
fn is_unreadable(c: char) -> bool {
    matches!(c, char::REPLACEMENT_CHARACTER | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// What a glyph says: ligatures as their letters, and radicals, which fonts share with the characters that look the
/// same, as those characters. Control characters say nothing.
fn said(unicode: Option<BfString>) -> String {
    let text = match unicode {
        Some(BfString::Char(c)) => c.to_string(),
        Some(BfString::String(text)) => text,
        None => char::REPLACEMENT_CHARACTER.to_string(),
    };
    let mut said = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' | '\u{a0}' => said.push(' '),
            c if c.is_control() => {}
            '\u{fb00}'..='\u{fb06}' => said.extend(c.nfkc()),
            // Which of several is known when the whole text is.
            c if is_shared(c) => said.push(c),
            c => said.push(ideograph(c).unwrap_or(c)),
        }
    }
    said
}

impl<'a> Device<'a> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        self.deadline.check();
        let vertical = run.writing_mode() == WritingMode::Vertical;
        for glyph in run.glyphs() {
            let advance = match &**glyph {
                FontGlyph::Outline(outline) => outline.advance_width(),
                FontGlyph::Type3(drawn) => drawn.advance_width(),
            };
            let text = said(glyph.as_unicode());
            if !text.is_empty() {
                self.take(
                    text,
                    f64::from(advance.unwrap_or(500.0)),
                    props.transform * glyph.transform(),
                    vertical,
                );
            }
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {
        self.deadline.check();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.deadline.check();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.deadline.check();
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.deadline.check();
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
