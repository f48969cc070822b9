//! Counters that are ones only among other words.

use super::super::text::Text;
use crate::text::numeral;

/// Words before a number of runs, in the same clause.
const RUNS: &[&str] = &[
    "每周",
    "每週",
    "每天",
    "每日",
    "每月",
    "每小时",
    "每小時",
    "每星期",
    "日均",
    "周均",
    "往返",
    "开行",
    "開行",
    "加开",
    "加開",
    "增开",
    "增開",
    "加密至",
    "增至",
    "减至",
    "減至",
];

/// What runs.
const VEHICLES: &[&str] = &[
    "列车", "列車", "火车", "火車", "高铁", "高鐵", "动车", "飞机", "飛機", "客机", "客機", "航班", "班机",
    "渡轮", "渡輪", "渡船", "客船", "轮船", "公交", "巴士", "客车", "客車", "专列", "車", "车", "船",
];

/// 每周往返六班, 6班列车: runs of a line. 三年级二班 is a class, 三班倒 a way to work.
pub(super) fn counts_runs(text: Text<'_>, at: usize) -> bool {
    let end = at + 1;
    if among!(text.get(end), "级級倒制轮輪主长長委组組") {
        return false;
    }
    if text.is_any(end, VEHICLES) {
        return true;
    }
    let ends = |c: char| among!(c, "，。；！？\0");
    let clause = (1..14).take_while(|&back| !ends(text.before(at, back))).count();
    (at - clause.min(at)..at).any(|from| text.is_any(from, RUNS))
}

/// 分三期付款: so many parts. 三期工程 is the third.
pub(super) fn counts_parts(text: Text<'_>, at: usize) -> bool {
    let from = numeral_before(text, at);
    from < at && text.before(from, 1) == '分' && !among!(text.before(from, 2), "部区區")
}

/// 共设三站, 坐五站, 三站地: so many stops.
pub(super) fn counts_stops(text: Text<'_>, at: usize) -> bool {
    if among!(text.get(at + 1), "点點台臺长長位立岗崗名式队隊房务務") {
        return false;
    }
    let from = numeral_before(text, at);
    let counted = among!(text.before(from, 1), "共设設经經停靠坐乘过過隔仅僅只才剩有");
    from < at && (counted || among!(text.get(at + 1), "地路") || text.is_behind(from, "开通"))
}

/// 五节车厢, 三節電池, 两节课: so many cars of a train, cells, lessons.
pub(super) fn counts_joints(text: Text<'_>, at: usize) -> bool {
    const JOINTS: &[&str] = &[
        "车厢", "車廂", "车皮", "車皮", "编组", "編組", "车体", "車體", "货车", "貨車", "客车", "客車",
        "动车", "動車", "硬卧", "硬臥", "软卧", "軟臥", "电池", "電池", "课", "課",
    ];
    let from = numeral_before(text, at);
    from < at && text.before(from, 1) != '第' && text.is_any(at + 1, JOINTS)
}

/// Where the numeral begins that ends at a position.
fn numeral_before(text: Text<'_>, at: usize) -> usize {
    let mut from = at;
    while numeral::digit(text.before(from, 1)).is_some() || numeral::is_part(text.before(from, 1)) {
        from -= 1;
    }
    from
}

/// 风力达14级, 14级大风, 陣風10級以上: the force of a wind.
pub(super) fn tells_of_wind(text: Text<'_>, at: usize) -> bool {
    const NEAR: usize = 10;
    const BEHIND: usize = 6;
    let wind = |c: &char| matches!(c, '风' | '風');
    let ends = |c: char| among!(c, "，。；！？\0");
    let before = (1..NEAR).map(|back| text.before(at, back)).take_while(|c| !ends(*c)).any(|c| wind(&c));
    let behind = (1..BEHIND).map(|ahead| text.get(at + ahead)).take_while(|c| !ends(*c)).any(|c| wind(&c));
    // 12级台风预警: so many steps of warning are told by colours.
    (before || behind) && !among!(text.get(at + 1), "别別")
}

/// 拾つて, 参つた: in the old spelling a verb with a large つ, and no ten of anything.
pub(super) fn is_old_verb(text: Text<'_>, at: usize) -> bool {
    matches!(text.before(at, 1), '拾' | '参' | '參') && matches!(text.get(at + 1), 'て' | 'た')
}
