//! Reading one numeral, however it is written.

use super::beside_hangul;
use crate::facts::text::{Text, is_blank, is_latin};
use crate::text::numeral::{self, Decimal};

/// How a numeral is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::facts) enum Style {
    Figures,
    Han,
    Hangul,
    English,
}

/// A numeral that starts where it was looked for.
#[derive(Debug, Clone, Copy)]
pub(in crate::facts) struct Num {
    pub(in crate::facts) end: usize,
    pub(in crate::facts) value: Decimal,
    pub(in crate::facts) style: Style,
    /// 400余万, 十几万: more than the words say.
    pub(in crate::facts) inexact: bool,
}

/// No numeral is longer, in scalar values.
const LONGEST: usize = 48;

/// The numeral at a position, in figures or Chinese characters, blanks inside of it allowed where a power follows:
/// 2억 8천만, 5 万.
pub(in crate::facts) fn number(text: Text<'_>, at: usize) -> Option<Num> {
    let first = text.get(at);
    // Nearly all numerals in characters are one digit.
    if let Some(d @ 1..) = numeral::han_digit(first)
        && !may_go_on(text.get(at + 1))
    {
        return Some(Num {
            end: at + 1,
            value: Decimal { mantissa: d, exponent: 0 },
            style: Style::Han,
            inexact: false,
        });
    }
    let style = if numeral::digit(first).is_some() { Style::Figures } else { Style::Han };
    let rest = text.slice(at, (at + LONGEST).min(text.len()));
    let japanese = style == Style::Han
        && rest.get(1).is_some_and(|&c| {
            numeral::han_digit(c).is_some()
                || numeral::small_power(c).is_some()
                || numeral::myriad(c).is_some()
        })
        && text.is_japanese(at);
    let (len, value) = if japanese { numeral::japanese_at_start(rest)? } else { numeral::at_start(rest)? };
    let mut num = Num { end: at + len, value, style, inexact: false };
    // Longer than any numeral: a string of figures, no value.
    if len == LONGEST {
        return None;
    }
    if style == Style::Figures
        && let Some(read) = scientific(text, num).or_else(|| indian(text, at, num))
    {
        return Some(read);
    }
    if matches!(text.get(num.end), '・' | '·')
        && let Some(dotted) = dotted(text, at, num)
    {
        return Some(dotted);
    }
    if is_blank(text.get(num.end))
        && let Some(spaced) = spaced(text, at, num)
    {
        num = spaced;
    }
    Some(more_than(text, at, short(text, num)))
}

/// 2万8, 1億3: a lone figure behind a power counts tenths of it in Chinese, as in 两万八. With a unit behind, ２万８円, it is
/// itself.
fn short(text: Text<'_>, num: Num) -> Num {
    let tenths = || {
        let figure = num.end.checked_sub(2)?;
        let digit = numeral::digit(text.get(figure + 1)).filter(|d| *d > 0)?;
        let power = numeral::myriad(text.get(figure)).filter(|power| *power <= 8)?;
        let next = text.get(num.end);
        let goes_on = numeral::is_part(next) || among!(next, ".．:：/％%-–~～") || is_latin(next);
        let counts = goes_on
            || crate::facts::units::cjk(text, num.end, true).is_some()
            || text.is_japanese(figure)
            || text.is_korean(figure);
        let more =
            Decimal::new(i128::from(digit), power - 1).plus(Decimal::whole(i128::from(digit)).negated())?;
        if counts { None } else { num.value.plus(more) }
    };
    match num.style {
        Style::Figures => Num { value: tenths().unwrap_or(num.value), ..num },
        _ => num,
    }
}

/// Whether a numeral in characters may go on with this one.
fn may_go_on(next: char) -> bool {
    numeral::is_part(next)
        || numeral::digit(next).is_some()
        || is_blank(next)
        || among!(next, "・·余餘多几幾来來여")
}

/// 三・五％, 2・5キロ: a decimal as Japanese papers set it, where a unit or the end of the number stands behind.
fn dotted(text: Text<'_>, at: usize, num: Num) -> Option<Num> {
    let from = num.end + 1;
    let digit = |at: usize| match num.style {
        Style::Figures => numeral::digit(text.get(at)).map(i128::from),
        _ => numeral::han_digit(text.get(at)),
    };
    let places = (0..18).take_while(|&i| digit(from + i).is_some()).count();
    let end = from + places;
    let mut value = num.value;
    for i in 0..places {
        value = value.plus(Decimal::new(digit(from + i)?, -i32::try_from(i + 1).ok()?))?;
    }
    let behind = text.get(end);
    if let Some(power) = numeral::myriad(behind) {
        return (places > 0 && text.is_japanese(end)).then_some(Num {
            end: end + 1,
            value: value.shifted(power),
            ..num
        });
    }
    let unit = crate::facts::units::cjk(text, end, true).is_some() || behind == '割';
    let stops = num.style == Style::Han && !is_joined(behind) && behind != '・';
    // マグニチュード（Ｍ）６・６と
    let quake = num.style == Style::Figures && places == 1 && is_behind_magnitude(text, at);
    (places > 0 && text.is_japanese(end) && (unit || stops || quake)).then_some(Num { end, value, ..num })
}

/// Whether a figure stands behind a word for the magnitude of an earthquake.
fn is_behind_magnitude(text: Text<'_>, at: usize) -> bool {
    const WORDS: &[&str] = &[
        "マグニチュード（Ｍ）",
        "マグニチュード（M）",
        "マグニチュード",
        "マグニチュードは",
        "マグニチュード）は",
    ];
    WORDS.iter().any(|word| text.is_behind(at, word))
        || text.before(at, 1) == 'Ｍ' && !is_latin(text.before(at, 2))
}

/// 2e5 and 2^5, whose powers are small.
fn scientific(text: Text<'_>, num: Num) -> Option<Num> {
    let power = match text.get(num.end) {
        'e' | 'E' | 'ｅ' => false,
        '^' => true,
        _ => return None,
    };
    let mut at = num.end + 1;
    let mut negative = false;
    while matches!(text.get(at), '+' | '-' | '－') && at < num.end + 4 {
        negative ^= text.get(at) != '+';
        at += 1;
    }
    let mut exponent = 0_i32;
    let from = at;
    while let Some(d) = numeral::digit(text.get(at)).filter(|_| at < from + 3) {
        exponent = exponent * 10 + i32::from(d);
        at += 1;
    }
    if at == from || is_latin(text.get(at)) || numeral::digit(text.get(at)).is_some() {
        return None;
    }
    let exponent = if negative { -exponent } else { exponent };
    let value = if power { powered(num.value, exponent)? } else { num.value.shifted(exponent) };
    Some(Num { end: at, value, ..num })
}

/// 2,06,737: groups of two digits before the last three, as India writes them.
fn indian(text: Text<'_>, at: usize, num: Num) -> Option<Num> {
    let first = text.digits(at);
    if text.get(num.end) != ',' || num.end != first || !(1..=2).contains(&(first - at)) {
        return None;
    }
    let mut end = first;
    while text.get(end) == ',' && text.digits(end + 1) == end + 3 {
        end += 3;
    }
    let whole = end > first && text.get(end) == ',' && text.digits(end + 1) == end + 4;
    let digits: Vec<char> = text.slice(at, end + 4).iter().copied().filter(|c| *c != ',').collect();
    let goes_on = text.get(end + 4) == ',' && text.get(end + 5).is_ascii_digit();
    let (_, value) = numeral::at_start(&digits).filter(|_| whole && !goes_on)?;
    Some(Num { end: end + 4, value, ..num })
}

/// Exact as long as the digits last, else to 15 significant ones.
fn powered(base: Decimal, exponent: i32) -> Option<Decimal> {
    let mut value = Decimal::whole(1);
    for _ in 0..exponent.unsigned_abs().min(200) {
        value = match value.times(base) {
            Some(exact) => exact,
            None => rounded(value)?.times(rounded(base)?)?,
        };
    }
    if exponent < 0 { Decimal::whole(1).over(value) } else { Some(value) }
}

fn rounded(value: Decimal) -> Option<Decimal> {
    let mut rounded = value;
    while rounded.mantissa.abs() >= 10_i128.pow(18) {
        rounded = Decimal::new(rounded.mantissa / 10, rounded.exponent.checked_add(1)?);
    }
    Some(rounded)
}

/// The numeral with single blanks inside, if there is a longer one.
fn spaced(text: Text<'_>, at: usize, num: Num) -> Option<Num> {
    let next = text.get(num.end + 1);
    let is_power = |c: char| numeral::myriad(c).is_some() || numeral::small_power(c).is_some();
    let after_power = is_power(text.before(num.end, 1));
    let goes_on = is_power(next) && beside_hangul::is_power(text, num.end + 1)
        || (after_power && (numeral::han_digit(next).is_some() || numeral::digit(next).is_some()))
        || (num.style == Style::Han && matches!(next, '点' | '點'));
    // 1 234 567: groups of three parted by blanks, two or more of them.
    if !goes_on {
        return thousands(text, at, num);
    }
    let mut chars = Vec::with_capacity(LONGEST);
    let mut places = Vec::with_capacity(LONGEST);
    let mut from = at;
    while chars.len() < LONGEST {
        let c = text.get(from);
        if is_blank(c) {
            from += 1;
            if is_blank(text.get(from)) {
                break;
            }
            continue;
        }
        let other = from > at && is_blank(text.before(from, 1)) && !beside_hangul::is_power(text, from);
        if other {
            break;
        }
        if !(numeral::digit(c).is_some()
            || numeral::han_digit(c).is_some()
            || is_power(c)
            || matches!(c, '.' | ',' | '点' | '點'))
        {
            // What follows tells 5千 of 5千米.
            chars.push(c);
            break;
        }
        chars.push(c);
        places.push(from);
        from += 1;
    }
    let (len, value) = numeral::at_start(&chars)?;
    let end = *places.get(len.checked_sub(1)?)? + 1;
    // “5万 3” are two numerals; a power must join what stands behind the last blank.
    let tail: Vec<char> = text.slice(num.end, end).to_vec();
    let joined = tail.iter().any(|&c| is_power(c) || matches!(c, '点' | '點'))
        || num.style == Style::Han
        || beside_hangul::goes_on(text, num);
    (joined && end > num.end).then_some(Num { end, value, ..num })
}

fn thousands(text: Text<'_>, at: usize, num: Num) -> Option<Num> {
    if num.style != Style::Figures || num.end - at > 3 || text.digits(at) != num.end {
        return None;
    }
    let mut end = num.end;
    let mut value = num.value;
    let mut groups = 0;
    while matches!(text.get(end), ' ' | '\u{a0}') && text.digits(end + 1) == end + 4 && groups < 6 {
        let (_, group) = numeral::at_start(text.slice(end + 1, end + 4))?;
        value = value.shifted(3).plus(group)?;
        end += 4;
        groups += 1;
    }
    (groups >= 2).then_some(Num { end, value, ..num })
}

/// 500余万, 一千多万, 二十几万: the myriads behind “and some”.
fn more_than(text: Text<'_>, at: usize, num: Num) -> Num {
    let infix = text.blank(num.end);
    // 一百零几万
    let zero = matches!(text.get(infix), '零' | '〇') && matches!(text.get(infix + 1), '几' | '幾');
    let infix = infix + usize::from(zero);
    let mark = text.get(infix);
    // 十数億
    let some = mark == '数' && matches!(text.before(infix, 1), '十' | '百') && text.is_japanese(infix);
    if !(some || matches!(mark, '余' | '餘' | '多' | '几' | '幾' | '来' | '來' | '여')) {
        return num;
    }
    let mut end = text.blank(infix + 1);
    let mut value = num.value;
    let from = end;
    let whole = text.slice(at, num.end).iter().any(|&c| numeral::myriad(c).is_some());
    while let Some(power) = numeral::myriad(text.get(end)).filter(|_| end < from + 2) {
        value = if whole { raised(value, power) } else { value.shifted(power) };
        end += 1;
    }
    // 十几万 is a numeral; 几万 alone is none, and 来万 needs its ten.
    if end == from || at == num.end { num } else { Num { end, value, inexact: true, ..num } }
}

/// The value where only what is below a power counts so many of it: of 1亿5千多万 the five thousand.
fn raised(value: Decimal, power: i32) -> Decimal {
    let ten = |exponent: i32| 10_i128.checked_pow(u32::try_from(exponent).ok()?);
    let parted = || {
        let (one, all) = (ten(power)?, value.mantissa.checked_mul(ten(value.exponent)?)?);
        let below = all % one;
        if below == 0 || below == all {
            return None;
        }
        (all - below).checked_add(below.checked_mul(one)?).map(Decimal::whole)
    };
    parted().unwrap_or_else(|| value.shifted(power))
}

/// Whether a character goes on with the word before it: Han or a letter.
pub(super) fn is_joined(c: char) -> bool {
    crate::facts::text::is_han(c) || is_latin(c)
}
