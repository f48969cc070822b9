//! What bytes are, told by their content: a known binary format, a web page, or text.

use crate::article::Format;
use crate::text::Decoded;

use super::archive::{self, Archive};
use super::flaw::Flaw;
use super::foreign::Foreign;

/// What to read a file as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Docx,
    Odt,
    Epub,
    /// An archive of other files.
    Zip,
    Pdf,
    Rtf,
    /// A mail, or a page saved as one.
    Mail,
    /// Text of some kind: see [`format`].
    Text,
}

/// What the packages of old Office documents begin with. Office locks a new document with a password by packing it into
/// such a package, in an entry of this name, which stands there in UTF-16.
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const LOCKED_ENTRY: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Signatures of files people drop by mistake, with what a person calls them.
const MAGIC: [(&[u8], Foreign); 30] = [
    (b"\x89PNG\r\n\x1a\n", Foreign::Png),
    (b"\xff\xd8\xff", Foreign::Jpeg),
    (b"GIF87a", Foreign::Gif),
    (b"GIF89a", Foreign::Gif),
    (b"II*\0", Foreign::Tiff),
    (b"MM\0*", Foreign::Tiff),
    (OLD_OFFICE, Foreign::OldOffice),
    (b"\x1f\x8b", Foreign::Gzip),
    (b"BZh", Foreign::Bzip2),
    (b"\xfd7zXZ\0", Foreign::Xz),
    (b"7z\xbc\xaf\x27\x1c", Foreign::SevenZip),
    (b"Rar!\x1a\x07", Foreign::Rar),
    (b"\x28\xb5\x2f\xfd", Foreign::Zstandard),
    (b"\x7fELF", Foreign::Program),
    (b"MZ\x90\0", Foreign::Program),
    (b"\xfe\xed\xfa\xce", Foreign::Program),
    (b"\xfe\xed\xfa\xcf", Foreign::Program),
    (b"\xcf\xfa\xed\xfe", Foreign::Program),
    (b"\xca\xfe\xba\xbe", Foreign::Program),
    (b"\0asm", Foreign::Program),
    (b"SQLite format 3\0", Foreign::Database),
    (b"ID3", Foreign::Sound),
    (b"OggS", Foreign::SoundOrFilm),
    (b"fLaC", Foreign::Sound),
    (b"\x1a\x45\xdf\xa3", Foreign::Film),
    (b"wOFF", Foreign::Font),
    (b"wOF2", Foreign::Font),
    (b"OTTO", Foreign::Font),
    (b"\xff\xfe\0\0", Foreign::Utf32),
    (b"\0\0\xfe\xff", Foreign::Utf32),
];

/// Beginnings of names inside archives that are documents of other kinds.
const OTHER_PACKAGES: [(&str, Foreign); 5] = [
    ("xl/", Foreign::Excel),
    ("ppt/", Foreign::PowerPoint),
    ("Index/Document.iwa", Foreign::Pages),
    ("AndroidManifest.xml", Foreign::Program),
    ("META-INF/MANIFEST.MF", Foreign::Program),
];

/// What a file is, by its content alone.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, Flaw> {
    if archive::is_archive(bytes) {
        return package(&mut Archive::open(bytes)?);
    }
    let start = crate::text::without_byte_order_mark(bytes).trim_ascii_start();
    if start.starts_with(b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if start.starts_with(b"{\\rtf") {
        return Ok(Kind::Rtf);
    }
    if bytes.starts_with(OLD_OFFICE) && memchr::memmem::find(bytes, LOCKED_ENTRY).is_some() {
        return Err(Flaw::Locked);
    }
    match signature(bytes) {
        Some(what) => Err(Flaw::Other(what)),
        None if super::mail::is_mail(bytes) => Ok(Kind::Mail),
        None => Ok(Kind::Text),
    }
}

/// What an archive is: a document whose parts it holds, or files that were packed together.
fn package(archive: &mut Archive<'_>) -> Result<Kind, Flaw> {
    // OpenDocument and EPUB files begin with their own name.
    let declared = match archive.names().first().map(String::as_str) {
        Some("mimetype") => archive.text("mimetype")?.unwrap_or_default(),
        _ => String::new(),
    };
    let declared = declared.trim();
    if declared == "application/epub+zip" {
        return Ok(Kind::Epub);
    }
    if declared.starts_with("application/vnd.oasis.opendocument.text") {
        return Ok(Kind::Odt);
    }
    if declared.starts_with("application/vnd.oasis.opendocument") {
        return Err(Flaw::Other(Foreign::OpenDocument));
    }
    let has = |name: &str| archive.names().iter().any(|n| n == name);
    if has("word/document.xml") {
        return Ok(Kind::Docx);
    }
    if has("META-INF/container.xml") {
        return Ok(Kind::Epub);
    }
    let other = OTHER_PACKAGES.iter().find(|(start, _)| archive.names().iter().any(|n| n.starts_with(start)));
    match other {
        Some((_, what)) => Err(Flaw::Other(*what)),
        None if has("[Content_Types].xml") => Ok(Kind::Docx),
        None if has("content.xml") && has("META-INF/manifest.xml") => Ok(Kind::Odt),
        None => Ok(Kind::Zip),
    }
}

/// The binary format whose signature the bytes carry.
pub(super) fn signature(bytes: &[u8]) -> Option<Foreign> {
    if bytes.starts_with(b"RIFF") {
        return match bytes.get(8..12)? {
            b"WEBP" => Some(Foreign::Webp),
            b"WAVE" => Some(Foreign::Sound),
            b"AVI " => Some(Foreign::Film),
            _ => None,
        };
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(Foreign::FilmOrPicture);
    }
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, what)| *what)
}

/// Control characters no text holds, in more than one place of a hundred: whatever this is, nobody reads it.
pub(super) fn is_noise(decoded: &Decoded<'_>) -> bool {
    const LOOKED_AT: usize = 64 * 1024;
    let text = &decoded.text;
    // Hardly any text holds one at all: then nothing has to be counted.
    let widest = text.as_bytes().get(..4 * LOOKED_AT).unwrap_or(text.as_bytes());
    let (pieces, rest) = widest.as_chunks::<32>();
    let holds_control = |bytes: &[u8]| bytes.iter().fold(false, |found, &b| found | is_control(b));
    if !pieces.iter().any(|piece| holds_control(piece))
        && !holds_control(rest)
        && memchr::memchr_iter(0xc2, widest).all(|at| widest.get(at + 1).is_none_or(|&next| next >= 0xa0))
    {
        return false;
    }
    let mut rest = text.chars();
    rest.nth(LOOKED_AT - 1);
    let head = text.get(..text.len() - rest.as_str().len()).unwrap_or_default();
    let of_one_byte = head.bytes().filter(|&b| is_control(b)).count();
    // Those of two bytes, U+0080 to U+009F, begin with C2.
    let of_two = memchr::memchr_iter(0xc2, head.as_bytes())
        .filter(|&at| matches!(head.as_bytes().get(at + 1), Some(0x80..=0x84 | 0x86..=0x9f)))
        .count();
    (of_one_byte + of_two) * 100 > head.chars().count()
}

/// A control character of one byte that no text holds.
#[inline]
fn is_control(byte: u8) -> bool {
    ((byte < b' ') & (byte.wrapping_sub(0x9) > 4) & (byte != 0x1b)) | (byte == 0x7f)
}

/// Whether a text is a web page: it begins as one, or its first lines hold the frame of one.
pub(super) fn is_html(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(2048).collect::<String>().to_ascii_lowercase();
    let head = skip_prologue(&head);
    if ["<!doctype html", "<html", "<head", "<body"].iter().any(|frame| head.starts_with(frame)) {
        return true;
    }
    // A fragment: it starts with a tag and goes on with more of those that only pages have.
    head.starts_with('<')
        && ["<p", "<div", "<h1", "<h2", "<article", "<section", "<meta", "<title", "<table", "<body", "<html"]
            .iter()
            .filter(|tag| head.contains(**tag))
            .count()
            >= 2
}

/// Without XML declarations and comments, which may stand before a page's first tag.
fn skip_prologue(head: &str) -> &str {
    let mut rest = head;
    loop {
        let end = if rest.starts_with("<?") {
            rest.find("?>").map(|at| at + 2)
        } else if rest.starts_with("<!--") {
            rest.find("-->").map(|at| at + 3)
        } else {
            None
        };
        match end.and_then(|end| rest.get(end..)) {
            Some(after) => rest = after.trim_start(),
            None => return rest,
        }
    }
}

/// The kind of text: by content where it is plain, else by the name's ending.
pub(super) fn format(path: &str, text: &str) -> Format {
    let named = by_name(path);
    if is_html(text) || (named == Some(Format::Html) && has_tags(text)) {
        return Format::Html;
    }
    match named {
        Some(Format::Markdown) => Format::Markdown,
        None if is_markdown(text) => Format::Markdown,
        _ => Format::Text,
    }
}

/// The file's own name, where its ending says something else than its content.
pub(super) fn contradicted(path: &str, found: Format) -> Option<String> {
    by_name(path).filter(|&named| named != found).map(|_| file_name(path).to_owned())
}

pub(super) fn by_name(path: &str) -> Option<Format> {
    let (_, ending) = file_name(path).rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "html" | "htm" | "xhtml" | "shtml" => Some(Format::Html),
        "md" | "markdown" => Some(Format::Markdown),
        "txt" | "text" => Some(Format::Text),
        "docx" | "docm" | "dotx" => Some(Format::Docx),
        "odt" | "ott" | "fodt" => Some(Format::Odt),
        "rtf" => Some(Format::Rtf),
        "pdf" => Some(Format::Pdf),
        "epub" => Some(Format::Epub),
        "eml" => Some(Format::Eml),
        "mht" | "mhtml" => Some(Format::Mhtml),
        _ => None,
    }
}

pub(super) fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Enough of a page for a file that calls itself one.
fn has_tags(text: &str) -> bool {
    text.match_indices('<').take(1000).any(|(at, _)| {
        text.get(at + 1..).is_some_and(|t| t.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!'))
            && text.contains('>')
    })
}

/// Whether a text uses at least two of Markdown's ways at the start of lines. Its name may say so too.
pub(super) fn is_markdown(text: &str) -> bool {
    let headings = text.lines().take(400).filter(|line| is_heading(line)).count();
    headings >= 2 && text.lines().take(400).filter(|line| line.starts_with('#')).count() == headings
}

/// `# Title`, not `#tag` and not a shell comment among many lines.
fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    (1..=6).contains(&level) && rest.starts_with(' ') && !rest.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::{LOCKED_ENTRY, OLD_OFFICE, is_html, is_markdown, kind, signature};
    use crate::read::flaw::Flaw;
    use crate::read::foreign::Foreign;

    #[test]
    fn names_what_is_no_text() {
        assert_eq!(signature(b"\x89PNG\r\n\x1a\n...."), Some(Foreign::Png));
        assert_eq!(signature("河谷".as_bytes()), None);
    }

    #[test]
    fn a_document_locked_with_a_password_is_not_an_old_one() {
        assert_eq!(kind(&[OLD_OFFICE, b"\0\0", LOCKED_ENTRY].concat()), Err(Flaw::Locked));
        assert_eq!(kind(&[OLD_OFFICE, b"\0\0W\0o\0r\0d\0"].concat()), Err(Flaw::Other(Foreign::OldOffice)));
    }

    #[test]
    fn a_page_is_known_by_its_frame() {
        assert!(is_html("\n<?xml version='1.0'?><!-- saved --><!DOCTYPE html><p>"));
        assert!(is_html("<div><p>河谷</p></div>"));
        assert!(!is_html("<河谷> 的公路 <p"));
        assert!(!is_html("The tag <html> opens a page; <p> a paragraph, <div> a part."));
    }

    #[test]
    fn markdown_needs_more_than_one_mark() {
        assert!(is_markdown("# 河谷\n\n正文\n\n## 公路\n"));
        assert!(!is_markdown("#话题# 河谷\n正文\n"));
        assert!(!is_markdown("# 1\nplain\n"));
    }
}
