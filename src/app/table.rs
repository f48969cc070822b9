//! What the overview shows, made from the comparisons that are there.

use std::sync::Arc;

use crate::compare::Comparison;
use crate::compare::many::Matrix;
use crate::jobs::Compared;

use super::state::{App, State};
use super::{Effect, Part, Side, SourceId};

/// The base text by all other sources. Source numbers in it are those of the columns, from 1; 0 is the base.
#[derive(Debug, Clone)]
pub struct Table {
    pub base: SourceId,
    /// In the order they are shown.
    pub columns: Vec<SourceId>,
    pub matrix: Matrix,
    /// How long all that is compared took, in milliseconds.
    pub milliseconds: f64,
    made_of: MadeOf,
}

/// The texts and comparisons that a table was made of, by their addresses: none of them is ever changed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct MadeOf {
    ids: Vec<SourceId>,
    articles: Vec<usize>,
    comparisons: Vec<Option<usize>>,
}

/// A cell of the overview: a paragraph of the base, or of what it lacks, in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// Index into what is listed: the base's blocks first, then the groups of what it lacks.
    pub row: usize,
    /// Index into the columns.
    pub column: usize,
}

impl State {
    /// The overview as far as it is compared; `None` without a base.
    pub fn table(&self) -> Option<&Arc<Table>> {
        self.overview.table.as_ref()
    }

    fn made_of(&self) -> Option<MadeOf> {
        let base = self.base()?;
        let columns = self.columns();
        let all = || std::iter::once(base).chain(columns.iter().copied());
        let address = |compared: &Compared| Arc::as_ptr(&compared.collation).addr();
        Some(MadeOf {
            ids: all().map(|source| source.id).collect(),
            articles: all().map(|source| Arc::as_ptr(source.article()).addr()).collect(),
            comparisons: columns.iter().map(|s| self.compared([base.id, s.id]).map(address)).collect(),
        })
    }

    fn make_table(&self, made_of: MadeOf) -> Option<Table> {
        let base = self.base()?;
        let [_, columns @ ..] = &made_of.ids[..] else { return None };
        let compared: Vec<Option<&Compared>> =
            columns.iter().map(|&id| self.compared([base.id, id])).collect();
        let comparisons: Vec<(usize, Option<&Comparison>)> = compared
            .iter()
            .enumerate()
            .map(|(at, compared)| (at + 1, compared.and_then(|c| c.collation.comparisons.first())))
            .collect();
        Some(Table {
            base: base.id,
            columns: columns.to_vec(),
            matrix: Matrix::of(base.article(), &comparisons),
            milliseconds: compared.iter().flatten().map(|c| c.milliseconds).sum(),
            made_of,
        })
    }
}

impl App {
    /// Makes the table anew where something it shows is another now.
    pub(super) fn refresh_table(&mut self) {
        if !self.state.overview.open {
            return;
        }
        let made_of = self.state.made_of();
        if self.state.overview.table.as_ref().map(|table| &table.made_of) == made_of.as_ref() {
            return;
        }
        self.state.overview.table = made_of.and_then(|of| self.state.make_table(of)).map(Arc::new);
    }

    /// Shows a source beside the base, at a paragraph of either where one is named.
    pub(super) fn open_pair(&mut self, id: SourceId, at: Option<Part>) -> Vec<Effect> {
        let Some(base) = self.state.base().map(|source| source.id) else { return Vec::new() };
        if id == base || self.state.source(id).is_none() {
            return Vec::new();
        }
        // What is looked at later is held against the same text.
        self.state.overview.base = Some(base);
        self.state.overview.open = false;
        self.state.aim = at;
        let shown = self.state.shown.as_ref().is_some_and(|shown| shown.sources == [base, id]);
        if self.state.pair() == Some([base, id]) && shown && self.state.comparing.is_none() {
            return self.take_aim();
        }
        let mut all: Vec<_> = self.state.slots.iter_mut().filter_map(Option::take).collect();
        all.append(&mut self.state.further);
        for source in all {
            match source.id {
                side if side == base => self.state.slots[Side::Left.index()] = Some(source),
                side if side == id => self.state.slots[Side::Right.index()] = Some(source),
                _ => self.state.further.push(source),
            }
        }
        self.start_comparing()
    }

    /// Goes to the paragraph that was to be shown when its comparison is there.
    pub(super) fn take_aim(&mut self) -> Vec<Effect> {
        let Some(part) = self.state.aim.take() else { return Vec::new() };
        let Some(line) = self.state.shown.as_ref().and_then(|shown| shown.line_of(part)) else {
            return Vec::new();
        };
        self.select(line);
        vec![Effect::ScrollTo(line)]
    }
}
