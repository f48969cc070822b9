//! What became of each paragraph of the base text in each other source, and what only the others have: as a table to read,
//! with columns for each source, and as a list to sort and to count, with a line for each paragraph and source.

use std::borrow::Cow;
use std::io;

use crate::compare::RowKind;
use crate::compare::display::Side;
use crate::compare::many::{Cell, CellState, Column, Matrix, Sources};
use crate::i18n::{self, ReportStrings, Strings, letter, percent};
use crate::report::Dossier;
use crate::report::article::name_apart;
use crate::report::pair::{Pair, pairs};
use crate::report::paragraph_number;
use crate::report::record::file_name;

use super::Value::{Number, Text};
use super::{Sheet, Value, called};

/// All that both forms look up.
struct Grid<'a> {
    dossier: &'a Dossier<'a>,
    matrix: Cow<'a, Matrix>,
    pairs: Vec<Pair<'a>>,
}

/// A paragraph in a source.
struct Place<'a> {
    column: &'a Column,
    /// Of a paragraph of the base text.
    cell: Option<&'a Cell>,
    /// Of a paragraph that this source alone has, beside the base.
    row: Option<usize>,
}

impl<'a> Grid<'a> {
    fn of(dossier: &'a Dossier<'a>) -> Self {
        let matrix = match dossier.overview {
            Some(overview) => Cow::Borrowed(&overview.matrix),
            None => Cow::Owned(Matrix::of_all(&Sources::of(dossier.collation))),
        };
        Self { dossier, matrix, pairs: pairs(dossier).collect() }
    }

    fn pair(&self, source: usize) -> Option<&Pair<'a>> {
        self.pairs.iter().find(|pair| pair.comparison.right == source)
    }

    fn name(&self, article: usize) -> String {
        name_apart(&self.dossier.collation.articles, article, self.dossier.options.lang)
    }

    fn called(&self, article: usize) -> [Value<'a>; 2] {
        let of = self.dossier.collation.articles.get(article);
        of.map_or([Text(""), Text("")], |of| called(self.name(article), of))
    }

    fn evidence(&self, article: usize) -> [Value<'a>; 2] {
        let article = self.dossier.collation.articles.get(article);
        article.map_or([Text(""), Text("")], |a| [Text(file_name(&a.path)), Text(&a.sha256)])
    }

    /// Which source has a paragraph, what it is called and its outlet, the paragraph's number and its text.
    fn paragraph(&self, article: usize, block: usize) -> [Value<'a>; 5] {
        let of = self.dossier.collation.articles.get(article);
        let number = of.map_or(block, |article| paragraph_number(article, block));
        let text = of.and_then(|a| a.blocks.get(block)).map_or("", |block| block.text.as_str());
        let [name, outlet] = self.called(article);
        [Value::Own(letter(article)), name, outlet, Number(number as i64), Text(text)]
    }

    /// What became of it, in one value a cell: what, how much is the same, how far it moved, how many facts disagree, in
    /// which row.
    fn fate(&self, place: &Place<'_>) -> [Value<'static>; 5] {
        let words = ReportStrings::of(self.dossier.options.lang);
        let lang = self.dossier.options.lang;
        let row = |row: usize, side| {
            let pair = self.pair(place.column.source);
            Number(pair.map_or(row, |pair| pair.line_of(row, side)) as i64 + 1)
        };
        let Some(cell) = place.cell else {
            let added = Text(i18n::row_kind(RowKind::Added, lang));
            let at = place.row.map_or(Text(""), |at| row(at, Side::Right));
            return [added, Text(""), Text(""), Text(""), at];
        };
        let state = match cell.state {
            CellState::Pending => return [const { Text("") }; 5],
            CellState::Same => i18n::row_kind(RowKind::Same, lang),
            CellState::Edited => i18n::row_kind(RowKind::Edited, lang),
            CellState::Split => i18n::row_kind(RowKind::Split, lang),
            CellState::Merged => i18n::row_kind(RowKind::Merged, lang),
            CellState::Omitted => i18n::row_kind(RowKind::Omitted, lang),
            CellState::Apart => words.apart,
        };
        let share = if cell.is_absent() { 0 } else { percent(cell.similarity) };
        let at = cell.row.map_or(Text(""), |at| row(at, Side::Left));
        [Text(state), Number(share), Number(cell.moved as i64), Number(cell.conflicts as i64), at]
    }
}

impl Sheet<'_> {
    /// Columns for each source; the evidence in columns of its own, at the right.
    pub(super) fn matrix(&mut self, dossier: &Dossier<'_>) -> io::Result<()> {
        let grid = Grid::of(dossier);
        let words = ReportStrings::of(self.lang);
        let base = dossier.collation.base;
        let mut heading: Vec<String> =
            [words.source, words.name, words.outlet, words.paragraph, words.text].map(str::to_owned).to_vec();
        let fates = [words.between, words.same_percent, words.moved_by, words.conflicts, words.row];
        for column in &grid.matrix.columns {
            let name = grid.name(column.source);
            heading.extend(fates.map(|what| format!("{} {name} · {what}", letter(column.source))));
        }
        let mut evidence = vec![Value::Own(self.program.clone())];
        heading.push(words.made_with.to_owned());
        for source in std::iter::once(base).chain(grid.matrix.columns.iter().map(|c| c.source)) {
            let [_, outlet] = grid.called(source);
            heading.extend([words.outlet, words.file, "SHA-256"].map(|w| format!("{} {w}", letter(source))));
            evidence.push(outlet);
            evidence.extend(grid.evidence(source));
        }
        self.values(&heading.iter().map(|head| Text(head)).collect::<Vec<_>>())?;
        for block in 0..grid.matrix.blocks {
            let mut row = grid.paragraph(base, block).to_vec();
            for column in &grid.matrix.columns {
                row.extend(grid.fate(&Place { column, cell: column.cells.get(block), row: None }));
            }
            row.extend(evidence.iter().cloned());
            self.values(&row)?;
        }
        // Below, what only others have.
        for column in &grid.matrix.columns {
            for &block in &column.added {
                let mut row = grid.paragraph(column.source, block).to_vec();
                for other in &grid.matrix.columns {
                    match other.source == column.source {
                        true => row.extend(grid.fate(&grid.own(column, block))),
                        false => row.extend([const { Text("") }; 5]),
                    }
                }
                row.extend(evidence.iter().cloned());
                self.values(&row)?;
            }
        }
        Ok(())
    }

    /// A line for each paragraph and source.
    pub(super) fn cells(&mut self, dossier: &Dossier<'_>) -> io::Result<()> {
        let grid = Grid::of(dossier);
        let (s, words) = (Strings::of(self.lang), ReportStrings::of(self.lang));
        let base = dossier.collation.base;
        let heading = [
            &[words.source, words.name, words.outlet, words.paragraph, words.text][..],
            &[words.compared_with, words.its_name, words.its_outlet],
            &[words.between, words.same_percent, words.moved_by, words.conflicts, words.row, s.verdict],
        ];
        let evidence = [words.left_file, words.left_sha256, words.right_file, words.right_sha256];
        let heading = heading.concat().into_iter().chain(evidence).chain([words.made_with]);
        self.values(&heading.map(Text).collect::<Vec<_>>())?;
        for column in &grid.matrix.columns {
            let source = column.source;
            let verdict = column.standing.map_or("", |s| i18n::verdict(s.verdict, self.lang));
            let entry = |sheet: &mut Self, (article, block): (usize, usize), place: &Place<'_>| {
                let mut row = grid.paragraph(article, block).to_vec();
                row.push(Value::Own(letter(source)));
                row.extend(grid.called(source));
                row.extend(grid.fate(place));
                row.push(Text(verdict));
                row.extend([grid.evidence(base), grid.evidence(source)].concat());
                row.push(Value::Own(sheet.program.clone()));
                sheet.values(&row)
            };
            for block in 0..grid.matrix.blocks {
                let place = Place { column, cell: column.cells.get(block), row: None };
                entry(self, (base, block), &place)?;
            }
            for &block in &column.added {
                entry(self, (source, block), &grid.own(column, block))?;
            }
        }
        Ok(())
    }
}

impl<'a> Grid<'a> {
    /// A paragraph of a source that the base lacks.
    fn own<'c>(&self, column: &'c Column, block: usize) -> Place<'c> {
        let rows = self.pair(column.source).map(|pair| pair.comparison.rows.as_slice());
        let row = rows.and_then(|rows| rows.iter().position(|row| row.right.contains(&block)));
        Place { column, cell: None, row }
    }
}
