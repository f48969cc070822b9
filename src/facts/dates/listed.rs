//! Days of one month in Korean whose last alone says 일: 8, 9일; 11·13·19일; 27∼28일.

use super::cjk::{FIRST_OF_TO, Point, TO};
use super::clock::small;
use super::when::When;
use crate::article::{FactKind, FactValue};
use crate::facts::found::Found;
use crate::facts::numbers;
use crate::facts::text::{Text, is_hangul};

/// The day whose figures stand at a position, where a later one of its list says that they are days.
pub(in crate::facts) fn day(text: Text<'_>, at: usize) -> Option<Found> {
    let (end, day) = small(text, at)?;
    let (mut from, mut last) = (end, day);
    for _ in 0..8 {
        let joint = text.past_any(from, &["·", ", ", ","])?;
        let (stop, next) = small(text, joint).filter(|(_, next)| *next > last && *next <= 31)?;
        (from, last) = (stop, next);
        if text.get(stop) == '일' {
            break;
        }
    }
    if !says_days(text, from) || !is_dated(text, at, day, last) {
        return None;
    }
    let when = When { day: i8::try_from(day).ok(), ..When::default() };
    let value = when.settled(text.own).value().map(FactValue::Text);
    Some(Found { value, open: when.open(), ..Found::bare(FactKind::Date, at, end) })
}

/// The 27 of 27∼28일.
pub(super) fn first_of_two(text: Text<'_>, at: usize) -> Option<Point> {
    let (end, day) = small(text, at)?;
    let to = among!(text.get(end), FIRST_OF_TO).then(|| text.past_any(end, TO)).flatten()?;
    let (stop, last) = small(text, to).filter(|(_, last)| *last > day && *last <= 31)?;
    let when = When { day: i8::try_from(day).ok(), ..When::default() };
    (says_days(text, stop) && is_dated(text, at, day, last)).then_some(Point { end, when, sure: false })
}

/// Whether 3일 is the end of 2∼3일, which are so many days.
pub(super) fn ends_length(text: Text<'_>, at: usize, last: i32) -> bool {
    let figures = (2..=3).take_while(|&back| text.before(at, back).is_ascii_digit()).count();
    let joined = figures > 0 && matches!(text.before(at, 1), '~' | '～' | '∼' | '〜' | '-' | '–');
    joined && {
        let start = at - 1 - figures;
        small(text, start).is_some_and(|(_, day)| day < last && !is_dated(text, start, day, last))
    }
}

/// A day of the calendar, no length and no place in a row.
fn says_days(text: Text<'_>, at: usize) -> bool {
    text.get(at) == '일'
        && !among!(text.get(at + 1), "간째짜치차씩당")
        && !numbers::is_korean_length(text, at + 1)
}

/// 2∼3일 is as often a length: greater days, or a word before that dates them.
fn is_dated(text: Text<'_>, at: usize, first: i32, last: i32) -> bool {
    let before = at - usize::from(at > 0 && text.before(at, 1) == ' ');
    let word = ["월", "달", "지난", "오는", "매달", "매월"].iter().any(|word| text.is_behind(before, word));
    word || first < last && (last >= 10 || first >= 7 && is_hangul(text.before(before, 1)))
}
