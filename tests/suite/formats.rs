//! Files as people have them: encodings, formats, bad inputs, hostile bytes.

use std::path::Path;

use proptest::prelude::*;
use variorum::article::{BlockKind, Format, SetAsideReason, Warning};
use variorum::read::{self, Document, Options, ReadError};

const STORY: &str = "渡口今晨重开\n\n今天上午六点，停航两年的柳渡重新开船，首日乘船三百人，两岸的人都来看热闹。\n\n镇长说，票价仍是两元，老人和学生不收钱，下月起增开夜班船。\n";

fn document(path: &str, bytes: impl Into<Vec<u8>>) -> Document {
    Document { path: path.to_owned(), bytes: bytes.into().into() }
}

fn read(path: &str, bytes: impl Into<Vec<u8>>) -> variorum::article::Article {
    read::article(&document(path, bytes), &Options::default()).unwrap()
}

fn page(head: &str, body: &str) -> String {
    format!("<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>")
}

#[test]
fn one_story_in_many_encodings_is_one_text() {
    let want = read("story.txt", STORY);
    assert_eq!(want.headline.as_deref(), Some("渡口今晨重开"));
    let mut files: Vec<(&str, Vec<u8>)> = vec![
        ("gb18030", encoding_rs::GB18030.encode(STORY).0.into_owned()),
        ("UTF-8", [b"\xEF\xBB\xBF", STORY.as_bytes()].concat()),
    ];
    let units: Vec<u16> = STORY.encode_utf16().collect();
    files.push(("UTF-16LE", [0xFEFF].iter().chain(&units).flat_map(|u: &u16| u.to_le_bytes()).collect()));
    files.push(("UTF-16BE", [0xFEFF].iter().chain(&units).flat_map(|u: &u16| u.to_be_bytes()).collect()));
    for (encoding, bytes) in files {
        let article = read("story.txt", bytes);
        assert_eq!(article.encoding, encoding);
        assert_eq!(article.blocks, want.blocks, "{encoding}");
    }
    let traditional =
        "渡口今晨重開，票價仍是兩元，老人和學生不收錢。停航兩年的柳渡重新開船，兩岸的人都來看熱鬧。";
    let article = read("story.txt", encoding_rs::BIG5.encode(traditional).0.into_owned());
    assert_eq!((article.encoding.as_str(), article.blocks[0].text.as_str()), ("Big5", traditional));
}

#[test]
fn the_encoding_can_be_forced() {
    let options = Options { encoding: Some(read::encoding_named("big5").unwrap()), ..Options::default() };
    let bytes = encoding_rs::GB18030.encode(STORY).0.into_owned();
    let article = read::article(&document("story.txt", bytes), &options).unwrap();
    assert_eq!(article.encoding, "Big5");
    assert!(matches!(read::encoding_named("klingon"), Err(ReadError::UnknownEncoding { .. })));
    assert_eq!(read::encoding_named("gb2312").unwrap(), read::encoding_named("gbk").unwrap());
}

#[test]
fn a_page_that_lies_about_its_encoding_is_read_and_said() {
    let text = page(
        "<meta charset=\"utf-8\"><title>渡口今晨重开</title>",
        &format!("<h1>渡口今晨重开</h1><p>{}</p>", STORY.repeat(3)),
    );
    let article = read("page.html", encoding_rs::GB18030.encode(&text).0.into_owned());
    assert_eq!(article.encoding, "gb18030");
    assert!(
        article.warnings.iter().any(|w| matches!(w, Warning::EncodingContradicted { .. })),
        "{:?}",
        article.warnings
    );
}

#[test]
fn kinds_of_blocks_and_their_order() {
    let body = format!(
        "<h1>渡口今晨重开</h1><p>{0}</p><h2>票价</h2><blockquote><p>{0}</p></blockquote><ul><li>{0}</li><li>{0}2</li></ul><table><tr><td>成人</td><td>2元</td></tr></table><p>{0}</p>",
        "今天上午六点，停航两年的柳渡重新开船，首日乘船三百人，两岸的人都来看热闹。"
    );
    let article = read("page.html", page("<title>渡口今晨重开</title>", &body));
    let kinds: Vec<BlockKind> = article.blocks.iter().map(|b| b.kind).collect();
    assert_eq!(kinds[..4], [BlockKind::Headline, BlockKind::Paragraph, BlockKind::Heading, BlockKind::Quote]);
    assert!(kinds.contains(&BlockKind::ListItem) && kinds.contains(&BlockKind::TableRow), "{kinds:?}");
}

#[test]
fn nothing_readable_on_a_page_disappears() {
    let body = format!(
        "<nav><a href=/>首页</a><a href=/n>要闻</a></nav><h1>渡口今晨重开</h1><div class=info>2024-07-18 06:30 来源：柳镇日报</div><div class=body><p>{0}</p><p>{0}又一段。</p><p>{0}再一段。</p></div><div class=related><a href=/x>更多渡口</a></div><footer>版权所有 柳镇日报</footer>",
        "今天上午六点，停航两年的柳渡重新开船，首日乘船三百人，两岸的人都来看热闹。"
    );
    let article = read("page.html", page("<title>渡口今晨重开_柳镇网</title>", &body));
    let all: String = article
        .blocks
        .iter()
        .map(|b| b.text.as_str())
        .chain(article.set_aside.iter().map(|s| s.text.as_str()))
        .collect();
    for words in ["首页", "要闻", "渡口今晨重开", "来源：柳镇日报", "再一段", "更多渡口", "版权所有"]
    {
        assert!(all.contains(words), "{words}: {all}");
    }
    assert_eq!(article.published.as_deref(), Some("2024-07-18T06:30:00"));
    assert_eq!(article.source.as_deref(), Some("柳镇日报"));
    assert!(article.set_aside.iter().any(|s| s.reason == SetAsideReason::Navigation));
    let raw =
        read::article(&document("page.html", page("", &body)), &Options { raw: true, ..Options::default() })
            .unwrap();
    assert!(raw.set_aside.is_empty() && raw.blocks.iter().any(|b| b.text == "更多渡口"));
}

#[test]
fn a_page_without_an_article_shows_what_it_has_and_says_so() {
    let article =
        read("page.html", page("<title>索引</title>", "<p>目录。</p><ul><li><a href=/1>一</a></li></ul>"));
    assert!(article.warnings.contains(&Warning::ArticleDoubtful));
    let empty = read::article(&document("page.html", page("", "<script>1</script>")), &Options::default());
    assert!(matches!(empty, Err(ReadError::BarePage { .. })), "{empty:?}");
}

#[test]
fn markdown_loses_its_marks() {
    let article = read(
        "story.md",
        "# 渡口重开\n\n今天**上午**六点，[柳渡](http://x.example)重新开船。\n\n- 成人两元\n- 学生免费\n\n> 好事。\n",
    );
    assert_eq!(article.format, Format::Markdown);
    let texts: Vec<&str> = article.blocks.iter().map(|b| b.text.as_str()).collect();
    assert_eq!(texts, ["渡口重开", "今天上午六点，柳渡重新开船。", "成人两元", "学生免费", "好事。"]);
}

#[test]
fn hard_wrapped_text_is_joined_again_and_lines_are_left_alone() {
    let wrapped = "The ferry opened again at six this morning, after two years in which\nnobody could cross the river without a long way round by the bridge\nabove the mill, which is closed to carts and to anything with wheels\nwhenever the water is high, as it has been since the end of winter.\n\nThe mayor said that the fare would stay at two coins, and that the old\nand the young would pay nothing at all for as long as he was mayor. He\nadded that a second boat would be bought next year if enough people\ncame, and that its name would be chosen by the children of the school.\n";
    let joined = read("wrapped.txt", wrapped);
    assert_eq!(joined.blocks.len(), 2, "{:#?}", joined.blocks);
    assert!(joined.blocks[0].text.contains("in which nobody could cross"));
    let lines: String =
        (0..6).map(|i| format!("第{i}段，柳渡重新开船，两岸的人都来看热闹，说这是好事。\n")).collect();
    assert_eq!(read("lines.txt", lines).blocks.len(), 6);
}

#[test]
fn bad_files_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("empty"), "").unwrap();
    std::fs::write(path("large"), vec![b'a'; 5000]).unwrap();
    let load = |p: &Path| read::load(p, 4096).map(|_| ());
    assert!(matches!(load(&path("nowhere")), Err(ReadError::Missing { .. })));
    assert!(matches!(load(folder.path()), Err(ReadError::Folder { .. })));
    assert!(matches!(load(&path("empty")), Err(ReadError::Empty { .. })));
    assert!(matches!(load(&path("large")), Err(ReadError::TooLarge { .. })));
    for (name, magic) in
        [("a.png", &b"\x89PNG\r\n\x1a\n\0\0\0\r"[..]), ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")]
    {
        let outcome = read::article(&document(name, magic), &Options::default());
        assert!(matches!(outcome, Err(ReadError::Binary { .. })), "{name}: {outcome:?}");
    }
    let broken = [STORY.as_bytes(), b"\xff\xfe\xfa", STORY.as_bytes()].concat();
    let forced = Options { encoding: Some(encoding_rs::UTF_8), ..Options::default() };
    let article = read::article(&document("broken.txt", broken), &forced).unwrap();
    assert!(
        article.warnings.iter().any(|w| matches!(w, Warning::BrokenCharacters { count, .. } if *count > 0))
    );
}

#[test]
fn nesting_without_end_gets_a_sentence() {
    let deep = page("", &format!("{}甲乙丙", "<div>".repeat(20_000)));
    assert!(matches!(
        read::article(&document("deep.html", deep), &Options::default()),
        Err(ReadError::TooDeep { .. })
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_can_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..400), name in "[a-z]{1,3}\\.(txt|md|html)", raw: bool) {
        let outcome = read::article(&document(&name, bytes), &Options { raw, ..Options::default() });
        if let Ok(article) = outcome {
            prop_assert!(article.blocks.iter().all(|b| !b.text.contains('\n') && !b.text.is_empty()));
        }
    }

    #[test]
    fn no_markup_can_stop_the_reader(parts in prop::collection::vec("(<(p|div|table|tr|td|h1|br|a href=x|li|b|script|/p|/div|/table)>|&[a-z]{1,4};|[一二三。a-c \\n]{1,9})", 0..60)) {
        let text = page("<title>一二三</title>", &parts.concat());
        if let Ok(article) = read::article(&document("a.html", text), &Options::default()) {
            prop_assert!(article.blocks.iter().all(|b| !b.text.contains('\n')));
        }
    }
}
