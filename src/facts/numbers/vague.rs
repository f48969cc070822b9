//! Figures that their text leaves open, in characters: 百余名, 近千人, 上万元; 数百人, 几十家, 五六千元.

use super::behind::unit_after;
use super::idle::is_idiom;
use super::inexact::is_inexact;
use super::read::{Num, Style};
use super::tail::made;
use super::written::is_counter_end;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_han};
use crate::facts::units::Unit;
use crate::text::numeral::{self, Decimal};

fn power(c: char) -> Option<i32> {
    numeral::small_power(c).or_else(|| numeral::myriad(c))
}

/// 百余名, 近千人, 上亿元: a lone power counts where its text says that it is not exact; 百人 alone is “many”.
pub(in crate::facts) fn lone_power(text: Text<'_>, at: usize) -> Option<Found> {
    let power = power(text.get(at)).filter(|p| *p > 1)?;
    let more = matches!(text.get(at + 1), '余' | '餘' | '多');
    let hedged = more || text.before(at, 1) == '破' || is_inexact(text, at, at + 1);
    if !hedged || text.is_behind(at, "成千上") || is_idiom(text, at) {
        return None;
    }
    let value = Decimal::whole(1).shifted(power);
    let num = Num { end: at + 1, value, style: Style::Han, inexact: true };
    let (end, unit) = unit_after(text, num)?;
    // 上百度 is a verb and a search engine, 百家号 a place to publish.
    if unit.name == "degree" || text.is_any(at, &["百家号", "百家姓", "千家万户", "万户侯", "万人空巷"])
    {
        return None;
    }
    made(text, at, num, end, unit)
}

/// 数百人, 几十家, 数千万元: so many tens, hundreds or more, without a value.
pub(in crate::facts) fn several(text: Text<'_>, at: usize) -> Option<Found> {
    // 人数百余, 指数十点: the 数 of another word.
    let counted = matches!(text.get(at), '数' | '數')
        && among!(
            text.before(at, 1),
            "人总總户戶次指件字票岁歲倍函参參系係常级級分点點度台套基小整多少无無个個位奇偶负負实實质質复復序悉算计計"
        );
    if counted || numeral::han_digit(text.before(at, 1)).is_some() || power(text.before(at, 1)).is_some() {
        return None;
    }
    match powers(text, at + 1) {
        Some(end) => open(text, at, end, |unit| unit.kind != FactKind::Duration || unit.name != "Y"),
        None => super::some_time::chinese(text, at),
    }
}

/// 수십 명, 수백만 원, 수천 년: the same in Korean, with what is counted behind.
pub(in crate::facts) fn several_korean(text: Text<'_>, at: usize) -> Option<Found> {
    let end = powers(text, at + 1)?;
    let end = end + usize::from(text.get(end) == '여');
    open(text, at, end, |_| true).filter(|found| found.end > end && is_counter_end(text, found.end))
}

/// 五六千元, 两三百人, 六七个小时: one or the other.
pub(in crate::facts) fn either(text: Text<'_>, at: usize) -> Option<Found> {
    let digit = |at: usize| numeral::han_digit(text.get(at)).filter(|d| (1..=9).contains(d));
    let (low, high) = (digit(at)?, digit(at + 1)?);
    let before = text.before(at, 1);
    // 初二三, 第七八章; 〇 and the like go on with a string of digits.
    if high != low + 1
        || numeral::han_digit(before).is_some()
        || power(before).is_some()
        || among!(before, "第初星期周週月年零〇数几點点")
    {
        return None;
    }
    match powers(text, at + 2) {
        Some(end) => open(text, at, end, |_| true),
        None => open(text, at, at + 2, |unit| low > 1 && is_measure(*unit) || low == 1 && is_length(*unit)),
    }
}

/// Past the powers of ten that start here.
fn powers(text: Text<'_>, at: usize) -> Option<usize> {
    let end = at + (0..3).take_while(|i| power(text.get(at + i)).is_some()).count();
    (end > at).then_some(end)
}

/// What two digits side by side count for certain.
fn is_measure(unit: Unit) -> bool {
    let counted = ["person", "km", "m", "cm", "kg", "t", "jin", "mu", "household", "vehicle", "year-old"];
    matches!(unit.kind, FactKind::Money | FactKind::Percent)
        || is_length(unit)
        || unit.kind == FactKind::Quantity && counted.contains(&unit.name)
}

/// 一两 is “a few” of most things.
fn is_length(unit: Unit) -> bool {
    matches!(unit.kind, FactKind::Money | FactKind::Duration)
}

/// The fact without a value from `start`, its numeral up to `end`.
fn open(text: Text<'_>, start: usize, end: usize, fits: impl Fn(&Unit) -> bool) -> Option<Found> {
    // A value that only tells the unit; none is stated.
    let num = Num { end, value: Decimal::whole(2), style: Style::Han, inexact: true };
    match unit_after(text, num) {
        Some((stop, unit)) => {
            let idle = !fits(&unit)
                || unit.name == "degree"
                // 七八十年代, 五六年级.
                || unit.name == "Y" && among!(text.get(stop), "代级級级度");
            if idle {
                return None;
            }
            let found = made(text, start, num, stop, unit)?;
            Some(Found { value: None, approximate: true, ..found })
        }
        None => {
            // 数十亿的曝光, 几百万。
            let great = numeral::myriad(text.before(end, 1)).is_some();
            let next = text.get(end);
            let ends = !is_han(next) && !next.is_alphanumeric() || matches!(next, '的' | '以' | '不');
            (great && ends).then(|| Found { approximate: true, ..Found::bare(FactKind::Number, start, end) })
        }
    }
}
