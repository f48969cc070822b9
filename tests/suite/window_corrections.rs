//! Correcting the alignment in the window, by key and by mouse: what belongs together, what does not, where a row begins.

use eframe::egui::{Key, Modifiers, Rect, Role, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::{Action, Command, Pending, Side, Trouble};
use variorum::compare::Figures;
use variorum::compare::display::Line;
use variorum::i18n::Lang;
use variorum::session::Theme;

use crate::support::Window;

const FERRY: &str = "渡口今晨重开，首日乘船三百人。";
const TICKET: &str = "镇长说，票价仍是两元，老人和学生不收钱。";
const ROPE: &str = "老船工把旧缆绳送给了镇上的小学。";
const GIFT: &str = "操场上多了一根拔河绳，孩子们下课就去玩。";

const SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

fn compared(left: &[&str], right: &[&str]) -> Window {
    let text = |paragraphs: &[&str]| format!("渡口重开\n\n{}\n", paragraphs.join("\n\n"));
    Window::comparing(Lang::En, [("one.txt", &text(left)), ("two.txt", &text(right))])
}

/// A missed pair: what became of the rope, in other words.
fn missed() -> Window {
    let window = compared(&[FERRY, TICKET, ROPE], &[FERRY, TICKET, GIFT]);
    row(&window, &["not in B", ROPE]);
    row(&window, &["only in B", GIFT]);
    window
}

/// One paragraph that became two.
fn split() -> Window {
    let whole = format!("{FERRY}{TICKET}");
    let window = compared(&[&whole, ROPE], &[FERRY, TICKET, ROPE]);
    row(&window, &["split", FERRY]);
    window
}

fn rows(window: &Window) -> Vec<String> {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|node| node.accesskit_node().label()).collect()
}

/// The name of the one row with all these words in it.
fn row(window: &Window, words: &[&str]) -> String {
    let all = rows(window);
    let found: Vec<&String> = all.iter().filter(|row| words.iter().all(|word| row.contains(word))).collect();
    let [one] = found[..] else { panic!("{words:?} are not in one of {all:#?}") };
    one.clone()
}

fn place(window: &Window, words: &[&str]) -> Rect {
    window.harness.get_by_label(&row(window, words)).rect()
}

fn select(window: &mut Window, words: &[&str]) {
    let name = row(window, words);
    window.harness.get_by_label(&name).click();
    window.settle();
}

/// Clicks a point of a row: how far along it and down it, 0.0 to 1.0.
fn click_at(window: &mut Window, words: &[&str], along: f32, down: f32) {
    let rect = place(window, words);
    let at = pos2(rect.left() + along * rect.width(), rect.top() + down * rect.height());
    window.harness.hover_at(at);
    window.harness.drag_at(at);
    window.harness.drop_at(at);
    window.settle();
}

fn figures(window: &mut Window) -> Figures {
    window.app().state.shown.as_ref().unwrap().comparison().unwrap().verdict.figures
}

fn undo(window: &mut Window) {
    window.press(Modifiers::COMMAND, Key::Z);
}

#[test]
fn two_places_are_joined_by_key_and_taken_back() {
    let mut window = missed();
    assert_eq!((figures(&mut window).omitted_rows, figures(&mut window).added_rows), (1, 1));
    window.press(Modifiers::NONE, Key::F8);
    let first = window.app().state.selected;
    window.press(Modifiers::COMMAND, Key::J);
    window
        .harness
        .get_by_label_contains("Click what it belongs together with, or go there by key and press Ctrl+J");
    row(&window, &["to be joined"]);
    window.press(Modifiers::NONE, Key::F8);
    assert_ne!(window.app().state.selected, first);
    window.press(Modifiers::COMMAND, Key::J);
    row(&window, &["edit", ROPE, GIFT, "fixed by the reader"]);
    window.harness.get_by_label("fixed by the reader");
    let after = figures(&mut window);
    assert_eq!((after.omitted_rows, after.added_rows), (0, 0));
    assert!(!rows(&window).iter().any(|row| row.contains("to be joined")));
    // The selection has gone where the paragraph went.
    let selected = window.app().state.selected_row().unwrap();
    assert!(!selected.left.is_empty() && !selected.right.is_empty());

    undo(&mut window);
    row(&window, &["not in B", ROPE]);
    assert!(window.harness.query_by_label("fixed by the reader").is_none());
    assert!(!Action::Undo.is_enabled(&window.app().state));
    window.press(SHIFT, Key::Z);
    row(&window, &[ROPE, GIFT, "fixed by the reader"]);
    assert!(!Action::Redo.is_enabled(&window.app().state));
    // A key that has nothing to do does nothing, nor what it does without Shift.
    window.press(SHIFT, Key::Z);
    row(&window, &[ROPE, GIFT, "fixed by the reader"]);
}

#[test]
fn two_places_are_joined_by_mouse() {
    let mut window = compared(&[FERRY, TICKET, ROPE], &[FERRY, GIFT, TICKET]);
    let name = row(&window, &["only in B", GIFT]);
    window.harness.get_by_label(&name).click_secondary();
    window.settle();
    window.harness.get_by_label_contains("Belongs together with").click();
    window.settle();
    assert!(matches!(window.app().state.pending, Some(Pending::Together { .. })));
    select(&mut window, &["not in B", ROPE]);
    // They stand at different places, and are selected where the click was.
    row(&window, &["from", ROPE, GIFT, "fixed by the reader"]);
    assert_eq!(window.app().state.pending, None, "the next click joins nothing");
    row(&window, &["to ·", ROPE, GIFT, "fixed by the reader"]);
    let state = &window.app().state;
    let line = state.shown.as_ref().unwrap().lines()[state.selected.unwrap()];
    assert!(matches!(line, Line::MovedAway { .. }), "{line:?}");
    assert_eq!(figures(&mut window).moved_rows, 1);
}

#[test]
fn two_pairs_become_one_row_where_they_are_neighbours() {
    let mut window = missed();
    select(&mut window, &["=", FERRY]);
    window.press(Modifiers::COMMAND, Key::J);
    select(&mut window, &["=", TICKET]);
    row(&window, &["=", FERRY, TICKET, "fixed by the reader"]);
    let selected = window.app().state.selected_row().unwrap().clone();
    assert_eq!((selected.left, selected.right), (vec![1, 2], vec![1, 2]));
    undo(&mut window);
    row(&window, &["=", TICKET]);
}

#[test]
fn of_two_pairs_that_stand_apart_the_reader_says_which_text_is_meant() {
    let mut window = compared(&[FERRY, TICKET, ROPE], &[FERRY, TICKET, ROPE]);
    let unclear = "The two rows stand apart and both have two sides: click the paragraph";
    select(&mut window, &["=", FERRY]);
    window.press(Modifiers::COMMAND, Key::J);
    select(&mut window, &["=", ROPE]);
    window.harness.get_by_label_contains(unclear);
    assert!(window.app().state.corrections.is_empty());
    // By key: the first paragraph of the row is the left one.
    window.press(Modifiers::COMMAND, Key::K);
    window.press(Modifiers::COMMAND, Key::K);
    window.press(Modifiers::COMMAND, Key::J);
    row(&window, &["to ·", &format!("A: {FERRY} · B: {ROPE}"), "fixed by the reader"]);
    assert_eq!(window.app().state.notices, []);
    undo(&mut window);
    // By the mouse; and Esc takes the sentence away with what was begun.
    select(&mut window, &["=", FERRY]);
    window.press(Modifiers::COMMAND, Key::J);
    select(&mut window, &["=", ROPE]);
    window.harness.get_by_label_contains(unclear);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!((window.app().state.pending, window.app().state.notices.len()), (None, 0));
    select(&mut window, &["=", FERRY]);
    window.press(Modifiers::COMMAND, Key::J);
    select(&mut window, &["=", ROPE]);
    // Also of the row that was marked first.
    click_at(&mut window, &["=", FERRY], 0.75, 0.5);
    row(&window, &["=", FERRY, "to be joined", "chosen: paragraph 1 of B"]);
    click_at(&mut window, &["=", ROPE], 0.25, 0.5);
    row(&window, &["to ·", &format!("A: {ROPE} · B: {FERRY}"), "fixed by the reader"]);
}

#[test]
fn of_two_pairs_the_clicked_texts_are_joined() {
    let mut window = missed();
    click_at(&mut window, &["=", FERRY], 0.25, 0.5);
    window.press(Modifiers::COMMAND, Key::J);
    click_at(&mut window, &["=", TICKET], 0.75, 0.5);
    let joined = row(&window, &[&format!("A: {FERRY} · B: {TICKET}"), "fixed by the reader"]);
    let selected = window.app().state.selected_row().unwrap().clone();
    assert_eq!((selected.left, selected.right), (vec![1], vec![2]), "{joined}");
    row(&window, &["not in B", TICKET]);
    row(&window, &["only in B", FERRY]);
}

#[test]
fn what_was_begun_is_given_up() {
    let mut window = missed();
    select(&mut window, &[ROPE]);
    window.press(Modifiers::COMMAND, Key::J);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().state.pending, None);
    window.press(SHIFT, Key::J);
    assert_eq!(window.app().state.pending, None, "one side has nothing to be parted from");
    // By the mouse, and by the same key on the same row.
    window.press(Modifiers::COMMAND, Key::J);
    window.harness.get_by_label("Cancel").click();
    window.settle();
    assert_eq!(window.app().state.pending, None);
    window.press(Modifiers::COMMAND, Key::J);
    window.press(Modifiers::COMMAND, Key::J);
    assert_eq!(window.app().state.pending, None);
    select(&mut window, &[GIFT]);
    row(&window, &["not in B", ROPE]);
    assert!(window.app().state.corrections.is_empty());
}

#[test]
fn a_pair_is_parted_from_the_row_s_menu_and_by_key() {
    let mut window = missed();
    let name = row(&window, &[FERRY]);
    window.harness.get_by_label(&name).click_secondary();
    window.settle();
    window.harness.get_by_label_contains("These do not belong together").click();
    window.settle();
    row(&window, &["not in B", FERRY, "fixed by the reader"]);
    row(&window, &["only in B", FERRY, "fixed by the reader"]);
    let before = figures(&mut window);
    select(&mut window, &["=", TICKET]);
    window.press(SHIFT, Key::J);
    assert_eq!(figures(&mut window).omitted_rows, before.omitted_rows + 1);
    // All at once; and that is one step as well.
    window.app().apply(Command::Do(Action::DropCorrections));
    window.settle();
    row(&window, &["=", FERRY]);
    row(&window, &["=", TICKET]);
    undo(&mut window);
    row(&window, &["not in B", FERRY]);
}

#[test]
fn a_paragraph_is_chosen_by_key_and_begins_a_row() {
    let mut window = split();
    select(&mut window, &["split"]);
    window.press(Modifiers::COMMAND, Key::K);
    row(&window, &["split", "chosen: paragraph 1 of A"]);
    window.press(Modifiers::COMMAND, Key::K);
    row(&window, &["split", "chosen: paragraph 1 of B"]);
    window.press(Modifiers::COMMAND, Key::K);
    row(&window, &["split", "chosen: paragraph 2 of B"]);
    window.press(SHIFT, Key::B);
    let parted = rows(&window);
    assert!(!parted.iter().any(|row| row.starts_with("split")), "{parted:?}");
    assert_eq!(figures(&mut window).split_rows, 0);
    // Its words stand in A, in the paragraph that it was parted from.
    row(&window, &["moved · B", "fixed by the reader"]);
    undo(&mut window);
    row(&window, &["split"]);
    // The only place a row could begin at needs no choosing.
    select(&mut window, &["split"]);
    window.press(SHIFT, Key::B);
    assert_eq!(figures(&mut window).split_rows, 0);
}

#[test]
fn a_row_begins_at_the_paragraph_that_was_clicked() {
    let mut window = split();
    click_at(&mut window, &["split"], 0.75, 0.9);
    row(&window, &["split", "chosen: paragraph 2 of B"]);
    window.press(SHIFT, Key::B);
    assert_eq!(figures(&mut window).split_rows, 0);
    undo(&mut window);
    // A paragraph that is the first already: the one that could be is offered, and the same key begins the row.
    click_at(&mut window, &["split"], 0.75, 0.1);
    row(&window, &["split", "chosen: paragraph 1 of B"]);
    window.press(SHIFT, Key::B);
    row(&window, &["split", "chosen: paragraph 2 of B"]);
    window.harness.get_by_label_contains("Press Ctrl+Shift+B to start the row");
    window.press(SHIFT, Key::B);
    assert_eq!(figures(&mut window).split_rows, 0);
}

#[test]
fn a_neighbour_joins_a_row_and_what_is_no_neighbour_is_refused() {
    let mut window = compared(&[FERRY, TICKET, ROPE], &[FERRY, GIFT]);
    select(&mut window, &["not in B", TICKET]);
    window.press(Modifiers::COMMAND, Key::J);
    select(&mut window, &["=", FERRY]);
    row(&window, &["merged", FERRY, TICKET, "fixed by the reader"]);
    select(&mut window, &["not in B", ROPE]);
    window.press(Modifiers::COMMAND, Key::J);
    select(&mut window, &["only in B", GIFT]);
    row(&window, &[ROPE, GIFT]);
    undo(&mut window);
    undo(&mut window);
    select(&mut window, &["not in B", TICKET]);
    window.press(Modifiers::COMMAND, Key::J);
    select(&mut window, &["not in B", ROPE]);
    assert_eq!(window.app().state.notices.last().unwrap().trouble, Trouble::NotNeighbours);
}

#[test]
fn corrections_follow_the_sides_and_are_remembered_with_the_comparison() {
    let mut window = missed();
    select(&mut window, &[ROPE]);
    window.press(Modifiers::COMMAND, Key::J);
    select(&mut window, &[GIFT]);
    window.press(SHIFT, Key::X);
    row(&window, &[&format!("A: {GIFT} · B: {ROPE}"), "fixed by the reader"]);
    undo(&mut window);
    row(&window, &["not in B", GIFT]);
    window.press(SHIFT, Key::Z);
    window.press(SHIFT, Key::X);
    row(&window, &[&format!("A: {ROPE} · B: {GIFT}"), "fixed by the reader"]);
    // Closed and opened again by its entry.
    window.press(Modifiers::COMMAND, Key::W);
    window.app().apply(Command::OpenRecent(0));
    window.settle();
    row(&window, &[ROPE, GIFT, "fixed by the reader"]);
    window.harness.get_by_label("Your corrections of today to these two files are applied.");
    // What was decided then is taken back like what is decided now.
    undo(&mut window);
    row(&window, &["not in B", ROPE]);
    assert!(!Action::Undo.is_enabled(&window.app().state));
    window.press(SHIFT, Key::Z);
    row(&window, &[ROPE, GIFT, "fixed by the reader"]);
    // Another source in its place is another pair; back again, they are there.
    let third = window.file("three.txt", format!("渡口重开\n\n{FERRY}\n\n{TICKET}\n\n{GIFT}\n"));
    window.drop_right(&[third]);
    row(&window, &["not in B", ROPE]);
    let source = window.app().state.further[0].id;
    window.app().apply(Command::ShowAs { source, side: Side::Right });
    window.settle();
    row(&window, &[ROPE, GIFT, "fixed by the reader"]);
}

#[test]
fn two_files_open_without_earlier_corrections_where_the_reader_says_so() {
    let mut window = missed();
    select(&mut window, &[ROPE]);
    window.press(Modifiers::COMMAND, Key::J);
    select(&mut window, &[GIFT]);
    assert!(window.harness.query_by_label_contains("Your corrections of").is_none(), "they are of now");
    window.press(Modifiers::COMMAND, Key::W);
    window.command(Command::OpenRecent(0));
    window.harness.get_by_label("Without them").focus();
    window.press(Modifiers::NONE, Key::Enter);
    row(&window, &["not in B", ROPE]);
    assert!(window.harness.query_by_label_contains("Your corrections of").is_none());
    // It can be taken back as everything can.
    undo(&mut window);
    row(&window, &[ROPE, GIFT, "fixed by the reader"]);
    window.press(SHIFT, Key::Z);
    window.press(Modifiers::COMMAND, Key::W);
    window.command(Command::OpenRecent(0));
    row(&window, &["not in B", ROPE]);
    assert!(window.harness.query_by_label_contains("Your corrections of").is_none());
}

#[test]
fn corrections_hold_for_a_file_that_changed_and_say_when_they_do_not() {
    let mut window = missed();
    select(&mut window, &[ROPE]);
    window.press(Modifiers::COMMAND, Key::J);
    select(&mut window, &[GIFT]);
    window.file(
        "two.txt",
        format!("渡口重开\n\n{FERRY}\n\n雨停了，水位退到警戒线以下。\n\n{TICKET}\n\n{GIFT}\n"),
    );
    window.press(Modifiers::NONE, Key::F5);
    row(&window, &[ROPE, GIFT, "fixed by the reader"]);
    window.file("two.txt", format!("渡口重开\n\n{FERRY}\n\n{TICKET}\n"));
    window.press(Modifiers::NONE, Key::F5);
    row(&window, &["not in B", ROPE]);
    window.harness.get_by_label_contains("One correction no longer applies");
    window.file("two.txt", format!("渡口重开\n\n{FERRY}\n\n{TICKET}\n\n{GIFT}\n"));
    window.press(Modifiers::NONE, Key::F5);
    row(&window, &[ROPE, GIFT, "fixed by the reader"]);
    assert_eq!(window.app().state.notices, []);
}

#[test]
fn setting_aside_is_undone_too() {
    let mut window = missed();
    select(&mut window, &["not in B", ROPE]);
    window.press(SHIFT, Key::L);
    assert!(!rows(&window).iter().any(|row| row.contains(ROPE)));
    select(&mut window, &["=", FERRY]);
    window.press(SHIFT, Key::J);
    row(&window, &["not in B", FERRY]);
    undo(&mut window);
    row(&window, &["=", FERRY]);
    undo(&mut window);
    row(&window, &["not in B", ROPE]);
    window.press(SHIFT, Key::Z);
    assert!(!rows(&window).iter().any(|row| row.contains(ROPE)));
}

#[test]
fn the_row_stays_where_it_is_on_the_screen() {
    let many: Vec<String> = (0..200).map(|i| format!("河堤上的第{i}棵柳树今年又发了新芽。")).collect();
    let mut left: Vec<&str> = many.iter().map(String::as_str).collect();
    let mut right = left.clone();
    left.insert(100, ROPE);
    right.insert(101, GIFT);
    let mut window = compared(&left, &right);
    window.press(Modifiers::NONE, Key::F4);
    let line = window.app().state.shown.as_ref().unwrap().changes()[0].line;
    window.app().apply(Command::GoToChange(0));
    window.app().apply(Command::GoToLine(line));
    window.press(Modifiers::NONE, Key::F8);
    window.press(Modifiers::NONE, Key::PageDown);
    window.press(Modifiers::NONE, Key::PageUp);
    select(&mut window, &["第100棵"]);
    let before = place(&window, &["第100棵"]);
    window.press(SHIFT, Key::J);
    let after = place(&window, &["not in B", "第100棵"]);
    assert!((before.top() - after.top()).abs() < 1.0, "{before:?} {after:?}");
    select(&mut window, &["not in B", ROPE]);
    window.press(Modifiers::COMMAND, Key::J);
    let there = place(&window, &["only in B", GIFT]);
    select(&mut window, &["only in B", GIFT]);
    let joined = place(&window, &[ROPE, GIFT]);
    assert!((there.top() - joined.top()).abs() < 1.0, "{there:?} {joined:?}");
    assert_eq!(window.app().state.selected_blocks(Side::Left).map(<[usize]>::len), Some(1));
}

#[test]
fn the_redline_is_corrected_too() {
    let mut window = split();
    window.press(Modifiers::NONE, Key::F3);
    select(&mut window, &["split"]);
    window.press(Modifiers::COMMAND, Key::K);
    row(&window, &["chosen: paragraph 1 of A"]);
    window.press(SHIFT, Key::B);
    window.harness.get_by_label_contains("chosen: paragraph 2 of B · Press Ctrl+Shift+B");
    window.press(SHIFT, Key::B);
    // Its words stand in A, in the paragraph that it was parted from.
    row(&window, &["moved · B", "fixed by the reader"]);
    assert_eq!(figures(&mut window).split_rows, 0);
}

#[test]
fn menus_scroll_where_the_window_is_low() {
    let mut window = Window::with(Lang::En, Theme::Light, [480.0, 300.0]);
    window.press(SHIFT, Key::E);
    window.harness.get_by_label("Menu").click();
    window.settle();
    window.harness.get_by_label_contains("Edit").click();
    window.settle();
    let last = |window: &Window| window.harness.get_by_label_contains("Undo all corrections").rect();
    assert!(last(&window).bottom() > 300.0);
    window.harness.get_by_label_contains("Undo all corrections").scroll_to_me();
    window.settle();
    assert!(last(&window).bottom() < 300.0, "{:?}", last(&window));
}

#[test]
fn what_cannot_be_parted_says_why() {
    let mut window = missed();
    window.press(SHIFT, Key::J);
    window.harness.get_by_label("No row is chosen yet: click the text, or press J.");
    select(&mut window, &["not in B", ROPE]);
    assert!(window.harness.query_by_label_contains("No row is chosen yet").is_none());
    window.press(SHIFT, Key::J);
    window.press(SHIFT, Key::J);
    window.harness.get_by_label("Only one side has this row: it has no counterpart to part it from.");
    select(&mut window, &["=", FERRY]);
    assert_eq!(window.app().state.notices, []);
}
