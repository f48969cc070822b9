//! The interface in each of its languages: how one is asked for, and that reports and the window speak it.

use egui_kittest::kittest::Queryable as _;
use variorum::app::{Action, Command};
use variorum::i18n::Lang;
use variorum::session::{Example, Theme};

use crate::support::Window;
use crate::support::desk::{Desk, status};

const ONE: &str = "橋が開通した\n\n川の両岸を結ぶ橋が18日に開通し、住民は回り道をしなくてよくなった。\n\n町長は「夜間も通れる」と話した。\n\n工事費は3億円だった。\n";
const TWO: &str = "橋が開通した\n\n川の両岸を結ぶ橋が19日に開通し、住民は回り道をしなくてよくなった。\n\n工事費は3億円だった。\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("one.txt", ONE);
    desk.file("two.txt", TWO);
    desk
}

fn said(desk: &Desk, args: &[&str]) -> String {
    String::from_utf8(desk.run(args).stdout).unwrap()
}

#[test]
fn every_kind_of_report_speaks_japanese_and_korean() {
    let desk = desk();
    for (lang, words) in [
        ("ja", ["改変転載", "書き換え 1段落", "削除 1段落", "事実の食い違い 1件"]),
        ("ko", ["수정 전재", "수정 1문단", "삭제 1문단", "어긋나는 사실 1건"]),
    ] {
        for format in ["text", "html", "markdown"] {
            let report = said(
                &desk,
                &["compare", "--lang", lang, "--format", format, "--width", "200", "one.txt", "two.txt"],
            );
            for word in words {
                assert!(report.contains(word), "{lang} {format} says {word}: {report}");
            }
        }
        let page = said(&desk, &["compare", "--lang", lang, "--format", "html", "one.txt", "two.txt"]);
        assert!(page.contains(&format!("<html lang=\"{lang}\"")), "{page}");
    }
    let list = said(&desk, &["compare", "--lang", "ja", "--format", "csv", "one.txt", "two.txt"]);
    assert!(list.contains("種類") && list.contains("削除"), "{list}");
    let list = said(&desk, &["compare", "--lang", "ko", "--format", "csv", "one.txt", "two.txt"]);
    assert!(list.contains("종류") && list.contains("삭제"), "{list}");
}

#[test]
fn what_went_wrong_is_said_in_the_language_of_the_system() {
    let desk = Desk::new();
    for (lang, words) in [("ja", "ファイルがありません"), ("ko", "그런 파일이 없습니다")] {
        let output = desk.run(&["compare", "--lang", lang, "no.txt", "none.txt"]);
        assert_eq!(status(&output), 2);
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("no.txt") && told.contains(words), "{told}");
    }
}

#[test]
fn a_language_is_asked_for_by_its_tag() {
    let desk = desk();
    let completed = said(&desk, &["completions", "bash"]);
    assert!(completed.contains("zh-Hans zh-Hant en ja ko"), "shells complete the tags");
    for tag in ["ja", "ja-JP", "JA"] {
        assert!(said(&desk, &["compare", "--lang", tag, "--summary", "one.txt", "two.txt"]).contains("判定"));
    }
    let output = desk.run(&["compare", "--lang", "xx", "one.txt", "two.txt"]);
    assert_eq!(status(&output), 2);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("zh-Hans, zh-Hant, en, ja, ko"), "{told}");
}

#[test]
fn buttons_are_found_by_their_japanese_and_korean_names() {
    for (lang, swap, overview) in
        [(Lang::Ja, "⇄ 左右を入れ替え", "一覧"), (Lang::Ko, "⇄ 좌우 바꾸기", "전체 보기")]
    {
        let mut window = Window::with(lang, Theme::Light, [1440.0, 900.0]);
        window.command(Command::Do(Action::OpenExample));
        window.harness.get_by_label(swap).click();
        window.settle();
        window.harness.get_by_label(swap);
        window.command(Command::OpenExample(Example::five(lang)));
        window.harness.get_all_by_label_contains(overview).next().unwrap();
    }
}

#[test]
fn the_language_menu_lists_all_and_changes_at_once() {
    let mut window = Window::with(Lang::En, Theme::Light, [1440.0, 900.0]);
    for (menu, choice, lang) in
        [("Language", "日本語", Lang::Ja), ("言語", "한국어", Lang::Ko), ("언어", "English", Lang::En)]
    {
        window.harness.get_by_label(menu).click();
        window.settle();
        window.harness.get_by_label(choice).click();
        window.settle();
        assert_eq!(window.app().state.settings.lang, Some(lang));
    }
}

#[test]
fn settings_keep_the_language_and_older_ones_are_read() {
    for (saved, lang) in [
        (r#"{"lang":"ja"}"#, Some(Lang::Ja)),
        (r#"{"lang":"ko"}"#, Some(Lang::Ko)),
        (r#"{"lang":"zh-Hant"}"#, Some(Lang::ZhHant)),
        ("{}", None),
    ] {
        let settings: variorum::session::Settings = serde_json::from_str(saved).unwrap();
        assert_eq!(settings.lang, lang);
        let again: serde_json::Value = serde_json::to_value(&settings).unwrap();
        assert_eq!(again["lang"].as_str(), lang.map(Lang::tag));
    }
}
