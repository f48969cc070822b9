//! The window for those who have only a keyboard, on a small screen.

use eframe::egui::accesskit::Toggled;
use eframe::egui::{Event, Key, Modifiers, Rect, Role, Shape, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::{Action, Command, Dialog, Trouble};
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

/// The texts of the tips that are open.
fn tip(window: &Window, words: &str) -> bool {
    window.harness.query_all_by_label(words).next().is_some()
}

#[test]
fn a_pointer_that_rests_opens_no_tips_while_keys_are_pressed() {
    let mut window = small();
    let (swap, tip_of_swap) =
        (window.harness.get_by_label("⇄ Swap sides").rect(), "Swap sides (Ctrl+Shift+X)");
    window.harness.hover_at(swap.center());
    let wait = |window: &mut Window| (0..90).for_each(|_| window.harness.step());
    wait(&mut window);
    assert!(tip(&window, tip_of_swap), "a pointer that came to rest opens a tip");
    window.press(Modifiers::NONE, Key::F7);
    wait(&mut window);
    assert!(!tip(&window, tip_of_swap), "a key closes it");
    window.harness.hover_at(swap.center() + eframe::egui::vec2(2.0, 0.0));
    wait(&mut window);
    assert!(tip(&window, tip_of_swap));
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.harness.event(Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Line,
        delta: eframe::egui::vec2(0.0, -1.0),
        phase: eframe::egui::TouchPhase::Move,
        source: eframe::egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    wait(&mut window);
    assert!(tip(&window, tip_of_swap), "the wheel belongs to a pointer that is there");
}

#[test]
fn one_entry_of_the_list_of_commands_is_lit() {
    let mut window = small();
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    let chosen = |window: &Window| {
        let all = window.harness.query_all_by_role(Role::MenuItem);
        let chosen = all.filter(|node| node.accesskit_node().toggled() == Some(Toggled::True));
        chosen.filter_map(|node| node.accesskit_node().label()).collect::<Vec<_>>()
    };
    assert_eq!(chosen(&window), ["File · Open"]);
    let at = window.harness.get_by_label("File · Paste text").rect().center();
    window.harness.hover_at(at);
    window.settle();
    assert_eq!(chosen(&window), ["File · Paste text"]);
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(chosen(&window), ["File · Open right side"], "the pointer does not take it back");
    window.harness.hover_at(pos2(3.0, 3.0));
    window.settle();
    assert_eq!(chosen(&window), ["File · Open right side"]);
}

#[test]
fn escape_dismisses_what_was_said_last() {
    let mut window = small();
    for path in ["one.html", "two.html"] {
        let notice = variorum::app::Notice { side: None, trouble: Trouble::Exported { path: path.into() } };
        window.app().state.notices.push(notice);
    }
    let said = |window: &mut Window| window.app().state.notices.len();
    window.settle();
    window.press(Modifiers::COMMAND, Key::F);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(said(&mut window), 2, "the search took it");
    window.press(Modifiers::NONE, Key::F1);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(said(&mut window), 2, "the dialog took it");
    window.command(Command::GoToLine(3));
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(entries(&window, &["Note on the selected row"]).len(), 1);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(said(&mut window), 2, "the menu took it");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(said(&mut window), 1);
    window.harness.get_by_label_contains("one.html");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(said(&mut window), 0);
}

/// Two texts in which a paragraph was split, two were merged, and figures and words changed.
const PARTED: [(&str, &str); 2] = [
    (
        "one.txt",
        "Lantern Quay opens its reading room\n\nThe reading room on Lantern Quay opened on Monday after a long winter of repairs. Its roof had leaked for years, and the shelves stood empty until the autumn.\n\nThe librarian said that the work cost £214,000.\n\nVolunteers carried every book back by hand. The youngest of them was nine years old.\n\nChildren may stay until six.\n\nTheir parents may stay until ten in the evening.\n",
    ),
    (
        "two.txt",
        "Lantern Quay opens its reading room\n\nThe reading room on Lantern Quay opened on Monday after a long winter of repairs.\n\nIts roof had leaked for years, and the shelves stood empty until the autumn.\n\nThe librarian said that the work cost £241,000.\n\nVolunteers carried each book back by hand. The youngest of them was nine years old.\n\nChildren may stay until six. Their parents may stay until ten in the evening.\n",
    ),
];

/// The name of what has the focus.
fn focused(window: &Window) -> String {
    let mut all = window.harness.query_all_by(|_| true);
    let focused = all.find(egui_kittest::Node::is_focused);
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn the_changes_of_figures_are_listed_in_few_keys() {
    let mut window = Window::comparing(Lang::En, PARTED);
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::F);
    assert!(focused(&window).starts_with("1 edited: £214,000 → £241,000"), "{}", focused(&window));
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state.change, Some(0));
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::A);
    assert!(focused(&window).starts_with("1 "), "{}", focused(&window));
}

#[test]
fn filters_are_found_in_the_list_of_commands() {
    for (query, line) in [("filter split", "reading room on"), ("merged", "Children may")] {
        let mut window = Window::comparing(Lang::En, PARTED);
        window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
        window.harness.event(Event::Text(query.rsplit(' ').next().unwrap().to_owned()));
        window.settle();
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(window.app().state.dialog, None);
        let kind = query.rsplit(' ').next().unwrap();
        assert!(focused(&window).starts_with(&format!("1 {kind}: ")), "{}", focused(&window));
        window.press(Modifiers::NONE, Key::F6);
        let there = window.line_of(line);
        assert_eq!(window.app().state.selected, Some(there), "{kind}");
    }
}

#[test]
fn f10_turns_to_the_next_tab_with_the_focus() {
    let mut window = Window::comparing(Lang::En, PARTED);
    window.press(Modifiers::NONE, Key::F10);
    assert!(focused(&window).starts_with("Changes "), "{}", focused(&window));
    window.press(Modifiers::NONE, Key::F10);
    assert!(focused(&window).starts_with("Notes "), "{}", focused(&window));
    let mut window = Window::with(Lang::En, Theme::Dark, [1024.0, 700.0]);
    window.command(Command::OpenExample(Example::five(Lang::En)));
    window.press(Modifiers::NONE, Key::F10);
    assert_eq!(focused(&window), "Facts");
}

#[test]
fn a_change_that_is_to_be_copied_must_be_gone_to_first() {
    let mut window = small();
    window.press(Modifiers::COMMAND, Key::D);
    assert_eq!(window.app().state.notices.last().unwrap().trouble, Trouble::NoChangeChosen);
    window.harness.get_by_label("No change is chosen yet: go to one with F8, then copy it with Ctrl+D.");
    window.press(Modifiers::NONE, Key::F8);
    assert_eq!(window.app().state.notices, []);
    window.press(Modifiers::COMMAND, Key::D);
    assert_eq!(window.app().state.notices.last().unwrap().trouble, Trouble::Copied);
}

#[test]
fn f7_says_which_disagreement_it_is_and_j_goes_to_the_next_row() {
    let mut window = Window::comparing(Lang::En, PARTED);
    window.press(Modifiers::NONE, Key::F7);
    window.harness.get_by_label("disagreement 1 of 1");
    let line = window.line_of("The librarian");
    assert_eq!(window.app().state.selected, Some(line));
    window.press(Modifiers::NONE, Key::J);
    assert_eq!(window.app().state.selected, Some(line + 1));
    window.press(Modifiers::NONE, Key::K);
    assert_eq!(window.app().state.selected, Some(line));
}

#[test]
fn the_overview_takes_the_first_key_after_tab() {
    let mut window = Window::with(Lang::En, Theme::Dark, [1024.0, 700.0]);
    window.command(Command::OpenExample(Example::five(Lang::En)));
    let cell = |window: &mut Window| window.app().state.overview.cell.row;
    assert_eq!(cell(&mut window), 0);
    window.press(Modifiers::SHIFT, Key::Tab);
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(cell(&mut window), 1);
    window.press(Modifiers::NONE, Key::J);
    assert_eq!(cell(&mut window), 2);
    window.press(Modifiers::NONE, Key::K);
    assert_eq!(cell(&mut window), 1);
    window.press(Modifiers::NONE, Key::F7);
    let state = &window.app().state;
    let (table, at) = (state.table().unwrap(), state.overview.cell);
    assert!(table.matrix.columns[at.column].cells[at.row].conflicts > 0);
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(cell(&mut window), at.row + 1, "the cell that was gone to takes the keys");
}

#[test]
fn the_order_of_sources_is_in_the_menu_where_the_bar_has_no_room() {
    let mut window = Window::with(Lang::En, Theme::Dark, [1024.0, 700.0]);
    window.command(Command::OpenExample(Example::five(Lang::En)));
    assert!(window.harness.query_by_label_contains("Sort: ").is_some(), "other buttons go first");
    let mut window = Window::with(Lang::En, Theme::Dark, [640.0, 700.0]);
    window.command(Command::OpenExample(Example::five(Lang::En)));
    assert!(window.harness.query_by_label_contains("Sort: ").is_none(), "the bar is too narrow for it");
    for name in ["Menu", "View"] {
        window.harness.get_by_label(name).click();
        window.settle();
    }
    window.harness.get_by_label_contains("Sort: ").click();
    window.settle();
    window.harness.get_by_label("By name").click();
    window.settle();
    assert_eq!(window.app().state.overview.sort, variorum::session::SourceOrder::Name);
}

/// Every text that is drawn, and whether it is cut.
fn texts(shape: &Shape, found: &mut Vec<(String, bool)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, found)),
        Shape::Text(text) => found.push((text.galley.job.text.clone(), text.galley.elided)),
        _ => {}
    }
}

fn drawn(window: &Window) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    window.harness.output().shapes.iter().for_each(|clipped| texts(&clipped.shape, &mut found));
    found
}

#[test]
fn cells_of_the_overview_say_the_same_in_one_form() {
    /// The least width of the panel, in points.
    const PANEL: f32 = 200.0;
    for width in [1024.0, 1150.0, 1440.0, 1900.0] {
        let mut window = Window::with(Lang::En, Theme::Dark, [width, 700.0]);
        window.command(Command::OpenExample(Example::five(Lang::En)));
        // It has a cell as an example.
        window.app().state.settings.legend = false;
        window.settle();
        // The panel beside the cells tells shares too.
        let mut all = Vec::new();
        let cells = window.harness.output().shapes.iter().filter(|of| of.clip_rect.right() < width - PANEL);
        cells.for_each(|clipped| texts(&clipped.shape, &mut all));
        let cells = || all.iter().map(|(text, _)| text).filter(|text| text.ends_with('%'));
        let briefly = cells().filter(|text| !text.contains(char::is_alphabetic));
        let in_words = cells().filter(|text| text.contains("edited") || text.contains("merged"));
        assert!(briefly.count() == 0 || in_words.count() == 0, "{width}: {:?}", cells().collect::<Vec<_>>());
    }
}

#[test]
fn what_differs_is_seen_in_the_list_of_changes() {
    let one = "The harbour board met on Tuesday.\n\nIt wants to close at least five of the older slipways on the northern side before the winter.\n\nNobody spoke against it.\n";
    let two = one.replace("at least five of the older slipways", "seventeen piers and both of the cranes");
    let mut window = Window::with(Lang::En, Theme::Dark, [1024.0, 700.0]);
    let files = [window.file("one.txt", one), window.file("two.txt", two)];
    window.drop_left(&files);
    window.press(Modifiers::NONE, Key::F10);
    let all = drawn(&window);
    for words in ["at least five", "seventeen piers and both"] {
        assert!(all.iter().any(|(text, cut)| text == words && !cut), "{words}: {all:?}");
    }
}

#[test]
fn the_legend_of_the_two_texts_opens_by_key_and_by_button() {
    let mut window = Window::new(Lang::En);
    window.command(Command::Do(Action::OpenExampleEn));
    window.press(Modifiers::SHIFT, Key::F12);
    assert_eq!(window.app().state.dialog, Some(Dialog::Legend));
    assert!(!window.app().state.overview.open);
    for told in ["Amber: only in A", "Blue: only in B", "Grey dots: differences that are not counted"] {
        window.harness.get_by_label(told);
    }
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().state.dialog, None);
    window.harness.get_by_label("Legend").click();
    window.settle();
    window.harness.get_by_label("94% same: how much of the paragraph both have");
    window.harness.get_by_label("Done").click();
    window.settle();
    assert_eq!(window.app().state.dialog, None);
}

#[test]
fn keys_for_the_texts_do_nothing_under_the_overview() {
    let mut window = Window::new(Lang::En);
    window.command(Command::OpenExample(variorum::session::Example::five(Lang::En)));
    assert!(window.app().state.overview.open);
    let before = (window.app().state.selected, window.app().state.change);
    window.press(Modifiers::NONE, Key::F8);
    window.press(Modifiers::COMMAND, Key::J);
    let state = &window.app().state;
    assert_eq!((state.selected, state.change), before);
    assert_eq!(state.pending, None);
}

#[test]
fn words_of_information_give_way_to_later_ones() {
    const ONE: &str = "The pier\n\nIt is open from noon to dusk on all days of the week.\n";
    let mut window =
        Window::comparing(Lang::En, [("one.txt", ONE), ("two.txt", &ONE.replace("noon", "ten"))]);
    let copy = window.file("copy.txt", ONE);
    window.command(Command::Open { paths: vec![copy], target: variorum::app::Target::Auto });
    window.harness.get_by_label_contains("copy.txt");
    let path = window.path("pier.variorum");
    window.command(Command::SaveSessionAt { path, replace: false });
    let path = window.path("pier.html");
    window.command(Command::ExportTo { path, replace: false });
    assert_eq!(window.app().state.notices.len(), 2, "{:?}", window.app().state.notices);
    window.harness.get_by_label("Saved: pier.variorum");
    window.harness.get_by_label_contains("pier.html");
    let notices = &window.app().state.notices;
    assert!(!notices.iter().any(|notice| matches!(notice.trouble, Trouble::Repeats(_))));
    // What went wrong is not lost: what there is no room for is counted.
    for at in 0..6 {
        window.app().apply(Command::BadFont(format!("font {at}.ttf").into()));
    }
    window.settle();
    window.harness.get_by_label("4 earlier notices");
    window.harness.get_by_label_contains("font 5.ttf");
    assert!(window.harness.query_by_label_contains("font 1.ttf").is_none());
}
