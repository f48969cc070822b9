//! The record in a list for spreadsheet programs: in the first row of a column of its own, where nothing counts it as an
//! entry.

use std::io::{self, Write};

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::CSV_COLUMN;
use crate::text::BYTE_ORDER_MARK;

/// Writes a list with the record in its last column. A list without rows has one for the record alone.
pub(in crate::report) fn with_record(list: &[u8], record: &str, out: &mut dyn Write) -> io::Result<()> {
    let bare = list.strip_prefix(BYTE_ORDER_MARK);
    out.write_all(if bare.is_some() { BYTE_ORDER_MARK } else { b"" })?;
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bare.unwrap_or(list));
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(out);
    let mut record = Some(record);
    let mut columns = 0;
    for (at, row) in reader.records().enumerate() {
        let mut row = row?;
        columns = columns.max(row.len());
        row.push_field(if at == 0 { CSV_COLUMN } else { record.take().unwrap_or_default() });
        writer.write_record(&row)?;
    }
    if let Some(record) = record {
        let mut row = StringRecord::from(vec![""; columns]);
        row.push_field(record);
        writer.write_record(&row)?;
    }
    writer.flush()
}

#[cfg(test)]
mod tests {
    use super::with_record;

    #[test]
    fn the_record_is_a_cell_of_the_first_row() {
        for (list, with) in [
            (
                "\u{feff}a,b\r\n1,\"2\n3\"\r\n4,5\r\n",
                "\u{feff}a,b,variorum-record\r\n1,\"2\n3\",{}\r\n4,5,\r\n",
            ),
            ("a,b\r\n", "a,b,variorum-record\r\n,,{}\r\n"),
        ] {
            let mut out = Vec::new();
            with_record(list.as_bytes(), "{}", &mut out).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), with);
        }
    }
}
