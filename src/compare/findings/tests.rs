use std::sync::Arc;

use super::{ChangeFilter, ChangeKind, Findings, Readings};
use crate::article::Article;
use crate::compare::{Collation, collate, display};
use crate::facts;
use crate::read::{self, Document, Options};
use crate::task::Watch;
use crate::text::Policy;

fn article(text: &str) -> Arc<Article> {
    let mut article = read::article(&Document::pasted(text), &Options::default()).unwrap();
    facts::annotate(&mut article, &Watch::default()).unwrap();
    Arc::new(article)
}

fn found(left: &str, right: &str) -> (Collation, Findings) {
    let collation =
        collate(vec![article(left), article(right)], 0, Policy::default(), &Watch::default()).unwrap();
    let comparison = &collation.comparisons[0];
    let lines = display::lines(comparison);
    let findings = Findings::of(&collation.articles[0], &collation.articles[1], comparison, &lines);
    (collation, findings)
}

const LEFT: &str = "渡口修缮完工\n\n渡口修缮用了十一个月，花费86万元。\n\n乘客可以坐到晚上。\n\n“船比从前稳得多。”船工陆平说，他在渡口干了三十年。\n\n雨天也照常开船，请看告示。\n";
const RIGHT: &str = "渡口修缮完工\n\n渡口修缮用了十一个月，花费68万元。\n\n雨天也照常开船，请看告示。\n\n5月起周末加开两班。\n";

#[test]
fn changes_are_told_by_kind_and_by_whether_a_fact_changes() {
    let (collation, findings) = found(LEFT, RIGHT);
    let kinds: Vec<(ChangeKind, bool)> = findings.changes.iter().map(|c| (c.kind, c.fact)).collect();
    assert_eq!(
        kinds,
        [
            (ChangeKind::Edited, true),
            (ChangeKind::Omitted, false),
            (ChangeKind::Omitted, true),
            (ChangeKind::Added, true)
        ]
    );
    let comparison = &collation.comparisons[0];
    let readings =
        Readings::new(&collation.articles[0], &collation.articles[1], comparison).of(&findings.changes[0]);
    assert!(readings[0].contains("86") && readings[1].contains("68"), "{readings:?}");
}

#[test]
fn what_is_demanded_is_stated_too() {
    let (_, findings) = found(
        "渡船每次载客不得超过二十人，船工须在场，雨天照常开船。",
        "渡船每次载客可以超过二十人，船工须在场，雨天照旧开船。",
    );
    let facts: Vec<bool> = findings.changes.iter().map(|change| change.fact).collect();
    assert_eq!(facts, [true, false]);
}

#[test]
fn an_amount_is_listed_whole() {
    let (collation, findings) = found(
        "The council cut the budget for baths from £214m in May.\n\nNobody was told of it for a week.",
        "The council cut the budget for baths from £216m in May.\n\nNobody was told of it for a week.",
    );
    let [left, right] = &collation.articles[..] else { panic!("two articles") };
    let readings = Readings::new(left, right, &collation.comparisons[0]).of(&findings.changes[0]);
    assert_eq!(readings, ["£214m", "£216m"]);
}

#[test]
fn a_filter_lists_what_it_lets_through_and_finds_it_again() {
    let (_, findings) = found(LEFT, RIGHT);
    for filter in ChangeFilter::ALL {
        let expected: Vec<usize> =
            (0..findings.changes.len()).filter(|&at| filter.lets_through(&findings.changes[at])).collect();
        let listed: Vec<usize> =
            (0..findings.count(filter)).filter_map(|place| findings.change_at(filter, place)).collect();
        assert_eq!(listed, expected, "{filter:?}");
        for (place, &change) in listed.iter().enumerate() {
            assert_eq!(findings.place_of(filter, change), Some(place));
        }
        assert_eq!(findings.change_at(filter, listed.len()), None);
    }
    assert_eq!(findings.place_of(ChangeFilter::Kind(ChangeKind::Moved), 0), None);
}

#[test]
fn what_somebody_said_weighs_more_than_a_remark() {
    let (collation, findings) = found(LEFT, RIGHT);
    let article = &collation.articles[0];
    let texts: Vec<String> = findings
        .omitted
        .iter()
        .map(|o| {
            display::text(article, &collation.comparisons[0].rows[o.row], display::Side::Left).into_owned()
        })
        .collect();
    assert_eq!(texts.len(), 2);
    assert!(texts[0].contains("船工陆平说") && texts[1].starts_with("乘客"), "{texts:?}");
    assert_eq!(findings.omitted[0].weight.quotes, 1);
    assert!(findings.omitted[0].weight.figures >= 1);
    assert_eq!(findings.omitted[1].weight.score(), findings.omitted[1].weight.chars / 2);
}

#[test]
fn how_many_are_dead_comes_before_all_else() {
    let left = "渡口停航三日\n\n渡口今天清晨重开，旅客不用再绕行。\n\n船工陆平说：“船比从前稳得多，我们守了两个晚上，没有一个人合眼，乡里还送来了热饭。”\n\n渡口建成于1974年，长四百三十米，每天过河的有三千多人，投资5200万元。\n\n据统计，共造成3人死亡，2人受伤。\n\n岸边的老人们天天坐在树下看船，说起从前没有桥的日子，谁也记不清是哪一年修的路了。\n";
    let right = "渡口停航三日\n\n渡口今天清晨重开，旅客不用再绕行。\n";
    let (collation, findings) = found(left, right);
    let texts: Vec<String> =
        findings.omitted.iter().map(|o| o.text(&collation.articles[0], &collation.comparisons[0])).collect();
    let order = ["据统计", "渡口建成", "船工陆平", "岸边"];
    let begins = texts.iter().zip(order).all(|(text, begins)| text.starts_with(begins));
    assert!(texts.len() == 4 && begins, "{texts:?}");
    assert_eq!(findings.omitted[0].weight.tolls, 2);
}

#[test]
fn what_an_article_begins_with_weighs_more_than_the_same_later() {
    let left = "渡口\n\n渡口的石阶是青色的，雨天很滑。\n\n渡口的栏杆是铁做的，晚上很凉。\n\n票价没有变，船也没有换，乘客和往年一样多。\n";
    let right = "渡口\n\n票价没有变，船也没有换，乘客和往年一样多。\n";
    let (_, findings) = found(left, right);
    assert!(findings.omitted[0].weight.is_lead && !findings.omitted[1].weight.is_lead);
    assert!(findings.omitted[0].weight.score() > findings.omitted[1].weight.score());
}

#[test]
fn a_moved_row_is_one_change_told_at_its_first_place() {
    let paragraphs = [
        "第一段说的是河边的旧仓库，如今改成了书店。",
        "第二段说的是新来的店主，他从前是一名船长。",
        "第三段说的是楼上的茶室，窗外能看见整条河。",
        "第四段说的是周末的读书会，来的人一次比一次多。",
    ];
    let left = paragraphs.join("\n\n");
    let right = [paragraphs[1], paragraphs[2], paragraphs[3], paragraphs[0]].join("\n\n");
    for (left, right) in [(&left, &right), (&right, &left)] {
        let (collation, findings) = found(left, right);
        assert_eq!(findings.changes.len(), 1, "{:?}", findings.changes);
        let change = findings.changes[0];
        assert_eq!(change.kind, ChangeKind::Moved);
        let lines = display::lines(&collation.comparisons[0]);
        for (at, line) in lines.iter().enumerate().filter(|(_, l)| l.row() == change.row) {
            assert_eq!(findings.change_of(at, line.row(), None), Some(0));
        }
    }
}

#[test]
fn a_sentence_gone_from_a_kept_paragraph_stands_among_the_omitted() {
    let left = format!(
        "{LEFT}\n晚班船由两名船工轮流开。去年冬天，码头的灯坏了三次，修理花了4.2万元。乘客说等得太久。\n"
    );
    let right = format!("{RIGHT}\n晚班船由两名船工轮流开。乘客说等得太久。\n");
    let (collation, findings) = found(&left, &right);
    let comparison = &collation.comparisons[0];
    let sentence = findings.omitted.iter().find(|o| o.sentences.is_some()).unwrap();
    assert_eq!(
        sentence.text(&collation.articles[0], comparison),
        "去年冬天，码头的灯坏了三次，修理花了4.2万元。"
    );
    assert!(sentence.weight.figures >= 1 && sentence.weight.chars > 20, "{:?}", sentence.weight);
    let scores: Vec<usize> = findings.omitted.iter().map(|o| o.weight.score()).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b) && scores.len() == 3, "{scores:?}");
    let span = sentence.sentences.unwrap().span;
    let line = findings.line_of(sentence.row).unwrap();
    let change = findings.change_of(line, sentence.row, Some(span)).unwrap();
    assert_eq!(findings.changes[change].span, Some(span));
}

#[test]
fn within_a_quotation_that_disagrees_changed_words_are_no_mark_of_a_fact() {
    let left = "渡口完工\n\n“我们用了十一个月修好码头，乡亲们盼了很久，以后雨天也照常开船。”船工陆平说。\n";
    let right = "渡口完工\n\n“我们用了九个月修好码头，以后雨天也照常开船。”船工陆平说。\n";
    let (collation, findings) = found(left, right);
    let comparison = &collation.comparisons[0];
    let said = |side: display::Side| -> Vec<String> {
        let text = display::text(&collation.articles[side.index()], &comparison.rows[1], side);
        let marked = findings.disagreeing(comparison, 1, side);
        marked.iter().map(|r| display::slice(&text, r[0]..r[1]).to_owned()).collect()
    };
    let left = said(display::Side::Left);
    assert!(left[0].starts_with("“我们用了十一个月修好码头"), "a figure is one mark: {left:?}");
    assert!(!left.concat().contains("盼了很久") && left.last().unwrap().ends_with("照常开船。”"), "{left:?}");
    assert_eq!(said(display::Side::Right).concat(), "“我们用了九个月修好码头，以后雨天也照常开船。”");
}
