//! Fractions: 五分之一, 3分の2, 삼분의 이, 1又2分之1, 10 1/2.

use super::english::words;
use super::inexact::is_inexact;
use super::read::{Num, Style, number};
use super::{korean, read};
use crate::article::FactKind;
use crate::facts::found::Found;
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

/// “four out of five”, “one in three”, “1 in 5 adults”.
pub(super) fn out_of(text: Text<'_>, num: Num) -> Option<Num> {
    if text.get(num.end) != ' ' {
        return None;
    }
    let figures = num.style == Style::Figures;
    // 4.5 out of 5: a mark.
    if num.value.exponent < 0 {
        return None;
    }
    let from = match text.past(num.end, " out of ") {
        Some(from) => from,
        None if num.value == Decimal::whole(1) => text.past(num.end, " in ")?,
        None => return None,
    };
    let of = words(text, from).or_else(|| number(text, from))?;
    let greater = num.value.plus(of.value.negated())?.mantissa < 0;
    // “one in 2024” is a year; “No. 1 in 5” and “1 in 5” alone may be anything.
    let out = text.is_behind(from, "of ");
    let year = of.style == Style::Figures && of.value.small().is_some_and(|v| v > 1900);
    let counted = text.get(of.end) == ' ' && text.get(of.end + 1).is_ascii_lowercase();
    let stated = out || !year && (counted || !figures);
    (greater && stated && of.style == num.style).then_some(Num {
        end: of.end,
        value: num.value.over(of.value)?,
        ..num
    })
}

/// The fact such a share makes, whatever it is one of.
pub(super) fn share(text: Text<'_>, start: usize, of: Num) -> Found {
    let found = Found::number(FactKind::Number, start, of.end, of.value, None);
    Found { approximate: is_inexact(text, start, of.end), ..found }
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
