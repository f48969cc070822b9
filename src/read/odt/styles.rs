//! What the styles of an OpenDocument text are for: those of paragraphs, and those of lists.

use std::collections::BTreeMap;

use crate::article::BlockKind;
use crate::read::flaw::Flaw;
use crate::read::xml::{Token, Xml};

use super::list_styles::ListStyles;
use super::lists::OUTLINE;

/// Styles that rest on each other: deeper, it is a loop.
const CHAIN: usize = 16;

/// Names of the program's own styles are English whatever its language.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// The style that each rests on, by name.
    parents: BTreeMap<String, String>,
    /// The style of list that the paragraphs of each have; empty where they have none whatever it rests on.
    listed: BTreeMap<String, String>,
    pub(super) lists: ListStyles,
}

impl Styles {
    pub(super) fn kind(&self, name: &str) -> Option<BlockKind> {
        self.chain(name).find_map(by_name)
    }

    /// The style of list that a style of paragraphs has.
    pub(super) fn list_of(&self, name: &str) -> Option<&str> {
        self.chain(name).find_map(|name| self.listed.get(name).map(String::as_str))
    }

    /// A style and those it rests on.
    fn chain<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let parent = |name: &&str| self.parents.get(*name).map(String::as_str);
        std::iter::successors(Some(name), parent).take(CHAIN)
    }
}

pub(super) fn read(parts: &[&str]) -> Result<Styles, Flaw> {
    let mut found = Styles::default();
    for part in parts {
        let mut xml = Xml::new(part);
        while let Some(token) = xml.next()? {
            let Token::Open(element) = token else { continue };
            match element.name().as_ref() {
                "style" => {
                    let Some(name) = element.get("name") else { continue };
                    found.listed.extend(element.get("list-style-name").map(|list| (name.clone(), list)));
                    found.parents.extend(element.get("parent-style-name").map(|parent| (name, parent)));
                }
                "list-style" => found.lists.begin(element.get("name").unwrap_or_default()),
                "outline-style" => found.lists.begin(OUTLINE.to_owned()),
                // Styles stand before the text.
                "body" => break,
                _ => found.lists.take(&element),
            }
        }
    }
    Ok(found)
}

fn by_name(name: &str) -> Option<BlockKind> {
    // A blank is written `_20_`.
    let name = name.replace("_20_", " ").to_lowercase();
    Some(match name.as_str() {
        "title" => BlockKind::Headline,
        "subtitle" => BlockKind::Heading,
        "quotations" => BlockKind::Quote,
        "caption" | "illustration" | "table" | "figure" | "drawing" => BlockKind::Caption,
        _ if name.strip_prefix("heading").is_some_and(|n| n.trim().chars().all(|c| c.is_ascii_digit())) => {
            BlockKind::Heading
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::article::BlockKind;

    #[test]
    fn a_style_is_what_it_rests_on() {
        let text = "<a><s:style s:name='P1' s:parent-style-name='Heading_20_2'/><s:style s:name='P2' s:parent-style-name='P2'/></a>";
        let styles = read(&[text]).unwrap();
        assert_eq!(styles.kind("P1"), Some(BlockKind::Heading));
        assert_eq!(styles.kind("P2"), None);
        assert_eq!(styles.kind("Title"), Some(BlockKind::Headline));
    }
}
