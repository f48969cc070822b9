//! What a paragraph, a run of text or a row of a table says of itself.

use crate::article::BlockKind;
use crate::read::Changes;
use crate::read::flaw::Flaw;
use crate::read::xml::{Element, Token, Xml};

use super::numbering::Numbered;
use super::styles::Styles;

/// A tracked change of a thing as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Inserted,
    Deleted,
}

impl Mark {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ins" | "moveTo" | "cellIns" => Self::Inserted,
            "del" | "moveFrom" | "cellDel" => Self::Deleted,
            _ => return None,
        })
    }

    /// Whether the thing is no part of the version that is read.
    pub(super) fn is_gone(self, changes: Changes) -> bool {
        match changes {
            Changes::Accepted => self == Self::Deleted,
            Changes::Rejected => self == Self::Inserted,
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) kind: Option<BlockKind>,
    pub(super) style: Option<String>,
    pub(super) numbered: Numbered,
    pub(super) indented: bool,
    /// Of the mark that ends it.
    pub(super) mark: Option<Mark>,
    /// A large first letter, set apart from the paragraph it begins.
    pub(super) initial: bool,
}

/// What stands inside a `w:pPr` that was just opened.
pub(super) fn paragraph(xml: &mut Xml<'_>, styles: &Styles) -> Result<Paragraph, Flaw> {
    let mut found = Paragraph::default();
    let mut outlined = false;
    each(xml, "pPr", |element, _| {
        let value = || element.get("val").unwrap_or_default();
        match element.name().as_ref() {
            "pStyle" => {
                found.kind = styles.kind(&value());
                found.style = Some(value());
            }
            "numId" | "ilvl" => found.numbered.take(element),
            "outlineLvl" => outlined = value() != "9",
            "ind" => {
                let blank = |name| element.get(name).is_some_and(|v| v != "0" && !v.starts_with('-'));
                found.indented = blank("firstLine") || blank("firstLineChars");
            }
            "framePr" => found.initial = element.get("dropCap").is_some_and(|d| d != "none"),
            name => found.mark = Mark::named(name).or(found.mark),
        }
    })?;
    let listed = found.numbered.list.as_deref().is_some_and(|list| list != "0");
    found.numbered = found.numbered.or(found.style.as_deref().and_then(|style| styles.numbered(style)));
    found.kind =
        found.kind.or(outlined.then_some(BlockKind::Heading)).or(listed.then_some(BlockKind::ListItem));
    Ok(found)
}

/// Whether text is hidden, going by the `w:rPr` that was just opened.
pub(super) fn is_hidden(xml: &mut Xml<'_>) -> Result<bool, Flaw> {
    let mut hidden = false;
    each(xml, "rPr", |element, _| {
        if element.name() == "vanish" {
            hidden = element.get("val").is_none_or(|v| !matches!(v.as_str(), "0" | "false" | "off"));
        }
    })?;
    Ok(hidden)
}

/// The change of a row or cell, going by the `w:trPr` or `w:tcPr` that was just opened.
pub(super) fn mark(xml: &mut Xml<'_>, name: &str) -> Result<Option<Mark>, Flaw> {
    let mut found = None;
    each(xml, name, |element, _| found = Mark::named(&element.name()).or(found))?;
    Ok(found)
}

/// Every element up to the end of the one that was just opened, but for those that say how it was before.
fn each(xml: &mut Xml<'_>, name: &str, mut see: impl FnMut(&Element<'_>, &str)) -> Result<(), Flaw> {
    while let Some(token) = xml.next()? {
        match token {
            Token::Open(element) if element.name().ends_with("Change") => xml.skip()?,
            Token::Open(element) => see(&element, name),
            Token::Close(closed) if closed == name => return Ok(()),
            Token::Close(_) | Token::Text(_) => {}
        }
    }
    Ok(())
}
