//! What a figure without a value can mean: 数百人 and 수백여 명 are two hundred to under a thousand, 五六千元 five to under
//! seven thousand, “hundreds” the same as 数百.

use crate::article::Fact;
use crate::text::numeral::{self, Decimal};

/// From the first to below the second, in the units that are written.
pub(super) fn meant(fact: &Fact) -> Option<[Decimal; 2]> {
    if let Some(meant) = english(&fact.text) {
        return Some(meant);
    }
    let mut chars = fact.text.chars().peekable();
    let first = chars.next()?;
    let (low, high) = match first {
        '几' | '幾' | '数' | '數' | '수' => (2, 10),
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

/// “dozens of houses”, “tens of thousands”, “several hundred people”.
fn english(text: &str) -> Option<[Decimal; 2]> {
    let power = |word: &str| {
        Some(match word {
            "tens" | "dozens" => 1,
            "hundreds" | "hundred" => 2,
            "thousands" | "thousand" => 3,
            "millions" | "million" => 6,
            "billions" | "billion" => 9,
            _ => return None,
        })
    };
    let text = text.to_ascii_lowercase();
    let mut words = text.split(' ').skip_while(|word| matches!(*word, "a" | "several" | "few"));
    let mut sum = power(words.next()?)?;
    while let (Some("of"), Some(more)) = (words.next(), words.next().and_then(power)) {
        sum += more;
    }
    Some([2, 10].map(|end| Decimal::new(end, sum)))
}
