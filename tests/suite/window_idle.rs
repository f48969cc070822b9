//! At rest the window asks for no frame: idle, it takes nothing of the processor.

use std::time::Duration;

use eframe::egui::{Key, Modifiers, ViewportId, pos2};
use egui_kittest::kittest::Queryable as _;
use variorum::app::{Action, Command};
use variorum::i18n::Lang;
use variorum::session::Example;

use crate::support::Window;

/// So many frames are granted for what was begun to end: a tooltip to come, a scroll to run out.
const FRAMES: usize = 40;

#[track_caller]
fn is_at_rest(window: &mut Window, what: &str) {
    window.settle();
    let delay = |window: &Window| {
        window
            .harness
            .output()
            .viewport_output
            .get(&ViewportId::ROOT)
            .map_or(Duration::MAX, |v| v.repaint_delay)
    };
    for _ in 0..FRAMES {
        window.harness.step();
    }
    let causes = window.harness.ctx.repaint_causes();
    assert_eq!(delay(window), Duration::MAX, "{what}: {causes:?}");
}

fn example() -> Window {
    let mut window = Window::new(Lang::En);
    window.app().apply(Command::OpenExample(Example::En));
    window.until("the comparison", |app| app.state.shown.is_some());
    window
}

#[test]
fn nothing_is_drawn_again_without_cause() {
    is_at_rest(&mut Window::new(Lang::En), "the start screen");
    let mut window = example();
    is_at_rest(&mut window, "a comparison, and the work that is done");
    window.press(Modifiers::NONE, Key::F8);
    is_at_rest(&mut window, "a change stepped to");
    window.harness.hover_at(pos2(400.0, 500.0));
    is_at_rest(&mut window, "the pointer over the text");
    window.press(Modifiers::NONE, Key::PageDown);
    is_at_rest(&mut window, "a page further");
    window.press(Modifiers::COMMAND, Key::D);
    assert!(!window.app().state.notices.is_empty());
    is_at_rest(&mut window, "a notice");
    window.press(Modifiers::NONE, Key::F3);
    is_at_rest(&mut window, "the redline");
}

#[test]
fn nothing_is_drawn_again_beneath_dialogs() {
    let mut window = example();
    for action in [Action::Settings, Action::Help, Action::Guide, Action::Commands, Action::GoToRow] {
        window.app().apply(Command::Do(action));
        assert!(window.app().state.dialog.is_some(), "{action:?}");
        is_at_rest(&mut window, &format!("{action:?}"));
        window.app().apply(Command::CloseDialog);
    }
}

#[test]
fn nothing_is_drawn_again_while_a_field_waits_for_keys() {
    let mut window = example();
    window.press(Modifiers::COMMAND, Key::F);
    is_at_rest(&mut window, "the search");
    assert!(window.harness.ctx.memory(eframe::egui::Memory::focused).is_some());
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::F8);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    is_at_rest(&mut window, "a note");
    assert!(window.harness.ctx.memory(eframe::egui::Memory::focused).is_some());
}

#[test]
fn nothing_is_drawn_again_beneath_a_tooltip() {
    let mut window = example();
    let button = window.harness.get_by_label("Next change").rect().center();
    window.harness.hover_at(button);
    is_at_rest(&mut window, "a tooltip");
    assert!(window.harness.query_by_label_contains("F8").is_some(), "no tooltip came");
}
