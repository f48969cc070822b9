//! Fractions: 五分之一, 3分の2, 삼분의 이, 1又2分之1, 10 1/2.

use super::read::{Num, Style, number};
use super::{korean, read};
use crate::facts::text::Text;
use crate::text::numeral::Decimal;

/// The fraction that the numeral before begins, if it does.
pub(super) fn fraction(text: Text<'_>, at: usize, num: Num) -> Option<Num> {
    // Nearly all numerals are none's parts.
    if num.style == Style::Han && !among!(text.get(text.blank(num.end)), "分분又と과와") {
        return None;
    }
    parts(text, num).or_else(|| mixed(text, num)).or_else(|| slashed(text, at, num))
}

/// The numerator stands second: `num`分之numerator.
fn parts(text: Text<'_>, num: Num) -> Option<Num> {
    let at = text.blank(num.end);
    if !matches!(text.get(at), '分' | '분') {
        return None;
    }
    let end = text.past_any(at, &["分之", "分の", "분의"])?;
    let end = text.blank(end);
    let negative = text.past_any(end, &["负", "負", "マイナス", "마이너스 ", "-"]);
    let from = negative.unwrap_or(end);
    let upper = if num.style == Style::Hangul || text.get(at) == '분' {
        let mut upper = if crate::facts::text::is_hangul(text.get(from)) {
            korean::sino(text, from)?
        } else {
            number(text, from)?
        };
        // 백분의 일만: only a hundredth; 만 is “only” here.
        if text.before(upper.end, 1) == '만'
            && upper.end > from + 1
            && !crate::facts::text::is_hangul(text.get(upper.end))
            || text.is(upper.end, "큼") && text.before(upper.end, 1) == '만'
        {
            let (len, value) = crate::text::numeral::korean_at_start(text.slice(from, upper.end - 1))
                .or_else(|| crate::text::numeral::at_start(text.slice(from, upper.end - 1)))?;
            upper = Num { end: from + len, value, ..upper };
        }
        upper
    } else {
        number(text, from)?
    };
    let value = upper.value.over(num.value)?;
    let value = if negative.is_some() { value.negated() } else { value };
    Some(Num { end: upper.end, value, ..num })
}

/// 一又二分之一, 1と2分の1, 일과 이분의 일.
fn mixed(text: Text<'_>, num: Num) -> Option<Num> {
    let at = text.blank(num.end);
    if !matches!(text.get(at), '又' | 'と' | '과' | '와') {
        return None;
    }
    let from = text.blank(at + 1);
    let lower = if num.style == Style::Hangul { korean::sino(text, from)? } else { number(text, from)? };
    let part = parts(text, lower)?;
    Some(Num { value: num.value.plus(part.value)?, ..part })
}

/// 3/4 and 10 1/2; larger terms are dates, scores and pages.
fn slashed(text: Text<'_>, at: usize, num: Num) -> Option<Num> {
    if num.style != Style::Figures {
        return None;
    }
    let over = |upper: Num| -> Option<Num> {
        let slash = matches!(text.get(upper.end), '/' | '／' | '⁄').then_some(upper.end + 1)?;
        let lower = read::number(text, slash).filter(|n| n.style == Style::Figures)?;
        let terms = (upper.value.small()?, lower.value.small()?);
        let next = text.get(lower.end);
        let goes_on = matches!(next, '/' | '／' | ':' | '-')
            || next.is_ascii_digit()
            || next == '.' && text.get(lower.end + 1).is_ascii_digit();
        let small = (1..=99).contains(&terms.0) && (2..=9).contains(&terms.1);
        // 8/7放送: a day.
        let day = terms.0 >= terms.1 && (text.is_japanese(at) || text.is_korean(at));
        (small && !goes_on && !day).then_some(Num { value: upper.value.over(lower.value)?, ..lower })
    };
    if let Some(part) = over(num) {
        let term = num.value.small()?;
        return (term < 20 && !matches!(text.before(at, 1), '/' | '／' | ':')).then_some(part);
    }
    // “1 1/2” and “a 1-1/2 year war”.
    let joined = text.get(num.end) == ' ' || text.get(num.end) == '-' && text.before(at, 1) != '-';
    if joined && num.value.exponent >= 0 {
        let upper = read::number(text, num.end + 1).filter(|n| n.style == Style::Figures)?;
        let part = over(upper)?;
        return Some(Num { value: num.value.plus(part.value)?, ..part });
    }
    None
}

/// ½, ¼, ¾.
pub(super) fn vulgar(c: char) -> Option<Decimal> {
    match c {
        '½' => Some(Decimal::new(5, -1)),
        '¼' => Some(Decimal::new(25, -2)),
        '¾' => Some(Decimal::new(75, -2)),
        _ => None,
    }
}
