//! Repeating a report: it holds for the files it was made of, whatever was decided, and not for others.

use std::sync::Arc;

use variorum::article::{Amendments, Article, Passage};
use variorum::compare::{Correction, Corrections, collate_corrected};
use variorum::facts;
use variorum::i18n::Lang;
use variorum::report::{Dossier, Format, ReadAs, ReportOptions, record};
use variorum::task::Watch;
use variorum::text::Policy;

use crate::reports::{ONE, TWO, article, written};
use crate::support::desk::{Desk, errors, json, status};

#[test]
fn a_report_holds_until_a_byte_changes() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    for format in ["html", "markdown", "json", "diff", "docx", "pdf"] {
        let made = desk.run(&["compare", "--format", format, "-o", "report", "one.txt", "two.txt"]);
        assert_eq!(status(&made), 1, "{}", errors(&made));
        let verified = desk.run(&["verify", "report", "two.txt", "one.txt"]);
        let said = String::from_utf8(verified.stdout.clone()).unwrap();
        assert_eq!(status(&verified), 0, "{format}: {said}{}", errors(&verified));
        assert!(
            said.contains("The report holds: its sources, its result and the words it shows are the same."),
            "{said}"
        );
    }
    // By their bytes, whatever they are called.
    desk.file("other-name.md", TWO);
    assert_eq!(status(&desk.run(&["verify", "report", "other-name.md", "one.txt"])), 0);
    let alone = desk.run(&["verify", "report", "one.txt"]);
    assert_eq!(status(&alone), 2);
    assert!(String::from_utf8(alone.stdout).unwrap().contains("B two.txt: missing"));
    desk.file("two.txt", TWO.replace("68", "86"));
    let changed = desk.run(&["verify", "report", "one.txt", "two.txt"]);
    assert_eq!(status(&changed), 1);
    assert!(String::from_utf8(changed.stdout).unwrap().contains("B two.txt: changed"));
}

#[test]
fn a_report_that_was_tampered_with_does_not_hold() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    let mut report = json(&desk.run(&["compare", "--format", "json", "one.txt", "two.txt"]));
    report["record"]["ignore"] = serde_json::json!([]);
    report["record"]["version"] = "0.0.9".into();
    desk.file("report.json", report.to_string());
    // Nothing is folded here, so that the policy changes nothing but what is said of it.
    let same = desk.run(&["verify", "report.json", "one.txt", "two.txt"]);
    assert_eq!(status(&same), 2);
    let said = String::from_utf8(same.stdout).unwrap();
    assert!(said.starts_with("The report was made by Variorum 0.0.9"), "{said}");
    assert!(said.contains("A – B: compared again, with the same result"), "{said}");
    report["record"]["comparisons"][0]["sha256"] = "00".into();
    desk.file("report.json", report.to_string());
    let other = desk.run(&["verify", "report.json", "one.txt", "two.txt"]);
    assert_eq!(status(&other), 1);
    assert!(String::from_utf8(other.stdout).unwrap().contains("A – B: compared again, with another result"));
}

#[test]
fn what_holds_no_record_is_said_to_hold_none() {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    // What stands in a terminal has none.
    let shown = desk.run(&["compare", "one.txt", "two.txt"]);
    desk.file("shown.txt", shown.stdout);
    let output = desk.run(&["verify", "shown.txt", "one.txt", "two.txt"]);
    assert_eq!(status(&output), 2);
    assert!(errors(&output).contains("shown.txt holds no record"), "{}", errors(&output));
    assert_eq!(status(&desk.run(&["verify", "nowhere.html", "one.txt"])), 2);
}

#[test]
fn decisions_of_the_reader_are_part_of_what_is_repeated() {
    let desk = Desk::new();
    desk.file("一.txt", ONE);
    desk.file("二.txt", TWO);
    let (read_one, read_two) = (article("/x/一.txt", ONE, false), article("二.txt", TWO, false));
    let at = read_one.blocks.iter().position(|block| block.text.starts_with("夜里")).unwrap();
    let amendments = Amendments::default().setting_aside(&read_one, at);
    let mut amended = read_one.as_ref().clone();
    amendments.apply(&mut amended);
    facts::annotate(&mut amended, &Watch::default()).unwrap();
    let articles = [Arc::new(amended), read_two];
    let passage = |article: &Article, n: usize| Passage::of(article, n).unwrap();
    let decisions: Corrections<Passage> = [Correction::Together {
        left: vec![passage(&articles[0], 2)],
        right: vec![passage(&articles[1], articles[1].blocks.len() - 1)],
    }]
    .into_iter()
    .collect();
    let resolved = decisions.resolve([&articles[0], &articles[1]]).corrections;
    let collation =
        collate_corrected(articles.to_vec(), 0, Policy::all(), &[resolved], &Watch::default()).unwrap();
    let readings = [ReadAs { amendments, ..ReadAs::default() }, ReadAs::default()];
    let corrections = [decisions];
    let options = ReportOptions::whole(Lang::En);
    let dossier =
        Dossier { readings: &readings, corrections: &corrections, ..Dossier::bare(&collation, options) };
    let html = written(Format::Html, &dossier);
    assert!(html.contains("0 set aside by the program, 1 set aside by the reader"));
    desk.file("report.html", &html);
    let verified = desk.run(&["verify", "report.html", "一.txt", "二.txt"]);
    assert_eq!(status(&verified), 0, "{}", String::from_utf8_lossy(&verified.stdout));
    // Without them the result is another one.
    let mut bare = record::find(html.as_bytes()).unwrap();
    bare.comparisons[0].corrections = Corrections::default();
    desk.file("bare.diff", format!("{}{}\n", record::DIFF_MARK, bare.to_line()));
    assert_eq!(status(&desk.run(&["verify", "bare.diff", "一.txt", "二.txt"])), 1);
}

#[test]
fn tracked_changes_and_chosen_encodings_are_read_again_as_they_were() {
    use crate::support::package::{docx, paragraph};
    let desk = Desk::new();
    let body = format!(
        "{}<w:p><w:del><w:r><w:delText>雨停了。</w:delText></w:r></w:del><w:ins><w:r><w:t>雨小了。</w:t></w:r></w:ins></w:p>",
        paragraph("a1", "渡口重开")
    );
    desk.file("draft.docx", docx(&body));
    let made = desk.run(&["compare", "--format", "html", "-o", "report.html", "draft.docx"]);
    assert_eq!(status(&made), 1, "{}", errors(&made));
    assert_eq!(status(&desk.run(&["verify", "report.html", "draft.docx"])), 0);
    let big5 = encoding_rs::BIG5.encode("渡口重開了，船票不漲。").0.into_owned();
    desk.file("a.txt", &big5);
    desk.file("b.txt", "渡口重開了。");
    // Wrong, but chosen.
    let args = ["compare", "--encoding", "gbk", "--format", "json", "-o", "report.json", "a.txt", "b.txt"];
    assert_eq!(status(&desk.run(&args)), 1);
    assert_eq!(status(&desk.run(&["verify", "report.json", "a.txt", "b.txt"])), 0);
}
