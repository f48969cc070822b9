//! The window for those who have only a keyboard, on a small screen.

use eframe::egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
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

/// Where the entries of an open menu stand, by their names.
fn entries(window: &Window, names: &[&str]) -> Vec<Rect> {
    let named = |name: &str| names.iter().any(|n| name.starts_with(n));
    let all = window.harness.query_all_by(|node| node.label().is_some_and(|label| named(&label)));
    all.map(|node| node.rect()).collect()
}

#[test]
fn menus_stand_where_all_of_them_can_be_seen() {
    for height in [684.0, 700.0, 720.0] {
        let mut window = window([1024.0, height]);
        for line in 1..window.app().state.row_count() {
            window.command(Command::GoToLine(line));
            window.press(Modifiers::NONE, Key::Enter);
            let all = entries(&window, &["Note on the selected row", "Start a new row here"]);
            assert_eq!(all.len(), 2, "{height} {line}");
            let screen = window.harness.ctx.content_rect();
            assert!(all.iter().all(|entry| screen.contains_rect(*entry)), "{height} {line}: {all:?}");
            window.press(Modifiers::NONE, Key::Escape);
        }
    }
}

#[test]
fn a_menu_higher_than_the_window_scrolls_with_the_focus() {
    let mut window = window([1024.0, 330.0]);
    window.command(Command::Select(3));
    window.press(Modifiers::NONE, Key::Enter);
    for _ in 0..14 {
        window.press(Modifiers::NONE, Key::ArrowDown);
        let screen = window.harness.ctx.content_rect();
        let mut all = window.harness.query_all_by(|_| true);
        let focused = all.find(egui_kittest::Node::is_focused).map(|node| node.rect()).unwrap();
        assert!(screen.contains_rect(focused), "{focused:?}");
    }
}
