//! Files that change while they are compared.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use variorum::app::{App, Command};
use variorum::i18n::Lang;

use crate::support::Window;
use crate::window_sessions::{TWO, compared, long, top_text};

#[test]
fn a_file_that_changes_is_read_again_and_the_reader_stays_where_they_are() {
    let mut window = Window::new(Lang::En);
    let files = long(&window, "");
    window.drop_left(&files);
    let line = window.line_of("第90段");
    window.app().apply(Command::Select(line));
    let effects = window.app().apply(Command::GoToLine(line));
    assert!(!effects.is_empty());
    window.harness.get_by_label("files are read again when they change");
    for _ in 0..6 {
        window.press(Modifiers::NONE, Key::PageDown);
    }
    window.write_note("第80段", "门牌");
    let before = top_text(&mut window);
    assert_ne!(window.shell().place().0, 0);
    let more: String = (0..30).map(|n| format!("新添的第{n}段，前面没有。\n\n")).collect();
    long(&window, &more);
    window.app().files_changed(&files[..1]);
    window.settle();
    let blocks = window.app().state.slots[0].as_ref().unwrap().article().blocks.len();
    assert!(blocks > 150, "{blocks}");
    assert_eq!(top_text(&mut window), before);
    let line = window.line_of("第80段");
    assert_eq!(window.app().state.selected, Some(line));
    assert_eq!(window.notes(), [("门牌".to_owned(), Some(line))]);
    // The status line says so where the time that the comparison took leaves it room.
    assert_eq!(window.app().state.reloaded.as_deref(), Some("long-one.txt"));
    assert!(window.app().state.notices.is_empty());
}

#[test]
fn a_file_that_cannot_be_read_for_a_moment_is_tried_again_before_it_is_said() {
    let mut window = compared();
    let (one, two) = (window.path("one.txt"), window.path("two.txt"));
    std::fs::remove_file(&two).unwrap();
    for _ in 0..2 {
        window.app().files_changed(std::slice::from_ref(&two));
        window.settle();
        assert!(window.app().state.notices.is_empty());
    }
    window.app().files_changed(std::slice::from_ref(&two));
    window.settle();
    window.harness.get_by_label_contains("two.txt: there is no such file");
    assert!(window.app().state.shown.is_some(), "what is shown stays");
    // Touched, but the same: nothing is compared again.
    let collation = |window: &mut Window| {
        std::sync::Arc::as_ptr(&window.app().state.shown.as_ref().unwrap().compared.collation)
    };
    let before = collation(&mut window);
    window.app().files_changed(&[one]);
    window.settle();
    assert_eq!(collation(&mut window), before);
}

#[test]
fn files_are_watched_while_they_are_compared_unless_that_is_turned_off() {
    let mut window = compared();
    window.file("two.txt", TWO.replace("68万元", "70万元"));
    let has = |app: &mut App, text: &str| {
        let right = app.state.slots[1].as_ref().unwrap().article().blocks.clone();
        right.iter().any(|block| block.text.contains(text))
    };
    window.until("the change was noticed", |app| has(app, "70万元") && !app.state.is_busy());
    window.app().apply(Command::Do(variorum::app::Action::WatchFiles));
    window.settle();
    assert!(!window.app().state.watches_files());
    assert_eq!(window.harness.query_all_by_label("files are read again when they change").count(), 0);
}
