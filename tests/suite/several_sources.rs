//! What is told of several sources: which carry one text, what they are called, which languages they are in.

use crate::support::desk::{Desk, errors, json, status};

const STORY: &str = "渡口今天清晨重开，船每半个小时一班，旅客不用再绕行。\n\n旧桥建成于1974年，桥长四百三十米，每天过桥的人有三千多。\n\n水位在夜里一度超过警戒线，渡工们守了两个晚上没有合眼。\n\n据统计，这次停航共造成3人受伤，直接经济损失1860万元。\n\n镇上的学校将在下周一复课。\n";

fn told(headline: &str, line: &str, story: &str) -> String {
    format!("{headline}\n{line}\n\n{story}")
}

fn desk() -> Desk {
    let desk = Desk::new();
    let shorter = STORY.replace("据统计，这次停航共造成3人受伤，直接经济损失1860万元。\n\n", "");
    let reprint = told("渡口重开", "2024-07-18 14:20 来源：柳渡晚报", &STORY.replace("3人", "2人"));
    desk.file("a.txt", told("渡口今天重开", "2024-07-18 06:30 来源：柳渡晚报 作者：林禾", STORY));
    desk.file("b.txt", &reprint);
    desk.file("c.txt", encoding_rs::GB18030.encode(&reprint).0);
    desk.file("d.txt", told("渡口重开", "2024-07-18 20:00 来源：柳渡晚报", &shorter));
    desk
}

fn output(desk: &Desk, args: &[&str]) -> String {
    String::from_utf8(desk.run(args).stdout).unwrap()
}

#[test]
fn copies_of_one_text_are_told() {
    let desk = desk();
    let all = ["a.txt", "b.txt", "c.txt", "d.txt"];
    let of = |more: &[&'static str]| [&["compare", "--lang", "en"], more, &all].concat();
    let report = json(&desk.run(&of(&["--format", "json"])));
    assert_eq!(report["overview"]["copies"], serde_json::json!([[1, 2]]));
    let reasons = report["overview"]["descent"][2]["reasons"].as_array().unwrap().clone();
    assert_eq!(reasons[0], serde_json::json!({"kind": "same_text", "sources": [1]}));
    for more in [&[][..], &["--summary"], &["--format", "markdown"], &["--format", "html"]] {
        let text = output(&desk, &of(more));
        assert!(text.contains("same text as C") && text.contains("same text as B"), "{more:?} {text}");
    }
}

#[test]
fn a_reprint_is_not_called_by_the_source_it_cites() {
    let desk = desk();
    let list = output(&desk, &["compare", "--csv", "changes", "a.txt", "b.txt"]);
    let line = list.lines().nth(1).unwrap();
    let cells: Vec<&str> = line.split(',').collect();
    assert_eq!([cells[3], cells[5]], ["a.txt", "b.txt"], "{line}");
    let page = output(&desk, &["compare", "--format", "html", "a.txt", "b.txt"]);
    assert!(page.contains("A a.txt</th>") && page.contains("B b.txt</th>"));
    // One name in two folders.
    std::fs::create_dir(desk.folder.path().join("late")).unwrap();
    desk.file("late/a.txt", told("渡口重开", "2024-07-19", STORY));
    let list = output(&desk, &["compare", "--csv", "changes", "a.txt", "late/a.txt"]);
    let cells: Vec<&str> = list.lines().nth(1).unwrap().split(',').collect();
    assert_ne!(cells[3], cells[5], "{list}");
}

#[test]
fn two_languages_are_told() {
    let desk = desk();
    desk.file(
        "ja.txt",
        "渡し場が再開\n2024年7月18日\n\n渡し場は今朝から再開し、両岸の住民は遠回りをしなくてよくなった。\n\n橋は来年の春に開通する予定で、工事はすでに始まっている。\n",
    );
    let told = output(&desk, &["compare", "--lang", "en", "--summary", "a.txt", "ja.txt"]);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("A is in Chinese, B in Japanese"), "{told}");
    let report = json(&desk.run(&["compare", "--format", "json", "a.txt", "ja.txt"]));
    let verdict = &report["comparisons"][0]["verdict"];
    assert_eq!(verdict["figures"]["languages"], serde_json::json!(["chinese", "japanese"]));
    assert!(verdict["reason"].as_str().unwrap().contains("in Japanese"));
    let report = json(&desk.run(&["compare", "--format", "json", "a.txt", "d.txt"]));
    assert!(report["comparisons"][0]["verdict"]["figures"]["languages"].is_null());
    let many = output(&desk, &["compare", "--lang", "en", "a.txt", "b.txt", "ja.txt"]);
    assert!(many.contains("in another language than the base text: C"), "{many}");
}

#[test]
fn who_leaves_a_count_out_is_silent_and_who_tells_of_another_event_says_nothing() {
    let desk = Desk::new();
    let lead = "县防汛指挥部12日早晨宣布，水库险情已经排除，下游三个乡镇6200名居民可以陆续返家。\n\n水库水位一度超过汛限水位2.4米，主坝背水坡出现两处管涌。\n\n";
    let toll = "据统计，此次险情共造成3人受伤，直接经济损失1860万元。\n\n";
    let end = "当地中小学将于13日复课。\n";
    desk.file("a.txt", told("水库险情解除", "2024-06-12 08:15", &format!("{lead}{toll}{end}")));
    desk.file(
        "b.txt",
        told("水库险情解除", "2024-06-12 13:40", &format!("{lead}{}{end}", toll.replace("3人", "2人"))),
    );
    desk.file("c.txt", told("水库险情解除", "2024-06-12 15:00", &format!("{lead}{end}")));
    desk.file(
        "d.txt",
        "Harbour bridge closed after inspectors find cracked girder\n14 March 2024\n\nThe bridge was closed to all traffic on Wednesday night after inspectors found a crack 38 centimetres long in one of its girders.\n\nThree workers were injured in February when a scaffold under the north span gave way, and the county has set aside 4.7 million pounds.\n",
    );
    let report = json(&desk.run(&["compare", "--format", "json", "a.txt", "b.txt", "c.txt", "d.txt"]));
    let facts = report["overview"]["facts"].as_array().unwrap();
    let hurt = facts.iter().find(|fact| fact["variants"].as_array().unwrap().len() > 1).unwrap();
    assert_eq!(
        (&hurt["silent"], &hurt["undecided"]),
        (&serde_json::json!([2]), &serde_json::json!([])),
        "{hurt}"
    );
    for fact in facts {
        let said = fact["variants"].as_array().unwrap().iter().flat_map(|v| v["said"].as_array().unwrap());
        let of_the_dam = said.clone().all(|said| said["source"] != 3);
        let named =
            [&fact["silent"], &fact["undecided"]].map(|list| list.as_array().unwrap().contains(&3.into()));
        assert!(!of_the_dam || named == [false; 2], "{fact}");
    }
}

#[test]
fn a_picture_in_a_folder_is_told_and_gets_advice_that_fits_it() {
    let desk = desk();
    desk.file("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let folder = desk.folder.path().to_str().unwrap().to_owned();
    let output = desk.run(&["compare", "--lang", "en", "--summary", &folder]);
    assert_eq!(status(&output), 1);
    assert!(errors(&output).contains("photo.png was left out, being a picture"), "{}", errors(&output));
    let output = desk.run(&["compare", "--lang", "en", "a.txt", "photo.png"]);
    assert_eq!(status(&output), 2);
    assert!(errors(&output).contains("(a PNG image); let a text recognition (OCR)"), "{}", errors(&output));
}
