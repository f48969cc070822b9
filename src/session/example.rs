//! The built-in example: one article of our own invention as two outlets printed it.

use crate::i18n::Lang;
use crate::read::Document;

/// The two documents of the example in a language; the Chinese one serves both scripts.
pub fn documents(lang: Lang) -> Vec<Document> {
    let files: &[(&str, &[u8])] = match lang {
        Lang::ZhHans | Lang::ZhHant => &[],
        Lang::En => &[],
    };
    files.iter().map(|(name, bytes)| Document { path: (*name).to_owned(), bytes: bytes.to_vec() }).collect()
}
