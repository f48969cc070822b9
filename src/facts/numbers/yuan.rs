//! Chinese money as it is spoken: 一块五, 三块二毛, 五角.

use super::inexact::is_inexact;
use super::read::Num;
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::text::{Text, is_han};
use crate::text::numeral::{self, Decimal};

/// 一块五 and 五角: what stands behind 块 are tenths of it.
pub(super) fn spoken(text: Text<'_>, start: usize, num: Num) -> Option<Found> {
    let (end, value) = match text.get(num.end) {
        '块' | '塊' => {
            let tenths = tenth(text, num.end + 1)?;
            let coin = usize::from(matches!(text.get(num.end + 2), '毛' | '角'));
            (num.end + 2 + coin, num.value.plus(Decimal::new(tenths, -1))?)
        }
        '角' | '毛' => {
            // 三角, 牛角 and 五毛党 are no money; a price tells.
            let priced =
                among!(text.before(start, 1), "价價涨漲降跌收付卖賣到至为為费費仅僅约約退找补補差每元块塊");
            let small = num.value.small().filter(|v| (1..=9).contains(v))?;
            if !priced {
                return None;
            }
            (num.end + 1, Decimal::new(small.into(), -1))
        }
        _ => return None,
    };
    let ended = !is_han(text.get(end)) || among!(text.get(end), "的一每左以钱錢至到起多");
    if !ended || text.get(end).is_alphanumeric() && !is_han(text.get(end)) {
        return None;
    }
    let end = end + usize::from(matches!(text.get(end), '钱' | '錢'));
    let mut found = Found::number(FactKind::Money, start, end, value, Some("CNY"));
    found.approximate = num.inexact || is_inexact(text, start, end);
    Some(found)
}

/// One digit that no other goes on with: 一块五十斤 weighs fifty.
fn tenth(text: Text<'_>, at: usize) -> Option<i128> {
    let digit = |c: char| numeral::digit(c).map(i128::from).or_else(|| numeral::han_digit(c));
    let next = text.get(at + 1);
    let goes_on =
        digit(next).is_some() && next != '一' || numeral::small_power(next).is_some() || next == '.';
    digit(text.get(at)).filter(|d| (1..=9).contains(d) && !goes_on)
}
