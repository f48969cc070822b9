//! Finding and moving by keyboard: search, rows, kinds of change, the palette of commands.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Role, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::{Action, ChangeKind, Command, Dialog, Reading, Side, Spot, TextSelection, Trouble};
use variorum::i18n::Lang;

use crate::support::Window;

const ONE: &str = "河岸旧仓库改作书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费86万元。\n\n读者可以坐到晚上十点。\n";
const TWO: &str = "河岸舊倉庫改成書店\n\n舊倉庫上周末重新開門，樓上三層擺滿了書，樓下留作茶室。\n\n店主說，修繕用了十一個月，花費68萬元。\n\n下月起周末還有讀書會，不收門票。\n";

fn compared(lang: Lang, left: &str, right: &str) -> Window {
    Window::comparing(lang, [("一 稿.txt", left), ("二 稿.txt", right)])
}

/// Types into the open search, and waits for what it finds.
fn search(window: &mut Window, query: &str) {
    window.harness.event(Event::Text(query.to_owned()));
    window.harness.run_steps(2);
    found(window);
}

fn found(window: &mut Window) {
    window.until("the search ends", |app| app.state.search.as_ref().is_some_and(|s| !s.is_running()));
}

fn hit(window: &mut Window) -> (usize, Side) {
    let search = window.app().state.search.as_ref().unwrap();
    let hit = search.current_hit().unwrap();
    (hit.line as usize, hit.side)
}

fn rows(window: &Window) -> Vec<String> {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|node| node.accesskit_node().label()).collect()
}

const COMMAND_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

#[test]
fn a_search_finds_both_scripts_on_both_sides_and_goes_round() {
    let mut window = compared(Lang::En, ONE, TWO);
    window.press(Modifiers::COMMAND, Key::F);
    search(&mut window, "仓库");
    window.harness.get_by_label("1 / 4");
    let first = hit(&mut window);
    window.press(Modifiers::NONE, Key::Enter);
    assert_ne!(hit(&mut window), first);
    window.harness.get_by_label("2 / 4");
    window.press(Modifiers::SHIFT, Key::Enter);
    window.press(Modifiers::SHIFT, Key::Enter);
    window.harness.get_by_label("4 / 4");
    window.press(Modifiers::COMMAND, Key::G);
    assert_eq!(hit(&mut window), first);
    window.press(COMMAND_SHIFT, Key::G);
    window.harness.get_by_label("4 / 4");
    window.harness.get_by_label("Find next").click();
    window.settle();
    window.harness.get_by_label("1 / 4");
    // More letters narrow it, from where the reader is.
    window.press(Modifiers::COMMAND, Key::F);
    search(&mut window, "仓");
    search(&mut window, "库上");
    window.harness.get_by_label("1 / 2");
    search(&mut window, "没有的");
    window.harness.get_by_label("Nothing found");
}

#[test]
fn a_search_is_closed_and_taken_up_again() {
    let mut window = compared(Lang::ZhHans, ONE, TWO);
    window.press(Modifiers::COMMAND, Key::F);
    search(&mut window, "書");
    let total = window.app().state.search.as_ref().unwrap().hits.len();
    assert_eq!(total, 5);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.app().state.search.is_none());
    assert!(window.harness.ctx.memory(|m| m.focused().is_none()), "the keys scroll the text again");
    // The same is looked for again, without the field.
    window.press(Modifiers::COMMAND, Key::G);
    found(&mut window);
    window.harness.get_by_label(&format!("1 / {total}"));
    // Opened once more, what is pasted takes the place of what was there.
    window.press(Modifiers::COMMAND, Key::F);
    window.harness.event(Event::Paste("ＷＥＩ 門票".to_owned()));
    window.harness.run_steps(2);
    found(&mut window);
    assert_eq!(window.app().state.search.as_ref().unwrap().query, "ＷＥＩ 門票");
    window.harness.get_by_label("没有找到");
    window.harness.get_by_label("关闭查找").click();
    window.settle();
    assert!(window.app().state.search.is_none());
}

#[test]
fn a_find_in_a_folded_run_unfolds_it_and_one_in_the_redline_is_told_once() {
    let same: Vec<String> = (0..30).map(|i| format!("河堤上的第{i}棵柳树今年又发了新芽。")).collect();
    let text = |price: &str| {
        format!("河边的书店周末办展览，门票一律是{price}元，学生减半。\n\n{}\n", same.join("\n\n"))
    };
    let mut window = compared(Lang::En, &text("三"), &text("五"));
    assert!(!rows(&window).iter().any(|row| row.contains("第25棵")));
    window.press(Modifiers::COMMAND, Key::F);
    search(&mut window, "第25棵柳樹");
    window.harness.get_by_label("1 / 2");
    assert!(rows(&window).iter().any(|row| row.contains("第25棵")), "{:?}", rows(&window));
    window.press(Modifiers::NONE, Key::F3);
    found(&mut window);
    window.harness.get_by_label("1 / 1");
    window.app().apply(Command::Find { query: "门票".to_owned(), from: 0 });
    found(&mut window);
    window.harness.get_by_label("1 / 1");
    window.app().apply(Command::Find { query: "三元".to_owned(), from: 0 });
    found(&mut window);
    assert_eq!(hit(&mut window), (0, Side::Left));
}

#[test]
fn what_was_set_aside_is_searched_and_told_apart() {
    let page = "河谷网 > 新闻\n\n河岸旧仓库改作书店\n\n2024-07-18 06:30 来源：河谷网\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费86万元。\n\n读者可以坐到晚上十点。\n\n分享到：\n\n（责编：柳青）\n";
    let mut window = compared(Lang::En, page, TWO);
    window.press(Modifiers::COMMAND, Key::F);
    search(&mut window, "责编");
    window.harness.get_by_label("Nothing found");
    window.harness.get_by_label("1 in what was set aside").click();
    window.settle();
    window.harness.get_by_label("Put back: A （责编：柳青）");
}

#[test]
fn every_action_is_found_by_name_in_any_language_and_done() {
    let mut window = compared(Lang::ZhHans, ONE, TWO);
    let side = |window: &mut Window| window.app().state.slots[0].as_ref().unwrap().file_name().unwrap();
    for query in ["交换", "jhzy", "swap si", "交換左"] {
        let before = side(&mut window);
        window.press(COMMAND_SHIFT, Key::P);
        assert_eq!(window.app().state.dialog, Some(Dialog::Commands));
        window.harness.event(Event::Text(query.to_owned()));
        window.harness.run_steps(2);
        window.harness.get_by_label("前往 · 交换左右");
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(window.app().state.dialog, None, "{query}");
        assert_ne!(side(&mut window), before, "{query}");
    }
    // Arrows choose, a click does; what cannot be done does nothing.
    window.press(COMMAND_SHIFT, Key::P);
    window.harness.event(Event::Text("text size".to_owned()));
    window.harness.run_steps(2);
    window.harness.get_by_label("查看 · 默认字号").click();
    window.settle();
    assert_eq!(window.app().state.dialog, None);
    window.press(COMMAND_SHIFT, Key::P);
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.app().state.settings.reduced_motion, "round to the last of all");
    window.press(COMMAND_SHIFT, Key::P);
    window.harness.event(Event::Text("cancel".to_owned()));
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state.dialog, Some(Dialog::Commands), "there is no work to give up");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().state.dialog, None);
}

#[test]
fn what_is_done_with_one_source_is_found_by_name_too() {
    let mut window = compared(Lang::En, ONE, TWO);
    window.press(COMMAND_SHIFT, Key::P);
    window.harness.event(Event::Text("rename".to_owned()));
    window.harness.run_steps(2);
    window.harness.get_by_label("Edit · Rename: 二 稿.txt").click();
    window.settle();
    window.harness.event(Event::Text("晚报".to_owned()));
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    let name = window.app().state.slots[1].as_ref().unwrap().short_name().unwrap();
    assert_eq!(name, "二 稿.txt晚报");
    for (query, name) in
        [("left out", "Go · Next omitted"), ("traditional", "View · Not counted: traditional/simplified")]
    {
        window.press(COMMAND_SHIFT, Key::P);
        window.harness.event(Event::Text(query.to_owned()));
        window.harness.run_steps(2);
        let names = window.harness.query_all_by_role(Role::MenuItem);
        let names: Vec<_> = names.filter_map(|node| node.accesskit_node().label()).collect();
        assert!(names.iter().any(|label| label == name), "{names:?}");
        window.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn rows_are_gone_through_by_key_and_named_by_number() {
    let mut window = compared(Lang::En, ONE, TWO);
    let lines = window.app().state.shown.as_ref().unwrap().lines().len();
    let selected = |window: &mut Window| window.app().state.selected;
    window.press(Modifiers::NONE, Key::J);
    assert_eq!(selected(&mut window), Some(1), "the header shows the headline");
    window.press(Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(selected(&mut window), Some(2));
    window.harness.get_by_label(&format!("row 3 of {lines}"));
    window.press(Modifiers::NONE, Key::K);
    window.press(Modifiers::COMMAND, Key::ArrowUp);
    assert_eq!(selected(&mut window), Some(1), "it stops at the first");
    // By number and by share of the text.
    for (asked, line) in [("3", 2), ("100%", lines - 1), ("９９９", lines - 1), ("2", 1)] {
        window.press(Modifiers::COMMAND, Key::L);
        window.harness.event(Event::Text(asked.to_owned()));
        window.harness.run_steps(2);
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!((selected(&mut window), window.app().state.dialog.clone()), (Some(line), None), "{asked}");
    }
    window.press(Modifiers::COMMAND, Key::L);
    window.harness.event(Event::Text("x".to_owned()));
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state.dialog, Some(Dialog::GoToRow), "it names no row");
    window.harness.get_by_label("Cancel").click();
    window.settle();
    assert_eq!(window.app().state.dialog, None);
}

#[test]
fn folded_rows_are_passed_over() {
    let same: Vec<String> = (0..30).map(|i| format!("河堤上的第{i}棵柳树今年又发了新芽。")).collect();
    let text = |price: &str| {
        let head = "书店周末的展览\n\n河边的书店周末办展览，门票一律是";
        format!(
            "{head}{price}元，学生减半。\n\n{}\n\n展览到{price}月为止，雨天也照常开放。\n",
            same.join("\n\n")
        )
    };
    let mut window = compared(Lang::En, &text("三"), &text("五"));
    let mut seen = Vec::new();
    for _ in 0..4 {
        window.press(Modifiers::NONE, Key::J);
        seen.push(window.app().state.selected.unwrap());
    }
    assert_eq!(seen, [1, 2, 31, 32]);
    window.press(Modifiers::NONE, Key::K);
    window.press(Modifiers::NONE, Key::K);
    assert_eq!(window.app().state.selected, Some(2));
}

#[test]
fn enter_opens_the_menu_of_the_selected_row() {
    let mut window = compared(Lang::En, ONE, TWO);
    window.press(Modifiers::NONE, Key::J);
    window.press(Modifiers::NONE, Key::Enter);
    let copy = |window: &Window| {
        let label = "Copy selected row Ctrl+Shift+C";
        window.harness.get_by_role_and_label(Role::Button, label).accesskit_node().is_focused()
    };
    assert!(!copy(&window));
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(copy(&window), "the arrows go through it");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state.notices.last().unwrap().trouble, Trouble::Copied);
    assert!(!window.harness.ctx.any_popup_open());
}

/// How far down the ruler says the text is, 0 to 100.
fn percent(window: &Window) -> f64 {
    window.harness.get_by_label("Overview ruler").accesskit_node().numeric_value().unwrap()
}

#[test]
fn the_ruler_goes_where_it_is_pressed_dragged_or_told() {
    let long: String = (0..400).map(|i| format!("第{i}段写的是第{i}天的天气，风从山里吹来。\n\n")).collect();
    let mut window = compared(Lang::En, &long, &long.replace("第7天", "第八天"));
    window.press(Modifiers::NONE, Key::F4);
    assert_eq!(percent(&window), 0.0);
    let rail = window.harness.get_by_label("Overview ruler").rect();
    let at = |share: f32| pos2(rail.center().x, rail.top() + rail.height() * share);
    // A press beside the window box brings the place to the middle.
    window.harness.get_by_label("Overview ruler").click();
    window.settle();
    assert!((percent(&window) - 50.0).abs() < 2.0, "{}", percent(&window));
    // Taken hold of anywhere in the box it moves as far as the pointer does.
    let press = |window: &mut Window, at, pressed| {
        let button = PointerButton::Primary;
        window.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
        window.harness.step();
    };
    let inside = at(0.505);
    window.harness.hover_at(inside);
    window.harness.step();
    press(&mut window, inside, true);
    let before = percent(&window);
    assert!((before - 50.0).abs() < 2.0, "a press inside moves nothing");
    window.harness.hover_at(inside + vec2(0.0, rail.height() * 0.2));
    window.harness.run_steps(2);
    assert!((percent(&window) - before - 20.5).abs() < 2.0, "{}", percent(&window));
    window.harness.hover_at(at(3.0));
    window.harness.run_steps(2);
    assert_eq!(percent(&window), 100.0);
    press(&mut window, at(3.0), false);
    // By key, where it has the focus.
    window.harness.get_by_label("Overview ruler").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Home);
    assert_eq!(percent(&window), 0.0);
    window.press(Modifiers::NONE, Key::PageDown);
    let one = percent(&window);
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(one > 0.0 && percent(&window) > one);
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::PageUp);
    assert_eq!(percent(&window), 0.0);
    window.press(Modifiers::NONE, Key::End);
    assert!(rows(&window).iter().any(|row| row.contains("第399段")));
}

#[test]
fn the_sheet_of_keys_has_those_that_are_no_action() {
    let mut window = Window::with(Lang::En, variorum::session::Theme::Light, [1440.0, 1200.0]);
    window.press(Modifiers::NONE, Key::F1);
    for label in ["File", "Space · PageDown", "Home · End", "Enter · Shift+Enter", "J · Ctrl+↓", "F8 · N"]
    {
        assert!(window.harness.query_all_by_label(label).next().is_some(), "{label}");
    }
    window.harness.get_by_label("Done").click();
    window.settle();
    assert_eq!(window.app().state.dialog, None);
}

#[test]
fn changes_of_a_kind_and_facts_that_disagree_are_gone_through() {
    let mut window = Window::new(Lang::En);
    window.press(COMMAND_SHIFT, Key::E);
    let kinds = |window: &mut Window| {
        let shown = window.app().state.shown.as_ref().unwrap();
        shown.changes().iter().map(|change| change.kind).collect::<Vec<_>>()
    };
    let kinds = kinds(&mut window);
    let current = |window: &mut Window| window.app().state.change.map(|at| kinds[at]);
    for (action, kind) in [
        (Action::NextOmitted, ChangeKind::Omitted),
        (Action::NextAdded, ChangeKind::Added),
        (Action::NextMoved, ChangeKind::Moved),
        (Action::NextEdited, ChangeKind::Edited),
    ] {
        window.press(Modifiers::NONE, Key::Home);
        window.app().apply(Command::Select(0));
        let mut places = Vec::new();
        for _ in 0..30 {
            window.app().apply(Command::Do(action));
            assert_eq!(current(&mut window), Some(kind), "{action:?}");
            places.push(window.app().state.change.unwrap());
        }
        places.dedup();
        assert!(places.is_sorted(), "{places:?}");
        assert_eq!(places.last(), (0..kinds.len()).filter(|at| kinds[*at] == kind).max().as_ref());
    }
    // Facts that disagree, in the order of the rows, there and back.
    let facts = |window: &mut Window| window.app().state.fact.map(|(index, _)| index);
    window.app().apply(Command::Select(0));
    let mut seen = Vec::new();
    for _ in 0..5 {
        window.press(Modifiers::NONE, Key::F7);
        seen.extend(facts(&mut window));
    }
    seen.dedup();
    let conflicts =
        window.app().state.shown.as_ref().unwrap().comparison().unwrap().verdict.figures.fact_conflicts;
    assert_eq!(seen.len(), conflicts);
    window.press(Modifiers::SHIFT, Key::F7);
    assert_eq!(facts(&mut window), seen.get(conflicts - 2).copied());
}

#[test]
fn next_of_kind_follows_what_the_panel_lists() {
    let mut window = Window::new(Lang::En);
    window.press(COMMAND_SHIFT, Key::E);
    window.harness.get_all_by_role(Role::Tab).nth(1).unwrap().click();
    window.settle();
    let chip = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|l| l.starts_with("moved "))
    };
    window.harness.get_all_by_role(Role::RadioButton).find(chip).unwrap().click();
    window.settle();
    for _ in 0..3 {
        window.press(Modifiers::NONE, Key::F6);
        let state = &window.app().state;
        let change = state.change.map(|at| state.shown.as_ref().unwrap().changes()[at].kind);
        assert_eq!(change, Some(ChangeKind::Moved));
    }
}

#[test]
fn a_fact_is_looked_for_by_a_click() {
    let mut window = compared(Lang::En, ONE, TWO);
    window.harness.get_by_label("Find “86万元”").click();
    window.settle();
    found(&mut window);
    window.harness.get_by_label("1 / 1");
    assert_eq!(hit(&mut window).1, Side::Left);
    // Once more for what the other side says.
    window.harness.get_by_label("Find “68萬元”").click();
    window.settle();
    found(&mut window);
    assert_eq!(hit(&mut window).1, Side::Right);
}

#[test]
fn chosen_text_is_looked_for() {
    let mut window = compared(Lang::En, ONE, TWO);
    let spot = |at| Spot { line: 1, at };
    let selection = TextSelection { reading: Reading::Side(Side::Left), from: spot(3), to: spot(0) };
    window.app().apply(Command::ChooseText(Some(selection)));
    window.press(Modifiers::COMMAND, Key::F);
    found(&mut window);
    assert_eq!(window.app().state.search.as_ref().unwrap().query, "旧仓库");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(hit(&mut window), (1, Side::Left));
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(hit(&mut window), (1, Side::Right));
}
