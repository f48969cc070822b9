//! The window for eyes and hands that need it otherwise: larger, of higher contrast, without motion.

use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Role, TouchPhase, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::Command;
use variorum::i18n::Lang;
use variorum::session::Contrast;

use crate::support::Window;

#[test]
fn everything_grows_by_key_and_in_the_settings() {
    let mut window = Window::new(Lang::En);
    window.press(Modifiers::COMMAND, Key::F11);
    assert_eq!(window.harness.ctx.zoom_factor(), 1.25);
    window.press(Modifiers::COMMAND, Key::Comma);
    window.harness.get_by_label("200 %").click();
    window.settle();
    assert_eq!(window.harness.ctx.zoom_factor(), 2.0);
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::F11);
    assert_eq!(window.app().state.settings.scale.factor(), 1.75);
}

#[test]
fn the_selected_row_stays_in_sight_when_everything_grows() {
    let mut window = Window::new(Lang::En);
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
    let rows: Vec<_> = window
        .harness
        .query_all_by_role(Role::ListBoxOption)
        .filter(|row| row.rect().bottom() < 860.0)
        .filter_map(|row| Some((row.accesskit_node().position_in_set()?, row.accesskit_node().label()?)))
        .collect();
    let (number, name) = rows.last().unwrap().clone();
    window.app().apply(Command::Select(number - 1));
    window.settle();
    while window.app().state.settings.scale.factor() < 2.0 {
        window.press(Modifiers::COMMAND, Key::F11);
        let row = window.harness.get_by_label(&name).rect();
        let page = window.harness.ctx.content_rect();
        assert!(row.top() >= 0.0 && row.bottom() <= page.bottom(), "{row:?} in {page:?}");
    }
}

#[test]
fn high_contrast_is_a_key_and_a_setting() {
    let mut window = Window::new(Lang::En);
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::H);
    assert_eq!(window.app().state.settings.contrast, Contrast::High);
    assert!(window.shell().palette().high_contrast);
    window.press(Modifiers::COMMAND, Key::Comma);
    window.harness.get_by_label("Standard").click();
    window.settle();
    assert!(!window.shell().palette().high_contrast);
}

#[test]
fn without_motion_the_wheel_moves_at_once() {
    /// Frames until nothing moves after one notch.
    fn frames(reduced: bool) -> usize {
        let mut window = Window::with(Lang::En, variorum::session::Theme::Light, [1024.0, 400.0]);
        window.app().state.settings.reduced_motion = reduced;
        window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
        window.harness.hover_at(eframe::egui::pos2(300.0, 300.0));
        window.settle();
        let top = |window: &Window| {
            let rows = window.harness.query_all_by_role(Role::ListBoxOption);
            rows.map(|row| row.rect().top()).fold(f32::INFINITY, f32::min)
        };
        let event = Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: vec2(0.0, -1.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Unknown,
        };
        window.harness.event(event);
        let mut seen = vec![top(&window)];
        for _ in 0..30 {
            window.harness.step();
            seen.push(top(&window));
        }
        seen.windows(2).filter(|pair| (pair[0] - pair[1]).abs() > 0.01).count()
    }
    assert_eq!(frames(true), 1);
    assert!(frames(false) > 1);
}

#[test]
fn a_window_of_three_hundred_per_cent_shows_text_and_reaches_everything() {
    for lang in Lang::ALL {
        // 1440 × 900 at 300 %.
        let mut window = Window::with(lang, variorum::session::Theme::Light, [480.0, 300.0]);
        window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
        let rows: Vec<_> = window.harness.query_all_by_role(Role::ListBoxOption).collect();
        assert!(!rows.is_empty(), "{lang:?}: some text is seen");
        // Nothing on the bar lies on anything else, or outside of the window.
        let buttons: Vec<_> = window
            .harness
            .query_all_by_role(Role::Button)
            .map(|node| node.rect())
            .filter(|rect| rect.top() < 40.0)
            .collect();
        for (at, rect) in buttons.iter().enumerate() {
            assert!(rect.right() <= 480.0, "{lang:?}: {rect:?}");
            assert!(
                buttons[..at].iter().all(|other| !other.shrink(1.0).intersects(*rect)),
                "{lang:?}: {rect:?}"
            );
        }
        window.press(Modifiers::NONE, Key::F9);
        let verdict = variorum::i18n::Strings::of(lang).verdict;
        window.harness.get_by_label_contains(&format!("{verdict}: "));
        assert!(window.harness.query_by_role(Role::ListBoxOption).is_none());
        window.press(Modifiers::NONE, Key::F9);
        assert!(window.harness.query_all_by_role(Role::ListBoxOption).count() > 0);
    }
}

#[test]
fn the_guide_opens_by_key_and_menu_and_closes() {
    let mut window = Window::new(Lang::En);
    window.press(Modifiers::SHIFT, Key::F1);
    window.harness.get_by_label("Using Variorum");
    window.harness.get_by_label("Done").click();
    window.settle();
    assert_eq!(window.app().state.dialog, None);
    window.harness.get_by_label("Menu").click();
    window.settle();
    window.harness.get_by_label("Help").click();
    window.settle();
    window.harness.get_by_label_contains("User guide").click();
    window.settle();
    assert_eq!(window.app().state.dialog, Some(variorum::app::Dialog::Guide));
}

/// What the Tab key reaches, in its order, by role and name.
fn tab_order(window: &mut Window, steps: usize) -> Vec<(Role, String)> {
    let mut order = Vec::new();
    for _ in 0..steps {
        window.harness.key_press(Key::Tab);
        window.harness.run_steps(2);
        let mut all = window.harness.query_all_by(|_| true);
        let focused = all.find(egui_kittest::Node::is_focused);
        order.extend(
            focused.map(|n| (n.accesskit_node().role(), n.accesskit_node().label().unwrap_or_default())),
        );
    }
    order
}

#[test]
fn the_tab_key_goes_on_as_the_window_is_read() {
    let mut window = Window::new(Lang::En);
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
    let order = tab_order(&mut window, 60);
    let first = |what: &str, is: &dyn Fn(&(Role, String)) -> bool| {
        order.iter().position(is).unwrap_or_else(|| panic!("{what}: {order:#?}"))
    };
    let named = |name: &'static str| move |(_, label): &(Role, String)| label.contains(name);
    let places = [
        first("the menu", &named("Menu")),
        first("opening", &named("Open…")),
        first("what is not counted", &named("Not counted: ")),
        first("the change before", &named("Previous change")),
        first("the change after", &named("Next change")),
        first("the settings", &named("Settings")),
        first("the encoding on the card of A", &named("A: ")),
        first("a row", &|(role, _)| *role == Role::ListBoxOption),
        first("the ruler", &named("Overview ruler")),
        first("a tab of the panel", &|(role, _)| *role == Role::Tab),
        first("a fact", &named("money: ")),
    ];
    assert!(places.is_sorted(), "{places:?} in {order:#?}");
}

#[test]
fn the_tab_key_reaches_every_control_and_every_row_that_is_seen() {
    let mut window = Window::new(Lang::En);
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E);
    let roles = [Role::Button, Role::Tab, Role::RadioButton, Role::ListBoxOption, Role::Slider];
    let names = |window: &Window| -> Vec<String> {
        let of = |role| window.harness.query_all_by_role(role).filter(|n| !n.accesskit_node().is_disabled());
        roles.into_iter().flat_map(of).filter_map(|n| n.accesskit_node().label()).collect()
    };
    let wanted = names(&window);
    assert!(wanted.len() > 20, "{wanted:?}");
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..2 * wanted.len() {
        window.harness.key_press(Key::Tab);
        window.harness.step();
        let focused = roles
            .into_iter()
            .flat_map(|role| window.harness.query_all_by_role(role))
            .find(egui_kittest::Node::is_focused);
        reached.extend(focused.and_then(|n| n.accesskit_node().label()));
    }
    let missed: Vec<_> = wanted.iter().filter(|name| !reached.contains(*name)).collect();
    assert!(missed.is_empty(), "never reached: {missed:?}");
}
