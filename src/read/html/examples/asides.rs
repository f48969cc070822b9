//! What stands in or beside a text and is no part of it.

use super::{ONE, THREE, TWO, read, texts};

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
