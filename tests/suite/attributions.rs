//! Changes of attribution and certainty, through the command line and the window.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use serde_json::Value;
use variorum::i18n::Lang;

use crate::support::Window;
use crate::support::desk::{Desk, json};

const ONE: &str = "渡口修缮完工\n\n据县交通局介绍，渡口的修缮用了十一个月，新桥将在明年春天通车。\n\n船工陆平说，乘客从明天起可以坐到晚上，票价没有变。\n";
const TWO: &str = "渡口修缮完工\n\n据有关部门介绍，渡口的修缮用了十一个月，新桥可能将在明年春天通车。\n\n船工陆平承认，乘客从明天起可以坐到晚上，票价没有变。\n";

fn part(report: &Value, side: &str, said: &Value) -> String {
    let row = &report["comparisons"][0]["rows"][said["row"].as_u64().unwrap() as usize];
    let number = usize::from(side == "right");
    let block = row[side][0].as_u64().unwrap() as usize;
    let text = report["articles"][number]["blocks"][block]["text"].as_str().unwrap();
    let [from, to] = [0, 1].map(|at| said[side][at].as_u64().unwrap() as usize);
    text.chars().skip(from).take(to - from).collect()
}

#[test]
fn lists_tell_the_sentences_on_either_side() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    let output = desk.run(&["compare", "--csv", "facts", "one.txt", "two.txt"]);
    let list = String::from_utf8(output.stdout).unwrap();
    let line = list.lines().find(|line| line.contains(",说,")).unwrap();
    for sentence in [
        "船工陆平说，乘客从明天起可以坐到晚上，票价没有变。",
        "船工陆平承认，乘客从明天起可以坐到晚上，票价没有变。",
    ] {
        assert!(line.contains(sentence), "{line}");
    }
}

#[test]
fn a_list_of_what_disagrees_names_them_by_their_status() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO.replace("十一个月", "十二个月"));
    let list = desk.run(&["compare", "--lang", "en", "--csv", "conflicts", "one.txt", "two.txt"]);
    let list = String::from_utf8(list.stdout).unwrap();
    let lines: Vec<&str> = list.lines().skip(1).collect();
    assert!(lines[0].contains(",Disagreeing,duration,"), "{list}");
    let others = &lines[1..];
    assert!(others.iter().all(|line| line.contains(",Attribution and certainty,")), "{list}");
    assert!(others.iter().any(|line| line.contains(",source · now unnamed,")), "{list}");
}

#[test]
fn json_tells_each_with_its_kind_and_its_places() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    let report = json(&desk.run(&["compare", "--format", "json", "one.txt", "two.txt"]));
    let said = report["comparisons"][0]["attributions"].as_array().unwrap();
    let told: Vec<_> = said
        .iter()
        .map(|s| {
            let word = |name: &str| s[name].as_str().unwrap().to_owned();
            (word("kind"), word("change"), part(&report, "left", s), part(&report, "right", s))
        })
        .collect();
    let of = |kind: &str, change: &str, left: &str, right: &str| {
        (kind.to_owned(), change.to_owned(), left.to_owned(), right.to_owned())
    };
    assert_eq!(
        told,
        [
            of("source", "unnamed", "县交通局", "有关部门"),
            of("certainty", "weaker", "", "可能"),
            of("verb", "stronger", "说", "承认"),
        ]
    );
    let pairs = desk.file("pairs.tsv", "one.txt\ttwo.txt\n");
    let line = desk.run(&["compare", "--pairs", pairs.to_str().unwrap()]);
    let line: Value = serde_json::from_slice(&line.stdout).unwrap();
    assert_eq!(line["attributions"][0]["left"], "县交通局");
    assert_eq!(line["attributions"][2]["right"], "承认");
}

#[test]
fn every_report_tells_them() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    for options in [
        &["--lang", "en"][..],
        &["--lang", "en", "--summary"],
        &["--lang", "en", "--format", "markdown"],
        &["--lang", "en", "--format", "html"],
    ] {
        let arguments = [&["compare"], options, &["one.txt", "two.txt"]].concat();
        let text = String::from_utf8(desk.run(&arguments).stdout).unwrap();
        for word in [
            "Attribution and certainty",
            "source · now unnamed",
            "县交通局",
            "有关部门",
            "certainty · weaker",
        ] {
            assert!(text.contains(word), "{options:?} {word} {text}");
        }
    }
}

/// A third that names the source, but is not sure.
fn third() -> String {
    ONE.replace("将在明年", "可能将在明年")
}

#[test]
fn the_overview_of_several_tells_who_names_whom() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    desk.file("three.txt", third());
    let files = ["one.txt", "two.txt", "three.txt"];
    let of = |options: &[&str]| {
        let arguments = [&["compare", "--lang", "en"], options, &files].concat();
        // The lines of an entry are broken.
        let text = String::from_utf8(desk.run(&arguments).stdout).unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = of(&[]);
    for words in [
        "Attribution and certainty source · A1 “据县交通局介绍，渡口的修缮用了十一个月，新桥将在…”: 县交通局 (A C) / 有关部门 · now unnamed (B)",
        "(none) (A) / 可能 · weaker (B C)",
        "说 (A C) / 承认 · stronger (B)",
    ] {
        assert!(text.contains(words), "{words} {text}");
    }
    assert!(of(&["--summary"]).contains("有关部门 · now unnamed (B)"));
    let markdown = of(&["--format", "markdown"]);
    assert!(markdown.contains("### Attribution and certainty"), "{markdown}");
    assert!(markdown.contains("**县交通局** (A C) / **有关部门 · now unnamed** (B)"), "{markdown}");
    let html = of(&["--format", "html"]);
    assert!(html.contains("<mark>有关部门</mark>"), "{html}");
    let json = json(&desk.run(&["compare", "--format", "json", "one.txt", "two.txt", "three.txt"]));
    let first = &json["overview"]["attributions"][0];
    assert_eq!((&first["kind"], &first["range"]), (&"source".into(), &serde_json::json!([1, 5])));
    assert_eq!(first["variants"][1]["said"], serde_json::json!([{"source": 1, "block": 1}]));
}

#[test]
fn the_overview_leads_to_where_a_source_is_named() {
    let third = third();
    let mut window = Window::new(Lang::En);
    let files = [("one.txt", ONE), ("two.txt", TWO), ("three.txt", &third)];
    let files: Vec<_> = files.into_iter().map(|(name, text)| window.file(name, text)).collect();
    window.drop_left(&files);
    assert!(window.harness.query_by_label("Attribution and certainty").is_some());
    window.harness.get_by_label("有关部门 · two.txt · now unnamed").click();
    window.settle();
    let shown = window.app().state.shown.clone().unwrap();
    assert_eq!(shown.comparison().unwrap().attributions.len(), 3);
}

#[test]
fn the_panel_lists_them_and_leads_to_their_place() {
    let mut window = Window::comparing(Lang::En, [("one.txt", ONE), ("two.txt", TWO)]);
    let name = "source: 县交通局 / 有关部门 · now unnamed";
    assert!(window.harness.query_by_label("Attribution and certainty").is_some());
    window.harness.get_by_label(name).click();
    window.settle();
    assert_eq!(window.app().state.attribution, Some(0));
    let shown = window.app().state.shown.clone().unwrap();
    let line = window.app().state.selected.unwrap();
    assert_eq!(shown.lines()[line].row(), shown.comparison().unwrap().attributions[0].row);
    // The key for facts that disagree goes through these too.
    window.press(Modifiers::NONE, Key::F7);
    assert_eq!(window.app().state.attribution, Some(1));
    window.press(Modifiers::NONE, Key::F7);
    assert_eq!(window.app().state.attribution, Some(2));
    window.press(Modifiers::SHIFT, Key::F7);
    assert_eq!(window.app().state.attribution, Some(1));
    assert!(window.harness.query_by_label("certainty:  / 可能 · weaker").is_some());
}
