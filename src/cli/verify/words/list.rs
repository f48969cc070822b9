//! The cells of a list for spreadsheet programs.

use crate::i18n::Place;
use crate::report::record::CSV_COLUMN;
use crate::text::without_byte_order_mark;

use super::units::Unit;

fn rows(report: &[u8]) -> Vec<Vec<String>> {
    let report = without_byte_order_mark(report);
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(report);
    let rows = reader.byte_records().map_while(Result::ok);
    rows.map(|row| row.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect()).collect()
}

/// How many cells each row has.
pub(super) fn shape(report: &[u8]) -> Vec<usize> {
    rows(report).iter().map(Vec::len).collect()
}

/// Cell by cell, the heading first; rows are counted as spreadsheet programs do.
pub(super) fn cells(report: &[u8]) -> Vec<Unit> {
    let mut heading: Vec<String> = Vec::new();
    let mut cells = Vec::new();
    for (at, row) in rows(report).into_iter().enumerate() {
        if at == 0 {
            heading.clone_from(&row);
        }
        for (column, text) in row.into_iter().enumerate() {
            let name = heading.get(column).cloned().unwrap_or_default();
            let place =
                if name == CSV_COLUMN { Place::Record } else { Place::Cell { row: at + 1, column: name } };
            cells.push(Unit { place, text });
        }
    }
    cells
}
