//! What stands in or beside a text and is no part of it.

use super::{ONE, THREE, TWO, aside, page, read, texts};
use crate::article::SetAsideReason;

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
fn lines_that_lead_elsewhere_are_known_in_many_languages() {
    let link = "<a href='/a'>The bridge that was sold twice, and who bought it</a>";
    for line in [
        format!("<strong>À lire également »</strong> {link}"),
        format!("<em>Auch lesen:</em> {link}"),
        format!("PUEDES VER: {link}"),
        format!("Przeczytaj także: {link}"),
        format!("関連リンク：{link}"),
    ] {
        let draft = read(&format!("<article><p>{ONE}</p><p>{line}</p><p>{TWO}</p><p>{THREE}</p></article>"));
        assert_eq!(texts(&draft), [ONE, TWO, THREE], "{line}");
    }
    for head in ["Das könnte Sie auch interessieren!", "Schon gelesen?", "新着記事", "추천 기사", "热门文章"]
    {
        let draft = read(&format!(
            "<article><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><h4>{head}</h4><p>A wheel for the mill</p></article>"
        ));
        assert_eq!(texts(&draft), [ONE, TWO, THREE], "{head}");
        assert_eq!(aside(&draft, head), Some(SetAsideReason::Related));
    }
    // A paragraph that begins so and goes on is text.
    let said = "Keep reading was all she said, and the children did, until the lamp went out over the river.";
    let draft = read(&format!("<article><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><p>{said}</p></article>"));
    assert_eq!(texts(&draft), [ONE, TWO, THREE, said]);
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

#[test]
fn a_head_that_announces_others_cuts_titles_without_sentences() {
    let titles = "<p>A wheel for the mill, and who will turn it when the river is low in summer</p><p>5 March 2026</p>".repeat(6);
    let early = "<p>Read more about it below</p>";
    let text = format!("<p>{ONE}</p>{early}<p>{TWO}</p><p>{THREE}</p>");
    let draft = read(&format!("<article>{text}<p>Latest stories</p>{titles}</article>"));
    assert_eq!(texts(&draft).last(), Some(&THREE));
    // What goes on in sentences is text.
    let draft = read(&format!("<article>{text}<p>Latest stories</p><p>{ONE}</p><p>{TWO}</p></article>"));
    assert_eq!(texts(&draft).last(), Some(&TWO));
}

#[test]
fn calls_to_follow_a_site_stand_in_the_middle_too() {
    let around = |line: &str| {
        let text = format!("<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>");
        read(&format!("<article>{text}{text}<p>{line}</p>{text}{text}</article>"))
    };
    let call = "Never miss a story and sign up to our newsletter today!";
    assert_eq!(aside(&around(call), call), Some(SetAsideReason::Advert));
    let told = "Never miss a ferry was the first rule, the baker said, and laughed.";
    assert_eq!(aside(&around(told), told), None);
}

#[test]
fn a_teaser_with_its_own_heading_is_another_article() {
    let box_with = |class: &str| {
        format!(
            "<div class='{class}'><h3>A wheel for the mill</h3><p>It turns again, and the miller is glad of it.</p></div>"
        )
    };
    let with = |class: &str| {
        let text = format!("<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>");
        read(&format!("<article>{text}{}{text}</article>", box_with(class)))
    };
    assert!(aside(&with("c-teaser"), "miller is glad").is_some());
    assert!(aside(&with("c-fact"), "miller is glad").is_none());
}

#[test]
fn what_a_figure_says_beside_its_picture_is_a_caption() {
    let figure = "<figure><img src='a.jpg'><span>Foto: Quillport Archive</span></figure>";
    let draft = read(&format!("<article><p>{ONE}</p>{figure}<p>{TWO}</p><p>{THREE}</p></article>"));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
    assert_eq!(aside(&draft, "Archive"), Some(SetAsideReason::Image));
    let table = "<figure><table><tr><td>Bridges</td><td>2</td></tr></table></figure>";
    let draft = read(&format!("<article><p>{ONE}</p>{table}<p>{TWO}</p><p>{THREE}</p></article>"));
    assert_eq!(texts(&draft), [ONE, "Bridges  2", TWO, THREE]);
}

#[test]
fn an_outlet_right_behind_a_name_is_none_of_it() {
    let head = "<title>Valley road opens again</title><meta name='author' content='Ada Moor'>";
    let line = "<div class='line'><span>By <a href='/p/ada'>Ada Moor</a></span><span><a href='/'>QUILLPort</a></span></div>";
    let page = format!(
        "<html><head>{head}</head><body><h1>Valley road opens again</h1>{line}<article><p>{ONE}</p><p>{TWO}</p></article></body></html>"
    );
    let draft = crate::read::html::read(&page, false).unwrap();
    assert_eq!(draft.author.as_deref(), Some("Ada Moor"));
}

#[test]
fn a_company_is_no_author() {
    let of = |author: &str| {
        let head = format!("<title>Valley road opens again</title><meta name='author' content='{author}'>");
        let text = format!("<p class='byline'>Von Ada Moor</p><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>");
        let page =
            format!("<html><head>{head}</head><body><h1>Valley road opens again</h1>{text}</body></html>");
        crate::read::html::read(&page, false).unwrap().author
    };
    for nobody in ["admin", "Quillport Verlag GmbH", "quillport.example"] {
        assert_eq!(of(nobody).as_deref(), Some("Ada Moor"), "{nobody}");
    }
    assert_eq!(of("Tom Hale").as_deref(), Some("Tom Hale"));
}
