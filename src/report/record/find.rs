//! Where a record stands in a report, and how it is found there.
//!
//! No text of an article can pass for one: pages escape every `<` of it, in Markdown and in a text the record is the last
//! of its kind, in a diff the first line, in a list a column of its own, in a Word document a part of its own, in a PDF
//! file an attachment.

use serde::Deserialize;

use super::{RECORD_SCHEMA, Record, shown};
use crate::text::without_byte_order_mark;

/// Around the record in a web page.
pub const HTML_OPEN: &str = r#"<script type="application/json" id="variorum-record">"#;
/// Behind [`HTML_OPEN`] and the record.
pub const HTML_CLOSE: &str = "</script>";
/// Around the record in Markdown.
pub const MARKDOWN_OPEN: &str = "<!-- variorum-record ";
/// Behind [`MARKDOWN_OPEN`] and the record.
pub const MARKDOWN_CLOSE: &str = " -->";
/// Before the record, on the first line of a diff.
pub const DIFF_MARK: &str = "# variorum-record ";
/// Before the record, on the last line of a text.
pub const TEXT_MARK: &str = "variorum-record ";
/// The last column of a list, whose first cell is the record.
pub const CSV_COLUMN: &str = "variorum-record";

/// How an attached record begins in a PDF file: a line break can stand in no text of an article, and pages are packed.
const PDF_MARK: &[u8] = b"stream\n{\"schema\":\"variorum-record/";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Why there is no record to be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRecord {
    /// None in the file: it is no report.
    None,
    /// It is a picture, which holds none.
    Picture,
    /// There is one, or the beginning of one, but it cannot be read.
    Damaged,
    /// One of a newer program, in a shape that this one does not know.
    Newer,
}

/// Finds the record in a report's bytes; of a report that shows all, with digests of what it shows.
///
/// # Errors
/// [`NoRecord`].
pub fn find(bytes: &[u8]) -> Result<Record, NoRecord> {
    let bytes = without_byte_order_mark(bytes);
    if bytes.starts_with(PNG) {
        return Err(NoRecord::Picture);
    }
    if let Some(rest) = bytes.strip_prefix(DIFF_MARK.as_bytes()) {
        return parse(rest);
    }
    if bytes.starts_with(b"%PDF-") {
        let at = memchr::memmem::find(bytes, PDF_MARK).ok_or(NoRecord::None)?;
        return parse(bytes.get(at + b"stream\n".len()..).unwrap_or_default());
    }
    if bytes.starts_with(b"PK") {
        return parse(&crate::report::docx::record(bytes)?);
    }
    if bytes.trim_ascii_start().starts_with(b"{") {
        return in_json(bytes);
    }
    if let Some(cell) = in_list(bytes) {
        return parse(cell?.as_bytes());
    }
    if let Some(rest) = last_line(bytes).strip_prefix(TEXT_MARK.as_bytes()) {
        return parse(rest);
    }
    let after = |mark: &str| {
        let at = memchr::memmem::rfind(bytes, mark.as_bytes())?;
        bytes.get(at + mark.len()..)
    };
    let found = after(HTML_OPEN).or_else(|| after(MARKDOWN_OPEN));
    // Behind a text there may stand what somebody wrote.
    let found = found.or_else(|| after(&format!("\n{TEXT_MARK}"))).ok_or(NoRecord::None)?;
    parse(found)
}

fn in_json(bytes: &[u8]) -> Result<Record, NoRecord> {
    #[derive(Deserialize)]
    struct Contract {
        record: Option<serde_json::Value>,
    }
    let ours = |record: &serde_json::Value| {
        let schema = record.get("schema").and_then(serde_json::Value::as_str);
        schema.is_some_and(|schema| schema.starts_with("variorum-record/"))
    };
    match serde_json::from_slice(bytes) {
        Ok(Contract { record: Some(record) }) if ours(&record) => {
            let mut record = parse(record.to_string().as_bytes())?;
            shown::complete(&mut record, bytes);
            Ok(record)
        }
        Ok(Contract { .. }) => Err(NoRecord::None),
        Err(_) if memchr::memmem::find(bytes, b"\"variorum-record/").is_some() => Err(NoRecord::Damaged),
        Err(_) => Err(NoRecord::None),
    }
}

/// The cell of a list that holds the record; `None` where it is no such list.
fn in_list(bytes: &[u8]) -> Option<Result<String, NoRecord>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let column = reader.headers().ok()?.iter().position(|name| name == CSV_COLUMN)?;
    let first = reader.records().next().and_then(Result::ok);
    let cell = first.and_then(|row| row.get(column).map(str::to_owned));
    Some(cell.ok_or(NoRecord::Damaged))
}

fn last_line(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.trim_ascii_end();
    let from = memchr::memrchr(b'\n', bytes).map_or(0, |at| at + 1);
    bytes.get(from..).unwrap_or_default()
}

/// The record that bytes begin with.
fn parse(bytes: &[u8]) -> Result<Record, NoRecord> {
    #[derive(Deserialize)]
    struct Head {
        schema: String,
        #[serde(default)]
        version: String,
    }
    let mut heads = serde_json::Deserializer::from_slice(bytes).into_iter::<Head>();
    let head = heads.next().and_then(Result::ok).ok_or(NoRecord::Damaged)?;
    if head.schema != RECORD_SCHEMA {
        let ours = head.schema.starts_with("variorum-record/");
        return Err(if ours { NoRecord::Newer } else { NoRecord::Damaged });
    }
    // What a newer program says with words that this one does not know is no damage.
    let unknown =
        if is_newer(&head.version, env!("CARGO_PKG_VERSION")) { NoRecord::Newer } else { NoRecord::Damaged };
    let mut records = serde_json::Deserializer::from_slice(bytes).into_iter::<Record>();
    let record = records.next().and_then(Result::ok).ok_or(unknown)?;
    let known = |at: usize| at < record.sources.len();
    // The base against each other source, once.
    let few = record.comparisons.len() < record.sources.len();
    // The version stands in the report.
    let version = &record.version;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+');
    let named = version.len() < 40 && version.chars().all(plain);
    let all_known = record.comparisons.iter().all(|c| known(c.left) && known(c.right));
    let sound = few && named && known(record.base) && all_known;
    if sound { Ok(record) } else { Err(NoRecord::Damaged) }
}

/// Whether a version is later than another.
fn is_newer(version: &str, than: &str) -> bool {
    let parts = |version: &str| -> Vec<u64> {
        version.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect()
    };
    parts(version) > parts(than)
}

#[cfg(test)]
mod tests {
    use super::is_newer;

    #[test]
    fn versions_are_compared_by_their_numbers() {
        assert!(is_newer("0.10.0", "0.9.3") && is_newer("1.0.0", "0.10.0"));
        assert!(!is_newer("0.1.0", "0.1.0") && !is_newer("0.0.9", "0.1.0") && !is_newer("", "0.1.0"));
    }
}
