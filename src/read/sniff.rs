//! What bytes are, told by their content: a known binary format, a web page, or text.

use crate::article::Format;
use crate::text::Decoded;

/// Signatures of files people drop by mistake, with what a person calls them.
const MAGIC: [(&[u8], &str); 32] = [
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"\xfe\xed\xfa\xce", "a program"),
    (b"\xfe\xed\xfa\xcf", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\0asm", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or film file"),
    (b"fLaC", "a sound file"),
    (b"\x1a\x45\xdf\xa3", "a film file"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OTTO", "a font"),
    (b"\xff\xfe\0\0", "text in UTF-32; save it as UTF-8"),
    (b"\0\0\xfe\xff", "text in UTF-32; save it as UTF-8"),
];

/// Names inside a zip archive that tell what it holds.
const ZIPPED: [(&[u8], &str); 6] = [
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"application/epub+zip", "an EPUB book"),
    (b"AndroidManifest.xml", "a program"),
];

/// The binary format whose signature the bytes carry.
pub(super) fn signature(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") {
        let names = bytes.get(..8192).unwrap_or(bytes);
        let inside = ZIPPED.iter().find(|(name, _)| contains(names, name));
        return Some(inside.map_or("a zip archive", |(_, what)| what));
    }
    if bytes.starts_with(b"RIFF") {
        return match bytes.get(8..12)? {
            b"WEBP" => Some("a WebP image"),
            b"WAVE" => Some("a sound file"),
            b"AVI " => Some("a film file"),
            _ => None,
        };
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some("a film or picture file");
    }
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, what)| *what)
}

/// Control characters no text holds, in more than one place of a hundred: whatever this is, nobody reads it.
pub(super) fn is_noise(decoded: &Decoded<'_>) -> bool {
    let (mut noise, mut all) = (0_usize, 0_usize);
    for c in decoded.text.chars().take(64 * 1024) {
        all += 1;
        noise += usize::from(is_noise_char(c));
    }
    noise * 100 > all
}

fn is_noise_char(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1a}' | '\u{1c}'..='\u{1f}' | '\u{7f}' | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}')
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

fn by_name(path: &str) -> Option<Format> {
    let (_, ending) = file_name(path).rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "html" | "htm" | "xhtml" | "shtml" => Some(Format::Html),
        "md" | "markdown" => Some(Format::Markdown),
        "txt" | "text" => Some(Format::Text),
        _ => None,
    }
}

fn file_name(path: &str) -> &str {
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

fn contains(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|w| w == what)
}

#[cfg(test)]
mod tests {
    use super::{is_html, is_markdown, signature};

    #[test]
    fn names_what_is_no_text() {
        assert_eq!(signature(b"\x89PNG\r\n\x1a\n...."), Some("a PNG image"));
        assert_eq!(signature(b"PK\x03\x04....word/document.xml"), Some("a Word document"));
        assert_eq!(signature(b"PK\x03\x04...."), Some("a zip archive"));
        assert_eq!(signature(b"PK"), None);
        assert_eq!(signature("河谷".as_bytes()), None);
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
