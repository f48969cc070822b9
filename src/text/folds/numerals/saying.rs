//! Reads a numeral for what it says.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::text::numeral::{self, Decimal};

use super::after::{illion, percent_sign, sum, tenths};

/// What a numeral says: equal fields are equal numerals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(super) value: Decimal,
    /// Per cent, not a number.
    percent: bool,
    /// Decimal places as written, after 万 and the like have used theirs up.
    places: usize,
    /// Zeros before the first digit of a number of three digits or more (007).
    pub(super) zeros: usize,
}

/// The numeral that starts here: how many scalar values long, and what it says.
pub(super) fn at(chars: &[char]) -> Option<(usize, Numeral)> {
    if let Some(found) = parts(chars) {
        return Some(found);
    }
    let (mut len, mut numeral) = number(chars)?;
    if numeral.zeros == 0
        && let Some((more, value)) = sum(&chars[len..], numeral.value)
    {
        (len, numeral.value) = (len + more, value);
    }
    let rest = chars.get(len..).unwrap_or_default();
    if let Some((more, power)) = percent_sign(rest) {
        numeral.percent = true;
        return Some((len + more, numeral.shifted(power)));
    }
    if let Some((more, value)) = tenths(rest, numeral) {
        return Some((len + more, Numeral { value, percent: true, places: 0, zeros: 0 }));
    }
    if let Some((more, power)) = illion(rest) {
        numeral.value = numeral.value.shifted(power);
        numeral.places = numeral.places.saturating_sub(usize::try_from(power).unwrap_or_default());
        return Some((len + more, numeral));
    }
    Some((len, numeral))
}

/// 百分之三十, 千分之五.
fn parts(chars: &[char]) -> Option<(usize, Numeral)> {
    let power = match chars.first()? {
        '百' => 0,
        '千' => -1,
        '万' | '萬' => -2,
        _ => return None,
    };
    (chars.get(1..3)? == ['分', '之']).then_some(())?;
    let (len, numeral) = number(chars.get(3..)?)?;
    Some((len + 3, Numeral { percent: true, ..numeral.shifted(power) }))
}

/// A number without what may follow it.
fn number(chars: &[char]) -> Option<(usize, Numeral)> {
    let whole = |len, value| Some((len, Numeral { value, percent: false, places: 0, zeros: 0 }));
    match *chars.first()? {
        tens @ ('廿' | '卅' | '卌') => {
            let tens = if tens == '廿' {
                20
            } else if tens == '卅' {
                30
            } else {
                40
            };
            let unit = chars.get(1).copied().and_then(plain_digit).filter(|d| *d > 0);
            return whole(
                1 + usize::from(unit.is_some()),
                Decimal::whole(i128::from(tens + unit.unwrap_or(0))),
            );
        }
        // 三点零五分 and 3点05分.
        '〇' | '零' | '○' => {
            let unit = chars.get(1).copied().and_then(plain_digit);
            let more = chars
                .get(2)
                .is_some_and(|&c| plain_digit(c).is_some() || is_power(c) || c == '点' || c == '點');
            if let (Some(unit), false) = (unit, more) {
                return whole(2, Decimal::whole(i128::from(unit)));
            }
        }
        _ => {}
    }
    let (mut len, mut value) = numeral::at_start(chars)?;
    let mut written = chars.get(..len)?;
    if let Some(point) = written.iter().position(|c| matches!(c, '点' | '點'))
        && chars.get(len).is_some_and(|c| matches!(c, '十' | '分' | '刻'))
    {
        // 三点五十分 is a time of day.
        (len, value) = numeral::at_start(chars.get(..point)?)?;
        written = chars.get(..len)?;
    }
    is_meant(written, chars.get(len).copied()).then_some(())?;
    let point = written.iter().position(|c| matches!(c, '.' | '．' | '点' | '點'));
    let fraction = point.map_or(0, |at| written[at + 1..].iter().take_while(|&&c| is_digit(c)).count());
    let power: usize = written.iter().map(|&c| power(c)).sum();
    let digits = point.is_none() && written.len() > 2 && written.iter().all(|&c| is_digit(c));
    let zeros = written.iter().take_while(|&&c| matches!(c, '0' | '０' | '〇' | '零' | '○')).count();
    let zeros = if digits { zeros.min(written.len() - 1) } else { 0 };
    let places = if point.is_some() { fraction.saturating_sub(power) } else { 0 };
    Some((len, Numeral { value, percent: false, places, zeros }))
}

/// Whether words that can be read as a number are meant as one.
fn is_meant(written: &[char], next: Option<char>) -> bool {
    let Some(&first) = written.first() else { return false };
    if numeral::digit(first).is_some() {
        return true;
    }
    // 陆地, 参加, 拾到: in formal figures only runs are numbers.
    if written.len() == 1 && "壹壱贰貳弐叁參参肆伍陆陸柒捌玖拾佰仟".contains(first) {
        return false;
    }
    // 千百年, 百十人: a power alone counts only at the start.
    let alone = |at: usize| at == 0 || plain_digit(written[at - 1]).is_none();
    let vague = (1..written.len()).any(|at| match written[at] {
        '百' | '佰' | '千' | '仟' => alone(at),
        '十' | '拾' => at == 1 && alone(0) && matches!(first, '百' | '千'),
        _ => false,
    });
    if vague {
        return false;
    }
    // 二〇二六年 and 一一〇 are digits one by one; 三三两两 and 一二三 are not.
    let digits: Option<Vec<u8>> = written.iter().map(|&c| plain_digit(c)).collect();
    match digits {
        Some(digits) if digits.len() > 1 => {
            let zero = written.iter().any(|c| matches!(c, '〇' | '零' | '○'));
            let counting = digits.windows(2).all(|w| w[1] == w[0] + 1);
            !written.iter().any(|c| matches!(c, '两' | '兩')) && (zero || next == Some('年') || !counting)
        }
        _ => true,
    }
}

/// 0 to 9, in figures or characters.
pub(super) fn plain_digit(c: char) -> Option<u8> {
    let han = "〇一二三四五六七八九";
    numeral::digit(c).or_else(|| han.chars().position(|h| h == c).and_then(|d| u8::try_from(d).ok())).or(
        match c {
            '零' | '○' => Some(0),
            '两' | '兩' => Some(2),
            '壹' | '壱' => Some(1),
            '贰' | '貳' | '弐' => Some(2),
            '叁' | '參' | '参' => Some(3),
            '肆' => Some(4),
            '伍' => Some(5),
            '陆' | '陸' => Some(6),
            '柒' => Some(7),
            '捌' => Some(8),
            '玖' => Some(9),
            _ => None,
        },
    )
}

pub(super) fn is_digit(c: char) -> bool {
    plain_digit(c).is_some()
}

pub(super) fn is_power(c: char) -> bool {
    power(c) > 0
}

/// The power of ten a character multiplies by.
fn power(c: char) -> usize {
    match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' | '천' => 3,
        '万' | '萬' | '만' => 4,
        '亿' | '億' | '억' => 8,
        '兆' | '조' => 12,
        _ => 0,
    }
}

impl Numeral {
    /// The product with a power of ten, which is zero or negative: 千分之五 is 0.5 per cent, 千分之五十 five.
    fn shifted(self, power: i32) -> Self {
        let value = self.value.shifted(power);
        let more = usize::try_from(-power).unwrap_or_default();
        let needed = usize::try_from(-value.exponent).unwrap_or_default();
        let places = if more == 0 { self.places } else { (self.places + more).min(needed) };
        Self { value, places, ..self }
    }

    pub(super) fn hash(self) -> u64 {
        let mut hasher = FxHasher::default();
        hasher.write_i128(self.value.mantissa);
        hasher.write_i32(self.value.exponent);
        hasher.write_u8(u8::from(self.percent));
        hasher.write_usize(self.places);
        hasher.write_usize(self.zeros);
        hasher.finish()
    }
}
