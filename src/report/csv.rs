//! Lists for spreadsheet programs: changes, facts, or the matrix of paragraphs and sources.
//!
//! RFC 4180, in UTF-8 with a byte order mark, without which such programs take Chinese for something else. A cell that
//! they would take for a formula gets an apostrophe before it, which they show as part of the text.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use crate::article::{Fact, FactValue};
use crate::compare::display::Side;
use crate::compare::many::{Matrix, Sources};
use crate::compare::{Collation, RowKind};
use crate::i18n::{self, Lang, OverviewPhrases, ReportStrings, Strings, letter};

use super::Dossier;
use super::pair::{Pair, pairs};
use super::record::file_name;

/// Which of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Table {
    /// Every change with both readings.
    #[default]
    Changes,
    /// Every difference of facts.
    Facts,
    /// What became of each paragraph of the base text in each other source.
    Matrix,
}

impl Table {
    pub const ALL: [Self; 3] = [Self::Changes, Self::Facts, Self::Matrix];
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

pub(super) fn write(table: Table, dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK)?;
    let writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    let mut sheet = Sheet { writer, lang: dossier.options.lang };
    match table {
        Table::Changes => sheet.changes(dossier)?,
        Table::Facts => sheet.facts(dossier)?,
        Table::Matrix => sheet.matrix(dossier)?,
    }
    sheet.writer.flush()
}

struct Sheet<'o> {
    writer: csv::Writer<&'o mut dyn Write>,
    lang: Lang,
}

impl Sheet<'_> {
    fn row(&mut self, cells: &[&str]) -> io::Result<()> {
        let cells = cells.iter().map(|cell| guarded(cell));
        Ok(self.writer.write_record(cells.map(Cow::into_owned))?)
    }

    /// The columns at the left of changes and facts, and those of evidence at their right.
    fn heading(&mut self, columns: &[&str]) -> io::Result<()> {
        let words = ReportStrings::of(self.lang);
        let mut all = vec![words.comparison, words.number, words.row];
        all.extend(columns);
        let evidence = [words.left_file, words.left_sha256, words.right_file, words.right_sha256];
        all.extend(evidence.iter().chain([&words.made_with]));
        self.row(&all)
    }

    fn entry(&mut self, pair: &Pair<'_>, number: usize, row: usize, cells: &[&str]) -> io::Result<()> {
        let (name, number, row) = (pair.name(), (number + 1).to_string(), (row + 1).to_string());
        let program = program();
        let mut all: Vec<&str> = vec![&name, &number, &row];
        all.extend(cells);
        all.extend(pair.articles.iter().flat_map(|article| [file_name(&article.path), &article.sha256]));
        all.push(&program);
        self.row(&all)
    }

    fn changes(&mut self, dossier: &Dossier<'_>) -> io::Result<()> {
        let (s, words) = (Strings::of(self.lang), ReportStrings::of(self.lang));
        self.heading(&[words.kind, s.filter_fact, words.left_text, words.right_text])?;
        for pair in pairs(dossier) {
            for (number, change) in pair.findings.changes.iter().enumerate() {
                let [left, right] = change.readings(pair.left(), pair.right(), pair.comparison);
                let kind = i18n::change_kind(change.kind, self.lang);
                let fact = if change.fact { words.yes } else { "" };
                self.entry(&pair, number, change.row, &[kind, fact, &left, &right])?;
            }
        }
        Ok(())
    }

    fn facts(&mut self, dossier: &Dossier<'_>) -> io::Result<()> {
        let words = ReportStrings::of(self.lang);
        let sides = [words.left_text, words.left_value, words.left_unit, words.right_text, words.right_value];
        let columns = [&[words.status, words.kind][..], &sides, &[words.right_unit]].concat();
        self.heading(&columns)?;
        for pair in pairs(dossier) {
            for (number, &at) in pair.findings.facts.iter().enumerate() {
                let Some(difference) = pair.comparison.facts.get(at as usize) else { continue };
                let status = i18n::fact_status(difference.status, pair.letters(), self.lang);
                let kind = i18n::fact_kind(difference.kind, self.lang);
                let told = difference.facts(&pair.left().facts, &pair.right().facts).map(|f| f.map(Told::of));
                let mut cells = vec![status.as_str(), kind];
                for side in Side::BOTH {
                    match &told[side.index()] {
                        Some(told) => cells.extend([told.text, &told.value, told.unit]),
                        None => cells.extend([""; 3]),
                    }
                }
                self.entry(&pair, number, difference.row, &cells)?;
            }
        }
        Ok(())
    }

    fn matrix(&mut self, dossier: &Dossier<'_>) -> io::Result<()> {
        let collation = dossier.collation;
        let words = ReportStrings::of(self.lang);
        let source = |at: usize| {
            let article = collation.articles.get(at);
            let [name, sha256] = article.map_or([""; 2], |a| [file_name(&a.path), a.sha256.as_str()]);
            format!("{} {name} SHA-256 {sha256}", letter(at))
        };
        let base = format!("{} {}", words.base, source(collation.base));
        let matrix = match dossier.overview {
            Some(overview) => Cow::Borrowed(&overview.matrix),
            None => Cow::Owned(Matrix::of_all(&Sources::of(collation))),
        };
        let others: Vec<String> = matrix.columns.iter().map(|column| source(column.source)).collect();
        let program = program();
        let mut heading = vec![words.source, words.paragraph, &base];
        heading.extend(others.iter().map(String::as_str));
        heading.extend([words.made_with, &program]);
        self.row(&heading)?;
        let phrases = OverviewPhrases(self.lang);
        for block in 0..matrix.blocks {
            let cells = matrix.columns.iter().map(|column| {
                column.cells.get(block).map(|cell| phrases.cell_in_full(cell)).unwrap_or_default()
            });
            self.paragraph(collation, collation.base, block, &cells.collect::<Vec<_>>())?;
        }
        // Below, what only others have.
        let added = i18n::row_kind(RowKind::Added, self.lang);
        for (at, column) in matrix.columns.iter().enumerate() {
            for &block in &column.added {
                let mut cells = vec![String::new(); matrix.columns.len()];
                if let Some(cell) = cells.get_mut(at) {
                    added.clone_into(cell);
                }
                self.paragraph(collation, column.source, block, &cells)?;
            }
        }
        Ok(())
    }

    fn paragraph(
        &mut self,
        collation: &Collation,
        article: usize,
        block: usize,
        cells: &[String],
    ) -> io::Result<()> {
        let text = collation.articles.get(article).and_then(|a| a.blocks.get(block));
        let (source, paragraph) = (letter(article), (block + 1).to_string());
        let mut row = vec![source.as_str(), &paragraph, text.map_or("", |block| &block.text)];
        row.extend(cells.iter().map(String::as_str));
        row.extend(["", ""]);
        self.row(&row)
    }
}

/// A fact as cells.
struct Told<'a> {
    text: &'a str,
    value: String,
    unit: &'a str,
}

impl<'a> Told<'a> {
    fn of(fact: &'a Fact) -> Self {
        let value = match &fact.value {
            Some(FactValue::Number(number)) => number.to_string(),
            Some(FactValue::Text(text)) => text.clone(),
            None => String::new(),
        };
        Self { text: &fact.text, value, unit: fact.unit.unwrap_or_default() }
    }
}

fn program() -> String {
    format!("Variorum {}", env!("CARGO_PKG_VERSION"))
}

/// Text that no spreadsheet program takes for a formula. Some take the full-width signs for one too.
fn guarded(text: &str) -> Cow<'_, str> {
    let formula = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    if text.starts_with(formula) { format!("'{text}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn formulas_become_text() {
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("＠甲"), "'＠甲");
        assert_eq!(guarded("-5%"), "'-5%");
        assert_eq!(guarded("三百六十三"), "三百六十三");
        assert_eq!(guarded(""), "");
    }
}
