//! Reports: what stands in them, that texts stay texts, and that another person can repeat what they say.

use std::process::Command;
use std::sync::Arc;

use base64::Engine as _;
use dom_query::Document as Dom;
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};
use variorum::article::Article;
use variorum::compare::display::Side;
use variorum::compare::many::Overview;
use variorum::compare::{Collation, collate};
use variorum::facts;
use variorum::i18n::Lang;
use variorum::read::{self, Document, Options};
use variorum::report::{
    Dossier, Format, Layout, ReadAs, ReportNote, ReportOptions, paragraphs, record, write,
};
use variorum::task::Watch;
use variorum::text::Policy;

use crate::support::desk::{Desk, errors, status};

pub(crate) const ONE: &str = "石桥渡改建的事\n\n渡口改建花费86万元，用了十一个月，沿岸三百户人家从此不再绕路。\n\n“老船早该换了。”船工何渡生说，他在这里摆了三十年船。\n\n县里说，护栏下月装好。\n\n候船室有二十个座位，下雨天也不用站着等。\n\n渡船每天早上六点开，晚上九点停。\n\n夜里仍有人值守，电话写在门口。\n\n渡口的猫也有了新窝。\n\n船票不涨，学生免费。\n";
pub(crate) const TWO: &str = "石桥渡改建\n\n渡口改建花费68万元，用了十一个月，沿岸三百户人家不再绕路。\n\n县里说，护栏下月装好。\n\n候船室有二十个座位，下雨天也不用站着等。\n\n渡船每天早上六点开，晚上九点停。\n\n夜里仍有人值守，电话写在门口。\n\n渡口的猫也有了新窝。\n\n船票不涨，学生免费。\n\n对岸的茶摊也跟着搬了家。\n";
const THREE: &str = "对岸的茶摊搬了家\n\n渡口改建花费86万元。\n\n船票不涨，学生免费。\n";
/// What a hostile page would like to be.
const HOSTILE: &str =
    "</script></style><img src=x onerror=alert(1)> \u{202e}反\u{202c} \"'&amp; <!-- --> ]]>";

pub(crate) fn article(name: &str, text: &str, raw: bool) -> Arc<Article> {
    let document = Document { path: name.to_owned(), bytes: text.as_bytes().into() };
    let mut article = read::article(&document, &Options { raw, ..Options::default() }).unwrap();
    facts::annotate(&mut article, &Watch::default()).unwrap();
    Arc::new(article)
}

pub(crate) fn collation(texts: &[&str]) -> Collation {
    let names = ["一.txt", "二.txt", "三.txt"];
    let articles = names.iter().zip(texts).map(|(name, text)| article(name, text, true)).collect();
    collate(articles, 0, Policy::default(), &Watch::default()).unwrap()
}

pub(crate) fn written(format: Format, dossier: &Dossier<'_>) -> String {
    let mut out = Vec::new();
    write(format, dossier, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn page(collation: &Collation, options: ReportOptions) -> String {
    written(Format::Html, &Dossier::bare(collation, options))
}

/// The paragraphs that a page shows of a side, in its order.
fn shown(page: &Dom, side: Side) -> Vec<String> {
    let selector = if side == Side::Left { "td.l > .side p" } else { "td.r > .side p" };
    page.select(selector).iter().map(|p| p.text().to_string()).collect()
}

fn texts(article: &Article) -> Vec<String> {
    article.blocks.iter().map(|block| block.text.to_string()).collect()
}

#[test]
fn a_page_shows_what_the_window_shows() {
    let collation = collation(&[ONE, TWO]);
    let html = page(&collation, ReportOptions::whole(Lang::ZhHans));
    let dom = Dom::from(html.as_str());
    assert_eq!(shown(&dom, Side::Left), texts(&collation.articles[0]));
    assert_eq!(shown(&dom, Side::Right), texts(&collation.articles[1]));
    assert!(dom.select("h2").first().text().contains("删改转载"));
    assert_eq!(dom.select("html").attr("lang").as_deref(), Some("zh-Hans"));
    // A figure that disagrees is marked on both sides, and listed first with ways to both places.
    assert_eq!(dom.select("td.l > .side mark").text().as_ref(), "86万元");
    assert_eq!(dom.select("td.r > .side mark").text().as_ref(), "68万元");
    assert_eq!(dom.select("tbody.conflict td.l a").text().as_ref(), "86万元");
    for link in &dom.select("a[href]") {
        let place = link.attr("href").unwrap();
        let place = place.strip_prefix('#').unwrap_or_else(|| panic!("{place} leads away"));
        assert_eq!(dom.select(&format!("[id='{place}']")).length(), 1, "{place}");
    }
    assert_eq!(dom.select("tr.gone del").text().as_ref(), texts(&collation.articles[0])[2]);
    assert_eq!(dom.select("tr.new ins").text().as_ref(), texts(&collation.articles[1]).last().unwrap());
    // Identical paragraphs between their context are folded, open for who has no script.
    assert_eq!(dom.select("details.run[open] tbody tr").length(), 6 - 2);
    // The redline of a row with two readings holds both.
    let red = dom.select("tr.both .red").text().to_string();
    assert!(red.contains("86") && red.contains("68"), "{red}");
    for sha256 in [&collation.articles[0].sha256, &collation.articles[1].sha256] {
        assert!(dom.select("#evidence dd").text().contains(sha256.as_str()));
    }
}

#[test]
fn options_leave_out_what_was_not_asked_for() {
    let collation = collation(&[ONE, TWO]);
    let few = ReportOptions {
        unchanged: false,
        facts: false,
        set_aside: false,
        layout: Layout::Redline,
        ..ReportOptions::whole(Lang::En)
    };
    let dom = Dom::from(page(&collation, few).as_str());
    assert_eq!(dom.select("table.facts").length(), 0);
    assert_eq!(dom.select("#set-aside").length(), 0);
    assert_eq!(dom.select("details.run").length(), 0);
    assert_eq!(dom.select(".left-out").text().as_ref(), "6 identical paragraphs, left out");
    assert!(dom.select("body").has_class("redline"));
    assert!(!dom.text().contains("候船室"));
}

#[test]
fn a_page_runs_and_loads_nothing_but_its_own() {
    let mut hostile = collation(&[HOSTILE, "渡口今晨重开。"]);
    let article = Arc::make_mut(&mut hostile.articles[0]);
    for field in [&mut article.headline, &mut article.outlet, &mut article.source, &mut article.author] {
        *field = Some(HOSTILE.to_owned());
    }
    article.path = format!("/a/{}", HOSTILE.replace('/', "∕"));
    article.set_aside.push(variorum::article::SetAside {
        text: HOSTILE.to_owned(),
        reason: variorum::article::SetAsideReason::Advert,
        before: 0,
    });
    let notes = [ReportNote {
        comparison: 0,
        row: Some(0),
        quote: HOSTILE.to_owned(),
        text: HOSTILE.to_owned(),
        when: "2024-07-18T06:30:00Z".to_owned(),
    }];
    let dossier = Dossier { notes: &notes, ..Dossier::bare(&hostile, ReportOptions::whole(Lang::En)) };
    let html = written(Format::Html, &dossier);
    let dom = Dom::from(html.as_str());
    assert_eq!(dom.select("img, iframe, link, object, base, form, [onerror], [src], [style]").length(), 0);
    assert_eq!((dom.select("script").length(), dom.select("style").length()), (2, 1));
    // The policy allows exactly the script and the style sheet that are there.
    let policy = dom.select("meta[http-equiv]").attr("content").unwrap().to_string();
    let script = dom.select("script:not([type])").text().to_string();
    for (what, content) in [("script", script), ("style", dom.select("style").text().to_string())] {
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(&content));
        assert!(policy.contains(&format!("{what}-src 'sha256-{digest}'")), "{what}: {policy}");
    }
    assert!(policy.starts_with("default-src 'none';"));
    // Each stands there to the letter, and what turns text turns nothing outside of its element.
    for place in
        ["td.l > .side p", "#set-aside li", "#notes .note", "#notes blockquote", ".sources strong", "h1"]
    {
        assert!(dom.select(place).text().contains(HOSTILE), "{place}: {}", dom.select(place).text());
    }
    for turn in ['\u{202e}', '\u{202c}'] {
        let outside = html.matches(turn).count() - html.matches(&format!("\">{turn}</bdi>")).count();
        // The title of a page is no place for elements.
        assert_eq!(outside, dom.select("title").text().matches(turn).count() + json_strings(&html, turn));
    }
    assert!(record::find(html.as_bytes()).is_ok());
}

/// How often a character stands in the record.
fn json_strings(html: &str, c: char) -> usize {
    let after = html.split_once(record::HTML_OPEN).unwrap().1;
    after.split_once(record::HTML_CLOSE).unwrap().0.matches(c).count()
}

#[test]
fn several_sources_have_an_overview() {
    let collation = collation(&[ONE, TWO, THREE]);
    let overview = Overview::of(&collation, &Watch::default()).unwrap();
    let bare = Dossier::bare(&collation, ReportOptions::whole(Lang::En));
    let html = written(Format::Html, &Dossier { overview: Some(&overview), ..bare });
    let dom = Dom::from(html.as_str());
    let rows = dom.select("#overview tbody tr:has(td)");
    assert_eq!(rows.length(), collation.articles[0].blocks.len() + overview.lacking.len());
    assert_eq!(dom.select("#overview .pill.l:contains('only here')").length(), overview.alone.len());
    assert!(dom.select("#overview .legend").text().contains("no difference that counts"));
    assert_eq!(dom.select("main > section[id^='c']").length(), 2);
    let paid = rows.iter().find(|row| row.text().contains("86万元")).unwrap().text().to_string();
    assert!(paid.contains("edited"), "{paid}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Every character of both articles stands in a page, in its paragraph, whatever became of it.
    #[test]
    fn pages_lose_no_letter(
        one in proptest::collection::vec("[a<>&\"'雨停了。，,1万\u{202e}𠀀 ]{1,12}", 1..7),
        two in proptest::collection::vec("[a<>&\"'雨停了。，,1万\u{202e}𠀀 ]{1,12}", 1..7),
        shared in proptest::collection::vec("[雨停了风起云涌]{6,9}。", 0..4),
    ) {
        let one = [&one[..], &shared].concat().join("\n\n");
        let two = shared.iter().rev().chain(&two).cloned().collect::<Vec<_>>().join("\n\n");
        prop_assume!(!one.trim().is_empty() && !two.trim().is_empty());
        let collation = collation(&[&one, &two]);
        let html = page(&collation, ReportOptions::whole(Lang::En));
        let dom = Dom::from(html.as_str());
        for side in Side::BOTH {
            prop_assert_eq!(shown(&dom, side), texts(&collation.articles[side.index()]));
        }
    }
}

// ---- other formats

#[test]
fn patch_makes_the_other_text() {
    let desk = Desk::new();
    for (base, other) in [(ONE, TWO), (TWO, ONE), (ONE, THREE), (ONE, &format!("序言在前。\n\n{ONE}"))] {
        let collation = collation(&[base, other]);
        for (name, article) in ["A.txt", "B.txt"].iter().zip(&collation.articles) {
            let mut lines = Vec::new();
            paragraphs(article, &mut lines).unwrap();
            desk.file(name, lines);
        }
        let dossier = Dossier::bare(&collation, ReportOptions::whole(Lang::ZhHans));
        desk.file("report.diff", written(Format::Diff, &dossier));
        let folder = desk.folder.path();
        let patched = Command::new("patch")
            .args(["--batch", "--fuzz=0", "A.txt", "report.diff"])
            .current_dir(folder)
            .output()
            .unwrap();
        assert!(patched.status.success(), "{}", String::from_utf8_lossy(&patched.stdout));
        assert_eq!(
            std::fs::read(folder.join("A.txt")).unwrap(),
            std::fs::read(folder.join("B.txt")).unwrap()
        );
    }
}

#[test]
fn texts_that_do_not_differ_have_no_diff() {
    let collation = collation(&[ONE, ONE]);
    let diff = written(Format::Diff, &Dossier::bare(&collation, ReportOptions::whole(Lang::En)));
    assert!(diff.lines().all(|line| line.starts_with("# ")), "{diff}");
}

#[test]
fn a_web_page_shows_which_words_of_a_quotation_were_changed() {
    let collation = collation(&[
        "渡口\n\n“码头修好了，乡亲们盼了很久，雨天也照常开船。”船工陆平说。",
        "渡口\n\n“码头修好了，雨天照常开船。”船工陆平说。",
    ]);
    let page = written(Format::Html, &Dossier::bare(&collation, ReportOptions::whole(Lang::En)));
    assert!(page.contains("<del>乡亲们盼了很久，</del>"), "no mark of a fact lies over it");
    assert!(page.contains("<mark>“码头修好了，</mark>"), "{page}");
}

#[test]
fn markdown_is_read_as_it_was_meant() {
    let collation =
        collation(&[&format!("渡口*重开*\n\n{HOSTILE} | ~~a~~ $x$"), "渡口*重开*\n\n船票 | 不涨。"]);
    let markdown = written(Format::Markdown, &Dossier::bare(&collation, ReportOptions::whole(Lang::En)));
    let options = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let (mut text, mut tags) = (String::new(), Vec::new());
    for event in pulldown_cmark::Parser::new_ext(&markdown, options) {
        match event {
            pulldown_cmark::Event::Text(part) => text.push_str(&part),
            pulldown_cmark::Event::InlineHtml(tag) => tags.push(tag.to_string()),
            _ => {}
        }
    }
    assert!(text.contains(&format!("{HOSTILE} | ~~a~~ $x$")) && text.contains("渡口*重开*"), "{text}");
    assert!(
        tags.iter().all(|tag| ["<del>", "</del>", "<ins>", "</ins>", "<br>"].contains(&tag.as_str())),
        "{tags:?}"
    );
    assert!(text.contains(&collation.articles[0].sha256));
}

#[test]
fn markdown_keeps_the_blanks_beside_what_changed() {
    let texts = [
        "The red ferry sat here.\n\nIt was a fine day.\n",
        "The blue ferry sat there.\n\nIt was a fine day.\n",
    ];
    let collation = collation(&texts);
    let layouts = [
        (Layout::SideBySide, "| The <del>red</del> ferry sat <del>here</del>. |"),
        (Layout::Redline, "The <del>red</del><ins>blue</ins> ferry sat <del>here</del><ins>there</ins>."),
    ];
    for (layout, line) in layouts {
        let options = ReportOptions { layout, ..ReportOptions::whole(Lang::En) };
        let markdown = written(Format::Markdown, &Dossier::bare(&collation, options));
        assert!(markdown.contains(line), "{markdown}");
    }
}

#[test]
fn markdown_tells_what_several_sources_show_together() {
    let hostile = format!("渡口*重开*\n\n{HOSTILE} | 花费86万元。\n\n只有这里有：| `晴` |。");
    let collation =
        collation(&[&hostile, &hostile.replace("86", "68"), &format!("船票\n\n{HOSTILE} 不涨。")]);
    let overview = Overview::of(&collation, &Watch::default()).unwrap();
    let bare = Dossier::bare(&collation, ReportOptions::whole(Lang::En));
    let markdown = written(Format::Markdown, &Dossier { overview: Some(&overview), ..bare });
    let (together, _) = markdown.split_once("\n## A – B").unwrap();
    let mut text = String::new();
    let (mut cells, mut rows) = (0, Vec::new());
    for event in pulldown_cmark::Parser::new_ext(together, pulldown_cmark::Options::ENABLE_TABLES) {
        match event {
            pulldown_cmark::Event::Text(part) => text.push_str(&part),
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::TableCell) => cells += 1,
            pulldown_cmark::Event::End(
                pulldown_cmark::TagEnd::TableRow | pulldown_cmark::TagEnd::TableHead,
            ) => rows.push(std::mem::take(&mut cells)),
            pulldown_cmark::Event::InlineHtml(tag) | pulldown_cmark::Event::Html(tag) => panic!("{tag}"),
            _ => {}
        }
    }
    // A heading, a row for each base paragraph, and what the base lacks; a place, the text, two sources.
    assert_eq!(rows, vec![4; collation.articles[0].blocks.len() + 2], "{together}");
    for said in ["Who took it from whom", "86万元", "68万元 (B)", "Facts the sources disagree on", "!1"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    for mark in ["!N: ", "same: no difference that counts"] {
        assert!(text.contains(mark), "{mark} in {text}");
    }
    assert!(text.contains("</script></style><img src=x"), "{text}");
}

#[test]
fn a_summary_is_one_screen() {
    let desk = Desk::new();
    std::fs::create_dir(desk.folder.path().join("all")).unwrap();
    for (name, text) in [("all/b.txt", TWO), ("all/a.txt", ONE), ("all/c.txt", THREE)] {
        desk.file(name, text);
    }
    let said = |args: &[&str]| {
        let output = desk.run(args);
        assert_eq!(status(&output), 1, "{}", errors(&output));
        assert_eq!(errors(&output), "", "nobody is at the terminal");
        String::from_utf8(output.stdout).unwrap()
    };
    let whole = said(&["compare", "all/a.txt", "all/b.txt"]);
    let two = said(&["compare", "--summary", "all/a.txt", "all/b.txt"]);
    assert!(two.lines().count() < 30 && two.lines().count() < whole.lines().count(), "{two}");
    for expected in
        ["Verdict: ", "86万元 / 68万元", "omitted: 1 paragraph\n", "row 3  ", "added: 1 paragraph\n"]
    {
        assert!(two.contains(expected), "{expected} in {two}");
    }
    assert!(!two.contains("first by its file name"), "{two}");
    let folder = said(&["compare", "--summary", "all"]);
    assert!(folder.lines().count() < 30, "{folder}");
    // Those that name no outlet are called by their files.
    assert!(folder.contains("  A a.txt: "), "{folder}");
    for expected in ["the base text is A a.txt, the first by its file name", "1 of ", "Who took it from whom"]
    {
        assert!(folder.contains(expected), "{expected} in {folder}");
    }
    let chosen = said(&["compare", "--summary", "--base", "2", "all"]);
    assert!(!chosen.contains("first by its file name"), "{chosen}");
    let json = said(&["compare", "--format", "json", "all"]);
    assert!(!json.contains("first by its file name"));
    let refused = desk.run(&["compare", "--summary", "--format", "json", "all"]);
    assert_eq!(status(&refused), 2);
    assert!(errors(&refused).contains("--summary"), "{}", errors(&refused));
}

#[test]
fn every_report_names_its_evidence() {
    let collation = collation(&[ONE, TWO]);
    let readings = [ReadAs { encoding: Some("UTF-8".to_owned()), raw: true, ..ReadAs::default() }];
    let dossier =
        Dossier { readings: &readings, ..Dossier::bare(&collation, ReportOptions::whole(Lang::ZhHant)) };
    // Those on paper are packed: tests/suite/paper_reports.rs.
    let packed = [Format::Pdf, Format::Docx];
    for format in Format::ALL.into_iter().filter(|format| !packed.contains(format)) {
        let report = written(format, &dossier);
        for article in &collation.articles {
            assert!(report.contains(&article.sha256), "{format:?}");
        }
        assert!(report.contains(env!("CARGO_PKG_VERSION")), "{format:?}");
        if matches!(format, Format::Html | Format::Markdown | Format::Text | Format::Diff) {
            assert!(
                report.contains("UTF-8 (人工指定)") && report.contains("程式剔除 0 處"),
                "{format:?}: {report}"
            );
        }
    }
}
