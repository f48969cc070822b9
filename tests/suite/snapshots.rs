//! What the window looks like, rendered on the CPU. Update with `UPDATE_SNAPSHOTS=1 cargo test`.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use variorum::i18n::Lang;
use variorum::session::Theme;

use crate::support::Window;

/// Small enough to keep, large enough to be the real layout.
const SIZE: [f32; 2] = [1024.0, 700.0];

fn example(lang: Lang, theme: Theme) -> Window {
    let mut window = Window::with(lang, theme, SIZE);
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
    assert!(window.app().state.shown.is_some());
    // The time a comparison took is no part of its looks.
    window.app().state.shown.as_mut().unwrap().compared.milliseconds = 1.8;
    window.settle();
    window
}

#[test]
fn start() {
    let mut window = Window::with(Lang::ZhHans, Theme::Light, SIZE);
    window.harness.snapshot("start");
}

#[test]
fn comparison_light() {
    example(Lang::ZhHans, Theme::Light).harness.snapshot("comparison-light");
}

#[test]
fn comparison_dark_in_english() {
    example(Lang::En, Theme::Dark).harness.snapshot("comparison-dark-en");
}

/// The tabs of the side panel, both themes.
#[test]
fn tabs() {
    let mut window = example(Lang::ZhHans, Theme::Light);
    window.press(Modifiers::NONE, Key::F10);
    for _ in 0..3 {
        window.press(Modifiers::NONE, Key::F8);
    }
    window.harness.snapshot("changes");
    window.app().apply(variorum::app::Command::Theme(Theme::Dark));
    window.harness.get_by_label_contains("略去段落").click();
    window.settle();
    window.harness.snapshot("omitted-dark");
}

/// A moved paragraph with its counterpart alongside, and brackets.
#[test]
fn alongside() {
    let mut window = example(Lang::En, Theme::Dark);
    window.press(Modifiers::NONE, Key::End);
    let bring = window.harness.query_all_by_label("bring alongside").next().unwrap();
    bring.click();
    window.settle();
    window.harness.snapshot("alongside-dark-en");
}

#[test]
fn settings() {
    let mut window = example(Lang::ZhHant, Theme::Dark);
    window.press(Modifiers::COMMAND, Key::Comma);
    window.harness.snapshot("settings-dark");
}

#[test]
fn inline() {
    let mut window = example(Lang::ZhHant, Theme::Light);
    window.press(Modifiers::NONE, Key::F3);
    window.harness.snapshot("inline");
    window.app().apply(variorum::app::Command::Theme(Theme::Dark));
    window.press(Modifiers::NONE, Key::F8);
    for _ in 0..3 {
        window.press(Modifiers::NONE, Key::F10);
    }
    window.harness.snapshot("inline-set-aside-dark");
}

#[test]
fn trouble() {
    let mut window = example(Lang::En, Theme::Light);
    let empty = window.file("empty.txt", "");
    window.drop_left(&[empty]);
    // The folder of a test has another name in every run.
    for notice in &mut window.app().state.notices {
        notice.trouble = variorum::app::Trouble::Unreadable(variorum::read::ReadError::Empty {
            path: "empty.txt".to_owned(),
        });
    }
    window.settle();
    window.harness.get_by_label_contains("empty.txt is empty");
    window.harness.snapshot("trouble");
}
