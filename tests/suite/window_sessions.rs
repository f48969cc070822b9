//! What is remembered of a comparison, by accessible name.

use std::path::PathBuf;

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::{Action, App, Command, Dialog, Effect, Side, Target, Trouble};
use variorum::i18n::Lang;
use variorum::session::{Mode, Settings, Theme};
use variorum::ui::PickOutcome;

use crate::support::Window;

pub(crate) const ONE: &str = "河岸旧仓库改作书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费86万元。\n\n读者可以坐到晚上十点。\n";
pub(crate) const TWO: &str = "河岸旧仓库改成书店\n\n旧仓库上周末重新开门，楼上三层摆满了书，楼下留作茶室。\n\n店主说，修缮用了十一个月，花费68万元。\n\n下月起周末还有读书会，不收门票。\n";

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

pub(crate) fn compared() -> Window {
    Window::comparing(Lang::En, [("one.txt", ONE), ("two.txt", TWO)])
}

/// Saves the session under a name, as the reader does who has chosen a place in the dialog.
pub(crate) fn save_as(window: &mut Window, name: &str) -> PathBuf {
    let path = window.path(name);
    window.picks.lock().unwrap().push(PickOutcome::Chosen(vec![path.clone()]));
    window.press(CTRL_SHIFT, Key::S);
    window.harness.get_by_label("Choose where…").click();
    // Of an earlier one the window may have a file already.
    let is_there = |app: &mut App| app.state.session.file.as_ref() == Some(&path) && !app.state.is_busy();
    window.until("the session was saved", is_there);
    path
}

fn texts(window: &mut Window) -> Vec<String> {
    let slots = &window.app().state.slots;
    slots.iter().flatten().map(|s| s.article().blocks[0].text.to_string()).collect()
}

#[test]
fn a_saved_session_opens_again_as_it_was() {
    let mut window = compared();
    let third = window.file("three.txt", "第三稿\n\n旧仓库还没有开门。\n");
    window.app().apply(Command::Open { paths: vec![third], target: Target::Side(Side::Right) });
    window.settle();
    let other = window.app().state.further[0].id;
    window.app().apply(Command::ShowAs { source: other, side: Side::Right });
    window.settle();
    window.write_note("花费", "核对");
    window.app().apply(Command::IgnoreNothing);
    window.press(Modifiers::NONE, Key::F3);
    window.press(Modifiers::NONE, Key::F4);
    let line = window.line_of("十点");
    window.app().apply(Command::Select(line));
    assert_eq!(window.app().state.window_title(), "• one.txt ↔ two.txt — Variorum");
    let path = save_as(&mut window, "书店.variorum");
    assert_eq!(window.app().state.window_title(), "书店 — Variorum");
    window.harness.get_by_label("Saved: 书店.variorum");
    // What is changed after it says so, and goes into the same file at a key.
    window.write_note("读书会", "收费吗");
    assert_eq!(window.app().state.window_title(), "• 书店 — Variorum");
    window.press(Modifiers::COMMAND, Key::S);
    window.until("it was saved again", |app| app.state.window_title() == "书店 — Variorum");
    let line = window.line_of("十点");
    window.app().apply(Command::Select(line));
    window.press(Modifiers::COMMAND, Key::S);
    let before = (window.notes(), texts(&mut window), window.app().state.selected);
    window.press(Modifiers::COMMAND, Key::W);
    assert!(window.app().state.shown.is_none() && window.app().state.notes.list().is_empty());
    window.app().apply(Command::Lang(Some(Lang::En)));
    window.app().apply(Command::Do(variorum::app::Action::SideBySide));
    // Dropped like any file, wherever.
    window.drop_right(&[path]);
    let after = (window.notes(), texts(&mut window), window.app().state.selected);
    assert_eq!(after, before);
    let state = &window.app().state;
    assert_eq!(state.further.len(), 1);
    assert!(state.settings.mode == Mode::Inline && !state.settings.fold_identical);
    assert!(state.settings.ignore.is_empty());
    assert!(state.notices.is_empty(), "{:?}", state.notices);
    assert_eq!(state.window_title(), "书店 — Variorum");
}

#[test]
fn the_title_names_what_is_compared() {
    let mut window = Window::new(Lang::ZhHans);
    assert_eq!(window.app().state.window_title(), "对勘 Variorum");
    window.command(Command::Do(Action::OpenExample));
    assert_eq!(window.app().state.window_title(), "青屏日报 ↔ 澄江在线 — 对勘 Variorum");
    window.command(Command::Do(Action::Close));
    window.command(Command::OpenExample(variorum::session::Example::five(Lang::ZhHans)));
    let title = window.app().state.window_title();
    assert!(title.ends_with(" 等 5 个来源 — 对勘 Variorum"), "{title}");
}

#[test]
fn dialogs_for_a_place_begin_beside_the_first_file() {
    let mut window = compared();
    let folder = window.path("");
    for command in [Command::PickReportPlace, Command::PickSessionPlace] {
        let effects = window.app().apply(command);
        let [Effect::PickReportPlace(path) | Effect::PickSessionPlace(path)] = effects.as_slice() else {
            panic!("{effects:?}")
        };
        assert_eq!(path.parent(), Some(folder.as_path().components().as_path()));
        assert!(path.file_name().unwrap().to_string_lossy().starts_with("河岸旧仓库改作书店."));
    }
}

#[test]
fn corrections_of_a_session_are_taken_back_one_by_one_and_made_again() {
    let mut window = compared();
    for row in ["三层", "花费"] {
        let line = window.line_of(row);
        window.app().apply(Command::Select(line));
        window.press(CTRL_SHIFT, Key::J);
    }
    let path = save_as(&mut window, "corrected.variorum");
    window.press(Modifiers::COMMAND, Key::W);
    window.drop_left(&[path]);
    let decided = |window: &mut Window| window.app().state.corrections.len();
    assert_eq!(decided(&mut window), 2);
    assert_eq!(window.app().state.window_title(), "corrected — Variorum", "nothing is changed yet");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(decided(&mut window), 1);
    let shown = window.app().state.shown.clone().unwrap();
    let together = shown.comparison().unwrap().row_of(Side::Left, 2).unwrap();
    assert!(!shown.comparison().unwrap().rows[together].right.is_empty(), "the last decision is taken back");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(decided(&mut window), 0);
    assert!(!Action::Undo.is_enabled(&window.app().state));
    window.press(CTRL_SHIFT, Key::Z);
    window.press(CTRL_SHIFT, Key::Z);
    assert_eq!(decided(&mut window), 2);
    assert!(!Action::Redo.is_enabled(&window.app().state));
}

#[test]
fn a_changed_file_and_a_missing_one_are_said_and_the_others_load() {
    let mut window = compared();
    window.write_note("花费", "核对");
    let plain = save_as(&mut window, "without.variorum");
    window.press(CTRL_SHIFT, Key::S);
    window.harness.get_by_label_contains("With the texts").click();
    window.settle();
    window.press(Modifiers::NONE, Key::Escape);
    let whole = save_as(&mut window, "with.variorum");
    window.file("one.txt", ONE.replace("86万元", "90万元"));
    std::fs::remove_file(window.path("two.txt")).unwrap();

    window.app().apply(Command::Open { paths: vec![plain.clone()], target: Target::Auto });
    window.settle();
    window
        .harness
        .get_by_label("A · one.txt has changed since the session was saved; the file as it is now is shown");
    window.harness.get_by_label_contains("two.txt is not where it was; put it back");
    assert!(window.app().state.slots[0].is_some() && window.app().state.slots[1].is_none());
    assert_eq!(window.notes().len(), 1, "the note waits for its row");

    window.app().apply(Command::Open { paths: vec![whole], target: Target::Auto });
    window.settle();
    window.harness.get_by_label_contains("the text kept in the session is shown");
    let has = |window: &mut Window, text: &str| {
        let slots = &window.app().state.slots;
        slots[0].as_ref().unwrap().article().blocks.iter().any(|b| b.text.contains(text))
    };
    assert!(has(&mut window, "90万元"));
    assert!(matches!(window.notes()[..], [(_, Some(_))]), "found by the side that did not change");
    window.harness.get_by_label("Show the text kept in the session").click();
    window.settle();
    assert!(has(&mut window, "86万元"));

    // What could not be loaded is not lost by saving.
    window.app().apply(Command::Open { paths: vec![plain.clone()], target: Target::Auto });
    window.settle();
    window.press(Modifiers::COMMAND, Key::S);
    window.app().apply(Command::Open { paths: vec![plain.clone()], target: Target::Auto });
    window.settle();
    assert_eq!(window.notes().len(), 1);
    // Found again under another name, it is the same source.
    let moved = window.file("moved.txt", TWO);
    window.drop_right(&[moved]);
    assert!(matches!(window.notes()[..], [(_, Some(_))]));
    window.press(Modifiers::COMMAND, Key::S);
    window.until("it was saved", |app| !app.state.session.is_unsaved());
    window.app().apply(Command::Open { paths: vec![plain], target: Target::Auto });
    window.settle();
    assert!(window.app().state.shown.is_some() && window.app().state.further.is_empty());
    assert!(matches!(window.notes()[..], [(_, Some(_))]));
    assert!(window.app().state.notices.iter().all(|n| !matches!(n.trouble, Trouble::MissingSource { .. })));
}

#[test]
fn pasted_text_is_always_in_the_file_and_files_move_with_it() {
    let mut window = Window::new(Lang::En);
    let one = window.file("one.txt", ONE);
    window.drop_left(std::slice::from_ref(&one));
    window.app().apply(Command::Pasted(TWO.to_owned()));
    window.settle();
    let path = save_as(&mut window, "half.variorum");
    window.press(Modifiers::COMMAND, Key::W);
    let folder = window.path("moved");
    std::fs::create_dir(&folder).unwrap();
    for file in [&path, &one] {
        std::fs::rename(file, folder.join(file.file_name().unwrap())).unwrap();
    }
    window.app().apply(Command::Open { paths: vec![folder.join("half.variorum")], target: Target::Auto });
    window.settle();
    assert_eq!(texts(&mut window), ["河岸旧仓库改作书店", "河岸旧仓库改成书店"]);
    let state = &window.app().state;
    assert!(state.notices.is_empty(), "{:?}", state.notices);
    assert_eq!(state.slots[0].as_ref().unwrap().file(), Some(folder.join("one.txt").as_path()));
}

#[test]
fn a_file_that_is_no_session_or_a_newer_one_is_said_and_changes_nothing() {
    let mut window = compared();
    let before = window.app().state.shown.as_ref().unwrap().sources;
    for (bytes, said) in [
        ("旧仓库", "is no session file, or a damaged one"),
        ("{\"format\": \"variorum-session\", \"version\": 99}", "was saved by a newer Variorum"),
    ] {
        let path = window.file("x.variorum", bytes);
        window.drop_left(std::slice::from_ref(&path));
        window.harness.get_by_label_contains(said);
        assert_eq!(std::fs::read(&path).unwrap(), bytes.as_bytes());
    }
    window.app().apply(Command::Open { paths: vec![window_path()], target: Target::Auto });
    window.settle();
    window.harness.get_by_label_contains("there is no such file");
    assert_eq!(window.app().state.shown.as_ref().unwrap().sources, before);
}

fn window_path() -> PathBuf {
    "/no/such/folder/x.variorum".into()
}

#[test]
fn where_no_dialog_can_be_shown_the_path_is_typed_and_nothing_is_replaced_unasked() {
    let mut window = compared();
    window.picks.lock().unwrap().push(PickOutcome::Unavailable);
    window.press(Modifiers::COMMAND, Key::S);
    window.harness.get_by_label("Choose where…").click();
    window.until("the path field was shown", |app| app.state.dialog == Some(Dialog::SessionPath));
    let field = window.harness.get_by_label("Path of the session file");
    let suggested = field.accesskit_node().value().unwrap();
    assert!(suggested.ends_with("河岸旧仓库改作书店.variorum"), "{suggested}");
    std::fs::write(&suggested, "someone else's").unwrap();
    window.harness.get_by_label("Save").click();
    window.settle();
    assert_eq!(std::fs::read(&suggested).unwrap(), b"someone else's");
    window.harness.get_by_label("Replace").click();
    window.until("it was saved", |app| app.state.session.file.is_some());
    assert!(std::fs::read_to_string(&suggested).unwrap().contains("variorum-session"));
    // The name of an article is never the name of a session.
    let one = window.path("one.txt");
    window.app().apply(Command::SaveSessionAt { path: one.clone(), replace: true });
    window.settle();
    assert_eq!(std::fs::read_to_string(one).unwrap(), ONE);
    assert!(window.path("one.txt.variorum").exists());
}

#[test]
fn after_a_crash_the_last_comparison_is_offered_and_never_forced() {
    let mut window = compared();
    window.write_note("花费", "核对");
    window.app().apply(Command::Pasted("第三稿\n\n旧仓库还没有开门。\n".to_owned()));
    window.settle();
    let third = window.app().state.further[0].id;
    window.app().apply(Command::ShowAs { source: third, side: Side::Right });
    window.settle();
    let before = (window.notes(), texts(&mut window));
    let mut window = window.after_a_crash(Lang::En);
    assert!(window.app().state.slots.iter().all(Option::is_none), "not forced");
    window
        .harness
        .get_by_label_contains("The last comparison was not saved: 河岸旧仓库改作书店 · 1 note · today");
    window.harness.get_by_label("Restore the last comparison").click();
    window.settle();
    assert_eq!((window.notes(), texts(&mut window)), before);
    assert_eq!(window.app().state.further.len(), 1, "the pasted text too");
    assert!(window.app().state.left_over.is_none());
    // And again: it is as safe as before.
    let mut window = window.after_a_crash(Lang::ZhHans);
    window.harness.get_by_label("恢复上次的比较");
    window.harness.get_by_label("不用了").click();
    window.settle();
    assert_eq!(window.harness.query_all_by_label("恢复上次的比较").count(), 0);
    // A slip can be mended until the window closes.
    window.harness.get_by_label("恢复").click();
    window.settle();
    window.harness.get_by_label("恢复上次的比较");
    window.harness.get_by_label("不用了").click();
    window.settle();
    let mut window = window.closed_and_opened(Lang::En);
    assert!(window.app().state.left_over.is_none(), "not wanted once is not offered again");
}

#[test]
fn what_is_closed_without_saving_can_be_had_back_and_what_is_saved_is_not_offered() {
    let mut window = compared();
    let path = save_as(&mut window, "书店.variorum");
    let mut window = window.closed_and_opened(Lang::En);
    assert!(window.app().state.left_over.is_none(), "nothing would be lost");
    window.drop_left(std::slice::from_ref(&path));
    window.write_note("花费", "核对");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::COMMAND, Key::W);
    window.harness.get_by_label("Restore the last comparison").click();
    window.settle();
    assert_eq!(window.app().state.window_title(), "• 书店 — Variorum");
    assert_eq!(window.notes().len(), 1);
    let mut window = window.closed_and_opened(Lang::En);
    window.press(CTRL_SHIFT, Key::O);
    assert_eq!(window.app().state.window_title(), "• 书店 — Variorum");
    window.press(Modifiers::COMMAND, Key::S);
    window.until("it was saved", |app| !app.state.has_unsaved_work());
    let mut window = window.closed_and_opened(Lang::En);
    assert!(window.app().state.left_over.is_none());
    // Two files without anything of the reader's own: the recent comparisons have them.
    let files = [window.path("one.txt"), window.path("two.txt")];
    window.drop_left(&files);
    let mut window = window.closed_and_opened(Lang::En);
    assert!(window.app().state.left_over.is_none());
}

/// Two long versions of a text, with a window in the middle of them.
pub(crate) fn long(window: &Window, changed: &str) -> [PathBuf; 2] {
    let text = |side: &str| -> String {
        (0..120).map(|n| format!("第{n}段，仓库第{n}间的门牌换成了{side}第{}号。\n\n", n * 7)).collect()
    };
    let one = format!("河岸旧仓库改作书店\n\n{changed}{}", text("新漆的"));
    [window.file("long-one.txt", one), window.file("long-two.txt", text("旧漆的"))]
}

pub(crate) fn top_text(window: &mut Window) -> String {
    let (line, _) = window.shell().place();
    let shown = window.app().state.shown.as_ref().unwrap();
    let row = &shown.comparison().unwrap().rows[shown.lines()[line].row()];
    shown.compared.collation.articles[1].blocks[row.right[0]].text.to_string()
}

#[test]
fn a_session_opens_where_the_reader_was() {
    let mut window = Window::new(Lang::En);
    let files = long(&window, "");
    window.drop_left(&files);
    for _ in 0..5 {
        window.press(Modifiers::NONE, Key::PageDown);
    }
    let before = top_text(&mut window);
    let path = save_as(&mut window, "long.variorum");
    window.press(Modifiers::COMMAND, Key::W);
    // Meanwhile a paragraph came before all others.
    long(&window, "新添的一段。\n\n");
    window.drop_left(&[path]);
    assert_eq!(top_text(&mut window), before);
    assert_eq!(window.app().state.selected, None);
}

#[test]
fn what_is_given_for_one_run_is_not_remembered() {
    let mut window = Window::new(Lang::En);
    window.app().state.settings.lang = None;
    window.app().for_this_run(Some(Lang::ZhHant), Some(Theme::Dark));
    window.press(Modifiers::NONE, Key::F9);
    window.app().apply(Command::LimitMb(9));
    let kept = Settings::load(&window.path("config/settings.json"));
    assert_eq!((kept.lang, kept.theme, kept.limit_mb), (None, Theme::Light, 9));
    assert_eq!(window.app().state.settings.theme, Theme::Dark);
    // What the reader chooses themselves is.
    window.app().apply(Command::Lang(Some(Lang::ZhHans)));
    let kept = Settings::load(&window.path("config/settings.json"));
    assert_eq!((kept.lang, kept.theme), (Some(Lang::ZhHans), Theme::Light));
}

#[test]
fn sources_keep_the_order_they_were_opened_in() {
    let mut window = compared();
    let files = [
        window.file("three.txt", "第三稿\n\n旧仓库还没有开门。\n"),
        window.file("four.txt", "第四稿\n\n旧仓库开了门。\n"),
    ];
    window.app().apply(Command::Open { paths: files.to_vec(), target: Target::Auto });
    window.settle();
    let names = |window: &mut Window| -> Vec<String> {
        window
            .app()
            .state
            .called()
            .into_iter()
            .filter_map(|(_, name)| Some(name?.whole().to_owned()))
            .collect()
    };
    let opened = names(&mut window);
    assert_eq!(opened.len(), 4);
    let last = window.app().state.called()[3].0;
    window.app().apply(Command::ShowAs { source: last, side: Side::Right });
    window.settle();
    let path = save_as(&mut window, "四稿.variorum");
    window.press(Modifiers::COMMAND, Key::W);
    window.drop_left(&[path]);
    window.settle();
    assert_eq!(names(&mut window), opened);
    let right = window.app().state.slot(Side::Right).unwrap().file_name();
    assert_eq!(right.as_deref(), Some("four.txt"));
}

#[test]
fn a_session_file_says_what_its_window_had_not_saved() {
    let mut window = compared();
    let path = save_as(&mut window, "书店.variorum");
    window.write_note("花费", "核对");
    window.press(Modifiers::NONE, Key::Escape);
    let mut window = window.closed_and_opened(Lang::En);
    window.drop_left(std::slice::from_ref(&path));
    assert!(window.notes().is_empty(), "the file is opened as it is");
    window.harness.get_by_label_contains("that was not saved (today, 1 note)");
    window.harness.get_by_label("Discard it").click();
    window.settle();
    assert_eq!(window.harness.query_all_by_label("Open what was not saved").count(), 0);
    // A slip can be mended.
    window.harness.get_by_label("Bring back").click();
    window.settle();
    window.harness.get_by_label("Open what was not saved").click();
    window.settle();
    assert_eq!(window.notes().len(), 1);
    assert_eq!(window.app().state.window_title(), "• 书店 — Variorum");
    window.press(Modifiers::COMMAND, Key::S);
    window.until("it was saved", |app| !app.state.has_unsaved_work());
    let mut window = window.closed_and_opened(Lang::En);
    window.drop_left(&[path]);
    assert_eq!(window.notes().len(), 1);
    assert!(window.app().state.notices.is_empty(), "{:?}", window.app().state.notices);
}
