//! Stretches of time in English: from 5 to 6 pm, between May and July, since August, the last 3 days.

use super::clock::{bare_hour, meridiem};
use super::day::{day_number, slashed};
use super::listed;
use super::point;
use super::year::{quarter_behind, year_at};
use crate::article::{FactKind, FactValue};
use crate::facts::dates::cjk::Point;
use crate::facts::dates::distance::interval;
use crate::facts::dates::numeric;
use crate::facts::dates::when::{Grain, When};
use crate::facts::found::Found;
use crate::facts::numbers;
use crate::facts::text::Text;
use crate::facts::words::{Lexeme, lexeme};

const TO: &[&str] = &[" to the ", " to ", " - ", " – ", " until ", " till ", " through ", "-", "–", "—"];
const AND: &[&str] = &[" and the ", " and ", "-", " - ", " to ", "–"];

/// Both ends of a stretch.
#[derive(Clone, Copy)]
struct Stretch {
    end: usize,
    first: When,
    second: When,
}

/// A point with another end behind it, or alone.
pub(super) fn whole(text: Text<'_>, at: usize) -> Option<Found> {
    let mut first = point(text, at).or_else(|| year(text, at)).or_else(|| month_first(text, at))?;
    first.when.year = first.when.year.or_else(|| listed::year_of(text, first.end, &first.when));
    if let Some(found) = stretch(text, first, TO).and_then(|s| made(text, at, s)) {
        return Some(found);
    }
    if !first.sure {
        return None;
    }
    if first.when.has_date()
        && let Some(found) = hours_behind(text, at, first)
    {
        return Some(found);
    }
    let when = first.when.settled(text.own);
    let mut found = Found::bare(when.kind(), at, first.end);
    found.value = if when.lean.is_some() { when.beside() } else { when.value() }.map(FactValue::Text);
    found.open = first.when.open();
    found.approximate = when.inexact || is_about(text, at);
    Some(found)
}

/// “tomorrow from 7:00 to 8:00 pm”.
fn hours_behind(text: Text<'_>, at: usize, date: Point) -> Option<Found> {
    let from = text.past_any(date.end, &[" from ", " between "])?;
    if let Some(hours) = lone_hours(text, from, &date.when) {
        return made(text, at, hours);
    }
    let joints = if text.is_behind(from, "between ") { AND } else { TO };
    let first =
        point(text, from).or_else(|| bare(text, from)).filter(|p| !p.when.has_date() || is_lone(&p.when))?;
    let hours = stretch(text, first, joints)?;
    let on =
        |hours: When| When { clock: hours.clock, daypart: hours.daypart.or(date.when.daypart), ..date.when };
    let clock = |when: When| {
        if is_lone(&when) { When { clock: when.day.map(|h| (h, 0, None)), ..When::default() } } else { when }
    };
    made(text, at, Stretch { first: on(clock(hours.first)), second: on(clock(hours.second)), ..hours })
}

/// The “7 to 9” of “Tuesday evening from 7 to 9”.
fn lone_hours(text: Text<'_>, from: usize, date: &When) -> Option<Stretch> {
    date.daypart?;
    let (end, first) = day_number(text, from)?;
    let (end, second) = day_number(text, text.past_any(end, &[" to ", " and ", "-", "–"])?)?;
    let on = |hour| When { clock: Some((hour, 0, None)), ..*date };
    let next = text.get(text.blank(end));
    let hours = first < second && second <= 12 && date.clock.is_none() && !next.is_ascii_digit();
    (hours && !text.get(end).is_ascii_alphanumeric() && meridiem(text, end).is_none() && text.get(end) != ':')
        .then_some(Stretch { end, first: on(first), second: on(second) })
}

fn made(text: Text<'_>, start: usize, stretch: Stretch) -> Option<Found> {
    let late = |when: When| match (when.clock, when.daypart) {
        (Some((h @ 1..12, m, s)), Some("AF" | "EV")) => When { clock: Some((h + 12, m, s)), ..when },
        _ => when,
    };
    let (a, b) = (late(stretch.first).settled(text.own), late(stretch.second).settled(text.own));
    if is_lone(&stretch.first) && a.month.is_none() || a.has_date() != b.has_date() && !b.vague {
        return None;
    }
    let kind =
        if a.has_time() || b.has_time() { When { clock: a.clock.or(b.clock), ..a }.kind() } else { a.kind() };
    let mut found = Found::bare(kind, start, stretch.end);
    // A stretch that would end before it begins ends on a day that is not told.
    found.value = a
        .value()
        .zip(b.value())
        .filter(|(a, b)| a <= b || a.len() != b.len())
        .map(|(a, b)| FactValue::Text(format!("{a}/{b}")));
    found.open = stretch.first.open().filter(|_| stretch.first.lean.is_none());
    found.approximate = a.inexact || b.inexact;
    Some(found)
}

fn is_about(text: Text<'_>, at: usize) -> bool {
    matches!(text.word_before(at).1.text(), "about" | "around" | "circa" | "approximately" | "roughly")
}

/// “2018” where a date is asked for, “2019-Q1”.
fn year(text: Text<'_>, at: usize) -> Option<Point> {
    let (end, year) = year_at(text, at)?;
    let when = When { year: Some(year), ..When::default() };
    Some(match quarter_behind(text, end) {
        Some((end, part)) => Point { end, when: When { part: Some(part), ..when }, sure: true },
        None => Point { end, when, sure: true },
    })
}

/// Nov-Feb 2017: a month that another stands behind, whose year is its own.
fn month_first(text: Text<'_>, at: usize) -> Option<Point> {
    let word = text.word(at);
    let Some(Lexeme::Month(month)) = lexeme(word.bytes()).filter(|_| word.capital) else { return None };
    let joint = text.past_any(word.end, &["-", "–", " to ", " - ", " – "])?;
    let second = point(text, joint).filter(|p| p.sure && p.when.month.is_some() && p.when.year.is_some())?;
    let year = second.when.year.filter(|_| second.when.month >= Some(month));
    let year = year.or(second.when.year.map(|year| year - 1));
    Some(Point { end: word.end, when: When { year, month: Some(month), ..When::default() }, sure: false })
}

/// 10/1-11/2/2017: two days, the year with the second.
pub(super) fn slash_first(text: Text<'_>, at: usize) -> Option<Found> {
    let first = slash(text, at).filter(|p| text.get(p.end) == '-' && text.get(p.end - 1) != '/')?;
    dated_end(text, first.end + 1)?;
    made(text, at, stretch(text, first, TO)?)
}

/// The second end in figures with its year: 11/2/2017; 5/7, 2020.
fn dated_end(text: Text<'_>, at: usize) -> Option<Point> {
    if !text.get(at).is_ascii_digit() {
        return None;
    }
    if let Some(point) = numeric::date_here(text, at).filter(|p| p.when.vague || p.when.year.is_some()) {
        return Some(point);
    }
    let (end, when) = slashed(text, at)?;
    let (end, year) = year_at(text, text.past(end, ", ")?)?;
    Some(Point { end, when: When { year: Some(year), ..when }, sure: true })
}

/// “from A to B”, “between A and B”; nothing where one end is missing.
pub(super) fn between(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let from = text.past_any(end, &[" the ", " "])?;
    let first = now(text, from)
        .or_else(|| point(text, from))
        .or_else(|| year(text, from))
        .or_else(|| slash(text, from))
        .or_else(|| bare(text, from))?;
    let joints = if text.get(at).eq_ignore_ascii_case(&'b') { AND } else { TO };
    let found = stretch(text, first, joints)?;
    made(text, at, found)
}

/// A stretch that begins with a lone number: 5 to 6 pm, 9 to 12 of June, 6-8 next Monday.
pub(super) fn numbers_first(text: Text<'_>, at: usize) -> Option<Found> {
    let first = bare(text, at)?;
    let found = stretch(text, first, TO)?;
    made(text, at, found)
}

fn now(text: Text<'_>, at: usize) -> Option<Point> {
    let word = text.past(at, "now").filter(|&end| !text.get(end).is_ascii_alphanumeric());
    // “to present the plan”, “to the present study”
    let ended = |&end: &usize| among!(text.get(end), ".,;:!?)”\0") || text.is(end, " and ");
    let end = word.or_else(|| {
        text.past(at, "the present day")
            .or_else(|| text.past_any(at, &["the present", "present"]).filter(ended))
    })?;
    Some(Point { end, when: When::relative(text.own, Grain::Day, 0), sure: true })
}

/// 10/1, where a stretch makes it a date.
fn slash(text: Text<'_>, at: usize) -> Option<Point> {
    let (end, when) = slashed(text, at)?;
    Some(Point { end, when, sure: true })
}

/// A lone number whose meaning the other end tells.
fn bare(text: Text<'_>, at: usize) -> Option<Point> {
    let (end, day) = day_number(text, at)?;
    Some(Point { end, when: When { day: Some(day), ..When::default() }, sure: false })
}

fn is_lone(w: &When) -> bool {
    w.day.is_some()
        && w.month.is_none()
        && w.weekday.is_none()
        && w.clock.is_none()
        && w.year.is_none()
        && !w.vague
}

fn stretch(text: Text<'_>, first: Point, joints: &[&str]) -> Option<Stretch> {
    let to = text.past_any(first.end, joints)?;
    let second = now(text, to)
        .or_else(|| dated_end(text, to))
        .or_else(|| point(text, to))
        .or_else(|| year(text, to))
        .or_else(|| slash(text, to).filter(|_| first.when.vague || first.when.month.is_some()))
        .or_else(|| end_number(text, to, &first))
        .or_else(|| lone_end(text, to, &first))?;
    let (mut a, mut b, mut end) = (first.when, second.when, second.end);
    // The day of both stands last: 3:00 to 4:00 tomorrow, between 5 and 6 in the afternoon.
    let dateless = |w: &When| !w.has_date() || is_lone(w);
    let falls = is_lone(&a) && is_lone(&b) && a.day >= b.day;
    if dateless(&a)
        && dateless(&b)
        && !falls
        && let Some(day) = day_behind(text, end)
    {
        let hour = |w: When| {
            if is_lone(&w) { When { clock: w.day.map(|h| (h, 0, None)), ..When::default() } } else { w }
        };
        let on = |w: When| When { clock: w.clock, daypart: w.daypart.or(day.when.daypart), ..day.when };
        (a, b, end) = (on(hour(a)), on(hour(b)), day.end);
        return Some(Stretch { end, first: a, second: b });
    }
    if is_lone(&a) && b.clock.is_some() {
        // 5 to 6 pm; 5 to 6 pm of April 22
        let hour = a.day.unwrap_or(0);
        let pm = b.clock.is_some_and(|(end, _, _)| end > 12 && hour < 12 && hour + 12 <= end);
        a = When { clock: Some((if pm { hour + 12 } else { hour }, 0, None)), ..b };
    } else if is_lone(&a) && b.day.is_some() && b.month.is_some() {
        a.month = b.month;
        a.year = b.year;
    } else if is_lone(&a) {
        return None;
    }
    if !b.has_time() && a.has_time() && !b.has_date()
        || (a.has_date() && b.has_time() && !a.has_time() && !b.has_date())
    {
        return None;
    }
    if a.year.is_none() && a.month.is_some() {
        // December to February 2017.
        let before = i16::from(b.month.is_some() && a.month > b.month);
        a.year = b.year.map(|year| year - before);
    }
    b.inherit(&a);
    if a.clock.is_some() && !a.has_date() && b.has_date() {
        a = When { clock: a.clock, daypart: a.daypart, ..b };
    }
    (a.is_possible() || a.vague).then_some(())?;
    (b.is_possible() || b.vague).then_some(())?;
    Some(Stretch { end, first: a, second: b })
}

/// “ tomorrow”, “ on 1/1/2015”, “ in the afternoon” behind two hours.
fn day_behind(text: Text<'_>, end: usize) -> Option<Point> {
    if let Some(from) = text.past(end, " in the ") {
        let word = text.word(from);
        let Some(Lexeme::Daypart(part)) = lexeme(word.bytes()) else { return None };
        return Some(Point {
            end: word.end,
            when: When { daypart: Some(part), ..When::default() },
            sure: true,
        });
    }
    let from = text.past_any(end, &[" on ", ", on ", " "])?;
    let day = point(text, from).filter(|p| p.sure && p.when.has_date())?;
    // “5 to 6 June” is a stretch of days.
    (day.when.clock.is_none()).then_some(day)
}

/// “November 18-19”, “3-8pm”: the second end a lone number.
fn end_number(text: Text<'_>, at: usize, first: &Point) -> Option<Point> {
    let (end, day) = day_number(text, at)?;
    if let Some((after, _)) = meridiem(text, end) {
        let when = When { clock: Some((day, 0, None)), ..When::default() };
        return Some(Point { end: after, when, sure: true });
    }
    let month =
        first.when.month.filter(|_| first.when.day.is_some() && !first.when.has_time() && first.sure)?;
    let rises = first.when.day.is_some_and(|d| d < day)
        && !text.get(end).is_ascii_alphanumeric()
        && text.get(end) != ':';
    rises.then_some(Point {
        end,
        when: When { month: Some(month), day: Some(day), year: first.when.year, ..When::default() },
        sure: true,
    })
}

/// The second of two lone numbers, or the hour behind an hour: from 8am-3.
fn lone_end(text: Text<'_>, at: usize, first: &Point) -> Option<Point> {
    if is_lone(&first.when) {
        let point = bare(text, at)?;
        return day_behind(text, point.end).is_some().then_some(point);
    }
    if first.when.clock.is_some() {
        let (end, clock) = bare_hour(text, at)?;
        return Some(Point { end, when: When { clock: Some(clock), ..When::default() }, sure: true });
    }
    None
}

/// “starting January 7”, “beginning on March 3”.
pub(super) fn starting(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let end = text.past_any(end, &[" on", " in", " at", " from"]).unwrap_or(end);
    // “starting Friday’s game”
    open(text, at, end, true).filter(|found| !matches!(text.get(found.end), '\'' | '’'))
}

/// “since August”, “before 2010”, “after January 1, 2007”.
pub(super) fn open(text: Text<'_>, at: usize, end: usize, after: bool) -> Option<Found> {
    let from = text.past_any(end, &[" the ", " "])?;
    let point = point(text, from).or_else(|| year(text, from)).filter(|p| p.sure)?;
    let when = point.when.settled(text.own);
    let mut found = Found::bare(when.kind(), at, point.end);
    // “since that day”; “after the Monday morning attack” tells when that was.
    if when.lean.is_some() || text.is_behind(from, " the ") && is_noun_behind(text, point.end) {
        return whole(text, from);
    }
    found.value =
        when.value().map(|v| FactValue::Text(if after { format!("{v}/..") } else { format!("../{v}") }));
    found.open = point.when.open();
    found.approximate = when.inexact;
    Some(found)
}

/// Whether a word follows that is neither one of grammar nor a name.
fn is_noun_behind(text: Text<'_>, at: usize) -> bool {
    const GRAMMAR: &[&str] = &[
        "a", "about", "after", "and", "around", "as", "at", "because", "before", "but", "by", "can", "could",
        "for", "from", "had", "has", "have", "he", "her", "his", "if", "in", "into", "is", "it", "its",
        "may", "near", "no", "not", "of", "on", "or", "our", "over", "she", "so", "than", "that", "the",
        "their", "there", "they", "this", "through", "to", "under", "until", "up", "was", "we", "were",
        "when", "where", "which", "while", "who", "will", "with", "would", "you",
    ];
    let word = text.word(text.past(at, " ").unwrap_or(at));
    word.end > at + 1 && !word.capital && !GRAMMAR.contains(&word.text())
}

/// “next 3 days”, “last two and a half years”.
pub(super) fn counted(text: Text<'_>, at: usize, end: usize, count: i32) -> Option<Found> {
    // “should last two hours” is a verb.
    let verb = matches!(
        text.word_before(at).1.text(),
        "to" | "will"
            | "would"
            | "should"
            | "can"
            | "could"
            | "may"
            | "might"
            | "must"
            | "t"
            | "not"
            | "did"
            | "does"
            | "that"
    );
    if count == 0 || verb {
        return None;
    }
    // “in the past month”: up to now, where “last month” is one of the calendar.
    if text.is_behind(end, "past") {
        let word = text.word(text.blank(end));
        let unit = match word.text() {
            "day" => "P1D",
            "week" => "P1W",
            "month" => "P1M",
            "year" => "P1Y",
            _ => "",
        };
        if !unit.is_empty() && text.get(word.end) != '-' {
            return Some(interval(text, at, word.end, unit, true));
        }
    }
    // “over the next decade”: from now on, where “next year” is one of the calendar.
    let word = text.word(text.blank(end));
    let long = match word.text() {
        "decade" => Some("P10Y"),
        "century" => Some("P100Y"),
        _ => None,
    };
    if let Some(long) = long.filter(|_| text.get(word.end) != '-') {
        return Some(interval(text, at, word.end, long, count < 0));
    }
    if let Some(few) = text.past_any(end, &[" few", " several", " couple of"]) {
        let length = numbers::some_time_english(text, at, few)?;
        return Some(Found { kind: FactKind::Date, ..length });
    }
    let from = end + usize::from(text.get(end) == ' ');
    let num = numbers::english_words(text, from).or_else(|| numbers::number(text, from))?;
    // “the next three-minute round”
    let described = text.get(num.end) == '-';
    let mut length = numbers::figure(text, from, num)?;
    // “the last 3 months and 2 days ago”: what was 2 days ago is another matter.
    while text.is_any(length.end, &[" ago", " later", " earlier"])
        && let Some(and) = (from..length.end).rev().find(|&at| text.is(at, " and "))
    {
        length = numbers::figure(Text::new(text.slice(0, and), text.own), from, num)?;
    }
    let Some(FactValue::Text(iso)) = &length.value else { return None };
    let found = (length.kind == FactKind::Duration && text.get(length.end) != '-' && !described)
        .then(|| interval(text, at, length.end, iso, count < 0))?;
    // “the last six months of 2017” do not lean on the article's own day.
    let elsewhere = text.is_any(length.end, &[" of ", " before ", " after ", " leading "]);
    Some(if elsewhere { Found { value: None, ..found } } else { found })
}
