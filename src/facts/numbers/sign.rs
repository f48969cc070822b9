//! Figures that a sign or a word for one stands before: currencies, minus, scales, speeds.

use super::behind::unit_after;
use super::currency::{currency, sign_name};
use super::figure::signed;
use super::fraction::vulgar;
use super::inexact::is_inexact;
use super::nobody;
use super::read::{Num, Style, number};
use super::tail::with_unit;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_han};
use crate::text::numeral;

/// What starts with a sign: a currency, a minus, a scale of temperature, a fraction in one character.
pub(in crate::facts) fn after_sign(text: Text<'_>, at: usize) -> Option<Found> {
    if let Some(name) = sign_name(text, at, text.get(at)) {
        let (end, name) = whose_dollars(text, at).unwrap_or((at + 1, name));
        return currency(text, at, end, name);
    }
    match text.get(at) {
        '人' if text.get(at + 1) == 'は' => nobody::japanese(text, at),
        '者' => nobody::japanese(text, at),
        '没' | '沒' | '无' | '無' => nobody::chinese(text, at),
        '人' => renminbi(text, at),
        '時' | '时' | '시' => speed(text, at),
        '½' => vulgar_fraction(text, at),
        '.' => point_first(text, at),
        '摄' | '攝' | '摂' | '华' | '華' | '섭' | '화' => temperature(text, at),
        _ => negative(text, at),
    }
}

/// $US1 million, $A195,900: whose dollars they are, behind the sign.
fn whose_dollars(text: Text<'_>, at: usize) -> Option<(usize, &'static str)> {
    const WHOSE: &[(&str, &str)] = &[
        ("$US", "USD"),
        ("$A", "AUD"),
        ("$NZ", "NZD"),
        ("$HK", "HKD"),
        ("$C", "CAD"),
        ("$S", "SGD"),
        ("$NT", "TWD"),
    ];
    let (end, name) = WHOSE.iter().find_map(|(word, name)| Some((text.past(at, word)?, *name)))?;
    text.get(end).is_ascii_digit().then_some((end, name))
}

/// What may stand between a word for a speed and its figure.
const LED_TO: &[&str] = &[
    "约为",
    "约",
    "約",
    "およそ",
    "最高",
    "最大",
    "高达",
    "高達",
    "可达",
    "可達",
    "仅有",
    "僅有",
    "只有",
    "超过",
    "超過",
    "达到",
    "達到",
    "达",
    "達",
    "为",
    "為",
    "は",
];

/// 时速120公里, 時速188マイル, 毎秒23メートル.
pub(in crate::facts) fn speed(text: Text<'_>, at: usize) -> Option<Found> {
    let hourly = text.past_any(at, &["时速", "時速", "시속", "毎時", "每小时", "每小時"]);
    let from = hourly.or_else(|| text.past_any(at, &["毎秒", "每秒"]))?;
    // 時速約55キロ, 时速可达350公里.
    let from = text.past_any(from, LED_TO).unwrap_or(from);
    let num = number(text, text.blank(from))?;
    let (end, unit) = unit_after(text, num)?;
    let name = match (unit.name, hourly.is_some()) {
        ("km", true) => "km/h",
        ("mi", true) => "mph",
        ("m", true) => "m/h",
        ("nmi", true) => "kn",
        ("km", false) => "km/s",
        ("m", false) => "m/s",
        _ => return None,
    };
    let mut found = Found::number(FactKind::Quantity, at, end, num.value, Some(name));
    found.approximate = num.inexact || is_inexact(text, at, end) || is_inexact(text, from, from);
    Some(found)
}

/// 人民币5亿元.
fn renminbi(text: Text<'_>, at: usize) -> Option<Found> {
    let from = text.past_any(at, &["人民币", "人民幣"])?;
    let num = number(text, text.blank(from))?;
    let end = text.past_any(num.end, &["余元", "多元", "元", "圆", "块"])?;
    let mut found = Found::number(FactKind::Money, at, end, num.value, Some("CNY"));
    found.approximate = num.inexact || is_inexact(text, at, end) || end > num.end + 1;
    Some(found)
}

fn vulgar_fraction(text: Text<'_>, at: usize) -> Option<Found> {
    let value = vulgar(text.get(at))?;
    let num = Num { end: at + 1, value, style: Style::Figures, inexact: false };
    with_unit(text, at, num).or_else(|| Some(Found::number(FactKind::Number, at, num.end, value, None)))
}

/// .25
fn point_first(text: Text<'_>, at: usize) -> Option<Found> {
    let end = text.digits(at + 1);
    let places = end.checked_sub(at + 1).filter(|n| (1..=20).contains(n))?;
    if is_han(text.before(at, 1))
        || text.before(at, 1).is_alphanumeric()
        || matches!(text.before(at, 1), '.' | ')' | ']' | '"' | '”')
    {
        return None;
    }
    let (_, whole) = numeral::at_start(text.slice(at + 1, end))?;
    let num = Num {
        end,
        value: whole.shifted(-i32::try_from(places).ok()?),
        style: Style::Figures,
        inexact: false,
    };
    signed(text, at, at, num)
}

/// −5, 负三十二, マイナス10, 마이너스 5.
fn negative(text: Text<'_>, at: usize) -> Option<Found> {
    let from = text.past_any(
        at,
        &["负", "負", "マイナス", "마이너스", "음수 ", "零下", "氷点下", "영하 ", "영하", "-", "−", "－"],
    )?;
    let hyphen = matches!(text.get(at), '-' | '−' | '－');
    let before = text.before(at, 1);
    if hyphen
        && (before.is_alphanumeric() && !(is_han(before) || ('\u{3041}'..='\u{30fa}').contains(&before))
            || among!(before, "-－/.)）]%％\"”℃"))
    {
        return None;
    }
    if !hyphen && matches!(before, '抱' | '担' | '自' | '欠' | '胜' | '辜' | '肩' | '背' | '勝' | '正')
    {
        return None;
    }
    let at_number = text.blank(from);
    let num = number(text, at_number).or_else(|| super::korean::sino(text, at_number))?;
    // 中国-2 is a name, 5 - 3 a range: the minus of a figure hugs it and follows a blank, an opening or the start.
    if hyphen && (from != at_number || (is_han(before) && num.style != Style::Figures)) {
        return None;
    }
    let found = signed(text, at, at_number, num).or_else(|| {
        // マイナス一です, 마이너스 오입니다: behind a minus one digit is a number too.
        let ended = match text.get(at) {
            'マ' => !super::read::is_joined(text.get(num.end)),
            '마' => super::korean::is_ended(text, num.end),
            _ => false,
        };
        ended.then(|| Found::number(FactKind::Number, at, num.end, num.value, None))
    });
    found.map(|found| super::written::below_zero(at, found))
}

/// 摄氏40度, 섭씨 20.3, 华氏温度98.6度.
fn temperature(text: Text<'_>, at: usize) -> Option<Found> {
    let celsius = text.past_any(at, &["摄氏", "攝氏", "摂氏", "섭씨"]);
    let (end, unit) = match celsius {
        Some(end) => (end, "°C"),
        None => (text.past_any(at, &["华氏", "華氏", "화씨"])?, "°F"),
    };
    let end = text.past_any(end, &["温度の", "温度", "溫度"]).unwrap_or(end);
    let from = text.blank(end);
    let minus = text.past_any(from, &["零下", "负", "負", "マイナス", "마이너스", "-", "−"]);
    let at_number = text.blank(minus.unwrap_or(from));
    let num = number(text, at_number)?;
    let value = if minus.is_some() { num.value.negated() } else { num.value };
    let stop = match text.past_any(num.end, &["度", "도", "°"]) {
        Some(stop) => stop,
        None if num.style == Style::Figures => num.end,
        None => return None,
    };
    let mut found = Found::number(FactKind::Quantity, at, stop, value, Some(unit));
    found.approximate = is_inexact(text, at, stop);
    Some(found)
}
