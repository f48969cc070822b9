//! Where a record stands in a report, and how it is found there.
//!
//! No text of an article can pass for one: pages escape every `<` of it, in Markdown the record is the last of its kind,
//! in a diff the first line, in a Word document a part of its own, in a PDF file an attachment.

use serde::Deserialize;

use super::{RECORD_SCHEMA, Record};

/// Around the record in a web page.
pub const HTML_OPEN: &str = r#"<script type="application/json" id="variorum-record">"#;
pub const HTML_CLOSE: &str = "</script>";
/// Around the record in Markdown.
pub const MARKDOWN_OPEN: &str = "<!-- variorum-record ";
pub const MARKDOWN_CLOSE: &str = " -->";
/// Before the record, on the first line of a diff.
pub const DIFF_MARK: &str = "# variorum-record ";

/// How an attached record begins in a PDF file: a line break can stand in no text of an article, and pages are packed.
const PDF_MARK: &[u8] = b"stream\n{\"schema\":\"variorum-record/";

/// Why there is no record to be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRecord {
    /// None in the file: it is no report, or one of a kind that holds none, or damaged.
    None,
    /// One of a newer program, in a shape that this one does not know.
    Newer,
}

/// Finds the record in a report's bytes.
///
/// # Errors
/// [`NoRecord`].
pub fn find(bytes: &[u8]) -> Result<Record, NoRecord> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Some(rest) = bytes.strip_prefix(DIFF_MARK.as_bytes()) {
        return parse(rest);
    }
    if bytes.starts_with(b"%PDF-") {
        let at = memchr::memmem::find(bytes, PDF_MARK).ok_or(NoRecord::None)?;
        return parse(bytes.get(at + b"stream\n".len()..).unwrap_or_default());
    }
    if bytes.starts_with(b"PK") {
        return crate::report::docx::record(bytes).ok_or(NoRecord::None).and_then(|record| parse(&record));
    }
    if bytes.trim_ascii_start().starts_with(b"{") {
        #[derive(Deserialize)]
        struct Contract {
            record: serde_json::Value,
        }
        let contract: Contract = serde_json::from_slice(bytes).map_err(|_| NoRecord::None)?;
        return parse(contract.record.to_string().as_bytes());
    }
    let after = |mark: &str| {
        let at = memchr::memmem::rfind(bytes, mark.as_bytes())?;
        bytes.get(at + mark.len()..)
    };
    let found = after(HTML_OPEN).or_else(|| after(MARKDOWN_OPEN)).ok_or(NoRecord::None)?;
    parse(found)
}

/// The record that bytes begin with.
fn parse(bytes: &[u8]) -> Result<Record, NoRecord> {
    #[derive(Deserialize)]
    struct Head {
        schema: String,
    }
    let mut heads = serde_json::Deserializer::from_slice(bytes).into_iter::<Head>();
    let head = heads.next().and_then(Result::ok).ok_or(NoRecord::None)?;
    if head.schema != RECORD_SCHEMA {
        let ours = head.schema.starts_with("variorum-record/");
        return Err(if ours { NoRecord::Newer } else { NoRecord::None });
    }
    let mut records = serde_json::Deserializer::from_slice(bytes).into_iter::<Record>();
    let record = records.next().and_then(Result::ok).ok_or(NoRecord::None)?;
    let known = |at: usize| at < record.sources.len();
    let sound = known(record.base) && record.comparisons.iter().all(|c| known(c.left) && known(c.right));
    if sound { Ok(record) } else { Err(NoRecord::None) }
}
