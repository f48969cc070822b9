//! The window by accessible name: what a person does with mouse and keyboard.

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::{Action, Command, Dialog, Effect, Target, Trouble};
use variorum::i18n::Lang;
use variorum::read::{Changes, ReadError};
use variorum::session::{Mode, Settings};
use variorum::text::Ignore;
use variorum::ui::PickOutcome;

use crate::support::{Window, package};

const ONE: &str = "河岸旧仓库改作书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费86万元。\n\n读者可以坐到晚上十点。\n";
const TWO: &str = "河岸旧仓库改成书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费68万元。\n\n下月起周末还有读书会，不收门票。\n";

fn compared(lang: Lang) -> Window {
    Window::comparing(lang, [("一 稿.txt", ONE), ("二 稿.txt", TWO)])
}

fn row_texts(window: &Window) -> Vec<String> {
    let rows = window.harness.query_all_by_role(eframe::egui::Role::ListBoxOption);
    rows.filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn the_example_opens_by_its_button() {
    let mut window = Window::new(Lang::ZhHans);
    window.harness.get_by_label("打开示例比较").click();
    window.settle();
    assert!(window.app().state.shown.is_some());
    window.harness.get_by_label("判定: 删改转载");
    window.harness.get_by_label("澜桥提前通车，两岸三万居民不再绕行");
    assert!(row_texts(&window).iter().any(|row| row.contains("历时十四个月")), "{:?}", row_texts(&window));
}

#[test]
fn two_dropped_files_fill_both_sides_and_rows_say_what_became_of_them() {
    let window = compared(Lang::ZhHans);
    let rows = row_texts(&window);
    assert!(rows.iter().any(|r| r.starts_with("＝: 旧仓库上周末")), "{rows:?}");
    assert!(
        rows.iter().any(|r| r.starts_with("改") && r.contains("86万元") && r.contains("68万元")),
        "{rows:?}"
    );
    assert!(rows.iter().any(|r| r.starts_with("B 略去 · A: 读者可以")), "{rows:?}");
    assert!(rows.iter().any(|r| r.starts_with("B 新增 · B: 下月起")), "{rows:?}");
}

#[test]
fn one_file_at_a_time_fills_the_side_under_the_pointer() {
    let mut window = Window::new(Lang::En);
    let (one, two) = (window.file("one.txt", ONE), window.file("two.txt", TWO));
    window.drop_right(&[two]);
    assert!(window.app().state.slots[0].is_none() && window.app().state.slots[1].is_some());
    window.drop_left(&[one]);
    assert!(window.app().state.shown.is_some());
}

#[test]
fn a_drop_on_a_comparison_replaces_that_side_and_keeps_the_old_source() {
    let mut window = compared(Lang::En);
    let third = window.file("third.txt", "全新的一篇。\n\n与前两篇无关。\n");
    window.drop_right(&[third]);
    assert_eq!(window.app().state.slots[1].as_ref().unwrap().file_name().unwrap(), "third.txt");
    assert_eq!(window.app().state.further.len(), 1);
    window.harness.get_by_label("Further sources (1)");
}

#[test]
fn more_than_two_files_are_kept_as_further_sources_and_can_be_shown() {
    let mut window = Window::new(Lang::En);
    let files: Vec<_> =
        (0..4).map(|i| window.file(&format!("{i}.txt"), format!("{ONE}\n第{i}稿。\n"))).collect();
    window.drop_left(&files);
    assert_eq!(window.app().state.further.len(), 2);
    window.press(Modifiers::NONE, Key::F2);
    let (third, left) = (window.app().state.further[0].id, window.app().state.slots[0].as_ref().unwrap().id);
    window.harness.get_by_label("Further sources (2)").click();
    window.settle();
    window.harness.get_by_label("2.txt").click();
    window.settle();
    window.harness.get_by_label("Show as A").click();
    window.settle();
    assert_eq!(window.app().state.slots[0].as_ref().unwrap().id, third);
    assert!(window.app().state.further.iter().any(|s| s.id == left), "the displaced source is kept");
}

#[test]
fn a_dropped_folder_or_archive_is_the_articles_in_it() {
    let mut window = Window::new(Lang::En);
    let archive = package::zip(&[("1.txt", ONE.as_bytes()), ("2.txt", TWO.as_bytes())]);
    let archive = window.file("both.zip", archive);
    window.drop_left(&[archive]);
    assert!(window.app().state.shown.is_some());
    window.press(Modifiers::NONE, Key::F5);
    assert_eq!(window.app().state.notices, [], "an article of an archive can be read again");
    let folder = window.file("x", "").with_file_name("texts");
    std::fs::create_dir(&folder).unwrap();
    let later = format!("{TWO}\n又过了一周，书店添了一排座位。\n");
    for (name, text) in [("a.txt", TWO), ("b.txt", ONE), ("c.txt", &later)] {
        std::fs::write(folder.join(name), text).unwrap();
    }
    window.drop_left(&[folder]);
    let state = &window.app().state;
    let names: Vec<_> = state.in_order().iter().filter_map(|source| source.file_name()).collect();
    assert_eq!(names, ["1.txt", "2.txt", "c.txt"], "the two that were there are not listed twice");
    let repeats = [("a.txt", "2.txt"), ("b.txt", "1.txt")].map(|(new, old)| (new.into(), old.into()));
    assert_eq!(state.notices.first().map(|n| &n.trouble), Some(&Trouble::Repeats(repeats.into())));
    assert!(state.overview.open, "three sources are an overview");
}

#[test]
fn a_document_with_tracked_changes_is_compared_with_itself() {
    let mut window = Window::new(Lang::En);
    let body = "<w:p><w:r><w:t>花费</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>86</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>68</w:delText></w:r></w:del><w:r><w:t>万元。</w:t></w:r></w:p>";
    let draft = window.file("draft.docx", package::docx(body));
    window.drop_left(&[draft]);
    let text = |slot: usize, window: &mut Window| {
        window.app().state.slots[slot].as_ref().unwrap().article().blocks[0].text.clone()
    };
    assert_eq!([text(0, &mut window), text(1, &mut window)], ["花费68万元。", "花费86万元。"]);
    assert_eq!(window.app().state.notices, [], "it is not the same text twice");
    window.harness.get_by_label_contains("before the tracked changes");
    let source = window.app().state.slots[0].as_ref().unwrap().id;
    window.app().apply(Command::Changes { source, changes: Changes::Accepted });
    window.settle();
    assert_eq!(text(0, &mut window), "花费86万元。");
    window.press(Modifiers::COMMAND, Key::W);
    window.app().apply(Command::OpenRecent(0));
    window.settle();
    assert_eq!([text(0, &mut window), text(1, &mut window)], ["花费68万元。", "花费86万元。"]);
}

#[test]
fn what_is_no_text_is_named_in_the_language_of_the_window() {
    let mut window = compared(Lang::ZhHans);
    let picture = window.file("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0");
    window.drop_left(&[picture]);
    window.harness.get_by_label_contains("不是文本（PNG 图片）");
}

#[test]
fn trouble_is_said_beside_its_side_and_loses_nothing() {
    let mut window = compared(Lang::En);
    let before = window.app().state.shown.as_ref().unwrap().sources;
    let picture = window.file("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0");
    window.drop_left(&[picture]);
    assert_eq!(window.app().state.shown.as_ref().unwrap().sources, before);
    let said = window.app().state.notices[0].clone();
    assert!(matches!(said.trouble, Trouble::Unreadable(ReadError::Binary { .. })), "{said:?}");
    window.harness.get_by_label_contains("A · ");
    window.harness.get_by_label("Dismiss").click();
    window.settle();
    assert!(window.app().state.notices.is_empty());
}

#[test]
fn changes_are_stepped_through_by_key_and_by_button() {
    let mut window = compared(Lang::En);
    let total = window.app().state.shown.as_ref().unwrap().changes().len();
    assert!(total >= 3);
    window.press(Modifiers::NONE, Key::F8);
    assert_eq!(window.app().state.change, Some(0));
    window.harness.get_by_label("Next change").click();
    window.settle();
    assert_eq!(window.app().state.change, Some(1));
    window.press(Modifiers::NONE, Key::N);
    assert_eq!(window.app().state.change, Some(2));
    window.press(Modifiers::SHIFT, Key::F8);
    window.press(Modifiers::NONE, Key::P);
    assert_eq!(window.app().state.change, Some(0));
    window.press(Modifiers::COMMAND, Key::D);
    assert_eq!(window.app().state.notices.last().unwrap().trouble, Trouble::Copied);
}

#[test]
fn sides_are_swapped() {
    let mut window = compared(Lang::En);
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::X);
    assert_eq!(window.app().state.slots[0].as_ref().unwrap().file_name().unwrap(), "二 稿.txt");
    window.harness.get_by_label("⇄ Swap sides").click();
    window.settle();
    assert_eq!(window.app().state.slots[0].as_ref().unwrap().file_name().unwrap(), "一 稿.txt");
}

#[test]
fn the_language_changes_at_once() {
    let mut window = compared(Lang::En);
    window.harness.get_by_label("Language").click();
    window.settle();
    window.harness.get_by_label("繁體中文").click();
    window.settle();
    window.harness.get_by_label("⇄ 交換左右");
    assert_eq!(window.app().state.settings.lang, Some(Lang::ZhHant));
}

#[test]
fn an_encoding_chosen_by_hand_reads_the_source_again() {
    let mut window = Window::new(Lang::En);
    let (bytes, _, _) = encoding_rs::GB18030.encode(ONE);
    let files = [window.file("gb.txt", &bytes), window.file("utf8.txt", TWO)];
    window.drop_left(&files);
    let encoding =
        |window: &mut Window| window.app().state.slots[0].as_ref().unwrap().article().encoding.clone();
    assert_eq!(encoding(&mut window), "gb18030");
    window.harness.get_by_label("Encoding of A: GB18030").click();
    window.settle();
    window.harness.get_by_label("Big5").click();
    window.settle();
    assert_eq!(encoding(&mut window), "Big5");
    assert!(
        window.app().state.slots[0].as_ref().unwrap().article().headline.as_deref()
            != Some("河岸旧仓库改作书店")
    );
    assert!(window.app().state.shown.is_some());
}

#[test]
fn text_is_pasted_into_the_side_that_asked() {
    let mut window = Window::new(Lang::En);
    window.harness.get_by_label("Paste text into B").click();
    window.harness.run_steps(2);
    window.harness.event(Event::Paste(TWO.to_owned()));
    window.settle();
    assert!(window.app().state.slots[1].is_some() && window.app().state.slots[0].is_none());
    window.harness.event(Event::Paste(ONE.to_owned()));
    window.settle();
    assert!(window.app().state.shown.is_some());
}

#[test]
fn an_empty_clipboard_is_said() {
    let mut window = Window::new(Lang::En);
    window.harness.get_by_label("Paste text into A").click();
    window
        .until("the sentence", |app| app.state.notices.iter().any(|n| n.trouble == Trouble::NothingToPaste));
}

#[test]
fn files_are_chosen_in_a_dialog_or_named_where_there_is_none() {
    let mut window = Window::new(Lang::En);
    let (one, two) = (window.file("one.txt", ONE), window.file("two.txt", TWO));
    window.picks.lock().unwrap().push(PickOutcome::Chosen(vec![one]));
    window.harness.get_by_label("Choose a file for B").click();
    window.until("the file is read", |app| app.state.slots[1].is_some());
    window.picks.lock().unwrap().push(PickOutcome::Unavailable);
    window.press(Modifiers::COMMAND, Key::O);
    window.until("a path is asked for", |app| matches!(app.state.dialog, Some(Dialog::Path(_))));
    window.harness.run_steps(2);
    assert!(window.harness.get_by_label("File paths").is_focused());
    window.harness.get_by_label("File paths").type_text(&two.display().to_string());
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::Tab);
    assert!(window.harness.get_by_label("Open").is_focused(), "the field lets the focus go on");
    window.harness.get_by_label("Open").click();
    window.until("both are compared", |app| app.state.shown.is_some());
}

#[test]
fn what_is_not_counted_is_chosen_and_remembered() {
    let mut window = compared(Lang::En);
    window.harness.get_by_label_contains("Not counted: ").click();
    window.settle();
    window.harness.get_by_label("punctuation").click();
    window.settle();
    assert!(window.app().state.settings.policy().ignores(Ignore::Punctuation));
    assert!(window.app().state.shown.is_some());
}

#[test]
fn views_sizes_and_panel_follow_their_keys() {
    let mut window = compared(Lang::En);
    window.press(Modifiers::NONE, Key::F3);
    assert_eq!(window.app().state.settings.mode, Mode::Inline);
    window.harness.get_by_label("Side by side").click();
    window.settle();
    assert_eq!(window.app().state.settings.mode, Mode::SideBySide);
    let size = window.app().state.settings.text_size.points();
    window.press(Modifiers::COMMAND, Key::Plus);
    assert!(window.app().state.settings.text_size.points() > size);
    window.press(Modifiers::COMMAND, Key::Num0);
    assert_eq!(window.app().state.settings.text_size.points(), size);
    window.press(Modifiers::NONE, Key::F9);
    assert!(!window.app().state.settings.side_panel);
}

#[test]
fn a_row_is_selected_and_copied() {
    let mut window = compared(Lang::En);
    window.harness.get_by_label_contains("only in B · B: 下月起").click();
    window.settle();
    let line = window.app().state.selected.unwrap();
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);
    assert_eq!(window.app().state.notices.last().unwrap().trouble, Trouble::Copied);
    let copied = window.app().apply(Command::Do(Action::CopyRow));
    assert_eq!(copied, [Effect::Copy("下月起周末还有读书会，不收门票。".to_owned())]);
    assert_eq!(window.app().state.selected, Some(line));
}

#[test]
fn settings_are_written_and_a_recent_comparison_opens_again() {
    let mut window = compared(Lang::En);
    window.press(Modifiers::COMMAND, Key::Comma);
    window.harness.get_by_label("Dark").click();
    window.settle();
    window.harness.get_by_label("Done").click();
    window.settle();
    assert_eq!(window.app().state.settings.theme, variorum::session::Theme::Dark);
    assert_ne!(window.app().state.settings, Settings::default());
    window.press(Modifiers::COMMAND, Key::W);
    assert!(window.app().state.shown.is_none());
    window.harness.get_by_label_contains("一 稿.txt ↔ 二 稿.txt").click();
    window.settle();
    assert!(window.app().state.shown.is_some());
}

#[test]
fn the_key_sheet_lists_every_key() {
    let mut window = Window::new(Lang::En);
    window.press(Modifiers::NONE, Key::F1);
    assert_eq!(window.app().state.dialog, Some(Dialog::Help));
    window.harness.get_by_label("Ctrl+Shift+X");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().state.dialog, None);
}

#[test]
fn only_the_rows_on_the_screen_are_laid_out() {
    let mut window = Window::new(Lang::En);
    let long: String =
        (0..3000).map(|i| format!("第{i}段写的是第{i}天的天气，风从第{i}座山吹来。\n\n")).collect();
    let files = [window.file("one.txt", &long), window.file("two.txt", long.replace("第7座", "第八座"))];
    window.drop_left(&files);
    assert!(window.app().state.shown.as_ref().unwrap().lines().len() >= 3000);
    window.press(Modifiers::NONE, Key::F4);
    assert!(window.shell().laid_out_rows() < 120, "{}", window.shell().laid_out_rows());
    window.press(Modifiers::NONE, Key::End);
    assert!(row_texts(&window).iter().any(|r| r.contains("第2999段")));
    assert!(window.shell().laid_out_rows() < 120);
    // Folded, the end is a few lines away, and the place of the change is seen from anywhere.
    window.press(Modifiers::NONE, Key::F4);
    window.press(Modifiers::NONE, Key::Home);
    assert!(row_texts(&window).iter().any(|r| r.contains("第八座")), "{:?}", row_texts(&window));
}

/// A page whose picture's caption and share bar are no part of the article.
const PAGE: &str = "河谷网 > 新闻\n\n河岸旧仓库改作书店\n\n2024-07-18 06:30 来源：河谷网\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费86万元。\n\n读者可以坐到晚上十点。\n\n分享到：\n\n（责编：柳青）\n";

fn texts(window: &mut Window, slot: usize) -> (Vec<String>, Vec<String>) {
    let article = window.app().state.slots[slot].as_ref().unwrap().article();
    (
        article.blocks.iter().map(|b| b.text.to_string()).collect(),
        article.set_aside.iter().map(|a| a.text.clone()).collect(),
    )
}

#[test]
fn what_was_set_aside_is_put_back_and_remembered_with_the_comparison() {
    let mut window = Window::new(Lang::ZhHans);
    let files = [window.file("网页.txt", PAGE), window.file("二 稿.txt", TWO)];
    window.drop_left(&files);
    let (blocks, aside) = texts(&mut window, 0);
    assert!(aside.iter().any(|text| text == "分享到："), "{aside:?}");
    window.harness.get_by_role_and_label(eframe::egui::Role::Tab, "已剔除 4").click();
    window.settle();
    window.harness.get_by_label("放回正文: A 分享到：").click();
    window.settle();
    let (after, aside) = texts(&mut window, 0);
    assert_eq!(after.len(), blocks.len() + 1);
    assert_eq!(after.last().unwrap(), "分享到：");
    assert_eq!(aside.len(), 3);
    assert!(row_texts(&window).iter().any(|row| row.contains("分享到：")), "{:?}", row_texts(&window));

    // The reader's own: the selected row's left side, by key.
    let row = row_texts(&window).into_iter().find(|row| row.contains("读者可以坐到")).unwrap();
    window.harness.get_by_label(&row).click();
    window.settle();
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    let (after, aside) = texts(&mut window, 0);
    assert!(!after.iter().any(|text| text.starts_with("读者可以")), "{after:?}");
    assert!(aside.iter().any(|text| text.starts_with("读者可以")));

    // Closed and opened again by its entry, it is as it was left.
    window.app().apply(Command::Do(Action::Close));
    window.settle();
    window.app().apply(Command::OpenRecent(0));
    window.settle();
    assert_eq!(texts(&mut window, 0), (after, aside));
    window.harness.get_by_label("放回正文: A 读者可以坐到晚上十点。").click();
    window.settle();
    assert!(texts(&mut window, 0).0.iter().any(|text| text.starts_with("读者可以")));
}

#[test]
fn a_row_s_menu_opens_with_the_other_button() {
    let mut window = compared(Lang::En);
    let row = row_texts(&window).into_iter().find(|row| row.contains("修缮用了十一个月")).unwrap();
    window.harness.get_by_label(&row).click_secondary();
    window.settle();
    window.harness.get_by_label_contains("Set the selected right paragraph aside").click();
    window.settle();
    let (blocks, aside) = texts(&mut window, 1);
    assert!(!blocks.iter().any(|text| text.contains("68万元")) && aside.iter().any(|t| t.contains("68万元")));
}

#[test]
fn a_doubtful_reading_is_said_where_it_concerns_and_explains_itself() {
    let mut window = Window::new(Lang::En);
    let page = "<html><head><meta charset='big5'></head><body><p>旧仓库上周末重新开门。</p></body></html>";
    let files = [window.file("page.html", page), window.file("two.txt", TWO)];
    window.drop_left(&files);
    let said = "no clear article was found";
    let chip = window.harness.get_by(|node| {
        node.role() == eframe::egui::Role::Button && node.label().is_some_and(|l| l.contains(said))
    });
    chip.click();
    window.settle();
    let shown = window.harness.query_all_by(|node| {
        node.role() == eframe::egui::Role::Label
            && node.value().or(node.label()).is_some_and(|l| l.contains(said))
    });
    assert!(shown.count() > 0);
}

#[test]
fn identical_paragraphs_fold_and_unfold_in_place() {
    let mut window = Window::new(Lang::En);
    let same: Vec<String> = (0..12).map(|i| format!("河堤上的第{i}棵柳树今年又发了新芽。")).collect();
    let text = |price: &str| format!("{}\n\n门票是{price}元。\n\n{}\n", same.join("\n\n"), same.join("\n\n"));
    let files = [window.file("a.txt", text("三")), window.file("b.txt", text("五"))];
    window.drop_left(&files);
    // One paragraph beside the change stays.
    let bars =
        |window: &Window| window.harness.query_all_by_label_contains("11 identical paragraphs").count();
    assert_eq!(bars(&window), 2);
    assert!(row_texts(&window).iter().any(|row| row.contains("门票是")), "{:?}", row_texts(&window));
    assert!(row_texts(&window).iter().all(|row| !row.contains("第5棵")));
    window
        .harness
        .get_all_by_label_contains("11 identical paragraphs, click to show")
        .next()
        .unwrap()
        .click();
    window.settle();
    assert!(row_texts(&window).iter().any(|row| row.contains("第5棵")));
    window.harness.get_by_label("Fold these 11 identical paragraphs").click();
    window.settle();
    assert!(row_texts(&window).iter().all(|row| !row.contains("第5棵")));
    window.press(Modifiers::NONE, Key::F4);
    assert_eq!(bars(&window), 0);
    window.press(Modifiers::NONE, Key::F4);
    assert_eq!(bars(&window), 2);
}

#[test]
fn of_several_files_the_first_may_be_missing() {
    let mut window = Window::new(Lang::En);
    let [one, two] = ["one.txt", "two.txt"]
        .map(|name| window.file(name, format!("The ferry runs again.\n\nSeen in {name}.")));
    let gone = window.path("gone.txt");
    window.command(Command::Open { paths: vec![gone.clone(), one, two], target: Target::Auto });
    window.until("the rest is compared", |app| app.state.shown.is_some());
    let files: Vec<_> =
        window.app().state.slots.iter().flatten().filter_map(variorum::app::Source::file_name).collect();
    assert_eq!(files, ["one.txt", "two.txt"]);
    assert_eq!(window.app().state.notices.len(), 1);
    window.harness.get_by_label_contains("gone.txt: there is no such file");
    // Nor is anything lost that was there already.
    window.command(Command::Open { paths: vec![gone], target: Target::Auto });
    window.settle();
    assert_eq!((window.app().state.slots.iter().flatten().count(), window.app().state.notices.len()), (2, 1));
    assert!(window.app().state.shown.is_some());
}
