//! Files of the command line as articles.

use std::path::Path;
use std::sync::Arc;

use crate::article::Article;
use crate::facts;
use crate::read::{self, Document, Options, ReadError};
use crate::task::Watch;

use super::args::Reading;

/// The reader's options.
///
/// # Errors
/// [`ReadError::UnknownEncoding`].
pub(super) fn options(reading: &Reading) -> Result<Options, ReadError> {
    let encoding = reading.encoding.as_deref().map(read::encoding_named).transpose()?;
    Ok(Options { raw: reading.raw, encoding, limit: reading.max_size * 1024 * 1024 })
}

/// Reads one file, or standard input for `-`.
pub(super) fn file(path: &Path, options: &Options) -> Result<Arc<Article>, ReadError> {
    let document = if path == Path::new("-") {
        read::load_stdin(options.limit)?
    } else {
        read::load(path, options.limit)?
    };
    document_as_article(&document, options)
}

pub(super) fn document_as_article(document: &Document, options: &Options) -> Result<Arc<Article>, ReadError> {
    let mut article = read::article(document, options)?;
    // Nobody holds the other end of this watch: it is never cancelled.
    facts::annotate(&mut article, &Watch::default()).ok();
    Ok(Arc::new(article))
}
