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

/// The readings of the changes that are of a number alone.
fn listed(old: &str, new: &str) -> Vec<String> {
    let mut window = Window::comparing(Lang::En, [("old.txt", old), ("new.txt", new)]);
    let shown = window.app().state.shown.as_ref().unwrap();
    let numbers = shown.changes().iter().filter(|change| change.number.is_some());
    numbers.map(|change| shown.readings(change).join(" → ")).collect()
}

#[test]
fn changes_of_numbering_show_whole_labels() {
    assert_eq!(
        listed(OLD, NEW),
        ["第二条 → 第三条", "第三条 → 第四条", "第二条 → 第三条", "第四条 → 第五条", "第三条 → 第四条"]
    );
    assert_eq!(
        listed(RULES, REVISED),
        ["Article 2 → Article 3", "Article 3 → Article 4", "Article 2 → Article 3"]
    );
}

/// What an article of a number is headed with.
type Label = fn(usize) -> String;

/// Two versions of a law of some articles: a new second one moves the others, and the last refers to some of them.
fn versions(label: Label, articles: &[&str], last: [&str; 2]) -> [String; 2] {
    let law = |from: &[&str], last: &str| {
        let all = from.iter().copied().chain([last]).enumerate();
        all.map(|(at, text)| format!("{} {text}\n\n", label(at + 1))).collect::<String>()
    };
    let [added, rest @ ..] = articles else { panic!("no articles") };
    let mut longer = rest.to_vec();
    longer.insert(1, added);
    [law(rest, last[0]), law(&longer, last[1])]
}

const ZH: [&str; 6] = [
    "渡口应当设置告示牌，写明开渡时间和票价。",
    "渡口由镇公所管理，管理人员由镇公所聘任。",
    "渡船应当每日检查两次，检查结果记入船簿。",
    "船工应当年满二十岁，并且熟悉水性和航道。",
    "牲畜上船应当系牢，由主人站在旁边看管。",
    "大雾、洪水期间停渡，由镇公所挂红旗告知。",
];
const KO: [&str; 6] = [
    "나루에는 뱃삯과 운항 시간을 적은 게시판을 세운다.",
    "나루는 읍사무소가 관리하고 관리인은 읍장이 임명한다.",
    "나룻배는 날마다 두 번 점검하고 그 결과를 배 장부에 적는다.",
    "뱃사공은 스무 살이 넘고 물길을 잘 아는 사람이어야 한다.",
    "가축을 실을 때에는 주인이 곁에서 단단히 매어 두어야 한다.",
    "안개가 짙거나 물이 불어나면 붉은 깃발을 걸고 운항을 멈춘다.",
];
const JA: [&str; 6] = [
    "渡し場には運賃と運航時間を記した掲示板を置かなければならない。",
    "渡し場は町役場が管理し、管理人は町長が任命する。",
    "渡し船は毎日二回点検し、その結果を船の帳簿に記入する。",
    "船頭は二十歳以上であり、川筋をよく知る者でなければならない。",
    "家畜を乗せるときは、持ち主がそばで綱を持たなければならない。",
    "濃霧又は増水のときは赤い旗を掲げ、運航を止める。",
];
const EN: [&str; 6] = [
    "The landing shall have a board that shows the hours and the fares.",
    "The ferry is run by the town office, which appoints its keeper.",
    "The boat shall be inspected twice a day and the result entered in the log.",
    "Boatmen shall be older than twenty years and know the river well.",
    "Cattle shall be tied fast on board and watched by those who own them.",
    "In fog or high water a red flag is shown and no boat leaves.",
];

#[test]
fn references_in_lists_and_ranges_follow() {
    let han = |n: usize| format!("第{}条", ["零", "一", "二", "三", "四", "五", "六", "七"][n]);
    let korean = |n: usize| format!("제{n}조");
    let english = |n: usize| format!("Article {n}.");
    let laws: [(Label, _, _); 8] = [
        (han, ZH, ["违反第二条和第三条规定的，予以警告。", "违反第三条和第四条规定的，予以警告。"]),
        (han, ZH, ["违反第二条至第五条规定的，予以警告。", "违反第三条至第六条规定的，予以警告。"]),
        (han, ZH, ["违反第二、三条规定的，予以警告。", "违反第三、四条规定的，予以警告。"]),
        (korean, KO, ["제2조 및 제3조를 어긴 사람은 경고한다.", "제3조 및 제4조를 어긴 사람은 경고한다."]),
        (
            korean,
            KO,
            ["제2조부터 제5조까지를 어긴 사람은 경고한다.", "제3조부터 제6조까지를 어긴 사람은 경고한다."],
        ),
        (han, JA, ["第二条から第五条までに反した者は戒める。", "第三条から第六条までに反した者は戒める。"]),
        (
            english,
            EN,
            ["Whoever breaks Articles 2 and 3 is warned.", "Whoever breaks Articles 3 and 4 is warned."],
        ),
        (
            english,
            EN,
            ["Whoever breaks articles 2 to 5 is warned.", "Whoever breaks articles 3 to 6 is warned."],
        ),
    ];
    for (label, articles, last) in laws {
        let [old, new] = versions(label, &articles, last);
        let mut window = Window::comparing(Lang::En, [("old.txt", old.as_str()), ("new.txt", new.as_str())]);
        let (found, rest) = numbers(&mut window);
        let followed = found.iter().filter(|number| **number == Numbering::Followed).count();
        // The article that was put in is no change of a number.
        assert!(rest == 1 && followed > 0, "{last:?}: {found:?}, {rest} others");
    }
}

#[test]
fn references_that_do_not_follow_are_pointed_out() {
    let han = |n: usize| format!("第{}条", ["零", "一", "二", "三", "四", "五", "六", "七"][n]);
    let korean = |n: usize| format!("제{n}조");
    let english = |n: usize| format!("Article {n}.");
    let stale = |old: &str, new: &str| {
        let desk = Desk::new();
        desk.file("old.txt", old);
        desk.file("new.txt", new);
        let made = desk.run(&["compare", "--raw", "--format", "json", "old.txt", "new.txt"]);
        let all = json(&made)["comparisons"][0]["attributions"].clone();
        let of = |one: &serde_json::Value| (one["kind"] == "reference").then(|| one["change"] == "stale");
        all.as_array().unwrap().iter().filter_map(of).filter(|stale| *stale).count()
    };
    let laws: [(Label, _, _, usize); 12] = [
        (han, ZH, ["违反第二条规定的，予以警告。"; 2], 1),
        (
            han,
            ZH,
            ["违反本办法第二条和第三条规定的，予以警告。", "违反本办法第三条和第三条规定的，予以警告。"],
            1,
        ),
        (han, ZH, ["违反第二条至第五条规定的，予以警告。"; 2], 2),
        (han, ZH, ["违反第二条规定的，予以警告。", "违反第二条规定的，由镇公所予以警告。"], 1),
        (han, ZH, ["违反第二条或第三条规定的，予以警告。", "违反第三条规定的，予以警告。"], 0),
        // The same part, another law, a sentence that says something else.
        (han, ZH, ["违反第一条规定的，予以警告。"; 2], 0),
        (han, ZH, ["违反《渡口法》第二条规定的，予以警告。"; 2], 0),
        (han, ZH, ["依照《渡口法》违反第二条规定的，予以警告。"; 2], 0),
        (han, ZH, ["违反第二条规定的，予以警告。", "未按第二条挂牌的，处以罚款。"], 0),
        (korean, KO, ["제2조를 어긴 사람은 경고한다."; 2], 1),
        (korean, KO, ["「나루법」 제2조를 어긴 사람은 경고한다."; 2], 0),
        (english, EN, ["Whoever breaks Article 2 is warned by the keeper."; 2], 1),
    ];
    for (label, articles, last, count) in laws {
        let [old, new] = versions(label, &articles, last);
        assert_eq!(stale(&old, &new), count, "{last:?}");
        assert_eq!(stale(&new, &old), count, "{last:?} from the other side");
    }
    // A short one that counts from one without a gap.
    let short = [
        "渡口由镇政府管理。",
        "船舶渗水的，船长应当立即停航，并向镇政府报告。",
        "违反第二条规定的，处五百元罚款。",
    ];
    let law = |articles: &[&str]| {
        let numbered = articles.iter().enumerate().map(|(at, text)| format!("{}　{text}", han(at + 1)));
        numbered.collect::<Vec<_>>().join("\n\n")
    };
    let longer = [short[0], "票价每年公布一次，票款归集体所有。", short[1], short[2]];
    assert_eq!(stale(&law(&short), &law(&longer)), 1);
    // None that were numbered anew.
    assert_eq!(stale(OLD, OLD), 0);
}

#[test]
fn a_stale_reference_is_told_with_the_number_of_today() {
    let han = |n: usize| format!("第{}条", ["零", "一", "二", "三", "四", "五", "六", "七"][n]);
    let [old, new] = versions(han, &ZH, ["违反第二条规定的，予以警告。"; 2]);
    let desk = Desk::new();
    desk.file("old.txt", &old);
    desk.file("new.txt", &new);
    for format in
        [&["text"][..], &["text", "--summary"], &["markdown"], &["html"], &["csv", "--csv", "facts"]]
    {
        let command =
            [&["compare", "--raw", "--lang", "zh-Hans", "--format"][..], format, &["old.txt", "new.txt"]];
        let written = String::from_utf8(desk.run(&command.concat()).stdout).unwrap();
        assert!(written.contains("第二条（现为第三条）"), "{format:?}: {written}");
    }
    let mut window = Window::comparing(Lang::En, [("old.txt", old.as_str()), ("new.txt", new.as_str())]);
    let entry = window.harness.get_by_label("reference: 第二条 (now 第三条) · not renumbered");
    entry.click();
    window.settle();
    assert_eq!(window.app().state.attribution, Some(0));
}
