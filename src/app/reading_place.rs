//! Where the reader is, told by the paragraphs that stand there: kept when texts are read again, and in a session.

use crate::article::{Passage, locate};
use crate::session::{RowPlace, SavedView};

use super::standing::Standing;
use super::state::App;
use super::{Effect, Shown, Side};

/// So many rows around the one at the top are asked for where that one is gone.
const NEIGHBOURS: usize = 6;

/// The rows by which the reader's place is found again.
#[derive(Debug, Clone, Default)]
pub(super) struct Bearings {
    selected: Option<RowPlace>,
    /// The row at the top, then those around it, the nearest first.
    top: Vec<RowPlace>,
    /// How much of the first is scrolled out, 0.0 to 1.0.
    scrolled: f64,
}

impl Bearings {
    pub(super) fn of(shown: &Shown, (top, scrolled): (usize, f64), selected: Option<usize>) -> Self {
        let around = (1..=NEIGHBOURS).flat_map(|by| [top.checked_add(by), top.checked_sub(by)]).flatten();
        Self {
            selected: selected.and_then(|line| place(shown, line)),
            top: std::iter::once(top).chain(around).filter_map(|line| place(shown, line)).collect(),
            scrolled,
        }
    }
}

impl From<SavedView> for Bearings {
    fn from(view: SavedView) -> Self {
        Self { selected: view.selected, top: view.top.into_iter().collect(), scrolled: view.scrolled }
    }
}

/// A row by the first block of either side.
fn place(shown: &Shown, line: usize) -> Option<RowPlace> {
    let (row, [left, right]) = (shown.row_of(line)?, shown.articles()?);
    let of = |article, blocks: &[usize]| blocks.first().and_then(|&block| Passage::of(article, block));
    Some(RowPlace { left: of(left, &row.left), right: of(right, &row.right) })
}

/// The line of the first of these rows that there is, and which it was.
fn find(shown: &Shown, places: &[RowPlace]) -> Option<(usize, usize)> {
    let comparison = shown.comparison()?;
    let mut blocks = [Vec::new(), Vec::new()];
    for (side, article) in Side::BOTH.into_iter().zip(shown.articles()?) {
        let passages: Vec<Option<&Passage>> = places
            .iter()
            .map(|place| match side {
                Side::Left => place.left.as_ref(),
                Side::Right => place.right.as_ref(),
            })
            .collect();
        let asked: Vec<&Passage> = passages.iter().copied().flatten().collect();
        let mut found = locate(article, &asked).into_iter();
        blocks[side.index()] = passages.iter().map(|p| p.and_then(|_| found.next().flatten())).collect();
    }
    let standing = Standing::of(comparison);
    places.iter().enumerate().find_map(|(at, _)| {
        let on = |side: Side| {
            let block = blocks[side.index()].get(at).copied().flatten()?;
            shown.findings().line_of(standing.row(side, block)?)
        };
        Some((on(Side::Left).or_else(|| on(Side::Right))?, at))
    })
}

impl App {
    /// Where the window's top is: the line there, and how much of it is scrolled out, 0.0 to 1.0.
    pub fn note_place(&mut self, place: (usize, f64)) {
        self.state.place = place;
    }

    /// Where the reader is, as it is saved.
    pub(super) fn view(&self) -> SavedView {
        let Some(shown) = &self.state.shown else {
            return self.state.session.view.clone().unwrap_or_default();
        };
        let (top, scrolled) = self.state.place;
        SavedView {
            selected: self.state.selected.and_then(|line| place(shown, line)),
            top: place(shown, top),
            scrolled,
        }
    }

    /// Where the reader is in what is shown now.
    pub(super) fn bearings(&self) -> Option<Bearings> {
        let shown = self.state.shown.as_ref()?;
        Some(Bearings::of(shown, self.state.place, self.state.selected))
    }

    /// Goes to where the reader was.
    pub(super) fn return_to(&mut self, bearings: &Bearings) -> Vec<Effect> {
        let Some(shown) = &self.state.shown else { return Vec::new() };
        let selected = bearings.selected.as_slice();
        self.state.selected = find(shown, selected).map(|(line, _)| line);
        let top = find(shown, &bearings.top);
        top.map(|(line, at)| Effect::PlaceAt(line, if at == 0 { bearings.scrolled } else { 0.0 }))
            .into_iter()
            .collect()
    }
}
