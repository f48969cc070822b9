//! Which paragraphs stand opposite each other. All texts are invented.

use std::sync::Arc;

use variorum::compare::{Comparison, RowKind, SpanOp, VerdictKind};
use variorum::facts;
use variorum::read::{self, Document, Options};
use variorum::task::Watch;
use variorum::text::Policy;

use crate::invariants::{article, compared};

const BRIDGE: &str = "青石江大桥重建工程昨日动工，总投资3.63亿元，预计2026年10月通车。";
const SCHOOL: &str = "附近三所小学的学生此前须绕行十二公里上学，家长对此多有怨言。";
const RIVER: &str = "工程师林远舟说，新桥的桥墩将比旧桥高出四米，可以抵御百年一遇的洪水。";
const MARKET: &str = "桥头的早市已经迁到河东，摊贩每月可领取六百元补贴，直到通车为止。";
const FERRY: &str = "渡轮公司表示，施工期间将增开早晚班次，票价维持两元不变。";

fn of(left: &[&str], right: &[&str]) -> Comparison {
    let own = |side: &[&str]| article(&side.iter().map(|&s| s.to_owned()).collect::<Vec<_>>()).unwrap();
    compared(&own(left), &own(right), Policy::default()).comparisons.remove(0)
}

fn shape(comparison: &Comparison) -> Vec<(Vec<usize>, Vec<usize>, RowKind, bool)> {
    comparison.rows.iter().map(|r| (r.left.clone(), r.right.clone(), r.kind, r.moved)).collect()
}

#[test]
fn an_edited_paragraph_stands_opposite_its_counterpart() {
    let edited = BRIDGE.replace("3.63", "3.36");
    let comparison = of(&[SCHOOL, BRIDGE, RIVER], &[SCHOOL, &edited, RIVER]);
    assert_eq!(
        shape(&comparison),
        [
            (vec![0], vec![0], RowKind::Same, false),
            (vec![1], vec![1], RowKind::Edited, false),
            (vec![2], vec![2], RowKind::Same, false)
        ]
    );
    let edits: Vec<_> = comparison.rows[1].spans.iter().filter(|s| s.op != SpanOp::Same).collect();
    assert_eq!(edits.len(), 1);
    let number = BRIDGE.chars().take(edits[0].left[1]).skip(edits[0].left[0]).collect::<String>();
    assert_eq!(number, "3.63亿");
    assert_eq!(comparison.verdict.kind, VerdictKind::EditedReprint);
}

#[test]
fn the_base_s_own_headline_stands_above_the_other_s() {
    let read = |text: &str| {
        let document = Document { path: "invented.md".to_owned(), bytes: text.as_bytes().into() };
        let mut article = read::article(&document, &Options::default()).unwrap();
        facts::annotate(&mut article, &Watch::default()).unwrap();
        Arc::new(article)
    };
    let (left, right) =
        (read(&format!("# 大桥开工\n\n{BRIDGE}\n")), read(&format!("# 早市搬家补贴发放\n\n{MARKET}\n")));
    let comparison = compared(&left, &right, Policy::default()).comparisons.remove(0);
    let sides: Vec<_> = comparison.rows.iter().map(|r| (r.left.clone(), r.right.clone())).collect();
    let alone = |l: &[usize], r: &[usize]| (l.to_vec(), r.to_vec());
    assert_eq!(sides, [alone(&[0], &[]), alone(&[], &[0]), alone(&[1], &[]), alone(&[], &[1])]);
    // Two of one story are counterparts, whatever they say.
    let (left, right) = (
        read(&format!("# 青石江上又见塔吊林立\n\n{BRIDGE}\n\n{SCHOOL}\n")),
        read(&format!("# 大桥三年后通车\n\n{BRIDGE}\n\n{SCHOOL}\n")),
    );
    let comparison = compared(&left, &right, Policy::default()).comparisons.remove(0);
    assert_eq!(pairs(&comparison), [0, 1, 2].map(|n| (vec![n], vec![n])));
    // Where the lead kept no more than a few words it is another story.
    let lead = "青石江大桥重建工程总投资或达五亿元，县里昨日承认资金仍有缺口，方案尚未批准。";
    let right = read(&format!("# 资金缺口待补\n\n{lead}\n\n{MARKET}\n"));
    let comparison = compared(&left, &right, Policy::default()).comparisons.remove(0);
    assert_eq!(pairs(&comparison), [(vec![1], vec![1])]);
}

#[test]
fn a_moved_and_edited_paragraph_is_one_moved_row() {
    let edited = SCHOOL.replace("三所", "四所");
    let comparison = of(&[SCHOOL, BRIDGE, RIVER, MARKET], &[BRIDGE, RIVER, MARKET, &edited]);
    let row = &comparison.rows[0];
    assert_eq!(
        (row.left.as_slice(), row.right.as_slice(), row.kind, row.moved),
        (&[0][..], &[3][..], RowKind::Edited, true)
    );
    assert!(comparison.rows[1..].iter().all(|r| r.kind == RowKind::Same && !r.moved));
}

#[test]
fn split_and_merged_paragraphs_lose_nothing() {
    let both = format!("{BRIDGE}{SCHOOL}");
    let comparison = of(&[&both, RIVER], &[BRIDGE, SCHOOL, RIVER]);
    assert_eq!(shape(&comparison)[0], (vec![0], vec![0, 1], RowKind::Split, false));
    assert!(comparison.rows[0].spans.iter().all(|s| matches!(s.op, SpanOp::Same | SpanOp::Folded)));
    let back = of(&[BRIDGE, SCHOOL, RIVER], &[&both, RIVER]);
    assert_eq!(shape(&back)[0], (vec![0, 1], vec![0], RowKind::Merged, false));
}

#[test]
fn parts_put_together_under_one_heading_are_merged() {
    let old = ["第三條　渡資", FERRY, "第四條　渡口", SCHOOL, RIVER];
    let both = format!("{}{SCHOOL}", FERRY.replace("三", "五"));
    let new = ["第三條　渡資與渡口", &both, RIVER];
    let merged = shape(&of(&old, &new));
    assert!(merged.contains(&(vec![1, 2, 3], vec![1], RowKind::Merged, false)), "{merged:?}");
    let split = shape(&of(&new, &old));
    assert!(split.contains(&(vec![1], vec![1, 2, 3], RowKind::Split, false)), "{split:?}");
    // A sentence between them is no heading.
    let apart = shape(&of(&[FERRY, MARKET, SCHOOL, RIVER], &[&both, RIVER]));
    assert!(apart.iter().any(|(left, ..)| *left == [1]), "{apart:?}");
}

#[test]
fn korean_paragraphs_are_counterparts_though_particles_and_endings_changed() {
    let left = [
        "폭우로 끊겼던 강변 도로가 사흘 만에 다시 열렸다.",
        "시는 밤새 장비 12대를 투입해 무너진 흙을 치웠다.",
        "주민들은 출근길이 한결 빨라졌다며 기뻐했다.",
        "시는 산비탈에 배수로를 새로 만들 계획이다.",
    ];
    let right = [
        "폭우로 끊긴 새벽시의 강변 도로를 사흘 만에 다시 열었다.",
        "새벽시가 밤새 장비 14대로 무너진 흙을 모두 치웠다고 밝혔다.",
        "출근길이 빨라진 주민들은 기뻐하는 모습이었다.",
        "산비탈에는 새 배수로가 만들어질 예정이다.",
    ];
    assert_eq!(pairs(&of(&left, &right)), [0, 1, 2, 3].map(|n| (vec![n], vec![n])));
    let other = [
        "어제 새벽 달빛 항구의 어시장에서 불이 나 점포 스무 곳이 탔다.",
        "소방서는 전기 난로에서 불이 시작된 것으로 보고 있다.",
        "상인들은 시장에게 임시 점포를 마련해 달라고 요구했다.",
    ];
    assert_eq!(pairs(&of(&left, &other)), []);
}

#[test]
fn what_stands_alone_between_counterparts_and_has_most_words_in_common_is_one() {
    let first = "The ferry at Alder Point runs again after twelve days of high water.";
    let last = "The fare stays at two dollars, and children under six ride free.";
    let old = "Now we present the basic rules and some materials in the rowing of boats.";
    let new = "We now present some basics of rowing boats.";
    assert_eq!(pairs(&of(&[first, old, last], &[first, new, last])), [0, 1, 2].map(|n| (vec![n], vec![n])));
    let other = "Pilots and farmers met on Monday and spoke of the price of apples.";
    let found = pairs(&of(&[first, old, last], &[first, other, last]));
    assert_eq!(found, [0, 2].map(|n| (vec![n], vec![n])));
}

#[test]
fn a_short_paragraph_begins_the_long_one_it_became() {
    let old = "本章程自2006年1月1日起施行。";
    let new = "本章程自2024年7月1日起施行。 本章程施行前已经登记的渡船，船龄超过本章程规定的，应当在三年内逐步更换；\
               船况明显不好的，管理所可以要求船主及时修理。具体办法由管理所会同沿岸各村另行规定。";
    let added = "渡船的名称、船主、船长、吃水和载客人数，应当在管理所登记，登记簿供渡客查看。";
    let found = pairs(&of(&[BRIDGE, FERRY, RIVER, old], &[BRIDGE, FERRY, added, new]));
    assert_eq!(found.last(), Some(&(vec![3], vec![3])));
}

#[test]
fn unrelated_paragraphs_are_no_pair() {
    let comparison = of(&[BRIDGE, SCHOOL], &[MARKET, FERRY]);
    assert!(comparison.rows.iter().all(|r| matches!(r.kind, RowKind::Omitted | RowKind::Added)));
    assert_eq!(comparison.verdict.kind, VerdictKind::Independent);
}

#[test]
fn two_paragraphs_with_every_word_shared_are_paired() {
    let comparison =
        of(&[BRIDGE, BRIDGE], &[&BRIDGE.replace("昨日", "今日"), &BRIDGE.replace("动工", "开工")]);
    assert!(comparison.rows.iter().all(|r| r.kind == RowKind::Edited && !r.moved));
}

#[test]
fn a_line_repeated_as_a_refrain_is_not_moved() {
    let line = "（本报综合报道）";
    let comparison = of(&[line, BRIDGE, SCHOOL, line], &[BRIDGE, SCHOOL, line]);
    assert_eq!(comparison.verdict.figures.moved_rows, 0);
    assert_eq!(comparison.verdict.figures.omitted_rows, 1);
}

#[test]
fn form_alone_makes_a_reprint() {
    let wide = BRIDGE.replace('，', ",").replace("3.63", "３.６３");
    let comparison = of(&[&wide, SCHOOL], &[BRIDGE, SCHOOL]);
    assert_eq!(comparison.verdict.kind, VerdictKind::Reprint);
    assert_eq!(shape(&comparison)[0].2, RowKind::Same);
    assert!(comparison.rows[0].spans.iter().any(|s| s.op == SpanOp::Folded));
}

#[test]
fn added_paragraphs_stand_after_what_precedes_them() {
    let comparison = of(&[BRIDGE, RIVER], &[SCHOOL, BRIDGE, MARKET, RIVER, FERRY]);
    let order: Vec<_> =
        comparison.rows.iter().map(|r| (r.left.first().copied(), r.right.first().copied())).collect();
    assert_eq!(
        order,
        [(None, Some(0)), (Some(0), Some(1)), (None, Some(2)), (Some(1), Some(3)), (None, Some(4))]
    );
}

#[test]
fn nearly_equal_paragraphs_keep_their_order() {
    let rule = |who: &str, more: &str| {
        format!("{who}按照上一年度当地渡船收入{more}的标准发放，按十二个月计算，超过六十天的另行补助。")
    };
    let both =
        |more: &str| [rule("船工停航期间的补贴", more), FERRY.to_owned(), rule("摊贩搬迁期间的补贴", more)];
    let (old, new) = (both("或者摊位收入"), both(""));
    let comparison = of(&old.each_ref().map(String::as_str), &new.each_ref().map(String::as_str));
    assert_eq!(
        shape(&comparison),
        [
            (vec![0], vec![0], RowKind::Edited, false),
            (vec![1], vec![1], RowKind::Same, false),
            (vec![2], vec![2], RowKind::Edited, false)
        ]
    );
}

#[test]
fn of_a_repeated_line_the_one_in_place_is_kept() {
    let photo = "（图片由桥头村村民委员会提供）";
    let (more, later) = (BRIDGE.replace("3.63", "3.36"), FERRY.replace("两元", "三元"));
    let comparison = of(&[SCHOOL, photo, BRIDGE, photo, FERRY], &[SCHOOL, &more, photo, &later]);
    assert!(comparison.rows.iter().all(|row| !row.moved), "{:?}", shape(&comparison));
    assert!(shape(&comparison).contains(&(vec![1], vec![], RowKind::Omitted, false)));
}

#[test]
fn a_moved_sentence_leaves_its_paragraphs_in_place() {
    let (with, grown) = (format!("{RIVER}{FERRY}"), format!("{}{FERRY}", MARKET.replace("六百", "五百")));
    let comparison = of(&[SCHOOL, &with, MARKET], &[SCHOOL, RIVER, &grown]);
    assert_eq!(
        shape(&comparison),
        [
            (vec![0], vec![0], RowKind::Same, false),
            (vec![1], vec![1], RowKind::Edited, false),
            (vec![2], vec![2], RowKind::Edited, false)
        ]
    );
    assert_eq!(comparison.transfers.len(), 1);
}

#[test]
fn a_word_in_common_makes_no_pair() {
    let comparison = of(&[BRIDGE, "大桥通车", SCHOOL], &[MARKET, FERRY, RIVER]);
    assert!(comparison.rows.iter().all(|row| row.left.is_empty() || row.right.is_empty()));
    assert_eq!(comparison.verdict.kind, VerdictKind::Independent);
}

#[test]
fn what_was_struck_stands_opposite_the_remark_that_says_so() {
    let comparison = of(&[SCHOOL, MARKET, FERRY], &[SCHOOL, "（删除）", FERRY]);
    assert_eq!(shape(&comparison)[1].0, [1]);
    assert_eq!(shape(&comparison)[1].1, [1]);
}

#[test]
fn a_single_changed_character_is_never_said_to_be_all() {
    let long: String = (0..60).map(|i| format!("第{i}段堤岸在雨季之前加固完毕。")).collect();
    let comparison = of(&[&long], &[&long.replace("第7段堤岸", "第7段河岸")]);
    let figures = &comparison.verdict.figures;
    assert!(figures.left_kept > 0.995 && figures.left_kept < 1.0, "{figures:?}");
    assert!(comparison.verdict.reason.contains("99 % of the left text"), "{}", comparison.verdict.reason);
    let said = variorum::i18n::verdict_sentence(figures, ["A", "B"], variorum::i18n::Lang::En);
    assert!(said.starts_with("B keeps 99% of A; 99% of B"), "{said}");
}

const BYLAW: [&str; 4] = [
    "渡口每日卯时开船，戌时收船，遇大风大雾停渡，停渡时船工须在码头挂出红旗。",
    "乘船的人每次付铜钱两文，老人、孩童和挑担的货郎不付，付钱时不得赊欠。",
    "船工由各村轮流推举，任期一年，任满以后由乡老查验缆绳、船板和账簿。",
    "每年冬至前后三天修船，修船的木料由下游三个村庄分担，工钱从船资中支出。",
];

#[test]
fn what_fills_a_gap_exactly_stands_opposite_one_another_though_little_was_kept() {
    let old = ["本章程所称停渡，指大风、大雾和洪水时停船。", "本章程所称船资，由乡老核定其数目。"];
    let new = [
        "本章程所称停渡，有以下几种：一、江水漫过石阶；二、上游放排；三、缆绳断裂；四、船工患病而无人接替。",
        "本章程所称船资，应考量的是：甲、木料贵贱；乙、米价涨落；丙、过江人数；丁、各村出工的多少。",
    ];
    let comparison = of(&[BYLAW[0], old[0], old[1], BYLAW[1]], &[BYLAW[0], new[0], new[1], BYLAW[1]]);
    let rows: Vec<_> = shape(&comparison).into_iter().map(|(l, r, ..)| (l, r)).collect();
    let both = |n: usize| (vec![n], vec![n]);
    assert_eq!(rows, [both(0), both(1), both(2), both(3)]);
    assert!(comparison.rows[1].similarity < 0.35);
}

#[test]
fn a_block_like_another_s_counterpart_is_no_part_of_it() {
    // The rest of the old paragraph is in its own counterpart, if not word for word.
    let old = "凡认定为老旧的渡船，乡里按每条船铜钱四百文发给补贴。领取补贴的船主有下列情形之一的，乡里可以撤销补贴：私自卖船。违背章程而且情节严重。";
    let kept = old.replace("认定为老旧的渡船", "认定为老旧而且漏水的渡船");
    let other = "凡认定为废弃的渡船，乡里按每条船发给拆船的补贴。拆船的船主有下列情形之一的，补贴撤销：违背章程而且情节严重。";
    let comparison = of(&[BYLAW[0], old, BYLAW[1]], &[BYLAW[0], &kept, other, BYLAW[1]]);
    let kinds: Vec<_> = comparison.rows.iter().map(|r| r.kind).collect();
    assert_eq!(kinds, [RowKind::Same, RowKind::Edited, RowKind::Added, RowKind::Same]);
}

#[test]
fn headings_with_another_number_are_counterparts_and_no_article_s() {
    let comparison = of(
        &["第一章　渡口", BYLAW[0], "第二章　附则", BYLAW[1]],
        &["第一章　渡口", BYLAW[0], "第二章　船工推举办法", BYLAW[2], "第三章　附 则", BYLAW[1]],
    );
    let row = comparison.rows.iter().find(|r| r.left == [2]).unwrap();
    assert_eq!((row.right.as_slice(), row.moved), (&[4][..], false));
    let apart = of(
        &["第二章　船工推举", BYLAW[0]],
        &[BYLAW[0], "第二十一条　船工推举由乡老主持，任期一年。", BYLAW[1]],
    );
    assert!(apart.rows.iter().all(|r| r.left != [0] || r.right.is_empty()));
}

#[test]
fn a_short_line_and_what_it_became_are_a_pair_in_their_place() {
    let comparison = of(
        &[BYLAW[0], "附则", BYLAW[1], "Row north", BYLAW[2]],
        &[BYLAW[0], "附则二", BYLAW[1], "Row north 日", BYLAW[2]],
    );
    assert!(comparison.rows.iter().all(|r| r.left == r.right && r.left.len() == 1));
    let other = of(&[BYLAW[0], "附则", BYLAW[1]], &[BYLAW[0], "修船三天", BYLAW[1]]);
    assert_eq!(other.rows.len(), 4);
}

#[test]
fn one_of_several_equal_paragraphs_that_was_reworded_keeps_its_place() {
    let reworded = BYLAW[1].replace("两文", "三文");
    let comparison = of(
        &[BYLAW[0], BYLAW[1], BYLAW[2], BYLAW[1], BYLAW[3]],
        &[BYLAW[0], BYLAW[1], BYLAW[2], &reworded, BYLAW[3]],
    );
    assert!(comparison.rows.iter().all(|r| r.left == r.right && r.left.len() == 1 && !r.moved));
}

#[test]
fn a_short_line_moves_with_what_stands_beside_it() {
    let long = BYLAW.concat();
    let (left, right) = (
        [&long, "船资", BYLAW[0], BYLAW[1], "船资", BYLAW[2]],
        [BYLAW[1], "船资", BYLAW[2], &long, "船资", BYLAW[0]],
    );
    let comparison = of(&left, &right);
    assert!(comparison.rows.iter().all(|r| r.kind == RowKind::Same));
}

/// The rows with text on both sides.
fn pairs(comparison: &Comparison) -> Vec<(Vec<usize>, Vec<usize>)> {
    let both = comparison.rows.iter().filter(|row| !row.left.is_empty() && !row.right.is_empty());
    both.map(|row| (row.left.clone(), row.right.clone())).collect()
}

const OPEN: &str = "渡口每日六时开渡，二十时收渡。";
const FOG: &str = "遇大雾或七级以上大风，渡口应当停渡并挂出黑球。";
const VESTS: &str = "船长应当每月清点救生衣，破损的应当更换。";
const LOAD: &str = "渡船载客不得超过四十人，载货不得超过三吨。";

#[test]
fn a_formula_that_stands_whole_in_a_paragraph_does_not_keep_it_from_its_counterpart() {
    let old = "违反本办法规定，有下列行为之一的，给予警告，停止其渡运：在舱内生火做饭的，在船尾垂钓的，\
               把牲畜系在救生圈上的，向江心倾倒煤渣的。";
    let new = "违反本办法规定，有下列情形之一的，由管理所处五十元罚款：在舱内生火煮茶的，在船尾垂钓的，\
               把牲畜系在救生圈上的，向江心倾倒煤渣的，夜间不点桅灯的，让客人站在跳板上候船的，\
               渡工醉酒撑船的，载客超过四十人的。";
    let formula = "违反本办法规定，停止其渡运。";
    let with_formula = "渡工违反本办法规定，私自停止渡运的，由管理所停止其渡运三日。";
    let comparison = of(&[OPEN, FOG, old, VESTS, with_formula], &[OPEN, FOG, formula, VESTS, new, LOAD]);
    assert!(pairs(&comparison).contains(&(vec![2], vec![4])), "{:?}", shape(&comparison));
}

#[test]
fn a_counterpart_far_off_in_a_gap_is_found() {
    let old = "渡船应当每季检修船底，由船厂出具检修单，并在船舷漆上检修的年月。";
    let new =
        "乡里拨给桐油与麻丝，每季检修船底一回，由船厂出具检修单，船主凭单领取，并把领取的年月写进账簿。";
    let between = [
        "渡船由乡里登记，渡船应当每季轮换航道，船舷漆上号码。",
        "码头石阶每年冬天补修一次。",
        "候船室里备有热水和长凳。",
        "渡口两岸各立木牌，写明水位。",
        "冬季水浅，改走下游航道。",
        "渡工轮班，两人一组。",
    ];
    let right = [&[OPEN][..], &between, &[new, VESTS]].concat();
    let comparison = of(&[OPEN, old, VESTS], &right);
    assert!(pairs(&comparison).contains(&(vec![1], vec![7])), "{:?}", shape(&comparison));
}

const CHECKS: &str = "渡工上船以前应当查看缆绳和跳板，发现磨损的，报告管理所并停止载客。";

#[test]
fn a_counterpart_in_its_own_place_is_preferred_to_one_hardly_more_alike() {
    let in_place = "渡工上船以前应当检查船桨和跳板，发现损坏的，报告管理所并停止开船。";
    let elsewhere = "船主应当在上船以前查看缆绳和跳板，发现磨损的，报告乡里并停止载客。";
    let comparison = of(&[OPEN, CHECKS, FOG, VESTS, LOAD], &[OPEN, in_place, FOG, VESTS, elsewhere, LOAD]);
    assert!(pairs(&comparison).contains(&(vec![1], vec![1])), "{:?}", shape(&comparison));
    assert!(comparison.rows.iter().all(|row| !row.moved));
}

#[test]
fn of_two_as_much_alike_the_one_that_begins_alike_is_the_counterpart() {
    let fares = "收取的船票款，由渡口会计每日清点，送交乡里财务所入账，不得留用。";
    let begins = "收取的船票款，由渡口会计每日贴在码头的木牌上供人查看。";
    let ends = "修船用的木料另有人看管，送交乡里财务所入账，不得留用。";
    for (one, other, at) in [(begins, ends, 3), (ends, begins, 5)] {
        let comparison = of(&[OPEN, fares, FOG, VESTS, LOAD], &[OPEN, FOG, VESTS, one, LOAD, other]);
        assert!(pairs(&comparison).contains(&(vec![1], vec![at])), "{:?}", shape(&comparison));
    }
}
