//! Dates that lean on the article's own day: last Friday, next month, the end of the year.

use super::day::month_first;
use super::part;
use super::year::{decade, year_at};
use crate::facts::dates::when::{Grain, Part, When};
use crate::facts::text::{Text, is_blank};
use crate::facts::words::{Lexeme, lexeme};

/// What “this”, “next”, “last” point at: a weekday, a unit, a month, a part of the day.
pub(super) fn which(text: Text<'_>, end: usize, count: i32) -> Option<(usize, When, bool)> {
    let mut from = end + usize::from(is_blank(text.get(end)));
    if from == end {
        return None;
    }
    // “The following morning” leans on what was told before, not on the article's own day.
    let told = text.is_behind(end, "following")
        || text.is_behind(end, "previous")
        || text.is_behind(end, "the next")
        || text.is_behind(end, "The next");
    if told {
        let word = text.word(from);
        let unit = matches!(word.text(), "day" | "week" | "month" | "year" | "quarter");
        // “over the next year” is from now on.
        let (from_now, _) = text.word_before(end);
        let ahead = text.word_before(text.word_before(from_now).0).1;
        let ahead =
            matches!(ahead.text(), "over" | "for" | "in" | "within" | "during" | "through" | "throughout");
        let lean = leaning(word.text(), if count < 0 { -1 } else { 1 }).filter(|_| !ahead || count < 0);
        let vague = When { vague: true, lean, ..When::default() };
        return match lexeme(word.bytes()) {
            Some(Lexeme::Daypart(part)) => Some((word.end, When { daypart: Some(part), ..vague }, true)),
            Some(Lexeme::Weekday(day, false)) => {
                Some((word.end, When { weekday: Some(day), ..When::default() }, true))
            }
            _ if unit && !text.get(word.end).is_ascii_alphanumeric() => Some((word.end, vague, true)),
            _ => None,
        };
    }
    // “this past Wednesday”, “this coming Friday”.
    let mut count = count;
    let mut word = text.word(from);
    if let Some(Lexeme::Which(second)) = lexeme(word.bytes()).filter(|_| text.get(word.end) == ' ') {
        count = second;
        from = word.end + 1;
        word = text.word(from);
    }
    let letters = word.text();
    let grain = match letters {
        "year" => Some(Grain::Year),
        "month" => Some(Grain::Month),
        "week" | "weekend" => Some(Grain::Week),
        "quarter" => Some(Grain::Quarter),
        _ => None,
    };
    let last = text.is_behind(end, "ast") && from == end + 1;
    if last && let Some((end, when)) = part::nth_of(text, end, 0) {
        return Some((end, when, true));
    }
    if let Some(grain) = grain {
        // “the last year of his life”
        if text.is_behind(end, "he last") && text.is(word.end, " of ") {
            return None;
        }
        if text.get(word.end).is_ascii_alphanumeric()
            || matches!(text.get(word.end), '-')
            || text.is(word.end, "'s ") && grain == Grain::Quarter
        {
            return None;
        }
        let when = When::relative(text.own, grain, count);
        if letters == "weekend" {
            // “Next weekend” may be either of two.
            let open = When { vague: true, ..When::default() };
            return Some((word.end, if count > 0 { open } else { When { inexact: true, ..when } }, true));
        }
        // “next week Wednesday”
        if grain == Grain::Week
            && let Some(from) = text.past_any(word.end, &[" - ", " "])
            && let Some(Lexeme::Weekday(day, false)) = lexeme(text.word(from).bytes())
        {
            return Some((text.word(from).end, When::weekday_of_week(text.own, i64::from(count), day), true));
        }
        return Some((word.end, when, true));
    }
    match lexeme(word.bytes())? {
        Lexeme::Weekday(day, false) => Some((word.end, near_weekday(text, count, day), true)),
        Lexeme::Month(month) if word.capital => {
            let year = text.own.map(|own| match count {
                1 if month <= own.month() => own.year() + 1,
                -1 if month >= own.month() => own.year() - 1,
                _ => own.year(),
            });
            // “this March 28, 2017”
            let (end, when) = match month_first(text, from, word, month) {
                Some((end, when, _)) if when.day.is_some() => (end, when),
                _ => (word.end, When { month: Some(month), ..When::default() }),
            };
            Some((end, When { year: when.year.or(year), ..when }, true))
        }
        Lexeme::Feast => super::feast::which(text, from, count),
        Lexeme::Daypart(part) => {
            let days = if part == "NI" && count < 0 { -1 } else { count };
            Some((word.end, When { daypart: Some(part), ..When::relative(text.own, Grain::Day, days) }, true))
        }
        Lexeme::Season(n) => {
            let year = text.own.map(jiff::civil::Date::year).filter(|_| count == 0);
            Some((
                word.end,
                When { year, part: Some(Part::Season(n)), vague: year.is_none(), ..When::default() },
                true,
            ))
        }
        _ => None,
    }
}

/// What a unit told by its distance from another leans on.
fn leaning(unit: &str, count: i8) -> Option<(Grain, i8)> {
    let grain = match unit {
        "day" | "morning" | "afternoon" | "evening" | "night" => Grain::Day,
        "week" => Grain::Week,
        "month" => Grain::Month,
        "year" => Grain::Year,
        _ => return None,
    };
    Some((grain, count))
}

/// “the same day”, “that year”, “that same night”: the one told before. `end` is that of “that” or “same”.
pub(super) fn same(text: Text<'_>, end: usize) -> Option<(usize, When, bool)> {
    let that = text.is_behind(end, "hat");
    let from = text.past_any(end, &[" same ", " "])?;
    let word = text.word(from);
    let lean = leaning(word.text(), 0)?;
    let next = text.get(word.end);
    if next.is_ascii_alphanumeric() || matches!(next, '-' | '_') {
        return None;
    }
    // “She said that day care is dear”: a word before or a mark behind makes it a day.
    let (_, before) = text.word_before(text.word_before(end).0);
    let asked = matches!(
        before.text(),
        "on" | "in"
            | "of"
            | "later"
            | "earlier"
            | "early"
            | "late"
            | "since"
            | "until"
            | "by"
            | "from"
            | "during"
    );
    let ended = among!(next, ".,;:!?)”\"\0");
    if that && text.get(end + 1) != 's' && !asked && !ended {
        return None;
    }
    let daypart = match lexeme(word.bytes()) {
        Some(Lexeme::Daypart(part)) => Some(part),
        _ => None,
    };
    Some((word.end, When { vague: true, lean: Some(lean), daypart, ..When::default() }, true))
}

/// “last Friday” is the one before the article's day; “next Friday” may be either of two and stays open.
fn near_weekday(text: Text<'_>, count: i32, day: i8) -> When {
    let open = When { weekday: Some(day), ..When::default() };
    let Some(own) = text.own.filter(|_| count < 0) else { return open };
    let back = (own.weekday().to_monday_one_offset() - day).rem_euclid(7);
    // “Last Tuesday”, on a Wednesday: yesterday or the week before.
    if (1..=2).contains(&back) {
        return open;
    }
    let back = if back == 0 { 7 } else { back };
    match own.checked_sub(jiff::ToSpan::days(i64::from(back))) {
        Ok(date) => When { weekday: Some(day), ..When::day(date) },
        Err(_) => open,
    }
}

/// “early May”, “mid-2010”, “late 1990s”, “end of this month”, “end of the year”.
pub(super) fn edge(text: Text<'_>, end: usize) -> Option<(usize, When, bool)> {
    let from = text.past_any(end, &[" of the ", " of ", " in the ", "-", " "])?;
    let inexact = |when: When| When { inexact: true, ..when };
    if let Some((end, when)) = decade(text, from).or_else(|| part::century(text, from)) {
        return Some((end, inexact(when), true));
    }
    if let Some((end, year)) = year_at(text, from) {
        return Some((end, inexact(When { year: Some(year), ..When::default() }), true));
    }
    let word = text.word(from);
    let letters = word.text();
    let the = text.is_behind(from, "of the ") || text.is_behind(from, "in the ");
    let grain = match letters {
        "year" => Some(Grain::Year),
        "month" => Some(Grain::Month),
        "week" => Some(Grain::Week),
        "day" if the => Some(Grain::Day),
        _ => None,
    };
    // “At the end of the day” is a turn of phrase; “by” makes it a time.
    let phrase = grain == Some(Grain::Day) && text.is(end, " of ") && !text.is_behind(end, "by the end");
    if let Some(grain) = grain.filter(|_| !phrase && (the || text.is_behind(from, "of "))) {
        // “earlier in the day” leans on the day told before.
        if grain == Grain::Day {
            return Some((word.end, When { vague: true, inexact: true, ..When::default() }, true));
        }
        return Some((word.end, inexact(When::relative(text.own, grain, 0)), true));
    }
    if letters == "hours" && text.word_before(end).1.text() == "early" {
        return part::early_hours(text, from).map(|(end, when)| (end, when, true));
    }
    match lexeme(word.bytes())? {
        Lexeme::Month(month) if word.capital => {
            let (end, when, _) = month_first(text, from, word, month).unwrap_or((
                word.end,
                When { month: Some(month), ..When::default() },
                true,
            ));
            Some((end, inexact(when), true))
        }
        Lexeme::Which(count) => {
            which(text, word.end, count).map(|(end, when, sure)| (end, inexact(when), sure))
        }
        // “early Tuesday”, “late Monday night”; “to end Friday” and “the mid Friday” are none.
        Lexeme::Weekday(day, false) if text.is_behind(from, " ") && is_early_or_late(text, end) => {
            Some((word.end, inexact(When { weekday: Some(day), ..When::default() }), true))
        }
        // “later in the evening”
        Lexeme::Daypart(code) if the => {
            Some((word.end, inexact(When { daypart: Some(code), ..When::default() }), true))
        }
        Lexeme::Day(count) => Some((word.end, inexact(When::relative(text.own, Grain::Day, count)), true)),
        _ => None,
    }
}

/// Whether “early”, “late” and the like end at a position.
fn is_early_or_late(text: Text<'_>, end: usize) -> bool {
    matches!(text.word_before(end).1.text(), "early" | "late" | "earlier" | "later")
}
