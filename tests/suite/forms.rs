//! Two texts in other forms of characters, sentences inside of paragraphs, and characters that cannot be seen.

use egui_kittest::kittest::Queryable as _;
use variorum::i18n::Lang;
use variorum::text::Ignore;

use crate::support::Window;
use crate::support::desk::{Desk, json, status};

const SIMPLIFIED: &str = "渡口今晨重开\n\n停航两年的柳渡今天重新开船，两岸的居民不用再绕行，船票仍是两元。\n\n镇长说，夜班船下月开行，学生不收钱。\n";
const TRADITIONAL: &str = "渡口今晨重開\n\n停航兩年的柳渡今天重新開船，兩岸的居民不用再繞行，船票仍是兩元。\n\n鎮長說，夜班船下月開行，學生不收錢。\n";

fn said(desk: &Desk, args: &[&str]) -> String {
    String::from_utf8(desk.run(args).stdout).unwrap()
}

#[test]
fn that_only_the_script_may_differ_is_said_with_what_to_do() {
    let desk = Desk::new();
    desk.file("one.txt", SIMPLIFIED);
    desk.file("two.txt", TRADITIONAL);
    let expected = "A is in simplified, B in traditional characters";
    for args in [&["compare", "one.txt", "two.txt"][..], &["compare", "--summary", "one.txt", "two.txt"]] {
        let text = said(&desk, args);
        assert!(text.contains(expected) && text.contains("--ignore space,width,script,quotes"), "{text}");
    }
    let zh = said(&desk, &["compare", "--lang", "zh-Hant", "two.txt", "one.txt"]);
    assert!(zh.contains("A 用繁體字，B 用簡體字"), "{zh}");
    // What is said to help does, and then there is nothing to say.
    let output = desk.run(&["compare", "--ignore", "space,width,script,quotes", "one.txt", "two.txt"]);
    assert_eq!(status(&output), 0);
    assert!(!String::from_utf8(output.stdout).unwrap().contains(expected));
    assert!(!said(&desk, &["compare", "one.txt", "one.txt"]).contains(expected));
}

#[test]
fn reports_and_the_overview_say_it_too() {
    let desk = Desk::new();
    desk.file("one.txt", SIMPLIFIED);
    desk.file("two.txt", TRADITIONAL);
    desk.file("three.txt", SIMPLIFIED.replace("两元", "三元"));
    let option = "--ignore space,width,script,quotes compares them as one";
    for format in ["html", "markdown"] {
        let pair = said(&desk, &["compare", "--format", format, "one.txt", "two.txt"]);
        assert!(pair.contains("A is in simplified, B in traditional characters") && pair.contains(option));
        let all = said(&desk, &["compare", "--format", format, "one.txt", "three.txt", "two.txt"]);
        // Of all together, and of the pair.
        assert_eq!(all.matches("A is in simplified, C in traditional characters").count(), 2, "{all}");
    }
    for summary in [&["--summary"][..], &[]] {
        let args = [&["compare"], summary, &["one.txt", "three.txt", "two.txt"]].concat();
        let text = said(&desk, &args);
        assert!(text.contains("A is in simplified, C in traditional characters"), "{text}");
    }
    let text = said(&desk, &["compare", "one.txt", "three.txt", "two.txt"]);
    let line = text.lines().find(|line| line.starts_with("C  two.txt")).unwrap();
    assert!(line.ends_with(" · other script"), "{line}");
}

#[test]
fn numerals_are_named_with_the_script_where_their_writing_differs() {
    let desk = Desk::new();
    let more = "\n码头长336米，造价3.63亿元，用了14个月，有420名工人。\n";
    desk.file("one.txt", format!("{SIMPLIFIED}{more}"));
    let more = "\n碼頭長三百三十六米，造價三億六千三百萬元，用了十四個月，有四百二十名工人。\n";
    desk.file("two.txt", format!("{TRADITIONAL}{more}"));
    let text = said(&desk, &["compare", "one.txt", "two.txt"]);
    assert!(text.contains("--ignore space,width,script,numerals,quotes"), "{text}");
}

#[test]
fn the_head_of_a_column_says_that_the_script_differs() {
    let mut window = Window::new(Lang::En);
    let third = SIMPLIFIED.replace("两元", "三元");
    let files = [("one.txt", SIMPLIFIED), ("two.txt", TRADITIONAL), ("three.txt", &third)];
    let files: Vec<_> = files.into_iter().map(|(name, text)| window.file(name, text)).collect();
    window.drop_left(&files);
    let said = "other script (Do not count script)";
    assert_eq!(window.harness.query_all_by_label_contains(said).count(), 1);
    window.harness.get_by_label("Do not count script").click();
    window.settle();
    assert_eq!(window.harness.query_all_by_label_contains(said).count(), 0);
}

#[test]
fn the_window_says_so_and_a_button_lets_script_not_count() {
    let mut window = Window::comparing(Lang::En, [("one.txt", SIMPLIFIED), ("two.txt", TRADITIONAL)]);
    window.harness.get_by_label_contains("A is in simplified, B in traditional characters");
    window.harness.get_by_label("Do not count script").click();
    window.settle();
    assert!(window.app().state.settings.policy().ignores(Ignore::Script));
    assert!(window.harness.query_by_label("Do not count script").is_none());
    assert!(window.harness.query_by_label_contains("A is in simplified").is_none());
}

#[test]
fn a_summary_lists_sentences_that_went_from_kept_paragraphs() {
    let desk = Desk::new();
    let paragraph = "停航两年的柳渡今天重新开船，首日乘船三百人。";
    let sentence = "审计局随后指出，两座码头的造价没有公示。";
    desk.file("one.txt", format!("渡口重开\n\n镇长说，票价不变。\n\n{paragraph}{sentence}\n"));
    desk.file("two.txt", format!("渡口重开\n\n镇长说，票价不变。\n\n{paragraph}\n"));
    let went = said(&desk, &["compare", "--summary", "one.txt", "two.txt"]);
    assert!(
        went.contains(&format!("omitted: 1 sentence inside a paragraph\n  row 3  {sentence}\n")),
        "{went}"
    );
    let came = said(&desk, &["compare", "--summary", "two.txt", "one.txt"]);
    assert!(came.contains(&format!("added: 1 sentence inside a paragraph\n  row 3  {sentence}\n")), "{came}");
}

#[test]
fn control_characters_are_told_and_count_as_space() {
    let desk = Desk::new();
    // So many of a short text would make it no text at all.
    let whole =
        format!("{SIMPLIFIED}\n{}\n", "渡工说，水位已经退到警戒线以下，两岸的人都来看热闹。".repeat(20));
    desk.file("one.txt", &whole);
    let damaged = whole.replace("柳渡", "柳\0渡").replace("镇长", "镇\u{1}\u{7f}长");
    desk.file("two.txt", &damaged);
    let output = desk.run(&["compare", "--summary", "one.txt", "two.txt"]);
    assert_eq!(status(&output), 0);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("3 control characters (such as ␀) stand in the text") && text.contains("reprint"),
        "{text}"
    );
    assert_eq!(status(&desk.run(&["compare", "--ignore", "width", "one.txt", "two.txt"])), 1);
    let article = json(&desk.run(&["read", "--format", "json", "two.txt"]));
    assert_eq!(article["warnings"], serde_json::json!([{"code": "control_characters", "count": 3}]));
    // Inside of a word of letters too.
    desk.file("en1.txt", "The ferry is back on the river. ".repeat(30));
    let damaged = "The ferry is back on the river. ".repeat(30).replacen("ferry", "fer\0ry", 1);
    desk.file("en2.txt", damaged.replacen("river", "ri\u{2}ver", 1));
    assert_eq!(status(&desk.run(&["compare", "en1.txt", "en2.txt"])), 0);
}
