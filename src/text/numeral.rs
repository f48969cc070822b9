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
            exponent = exponent.saturating_add(1);
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
        Self::new(self.mantissa, self.exponent.saturating_add(by))
    }

    /// The same value below zero.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, exponent: self.exponent }
    }

    /// The exact product; `None` beyond what a mantissa holds.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        Some(Self::new(
            self.mantissa.checked_mul(other.mantissa)?,
            self.exponent.checked_add(other.exponent)?,
        ))
    }

    /// The quotient, exact where it has an end, else to 15 significant digits.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        /// Significant digits of a quotient without end.
        const DIGITS: u32 = 15;
        let (mut up, down) = (self.mantissa, other.mantissa);
        let mut exponent = self.exponent.checked_sub(other.exponent)?;
        if down == 0 {
            return None;
        }
        let limit = 10_i128.pow(DIGITS);
        while up % down != 0 && (up / down).abs() < limit {
            up = up.checked_mul(10)?;
            exponent -= 1;
        }
        let (mut quotient, mut rest) = (up / down, up % down);
        if rest != 0 && quotient.abs() >= limit {
            rest = quotient % 10;
            quotient /= 10;
            exponent += 1;
            quotient += if rest.abs() >= 5 { rest.signum() } else { 0 };
        }
        Some(Self::new(quotient, exponent))
    }

    /// A whole number of no more than nine digits; else `None`.
    pub fn small(self) -> Option<i32> {
        let power = 10_i128.checked_pow(u32::try_from(self.exponent).ok()?)?;
        i32::try_from(self.mantissa.checked_mul(power)?).ok().filter(|n| n.abs() < 1_000_000_000)
    }

    /// The sum; `None` where it has more digits than a mantissa holds.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        if self.mantissa == 0 {
            return Some(other);
        }
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
    /// No numeral is longer, in bytes.
    const LONGEST: usize = 240;
    if text.len() > LONGEST {
        return None;
    }
    let chars: Vec<char> = text.chars().collect();
    let (len, value) = at_start(&chars)?;
    (len == chars.len()).then_some(value)
}

/// The numeral that starts here: how many scalar values long, and its value.
pub fn at_start(chars: &[char]) -> Option<(usize, Decimal)> {
    let first = *chars.first()?;
    if digit(first).is_none() && han_digit(first).is_none() && small_power(first).is_none() {
        return None;
    }
    // Nearly all numerals in characters are one digit.
    if let Some(d @ 1..) = han_digit(first)
        && !chars.get(1).is_some_and(|&c| digit(c).is_some() || is_part(c))
    {
        return Some((1, Decimal { mantissa: d, exponent: 0 }));
    }
    Reader::new(chars, false).read()
}

/// The same in Japanese, where 百六 is 106; Chinese 百六 is 160.
pub fn japanese_at_start(chars: &[char]) -> Option<(usize, Decimal)> {
    Reader { literal: true, ..Reader::new(chars, false) }.read()
}

/// The same where Korean numerals count too: 삼백육십삼, 2억 is one already. Only at the start of a word: 이 is “this”
/// far more often than “two”.
pub fn korean_at_start(chars: &[char]) -> Option<(usize, Decimal)> {
    Reader::new(chars, true).read()
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
pub fn myriad(c: char) -> Option<i32> {
    match c {
        '万' | '萬' | '만' => Some(4),
        '亿' | '億' | '억' => Some(8),
        '兆' | '조' => Some(12),
        _ => None,
    }
}

/// Powers of ten below a myriad.
pub fn small_power(c: char) -> Option<i32> {
    match c {
        '十' | '拾' | '십' => Some(1),
        '百' | '佰' | '백' => Some(2),
        '千' | '仟' | '천' => Some(3),
        _ => None,
    }
}

/// The value of a single digit written as a character.
pub fn han_digit(c: char) -> Option<i128> {
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

/// The value of a Sino-Korean digit.
fn hangul_digit(c: char) -> Option<i128> {
    Some(match c {
        '영' | '공' => 0,
        '일' => 1,
        '이' => 2,
        '삼' => 3,
        '사' => 4,
        '오' => 5,
        '육' => 6,
        '칠' => 7,
        '팔' => 8,
        '구' => 9,
        _ => return None,
    })
}

/// A coefficient that waits for its power.
#[derive(Clone, Copy)]
struct Pending {
    value: Decimal,
    /// In figures, not in characters.
    arabic: bool,
    /// Where it starts.
    from: usize,
}

/// Reads a numeral of figures, characters and powers in any mixture: 5万4千6百, 一万二千, 三百六, 14億1402万1100.
struct Reader<'a> {
    chars: &'a [char],
    hangul: bool,
    /// A digit behind a power is itself, no tenth of the power.
    literal: bool,
    at: usize,
    total: Decimal,
    /// What stands below the next myriad.
    section: Decimal,
    pending: Option<Pending>,
    /// The last power below a myriad in this section; 4 before the first.
    small: i32,
    /// The last myriad; `None` before the first.
    myriad: Option<i32>,
    /// The power of the word before, for 三百六 = 360 and 一万五 = 15000.
    before: i32,
    after_zero: bool,
}

impl<'a> Reader<'a> {
    fn new(chars: &'a [char], hangul: bool) -> Self {
        let nothing = Decimal { mantissa: 0, exponent: 0 };
        Self {
            chars,
            hangul,
            literal: hangul,
            at: 0,
            total: nothing,
            section: nothing,
            pending: None,
            small: 4,
            myriad: None,
            before: 0,
            after_zero: false,
        }
    }

    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn single(&self, c: char) -> Option<i128> {
        han_digit(c).or_else(|| if self.hangul { hangul_digit(c) } else { None })
    }

    fn read(mut self) -> Option<(usize, Decimal)> {
        while let Some(go_on) = self.step() {
            if !go_on {
                return self.finish();
            }
        }
        None
    }

    /// Takes one word; whether more may follow, `None` where all of this is no numeral.
    fn step(&mut self) -> Option<bool> {
        let c = self.peek(0);
        if digit(c).is_some() {
            if self.pending.is_some() || self.after_small_hangul() {
                return Some(false);
            }
            let (len, value) = literal(self.chars.get(self.at..)?)?;
            self.pending = Some(Pending { value, arabic: true, from: self.at });
            self.at += len;
            return Some(true);
        }
        if let Some(d) = self.single(c) {
            return self.take_digit(d);
        }
        if let Some(power) = small_power(c) {
            return self.take_small(power);
        }
        match myriad(c) {
            Some(power) => self.take_myriad(power),
            None => Some(false),
        }
    }

    /// 삼십 5: the figure is another numeral.
    fn after_small_hangul(&self) -> bool {
        self.hangul && self.at > 0 && self.before == 1
    }

    fn take_digit(&mut self, d: i128) -> Option<bool> {
        let rest = self.chars.get(self.at..)?;
        let run = rest.iter().take(24).take_while(|&&c| self.single(c).is_some()).count();
        // 일이 ends a Korean numeral: the second letter is a particle or another word.
        let run = if self.hangul { run.min(1) } else { run };
        if self.at == 0 && run > 1 {
            return self.take_digits(run);
        }
        if self.pending.is_some() {
            return Some(false);
        }
        if d == 0 && self.at > 0 {
            // 一千零五; a zero at the end belongs to what follows.
            let next = self.peek(1);
            if self.single(next).is_none() && small_power(next).is_none() && digit(next).is_none() {
                return Some(false);
            }
            self.after_zero = true;
            self.at += 1;
            return Some(true);
        }
        if run > 1 {
            // 一千五六百 is a guess, not a value.
            return None;
        }
        self.pending = Some(Pending { value: Decimal::whole(d), arabic: false, from: self.at });
        self.at += 1;
        Some(true)
    }

    /// 二〇二六: digit by digit. 三四 is “three or four”, no number.
    fn take_digits(&mut self, run: usize) -> Option<bool> {
        let digits = self.chars.get(..run)?;
        if run < 3 && !digits.iter().any(|&c| matches!(c, '〇' | '○')) {
            return None;
        }
        let value =
            digits.iter().try_fold(0_i128, |sum, &c| sum.checked_mul(10)?.checked_add(han_digit(c)?))?;
        self.pending = Some(Pending { value: Decimal::whole(value), arabic: false, from: 0 });
        self.at = run;
        // A power behind a string of digits makes no numeral: 三五百.
        let next = self.peek(0);
        (small_power(next).is_none()).then_some(myriad(next).is_some())
    }

    fn take_small(&mut self, power: i32) -> Option<bool> {
        let next = self.peek(1);
        let arabic = self.pending.is_some_and(|p| p.arabic);
        // 5千米, 三千克, 两千瓦: the unit's own thousand.
        let unit = power == 3
            && self.pending.is_some()
            && (matches!(next, '克' | '瓦' | '卡' | '焦') || (arabic && next == '米'));
        if unit || (arabic && power == 1 && !self.hangul) || power >= self.small {
            return Some(false);
        }
        let coefficient = match self.pending.take() {
            Some(pending) => pending.value,
            None => Decimal::whole(1),
        };
        self.section = self.section.plus(coefficient.shifted(power))?;
        self.small = power;
        self.before = power;
        self.after_zero = false;
        self.at += 1;
        Some(true)
    }

    fn take_myriad(&mut self, power: i32) -> Option<bool> {
        if self.at == 0 {
            return None;
        }
        // 5兆瓦: the unit's own prefix.
        if power == 12 && matches!(self.peek(1), '瓦' | '字' | '赫' | '帕' | '比' | '焦' | '欧' | '각')
        {
            return Some(false);
        }
        if let Some(pending) = self.pending.take() {
            self.section = self.section.plus(pending.value)?;
        }
        let after_smaller = self.myriad.is_some_and(|last| last <= power);
        if self.section.mantissa == 0 || after_smaller {
            self.total = self.total.plus(self.section)?.shifted(power);
            if self.total.mantissa == 0 {
                return Some(false);
            }
        } else {
            self.total = self.total.plus(self.section.shifted(power))?;
        }
        self.section = Decimal { mantissa: 0, exponent: 0 };
        self.small = 4;
        self.myriad = Some(power);
        self.before = power;
        self.after_zero = false;
        self.at += 1;
        Some(true)
    }

    fn finish(mut self) -> Option<(usize, Decimal)> {
        if self.at == 0 {
            return None;
        }
        if let Some(pending) = self.pending {
            let mut value = pending.value;
            if self.before > 0 && pending.arabic && value.mantissa != 0 {
                let below = Decimal::whole(1).shifted(self.before);
                let fits = value.plus(below.negated())?.mantissa < 0;
                if !fits {
                    // 5万54000: two numerals.
                    self.at = pending.from;
                    value = Decimal::whole(0);
                }
            } else if self.before > 1 && !pending.arabic && !self.after_zero && !self.literal {
                value = value.shifted(self.before - 1);
            }
            self.section = self.section.plus(value)?;
        }
        let mut value = self.total.plus(self.section)?;
        let characters =
            self.pending.is_none_or(|p| !p.arabic) && self.chars.first().is_some_and(|&c| digit(c).is_none());
        if characters && matches!(self.peek(0), '点' | '點') {
            value = self.places(value)?;
        }
        Some((self.at, value))
    }

    /// 一点二, 一点二亿; but 八点二十 and 八点五分 are times.
    fn places(&mut self, whole: Decimal) -> Option<Decimal> {
        let rest = self.chars.get(self.at + 1..)?;
        let is_place = |c: char| han_digit(c).is_some() && !matches!(c, '两' | '兩');
        let places = rest.iter().take(13).take_while(|&&c| is_place(c)).count();
        let next = rest.get(places).copied().unwrap_or('\0');
        let time = small_power(next).is_some() || matches!(next, '刻' | '分' | '半' | '钟' | '鐘');
        if places == 0 || places > 12 || time {
            return Some(whole);
        }
        let digits = rest.get(..places)?;
        let mantissa =
            digits.iter().try_fold(0_i128, |sum, &c| sum.checked_mul(10)?.checked_add(han_digit(c)?))?;
        let mut value = whole.plus(Decimal::new(mantissa, -i32::try_from(places).ok()?))?;
        self.at += 1 + places;
        while let Some(power) = myriad(self.peek(0)) {
            value = value.shifted(power);
            self.at += 1;
        }
        Some(value)
    }
}

/// 1,284 and 3.63 and 12,000; `None` also for more digits than a mantissa holds.
fn literal(chars: &[char]) -> Option<(usize, Decimal)> {
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let (mut mantissa, mut exponent, mut end) = (0_i128, 0_i32, 0_usize);
    let push = |mantissa: &mut i128, d: u8| -> Option<()> {
        *mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(d))?;
        Some(())
    };
    while let Some(d) = digit(at(end)) {
        push(&mut mantissa, d)?;
        end += 1;
    }
    if end == 0 {
        return None;
    }
    // Groups of exactly three digits after a comma.
    let is_group = |from: usize| {
        // A full-width comma groups full-width figures; between others it parts clauses.
        let wide = at(from) == '，';
        (wide || at(from) == ',')
            && (1..=3).all(|i| digit(at(from + i)).is_some() && !(wide && at(from + i).is_ascii()))
            && digit(at(from + 4)).is_none()
    };
    if end <= 3 {
        while is_group(end) {
            for i in 1..=3 {
                push(&mut mantissa, digit(at(end + i))?)?;
            }
            end += 4;
        }
    }
    if matches!(at(end), '.' | '．') && digit(at(end + 1)).is_some() {
        end += 1;
        while let Some(d) = digit(at(end)) {
            push(&mut mantissa, d)?;
            exponent -= 1;
            end += 1;
        }
    }
    Some((end, Decimal::new(mantissa, exponent)))
}

#[cfg(test)]
mod tests {
    use super::{Decimal, at_start, korean_at_start, value};

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
            ("5万4千6百", "54600"),
            ("25万6千", "256000"),
            ("1千零20", "1020"),
            ("14億1402万1100", "1414021100"),
            ("二十一万亿", "21000000000000"),
            ("3万5千亿", "3500000000000"),
            ("四万万", "400000000"),
            ("一百零一万一千", "1011000"),
            ("一万零十二点一五", "10012.15"),
            ("五兆六十二亿四万五千二", "5006200045200"),
            ("四百点五", "400.5"),
        ] {
            assert_eq!(digits(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn what_is_no_numeral_has_no_value() {
        for text in ["", "万", "三四", "点", "abc", "一二", "1,23", "一千五六百", "三五百"] {
            assert_eq!(digits(text), None, "{text}");
        }
    }

    #[test]
    fn a_numeral_ends_where_a_unit_or_a_time_begins() {
        let end = |text: &str| at_start(&text.chars().collect::<Vec<_>>()).map(|(len, _)| len);
        assert_eq!(end("5千米"), Some(1));
        assert_eq!(end("八点二十"), Some(1));
        assert_eq!(end("八点五分"), Some(1));
        assert_eq!(end("5兆瓦"), Some(1));
        assert_eq!(end("一千零"), Some(2));
    }

    #[test]
    fn korean_numerals() {
        let of =
            |text: &str| korean_at_start(&text.chars().collect::<Vec<_>>()).and_then(|(_, v)| v.digits());
        assert_eq!(of("이십만이천").as_deref(), Some("202000"));
        assert_eq!(of("천삼").as_deref(), Some("1003"));
        assert_eq!(of("백육").as_deref(), Some("106"));
        assert_eq!(value("이십"), None);
    }

    #[test]
    fn quotients() {
        let of = |up, down| Decimal::whole(up).over(Decimal::whole(down)).and_then(Decimal::digits);
        assert_eq!(of(1, 4).as_deref(), Some("0.25"));
        assert_eq!(of(2, 3).as_deref(), Some("0.666666666666667"));
        assert_eq!(of(-100, 35).as_deref(), Some("-2.85714285714286"));
        assert_eq!(of(1, 0), None);
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "[0-9０-９一二三四五十百千万亿兆零点.,이십백만]{0,60}") {
            let chars: Vec<char> = text.chars().collect();
            for found in [at_start(&chars), korean_at_start(&chars)].into_iter().flatten() {
                proptest::prop_assert!(found.0 > 0 && found.0 <= chars.len());
            }
        }
    }
}
