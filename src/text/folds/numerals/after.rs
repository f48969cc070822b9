//! What may follow a number and belongs to it: smaller units, signs and words of per cent, “million”.

use crate::text::numeral::{self, Decimal};

use super::saying::{Numeral, is_digit, is_power, plain_digit};

/// 1万2千, 3亿2000万: what follows 万 or 亿 and is smaller than it.
pub(super) fn sum(rest: &[char], first: Decimal) -> Option<(usize, Decimal)> {
    let (mut len, mut value) = (0, first);
    for _ in 0..3 {
        let power = usize::try_from(value.exponent).ok().filter(|p| *p >= 3);
        let (Some(power), Some(next)) = (power, rest.get(len)) else { break };
        if numeral::digit(*next).is_none() {
            break;
        }
        let Some((more, part)) = numeral::at_start(rest.get(len..)?) else { break };
        let written = rest.get(len..len + more)?;
        let powers = written.iter().any(|&c| is_power(c));
        let digits = written.iter().all(|&c| is_digit(c)) && written.len() == power;
        let smaller = part.exponent >= 0 && part.digits().is_some_and(|d| d.len() <= power);
        if !smaller || !(powers || digits) {
            break;
        }
        let Some(total) = plus(value, part) else { break };
        (len, value) = (len + more, total);
    }
    (len > 0).then_some((len, value))
}

fn plus(a: Decimal, b: Decimal) -> Option<Decimal> {
    let low = a.exponent.min(b.exponent);
    let at = |d: Decimal| 10_i128.checked_pow(u32::try_from(d.exponent - low).ok()?)?.checked_mul(d.mantissa);
    Some(Decimal::new(at(a)?.checked_add(at(b)?)?, low))
}

/// A sign or word of per cent, its length, and the power of ten it takes from the value.
pub(super) fn percent_sign(rest: &[char]) -> Option<(usize, i32)> {
    match rest.first()? {
        '%' | '％' | '﹪' | '٪' => return Some((1, 0)),
        '‰' => return Some((1, -1)),
        _ => {}
    }
    let blanks = rest.iter().take_while(|c| matches!(c, ' ' | '\u{a0}')).count();
    let word = ["퍼센트", "프로", "パーセント"].into_iter().map(|w| (0, w));
    let spaced = ["percent", "per cent", "pct"].into_iter().map(|w| (1, w));
    let (_, word) = word.chain(spaced).find(|&(least, w)| blanks >= least && begins(&rest[blanks..], w))?;
    let len = blanks + word.chars().count();
    let ends = !word.is_ascii() || rest.get(len).is_none_or(|c| !c.is_alphanumeric());
    ends.then_some((len, 0))
}

/// 三成, 三成五, 三割: tenths as per cent.
pub(super) fn tenths(rest: &[char], numeral: Numeral) -> Option<(usize, Decimal)> {
    let ten = (1..=9).contains(&numeral.value.mantissa) && numeral.value.exponent == 0
        || numeral.value == Decimal::whole(10);
    let japanese = match rest.first()? {
        '成' => false,
        '割' => true,
        _ => return None,
    };
    (ten && numeral.zeros == 0).then_some(())?;
    let tens = numeral.value.shifted(1);
    let unit =
        rest.get(1).copied().and_then(|c| if c == '半' && !japanese { Some(5) } else { plain_digit(c) });
    let closed = if japanese {
        rest.get(2) == Some(&'分')
    } else {
        rest.get(2).is_none_or(|&c| plain_digit(c).is_none() && !is_power(c))
    };
    match unit.filter(|u| *u > 0) {
        Some(unit) if closed => {
            Some((2 + usize::from(japanese), plus(tens, Decimal::whole(i128::from(unit)))?))
        }
        _ => Some((1, tens)),
    }
}

/// “ million” and the like: its length, and its power of ten.
pub(super) fn illion(rest: &[char]) -> Option<(usize, i32)> {
    let blanks = rest.iter().take_while(|c| matches!(c, ' ' | '\u{a0}')).count();
    (blanks == 1).then_some(())?;
    let (word, power) = [("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)]
        .into_iter()
        .find(|(word, _)| begins(&rest[1..], word))?;
    let len = 1 + word.len();
    rest.get(len).is_none_or(|c| !c.is_alphanumeric()).then_some((len, power))
}

fn begins(chars: &[char], word: &str) -> bool {
    let mut chars = chars.iter();
    word.chars().all(|c| chars.next().is_some_and(|x| x.to_ascii_lowercase() == c))
}
