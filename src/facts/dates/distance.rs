//! Times told by their distance from another: 3天后, 两年前, 过去十年, “two months ago”.

use super::when::{Grain, When};
use crate::article::{FactKind, FactValue};
use crate::facts::found::Found;
use crate::facts::numbers::{self, Num};
use crate::facts::text::Text;
use crate::text::numeral;

/// A duration with 前, 后, ago or later behind it. Only what lies before the article's own day can be told from it.
pub(in crate::facts) fn after_duration(text: Text<'_>, found: Found) -> Found {
    if found.kind == FactKind::Duration
        && matches!(text.get(found.end), 'ご' | '마')
        && let Some(found) = super::recurring::behind(text, &found)
    {
        return found;
    }
    let at = text.blank(found.end);
    let Some((end, past)) = direction(text, at) else { return found };
    // 几年前, “a few weeks ago”: no length is told, but the way it goes.
    if found.value.is_none() && found.kind == FactKind::Duration {
        let kind = if past && text.before(end, 1) != 'r' { FactKind::Date } else { FactKind::Duration };
        return Found { kind, end, ..found };
    }
    let Some(FactValue::Text(length)) = &found.value else { return found };
    let sign = if past { "-" } else { "" };
    let unresolved = format!("{sign}{length}");
    // “A decade ago” and “two decades ago” name no year.
    let round =
        ["decade", "decades", "century", "centuries"].iter().any(|word| text.is_behind(found.end, word));
    // “twelve days earlier” leans on what was told before.
    let told = text.before(end, 1) == 'r';
    let resolved = if past && !round && !told { resolve(text, length) } else { None };
    match resolved {
        Some(value) => Found { kind: FactKind::Date, end, value: Some(FactValue::Text(value)), ..found },
        None => Found { end, value: Some(FactValue::Text(unresolved)), ..found },
    }
}

fn direction(text: Text<'_>, at: usize) -> Option<(usize, bool)> {
    let next = text.get(at + 1);
    match text.get(at) {
        '前' if !among!(next, "往来列提后期進进线途景沿身任後") => Some((at + 1, true)),
        '后' | '後' if !among!(next, "续備备果方面勤代悔台退援") => Some((at + 1, false)),
        '之' | '以' => match next {
            '前' => Some((at + 2, true)),
            '后' | '後' => Some((at + 2, false)),
            _ => None,
        },
        '전' if !crate::facts::text::is_hangul(next) || matches!(next, '에' | '부' | '의' | '까') => {
            Some((at + 1, true))
        }
        '후' if !crate::facts::text::is_hangul(next) || matches!(next, '에' | '의') => {
            Some((at + 1, false))
        }
        '뒤' if !crate::facts::text::is_hangul(next) || matches!(next, '에' | '의' | '인') => {
            Some((at + 1, false))
        }
        'a' => text.past(at, "ago").map(|end| (end, true)),
        'l' => text.past(at, "later").map(|end| (end, false)),
        'e' => text.past(at, "earlier").map(|end| (end, true)),
        _ => None,
    }
    .filter(|(end, _)| !text.get(*end).is_ascii_alphabetic())
}

/// `P2M` before the article's own day, as exact as the unit is.
fn resolve(text: Text<'_>, length: &str) -> Option<String> {
    text.own?;
    let digits: &str = length.strip_prefix('P')?.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let count: i32 = digits.parse().ok().filter(|n: &i32| *n < 3000)?;
    let grain = match length.strip_prefix('P')?.strip_prefix(digits)? {
        "Y" => Grain::Year,
        "M" => Grain::Month,
        "W" => Grain::Week,
        "D" => Grain::Day,
        _ => return None,
    };
    When::relative(text.own, grain, -count).value()
}

/// 过去十年, 最近三个月, 未来三年, 今后5年, 之前3小时: a length that ends or begins with the article's own day.
pub(super) fn before_number(text: Text<'_>, at: usize) -> Option<Found> {
    const PAST: &[&str] =
        &["过去的", "過去的", "过去", "過去", "最近の", "最近", "近", "지난", "최근", "之前"];
    const FUTURE: &[&str] = &["未来的", "未来", "未來", "今后", "今後", "向こう", "后", "後", "次の"];
    const NOW: &[&str] = &["この", "ここ"];
    // Most of these begin other words.
    let may = match text.get(at) {
        '今' => matches!(text.get(at + 1), '后' | '後'),
        '之' => text.get(at + 1) == '前',
        first => among!(first, "过過最近지최未向后後次こ"),
    };
    if !may {
        return None;
    }
    let (end, past) = match text.past_any(at, PAST).or_else(|| text.past_any(at, NOW)) {
        Some(end) => (end, true),
        None => (text.past_any(at, FUTURE)?, false),
    };
    let from = text.blank(end);
    let c = text.get(from);
    let length = if c == '半' {
        numbers::half(text, from)?
    } else if numeral::digit(c).is_some() || numeral::han_digit(c).is_some() || c == '十' {
        let num: Num = numbers::number(text, from)?;
        numbers::figure(text, from, num)?
    } else {
        return None;
    };
    let Some(FactValue::Text(iso)) = &length.value else { return None };
    if length.kind != FactKind::Duration || !iso.starts_with('P') {
        return None;
    }
    // 近三年: nearly three years or the last three; the length alone is certain.
    if matches!(text.get(at), '近') || (matches!(text.get(at), '后' | '後') && c != '1') {
        return None;
    }
    Some(interval(text, at, length.end, iso, past))
}

/// `P10Y/2024-07-18` for the ten years before, `2024-07-18/P10Y` for those to come.
pub(super) fn interval(text: Text<'_>, start: usize, end: usize, iso: &str, past: bool) -> Found {
    let own = text.own.map_or_else(|| "..".to_owned(), |d| d.to_string());
    let value = if past { format!("{iso}/{own}") } else { format!("{own}/{iso}") };
    Found { value: Some(FactValue::Text(value)), ..Found::bare(FactKind::Date, start, end) }
}
