//! Lengths of time, and the ages that are made of them: 1小时30分, 三年半, “two and a half years”, 8个月大.

use super::behind::unit_after;
use super::beside_hangul;
use super::inexact::is_inexact;
use super::japanese::is_school_year;
use super::read::{Num, Style};
use super::sums::any_number;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_hangul};
use crate::facts::units::{self, Unit};
use crate::text::numeral::{self, Decimal};

/// The designators of ISO 8601 from large to small.
const DESIGNATORS: [&str; 7] = ["Y", "M", "W", "D", "TH", "TM", "TS"];

/// A duration as ISO 8601, smaller units behind it taken along: 1小时30分 is `PT1H30M`, 三年半 `P3Y6M`.
pub(super) fn duration(text: Text<'_>, start: usize, num: Num, end: usize, unit: Unit) -> Option<Found> {
    // 9020年 is no length.
    let figures = num.style == Style::Figures && text.digits(start) == num.end;
    if unit.name == "Y"
        && figures
        && num.value.small().is_some_and(|v| (1000..10_000).contains(&v) && v % 100 != 0)
    {
        return None;
    }
    // “zero-day”, “zero-hour contract”: terms.
    if num.value.mantissa == 0 && text.get(num.end) == '-' {
        return None;
    }
    if unit.name == "Y" && is_school_year(text, start, num, end) {
        return None;
    }
    // 107年的營收: a year counted from 1911, or a length; 近百年 and 110年來 are lengths.
    let republican = unit.name == "Y"
        && figures
        && text.get(end - 1) == '年'
        && num.value.small().is_some_and(|v| (95..130).contains(&v))
        && text.is_traditional(start)
        && !among!(text.get(end), "來来以之前後歷历老間间")
        && !among!(text.before(start, 1), "近約约達达滿满逾超過过長长有了校立");
    if republican {
        return None;
    }
    // Two decades are twenty years.
    let num = Num { value: num.value.shifted(unit.power), ..num };
    let mut parts: Vec<(&'static str, Decimal)> = vec![(unit.name, num.value)];
    let mut end = end;
    // 1.5小时 is 一个半小时.
    if num.value.exponent == -1 && num.value.mantissa % 10 == 5 {
        parts = halves(unit.name, Decimal::whole(num.value.mantissa / 10));
    }
    let half = text.get(end) == '半' && !matches!(text.get(end + 1), '载' | '数' | '導' | '导');
    if half {
        end += 1;
        parts = halves(unit.name, num.value);
    } else if let Some(after) = half_korean(text, end).or_else(|| half_english(text, end)) {
        end = after;
        parts = halves(unit.name, num.value);
    }
    let mut rank = DESIGNATORS.iter().position(|d| *d == unit.name)?;
    while parts.len() < 4 {
        let mut from = text.blank(end);
        if text.is(from, "and ") {
            from += 4;
        } else if text.is(from, "零") {
            from += 1;
        }
        let Some(more) = any_number(text, from) else { break };
        let Some((after, next)) = smaller(text, more) else { break };
        let Some(place) = DESIGNATORS.iter().position(|d| *d == next.name) else { break };
        if next.kind != FactKind::Duration || place <= rank || (rank >= 4) != (place >= 4) && rank != 3 {
            break;
        }
        parts.push((next.name, more.value));
        rank = place;
        end = after;
    }
    if let Some((after, places)) = beside_hangul::hundredths(text, end)
        && let Some((_, seconds)) = parts.last_mut()
    {
        *seconds = seconds.plus(places)?;
        end = after;
    }
    if let Some(after) = age(text, end).filter(|_| parts.len() == 1) {
        let unit = match unit.name {
            "Y" => "year-old",
            "M" => "month-old",
            "W" => "week-old",
            "D" => "day-old",
            _ => return None,
        };
        return Some(Found::number(FactKind::Quantity, start, after, num.value, Some(unit)));
    }
    Some(Found::words(FactKind::Duration, start, end, iso(&parts)?))
}

/// One of a unit of time behind “a”, with what goes on behind it: “a year”, “an hour and a half”, “an hour and 20 minutes”;
/// and where the unit alone ends.
pub(in crate::facts) fn one(text: Text<'_>, start: usize, from: usize) -> Option<(Found, usize)> {
    let (end, unit) = units::english(text, from).filter(|(_, unit)| unit.kind == FactKind::Duration)?;
    // “a years”; a second is a figure of speech.
    if text.before(end, 1) == 's' || unit.name == "TS" {
        return None;
    }
    let num = Num { end: from, value: Decimal::whole(1), style: Style::English, inexact: false };
    let found = duration(text, start, num, end, unit).filter(|found| found.kind == FactKind::Duration)?;
    Some((Found { approximate: is_inexact(text, start, found.end), ..found }, end))
}

/// 1小时30分: behind an hour a minute needs no 钟.
fn smaller(text: Text<'_>, num: Num) -> Option<(usize, Unit)> {
    let minute = Unit { kind: FactKind::Duration, name: "TM", power: 0, only: units::Only::Everywhere };
    match unit_after(text, num) {
        Some((end, unit)) if unit.name == "point" => Some((end, minute)),
        other => other,
    }
}

pub(super) fn halves(name: &'static str, value: Decimal) -> Vec<(&'static str, Decimal)> {
    let half = match name {
        "Y" => Some(("M", 6)),
        "TH" => Some(("TM", 30)),
        "TM" => Some(("TS", 30)),
        "D" => Some(("TH", 12)),
        _ => None,
    };
    let plus = value.plus(Decimal::new(5, -1)).unwrap_or(value);
    match half {
        Some((smaller, n)) if value.mantissa == 0 => vec![(smaller, Decimal::whole(n))],
        Some((smaller, n)) => vec![(name, value), (smaller, Decimal::whole(n))],
        None => vec![(name, plus)],
    }
}

/// 1년 반, 한 시간 반.
fn half_korean(text: Text<'_>, end: usize) -> Option<usize> {
    let after = text.past(end, " 반").filter(|_| matches!(text.before(end, 1), '년' | '간' | '월' | '달'))?;
    let next = text.get(after);
    (!is_hangul(next) || among!(next, "이가은는을를의에만")).then_some(after)
}

/// “and a half” behind an hour.
fn half_english(text: Text<'_>, end: usize) -> Option<usize> {
    text.past_any(end, &[" and a half", " and half"])
}

/// ISO 8601: days and longer before the T, hours and shorter behind it.
pub(super) fn iso(parts: &[(&'static str, Decimal)]) -> Option<String> {
    let mut iso = String::from("P");
    for (name, value) in parts {
        let letter = match name.strip_prefix('T') {
            Some(letter) => {
                if !iso.contains('T') {
                    iso.push('T');
                }
                letter
            }
            None => name,
        };
        iso.push_str(&value.digits()?);
        iso.push_str(letter);
    }
    Some(iso)
}

/// 半年, 半小时.
pub(super) fn half_of(text: Text<'_>, start: usize, end: usize, unit: Unit) -> Option<Found> {
    // 半个世纪: fifty years.
    let parts = match unit.power {
        0 => halves(unit.name, Decimal::whole(0)),
        power => vec![(unit.name, Decimal::new(5, power - 1))],
    };
    let mut found = Found::words(FactKind::Duration, start, end, iso(&parts)?);
    found.approximate = is_inexact(text, start, end);
    Some(found)
}

/// “ old”, “ of age” and 大 behind a duration: an age.
fn age(text: Text<'_>, end: usize) -> Option<usize> {
    if let Some(after) = text.past_any(end, &[" old", "-old", " of age"]) {
        return (!text.get(after).is_ascii_alphabetic()).then_some(after);
    }
    let ends =
        matches!(text.get(end + 1), '的' | '了' | '时' | '婴' | '男' | '女' | '\0' | '，' | '。' | '、');
    (text.get(end) == '大' && ends).then_some(end + 1)
}

/// 为期三年, 任期五年, 租期十八个月: how long something lasts; 星期三 and 第一期 are none.
pub(super) fn is_term(text: Text<'_>, start: usize) -> bool {
    if among!(text.before(start, 2), "星学學分") || text.before(start, 2) == '\0' {
        return false;
    }
    let mut end = start;
    while numeral::is_part(text.get(end)) {
        end += 1;
    }
    among!(text.get(end), "年天日周週") && end < start + 4
        || text.is_any(end, &["个月", "個月", "个星期", "個星期", "个工作日", "個工作日", "小时", "小時"])
}
