//! Years in English, and the parts of one: 2018, spring 2020, Q1 2019, the third quarter.

use crate::article::FactKind;
use crate::facts::dates::when::{Part, When};
use crate::facts::found::Found;
use crate::facts::text::Text;
use crate::facts::words::{Lexeme, lexeme};

/// “-Q1”, “ q1” behind a year.
pub(super) fn quarter_behind(text: Text<'_>, end: usize) -> Option<(usize, Part)> {
    let q = text.past_any(end, &["-Q", "-q", " Q", " q"])?;
    let n = text.get(q).to_digit(10).and_then(|d| i8::try_from(d).ok()).filter(|n| (1..=4).contains(n))?;
    (!text.get(q + 1).is_ascii_alphanumeric()).then_some((q + 1, Part::Quarter(n)))
}

/// “ quarter”, “ quarter of 2013” behind an ordinal.
pub(super) fn quarter(text: Text<'_>, end: usize, n: i8) -> Option<(usize, When)> {
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

pub(super) fn season(text: Text<'_>, end: usize, n: i8) -> Option<(usize, When, bool)> {
    let from = text.past_any(end, &[" of ", " "])?;
    let (end, year) = year_at(text, from)?;
    Some((end, When { year: Some(year), part: Some(Part::Season(n)), ..When::default() }, true))
}

/// 2019-20 and 2022/23: a season or a fiscal year, from the one year to the next.
pub(super) fn season_years(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    if end != at + 4
        || !matches!(text.get(end), '-' | '–' | '/' | '~' | '∼')
        || text.digits(end + 1) != end + 3
    {
        return None;
    }
    let number = |from, to| -> Option<i16> { text.slice(from, to).iter().collect::<String>().parse().ok() };
    let (year, next) = (number(at, end)?, number(end + 1, end + 3)?);
    let joined = matches!(text.get(end + 3), '-' | '/' | '.' | ':') && text.get(end + 4).is_ascii_digit();
    let follows = (1900..2100).contains(&year) && (year + 1) % 100 == next;
    // “from 1995-99”: no month has such a number.
    let century = year - year % 100;
    let lasts = (1700..2100).contains(&year)
        && next > (year % 100).max(12)
        && text.get(end) != '/'
        && asks_for_year(text, at);
    ((follows || lasts) && !joined && !text.get(end + 3).is_ascii_alphanumeric()).then(|| {
        let last = if follows { year + 1 } else { century + next };
        Found::words(FactKind::Date, at, end + 3, format!("{year}/{last}"))
    })
}

/// “, 2024”, “ 2024”, “ of 1995”.
pub(super) fn year_behind(text: Text<'_>, end: usize) -> Option<(usize, i16)> {
    let from = text.past_any(end, &[" , ", ", ", " of ", " in ", " ", "/", "-"])?;
    year_at(text, from)
}

/// “1990s”: where it ends, and the decade.
pub(super) fn decade(text: Text<'_>, at: usize) -> Option<(usize, When)> {
    let figures = text.digits(at);
    // The 1990's, as some write it.
    let end = text.past_any(figures, &["s", "'s", "’s"])?;
    let possessive = end > figures + 1
        && !matches!(text.word_before(at).1.text(), "the" | "early" | "mid" | "late" | "since" | "and");
    let whole = matches!(figures - at, 2 | 4)
        && text.before(figures, 1) == '0'
        && !text.get(end).is_ascii_alphanumeric()
        && !possessive;
    let year: i16 = text.slice(at, figures).iter().collect::<String>().parse().ok().filter(|_| whole)?;
    // ’70s: of the century in which they are not to come.
    let short = figures == at + 2;
    if short && (!matches!(text.before(at, 1), '\'' | '’' | '‘') || text.before(at, 2).is_alphanumeric())
    {
        return None;
    }
    let year = match year {
        year if !short => year,
        0 | 10 => 2000 + year,
        year => 1900 + year,
    };
    Some((end, When { year: Some(year), part: Some(Part::Decade), ..When::default() }))
}

/// A year of four figures, no other number.
pub(super) fn year_at(text: Text<'_>, at: usize) -> Option<(usize, i16)> {
    let end = text.digits(at);
    if end != at + 4
        || text.get(end).is_ascii_alphabetic()
        || (matches!(text.get(end), ':' | ',' | '.') && text.get(end + 1).is_ascii_digit())
        || (text.get(end) == '/' && text.digits(end + 1) == end + 3)
    {
        return None;
    }
    let year: i16 = text.slice(at, end).iter().collect::<String>().parse().ok()?;
    (1000..2200).contains(&year).then_some((end, year))
}

/// “strong as 2018”, “the new 2019 model”: four such figures beside a Latin word are a year, unless they count.
pub(super) fn is_plain_year(text: Text<'_>, at: usize, year: i16) -> bool {
    let (_, before) = text.word_before(at);
    let opens = matches!(text.before(at, 1), '\0' | '“' | '"' | '‘' | '\'')
        || text.before(at, 1) == ' ' && matches!(text.before(at, 2), '.' | '!' | '?' | '”' | ',' | ':' | ';');
    let goes_on = text.get(at + 4) == ' ' && text.get(at + 5).is_ascii_lowercase();
    let beside = !before.text().is_empty() && text.before(at, 1) == ' '
        || opens && goes_on && !text.is(at + 4, " by ");
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
    // “Football Manager 2020”: a name, whose year dates nothing.
    let named = before.capital
        && text.word_before(at).0 > 0
        && !matches!(
            lexeme(before.bytes()),
            Some(Lexeme::Month(_) | Lexeme::Weekday(..) | Lexeme::Season(_))
        )
        && !matches!(text.before(text.word_before(at).0, 2), '.' | '!' | '?' | ':' | '\0' | '”' | '"');
    // “2001: A Space Odyssey”
    let title = text.is(at + 4, ": ") && text.get(at + 6).is_ascii_uppercase() && !opens;
    let pixels = text.is_any(at + 4, &[" pixel", " px"]);
    // “showed 1770 new cases”: a year so long ago wants more beside it.
    let long_ago = year < 1900
        && goes_on
        && !matches!(before.text(), "the" | "a" | "an" | "his" | "her" | "their" | "its" | "late" | "early");
    beside && !named && !counts && !title && !pixels && !long_ago && year % 100 != 0 && year < 2050
}

/// A word or a bracket before a number that makes it a year.
pub(super) fn asks_for_year(text: Text<'_>, at: usize) -> bool {
    // “1080 by 1920 pixels”; “2001: A Space Odyssey”
    let pixels = text.is_any(at + 4, &[" pixel", " px"]);
    let title = text.is(at + 4, ": ") && text.get(at + 6).is_ascii_uppercase();
    if pixels || title {
        return false;
    }
    if matches!(text.before(at, 1), '(' | '（')
        || text.is_behind(at, ", ")
            && text.before(at, 3).is_ascii_alphabetic()
            && (text.get(at + 3) != '0' || text.get(at + 2) != '0' || text.word_before(at - 2).1.capital)
    {
        return true;
    }
    // “in 1994, 1996 and 2002”
    const LISTED: usize = 8;
    let mut first = at;
    for _ in 0..LISTED {
        let before = first.checked_sub(6).filter(|_| text.is_behind(first, ", "));
        let year = before.filter(|&at| year_at(text, at).is_some_and(|(_, y)| (1700..2100).contains(&y)));
        let Some(year) = year else { break };
        first = year;
    }
    let (_, word) = text.word_before(first);
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
