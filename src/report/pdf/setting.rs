//! Paragraphs: a text with the looks of its parts, broken into lines.

use std::ops::Range;
use std::rc::Rc;

use krilla::text::KrillaGlyph;

use crate::text::fit;

use crate::report::place::is_rtl;

use super::color::Color;
use super::faces::{Faces, Glyph, Weight, advances};
use super::structure::Part;

/// A line along letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    Under,
    Dashed,
    Dotted,
    Double,
    Through,
}

/// What a mark says to those who do not see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoken {
    Left,
    Right,
    Moved,
    Fact,
}

/// How a stretch of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    pub(super) ink: Color,
    pub(super) ground: Option<Color>,
    /// Meaning never rests on colour alone.
    pub(super) rule: Option<(Rule, Color)>,
    pub(super) spoken: Option<Spoken>,
}

impl Look {
    pub(super) fn plain(ink: Color) -> Self {
        Self { ink, ground: None, rule: None, spoken: None }
    }
}

/// A text on its way to the page. Looks follow one another from its beginning to its end, in bytes.
#[derive(Debug, Clone, Default)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) looks: Vec<(Range<usize>, Look)>,
}

impl Text {
    pub(super) fn plain(text: &str, ink: Color) -> Self {
        let mut one = Self::default();
        one.push(text, Look::plain(ink));
        one
    }

    pub(super) fn push(&mut self, text: &str, look: Look) {
        let start = self.text.len();
        // A tab is a blank here, and a line break none.
        self.text.extend(text.chars().map(|c| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c }));
        self.looks.push((start..self.text.len(), look));
    }
}

/// How a paragraph is set; measures are points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub(super) width: f32,
    pub(super) size: f32,
    /// From line to line.
    pub(super) leading: f32,
    pub(super) weight: Weight,
    /// Of the first line.
    pub(super) indent: f32,
    /// Of all lines.
    pub(super) inset: f32,
}

/// A stretch of a line in one face and look.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) face: usize,
    pub(super) look: Look,
    /// Which of the looks of its text.
    pub(super) stretch: usize,
    /// What it is a part of, where that is not the whole line's.
    pub(super) part: Option<Part>,
    pub(super) glyphs: Vec<KrillaGlyph>,
}

#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) text: Rc<str>,
    /// The stretches of one look in that text, of which this line may show a part.
    pub(super) stretches: Rc<[Range<usize>]>,
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) pieces: Vec<Piece>,
    /// Blank above it.
    pub(super) above: f32,
    /// What it is a line of.
    pub(super) part: Option<Part>,
}

impl Line {
    pub(super) fn height(&self) -> f32 {
        self.above + self.leading
    }

    pub(super) fn end(&self) -> f32 {
        self.pieces.last().map_or(0.0, |piece| piece.x + piece.width)
    }

    /// Moves what is on it to the right.
    pub(super) fn shifted(mut self, by: f32) -> Self {
        self.pieces.iter_mut().for_each(|piece| piece.x += by);
        self
    }
}

/// Most that lines are stretched to be level at their ends, in ems between two characters: more would look like blanks,
/// to people and to programs that copy text.
const STRETCH: f32 = 0.06;

/// Breaks a text into lines; a text without any is one empty line.
pub(super) fn set(faces: &mut Faces, text: &Text, setting: Setting) -> Vec<Line> {
    let Setting { size, leading, .. } = setting;
    let width = (setting.width - setting.inset).max(size);
    let glyphs = faces.set(&text.text, setting.weight);
    let points: Vec<f32> = advances(&text.text, &glyphs).into_iter().map(|em| em * size).collect();
    let breaks = fit(&text.text, &points, width - setting.indent, width);
    let shared: Rc<str> = text.text.as_str().into();
    let stretches: Rc<[Range<usize>]> = text.looks.iter().map(|(range, _)| range.clone()).collect();
    let bytes = byte_positions(&text.text, &breaks);
    let mut lines = Vec::with_capacity(bytes.len());
    let mut rest = glyphs.as_slice();
    for (at, end) in bytes.iter().enumerate() {
        let count = rest.iter().take_while(|g| g.glyph.text_range.start < *end).count();
        let (on_line, after) = rest.split_at(count);
        let on_line = seen_order(&text.text, on_line);
        rest = after;
        let indent = if at == 0 { setting.indent } else { 0.0 };
        let last = at + 1 == bytes.len();
        let extra = if last { 0.0 } else { stretch(&text.text, &on_line, (width - indent) / size) };
        let pieces = pieces(&on_line, &text.looks, setting.inset + indent, size, extra);
        lines.push(Line {
            text: Rc::clone(&shared),
            stretches: Rc::clone(&stretches),
            size,
            leading,
            pieces,
            above: 0.0,
            part: None,
        });
    }
    lines
}

/// The ends of lines in bytes, the last one's among them.
fn byte_positions(text: &str, breaks: &[usize]) -> Vec<usize> {
    let mut wanted = breaks.iter().copied().peekable();
    let mut found = Vec::with_capacity(breaks.len() + 1);
    for (number, (byte, _)) in text.char_indices().enumerate() {
        if wanted.next_if_eq(&number).is_some() {
            found.push(byte);
        }
    }
    found.push(text.len());
    found
}

/// What each gap of a line can take, in ems, for it to end where the column does: lines of ideographs, which stand in
/// squares.
fn stretch(text: &str, glyphs: &[Glyph], width: f32) -> f32 {
    let blank = |g: &&Glyph| text.get(g.glyph.text_range.clone()).is_some_and(|t| t.trim().is_empty());
    let hanging = glyphs.iter().rev().take_while(blank).count();
    let seen = glyphs.get(..glyphs.len() - hanging).unwrap_or_default();
    let wide = seen.iter().filter(|g| g.glyph.x_advance > 0.95).count();
    let used: f32 = seen.iter().map(|g| g.glyph.x_advance).sum();
    let gaps = seen.len().saturating_sub(1);
    if gaps == 0 || wide * 2 < seen.len() || used > width {
        return 0.0;
    }
    let extra = (width - used) / gaps as f32;
    if extra > STRETCH { 0.0 } else { extra }
}

/// The glyphs of a line as they stand on it: what is written from right to left the other way round, because that is how
/// programs that copy text out of pages expect to find it.
fn seen_order(text: &str, glyphs: &[Glyph]) -> Vec<Glyph> {
    let first = |g: &Glyph| text.get(g.glyph.text_range.clone()).and_then(|t| t.chars().next());
    let turned = |g: &Glyph| first(g).is_some_and(is_rtl);
    let blank = |g: &Glyph| first(g).is_some_and(char::is_whitespace);
    let mut line = glyphs.to_vec();
    let mut at = 0;
    while let Some(start) = glyphs.iter().skip(at).position(turned).map(|from| at + from) {
        let run = glyphs.iter().skip(start).take_while(|g| turned(g) || blank(g)).count();
        let hanging = glyphs.iter().skip(start).take(run).rev().take_while(|g| blank(g)).count();
        if let Some(run) = line.get_mut(start..start + run - hanging) {
            run.reverse();
        }
        at = start + run;
    }
    line
}

fn pieces(glyphs: &[Glyph], looks: &[(Range<usize>, Look)], x: f32, size: f32, extra: f32) -> Vec<Piece> {
    let mut pieces: Vec<(usize, Piece)> = Vec::new();
    let mut x = x;
    for Glyph { face, glyph } in glyphs {
        let look = looks.partition_point(|(range, _)| range.end <= glyph.text_range.start);
        let Some((_, style)) = looks.get(look) else { continue };
        let mut glyph = glyph.clone();
        if glyph.x_advance > 0.0 {
            glyph.x_advance += extra;
        }
        let advance = glyph.x_advance * size;
        match pieces.last_mut() {
            Some((of, piece)) if *of == look && piece.face == *face => {
                piece.width += advance;
                piece.glyphs.push(glyph);
            }
            _ => {
                let piece = Piece {
                    x,
                    width: advance,
                    face: *face,
                    look: *style,
                    stretch: look,
                    part: None,
                    glyphs: vec![glyph],
                };
                pieces.push((look, piece));
            }
        }
        x += advance;
    }
    pieces.into_iter().map(|(_, piece)| piece).collect()
}
