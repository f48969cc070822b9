//! What the surface is to show, and what comes of it.

use std::collections::BTreeSet;

use crate::app::{Action, Notes, Part, Pending, TextSelection};
use crate::article::Article;
use crate::compare::display::{Line, Side};
use crate::compare::findings::Findings;
use crate::compare::outline::Outline;
use crate::compare::{Collation, Comparison};
use crate::i18n::Lang;
use crate::ui::card::About;
use crate::ui::theme::{Hue, Palette, size};
use crate::ui::typeset::Setting;

pub(super) use crate::compare::outline::Tint;

use super::found::Found;
use super::labels::Labels;

/// What is to be shown.
pub struct View<'a> {
    pub collation: &'a Collation,
    pub comparison: &'a Comparison,
    pub findings: &'a Findings,
    pub lang: Lang,
    pub lines: &'a [Line],
    pub outline: &'a Outline,
    pub palette: &'a Palette,
    /// Height of plain text, in points.
    pub text_size: f32,
    /// Distance of lines as a multiple of the text's height.
    pub line_spacing: f32,
    /// Longest line, in ems.
    pub measure: f32,
    /// Whether narrow columns stand close to one another, not in the middle of their halves.
    pub tight: bool,
    pub inline: bool,
    /// Whether runs of identical paragraphs are folded.
    pub fold: bool,
    /// Whether headlines stand among the text: no header shows them.
    pub headlines: bool,
    /// Whether the wheel glides.
    pub glide: bool,
    /// A display line.
    pub selected: Option<usize>,
    /// The change stepped to: its line and, inside a row, its span.
    pub current: Option<(usize, Option<usize>)>,
    /// Text chosen to be copied.
    pub selection: Option<&'a TextSelection>,
    /// Lines where the other text of a moved row is shown in the empty place.
    pub brought: &'a BTreeSet<usize>,
    /// Whether what is not counted is marked.
    pub folded: bool,
    /// What was gone to, framed in the texts.
    pub framed: &'a [Framed],
    /// The paragraph chosen in the selected row.
    pub part: Option<Part>,
    /// The paragraph whose row stays where it was when this takes the place of another comparison.
    pub held: Option<Part>,
    pub pending: Option<Pending>,
    /// The rows that the reader corrected, ascending.
    pub corrected: &'a [usize],
    /// What a search found.
    pub found: Found<'a>,
    pub labels: &'a Labels,
    /// What can be done with a row, as its menu lists it.
    pub entries: &'a [Entry],
    /// The reader's own notes.
    pub notes: &'a Notes,
}

/// A stretch of text to be framed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Framed {
    /// Index into the rows.
    pub row: usize,
    pub side: Side,
    /// In scalar values of the row's text on that side.
    pub range: [usize; 2],
}

/// An action in a row's menu.
#[derive(Debug, Clone)]
pub struct Entry {
    pub action: Action,
    pub label: &'static str,
    /// The name of its key.
    pub keys: String,
    pub enabled: bool,
}

/// What the reader did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A click on a row, on one of its paragraphs; and whether that is what another was to be joined with.
    Select { line: usize, part: Option<Part>, joins: bool },
    /// A click on a ghost: go to the other place of a moved row.
    Jump(usize),
    /// Text to be copied.
    Choose(Option<TextSelection>),
    /// A click on a side's text.
    Side(Side),
    /// Show the other text of a moved row here, or no longer.
    Bring(usize),
    /// A double click on an edit: the index of its change.
    Open(usize),
    /// A click on the sign of a note.
    Note(usize),
    /// A choice in a row's menu.
    Do(Action),
}

impl Tint {
    pub(super) fn hue(self, palette: &Palette) -> Hue {
        match self {
            Self::Left | Self::Both => palette.left,
            Self::Right => palette.right,
            Self::Moved => palette.moved,
            Self::Fact => palette.fact,
        }
    }
}

impl<'a> View<'a> {
    pub(super) fn article(&self, half: Side) -> Option<&'a Article> {
        let index = match half {
            Side::Left => self.comparison.left,
            Side::Right => self.comparison.right,
        };
        self.collation.articles.get(index).map(|article| &**article)
    }

    /// What cards are made from.
    pub(super) fn about(&self) -> Option<About<'a>> {
        About::of(self.collation, self.comparison, self.findings, self.lang)
    }

    /// The line that shows a paragraph.
    pub(super) fn line_of(&self, part: Part) -> Option<usize> {
        let row = self.comparison.row_of(part.side, part.block)?;
        self.findings.line_showing(self.lines, row, part.side)
    }

    pub(super) fn is_corrected(&self, line: Line) -> bool {
        self.corrected.binary_search(&line.row()).is_ok()
    }
}

/// How text is set at a width of the surface.
pub(in crate::ui) fn setting(width: f32, view: &View<'_>) -> Setting {
    let column = room(width, view).min(view.text_size * view.measure);
    Setting {
        width: column.max(view.text_size * 4.0).floor(),
        size: view.text_size,
        line: view.line_spacing,
        folded: view.folded,
    }
}

/// The widest that a column of text can be, in points.
fn room(width: f32, view: &View<'_>) -> f32 {
    let column = if view.inline { width - size::INLINE_GUTTER } else { (width - size::GUTTER) / 2.0 };
    column - 2.0 * size::COLUMN_MARGIN
}

/// How far each column's text stands from the left edge of its half, in points.
pub(in crate::ui) fn indents(width: f32, view: &View<'_>) -> [f32; 2] {
    let spare = (room(width, view) - setting(width, view).width).max(0.0);
    let shares = match (view.tight, view.inline) {
        (false, _) => [0.5, 0.5],
        (true, false) => [1.0, 0.0],
        (true, true) => [0.0, 0.0],
    };
    shares.map(|share| size::COLUMN_MARGIN + (spare * share).floor())
}
