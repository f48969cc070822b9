//! The JSON contract: the model as it is.

use std::io::{self, Write};
use std::sync::Arc;

use crate::article::Article;
use crate::compare::Collation;

/// A whole comparison.
///
/// # Errors
/// Those of the writer.
pub fn collation_json(collation: &Collation, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, collation)?;
    out.write_all(b"\n")
}

/// One article on one line.
///
/// # Errors
/// Those of the writer.
pub fn article_json(article: &Article, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, article)?;
    out.write_all(b"\n")
}

/// One article as itself, several as an array.
///
/// # Errors
/// Those of the writer.
pub fn articles_json(articles: &[Arc<Article>], out: &mut dyn Write) -> io::Result<()> {
    match articles {
        [one] => article_json(one, out),
        _ => {
            serde_json::to_writer(&mut *out, articles)?;
            out.write_all(b"\n")
        }
    }
}
