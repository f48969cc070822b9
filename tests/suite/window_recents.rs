//! The list of recent comparisons on the start page: what is in it, how it is opened again, and that all of it is reached.

use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Role, TouchPhase, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::Command;
use variorum::compare::{Corrections, VerdictKind};
use variorum::i18n::Lang;
use variorum::session::{Recent, Theme};

use crate::support::Window;
use crate::window_sessions::{ONE, TWO, compared, save_as};

#[test]
fn several_sources_are_one_recent_comparison_and_open_again_together() {
    let mut window = Window::new(Lang::En);
    let texts = [("1.txt", ONE), ("2.txt", TWO), ("3.txt", "第三稿\n\n旧仓库还没有开门。\n")];
    let files = texts.map(|(name, text)| window.file(name, text));
    window.drop_left(&files);
    assert!(window.app().state.overview.open);
    window.press(Modifiers::COMMAND, Key::W);
    let entry = window.harness.get_by_label_contains("1.txt, 2.txt, 3.txt · 3 sources · today");
    entry.click();
    window.settle();
    let state = &window.app().state;
    assert!(state.overview.open && state.in_order().len() == 3);
    assert_eq!(state.recents.list().len(), 1);
}

#[test]
fn sessions_are_among_the_recent_comparisons_and_leave_the_list_one_by_one() {
    let mut window = compared();
    let path = save_as(&mut window, "书店.variorum");
    window.press(Modifiers::COMMAND, Key::W);
    let list = window.app().state.recents.list().to_vec();
    assert_eq!(list[0].files, std::slice::from_ref(&path));
    assert_eq!(list[1].files, [window.path("one.txt"), window.path("two.txt")]);
    window.harness.get_by_label("书店 · one.txt ↔ two.txt · derived · 76% kept · today").click();
    window.settle();
    assert_eq!(window.app().state.session.file.as_ref(), Some(&path));
    window.press(Modifiers::COMMAND, Key::W);
    std::fs::remove_file(&path).unwrap();
    window.app().apply(Command::OpenRecent(0));
    window.settle();
    window.harness.get_by_label_contains("书店.variorum: there is no such file");
    assert_eq!(window.app().state.recents.list().len(), 2, "it stays until it is removed");
    window.harness.get_by_label("Remove from the list: 书店").click();
    window.settle();
    assert_eq!(window.app().state.recents.list(), &list[1..]);
}

#[test]
fn every_recent_comparison_can_be_reached_by_wheel_and_by_key() {
    let mut window = Window::with(Lang::En, Theme::Light, [1024.0, 700.0]);
    let recent = |at: usize| Recent {
        files: ["a", "b"].map(|side| window.path(&format!("{side}{at}.txt"))).into(),
        title: format!("Harbour notes {at}"),
        names: vec!["Quay Gazette".to_owned(), "Harbour Post".to_owned()],
        kept: 0.5,
        verdict: VerdictKind::Derived,
        when: "2024-07-18T06:30:00Z".to_owned(),
        amendments: Vec::new(),
        corrections: Corrections::default(),
        decided: None,
    };
    let all: Vec<Recent> = (0..12).map(recent).collect();
    all.into_iter().rev().for_each(|recent| window.app().state.recents.add(recent));
    window.settle();
    let place = |window: &Window, at: usize| {
        let name = format!("Harbour notes {at} · Quay Gazette ↔ Harbour Post");
        window.harness.get_by_label_contains(&name).rect()
    };
    let inside = |window: &Window, at: usize| place(window, at).bottom() < 700.0 - 26.0;
    assert!(inside(&window, 0) && !inside(&window, 11), "{:?}", place(&window, 11));
    // The wheel goes to the end of the list.
    window.harness.hover_at(place(&window, 1).center());
    window.harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -2000.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.settle();
    assert!(inside(&window, 11), "{:?}", place(&window, 11));
    // So do the keys, and back.
    window.harness.get_by_label("Clear").focus();
    window.settle();
    for _ in 0..2 * 12 - 1 {
        window.press(Modifiers::NONE, Key::Tab);
    }
    let focused = window.harness.query_all_by_role(Role::Button).find(egui_kittest::Node::is_focused);
    let focused = focused.unwrap();
    assert!(focused.accesskit_node().label().unwrap().starts_with("Harbour notes 11"));
    assert!(inside(&window, 11));
    window.harness.get_by_label_contains("Harbour notes 0 · ").focus();
    window.settle();
    assert!(place(&window, 0).top() > place(&window, 0).height(), "{:?}", place(&window, 0));
    assert!(inside(&window, 0));
}
