//! Dates in English: 2 September 2024, last Friday, tomorrow at 8:45, from 3 to 12 May.

use super::cjk::Point;
use super::english_clock::{bare_hour, clock};
use super::when::{Grain, Part, When};
use super::{english_range, numeric};
use crate::facts::found::Found;
use crate::facts::numbers;
use crate::facts::text::{Text, Word, is_blank};
use crate::facts::words::{Lexeme, lexeme};

/// The date that a word begins, whose meaning is already looked up.
pub(in crate::facts) fn from_word(text: Text<'_>, at: usize, word: &Word, what: Lexeme) -> Option<Found> {
    match what {
        Lexeme::Span => english_range::between(text, at, word.end),
        Lexeme::Every => super::recurring::english(text, at, word.end),
        Lexeme::After | Lexeme::Before => english_range::open(text, at, word.end, what == Lexeme::After),
        Lexeme::Which(count) => {
            english_range::counted(text, at, word.end, count).or_else(|| english_range::whole(text, at))
        }
        _ => english_range::whole(text, at),
    }
}

/// The English date or time that figures begin: 4 July, 8.30 pm, 1990s, and 2018 where a word before asks for a year.
pub(in crate::facts) fn from_digits(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let next = text.get(end);
    if !among!(next, " :.apAPsnrt-–/,);?!\0'’") || text.before(at, 1).is_ascii_alphabetic() {
        return None;
    }
    if let Some((end, year)) = year_at(text, at)
        .filter(|(_, y)| (1900..2100).contains(y) && text.own.is_none_or(|own| *y < own.year() + 80))
    {
        let asked = asks_for_year(text, at) || is_plain_year(text, at, year);
        let shared = text.get(end) == ' '
            && text.get(end + 1).is_ascii_lowercase()
            && crate::facts::units::english(text, end + 1).is_some();
        if asked && !shared {
            return english_range::whole(text, at);
        }
    }
    let decade = end == at + 4
        && next == 's'
        && text.before(end, 1) == '0'
        && !text.get(end + 1).is_ascii_alphanumeric();
    if decade {
        let year: i16 = text.slice(at, end).iter().collect::<String>().parse().ok()?;
        let value = When { year: Some(year), part: Some(Part::Decade), ..When::default() }.value()?;
        return Some(Found::words(crate::article::FactKind::Date, at, end + 1, value));
    }
    if let Some((end, part)) =
        ["st", "nd", "rd", "th"].iter().find_map(|s| text.past(end, s)).and_then(|after| {
            let n = text
                .get(at)
                .to_digit(10)
                .and_then(|d| i8::try_from(d).ok())
                .filter(|n| (1..=4).contains(n) && end == at + 1)?;
            quarter(text, after, n)
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
        return english_range::whole(text, at);
    }
    if point(text, at).is_some() {
        return english_range::whole(text, at);
    }
    english_range::numbers_first(text, at)
}

/// “in the morning” and “the afternoon”: a part of the day that nothing dates.
pub(in crate::facts) fn daypart(text: Text<'_>, at: usize, word: &Word, what: Lexeme) -> Option<Found> {
    if what != Lexeme::In {
        return None;
    }
    let from = text.past(word.end, " the ")?;
    let part = text.word(from);
    let Some(Lexeme::Daypart(code)) = lexeme(part.bytes()) else { return None };
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

/// “-Q1”, “ q1” behind a year.
pub(super) fn quarter_behind(text: Text<'_>, end: usize) -> Option<(usize, Part)> {
    let q = text.past_any(end, &["-Q", "-q", " Q", " q"])?;
    let n = text.get(q).to_digit(10).and_then(|d| i8::try_from(d).ok()).filter(|n| (1..=4).contains(n))?;
    (!text.get(q + 1).is_ascii_alphanumeric()).then_some((q + 1, Part::Quarter(n)))
}

/// “ quarter”, “ quarter of 2013” behind an ordinal.
fn quarter(text: Text<'_>, end: usize, n: i8) -> Option<(usize, When)> {
    let end =
        text.past_any(end, &[" quarter", "-quarter"]).filter(|&e| !text.get(e).is_ascii_alphanumeric())?;
    let part = When { part: Some(Part::Quarter(n)), ..When::default() };
    if let Some((end, year)) = text.past_any(end, &[" of ", " in "]).and_then(|from| year_at(text, from)) {
        return Some((end, When { year: Some(year), ..part }));
    }
    if let Some(end) = text.past(end, " of the year") {
        return Some((end, part));
    }
    Some((end, part))
}

/// 7/6, 29/03: day and month told apart only where one is greater than twelve.
pub(super) fn slashed(text: Text<'_>, at: usize) -> Option<(usize, When)> {
    let two = |from: usize| {
        let end = text.digits(from);
        let value: i8 = text.slice(from, end).iter().collect::<String>().parse().ok()?;
        (1..=31).contains(&value).then_some((end, value))
    };
    let (end, a) = two(at)?;
    if !matches!(text.get(end), '/' | '-' | '.') {
        return None;
    }
    let (end, b) = two(end + 1)?;
    if a > 12 && b > 12 || text.get(end).is_ascii_alphanumeric() {
        return None;
    }
    let (month, day) = if a > 12 { (b, a) } else { (a, b) };
    let open = a <= 12 && b <= 12 && a != b;
    Some((end, When { month: Some(month), day: Some(day), vague: open, ..When::default() }))
}

/// “strong as 2018”, “the new 2019 model”: four such figures beside a Latin word are a year, unless they count.
fn is_plain_year(text: Text<'_>, at: usize, year: i16) -> bool {
    let (_, before) = text.word_before(at);
    let beside = before.text().len() > 1 && text.before(at, 1) == ' ';
    let counts = matches!(
        before.text(),
        "about"
            | "over"
            | "nearly"
            | "almost"
            | "some"
            | "than"
            | "around"
            | "approximately"
            | "roughly"
            | "least"
            | "no"
            | "number"
            | "room"
    );
    beside && !counts && year % 100 != 0 && year < 2050
}

/// A word or a bracket before a number that makes it a year.
fn asks_for_year(text: Text<'_>, at: usize) -> bool {
    if matches!(text.before(at, 1), '(' | '（')
        || text.is_behind(at, ", ") && text.before(at, 3).is_ascii_alphabetic()
    {
        return true;
    }
    let (_, word) = text.word_before(at);
    matches!(
        word.text(),
        "in" | "since"
            | "of"
            | "by"
            | "from"
            | "until"
            | "till"
            | "during"
            | "before"
            | "after"
            | "late"
            | "early"
            | "mid"
            | "year"
            | "the"
            | "between"
            | "and"
            | "through"
            | "spring"
            | "summer"
            | "autumn"
            | "winter"
            | "fall"
            | "throughout"
            | "circa"
            | "than"
    ) && !text.is_behind(at, "more than ")
        && !text.is_behind(at, "less than ")
        && !text.is_behind(at, "fewer than ")
}

/// One point of time made of pieces in any order: “Friday 7/6 at 9 pm”, “8am this morning”.
pub(super) fn point(text: Text<'_>, at: usize) -> Option<Point> {
    let mut when = When::default();
    let (mut end, mut next, mut sure) = (at, at, false);
    for _ in 0..5 {
        let Some((after, piece, certain)) = piece(text, next, &when, end > at) else { break };
        let Some(merged) = merged(when, piece) else { break };
        when = merged;
        end = after;
        sure |= certain;
        next = gap(text, end);
        if next == end {
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

fn merged(a: When, b: When) -> Option<When> {
    let both = |x: bool, y: bool| x && y;
    let dated =
        |w: &When| w.month.is_some() || w.day.is_some() || w.year.is_some() || w.part.is_some() || w.vague;
    let leans = a.weekday.is_some() && b.weekday.is_some();
    if both(a.clock.is_some(), b.clock.is_some()) || leans || both(a.daypart.is_some(), b.daypart.is_some()) {
        return None;
    }
    // Two dates are two facts.
    if both(dated(&a), dated(&b)) {
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
            let named = !later
                && text.word_before(at).1.capital
                && matches!(
                    text.word_before(at).1.text(),
                    "black" | "good" | "cyber" | "super" | "ash" | "easter" | "palm" | "bloody" | "giving"
                );
            if named {
                return None;
            }
            Some(match day_of_weekday(text, end) {
                Some((end, day)) => (end, When { day: Some(day), ..when }, true),
                None => (end + usize::from(text.get(end) == ')'), when, !cut),
            })
        }
        Lexeme::Day(count) => Some((word.end, When::relative(text.own, Grain::Day, count), true)),
        Lexeme::Tonight => {
            Some((word.end, When { daypart: Some("EV"), ..When::relative(text.own, Grain::Day, 0) }, true))
        }
        Lexeme::Which(count) => which(text, word.end, count),
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
        Lexeme::Edge => edge(text, word.end),
        Lexeme::Season(n) if later || word.capital => season(text, word.end, n),
        Lexeme::Quarter(_) => {
            let n = text
                .get(word.end)
                .to_digit(10)
                .and_then(|d| i8::try_from(d).ok())
                .filter(|n| (1..=4).contains(n))?;
            let end = word.end + 1;
            let year = text.past_any(end, &[" of ", ", ", " "]).and_then(|from| year_at(text, from));
            let year = year.filter(|_| !text.get(end).is_ascii_alphanumeric())?;
            Some((year.0, When { year: Some(year.1), part: Some(Part::Quarter(n)), ..bare }, true))
        }
        Lexeme::Ordinal(n) => quarter(text, word.end, n).map(|(end, when)| (end, when, true)),
        Lexeme::Number => clock(text, at)
            .map(|(end, time, part)| (end, When { clock: Some(time), daypart: part, ..bare }, true)),
        _ => None,
    }
}

fn season(text: Text<'_>, end: usize, n: i8) -> Option<(usize, When, bool)> {
    let from = text.past_any(end, &[" of ", " "])?;
    let (end, year) = year_at(text, from)?;
    Some((end, When { year: Some(year), part: Some(Part::Season(n)), ..When::default() }, true))
}

/// “21” or “the twenty-first” behind a weekday.
fn day_of_weekday(text: Text<'_>, end: usize) -> Option<(usize, i8)> {
    if let Some(from) = text.past_any(end, &[" the ", ", the "]) {
        return ordinal(text, from);
    }
    let from = text.past(end, " ")?;
    let stop = text.digits(from);
    let plain = matches!(text.get(stop), '.' | '!' | '?' | ',' | '\0')
        && !text.get(stop + 1).is_ascii_digit()
        && (1..=2).contains(&(stop - from));
    if plain { day_number(text, from) } else { None }
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

/// “4 July 2024”, “04th Jan 2019”, “28th of June, 2020”.
fn day_first(text: Text<'_>, at: usize) -> Option<(usize, When)> {
    let (day_end, day) = day_number(text, at)?;
    let from = text.past_any(day_end, &[" of ", "-", "/", " day of ", " "])?;
    let word = text.word(from);
    let Some(Lexeme::Month(month)) = lexeme(word.bytes()) else { return None };
    if !is_month(text, &word, month, true) {
        return None;
    }
    let end = word.end + usize::from(text.get(word.end) == '.' && word.end - from <= 4);
    let when = When { month: Some(month), day: Some(day), ..When::default() };
    Some(match year_behind(text, end) {
        Some((end, year)) => (end, When { year: Some(year), ..when }),
        None => (end, when),
    })
}

/// “May” and “march” are words of their own: they want a capital, and alone something beside them.
fn is_month(text: Text<'_>, word: &Word, month: i8, beside: bool) -> bool {
    let short = word.text().len() <= 3;
    word.capital || (beside && month != 5 && (!short || text.get(word.end).is_ascii_digit()))
}

/// “September 2, 2024”, “Sept. 2”, “April 2017”, “February twenty second”.
fn month_first(text: Text<'_>, at: usize, word: Word, month: i8) -> Option<(usize, When, bool)> {
    let cut = word.end - at <= 4 && !matches!(word.text(), "may" | "june" | "july");
    let end = word.end + usize::from(cut && text.get(word.end) == '.');
    let when = When { month: Some(month), ..When::default() };
    let from = text.past_any(end, &[", the ", " the ", ", ", " ", "/", "-"]).unwrap_or(end);
    if let Some((day_end, day)) = ordinal(text, from)
        .or_else(|| day_number(text, from))
        .filter(|_| from > end || text.get(end).is_ascii_digit())
    {
        let time = matches!(text.get(day_end), ':' | '%')
            || (text.get(day_end) == '.' && text.get(day_end + 1).is_ascii_digit());
        // “October, the second-highest”
        let joined = text.get(day_end) == '-' && text.get(day_end + 1).is_ascii_alphabetic();
        let ends = !time && !joined && !text.get(day_end).is_ascii_alphanumeric();
        if ends && is_month(text, &word, month, true) {
            let when = When { day: Some(day), ..when };
            return Some(match year_behind(text, day_end) {
                Some((end, year)) => (end, When { year: Some(year), ..when }, true),
                None => (day_end, when, true),
            });
        }
    }
    if !word.capital && matches!(month, 3 | 5) {
        return None;
    }
    if let Some((end, year)) =
        text.past_any(end, &[" of ", ", ", " ", "-"]).and_then(|from| year_at(text, from))
    {
        return Some((end, When { year: Some(year), ..when }, true));
    }
    if !word.capital {
        return None;
    }
    // “May” begins sentences and “March” names; alone they need a word before.
    let (_, before) = text.word_before(at);
    let asked = matches!(
        before.text(),
        "in" | "by"
            | "since"
            | "until"
            | "till"
            | "from"
            | "to"
            | "of"
            | "this"
            | "last"
            | "next"
            | "early"
            | "late"
            | "mid"
            | "between"
            | "and"
            | "before"
            | "after"
            | "during"
            | "through"
    );
    let alone =
        asked && !text.get(end).is_ascii_alphanumeric() && text.get(end) != '\'' && text.get(end) != '’';
    let followed = text.get(end) == ' ' && text.get(end + 1).is_ascii_uppercase();
    let short = word.end - at <= 3 && month != 5;
    let person = followed && matches!(month, 3..=6 | 8);
    (alone && !person).then_some((end, when, !short || asked))
}

/// “, 2024”, “ 2024”, “ of 1995”.
fn year_behind(text: Text<'_>, end: usize) -> Option<(usize, i16)> {
    let from = text.past_any(end, &[" , ", ", ", " of ", " in ", " ", "/", "-"])?;
    year_at(text, from)
}

/// A year of four figures, no other number.
pub(super) fn year_at(text: Text<'_>, at: usize) -> Option<(usize, i16)> {
    let end = text.digits(at);
    if end != at + 4
        || text.get(end).is_ascii_alphabetic()
        || (matches!(text.get(end), ':' | ',' | '.') && text.get(end + 1).is_ascii_digit())
    {
        return None;
    }
    let year: i16 = text.slice(at, end).iter().collect::<String>().parse().ok()?;
    (1000..2200).contains(&year).then_some((end, year))
}

/// 1 to 31, with st, nd, rd, th or without.
pub(super) fn day_number(text: Text<'_>, at: usize) -> Option<(usize, i8)> {
    let end = text.digits(at);
    if !(1..=2).contains(&(end - at)) {
        return None;
    }
    let day: i8 = text.slice(at, end).iter().collect::<String>().parse().ok()?;
    let end = text.past_any(end, &["st", "nd", "rd", "th"]).unwrap_or(end);
    (1..=31).contains(&day).then_some((end, day))
}

/// “first” to “thirty-first”, “twenty nine”, 26th.
fn ordinal(text: Text<'_>, at: usize) -> Option<(usize, i8)> {
    if text.get(at).is_ascii_digit() {
        let (end, day) = day_number(text, at)?;
        return text.before(end, 1).is_ascii_alphabetic().then_some((end, day));
    }
    let word = text.word(at);
    if let Some(day) = ordinal_word(word.text()) {
        return Some((word.end, day));
    }
    let num = numbers::english_words(text, at)?;
    let tens = i8::try_from(num.value.small()?).ok().filter(|d| (2..=31).contains(d))?;
    let next = text.word(num.end + usize::from(matches!(text.get(num.end), ' ' | '-')));
    if let Some(one) = ordinal_word(next.text()).filter(|one| *one < 10 && matches!(tens, 20 | 30)) {
        return Some((next.end, tens + one));
    }
    (tens > 20).then_some((num.end, tens))
}

fn ordinal_word(word: &str) -> Option<i8> {
    const ORDINALS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    if word == "thirtieth" {
        return Some(30);
    }
    ORDINALS.iter().position(|o| *o == word).and_then(|n| i8::try_from(n + 1).ok())
}

/// What “this”, “next”, “last” point at: a weekday, a unit, a month, a part of the day.
fn which(text: Text<'_>, end: usize, count: i32) -> Option<(usize, When, bool)> {
    let mut from = end + usize::from(is_blank(text.get(end)));
    if from == end {
        return None;
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
        "week" => Some(Grain::Week),
        "quarter" => Some(Grain::Quarter),
        _ => None,
    };
    if let Some(grain) = grain {
        if text.get(word.end).is_ascii_alphanumeric()
            || matches!(text.get(word.end), '-')
            || text.is(word.end, "'s ") && grain == Grain::Quarter
        {
            return None;
        }
        let when = When::relative(text.own, grain, count);
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
            Some((word.end, When { month: Some(month), year, ..When::default() }, true))
        }
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

/// “last Friday” is the one before the article's day; “next Friday” may be either of two and stays open.
fn near_weekday(text: Text<'_>, count: i32, day: i8) -> When {
    let open = When { weekday: Some(day), ..When::default() };
    let Some(own) = text.own.filter(|_| count < 0) else { return open };
    let back = (own.weekday().to_monday_one_offset() - day).rem_euclid(7);
    let back = if back == 0 { 7 } else { back };
    match own.checked_sub(jiff::ToSpan::days(i64::from(back))) {
        Ok(date) => When { weekday: Some(day), ..When::day(date) },
        Err(_) => open,
    }
}

/// “early May”, “mid-2010”, “late 1990s”, “end of this month”, “end of the year”.
fn edge(text: Text<'_>, end: usize) -> Option<(usize, When, bool)> {
    let from = text.past_any(end, &[" of the ", " of ", " in the ", "-", " "])?;
    let inexact = |when: When| When { inexact: true, ..when };
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
    if let Some(grain) = grain.filter(|_| the || text.is_behind(from, "of ")) {
        return Some((word.end, inexact(When::relative(text.own, grain, 0)), true));
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
        Lexeme::Day(count) => Some((word.end, inexact(When::relative(text.own, Grain::Day, count)), true)),
        _ => None,
    }
}
