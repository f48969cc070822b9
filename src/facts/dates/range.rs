//! Stretches of time: 7月1日至3日, 2018年以来, 午後5時から6時まで.

use super::cjk::{FIRST_OF_TO, Point, TO, point};
use super::when::When;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::Text;
use crate::text::numeral;

/// The fact that starts with a point of time: with its other end, or with 以来 and the like, or alone.
pub(super) fn complete(text: Text<'_>, start: usize, first: Point) -> Option<Found> {
    if let Some(found) = closed(text, start, first) {
        return Some(found);
    }
    if !first.sure && !is_half_day(text, start) {
        return None;
    }
    week_of(text, start, first)
        .or_else(|| open(text, start, first))
        .or_else(|| until_now(text, start, first))
        .or_else(|| Some(alone(text, start, first)))
}

/// 4月10日の週: the week that begins with a day, as “the week of April 10”.
fn week_of(text: Text<'_>, start: usize, first: Point) -> Option<Found> {
    if text.get(first.end) != 'の' {
        return None;
    }
    let end = text.past(first.end, "の週").filter(|&end| !among!(text.get(end), "末間刊明の"))?;
    let day = first.when.day.is_some() && !first.when.has_time() && first.when.lean.is_none();
    let value = first.when.settled(text.own).value().filter(|_| day)?;
    Some(Found {
        open: first.when.open(),
        ..Found::words(FactKind::Date, start, end, format!("{value}/P1W"))
    })
}

/// Only where both ends stand: 从1月到3月.
pub(super) fn both_ends(text: Text<'_>, start: usize, first: Point) -> Option<Found> {
    closed(text, start, first)
}

/// 上午 and 下午 say a time even with no hour; 晚上 and 早上 as often say good evening and good morning.
fn is_half_day(text: Text<'_>, start: usize) -> bool {
    matches!(text.get(start), '上' | '下' | '午' | '오')
        && text.is_any(start, &["上午", "下午", "午前", "午後", "오전", "오후"])
}

fn alone(text: Text<'_>, start: usize, point: Point) -> Found {
    // 常年11月19日: of every year.
    let usual =
        text.is_behind(start, "常年") || text.is_behind(start, "每年的") || text.is_behind(start, "历年");
    let when = if usual { point.when } else { point.when.settled(text.own) };
    let mut end = point.end;
    let mut about = when.inexact;
    if let Some(after) = text.past(end, "中").filter(|_| is_half_day(text, start) && text.is_japanese(end)) {
        end = after;
    }
    if among!(text.get(end), "ご頃左前许쯤께경")
        && let Some(after) = text.past_any(end, &["ごろ", "頃", "左右", "前后", "许", "쯤", "께", "경"])
    {
        about = true;
        if text.is_japanese(end) {
            end = after;
        }
    }
    // 午後6時前, 午前1時すぎ: a little earlier or later.
    if when.clock.is_some()
        && among!(text.get(end), "す過前")
        && let Some(after) = text.past_any(end, &["すぎ", "過ぎ", "前"])
        && !among!(text.get(after), "後半回日年週夜")
        && text.is_japanese(end)
    {
        about = true;
        end = after;
    }
    let mut found = Found::bare(when.kind(), start, end);
    let value = if when.lean.is_some() { when.beside() } else { when.value() };
    found.value = value.map(crate::article::FactValue::Text);
    found.open = if usual { None } else { point.when.open() };
    found.approximate = about || is_about(text, start, found.kind);
    found
}

/// 约10时, 近9时. Behind 近 a day is the place's neighbour as often as the date's.
fn is_about(text: Text<'_>, start: usize, kind: FactKind) -> bool {
    match text.before(start, 1) {
        '约' | '約' => true,
        '近' => kind == FactKind::Time && text.before(start, 2) != '最',
        _ => false,
    }
}

fn closed(text: Text<'_>, start: usize, first: Point) -> Option<Found> {
    let from = text.blank(first.end);
    if !among!(text.get(from), FIRST_OF_TO) {
        return None;
    }
    let to = text.past_any(from, TO)?;
    let ja = matches!(text.get(from), 'と' | '和' | '与');
    let to = text.blank(to);
    let mut second = short_year(text, to, first)
        .or_else(|| super::numeric::date_here(text, to))
        .or_else(|| point(text, to, true))?;
    // 1月1日 - 3 is no stretch; the second end must say what it is.
    if second.end <= to
        || (second.when.clock.is_none() && second.when.daypart.is_some() && !second.when.has_date())
    {
        return None;
    }
    let (first, second_when) = leaning(first, second.when)?;
    second.when = second_when;
    let timed = first.when.has_time();
    if timed != second.when.has_time() && second.when.has_time() {
        return None;
    }
    // 下午3点到5点: the part of the day holds for both.
    if let (Some((h, m, s)), None, Some(part)) = (second.when.clock, second.when.daypart, first.when.daypart)
        && !second.when.has_date()
        && matches!(part, "AF" | "EV")
        && (1..12).contains(&h)
        && first.when.clock.is_some_and(|(f, _, _)| f > h)
    {
        second.when.clock = Some((h + 12, m, s));
    }
    // 25日から3日間: since then, so long.
    let lasts = text.get(second.end) == '間' && text.before(second.end, 1) == '日';
    second.when.inherit(&first.when);
    if lasts || !second.when.is_possible() {
        return None;
    }
    let mut end = second.end;
    if let Some(after) = text.past_any(end, &["までの間", "まで", "の間", "까지", "之间", "期间"])
    {
        end = after;
    } else if ja {
        // 火曜日と木曜日 are two days.
        return None;
    }
    let mut settled = first.when.settled(text.own);
    // 1-10月 in November: what the second end settles holds for the first.
    let later = second.when.settled(text.own);
    if settled.year.is_none() && settled.month <= later.month && settled.month.is_some() {
        settled.year = later.year;
    }
    // 12月下旬から1月中旬: from the first day of the one to the last of the other.
    let outer = |value: String, last: bool| match value.split_once('/') {
        Some((from, to)) => if last { to } else { from }.to_owned(),
        None => value,
    };
    let a = settled.value().map(|value| outer(value, false));
    let b = settled_like(second.when, settled, text).value().map(|value| outer(value, true));
    let kind = kind_of(first.when, second.when);
    let mut found = Found::bare(kind, start, end);
    found.value = a.zip(b).map(|(a, b)| crate::article::FactValue::Text(format!("{a}/{b}")));
    found.open = first.when.open();
    Some(found)
}

/// The 69年 of 1825～69年, which is of the same century.
fn short_year(text: Text<'_>, at: usize, first: Point) -> Option<Point> {
    let year = first.when.year.filter(|_| first.when.month.is_none() && first.when.part.is_none())?;
    let digit = |at: usize| numeral::digit(text.get(at)).map(i16::from);
    let short = digit(at)? * 10 + digit(at + 1)?;
    let ends = text.get(at + 2) == '年' && numeral::digit(text.before(first.end, 1)).is_some();
    (ends && short > year % 100).then(|| Point {
        end: at + 3,
        when: When { year: Some(year - year % 100 + short), ..When::default() },
        sure: true,
    })
}

/// The ends of a stretch where one leans on a day told before: 이날 오전 5시부터 11시까지, 晚上10点至次日6点. Their hours are
/// known; nothing where the stretch is none of hours.
fn leaning(first: Point, second: When) -> Option<(Point, When)> {
    let timed = |when: When| When { clock: when.clock, daypart: when.daypart, ..When::default() };
    if first.when.lean.is_none() && second.lean.is_none() {
        return Some((first, second));
    }
    let dateless = |when: &When| !when.has_date() || matches!(when.lean, Some((super::when::Grain::Day, _)));
    let hours = first.when.clock.is_some() && second.clock.is_some();
    if hours && dateless(&first.when) && dateless(&second) {
        return Some((Point { when: timed(first.when), ..first }, timed(second)));
    }
    // 12月至翌年3月 is one stretch of an open year.
    let seasons = first.when.lean.is_none() && matches!(second.lean, Some((super::when::Grain::Year, _)));
    seasons.then_some((first, second))
}

/// The second end takes the year the first has come to.
fn settled_like(mut second: When, first: When, text: Text<'_>) -> When {
    if second.year.is_none() && second.month.is_some() && !second.vague {
        second.year = first.year;
    }
    if second.year.is_none() && second.month.is_none() && second.day.is_some() && !second.vague {
        second.year = first.year;
        second.month = first.month;
    }
    second.settled(text.own)
}

fn kind_of(first: When, second: When) -> FactKind {
    let merged =
        When { clock: first.clock.or(second.clock), daypart: first.daypart.or(second.daypart), ..first };
    merged.kind()
}

/// 2018年至今, as 2018年以来.
fn until_now(text: Text<'_>, start: usize, first: Point) -> Option<Found> {
    if text.get(first.end) != '至' || text.get(first.end + 1) != '今' || first.when.lean.is_some() {
        return None;
    }
    let when = first.when.settled(text.own);
    let value = when.value().map(|value| crate::article::FactValue::Text(format!("{value}/..")));
    let found = Found::bare(when.kind(), start, first.end + 2);
    Some(Found { value, open: first.when.open(), approximate: when.inexact, ..found })
}

/// 2018年以来, 8月から, 5月まで: one end stays open.
fn open(text: Text<'_>, start: usize, first: Point) -> Option<Found> {
    const AFTER: &[&str] = &["以来", "以來", "以后", "以後", "之后", "之後", "以降", "から", "이후", "부터"];
    const BEFORE: &[&str] = &["以前", "之前", "まで", "이전", "까지"];
    let from = text.blank(first.end);
    if !among!(text.get(from), "以之かま이부까") {
        return None;
    }
    let (end, after) = match text.past_any(from, AFTER) {
        Some(end) => (end, true),
        None => (text.past_any(from, BEFORE)?, false),
    };
    // 次日起: from a day that is told elsewhere.
    if first.when.lean.is_some() {
        return None;
    }
    let when = first.when.settled(text.own);
    let mut found = Found::bare(when.kind(), start, end);
    found.open = first.when.open();
    found.value = when
        .value()
        .map(|v| crate::article::FactValue::Text(if after { format!("{v}/..") } else { format!("../{v}") }));
    found.approximate = when.inexact;
    Some(found)
}
