//! The unit behind a numeral.

use super::read::{Num, Style};
use crate::article::FactKind;
use crate::facts::text::{Text, is_han, is_hangul};
use crate::facts::units::{self, Unit};

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
pub(super) fn is_infix(text: Text<'_>, at: usize) -> bool {
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
