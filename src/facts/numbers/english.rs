//! Numbers written out in English, and words that multiply figures.

use super::read::{Num, Style};
use crate::facts::text::{Text, Word};
use crate::facts::words::listed;
use crate::text::numeral::Decimal;

enum Meaning {
    Value(i128),
    Hundred,
    Power(i32),
}

/// “nineteen”, “fifty-two”, “two hundred and two thousand”, as long as the words go on.
pub(in crate::facts) fn words(text: Text<'_>, at: usize) -> Option<Num> {
    let mut end = at;
    let (mut total, mut section, mut count) = (0_i128, 0_i128, 0);
    let mut power_before = 40;
    let mut next = at;
    while count < 16 {
        let word = text.word(next);
        if word.end == next || text.get(word.end).is_ascii_digit() {
            break;
        }
        match meaning(word.text()) {
            Some(Meaning::Value(value))
                if fits(section, value) && !(count == 1 && section == 0 && total == 0) =>
            {
                section += value;
            }
            Some(Meaning::Hundred) if section > 0 && section < 100 => section *= 100,
            Some(Meaning::Power(power)) if section > 0 && power < power_before => {
                total += section.checked_mul(10_i128.checked_pow(u32::try_from(power).ok()?)?)?;
                section = 0;
                power_before = power;
            }
            _ => break,
        }
        count += 1;
        end = word.end;
        next = following(text, word)?;
    }
    let whole = Num { end, value: Decimal::whole(total + section), style: Style::English, inexact: false };
    (count > 0).then(|| places(text, whole).unwrap_or(whole))
}

/// Whether a number is the beginning of an ordinal: “twenty-first”, “two-hundredth”, “hundred and fiftieth”; “one-third” is
/// a part.
pub(in crate::facts) fn is_ordinal(text: Text<'_>, num: &Num) -> bool {
    const ONES: &str = "first second third fourth fifth sixth seventh eighth ninth";
    const GREAT: &str = "hundredth thousandth millionth";
    const TENS: &str = "tenth eleventh twelfth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";
    let tens = num.value.small().is_some_and(|n| n % 100 >= 20 && n % 10 == 0);
    let behind = |from: usize, list: &str| listed(list, text.word(from).text());
    match text.get(num.end) {
        '-' => {
            tens && behind(num.end + 1, ONES) || num.value != Decimal::whole(1) && behind(num.end + 1, GREAT)
        }
        ' ' => match text.past(num.end, " and ") {
            Some(from) => {
                num.value.small().is_some_and(|n| n >= 100) && (behind(from, ONES) || behind(from, TENS))
            }
            None => num.value != Decimal::whole(1) && behind(num.end + 1, GREAT),
        },
        _ => false,
    }
}

/// “three point five”, “zero point nought four”: digits word by word behind “point”.
fn places(text: Text<'_>, whole: Num) -> Option<Num> {
    let mut from = text.past(whole.end, " point ")?;
    let (mut num, mut digits) = (whole, 0);
    while digits < 12 {
        let word = text.word(from);
        let digit = match meaning(word.text()) {
            Some(Meaning::Value(digit @ 0..10)) => digit,
            _ if matches!(word.text(), "nought" | "naught" | "oh") => 0,
            _ => break,
        };
        digits += 1;
        num = Num { end: word.end, value: num.value.plus(Decimal::new(digit, -digits))?, ..num };
        from = text.past(word.end, " ").unwrap_or(word.end);
        if from == word.end {
            break;
        }
    }
    (digits > 0).then_some(num)
}

/// Where the next word of a number may stand: behind a blank, a hyphen, or “and” after a hundred or more.
fn following(text: Text<'_>, word: Word) -> Option<usize> {
    let end = word.end;
    if !matches!(text.get(end), '-' | ' ' | '\u{a0}') {
        return Some(end);
    }
    let next = if text.is(end, " - ") { end + 3 } else { end + 1 };
    let great = !matches!(meaning(word.text()), Some(Meaning::Value(_)));
    if great && text.is(next, "and ") {
        return Some(next + 4);
    }
    Some(next)
}

/// Ones behind tens, either behind hundreds.
fn fits(section: i128, value: i128) -> bool {
    section % 100 == 0 || (section % 10 == 0 && section % 100 >= 20 && (1..10).contains(&value))
}

fn meaning(word: &str) -> Option<Meaning> {
    Some(Meaning::Value(match word {
        "zero" | "nought" | "naught" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        "hundred" => return Some(Meaning::Hundred),
        "thousand" => return Some(Meaning::Power(3)),
        "million" => return Some(Meaning::Power(6)),
        "billion" => return Some(Meaning::Power(9)),
        "trillion" => return Some(Meaning::Power(12)),
        _ => return None,
    }))
}

/// The numeral together with “million” and the like behind it; `money` where a lone m, b or k is no unit.
pub(super) fn multiplied(text: Text<'_>, num: Num, money: bool) -> Num {
    let mut num = num;
    // “three dozen”
    if let Some(end) = text.past_any(num.end, &[" dozen", "-dozen"])
        && !text.get(end).is_ascii_alphanumeric()
        && let Some(value) = num.value.times(Decimal::whole(12))
    {
        return Num { end, value, ..num };
    }
    for _ in 0..2 {
        let gap = usize::from(matches!(text.get(num.end), ' ' | '\u{a0}' | '-'));
        let word = text.word(num.end + gap);
        if word.end == num.end + gap || text.get(word.end).is_ascii_digit() {
            return num;
        }
        // “2B Mindset”: a name.
        let letter = gap == 0 && word.end == num.end + 1;
        if letter && !money && text.get(word.end) == ' ' && text.get(word.end + 1).is_ascii_uppercase() {
            return num;
        }
        let power = match word.text() {
            "trillion" | "trn" | "tln" => 12,
            "billion" | "bn" | "bln" => 9,
            "million" | "mn" | "mln" | "mil" => 6,
            "thousand" => 3,
            "hundred" => 2,
            "lakh" => 5,
            "crore" => 7,
            "k" if gap == 0 => 3,
            "m" if gap == 0 && (money || text.get(num.end) == 'M' || is_counted(text, word.end)) => 6,
            "b" if gap == 0 && (money || text.get(num.end) == 'B' || has_places(text, num.end)) => 9,
            "tn" if gap == 0 => 12,
            _ => return num,
        };
        num = Num { end: word.end, value: num.value.shifted(power), ..num };
    }
    num
}

/// “1.2m people”, “3m jobs”: millions, where a plural stands behind; “3m high walls” are metres.
fn is_counted(text: Text<'_>, end: usize) -> bool {
    if text.get(end) != ' ' {
        return false;
    }
    let word = text.word(end + 1);
    let plural = word.text() == "people" || word.text().len() > 3 && word.text().ends_with('s');
    plural && !word.capital && !matches!(word.text(), "across" | "towards" | "times" | "metres" | "meters")
}

/// 1.2 and the like end at a position.
fn has_places(text: Text<'_>, end: usize) -> bool {
    (2..5).any(|back| text.before(end, back) == '.') && text.before(end, 1).is_ascii_digit()
}

/// “two thirds”, “one quarter”, “three-quarters”: the denominator behind a numeral.
pub(super) fn parts(text: Text<'_>, num: Num) -> Option<Num> {
    let word = text.word(next_word(text, num.end)?);
    let (parts, end, plural) = match denominator(word.text()) {
        Some((parts, plural)) => (parts, word.end, plural),
        // “three twenty-firsts”
        None => {
            let Some(Meaning::Value(tens @ 20..)) = meaning(word.text()) else { return None };
            let ones = text.word(next_word(text, word.end)?);
            let (one, plural) = denominator(ones.text()).or_else(|| first(ones.text()))?;
            (tens + one, ones.end, plural)
        }
    };
    let one = num.value == Decimal::whole(1);
    // “twenty fifth” is an ordinal; “two quarters” of a year are no half of it.
    if one == plural || text.get(end).is_ascii_alphanumeric() {
        return None;
    }
    let value = match num.value.small().filter(|v| num.style == Style::English && *v > 100) {
        Some(whole) => behind_hundred(text, num, i128::from(whole), parts),
        None => None,
    };
    let value = value.or_else(|| num.value.over(Decimal::whole(parts)))?;
    Some(Num { end, value, ..num })
}

/// “one hundred and three quarters” is more than a hundred; “one hundred thirty-fifths” are thirty-fifths.
fn behind_hundred(text: Text<'_>, num: Num, whole: i128, parts: i128) -> Option<Decimal> {
    let rest = whole % 100;
    let (from, _) = text.word_before(num.end);
    if text.is_behind(from, "and ") && (1..parts).contains(&rest) {
        return Decimal::whole(whole - rest).plus(Decimal::whole(rest).over(Decimal::whole(parts))?);
    }
    let tens = rest >= 20 && rest % 10 == 0 && parts < 10;
    if tens { Decimal::whole(whole - rest).over(Decimal::whole(rest + parts)) } else { None }
}

/// Where the next word of a fraction stands: behind a blank or a hyphen.
fn next_word(text: Text<'_>, end: usize) -> Option<usize> {
    if !matches!(text.get(end), ' ' | '-' | '\u{a0}') {
        return None;
    }
    Some(if text.is(end, " - ") { end + 3 } else { end + 1 })
}

/// How many parts a word makes, and whether it stands in the plural.
fn denominator(word: &str) -> Option<(i128, bool)> {
    let plural = word.ends_with('s') || word == "halves";
    let parts = match word.trim_end_matches('s') {
        "half" | "halve" => 2,
        "third" => 3,
        "quarter" | "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "twentieth" => 20,
        "hundredth" => 100,
        "thousandth" => 1000,
        "millionth" => 1_000_000,
        "billionth" => 1_000_000_000,
        "trillionth" => 1_000_000_000_000,
        _ => return None,
    };
    Some((parts, plural))
}

/// The end of “twenty-first”.
fn first(word: &str) -> Option<(i128, bool)> {
    match word {
        "first" | "firsts" => Some((1, word.len() > 5)),
        "second" | "seconds" => Some((2, word.len() > 6)),
        _ => None,
    }
}
