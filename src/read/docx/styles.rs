//! What the paragraph styles of a Word document are for. Their names are English whatever the language of Word.

use std::collections::BTreeMap;

use crate::article::BlockKind;
use crate::read::flaw::Flaw;
use crate::read::style::by_name;
use crate::read::xml::{Token, Xml};

use super::numbering::Numbered;

/// Styles that rest on each other: deeper, it is a loop.
const CHAIN: usize = 16;

/// Kinds and lists by the styles' identifiers.
#[derive(Debug, Default)]
pub(super) struct Styles {
    kinds: BTreeMap<String, BlockKind>,
    numbered: BTreeMap<String, Numbered>,
}

impl Styles {
    pub(super) fn kind(&self, id: &str) -> Option<BlockKind> {
        self.kinds.get(id).copied().or_else(|| by_name(id))
    }

    /// The list that paragraphs of a style are of.
    pub(super) fn numbered(&self, id: &str) -> Option<&Numbered> {
        self.numbered.get(id)
    }
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outlined: bool,
    numbered: Numbered,
}

pub(super) fn read(text: &str) -> Result<Styles, Flaw> {
    let mut xml = Xml::new(text);
    let mut all: BTreeMap<String, Style> = BTreeMap::new();
    let mut open: Option<(String, Style)> = None;
    while let Some(token) = xml.next()? {
        match token {
            Token::Open(element) => {
                let value = || element.get("val").unwrap_or_default();
                match (element.name().as_ref(), &mut open) {
                    ("style", _) => open = element.get("styleId").map(|id| (id, Style::default())),
                    ("name", Some((_, style))) => style.name = value(),
                    ("basedOn", Some((_, style))) => style.based_on = Some(value()),
                    // The tenth level is the text's.
                    ("outlineLvl", Some((_, style))) => style.outlined = value() != "9",
                    ("numId" | "ilvl", Some((_, style))) => style.numbered.take(&element),
                    _ => {}
                }
            }
            Token::Close(name) if name == "style" => all.extend(open.take()),
            Token::Close(_) | Token::Text(_) => {}
        }
    }
    let kinds = all.keys().filter_map(|id| Some((id.clone(), kind(id, &all)?)));
    let numbered = all.keys().filter_map(|id| Some((id.clone(), numbered(id, &all)?)));
    Ok(Styles { kinds: kinds.collect(), numbered: numbered.collect() })
}

/// What a style is for, or the style it rests on.
fn kind(id: &str, all: &BTreeMap<String, Style>) -> Option<BlockKind> {
    let mut id = id;
    for _ in 0..CHAIN {
        let style = all.get(id)?;
        let own = by_name(&style.name)
            .or(style.outlined.then_some(BlockKind::Heading))
            .or(is_listed(&style.numbered).then_some(BlockKind::ListItem));
        if own.is_some() {
            return own;
        }
        id = style.based_on.as_deref()?;
    }
    None
}

fn is_listed(numbered: &Numbered) -> bool {
    numbered.list.as_deref().is_some_and(|list| list != "0")
}

/// The list of a style, or of the style it rests on.
fn numbered(id: &str, all: &BTreeMap<String, Style>) -> Option<Numbered> {
    let mut found = Numbered::default();
    let mut id = id;
    for _ in 0..CHAIN {
        let style = all.get(id)?;
        found = found.or(Some(&style.numbered));
        match style.based_on.as_deref() {
            Some(base) if found.list.is_none() => id = base,
            _ => break,
        }
    }
    found.list.is_some().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::article::BlockKind;

    #[test]
    fn a_style_is_what_it_rests_on() {
        let styles = read(
            "<styles><style styleId='a3'><name val='heading 2'/></style><style styleId='x'><name val='Unser'/><basedOn val='a3'/></style><style styleId='l1'><basedOn val='l2'/></style><style styleId='l2'><basedOn val='l1'/></style><style styleId='n'><name val='List Paragraph'/></style></styles>",
        )
        .unwrap();
        assert_eq!(styles.kind("a3"), Some(BlockKind::Heading));
        assert_eq!(styles.kind("x"), Some(BlockKind::Heading));
        assert_eq!(styles.kind("l1"), None);
        assert_eq!(styles.kind("n"), None);
        assert_eq!(styles.kind("Title"), Some(BlockKind::Headline));
    }
}
