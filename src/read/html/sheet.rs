//! What the style sheets inside of a document say of how the items of lists are numbered.

use std::collections::HashMap;

use dom_query::{Document, NodeId};

use super::numbers::{Shown, by_style};

/// Rules about lists that are looked at: a document has few.
const MOST: usize = 200;

/// By the elements that the rules are about; the last rule holds.
pub(super) fn shown(page: &Document) -> HashMap<NodeId, Shown> {
    let mut found = HashMap::new();
    let sheets = page.select("style");
    let texts: Vec<String> = sheets.nodes().iter().map(|sheet| without_comments(&sheet.text())).collect();
    let rules = texts.iter().flat_map(|text| text.split('}')).filter_map(|rule| rule.split_once('{'));
    let about_lists = rules.filter_map(|(selector, declared)| {
        let selector = selector.trim();
        let bare = selector.strip_suffix(":before").map(|bare| bare.trim_end_matches(':'));
        // Rules for paper and for narrow windows stand in others.
        let is_whole = !selector.contains('@') && !declared.contains('{');
        let shown = if bare.is_some() { counted(declared) } else { styled(declared) };
        Some((bare.unwrap_or(selector), shown.filter(|_| is_whole)?))
    });
    for (selector, shown) in about_lists.take(MOST) {
        let Some(elements) = page.try_select(selector) else { continue };
        found.extend(elements.nodes().iter().map(|element| (element.id, shown.clone())));
    }
    found
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once("*/")).fold(first, |text, (_, after)| text + after)
}

/// The last way of numbering that declarations name: `list-style: lower-roman inside`.
pub(super) fn styled(declared: &str) -> Option<Shown> {
    let declared = declared.to_lowercase();
    let declarations = declared.split(';').filter_map(|declaration| declaration.split_once(':'));
    let listed = declarations.filter(|(name, _)| matches!(name.trim(), "list-style" | "list-style-type"));
    listed.flat_map(|(_, value)| value.split_whitespace()).filter_map(by_style).next_back()
}

/// `content: "§ " counter(part, decimal) ". "`: how programs write numbers that HTML has no word for. Numbers of several
/// levels are none that is known.
fn counted(declared: &str) -> Option<Shown> {
    let content = declared.split(';').find_map(|d| d.split_once(':').filter(|d| d.0.trim() == "content"))?.1;
    let (before, rest) = content.split_once("counter(")?;
    let (counter, after) = rest.split_once(')')?;
    let format = counter.split_once(',').map_or("decimal", |(_, format)| format.trim());
    let literal = |text: &str| text.split(['"', '\'']).skip(1).step_by(2).collect::<String>();
    let format = by_style(format)?.format.filter(|_| !after.contains("counter"));
    Some(Shown { format, around: Some((literal(before), literal(after))) })
}
