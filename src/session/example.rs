//! The built-in examples: articles of our own invention as several outlets printed them.

use crate::i18n::Lang;
use crate::read::Document;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// Two versions of a story, in Chinese.
    Zh,
    /// The same in English.
    En,
    /// Five accounts of the Chinese one: the report itself, an edited reprint, one written anew from it, one to the letter,
    /// and a report of its own.
    Five,
    /// Five accounts of another story in English: an agency's, a reprint to the letter, a shortened one, a later one with
    /// corrected figures, and a report of its own.
    FiveEn,
}

impl Example {
    /// In the order of their declaration.
    pub const ALL: [Self; 4] = [Self::Zh, Self::En, Self::Five, Self::FiveEn];

    /// Five accounts, in a language as [`Example::from`] has it.
    pub fn five(lang: Lang) -> Self {
        match lang {
            Lang::ZhHans | Lang::ZhHant => Self::Five,
            Lang::En | Lang::Ja | Lang::Ko => Self::FiveEn,
        }
    }
}

/// Two versions of a story; the Chinese one serves both scripts, the English one all other languages.
impl From<Lang> for Example {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::ZhHans | Lang::ZhHant => Self::Zh,
            Lang::En | Lang::Ja | Lang::Ko => Self::En,
        }
    }
}

/// A document of any example by its name.
pub fn named(name: &str) -> Option<Document> {
    Example::ALL.into_iter().flat_map(documents).find(|document| document.path == name)
}

/// The documents of an example.
pub fn documents(example: impl Into<Example>) -> Vec<Document> {
    const ZH: [(&str, &[u8]); 2] = [
        ("qingping.html", include_bytes!("../../assets/examples/zh/qingping.html")),
        ("chengjiang.txt", include_bytes!("../../assets/examples/zh/chengjiang.txt")),
    ];
    const EN: [(&str, &[u8]); 2] = [
        ("quillport-courier.html", include_bytes!("../../assets/examples/en/quillport-courier.html")),
        ("estuary-post.txt", include_bytes!("../../assets/examples/en/estuary-post.txt")),
    ];
    const MORE: [(&str, &[u8]); 3] = [
        ("beiping.txt", include_bytes!("../../assets/examples/five/beiping.txt")),
        ("jiaotong.html", include_bytes!("../../assets/examples/five/jiaotong.html")),
        ("hegu.md", include_bytes!("../../assets/examples/five/hegu.md")),
    ];
    const FIVE_EN: [(&str, &[u8]); 5] = [
        ("northlight.html", include_bytes!("../../assets/examples/five-en/northlight.html")),
        ("gazette.html", include_bytes!("../../assets/examples/five-en/gazette.html")),
        ("marlpool.txt", include_bytes!("../../assets/examples/five-en/marlpool.txt")),
        ("islander.html", include_bytes!("../../assets/examples/five-en/islander.html")),
        ("brackwater.md", include_bytes!("../../assets/examples/five-en/brackwater.md")),
    ];
    let files: Vec<(&str, &[u8])> = match example.into() {
        Example::Zh => ZH.to_vec(),
        Example::En => EN.to_vec(),
        Example::Five => ZH.into_iter().chain(MORE).collect(),
        Example::FiveEn => FIVE_EN.to_vec(),
    };
    files.into_iter().map(|(name, bytes)| Document { path: name.to_owned(), bytes: bytes.into() }).collect()
}
