//! `variorum compare --pairs`: a line in, a line out, whatever becomes of the others.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Output;

use serde_json::Value;

use crate::support::desk::{Desk, errors, json, status};

const ONE: &str = "河岸旧仓库改作书店。\n\n店主说，修缮花费86万元。\n\n读者可以坐到晚上十点。\n";
const TWO: &str = "河岸旧仓库改作书店。\n\n店主说，修缮花费68万元。\n\n周末还有读书会，不收门票。\n";

/// With a few articles and a list of pairs of them.
fn desk(list: &str) -> Desk {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    desk.file("empty.txt", "");
    desk.file("list.tsv", list);
    desk
}

/// Forty pairs, with one in seven that fails.
fn forty() -> String {
    (0..40)
        .map(|n| match n % 7 {
            3 => format!("one.txt\tgone-{n}.txt\t{n}\n"),
            n if n % 2 == 0 => "one.txt\tone.txt\n".to_owned(),
            _ => "two.txt\tone.txt\n".to_owned(),
        })
        .collect()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'), "{text}");
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn written(desk: &Desk, name: &str) -> String {
    std::fs::read_to_string(desk.folder.path().join(name)).unwrap()
}

#[test]
fn lines_keep_the_order_of_the_list_whatever_the_number_of_threads() {
    let desk = desk(&forty());
    let alone = desk.run(&["compare", "--pairs", "list.tsv", "--jobs", "1"]);
    let told = lines(&alone);
    let numbers: Vec<u64> = told.iter().map(|line| line["line"].as_u64().unwrap()).collect();
    assert_eq!(numbers, (1..=40).collect::<Vec<_>>());
    let together = desk.run(&["compare", "--pairs", "list.tsv", "--jobs", "8"]);
    assert_eq!(alone.stdout, together.stdout);
    assert_eq!(status(&together), 1, "{}", errors(&together));
}

#[test]
fn a_pair_that_fails_says_why_in_its_line_and_stops_none() {
    let list = "one.txt\tgone.txt\tfirst\none.txt\ttwo.txt\nalone\n\n# a note\none.txt\tempty.txt\n-\tone.txt\none.txt\t.\n";
    let desk = desk(list);
    let output = desk.run(&["compare", "--pairs", "list.tsv"]);
    let told = lines(&output);
    let failed: Vec<bool> = told.iter().map(|line| line["error"].is_string()).collect();
    assert_eq!(failed, [true, false, true, true, true, true]);
    assert_eq!((&told[0]["id"], &told[0]["left"]), (&"first".into(), &"one.txt".into()));
    assert!(told[0]["error"].as_str().unwrap().contains("gone.txt"), "{}", told[0]);
    assert_eq!((&told[2]["line"], &told[2]["left"]), (&3.into(), &"alone".into()));
    assert_eq!(told[3]["line"], 6);
    assert!(told[5]["error"].as_str().unwrap().contains("folder"), "{}", told[5]);
    assert_eq!(status(&output), 1);
    assert!(errors(&output).contains("5 of 6"), "{}", errors(&output));
}

#[test]
fn the_status_is_trouble_only_where_nothing_could_be_compared() {
    let of = |list: &str| status(&desk(list).run(&["compare", "--pairs", "list.tsv"]));
    assert_eq!(of("one.txt\tone.txt\n"), 0);
    assert_eq!(of("one.txt\tone.txt\none.txt\tgone.txt\n"), 0);
    assert_eq!(of("one.txt\tone.txt\none.txt\ttwo.txt\n"), 1);
    assert_eq!(of("one.txt\tgone.txt\n"), 2);
    assert_eq!(of("# nothing\n"), 0, "a part of a cluster's work may be empty");
    let desk = desk("");
    let unlisted = desk.run(&["compare", "--pairs", "nowhere.tsv"]);
    assert_eq!(status(&unlisted), 2);
    assert!(errors(&unlisted).contains("nowhere.tsv"));
    assert_eq!(status(&desk.run(&["compare", "--pairs", "."])), 2);
    assert_eq!(status(&desk.run(&["compare"])), 2);
    assert_eq!(status(&desk.run(&["compare", "--pairs", "list.tsv", "one.txt"])), 2);
}

#[test]
fn a_whole_line_holds_what_compare_says_of_the_pair_alone() {
    let desk = desk("two.txt\tone.txt\n");
    let told = lines(&desk.run(&["compare", "--ignore", "space", "--full", "--pairs", "list.tsv"]));
    let alone = desk.run(&["compare", "--ignore", "space", "--format", "json", "two.txt", "one.txt"]);
    let alone = json(&alone);
    for (field, value) in told[0]["collation"].as_object().unwrap() {
        assert_eq!(*value, alone[field], "{field}");
    }
    assert!(told[0]["collation"]["comparisons"][0]["rows"].is_array());

    let brief = &lines(&desk.run(&["compare", "--ignore", "space", "--pairs", "list.tsv"]))[0];
    let whole = &told[0]["collation"];
    assert_eq!(brief["ignore"], whole["ignore"]);
    for field in ["verdict", "shares", "folded"] {
        assert_eq!(brief[field], whole["comparisons"][0][field], "{field}");
    }
    assert_eq!(brief["articles"][1]["sha256"], whole["articles"][1]["sha256"]);
    assert_eq!(brief["facts"][0]["left"], whole["comparisons"][0]["facts"][0]["left"]["text"]);
    assert_eq!((&brief["differs"], &told[0]["differs"]), (&true.into(), &true.into()));
}

#[test]
fn a_line_is_answered_before_the_next_is_asked() {
    let desk = desk("");
    let mut child = desk.command(&["compare", "--pairs", "-", "--jobs", "3"]).spawn().unwrap();
    let mut ask = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for (right, differs) in [("two.txt", Some(true)), ("one.txt", Some(false)), ("gone.txt", None)] {
        ask.write_all(format!("one.txt\t{right}\n").as_bytes()).unwrap();
        let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        assert_eq!(answer["right"], right);
        assert_eq!(answer["differs"].as_bool(), differs);
    }
    drop(ask);
    assert!(answers.next().is_none());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

#[test]
fn an_interrupted_run_goes_on_after_its_last_whole_line() {
    let desk = desk(&forty());
    let args = ["compare", "--pairs", "list.tsv", "-o", "out.jsonl"];
    let resume = ["compare", "--pairs", "list.tsv", "-o", "out.jsonl", "--resume"];
    assert_eq!(status(&desk.run(&args)), 1);
    let whole = written(&desk, "out.jsonl");
    let second = whole.find('\n').unwrap() + 1;
    // In the middle of a line, of a character, before a line feed, after it, and with nothing there yet.
    let comma = whole[second..].find("店").map_or(second + 40, |at| second + at + 1);
    for cut in [whole.len() - 30, comma, second - 1, second, 5, 0, whole.len()] {
        desk.file("out.jsonl", &whole.as_bytes()[..cut]);
        let output = desk.run(&resume);
        assert_eq!(status(&output), 1, "{}", errors(&output));
        assert!(errors(&output).contains("6 of 40"), "{cut}: kept lines count: {}", errors(&output));
        assert_eq!(written(&desk, "out.jsonl"), whole, "{cut}");
    }
    std::fs::remove_file(desk.folder.path().join("out.jsonl")).unwrap();
    assert_eq!(status(&desk.run(&resume)), 1);
    assert_eq!(written(&desk, "out.jsonl"), whole);
}

#[test]
fn lines_that_are_not_of_this_run_are_left_as_they_are() {
    let desk = desk("one.txt\ttwo.txt\ntwo.txt\tone.txt\n");
    let run = |more: &[&str]| {
        let mut args = vec!["compare", "--pairs", "list.tsv", "-o", "out.jsonl"];
        args.extend(more);
        desk.run(&args)
    };
    assert_eq!(status(&run(&[])), 1);
    let whole = written(&desk, "out.jsonl");
    let refused = |more: &[&str], why: &str| {
        let before = written(&desk, "out.jsonl");
        let output = run(more);
        assert_eq!(status(&output), 2);
        assert!(
            errors(&output).contains("out.jsonl") && errors(&output).contains(why),
            "{}",
            errors(&output)
        );
        assert_eq!(written(&desk, "out.jsonl"), before);
    };
    refused(&[], "--resume");
    refused(&["--resume", "--full"], "--full");
    refused(&["--resume", "--ignore", "all"], "--ignore");
    desk.file("out.jsonl", "{\"a\": 1}\n");
    refused(&["--resume"], "line 1");
    desk.file("out.jsonl", &whole);
    desk.file("list.tsv", "one.txt\ttwo.txt\none.txt\tone.txt\n");
    refused(&["--resume"], "line 2");
    assert_eq!(status(&desk.run(&["compare", "--pairs", "list.tsv", "-o", "list.tsv"])), 2);
    assert_eq!(status(&desk.run(&["compare", "--pairs", "list.tsv", "--resume"])), 2);
    assert_eq!(status(&desk.run(&["compare", "--pairs", "list.tsv", "-o", "-", "--resume"])), 2);
    assert_eq!(status(&desk.run(&["compare", "--pairs", "list.tsv", "-o", "/dev/null"])), 1);
}

#[cfg(unix)]
#[test]
fn an_interruption_leaves_whole_lines() {
    let desk = desk("");
    let mut child = desk.command(&["compare", "--pairs", "-", "-o", "out.jsonl"]).spawn().unwrap();
    let mut ask = child.stdin.take().unwrap();
    ask.write_all(b"one.txt\ttwo.txt\none.txt\tone.txt\n").unwrap();
    let out = desk.folder.path().join("out.jsonl");
    while !std::fs::read_to_string(&out).is_ok_and(|text| text.lines().count() == 2) {
        std::thread::yield_now();
    }
    let killed = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(killed.unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(status(&output), 130);
    assert!(errors(&output).contains("--resume"), "{}", errors(&output));
    assert!(written(&desk, "out.jsonl").ends_with("}\n"));
    drop(ask);
}

#[test]
fn forty_files_are_held_against_any_of_them() {
    let desk = Desk::new();
    let names: Vec<String> = (0..40).map(|n| format!("{n:02}.txt")).collect();
    for (n, name) in names.iter().enumerate() {
        desk.file(name, ONE.replace("86", &(60 + n).to_string()));
    }
    let mut args = vec!["compare", "--base", "27", "--format", "json"];
    args.extend(names.iter().map(String::as_str));
    let output = desk.run(&args);
    assert_eq!(status(&output), 1, "{}", errors(&output));
    let report = json(&output);
    assert_eq!((&report["base"], report["articles"].as_array().unwrap().len()), (&26.into(), 40));
    let comparisons = report["comparisons"].as_array().unwrap();
    let rights: Vec<u64> = comparisons.iter().map(|c| c["right"].as_u64().unwrap()).collect();
    assert_eq!(rights, (0..40).filter(|&n| n != 26).collect::<Vec<_>>());
    for comparison in comparisons {
        assert_eq!(comparison["left"], 26);
        let fact = &comparison["facts"][0];
        assert_eq!((&fact["status"], &fact["left"]["text"]), (&"conflict".into(), &"86万元".into()));
    }
    args.splice(3..5, ["--lang", "en", "--width", "120"]);
    let text = String::from_utf8(desk.run(&args).stdout).unwrap();
    // Letters go on after Z: A1 is the article after it, which heads every comparison.
    assert!(text.matches("A1  26.txt").count() >= 39, "{text}");
    assert!(text.contains("N1  39.txt"), "{text}");
}

#[test]
fn two_folders_are_pairs_by_name_and_pairs_are_a_table() {
    let desk = Desk::new();
    for folder in ["old", "new"] {
        std::fs::create_dir(desk.folder.path().join(folder)).unwrap();
    }
    let story = "河岸旧仓库改作书店\n\n店主说，修缮用了十一个月，花费86万元，开张那天来了三百多人。\n\n楼上的茶室窗外能看见整条河。\n";
    desk.file("old/a.txt", story);
    desk.file("new/a.txt", story.replace("86", "68"));
    desk.file("old/b.html", format!("<p>{}</p>", story.replace('\n', "</p><p>")));
    desk.file("new/b.txt", story);
    desk.file("old/only.txt", story);
    let run = |args: &[&str]| desk.run(&[&["compare", "--lang", "en"], args].concat());
    let told = |args: &[&str]| String::from_utf8(run(args).stdout).unwrap();
    let table = told(&["--by-name", "old", "new"]);
    let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[0].last(), Some(&"name"), "{table}");
    assert_eq!(
        (lines[1][..2].join(" "), lines[1].last()),
        ("edited reprint".to_owned(), Some(&"a.txt")),
        "{table}"
    );
    assert_eq!(lines[1][3], "1", "one fact disagrees: {table}");
    assert_eq!(lines[2].last(), Some(&"b.html"), "{table}");
    assert!(
        table.lines().nth(3).unwrap().contains("only.txt: there is no file of this name in new"),
        "{table}"
    );
    let list = told(&["--by-name", "--format", "csv", "old", "new"]);
    assert!(list.starts_with("\u{feff}name,left,right,verdict,"), "{list}");
    assert_eq!(list.lines().count(), 4, "{list}");
    run(&["--by-name", "old", "new", "-o", "all.jsonl"]);
    let lines = std::fs::read_to_string(desk.folder.path().join("all.jsonl")).unwrap();
    assert!(lines.lines().all(|line| line.starts_with("{\"schema\":\"variorum-pair/1\"")), "{lines}");
    // The same of a list.
    desk.file("pairs.tsv", "old/a.txt\tnew/a.txt\tfirst\nold/b.html\tnew/b.txt\n");
    let table = told(&["--pairs", "pairs.tsv", "--summary"]);
    assert!(table.lines().nth(1).unwrap().ends_with("first"), "{table}");
    assert!(table.lines().nth(2).unwrap().ends_with("old/b.html – new/b.txt"), "{table}");
    assert!(told(&["--pairs", "pairs.tsv"]).starts_with('{'), "lines of JSON stay what they were");
    // What makes no sense is said.
    assert_eq!(run(&["--full", "old/a.txt", "new/a.txt"]).status.code(), Some(2));
    for args in [
        &["--by-name", "old"][..],
        &["--by-name", "old", "none"],
        &["--pairs", "pairs.tsv", "--format", "pdf"],
    ] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1, "{args:?}");
    }
}
