//! Who wrote a text, for whom and when, in the lines around its headline; and how another credits them.

use crate::support::desk::{Desk, json};
use crate::support::reading::{read, texts};

const STORY: &str = "The Kettle bridge was closed to all traffic on Wednesday night after inspectors found a long crack in one of its girders.\n\nLorries over 7.5 tonnes had been banned from it since January, the county said.\n";

#[test]
fn a_line_of_paper_day_and_hour_is_read_in_every_order() {
    for line in [
        "16 April 2026, 08:12, The Quillport Sentinel",
        "The Quillport Sentinel, 16 April 2026, 08:12",
        "08:12, 16 April 2026, The Quillport Sentinel",
    ] {
        for head in [line.to_owned(), format!("By Ada Moor\n{line}"), format!("{line}\nBy Ada Moor")] {
            let article = read("a.txt", format!("Harbour bridge closed\n{head}\n\n{STORY}"));
            assert_eq!(article.published.as_deref(), Some("2026-04-16T08:12:00"), "{head}");
            assert_eq!(article.outlet.as_deref(), Some("The Quillport Sentinel"), "{head}");
            assert_eq!(texts(&article).len(), 3, "{head}: {:?}", texts(&article));
        }
    }
}

#[test]
fn no_more_is_said_to_be_mentioned_than_is() {
    let desk = Desk::new();
    let file = |name: &str, head: &str| desk.file(name, format!("Harbour bridge closed\n{head}\n\n{STORY}"));
    file("a.txt", "By Ada Moor, The Quillport Sentinel\n16 April 2026 08:12");
    file("same.txt", "By Ada Moor\n16 April 2026 09:12");
    file("paper.txt", "16 April 2026 09:12\nSource: The Quillport Sentinel");
    let credit = |other: &str| {
        let output = desk.run(&["compare", "--lang", "en", "--width", "400", "--summary", "a.txt", other]);
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().find(|line| line.starts_with("Credits: ")).unwrap().to_owned()
    };
    assert_eq!(
        credit("same.txt"),
        "Credits: B does not mention The Quillport Sentinel, names the author (Ada Moor), keeps the headline"
    );
    assert_eq!(
        credit("paper.txt"),
        "Credits: B names its source (The Quillport Sentinel), does not name the author (Ada Moor), keeps the headline"
    );
    let three = "By Ada Moor, Tom Hale and Sue Marsh\n16 April 2026 08:12";
    file("a.txt", three);
    file("one.txt", "By Tom Hale\n16 April 2026 09:12");
    assert_eq!(
        credit("one.txt"),
        "Credits: B names the author (Tom Hale), does not name the author (Ada Moor, Sue Marsh), keeps the headline"
    );
    let report = json(&desk.run(&["compare", "--format", "json", "a.txt", "one.txt"]));
    assert_eq!(report["comparisons"][0]["credit"]["author"], "partly");
}
