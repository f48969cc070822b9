//! Numerals as exact decimals: 三百六十三, 363, ３６３, 1.2万, 一点二, 二〇二六. No floating point anywhere.

/// `mantissa` × 10^`exponent`, with no trailing zeros in the mantissa: equal values are equal fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    pub mantissa: i128,
    pub exponent: i32,
}

impl Decimal {
    /// Normalises.
    pub fn new(mut mantissa: i128, mut exponent: i32) -> Self {
        if mantissa == 0 {
            return Self { mantissa: 0, exponent: 0 };
        }
        while mantissa % 10 == 0 {
            mantissa /= 10;
            exponent += 1;
        }
        Self { mantissa, exponent }
    }

    /// A whole number.
    pub fn whole(value: i128) -> Self {
        Self::new(value, 0)
    }

    /// The product with a power of ten.
    #[must_use]
    pub fn shifted(self, by: i32) -> Self {
        Self::new(self.mantissa, self.exponent + by)
    }

    fn plus(self, other: Self) -> Option<Self> {
        let low = self.exponent.min(other.exponent);
        let at =
            |d: Self| 10_i128.checked_pow(u32::try_from(d.exponent - low).ok()?)?.checked_mul(d.mantissa);
        Some(Self::new(at(self)?.checked_add(at(other)?)?, low))
    }

    /// In plain digits: `363000000`, `1.2`; `None` beyond 40 digits.
    pub fn digits(self) -> Option<String> {
        if !(-30..=30).contains(&self.exponent) {
            return None;
        }
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let mut digits = self.mantissa.unsigned_abs().to_string();
        if self.exponent >= 0 {
            digits.extend(std::iter::repeat_n('0', usize::try_from(self.exponent).ok()?));
            return Some(format!("{sign}{digits}"));
        }
        let places = usize::try_from(-self.exponent).ok()?;
        if digits.len() <= places {
            digits.insert_str(0, &"0".repeat(places + 1 - digits.len()));
        }
        digits.insert(digits.len() - places, '.');
        Some(format!("{sign}{digits}"))
    }
}

/// The value of a whole numeral, and nothing else in `text`; `None` where it is none.
pub fn value(text: &str) -> Option<Decimal> {
    let chars: Vec<char> = text.chars().collect();
    let (len, value) = at_start(&chars)?;
    (len == chars.len()).then_some(value)
}

/// The numeral that starts here: how many scalar values long, and its value.
pub fn at_start(chars: &[char]) -> Option<(usize, Decimal)> {
    arabic(chars).or_else(|| han(chars))
}

/// 0 to 9 for ASCII and full-width digits.
pub fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '０'..='９' => u8::try_from(u32::from(c) - u32::from('０')).ok(),
        _ => None,
    }
}

/// Powers of ten of 万 and the like.
fn myriad(c: char) -> Option<i32> {
    match c {
        '万' | '萬' | '만' => Some(4),
        '亿' | '億' | '억' => Some(8),
        '兆' | '조' => Some(12),
        _ => None,
    }
}

fn small_power(c: char) -> Option<i32> {
    match c {
        '十' | '拾' => Some(1),
        '百' | '佰' => Some(2),
        '千' | '仟' | '천' => Some(3),
        _ => None,
    }
}

fn han_digit(c: char) -> Option<i128> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' | '壹' | '壱' => 1,
        '二' | '两' | '兩' | '贰' | '貳' | '弐' => 2,
        '三' | '叁' | '參' | '参' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Whether numerals in words are written with this character.
pub fn is_part(c: char) -> bool {
    han_digit(c).is_some() || small_power(c).is_some() || myriad(c).is_some() || matches!(c, '点' | '點')
}

/// 1,284 and 3.63 and 12,000, then any of 千万亿.
fn arabic(chars: &[char]) -> Option<(usize, Decimal)> {
    let (mut mantissa, mut exponent, mut at) = (0_i128, 0_i32, 0_usize);
    let push = |mantissa: &mut i128, c: char| -> bool {
        let Some(d) = digit(c) else { return false };
        match mantissa.checked_mul(10).and_then(|m| m.checked_add(i128::from(d))) {
            Some(m) => {
                *mantissa = m;
                true
            }
            None => false,
        }
    };
    while chars.get(at).is_some_and(|&c| push(&mut mantissa, c)) {
        at += 1;
    }
    if at == 0 {
        return None;
    }
    // Groups of exactly three digits after a comma.
    let is_group = |at: usize| {
        matches!(chars.get(at), Some(',' | '，'))
            && (1..=3).all(|i| chars.get(at + i).is_some_and(|&c| digit(c).is_some()))
            && chars.get(at + 4).is_none_or(|&c| digit(c).is_none())
    };
    if at <= 3 {
        while is_group(at) {
            (1..=3).for_each(|i| {
                push(&mut mantissa, chars[at + i]);
            });
            at += 4;
        }
    }
    if matches!(chars.get(at), Some('.' | '．')) && chars.get(at + 1).is_some_and(|&c| digit(c).is_some()) {
        at += 1;
        while chars.get(at).is_some_and(|&c| push(&mut mantissa, c)) {
            exponent -= 1;
            at += 1;
        }
    }
    let mut power = 0;
    while let Some(more) =
        chars.get(at).and_then(|&c| small_power(c).filter(|p| *p >= 2).or_else(|| myriad(c)))
    {
        power += more;
        at += 1;
    }
    Some((at, Decimal::new(mantissa, exponent + power)))
}

/// 三百六十三, 一万二千, 一点二, 二〇二六, 两千零五, 一万五.
fn han(chars: &[char]) -> Option<(usize, Decimal)> {
    let is_part = |c: char| han_digit(c).is_some() || small_power(c).is_some() || myriad(c).is_some();
    let len = chars.iter().take(32).take_while(|&&c| is_part(c)).count();
    if len == 0 || myriad(chars[0]).is_some() {
        return None;
    }
    let whole = &chars[..len];
    let value = if len > 1 && whole.iter().all(|&c| han_digit(c).is_some()) {
        // 二〇二六: digit by digit. 三四 is “three or four”, no number.
        if len < 3 && !whole.contains(&'〇') {
            return None;
        }
        whole.iter().try_fold(0_i128, |sum, &c| sum.checked_mul(10)?.checked_add(han_digit(c)?))?
    } else {
        grouped(whole)?
    };
    let mut value = Decimal::whole(value);
    let mut at = len;
    if matches!(chars.get(at), Some('点' | '點')) {
        let places = chars[at + 1..].iter().take(12).take_while(|&&c| han_digit(c).is_some()).count();
        if places > 0 {
            let mut mantissa = 0_i128;
            for &c in &chars[at + 1..at + 1 + places] {
                mantissa = mantissa.checked_mul(10)?.checked_add(han_digit(c)?)?;
            }
            value = value.plus(Decimal::new(mantissa, -i32::try_from(places).ok()?))?;
            at += 1 + places;
            while let Some(power) = chars.get(at).and_then(|&c| myriad(c)) {
                value = value.shifted(power);
                at += 1;
            }
        }
    }
    Some((at, value))
}

/// Positional words: 三百六十三, 一万二千.
fn grouped(chars: &[char]) -> Option<i128> {
    let (mut total, mut section, mut last) = (0_i128, 0_i128, None::<i128>);
    // The power of the word before, for 三百六 = 360 and 一万五 = 15000.
    let mut before = 0;
    let mut after_zero = false;
    for &c in chars {
        if let Some(d) = han_digit(c) {
            if last.is_some_and(|l| l != 0) {
                return None;
            }
            after_zero |= d == 0;
            last = Some(d);
            if d == 0 {
                last = None;
            }
        } else if let Some(power) = small_power(c) {
            section += last.take().unwrap_or(1) * 10_i128.pow(u32::try_from(power).ok()?);
            before = power;
            after_zero = false;
        } else {
            let power = myriad(c)?;
            section += last.take().unwrap_or(0);
            if section == 0 {
                section = if total == 0 { return None } else { 1 };
            }
            let factor = 10_i128.pow(u32::try_from(power).ok()?);
            // 一万亿: the whole before it is multiplied.
            if total > 0 && total < factor {
                total = (total + section - i128::from(section == 1 && total > 0)).checked_mul(factor)?;
            } else {
                total = total.checked_add(section.checked_mul(factor)?)?;
            }
            section = 0;
            before = power;
            after_zero = false;
        }
    }
    if let Some(d) = last {
        let shorthand = before > 1 && !after_zero && d > 0;
        section += if shorthand { d * 10_i128.pow(u32::try_from(before - 1).ok()?) } else { d };
    }
    total.checked_add(section)
}

#[cfg(test)]
mod tests {
    use super::{at_start, value};

    fn digits(text: &str) -> Option<String> {
        value(text)?.digits()
    }

    #[test]
    fn numerals_have_exact_values() {
        for (text, want) in [
            ("363", "363"),
            ("３６３", "363"),
            ("三百六十三", "363"),
            ("三百六", "360"),
            ("一万五", "15000"),
            ("两千零五", "2005"),
            ("一万二千", "12000"),
            ("12,000", "12000"),
            ("1.2万", "12000"),
            ("3.63亿", "363000000"),
            ("5千万", "50000000"),
            ("一点二", "1.2"),
            ("一点二亿", "120000000"),
            ("二〇二六", "2026"),
            ("十", "10"),
            ("二十三", "23"),
            ("一百二十三亿四千五百六十七万", "12345670000"),
            ("0.05", "0.05"),
            ("百", "100"),
        ] {
            assert_eq!(digits(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn what_is_no_numeral_has_no_value() {
        for text in ["", "万", "三四", "点", "abc", "一二", "1,23"] {
            assert_eq!(digits(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "[0-9０-９一二三四五十百千万亿零点.,]{0,40}") {
            let chars: Vec<char> = text.chars().collect();
            if let Some((len, _)) = at_start(&chars) {
                proptest::prop_assert!(len > 0 && len <= chars.len());
            }
        }
    }
}
