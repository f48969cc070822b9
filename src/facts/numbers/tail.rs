//! What a numeral and the words behind it make: an amount, a percentage, a quantity, a duration.

use super::behind::{is_infix, unit_after};
use super::idle::{is_idiom, is_idle, is_quoted_term};
use super::inexact::is_inexact;
use super::japanese::{kilos, rounds};
use super::label::is_labelled;
use super::length::{duration, halves, iso};
use super::read::{Num, Style, number};
use super::sums::{imperial, money};
use super::yuan;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank, is_han};
use crate::facts::units::{self, Unit};
use crate::facts::words::listed;
use crate::text::numeral::{self, Decimal};

/// The fact that `num` makes with a unit behind it.
pub(super) fn with_unit(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    if let Some(found) = and_half_hours(text, start, num).or_else(|| yuan::spoken(text, start, num)) {
        return Some(found);
    }
    // 走了三日
    let days = num.style == Style::Han
        && text.get(num.end) == '日'
        && matches!(text.before(start, 1), '了' | '过' | '過' | '满' | '滿')
        && !among!(text.get(num.end + 1), "本常报報");
    if days {
        return made(text, start, num, num.end + 1, units::DAY);
    }
    let (end, unit) = unit_after(text, num)?;
    if let Some(found) = imperial(text, start, num, end, unit) {
        return Some(flagged(text, found, start, num));
    }
    if unit == units::DAY
        && let Some(from) = working_days(text, start)
    {
        return made(text, start, num, end, units::WORKDAY).map(|found| Found { start: from, ..found });
    }
    // ０８１５起動: a code or a time.
    let code = num.end >= start + 3
        && numeral::digit(text.get(start)) == Some(0)
        && numeral::digit(text.get(start + 1)).is_some();
    if code {
        return None;
    }
    // “iPhone 5s”
    let letter = end == num.end + 1 && text.get(num.end).is_ascii_alphabetic();
    // “a woman in her 80s”
    let decade = letter
        && text.get(num.end) == 's'
        && num.value.small().is_some_and(|v| v % 10 == 0)
        && listed("his her their my your our the early mid late", text.word_before(start).1.text());
    if decade || letter && is_labelled(text, start) && start > 0 {
        return None;
    }
    let idle = num.style == Style::Han
        && (is_idle(text, start, num, end, unit)
            || is_idiom(text, start)
            || is_quoted_term(text, start, end));
    if idle {
        return None;
    }
    made(text, start, num, end, unit)
}

/// Where the words begin that make days of work of the Korean ones behind them: 영업일 기준 5일.
fn working_days(text: Text<'_>, start: usize) -> Option<usize> {
    const WORDS: &[&str] = &["영업일 기준 ", "영업일 기준으로 ", "근무일 기준 ", "근무일 기준으로 "];
    let word = WORDS.iter().find(|word| text.is_behind(start, word))?;
    start.checked_sub(word.chars().count())
}

/// 一个半小时: one and a half.
fn and_half_hours(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    if text.get(num.end + 1) != '半' {
        return None;
    }
    let from = text.past_any(num.end, &["个半", "個半"])?;
    let (end, unit) = units::cjk(text, from, false).filter(|(_, u)| u.kind == FactKind::Duration)?;
    Some(flagged(
        text,
        Found::words(FactKind::Duration, start, end, iso(&halves(unit.name, num.value))?),
        start,
        num,
    ))
}

/// Builds the fact once its unit is known.
pub(super) fn made(text: Text<'_>, start: usize, num: Num, end: usize, unit: Unit) -> Option<Found> {
    // 2分35秒: minutes.
    let minutes = unit.name == "point"
        && text.get(end - 1) == '分'
        && number(text, end).is_some_and(|s| text.get(s.end) == '秒');
    let unit = if minutes { Unit { kind: FactKind::Duration, name: "TM", ..unit } } else { unit };
    // Millions of pounds are money.
    let sterling = unit.name == "lb" && num.value.exponent >= 6 && text.get(end - 1) != '磅';
    let unit = if sterling { Unit { kind: FactKind::Money, name: "GBP", ..unit } } else { unit };
    // 体重200ポンド are no money.
    let weight = unit.name == "GBP"
        && text.get(end - 1) == 'ド'
        && text.slice(start.saturating_sub(8), start).iter().any(|&c| matches!(c, '重' | '量'));
    let unit = if weight { Unit { kind: FactKind::Quantity, name: "lb", ..unit } } else { unit };
    let round = unit.name == "time" && text.get(end - 1) == '回' && text.is_japanese(start);
    let unit = if round { Unit { name: rounds(text, start, end)?, ..unit } } else { unit };
    // 3回目, ９年目: the third, the ninth.
    if text.get(end) == '目' && text.is_japanese(end) {
        return None;
    }
    let kilo = unit.name == "km" && matches!(text.get(end - 1), 'ロ' | '㌔');
    let unit = if kilo { Unit { name: kilos(text, start, end), ..unit } } else { unit };
    // 写真4点; 已2度駁回.
    let items = unit.name == "point" && text.is_any(start.saturating_sub(2), &["写真", "作品"]);
    let unit = if items { Unit { name: "piece", ..unit } } else { unit };
    let often = unit.name == "degree" && among!(text.before(start, 1), "曾已") && text.get(end - 1) == '度';
    let unit = if often { Unit { name: "time", ..unit } } else { unit };
    // 1部リーグ: a division, no copies. １人１人: each.
    let division = text.get(end - 1) == '部'
        && unit.name == "piece"
        && num.value.small().is_some_and(|v| v <= 3)
        && text.is_japanese(start);
    let each = unit.name == "person" && text.slice(end, end + end - start) == text.slice(start, end);
    if division || each {
        return None;
    }
    // 2度起きた: twice. 気温は2度 is none of that.
    let times = unit.name == "degree"
        && text.get(end - 1) == '度'
        && text.is_japanese(start)
        && !among!(text.get(end), "上下高低以前台超")
        && !text.slice(end, (end + 6).min(text.len())).iter().any(|&c| among!(c, "温上下"))
        && num.value.small().is_some_and(|n| n <= 10)
        && !text.slice(start.saturating_sub(14), start).iter().any(|&c| among!(c, "温氷摂緯経角傾暑寒熱"));
    let unit = if times { Unit { name: "time", ..unit } } else { unit };
    let mut found = match unit.kind {
        FactKind::Duration => return Some(flagged(text, duration(text, start, num, end, unit)?, start, num)),
        FactKind::Percent if unit.name == "permille" => {
            Found::number(FactKind::Percent, start, end, num.value.shifted(-1), None)
        }
        FactKind::Percent => {
            let points = (unit.name == "point").then_some("point");
            Found::number(FactKind::Percent, start, end, num.value, points)
        }
        FactKind::Money => money(text, start, num, end, unit)?,
        kind => {
            let (end, value) = and_half(text, end, num.value);
            Found::number(kind, start, end, value, Some(unit.name))
        }
    };
    if matches!(unit.name, "degree") {
        temperature(text, start, &mut found);
    }
    Some(flagged(text, found, start, num))
}

fn flagged(text: Text<'_>, mut found: Found, start: usize, num: Num) -> Found {
    let infix = is_infix(text, num.end) && found.end > num.end + 1
        // 8分多钟, 一个多小时.
        || text.get(num.end + 1) == '多' && found.end > num.end + 2 && found.kind == FactKind::Duration;
    found.approximate |= num.inexact || infix || is_inexact(text, start, found.end);
    found
}

/// 两米半, 三斤半; 1米75, 一米七: what follows metres without a unit are their decimals.
fn and_half(text: Text<'_>, end: usize, value: Decimal) -> (usize, Decimal) {
    let next = text.get(end + 1);
    if text.get(end.saturating_sub(1)) == '米'
        && let Some((after, places)) = places(text, end)
    {
        return (after, value.plus(places).unwrap_or(value));
    }
    if text.get(end) == '半' && !is_han(next) {
        return (end + 1, value.plus(Decimal::new(5, -1)).unwrap_or(value));
    }
    (end, value)
}

/// One or two digits that stand alone, as decimals.
fn places(text: Text<'_>, at: usize) -> Option<(usize, Decimal)> {
    let num = number(text, at)?;
    let digits = num.end - at;
    let plain = match num.style {
        Style::Figures => digits <= 2 && text.digits(at) == num.end,
        _ => digits == 1 && text.get(at) != '十',
    };
    let joined = |c: char| {
        is_han(c) && !matches!(c, '的' | '高' | '长' | '宽' | '以' | '左' | '多') || c.is_ascii_alphanumeric()
    };
    let value = num.value.small().filter(|v| (1..100).contains(v))?;
    let exponent = if digits == 2 { -2 } else { -1 };
    (plain && !joined(text.get(num.end)) && !matches!(text.get(num.end), '.' | '%' | '％' | '℃'))
        .then(|| (num.end, Decimal::new(value.into(), exponent)))
}

/// 摄氏40度, 华氏温度98.6度: the scale named before.
fn temperature(text: Text<'_>, start: usize, found: &mut Found) {
    const SCALES: &[(&str, &str)] = &[
        ("摄氏", "°C"),
        ("攝氏", "°C"),
        ("摂氏", "°C"),
        ("섭씨", "°C"),
        ("华氏", "°F"),
        ("華氏", "°F"),
        ("화씨", "°F"),
        ("华氏温度", "°F"),
        ("摄氏温度", "°C"),
        ("華氏温度", "°F"),
        ("摂氏温度", "°C"),
    ];
    let at = start - usize::from(start > 0 && is_blank(text.before(start, 1)));
    if let Some((_, unit)) = SCALES.iter().find(|(word, _)| text.is_behind(at, word)) {
        found.unit = Some(unit);
    }
}
