//! The reader's own notes in the window, by accessible name.

use eframe::egui::{Event, ImeEvent, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::Command;
use variorum::i18n::Lang;

use crate::support::Window;

const ONE: &str = "河岸旧仓库改作书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费86万元。\n\n读者可以坐到晚上十点。\n";
const TWO: &str = "河岸旧仓库改成书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费68万元。\n\n下月起周末还有读书会，不收门票。\n";

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn compared() -> Window {
    Window::comparing(Lang::En, [("one.txt", ONE), ("two.txt", TWO)])
}

#[test]
fn a_note_is_written_where_the_cursor_stands_at_once_and_is_shown_at_its_row() {
    let mut window = compared();
    window.write_note("花费", "86 还是 68？");
    let line = window.line_of("花费");
    assert_eq!(window.notes(), [("86 还是 68？".to_owned(), Some(line))]);
    window.harness.get_by_label("Notes 1");
    window.harness.get_by_label("Note: 店主说，修缮用了十一个月，花费86万元。");
    // The same row again: its note, not another one.
    window.press(CTRL_SHIFT, Key::M);
    window.harness.event(Event::Text("查合同".to_owned()));
    window.settle();
    assert_eq!(window.notes(), [("86 还是 68？查合同".to_owned(), Some(line))]);
    // The sign in the margin opens it, the words about the row lead there.
    window.harness.get_by_label_contains("Facts ").click();
    window.settle();
    window.harness.get_by_label("Note: 86 还是 68？查合同").click();
    window.settle();
    assert_eq!(window.harness.query_all_by_role(Role::MultilineTextInput).count(), 1);
    window.app().apply(Command::Select(0));
    window.harness.get_by_label("店主说，修缮用了十一个月，花费86万元。").click();
    window.settle();
    assert_eq!(window.app().state.selected, Some(line));
    assert_eq!(window.app().state.notes.lines().collect::<Vec<_>>(), [line]);
}

#[test]
fn the_field_undoes_by_itself_and_an_empty_note_is_none() {
    let mut window = compared();
    window.write_note("十点", "十点？");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.notes()[0].0, "", "undo is the field's own");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.notes(), [], "a note without words is forgotten when its field is left");
}

#[test]
fn a_deleted_note_can_be_brought_back() {
    let mut window = compared();
    window.write_note("十点", "以前是九点");
    window.harness.get_by_label("Delete Note: 读者可以坐到晚上十点。").click();
    window.settle();
    assert_eq!(window.notes(), []);
    window.harness.get_by_label("Bring back").click();
    window.settle();
    let line = window.line_of("十点");
    assert_eq!(window.notes(), [("以前是九点".to_owned(), Some(line))]);
}

#[test]
fn notes_follow_their_rows_through_edits_swaps_and_folded_policies() {
    let mut window = compared();
    window.write_note("花费", "核对");
    window.write_note("十点", "关门时间");
    // First one side changes, then the other: the row is the same all the while.
    window.file("one.txt", ONE.replace("河岸", "新增一段。\n\n河岸").replace("花费86万元", "共花费90万元"));
    window.press(Modifiers::NONE, Key::F5);
    window.file("two.txt", TWO.replace("花费68万元", "总共花费70万元"));
    window.press(Modifiers::NONE, Key::F5);
    let line = window.line_of("花费");
    assert!(window.notes().contains(&("核对".to_owned(), Some(line))), "{:?}", window.notes());
    window.press(CTRL_SHIFT, Key::X);
    let line = window.line_of("花费");
    assert!(window.notes().contains(&("核对".to_owned(), Some(line))), "{:?}", window.notes());
    // A paragraph that is gone takes no note with it.
    window.file("one.txt", ONE.replace("读者可以坐到晚上十点。", ""));
    window.press(Modifiers::NONE, Key::F5);
    assert!(window.notes().contains(&("关门时间".to_owned(), None)));
    window.harness.get_by_label_contains("The paragraph is gone");
    // It may come back.
    window.file("one.txt", ONE);
    window.press(Modifiers::NONE, Key::F5);
    let line = window.line_of("十点");
    assert!(window.notes().contains(&("关门时间".to_owned(), Some(line))));
}

#[test]
fn text_composed_by_an_input_method_arrives_whole() {
    let mut window = compared();
    window.write_note("花费", "");
    window.harness.event(Event::Ime(ImeEvent::Commit("要核实".to_owned())));
    window.settle();
    assert_eq!(window.notes()[0].0, "要核实");
    let field = window.harness.get_by_role(Role::MultilineTextInput);
    assert_eq!(field.accesskit_node().value().as_deref(), Some("要核实"));
}
