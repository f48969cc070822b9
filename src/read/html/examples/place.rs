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
