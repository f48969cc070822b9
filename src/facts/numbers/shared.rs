//! What a figure shares with the next one: 3至5年, 17.2和18.3亿元, $2 to 3 million.

use super::behind::unit_after;
use super::beside_hangul;
use super::english::multiplied;
use super::read::{Num, Style, number};
use super::tail::made;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::Text;
use crate::text::numeral::{self, Decimal};

/// 20至30万元, “10 to 20 million”: the power that stands with the second figure is the first one's too.
pub(super) fn scaled(text: Text<'_>, at: usize, num: Num, money: bool) -> Num {
    let power = |c: char| numeral::myriad(c).or(numeral::small_power(c));
    let from = text.blank(num.end);
    if !among!(text.get(from), "至到—–-~～〜∼－to或a、和与與")
        || text.slice(at, num.end).iter().any(|&c| power(c).is_some())
    {
        return num;
    }
    let each = is_each(text, at, from);
    let joints: &[&str] = if each {
        EACH
    } else if text.word_before(at).1.text() == "between" {
        &["and "]
    } else {
        &["至", "到", "或", "—", "–", "-", "~", "～", "〜", "∼", "－", "to ", "or "]
    };
    let Some(to) = text.past_any(from, joints) else { return num };
    let to = text.blank(to);
    let to = to + usize::from(matches!(text.get(to), '$' | '£' | '€' | '¥' | '￥'));
    let read = number(text, to).or_else(|| super::english::words(text, to));
    let Some(second) = read.filter(|n| n.style == num.style) else { return num };
    let whole = multiplied(text, second, money);
    let by = if whole.end > second.end {
        whole.value.exponent - second.value.exponent
    } else {
        let back = (1..=2).take_while(|&back| numeral::myriad(text.before(second.end, back)).is_some());
        back.filter_map(|back| numeral::myriad(text.before(second.end, back))).sum()
    };
    let value = num.value.shifted(by);
    // 从100到1万: the first stands for itself.
    let ascends = each || whole.value.plus(value.negated()).is_some_and(|rest| rest.mantissa > 0);
    if by > 0 && ascends { Num { value, ..num } } else { num }
}

/// Marks between the members of a list that 分别 begins.
const EACH: &[&str] = &["、", "和", "与", "與"];

/// 分别为17.2和18.3亿元: whether such a list goes on at `end`.
fn is_each(text: Text<'_>, at: usize, end: usize) -> bool {
    among!(text.get(end), "、和与與")
        && text.slice(at.saturating_sub(16), at).windows(2).any(|two| matches!(two, ['分', '别' | '別']))
}

/// 3至5年, 5 to 10 km: the first figure has the unit of the second.
pub(super) fn shared_unit(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    if num.style == Style::English {
        return shared_unit_in_words(text, start, num);
    }
    let at = text.blank(num.end);
    let each = is_each(text, start, at) || is_decimal_pair(text, start, num, at);
    if !each && !among!(text.get(at), "至到—–―-~～〜∼－、to") {
        return None;
    }
    let joints = ["至", "到", "—", "–", "―", "-", "~", "～", "〜", "∼", "－", "、", "to ", "or "];
    let from = text.past_any(at, if each { EACH } else { &joints })?;
    let second = number(text, text.blank(from)).filter(|n| n.style == num.style)?;
    let second = multiplied(text, second, false);
    let (unit_end, unit) = unit_after(text, second)?;
    // In characters 、 parts other things too; the second must be the greater one.
    let ascends = each || num.value.plus(second.value.negated())?.mantissa < 0;
    // 一到两次: once or twice.
    let one = num.style == Style::Han && num.value == Decimal::whole(1);
    if !ascends
        || one
        || unit.name == "point"
        || unit.name == "vehicle" && beside_hangul::is_name(text, text.blank(from), second.end)
        || (num.style == Style::Han && unit.kind == FactKind::Quantity && unit.name == "piece")
    {
        return None;
    }
    let mut found = made(text, start, Num { end: num.end, ..num }, unit_end, unit)?;
    found.end = num.end;
    Some(found)
}

/// 5.1和4.5级: decimals side by side are of one thing.
fn is_decimal_pair(text: Text<'_>, start: usize, num: Num, at: usize) -> bool {
    let decimal = |from: usize, num: Num| text.slice(from, num.end).iter().any(|&c| among!(c, ".．点點"));
    let Some(from) = text.past_any(at, EACH) else { return false };
    decimal(start, num) && number(text, from).is_some_and(|second| decimal(from, second))
}

/// “two to four weeks”: the same in words.
fn shared_unit_in_words(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    let second = super::english::words(text, text.past(num.end, " to ")?)?;
    let (end, unit) = unit_after(text, multiplied(text, second, false))?;
    let fits = matches!(unit.kind, FactKind::Duration | FactKind::Money | FactKind::Percent);
    let ascends = num.value.plus(second.value.negated())?.mantissa < 0;
    let found = (fits && ascends).then(|| made(text, start, num, end, unit)).flatten()?;
    Some(Found { end: num.end, ..found })
}
