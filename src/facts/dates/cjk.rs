//! Dates in Chinese, Japanese and Korean.

use super::absolute::absolute;
use super::begin::is_number;
use super::clock::{self, Clock};
use super::weekday::with_weekday;
use super::when::When;
use super::{range, relative};
use crate::article::FactKind;
use crate::facts::found::Found;
use crate::facts::numbers::{self, Num};
use crate::facts::text::{Text, is_blank};
use crate::text::numeral;

/// A date, a time or both, as far as it stands at a position.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) end: usize,
    pub(super) when: When,
    /// A date or time for certain, with nothing beside it.
    pub(super) sure: bool,
}

/// Marks between the ends of a stretch of time.
pub(super) const TO: &[&str] =
    &["到", "至", "-", "－", "–", "—", "―", "~", "～", "〜", "∼", "から", "부터", "と", "和", "与"];

/// How they begin.
pub(super) const FIRST_OF_TO: &str = "到至-－–—―∼~～〜か부と和与";

/// The date or time that begins with a numeral already read.
pub(in crate::facts) fn after_number(text: Text<'_>, at: usize, num: &Num) -> Option<Found> {
    let next = text.get(text.blank(num.end));
    // Nearly all numerals are counts of something; one look tells.
    let may = among!(next, "年月日号號点點时時:：世季四년월일시분세-–—―至到~～〜∼－旬주（(")
        || text.is(num.end, "/4분기");
    // 2日ごとに
    if next == '日'
        && let Some(end) = text.past(num.end, "日ごと")
        && let Some(days) = num.value.digits()
    {
        return Some(Found::words(FactKind::Duration, at, end, format!("R/P{days}D")));
    }
    if next == '、'
        && let Some(found) = listed_year(text, at)
    {
        return Some(found);
    }
    if !may || stands_inside(text, at) {
        return None;
    }
    let start = if next == '시' { clock::korean_part_before(text, at) } else { at };
    let first = point(text, start, false)?;
    range::complete(text, start, first)
}

/// The 2013 of 2013、2014年.
fn listed_year(text: Text<'_>, at: usize) -> Option<Found> {
    let end = text.digits(at);
    let second = text.digits(end + 1);
    if end != at + 4
        || second != end + 5
        || !matches!(text.get(second), '年' | '、')
        || stands_inside(text, at)
    {
        return None;
    }
    let year: i16 = text.slice(at, end).iter().collect::<String>().parse().ok()?;
    let value = When { year: Some(year), ..When::default() }.value()?;
    (1900..2100).contains(&year).then(|| Found::words(FactKind::Date, at, end, value))
}

/// 第3, 2.5年, 1/2: the numeral belongs to something before it.
fn stands_inside(text: Text<'_>, at: usize) -> bool {
    let before = text.before(at, 1);
    numeral::digit(before).is_some()
        || numeral::han_digit(before).is_some() && numeral::han_digit(text.get(at)).is_some()
        || matches!(before, '第' | '.' | '．' | '/' | '#' | '제')
        || (matches!(before, ':' | '：' | '-') && numeral::digit(text.before(at, 2)).is_some())
        || before.is_ascii_alphabetic()
}

/// The date or time that begins with a word at a position: 昨天, 下周一, 上午9点, 从1月到3月.
pub(in crate::facts) fn from_day(text: Text<'_>, at: usize) -> Option<Found> {
    if matches!(text.get(at), '从' | '從' | '自' | '従') {
        let first = point(text, at + 1, false)?;
        return range::both_ends(text, at, first);
    }
    if let Some(found) = match text.get(at) {
        '年' => super::upto::year_to_date(text, at),
        'ひ' => super::upto::one_month(text, at),
        '매' => return super::recurring::korean(text, at),
        _ => None,
    } {
        return Some(found);
    }
    if matches!(text.get(at), '每' | '毎') {
        // 《每日经济新闻》, 每日电讯报: papers.
        if text.before(at, 1) == '《'
            || text
                .is_any(at + 2, &["经济新", "经济报", "电讯", "邮报", "电訊", "郵報", "新报", "新聞", "放送"])
        {
            return None;
        }
        return super::recurring::cjk(text, at).or_else(|| numbers::speed(text, at));
    }
    if matches!(text.get(at), '수' | '며' | '나')
        && let Some(found) = numbers::some_time_korean(text, at)
            .or_else(|| numbers::several_korean(text, at).filter(|_| text.get(at) == '수'))
    {
        return Some(super::distance::after_duration(text, found));
    }
    if let Some(found) = super::distance::before_number(text, at) {
        return Some(found);
    }
    let first = point(text, at, false)?;
    range::complete(text, at, first)
}

/// The date with a time behind it, or the time alone, at a position. `second`: it ends a stretch of time, whose first
/// end says the rest.
pub(super) fn point(text: Text<'_>, at: usize, second: bool) -> Option<Point> {
    match date(text, at, second) {
        Some(date) => Some(with_time(text, date)),
        None => {
            let clock = clock::clock(text, at, second)?;
            let when = timed(When::default(), clock);
            when.is_possible().then_some(Point {
                end: clock.end,
                when,
                sure: clock.sure || (second && clock.time.is_some()),
            })
        }
    }
}

fn timed(mut when: When, clock: Clock) -> When {
    when.clock = clock.time.or(when.clock);
    when.daypart = clock.daypart.or(when.daypart);
    if let (Some((24, 0, s)), Some(_)) = (when.clock, clock.daypart) {
        when.clock = Some((0, 0, s));
    }
    when
}

/// A clock time or a part of the day right behind the date belongs to it.
fn with_time(text: Text<'_>, date: Point) -> Point {
    let mut from = date.end;
    if matches!(text.get(from), 'の' | '的') || is_blank(text.get(from)) {
        from += 1;
    }
    // 今晚6点: the part of the day stood before.
    let clock = clock::clock(text, from, true);
    let Some(clock) = clock else { return date };
    let behind = text.get(clock.end);
    if clock.time.is_none() {
        // 17日晚些时候, 7日早就: a lone 早 or 晚 that begins another word.
        let short = clock.end == from + 1;
        if short
            && (among!(behind, "些就已年期于会宴上餐报点间いくけ")
                || (from > date.end && text.get(date.end) != 'の'))
        {
            return date;
        }
        if !date.when.is_day() || date.when.daypart.is_some() {
            return date;
        }
    } else if !date.when.is_day() {
        return date;
    }
    let when = timed_after(date.when, clock);
    if when.is_possible() { Point { end: clock.end, when, sure: true } } else { date }
}

/// 今晚6点 is 18:00: the part of the day before the hour counts.
fn timed_after(mut when: When, clock: Clock) -> When {
    let before = when.daypart;
    when = timed(when, clock);
    if clock.daypart.is_none()
        && before == Some("EV")
        && let Some((h @ 1..12, m, s)) = when.clock
    {
        when.clock = Some((h + 12, m, s));
    }
    when
}

fn date(text: Text<'_>, at: usize, second: bool) -> Option<Point> {
    // No word begins with a numeral.
    let word = if is_number(text.get(at)) { None } else { relative::relative(text, at) };
    let found = word.or_else(|| absolute(text, at, second))?;
    let with = with_weekday(text, found);
    // 2月30日 is written as a date and is none.
    (with.when.is_possible() || with.when.vague).then_some(with)
}
