//! When sources were captured, what they are called and where they were to be found: read, shown, recorded, and used to
//! tell revisions apart.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::{Command, Trouble};
use variorum::article::{Captured, CapturedBy};
use variorum::i18n::Lang;
use variorum::report::Record;
use variorum::report::record;
use variorum::ui::PickOutcome;

use crate::support::Window;
use crate::support::desk::{Desk, errors, json, status};
use crate::support::package;
use crate::support::reading::read;

const BODY: [&str; 4] = [
    "柳镇渡口今晨六时重开，第一班渡船载着四十名乘客离岸，对岸的集市比平日早开了半个钟头。",
    "县里投入3.63亿元修建的新栈桥同日开放，栈桥长336米，可供两辆货车并行。",
    "“我在渡口摆了二十六年船，今天头一回看桥上跑车。”船工老莫说。",
    "老桥将保留为步行桥，年底前完成加固，桥头的公交站台同日启用。",
];

/// A page of 柳镇日报 as a browser saves it from this address.
fn saved(from: &str, captured: &str, body: &[&str]) -> String {
    let paragraphs: Vec<String> = body.iter().map(|text| format!("<p>{text}</p>")).collect();
    format!(
        "<!DOCTYPE html>\n<!--\n Page saved with SingleFile \n url: {from} \n saved date: {captured}\n--><html><head><title>柳镇渡口重开</title><meta name=\"author\" content=\"柳青\"></head><body><h1>柳镇渡口重开</h1><p>发布时间：2024-07-18 06:30:00</p>{}</body></html>",
        paragraphs.concat()
    )
}

const MORNING: &str = "Thu Jul 18 2024 09:00:00 GMT+0800 (China Standard Time)";
const EVENING: &str = "Thu Jul 18 2024 21:00:00 GMT+0800 (China Standard Time)";

fn captures() -> [String; 3] {
    let [a, b, c, d] = BODY;
    let corrected = b.replace("336", "363");
    [
        saved("https://m.example.org/ferry?utm_source=x", EVENING, &[a, &corrected, c, d]),
        saved("https://www.example.org/ferry", MORNING, &[a, b, d]),
        saved("https://example.net/other", MORNING, &[c, a, d]),
    ]
}

fn by(captured: Option<&Captured>) -> Option<(&str, CapturedBy)> {
    captured.map(|captured| (captured.time.as_str(), captured.by))
}

#[test]
fn every_kind_of_file_says_when_it_was_captured() {
    let [page, ..] = captures();
    let article = read("ferry.html", page.clone());
    assert_eq!(by(article.captured.as_ref()), Some(("2024-07-18T21:00:00+08:00", CapturedBy::Saver)));
    assert_eq!(article.address.as_deref(), Some("https://m.example.org/ferry?utm_source=x"));
    assert_eq!(article.published.as_deref(), Some("2024-07-18T06:30:00"), "that is another time");

    let canonical = page
        .replace("<meta name", "<link rel=\"canonical\" href=\"https://www.example.org/ferry\"><meta name");
    assert_eq!(read("ferry.html", canonical).address.as_deref(), Some("https://www.example.org/ferry"));

    let archived = format!(
        "<html><head><link rel=canonical href=\"https://web.archive.org/web/20240719010203/https://example.org/ferry\"></head><body><h1>柳镇渡口重开</h1><p>{}</p></body></html>",
        BODY.concat()
    );
    let article = read("2024-07-20_1200.html", archived);
    assert_eq!(by(article.captured.as_ref()), Some(("2024-07-19T01:02:03Z", CapturedBy::Archive)));
    assert_eq!(article.address.as_deref(), Some("https://example.org/ferry"));

    let article = read("柳镇渡口重开 2024-07-20 12.00.30.txt", BODY.join("\n\n"));
    assert_eq!(by(article.captured.as_ref()), Some(("2024-07-20T12:00:30", CapturedBy::FileName)));
    assert_eq!(
        read("2024-07-20.txt", BODY.join("\n\n")).captured,
        None,
        "a day is as often that of the news"
    );

    let mail = format!(
        "From: Liu <liu@example.org>\r\nTo: desk@example.org\r\nDate: Thu, 18 Jul 2024 06:30:00 +0800\r\nSubject: ferry\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n",
        BODY.join("\r\n\r\n")
    );
    let article = read("ferry.eml", mail);
    assert_eq!(by(article.captured.as_ref()), Some(("2024-07-18T06:30:00+08:00", CapturedBy::Mail)));

    let plain = format!("<html><body><h1>柳镇渡口重开</h1><p>{}</p></body></html>", BODY.concat());
    let whole = format!(
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/ferry#top\r\nDate: Thu, 18 Jul 2024 06:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://example.org/ferry#top\r\n\r\n{plain}\r\n--x--\r\n"
    );
    let article = read("ferry.mhtml", whole);
    assert_eq!(by(article.captured.as_ref()).unwrap().1, CapturedBy::Saver);
    assert!(article.captured.unwrap().time.starts_with("2024-07-18T06:30:00"));
    assert_eq!((article.address.as_deref(), article.published), (Some("https://example.org/ferry"), None));

    let rtf =
        br"{\rtf1{\info{\creatim\yr2024\mo7\dy17}{\revtim\yr2024\mo7\dy18\hr6\min30}}The ferry is open.\par}";
    let article = read("ferry.rtf", rtf.to_vec());
    assert_eq!(by(article.captured.as_ref()), Some(("2024-07-18T06:30:00", CapturedBy::Document)));
    assert_eq!(article.published, None, "the day a file was made is not the day an article was published");

    let body = package::paragraph("", BODY[0]);
    let article = read("ferry.docx", package::docx(&body));
    assert_eq!(by(article.captured.as_ref()), Some(("2024-07-19T08:00:00Z", CapturedBy::Document)));
    assert_eq!((article.published, article.author.as_deref()), (None, Some("柳青")));
    let article = read("ferry.odt", package::odt(&format!("<text:p>{}</text:p>", BODY[0])));
    assert_eq!(by(article.captured.as_ref()), Some(("2024-07-18T06:30:00", CapturedBy::Document)));
    assert_eq!(article.published, None);
    let article = read("ferry 2024-07-19 0800.docx", package::docx(&body));
    assert_eq!(by(article.captured.as_ref()).unwrap().1, CapturedBy::FileName, "what it was saved as");
}

#[test]
fn read_tells_when_and_how_that_is_known() {
    let desk = Desk::new();
    desk.file("ferry.html", &captures()[0]);
    let text = String::from_utf8(desk.run(&["read", "ferry.html"]).stdout).unwrap();
    assert!(
        text.contains("Captured: 2024-07-18 21:00 +08:00 (as the program says that saved the page)\n"),
        "{text}"
    );
    assert!(text.contains("Address: https://m.example.org/ferry?utm_source=x\n"), "{text}");
    let article = json(&desk.run(&["read", "--format", "json", "ferry.html"]));
    assert_eq!(article["captured"]["time"], "2024-07-18T21:00:00+08:00");
    assert_eq!(article["captured"]["by"], "saver");

    // A file's time is taken only where it is asked for, and says what it is.
    desk.file("plain.txt", BODY.join("\n\n"));
    assert!(json(&desk.run(&["read", "--format", "json", "plain.txt"]))["captured"].is_null());
    let asked = json(&desk.run(&["read", "--file-times", "--format", "json", "plain.txt"]));
    assert_eq!(asked["captured"]["by"], "file_time");
    assert!(asked["captured"]["time"].as_str().unwrap().ends_with('Z'));
    let surer = json(&desk.run(&["read", "--file-times", "--format", "json", "ferry.html"]));
    assert_eq!(surer["captured"]["by"], "saver");
}

#[test]
fn every_report_carries_times_addresses_and_names() {
    let desk = Desk::new();
    let [evening, morning, _] = captures();
    desk.file("a.html", morning);
    desk.file("b 2024-07-18_2200.txt", BODY.join("\n\n"));
    desk.file("c.html", evening);
    let files = ["a.html", "b 2024-07-18_2200.txt"];
    for (format, ending) in [
        ("html", "html"),
        ("markdown", "md"),
        ("json", "json"),
        ("diff", "diff"),
        ("pdf", "pdf"),
        ("docx", "docx"),
    ] {
        let report = format!("report.{ending}");
        let args =
            ["compare", "--format", format, "-o", &report, "--lang", "en", "--name", "", "--name", "抄本"];
        assert_eq!(status(&desk.run(&[&args[..], &files].concat())), 1, "{format}");
        let bytes = std::fs::read(desk.folder.path().join(&report)).unwrap();
        let record = record::find(&bytes).unwrap();
        let [a, b] = &record.sources[..] else { panic!("{record:?}") };
        assert_eq!(
            by(a.captured.as_ref()),
            Some(("2024-07-18T09:00:00+08:00", CapturedBy::Saver)),
            "{format}"
        );
        assert_eq!(a.address.as_deref(), Some("https://www.example.org/ferry"));
        assert_eq!(by(b.captured.as_ref()), Some(("2024-07-18T22:00:00", CapturedBy::FileName)));
        assert_eq!((a.called.as_deref(), b.called.as_deref()), (None, Some("抄本")));
        assert_eq!(b.name, "b 2024-07-18_2200.txt", "the file's name stays what it is");
        if let "html" | "markdown" = format {
            let words = String::from_utf8(bytes).unwrap();
            for said in ["as the program says that saved the page", "https://www.example.org/ferry", "抄本"]
            {
                assert!(
                    words.contains(said) || words.contains(&said.replace('.', "\\.")),
                    "{format}: {said}"
                );
            }
        }
        // Whatever the files are called, and whenever they were written.
        std::fs::copy(desk.folder.path().join(files[1]), desk.folder.path().join("copy.txt")).unwrap();
        assert_eq!(status(&desk.run(&["verify", &report, "a.html", "copy.txt"])), 0, "{format}");
    }
    let many = ["compare", "--name", "甲", "--name", "乙", "--name", "丙", "a.html", "c.html"];
    let refused = desk.run(&many);
    assert_eq!(status(&refused), 2);
    assert!(errors(&refused).contains("--name was given 3 times for 2 articles"), "{}", errors(&refused));
}

#[test]
fn a_screen_shows_the_evidence_on_a_line_a_file() {
    let desk = Desk::new();
    let one = desk.file("one.txt", BODY.join("\n\n"));
    desk.file("two.txt", BODY[1..].join("\n\n"));
    let output = desk.run(&["compare", "--lang", "en", "one.txt", "two.txt"]);
    let text = String::from_utf8(output.stdout).unwrap();
    let (_, evidence) = text.rsplit_once("─\n\n").unwrap();
    let lines: Vec<&str> = evidence.lines().collect();
    assert!(lines[0].starts_with("Compared with: Variorum "), "{evidence}");
    let [.., a, b] = lines[..] else { panic!("{evidence}") };
    assert!(a.starts_with("A  SHA-256: ") && b.starts_with("B  SHA-256: "), "{evidence}");
    assert!(lines.len() <= 4 && lines.iter().all(|line| line.chars().count() <= 100), "{evidence}");
    // All of it stands in a report.
    let report = one.with_file_name("report.txt");
    desk.run(&["compare", "--lang", "en", "-o", report.to_str().unwrap(), "one.txt", "two.txt"]);
    let report = std::fs::read_to_string(report).unwrap();
    assert!(report.contains("SHA-256 of the result") && report.contains("Encoding: UTF-8"), "{report}");
}

#[test]
fn a_files_time_is_no_part_of_a_report() {
    let desk = Desk::new();
    let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
    let mut reports = Vec::new();
    for written in [None, Some(old)] {
        let paths = [desk.file("a.txt", BODY[..3].join("\n\n")), desk.file("b.txt", BODY.join("\n\n"))];
        for path in paths.iter().filter(|_| written.is_some()) {
            std::fs::File::options().append(true).open(path).unwrap().set_modified(old).unwrap();
        }
        reports.push(desk.run(&["compare", "--format", "html", "a.txt", "b.txt"]).stdout);
    }
    assert_eq!(reports[0], reports[1]);
    let asked = desk.run(&["compare", "--file-times", "--format", "json", "a.txt", "b.txt"]);
    assert_eq!(json(&asked)["record"]["sources"][0]["captured"]["time"], "2023-11-14T22:13:20Z");
    desk.file("report.json", &asked.stdout);
    desk.file("a.txt", BODY[..3].join("\n\n"));
    assert_eq!(status(&desk.run(&["verify", "report.json", "a.txt", "b.txt"])), 0);
}

#[test]
fn captures_of_one_address_are_revisions_in_the_order_of_capture() {
    let desk = Desk::new();
    for (at, page) in captures().iter().enumerate() {
        desk.file(&format!("{at}.html"), page);
    }
    let report = json(&desk.run(&["compare", "--format", "json", "0.html", "1.html", "2.html"]));
    let revisions = report["overview"]["revisions"].as_array().unwrap();
    assert_eq!(revisions.len(), 1, "{revisions:?}");
    assert_eq!(revisions[0]["captures"], serde_json::json!([1, 0]));
    assert_eq!(revisions[0]["steps"][0]["by"], "captured");
    assert_eq!(revisions[0]["address"], "https://www.example.org/ferry");
}

#[test]
fn the_window_shows_and_reports_them() {
    let mut window = Window::new(Lang::En);
    let pages = captures();
    let files: Vec<_> =
        pages.iter().enumerate().map(|(at, page)| window.file(&format!("{at}.html"), page)).collect();
    window.drop_left(&files);
    window.settle();
    // All were published at one time: the timeline tells when each was captured.
    window.harness.get_by_label_contains("07-18 06:30 · 1.html · captured 07-18 09:00 +08:00");
    window.harness.get_by_label("Revisions").click();
    window.settle();
    window.harness.get_by_label("captured 2024-07-18 09:00 +08:00 → 2024-07-18 21:00 +08:00");
    window.harness.get_by_label("Show both").click();
    window.settle();
    let buttons = window.harness.query_all_by_role(Role::Button);
    let encoding = buttons.filter(|node| node.accesskit_node().label().is_some_and(|l| l.contains("UTF-8")));
    encoding.into_iter().next().unwrap().click();
    window.settle();
    window
        .harness
        .get_by_label("Captured: 2024-07-18 09:00 +08:00 (as the program says that saved the page)");
    window.harness.get_by_label("Address: https://www.example.org/ferry");
    window.press(Modifiers::NONE, Key::Escape);

    let source = window.app().state.slots[0].as_ref().unwrap().id;
    window.command(Command::Rename { source, name: "晨版".to_owned() });
    window.press(Modifiers::COMMAND, Key::E);
    window.harness.get_by_label("Web page (HTML)").click();
    window.settle();
    let path = window.path("report.html");
    window.picks.lock().unwrap().push(PickOutcome::Chosen(vec![path.clone()]));
    window.harness.get_by_label("Choose where…").click();
    window.until("the report is written", |app| {
        app.state.notices.iter().any(|n| matches!(n.trouble, Trouble::Exported { .. }))
    });
    let page = std::fs::read(path).unwrap();
    let record: Record = record::find(&page).unwrap();
    assert_eq!(
        (record.sources[0].called.as_deref(), record.sources[0].name.as_str()),
        (Some("晨版"), "1.html")
    );
    assert_eq!(by(record.sources[1].captured.as_ref()).unwrap().0, "2024-07-18T21:00:00+08:00");
    assert!(String::from_utf8(page).unwrap().contains("<strong>晨版</strong>"));
}
