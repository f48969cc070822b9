//! The built-in example: one article of our own invention as two outlets printed it.

use crate::i18n::Lang;
use crate::read::Document;

/// A document of any example by its name.
pub fn named(name: &str) -> Option<Document> {
    [Lang::ZhHans, Lang::En].into_iter().flat_map(documents).find(|document| document.path == name)
}

/// The documents of the example in a language; the Chinese one serves both scripts.
pub fn documents(lang: Lang) -> Vec<Document> {
    let files: [(&str, &[u8]); 2] = match lang {
        Lang::ZhHans | Lang::ZhHant => [
            ("qingping.html", include_bytes!("../../assets/examples/zh/qingping.html")),
            ("chengjiang.txt", include_bytes!("../../assets/examples/zh/chengjiang.txt")),
        ],
        Lang::En => [
            ("quillport-courier.html", include_bytes!("../../assets/examples/en/quillport-courier.html")),
            ("estuary-post.txt", include_bytes!("../../assets/examples/en/estuary-post.txt")),
        ],
    };
    files.iter().map(|(name, bytes)| Document { path: (*name).to_owned(), bytes: bytes.to_vec() }).collect()
}
