//! The kinds of reports, and the one door to all of them.

use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use super::csv::{self, Table};
use super::json::dossier_json;
use super::record::{Manner, Record, with_record};
use super::text::{TextOptions, dossier_text};
use super::words::Words;
use super::{Dossier, diff, docx, html, markdown, pdf};

/// Columns of a text that is written for no terminal.
const COLUMNS: usize = 100;

/// What a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// One page to read and to send.
    Html,
    /// Typeset, for paper.
    Pdf,
    /// A redline of one comparison, the first, with tracked changes for word processors.
    Docx,
    /// Tables and marked text for whoever writes in Markdown.
    Markdown,
    /// A list for a spreadsheet program.
    Csv(Table),
    /// What programs read: docs/json.md.
    Json,
    /// What a terminal shows, with the evidence at its end.
    Text,
    /// What patch(1) understands.
    Diff,
}

impl Format {
    /// Every format once, with each list of CSV.
    pub const ALL: [Self; 12] = [
        Self::Html,
        Self::Pdf,
        Self::Docx,
        Self::Markdown,
        Self::Csv(Table::Changes),
        Self::Csv(Table::Facts),
        Self::Csv(Table::Conflicts),
        Self::Csv(Table::Matrix),
        Self::Csv(Table::Cells),
        Self::Json,
        Self::Text,
        Self::Diff,
    ];

    /// Whether it is text that a person can read as it is.
    pub fn is_plain(self) -> bool {
        matches!(self, Self::Markdown | Self::Csv(_) | Self::Json | Self::Text | Self::Diff)
    }

    /// Whether it tells what several sources show together.
    pub fn shows_overview(self) -> bool {
        matches!(self, Self::Html | Self::Pdf | Self::Markdown | Self::Text | Self::Json)
    }

    /// Whether the reader's notes stand in it.
    pub fn shows_notes(self) -> bool {
        !matches!(self, Self::Csv(_) | Self::Diff)
    }

    /// Whether it names files with their folders, as they were given.
    pub fn shows_paths(self) -> bool {
        matches!(self, Self::Json | Self::Text)
    }

    /// Whether all that was read and all that came out stands in it as data.
    pub fn shows_all(self) -> bool {
        self == Self::Json
    }

    /// Whether it can have the two texts side by side or as a redline.
    pub fn has_layout(self) -> bool {
        matches!(self, Self::Html | Self::Pdf | Self::Markdown)
    }

    /// Whether parts of it can be left out.
    pub fn has_parts(self) -> bool {
        self.has_layout() || matches!(self, Self::Text | Self::Docx)
    }

    /// As it is spelled on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Markdown => "markdown",
            Self::Csv(_) => "csv",
            Self::Json => "json",
            Self::Text => "text",
            Self::Diff => "diff",
        }
    }

    /// How the names of such files end, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Markdown => "md",
            Self::Csv(_) => "csv",
            Self::Json => "json",
            Self::Text => "txt",
            Self::Diff => "diff",
        }
    }
}

/// Writes a report.
///
/// # Errors
/// Those of the writer.
pub fn write(format: Format, dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    write_as(Manner { format, width: COLUMNS, color: false }, dossier, out)
}

/// The same, a text in as many columns as is said, and coloured or not.
///
/// # Errors
/// Those of the writer.
pub fn write_as(manner: Manner, dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    render(manner, &Dossier { manner: Some(manner), ..*dossier }, out)
}

/// Writes it to be looked at: without what only a check needs, and of what is no text the words.
///
/// # Errors
/// Those of the writer.
pub fn preview(format: Format, dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    if format.is_plain() {
        return render(Manner { format, width: COLUMNS, color: false }, dossier, out);
    }
    let mut words = Words::new(out);
    markdown::write(dossier, &mut words)?;
    words.finish()
}

fn render(manner: Manner, dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    match manner.format {
        Format::Html => html::write(dossier, out),
        Format::Pdf => pdf::write(dossier, out),
        Format::Docx => docx::write(dossier, out),
        Format::Markdown => markdown::write(dossier, out),
        Format::Csv(table) if dossier.manner.is_none() => csv::write(table, dossier, out),
        Format::Csv(table) => {
            let mut list = Vec::new();
            csv::write(table, dossier, &mut list)?;
            with_record(&list, &Record::of(dossier).to_line(), out)
        }
        Format::Json => dossier_json(dossier, out),
        Format::Diff => diff::write(dossier, out),
        Format::Text => {
            let Manner { width, color, .. } = manner;
            let options = TextOptions { width, color, lang: dossier.options.lang };
            dossier_text(dossier, options, out)
        }
    }
}
