//! What a figure without a value can mean: 数百人 are two hundred to under a thousand, 五六千元 five to under seven thousand.

use crate::article::Fact;
use crate::text::numeral::{self, Decimal};

/// From the first to below the second, in the units that are written.
pub(super) fn meant(fact: &Fact) -> Option<[Decimal; 2]> {
    let mut chars = fact.text.chars().peekable();
    let first = chars.next()?;
    let (low, high) = match first {
        '几' | '幾' | '数' | '數' => (2, 10),
        _ => (numeral::han_digit(first)?, numeral::han_digit(chars.next()?)? + 1),
    };
    let mut power = 0;
    while let Some(more) = chars.peek().and_then(|&c| numeral::small_power(c).or_else(|| numeral::myriad(c)))
    {
        power += more;
        chars.next();
    }
    Some([low, high].map(|end| Decimal::new(end, power)))
}
