//! Times of the day in English: 7:56:30 pm, 8 p.m., 9.30am, five-thirty, 4 o'clock.

use std::sync::LazyLock;

use crate::facts::numbers;
use crate::facts::text::Text;
use crate::facts::words::{Lexeme, Words, lexeme, words};

type Time = (i8, i8, Option<i8>);

/// The time at a position: its end, the time, and the part of the day it names.
pub(super) fn clock(text: Text<'_>, at: usize) -> Option<(usize, Time, Option<&'static str>)> {
    let before = text.before(at, 1);
    if before.is_ascii_alphanumeric()
        || (matches!(before, ':' | '.' | '/') && text.before(at, 2).is_ascii_digit())
        || before == '$'
    {
        return None;
    }
    if !text.get(at).is_ascii_digit() {
        return spoken(text, at);
    }
    let (mut end, hour) = two(text, at)?;
    let mut minute = 0;
    let mut second = None;
    let mut marked = false;
    if text.digits(at) == at + 4 {
        if let Some(end) = universal(text, at) {
            return valid(end, hour, two(text, at + 2)?.1, None, None);
        }
        // 1140 a.m.
        let (_, m) = two(text, at + 2)?;
        minute = m;
        end = at + 4;
    } else if matches!(text.get(end), ':' | '.') && text.digits(end + 1) == end + 3 {
        marked = text.get(end) == ':';
        minute = two(text, end + 1)?.1;
        end += 3;
        if text.get(end) == ':' && text.digits(end + 1) == end + 3 {
            second = Some(two(text, end + 1)?.1);
            end += 3;
        }
    }
    if let Some((after, half)) = meridiem(text, end) {
        let hour = match (half, hour) {
            ("AM", 12) => 0,
            ("PM", 1..12) => hour + 12,
            _ => hour,
        };
        return valid(after, hour, minute, second, None);
    }
    if hour == 12
        && !marked
        && let Some(after) = text.past_any(end, &[" noon", " midnight"])
    {
        let hour = if text.is(end, " noon") { 12 } else { 0 };
        return valid(after, hour, 0, None, None);
    }
    if !marked && let Some(found) = past(text, end, i32::from(hour)) {
        return Some(found);
    }
    if let Some(after) = text.past_any(end, &[" o'clock", " o’clock", " oclock"]) {
        return valid(after, hour, minute, second, None);
    }
    if !marked
        && minute == 0
        && let Some(found) = in_the(text, at, end, hour)
    {
        return Some(found);
    }
    if marked && !matches!(text.get(end), ':' | '.' | '%')
        || (marked && matches!(text.get(end), '.' | ':') && !text.get(end + 1).is_ascii_digit())
    {
        let left = is_game(text, at, end);
        if left || text.get(end).is_ascii_alphanumeric() {
            return None;
        }
        return valid(end, hour, minute, second, None);
    }
    None
}

/// Words of matches and races, beside which 7:14 is the time played or run.
static GAME: Words = LazyLock::new(|| {
    words(
        "scored scores scoring goal goals period quarter half inning innings lap power penalty assist assists \
    scale ratio odds shot touchdown mark clock overtime finished pace record race mile mark equalizer equaliser puck field yard",
    )
});

/// Words of matches that have quarters.
static MATCH: Words = LazyLock::new(|| {
    words(
        "scored scores scoring goal goals touchdown touchdowns foul fouls court rebound rebounds basket baskets \
    game games match yard yards pointer pointers quarterback lead led points halftime kick season team coach \
    play plays player players defense offense td tds win wins beat beats victory comeback",
    )
});

/// Words of business that have quarters of a year.
static BUSINESS: Words = LazyLock::new(|| {
    words(
        "revenue revenues sales profit profits earnings earned income results growth gdp economy fiscal company \
    shares million billion investors analysts forecast guidance margin loss losses percent year reported",
    )
});

/// Whether the words around a quarter tell of a match and not of business.
pub(in crate::facts::dates) fn is_played(text: Text<'_>, at: usize, end: usize) -> bool {
    let (mut played, mut sold) = (false, false);
    let mut meet = |word: &str| {
        played |= MATCH.contains(word);
        sold |= BUSINESS.contains(word);
    };
    let (mut from, mut next) = (at, end + 1);
    for _ in 0..14 {
        let (start, word) = text.word_before(from);
        meet(word.text());
        from = if word.end == start { from.saturating_sub(1) } else { start };
        let word = text.word(next);
        meet(word.text());
        next = word.end.max(next) + 1;
    }
    played && !sold
}

/// Whether one of the last words before a time, or of the next behind it, is about a match.
pub(in crate::facts::dates) fn is_game(text: Text<'_>, at: usize, end: usize) -> bool {
    // “with 1:24 left”.
    if text.is_any(end, &[" left", " remaining", " into", " to go", " to play"]) {
        return true;
    }
    let mut from = at;
    for _ in 0..8 {
        let (start, word) = text.word_before(from);
        if word.end == start {
            // Past a comma, but not past the end of a sentence.
            if from == 0 || matches!(text.before(from, 1), '.' | '!' | '?' | '”' | '"') {
                break;
            }
            from -= 1;
            continue;
        }
        if GAME.contains(word.text()) {
            return true;
        }
        from = start;
    }
    let mut next = end + 1;
    for _ in 0..4 {
        let word = text.word(next);
        if word.end == next {
            break;
        }
        if GAME.contains(word.text()) {
            return true;
        }
        next = word.end + 1;
    }
    false
}

/// “ten past nine”, “20 minutes past 8”, behind the minutes, which end at `minutes`.
fn past(text: Text<'_>, minutes: usize, value: i32) -> Option<(usize, Time, Option<&'static str>)> {
    if text.get(minutes) != ' ' || !matches!(text.get(minutes + 1), 'p' | 'm') {
        return None;
    }
    let num = |at: usize| numbers::number(text, at).or_else(|| numbers::english_words(text, at));
    let from = text.past_any(minutes, &[" minutes past ", " min past ", " past "])?;
    let hour = num(from)?;
    let part = |v: i32| i8::try_from(v).ok();
    let (minute, hour_value) = (part(value)?, part(hour.value.small()?)?);
    let end = text.past_any(hour.end, &[" o'clock", " o’clock"]).unwrap_or(hour.end);
    let good =
        (1..60).contains(&minute) && (1..=12).contains(&hour_value) && !text.get(end).is_ascii_alphanumeric();
    if !good {
        return None;
    }
    match meridiem(text, end) {
        Some((after, "PM")) if hour_value < 12 => valid(after, hour_value + 12, minute, None, None),
        Some((after, _)) => valid(after, hour_value, minute, None, None),
        None => valid(end, hour_value, minute, None, None),
    }
}

fn valid(
    end: usize,
    hour: i8,
    minute: i8,
    second: Option<i8>,
    part: Option<&'static str>,
) -> Option<(usize, Time, Option<&'static str>)> {
    let good =
        (0..=24).contains(&hour) && (0..60).contains(&minute) && second.is_none_or(|s| (0..60).contains(&s));
    good.then_some((end, (hour, minute, second), part))
}

/// Past 0930 where “ GMT” or “ UTC” behind it makes it a time.
pub(super) fn universal(text: Text<'_>, at: usize) -> Option<usize> {
    let end = at + 4;
    let zoned = text.is_any(end, &[" GMT", " UTC"]) && !text.get(end + 4).is_ascii_alphanumeric();
    (zoned && text.digits(at) == end).then_some(end)
}

/// At most two digits, and where they end.
fn two(text: Text<'_>, at: usize) -> Option<(usize, i8)> {
    let d = |i: usize| text.get(i).to_digit(10).and_then(|d| i8::try_from(d).ok());
    let first = d(at)?;
    Some(match d(at + 1) {
        Some(second) => (at + 2, first * 10 + second),
        None => (at + 1, first),
    })
}

/// Past am, p.m., “ a.m.”.
pub(in crate::facts::dates) fn meridiem(text: Text<'_>, end: usize) -> Option<(usize, &'static str)> {
    let from = text.blank(end);
    let letter = text.get(from).to_ascii_lowercase();
    let half = match letter {
        'a' => "AM",
        'p' => "PM",
        _ => return None,
    };
    let after = from + 1;
    let m = |at: usize| matches!(text.get(at), 'm' | 'M');
    let stop = if m(after) {
        after + 1
    } else if text.get(after) == '.' && m(after + 1) {
        after + 2 + usize::from(text.get(after + 2) == '.')
    } else {
        return None;
    };
    (!text.get(stop).is_ascii_alphanumeric()).then_some((stop, half))
}

/// “five-thirty”, “four o'clock”, “six pm”.
fn spoken(text: Text<'_>, at: usize) -> Option<(usize, Time, Option<&'static str>)> {
    let hour_num = numbers::english_words(text, at)?;
    if let Some(found) = hour_num.value.small().and_then(|value| past(text, hour_num.end, value)) {
        return Some(found);
    }
    let hour = i8::try_from(hour_num.value.small()?).ok()?;
    if let Some((after, half)) = meridiem(text, hour_num.end).filter(|_| text.get(hour_num.end) == ' ') {
        let hour = if half == "PM" && hour < 12 { hour + 12 } else { hour };
        return valid(after, hour, 0, None, None);
    }
    if let Some(found) = in_the(text, at, hour_num.end, hour) {
        return Some(found);
    }
    if let Some((after, minute)) = minutes_behind(text, at, hour_num.end).filter(|_| (1..=12).contains(&hour))
    {
        return valid(after, hour, minute, None, None);
    }
    let after = text.past_any(hour_num.end, &[" o'clock", " o’clock", " oclock"])?;
    valid(after, hour, 0, None, None)
}

/// The thirty of “at three thirty”, “from five-fifteen”.
fn minutes_behind(text: Text<'_>, at: usize, end: usize) -> Option<(usize, i8)> {
    let asked = matches!(
        text.word_before(at).1.text(),
        "at" | "from" | "until" | "till" | "to" | "around" | "before" | "after"
    );
    if !asked || !matches!(text.get(end), ' ' | '-') {
        return None;
    }
    let num = numbers::english_words(text, end + 1)?;
    let minute = i8::try_from(num.value.small()?).ok().filter(|m| (10..60).contains(m))?;
    // “at five thirty people waited”
    let counts = text.get(num.end) == ' ' && crate::facts::units::english(text, num.end + 1).is_some();
    (!counts).then_some((num.end, minute))
}

/// “at 3 in the morning”; behind other words figures count something.
fn in_the(text: Text<'_>, at: usize, end: usize, hour: i8) -> Option<(usize, Time, Option<&'static str>)> {
    let part = text.word(text.past(end, " in the ")?);
    let asked = matches!(
        text.word_before(at).1.text(),
        "at" | "around" | "about" | "until" | "till" | "by" | "from" | "between" | "after" | "before" | "to"
    );
    let Some(Lexeme::Daypart(code)) = lexeme(part.bytes()) else { return None };
    if !asked || !(1..=12).contains(&hour) {
        return None;
    }
    let hour = match (code, hour) {
        ("MO", 12) => 0,
        ("AF" | "EV", 1..12) => hour + 12,
        _ => hour,
    };
    valid(part.end, hour, 0, None, None)
}

/// “around 7”, “at 2.30”: an hour without a mark of its own, where one is asked for.
pub(super) fn bare_hour(text: Text<'_>, at: usize) -> Option<(usize, Time)> {
    let (mut end, hour) = two(text, at)?;
    let mut minute = 0;
    if text.get(end) == '.' && text.digits(end + 1) == end + 3 {
        minute = two(text, end + 1)?.1;
        end += 3;
    }
    let next = text.get(end);
    let counted = text.get(end) == ' ' && text.get(end + 1).is_ascii_lowercase();
    let good = (1..=24).contains(&hour)
        && (0..60).contains(&minute)
        && !next.is_ascii_alphanumeric()
        && !matches!(next, '%' | '/' | ',' | '-' | ':')
        && !counted;
    good.then_some((end, (hour, minute, None)))
}
