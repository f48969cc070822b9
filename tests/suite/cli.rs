//! The command line: the real program, its exit statuses, its JSON.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::support::desk::{Desk, errors, json, status};
use crate::support::package;

const ONE: &str =
    "河岸旧仓库改作书店。\n\n店主说，修缮用了十一个月，花费86万元。\n\n读者可以坐到晚上十点。\n";
const TWO: &str =
    "河岸旧仓库改作书店。\n\n店主说，修缮用了十一个月，花费68万元。\n\n周末还有读书会，不收门票。\n";

#[test]
fn exit_statuses_are_those_of_diff() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    desk.file("half.txt", ONE.replace('，', ","));
    assert_eq!(status(&desk.run(&["compare", "one.txt", "one.txt"])), 0);
    assert_eq!(status(&desk.run(&["compare", "one.txt", "half.txt"])), 0, "width does not count");
    assert_eq!(status(&desk.run(&["compare", "--ignore", "none", "one.txt", "half.txt"])), 1);
    assert_eq!(status(&desk.run(&["compare", "one.txt", "two.txt"])), 1);
    assert_eq!(status(&desk.run(&["compare", "one.txt", "nowhere.txt"])), 2);
    assert_eq!(status(&desk.run(&["compare", "one.txt"])), 2);
}

#[test]
fn an_inexact_fact_is_told_with_the_words_that_say_so() {
    let desk = Desk::new();
    desk.file("one.txt", ONE.replace("86万元", "约86万元"));
    desk.file("two.txt", TWO.replace("68万元", "68万元左右"));
    for format in ["text", "markdown", "html"] {
        let output = desk.run(&["compare", "--format", format, "--lang", "en", "one.txt", "two.txt"]);
        let said = String::from_utf8(output.stdout).unwrap();
        let facts: Vec<&str> = said.lines().filter(|line| line.to_lowercase().contains("money")).collect();
        let told = |words: &str| facts.iter().any(|line| line.contains(words));
        assert!(told("约86万元") && told("68万元左右"), "{format}: {facts:?}");
    }
    let report = json(&desk.run(&["compare", "--raw", "--format", "json", "one.txt", "two.txt"]));
    assert_eq!(report["comparisons"][0]["facts"][0]["left"]["text"], "86万元");
}

#[test]
fn json_keeps_the_contract_and_loses_no_letter() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    let report = json(&desk.run(&["compare", "--raw", "--format", "json", "one.txt", "two.txt"]));
    assert_eq!(report["schema"], "variorum/1");
    assert_eq!(report["ignore"], serde_json::json!(["space", "width", "quotes"]));
    let comparison = &report["comparisons"][0];
    for side in ["left", "right"] {
        let article = &report["articles"][comparison[side].as_u64().unwrap() as usize];
        let blocks = article["blocks"].as_array().unwrap();
        let mut seen: Vec<u64> = Vec::new();
        for row in comparison["rows"].as_array().unwrap() {
            let numbers: Vec<u64> =
                row[side].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).collect();
            let texts: Vec<&str> =
                numbers.iter().map(|&n| blocks[n as usize]["text"].as_str().unwrap()).collect();
            let length = texts.join("\n").chars().count() as u64;
            let mut at = 0;
            for span in row["spans"].as_array().unwrap() {
                assert_eq!(span[side][0].as_u64().unwrap(), at);
                at = span[side][1].as_u64().unwrap();
            }
            assert_eq!(at, length, "{row}");
            seen.extend(numbers);
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..blocks.len() as u64).collect::<Vec<_>>());
        let shares: f64 = comparison["shares"][side]
            .as_object()
            .unwrap()
            .iter()
            .filter(|(name, _)| *name != "moved")
            .map(|(_, share)| share.as_f64().unwrap())
            .sum();
        assert!((shares - 1.0).abs() < 1e-6, "{shares}");
    }
    for field in [
        "path",
        "format",
        "encoding",
        "sha256",
        "headline",
        "published",
        "outlet",
        "source",
        "author",
        "editor",
    ] {
        assert!(report["articles"][0].as_object().unwrap().contains_key(field), "{field}");
    }
    assert!(comparison["verdict"]["reason"].as_str().unwrap().contains('%'));
}

#[test]
fn read_gives_one_article_several_or_a_line_each() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    assert!(json(&desk.run(&["read", "--format", "json", "one.txt"])).is_object());
    assert_eq!(
        json(&desk.run(&["read", "--format", "json", "one.txt", "one.txt"])).as_array().unwrap().len(),
        2
    );
    let lines = desk.run(&["read", "--format", "jsonl", "one.txt", "nowhere.txt"]);
    assert_eq!(status(&lines), 0);
    let text = String::from_utf8(lines.stdout).unwrap();
    let parsed: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(parsed.len(), 2);
    assert_eq!(parsed[1]["path"], "nowhere.txt");
    assert!(parsed[1]["error"].as_str().unwrap().contains("no such file"));
    assert_eq!(status(&desk.run(&["read", "--format", "jsonl", "nowhere.txt"])), 2);
    // What ends a line to some readers of lists never stands in one.
    desk.file("渡\u{2028}口.txt", ONE);
    let lines =
        String::from_utf8(desk.run(&["read", "--format", "jsonl", "渡\u{2028}口.txt"]).stdout).unwrap();
    assert!(lines.contains(r"渡\u2028口.txt") && !lines.contains('\u{2028}'), "{lines}");
    assert_eq!(status(&desk.run(&["read", "one.txt", "nowhere.txt"])), 2);
}

#[test]
fn one_document_is_compared_with_what_it_was() {
    let desk = Desk::new();
    let body = "<w:p><w:r><w:t>花费</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>86</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>68</w:delText></w:r></w:del><w:r><w:t>万元。</w:t></w:r></w:p>";
    desk.file("draft.docx", package::docx(body));
    let report = json(&desk.run(&["compare", "--format", "json", "draft.docx"]));
    assert_eq!(report["articles"][0]["blocks"][0]["text"], "花费68万元。");
    assert_eq!(report["articles"][1]["blocks"][0]["text"], "花费86万元。");
    let rejected = json(&desk.run(&["read", "--format", "json", "--changes", "rejected", "draft.docx"]));
    assert_eq!(rejected["blocks"][0]["text"], "花费68万元。");
    let shown = desk.run(&["compare", "--lang", "en", "--width", "200", "draft.docx"]);
    let told = String::from_utf8(shown.stdout).unwrap();
    let before = told.find("before the tracked changes").unwrap();
    assert!(before < told.find("after the tracked changes").unwrap(), "{told}");
    refused(&desk.run(&["compare", "--changes", "accepted", "draft.docx"]), "draft.docx");
}

#[test]
fn a_folder_and_an_archive_are_their_articles() {
    let desk = Desk::new();
    std::fs::create_dir(desk.folder.path().join("folder")).unwrap();
    desk.file("folder/one.txt", ONE);
    desk.file("folder/two.txt", TWO);
    desk.file("both.zip", package::zip(&[("one.txt", ONE.as_bytes()), ("two.txt", TWO.as_bytes())]));
    for name in ["folder", "both.zip"] {
        let output = desk.run(&["compare", "--format", "json", name]);
        assert_eq!(status(&output), 1, "{name}: {}", errors(&output));
        assert_eq!(json(&output)["articles"][1]["path"], format!("{name}/two.txt"));
        let lines = desk.run(&["read", "--format", "jsonl", name]);
        assert_eq!(String::from_utf8(lines.stdout).unwrap().lines().count(), 2);
    }
    let output =
        desk.run_with(&["compare", "-"], &std::fs::read(desk.folder.path().join("both.zip")).unwrap());
    assert_eq!(status(&output), 1, "{}", errors(&output));
}

#[test]
fn no_file_of_a_folder_that_is_read_is_overwritten() {
    let desk = Desk::new();
    std::fs::create_dir(desk.folder.path().join("folder")).unwrap();
    desk.file("folder/one.txt", ONE);
    desk.file("folder/two.txt", TWO);
    for command in ["compare", "read"] {
        refused(&desk.run(&[command, "-o", "folder/one.txt", "folder"]), "folder/one.txt");
    }
    assert_eq!(std::fs::read_to_string(desk.folder.path().join("folder/one.txt")).unwrap(), ONE);
    assert_eq!(status(&desk.run(&["compare", "-o", "folder/report.html", "folder"])), 1);
}

#[test]
fn standard_input_is_a_file_too() {
    let desk = Desk::new();
    desk.file("two.txt", TWO);
    let output = desk.run_with(&["compare", "--format", "json", "-", "two.txt"], ONE.as_bytes());
    assert_eq!(status(&output), 1, "{}", errors(&output));
    assert_eq!(json(&output)["articles"][0]["path"], "-");
    assert_eq!(status(&desk.run(&["compare", "-", "-"])), 2);
}

/// One sentence that names the file.
fn refused(output: &Output, name: &str) {
    assert_eq!(status(output), 2, "{name}");
    let said = errors(output);
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    assert!(said.contains(name), "{said}");
    assert!(output.stdout.is_empty());
}

#[test]
fn each_bad_file_gets_one_sentence() {
    let desk = Desk::new();
    desk.file("good.txt", ONE);
    desk.file("empty.txt", "");
    desk.file("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01");
    desk.file("large.txt", vec![b'a'; 2 * 1024 * 1024]);
    std::fs::create_dir(desk.folder.path().join("folder")).unwrap();
    for name in ["nowhere.txt", "empty.txt", "picture.txt", "folder"] {
        refused(&desk.run(&["compare", "good.txt", name]), name);
    }
    refused(&desk.run(&["compare", "--max-size", "1", "good.txt", "large.txt"]), "large.txt");
    refused(&desk.run(&["compare", "--encoding", "klingon", "good.txt", "good.txt"]), "klingon");
    let twice = desk.run(&["compare", "good.txt", "good.txt"]);
    assert!(errors(&twice).contains("named twice"));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting() {
    let desk = Desk::new();
    desk.file("good.txt", ONE);
    let made = Command::new("mkfifo").arg(desk.folder.path().join("pipe")).status();
    assert!(made.is_ok_and(|s| s.success()), "mkfifo is part of every Unix");
    refused(&desk.run(&["compare", "good.txt", "pipe"]), "pipe");
}

#[test]
fn results_go_where_they_were_told_and_never_over_an_input() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    let output = desk.run(&["compare", "--format", "json", "-o", "out.json", "one.txt", "two.txt"]);
    assert_eq!(status(&output), 1);
    assert!(output.stdout.is_empty());
    let written = std::fs::read(desk.folder.path().join("out.json")).unwrap();
    assert!(serde_json::from_slice::<Value>(&written).is_ok());
    assert_eq!(status(&desk.run(&["compare", "-o", "one.txt", "one.txt", "two.txt"])), 2);
    assert_eq!(std::fs::read_to_string(desk.folder.path().join("one.txt")).unwrap(), ONE);
    assert_eq!(status(&desk.run(&["compare", "-o", "/dev/null", "one.txt", "two.txt"])), 1);
    assert!(!Path::new("/dev/null").metadata().unwrap().is_file(), "a device stays a device");
    let output = desk.run(&["compare", "--format", "json", "-o", "-", "one.txt", "two.txt"]);
    assert_eq!(output.stdout, written, "- is standard output");
    assert!(!desk.folder.path().join("-").exists());
}

#[test]
fn a_pipe_gets_signs_and_a_terminal_may_get_colour() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    let plain = String::from_utf8(desk.run(&["compare", "one.txt", "two.txt"]).stdout).unwrap();
    assert!(!plain.contains('\u{1b}') && plain.contains("[-86") && plain.contains("{+68"), "{plain}");
    let colour =
        String::from_utf8(desk.run(&["compare", "--color", "always", "one.txt", "two.txt"]).stdout).unwrap();
    assert!(colour.contains('\u{1b}'));
}

#[test]
fn any_article_can_be_the_base() {
    let desk = Desk::new();
    for (name, text) in [("one.txt", ONE), ("two.txt", TWO), ("three.txt", ONE)] {
        desk.file(name, text);
    }
    let report =
        json(&desk.run(&["compare", "--format", "json", "--base", "2", "one.txt", "two.txt", "three.txt"]));
    assert_eq!(report["base"], 1);
    let pairs: Vec<(u64, u64)> = report["comparisons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["left"].as_u64().unwrap(), c["right"].as_u64().unwrap()))
        .collect();
    assert_eq!(pairs, [(1, 0), (1, 2)]);
    assert_eq!(status(&desk.run(&["compare", "--base", "4", "one.txt", "two.txt"])), 2);
}

#[test]
fn without_a_display_the_comparison_is_printed() {
    if !cfg!(target_os = "linux") {
        return;
    }
    // In the language of the interface.
    for (lang, says) in [("zh-Hans", "历时十四个月"), ("en", "Quillport")] {
        let output = Desk::new().run(&["--lang", lang, "--example"]);
        assert_eq!(status(&output), 1, "{}", errors(&output));
        assert!(String::from_utf8(output.stdout).unwrap().contains(says), "{lang}");
    }
    let output = Desk::new().run(&["--example"]);
    assert!(errors(&output).contains("display"));
    assert!(String::from_utf8(output.stdout).unwrap().contains("Quillport"));
}

#[test]
fn help_completions_and_manual_exist() {
    let desk = Desk::new();
    let help = String::from_utf8(desk.run(&["--help"]).stdout).unwrap();
    assert!(help.contains("Examples:") && help.contains("Wayland"));
    assert!(String::from_utf8(desk.run(&["completions", "bash"]).stdout).unwrap().contains("_variorum"));
    assert!(String::from_utf8(desk.run(&["manual"]).stdout).unwrap().contains("\\-\\-ignore"));
    assert!(String::from_utf8(desk.run(&["--version"]).stdout).unwrap().starts_with("variorum "));
}

#[test]
fn articles_are_called_by_their_letters_whatever_the_base_is() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    let told = |args: &[&str]| String::from_utf8(desk.run(args).stdout).unwrap();
    let forth = told(&["compare", "--lang", "en", "--width", "200", "one.txt", "two.txt"]);
    assert!(forth.contains("B keeps ") && forth.contains("% of B comes from A"), "{forth}");
    let back = told(&["compare", "--lang", "en", "--width", "200", "--base", "2", "one.txt", "two.txt"]);
    assert!(back.contains("A keeps ") && back.contains("% of A comes from B"), "{back}");
    assert!(!back.contains("B keeps "), "{back}");
}

#[test]
fn of_a_folder_what_can_be_read_is_compared_and_the_rest_said() {
    let desk = Desk::new();
    let folder = desk.file("one.txt", ONE).with_file_name("versions");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("a.txt"), ONE).unwrap();
    std::fs::write(folder.join("b.txt"), TWO).unwrap();
    std::fs::write(folder.join("c.txt"), "").unwrap();
    let output = desk.run(&["compare", "versions"]);
    assert_eq!(status(&output), 1);
    assert!(errors(&output).contains("c.txt"), "{}", errors(&output));
    // A file that was named has to be read.
    assert_eq!(status(&desk.run(&["compare", "one.txt", "versions/a.txt", "versions/c.txt"])), 2);
}

#[test]
fn several_articles_are_shown_together_first() {
    let desk = Desk::new();
    let shared = "Ferrymen waved from the bank while the first lorries rolled over.\nSchool was out for the morning, and children counted the cars.\n";
    let page = |cost: &str, more: &str| {
        format!("The new bridge cost {cost} million dollars to build.\n{shared}{more}")
    };
    for (name, text) in [
        ("a.txt", page("36", "")),
        ("b.txt", page("63", "The old bridge will be kept for walkers from next spring on.\n")),
        ("c.txt", page("36", "From next spring on the old bridge will be kept for walkers.\n")),
    ] {
        desk.file(name, text);
    }
    let text = desk.run(&["compare", "--raw", "a.txt", "b.txt", "c.txt", "--width", "90"]);
    assert_eq!(status(&text), 1);
    let shown = String::from_utf8(text.stdout).unwrap();
    let lines: Vec<&str> = shown.lines().collect();
    assert!(lines[0].starts_with("A  a.txt"), "{shown}");
    let has =
        |start: &str, end: &str| lines.iter().any(|l| l.trim_start().starts_with(start) && l.ends_with(end));
    assert!(has("The new bridge cost 36", "same"), "{shown}");
    assert!(has("B C  The old bridge", "…"), "{shown}");
    assert!(shown.contains("36 million dollars (A C) / 63 million dollars (B)"), "{shown}");
    let json = desk.run(&["compare", "--raw", "--format", "json", "a.txt", "b.txt", "c.txt"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let overview = &json["overview"];
    assert_eq!(overview["matrix"]["columns"][0]["cells"].as_array().unwrap().len(), 3);
    assert_eq!(overview["lacking"][0]["parts"].as_array().unwrap().len(), 2);
    assert_eq!(overview["facts"][0]["variants"][1]["said"][0]["source"], 1);
    assert_eq!(overview["descent"][1]["origin"]["kind"], "unknown");
    assert_eq!(overview["revisions"].as_array().unwrap().len(), 0);
    // Of two the comparison says it all.
    let json = desk.run(&["compare", "--raw", "--format", "json", "a.txt", "b.txt"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert!(json.get("overview").is_none());
}

#[test]
fn what_is_doubted_of_a_source_stands_in_text_and_summary() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    desk.file("three.txt", ONE.replace("书店", "茶馆"));
    let warned = |args: &[&str]| {
        let encoded = ["compare", "--lang", "en", "--encoding", "big5"];
        let output = desk.run(&[&encoded, args].concat());
        let said = String::from_utf8(output.stdout).unwrap();
        said.lines().filter(|line| line.contains("! ") && line.contains("places are not valid Big5")).count()
    };
    assert_eq!(warned(&["one.txt", "two.txt"]), 2);
    assert_eq!(warned(&["--summary", "one.txt", "two.txt"]), 2);
    assert_eq!(warned(&["--summary", "one.txt", "two.txt", "three.txt"]), 3);
}

#[test]
fn how_a_reprint_credits_its_source_is_told_everywhere() {
    let desk = Desk::new();
    let page = |outlet: &str, line: &str, headline: &str| {
        let paragraphs =
            "<p>渡口今天重开，船每半个小时一班，旅客不用再绕行。</p><p>渡工说，水位已经退到警戒线以下。</p>";
        format!(
            "<html><head><title>{headline}_{outlet}</title></head><body><h1>{headline}</h1><p>{line}</p>{paragraphs}</body></html>"
        )
    };
    desk.file("first.html", page("青屏日报", "2024-07-18 06:30 来源：青屏日报 作者：林禾", "渡口今天重开"));
    desk.file("reprint.html", page("柳镇网", "2024-07-18 14:20 来源：青屏日报", "渡口重开，不用再绕行"));
    let credit = serde_json::json!({"source": "same", "author": "missing", "headline": "other"});
    let report = json(&desk.run(&["compare", "--format", "json", "first.html", "reprint.html"]));
    assert_eq!(report["comparisons"][0]["credit"], credit);
    // The first one took nothing from the second.
    let report = json(&desk.run(&["compare", "--format", "json", "reprint.html", "first.html"]));
    assert_eq!(report["comparisons"][0]["credit"], Value::Null);
    let listed = desk.run_with(&["compare", "--pairs", "-"], b"first.html\treprint.html\n");
    assert_eq!(json(&listed)["credit"], credit);
    for (lang, said) in [
        ("zh-Hans", "出处：B 注明来源（青屏日报），未署作者（林禾），改了标题，未注原标题"),
        ("zh-Hant", "出處：B 註明來源（青屏日报），未署作者（林禾），改了標題，未註原標題"),
        (
            "en",
            "Credits: B names its source (青屏日报), does not name the author (林禾), changes the headline without giving the original one",
        ),
    ] {
        for format in ["text", "html", "markdown"] {
            let files = ["first.html", "reprint.html"];
            let args = ["compare", "--lang", lang, "--format", format];
            let wide: &[&str] = if format == "text" { &["--width", "400"] } else { &[] };
            let shown = desk.run(&[&args[..], wide, &files].concat()).stdout;
            let shown = String::from_utf8(shown).unwrap().replace('\\', "");
            assert!(shown.contains(said), "{format}: {shown}");
        }
    }
}

#[test]
fn a_list_is_csv_and_a_chapter_one_of_a_book() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    let listed = desk.run(&["compare", "--csv", "facts", "one.txt", "two.txt"]);
    let whole = desk.run(&["compare", "--format", "csv", "--csv", "facts", "one.txt", "two.txt"]);
    assert!(!listed.stdout.is_empty() && listed.stdout == whole.stdout);
    for (args, why) in [
        (&["--csv", "facts", "--format", "html"][..], "--csv"),
        (&["--csv", "facts", "--summary"][..], "--summary"),
        (&["--chapter", "2"][..], "none of these files is one"),
    ] {
        let output = desk.run(&[&["compare"], args, &["one.txt", "two.txt"]].concat());
        assert_eq!(status(&output), 2);
        assert!(errors(&output).contains(why), "{}", errors(&output));
    }
    let read = desk.run(&["read", "--chapter", "2", "one.txt"]);
    assert_eq!(status(&read), 0);
    assert!(errors(&read).contains("one.txt is no book"), "{}", errors(&read));
}

#[test]
fn a_report_of_several_sources_can_be_their_overview_alone() {
    let desk = Desk::new();
    for (name, text) in [("one.txt", ONE), ("two.txt", TWO), ("three.txt", ONE)] {
        desk.file(name, text);
    }
    let of = |format: &str, files: &[&str]| {
        let args = ["compare", "--lang", "en", "--without", "texts", "--format", format];
        String::from_utf8(desk.run(&[&args[..], files].concat()).stdout).unwrap()
    };
    for format in ["html", "markdown"] {
        let overview = of(format, &["one.txt", "two.txt", "three.txt"]);
        assert!(overview.contains("Who took it from whom"), "{overview}");
        assert!(!overview.contains("Side by side"), "{format}");
        let pair = of(format, &["one.txt", "two.txt"]);
        assert!(pair.contains("derived") || pair.contains("edited reprint"), "{pair}");
        assert!(!pair.contains("Side by side"), "{format}");
    }
    // Every link leads somewhere.
    let page = of("html", &["one.txt", "two.txt"]);
    for link in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(page.contains(&format!("id=\"{link}\"")), "{link}");
    }
}

#[test]
fn only_the_facts_that_disagree_can_be_listed() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    let lines = |list: &str| {
        let listed = desk.run(&["compare", "--lang", "en", "--csv", list, "one.txt", "two.txt"]);
        String::from_utf8(listed.stdout).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let (facts, conflicts) = (lines("facts"), lines("conflicts"));
    assert_eq!(facts[0], conflicts[0]);
    let of = |lines: &[String]| lines.iter().filter(|line| line.contains(",Disagreeing,")).count();
    assert_eq!((of(&conflicts), conflicts.len()), (of(&facts), 1 + of(&facts)));
    assert!(conflicts.len() > 1);
}

#[test]
fn a_policy_that_was_mistyped_is_guessed() {
    let desk = Desk::new();
    let output = desk.run(&["compare", "--ignore", "witdh", "a", "b"]);
    assert_eq!(status(&output), 2);
    assert!(errors(&output).contains("did you mean width?"), "{}", errors(&output));
}
