//! Word documents: the paragraphs of the main part with what their styles say they are, in one of the two versions
//! that tracked changes hold.

mod body;
mod numbering;
mod package;
mod properties;
mod styles;

use crate::article::{Block, BlockKind, CapturedBy, SetAsideReason};

use super::archive::Archive;
use super::draft::{Draft, keep};
use super::flaw::Flaw;
use super::manuscript::{self, Piece};
use super::{Changes, stated};

use body::{Body, Noted};
use package::Package;

/// What was found, and how many tracked changes there are.
pub(super) fn read(archive: &mut Archive<'_>, raw: bool, changes: Changes) -> Result<(Draft, usize), Flaw> {
    let package = Package::of(archive)?;
    let styles = match package.part("styles") {
        Some(name) => archive.text(name)?.map(|text| styles::read(&text)).transpose()?.unwrap_or_default(),
        None => Default::default(),
    };
    let main = archive.text(&package.main)?.ok_or(Flaw::Damaged)?;
    let numbering = match package.part("numbering") {
        Some(name) => archive.text(name)?.map(|text| numbering::read(&text)).transpose()?,
        None => None,
    };
    let body = Body::read(&main, &styles, numbering.as_ref(), changes)?;
    let mut tracked = body.tracked;
    let mut notes = Vec::new();
    for (kind, part) in [(Noted::Foot, "footnotes"), (Noted::End, "endnotes")] {
        let Some(text) = package.part(part).map(|name| archive.text(name)).transpose()?.flatten() else {
            continue;
        };
        let found = body::notes(&text, &styles, changes)?;
        tracked += found.tracked;
        for (_, id) in body.noted.iter().filter(|(k, _)| *k == kind) {
            notes.extend(found.parts.iter().filter(|(i, _)| i == id).flat_map(|(_, p)| p.iter().cloned()));
        }
    }
    let mut draft = if raw { manuscript::everything(body.pieces) } else { manuscript::article(body.pieces) };
    draft.blocks.extend(notes.into_iter().map(note));
    beside(archive, &package, &styles, &mut draft)?;
    if let Some(core) = package.core.as_deref().map(|name| archive.text(name)).transpose()?.flatten() {
        let core = package::core(&core)?;
        keep(&mut draft.author, core.creator);
        // When the file was made is not when the article was published.
        let made = [core.modified, core.created].into_iter().flatten().find_map(|time| stated::time(&time));
        draft.captured(made, CapturedBy::Document);
    }
    Ok((draft, tracked))
}

fn note(piece: Piece) -> Block {
    let kind = if piece.kind == BlockKind::Headline { BlockKind::Heading } else { piece.kind };
    Block { kind, text: piece.text.into() }
}

/// Comments in the margin, running heads and feet: readable, and not the article.
fn beside(
    archive: &mut Archive<'_>,
    package: &Package,
    styles: &styles::Styles,
    draft: &mut Draft,
) -> Result<(), Flaw> {
    if let Some(text) = package.part("comments").map(|name| archive.text(name)).transpose()?.flatten() {
        for piece in body::notes(&text, styles, Changes::Accepted)?.parts.into_iter().flat_map(|(_, p)| p) {
            draft.aside(SetAsideReason::Comment, piece.text);
        }
    }
    let mut seen: Vec<String> = Vec::new();
    for name in package.parts("header").chain(package.parts("footer")) {
        let Some(text) = archive.text(name)? else { continue };
        for piece in Body::read(&text, styles, None, Changes::Accepted)?.pieces {
            // A page number says nothing.
            let says = piece.text.chars().any(char::is_alphabetic);
            if says && !seen.contains(&piece.text) {
                seen.push(piece.text.clone());
                draft.aside(SetAsideReason::Other, piece.text);
            }
        }
    }
    Ok(())
}
