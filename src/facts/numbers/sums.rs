//! Sums of money in their whole and their hundredths.

use super::behind::unit_after;
use super::read::{Num, number};
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::Text;
use crate::facts::units::Unit;
use crate::text::numeral::Decimal;

/// 3 dollars 50 cents, 1달러 20센트: the hundredths of the same currency behind.
pub(super) fn money(text: Text<'_>, start: usize, num: Num, end: usize, unit: Unit) -> Option<Found> {
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

/// 5 feet 10 inches, 6-foot-5, 5ft 4in, 8 pounds 4 ounces: in the smaller of the two units.
pub(super) fn imperial(text: Text<'_>, start: usize, num: Num, end: usize, unit: Unit) -> Option<Found> {
    let english = text.before(end, 1).is_ascii_alphabetic();
    let (smaller, times) = match unit.name {
        "ft" if english => ("in", 12),
        "lb" if english => ("oz", 16),
        _ => return None,
    };
    let hyphened = text.get(end) == '-';
    let from = if hyphened { end + 1 } else { text.blank(text.past_any(end, &[" and"]).unwrap_or(end)) };
    let more = any_number(text, from)?;
    let end = match unit_after(text, more) {
        Some((end, second)) if second.name == smaller => end,
        // “5ft 4in”, where “in” alone is mostly another word.
        None if smaller == "in" && text.is(more.end, "in") && !text.get(more.end + 2).is_alphanumeric() => {
            more.end + 2
        }
        // “the six-foot-five guard”
        None if hyphened && smaller == "in" && !text.get(more.end).is_alphanumeric() => more.end,
        _ => return None,
    };
    let whole = num.value.times(Decimal::whole(times))?;
    let inside = more.value.small().is_some_and(|few| i128::from(few) < times);
    let value = whole.plus(more.value).filter(|_| inside && num.value.small().is_some())?;
    Some(Found::number(FactKind::Quantity, start, end, value, Some(smaller)))
}

pub(super) fn any_number(text: Text<'_>, at: usize) -> Option<Num> {
    number(text, at).or_else(|| super::english::words(text, at))
}
