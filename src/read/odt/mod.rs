//! OpenDocument texts, packed (`.odt`) or flat (`.fodt`), in one of the two versions that tracked changes hold.

mod body;
mod changes;
mod list_styles;
mod lists;
mod styles;

use crate::article::{Block, BlockKind, CapturedBy, SetAsideReason};

use super::archive::Archive;
use super::draft::{Draft, keep};
use super::flaw::Flaw;
use super::xml::{Token, Xml};
use super::{Changes, manuscript, stated};

/// What was found, and how many tracked changes there are.
pub(super) fn read(archive: &mut Archive<'_>, raw: bool, changes: Changes) -> Result<(Draft, usize), Flaw> {
    if archive.text("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Flaw::Locked);
    }
    let content = archive.text("content.xml")?.ok_or(Flaw::Damaged)?;
    let styles = archive.text("styles.xml")?.unwrap_or_default();
    let meta = archive.text("meta.xml")?.unwrap_or_default();
    read_parts(&[&styles, &content], &meta, raw, changes)
}

/// A document that is one XML file.
pub(super) fn read_flat(text: &str, raw: bool, changes: Changes) -> Result<(Draft, usize), Flaw> {
    read_parts(&[text], text, raw, changes)
}

/// Whether a text is such a document.
pub(super) fn is_flat(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(4096).collect();
    head.starts_with('<') && head.contains("<office:document") && head.contains("opendocument.text")
}

/// The last of the parts holds the text; each may hold styles.
fn read_parts(parts: &[&str], meta: &str, raw: bool, changes: Changes) -> Result<(Draft, usize), Flaw> {
    let styles = styles::read(parts)?;
    let content = parts.last().copied().unwrap_or_default();
    let body = body::read(content, &styles, changes)?;
    let mut draft = if raw { manuscript::everything(body.pieces) } else { manuscript::article(body.pieces) };
    for piece in body.notes {
        let kind = if piece.kind == BlockKind::Headline { BlockKind::Heading } else { piece.kind };
        draft.blocks.push(Block { kind, text: piece.text.into() });
    }
    for comment in body.comments {
        draft.aside(SetAsideReason::Comment, comment);
    }
    said(meta, &mut draft)?;
    Ok((draft, body.tracked))
}

/// Author and time, where the text does not name them.
fn said(meta: &str, draft: &mut Draft) -> Result<(), Flaw> {
    let mut xml = Xml::new(meta);
    let (mut last_author, mut created) = (None, None);
    while let Some(token) = xml.next()? {
        let Token::Open(element) = token else { continue };
        match element.name().as_ref() {
            "body" => break,
            "initial-creator" => keep(&mut draft.author, stated::person(&xml.text()?)),
            "creator" => last_author = stated::person(&xml.text()?),
            "date" if element.prefix() == "dc" => {
                draft.captured(stated::time(&xml.text()?), CapturedBy::Document);
            }
            // When the file was made is not when the article was published.
            "creation-date" => created = stated::time(&xml.text()?),
            _ => {}
        }
    }
    keep(&mut draft.author, last_author);
    draft.captured(created, CapturedBy::Document);
    Ok(())
}
