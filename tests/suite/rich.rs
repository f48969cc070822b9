//! RTF, books and mails through the public door.

use variorum::article::{Article, Format, Warning};
use variorum::read::{self, Document, Options, ReadError};

use crate::support::package::zip;

const ONE: &str = "今天上午六点，停航两年的柳渡重新开船，首日乘船三百人，两岸的人都来看热闹。";

fn document(path: &str, bytes: impl Into<Vec<u8>>) -> Document {
    Document { path: path.to_owned(), bytes: bytes.into() }
}

fn read(path: &str, bytes: impl Into<Vec<u8>>) -> Article {
    read::article(&document(path, bytes), &Options::default()).unwrap()
}

fn error(path: &str, bytes: impl Into<Vec<u8>>) -> ReadError {
    read::article(&document(path, bytes), &Options::default()).unwrap_err()
}

fn texts(article: &Article) -> Vec<&str> {
    article.blocks.iter().map(|b| b.text.as_str()).collect()
}

#[test]
fn an_rtf_file_is_an_article() {
    let (gbk, _, _) = encoding_rs::GB18030.encode(ONE);
    let text: String = gbk.iter().map(|byte| format!("\\'{byte:02x}")).collect();
    let article = read(
        "draft.rtf",
        format!(
            "{{\\rtf1\\ansi\\ansicpg936{{\\stylesheet{{\\s1 heading 1;}}}}\\pard\\s1\\'b6\\'c9\\'bf\\'da\\par\\pard {text}\\par}}"
        ),
    );
    assert_eq!((article.format, article.headline.as_deref()), (Format::Rtf, Some("渡口")));
    assert_eq!(texts(&article), ["渡口", ONE]);
    assert!(matches!(error("a.rtf", "{\\rtf1 cut"), ReadError::Damaged { .. }));
    assert!(matches!(error("a.rtf", format!("{{\\rtf1{}", "{".repeat(10_000))), ReadError::TooDeep { .. }));
}

fn book(chapters: &[(&str, &str)]) -> Vec<u8> {
    let items: String = chapters
        .iter()
        .map(|(name, _)| {
            format!("<item id='{name}' href='text/{name}.xhtml' media-type='application/xhtml+xml'/>")
        })
        .collect();
    let spine: String = chapters.iter().map(|(name, _)| format!("<itemref idref='{name}'/>")).collect();
    let package = format!(
        "<package><metadata><dc:title>渡口纪事</dc:title><dc:creator>柳青</dc:creator><dc:date>2024-07-18</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    );
    let pages: Vec<(String, String)> = chapters
        .iter()
        .map(|(name, body)| {
            let page = format!("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body><a id='x'/>{body}</body></html>");
            (format!("OEBPS/text/{name}.xhtml"), page)
        })
        .collect();
    let mut entries: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/epub+zip"),
        (
            "META-INF/container.xml",
            b"<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>",
        ),
        ("OEBPS/book.opf", package.as_bytes()),
    ];
    entries.extend(pages.iter().map(|(name, page)| (name.as_str(), page.as_bytes())));
    zip(&entries)
}

#[test]
fn a_book_is_read_whole_or_by_chapter() {
    let two = format!("<h1>二 渡口</h1><p>{ONE}</p>");
    let bytes = book(&[("b", "<h1>一 河谷</h1><p>雨停了。</p>"), ("a", &two)]);
    let whole = read("book.epub", bytes.clone());
    assert_eq!((whole.format, whole.headline.as_deref()), (Format::Epub, Some("渡口纪事")));
    assert_eq!(texts(&whole), ["渡口纪事", "一 河谷", "雨停了。", "二 渡口", ONE]);
    assert_eq!((whole.author.as_deref(), whole.published.as_deref()), (Some("柳青"), Some("2024-07-18")));
    let titles = vec!["一 河谷".to_owned(), "二 渡口".to_owned()];
    assert_eq!(whole.warnings, [Warning::Chapters { count: 2, read: None, titles }]);
    let chapter = |number| {
        let options = Options { chapter: Some(number), ..Options::default() };
        read::article(&document("book.epub", bytes.clone()), &options)
    };
    let second = chapter(2).unwrap();
    assert_eq!(second.headline.as_deref(), Some("二 渡口"));
    assert_eq!(second.blocks.len(), 2);
    assert!(matches!(chapter(3), Err(ReadError::NoChapter { chapters: 2, .. })));
    assert!(matches!(chapter(0), Err(ReadError::NoChapter { .. })));
}
