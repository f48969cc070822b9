//! Numerals as exact decimals: 三百六十三, 363, ３６３, 1.2万, 一点二, 二〇二六. No floating point anywhere.

mod characters;
mod decimal;
mod reader;

pub use characters::{digit, han_digit, is_part, myriad, small_power};
pub use decimal::Decimal;
use reader::Reader;

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
    Reader::japanese(chars).read()
}

/// The same where Korean numerals count too: 삼백육십삼, 2억 is one already. Only at the start of a word: 이 is “this”
/// far more often than “two”.
pub fn korean_at_start(chars: &[char]) -> Option<(usize, Decimal)> {
    Reader::new(chars, true).read()
}

#[cfg(test)]
mod tests;
