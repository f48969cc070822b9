//! Bytes and a name to an [`Article`]: the only place that meets hostile bytes.

mod address;
mod archive;
mod byline;
mod closing;
mod contents;
mod credited;
mod dateline;
mod desk;
mod docx;
mod draft;
mod epub;
mod error;
mod file;
mod file_name;
mod flaw;
mod folder;
mod foreign;
mod furniture;
mod guard;
mod html;
mod labelled;
mod labels;
mod limits;
mod lines;
mod mail;
mod manuscript;
mod markdown;
mod notices;
mod odt;
mod open;
mod opening;
mod ordinals;
mod outlets;
mod own;
mod page;
mod pdf;
mod plain;
mod reading;
mod rights;
mod rtf;
mod signature;
mod signing;
mod sniff;
mod stamp;
mod stated;
mod style;
mod table;
mod xml;

pub use crate::article::Changes;
pub use error::ReadError;
pub use file::{file_time, load, load_stdin};
pub use foreign::{Cure, Foreign};
pub use open::{Opened, files_in, open, open_document};

use std::borrow::Cow;

use encoding_rs::Encoding;
use sha2::{Digest, Sha256};

use crate::article::{Article, Bytes, Captured, CapturedBy, Warning, hexadecimal};
use crate::text;
use reading::Reading;

/// Files larger than this are refused unless the caller says otherwise: 64 MiB.
pub const DEFAULT_LIMIT: u64 = 64 * 1024 * 1024;
/// The highest limit that can be set, in MiB: a comparison takes up to fifteen times the memory of a file that is one line.
pub const HIGHEST_LIMIT_MB: u64 = 256;

/// How to read.
#[derive(Debug, Clone)]
pub struct Options {
    /// Take the text as it is: every paragraph is kept, nothing is set aside.
    pub raw: bool,
    /// Overrides every way of finding the encoding out.
    pub encoding: Option<&'static Encoding>,
    /// Largest file, in bytes.
    pub limit: u64,
    /// Which version of a document with tracked changes.
    pub changes: Changes,
    /// A chapter of a book, counted from 1; `None` is the whole book.
    pub chapter: Option<usize>,
}

impl Default for Options {
    fn default() -> Self {
        Self { raw: false, encoding: None, limit: DEFAULT_LIMIT, changes: Changes::default(), chapter: None }
    }
}

/// Bytes in hand, before anything is made of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// As the caller named it; `-` for standard input, empty for pasted text.
    pub path: String,
    pub bytes: Bytes,
}

impl Document {
    /// Text from the clipboard.
    pub fn pasted(text: &str) -> Self {
        Self { path: String::new(), bytes: text.into() }
    }

    /// Of the bytes, lower-case hexadecimal: what [`Article::sha256`] holds.
    pub fn sha256(&self) -> String {
        hexadecimal(&Sha256::digest(&*self.bytes))
    }
}

/// Makes an article of a document. `facts` stay empty: see [`crate::facts::annotate`].
///
/// # Errors
/// Any of [`ReadError`] that concerns what the bytes are: no text in them, no article, damaged, locked, hostile.
pub fn article(document: &Document, options: &Options) -> Result<Article, ReadError> {
    made(&document.path, Cow::Borrowed(&document.bytes), options)
}

/// The same of a document that nobody else needs: the paragraphs of a plain text stay where they lie in its bytes.
///
/// # Errors
/// As for [`article`].
pub fn article_of(document: Document, options: &Options) -> Result<Article, ReadError> {
    made(&document.path, Cow::Owned(document.bytes), options)
}

fn made(path: &str, bytes: Cow<'_, Bytes>, options: &Options) -> Result<Article, ReadError> {
    let sha256 = hexadecimal(&Sha256::digest(&**bytes));
    let is_report = own::is_report(&bytes);
    let Reading { mut draft, format, encoding, mut warnings } =
        reading::of(path, bytes, options).map_err(|flaw| flaw.of(path))?;
    if !options.raw {
        closing::set_aside(&mut draft);
    }
    if draft.blocks.is_empty() {
        return Err(reading::without_text(format).of(path));
    }
    let count = draft.blocks.iter().map(|block| text::chars::count_controls(&block.text)).sum();
    if count > 0 {
        warnings.push(Warning::ControlCharacters { count });
    }
    if draft.doubtful {
        warnings.push(if draft.lists { Warning::ListPage } else { Warning::ArticleDoubtful });
    }
    if is_report {
        warnings.push(Warning::OwnReport);
    }
    if let Some(name) = sniff::contradicted(path, format) {
        warnings.push(Warning::FormatContradicted { name, found: format });
    }
    let by_name = || file_name::time(path).map(|time| Captured { time, by: CapturedBy::FileName });
    // A document's properties are of the document; what it was saved as names the capture.
    let stated = draft.captured.take();
    let captured = match &stated {
        Some(Captured { by: CapturedBy::Document, .. }) | None => by_name().or(stated),
        _ => stated,
    };
    // Who stands beside the date is the source, unless the text names another; an agency's own text names it as well.
    if !options.raw {
        closing::set_credit_aside(&mut draft);
    }
    draft.part_author();
    let (mut outlet, mut source, publisher) =
        (draft.outlet.take(), draft.source.take(), draft.publisher.take());
    if source.is_none() && !options.raw {
        let own = outlet.as_ref().or(publisher.as_ref());
        source =
            dateline::source(&draft.blocks).filter(|told| own.is_none_or(|own| !own.contains(told.as_str())));
    }
    if source.is_some() {
        outlet = outlet.or(publisher);
    } else {
        source = publisher;
    }
    if !options.raw {
        draft.author = draft.author.or_else(|| dateline::author(&draft.blocks));
    }
    draft.blocks.shrink_to_fit();
    let author = draft.take_author();
    let published = draft.published.or_else(|| draft.modified.clone());
    let modified = draft.modified.and_then(|time| stamp::later(time, published.as_deref()));
    Ok(Article {
        path: path.to_owned(),
        format,
        encoding: encoding.name().to_owned(),
        sha256,
        headline: draft.headline,
        published,
        modified,
        captured,
        address: draft.address,
        called: None,
        outlet,
        source,
        author,
        editor: draft.editor,
        blocks: draft.blocks,
        set_aside: draft.set_aside,
        facts: Vec::new(),
        warnings,
    })
}

/// Endings of the names of files that can be read, for a file dialog.
pub const ENDINGS: [&str; 21] = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "shtml", "mht", "mhtml", "docx", "docm", "odt",
    "fodt", "rtf", "pdf", "epub", "eml", "zip", "dotx", "ott",
];

/// Encodings for a menu, in groups: Unicode, Chinese, Japanese, Korean, European. Each is a name
/// that [`encoding_named`] takes and [`Article::encoding`] shows.
pub const ENCODINGS: [&[&str]; 5] = [
    &["UTF-8", "UTF-16LE", "UTF-16BE"],
    &["gb18030", "Big5"],
    &["Shift_JIS", "EUC-JP", "ISO-2022-JP"],
    &["EUC-KR"],
    &["windows-1252", "windows-1250", "windows-1251", "ISO-8859-2", "ISO-8859-15", "KOI8-R"],
];

/// Finds an encoding by any label of the WHATWG standard; `gbk` and `gb2312` give GB18030.
///
/// # Errors
/// [`ReadError::UnknownEncoding`].
pub fn encoding_named(name: &str) -> Result<&'static Encoding, ReadError> {
    let unknown = || ReadError::UnknownEncoding { name: name.to_owned() };
    let encoding = Encoding::for_label_no_replacement(name.as_bytes()).ok_or_else(unknown)?;
    Ok(text::canonical(encoding))
}

#[cfg(test)]
mod tests {
    use super::{Document, ENCODINGS, Options, article, article_of, encoding_named};

    #[test]
    fn a_document_that_is_given_away_is_read_as_one_that_is_kept() {
        let text = "渡口重开\n\n　　雨停了，路通了。\r\n夜里仍有人值守，电话写在门口。\n";
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (gb18030, ..) = encoding_rs::GB18030.encode(text);
        let blank = format!("{}甲\n乙{}", "\n".repeat(50), " ".repeat(50));
        let documents: [(&str, Vec<u8>); 9] = [
            ("a.txt", text.into()),
            ("a.txt", format!("\u{feff}{text}").into()),
            ("a.txt", utf_16),
            ("a.txt", gb18030.into()),
            ("a.txt", [text.as_bytes(), b"\xff\xe9\x9b"].concat()),
            ("a.txt", blank.into()),
            ("a.txt", "plain words, all of them ASCII.\nAnd more.\n".into()),
            ("a.md", format!("# 渡口\n\n{text}").into()),
            ("a.html", format!("<html><p>{text}</p>").into()),
        ];
        for (path, bytes) in documents {
            for (raw, encoding) in [(false, None), (true, None), (true, Some(encoding_rs::GB18030))] {
                let options = Options { raw, encoding, ..Options::default() };
                let document = Document { path: path.to_owned(), bytes: bytes.clone().into() };
                let kept = article(&document, &options);
                assert_eq!(
                    kept.as_ref().map(|a| a.sha256.clone()).ok(),
                    kept.is_ok().then(|| document.sha256())
                );
                assert_eq!(article_of(document, &options), kept);
            }
        }
    }

    #[test]
    fn every_name_on_the_menu_is_understood() {
        for name in ENCODINGS.into_iter().flatten() {
            assert_eq!(encoding_named(name).unwrap().name(), *name);
        }
        assert_eq!(encoding_named("gb2312").unwrap().name(), "gb18030");
        assert!(encoding_named("klingon").is_err());
    }
}
