//! Tenths, hundredths, halves and dozens: 三成, 2割, 八折, 百分之三十, 半年, 十打.

use super::english::multiplied;
use super::inexact::is_inexact;
use super::length::half_of;
use super::read::{Num, Style, number};
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_han};
use crate::facts::units::{self, Only};
use crate::text::numeral::{self, Decimal};

/// 三成, 7.2成, 三成半, 2割, 八折: tenths.
pub(super) fn tenths(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    let at = text.blank(num.end);
    let next = text.get(at + 1);
    let small = num.value.exponent <= 1 && num.value.mantissa.abs() < 100 || num.value.exponent < 0;
    if !small {
        return None;
    }
    let (end, value) = match text.get(at) {
        '成' => {
            // 三成立, 一成不变: other words.
            let figures = num.style == Style::Figures && num.value.exponent <= 0;
            let ends = !among!(next, "立为就功员本年熟长交都绩果群双片千百型分不效因见名套像语份為績長")
                // 死者有9成為老人
                || figures && among!(next, "为因都不為");
            if !ends
                || (num.style == Style::Han
                    && num.end != start + 1
                    && num.value.exponent >= 0
                    && num.value.mantissa != 1)
            {
                return None;
            }
            let (end, more) = tenth_more(text, at + 1);
            (end, num.value.shifted(1).plus(more)?)
        }
        '割' => {
            if !text.is_japanese(at) && is_han(next) {
                return None;
            }
            match small_part(text, at + 1, '分') {
                Some((end, parts)) => {
                    let value = num.value.shifted(1).plus(parts)?;
                    match small_part(text, end, '厘') {
                        Some((end, parts)) => (end, value.plus(parts.shifted(-1))?),
                        None => (end, value),
                    }
                }
                // 2割4～5分: a stretch without one value.
                None if let Some(end) = stretch_of_parts(text, at + 1) => {
                    return Some(Found { approximate: true, ..Found::bare(FactKind::Percent, start, end) });
                }
                None => (at + 1, num.value.shifted(1)),
            }
        }
        '折' => {
            // 上一折: a memorial to the throne.
            let sold = text.before(start, 1) == '打'
                || among!(text.before(start, 1), "扣至到低仅僅") && !is_han(next);
            if text.get(start) == '一' && num.end == start + 1 && !sold {
                return None;
            }
            let offered = num.style == Style::Figures
                || num.value.exponent < 0
                || text.before(start, 1) == '打'
                || !is_han(next);
            if !offered || matches!(next, '腾' | '射' | '叠' | '疊' | '磨' | '断' | '线' | '页' | '戟')
            {
                return None;
            }
            let value = if num.value.small().is_some_and(|v| v >= 10) && num.value.mantissa > 9 {
                num.value
            } else {
                num.value.shifted(1)
            };
            (at + 1, value)
        }
        _ => return None,
    };
    let mut found = Found::number(FactKind::Percent, start, end, value, None);
    found.approximate = is_inexact(text, start, end);
    Some(found)
}

/// The 8分 and the 2厘 of 1割8分2厘.
fn small_part(text: Text<'_>, at: usize, unit: char) -> Option<(usize, Decimal)> {
    let num = number(text, at).filter(|n| text.get(n.end) == unit)?;
    num.value.small().filter(|v| (0..10).contains(v))?;
    Some((num.end + 1, num.value))
}

/// The 4～5分 of 2割4～5分.
fn stretch_of_parts(text: Text<'_>, at: usize) -> Option<usize> {
    let first = number(text, at)?;
    let second = first.end + usize::from(matches!(text.get(first.end), '～' | '〜' | '-' | '－'));
    (second > first.end).then(|| small_part(text, second, '分')).flatten().map(|(end, _)| end)
}

/// 七成六, 三成半.
fn tenth_more(text: Text<'_>, at: usize) -> (usize, Decimal) {
    let from = text.blank(at);
    if text.get(from) == '半' {
        return (from + 1, Decimal::whole(5));
    }
    let one = numeral::han_digit(text.get(from)).filter(|d| (1..=9).contains(d));
    let next = text.get(from + 1);
    // 五成一受訪者, 七成六的人; 三成一个 and 五成三十 are two numerals.
    let stands = match one {
        Some(1) => !is_han(next) || among!(next, "的受民人選选支反贊赞認认左以不男女是為为學学用"),
        Some(_) => {
            !numeral::is_part(next)
                && units::cjk(text, from + 1, false).is_none_or(|(_, unit)| unit.name == "person")
        }
        None => false,
    };
    match one.filter(|_| stands) {
        Some(d) => (from + 1, Decimal::whole(d)),
        None => (at, Decimal::whole(0)),
    }
}

/// 十打, 3ダース: twelve each.
pub(super) fn dozens(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    if !matches!(text.get(num.end), '打' | 'ダ') {
        return None;
    }
    let end = text.past_any(num.end, &["打", "ダース"])?;
    // 一打 is a stroke in Japanese.
    if text.get(num.end) == '打' && text.is_japanese(start) {
        return None;
    }
    if text.get(num.end) == '打'
        && is_han(text.get(end))
        && !matches!(text.get(end), '苹' | '啤' | '鸡' | '蘋' | '鷄')
    {
        return None;
    }
    Some(Found::number(FactKind::Quantity, start, end, num.value.times(Decimal::whole(12))?, Some("piece")))
}

/// 五五折: two digits of a hundred.
pub(in crate::facts) fn double_discount(text: Text<'_>, at: usize) -> Option<Found> {
    if text.get(at + 2) != '折' || is_han(text.get(at + 3)) {
        return None;
    }
    let digit = |i: usize| numeral::han_digit(text.get(i)).filter(|d| (1..=9).contains(d));
    let value = digit(at)? * 10 + digit(at + 1)?;
    Some(Found::number(FactKind::Percent, at, at + 3, Decimal::whole(value), None))
}

/// 百分之三十, 千分之一: the divisor stands first.
pub(in crate::facts) fn hundredths(text: Text<'_>, at: usize) -> Option<Found> {
    let power = match text.get(at) {
        '百' => 0,
        '千' | '仟' => -1,
        '万' | '萬' => -2,
        _ => return None,
    };
    let from = text.blank(at + 1);
    let from = text.past(from, "分之")?;
    let from = text.blank(from);
    let num = number(text, from)?;
    let num = if num.style == Style::Figures { multiplied(text, num, true) } else { num };
    let mut found = Found::number(FactKind::Percent, at, num.end, num.value.shifted(power), None);
    found.approximate = num.inexact || is_inexact(text, at, num.end);
    Some(found)
}

/// 占总量的一半, 超过一半; but 另一半 and 一半是海水.
pub(in crate::facts) fn one_half(text: Text<'_>, at: usize) -> Option<Found> {
    let end = at + 2;
    let behind = matches!(text.get(end), '以' | '左') && matches!(text.get(end + 1), '上' | '下' | '右');
    let share = among!(text.before(at, 1), "的过過近超约約达達占佔足到");
    let ends = !is_han(text.get(end)) || among!(text.get(end), "以左多的");
    if !(behind || share && ends) {
        return None;
    }
    let mut found = Found::number(FactKind::Number, at, end, Decimal::new(5, -1), None);
    found.approximate = is_inexact(text, at, end);
    Some(found)
}

/// 年过半百: fifty years of age. 半百货 is part of other words.
fn half_hundred(text: Text<'_>, at: usize) -> Option<Found> {
    let end = at + 2;
    if is_han(text.get(end)) && !among!(text.get(end), "的之老") {
        return None;
    }
    let fifty = Decimal::whole(50);
    let aged = text.before(at, 2) == '年' && among!(text.before(at, 1), "过過近逾届屆及已");
    let mut found = match aged {
        true => Found::number(FactKind::Quantity, at, end, fifty, Some("year-old")),
        false => Found::number(FactKind::Number, at, end, fifty, None),
    };
    found.approximate = among!(text.before(at, 1), "过過近逾");
    Some(found)
}

/// 半年, 半小时, 半数.
pub(in crate::facts) fn half(text: Text<'_>, at: usize) -> Option<Found> {
    if is_han(text.before(at, 1)) && numeral::han_digit(text.before(at, 1)).is_some() {
        return None;
    }
    if let Some(end) = text.past(at, "半ダース") {
        return Some(Found::number(FactKind::Quantity, at, end, Decimal::whole(6), Some("piece")));
    }
    if let Some(end) = text.past_any(at, &["半世紀", "半世纪"]) {
        let found = Found::words(FactKind::Duration, at, end, "P50Y".to_owned());
        return Some(Found { approximate: is_inexact(text, at, end), ..found });
    }
    if text.get(at + 1) == '百' {
        return half_hundred(text, at);
    }
    let (end, unit) = units::cjk(text, at + 1, false)?;
    let whole = text.get(at + 1) == '年' || unit.name != "Y" || unit.power != 0;
    let fits = unit.kind == FactKind::Duration
        && unit.only == Only::Everywhere
        && whole
        && !matches!(unit.name, "D" | "TS" | "W");
    let vague = matches!(text.before(at, 1), '上' | '下' | '前' | '后' | '大' | '小' | '多' | '夜');
    (fits && !vague).then(|| half_of(text, at, end, unit))?
}
