//! Where on a page the article stands.

use super::{ONE, THREE, TWO, aside, read, texts};
use crate::article::SetAsideReason;

#[test]
fn a_section_s_address_does_not_say_what_it_holds() {
    let draft = read(&format!(
        "<main><section id='sharing-the-road'><h2>Sharing the road</h2><p>{ONE}</p><p>{TWO}</p></section>
         <section id='before-winter'><h2 id='nav-winter'>Before winter</h2><p>{THREE}</p></section>
         <section id='related-stories'><h2>Related stories</h2><p>The mill has a new wheel, and it turns.</p></section></main>"
    ));
    assert_eq!(texts(&draft), ["Sharing the road", ONE, TWO, "Before winter", THREE]);
    assert_eq!(aside(&draft, "new wheel"), Some(SetAsideReason::Related));
}

#[test]
fn a_title_that_is_a_link_announces_only_what_follows_it() {
    let section = format!(
        "<div class='section'><p>{ONE}</p><h3><a href='/a'>The bridge that was sold twice</a></h3><p>{TWO}</p></div>"
    );
    let rest = format!("<div class='section'><p>{THREE}</p></div>").repeat(8);
    let draft = read(&format!("<article>{section}{rest}</article>"));
    assert_eq!(texts(&draft).get(..2), Some([ONE, TWO].as_slice()));
    assert!(aside(&draft, "sold twice").is_some());
    let card = "<div class='box'><h3><a href='/b'>Cheese fair moves</a></h3><p>It will be held in the hall of the school this year.</p></div>";
    let draft = read(&format!("<article>{section}{card}{rest}</article>"));
    assert!(aside(&draft, "hall of the school").is_some());
}

#[test]
fn parts_that_look_alike_are_one_article() {
    let part = |text: &str| format!("<div class='part'><div><div><div>{text}</div></div></div></div>");
    let first = part(&format!("<p>{ONE}</p>").repeat(4));
    let (two, three) = (format!("<p>{TWO}</p>"), format!("<p>{THREE}</p>"));
    let table = "<div class='figures'><table><tr><td>Bridges</td><td>2</td></tr></table></div>";
    let draft = read(&format!("<div>{first}{table}{}{}</div>", part(&two), part(&three)));
    assert_eq!(texts(&draft), [ONE, ONE, ONE, ONE, "Bridges  2", TWO, THREE]);
    // Another story looks the same, and has its own headline or time.
    for head in ["<h1>The mill has a new wheel</h1>", "<p>5 March 2026, 14:30</p>"] {
        let draft = read(&format!("<div>{first}{}</div>", part(&format!("{head}{three}"))));
        assert_eq!(texts(&draft), [ONE, ONE, ONE, ONE], "{head}");
    }
}

#[test]
fn one_paragraph_found_is_not_the_article_around_it() {
    let tools = "<div class='tools'><p>Share</p></div>";
    let draft = read(&format!(
        "<article><div class='top'><div>{ONE}</div>{tools}</div><div class='a'><div>{TWO}</div></div><div class='b'><div>{THREE}</div></div>
         <div class='c'><div>{ONE}</div></div><div class='d'><div>{TWO}</div></div></article>"
    ));
    assert_eq!(texts(&draft), [ONE, TWO, THREE, ONE, TWO]);
}
