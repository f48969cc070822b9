//! Dates in figures alone: 2023-10-16, 2010/01/29, 16/10/2023.

use super::cjk::Point;
use super::when::When;
use super::{clock, english, range};
use crate::facts::found::Found;
use crate::facts::text::{Text, is_blank};
use crate::facts::words::{Lexeme, lexeme};

/// The date in figures that starts here, with a time behind it.
pub(in crate::facts) fn from_figures(text: Text<'_>, at: usize) -> Option<Found> {
    let point = date(text, at).or_else(|| compact(text, at))?;
    range::complete(text, at, point)
}

/// 20190926, where it stands alone: in other company it is a code.
fn compact(text: Text<'_>, at: usize) -> Option<Point> {
    if text.digits(at) != at + 8 || !matches!(text.get(at), '1' | '2') {
        return None;
    }
    let open = |c: char| {
        matches!(c, '\0' | '(' | ')' | '（' | '）' | '，' | '。' | '；' | ',' | '.' | ';' | '、')
            || is_blank(c)
    };
    if !open(text.before(at, 1)) || !open(text.get(at + 8)) || text.get(at + 9).is_ascii_digit() {
        return None;
    }
    let part = |from, to| -> Option<i16> { text.slice(from, to).iter().collect::<String>().parse().ok() };
    let (year, month, day) = (part(at, at + 4)?, part(at + 4, at + 6)?, part(at + 6, at + 8)?);
    let small = |v: i16| i8::try_from(v).ok();
    let when = When { year: Some(year), month: small(month), day: small(day), ..When::default() };
    ((1900..2100).contains(&year) && when.is_possible()).then_some(Point { end: at + 8, when, sure: true })
}

/// The date in figures at a position.
pub(super) fn date(text: Text<'_>, at: usize) -> Option<Point> {
    let before = text.before(at, 1);
    if before.is_ascii_alphanumeric()
        || (matches!(before, '-' | '/' | '.' | '_' | '=') && text.before(at, 2).is_ascii_alphanumeric())
    {
        return None;
    }
    date_here(text, at)
}

/// The same, whatever stands before: the second end of a stretch.
pub(super) fn date_here(text: Text<'_>, at: usize) -> Option<Point> {
    let (first_end, first) = part(text, at, 4)?;
    let joint = text.get(first_end);
    if !matches!(joint, '-' | '/' | '.' | '／' | '－') {
        return None;
    }
    if text.get(first_end + 1).is_ascii_alphabetic() {
        return named_month(text, at, first_end, first);
    }
    let (second_end, second) = part(text, first_end + 1, 2)?;
    let same = text.get(second_end) == joint;
    let third = if same { part(text, second_end + 1, 4) } else { None };
    let (end, when) = match third {
        Some((end, third)) if joint == '/' && first_end - at <= 2 && end - second_end == 3 => {
            (end, short_year(first, second, third)?)
        }
        Some((end, third)) => (end, ordered(first_end - at, first, second, end - second_end - 1, third)?),
        // 9/7（水）, 11/30まで.
        None if joint == '/' && is_day_of_month(text, second_end) => {
            let small = |v: i16| i8::try_from(v).ok();
            (second_end, When { month: small(first), day: small(second), ..When::default() })
        }
        // 2015-3 and 10/1 say too little without a word beside them.
        None => return None,
    };
    if text.get(end).is_ascii_alphanumeric() && text.get(end) != 'T'
        || (matches!(text.get(end), '-' | '/' | '.')
            && text.get(end + 1).is_ascii_alphanumeric()
            && !is_range(text, end))
    {
        return None;
    }
    let point = Point { end, when, sure: true };
    if !when.vague && !when.is_possible() {
        return None;
    }
    let from = end + usize::from(matches!(text.get(end), ' ' | 'T'));
    let timed = match clock::clock(text, from, true) {
        Some(clock) if clock.time.is_some() => {
            // 11/18/19 11:04 PM
            let half = english::meridiem(text, clock.end);
            let (end, time) = match (half, clock.time) {
                (Some((end, "PM")), Some((h @ 1..12, m, s))) => (end, Some((h + 12, m, s))),
                (Some((end, "AM")), Some((12, m, s))) => (end, Some((0, m, s))),
                (Some((end, _)), time) => (end, time),
                (None, time) => (clock.end, time),
            };
            let when = When { clock: time, daypart: clock.daypart, ..when };
            let end = offset(text, end).unwrap_or(end);
            if when.is_possible() { Point { end, when, sure: true } } else { point }
        }
        _ => point,
    };
    Some(timed)
}

/// Whether what stands behind 9/7 makes it a day: its weekday in brackets, まで, から.
fn is_day_of_month(text: Text<'_>, end: usize) -> bool {
    let weekday = matches!(text.get(end), '(' | '（')
        && among!(text.get(end + 1), "月火水木金土日월화수목금토일")
        && matches!(text.get(end + 2), ')' | '）' | '・' | '･');
    weekday || text.is_any(end, &["まで", "から"])
}

/// Past the +09:00 or Z of a time as machines write it.
fn offset(text: Text<'_>, end: usize) -> Option<usize> {
    if text.get(end) == 'Z' && !text.get(end + 1).is_ascii_alphanumeric() {
        return Some(end + 1);
    }
    let minutes = end + 4;
    let offset = matches!(text.get(end), '+' | '-')
        && text.digits(end + 1) == end + 3
        && text.get(end + 3) == ':'
        && text.digits(minutes) == minutes + 2;
    offset.then_some(minutes + 2)
}

/// 2019/Aug/01, 2019-aug-1.
fn named_month(text: Text<'_>, at: usize, first_end: usize, first: i16) -> Option<Point> {
    let joint = text.get(first_end);
    let word = text.word(first_end + 1);
    let Some(Lexeme::Month(month)) = lexeme(word.bytes()) else { return None };
    if first_end != at + 4 || text.get(word.end) != joint {
        return None;
    }
    let (end, day) = part(text, word.end + 1, 2)?;
    let when = When { year: Some(first), month: Some(month), day: i8::try_from(day).ok(), ..When::default() };
    when.is_possible().then_some(Point { end, when, sure: true })
}

/// 2018/1/10-2018/7/10, 5/1/2019-5/7/2020.
fn is_range(text: Text<'_>, end: usize) -> bool {
    let second = text.digits(end + 1);
    let year_last = matches!(second - end, 2 | 3) && matches!(text.get(second), '/' | '-');
    text.get(end) == '-' && (second == end + 5 || year_last)
}

/// A whole number of one to `most` digits.
fn part(text: Text<'_>, at: usize, most: usize) -> Option<(usize, i16)> {
    let end = text.digits(at);
    let digits = end - at;
    if digits == 0 || digits > most {
        return None;
    }
    let value = text
        .slice(at, end)
        .iter()
        .try_fold(0_i16, |sum, c| sum.checked_mul(10)?.checked_add(i16::try_from(c.to_digit(10)?).ok()?))?;
    Some((end, value))
}

/// 11/18/19: an American date, whose month stands first; nothing where it cannot be told from a British one.
fn short_year(month: i16, day: i16, year: i16) -> Option<When> {
    let small = |v: i16| i8::try_from(v).ok();
    let good = (1..=12).contains(&month) && (13..=31).contains(&day);
    good.then_some(When { year: Some(2000 + year), month: small(month), day: small(day), ..When::default() })
}

/// Year first, or year last with the day told apart from the month by its size; 1/2/2020 may be either and has no value.
fn ordered(first_len: usize, first: i16, second: i16, third_len: usize, third: i16) -> Option<When> {
    let small = |v: i16| i8::try_from(v).ok();
    if first_len == 4 && (1000..3000).contains(&first) && third_len <= 2 {
        return Some(When { year: Some(first), month: small(second), day: small(third), ..When::default() });
    }
    if third_len == 4
        && (1000..3000).contains(&third)
        && first_len <= 2
        && first >= 1
        && second >= 1
        && first <= 31
        && second <= 31
    {
        if first > 12 && second <= 12 {
            return Some(When {
                year: Some(third),
                month: small(second),
                day: small(first),
                ..When::default()
            });
        }
        if second > 12 && first <= 12 {
            return Some(When {
                year: Some(third),
                month: small(first),
                day: small(second),
                ..When::default()
            });
        }
        if first <= 12 && second <= 12 {
            if first == second {
                return Some(When {
                    year: Some(third),
                    month: small(first),
                    day: small(second),
                    ..When::default()
                });
            }
            return Some(When { vague: true, ..When::default() });
        }
    }
    None
}
