//! The first, second or last week or weekday of a month: 1月の第3週, 11月第一个星期一, 10월 첫째 주.

use jiff::ToSpan;
use jiff::civil::Date;

use super::cjk::Point;
use super::clock::small;
use super::weekday::weekday;
use super::when::When;
use crate::facts::text::{Text, is_blank};

/// What stands behind a month or a year, if it is such a week or day.
pub(super) fn behind(text: Text<'_>, whole: Point) -> Option<Point> {
    let mut from = whole.end;
    if matches!(text.get(from), 'の' | '的' | '份') || is_blank(text.get(from)) {
        from += 1;
    }
    if !among!(text.get(from), "第最첫둘셋넷다마") {
        return None;
    }
    let (end, n) = ordinal(text, from)?;
    let end = if matches!(text.get(end), 'の' | ' ') { end + 1 } else { end };
    if let Some((end, day)) = weekday(text, end) {
        let month = whole.when.settled(text.own);
        let date = month.year.zip(month.month).and_then(|(year, month)| date(year, month, n, day));
        let open = When { weekday: Some(day), vague: true, ..whole.when };
        let when = date.map_or(open, |date| When { weekday: Some(day), ..When::day(date) });
        return Some(Point { end, when, sure: true });
    }
    let end = text.past_any(end, &["星期", "週", "周", "주"])?;
    // 第一周期, 第三周年.
    let other = among!(text.get(end), "期年刊岁歳歲").then_some(());
    other.is_none().then_some(Point { end, when: When { vague: true, ..whole.when }, sure: true })
}

/// Which one: 0 for the last.
fn ordinal(text: Text<'_>, at: usize) -> Option<(usize, i8)> {
    const WORDS: &[(&str, i8)] = &[
        ("最初", 1),
        ("最後", 0),
        ("最終", 0),
        ("最后一个", 0),
        ("最後一個", 0),
        ("最后一", 0),
        ("첫째", 1),
        ("첫 번째", 1),
        ("첫", 1),
        ("둘째", 2),
        ("셋째", 3),
        ("넷째", 4),
        ("다섯째", 5),
        ("마지막", 0),
    ];
    if text.get(at) != '第' {
        return WORDS.iter().find_map(|(word, n)| Some((text.past(at, word)?, *n)));
    }
    let (end, n) = small(text, at + 1).filter(|(_, n)| (1..=5).contains(n))?;
    let end = text.past_any(end, &["个", "個"]).unwrap_or(end);
    Some((end, i8::try_from(n).ok()?))
}

/// The date of the `n`th weekday of a month; 0 for the last.
pub(super) fn date(year: i16, month: i8, n: i8, weekday: i8) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    let ahead = (weekday - first.weekday().to_monday_one_offset()).rem_euclid(7);
    let day = first.checked_add(i64::from(ahead).days()).ok()?;
    let weeks = if n == 0 { (first.days_in_month() - day.day()) / 7 } else { n - 1 };
    day.checked_add(i64::from(weeks).weeks()).ok().filter(|date| date.month() == month)
}
