//! What stands in or beside a text and is no part of it.

use super::{ONE, THREE, TWO, page, read, texts};

#[test]
fn entries_of_a_list_may_be_links_where_most_are_not() {
    let list = "<ul><li><a href='/a'>The old mill</a></li><li>The bridge by the school</li><li>The ferry, which is older</li></ul>";
    let draft = read(&format!("<article><p>{ONE}</p>{list}<p>{TWO}</p><p>{THREE}</p></article>"));
    let entries = ["The old mill", "The bridge by the school", "The ferry, which is older"];
    assert_eq!(texts(&draft), [ONE, entries[0], entries[1], entries[2], TWO, THREE]);
    let links = "<ul><li><a href='/a'>The old mill</a></li><li><a href='/b'>The bridge</a></li><li>The ferry</li></ul>";
    let draft = read(&format!("<article><p>{ONE}</p>{links}<p>{TWO}</p><p>{THREE}</p></article>"));
    assert_eq!(texts(&draft), [ONE, "The ferry", TWO, THREE]);
}

#[test]
fn the_lead_stands_under_the_heading_that_the_page_shows() {
    let lead = "Three days after the flood, buses run along the river once more.";
    let draft = page(
        "Flood: what we know",
        &format!(
            "<div><h1>Buses are back</h1><div><p>{lead}</p></div></div>
             <div class='article-text'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>"
        ),
    );
    assert!(draft.blocks.iter().any(|b| &*b.text == lead));
    // Where the headline stands in the text, what is above it is not under it.
    let draft = page(
        "Valley road opens again",
        &format!(
            "<h1>Quillport Diary</h1><ul><li>{lead}</li></ul>
             <div class='article-text'><h2>Valley road opens again</h2><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>"
        ),
    );
    assert!(draft.blocks.iter().all(|b| &*b.text != lead));
}
