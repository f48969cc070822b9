//! What may stand behind a year or a month: 2019年上半年, 5月上旬, 10月底.

use super::absolute::lunar_day;
use super::cjk::{FIRST_OF_TO, Point, TO};
use super::clock::small;
use super::when::{Part, When};
use crate::facts::text::{Text, is_blank, is_hangul};
use crate::text::numeral;

/// What may stand behind a year: a month, a season, a half, a quarter, 初 and 底.
pub(super) fn in_year(text: Text<'_>, year: Point) -> Point {
    let mut from = year.end;
    if matches!(text.get(from), 'の' | '的') || is_blank(text.get(from)) {
        from += 1;
    }
    if let Some((end, month)) = small(text, from)
        .filter(|(e, m)| matches!(text.get(text.blank(*e)), '月' | '월') && (1..=12).contains(m))
    {
        let when = When { month: i8::try_from(month).ok(), ..year.when };
        return in_month(text, Point { end: text.blank(end) + 1, when, sure: true });
    }
    // 今年1—8月: the first month says 月 with the second.
    if let Some((end, month)) = shared_month(text, from) {
        return Point { end, when: When { month: Some(month), ..year.when }, sure: true };
    }
    if let Some(end) = text.past(from, "正月") {
        return lunar_day(text, Point { end, when: When { vague: true, ..year.when }, sure: true });
    }
    let with =
        |end: usize, part: Part| Point { end, when: When { part: Some(part), ..year.when }, sure: true };
    if let Some(found) = super::named::in_year(text, from, year.when) {
        return found;
    }
    const SEASONS: [&[&str]; 4] =
        [&["春天", "春季", "春"], &["夏天", "夏季", "夏"], &["秋天", "秋季", "秋"], &["冬天", "冬季", "冬"]];
    const KOREAN: [&str; 4] = ["봄", "여름", "가을", "겨울"];
    for (n, words) in (1_i8..).zip(SEASONS) {
        if let Some(end) =
            text.past_any(from, words).filter(|&e| !among!(text.get(e), "节晚运奥令場節葉田吉野"))
        {
            return with(end, Part::Season(n));
        }
    }
    if is_hangul(text.get(from)) {
        for (n, word) in (1_i8..).zip(KOREAN) {
            if let Some(end) = text.past(from, word).filter(|&end| {
                from > year.end && (!is_hangul(text.get(end)) || among!(text.get(end), "에의부까철"))
            }) {
                return with(end, Part::Season(n));
            }
        }
    }
    if let Some(end) = text.past_any(from, &["上半年", "上半期", "상반기"]) {
        return with(end, Part::Half(1));
    }
    if let Some(end) = text.past_any(from, &["下半年", "下半期", "하반기"]) {
        return with(end, Part::Half(2));
    }
    if matches!(text.get(from), '前' | '头' | '頭')
        && let Some((end, part)) = first_months(text, from)
    {
        return with(end, part);
    }
    let quarter = from + usize::from(text.get(from) == '第');
    if let Some((end, n)) = small(text, quarter).filter(|(_, n)| (1..=4).contains(n))
        && let Some(end) = text
            .past_any(end, &["季度", "四半期", "/4분기", "분기"])
            .or_else(|| text.past(end, "季").filter(|_| text.is_traditional(from)))
        && let Ok(n) = i8::try_from(n)
    {
        return with(end, Part::Quarter(n));
    }
    if let Some(found) = super::nth::behind(text, year) {
        return found;
    }
    if let Some(end) = text.past_any(
        year.end,
        &[
            "年初",
            "年底",
            "年末",
            "の終わりごろ",
            "の終わり",
            "初め",
            "初",
            "底",
            "末",
            "終わりごろ",
            "終わり",
            "초",
            "말",
        ],
    ) && !matches!(text.get(end), '级' | '中' | '次' | '始' | '步' | '日')
    {
        return Point { end, when: When { inexact: true, ..year.when }, sure: true };
    }
    korean_edge(text, year).unwrap_or(year)
}

/// 올해 초, 3월 말, 90년대 초반: the beginning, middle or end of a time in Korean.
pub(super) fn korean_edge(text: Text<'_>, whole: Point) -> Option<Point> {
    if !is_hangul(text.before(whole.end, 1)) {
        return None;
    }
    let from = text.blank(whole.end);
    let end = text.past_any(from, &["초반", "중반", "후반", "초", "말"])?;
    let next = text.get(end);
    let ends = !is_hangul(next) || among!(next, "에의부까쯤께경로과");
    ends.then_some(Point { end, when: When { inexact: true, ..whole.when }, sure: true })
}

/// 前三季度, 前8个月.
pub(super) fn first_months(text: Text<'_>, at: usize) -> Option<(usize, Part)> {
    let (end, n) = small(text, at + 1)?;
    let n = i8::try_from(n).ok()?;
    if let Some(end) = text.past_any(end, &["个季度", "個季度", "季度"]).filter(|_| (2..=4).contains(&n))
    {
        return Some((end, Part::Quarters(n)));
    }
    let end = text.past_any(end, &["个月", "個月"]).filter(|_| (2..=12).contains(&n))?;
    Some((end, Part::Months(n)))
}

/// The 1 of 1—8月 and 1至8月份.
pub(super) fn shared_month(text: Text<'_>, at: usize) -> Option<(usize, i8)> {
    let (end, month) = small(text, at).filter(|(_, m)| (1..=12).contains(m))?;
    if !among!(text.get(end), FIRST_OF_TO) {
        return None;
    }
    let to = text.past_any(end, TO)?;
    let (second, last) = small(text, to).filter(|(_, m)| (1..=12).contains(m))?;
    (matches!(text.get(second), '月' | '월') && last > month).then_some((end, i8::try_from(month).ok()?))
}

/// A day, a third or an end of the month behind a month.
pub(super) fn in_month(text: Text<'_>, month: Point) -> Point {
    let mut from = month.end;
    if matches!(text.get(from), 'の' | ' ') {
        from += 1;
    }
    if let Some((end, day)) = small(text, from).filter(|(_, d)| (1..=31).contains(d)) {
        // 8 月 18 日, as those who set figures apart from Chinese words have it.
        let mark = if text.get(end) == ' ' && text.get(end + 1) == '日' { end + 1 } else { end };
        // 八月十七夜
        let night = numeral::digit(text.get(from)).is_none()
            && (text.get(end) == '夜' || text.get(end) == '晚' && !among!(text.get(end + 1), "会會宴餐报報"));
        let marked = matches!(text.get(mark), '日' | '号' | '號' | '일');
        // 10月1-7日: the first day says 日 with the second.
        let shared = text
            .past_any(end, TO)
            .and_then(|to| small(text, to))
            .is_some_and(|(e, _)| matches!(text.get(e), '日' | '号' | '號' | '일'));
        if marked || shared || night {
            let when = When { day: i8::try_from(day).ok(), ..month.when };
            return Point { end: if marked { mark + 1 } else { end }, when, sure: true };
        }
    }
    if let Some(found) = super::nth::behind(text, month) {
        return found;
    }
    if text.get(month.end) == '初' && small(text, month.end + 1).is_some_and(|(_, d)| (1..=10).contains(&d))
    {
        return lunar_day(text, month);
    }
    for (n, words) in (1_i8..).zip([["上旬", "상순"], ["中旬", "중순"], ["下旬", "하순"]]) {
        if let Some(end) = text.past_any(from, &words) {
            return Point { end, when: When { part: Some(Part::Tenth(n)), ..month.when }, sure: true };
        }
    }
    if let Some(end) = text.past_any(
        month.end,
        &["初め", "初", "底", "末", "半ば", "終わりごろ", "の終わりごろ", "의 말", "초", "말"],
    ) && !matches!(text.get(end), '级' | '中' | '次' | '始' | '步' | '日')
    {
        return Point { end, when: When { inexact: true, ..month.when }, sure: true };
    }
    if text.get(month.end) == '份' && !matches!(text.get(month.end + 1), '额' | '子') {
        return Point { end: month.end + 1, ..month };
    }
    korean_edge(text, month).unwrap_or(month)
}
