//! Figures: numbers, percentages, money, quantities, durations.

use crate::article::FactKind;
use crate::text::numeral::{self, Decimal};

use super::units::{self, begins};
use super::{Found, is_approximate};

/// The figure that starts at a position.
pub(super) fn at(chars: &[char], at: usize) -> Option<Found> {
    sign(chars, at).or_else(|| parts_of_hundred(chars, at)).or_else(|| figure(chars, at))
}

/// £184,000 and US$3.5 million.
fn sign(chars: &[char], at: usize) -> Option<Found> {
    let unit = match chars.get(at)? {
        '$' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        '¥' | '￥' => "CNY",
        _ => return None,
    };
    let (len, value) = numeral::at_start(chars.get(at + 1..)?)?;
    let (end, value) = multiplied(chars, at + 1 + len, value);
    let mut found = Found::number(FactKind::Money, at, end, value, Some(unit));
    found.approximate = is_approximate(chars, at, end, end);
    Some(found)
}

/// 百分之三十, 三成.
fn parts_of_hundred(chars: &[char], at: usize) -> Option<Found> {
    let prefix = "百分之";
    if begins(&chars[at..], prefix) {
        let (len, value) = numeral::at_start(chars.get(at + 3..)?)?;
        let mut found = Found::number(FactKind::Percent, at, at + 3 + len, value, None);
        found.approximate = is_approximate(chars, at, found.end, found.end);
        return Some(found);
    }
    None
}

fn figure(chars: &[char], at: usize) -> Option<Found> {
    let arabic = numeral::digit(chars[at]).is_some();
    if !may_stand_after(&chars[..at], arabic) {
        return None;
    }
    let (len, value) = numeral::at_start(&chars[at..])?;
    let number_end = at + len;
    let mut unit_at = number_end;
    // 400多人, 三十余户.
    if matches!(chars.get(unit_at), Some('多' | '余' | '餘')) && units::at(&chars[unit_at + 1..]).is_some()
    {
        unit_at += 1;
    }
    if arabic {
        // v1.2.3, 3:0 and the like are names and scores.
        if matches!(chars.get(number_end), Some('.' | ':' | '/' | '-' | '–'))
            && chars.get(number_end + 1).is_some_and(char::is_ascii_digit)
        {
            return None;
        }
        if let Some(found) = with_english_unit(chars, at, number_end, value) {
            return Some(found);
        }
        // COVID19, B2B, 5G.
        if chars.get(number_end).is_some_and(char::is_ascii_alphabetic)
            && units::at(&chars[number_end..]).is_none()
        {
            return None;
        }
    }
    let unit = chars.get(unit_at..).and_then(units::at);
    let mut found = match unit {
        Some((len, unit)) => {
            let end = unit_at + len;
            if !arabic && is_article(chars, at, number_end, unit.name) {
                return None;
            }
            match unit.kind {
                FactKind::Duration => duration(at, end, value, unit.name)?,
                FactKind::Percent => Found::number(FactKind::Percent, at, end, value, None),
                kind => Found::number(kind, at, end, value, Some(unit.name)),
            }
        }
        None if begins(&chars[number_end..], "成")
            && !arabic
            && len == 1
            && !begins(&chars[number_end..], "成为") =>
        {
            let after = chars.get(number_end + 1);
            // 三成 is thirty per cent; 一成不变 and 三成熟 are not.
            if !after.is_none_or(|c| "，。、；的以左多".contains(*c)) {
                return None;
            }
            Found::number(FactKind::Percent, at, number_end + 1, value.shifted(1), None)
        }
        None if arabic => Found::number(FactKind::Number, at, number_end, value, None),
        // Without a unit a number in characters must be unmistakable: 三万居民, 三百六十三.
        None if is_plain_number(chars, at, number_end) => {
            Found::number(FactKind::Number, at, number_end, value, None)
        }
        None => return None,
    };
    found.approximate = is_approximate(chars, at, number_end, found.end);
    Some(found)
}

/// 第三, 星期三, 周三, 十三陵: a numeral after these is part of a name or an ordinal.
fn may_stand_after(chars: &[char], arabic: bool) -> bool {
    let Some((&before, earlier)) = chars.split_last() else { return true };
    if arabic {
        // 3:0 and 2023-10 and v1.2 go on; a half-width colon or dash after a word ends it.
        let joins = matches!(before, '.' | '-' | '/' | ':')
            && earlier.last().is_some_and(char::is_ascii_alphanumeric);
        return !(before.is_ascii_alphabetic() || joins || matches!(before, '第' | '#' | '_' | '@'));
    }
    !(matches!(
        before,
        '第' | '周'
            | '期'
            | '初'
            | '老'
            | '小'
            | '统'
            | '統'
            | '唯'
            | '之'
            | '万'
            | '同'
            | '专'
            | '逐'
            | '星'
    ) || before.is_ascii_alphanumeric())
}

/// 一个, 一位, 一次 say “a” more often than “one”; so do 两 with a vague classifier in set phrases.
fn is_article(chars: &[char], at: usize, number_end: usize, unit: &str) -> bool {
    let one = number_end == at + 1 && matches!(chars[at], '一' | '半' | '十' | '百' | '千');
    one && matches!(chars[at], '一')
        && !matches!(unit, "m" | "km" | "kg" | "t" | "CNY" | "USD" | "TH" | "M" | "W" | "D" | "Y")
}

/// A number in characters with at least two digits' worth of structure: 三万, 三百六十三, 二〇二六.
fn is_plain_number(chars: &[char], at: usize, end: usize) -> bool {
    let text = &chars[at..end];
    let powers = text.iter().filter(|c| "十百千万萬亿億".contains(**c)).count();
    let digits = text.iter().filter(|c| "一二两兩三四五六七八九".contains(**c)).count();
    let followed = chars.get(end);
    // 千万别, 百万雄师, 三百六十行: a lone power or a saying.
    digits >= 1
        && powers >= 1
        && text.len() >= 2
        && !matches!(
            followed,
            Some(
                '行' | '般'
                    | '别'
                    | '分'
                    | '全'
                    | '足'
                    | '佳'
                    | '余'
                    | '月'
                    | '日'
                    | '年'
                    | '号'
                    | '路'
                    | '中'
            )
        )
}

fn duration(at: usize, end: usize, value: Decimal, name: &str) -> Option<Found> {
    let digits = value.digits()?;
    let iso = match name.strip_prefix('T') {
        Some(unit) => format!("PT{digits}{unit}"),
        None => format!("P{digits}{name}"),
    };
    Some(Found::text(FactKind::Duration, at, end, iso))
}

/// The end and the value after “million” and the like.
fn multiplied(chars: &[char], at: usize, value: Decimal) -> (usize, Decimal) {
    let rest: String = chars[at..].iter().take(12).collect::<String>().to_lowercase();
    let trimmed = rest.trim_start_matches([' ', '\u{a0}']);
    let blanks = rest.chars().count() - trimmed.chars().count();
    for (word, power) in
        [("trillion", 12), ("billion", 9), ("million", 6), ("thousand", 3), ("bn", 9), ("m", 6), ("k", 3)]
    {
        let short = word.len() <= 2;
        if (short && blanks > 0) || !trimmed.starts_with(word) {
            continue;
        }
        if trimmed[word.len()..].starts_with(|c: char| c.is_ascii_alphanumeric()) {
            continue;
        }
        return (at + blanks + word.len(), value.shifted(power));
    }
    (at, value)
}

/// 1.5 million people, 12 per cent, 14-day, 30 km.
fn with_english_unit(chars: &[char], at: usize, number_end: usize, value: Decimal) -> Option<Found> {
    let next = *chars.get(number_end)?;
    if !matches!(next, ' ' | '\u{a0}' | '-' | 'm' | 'b' | 'k') {
        return None;
    }
    let (end, value) = multiplied(chars, number_end, value);
    let mut found = super::english::unit_after(chars, at, end, value)
        .or_else(|| (end > number_end).then(|| Found::number(FactKind::Number, at, end, value, None)))?;
    found.approximate = is_approximate(chars, at, end, found.end);
    Some(found)
}
