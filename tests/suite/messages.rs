//! What the command line makes of a name that says more than it should, or less.

use crate::support::desk::{Desk, errors, json, status};

const ONE: &str = "河岸旧仓库改作书店。\n\n店主说，修缮用了十一个月，花费86万元。\n";
const TWO: &str = "河岸旧仓库改作书店。\n\n店主说，修缮用了十一个月，花费68万元。\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    desk
}

#[test]
fn the_name_of_a_report_tells_its_format() {
    let desk = desk();
    let made = |args: &[&str], name: &str| {
        let output = desk.run(&[&["compare"], args, &["-o", name, "one.txt", "two.txt"]].concat());
        assert_eq!(status(&output), 1, "{name}: {}", errors(&output));
        (std::fs::read(desk.folder.path().join(name)).unwrap(), errors(&output))
    };
    let by_ending: [(&str, &[u8]); 5] = [
        ("report.html", b"<!DOCTYPE html>"),
        ("report.PDF", b"%PDF-"),
        ("report.docx", b"PK"),
        ("report.json", b"{\"schema\""),
        ("report.patch", b"# variorum-record"),
    ];
    for (name, begins) in by_ending {
        let (written, said) = made(&[], name);
        assert!(
            said.is_empty() && written.to_ascii_lowercase().starts_with(&begins.to_ascii_lowercase()),
            "{name}"
        );
    }
    // What was asked for is what is written, with a word about it.
    let (written, said) = made(&["--format", "json"], "named.html");
    assert!(written.starts_with(b"{\"schema\""));
    assert!(said.lines().count() == 1 && said.contains("named.html is written as json"), "{said}");
    let (_, said) = made(&["--format", "html"], "named.out");
    assert_eq!(said, "");
    let refused = desk.run(&["compare", "-o", "view.png", "one.txt", "two.txt"]);
    assert_eq!(status(&refused), 2);
    assert!(errors(&refused).contains("in the window only"), "{}", errors(&refused));
    assert!(!desk.folder.path().join("view.png").exists());
    let read = desk.run(&["read", "-o", "all.jsonl", "one.txt", "two.txt"]);
    assert_eq!(status(&read), 0);
    let lines = std::fs::read_to_string(desk.folder.path().join("all.jsonl")).unwrap();
    assert!(lines.lines().count() == 2 && lines.starts_with('{'), "{lines}");
}

#[test]
fn trouble_is_told_in_words_and_not_in_the_systems() {
    let desk = desk();
    desk.file("blank.txt", " \n\t\n");
    desk.file("mine.variorum", "{}");
    for (args, why) in [
        (&["compare", "-o", "./", "one.txt", "two.txt"][..], "./ is a folder; name a file in it"),
        (&["compare", "-o", "none/r.txt", "one.txt", "two.txt"], "there is no such folder"),
        (
            &["compare", "--pairs", "nolist.tsv"],
            "the list nolist.tsv: there is no such file; name a file of lines",
        ),
        (&["compare", "--pairs", "."], "the list"),
        (&["compare", "blank.txt", "one.txt"], "--encoding"),
        (&["compare", "mine.variorum"], "open it in the window with: variorum mine.variorum"),
        (&["read", "mine.variorum"], "is a session file"),
    ] {
        let output = desk.run(args);
        let said = errors(&output);
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(
            said.contains(why) && !said.contains("os error") && said.lines().count() == 1,
            "{args:?}: {said}"
        );
    }
}

#[test]
fn what_is_refused_is_told_in_the_language_asked_for() {
    let desk = desk();
    desk.file("broken.docx", [0; 300]);
    for (args, why) in [
        (&["compare", "--base", "7", "one.txt", "two.txt"][..], "2 篇里没有这一篇"),
        (&["compare", "--with", "7", "one.txt", "two.txt"], "与底本比较的文章里没有这一篇"),
        (
            &["compare", "--name", "1", "--name", "2", "--name", "3", "one.txt", "two.txt"],
            "请按顺序每篇给一次",
        ),
        (&["compare", "--chapter", "2", "one.txt", "two.txt"], "这些文件都不是书"),
        (&["compare", "-o", "one.txt", "one.txt", "two.txt"], "不会被覆盖"),
        (&["compare", "-o", "./", "one.txt", "two.txt"], "./ 是文件夹"),
        (&["compare", "--pairs", "nolist.tsv"], "列表 nolist.tsv：没有这个文件"),
        (&["compare", "--ignore", "foo", "one.txt", "two.txt"], "可用的值：space、"),
        (&["compare", "broken.docx", "one.txt"], "已损坏或不完整"),
        (&["difftool", "one.txt"], "没有可与它比较的文件"),
        (&["cmpare", "one.txt"], "是不是 compare？"),
        (&[], "没有可以打开窗口的显示器"),
    ] {
        let output = desk.run(&[args, &["--lang", "zh-Hans"]].concat());
        let said = errors(&output);
        assert_eq!(status(&output), 2, "{args:?}: {said}");
        assert!(said.contains(why) && said.lines().count() == 1, "{args:?}: {said}");
    }
}

#[test]
fn a_mistyped_command_opens_no_window() {
    let desk = desk();
    for args in [&["cmpare", "one.txt", "two.txt"][..], &["cmpare", "--summary", "one.txt", "two.txt"]] {
        let output = desk.run(args);
        assert_eq!(status(&output), 2);
        assert!(errors(&output).contains("did you mean compare?"), "{}", errors(&output));
        assert!(output.stdout.is_empty());
    }
    // A file of such a name is a file.
    desk.file("cmpare", ONE);
    let output = desk.run(&["cmpare", "two.txt"]);
    assert!(!errors(&output).contains("did you mean"), "{}", errors(&output));
    assert_eq!(status(&output), 1, "compared in the terminal, for there is no display");
}

#[test]
fn an_error_in_a_list_is_one_line_to_every_reader() {
    let desk = desk();
    let output = desk.run(&["read", "--format", "jsonl", "one.txt", "no\u{2028}where.txt"]);
    assert_eq!(status(&output), 0);
    let list = String::from_utf8(output.stdout).unwrap();
    assert!(list.contains("no\\u2028where.txt") && !list.contains('\u{2028}'), "{list}");
    let last: serde_json::Value = serde_json::from_str(list.lines().last().unwrap()).unwrap();
    assert_eq!(last["path"], "no\u{2028}where.txt");
    assert!(last["error"].as_str().unwrap().contains("there is no such file"));
    assert_eq!(json(&desk.run(&["read", "--format", "json", "one.txt"]))["path"], "one.txt");
}

#[test]
fn of_several_files_the_first_may_be_missing() {
    let desk = desk();
    for lang in ["en", "zh-Hans"] {
        let output = desk.run(&["compare", "--lang", lang, "none.txt", "one.txt", "two.txt"]);
        let said = errors(&output);
        assert_eq!((status(&output), said.lines().count()), (2, 1), "{said}");
        assert!(said.contains("none.txt"), "{said}");
    }
    // What could be read is given out, and what could not is said once.
    let output = desk.run(&["read", "--format", "jsonl", "none.txt", "one.txt", "two.txt"]);
    let lines: Vec<serde_json::Value> = String::from_utf8(output.stdout.clone())
        .unwrap()
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    assert_eq!((status(&output), lines.len()), (0, 3));
    assert!(lines[0]["error"].as_str().unwrap().contains("none.txt") && lines[1]["blocks"].is_array());
}

#[test]
fn reports_among_the_articles_of_a_folder_are_left_out() {
    let desk = desk();
    for name in ["r.html", "r.md", "r.pdf", "r.docx", "r.txt", "r.diff"] {
        let written = desk.run(&["compare", "-o", name, "one.txt", "two.txt"]);
        assert_eq!(status(&written), 1, "{name}: {}", errors(&written));
        let output = desk.run(&["compare", "--format", "json", "."]);
        let articles = json(&output)["articles"].as_array().unwrap().len();
        let said = errors(&output);
        assert_eq!((articles, said.lines().count(), said.contains(name)), (2, 1, true), "{name}: {said}");
        let read = desk.run(&["read", "--format", "json", "."]);
        assert_eq!(status(&read), 0, "{name}");
        // By itself it is read, with a word about it.
        let read = desk.run(&["read", "--format", "json", name]);
        let codes: Vec<String> =
            json(&read)["warnings"].as_array().unwrap().iter().map(|w| w["code"].to_string()).collect();
        assert!(codes.iter().any(|code| code.contains("own_report")), "{name}: {codes:?}");
        std::fs::remove_file(desk.folder.path().join(name)).unwrap();
    }
}
