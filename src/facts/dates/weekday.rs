//! Days of the week, alone, in a week, and beside the date they fall on.

use super::absolute::absolute;
use super::cjk::Point;
use super::when::When;
use crate::facts::text::Text;

/// 10月12号，星期一 and 5月9日(火).
pub(super) fn with_weekday(text: Text<'_>, date: Point) -> Point {
    if date.when.day.is_none() || date.when.weekday.is_some() {
        return date;
    }
    let mut from = date.end;
    let bracket = matches!(text.get(from), '（' | '(');
    if bracket || matches!(text.get(from), '，' | ',' | ' ' | 'の') {
        from += 1;
    }
    let found = weekday(text, from).or_else(|| if bracket { short_weekday(text, from) } else { None });
    let Some((end, day)) = found else { return date };
    let end = match (bracket, text.get(end)) {
        (true, '）' | ')') => end + 1,
        (true, _) => return date,
        _ => end,
    };
    Point { end, when: When { weekday: Some(day), ..date.when }, sure: true }
}

/// （火） and （수）.
fn short_weekday(text: Text<'_>, at: usize) -> Option<(usize, i8)> {
    let day = "月火水木金土日"
        .chars()
        .position(|c| c == text.get(at))
        .or_else(|| "월화수목금토일".chars().position(|c| c == text.get(at)))?;
    Some((at + 1, i8::try_from(day + 1).ok()?))
}

/// 星期三, 周日, 金曜日, 월요일: 1 Monday to 7 Sunday.
pub(super) fn weekday(text: Text<'_>, at: usize) -> Option<(usize, i8)> {
    let first = text.get(at);
    if !matches!(first, '星' | '礼' | '禮' | '周' | '週') && !matches!(text.get(at + 1), '曜' | '요') {
        return None;
    }
    // 清水周一: a name.
    if first == '周' && text.is_japanese(at) {
        return None;
    }
    if let Some(end) = text.past_any(at, &["星期", "礼拜", "禮拜", "周", "週"]) {
        let day = match text.get(end) {
            '一' => 1,
            '二' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '日' | '天' => 7,
            _ => return None,
        };
        let next = text.get(end + 1);
        let other = matches!(
            (text.get(end), next),
            ('一', '样' | '些' | '边' | '直' | '片' | '个' | '次' | '路')
                | ('天', '子' | '健')
                | ('六', '福')
                | ('日', '本' | '常')
        );
        return (!other).then_some((end + 1, day));
    }
    let (end, _) = (
        text.past(at + 1, "曜日")
            .or_else(|| text.past(at + 1, "曜"))
            .or_else(|| text.past(at + 1, "요일"))?,
        (),
    );
    short_weekday(text, at).map(|(_, day)| (end, day))
}

/// 下周一, 来週の月曜日.
pub(super) fn in_week(text: Text<'_>, week: Point, weeks: i64) -> Point {
    let from = week.end + usize::from(matches!(text.get(week.end), 'の' | ' '));
    // 上周五 wants the numeral right behind 周.
    let direct = match text.get(week.end) {
        '一' => Some(1),
        '二' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '日' | '天' => Some(7),
        _ => None,
    };
    let found = direct
        .filter(|_| !matches!(text.before(week.end, 1), '주') && text.get(week.end + 1) != '曜')
        .map(|day| (week.end + 1, day))
        .or_else(|| weekday(text, from));
    match found {
        Some((end, day)) => {
            let found = Point { end, when: When::weekday_of_week(text.own, weeks, day), sure: true };
            dated(text, found)
        }
        // 本周末
        None if matches!(text.get(week.end), '末' | '말') => {
            Point { end: week.end + 1, when: When { inexact: true, ..week.when }, sure: true }
        }
        None if text.get(week.end) == 'の' => {
            match text.past_any(week.end, &["の終わりごろ", "の終わり", "の初め", "の半ば"]) {
                Some(end) => Point { end, when: When { inexact: true, ..week.when }, sure: true },
                None => week,
            }
        }
        None => week,
    }
}

/// 今週の金曜日（6月15日）, 今天（9月7日）: the date behind says the same day exactly.
pub(super) fn dated(text: Text<'_>, day: Point) -> Point {
    let bracket = matches!(text.get(day.end), '（' | '(');
    let from = day.end + usize::from(bracket);
    let Some(date) =
        absolute(text, from, false).filter(|p| p.when.day.is_some() && (p.when.month.is_some() || bracket))
    else {
        return day;
    };
    let end = match (bracket, text.get(date.end)) {
        (true, '）' | ')') => date.end + 1,
        (true, _) => return day,
        _ => date.end,
    };
    Point { end, when: When { weekday: day.when.weekday, ..date.when }, sure: true }
}
