//! What the paragraph styles of an OpenDocument text are for.

use std::collections::BTreeMap;

use crate::article::BlockKind;
use crate::read::flaw::Flaw;
use crate::read::xml::{Token, Xml};

/// Styles that rest on each other: deeper, it is a loop.
const CHAIN: usize = 16;

/// The style that each rests on, by name. Names of the program's own styles are English whatever its language.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, String>);

impl Styles {
    pub(super) fn kind(&self, name: &str) -> Option<BlockKind> {
        let mut name = name;
        for _ in 0..CHAIN {
            if let Some(kind) = by_name(name) {
                return Some(kind);
            }
            name = self.0.get(name)?;
        }
        None
    }
}

pub(super) fn read(parts: &[&str]) -> Result<Styles, Flaw> {
    let mut found = BTreeMap::new();
    for part in parts {
        let mut xml = Xml::new(part);
        while let Some(token) = xml.next()? {
            let Token::Open(element) = token else { continue };
            match element.name().as_ref() {
                "style" => found.extend(element.get("name").zip(element.get("parent-style-name"))),
                // Styles stand before the text.
                "body" => break,
                _ => {}
            }
        }
    }
    Ok(Styles(found))
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
