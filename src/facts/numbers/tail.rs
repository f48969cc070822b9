//! What a numeral and the words behind it make: an amount, a percentage, a quantity, a duration.

use super::idle::{is_idiom, is_idle, is_quoted_term};
use super::inexact::is_inexact;
use super::japanese::{kilos, rounds};
use super::label::is_labelled;
use super::length::{duration, halves, iso};
use super::read::{Num, Style, number};
use super::yuan;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank, is_han, is_hangul};
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

/// The unit behind a numeral: right there, after a blank, or after 多 and 余.
pub(super) fn unit_after(text: Text<'_>, num: Num) -> Option<(usize, Unit)> {
    let figures = num.style == Style::Figures;
    let mut at = num.end;
    if is_infix(text, at) {
        at += 1;
    }
    // 30个人 are persons; 个人信息 is one's own.
    if matches!(text.get(at), '个' | '個')
        && text.get(at + 1) == '人'
        && (!is_han(text.get(at + 2)) || among!(text.get(at + 2), "的在都被以中左死受挤參参"))
    {
        return Some((at + 2, units::PERSON));
    }
    if let Some(found) = units::cjk(text, at, figures) {
        return Some(found);
    }
    // 7日以内, 三十日內, 10日連続: so many days, where 7日 alone is one of a month.
    if at == num.end
        && text.get(at) == '日'
        && (figures && is_days(text, at + 1) || num.style == Style::Han && is_days_within(text, at + 1))
    {
        return Some((at + 1, units::DAY));
    }
    let spaced = text.blank(at);
    // 2주 뒤, 두 주 동안: weeks, where 2주 alone may be shares; 3일 이내: days.
    if matches!(text.get(spaced), '주' | '일')
        && let Some(found) = korean_length(text, num, spaced)
    {
        return Some(found);
    }
    if spaced > at
        && let Some(found) = units::cjk(text, spaced, figures)
    {
        // A blank parts words in Korean; elsewhere only clear units follow one.
        let clear = text.is_korean(at)
            || found.1.kind != FactKind::Quantity
            || found.1.name.len() <= 3
            || (figures && at == num.end && stands_apart(text, num.end));
        return clear.then_some(found);
    }
    if !matches!(num.style, Style::Figures | Style::English) {
        return None;
    }
    if let Some(found) = bracketed(text, num) {
        return Some(found);
    }
    // 300여m
    let at = if text.get(num.end) == '여' { at } else { num.end };
    let gap = usize::from(matches!(text.get(at), ' ' | '\u{a0}' | '-'));
    let (end, unit) = units::english(text, at + gap)?;
    // “10 m” and “10m”, but no “five m”; “2 s” is a plural of something else.
    let letters = end - at - gap;
    (letters > 1
        || (figures
            && (gap == 0 || text.get(num.end) == ' ')
            && !(gap == 1 && matches!(unit.name, "TS" | "g" | "t" | "l"))))
    .then_some((end, unit))
}

/// 20 (kg), 20 [kg]: the unit alone in brackets.
fn bracketed(text: Text<'_>, num: Num) -> Option<(usize, Unit)> {
    let open = text.blank(num.end);
    let close = match text.get(open) {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '<' => '>',
        _ => return None,
    };
    let (end, unit) = units::english(text, open + 1)?;
    // One letter stands for other things too.
    (num.style == Style::Figures && end > open + 2 && text.get(end) == close).then_some((end + 1, unit))
}

/// 多, 余 and the like between a numeral and its unit, and the 几 of 十几位.
fn is_infix(text: Text<'_>, at: usize) -> bool {
    match text.get(at) {
        '多' | '余' | '餘' | '来' | '來' | '여' => true,
        '几' | '幾' => matches!(text.before(at, 1), '十' | '拾'),
        // 十数人
        '数' => matches!(text.before(at, 1), '十' | '百') && text.is_japanese(at),
        _ => false,
    }
}

/// Whether figures that end here are set apart from Chinese words by a blank on either side, as some typesetters do:
/// “有 420 名工人”. Then the word behind the blank is their unit as if there were none.
fn stands_apart(text: Text<'_>, end: usize) -> bool {
    let written =
        |back: &usize| matches!(text.before(end, *back), '0'..='9' | ',' | '.' | '，' | '．' | '０'..='９');
    let length = (1..24).take_while(written).count();
    let before = text.before(end, length + 1);
    // Their marks of punctuation bring a blank of their own.
    matches!(before, '，' | '、' | '。' | '：' | '；' | '（' | '“')
        || (before == ' ' && is_han(text.before(end, length + 2)))
}

/// The weeks or days of Korean, where what stands behind makes a length of them.
fn korean_length(text: Text<'_>, num: Num, unit: usize) -> Option<(usize, Unit)> {
    let few = num.value.small().is_some_and(|n| n <= 99);
    let (name, fits) = match text.get(unit) {
        '주' => (units::WEEK, few && num.style != Style::Han),
        '일' => (units::DAY, few && num.style == Style::Figures && unit == num.end),
        _ => return None,
    };
    (fits && is_korean_length(text, unit + 1)).then_some((unit + 1, name))
}

/// Whether what stands behind a Korean day or week makes a length of it: 3일 이내, 2주 뒤에.
pub(in crate::facts) fn is_korean_length(text: Text<'_>, end: usize) -> bool {
    const BEHIND: &[&str] = &[
        "이내",
        "정도",
        "가량",
        "남짓",
        "이상",
        "이하",
        "미만",
        "넘게",
        "동안",
        "만에",
        "안에",
        "연속",
        "앞두",
        "뒤",
        "후",
        "전에",
        "전부터",
        "간",
    ];
    let from = text.blank(end);
    let after = text.past_any(from, BEHIND);
    after.is_some_and(|after| {
        let long = after > from + 1;
        // 3일 후보, 2주 간격: other words.
        long || !is_hangul(text.get(after)) || matches!(text.get(after), '에' | '의' | '인' | '부' | '까')
    })
}

/// What makes a length of days whose numeral is written in characters, as laws and contracts do.
fn is_days_within(text: Text<'_>, end: usize) -> bool {
    match text.get(end) {
        '以' => matches!(text.get(end + 1), '内' | '內' | '上' | '下') && text.get(end + 2) != '海',
        '内' | '內' => text.get(end + 1) != '瓦',
        _ => false,
    }
}

/// What makes a length of the days before it.
fn is_days(text: Text<'_>, end: usize) -> bool {
    match text.get(end) {
        '以' => matches!(text.get(end + 1), '内' | '內' | '上' | '下') && text.get(end + 2) != '海',
        '内' | '內' => true,
        'ぶ' => text.is(end, "ぶり"),
        '連' => text.get(end + 1) == '続',
        '後' | '前' => text.is_japanese(end),
        _ => false,
    }
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

/// 3 dollars 50 cents, 1달러 20센트: the hundredths of the same currency behind.
fn money(text: Text<'_>, start: usize, num: Num, end: usize, unit: Unit) -> Option<Found> {
    let value = num.value.shifted(unit.power);
    // 台币120元
    const BEFORE: &[(&str, &str)] = &[
        ("台币", "TWD"),
        ("台幣", "TWD"),
        ("臺幣", "TWD"),
        ("港币", "HKD"),
        ("港幣", "HKD"),
        ("英镑", "GBP"),
        ("英鎊", "GBP"),
        ("英磅", "GBP"),
        ("美金", "USD"),
        ("欧元", "EUR"),
        ("歐元", "EUR"),
        ("日币", "JPY"),
        ("日幣", "JPY"),
    ];
    let named =
        unit.name == "CNY" && text.get(end - 1) == '元' && among!(text.before(start, 1), "币幣镑鎊磅金元");
    let name =
        BEFORE.iter().find(|(word, _)| named && text.is_behind(start, word)).map_or(unit.name, |(_, n)| n);
    let unit = Unit { name, ..unit };
    let whole = Found::number(FactKind::Money, start, end, value, Some(unit.name));
    if unit.power != 0 {
        return Some(whole);
    }
    // 5 US dollars; 8亿元人民币 is in the table. 100元（人民币） stays as it is.
    let mut from = text.blank(end);
    if text.is(from, "and ") {
        from += 4;
    }
    let Some(more) = any_number(text, from) else { return Some(whole) };
    // 5元5角
    if unit.name == "CNY" && text.get(more.end) == '角' && from == end {
        let value = value.plus(more.value.shifted(-1))?;
        return Some(Found::number(FactKind::Money, start, more.end + 1, value, Some(unit.name)));
    }
    let Some((after, second)) = unit_after(text, more) else { return Some(whole) };
    if second.power < 0 && second.name == unit.name {
        let value = value.plus(more.value.shifted(second.power))?;
        return Some(Found::number(FactKind::Money, start, after, value, Some(unit.name)));
    }
    Some(whole)
}

pub(super) fn any_number(text: Text<'_>, at: usize) -> Option<Num> {
    number(text, at).or_else(|| super::english::words(text, at))
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
