//! The pass over the characters of a block: what each may begin, and where to go on.

use super::found::{Found, keep};
use super::names::{self, Name};
use super::text::{self, Text};
use super::{dates, latin, numbers, quotes, triggers};
use crate::task::{Cancelled, Watch};

/// Looks at the characters that may begin something; `starts` tells where they stand.
pub(super) fn scan(
    text: Text<'_>,
    starts: &[usize],
    watch: &Watch,
    found: &mut Vec<Found>,
    names: &mut Vec<Name>,
) -> Result<(), Cancelled> {
    /// So many starts are a matter of microseconds, also where each begins something long.
    const BETWEEN_CHECKS: usize = 512;
    let mut past = 0;
    let mut quoted = 0;
    for some in starts.chunks(BETWEEN_CHECKS) {
        watch.check()?;
        for &at in some {
            if at >= past {
                past = begins(text, at, &mut quoted, found, names);
            }
        }
    }
    Ok(())
}

/// Finds what the character at `at` begins; where to go on. `quoted` is the end of the last quotation.
#[inline]
fn begins(
    text: Text<'_>,
    at: usize,
    quoted: &mut usize,
    found: &mut Vec<Found>,
    names: &mut Vec<Name>,
) -> usize {
    let class = triggers::of(text.get(at));
    if class & triggers::NAME != 0
        && let Some(name) = names::at(text, at)
    {
        names.push(name);
    }
    if class & triggers::OFFICE != 0
        && let Some(name) = names::beside_office(text, at)
    {
        names.push(name);
    }
    match class & triggers::CLASS {
        triggers::DAY => {
            let second = triggers::of(text.get(at + 1)) & triggers::SECOND != 0;
            // 제작년: no 작년.
            let inside = text::is_hangul(text.get(at)) && text::is_hangul(text.before(at, 1));
            let ranked = match text.get(at) {
                '第' | '제' if second => numbers::nth(text, at),
                '前' if second => numbers::top(text, at),
                '是' if second => numbers::after_is(text, at),
                '未' if second => numbers::nobody_chinese(text, at),
                _ => None,
            };
            if ranked.is_some() {
                return keep(ranked, at + 1, found);
            }
            if second && !inside && dates::may_begin(text, at) {
                return keep(dates::from_day(text, at), at + 1, found);
            }
        }
        triggers::HAN => {
            let next = text.get(at + 1);
            let may = triggers::of(next) & triggers::FOLLOWS != 0 || text::is_blank(next) || next == '下';
            let one = text.get(at) == '一' && is_article(next, text.get(at + 2));
            if may && !(one && !(next == '次' && numbers::is_rate(text, at))) {
                return han(text, at, found);
            }
        }
        triggers::QUOTE => {
            if at >= *quoted
                && let Some(quote) = quotes::at(text, at)
            {
                *quoted = quote.end;
                names.extend(names::of_speaker(text, &quote));
                found.push(quote);
            }
        }
        // 人民币 and 时速, not every 人 and 时.
        triggers::SIGN if triggers::is_idle_sign(text.get(at), text.get(at + 1)) => {}
        triggers::SIGN => return keep(numbers::after_sign(text, at), at + 1, found),
        triggers::DIGIT => return digits(text, at, found),
        triggers::LATIN => return latin::at(text, at, found, names),
        triggers::HANGUL if !text::is_hangul(text.before(at, 1)) => return hangul(text, at, found),
        _ => {}
    }
    at + 1
}

/// Whether a counter behind 一 makes it “a”: 一个人, 一件事; but 一个月 and 一个半小时 are lengths.
fn is_article(counter: char, next: char) -> bool {
    match counter {
        '个' | '個' => !among!(next, "月小多半星钟鐘百基工礼禮比世"),
        '只' | '张' | '張' | '条' | '條' | '位' | '件' | '次' | '家' | '把' | '座' | '本' | '层' | '層'
        | '部' | '段' | '对' | '對' | '间' | '間' | '处' | '處' | '所' | '支' | '枚' | '回' | '起' | '门'
        | '門' | '匹' | '头' | '頭' | '篇' | '份' | '架' | '台' | '棵' | '颗' | '套' | '批' | '隻' => {
            true
        }
        _ => false,
    }
}

/// What figures begin; past all of them where they begin nothing.
fn digits(text: Text<'_>, at: usize, facts: &mut Vec<Found>) -> usize {
    if let Some(found) = numbers::address(text, at) {
        return keep(Some(found), at + 1, facts);
    }
    if let Some(found) = numbers::score(text, at).or_else(|| numbers::korean_figures(text, at)) {
        return keep(Some(found), at + 1, facts);
    }
    if text.digits(at) < at + 3
        && let Some(day) = dates::listed_day(text, at).or_else(|| dates::korean_day_listed(text, at))
    {
        return keep(Some(day), at + 1, facts);
    }
    let num = numbers::number(text, at);
    if text.get(text.digits(at)) == ' ' && numbers::is_house(text, text.digits(at)) {
        return text.digits(at);
    }
    let found = dates::from_figures(text, at).or_else(|| {
        let num = num?;
        let cjk = dates::after_number(text, at, &num);
        let english = dates::from_digits(text, at, num.end);
        let longer = |f: &Found| cjk.as_ref().is_none_or(|c| f.end > c.end);
        english
            .filter(longer)
            .or(cjk)
            .or_else(|| numbers::figure(text, at, num).map(|found| dates::after_duration(text, found)))
    });
    let mut end = at + 1;
    while crate::text::numeral::digit(text.get(end)).is_some() || text.get(end).is_ascii_alphabetic() {
        end += 1;
    }
    match found {
        Some(found) => keep(Some(found), at + 1, facts),
        None => end,
    }
}

/// What a numeral in characters begins; past all of it where it begins nothing.
fn han(text: Text<'_>, at: usize, facts: &mut Vec<Found>) -> usize {
    let special = match text.get(at) {
        '零' if text.get(at + 1) == '下' => return keep(numbers::after_sign(text, at), at + 1, facts),
        '半' => {
            let half = numbers::half(text, at).map(|found| dates::after_duration(text, found));
            return keep(half, at + 1, facts);
        }
        '几' | '幾' | '数' | '數' => {
            let some = numbers::several(text, at).map(|found| dates::after_duration(text, found));
            return keep(some, at + 1, facts);
        }
        '万' | '萬' if among!(text.get(at + 1), "历曆歷") => dates::from_day(text, at),
        '百' | '千' | '仟' | '万' | '萬' | '亿' | '億' => numbers::hundredths(text, at)
            .or_else(|| numbers::lone_power(text, at))
            .or_else(|| dates::named_numeral(text, at)),
        '三' | '五' | '六' | '七' | '八' | '十' if let Some(day) = dates::named_numeral(text, at) => {
            Some(day)
        }
        '一' if text.get(at + 1) == '半' => numbers::one_half(text, at),
        _ if is_numeral(text.get(at + 1)) => {
            numbers::double_discount(text, at).or_else(|| numbers::either(text, at))
        }
        _ => None,
    };
    if special.is_some() {
        return keep(special, at + 1, facts);
    }
    let num = numbers::number(text, at);
    let found = num.and_then(|num| {
        dates::after_number(text, at, &num)
            .or_else(|| numbers::figure(text, at, num).map(|found| dates::after_duration(text, found)))
    });
    let mut end = at + 1;
    while is_numeral(text.get(end)) {
        end += 1;
    }
    match found {
        Some(found) => keep(Some(found), at + 1, facts),
        None => end,
    }
}

fn is_numeral(c: char) -> bool {
    use crate::text::numeral::{han_digit, myriad, small_power};
    han_digit(c).is_some() || small_power(c).is_some() || myriad(c).is_some()
}

/// What a Korean numeral in words, or a Korean word for a day, begins.
fn hangul(text: Text<'_>, at: usize, facts: &mut Vec<Found>) -> usize {
    if text.get(at) == '마' && text.is(at, "마이너스") {
        return keep(numbers::after_sign(text, at), at + 1, facts);
    }
    if text.get(at) == '없' {
        return keep(numbers::nobody_korean(text, at), at + 1, facts);
    }
    let word = numbers::hangul(text, at)
        .or_else(|| numbers::some_time_korean(text, at))
        .or_else(|| numbers::korean_length(text, at));
    let word = word.map(|found| dates::after_duration(text, found));
    let fact = match word {
        Some(found) => Some(found),
        None if dates::may_begin(text, at) => dates::from_day(text, at),
        None => None,
    };
    keep(fact, at + 1, facts)
}
