//! The window for those who have only a keyboard, on a small screen.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use variorum::app::{Action, Command, Dialog};
use variorum::i18n::Lang;
use variorum::session::{Example, Theme};

use crate::support::Window;

/// A window that shows the example.
fn window(size: [f32; 2]) -> Window {
    let mut window = Window::with(Lang::En, Theme::Dark, size);
    window.command(Command::Do(Action::OpenExampleEn));
    window
}

fn small() -> Window {
    window([1024.0, 700.0])
}

/// Where the first text begins that is drawn with these words in it, scrolled out of sight or not.
fn top_of(window: &Window, words: &str) -> f32 {
    let all = window.harness.query_all_by_label_contains(words);
    all.map(|node| node.rect().top()).next().unwrap_or_else(|| panic!("{words} is nowhere"))
}

#[test]
fn keys_scroll_a_dialog_and_nothing_behind_it() {
    for (dialog, words) in [
        (Dialog::Help, "Open left side"),
        (Dialog::Guide, "Articles are read on this computer only"),
        (Dialog::Settings, "Appearance"),
    ] {
        let mut window = window([1024.0, 460.0]);
        window.press(Modifiers::NONE, Key::PageDown);
        window.app().state.dialog = Some(dialog.clone());
        window.settle();
        let behind = window.shell().place();
        let start = top_of(&window, words);
        let mut last = start;
        for (modifiers, key, down) in [
            (Modifiers::NONE, Key::ArrowDown, true),
            (Modifiers::NONE, Key::ArrowUp, false),
            (Modifiers::NONE, Key::Space, true),
            (Modifiers::SHIFT, Key::Space, false),
            (Modifiers::NONE, Key::PageDown, true),
            (Modifiers::NONE, Key::PageUp, false),
            (Modifiers::NONE, Key::End, true),
            (Modifiers::NONE, Key::Home, false),
        ] {
            window.press(modifiers, key);
            let top = top_of(&window, words);
            assert_eq!(top < last, down, "{dialog:?} {key:?}: {last} → {top}");
            assert!(down || (top - start).abs() < 1.0, "{dialog:?} {key:?}: {start} {top}");
            last = top;
        }
        assert_eq!(window.shell().place(), behind, "{dialog:?}");
    }
}

#[test]
fn the_sheet_of_keys_scrolls_while_its_button_has_the_focus() {
    let mut window = small();
    window.press(Modifiers::NONE, Key::F1);
    window.press(Modifiers::NONE, Key::Tab);
    assert!(window.harness.get_by_label("Done").is_focused());
    let before = top_of(&window, "Open left side");
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(top_of(&window, "Open left side") < before);
    assert!(window.harness.get_by_label("Done").is_focused());
}

#[test]
fn a_dialog_takes_the_keys_from_what_had_the_focus_before() {
    let mut window = Window::with(Lang::En, Theme::Dark, [1024.0, 700.0]);
    window.command(Command::OpenExample(Example::five(Lang::En)));
    let cell = window.app().state.overview.cell;
    window.press(Modifiers::NONE, Key::F1);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::End);
    assert_eq!(window.app().state.overview.cell, cell);
}
