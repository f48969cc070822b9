//! The panel at the side, by accessible name.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Role, ViewportId, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::{ChangeFilter, ChangeKind, Command};
use variorum::i18n::Lang;

use crate::support::Window;

const ONE: &str = "河岸旧仓库改作书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费86万元。\n\n读者可以坐到晚上十点。\n\n“书比从前贵了，人倒更多。”店员田禾说，他在这里干了六年。\n";
const TWO: &str = "河岸旧仓库改成书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费68万元。\n\n下月起周末还有读书会，不收门票。\n";

fn compared(one: &str, two: &str) -> Window {
    Window::comparing(Lang::En, [("one.txt", one), ("two.txt", two)])
}

/// The names of what can be pressed and begins so.
fn buttons(window: &Window, begins: &str) -> Vec<String> {
    let all = window.harness.query_all_by_role(Role::Button);
    all.filter_map(|node| node.accesskit_node().label()).filter(|name| name.starts_with(begins)).collect()
}

/// The entries of the list of changes: their names begin with their numbers.
fn entries(window: &Window) -> Vec<String> {
    let all = window.harness.query_all_by_role(Role::Button);
    all.filter_map(|node| node.accesskit_node().label())
        .filter(|name| name.starts_with(|c: char| c.is_ascii_digit()) && name.contains(": "))
        .collect()
}

/// What the card of the current change says.
fn current_change(window: &Window) -> String {
    let card = window.harness.get_by_label_contains("The current change: edited");
    card.accesskit_node().value().unwrap()
}

fn press_label(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).click();
    window.settle();
}

#[test]
fn the_tabs_are_gone_through_by_key() {
    let mut window = compared(ONE, TWO);
    window.press(Modifiers::NONE, Key::F10);
    assert!(!entries(&window).is_empty(), "the changes are shown");
    window.press(Modifiers::NONE, Key::F9);
    assert!(entries(&window).is_empty(), "the panel is hidden");
    for _ in 0..4 {
        window.press(Modifiers::NONE, Key::F10);
    }
    assert!(!entries(&window).is_empty(), "the key brings it back");
}

#[test]
fn arrow_keys_go_past_the_headings_of_the_list_of_facts() {
    let mut window = compared(ONE, TWO);
    let focused = |window: &Window| {
        let mut all = window.harness.query_all_by_role(Role::Button);
        all.find(egui_kittest::Node::is_focused).and_then(|node| node.accesskit_node().label())
    };
    let first = "money: 86万元 / 68万元";
    window.harness.get_by_label(first).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowDown);
    let next = focused(&window).expect("the focus is not lost on a heading");
    assert_ne!(next, first);
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(focused(&window).as_deref(), Some(first));
}

#[test]
fn changes_are_filtered_by_kind_and_by_whether_a_fact_changes() {
    let mut window = compared(ONE, TWO);
    window.press(Modifiers::NONE, Key::F10);
    let all = entries(&window).len();
    assert_eq!(all, window.app().state.shown.as_ref().unwrap().changes().len());
    for (filter, name) in [
        (ChangeFilter::Kind(ChangeKind::Omitted), "omitted"),
        (ChangeFilter::Kind(ChangeKind::Added), "added"),
        (ChangeFilter::Kind(ChangeKind::Edited), "edited"),
        (ChangeFilter::Fact, "changes a fact"),
    ] {
        let count = window.app().state.shown.as_ref().unwrap().findings().count(filter);
        assert!(count > 0 && count < all, "{name}");
        press_label(&mut window, &format!("{name} {count}"));
        assert_eq!(entries(&window).len(), count, "{name}");
    }
    assert!(entries(&window).iter().all(|name| name.ends_with("(changes a fact)")), "{:?}", entries(&window));
}

#[test]
fn omitted_paragraphs_are_ranked_by_what_goes_missing() {
    let mut window = compared(ONE, TWO);
    window.press(Modifiers::NONE, Key::F10);
    press_label(&mut window, "omitted, weightiest first 2");
    let ranked = [buttons(&window, "1. "), buttons(&window, "2. ")].concat();
    assert!(ranked[0].contains("店员田禾") && ranked[0].contains("1 quotation"), "{ranked:?}");
    assert!(ranked[1].contains("读者可以"), "{ranked:?}");
    press_label(&mut window, &ranked[1]);
    let change = *window.app().state.current_change().unwrap();
    assert_eq!(change.kind, ChangeKind::Omitted);
    assert_eq!(window.app().state.selected, Some(change.line));
}

#[test]
fn a_sentence_omitted_from_a_kept_paragraph_is_listed_and_gone_to() {
    let kept = "\n茶室每天下午开门。去年冬天屋顶漏了两次，修理又花了四个星期。茶是本地的。\n";
    let left = format!("{ONE}{kept}");
    let right = format!("{TWO}{}", kept.replace("去年冬天屋顶漏了两次，修理又花了四个星期。", ""));
    let mut window = compared(&left, &right);
    window.press(Modifiers::NONE, Key::F10);
    press_label(&mut window, "omitted, weightiest first 3");
    let sentence = window.harness.get_by_label_contains(". 去年冬天屋顶漏了两次，修理又花了四个星期。 (");
    sentence.click();
    window.settle();
    let change = *window.app().state.current_change().unwrap();
    assert!(change.kind == ChangeKind::Omitted && change.span.is_some(), "{change:?}");
}

#[test]
fn the_change_stepped_to_is_told_in_full_and_found_in_the_list() {
    let mut window = compared(ONE, TWO);
    window.press(Modifiers::NONE, Key::F10);
    press_label(&mut window, "omitted 2");
    window.press(Modifiers::NONE, Key::F8);
    let said = current_change(&window);
    assert!(said.contains("A: ") && said.contains("B: "), "{said}");
    // What a filter hides is shown when it is stepped to.
    assert_eq!(entries(&window).len(), window.app().state.shown.as_ref().unwrap().changes().len());
    while window.app().state.current_change().is_some_and(|change| !change.fact) {
        window.press(Modifiers::NONE, Key::F8);
    }
    let said = current_change(&window);
    assert!(said.contains("money") && said.contains("disagreeing"), "{said}");
    assert!(said.contains("860,000 CNY") && said.contains("680,000 CNY"), "{said}");
}

#[test]
fn a_list_is_gone_through_by_arrow_keys_beyond_what_is_seen() {
    let paragraph = |i: usize, word: &str| format!("第{i}段说的是渡口的第{i}条船，船上坐着{word}人。\n\n");
    let one: String = (0..200).map(|i| paragraph(i, "七个")).collect();
    let two: String = (0..200).map(|i| paragraph(i, "九个")).collect();
    let mut window = compared(&one, &two);
    window.press(Modifiers::NONE, Key::F10);
    let total = window.app().state.shown.as_ref().unwrap().changes().len();
    let seen = entries(&window);
    assert!(total >= 200 && seen.len() < 60, "{total} changes, {} laid out", seen.len());
    window.harness.get_by_label(&seen[0]).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::End);
    let last = entries(&window).into_iter().find(|name| name.starts_with(&format!("{total} ")));
    let last = last.unwrap_or_else(|| panic!("the last change is in sight: {:?}", entries(&window)));
    assert!(window.harness.get_by_label(&last).is_focused());
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state.change, Some(total - 2));
}

#[test]
fn a_fact_leads_to_both_of_its_places() {
    let mut window = compared(ONE, TWO);
    let row = buttons(&window, "money: ").pop().unwrap();
    press_label(&mut window, &row);
    let (fact, _) = window.app().state.fact.unwrap();
    let shown = window.app().state.shown.clone().unwrap();
    let difference = shown.comparison().unwrap().facts[fact];
    let line = window.app().state.selected.unwrap();
    assert_eq!(shown.lines()[line].row(), difference.row);
    press_label(&mut window, &row);
    let line = window.app().state.selected.unwrap();
    assert_eq!(shown.lines()[line].row(), difference.right_row.unwrap_or(difference.row));
}

#[test]
fn facts_of_the_headline_are_told_apart() {
    let one = ONE.replacen("改作书店", "花86万元改作书店", 1);
    let mut window = compared(&one, &TWO.replacen("改成书店", "花68万元改成书店", 1));
    let found = buttons(&window, "money: 86万元 / 68万元");
    assert!(found.iter().any(|name| name.ends_with(" · headline")), "{found:?}");
    assert!(found.iter().any(|name| !name.contains("headline")), "{found:?}");
    // Of one reading only.
    let other = window.file("two.txt", TWO);
    window.drop_right(&[other]);
    let found = buttons(&window, "money: 86万元");
    assert!(found.iter().any(|name| name.contains("headline")), "{found:?}");
}

#[test]
fn an_inexact_fact_is_told_with_the_words_that_say_so() {
    let window = compared(&ONE.replace("86万元", "约86万元"), &TWO.replace("68万元", "近68万元"));
    assert_eq!(buttons(&window, "money: "), ["money: 约86万元 / 近68万元"]);
}

#[test]
fn what_a_shortened_quotation_leaves_out_is_told() {
    let quote = "“仓库空了十几年，墙上长满了草，下雨的时候没有人敢走近，孩子们绕着走，现在大家都愿意来坐坐了。”店员田禾说。";
    let shorter = quote.replace("孩子们绕着走，", "");
    let [one, two] = [quote, &shorter].map(|quote| format!("{ONE}\n\n{quote}\n"));
    let window = compared(&one, &two);
    let told = buttons(&window, "quote: …");
    assert_eq!(
        told,
        ["quote: …下雨的时候没有人敢走近，孩子们绕着走，现在大家都愿意来坐坐了。” (left out: 孩子们绕着走)"]
    );
}

#[test]
fn shares_of_text_headline_and_lead_are_said_apart() {
    let window = compared(ONE, TWO);
    for part in ["Whole text", "Headline", "First paragraph"] {
        for side in ["A", "B"] {
            let name = format!("{part} {side}: ");
            let bar = window.harness.get_by_label_contains(&name);
            assert!(bar.accesskit_node().label().unwrap().contains('%'), "{name}");
        }
    }
}

#[test]
fn the_width_of_the_panel_is_remembered() {
    let mut window = compared(ONE, TWO);
    window.app().apply(Command::PanelWidth(9000.0));
    assert_eq!(window.app().state.settings.panel_width.points(), 560.0);
    window.app().apply(Command::PanelWidth(f32::NAN));
    assert_eq!(window.app().state.settings.panel_width.points(), 300.0);
}

#[test]
fn the_card_of_a_change_comes_to_rest() {
    let mut window = compared(ONE, TWO);
    window.press(Modifiers::NONE, Key::F10);
    let total = window.app().state.shown.as_ref().unwrap().changes().len();
    for change in 0..total {
        window.press(Modifiers::NONE, Key::F8);
        assert_eq!(window.app().state.change, Some(change));
        window.harness.run_steps(20);
        let delay = window.harness.output().viewport_output.get(&ViewportId::ROOT).map(|v| v.repaint_delay);
        assert_eq!(delay, Some(std::time::Duration::MAX), "{:?}", window.harness.ctx.repaint_causes());
    }
}

#[test]
fn long_readings_leave_room_for_the_list() {
    let long = "渡口的船一条接一条地开过去，".repeat(60);
    let mut window = compared(&format!("{ONE}\n\n{long}\n"), TWO);
    window.press(Modifiers::NONE, Key::F10);
    let changes = window.app().state.shown.as_ref().unwrap().changes().to_vec();
    let omitted = changes.iter().rposition(|c| c.kind == ChangeKind::Omitted && c.span.is_none()).unwrap();
    window.app().apply(Command::GoToChange(omitted));
    window.settle();
    assert!(entries(&window).len() >= 4, "{:?}", entries(&window));
}

#[test]
fn of_many_things_set_aside_only_those_in_sight_are_laid_out() {
    let links: String = (0..400).map(|i| format!("<li><a href=\"/{i}\">栏目{i}</a></li>")).collect();
    let text: String = ONE.split("\n\n").skip(1).map(|p| format!("<p>{p}</p>")).collect();
    let page = format!(
        "<html><body><nav><ul>{links}</ul></nav><article><h1>河岸旧仓库改作书店</h1>{text}</article></body></html>"
    );
    let mut window = Window::new(Lang::En);
    let files = [window.file("one.html", page), window.file("two.txt", TWO)];
    window.drop_left(&files);
    let aside = window.app().state.slots[0].as_ref().unwrap().article().set_aside.len();
    for _ in 0..3 {
        window.press(Modifiers::NONE, Key::F10);
    }
    let seen = buttons(&window, "Put back: A").len();
    assert!(aside > 60 && (1..60).contains(&seen), "{seen} of {aside}");
}

#[test]
fn the_edge_of_the_panel_is_dragged_and_its_width_kept() {
    let mut window = compared(ONE, TWO);
    let edge = pos2(1440.0 - window.app().state.settings.panel_width.points(), 500.0);
    let button = |pos: Pos2, pressed: bool| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.harness.hover_at(edge);
    window.harness.run_steps(2);
    window.harness.event(button(edge, true));
    let to = pos2(edge.x - 90.0, edge.y);
    for step in 1..=9 {
        window.harness.event(Event::PointerMoved(pos2(edge.x - 10.0 * step as f32, edge.y)));
        window.harness.step();
    }
    window.harness.event(button(to, false));
    window.settle();
    let width = window.app().state.settings.panel_width.points();
    assert!((380.0..=400.0).contains(&width), "{width}");
    assert_eq!(window.app().state.text_selection, None, "the text beside it is not selected");
}

#[test]
fn the_edge_of_the_panel_has_a_name_and_moves_by_arrow_keys() {
    let mut window = compared(ONE, TWO);
    let edge = |window: &Window| window.harness.get_by_label("Width of the side panel").rect().center().x;
    let before = edge(&window);
    window.harness.get_by_label("Width of the side panel").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowLeft);
    window.press(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(window.app().state.settings.panel_width.points(), 340.0);
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(window.app().state.settings.panel_width.points(), 320.0);
    assert_eq!(before - edge(&window), 20.0);
}
