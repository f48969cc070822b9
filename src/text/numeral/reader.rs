//! Reading a numeral of figures, characters and powers.

use super::characters::{digit, han_digit, hangul_digit, myriad, small_power};
use super::decimal::Decimal;

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
pub(super) struct Reader<'a> {
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
    pub(super) fn new(chars: &'a [char], hangul: bool) -> Self {
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

    /// One in which a digit behind a power is itself, as Japanese has it.
    pub(super) fn japanese(chars: &'a [char]) -> Self {
        Self { literal: true, ..Self::new(chars, false) }
    }

    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn single(&self, c: char) -> Option<i128> {
        han_digit(c).or_else(|| if self.hangul { hangul_digit(c) } else { None })
    }

    pub(super) fn read(mut self) -> Option<(usize, Decimal)> {
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
        // 5千米, 三千克, 975百帕: the unit's own power.
        let own = match power {
            3 => matches!(next, '克' | '瓦' | '卡' | '焦' | '帕') || arabic && next == '米',
            2 => next == '帕',
            _ => false,
        };
        let unit = own && self.pending.is_some();
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
        if power == 12 && matches!(self.peek(1), '瓦' | '字' | '赫' | '帕' | '比' | '焦' | '欧' | '각' | '약')
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
