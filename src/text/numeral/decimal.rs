//! Exact decimals: what numerals are worth.

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
        let mut digits = self.mantissa.unsigned_abs().to_string();
        if self.exponent >= 0 {
            digits.extend(std::iter::repeat_n('0', usize::try_from(self.exponent).ok()?));
        } else {
            let places = usize::try_from(-self.exponent).ok()?;
            if digits.len() <= places {
                digits.insert_str(0, &"0".repeat(places + 1 - digits.len()));
            }
            digits.insert(digits.len() - places, '.');
        }
        if self.mantissa < 0 {
            digits.insert(0, '-');
        }
        Some(digits)
    }
}
