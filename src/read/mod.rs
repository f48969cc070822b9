//! Bytes and a name to an [`Article`](crate::article::Article): the only place that meets hostile bytes.

mod error;
mod file;
mod lines;

pub use error::ReadError;
pub use file::{load, load_stdin};

use encoding_rs::Encoding;
use sha2::{Digest, Sha256};

use crate::article::{Article, Block, BlockKind, Format};

/// Files larger than this are refused unless the caller says otherwise: 64 MiB.
pub const DEFAULT_LIMIT: u64 = 64 * 1024 * 1024;

/// How to read.
#[derive(Debug, Clone)]
pub struct Options {
    /// Take the text as it is: every paragraph is kept, nothing is set aside.
    pub raw: bool,
    /// Overrides every way of finding the encoding out.
    pub encoding: Option<&'static Encoding>,
    /// Largest file, in bytes.
    pub limit: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self { raw: false, encoding: None, limit: DEFAULT_LIMIT }
    }
}

/// Bytes in hand, before anything is made of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// As the caller named it; `-` for standard input, empty for pasted text.
    pub path: String,
    pub bytes: Vec<u8>,
}

impl Document {
    /// Text from the clipboard.
    pub fn pasted(text: &str) -> Self {
        Self { path: String::new(), bytes: text.as_bytes().to_vec() }
    }
}

/// Makes an article of a document. `facts` stay empty: see [`crate::facts::annotate`].
///
/// # Errors
/// [`ReadError::Binary`], [`ReadError::NoText`].
pub fn article(document: &Document, options: &Options) -> Result<Article, ReadError> {
    let _ = options;
    let text = String::from_utf8_lossy(&document.bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let blocks: Vec<Block> =
        lines::paragraphs(text).into_iter().map(|text| Block { kind: BlockKind::Paragraph, text }).collect();
    if blocks.is_empty() {
        return Err(ReadError::NoText { path: document.path.clone() });
    }
    Ok(Article {
        path: document.path.clone(),
        format: Format::Text,
        encoding: "UTF-8".to_owned(),
        sha256: sha256(&document.bytes),
        headline: None,
        published: None,
        outlet: None,
        source: None,
        author: None,
        editor: None,
        blocks,
        set_aside: Vec::new(),
        facts: Vec::new(),
        warnings: Vec::new(),
    })
}

/// Lower-case hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        for digit in [byte >> 4, byte & 15] {
            hex.extend(char::from_digit(u32::from(digit), 16));
        }
        hex
    })
}

/// Finds an encoding by any label of the WHATWG standard; `gbk` and `gb2312` give GB18030.
///
/// # Errors
/// [`ReadError::UnknownEncoding`].
pub fn encoding_named(name: &str) -> Result<&'static Encoding, ReadError> {
    Encoding::for_label(name.as_bytes()).ok_or_else(|| ReadError::UnknownEncoding { name: name.to_owned() })
}
