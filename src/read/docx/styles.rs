//! What the paragraph styles of a Word document are for. Their names are English whatever the language of Word.

use std::collections::BTreeMap;

use crate::article::BlockKind;
use crate::read::flaw::Flaw;
use crate::read::style::by_name;
use crate::read::xml::{Token, Xml};

/// Styles that rest on each other: deeper, it is a loop.
const CHAIN: usize = 16;

/// Kinds by the styles' identifiers.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, BlockKind>);

impl Styles {
    pub(super) fn kind(&self, id: &str) -> Option<BlockKind> {
        self.0.get(id).copied().or_else(|| by_name(id))
    }
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outlined: bool,
    numbered: bool,
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
                    ("numId", Some((_, style))) => style.numbered = value() != "0",
                    _ => {}
                }
            }
            Token::Close(name) if name == "style" => all.extend(open.take()),
            Token::Close(_) | Token::Text(_) => {}
        }
    }
    let kinds = all.keys().filter_map(|id| Some((id.clone(), kind(id, &all)?)));
    Ok(Styles(kinds.collect()))
}

/// What a style is for, or the style it rests on.
fn kind(id: &str, all: &BTreeMap<String, Style>) -> Option<BlockKind> {
    let mut id = id;
    for _ in 0..CHAIN {
        let style = all.get(id)?;
        let own = by_name(&style.name)
            .or(style.outlined.then_some(BlockKind::Heading))
            .or(style.numbered.then_some(BlockKind::ListItem));
        if own.is_some() {
            return own;
        }
        id = style.based_on.as_deref()?;
    }
    None
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
