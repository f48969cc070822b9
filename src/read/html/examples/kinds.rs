//! Pages that are not one text under one headline: lists, talks, tables of contents, and what is hidden or for payers.

use crate::article::SetAsideReason;

use super::{ONE, THREE, TWO, aside, page, read, texts};

#[test]
fn text_that_the_page_still_hides_is_read_where_it_shows_none() {
    let draft = read(&format!("<p>Loading</p><div hidden><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>"));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
    let draft = read(&format!("<noscript><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></noscript>"));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
    let shown = read(&format!("<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><div hidden><p>{ONE} {TWO}</p></div>"));
    assert_eq!(texts(&shown), [ONE, TWO, THREE]);
}

#[test]
fn data_of_a_script_is_read_and_styles_are_not() {
    let style = "\\u003cstyle\\u003e".to_owned() + &".bar { color: red; }\\n".repeat(80);
    let blocks =
        [ONE, TWO, THREE].map(|text| format!("{{\"type\": \"text\", \"content\": \"{text}\"}}")).join(",");
    let draft = read(&format!(
        "<p>Loading</p><script>var css = \"{style}\";</script><script>window.__STATE__ = {{\"a\": [{blocks}]}};</script>"
    ));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
}

#[test]
fn headings_that_lead_to_what_they_tell_of_stay() {
    let things: String = [("A lamp", ONE), ("A stove", TWO), ("A rope", THREE)]
        .map(|(name, text)| format!("<h2><a href='https://example.org/a'>{name}</a></h2><p>{text}</p>"))
        .concat();
    let draft = read(&format!("<article><p>{ONE}</p>{things}</article>"));
    assert_eq!(texts(&draft), [ONE, "A lamp", ONE, "A stove", TWO, "A rope", THREE]);
    // One box that leads elsewhere is none of them.
    let draft = read(&format!(
        "<article><p>{ONE}</p><p>{TWO}</p><div><h3><a href='/b'>The old mill</a></h3></div><p>{THREE}</p></article>"
    ));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
}

#[test]
fn a_table_of_contents_is_no_text() {
    let draft = read(&format!(
        "<article><p>{ONE}</p><p>In this article</p><ul><li>1. The road</li><li>2. The bridges</li><li>3. The pass</li></ul>
         <h2>The road</h2><p>{TWO}</p><h2>The bridges</h2><p>{THREE}</p><h2>The pass</h2><p>{ONE}</p></article>"
    ));
    assert_eq!(texts(&draft), [ONE, "The road", TWO, "The bridges", THREE, "The pass", ONE]);
}

#[test]
fn offers_to_those_who_do_not_pay_are_set_aside() {
    let draft = read(&format!(
        "<article><p>{ONE}</p><p>Subscribe to continue reading.</p><ul><li>All articles</li><li>Crosswords</li></ul>
         <p>{TWO}</p><p>{THREE}</p></article>"
    ));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
    assert_eq!(aside(&draft, "Subscribe"), Some(SetAsideReason::Advert));
}

#[test]
fn answers_are_of_a_page_of_questions() {
    let answer =
        |text: &str| format!("<div class='answer'><div class='comments'>Thanks!</div><p>{text}</p></div>");
    let draft = page(
        "Why is the road closed?",
        &format!(
            "<div itemscope itemtype='https://schema.org/QAPage'><h1>Why is the road closed?</h1><div class='question'><p>{ONE}</p></div>
             <div id='answers'>{}{}</div></div>",
            answer(TWO),
            answer(THREE)
        ),
    );
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
    assert_eq!(aside(&draft, "Thanks"), Some(SetAsideReason::Comment));
}

#[test]
fn a_publisher_that_signs_is_the_source() {
    let texts =
        "<p>江北县青石镇3月2日电：历时二十六个月建设的青石桥上午九时正式通车，两岸居民从此不必绕行。</p>
        <p>青石桥全长一千二百八十米，双向四车道，镇长周明说，这座桥等了三十年，今天终于走过来了。</p>
        <p>摆渡船将于月底停运，船工的安置方案仍在商谈之中，通车首日预计车流量约八千辆次，货车暂时限行。</p>";
    let draft =
        page("青石桥今日通车", &format!("<h1>青石桥今日通车</h1><p>2024年3月2日 作者：青屏日报</p>{texts}"));
    assert_eq!((draft.author, draft.source.as_deref()), (None, Some("青屏日报")));
    let foot = "<p>编辑 柳青｜校对 石川</p><p>阅读 (177万)</p><p>+1</p>";
    let draft = page("青石桥今日通车", &format!("<h1>青石桥今日通车</h1>{texts}{foot}"));
    assert_eq!(draft.blocks.len(), 4);
}

#[test]
fn when_a_law_was_passed_is_not_when_the_page_was_published() {
    let note = "（2018年6月21日柳渡市第五届人民代表大会常务委员会第九次会议通过　2018年9月1日起施行）";
    let articles: String = (1..8)
        .map(|n| format!("<p>第{n}条　渡口的管理部门应当每年检查渡船和码头，并且把检查的结果在渡口公布，供过河的人查看。</p>"))
        .collect();
    let body = format!("<p>柳渡市渡口管理条例</p><p>{note}</p>{articles}<p>打印 关闭</p>");
    let draft = page("柳渡市渡口管理条例", &body);
    assert_eq!(draft.published, None);
    assert!(draft.blocks.iter().any(|block| block.text.contains("会议通过")));
    assert_eq!(aside(&draft, "打印"), Some(SetAsideReason::Navigation));
}
