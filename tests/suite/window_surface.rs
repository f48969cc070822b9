//! The reading surface, by accessible name and under the pointer.

use eframe::egui::{Key, Modifiers, PointerButton, Pos2, Role, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::{Action, Command, Effect};
use variorum::i18n::Lang;
use variorum::ui::PickOutcome;

use crate::support::Window;

const ONE: &str = "河岸旧仓库改作书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费86万元。\n\n读者可以坐到晚上十点。\n";
const TWO: &str = "河岸旧仓库改成书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费68万元。\n\n下月起周末还有读书会，不收门票。\n";

/// What the card of the change in `花费86万元` says of its fact.
const CARD: &str = "money: 86万元 (860,000 CNY) → 68万元 (680,000 CNY), disagreeing";

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn compared(one: &str, two: &str) -> Window {
    Window::comparing(Lang::En, [("one.txt", one), ("two.txt", two)])
}

/// The place of the row whose name holds a text.
fn row(window: &Window, text: &str) -> eframe::egui::Rect {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let mut named = rows.filter(|node| node.accesskit_node().label().is_some_and(|l| l.contains(text)));
    named.next().unwrap_or_else(|| panic!("no row says {text}")).rect()
}

fn is_said(window: &Window, text: &str) -> bool {
    window.harness.query_all_by_label_contains(text).next().is_some()
}

/// A point of a row's left half where hovering shows a text.
fn point_that_shows(window: &mut Window, row_text: &str, text: &str) -> Pos2 {
    let place = row(window, row_text);
    let mut x = place.left() + 24.0;
    while x < place.center().x {
        window.harness.hover_at(pos2(x, place.top() + 20.0));
        window.harness.run_steps(4);
        if is_said(window, text) {
            return pos2(x, place.top() + 20.0);
        }
        x += 8.0;
    }
    panic!("nowhere in the row it says {text}");
}

fn click(window: &mut Window, at: Pos2, times: usize) {
    // A frame of a test takes longer than a quick hand.
    window.harness.ctx.options_mut(|options| options.input_options.max_double_click_delay = 2.0);
    window.harness.hover_at(at);
    window.harness.step();
    for _ in 0..times {
        for pressed in [true, false] {
            window.harness.event(eframe::egui::Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
        window.harness.step();
    }
    window.settle();
}

#[test]
fn hovering_an_edit_shows_both_readings_its_kind_and_its_fact() {
    let mut window = compared(ONE, TWO);
    point_that_shows(&mut window, "花费86万元", CARD);
    assert!(is_said(&window, "edited"));
}

#[test]
fn a_quotation_that_disagrees_is_told_once_on_its_card() {
    let said = "“码头修好了，乡亲们盼了很久，雨天也照常开船。”船工陆平说。";
    let mut window = compared(
        &format!("渡口\n\n{said}\n"),
        &format!("渡口\n\n{}\n", said.replace("乡亲们盼了很久，雨天也", "雨天")),
    );
    point_that_shows(&mut window, "码头修好了", "船工陆平, disagreeing");
    let cards = window.harness.query_all_by_label_contains("船工陆平, disagreeing");
    let cards: Vec<String> = cards.filter_map(|node| node.accesskit_node().label()).collect();
    assert!(cards.iter().all(|card| !card.contains("码头")), "the readings stand above it: {cards:?}");
}

#[test]
fn a_double_click_on_an_edit_opens_it_in_the_side_panel() {
    let mut window = compared(ONE, TWO);
    let at = point_that_shows(&mut window, "花费86万元", CARD);
    click(&mut window, at, 2);
    let change = window.app().state.current_change().copied().unwrap();
    assert!(change.fact);
    window.harness.get_by_label_contains("The current change: edited");
}

const MOVED: [&str; 5] = [
    "第一段说的是河边的旧仓库，如今改成了书店，楼下留作茶室。",
    "第二段说的是新来的店主，他从前是一名船长，走过许多码头。",
    "第三段说的是楼上的茶室，窗外能看见整条河和对岸的山。",
    "第四段说的是周末的读书会，来的人一次比一次多，要先报名。",
    "第五段说的是门前的渡口，雨天也照常开船，请看告示。",
];

fn moved() -> Window {
    let one = MOVED.join("\n\n");
    let two =
        [MOVED[1], MOVED[2], MOVED[3], "第一段说的是河边的老仓库，如今改成了书店，楼下留作茶室。", MOVED[4]]
            .join("\n\n");
    compared(&one, &two)
}

#[test]
fn a_moved_paragraph_is_brought_alongside_and_put_back() {
    let mut window = moved();
    let before = row(&window, "to · A: 第一段").height();
    window.harness.query_all_by_label("bring alongside").next().unwrap().click();
    window.settle();
    assert_eq!(window.app().state.brought.len(), 1);
    assert!(row(&window, "to · A: 第一段").height() > before, "both texts and what says so stand there");
    window.harness.get_by_label("put back").click();
    window.settle();
    assert!(window.app().state.brought.is_empty());
    assert_eq!(row(&window, "to · A: 第一段").height(), before);
    // By key, at the selected place.
    click(&mut window, row(&moved(), "第二段").center(), 1);
    window.press(Modifiers::COMMAND, Key::B);
    assert!(window.app().state.brought.is_empty(), "only a moved row has another place");
    window.press(Modifiers::NONE, Key::F8);
    window.press(Modifiers::COMMAND, Key::B);
    assert_eq!(window.app().state.brought.len(), 1);
    window.harness.get_by_label("put back");
}

#[test]
fn what_is_brought_alongside_works_in_one_column_too() {
    let mut window = moved();
    window.press(Modifiers::NONE, Key::F3);
    window.harness.query_all_by_label("bring alongside").next().unwrap().click();
    window.settle();
    window.harness.get_by_label("put back");
}

#[test]
fn marks_of_what_does_not_count_are_shown_or_not() {
    let mut window = compared("甲说，好的。\n\n乙不说话。\n", "甲说,好的。\n\n乙不说话。\n");
    assert!(window.app().state.settings.show_folded);
    // Nor is a row lit.
    window.harness.remove_cursor();
    window.settle();
    let with = window.harness.render().unwrap();
    window.press(CTRL_SHIFT, Key::D);
    assert!(!window.app().state.settings.show_folded);
    let without = window.harness.render().unwrap();
    assert!(with != without, "the dots are gone");
    window.press(CTRL_SHIFT, Key::D);
    assert!(with == window.harness.render().unwrap());
}

#[test]
fn how_text_is_set_is_chosen_in_the_settings_and_kept() {
    let mut window = compared(ONE, TWO);
    let before = row(&window, "花费86万元").height();
    window.app().apply(Command::LineSpacing(2.2));
    window.settle();
    assert!(row(&window, "花费86万元").height() > before, "lines stand further apart");
    window.app().apply(Command::LineSpacing(1.7));
    window.app().apply(Command::Measure(16.0));
    window.settle();
    let narrow = row(&window, "花费86万元").height();
    assert!(narrow > before, "16 characters a line make more lines: {narrow}");
    window.press(Modifiers::COMMAND, Key::Comma);
    window.harness.get_by_label("set tight").click();
    window.settle();
    assert!(window.app().state.settings.tight_columns);
    let font = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts/NotoSerifTibetan-Regular.ttf");
    window.picks.lock().unwrap().push(PickOutcome::Chosen(vec![font.clone()]));
    window.harness.get_by_label("Own font…").click();
    window.until("the font", |app| app.state.settings.article_font.is_some());
    assert_eq!(window.app().state.settings.article_font, Some(font));
    window.harness.get_by_label("NotoSerifTibetan-Regular.ttf");
    window.harness.get_by_label("built-in sans-serif").click();
    window.settle();
    assert_eq!(window.app().state.settings.article_font, None);
    let bad = window.file("bad.otf", "no font");
    window.picks.lock().unwrap().push(PickOutcome::Chosen(vec![bad]));
    window.harness.get_by_label("Own font…").click();
    window.until("the answer", |app| !app.state.notices.is_empty());
    assert_eq!(window.app().state.settings.article_font, None, "what is no font is not kept");
}

/// What is drawn of a side's headline.
fn headline(window: &mut Window, text: &str) -> Vec<u8> {
    let place = window.harness.get_by_role_and_label(Role::Heading, text).rect();
    let picture = window.harness.render().unwrap();
    let [x, y, width, height] =
        [place.left(), place.top(), place.width(), place.height()].map(|length| length as u32);
    image::imageops::crop_imm(&picture, x, y, width, height).to_image().into_raw()
}

#[test]
fn a_font_of_one_s_own_reaches_the_headline() {
    let mut window = compared(&ONE.replacen("河岸", "River", 1), TWO);
    let said = "River旧仓库改作书店";
    let before = headline(&mut window, said);
    let font = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts/NotoSerifTibetan-Regular.ttf");
    window.picks.lock().unwrap().push(PickOutcome::Chosen(vec![font]));
    window.press(Modifiers::COMMAND, Key::Comma);
    window.harness.get_by_label("Own font…").click();
    window.until("the font", |app| app.state.settings.article_font.is_some());
    window.press(Modifiers::NONE, Key::Escape);
    assert!(headline(&mut window, said) != before);
}

/// Presses, goes to each place in turn, and lets go.
fn drag(window: &mut Window, places: &[Pos2], modifiers: Modifiers) {
    let button = |pos: Pos2, pressed: bool| eframe::egui::Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers,
    };
    window.harness.hover_at(places[0]);
    window.harness.step();
    window.harness.event(eframe::egui::Event::ModifiersChanged(modifiers));
    window.harness.event(button(places[0], true));
    for &place in places {
        window.harness.event(eframe::egui::Event::PointerMoved(place));
        window.harness.step();
    }
    window.harness.run_steps(30);
    window.harness.event(button(places[places.len() - 1], false));
    window.harness.event(eframe::egui::Event::ModifiersChanged(Modifiers::NONE));
    window.settle();
}

/// What a copy puts into the clipboard.
fn copied(window: &mut Window) -> Option<String> {
    let effects = window.app().apply(Command::Do(Action::Copy));
    effects.into_iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text),
        _ => None,
    })
}

#[test]
fn a_drag_selects_text_of_one_side_across_paragraphs_and_copies_it_clean() {
    let mut window = compared(ONE, TWO);
    let (from, to) = (row(&window, "旧仓库上周末"), row(&window, "读者可以坐到"));
    // It ends over the other column and stays in its own.
    let places = [from.left_top() + vec2(2.0, 20.0), from.center(), pos2(to.right() - 30.0, to.center().y)];
    drag(&mut window, &places, Modifiers::NONE);
    assert_eq!(
        copied(&mut window).unwrap(),
        "旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费86万元。\n\n读者可以坐到晚上十点。"
    );
    // A click takes it back; with nothing chosen the row is copied.
    click(&mut window, from.left_top() + vec2(60.0, 20.0), 1);
    assert_eq!(window.app().state.text_selection, None);
    assert_eq!(
        copied(&mut window).unwrap().lines().next(),
        Some("旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。")
    );
}

#[test]
fn a_selection_goes_on_while_the_text_scrolls_and_is_extended_with_shift() {
    let text: String =
        (0..80).map(|i| format!("第{i}段说的是渡口的第{i}条船，船上坐着七个人。\n\n")).collect();
    let mut window = compared(&text, &text.replace("七个", "九个"));
    let first = row(&window, "第0段");
    let start = first.left_top() + vec2(2.0, 20.0);
    let below = pos2(first.left() + 100.0, 895.0);
    drag(&mut window, &[start, first.center(), below, below, below, below], Modifiers::NONE);
    let chosen = copied(&mut window).unwrap();
    let paragraphs = chosen.split("\n\n").count();
    let laid_out = window.shell().laid_out_rows();
    assert!(chosen.starts_with("第0段") && paragraphs > 20, "{paragraphs} paragraphs");
    assert!(laid_out < 80, "only what is seen is laid out: {laid_out}");
    assert!(!chosen.contains("九个"), "never the other side");
    let line = window.app().state.text_selection.unwrap().to.line;
    let further = row(&window, &format!("第{}段", line - 2)).left_top() + vec2(2.0, 20.0);
    drag(&mut window, &[further], Modifiers::SHIFT);
    let selection = window.app().state.text_selection.unwrap();
    assert_eq!((selection.from.line, selection.to.line), (0, line - 2));
}

#[test]
fn a_double_click_takes_the_word_and_a_triple_click_the_paragraph() {
    let mut window = compared(ONE, TWO);
    let at = row(&window, "旧仓库上周末").left_top() + vec2(100.0, 20.0);
    click(&mut window, at, 2);
    let word = copied(&mut window).unwrap();
    assert!((1..=3).contains(&word.chars().count()), "{word}");
    click(&mut window, pos2(at.x + 90.0, at.y), 3);
    assert_eq!(copied(&mut window).unwrap(), "旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。");
}

#[test]
fn the_whole_side_clicked_last_is_selected_by_key() {
    let mut window = compared(ONE, TWO);
    let place = row(&window, "旧仓库上周末");
    click(&mut window, pos2(place.right() - 100.0, place.center().y), 1);
    window.press(Modifiers::COMMAND, Key::A);
    assert_eq!(copied(&mut window).unwrap(), TWO.trim_end());
    click(&mut window, place.left_top() + vec2(60.0, 20.0), 1);
    window.press(Modifiers::COMMAND, Key::A);
    assert_eq!(copied(&mut window).unwrap(), ONE.trim_end());
    // Also where paragraphs are many lines long.
    window.app().apply(Command::Measure(16.0));
    window.settle();
}

#[test]
fn a_redline_is_copied_as_the_right_side_says_it() {
    let mut window = compared(ONE, TWO);
    window.press(Modifiers::NONE, Key::F3);
    window.press(Modifiers::COMMAND, Key::A);
    assert_eq!(copied(&mut window).unwrap(), TWO.trim_end());
    // Of what is struck through alone, that.
    let place = row(&window, "读者可以坐到");
    click(&mut window, pos2(place.center().x, place.center().y), 3);
    let taken = window.app().state.text_selection;
    if taken.is_none() {
        click(&mut window, pos2(place.left() + 400.0, place.center().y), 3);
    }
    assert_eq!(copied(&mut window).unwrap(), "读者可以坐到晚上十点。");
}

#[test]
fn the_row_of_the_change_stepped_to_says_what_it_is() {
    let mut window = compared(ONE, TWO);
    while window.app().state.current_change().is_none_or(|change| !change.fact) {
        let before = window.app().state.change;
        window.press(Modifiers::NONE, Key::F8);
        assert_ne!(window.app().state.change, before, "there is a change that changes a fact");
    }
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let said: Vec<String> = rows.filter_map(|node| node.accesskit_node().description()).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains(CARD) && said[0].starts_with("edited"), "{said:?}");
}
