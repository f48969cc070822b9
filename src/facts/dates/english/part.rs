//! Parts of a longer time told by their place in it: “the morning of 4 July”, “the first half of 2023”, “the last Friday
//! of May”, “the 19th century”.

use super::day::month_first;
use super::point;
use super::which::which;
use super::year::year_at;
use crate::article::{FactKind, FactValue};
use crate::facts::dates::nth;
use crate::facts::dates::when::{Grain, Part, When};
use crate::facts::found::Found;
use crate::facts::numbers;
use crate::facts::text::Text;
use crate::facts::words::{Lexeme, lexeme};

/// “morning of July 4”, “night of Friday”: the part of a day that ends at `end`.
pub(super) fn of_day(text: Text<'_>, at: usize, end: usize, code: &'static str) -> Option<Found> {
    let (end, when) = day_behind(text, end, code)?;
    let value = when.settled(text.own).value().map(FactValue::Text);
    let found = Found::bare(FactKind::DateTime, at, end);
    Some(Found { value, open: when.open(), approximate: when.inexact, ..found })
}

/// “early hours of Sunday”, behind “early”.
pub(super) fn early_hours(text: Text<'_>, from: usize) -> Option<(usize, When)> {
    let (end, when) = day_behind(text, text.past(from, "hours")?, "MO")?;
    Some((end, When { inexact: true, ..when }))
}

/// “ of July 4”, “ on Sunday” behind a part of a day.
fn day_behind(text: Text<'_>, end: usize, code: &'static str) -> Option<(usize, When)> {
    let day = point(text, text.past_any(end, &[" of the ", " of ", " on "])?)?;
    let plain = day.sure && day.when.is_day() && !day.when.has_time() && day.when.lean.is_none();
    plain.then_some((day.end, When { daypart: Some(code), ..day.when }))
}

/// Behind an ordinal, or behind “last”, which is 0: “half of 2023”, “three months of 2020”, “week of May”, “Friday in May”.
pub(super) fn nth_of(text: Text<'_>, end: usize, n: i8) -> Option<(usize, When)> {
    let from = text.past_any(end, &[" ", "-"])?;
    let word = text.word(from);
    match word.text() {
        "half" => {
            let (end, year) = year_behind(text, word.end).filter(|_| (1..=2).contains(&n))?;
            Some((end, When { part: Some(Part::Half(n)), ..year }))
        }
        "quarter" if n == 0 => {
            let (end, year) = year_behind(text, word.end)?;
            Some((end, When { part: Some(Part::Quarter(4)), ..year }))
        }
        // ISO 8601 numbers no weeks of a month.
        "week" | "weekend" => {
            let (end, month) = month_behind(text, word.end)?;
            Some((end, When { vague: true, ..month }))
        }
        _ => match lexeme(word.bytes()) {
            Some(Lexeme::Weekday(day, false)) => weekday_of(text, word.end, n, day),
            _ => first_months(text, from).filter(|_| n == 1),
        },
    }
}

/// “three months of 2020” behind “first”.
fn first_months(text: Text<'_>, from: usize) -> Option<(usize, When)> {
    let num = numbers::number(text, from).or_else(|| numbers::english_words(text, from))?;
    let months = num.value.small().and_then(|n| i8::try_from(n).ok()).filter(|n| (2..=11).contains(n))?;
    let (end, year) = year_behind(text, text.past_any(num.end, &[" months", "-months"])?)?;
    Some((end, When { part: Some(Part::Months(months)), ..year }))
}

/// “ of May”, “ in May 2021” behind a weekday.
fn weekday_of(text: Text<'_>, end: usize, n: i8, weekday: i8) -> Option<(usize, When)> {
    let (end, month) = month_behind(text, end)?;
    let settled = month.settled(text.own);
    let date = settled.year.zip(settled.month).and_then(|(year, month)| nth::date(year, month, n, weekday));
    let open = When { vague: true, ..month };
    Some((end, When { weekday: Some(weekday), ..date.map_or(open, When::day) }))
}

/// “ of 2023”, “ of the year”, “ of last year”: whose half or months stand before.
fn year_behind(text: Text<'_>, end: usize) -> Option<(usize, When)> {
    let from = text.past_any(end, &[" of ", " in "])?;
    if let Some((end, year)) = year_at(text, from) {
        return Some((end, When { year: Some(year), ..When::default() }));
    }
    let whole = |end: usize| !text.get(end).is_ascii_alphanumeric();
    if let Some(end) = text.past(from, "the year").filter(|&end| whole(end)) {
        return Some((end, When::relative(text.own, Grain::Year, 0)));
    }
    let word = text.word(from);
    let Some(Lexeme::Which(count)) = lexeme(word.bytes()) else { return None };
    let (end, when, _) = which(text, word.end, count)?;
    (text.is_behind(end, " year")).then_some((end, when))
}

/// “ of May”, “ in May 2021”.
fn month_behind(text: Text<'_>, end: usize) -> Option<(usize, When)> {
    let from = text.past_any(end, &[" of ", " in "])?;
    let word = text.word(from);
    let Some(Lexeme::Month(month)) = lexeme(word.bytes()).filter(|_| word.capital) else { return None };
    let alone = When { month: Some(month), ..When::default() };
    let (end, when) =
        month_first(text, from, word, month).map_or((word.end, alone), |(end, when, _)| (end, when));
    when.day.is_none().then_some((end, when))
}

/// “19th century”, “21st-century”: the century of a figure at a position.
pub(super) fn century(text: Text<'_>, at: usize) -> Option<(usize, When)> {
    let figures = text.digits(at);
    let n: i16 = match figures - at {
        1 | 2 => text.slice(at, figures).iter().collect::<String>().parse().ok()?,
        _ => return None,
    };
    let end = text.past_any(figures, &["st", "nd", "rd", "th"])?;
    // “20th Century Fox”: a firm.
    let titled = text.past(end, " Century").filter(|&end| !text.get(text.blank(end)).is_ascii_uppercase());
    let end = titled.or_else(|| text.past_any(end, &[" century", "-century"]))?;
    let before_christ = text.is_any(end, &[" B", " b.c"]);
    let whole = (1..=21).contains(&n) && !text.get(end).is_ascii_alphanumeric() && !before_christ;
    let when = When { year: Some((n - 1) * 100), part: Some(Part::Century), ..When::default() };
    whole.then_some((end, when))
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::{said_of, values_of};

    #[test]
    fn parts_of_longer_times() {
        for (text, written, value) in [
            ("It rained on the morning of July 4.", "morning of July 4", "2024-07-04TMO"),
            ("on the night of March 3, 2020,", "night of March 3, 2020", "2020-03-03TNI"),
            ("in the early hours of Sunday", "early hours of Sunday", "-W-7TMO"),
            ("In the morning of 5 May it rained.", "morning of 5 May", "2024-05-05TMO"),
            ("sales in the first half of 2023", "first half of 2023", "2023-H1"),
            ("The second half of the year was dry.", "second half of the year", "2024-H2"),
            ("in the second half of last year", "second half of last year", "2023-H2"),
            ("over the first three months of 2020", "first three months of 2020", "2020-01/2020-03"),
            ("the first seven months of the year", "first seven months of the year", "2024-01/2024-07"),
            ("in the last quarter of 2019", "last quarter of 2019", "2019-Q4"),
            ("in the first week of May", "first week of May", ""),
            ("the last week of June 2021", "last week of June 2021", ""),
            ("on the first Monday of May", "first Monday of May", "2024-05-06"),
            ("the last Friday in June 2021", "last Friday in June 2021", "2021-06-25"),
            ("built in the 19th century", "19th century", "18XX"),
            ("a late 19th-century house", "late 19th-century", "18XX"),
        ] {
            assert_eq!(
                (said_of(text), values_of(text)),
                (vec![written.to_owned()], vec![value.to_owned()]),
                "{text}"
            );
        }
    }

    #[test]
    fn parts_of_something_else() {
        for text in [
            "the morning of the storm",
            "the first half of the match",
            "in the last week of the campaign",
            "the last year of his life",
            "the first day of school",
            "the 5th century BC",
            "the 35th century",
            "a 20th Century Fox film",
        ] {
            assert_eq!(said_of(text), [] as [&str; 0], "{text}");
        }
    }
}
