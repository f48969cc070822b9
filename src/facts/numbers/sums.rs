//! Sums of money in their whole and their hundredths.

use super::behind::unit_after;
use super::read::{Num, number};
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::Text;
use crate::facts::units::Unit;

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

pub(super) fn any_number(text: Text<'_>, at: usize) -> Option<Num> {
    number(text, at).or_else(|| super::english::words(text, at))
}
