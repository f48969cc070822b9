//! RTF, books and mails through the public door.

use variorum::article::{Format, Warning};
use variorum::read::{self, Options, ReadError};

use crate::support::package::zip;
use crate::support::reading::{document, error, read, texts};

const ONE: &str = "今天上午六点，停航两年的柳渡重新开船，首日乘船三百人，两岸的人都来看热闹。";

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
    titled("渡口纪事", chapters)
}

fn titled(title: &str, chapters: &[(&str, &str)]) -> Vec<u8> {
    let items: String = chapters
        .iter()
        .map(|(name, _)| {
            format!("<item id='{name}' href='text/{name}.xhtml' media-type='application/xhtml+xml'/>")
        })
        .collect();
    let spine: String = chapters.iter().map(|(name, _)| format!("<itemref idref='{name}'/>")).collect();
    let package = format!(
        "<package><metadata><dc:title>{title}</dc:title><dc:creator>柳青</dc:creator><dc:date>2024-07-18</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
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

#[test]
fn what_stands_for_a_title_is_no_headline() {
    for title in ["Unknown Title", "untitled", "无标题"] {
        let chapter = format!("<h1>渡口今晨重开</h1><p>{ONE}</p>");
        let whole = read("book.epub", titled(title, &[("a", &chapter)]));
        assert_eq!(whole.headline.as_deref(), Some("渡口今晨重开"), "{title}");
        assert_eq!(texts(&whole), ["渡口今晨重开", ONE]);
        let chapters = [("a", chapter.as_str()), ("b", "<h1>二 河谷</h1><p>雨停了。</p>")];
        assert_eq!(read("book.epub", titled(title, &chapters)).headline, None);
    }
    let page = format!(
        "<html><head><title>Untitled Document</title></head><body><p>{ONE}</p><p>{TWO}</p></body></html>"
    );
    assert_eq!(read("page.html", page).headline, None);
}

const TWO: &str = "镇长说，票价仍是两元，老人和学生不收钱，下月起增开夜班船，过河不再绕路。";

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0_u32, |w, b| (w << 8) | u32::from(*b)) << (8 * (3 - chunk.len()));
        for at in 0..4 {
            let letter = LETTERS[(word >> (18 - 6 * at)) as usize & 63];
            out.push(if at > chunk.len() { '=' } else { char::from(letter) });
        }
    }
    out
}

#[test]
fn a_letter_is_its_text() {
    let (gbk, _, _) = encoding_rs::GB18030.encode(ONE);
    let subject = format!("=?utf-8?B?{}?=", base64("转发：渡口今晨重开".as_bytes()));
    let head = format!(
        "Received: by example.org\r\nMIME-Version: 1.0\r\nFrom: =?utf-8?B?{}?= <liu@example.org>\r\nDate: Thu, 18 Jul 2024 06:30:00 +0800\r\nSubject: {subject}\r\n",
        base64("柳青".as_bytes())
    );
    let mail = format!(
        "{head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=gbk\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--x\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment\r\n\r\nattached\r\n--x--\r\n",
        base64(&gbk)
    );
    let article = read("letter.eml", mail);
    assert_eq!((article.format, article.encoding.as_str()), (Format::Eml, "gb18030"));
    assert_eq!(texts(&article), ["渡口今晨重开", ONE]);
    assert_eq!(article.author.as_deref(), Some("柳青"));
    assert_eq!(article.published.as_deref(), Some("2024-07-18T06:30:00+08:00"));

    // Told by its content: the name says nothing. The page says its encoding, the part does not.
    let (page, _, _) = encoding_rs::GB18030.encode(
        "<html><head><meta charset=gb2312></head><body><p>雨停了，路也通了，两岸的人都来看热闹。</p></body></html>",
    );
    let mut mail =
        format!("{head}Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n").into_bytes();
    mail.extend_from_slice(&page);
    let article = read("letter", mail);
    assert_eq!((article.format, article.encoding.as_str()), (Format::Eml, "gb18030"));
    assert_eq!(texts(&article)[1], "雨停了，路也通了，两岸的人都来看热闹。");

    let locked = format!(
        "{head}Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x--\r\n"
    );
    assert!(matches!(error("a.eml", locked), ReadError::Locked { .. }));
    let deep = format!(
        "{head}Content-Type: message/rfc822\r\n\r\n{}",
        "Content-Type: message/rfc822\r\n\r\n".repeat(20_000)
    );
    assert!(matches!(error("a.eml", deep), ReadError::TooDeep { .. }));
    let many =
        format!("{head}Content-Type: multipart/mixed; boundary=x\r\n\r\n{}", "--x\r\n\r\n".repeat(20_000));
    assert!(matches!(error("a.eml", many), ReadError::TooMany { .. }));
}

#[test]
fn a_page_saved_as_one_file_is_the_page() {
    let part = |at: &str, body: &str| {
        format!(
            "--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {at}\r\n\r\n{}\r\n",
            base64(body.as_bytes())
        )
    };
    let head = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/ferry\r\nSubject: x\r\nDate: Thu, 18 Jul 2024 06:30:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=x\r\n\r\n";
    let page = format!(
        "<html><head><title>渡口今晨重开</title></head><body><h1>渡口今晨重开</h1><p>{ONE}</p><p>{TWO}</p><p>{ONE}</p></body></html>"
    );
    let advert = part("https://example.org/advert", "<html><body><p>买一送一，只在柳镇。</p></body></html>");
    let whole = format!("{head}{advert}{}--x--\r\n", part("https://example.org/ferry", &page));
    let article = read("page.mhtml", whole);
    assert_eq!((article.format, article.headline.as_deref()), (Format::Mhtml, Some("渡口今晨重开")));
    assert_eq!(texts(&article)[1..], [ONE, TWO, ONE]);
    assert!(article.set_aside.iter().any(|s| s.text.contains("买一送一")));
    assert_eq!(article.published, None, "the day a page was saved is not the day it was published");

    let frames = part(
        "https://example.org/ferry",
        "<html><frameset><frame src=menu><frame src=text></frameset></html>",
    );
    let framed = format!("{head}{frames}{advert}{}--x--\r\n", part("https://example.org/text", &page));
    assert_eq!(texts(&read("page.mht", framed))[1..], [ONE, TWO, ONE]);
}
