//! EPUB books: the chapters of the spine in order, each through the reader of pages, or one of them.

use crate::article::{BlockKind, SetAsideReason, Warning};
use crate::text;

use super::archive::Archive;
use super::draft::{Draft, keep};
use super::flaw::Flaw;
use super::limits::CHAPTERS;
use super::xml::{Token, Xml};
use super::{page, stated};

/// Longest title of a chapter that is told, in characters.
const TITLE: usize = 80;

/// What the book says of itself, and its parts in reading order.
#[derive(Debug, Default)]
struct Package {
    title: Option<String>,
    authors: Vec<String>,
    publisher: Option<String>,
    published: Option<String>,
    /// Names of the entries, and whether it is the table of contents.
    spine: Vec<(String, bool)>,
}

/// Reads the whole book, or the chapter of this number, counted from 1.
pub(super) fn read(
    archive: &mut Archive<'_>,
    raw: bool,
    chapter: Option<usize>,
) -> Result<(Draft, Vec<Warning>), Flaw> {
    if archive.text("META-INF/encryption.xml")?.is_some_and(|list| locks_text(&list)) {
        return Err(Flaw::Locked);
    }
    let container = archive.text("META-INF/container.xml")?.ok_or(Flaw::Damaged)?;
    let main = rootfile(&container)?.ok_or(Flaw::Damaged)?;
    let package = package(&archive.text(&main)?.ok_or(Flaw::Damaged)?, &main)?;
    if package.spine.len() > CHAPTERS {
        return Err(Flaw::TooMany(CHAPTERS));
    }
    let mut contents = Vec::new();
    let mut chapters: Vec<Draft> = Vec::new();
    for (name, is_contents) in &package.spine {
        let Some(bytes) = archive.get(name)? else { continue };
        let decoded = text::decode(&bytes, None);
        let draft = page::read_xml(&decoded.text)?;
        if *is_contents {
            contents.extend(draft.blocks);
        } else if !draft.blocks.is_empty() {
            chapters.push(draft);
        }
    }
    let count = chapters.len();
    let titles = chapters.iter().map(title).collect();
    let mut draft = match chapter {
        None => whole(chapters, &package, raw),
        Some(number) => {
            let at = number.checked_sub(1).filter(|at| *at < count).ok_or(Flaw::NoChapter(count))?;
            one(chapters.swap_remove(at), raw)
        }
    };
    if !raw {
        contents.into_iter().for_each(|block| draft.aside(SetAsideReason::Navigation, block.text));
    }
    let authors =
        package.authors.iter().filter_map(|author| stated::person(author)).collect::<Vec<_>>().join(", ");
    keep(&mut draft.author, Some(authors));
    keep(&mut draft.outlet, package.publisher);
    keep(&mut draft.published, package.published.and_then(|date| stated::time(&date)));
    let warnings =
        if count > 1 { vec![Warning::Chapters { count, read: chapter, titles }] } else { Vec::new() };
    Ok((draft, warnings))
}

/// Whether a list of what is encrypted names more than fonts.
fn locks_text(list: &str) -> bool {
    let list = list.to_ascii_lowercase();
    list.contains("encrypteddata")
        && [".xhtml", ".html", ".htm", ".opf"].iter().any(|ending| list.contains(ending))
}

fn whole(mut chapters: Vec<Draft>, package: &Package, raw: bool) -> Draft {
    if let ([_], None) = (&chapters[..], &package.title) {
        return chapters.pop().map_or_else(Draft::default, |only| one(only, raw));
    }
    let mut draft = Draft::default();
    for chapter in chapters {
        draft.blocks.extend(chapter.blocks);
        draft.set_aside.extend(chapter.set_aside);
    }
    if let Some(title) = package.title.clone().filter(|_| !raw) {
        // The title page says it once more.
        if draft.blocks.first().is_some_and(|block| block.text == title) {
            draft.blocks.remove(0);
        }
        draft.head(title);
    }
    draft
}

fn one(mut draft: Draft, raw: bool) -> Draft {
    if !raw && draft.blocks.first().is_some_and(|block| block.kind == BlockKind::Heading) {
        let heading = draft.blocks.remove(0).text.into();
        draft.head(heading);
    }
    draft
}

/// The chapter's first heading, else its first words.
fn title(chapter: &Draft) -> String {
    let heading = chapter.blocks.iter().find(|block| block.kind == BlockKind::Heading);
    let block = heading.or(chapter.blocks.first());
    block.map(|block| block.text.chars().take(TITLE).collect()).unwrap_or_default()
}

fn rootfile(container: &str) -> Result<Option<String>, Flaw> {
    let mut xml = Xml::new(container);
    while let Some(token) = xml.next()? {
        if let Token::Open(element) = token
            && element.name() == "rootfile"
        {
            return Ok(element.get("full-path"));
        }
    }
    Ok(None)
}

fn package(text: &str, name: &str) -> Result<Package, Flaw> {
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut xml = Xml::new(text);
    let mut package = Package::default();
    let mut items: Vec<(String, String, bool)> = Vec::new();
    while let Some(token) = xml.next()? {
        let Token::Open(element) = token else { continue };
        match (element.prefix().as_ref(), element.name().as_ref()) {
            ("dc", "title") => keep(&mut package.title, stated::title(&clean(&xml.text()?))),
            ("dc", "creator") => package.authors.push(clean(&xml.text()?)),
            ("dc", "publisher") => keep(&mut package.publisher, Some(clean(&xml.text()?))),
            ("dc", "date") => keep(&mut package.published, Some(clean(&xml.text()?))),
            (_, "item") => {
                let kind = element.get("media-type").unwrap_or_default();
                let contents = element.get("properties").is_some_and(|p| p.split(' ').any(|p| p == "nav"));
                if kind.contains("html")
                    && let (Some(id), Some(href)) = (element.get("id"), element.get("href"))
                {
                    items.push((id, super::archive::resolve(folder, &unescaped(&href)), contents));
                }
            }
            (_, "itemref") => {
                let id = element.get("idref").unwrap_or_default();
                let named = items.iter().find(|(i, _, _)| *i == id);
                package.spine.extend(named.map(|(_, name, contents)| (name.clone(), *contents)));
            }
            _ => {}
        }
    }
    Ok(package)
}

fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `%E6%B2%B3` as the character it stands for.
fn unescaped(href: &str) -> String {
    let mut bytes = Vec::with_capacity(href.len());
    let mut rest = href.split('#').next().unwrap_or_default().as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code =
            (first == b'%').then(|| after.get(..2)).flatten().and_then(|hex| std::str::from_utf8(hex).ok());
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{locks_text, package, unescaped};

    #[test]
    fn the_spine_names_the_chapters_in_order() {
        let text = "<package><metadata><dc:title>渡口</dc:title></metadata><manifest><item id='b' href='b%20b.xhtml' media-type='application/xhtml+xml'/><item id='a' href='a.xhtml' media-type='application/xhtml+xml' properties='nav'/><item id='c' href='c.css' media-type='text/css'/></manifest><spine><itemref idref='a'/><itemref idref='b'/><itemref idref='c'/></spine></package>";
        let found = package(text, "OEBPS/x.opf").unwrap();
        assert_eq!(found.spine, [("OEBPS/a.xhtml".to_owned(), true), ("OEBPS/b b.xhtml".to_owned(), false)]);
        assert_eq!(found.title.as_deref(), Some("渡口"));
    }

    #[test]
    fn names_and_locks() {
        assert_eq!(unescaped("%E6%B2%B3%zz.xhtml#a"), "河%zz.xhtml");
        assert!(locks_text("<EncryptedData><CipherReference URI='OEBPS/a.xhtml'/></EncryptedData>"));
        assert!(!locks_text("<EncryptedData><CipherReference URI='fonts/a.otf'/></EncryptedData>"));
    }
}
