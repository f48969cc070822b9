//! Bytes and a name to an [`Article`](crate::article::Article): the only place that meets hostile bytes.

mod error;

pub use error::ReadError;

use std::path::Path;

use encoding_rs::Encoding;

use crate::article::Article;

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

/// Reads a file's bytes.
///
/// # Errors
/// Any of [`ReadError`] that concerns the file itself: missing, a folder, not a regular file, no permission,
/// empty, larger than `limit`, changed while it was read.
pub fn load(path: &Path, limit: u64) -> Result<Document, ReadError> {
    let _ = limit;
    Err(ReadError::Missing { path: path.display().to_string() })
}

/// Reads standard input to its end, at most `limit` bytes.
///
/// # Errors
/// [`ReadError::TooLarge`], [`ReadError::Empty`] or [`ReadError::Io`].
pub fn load_stdin(limit: u64) -> Result<Document, ReadError> {
    let _ = limit;
    Err(ReadError::Empty { path: "-".to_owned() })
}

/// Makes an article of a document. `facts` stay empty: see [`crate::facts::annotate`].
///
/// # Errors
/// [`ReadError::Binary`], [`ReadError::NoText`].
pub fn article(document: &Document, options: &Options) -> Result<Article, ReadError> {
    let _ = options;
    Err(ReadError::NoText { path: document.path.clone() })
}

/// Finds an encoding by any label of the WHATWG standard; `gbk` and `gb2312` give GB18030.
///
/// # Errors
/// [`ReadError::UnknownEncoding`].
pub fn encoding_named(name: &str) -> Result<&'static Encoding, ReadError> {
    Encoding::for_label(name.as_bytes()).ok_or_else(|| ReadError::UnknownEncoding { name: name.to_owned() })
}
