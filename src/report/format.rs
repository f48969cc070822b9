//! The kinds of reports, and the one door to all of them.

use std::io::{self, Write};

use super::Dossier;
use super::json::dossier_json;
use super::text::{TextOptions, dossier_text};

/// Columns of a text that is written for no terminal.
const COLUMNS: usize = 100;

/// What a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// What programs read: docs/json.md.
    Json,
    /// What a terminal shows, with the evidence at its end.
    Text,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::Json, Self::Text];

    /// As it is spelled on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Text => "text",
        }
    }

    /// How the names of such files end, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Text => "txt",
        }
    }
}

/// Writes a report.
///
/// # Errors
/// Those of the writer.
pub fn write(format: Format, dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Json => dossier_json(dossier, out),
        Format::Text => {
            let options = TextOptions { width: COLUMNS, color: false, lang: dossier.options.lang };
            dossier_text(dossier, options, out)
        }
    }
}
