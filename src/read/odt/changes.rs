//! The list of tracked changes at the head of an OpenDocument text.

use std::collections::BTreeMap;

use crate::read::flaw::Flaw;
use crate::read::manuscript::Piece;
use crate::read::xml::{Token, Xml};

use super::body::Reader;
use super::styles::Styles;

/// What a change did.
#[derive(Debug)]
pub(super) enum Change {
    Insertion,
    /// The paragraphs that were taken out; the first goes on the paragraph it was taken out of.
    Deletion(Vec<Piece>),
    Format,
}

/// Reads the `text:tracked-changes` that was just opened.
pub(super) fn read(xml: &mut Xml<'_>, styles: &Styles) -> Result<BTreeMap<String, Change>, Flaw> {
    let mut found = BTreeMap::new();
    let mut id = String::new();
    while let Some(token) = xml.next()? {
        match token {
            Token::Open(element) => match element.name().as_ref() {
                "changed-region" => id = element.get("id").unwrap_or_default(),
                "insertion" => {
                    found.insert(id.clone(), Change::Insertion);
                    xml.skip()?;
                }
                "deletion" => {
                    found.insert(id.clone(), Change::Deletion(deleted(xml, styles)?));
                }
                "format-change" => {
                    found.insert(id.clone(), Change::Format);
                    xml.skip()?;
                }
                _ => {}
            },
            Token::Close(name) if name == "tracked-changes" => break,
            Token::Close(_) | Token::Text(_) => {}
        }
    }
    Ok(found)
}

fn deleted(xml: &mut Xml<'_>, styles: &Styles) -> Result<Vec<Piece>, Flaw> {
    let mut reader = Reader::new(styles, None);
    while let Some(token) = xml.next()? {
        match token {
            Token::Open(element) if element.name() == "change-info" => xml.skip()?,
            Token::Open(element) => reader.open(&element, xml)?,
            Token::Text(text) => reader.push_text(&text),
            Token::Close(name) if name == "deletion" => break,
            Token::Close(name) => reader.close(&name),
        }
    }
    Ok(reader.finish().pieces)
}
