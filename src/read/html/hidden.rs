//! Text that stands in a page's tree where no browser shows it: before the page's scripts have run, or while they may.

use dom_query::{Document, NodeRef};

/// Parts that are put in place, at most: a page streams few.
const MOST: usize = 1000;

/// Puts what a server sent after the page where the page keeps a place for it, as the page's script would. Servers that
/// render React send slow parts last, in hidden elements `S:0`, `S:1`…, each for the template `B:0` or `P:0` of its
/// number.
pub(super) fn put_in_place(text: &str, page: &Document) {
    if !text.contains("id=\"S:") {
        return;
    }
    let numbered = |node: &NodeRef<'_>, heads: &[&str]| {
        let id = node.id_attr()?;
        heads.iter().find_map(|head| id.strip_prefix(head)).map(str::to_owned)
    };
    let places = page.select("template[id]");
    let places: Vec<(String, NodeRef<'_>)> =
        places.nodes().iter().filter_map(|node| Some((numbered(node, &["B:", "P:"])?, *node))).collect();
    for part in page.select("div[hidden][id]").nodes().iter().take(MOST) {
        let Some(number) = numbered(part, &["S:"]) else { continue };
        match places.iter().find(|(of, _)| *of == number) {
            // A part may keep the place of another, never its own.
            Some((_, place)) if !place.ancestors_it(None).any(|around| around.id == part.id) => {
                part.remove_attr("hidden");
                part.remove_attr("id");
                place.insert_before(part);
            }
            _ => part.remove_attr("hidden"),
        }
    }
}

/// The page with everything shown that it hides, and with what it has for readers without scripts; `None` where it
/// has neither.
pub(super) fn revealed(page: &Document) -> Option<Document> {
    let page = page.clone();
    let hidden = page.select("[hidden], [style*=display], noscript");
    for node in hidden.nodes() {
        if node.has_name("noscript") {
            node.rename("div");
        }
        node.remove_attrs(&["hidden", "style"]);
    }
    (!hidden.is_empty()).then_some(page)
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::{put_in_place, revealed};

    #[test]
    fn streamed_parts_stand_in_their_places() {
        let html = "<main><h1>a</h1><template id=\"B:0\"></template><p>d</p></main>\
                    <div hidden id=\"S:0\"><p>b</p><template id=\"P:1\"></template></div><div hidden id=\"S:1\"><p>c</p></div>";
        let page = Document::from(html);
        put_in_place(html, &page);
        assert_eq!(page.select("main").text().as_ref(), "abcd");
        assert!(page.select("[hidden]").is_empty());
    }

    #[test]
    fn a_part_without_a_place_is_shown_where_it_is() {
        let html = "<div hidden id=\"S:0\"><template id=\"B:0\"></template><p>b</p></div><div hidden>c</div>";
        let page = Document::from(html);
        put_in_place(html, &page);
        assert_eq!(page.select("[hidden]").text().as_ref(), "c");
        assert_eq!(page.text().as_ref(), "bc");
    }

    #[test]
    fn what_is_hidden_can_be_seen() {
        let page =
            Document::from("<p hidden>a</p><p style='display: none'>b</p><noscript><p>c</p></noscript>");
        let shown = revealed(&page).unwrap();
        assert_eq!(shown.select("p").text().as_ref(), "abc");
        assert!(shown.select("[hidden], [style]").is_empty());
        assert!(revealed(&Document::from("<p>a</p>")).is_none());
    }
}
