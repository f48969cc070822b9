//! What is drawn behind and under words.

use eframe::egui::epaint::text::{Glyph, PlacedRow};
use eframe::egui::{Color32, CornerRadius, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

use crate::ui::theme::{Hue, Palette};

/// What a stretch of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Style {
    #[default]
    Plain,
    /// Counts only on the left.
    Left,
    /// The same in a redline: struck through.
    Struck,
    /// Counts only on the right.
    Right,
    Moved,
    /// Not counted.
    Folded,
    /// A fact that disagrees.
    Fact,
    /// The change stepped to.
    Current,
    /// Chosen to be copied.
    Chosen,
    /// Found by a search.
    Found,
    /// The find gone to.
    FoundHere,
}

/// A stretch of a paragraph, in scalar values, with its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mark {
    pub range: [usize; 2],
    pub style: Style,
}

/// Top of a letter's square over the baseline, and its foot under it, in ems (Noto Sans CJK: 0.88, 0.12).
const ASCENT: f32 = 0.95;
const DESCENT: f32 = 0.22;
/// Underlines, in ems.
const UNDERLINE: f32 = 0.11;
/// How much a choice of text covers.
const CHOSEN: f32 = 0.75;
/// The dots of folded text: their radius, in ems.
const DOT: f32 = 0.055;

impl Style {
    fn hue(self, palette: &Palette) -> Option<Hue> {
        match self {
            Self::Plain | Self::Folded | Self::Current | Self::Chosen | Self::Found | Self::FoundHere => None,
            Self::Left | Self::Struck => Some(palette.left),
            Self::Right => Some(palette.right),
            Self::Moved => Some(palette.moved),
            Self::Fact => Some(palette.fact),
        }
    }
}

/// A stretch of one line of a galley.
struct Piece {
    left: f32,
    right: f32,
    baseline: f32,
    glyphs: Vec<(f32, f32)>,
}

impl Piece {
    /// What its letters cover in a galley drawn at `at`, `size` being theirs.
    fn rect(&self, at: Pos2, size: f32) -> Rect {
        let baseline = at.y + self.baseline;
        Rect::from_min_max(
            pos2(at.x + self.left, baseline - ASCENT * size),
            pos2(at.x + self.right, baseline + DESCENT * size),
        )
    }
}

/// The lines of a galley that can be seen: of a book that is one line few of thousands.
pub(super) struct InSight<'g> {
    rows: &'g [PlacedRow],
    /// The place of the first of their glyphs.
    first: usize,
    /// The place behind the last.
    end: usize,
}

impl<'g> InSight<'g> {
    /// Of a galley drawn at `at` with letters of a `size`, in what a painter draws on.
    pub(super) fn of(galley: &'g Galley, painter: &Painter, at: Pos2, size: f32) -> Self {
        // What is drawn of a line may reach a little over it.
        let area = painter.clip_rect().expand(size).translate(-at.to_vec2());
        let from = galley.rows.partition_point(|row| row.rect().bottom() < area.top());
        let to = galley.rows.partition_point(|row| row.rect().top() <= area.bottom()).max(from);
        let (before, rows) = (galley.rows.get(..from), galley.rows.get(from..to));
        let [before, rows] = [before, rows].map(Option::unwrap_or_default);
        let places = |rows: &[PlacedRow]| rows.iter().map(places).sum::<usize>();
        let first = places(before);
        Self { rows, first, end: first + places(rows) }
    }
}

/// How many places a line has in the galley's text.
fn places(row: &PlacedRow) -> usize {
    row.glyphs.len() + usize::from(row.ends_with_newline)
}

/// Draws the marks that go behind the letters.
pub(super) fn behind(
    painter: &Painter,
    at: Pos2,
    lines: &InSight<'_>,
    size: f32,
    range: [usize; 2],
    style: Style,
    palette: &Palette,
) {
    for piece in pieces(lines, range) {
        let rect = piece.rect(at, size);
        match style {
            Style::Plain => {}
            // What it lies over still shows.
            Style::Chosen => {
                painter.rect_filled(rect, CornerRadius::ZERO, palette.text_selection.gamma_multiply(CHOSEN));
            }
            Style::Folded => dots(painter, at, &piece, size, palette.folded),
            Style::Current => {
                painter.rect_stroke(
                    rect.expand(1.0),
                    CornerRadius::same(2),
                    Stroke::new(1.5, palette.selection),
                    StrokeKind::Outside,
                );
            }
            Style::Found | Style::FoundHere => {
                let here = style == Style::FoundHere;
                let (width, color) =
                    if here { (2.0, palette.selection) } else { (1.0, palette.found.strong) };
                let stroke = Stroke::new(width, color);
                painter.rect_stroke(rect, CornerRadius::same(3), stroke, StrokeKind::Outside);
            }
            // The line through it says what an underline would.
            Style::Struck => {
                painter.rect_filled(rect, CornerRadius::ZERO, palette.left.wash);
            }
            Style::Left | Style::Right | Style::Moved | Style::Fact => {
                let Some(hue) = style.hue(palette) else { continue };
                painter.rect_filled(rect, CornerRadius::ZERO, hue.mark);
                let line = (UNDERLINE * size).max(1.0).round();
                let under =
                    Rect::from_min_size(pos2(rect.left(), rect.bottom() - line), vec2(rect.width(), line));
                painter.rect_filled(under, CornerRadius::ZERO, hue.strong);
            }
        }
    }
}

/// Draws the ground of what a search found, which goes under all marks of the comparison.
pub(super) fn ground(
    painter: &Painter,
    at: Pos2,
    lines: &InSight<'_>,
    size: f32,
    range: [usize; 2],
    style: Style,
    palette: &Palette,
) {
    if style == Style::Chosen {
        return;
    }
    let fill = if style == Style::FoundHere { palette.text_selection } else { palette.found.mark };
    for piece in pieces(lines, range) {
        let rect = piece.rect(at, size);
        painter.rect_filled(rect, CornerRadius::same(3), fill);
    }
}

/// A dot under each letter.
fn dots(painter: &Painter, at: Pos2, piece: &Piece, size: f32, color: Color32) {
    for (left, width) in &piece.glyphs {
        let center = pos2(at.x + left + width / 2.0, at.y + piece.baseline + (DESCENT + 0.05) * size);
        painter.circle_filled(center, (DOT * size).max(0.8), color);
    }
}

/// A blank that went with a word is not marked: a mark begins and ends with letters.
fn without_blanks(mut glyphs: &[Glyph]) -> &[Glyph] {
    while let [first, rest @ ..] = glyphs
        && first.chr.is_whitespace()
        && !rest.is_empty()
    {
        glyphs = rest;
    }
    while let [rest @ .., last] = glyphs
        && last.chr.is_whitespace()
        && !rest.is_empty()
    {
        glyphs = rest;
    }
    glyphs
}

/// The lines' parts that a range of the galley's scalar values covers.
fn pieces(lines: &InSight<'_>, [start, end]: [usize; 2]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if end <= lines.first || lines.end <= start {
        return pieces;
    }
    let mut first = lines.first;
    for row in lines.rows {
        let count = row.glyphs.len();
        let (from, to) = (start.max(first), end.min(first + count));
        if from < to {
            let glyphs = without_blanks(&row.glyphs[from - first..to - first]);
            // A blank that hangs over a line's end belongs to neither line.
            let hangs = to - from < end - start && glyphs.iter().all(|g| g.chr.is_whitespace());
            if let (Some(a), Some(z), false) = (glyphs.first(), glyphs.last(), hangs) {
                pieces.push(Piece {
                    left: row.pos.x + a.pos.x,
                    right: row.pos.x + z.max_x(),
                    baseline: row.pos.y + a.pos.y,
                    glyphs: glyphs.iter().map(|g| (row.pos.x + g.pos.x, g.advance_width)).collect(),
                });
            }
        }
        first += places(row);
        if first >= end {
            break;
        }
    }
    pieces
}
