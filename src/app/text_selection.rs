//! Text chosen to be copied: of one side only, or of the redline. It is held by places in the text, so that it stays
//! whatever is laid out.

use crate::compare::display::{self, Line, Side};
use crate::compare::{Comparison, Row};

use super::state::App;
use super::{Effect, Shown};

/// Whose text is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    Side(Side),
    /// Both readings in one text ([`display::redline`]).
    Redline,
}

/// A place between two letters of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// A display line.
    pub line: usize,
    /// In scalar values of what the line shows of the reading.
    pub at: usize,
}

/// A stretch of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextSelection {
    pub reading: Reading,
    /// Where it was begun; it stays when the other end goes on.
    pub from: Spot,
    pub to: Spot,
}

impl Reading {
    /// Whether a line shows it at its place.
    pub fn is_shown(self, line: Line) -> bool {
        match self {
            Self::Side(side) => line.shows(side),
            // A moved row's redline stands where the right side has it.
            Self::Redline => line.shows(Side::Right),
        }
    }
}

impl TextSelection {
    /// The chosen part of a line, in scalar values; its end may lie beyond the line's.
    pub fn on(&self, line: usize) -> Option<[usize; 2]> {
        let (first, last) = (self.from.min(self.to), self.from.max(self.to));
        if !(first.line..=last.line).contains(&line) {
            return None;
        }
        let start = if line == first.line { first.at } else { 0 };
        let end = if line == last.line { last.at } else { usize::MAX };
        (start < end).then_some([start, end])
    }

    /// The text as the article has it: no breaks of lines, a blank line between paragraphs. Of a redline it is what the
    /// right article says; what is struck through is left out, unless nothing else was chosen.
    pub fn text(&self, shown: &Shown) -> String {
        let Some(comparison) = shown.comparison() else { return String::new() };
        match self.reading {
            Reading::Side(side) => self.paragraphs(shown, comparison, side, |_, range| vec![range]),
            Reading::Redline => {
                let of = |side: Side| {
                    self.paragraphs(shown, comparison, side, |row, range| in_redline(row, side, range))
                };
                let said = of(Side::Right);
                if said.is_empty() { of(Side::Left) } else { said }
            }
        }
    }

    /// The chosen parts of a side's text; `parts` tells where in it a part of a line stands.
    fn paragraphs(
        &self,
        shown: &Shown,
        comparison: &Comparison,
        side: Side,
        parts: impl Fn(&Row, [usize; 2]) -> Vec<[usize; 2]>,
    ) -> String {
        let Some(articles) = shown.articles() else { return String::new() };
        let (first, last) = (self.from.line.min(self.to.line), self.from.line.max(self.to.line));
        let mut paragraphs = Vec::new();
        let lines = shown.lines().iter().enumerate().skip(first).take(last.saturating_sub(first) + 1);
        for (at, line) in lines.filter(|(_, line)| self.reading.is_shown(**line)) {
            let Some(row) = comparison.rows.get(line.row()) else { continue };
            let Some(range) = self.on(at).filter(|_| !side.blocks(row).is_empty()) else { continue };
            let whole = display::text(articles[side.index()], row, side);
            let said: String =
                parts(row, range).into_iter().map(|[from, to]| display::slice(&whole, from..to)).collect();
            if !said.is_empty() {
                paragraphs.push(said.replace('\n', "\n\n"));
            }
        }
        paragraphs.join("\n\n")
    }
}

/// What a side says in a part of a redline.
fn in_redline(row: &Row, side: Side, [start, end]: [usize; 2]) -> Vec<[usize; 2]> {
    let pieces = display::redline(row).into_iter().filter(|piece| piece.side == side);
    pieces
        .map(|piece| {
            let inside = |at: usize| at.clamp(piece.at, piece.end()) - piece.at + piece.range[0];
            [inside(start), inside(end)]
        })
        .filter(|[from, to]| from < to)
        .collect()
}

impl App {
    /// Copies the chosen text, or else the selected row.
    pub(super) fn copy_chosen(&mut self) -> Vec<Effect> {
        let chosen = self.state.text_selection.zip(self.state.shown.as_ref());
        let text = chosen.map(|(selection, shown)| selection.text(shown)).filter(|text| !text.is_empty());
        match text {
            // What is copied is seen: it needs no word.
            Some(text) => vec![Effect::Copy(text)],
            None => self.copy(self.row_text()),
        }
    }

    /// Chooses all text of a reading: of the redline, or of the side clicked last.
    pub(super) fn choose_all(&mut self) {
        let Some(shown) = &self.state.shown else { return };
        let inline = self.state.settings.mode == crate::session::Mode::Inline;
        let reading = if inline { Reading::Redline } else { Reading::Side(self.state.last_side) };
        let to = Spot { line: shown.lines().len().saturating_sub(1), at: usize::MAX };
        self.state.text_selection = Some(TextSelection { reading, from: Spot { line: 0, at: 0 }, to });
    }
}
