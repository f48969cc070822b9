//! Many pairs as a table: a line for each, to be read in a terminal or counted in a spreadsheet program.

use csv::{Terminator, WriterBuilder};

use crate::i18n::{self, Lang, PairColumn, pair_column, percent};
use crate::text::BYTE_ORDER_MARK;

use super::csv::guarded;
use super::wrap::width;
use super::{Outcome, Pair};

/// How the table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairTable {
    /// Columns of a terminal; the name comes last, for nobody knows how long the longest is.
    Text,
    Csv,
}

const TEXT: [PairColumn; 7] = [
    PairColumn::Verdict,
    PairColumn::Kept,
    PairColumn::Conflicts,
    PairColumn::Attributions,
    PairColumn::Omitted,
    PairColumn::Added,
    PairColumn::Name,
];
const CSV: [PairColumn; 11] = [
    PairColumn::Name,
    PairColumn::Left,
    PairColumn::Right,
    PairColumn::Verdict,
    PairColumn::Kept,
    PairColumn::Taken,
    PairColumn::Conflicts,
    PairColumn::Attributions,
    PairColumn::Omitted,
    PairColumn::Added,
    PairColumn::Error,
];
/// Columns of a terminal for a verdict, with the blanks behind it.
const VERDICT: usize = 16;

impl PairTable {
    /// What stands over the columns.
    pub fn head(self, lang: Lang) -> Vec<u8> {
        let cells = |columns: &[PairColumn]| -> Vec<String> {
            columns.iter().map(|column| pair_column(*column, lang).to_owned()).collect()
        };
        match self {
            Self::Text => text(cells(&TEXT), lang),
            Self::Csv => [BYTE_ORDER_MARK, &record(&cells(&CSV))].concat(),
        }
    }

    /// The line of a pair.
    pub fn line(self, pair: Pair<'_>, outcome: Outcome<'_>, lang: Lang) -> Vec<u8> {
        let columns: &[PairColumn] = if self == Self::Text { &TEXT } else { &CSV };
        let cells = columns.iter().map(|column| cell(*column, self, pair, outcome, lang)).collect();
        match (self, outcome) {
            // A reason has no columns.
            (Self::Text, Outcome::Failed(why)) => {
                let failed = pair_column(PairColumn::Error, lang);
                format!("{failed}  {}: {why}\n", name(pair)).into_bytes()
            }
            (Self::Text, _) => text(cells, lang),
            (Self::Csv, _) => record(&cells),
        }
    }
}

fn name(pair: Pair<'_>) -> String {
    pair.id.map_or_else(|| format!("{} – {}", pair.left, pair.right), str::to_owned)
}

fn cell(column: PairColumn, table: PairTable, pair: Pair<'_>, outcome: Outcome<'_>, lang: Lang) -> String {
    let (Outcome::Brief(collation) | Outcome::Whole(collation)) = outcome else {
        return match (column, outcome) {
            (PairColumn::Name, _) if table == PairTable::Csv => pair.id.unwrap_or_default().to_owned(),
            (PairColumn::Left, _) => pair.left.to_owned(),
            (PairColumn::Right, _) => pair.right.to_owned(),
            (PairColumn::Error, Outcome::Failed(why)) => why.to_owned(),
            _ => String::new(),
        };
    };
    let Some(comparison) = collation.comparisons.first() else { return String::new() };
    let (verdict, figures) = (&comparison.verdict, &comparison.verdict.figures);
    match column {
        PairColumn::Name if table == PairTable::Text => name(pair),
        PairColumn::Name => pair.id.unwrap_or_default().to_owned(),
        PairColumn::Left => pair.left.to_owned(),
        PairColumn::Right => pair.right.to_owned(),
        PairColumn::Verdict => i18n::verdict(verdict.kind, lang).to_owned(),
        PairColumn::Kept => percent(figures.left_kept).to_string(),
        PairColumn::Taken => percent(figures.right_kept).to_string(),
        PairColumn::Conflicts => figures.fact_conflicts.to_string(),
        PairColumn::Attributions => comparison.attributions.len().to_string(),
        PairColumn::Omitted => figures.omitted_rows.to_string(),
        PairColumn::Added => figures.added_rows.to_string(),
        PairColumn::Error => String::new(),
    }
}

/// A line of the terminal: as wide a column as what stands over it.
fn text(cells: Vec<String>, lang: Lang) -> Vec<u8> {
    let mut line = String::new();
    for (column, cell) in TEXT.into_iter().zip(cells) {
        let room = match column {
            PairColumn::Verdict => VERDICT,
            PairColumn::Name => 0,
            _ => width(pair_column(column, lang)),
        };
        let blanks = " ".repeat(room.saturating_sub(width(&cell)));
        match column {
            PairColumn::Verdict => line.push_str(&format!("{cell}{blanks}")),
            PairColumn::Name => line.push_str(&cell),
            _ => line.push_str(&format!("{blanks}{cell}  ")),
        }
    }
    line.push('\n');
    line.into_bytes()
}

fn record(cells: &[String]) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    // A list of bytes can be written to.
    writer.write_record(cells.iter().map(|cell| guarded(cell).into_owned())).ok();
    writer.into_inner().unwrap_or_default()
}
