//! RTF files. The readers there are do not decode Chinese code pages, and lose `\u` characters; what a file needs is a
//! tokenizer, encodings (of `encoding_rs`) and a list of destinations.

mod charset;
mod reader;
mod state;
#[cfg(test)]
mod tests;
mod tokens;

use crate::article::{Block, BlockKind, CapturedBy, SetAsideReason};

use super::draft::{Draft, keep};
use super::flaw::Flaw;
use super::{Options, manuscript, stated};

/// What was found, and how many stretches of text are tracked changes.
pub(super) fn read(bytes: &[u8], options: &Options) -> Result<(Draft, usize), Flaw> {
    let found = reader::read(bytes, options.changes, options.encoding)?;
    let mut draft =
        if options.raw { manuscript::everything(found.pieces) } else { manuscript::article(found.pieces) };
    for note in found.notes {
        let kind = if note.kind == BlockKind::Headline { BlockKind::Heading } else { note.kind };
        draft.blocks.push(Block { kind, text: note.text.into() });
    }
    for comment in found.comments {
        draft.aside(SetAsideReason::Comment, comment.text);
    }
    let mut seen: Vec<String> = Vec::new();
    for running in found.running {
        if running.text.chars().any(char::is_alphabetic) && !seen.contains(&running.text) {
            seen.push(running.text.clone());
            draft.aside(SetAsideReason::Other, running.text);
        }
    }
    keep(&mut draft.author, stated::person(&found.author));
    // When the file was made is not when the article was published.
    draft.captured(found.revised.or(found.created), CapturedBy::Document);
    Ok((draft, found.tracked))
}
