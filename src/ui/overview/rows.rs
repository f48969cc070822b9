//! The rows of the overview: the base's paragraphs, then what it lacks.

use crate::app::{Part, Side, Source};
use crate::article::{Block, BlockKind};
use crate::compare::many::{Cell, Group};

use crate::text::crop;

use super::Of;

/// Longest text shown of one side of a cell, in characters.
const READING: usize = 160;

/// Longest beginning of a paragraph beside its cells.
pub(super) const WORDS: usize = 120;

/// A row by what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// A block of the base.
    Block(usize),
    /// Over the paragraphs that the base lacks: how many each source has.
    Lacking,
    /// Some sources have these; an index into the groups.
    Group(usize),
}

impl Of<'_> {
    pub(super) fn row_count(&self) -> usize {
        self.table.matrix.blocks + 1 + self.groups().len()
    }

    pub(super) fn row(&self, at: usize) -> Row {
        let blocks = self.table.matrix.blocks;
        match at {
            at if at < blocks => Row::Block(at),
            at if at == blocks => Row::Lacking,
            at => Row::Group(at - blocks - 1),
        }
    }

    pub(super) fn groups(&self) -> &[Group] {
        self.table.survey.as_ref().map(|survey| survey.lacking.as_slice()).unwrap_or_default()
    }

    /// The source of a column.
    pub(super) fn source(&self, column: usize) -> Option<&Source> {
        self.state.source(self.table.column(column)?)
    }

    pub(super) fn cell(&self, block: usize, column: usize) -> Option<&Cell> {
        self.table.matrix.columns.get(column)?.cells.get(block)
    }

    /// The blocks of a group that a column has.
    pub(super) fn blocks(&self, group: usize, column: usize) -> &[usize] {
        let Some(number) = self.table.matrix.columns.get(column).map(|c| c.source) else { return &[] };
        let parts = self.groups().get(group).map(|group| group.parts.as_slice()).unwrap_or_default();
        parts.iter().find(|part| part.source == number).map(|part| part.blocks.as_slice()).unwrap_or_default()
    }

    /// What stands before the words of a row: a number, as the reader counts paragraphs, or that it is the headline.
    pub(super) fn label(&self, row: Row) -> String {
        match row {
            Row::Block(block) => match self.table.number_of(block) {
                Some(number) => number.to_string(),
                None => self.s.headline_row.to_owned(),
            },
            Row::Group(group) if self.beginning(group).is_some_and(|b| b.kind == BlockKind::Headline) => {
                self.s.headline_row.to_owned()
            }
            Row::Lacking | Row::Group(_) => String::new(),
        }
    }

    /// The first paragraph of a group, as the first of its sources has it.
    fn beginning(&self, group: usize) -> Option<&Block> {
        let part = self.groups().get(group)?.parts.first()?;
        self.state.source(self.table.id(part.source)?)?.article().blocks.get(*part.blocks.first()?)
    }

    /// The words of a row, as many as a line could hold.
    pub(super) fn words(&self, row: Row) -> String {
        match row {
            Row::Block(block) => {
                let base = self.state.base().and_then(|base| base.article().blocks.get(block));
                base.map(|block| crop(&block.text, WORDS)).unwrap_or_default()
            }
            Row::Lacking => self.s.lacking.to_owned(),
            Row::Group(group) => self.beginning(group).map(|b| crop(&b.text, WORDS)).unwrap_or_default(),
        }
    }

    /// What the two texts of a cell say, as far as there is room to show it: what was found in them is in sight.
    pub(super) fn readings(&self, at: usize, column: usize) -> Vec<String> {
        let row = self.row(at);
        let around = |column: Option<usize>| self.around_find(at, column).map(|text| crop(&text, READING));
        let text = |source: Option<&Source>, blocks: &[usize]| {
            let all = source.map(|source| source.article().blocks.as_slice()).unwrap_or_default();
            let texts: Vec<&str> =
                blocks.iter().filter_map(|&b| all.get(b)).map(|b| b.text.as_str()).collect();
            (!texts.is_empty()).then(|| crop(&texts.join("\n"), READING))
        };
        let source = self.source(column);
        match row {
            Row::Block(block) => {
                let base = self.state.base();
                let compared = base.zip(source).and_then(|(b, s)| self.state.compared([b.id, s.id]));
                let comparison = compared.and_then(|compared| compared.collation.comparisons.first());
                let rows = comparison.map(|comparison| comparison.rows.as_slice()).unwrap_or_default();
                let row = self.cell(block, column).and_then(|cell| rows.get(cell.row?));
                let there = row.and_then(|row| text(source, &row.right));
                let own = around(None).or_else(|| text(base, &[block]));
                own.into_iter().chain(around(Some(column)).or(there)).collect()
            }
            Row::Lacking => Vec::new(),
            Row::Group(group) => {
                let own = around(Some(column)).or_else(|| text(source, self.blocks(group, column)));
                own.into_iter().collect()
            }
        }
    }

    /// Where a cell leads.
    pub(super) fn place(&self, row: Row, column: usize) -> Option<Part> {
        match row {
            Row::Block(block) => Some(Part { side: Side::Left, block }),
            Row::Lacking => {
                let block = *self.table.matrix.columns.get(column)?.added.first()?;
                Some(Part { side: Side::Right, block })
            }
            Row::Group(group) => {
                Some(Part { side: Side::Right, block: *self.blocks(group, column).first()? })
            }
        }
    }
}
