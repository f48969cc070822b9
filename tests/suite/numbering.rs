//! Articles that have other numbers in a later version: their numbers, and references that follow them, are told apart.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::{Action, ChangeFilter};
use variorum::compare::findings::Numbering;
use variorum::i18n::Lang;

use crate::support::Window;
use crate::support::desk::{Desk, json, status};

const OLD: &str = "白沙渡口管理办法\n\n第一条　渡口由镇公所管理。\n\n第二条　渡船应当每日检查两次，检查结果记入船簿。\n\n第三条　违反第二条规定的，由镇公所处以五百元罚款。\n\n第四条　乘客应当遵守《渡口安全法》第二条的规定，依照第三条缴纳罚款。\n";
const NEW: &str = "白沙渡口管理办法\n\n第一条　渡口由镇公所管理。\n\n第二条　渡口应当设置告示牌，写明开渡时间和票价。\n\n第三条　渡船应当每日检查两次，检查结果记入船簿。\n\n第四条　违反第三条规定的，由镇公所处以八百元罚款。\n\n第五条　乘客应当遵守《渡口安全法》第三条的规定，依照第四条缴纳罚款。\n";
const RULES: &str = "Rules of the Whitesand Ferry\n\nArticle 1. The ferry is run by the town office.\n\nArticle 2. The boat shall be inspected twice a day and the result entered in the log.\n\nArticle 3. Whoever breaks Article 2 shall pay a fine of 500 crowns to the town office.\n";
const REVISED: &str = "Rules of the Whitesand Ferry\n\nArticle 1. The ferry is run by the town office.\n\nArticle 2. The landing shall have a board that shows the hours and the fares.\n\nArticle 3. The boat shall be inspected twice a day and the result entered in the log.\n\nArticle 4. Whoever breaks Article 3 shall pay a fine of 800 crowns to the town office.\n";

#[test]
fn a_reference_that_follows_the_renumbering_is_no_conflict() {
    let desk = Desk::new();
    desk.file("old.txt", OLD);
    desk.file("new.txt", NEW);
    for (files, amounts) in
        [(["old.txt", "new.txt"], ["五百元", "八百元"]), (["new.txt", "old.txt"], ["八百元", "五百元"])]
    {
        let made = desk.run(&["compare", "--raw", "--format", "json", files[0], files[1]]);
        assert_eq!(status(&made), 1);
        let comparison = &json(&made)["comparisons"][0];
        let facts = comparison["facts"].as_array().unwrap();
        let of = |status: &str, renumbered: bool| {
            let is = |f: &&serde_json::Value| {
                f["status"] == status && f["renumbered"].as_bool().unwrap_or(false) == renumbered
            };
            let text = |f: &serde_json::Value| [&f["left"], &f["right"]].map(|f| f["text"].to_string());
            facts.iter().filter(is).map(text).collect::<Vec<_>>().concat().join(" ")
        };
        let quoted = amounts.map(|text| format!("\"{text}\"")).join(" ");
        let conflicts = of("conflict", false);
        // Of another law the number itself changed.
        assert!(conflicts.contains(&quoted) && conflicts.contains("第二条"), "{conflicts}");
        let followed = of("same_value", true);
        assert!(followed.contains("第三条") && followed.contains("第四条"), "{followed}");
        assert_eq!(comparison["verdict"]["figures"]["fact_conflicts"], 2);
    }
}

/// Whose numbers changed, in order, of changes that are of a number alone; and how many others there are.
fn numbers(window: &mut Window) -> (Vec<Numbering>, usize) {
    let shown = window.app().state.shown.as_ref().unwrap();
    let others = shown.findings().count(ChangeFilter::Unnumbered);
    (shown.changes().iter().filter_map(|change| change.number).collect(), others)
}

#[test]
fn numbers_of_articles_are_told_from_other_changes() {
    use Numbering::{Followed, Own};
    for (texts, others) in [([OLD, NEW], 3), ([RULES, REVISED], 2)] {
        let files = [("old.txt", texts[0]), ("new.txt", texts[1])];
        let mut window = Window::comparing(Lang::En, files);
        let (found, rest) = numbers(&mut window);
        assert_eq!(rest, others, "{found:?}");
        assert_eq!(found.get(..3), Some(&[Own, Own, Followed][..]));
    }
}

#[test]
fn changes_of_numbering_are_listed_apart_and_passed_over() {
    let mut window = Window::comparing(Lang::En, [("old.txt", OLD), ("new.txt", NEW)]);
    window.press(Modifiers::NONE, Key::F10);
    let entries = |window: &Window| {
        let all = window.harness.query_all_by_role(Role::Button);
        let names = all.filter_map(|node| node.accesskit_node().label());
        names.filter(|name| name.starts_with(|c: char| c.is_ascii_digit())).collect::<Vec<_>>()
    };
    window.harness.get_by_label("numbers 5").click();
    window.settle();
    let listed = entries(&window);
    assert!(listed.len() == 5 && listed.iter().all(|name| name.contains("numbers:")), "{listed:?}");
    assert!(listed[2].ends_with("(follows the renumbering)"), "{listed:?}");
    window.harness.get_by_label("all 8").click();
    window.settle();
    // By mouse, and by key back and forth.
    window.harness.get_by_label(Action::SkipNumbers.label(variorum::i18n::Strings::of(Lang::En))).click();
    window.settle();
    assert!(window.app().state.settings.skip_numbers);
    assert_eq!(entries(&window).len(), 3);
    window.harness.get_by_label("all 3");
    for _ in 0..5 {
        window.press(Modifiers::NONE, Key::F8);
        assert_eq!(window.app().state.current_change().unwrap().number, None);
    }
    window.harness.get_by_label("3 / 3");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    assert!(!window.app().state.settings.skip_numbers);
    assert_eq!(entries(&window).len(), 8);
}
