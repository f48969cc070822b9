//! Days and months that share a month or a year: 15 and 17 April 2026; May 3, 5 and 9; March and April 2026.

use super::day::{day_first, day_number, month_first};
use super::year::year_at;
use crate::article::{FactKind, FactValue};
use crate::facts::dates::when::When;
use crate::facts::found::Found;
use crate::facts::text::Text;
use crate::facts::words::{Lexeme, lexeme, listed};

/// What parts the members of a list, and those marks that tell that it is one.
const JOINTS: &[&str] = &[", and ", ", or ", " and ", " or ", " & ", ", "];
const LAST: &[&str] = &[", and ", ", or ", " and ", " or ", " & "];
/// No list of days is longer.
const MOST: usize = 8;

/// The day whose figures stand at a position and whose month stands with another day of a list.
pub(in crate::facts) fn day(text: Text<'_>, at: usize) -> Option<Found> {
    let (end, day) = day_number(text, at)?;
    let next = text.get(end);
    if !among!(next, " ,.;:)!?\0”\"'’")
        || !matches!(text.before(at, 1), ' ' | '(' | '\0' | '“' | '"' | '\u{a0}')
    {
        return None;
    }
    let when = ahead(text, end, day).or_else(|| behind(text, at, end, day))?;
    let open = when.open();
    let when = when.settled(text.own);
    let value = when.is_possible().then(|| when.value()).flatten()?;
    Some(Found { value: Some(FactValue::Text(value)), open, ..Found::bare(FactKind::Date, at, end) })
}

/// 15 and 17 April 2026: the month behind a later day.
fn ahead(text: Text<'_>, end: usize, day: i8) -> Option<When> {
    let (mut end, mut last) = (end, day);
    for _ in 0..MOST {
        let from = text.past_any(end, JOINTS)?;
        if let Some((_, when)) = day_first(text, from) {
            return (when.day > Some(last) && when.month.is_some())
                .then_some(When { day: Some(day), ..when });
        }
        let (stop, next) = day_number(text, from).filter(|(_, next)| *next > last)?;
        (end, last) = (stop, next);
    }
    None
}

/// The 5 of “May 3, 5 and 9”: the month before an earlier day.
fn behind(text: Text<'_>, at: usize, end: usize, day: i8) -> Option<When> {
    let (mut start, mut later, mut marked) = (at, day, false);
    let mut month = None;
    for _ in 0..MOST {
        let joint = JOINTS.iter().find(|joint| text.is_behind(start, joint))?;
        marked |= LAST.contains(joint);
        let stop = start - joint.chars().count();
        let letters = if ["st", "nd", "rd", "th"].iter().any(|s| text.is_behind(stop, s)) { 2 } else { 0 };
        let digits = (1..=3).take_while(|back| text.before(stop - letters, *back).is_ascii_digit()).count();
        start = stop - letters - digits;
        let (_, earlier) = day_number(text, start).filter(|(e, day)| *e == stop && *day < later)?;
        later = earlier;
        if text.before(start, 1) != ' ' {
            return None;
        }
        let dotted = start - usize::from(text.before(start, 2) == '.');
        let (_, word) = text.word_before(if dotted < start { dotted - 1 } else { start });
        if let Some(Lexeme::Month(n)) = lexeme(word.bytes()).filter(|_| word.capital) {
            month = Some(n);
            break;
        }
    }
    let (stop, also) = rest(text, end, day);
    let year = text.past_any(stop, &[", ", " "]).and_then(|from| year_at(text, from)).map(|(_, year)| year);
    // “On May 3 and 9 people”: a count.
    let word = text.word(text.blank(stop));
    let ends = text.get(stop) != ' ' || listed(AFTER, word.text()) || year.is_some();
    (marked || also).then_some(())?;
    ends.then_some(When { year, month: Some(month?), day: Some(day), ..When::default() })
}

/// Words that may stand behind the last day of a list.
const AFTER: &str = "in at from for to with by as when where during due after before until via despite while";

/// Past the days of a list behind one that ends at `end`, and whether a word joins them.
fn rest(text: Text<'_>, end: usize, day: i8) -> (usize, bool) {
    let (mut end, mut last, mut marked) = (end, day, false);
    for _ in 0..MOST {
        let Some(from) = text.past_any(end, JOINTS) else { break };
        let Some((stop, next)) = day_number(text, from).filter(|(_, next)| *next > last) else { break };
        if text.get(stop).is_ascii_alphanumeric() {
            break;
        }
        marked |= LAST.iter().any(|joint| text.is_behind(from, joint));
        (end, last) = (stop, next);
    }
    (end, marked)
}

/// The year that a date without one shares with what it is listed with: March and April 2026; May 3, 5 and 9, 2026.
pub(super) fn year_of(text: Text<'_>, end: usize, when: &When) -> Option<i16> {
    let month = when.month.filter(|_| when.year.is_none() && when.clock.is_none() && !when.vague)?;
    if let Some(day) = when.day {
        let (stop, marked) = rest(text, end, day);
        if marked {
            return text
                .past_any(stop, &[", ", " "])
                .and_then(|from| year_at(text, from))
                .map(|(_, year)| year);
        }
    }
    let from = text.past_any(end, &[" and ", " or ", ", ", " & "])?;
    let other = match day_first(text, from) {
        Some((_, other)) => other,
        None => {
            let word = text.word(from);
            let Some(Lexeme::Month(n)) = lexeme(word.bytes()).filter(|_| word.capital) else { return None };
            month_first(text, from, word, n)?.1
        }
    };
    let year = other.year.filter(|_| other.day.is_some() == when.day.is_some())?;
    Some(year - i16::from(other.month < Some(month)))
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::{said_of, values_of};

    #[test]
    fn days_of_one_month() {
        for (text, values) in [
            ("It ran on 15 and 17 April 2026.", &["2026-04-15", "2026-04-17"][..]),
            ("on the 3rd, 5th and 9th of May", &["2024-05-03", "2024-05-05", "2024-05-09"]),
            ("It ran on May 3, 5 and 9, 2025.", &["2025-05-03", "2025-05-05", "2025-05-09"]),
            ("It ran on Aug. 9 and 10 in Willow Creek.", &["2024-08-09", "2024-08-10"]),
            ("in March and April 2025", &["2025-03", "2025-04"]),
            ("in December and January 2025", &["2024-12", "2025-01"]),
            ("on 30 April and 2 May 2025", &["2025-04-30", "2025-05-02"]),
        ] {
            assert_eq!(values_of(text), values, "{text}");
        }
    }

    #[test]
    fn counts_beside_days() {
        for (text, written) in [
            ("On May 3 and 9 people came.", "9 people"),
            ("On May 3, 12 boats sank.", "12"),
            ("Between 3 and 5 May", "Between 3 and 5 May"),
        ] {
            assert!(said_of(text).contains(&written.to_owned()), "{text} {:?}", said_of(text));
        }
    }
}
