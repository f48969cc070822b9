//! What the elements of a page are to whoever reads it: paragraphs, links, rows of figures, what nobody sees.

use dom_query::NodeRef;

use crate::article::BlockKind;
use crate::read::furniture;

/// Elements that end the paragraph before them and their own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "nav"
            | "aside"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "blockquote"
            | "figure"
            | "figcaption"
            | "pre"
            | "table"
            | "caption"
            | "thead"
            | "tbody"
            | "tr"
            | "td"
            | "th"
            | "form"
            | "fieldset"
            | "hr"
            | "address"
            | "center"
            | "details"
            | "summary"
            | "button"
            | "label"
            | "body"
            | "html"
    )
}

/// What MediaWiki puts into headings for those who would edit the part below.
pub(super) fn is_button(node: &NodeRef<'_>, name: &str) -> bool {
    name == "span" && node.class().is_some_and(|class| class.contains("editsection"))
}

/// A link to elsewhere, not an anchor or a link to a place on the same page.
pub(super) fn is_link(node: &NodeRef<'_>, name: &str) -> bool {
    name == "a" && node.attr("href").is_some_and(|href| !href.starts_with('#'))
}

pub(super) fn kind_of(name: &str, node: &NodeRef<'_>) -> Option<(BlockKind, u8)> {
    Some(match name {
        "h1" => (BlockKind::Heading, 1),
        "h2" => (BlockKind::Heading, 2),
        "h3" => (BlockKind::Heading, 3),
        "h4" => (BlockKind::Heading, 4),
        "h5" => (BlockKind::Heading, 5),
        "h6" => (BlockKind::Heading, 6),
        "li" => (BlockKind::ListItem, 0),
        "blockquote" => (BlockKind::Quote, 0),
        "figcaption" | "caption" | "figure" => (BlockKind::Caption, 0),
        "p" | "div" | "span" => {
            let class = node.class()?.to_lowercase();
            class.contains("caption").then_some((BlockKind::Caption, 0))?
        }
        _ => return None,
    })
}

/// Whether an identifier is only an address for links: a heading's own, or the heading of a section spelt out.
pub(super) fn is_spelt_heading(node: &NodeRef<'_>, name: &str, id: &str) -> bool {
    let is_heading = |name: &str| matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let spells = |heading: &str| {
        letters(heading).starts_with(&letters(id)) && furniture::classify(heading.trim()).is_none()
    };
    // A hostile page may nest headings.
    let text = |heading: NodeRef<'_>| -> String {
        heading.descendants_it().take(20).filter(NodeRef::is_text).map(|n| n.text().to_string()).collect()
    };
    let several_words = || id.contains(['-', '_', '.']);
    let over = || node.first_element_child().filter(|c| c.node_name().is_some_and(|n| is_heading(&n)));
    is_heading(name)
        || (matches!(name, "div" | "section")
            && several_words()
            && over().is_some_and(|heading| spells(&text(heading))))
}

/// The number of a note, raised and leading to it: a reading aid, as in documents of other formats.
pub(super) fn is_note_mark(node: &NodeRef<'_>, name: &str) -> bool {
    const LONGEST: usize = 6;
    let says = |node: &NodeRef<'_>| {
        let text = node.text();
        let text = text.trim();
        let mark = |c: char| c.is_ascii_digit() || "[]()（）［］〔〕*†‡§注註".contains(c);
        !text.is_empty() && text.chars().take(LONGEST + 1).count() <= LONGEST && text.chars().all(mark)
    };
    let is_stated = |node: &NodeRef<'_>| {
        node.attr("role").as_deref() == Some("doc-noteref")
            || node.attr("epub:type").as_deref() == Some("noteref")
    };
    match name {
        "a" => is_stated(node) && says(node),
        "sup" => {
            let leads = |child: &NodeRef<'_>| {
                child.has_name("a") && child.attr("href").is_some_and(|href| href.contains('#'))
            };
            says(node) && node.descendants_it().take(LONGEST).any(|child| leads(&child))
        }
        _ => false,
    }
}

pub(super) fn is_hidden(node: &NodeRef<'_>) -> bool {
    let style = node.attr("style").map(|s| s.to_lowercase().replace(' ', "")).unwrap_or_default();
    node.has_attr("hidden") || style.contains("display:none")
}

/// A row of figures, not a row of a page laid out with tables.
pub(super) fn is_data_row(row: &NodeRef<'_>) -> bool {
    let cells = row.element_children();
    cells.len() > 1
        && cells.iter().all(|cell| {
            let text = cell.text();
            text.trim().chars().count() <= 60
                && cell.descendants_it().take(40).all(|d| {
                    !d.node_name().is_some_and(|n| {
                        matches!(&*n, "p" | "div" | "table" | "ul" | "ol" | "br" | "h1" | "h2" | "h3")
                    })
                })
        })
        && cells.iter().any(|cell| !cell.text().trim().is_empty())
}
