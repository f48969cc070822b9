//! Documents read through the public door.

use variorum::article::Article;
use variorum::read::{self, Document, Options, ReadError};

pub(crate) fn document(path: &str, bytes: impl Into<Vec<u8>>) -> Document {
    Document { path: path.to_owned(), bytes: bytes.into().into() }
}

pub(crate) fn read(path: &str, bytes: impl Into<Vec<u8>>) -> Article {
    read::article(&document(path, bytes), &Options::default()).unwrap()
}

pub(crate) fn error(path: &str, bytes: impl Into<Vec<u8>>) -> ReadError {
    read::article(&document(path, bytes), &Options::default()).unwrap_err()
}

pub(crate) fn texts(article: &Article) -> Vec<&str> {
    article.blocks.iter().map(|b| b.text.as_str()).collect()
}
