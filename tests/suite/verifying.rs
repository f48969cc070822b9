//! `variorum verify`: a report holds to the letter, and what does not hold is told by its place.

use std::io::{Cursor, Read as _, Write as _};
use std::process::Output;

use crate::support::desk::{Desk, errors, status};

const ONE: &str = "石桥渡改建的事\n\n渡口改建花费86万元，用了十一个月，沿岸三百户人家从此不再绕路。\n\n“老船早该换了。”船工何渡生说，他在这里摆了三十年船。\n\n县里说，护栏下月装好。\n\n夜里仍有人值守，电话写在门口。\n";
const TWO: &str = "石桥渡改建\n\n渡口改建花费68万元，用了十一个月，沿岸三百户人家不再绕路。\n\n县里说，护栏下月装好。\n\n夜里仍有人值守，电话写在门口。\n\n对岸的茶摊也跟着搬了家。\n";
const THREE: &str = "对岸的茶摊搬了家\n\n渡口改建花费86万元。\n\n夜里仍有人值守，电话写在门口。\n";

/// Every kind of report, with the arguments that ask for it.
const KINDS: [(&str, &[&str]); 18] = [
    ("page.html", &["--format", "html"]),
    ("redline.html", &["--format", "html", "--layout", "redline", "--lang", "zh-Hant"]),
    ("short.html", &["--format", "html", "--without", "unchanged,facts,set-aside", "--ignore", "none"]),
    ("report.pdf", &["--format", "pdf"]),
    ("redline.pdf", &["--format", "pdf", "--layout", "redline", "--lang", "zh-Hans"]),
    ("report.docx", &["--format", "docx"]),
    ("report.md", &["--format", "markdown"]),
    ("redline.md", &["--format", "markdown", "--layout", "redline", "--without", "unchanged"]),
    ("report.json", &["--format", "json"]),
    ("report.diff", &["--format", "diff"]),
    ("changes.csv", &["--format", "csv"]),
    ("facts.csv", &["--format", "csv", "--csv", "facts"]),
    ("matrix.csv", &["--format", "csv", "--csv", "matrix"]),
    ("report.txt", &["--format", "text"]),
    ("narrow.txt", &["--format", "text", "--width", "40", "--color", "always"]),
    ("facts.html", &["--format", "html", "--without", "texts"]),
    ("facts.pdf", &["--format", "pdf", "--without", "texts"]),
    ("conflicts.csv", &["--csv", "conflicts"]),
];

fn desk() -> Desk {
    let desk = Desk::new();
    for (name, text) in [("one.txt", ONE), ("two.txt", TWO), ("three.txt", THREE)] {
        desk.file(name, text);
    }
    desk
}

fn report(desk: &Desk, name: &str, args: &[&str], files: &[&str]) -> Vec<u8> {
    let made = desk.run(&[&["compare", "-o", name], args, files].concat());
    assert!(status(&made) < 2, "{name}: {}", errors(&made));
    std::fs::read(desk.folder.path().join(name)).unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), errors(output))
}

/// What is said of a report of one.txt and two.txt, and the exit status.
fn verified(desk: &Desk, name: &str, files: &[&str]) -> (String, i32) {
    let output = desk.run(&[&["verify", name], files].concat());
    (said(&output), status(&output))
}

fn with(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let at = bytes.windows(from.len()).position(|window| window == from.as_bytes());
    let at = at.unwrap_or_else(|| panic!("{from} is not in it"));
    [&bytes[..at], to.as_bytes(), &bytes[at + from.len()..]].concat()
}

/// A Word document with a word of a part changed.
fn with_part(package: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        let content = if name == part { with(&content, from, to) } else { content };
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn every_report_holds_to_the_byte() {
    let desk = desk();
    for (name, args) in KINDS {
        for files in [&["one.txt", "two.txt"][..], &["three.txt", "one.txt", "two.txt"]] {
            report(&desk, name, args, files);
            let (said, status) = verified(&desk, name, &["two.txt", "three.txt", "one.txt"]);
            assert_eq!(status, 0, "{name}: {said}");
            assert!(said.contains("the same to the byte") && said.contains("The report holds"), "{said}");
        }
    }
    report(&desk, "base.json", &["--format", "json", "--base", "2"], &["one.txt", "two.txt", "three.txt"]);
    assert_eq!(verified(&desk, "base.json", &["."]).1, 0, "{}", verified(&desk, "base.json", &["."]).0);
    report(&desk, "with.docx", &["--format", "docx", "--with", "3"], &["one.txt", "two.txt", "three.txt"]);
    assert_eq!(verified(&desk, "with.docx", &["one.txt", "two.txt", "three.txt"]).1, 0);
}

#[test]
fn names_and_times_that_no_content_tells_are_named() {
    let desk = desk();
    desk.file("2024-05-06_0830.txt", TWO);
    let args = ["--format", "html", "--name", "晨报", "--file-times"];
    report(&desk, "r.html", &args, &["one.txt", "2024-05-06_0830.txt"]);
    // Another name, and another time on the disk.
    std::fs::remove_file(desk.folder.path().join("one.txt")).unwrap();
    desk.file("eins.txt", ONE);
    let (said, status) = verified(&desk, "r.html", &["eins.txt", "two.txt"]);
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("1 name of a source, 2 times of capture, by the files' names or times"), "{said}");
}

#[test]
fn a_list_without_rows_has_its_record_too() {
    let desk = desk();
    desk.file("same.txt", ONE.replace("\n\n", "\n\n\n"));
    let list = report(&desk, "none.csv", &["--format", "csv"], &["one.txt", "same.txt"]);
    assert_eq!(String::from_utf8(list).unwrap().lines().count(), 2);
    assert_eq!(verified(&desk, "none.csv", &["one.txt", "same.txt"]).1, 0);
}

#[test]
fn folders_in_a_report_are_no_matter() {
    let desk = Desk::new();
    std::fs::create_dir(desk.folder.path().join("wires")).unwrap();
    desk.file("wires/one.txt", ONE);
    desk.file("two.txt", TWO);
    for (name, args) in [KINDS[0], KINDS[8], KINDS[13]] {
        report(&desk, name, args, &["wires/one.txt", "two.txt"]);
        assert_eq!(verified(&desk, name, &["wires", "two.txt"]).1, 0, "{name}");
    }
}

#[test]
fn one_word_changed_by_hand_is_told_by_its_place() {
    let desk = desk();
    for (name, args, from, to, place) in [
        (0, "护栏下月", "栏杆下月", "A – B row 4 (line "),
        (1, "护栏下月", "栏杆下月", "A – B row 4 (line "),
        (6, "护栏下月", "栏杆下月", "line "),
        (7, "改建花费", "改造花费", "line "),
        (8, "护栏下月", "栏杆下月", "articles[0].blocks[3].text: "),
        (9, "护栏下月", "栏杆下月", "line "),
        (10, "68万", "86万", "row 3, “Right text”: "),
        (11, "68万", "86万", "row 2, “Right text”: "),
        (12, "护栏下月", "栏杆下月", "row 5, “Text”: "),
        (13, "护栏下月", "栏杆下月", "line "),
    ]
    .map(|(kind, from, to, place)| (KINDS[kind].0, KINDS[kind].1, from, to, place))
    {
        let made = report(&desk, name, args, &["one.txt", "two.txt"]);
        desk.file(name, with(&made, from, to));
        let (said, status) = verified(&desk, name, &["one.txt", "two.txt"]);
        assert_eq!(status, 1, "{name}: {said}");
        let told = said.lines().find(|line| line.contains(to)).unwrap_or_default();
        assert!(told.contains(from) && told.contains("written again"), "{name}: {said}");
        let lead = if name == "matrix.csv" { "row 5" } else { place };
        assert!(told.starts_with(lead), "{name}: {said}");
        assert!(said.ends_with("The report does not hold.\n"), "{said}");
    }
}

#[test]
fn a_changed_result_in_json_is_told_by_its_place() {
    let desk = desk();
    let made = report(&desk, "r.json", &["--format", "json"], &["one.txt", "two.txt"]);
    // It shows all of its texts and of its result, and says nothing of them once more.
    let json: serde_json::Value = serde_json::from_slice(&made).unwrap();
    let record = &json["record"];
    assert!(record["sources"][0]["text_sha256"].is_null() && record["comparisons"][0]["sha256"].is_null());
    desk.file("r.json", with(&made, "\"kind\":\"edited\"", "\"kind\":\"same\""));
    let (said, status) = verified(&desk, "r.json", &["one.txt", "two.txt"]);
    assert!(status == 1 && said.contains("A – B: compared again, with another result"), "{said}");
    assert!(said.contains("comparisons[0].rows[") && said.ends_with("The report does not hold.\n"), "{said}");
}

#[test]
fn a_word_document_is_checked_part_by_part() {
    let desk = desk();
    let made = report(&desk, "r.docx", &["--format", "docx"], &["one.txt", "two.txt"]);
    let after = |part: &str, from: &str, to: &str| {
        desk.file("r.docx", with_part(&made, part, from, to));
        verified(&desk, "r.docx", &["one.txt", "two.txt"])
    };
    let (said, status) = after("word/document.xml", "护栏下月", "栏杆下月");
    assert!(status == 1 && said.contains("paragraph 4: shows “县里说，栏杆下月装好。”"), "{said}");
    let (said, status) = after("word/comments.xml", "Verdict: ", "Verdict: not ");
    assert!(status == 1 && said.contains("comment 1: shows "), "{said}");
    let (said, status) = after("word/styles.xml", "w:style ", "w:style  ");
    assert!(status == 1 && said.contains("word/styles.xml in the document: the words"), "{said}");
    // Packed anew, with the same parts.
    assert_eq!(after("no such part", "", "").1, 0);

    // A byte that changed on the way: no word of it can be read, so none is said to be missing.
    let local = b"word/document.xml";
    let at = made.windows(local.len()).position(|window| window == local).unwrap() + local.len() + 40;
    let mut broken = made.clone();
    broken[at] ^= 0x55;
    desk.file("r.docx", broken);
    let (said, status) = verified(&desk, "r.docx", &["one.txt", "two.txt"]);
    assert!(status == 1 && said.contains("file is damaged: its part word/document.xml"), "{said}");
    assert!(!said.contains("paragraph 1"), "{said}");
}

#[test]
fn a_pdf_file_is_checked_by_its_bytes_and_told_by_its_words() {
    let desk = desk();
    let made = report(&desk, "r.pdf", &["--format", "pdf"], &["one.txt", "two.txt"]);
    // Another report with the record of the first: as one who can draw pages would forge it.
    let record = |pdf: &[u8]| {
        let mark = b"stream\n{\"schema\":\"variorum-record/";
        let from = pdf.windows(mark.len()).position(|window| window == mark).unwrap() + 7;
        let length = pdf[from..].windows(10).position(|window| window == b"\nendstream").unwrap();
        from..from + length
    };
    desk.file("two.txt", TWO.replace("护栏", "栏杆"));
    let mut forged = report(&desk, "f.pdf", &["--format", "pdf"], &["one.txt", "two.txt"]);
    let (theirs, ours) = (record(&forged), &made[record(&made)]);
    assert_eq!(theirs.len(), ours.len());
    forged.splice(theirs, ours.iter().copied());
    desk.file("f.pdf", forged);
    desk.file("two.txt", TWO);
    let (said, status) = verified(&desk, "f.pdf", &["one.txt", "two.txt"]);
    assert!(status == 1 && said.contains("栏杆") && said.contains("护栏"), "{said}");
    // Bytes that are no words.
    desk.file("r.pdf", [&made[..], b"\n"].concat());
    let (said, status) = verified(&desk, "r.pdf", &["one.txt", "two.txt"]);
    assert!(status == 1 && said.contains("the words that can be read are the same"), "{said}");
}

#[test]
fn what_is_no_word_is_told_apart() {
    let desk = desk();
    let page = report(&desk, "r.html", &["--format", "html"], &["one.txt", "two.txt"]);
    let after = |name: &str, bytes: Vec<u8>| {
        desk.file(name, bytes);
        verified(&desk, name, &["one.txt", "two.txt"])
    };
    // Mail and editors change line ends.
    let broken = String::from_utf8(page.clone()).unwrap().replace('\n', "\r\n");
    let (said, status) = after("r.html", broken.into_bytes());
    assert!(status == 0 && said.contains("only line ends"), "{said}");
    let (said, status) = after("r.html", with(&page, "class=\"gone\"", "class=\"same\""));
    assert!(status == 1 && said.contains("the words that can be read are the same, but"), "{said}");
    let (said, status) = after("r.html", with(&page, "<style>", "<style>del{display:none}"));
    assert!(status == 1 && said.contains("style or script on line "), "{said}");
    let (said, status) = after("r.html", with(&page, "\"set_aside\":0", "\"set_aside\":9"));
    assert!(status == 1 && said.contains("the record: shows "), "{said}");
    let (said, status) = after("r.html", with(&page, "<p class=\"why\">", "<p>又及</p><p class=\"why\">"));
    assert!(status == 1 && said.contains("shows “又及”, which does not come out of these files"), "{said}");
    assert!(said.contains("under “A one.txt B two.txt Verdict"), "{said}");
    let (said, status) = after(
        "r.html",
        with(
            &page,
            "<span class=\"n\">4</span> <span aria-hidden=\"true\">=</span>",
            "<span class=\"n\">4</span> ",
        ),
    );
    assert!(status == 1 && said.contains("row 4"), "{said}");
    // Rows behind the end of a list that are no text.
    let list = report(&desk, "r.csv", &["--format", "csv"], &["one.txt", "two.txt"]);
    let (said, status) = after("r.csv", [&list[..], b"A,\xff\r\n"].concat());
    assert!(status == 1 && said.contains("which does not come out of these files"), "{said}");
    // The same cells, but one of them in the row before.
    let list = String::from_utf8(list).unwrap();
    let (rows, last) = list.trim_end().rsplit_once("\r\n").unwrap();
    let shifted = format!("{rows},{last}\r\n");
    let (said, status) = after("r.csv", shifted.into_bytes());
    assert!(status == 1 && said.contains("the file: the words that can be read are the same"), "{said}");
    let json = report(&desk, "r.json", &["--format", "json"], &["one.txt", "two.txt"]);
    let value: serde_json::Value = serde_json::from_slice(&json).unwrap();
    // Set out anew, the figures as they are written.
    let pretty = String::from_utf8(json).unwrap().replace(",\"", ",\n  \"");
    assert!(value.is_object());
    assert_eq!(after("r.json", pretty.into_bytes()).1, 0);
}

#[test]
fn a_report_of_another_version_is_checked_as_far_as_can_be() {
    let desk = desk();
    let page = report(&desk, "r.html", &["--format", "html"], &["one.txt", "two.txt"]);
    let page = String::from_utf8(page).unwrap().replace(env!("CARGO_PKG_VERSION"), "0.0.9");
    let after = |page: String| {
        desk.file("r.html", page);
        verified(&desk, "r.html", &["one.txt", "two.txt"])
    };
    // Nothing but the version differs.
    let (said, status) = after(page.clone());
    assert!(status == 0 && said.starts_with("The report was made by Variorum 0.0.9"), "{said}");
    let (said, status) = after(page.replace("Disagreeing", "At odds"));
    assert!(status == 2 && said.contains("because 0.0.9 did or because it was changed"), "{said}");
    assert!(said.contains("shows “At odds”") && said.contains("cannot be said"), "{said}");
    let (said, status) = after(page.replace("护栏下月", "栏杆下月"));
    assert!(
        status == 1 && said.contains("A paragraph 4, “县里说，护栏下月装好。”, does not stand"),
        "{said}"
    );
    // A record that says nothing of the words.
    let (before, after_written) = page.split_once(",\"written\":{").unwrap();
    let (_, rest) = after_written.split_once("</script>").unwrap();
    let (said, status) = after(format!("{before}}}</script>{rest}"));
    assert!(status == 2 && said.contains("does not say how the report was written"), "{said}");
}

#[test]
fn a_changed_copy_under_another_name_is_said_to_be_one() {
    let desk = desk();
    desk.file("copy.txt", TWO.replace("68万", "99万"));
    let copy = ["one.txt", "copy.txt"];
    for (name, args) in KINDS {
        report(&desk, name, args, &["one.txt", "two.txt"]);
        let (said, status) = verified(&desk, name, &copy);
        assert_eq!(status, 1, "{name}: {said}");
        assert!(
            said.contains("it looks like a changed copy of B two.txt: 1 of 5 paragraphs differs, first"),
            "{name}: {said}"
        );
        assert!(said.contains("花费99万元"), "{name}: {said}");
    }
    report(&desk, "r.html", KINDS[0].1, &["one.txt", "two.txt"]);
    assert!(verified(&desk, "r.html", &copy).0.contains("instead of “渡口改建花费68万元"));
    // In a folder, beside what has nothing to do with it.
    std::fs::create_dir(desk.folder.path().join("all")).unwrap();
    desk.file("all/b.txt", TWO.replace("68万", "99万"));
    desk.file("all/c.txt", "山上的气象站\n\n今年的第一场雪下了三个小时。\n\n路上有人扫雪。\n");
    let (said, _) = verified(&desk, "r.html", &["one.txt", "all"]);
    assert!(said.contains("b.txt is not the file that the report was made from"), "{said}");
    assert!(said.contains("c.txt is none of the files"), "{said}");
}

#[test]
fn no_copy_is_guessed() {
    let desk = desk();
    report(&desk, "r.html", KINDS[0].1, &["one.txt", "two.txt"]);
    desk.file("other.txt", THREE);
    let (said, status) = verified(&desk, "r.html", &["one.txt", "other.txt"]);
    assert!(status == 2 && said.contains("B two.txt: missing"), "{said}");
    assert!(said.contains("other.txt is none of the files that the report rests on\n"), "{said}");
    // The report itself, which holds much of both, is no source.
    std::fs::create_dir(desk.folder.path().join("beside")).unwrap();
    desk.file("beside/one.txt", ONE);
    std::fs::copy(desk.folder.path().join("r.html"), desk.folder.path().join("beside/r.html")).unwrap();
    assert!(!verified(&desk, "r.html", &["beside"]).0.contains("r.html"));
    // Nearer to the one that is there.
    desk.file("other.txt", ONE.replace("86万", "87万"));
    let (said, status) = verified(&desk, "r.html", &["one.txt", "other.txt"]);
    assert!(
        status == 2 && said.contains("looks like a changed copy of A one.txt, which is there as well"),
        "{said}"
    );
    // The same text in other bytes.
    desk.file("other.txt", TWO.replace("\n\n", "\r\n\r\n"));
    let (said, status) = verified(&desk, "r.html", &["one.txt", "other.txt"]);
    assert!(
        status == 1 && said.contains("of B two.txt: the paragraphs read out of it are the same"),
        "{said}"
    );
    assert!(said.contains("A – B: compared again, with the same result"), "{said}");
}

#[test]
fn what_cannot_be_checked_is_said_in_one_sentence() {
    let desk = desk();
    let page = report(&desk, "r.html", KINDS[0].1, &["one.txt", "two.txt"]);
    let page = String::from_utf8(page).unwrap();
    let at = page.find("variorum-record/1").unwrap();
    desk.file("cut.html", &page[..at + 300]);
    desk.file("newer.html", page.replace("variorum-record/1", "variorum-record/9"));
    desk.file(
        "later.html",
        page.replace(env!("CARGO_PKG_VERSION"), "99.1.0")
            .replace("\"format\":\"html\"", "\"format\":\"hologram\""),
    );
    desk.file("odd.html", page.replace("\"format\":\"html\"", "\"format\":\"hologram\""));
    desk.file("praised.html", page.replace(env!("CARGO_PKG_VERSION"), "9 (certified)"));
    desk.file("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    for (name, sentence) in [
        ("one.txt", "holds no record to check"),
        ("cut.html", "the record in cut.html is damaged"),
        ("odd.html", "the record in odd.html is damaged"),
        ("praised.html", "the record in praised.html is damaged"),
        ("newer.html", "was made by a newer Variorum"),
        ("later.html", "was made by a newer Variorum"),
        ("picture.png", "is a picture"),
        ("nowhere.html", "there is no such file"),
    ] {
        let output = desk.run(&["verify", name, "one.txt", "two.txt"]);
        assert_eq!(status(&output), 2, "{name}");
        let errors = errors(&output);
        assert!(
            errors.contains(sentence) && errors.lines().count() == 1 && output.stdout.is_empty(),
            "{errors}"
        );
    }
}

#[test]
fn a_record_that_says_nonsense_does_no_harm() {
    let desk = desk();
    let text = report(&desk, "r.txt", &["--format", "text"], &["one.txt", "two.txt"]);
    let text = String::from_utf8(text).unwrap();
    let note =
        r#","readers_notes":[{"comparison":7,"row":18446744073709551615,"quote":"","text":"","when":""}]}"#;
    let noted = text.replace("}}\n", &format!("{note}}}\n"));
    assert_ne!(noted, text);
    for nonsense in [
        text.replace("\"width\":100", "\"width\":18446744073709551615"),
        text.replace("\"width\":100", "\"width\":0"),
        noted,
    ] {
        desk.file("r.txt", nonsense);
        let (said, status) = verified(&desk, "r.txt", &["one.txt", "two.txt"]);
        assert_eq!(status, 1, "{said}");
    }
}
