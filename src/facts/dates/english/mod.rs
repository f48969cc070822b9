//! Dates in English: 2 September 2024, last Friday, tomorrow at 8:45, from 3 to 12 May.

mod clock;
mod day;
mod feast;
mod listed;
mod part;
mod range;
mod which;
mod year;

use clock::is_played;
use clock::{bare_hour, clock, universal};
pub(super) use clock::{is_game, meridiem};
use day::{day_first, day_of_weekday, month_first, slashed};
pub(in crate::facts) use listed::day as listed_day;
use which::{edge, same, which};
use year::{asks_for_year, decade, is_plain_year, quarter, quarter_behind, season, season_years, year_at};

use super::cjk::Point;
use super::numeric;
use super::when::{Grain, Part, When};
use crate::facts::found::Found;
use crate::facts::sentence::is_headline;
use crate::facts::text::{Text, Word};
use crate::facts::words::{Lexeme, lexeme, listed};

/// The date that a word begins, whose meaning is already looked up.
pub(in crate::facts) fn from_word(text: Text<'_>, at: usize, word: &Word, what: Lexeme) -> Option<Found> {
    let counted = matches!(what, Lexeme::Ordinal(_) | Lexeme::Which(-1));
    if let Some(found) = counted.then(|| super::recurring::of_month(text, at, word.end)).flatten() {
        return Some(found);
    }
    match what {
        Lexeme::Span => range::between(text, at, word.end),
        Lexeme::Every => super::recurring::english(text, at, word.end),
        Lexeme::Weekdays(day) => super::recurring::weekdays(text, at, word.end, day),
        Lexeme::Often => super::recurring::often(text, at, word),
        Lexeme::Year => super::upto::year_to_date_english(text, at, word.end),
        Lexeme::Rest => super::upto::rest(text, at, word.end),
        Lexeme::Once => super::recurring::once(text, at, word.end),
        // “no later than Friday”, “later than 2018”.
        Lexeme::No => range::open(text, at, text.past_any(word.end, &[" later than", " earlier than"])?, {
            text.is(word.end, " earlier")
        }),
        Lexeme::Edge if text.is(word.end, " than ") => {
            range::open(text, at, word.end + 5, word.text() == "later")
        }
        Lexeme::Start => range::starting(text, at, word.end),
        Lexeme::Edge if word.text() == "beginning" && !text.is(word.end, " of ") => {
            range::starting(text, at, word.end)
        }
        Lexeme::After | Lexeme::Before => range::open(text, at, word.end, what == Lexeme::After),
        Lexeme::Which(count) => range::counted(text, at, word.end, count).or_else(|| range::whole(text, at)),
        _ => range::whole(text, at),
    }
}

/// The English date or time that figures begin: 4 July, 8.30 pm, 1990s, and 2018 where a word before asks for a year.
pub(in crate::facts) fn from_digits(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let next = text.get(end);
    if !among!(next, " :.apAPsnrt-–/,);?!\0'’~∼") || text.before(at, 1).is_ascii_alphabetic() {
        return None;
    }
    // “the 2019-20 season”, 2022/23.
    if let Some(found) = season_years(text, at, end) {
        return Some(found);
    }
    if let Some((end, when)) = decade(text, at).or_else(|| part::century(text, at)) {
        return Some(Found::words(crate::article::FactKind::Date, at, end, when.value()?));
    }
    if let Some((end, year)) = year_at(text, at)
        .filter(|_| universal(text, at).is_none())
        .filter(|(_, y)| (1700..2100).contains(y) && text.own.is_none_or(|own| *y < own.year() + 80))
    {
        let asked = asks_for_year(text, at) || is_plain_year(text, at, year);
        let shared = text.get(end) == ' '
            && text.get(end + 1).is_ascii_lowercase()
            && crate::facts::units::english(text, end + 1).is_some();
        if asked && !shared {
            return range::whole(text, at);
        }
    }
    if let Some((end, part)) =
        ["st", "nd", "rd", "th"].iter().find_map(|s| text.past(end, s)).and_then(|after| {
            let n = text
                .get(at)
                .to_digit(10)
                .and_then(|d| i8::try_from(d).ok())
                .filter(|n| (1..=4).contains(n) && end == at + 1)?;
            quarter(text, after, n).filter(|(end, when)| when.year.is_some() || !is_played(text, at, *end))
        })
    {
        let when = part.settled(text.own);
        return Some(Found {
            value: when.value().map(crate::article::FactValue::Text),
            ..Found::bare(crate::article::FactKind::Date, at, end)
        });
    }
    let quarterly = end == at + 4 && matches!(next, '-' | ' ') && quarter_behind(text, end).is_some();
    if quarterly {
        return range::whole(text, at);
    }
    if point(text, at).is_some() {
        return range::whole(text, at);
    }
    range::numbers_first(text, at).or_else(|| range::slash_first(text, at))
}

/// “in the morning” and “the afternoon”: a part of the day that nothing dates.
pub(in crate::facts) fn daypart(text: Text<'_>, at: usize, word: &Word, what: Lexeme) -> Option<Found> {
    if what == Lexeme::The {
        return week_of(text, at, word.end)
            .or_else(|| weekend(text, at, word.end))
            .or_else(|| day_beside(text, word.end));
    }
    if let Lexeme::Daypart(code) = what {
        return part::of_day(text, at, word.end, code);
    }
    if what != Lexeme::In {
        return None;
    }
    let from = text.past(word.end, " the ")?;
    let part = text.word(from);
    let Some(Lexeme::Daypart(code)) = lexeme(part.bytes()) else { return None };
    // “in the morning of 5 May”: a day that begins with its part.
    if part::of_day(text, from, part.end, code).is_some() {
        return None;
    }
    let end = text
        .past(part.end, " at ")
        .and_then(|from| bare_hour(text, from).or_else(|| clock(text, from).map(|(e, t, _)| (e, t))));
    let when = When { daypart: Some(code), clock: end.map(|(_, time)| time), ..When::default() };
    let when = match (when.clock, code) {
        (Some((h @ 1..12, m, s)), "AF" | "EV") => When { clock: Some((h + 12, m, s)), ..when },
        _ => when,
    };
    Some(Found::words(crate::article::FactKind::Time, at, end.map_or(part.end, |(e, _)| e), when.value()?))
}

/// “the week beginning February 4”, “the week of 9 May”.
fn week_of(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let from = text.past(end, " week ")?;
    let from = text.past_any(
        from,
        &["beginning on ", "beginning ", "commencing ", "starting on ", "starting ", "of "],
    )?;
    let day = point(text, from).filter(|p| p.sure && p.when.day.is_some() && p.when.month.is_some())?;
    let value = day.when.settled(text.own).value().map(|day| format!("{day}/P1W"));
    let found = Found::bare(crate::article::FactKind::Date, at, day.end);
    Some(Found { value: value.map(crate::article::FactValue::Text), ..found })
}

/// “over the weekend”: the one before the article's day or the one to come.
fn weekend(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let asked = matches!(text.word_before(at).1.text(), "over" | "at" | "during" | "throughout");
    let end = text.past(end, " weekend").filter(|&end| asked && among!(text.get(end), " .,;!?)”\0"))?;
    // “over the weekend of 3 May”, “at the weekend market”
    let other = text.is_any(end, &[" of ", " that "]);
    (!other).then(|| Found { approximate: true, ..Found::bare(crate::article::FactKind::Date, at + 4, end) })
}

/// “the day before yesterday”, and “the day before” and “the year after” where nothing says what.
fn day_beside(text: Text<'_>, end: usize) -> Option<Found> {
    let from = text.past(end, " ")?;
    let (unit, step) =
        [("day ", Grain::Day), ("night ", Grain::Day), ("week ", Grain::Week), ("year ", Grain::Year)]
            .into_iter()
            .find_map(|(unit, grain)| Some((text.past(from, unit)?, grain)))?;
    let word = text.word(unit);
    let (count, day) = match word.text() {
        "before" => (-1, "yesterday"),
        "after" => (1, "tomorrow"),
        _ => return None,
    };
    let other = text.word(word.end + 1);
    let when = if other.text() == day && step == Grain::Day {
        return Some(found_at(
            text,
            from,
            other.end,
            When::relative(text.own, Grain::Day, i32::from(count) * 2),
        ));
    } else {
        When { vague: true, lean: Some((step, count)), ..When::default() }
    };
    let ended = among!(text.get(word.end), ".,;:!?)”\0");
    ended.then(|| found_at(text, from, word.end, when))
}

fn found_at(text: Text<'_>, start: usize, end: usize, when: When) -> Found {
    let value = if when.lean.is_some() { None } else { when.settled(text.own).value() };
    let found = Found::bare(when.kind(), start, end);
    Found { value: value.map(crate::article::FactValue::Text), open: when.open(), ..found }
}

/// One point of time made of pieces in any order: “Friday 7/6 at 9 pm”, “8am this morning”.
pub(super) fn point(text: Text<'_>, at: usize) -> Option<Point> {
    let mut when = When::default();
    let (mut end, mut next, mut sure) = (at, at, false);
    for _ in 0..5 {
        let Some((after, piece, certain)) = piece(text, next, &when, end > at) else { break };
        // “In May, last year’s winner”
        let apart = piece.year.is_some() && piece.month.is_none() && text.get(end) == ',';
        let Some(merged) = merged(when, piece).filter(|_| !apart) else { break };
        when = merged;
        end = after;
        sure |= certain;
        let zone = when.clock.and_then(|_| past_zone(text, end));
        next = gap(text, zone.unwrap_or(end));
        if next == zone.unwrap_or(end) {
            break;
        }
    }
    if end == at || when.clock.is_some() && !when.is_possible() && !when.vague {
        return None;
    }
    // Feb 30 is written as a date and is none.
    when.vague |= !when.is_possible();
    if let (Some((h @ 1..12, m, s)), Some("AF" | "EV" | "NI")) = (when.clock, when.daypart) {
        let late = h >= 5 || when.daypart == Some("AF");
        when.clock = Some((if late { h + 12 } else { h }, m, s));
    }
    Some(Point { end, when, sure })
}

/// “17.30”, where a day asks for an hour.
pub(super) fn pointed_hour(text: Text<'_>, at: usize) -> Option<Point> {
    let (end, time) = bare_hour(text, at).filter(|&(end, _)| end > text.digits(at))?;
    Some(Point { end, when: When { clock: Some(time), ..When::default() }, sure: true })
}

/// Past what parts two pieces of one point.
fn gap(text: Text<'_>, end: usize) -> usize {
    for words in
        [", at ", " at ", ", on ", " on ", " around ", " for ", ", the ", " - ", ", ", " of ", "-", "(", " "]
    {
        if let Some(after) = text.past(end, words) {
            return after;
        }
    }
    end
}

/// Past the zone of an hour behind which its day may stand: “14:30 GMT on Monday”.
fn past_zone(text: Text<'_>, end: usize) -> Option<usize> {
    const ZONES: &[&str] =
        &[" GMT", " UTC", " BST", " CET", " EST", " EDT", " ET", " PST", " PDT", " PT", " local time"];
    text.past_any(end, ZONES).filter(|&end| !text.get(end).is_ascii_alphanumeric())
}

fn merged(a: When, b: When) -> Option<When> {
    let both = |x: bool, y: bool| x && y;
    let dated =
        |w: &When| w.month.is_some() || w.day.is_some() || w.year.is_some() || w.part.is_some() || w.vague;
    let leans = a.weekday.is_some() && b.weekday.is_some();
    if both(a.clock.is_some(), b.clock.is_some()) || leans || both(a.daypart.is_some(), b.daypart.is_some()) {
        return None;
    }
    // Two dates are two facts; “the end of May last year” is one.
    let year =
        b.year.is_some() && b.month.is_none() && b.part.is_none() && a.month.is_some() && a.year.is_none();
    if !year && both(dated(&a), dated(&b)) {
        return None;
    }
    Some(When {
        year: a.year.or(b.year),
        month: a.month.or(b.month),
        day: a.day.or(b.day),
        weekday: a.weekday.or(b.weekday),
        part: a.part.or(b.part),
        clock: a.clock.or(b.clock),
        daypart: a.daypart.or(b.daypart),
        vague: a.vague || b.vague,
        inexact: a.inexact || b.inexact,
        near: a.near || b.near,
        lean: a.lean.or(b.lean),
    })
}

/// A piece: its end, what it says, and whether it says a date or a time for certain.
fn piece(text: Text<'_>, at: usize, so_far: &When, later: bool) -> Option<(usize, When, bool)> {
    let c = text.get(at);
    if c.is_ascii_digit() {
        return figures(text, at, so_far, later);
    }
    let word = text.word(at);
    if word.end == at || text.get(word.end).is_ascii_digit() && !matches!(word.text().len(), 1 | 3) {
        return None;
    }
    let bare = When::default();
    match lexeme(word.bytes())? {
        Lexeme::Month(month) => month_first(text, at, word, month),
        Lexeme::Weekday(day, cut) if !cut || word.capital => {
            let end = word.end + usize::from(cut && text.get(word.end) == '.');
            if cut && !later && !matches!(text.get(end), ' ' | ',' | '.' | '(') {
                return None;
            }
            // “Friday 21”, “Tuesday the eleventh”.
            let when = When { weekday: Some(day), ..bare };
            // Black Friday, Easter Monday: names of days.
            let before = text.word_before(at).1;
            let named = !later
                && (matches!(before.text(), "black" | "cyber" | "easter")
                    || before.capital
                        && listed("good super ash palm bloody giving patch fat holy maundy shrove", before.text())
                    || is_title(text, at, end)
                    // “the second Tuesday of each month”
                    || text.is_any(end, &[" of each ", " of every "]));
            if named {
                return None;
            }
            Some(match day_of_weekday(text, end) {
                Some((end, day)) => (end, When { day: Some(day), ..when }, true),
                None => (end + usize::from(text.get(end) == ')'), when, !cut),
            })
        }
        // USA Today: a name.
        Lexeme::Day(_)
            if word.capital && !later && text.before(at, 1) == ' ' && text.word_before(at).1.capital =>
        {
            None
        }
        Lexeme::Day(count) => Some((word.end, When::relative(text.own, Grain::Day, count), true)),
        // “Ada Brook Tonight”: of a programme.
        Lexeme::Tonight
            if word.capital && !later && text.before(at, 1) == ' ' && text.word_before(at).1.capital =>
        {
            None
        }
        Lexeme::Tonight => {
            Some((word.end, When { daypart: Some("EV"), ..When::relative(text.own, Grain::Day, 0) }, true))
        }
        // “CBS This Morning”: of a programme, unless it is a headline in which any word has a capital.
        Lexeme::Which(_)
            if word.capital
                && !later
                && text.before(at, 1) == ' '
                && text.word_before(at).1.capital
                && text.get(text.blank(word.end)).is_ascii_uppercase()
                && !is_headline(text, at) =>
        {
            None
        }
        Lexeme::Which(count) => which(text, word.end, count),
        Lexeme::Same => same(text, word.end),
        Lexeme::Feast => feast::feast(text, at, later),
        Lexeme::Hour(hour) => Some((word.end, When { clock: Some((hour, 0, None)), ..bare }, true)),
        Lexeme::Daypart(part) if later && (so_far.has_date() || so_far.clock.is_some()) => {
            Some((word.end, When { daypart: Some(part), ..bare }, false))
        }
        Lexeme::In if later => {
            let end = text.past(word.end, " the ")?;
            let part = text.word(end);
            match lexeme(part.bytes())? {
                Lexeme::Daypart(code) => Some((part.end, When { daypart: Some(code), ..bare }, false)),
                _ => None,
            }
        }
        Lexeme::Edge => edge(text, word.end)
            // “next week later in the evening” are two dates.
            .filter(|(_, when, _)| {
                !later || when.daypart.is_none() || so_far.day.is_some() || so_far.weekday.is_some()
            })
            .or_else(|| {
                // “Sunday early morning”, “8:00 late evening”.
                let part = text.word(text.past(word.end, " ").filter(|_| later)?);
                match lexeme(part.bytes())? {
                    Lexeme::Daypart(code) => Some((part.end, When { daypart: Some(code), ..bare }, false)),
                    _ => None,
                }
            }),
        Lexeme::Season(n) => season(text, word.end, n),
        Lexeme::Quarter(_) => {
            let n = text
                .get(word.end)
                .to_digit(10)
                .and_then(|d| i8::try_from(d).ok())
                .filter(|n| (1..=4).contains(n))?;
            let end = word.end + 1;
            let year = text.past_any(end, &[" of ", ", ", " "]).and_then(|from| year_at(text, from));
            let year = year.filter(|_| !text.get(end).is_ascii_alphanumeric());
            // “Q3 earnings”, but no “Q1: Why?”.
            let alone = word.capital
                && !text.get(end).is_ascii_alphanumeric()
                && !matches!(text.get(end), ':' | '.' | '-' | '/')
                && text.before(at, 1) != '/';
            let part = When { part: Some(Part::Quarter(n)), ..bare };
            let Some(year) = year else { return alone.then_some((end, part, true)) };
            Some((year.0, When { year: Some(year.1), part: Some(Part::Quarter(n)), ..bare }, true))
        }
        // “a foul in the third quarter”: of a match.
        Lexeme::Ordinal(n) => quarter(text, word.end, n)
            .filter(|(end, when)| when.year.is_some() || !is_played(text, at, *end))
            .or_else(|| part::nth_of(text, word.end, n))
            .map(|(end, when)| (end, when, true)),
        Lexeme::Number => clock(text, at)
            .map(|(end, time, part)| (end, When { clock: Some(time), daypart: part, ..bare }, true)),
        _ => None,
    }
}

/// Whether a weekday that ends at `end` belongs to the name of a paper or a programme: The Sunday Times, “Sunday Morning”,
/// “Valley News Sunday”.
fn is_title(text: Text<'_>, at: usize, end: usize) -> bool {
    const PAPERS: &str = "times telegraph mirror mail express people post herald mercury sun star gazette";
    let next = text.word(text.blank(end));
    let behind = text.get(end) == ' ' && next.capital;
    let quoted = |c: char| matches!(c, '"' | '“' | '‘' | '\'');
    let closed = matches!(text.get(end), '"' | '”' | '’' | '\'') && !text.get(end + 1).is_alphanumeric();
    behind && (listed(PAPERS, next.text()) || text.is(end, " Night Live") || text.is(end, " Night Football"))
        || behind && quoted(text.before(at, 1)) && matches!(lexeme(next.bytes()), Some(Lexeme::Daypart(_)))
        || closed && text.before(at, 1) == ' ' && text.word_before(at).1.capital
}

/// Figures: a clock time, 4 July, 2023-10-16, 7/6 behind a weekday.
fn figures(text: Text<'_>, at: usize, so_far: &When, later: bool) -> Option<(usize, When, bool)> {
    if let Some(point) = numeric::date(text, at) {
        return Some((point.end, point.when, true));
    }
    if let Some(found) = day_first(text, at) {
        return Some((found.0, found.1, true));
    }
    if let Some((end, time, part)) = clock(text, at) {
        return Some((end, When { clock: Some(time), daypart: part, ..When::default() }, true));
    }
    if later
        && so_far.weekday.is_some()
        && so_far.day.is_none()
        && let Some((end, when)) = slashed(text, at)
    {
        return Some((end, when, true));
    }
    // “tonight around 7”, “Monday at 2.30”.
    let asked = later && (text.is_behind(at, "at ") || text.is_behind(at, "around ")) && so_far.has_date();
    if asked && let Some((end, time)) = bare_hour(text, at) {
        return Some((end, When { clock: Some(time), ..When::default() }, false));
    }
    None
}
