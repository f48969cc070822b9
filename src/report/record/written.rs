//! How a report was written: with it, another person writes it once more from its files and sees whether it is the same
//! to the letter. A digest of the words would prove nothing, for whoever changes them can change it too.

use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use crate::compare::many::Overview;
use crate::compare::{Collation, Corrections};
use crate::report::{Dossier, Format, ReadAs, ReportNote, ReportOptions, write_as};

use super::Record;

/// Columns of a text, at the least and at the most.
const COLUMNS: [usize; 2] = [20, 1000];

/// As what a report is written; width and colour are those of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manner {
    pub format: Format,
    /// In columns.
    pub width: usize,
    pub color: bool,
}

/// What a report was written with, beside its files and what the reader decided about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    #[serde(flatten)]
    pub manner: Manner,
    #[serde(flatten)]
    pub options: ReportOptions,
    /// Whether it says what all sources show together.
    pub overview: bool,
    /// The files with their folders, in a report that names them so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paths: Vec<String>,
    /// The reader's own words, which come out of no file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readers_notes: Vec<ReportNote>,
}

impl Written {
    pub(super) fn of(manner: Manner, dossier: &Dossier<'_>) -> Self {
        let Manner { format, .. } = manner;
        let Dossier { collation, notes, options, .. } = *dossier;
        let paths = collation.articles.iter().filter(|_| format.shows_paths());
        Self {
            manner,
            options,
            overview: dossier.overview.is_some(),
            paths: paths.map(|article| article.path.clone()).collect(),
            readers_notes: if options.notes && format.shows_notes() { notes.to_vec() } else { Vec::new() },
        }
    }
}

impl Record {
    /// Writes the report once more; nothing where the record does not say how it was written.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_again(
        &self,
        collation: &Collation,
        overview: Option<&Overview>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let Some(written) = &self.written else { return Ok(()) };
        let readings: Vec<ReadAs> = self.sources.iter().map(|source| source.read_as.clone()).collect();
        let corrections: Vec<Corrections<_>> =
            self.comparisons.iter().map(|comparison| comparison.corrections.clone()).collect();
        // A record may say anything: notes stand at rows that there are, and a text has columns as the command line has.
        let is_there = |note: &&ReportNote| {
            let rows = collation.comparisons.get(note.comparison).map(|comparison| comparison.rows.len());
            rows.is_some_and(|rows| note.row.is_none_or(|row| row < rows))
        };
        let notes: Vec<ReportNote> = written.readers_notes.iter().filter(is_there).cloned().collect();
        let width = written.manner.width.clamp(COLUMNS[0], COLUMNS[1]);
        let dossier = Dossier {
            overview,
            readings: &readings,
            corrections: &corrections,
            notes: &notes,
            version: &self.version,
            ..Dossier::bare(collation, written.options)
        };
        write_as(Manner { width, ..written.manner }, &dossier, out)
    }
}
