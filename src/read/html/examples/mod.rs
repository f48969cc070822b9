//! One invented page for each rule of what an article is.

mod asides;
mod kinds;
mod place;

use crate::article::SetAsideReason;
use crate::read::draft::Draft;

const ONE: &str = "The road along the river was opened again on Monday after three days of work, the valley's council said, and the bus to the market ran on time for the first time this month.";
const TWO: &str = "Two bridges are still closed, and the long-planned tunnel will not be ready before spring, because the drill that was ordered in the summer has not arrived, an engineer said.";
const THREE: &str = "Villagers had walked for hours to reach the market, carrying apples, cheese and wool over the pass, and most of them said they would do so again if the river rose once more.";

fn read(body: &str) -> Draft {
    let head = "<title>Valley road opens again - The Quillport Courier</title>";
    let page = format!("<html><head>{head}</head><body><h1>Valley road opens again</h1>{body}</body></html>");
    crate::read::html::read(&page, false).unwrap()
}

/// The article's text, without its headline.
fn texts(draft: &Draft) -> Vec<&str> {
    draft.blocks.iter().skip(1).map(|b| b.text.as_str()).collect()
}

fn aside(draft: &Draft, text: &str) -> Option<SetAsideReason> {
    draft.set_aside.iter().find(|s| s.text.contains(text)).map(|s| s.reason)
}

#[test]
fn a_named_container_is_read_whole() {
    let draft = read(&format!(
        "<div class='story-body'><p>{ONE}</p><div class='zone'><div>{TWO}</div></div><h2>Before winter</h2>
         <ul><li>{THREE}</li></ul></div><div class='sidebar'><p>Weather: rain on the hills until Friday evening.</p></div>"
    ));
    assert_eq!(texts(&draft), [ONE, TWO, "Before winter", THREE]);
    assert_eq!(aside(&draft, "Weather"), Some(SetAsideReason::Related));
}

#[test]
fn the_lead_over_a_text_is_of_the_article() {
    let lead = "Three days after the flood, buses run along the river once more.";
    let draft = read(&format!(
        "<div><p>{lead}</p><span>News</span></div><article><div class='article-text'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div></article>"
    ));
    assert_eq!(texts(&draft), [lead, ONE, TWO, THREE]);
}

#[test]
fn what_leads_to_other_articles_is_set_aside() {
    let draft = read(&format!(
        "<article><p>{ONE}</p><p>Read more: <a href='/a'>The bridge that was sold twice</a></p><p>{TWO}</p>
         <h3>Lea también</h3><p><a href='/b'>OLD MILL GETS A NEW WHEEL</a></p><p>{THREE}</p>
         <div class='x'><h4><a href='/c'>Cheese fair moves to the school</a></h4><p>It will be held in the hall this year.</p></div>
         </article>"
    ));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
}

#[test]
fn calls_at_the_end_are_set_aside() {
    let draft = read(&format!(
        "<article><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><p>Sign up for the morning letter of the Courier.</p></article>"
    ));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
    assert_eq!(aside(&draft, "Sign up"), Some(SetAsideReason::Advert));
}

#[test]
fn captions_stay_where_they_say_something_once() {
    let caption = "The tunnel as it shall look one day";
    let draft = read(&format!(
        "<article><figure><figcaption>The road last week</figcaption></figure><p>{ONE}</p>
         <figure><figcaption>{caption}</figcaption></figure><p>{TWO}</p>
         <figure><figcaption>{caption}</figcaption></figure><p>(Image: Quillport Archive)</p>
         <p>{THREE}</p></article>"
    ));
    assert_eq!(texts(&draft), [ONE, caption, TWO, THREE]);
    assert_eq!(aside(&draft, "last week"), Some(SetAsideReason::Image));
    assert_eq!(aside(&draft, "Archive"), Some(SetAsideReason::Image));
}

#[test]
fn the_words_of_a_theme_on_the_article_itself_do_not_count() {
    let draft = read(&format!(
        "<article class='post category-social tag-related has-sidebar'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></article>"
    ));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
}

#[test]
fn a_text_that_waits_in_a_script_is_read() {
    let draft = read(&format!(
        "<p>Loading</p><script type='text/template'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></script>"
    ));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
    assert!(!draft.doubtful && !draft.lists);
}

fn page(title: &str, body: &str) -> Draft {
    crate::read::html::read(
        &format!("<html><head><title>{title}</title></head><body>{body}</body></html>"),
        false,
    )
    .unwrap()
}

#[test]
fn the_sites_name_over_the_page_is_no_headline() {
    let article = format!("<div class='post-body'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>");
    let draft = page(
        "Quillport Diary: Valley road opens again",
        &format!("<h1>Quillport Diary</h1><h3>Valley road opens again</h3>{article}"),
    );
    assert_eq!(draft.headline.as_deref(), Some("Valley road opens again"));
}

#[test]
fn a_kicker_in_the_heading_is_not_of_the_headline() {
    let draft = page(
        "Valley road opens again after flood",
        &format!(
            "<h1><span>Hill country</span> Valley road opens again after flood</h1><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
        ),
    );
    assert_eq!(draft.headline.as_deref(), Some("Valley road opens again after flood"));
    assert_eq!(texts(&draft), [ONE, TWO, THREE]);
}

#[test]
fn a_page_of_cards_is_no_article() {
    let cards: String = (0..8)
        .map(|i| {
            format!("<div><h3><a href='/{i}'>Story number {i}</a></h3><p>{ONE}</p><time>1{i}:00</time></div>")
        })
        .collect();
    let draft = page("The Quillport Courier", &cards);
    assert!(draft.doubtful && draft.lists);
}

#[test]
fn changes_are_told_apart_from_publication() {
    let article = format!("<div class='post-body'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>");
    let of = |head: &str, line: &str| {
        let draft = page("Valley road opens", &format!("{head}<h1>Valley road opens</h1>{line}{article}"));
        [draft.published.unwrap_or_default(), draft.modified.unwrap_or_default()]
    };
    let stated = "<meta property='article:published_time' content='2026-04-15T07:10:00+01:00'>\
                  <meta property='article:modified_time' content='2026-04-15T11:32:00+01:00'>";
    let both = ["2026-04-15T07:10:00+01:00", "2026-04-15T11:32:00+01:00"];
    assert_eq!(of(stated, ""), both);
    assert_eq!(of(stated, "<p>Last updated 15 April 2026 at 11.32am</p>"), both);
    assert_eq!(
        of("", "<p>입력 2026.04.14. 11:32 수정 2026.04.14. 12:05</p>"),
        ["2026-04-14T11:32:00", "2026-04-14T12:05:00"]
    );
    assert_eq!(of("", "<p>15 April 2026 Updated 11:32 BST</p>"), ["2026-04-15", "2026-04-15T11:32:00"]);
}

#[test]
fn times_are_told_by_the_page_s_own_day_or_by_its_script() {
    let article = format!("<div class='post-body'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>");
    let day = "<div class='top'>2024年07月18日 星期四</div>";
    let of = |before: &str, after: &str| {
        page("Valley road opens", &format!("{before}<h1>Valley road opens</h1>{after}{article}")).published
    };
    assert_eq!(of(day, "<div>发布时间：07-18 06:30</div>").as_deref(), Some("2024-07-18T06:30:00"));
    assert_eq!(of(day, "<div>7月18日 06:30</div>").as_deref(), Some("2024-07-18T06:30:00"));
    // Another day, or no year at all: no time is made up.
    assert_eq!(of(day, "<div>发布时间：07-17 06:30</div>").as_deref(), Some("2024-07-18"));
    assert_eq!(of("", "<div>发布时间：07-18 06:30</div>"), None);
    let script = "<script>var ct = 1; var publish_time = \"2024-07-18\" || \"\";</script>";
    assert_eq!(of("", script).as_deref(), Some("2024-07-18"));
}

#[test]
fn the_article_s_own_heading_is_the_headline_where_the_page_s_title_differs() {
    let texts =
        "<p>江北县青石镇3月2日电：历时二十六个月建设的青石桥上午九时正式通车，两岸居民从此不必绕行。</p>
        <p>青石桥全长一千二百八十米，双向四车道，镇长周明说，这座桥等了三十年，今天终于走过来了。</p>
        <p>摆渡船将于月底停运，船工的安置方案仍在商谈之中，通车首日预计车流量约八千辆次，货车暂时限行。</p>";
    let own = "青石桥今日通车";
    for title in ["青石桥通车 - 江北通讯社", "江北通讯社"] {
        let draft = page(title, &format!("<article><h1>{own}</h1>{texts}</article>"));
        assert_eq!(draft.headline.as_deref(), Some(own), "{title}");
        assert_eq!(draft.blocks.len(), 4, "{title}");
        assert_eq!(draft.outlet.as_deref(), Some("江北通讯社"), "{title}");
    }
    // A heading that has nothing to do with the title may be anything.
    let other = page("县里的旧渡口就要关了", &format!("<h1>镇志图册</h1>{texts}"));
    assert_eq!(other.headline.as_deref(), Some("县里的旧渡口就要关了"));

    let english = format!("<h1>Valley road opens again</h1><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>");
    for (title, foot) in [
        ("Road through valley opens after flood - Quillport Courier", ""),
        ("Quillport Courier", "<footer>© 2026 Quillport Courier</footer>"),
    ] {
        let draft = page(title, &format!("{english}{foot}"));
        assert_eq!(draft.headline.as_deref(), Some("Valley road opens again"), "{title}");
        assert_eq!(draft.outlet.as_deref(), Some("Quillport Courier"), "{title}");
    }
}

#[test]
fn a_heading_inside_the_article_is_the_headline_whatever_the_title_says() {
    let of = |title: &str, heading: &str| {
        let texts =
            format!("<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><h1>What comes next on the road</h1><p>{TWO}</p>");
        let draft = page(
            title,
            &format!(
                "<ul><li><a href='/r/'>Reports from Quillport</a></li></ul><article><h1>{heading}</h1>{texts}</article>"
            ),
        );
        draft.headline.unwrap_or_default()
    };
    let title = "Flood repairs: what commuters must know - Quillport Courier";
    assert_eq!(of(title, "A long winter ends for the valley"), "A long winter ends for the valley");
    // The name of the site, of a section, and one word are none.
    for other in ["Quillport Courier", "Reports from Quillport", "Welcome"] {
        assert_eq!(of(title, other), "Flood repairs: what commuters must know", "{other}");
    }
}
