//! Numbers written out in English, and the units that follow figures in English text.

use crate::article::FactKind;
use crate::text::numeral::Decimal;

use super::{Found, is_approximate};

/// “nineteen”, “fifty-two”, “twelve per cent”; “one” alone says nothing.
pub(super) fn at(chars: &[char], at: usize) -> Option<Found> {
    if !chars[at].is_ascii_alphabetic()
        || (at > 0 && (chars[at - 1].is_ascii_alphanumeric() || chars[at - 1] == '-'))
    {
        return None;
    }
    let mut end = at;
    let (mut total, mut section, mut words) = (0_i128, 0_i128, 0);
    let mut next = at;
    while let Some((word, word_end)) = word_at(chars, next) {
        match number_word(&word) {
            Some(Word::Value(value))
                if section % 100 == 0 || (section % 10 == 0 && value < 10 && section % 100 >= 20) =>
            {
                section += value;
            }
            Some(Word::Hundred) if section > 0 && section < 100 => section *= 100,
            Some(Word::Power(power)) if section > 0 => {
                total += section.checked_mul(10_i128.pow(power))?;
                section = 0;
            }
            _ => break,
        }
        words += 1;
        end = word_end;
        next = match chars.get(word_end) {
            Some('-' | ' ' | '\u{a0}') => word_end + 1,
            _ => break,
        };
    }
    let value = total + section;
    if words == 0 || (words == 1 && value < 2) {
        return None;
    }
    let mut found = unit_after(chars, at, end, Decimal::whole(value))
        .unwrap_or_else(|| Found::number(FactKind::Number, at, end, Decimal::whole(value), None));
    found.approximate = is_approximate(chars, at, end, found.end);
    Some(found)
}

enum Word {
    Value(i128),
    Hundred,
    Power(u32),
}

fn number_word(word: &str) -> Option<Word> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    if let Some(value) = UNITS.iter().position(|w| *w == word) {
        return Some(Word::Value(i128::try_from(value).ok()?));
    }
    if let Some(tens) = TENS.iter().position(|w| *w == word) {
        return Some(Word::Value(10 * i128::try_from(tens + 2).ok()?));
    }
    match word {
        "hundred" => Some(Word::Hundred),
        "thousand" => Some(Word::Power(3)),
        "million" => Some(Word::Power(6)),
        "billion" => Some(Word::Power(9)),
        _ => None,
    }
}

/// The Latin word at a position, in small letters, and its end.
fn word_at(chars: &[char], at: usize) -> Option<(String, usize)> {
    let len = chars.get(at..)?.iter().take(14).take_while(|c| c.is_ascii_alphabetic()).count();
    let whole = chars.get(at + len).is_none_or(|c| !c.is_ascii_alphanumeric());
    (len > 1 && whole).then(|| (chars[at..at + len].iter().collect::<String>().to_lowercase(), at + len))
}

/// “per cent”, “-day”, “ km” after a figure that ends at `end`.
pub(super) fn unit_after(chars: &[char], at: usize, end: usize, value: Decimal) -> Option<Found> {
    let joint = *chars.get(end)?;
    if !matches!(joint, ' ' | '\u{a0}' | '-') {
        return None;
    }
    let (word, word_end) = word_at(chars, end + 1)?;
    let percent = |end| Some(Found::number(FactKind::Percent, at, end, value, None));
    match word.as_str() {
        "percent" => return percent(word_end),
        "per" => {
            let (next, next_end) = word_at(chars, word_end + 1)?;
            return if next == "cent" { percent(next_end) } else { None };
        }
        _ => {}
    }
    let singular = word.strip_suffix('s').unwrap_or(&word);
    let digits = value.digits()?;
    let iso = |unit: &str| Some(Found::text(FactKind::Duration, at, word_end, format!("P{digits}{unit}")));
    let time = |unit: &str| Some(Found::text(FactKind::Duration, at, word_end, format!("PT{digits}{unit}")));
    let quantity = |unit| Some(Found::number(FactKind::Quantity, at, word_end, value, Some(unit)));
    let money = |unit| Some(Found::number(FactKind::Money, at, word_end, value, Some(unit)));
    match singular {
        "year" => iso("Y"),
        "month" => iso("M"),
        "week" => iso("W"),
        "day" => iso("D"),
        "hour" => time("H"),
        "minute" => time("M"),
        "second" => time("S"),
        "kilometre" | "kilometer" | "km" => quantity("km"),
        "metre" | "meter" => quantity("m"),
        "mile" => quantity("mi"),
        "kilogram" | "kg" => quantity("kg"),
        "tonne" | "ton" => quantity("t"),
        "people" | "person" => quantity("person"),
        "dollar" => money("USD"),
        "pound" => money("GBP"),
        "euro" => money("EUR"),
        "yuan" => money("CNY"),
        "yen" => money("JPY"),
        "won" => money("KRW"),
        _ => None,
    }
}
