//! Years, decades and centuries: 2023年, 08年, 九十年代, 二十世纪.

use super::cjk::{Point, TO};
use super::clock::small;
use super::when::{Part, When};
use super::within::in_year;
use crate::facts::text::{Text, is_han};
use crate::text::numeral;

/// 二十世纪, 21世紀, 十九世纪七十年代.
pub(super) fn century(text: Text<'_>, at: usize, n: i32) -> Option<Point> {
    let end = text.past_any(at, &["世纪", "世紀"])?;
    // 21世纪经济报道: a paper.
    if text.is_any(end, &["经济报", "經濟報", "福克斯", "不动产", "教育出"]) {
        return None;
    }
    let from = i16::try_from((n - 1) * 100).ok()?;
    let decade =
        small(text, end).filter(|(_, d)| d % 10 == 0).and_then(|(e, d)| Some((text.past(e, "年代")?, d)));
    Some(edge(
        text,
        match decade {
            Some((end, d)) => Point {
                end,
                when: When {
                    year: Some(from + i16::try_from(d).ok()?),
                    part: Some(Part::Decade),
                    ..When::default()
                },
                sure: true,
            },
            None => Point {
                end,
                when: When { year: Some(from), part: Some(Part::Century), ..When::default() },
                sure: true,
            },
        },
    ))
}

/// 90年代初, 19世纪末, 80년대 초반: the beginning, middle or end of a decade or century.
fn edge(text: Text<'_>, whole: Point) -> Point {
    const EDGES: &[&str] = &[
        "初期",
        "初頭",
        "初年",
        "初",
        "中期",
        "中叶",
        "中葉",
        "中后期",
        "半ば",
        "前期",
        "前半",
        "后期",
        "後期",
        "後半",
        "末期",
        "末年",
        "末",
    ];
    if let Some(edge) = super::within::korean_edge(text, whole) {
        return edge;
    }
    let from = whole.end + usize::from(text.get(whole.end) == 'の');
    match text.past_any(from, EDGES) {
        // 末代: the last of a line.
        Some(end) if !among!(text.get(end), "代步次级級中日") => {
            Point { end, when: When { inexact: true, ..whole.when }, sure: true }
        }
        _ => whole,
    }
}

/// 2023年, 二〇二六年, 08年, 1990年代, 九十年代, and 2016 of 2016—2018年.
pub(super) fn year(text: Text<'_>, at: usize) -> Option<Point> {
    let figures = numeral::digit(text.get(at)).is_some();
    let mut end = at;
    let mut value = 0_i32;
    while let Some(d) = digit_of(text.get(end), figures).filter(|_| end < at + 5) {
        value = value * 10 + d;
        end += 1;
    }
    let digits = end - at;
    if digits == 4 && figures {
        value -= years_before_ours(text, at);
    }
    let marked = text.blank(end);
    let mark = text.get(marked);
    let whole = |value: i32, end: usize| Point {
        end,
        when: When { year: i16::try_from(value).ok(), ..When::default() },
        sure: true,
    };
    // 九十年代
    if let Some((decade_end, d)) = small(text, at).filter(|(_, d)| d % 10 == 0 && (10..100).contains(d))
        && let Some(end) = text.past_any(decade_end, &["年代", "년대"])
    {
        let base = century_before(text, at).unwrap_or(if d >= 20 { 1900 } else { 2000 });
        let when = When { year: i16::try_from(base + d).ok(), part: Some(Part::Decade), ..When::default() };
        return Some(edge(text, Point { end, when, sure: true }));
    }
    // １８９５（明治２８）年７月
    if figures
        && digits == 4
        && let Some(end) = past_era(text, end)
    {
        return Some(in_year(text, whole(value, end)));
    }
    match (digits, mark) {
        (4, '年' | '년') if (1000..3000).contains(&value) => {
            let after = marked + 1;
            if let Some(end) = text.past_any(after, &["代", "대"]).filter(|_| value % 10 == 0) {
                let when =
                    When { year: i16::try_from(value).ok(), part: Some(Part::Decade), ..When::default() };
                return Some(edge(text, Point { end, when, sure: true }));
            }
            // 2000年もの歴史
            if value % 100 == 0 && text.is(after, "もの") {
                return None;
            }
            // 2000年来, 1500年历史 are lengths.
            let length = value % 100 == 0 && value != 2000 || value < 1800;
            if length
                && (matches!(text.get(after), '来' | '前' | '后' | '间' | '的' | '历' | '古' | '以')
                    || text.get(after) == '多')
                && text.is_any(after, &["来", "历史", "的历史", "前", "后", "间", "古", "以上", "多"])
            {
                return None;
            }
            let after = after + usize::from(text.get(after) == '度');
            Some(in_year(text, whole(value, after)))
        }
        // 98年8月 is of 1998 in Hong Kong and of 2009 in Taiwan.
        (2, '年') if figures && value >= 50 && text.is_traditional(at) => {
            let with = in_year(text, whole(1900 + value, marked + 1));
            let when = When { vague: true, ..with.when };
            with.when.month.is_some().then_some(Point { when, ..with })
        }
        // 98년에 결성한: a year, where 20년 is a length.
        (2, '년')
            if figures && value >= 70 && text.is_any(marked + 1, &["에", "부터", "까지", "도", " "]) =>
        {
            let with = in_year(text, whole(1900 + value, marked + 1));
            let said = text.get(marked + 1) != ' ' || with.when.month.is_some();
            said.then_some(with)
        }
        // 18年10月, 08年.
        (2, '年') if figures => {
            let whole = whole(if value < 50 { 2000 + value } else { 1900 + value }, marked + 1);
            let with = in_year(text, whole);
            let dated = with.when.month.is_some();
            (dated || numeral::digit(text.get(at)) == Some(0) || is_short(text, at, marked, value))
                .then_some(with)
        }
        // 04～05年
        (2, _) if figures && marked == end && numeral::digit(text.get(at)) == Some(0) => {
            let to = text.past_any(end, TO)?;
            let shared = numeral::digit(text.get(to)).is_some()
                && numeral::digit(text.get(to + 1)).is_some()
                && matches!(text.get(to + 2), '年');
            shared.then(|| whole(2000 + value, end))
        }
        (4, _) if figures && (1000..2100).contains(&value) && marked == end => {
            // 2016—2018年: the first year says 年 with the second.
            let to = text.past_any(end, TO)?;
            let other = (to..to + 5).find(|&i| numeral::digit(text.get(i)).is_none()).unwrap_or(to);
            // 1825～69年 too.
            let shared = (other == to + 4 || other == to + 2) && matches!(text.get(other), '年' | '년');
            shared.then(|| whole(value, end))
        }
        _ => None,
    }
}

/// 97年入社, 18年に, 19年ワールドカップ: years as Japanese papers write them, whose lengths say 年間 but where other words tell.
fn is_short(text: Text<'_>, at: usize, mark: usize, value: i32) -> bool {
    let end = mark + 1;
    let next = text.get(end);
    let before = text.before(at, 1);
    let years = (70..=99).contains(&value) || (11..=35).contains(&value);
    if !years || !text.is_japanese(at) {
        return false;
    }
    if next == '以' {
        return matches!(text.get(end + 1), '降' | '来');
    }
    let length = among!(next, "間余半弱強目連来も近ぶ前後超越未ほくをず物生刑計契保勤周制分級長総経")
        || among!(before, "約丸計満延刑役第築続業婚際歳命錮余各全近毎歴学")
        || text.is_any(
            end,
            &["に及", "にわた", "に渡", "にも", "になる", "に一度", "に1度", "に１度", "には及"],
        )
        || text.is_any(at.saturating_sub(3), &["およそ", "少なく"]);
    if length {
        return false;
    }
    let round = value % 5 == 0;
    let event = || {
        const EVENTS: &[&str] = &[
            "選",
            "五輪",
            "杯",
            "大会",
            "震災",
            "地震",
            "ドラフト",
            "ワールド",
            "国会",
            "改正",
            "春",
            "夏",
            "秋",
            "冬",
            "時点",
            "度",
        ];
        (end..end + 7).any(|at| text.is_any(at, EVENTS))
    };
    // 、21年取締役: a list of what somebody was.
    let listed = matches!(before, '、' | '）' | '。' | '\u{3000}' | '（' | '\0') && is_han(next);
    match next {
        'に' | '度' => true,
        '、' | '（' | '(' | '）' | 'か' | 'ま' | 'は' => !round || value >= 70,
        _ => !round && (listed || event()),
    }
}

/// Past （明治28）年, which tells the year before it once more.
fn past_era(text: Text<'_>, at: usize) -> Option<usize> {
    if !matches!(text.get(at), '（' | '(') {
        return None;
    }
    let era = text.past_any(at + 1, &["明治", "大正", "昭和", "平成", "令和"])?;
    let (end, _) = if text.get(era) == '元' { (era + 1, 1) } else { small(text, era)? };
    matches!(text.get(end), '）' | ')').then(|| text.past(end + 1, "年")).flatten()
}

/// 단기 4359년, 불기 2570년: how many years before ours Korea begins to count, where it says so.
fn years_before_ours(text: Text<'_>, at: usize) -> i32 {
    let word = at - usize::from(at > 0 && text.before(at, 1) == ' ');
    match text.before(word, 1) {
        '기' if text.is_behind(word, "단기") => 2333,
        '기' if text.is_behind(word, "불기") => 544,
        '紀' if text.is_behind(word, "檀紀") => 2333,
        _ => 0,
    }
}

/// The century named right before a decade: 19世纪60至70年代.
fn century_before(text: Text<'_>, at: usize) -> Option<i32> {
    let back = (2..=6).find(|&back| text.is_any(at.saturating_sub(back), &["世纪", "世紀"]) && at >= back)?;
    let end = at - back;
    let (_, n) =
        [2, 1].into_iter().find_map(|len| small(text, end.checked_sub(len)?).filter(|(e, _)| *e == end))?;
    (10..=21).contains(&n).then_some((n - 1) * 100)
}

fn digit_of(c: char, figures: bool) -> Option<i32> {
    if figures {
        return numeral::digit(c).map(i32::from);
    }
    if matches!(c, '两' | '兩') {
        return None;
    }
    numeral::han_digit(c).and_then(|d| i32::try_from(d).ok())
}
