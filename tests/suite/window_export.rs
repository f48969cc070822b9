//! Reports from the window: what is chosen, how it begins, and where it goes.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use variorum::app::{Cell, Command, Dialog, Export, Report, Trouble};
use variorum::i18n::Lang;
use variorum::report::{Format, Layout, Record, record};
use variorum::ui::PickOutcome;

use crate::support::Window;

const ONE: &str = "河岸旧仓库改作书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费86万元。\n";
const TWO: &str = "河岸旧仓库改成书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费68万元。\n";
const THREE: &str = "旧仓库开门\n\n店主说，修缮用了十一个月，花费68万元。\n\n周末还有读书会。\n";

fn compared() -> Window {
    Window::comparing(Lang::ZhHans, [("一稿.txt", ONE), ("二稿.txt", TWO)])
}

/// Chooses a kind of report and writes it to a file of this name.
fn export(window: &mut Window, kind: &str, name: &str) -> Vec<u8> {
    window.press(Modifiers::COMMAND, Key::E);
    window.harness.get_by_label(kind).click();
    window.settle();
    let path = window.path(name);
    window.picks.lock().unwrap().push(PickOutcome::Chosen(vec![path.clone()]));
    window.harness.get_by_label("选择保存位置…").click();
    window.until("the report is written", |app| {
        app.state.notices.iter().any(|n| matches!(n.trouble, Trouble::Exported { .. }))
    });
    std::fs::read(path).unwrap()
}

fn record_of(bytes: &[u8]) -> Record {
    record::find(bytes).unwrap()
}

#[test]
fn a_report_is_chosen_seen_and_written() {
    let mut window = compared();
    window.write_note("店主说", "核对金额");
    window.press(Modifiers::COMMAND, Key::E);
    window.harness.get_by_label("Markdown").click();
    window.settle();
    assert!(window.app().state.preview.text.contains("河岸旧仓库改作书店"), "its beginning is shown");
    window.press(Modifiers::NONE, Key::Escape);
    let page = export(&mut window, "网页（HTML）", "对勘.html");
    let text = String::from_utf8(page.clone()).unwrap();
    assert!(text.starts_with("<!"), "{}", &text[..60]);
    assert!(text.contains("核对金额") && text.contains("86万元") && text.contains("68万元"));
    let record = record_of(&page);
    assert_eq!(record.sources.len(), 2);
    assert_eq!(record.sources[0].name, "一稿.txt");
}

#[test]
fn the_ending_that_is_typed_tells_the_format() {
    let mut window = compared();
    for (name, written, begins) in [
        ("甲.docx", "甲.docx", &b"PK"[..]),
        ("乙.PDF", "乙.PDF", b"%PDF-"),
        ("丙.json", "丙.json", b"{"),
        // What no report is called is a part of the name; the format stays as it was.
        ("丁.2026", "丁.2026.json", b"{"),
        ("戊", "戊.json", b"{"),
        ("己.html", "己.html", b"<!"),
    ] {
        window.command(Command::ExportTo { path: window.path(name), replace: false });
        let path = window.path(written);
        window.until("the report is written", |app| {
            let is_it = |trouble: &Trouble| matches!(trouble, Trouble::Exported { path: told } if *told == path.display().to_string());
            app.state.notices.iter().any(|notice| is_it(&notice.trouble))
        });
        let bytes = std::fs::read(path).unwrap();
        assert!(bytes.starts_with(begins), "{name}");
    }
    assert_eq!(window.app().state.export.report, Report::As(Format::Html));
}

#[test]
fn what_is_not_wanted_is_left_out() {
    let mut window = compared();
    window.write_note("店主说", "核对金额");
    let export =
        Export { report: Report::As(Format::Markdown), notes: false, unchanged: false, ..Export::default() };
    window.command(Command::SetExport(export));
    let path = window.path("a.md");
    window.command(Command::ExportTo { path: path.clone(), replace: false });
    let text = std::fs::read_to_string(path).unwrap();
    assert!(!text.contains("核对金额") && !text.contains("楼上三层摆满了书"), "{text}");
    assert!(text.contains("68万元"));
}

#[test]
fn decisions_of_the_reader_are_in_the_record() {
    let mut window = compared();
    let source = window.app().state.slots[1].as_ref().unwrap().id;
    window.command(Command::Raw { source, raw: true });
    let line = window.line_of("店主说");
    window.command(Command::Select(line));
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    let record = record_of(&export(&mut window, "JSON", "a.json"));
    assert!(record.sources[1].read_as.raw);
    assert!(!record.comparisons[0].corrections.is_empty());
}

#[test]
fn the_overview_reports_all_its_sources() {
    let mut window = Window::new(Lang::ZhHans);
    let files = [("一稿.txt", ONE), ("二稿.txt", TWO), ("三稿.txt", THREE)].map(|(n, t)| window.file(n, t));
    window.drop_left(&files);
    let record = record_of(&export(&mut window, "Markdown", "三.md"));
    assert_eq!((record.sources.len(), record.comparisons.len()), (3, 2));
    assert_eq!((record.comparisons[1].left, record.comparisons[1].right), (0, 2));
}

#[test]
fn a_word_document_of_the_overview_is_of_the_chosen_column() {
    let mut window = Window::new(Lang::ZhHans);
    let files = [("一稿.txt", ONE), ("二稿.txt", TWO), ("三稿.txt", THREE)].map(|(n, t)| window.file(n, t));
    window.drop_left(&files);
    window.command(Command::ChooseCell(Cell { row: 0, column: 1 }));
    let record = record_of(&export(&mut window, "Word（修订）", "三.docx"));
    let names: Vec<&str> = record.sources.iter().map(|source| source.name.as_str()).collect();
    assert_eq!(names, ["一稿.txt", "三稿.txt"]);
}

/// What `variorum verify` says of a report beside its sources, and its exit status.
fn verified(window: &Window, report: &str, files: &[&str]) -> (String, i32) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_variorum"))
        .args([&["verify", "--lang", "en", report], files].concat())
        .current_dir(window.path("."))
        .output()
        .unwrap();
    (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.code().unwrap())
}

/// Writes a report of each kind and has it checked.
fn all_hold(window: &mut Window, files: &[&str], says: impl Fn(Format) -> &'static str) {
    for layout in [Layout::SideBySide, Layout::Redline] {
        for format in Format::ALL {
            let name = format!("{layout:?}-{format:?}.{}", format.ending()).replace(['(', ')'], "-");
            window.command(Command::SetExport(Export {
                report: Report::As(format),
                layout,
                ..Export::default()
            }));
            window.command(Command::ExportTo { path: window.path(&name), replace: true });
            let told = window.path(&name).display().to_string();
            let is_told = |trouble: &Trouble| matches!(trouble, Trouble::Exported { path } if *path == told);
            window.until("the report is written", |app| {
                app.state.notices.iter().any(|notice| is_told(&notice.trouble))
            });
            let (said, status) = verified(window, &name, files);
            assert_eq!(status, 0, "{name}: {said}");
            assert!(said.contains("the same to the byte") && said.contains(says(format)), "{name}: {said}");
        }
    }
}

#[test]
fn what_the_window_reports_can_be_checked_with_all_that_the_reader_decided() {
    let mut window = compared();
    window.write_note("店主说", "核对金额\n- 见收据 <b>");
    let line = window.line_of("旧仓库上周末");
    window.command(Command::Select(line));
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let source = window.app().state.slots[1].as_ref().unwrap().id;
    window.command(Command::Raw { source, raw: true });
    let line = window.line_of("店主说");
    window.command(Command::Select(line));
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    window.settle();
    all_hold(&mut window, &["一稿.txt", "二稿.txt"], |format| match format {
        Format::Csv(_) | Format::Diff => "1 decision on what belongs together",
        _ => "1 note, 1 decision on what belongs together",
    });
    // The reader's words are the reader's, but not in one place another than in the other.
    let name = "SideBySide-Html.html";
    let page = std::fs::read_to_string(window.path(name)).unwrap();
    std::fs::write(window.path(name), page.replacen("核对金额", "核对日期", 1)).unwrap();
    let (said, status) = verified(&window, name, &["一稿.txt", "二稿.txt"]);
    assert!(status == 1 && said.contains("核对日期"), "{said}");
}

#[test]
fn what_the_overview_reports_can_be_checked() {
    let mut window = Window::new(Lang::ZhHant);
    let files = [("一稿.txt", ONE), ("二稿.txt", TWO), ("三稿.txt", THREE)].map(|(n, t)| window.file(n, t));
    window.drop_left(&files);
    let id = |window: &mut Window, column: usize| window.app().state.columns()[column].id;
    let (named, base) = (id(&mut window, 0), id(&mut window, 1));
    window.command(Command::Base(base));
    window.command(Command::Rename { source: named, name: "晨报".to_owned() });
    let shown = window.app().state.columns()[0].id;
    window.command(Command::OpenPair { source: shown, at: None });
    window.write_note("旧仓库开门", "标题短");
    window.press(Modifiers::NONE, Key::F12);
    all_hold(&mut window, &["三稿.txt", "二稿.txt", "一稿.txt"], |format| match format {
        Format::Csv(_) | Format::Diff => "no file's content proves it: 1 name of a source",
        // It is of the two others.
        Format::Docx => "1 note",
        _ => "1 note, 1 name of a source",
    });
}

#[test]
fn no_source_is_written_over_and_nothing_else_by_a_slip() {
    let mut window = compared();
    let export = Export { report: Report::As(Format::Text), layout: Layout::Redline, ..Export::default() };
    window.command(Command::SetExport(export));
    let source = window.path("一稿.txt");
    window.command(Command::ExportTo { path: source.clone(), replace: true });
    assert_eq!(std::fs::read_to_string(&source).unwrap(), ONE);
    assert!(window.app().state.notices.iter().any(|n| matches!(n.trouble, Trouble::IsSource { .. })));
    let other = window.file("other.txt", "别的");
    window.command(Command::ExportTo { path: other.clone(), replace: false });
    assert_eq!(window.app().state.dialog, Some(Dialog::ReplaceReport(other.clone())));
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "别的");
    window.harness.get_by_label("替换").click();
    window.settle();
    assert!(std::fs::read_to_string(&other).unwrap().contains("河岸旧仓库"));
}

#[test]
fn without_a_file_dialog_a_path_can_be_typed() {
    let mut window = compared();
    window.press(Modifiers::COMMAND, Key::E);
    window.picks.lock().unwrap().push(PickOutcome::Unavailable);
    window.harness.get_by_label("选择保存位置…").click();
    window.until("the field is there", |app| app.state.dialog == Some(Dialog::ReportPath));
    window.settle();
    window.harness.get_by_label("报告的路径");
    window.harness.get_by_label("保存").click();
    window.settle();
    let written = window.path("河岸旧仓库改作书店.html");
    assert!(written.exists());
}
