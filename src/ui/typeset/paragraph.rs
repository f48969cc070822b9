//! One paragraph set in type.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Color32, FontId, Galley, Painter, Pos2, Stroke, Ui, Vec2};
use eframe::epaint::text::{ByteIndex, VariationCoords};

use crate::article::BlockKind;
use crate::text::{Region, fit};
use crate::ui::fonts;
use crate::ui::theme::Palette;

use super::marks::{self, InSight, Mark, Style};
use super::positions::{Positions, follows, is_rtl};

/// What a paragraph is set as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Block {
    pub kind: BlockKind,
    /// Two ems at the first line, as Chinese and Japanese paragraphs have.
    pub indent: bool,
    /// Whose letter forms it has.
    pub region: Region,
}

/// How paragraphs are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Of the column, in points.
    pub width: f32,
    /// Height of plain text, in points.
    pub size: f32,
    /// As a multiple of the text's height.
    pub line: f32,
    /// What is not counted is marked.
    pub folded: bool,
}

/// A paragraph in type, with its marks. Keep it as long as setting and text stay; its galley comes anew each frame
/// from egui's own cache, because a full glyph atlas makes old galleys stale.
#[derive(Debug, Clone)]
pub struct Paragraph {
    job: LayoutJob,
    positions: Positions,
    marks: Vec<Mark>,
    size: f32,
    inset: f32,
    lines: usize,
    line_height: f32,
    /// Its letters are drawn twice, because their font has no heavier weight.
    twice: bool,
}

/// How far apart, in ems.
const TWICE: f32 = 1.0 / 32.0;
/// So many times the lines of a text are broken anew where they came out too wide.
const TRIES: usize = 4;
/// Between old and new reading of a redline, in ems.
const GAP: f32 = 0.14;

/// Size and look of a kind of block: factor, bold, inset in ems, hanging bullet.
fn look(kind: BlockKind) -> (f32, bool, f32) {
    match kind {
        BlockKind::Headline => (1.25, true, 0.0),
        BlockKind::Heading => (1.06, true, 0.0),
        BlockKind::Paragraph | BlockKind::TableRow => (1.0, false, 0.0),
        BlockKind::Quote => (1.0, false, 1.5),
        BlockKind::ListItem => (1.0, false, 1.2),
        BlockKind::Caption => (0.86, false, 0.0),
    }
}

impl Paragraph {
    /// Breaks lines and places everything; `text` has no line break in it.
    pub fn set(
        ui: &Ui,
        text: &str,
        block: Block,
        mut marks: Vec<Mark>,
        setting: Setting,
        palette: &Palette,
    ) -> Self {
        marks.retain(|mark| setting.folded || mark.style != Style::Folded);
        let (factor, bold, inset) = look(block.kind);
        let size = setting.size * factor;
        let inset = inset * setting.size;
        let (family, coords) = if bold {
            (fonts::headline(block.region), fonts::heavy())
        } else {
            (fonts::article(block.region), VariationCoords::default())
        };
        let indent = if block.indent && block.kind == BlockKind::Paragraph { 2.0 * size } else { 0.0 };
        let color = if block.kind == BlockKind::Caption { palette.ink_soft } else { palette.ink };
        let format = TextFormat {
            line_height: Some((size * setting.line).round()),
            coords,
            ..TextFormat::simple(FontId::new(size, family), color)
        };
        let mut job = LayoutJob {
            wrap: TextWrapping::no_max_width(),
            break_on_newline: true,
            keep_trailing_whitespace: true,
            ..LayoutJob::default()
        };
        let gaps = append(&mut job, text, &marks, &format, indent, palette);
        let width = (setting.width - inset).max(size);
        let (mut advances, unbroken) = {
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job.clone()));
            let positions = Positions::of(text, &[], &galley);
            (positions.advances(text, &galley), positions.has_rtl().then(|| job.clone()))
        };
        for letter in gaps {
            if let Some(advance) = advances.get_mut(letter) {
                *advance += GAP * size;
            }
        }
        let line_height = (size * setting.line).round();
        let rooms = [width - indent, width];
        let (mut breaks, mut galley) = break_lines(ui, &mut job, text, &advances, rooms);
        // What is written right to left has glyphs of its own number: what its letters take is known when it is set.
        if let Some(unbroken) = unbroken {
            for _ in 0..TRIES {
                if !widen(&mut advances, &breaks, &galley, rooms) {
                    break;
                }
                job.clone_from(&unbroken);
                (breaks, galley) = break_lines(ui, &mut job, text, &advances, rooms);
            }
        }
        let positions = Positions::of(text, &breaks, &galley);
        let twice = bold && fonts::is_heavy_by_hand(ui.ctx());
        Self { job, lines: breaks.len() + 1, positions, marks, size, inset, line_height, twice }
    }

    /// Height in points.
    pub fn height(&self) -> f32 {
        self.lines as f32 * self.line_height
    }

    /// Draws it with its top left corner at `at`; `found` has its ground under its own marks, and its frame over
    /// them.
    pub fn paint(&self, ui: &Ui, painter: &Painter, at: Pos2, found: &[Mark], palette: &Palette) {
        let galley = self.galley(ui);
        let at = at + Vec2::new(self.inset, 0.0);
        let lines = InSight::of(&galley, painter, at, self.size);
        for mark in found {
            let range = self.positions.glyphs(mark.range);
            marks::ground(painter, at, &lines, self.size, range, mark.style, palette);
        }
        for mark in self.marks.iter().chain(found) {
            let range = self.positions.glyphs(mark.range);
            marks::behind(painter, at, &lines, self.size, range, mark.style, palette);
        }
        if self.twice {
            painter.galley(at + Vec2::new(TWICE * self.size, 0.0), Arc::clone(&galley), palette.ink);
        }
        painter.galley(at, galley, palette.ink);
    }

    /// Frames a stretch of it, in scalar values of the text.
    pub fn frame(&self, ui: &Ui, painter: &Painter, at: Pos2, range: [usize; 2], palette: &Palette) {
        let galley = self.galley(ui);
        let at = at + Vec2::new(self.inset, 0.0);
        let (lines, range) = (InSight::of(&galley, painter, at, self.size), self.positions.glyphs(range));
        marks::behind(painter, at, &lines, self.size, range, Style::Current, palette);
    }

    /// The scalar value of the text under a point relative to the top left corner; `None` beside the text.
    pub fn char_at(&self, ui: &Ui, point: Vec2) -> Option<usize> {
        let galley = self.galley(ui);
        let point = point - Vec2::new(self.inset, 0.0);
        let mut first = 0;
        for row in &galley.rows {
            if (row.rect().top()..row.rect().bottom()).contains(&point.y) {
                let within = row.glyphs.iter().position(|g| {
                    let left = row.pos.x + g.pos.x;
                    (left..left + g.advance_width).contains(&point.x)
                })?;
                return Some(self.positions.source(first + within));
            }
            first += row.glyphs.len() + usize::from(row.ends_with_newline);
        }
        None
    }

    /// The place between two letters that is nearest to a point relative to the top left corner.
    pub fn caret_at(&self, ui: &Ui, point: Vec2) -> usize {
        let galley = self.galley(ui);
        let x = point.x - self.inset;
        let line = ((point.y / self.line_height).max(0.0) as usize).min(galley.rows.len().saturating_sub(1));
        let mut first = 0;
        for (number, row) in galley.rows.iter().enumerate() {
            if number == line {
                let middle = |g: &eframe::epaint::text::Glyph| row.pos.x + g.pos.x + g.advance_width / 2.0;
                let before = row.glyphs.iter().take_while(|g| middle(g) < x).count();
                // After the last letter of a line, not before the first of the next.
                return match before.checked_sub(1) {
                    Some(last) => self.positions.source(first + last) + 1,
                    None => self.positions.source(first),
                };
            }
            first += row.glyphs.len() + usize::from(row.ends_with_newline);
        }
        0
    }

    /// Top and bottom of the line of type a scalar value stands in, relative to the top of the paragraph.
    pub fn line_of(&self, position: usize) -> [f32; 2] {
        let line = self.positions.line(position).min(self.lines.saturating_sub(1));
        [line, line + 1].map(|n| n as f32 * self.line_height)
    }

    /// Whether the fonts have no picture of a character.
    pub fn is_missing(ui: &Ui, c: char) -> bool {
        let family = fonts::article(Region::default());
        !c.is_whitespace()
            && !c.is_control()
            && unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) > 0
            && ui.fonts_mut(|fonts| !fonts.has_glyph(&FontId::new(16.0, family.clone()), c))
    }

    fn galley(&self, ui: &Ui) -> Arc<Galley> {
        ui.fonts_mut(|fonts| fonts.layout_job(self.job.clone()))
    }
}

/// Breaks the lines of a text, the first of which has less room than the others, and sets it.
fn break_lines(
    ui: &Ui,
    job: &mut LayoutJob,
    text: &str,
    advances: &[f32],
    [first, rest]: [f32; 2],
) -> (Vec<usize>, Arc<Galley>) {
    let breaks = fit(text, advances, first, rest);
    put_in(job, text, &breaks);
    (breaks, ui.fonts_mut(|fonts| fonts.layout_job(job.clone())))
}

/// Gives the letters of lines that came out too wide as much as they take; whether there were such lines.
fn widen(advances: &mut [f32], breaks: &[usize], galley: &Galley, [first, rest]: [f32; 2]) -> bool {
    let starts = std::iter::once(0).chain(breaks.iter().copied());
    let ends = breaks.iter().copied().chain([advances.len()]);
    let mut any = false;
    for (number, (row, (start, end))) in galley.rows.iter().zip(starts.zip(ends)).enumerate() {
        let glyphs = row.glyphs.iter().rev().skip_while(|glyph| glyph.chr.is_whitespace());
        let taken: f32 = glyphs.map(|glyph| glyph.advance_width).sum();
        let room = if number == 0 { first } else { rest };
        let Some(letters) = advances.get_mut(start..end) else { continue };
        let told: f32 = letters.iter().sum();
        if taken > room && told > 0.0 && end - start > 1 {
            // A little more than it takes: so the line ends earlier, whatever letters end it.
            letters.iter_mut().for_each(|letter| *letter *= (taken / told).max(1.0) * 1.02);
            any = true;
        }
    }
    any
}

/// Text in sections: a new one wherever the format changes, and wherever writing turns from right-to-left to
/// left-to-right, because egui lays out a whole section in the direction of its first strong letter. Between old and new
/// reading there is a gap, which is no letter: the letters before which it is.
fn append(
    job: &mut LayoutJob,
    text: &str,
    marks: &[Mark],
    format: &TextFormat,
    indent: f32,
    palette: &Palette,
) -> Vec<usize> {
    let mut gaps = Vec::new();
    let mut run = String::new();
    let mut current = (Style::Plain, false);
    let mut leading = indent;
    let mut marks = marks.iter().peekable();
    for (at, c) in text.chars().enumerate() {
        while marks.peek().is_some_and(|m| m.range[1] <= at) {
            marks.next();
        }
        let style = marks.peek().filter(|m| m.range[0] <= at).map_or(Style::Plain, |m| m.style);
        let rtl = is_rtl(c) || (current.1 && follows(c));
        if (style, rtl) != current && !run.is_empty() {
            job.append(&run, leading, styled(format, current.0, palette));
            run.clear();
            leading = 0.0;
            if is_new_reading(current.0, style) {
                gaps.push(at);
                leading = GAP * format.font_id.size;
            }
        }
        current = (style, rtl);
        run.push(c);
    }
    if !run.is_empty() || job.sections.is_empty() {
        job.append(&run, leading, styled(format, current.0, palette));
    }
    gaps
}

/// Whether one reading ends and the other begins between two letters.
fn is_new_reading(before: Style, after: Style) -> bool {
    let marked = |style| !matches!(style, Style::Plain | Style::Folded);
    marked(before) && marked(after) && (before == Style::Struck) != (after == Style::Struck)
}

fn styled(format: &TextFormat, style: Style, palette: &Palette) -> TextFormat {
    let mut format = format.clone();
    if style == Style::Struck {
        format.strikethrough = Stroke::new(1.0, palette.left.strong);
        format.color = palette.left.ink;
    }
    format.background = Color32::TRANSPARENT;
    format
}

/// Puts a line feed before each of the positions and moves the sections along. No line begins with a gap.
fn put_in(job: &mut LayoutJob, text: &str, breaks: &[usize]) {
    if breaks.is_empty() {
        return;
    }
    let mut bytes = Vec::with_capacity(breaks.len());
    let mut broken = String::with_capacity(text.len() + breaks.len());
    let mut next = breaks.iter().copied().peekable();
    for (at, (byte, c)) in text.char_indices().enumerate() {
        if next.next_if_eq(&at).is_some() {
            broken.push('\n');
            bytes.push(byte);
        }
        broken.push(c);
    }
    // A line feed at a border belongs to the section before it.
    let moved = |at: ByteIndex| ByteIndex(at.0 + bytes.partition_point(|&b| b <= at.0));
    for section in &mut job.sections {
        if bytes.binary_search(&section.byte_range.start.0).is_ok() {
            section.leading_space = 0.0;
        }
        section.byte_range = moved(section.byte_range.start)..moved(section.byte_range.end);
    }
    job.text = broken;
}

#[cfg(test)]
mod tests {
    use eframe::egui::text::LayoutSection;

    use eframe::egui::{Color32, FontId};

    use crate::ui::theme::Palette;

    use super::{ByteIndex, GAP, LayoutJob, Mark, Style, TextFormat, append, put_in};

    fn job(text: &str, cuts: &[usize]) -> LayoutJob {
        let mut job = LayoutJob { text: text.to_owned(), ..LayoutJob::default() };
        for pair in cuts.windows(2) {
            let section = LayoutSection {
                leading_space: 0.0,
                byte_range: ByteIndex(pair[0])..ByteIndex(pair[1]),
                format: TextFormat::default(),
            };
            job.sections.push(section);
        }
        job
    }

    #[test]
    fn old_and_new_reading_stand_apart_and_no_letter_comes_between() {
        let mark = |start, end, style| Mark { range: [start, end], style };
        let marks = [mark(1, 3, Style::Struck), mark(3, 4, Style::Fact), mark(4, 5, Style::Right)];
        let format = TextFormat::simple(FontId::proportional(10.0), Color32::BLACK);
        let mut set = LayoutJob::default();
        assert_eq!(append(&mut set, "abcdefg", &marks, &format, 20.0, Palette::of(false, false)), [3]);
        assert_eq!(set.text, "abcdefg");
        let leading = |job: &LayoutJob| job.sections.iter().map(|s| s.leading_space).collect::<Vec<_>>();
        // What looks alike is one section.
        assert_eq!(leading(&set), [20.0, 0.0, 10.0 * GAP]);
        // At the start of a line there is nothing to stand apart from.
        put_in(&mut set, "abcdefg", &[3]);
        assert_eq!(leading(&set), [20.0, 0.0, 0.0]);
    }

    #[test]
    fn line_feeds_go_in_and_sections_still_cover_the_text() {
        let mut set = job("abcdef", &[0, 2, 4, 6]);
        put_in(&mut set, "abcdef", &[2, 3, 5]);
        assert_eq!(set.text, "ab\nc\nde\nf");
        let ranges: Vec<(usize, usize)> =
            set.sections.iter().map(|s| (s.byte_range.start.0, s.byte_range.end.0)).collect();
        assert_eq!(ranges.first().map(|r| r.0), Some(0));
        assert_eq!(ranges.last().map(|r| r.1), Some(9));
        assert!(ranges.windows(2).all(|w| w[0].1 == w[1].0), "{ranges:?}");
    }
}
