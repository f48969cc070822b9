//! Many sources in the window: the overview, its panel, and keeping sources in order.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use variorum::app::{Cell, Command};
use variorum::i18n::Lang;
use variorum::session::SourceOrder;

use crate::support::Window;

const BODY: [&str; 4] = [
    "历时十四个月，渡口的新栈桥昨天上午开放，首批乘客走过桥面用了三分钟。",
    "工程投资3.63亿元，主跨336米，由县交通局建设，沿线居民往返县城可少走一个小时。",
    "“我在渡口摆了二十六年船，今天是最后一班。”船工郑满仓系好缆绳，回头看了看江面。",
    "老桥将保留为步行桥，年底前完成加固，桥头的公交站台同日启用。",
];

/// A page of an outlet, at a minute of a day.
fn page(outlet: &str, time: &str, headline: &str, body: &[&str]) -> String {
    format!(
        "{outlet} > 要闻 > 民生\n\n{headline}\n\n发布时间：2024-07-18 {time}:00\n\n{}\n",
        body.join("\n\n")
    )
}

fn texts() -> [(&'static str, String); 4] {
    let [a, b, c, d] = BODY;
    let wrong = b.replace("3.63", "3.36");
    let own = "河口的潮水一天涨两回，赶海的人天不亮就出门，渔市九点收摊。";
    let extra = "县里同时公布渡口从业人员的安置办法，十五名船工转入桥梁养护队。";
    [
        ("base.txt", page("北江日报", "06:30", "新栈桥开放，渡口停航", &BODY)),
        ("reprint.txt", page("南湾网", "08:10", "新栈桥开放，渡口停航", &[a, &wrong, d, extra])),
        ("moved.txt", page("西岭晚报", "17:05", "新栈桥开放，渡口停航", &[c, a, b, d, extra])),
        ("own.txt", page("东港周刊", "19:00", "赶海的人", &[own])),
    ]
}

fn overview(lang: Lang) -> Window {
    let mut window = Window::new(lang);
    let files: Vec<_> = texts().into_iter().map(|(name, text)| window.file(name, text)).collect();
    window.drop_left(&files);
    assert!(window.app().state.overview.open, "more than two files are an overview");
    window
}

/// The names of all cells.
fn cells(window: &Window) -> Vec<String> {
    let cells = window.harness.query_all_by_role(Role::GridCell);
    cells.filter_map(|node| node.accesskit_node().label()).collect()
}

fn cell(window: &Window, row: &str, source: &str) -> String {
    let all = cells(window);
    let is_it = |name: &&String| name.contains(row) && name.contains(source);
    all.iter().find(is_it).unwrap_or_else(|| panic!("no cell of {row} and {source} in {all:#?}")).clone()
}

#[test]
fn each_cell_says_what_became_of_a_paragraph() {
    let window = overview(Lang::ZhHans);
    assert!(cell(&window, "历时十四个月", "南湾网").ends_with("同"));
    assert!(cell(&window, "工程投资", "南湾网").ends_with("1 处矛盾"));
    assert!(cell(&window, "我在渡口", "南湾网").ends_with("略去"));
    assert!(cell(&window, "我在渡口", "西岭晚报").contains("前移 2 段"));
    assert!(cell(&window, "历时十四个月", "东港周刊").ends_with("独立报道，没有这一段"));
    assert!(cell(&window, "县里同时公布", "南湾网").ends_with("有"), "what two sources have is one row");
    assert!(cell(&window, "县里同时公布", "西岭晚报").ends_with("有"));
    let rows = cells(&window).iter().filter(|name| name.contains("县里同时公布")).count();
    assert_eq!(rows, 3);
}

#[test]
fn a_cell_leads_to_its_two_texts_and_back() {
    let mut window = overview(Lang::En);
    let name = cell(&window, "工程投资", "南湾网");
    window.harness.get_by_label(&name).click();
    window.settle();
    let state = &window.app().state;
    assert!(!state.overview.open);
    let names = state.slots.each_ref().map(|slot| slot.as_ref().unwrap().file_name().unwrap());
    assert_eq!(names, ["base.txt", "reprint.txt"]);
    let selected = state.selected_row().unwrap().left.clone();
    let text = &state.slots[0].as_ref().unwrap().article().blocks[selected[0]].text;
    assert!(text.starts_with("工程投资"), "{text}");
    assert_eq!(state.further.len(), 2);
    window.press(Modifiers::NONE, Key::F12);
    assert!(window.app().state.overview.open);
    assert_eq!(window.app().state.base().unwrap().file_name().unwrap(), "base.txt");
}

#[test]
fn keys_go_from_cell_to_cell_and_open_one() {
    let mut window = overview(Lang::En);
    let first = cells(&window)[0].clone();
    window.harness.get_by_label(&first).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(window.app().state.overview.cell, Cell { row: 2, column: 1 });
    window.press(Modifiers::NONE, Key::End);
    window.press(Modifiers::NONE, Key::Home);
    assert_eq!(window.app().state.overview.cell, Cell { row: 0, column: 1 });
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    let state = &window.app().state;
    assert!(!state.overview.open, "Enter opens the two texts");
    assert_eq!(state.slots[1].as_ref().unwrap().file_name().unwrap(), "moved.txt");
}

#[test]
fn the_base_text_can_be_another_at_any_time() {
    let mut window = overview(Lang::En);
    window.harness.get_by_label("Base text: 北江日报").click();
    window.settle();
    window.harness.get_by_role_and_label(Role::Button, "南湾网").click();
    window.settle();
    let state = &window.app().state;
    assert_eq!(state.base().unwrap().file_name().unwrap(), "reprint.txt");
    assert_eq!(state.compared_with_base(), (3, 3));
    assert!(cell(&window, "县里同时公布", "西岭晚报").ends_with("same"));
}

#[test]
fn sources_are_sorted_moved_named_taken_out_and_put_back() {
    let mut window = overview(Lang::En);
    let names = |window: &mut Window| -> Vec<String> {
        window.app().state.columns().iter().filter_map(|source| source.file_name()).collect()
    };
    assert_eq!(names(&mut window), ["reprint.txt", "moved.txt", "own.txt"]);
    window.command(Command::SortSources(SourceOrder::Kept));
    assert_eq!(names(&mut window), ["moved.txt", "reprint.txt", "own.txt"]);
    window.command(Command::SortSources(SourceOrder::Given));
    window.harness.get_by_label_contains("南湾网 · 07-18").click();
    window.settle();
    window.harness.get_by_label("Move right").click();
    window.settle();
    assert_eq!(names(&mut window), ["moved.txt", "reprint.txt", "own.txt"]);
    window.harness.get_by_label_contains("南湾网 · 07-18").click();
    window.settle();
    window.harness.get_by_label("Rename…").click();
    window.settle();
    window.harness.get_by_label("Source name").type_text("早报");
    window.settle();
    window.harness.get_by_label("Rename").click();
    window.settle();
    assert!(cells(&window).iter().any(|name| name.contains("早报: same")), "{:?}", cells(&window));
    let id = window.app().state.columns()[1].id;
    window.command(Command::Remove(id));
    assert_eq!(names(&mut window), ["moved.txt", "own.txt"]);
    window.harness.get_by_label("Put it back").click();
    window.settle();
    assert_eq!(names(&mut window), ["moved.txt", "reprint.txt", "own.txt"]);
}

#[test]
fn what_names_no_time_is_sorted_by_its_dateline() {
    let [a, b, c, _] = BODY;
    let mut window = Window::new(Lang::En);
    let item = |day: &str| format!("新栈桥开放\n\n澄江社青屏7月{day}日电（记者林禾）{a}\n\n{b}\n\n{c}\n");
    let files = [
        ("base.txt", page("北江日报", "06:30", "新栈桥开放，渡口停航", &BODY)),
        ("later.txt", item("20")),
        ("earlier.txt", item("17")),
    ];
    let files: Vec<_> = files.into_iter().map(|(name, text)| window.file(name, text)).collect();
    window.drop_left(&files);
    window.command(Command::SortSources(SourceOrder::Time));
    window.settle();
    let names: Vec<_> =
        window.app().state.columns().iter().map(|source| source.file_name().unwrap()).collect();
    assert_eq!(names, ["earlier.txt", "later.txt"]);
    // The head of the column and the list of times say what the day is the day of.
    assert!(window.harness.query_all_by_label_contains("dateline 07-17").count() >= 1);
    let all: Vec<_> = window.harness.query_all_by_label_contains("dateline").collect();
    let all: Vec<_> = all.iter().filter_map(|node| node.accesskit_node().label()).collect();
    assert!(all.iter().any(|name| name == "07-20 · later.txt · dateline"), "{all:?}");
}

#[test]
fn the_panel_tells_relations_disagreements_and_what_is_whose_own() {
    let mut window = overview(Lang::En);
    window.harness.get_by_label("南湾网 · from 北江日报").click();
    window.settle();
    window.harness.get_by_label("· 北江日报 was published before it");
    window.press(Modifiers::NONE, Key::F10);
    window.harness.get_by_label("3.36亿元 · 南湾网").click();
    window.settle();
    let state = &window.app().state;
    assert_eq!(state.slots[1].as_ref().unwrap().file_name().unwrap(), "reprint.txt");
    let row = state.selected_row().unwrap();
    let text = &state.slots[1].as_ref().unwrap().article().blocks[row.right[0]].text;
    assert!(text.contains("3.36亿元"), "{text}");
    window.press(Modifiers::NONE, Key::F12);
    window.press(Modifiers::NONE, Key::F10);
    window.harness.get_by_label_contains("南湾网, 西岭晚报 · 县里同时公布");
    window.harness.get_by_label_contains("东港周刊 · 河口的潮水");
}

#[test]
fn what_is_dropped_later_joins_and_what_is_there_is_not_listed_twice() {
    let mut window = overview(Lang::En);
    let [(_, base), ..] = texts();
    let again = window.file("copy of base.txt", base);
    let new = window.file("late.txt", page("海角台", "21:00", "新栈桥开放", &BODY[..2]));
    window.drop_left(&[again, new]);
    let state = &window.app().state;
    assert_eq!(state.in_order().len(), 5);
    assert!(state.overview.open);
    assert_eq!(state.compared_with_base(), (4, 4));
    window.harness.get_by_label_contains("copy of base.txt (the same as base.txt)");
}

#[test]
fn revisions_of_one_article_are_told_step_by_step() {
    let [a, b, c, d] = BODY;
    let corrected = b.replace("336", "363");
    let versions: [&[&str]; 4] = [&[a, b, d], &[a, b, c, d], &[a, &corrected, c, d], &[a, &corrected, d]];
    let mut window = Window::new(Lang::En);
    let files: Vec<_> = versions
        .iter()
        .enumerate()
        .map(|(at, body)| {
            let text = page("北江日报", &format!("1{at}:00"), "新栈桥开放，渡口停航", body);
            window.file(&format!("{at}.txt"), text)
        })
        .collect();
    window.drop_left(&files);
    window.harness.get_by_label("Revisions").click();
    window.settle();
    window.harness.get_by_label_contains("Appeared · “我在渡口摆了二十六年船");
    window.harness.get_by_label("Show both").click();
    window.settle();
    let shown = |window: &mut Window| {
        window.app().state.slots.each_ref().map(|slot| slot.as_ref().unwrap().file_name().unwrap())
    };
    assert_eq!(shown(&mut window), ["0.txt", "1.txt"]);
    window.press(Modifiers::COMMAND, Key::F8);
    assert_eq!(shown(&mut window), ["1.txt", "2.txt"]);
    window.harness.get_by_label("Next revision").click();
    window.settle();
    assert_eq!(shown(&mut window), ["2.txt", "3.txt"]);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::F8);
    assert_eq!(shown(&mut window), ["1.txt", "2.txt"]);
}

#[test]
fn an_overview_is_saved_and_opened_again() {
    let mut window = overview(Lang::En);
    let id = window.app().state.columns()[2].id;
    window.command(Command::Rename { source: id, name: "东港".to_owned() });
    window.command(Command::SortSources(SourceOrder::Time));
    let path = window.file("x", "").with_file_name("all.variorum");
    window.command(Command::SaveSessionAt { path: path.clone(), replace: false });
    window.command(Command::Do(variorum::app::Action::Close));
    assert!(!window.app().state.overview.open);
    window.drop_left(&[path]);
    let state = &window.app().state;
    assert!(state.overview.open);
    assert_eq!(state.overview.sort, SourceOrder::Time);
    assert_eq!(state.columns()[2].short_name().unwrap(), "东港");
    assert_eq!(state.compared_with_base(), (3, 3));
}

#[test]
fn forty_sources_are_drawn_only_where_they_can_be_seen() {
    let mut window = Window::new(Lang::En);
    let files: Vec<_> = (0..40)
        .map(|at| {
            let body: Vec<String> = (0..60)
                .map(|n| {
                    format!(
                        "第{n}段：{}第{}天的江水涨到{}厘米，岸边的人往后退了几步。",
                        BODY[n % 4],
                        n,
                        n + at
                    )
                })
                .collect();
            let body: Vec<&str> = body.iter().map(String::as_str).collect();
            window.file(&format!("{at:02}.txt"), page(&format!("第{at}报"), "06:30", "水位通报", &body))
        })
        .collect();
    window.drop_left(&files);
    assert_eq!(window.app().state.compared_with_base(), (39, 39));
    let drawn = cells(&window).len();
    assert!(drawn > 20 && drawn < 39 * 61 / 4, "{drawn} cells are drawn");
    window.command(Command::ChooseCell(Cell { row: 60, column: 38 }));
    window.settle();
    assert!(cells(&window).iter().any(|name| name.contains("第39报")), "the chosen cell is in sight");
}

#[test]
fn the_legend_tells_the_marks_in_words_and_closes() {
    const MOVED: &str = "moved ↓2: 2 paragraphs later (↑ earlier)";
    let mut window = overview(Lang::En);
    window.harness.get_by_label(MOVED);
    window.harness.get_by_label("2: 2 facts disagree");
    assert!(cell(&window, "历时十四个月", "西岭晚报").contains("same"));
    assert!(cell(&window, "我在渡口", "西岭晚报").contains("moved 2 paragraphs earlier, same"));
    assert!(cell(&window, "河口的潮水", "南湾网").ends_with("does not have it"));
    window.press(Modifiers::SHIFT, Key::F12);
    assert!(window.harness.query_by_label(MOVED).is_none());
    assert!(!window.app().state.settings.legend);
    window.harness.get_by_label("Legend").click();
    window.settle();
    window.harness.get_by_label(MOVED);
}

#[test]
fn the_keys_work_as_soon_as_the_overview_is_shown_again() {
    let mut window = overview(Lang::En);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowRight);
    let there = Cell { row: 1, column: 1 };
    assert_eq!(window.app().state.overview.cell, there);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!window.app().state.overview.open);
    window.press(Modifiers::NONE, Key::F12);
    assert_eq!(window.app().state.overview.cell, there);
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(window.app().state.overview.cell, Cell { row: 0, column: 1 });
}

#[test]
fn captures_of_one_page_are_told_apart_by_when_they_were_made() {
    let mut window = Window::new(Lang::En);
    let texts = [("0900", &BODY[..2]), ("1500", &BODY[..3]), ("2100", &BODY[..])];
    let files = texts.map(|(at, body)| {
        let name = format!("pier_2024-07-18_{at}.txt");
        window.file(&name, page("北江日报", "06:30", "新栈桥开放，渡口停航", body))
    });
    window.drop_left(&files);
    let shown: Vec<String> = window
        .harness
        .query_all_by_role(Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.contains("北江日报"))
        .collect();
    for time in ["15:00", "21:00"] {
        let head = format!("北江日报 · captured 07-18 {time} · ");
        assert!(shown.iter().any(|label| label.starts_with(&head)), "{head}: {shown:#?}");
    }
}

/// Opens the search and types into it.
fn search(window: &mut Window, query: &str) {
    window.press(Modifiers::COMMAND, Key::F);
    window.harness.event(eframe::egui::Event::Text(query.to_owned()));
    window.harness.run_steps(2);
    window.until("the search ends", |app| app.state.search.as_ref().is_some_and(|s| !s.is_running()));
}

#[test]
fn a_search_goes_through_what_the_overview_lists() {
    const HAS_IT: &str = "has what you look for";
    let mut window = overview(Lang::En);
    window.press(Modifiers::NONE, Key::ArrowDown);
    search(&mut window, "縣");
    // In a paragraph of the base and its counterparts, and in one that the base lacks.
    window.harness.get_by_label("1 / 2");
    let first = window.app().state.overview.cell;
    assert_eq!(first, Cell { row: 2, column: 0 });
    assert!(cell(&window, "工程投资", "南湾网").ends_with(HAS_IT));
    assert!(!cell(&window, "我在渡口", "西岭晚报").contains(HAS_IT));
    window.harness.get_by_label_contains("Base text, 南湾网, 西岭晚报");
    window.press(Modifiers::NONE, Key::Enter);
    window.harness.get_by_label("2 / 2");
    assert!(cell(&window, "县里同时公布", "西岭晚报").ends_with(HAS_IT));
    assert!(window.app().state.overview.cell.row > 5);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state.overview.cell, first, "round and round");
    window.press(Modifiers::SHIFT, Key::Enter);
    window.harness.get_by_label("2 / 2");
    // A cell leads to its two texts, where the search goes on.
    let name = cell(&window, "工程投资", "西岭晚报");
    window.harness.get_by_label(&name).click();
    window.settle();
    window.until("the search ends", |app| app.state.search.as_ref().is_some_and(|s| !s.is_running()));
    let state = &window.app().state;
    let search = state.search.as_ref().unwrap();
    assert_eq!(search.current_hit().unwrap().line as usize, state.selected.unwrap());
    window.press(Modifiers::NONE, Key::F12);
    assert!(cell(&window, "工程投资", "南湾网").ends_with(HAS_IT));
}

#[test]
fn a_find_opens_with_enter_once_the_search_is_closed() {
    let mut window = overview(Lang::En);
    search(&mut window, "摆了二十六年");
    window.harness.get_by_label("1 / 1");
    // Only one source has it: its column is gone to.
    assert_eq!(window.app().state.overview.cell, Cell { row: 3, column: 1 });
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.app().state.search.is_none());
    assert!(cells(&window).iter().all(|name| !name.contains("has what you look for")));
    window.press(Modifiers::NONE, Key::Enter);
    let state = &window.app().state;
    assert!(!state.overview.open);
    assert_eq!(state.slots[1].as_ref().unwrap().file_name().unwrap(), "moved.txt");
}
