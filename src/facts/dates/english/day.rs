//! Days and months in English: 4 July 2024, Sept. 2, March, the twenty-first.

use super::year::{year_at, year_behind};
use crate::facts::dates::when::{Grain, When};
use crate::facts::numbers;
use crate::facts::text::{Text, Word};
use crate::facts::words::{Lexeme, lexeme};

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

/// “4 July 2024”, “04th Jan 2019”, “28th of June, 2020”.
pub(super) fn day_first(text: Text<'_>, at: usize) -> Option<(usize, When)> {
    let (day_end, day) = day_number(text, at)?;
    let from = text.past_any(day_end, &[" of ", "-", "/", " day of ", " "])?;
    let word = text.word(from);
    // “the 15th day of next month”
    if text.is_behind(from, " day of ")
        && let Some(Lexeme::Which(count)) = lexeme(word.bytes())
        && let Some(end) = text.past(word.end, " month").filter(|&end| !text.get(end).is_ascii_alphanumeric())
    {
        return Some((end, When { day: Some(day), ..When::relative(text.own, Grain::Month, count) }));
    }
    let Some(Lexeme::Month(month)) = lexeme(word.bytes()) else { return None };
    if !is_month(text, &word, month, true) {
        return None;
    }
    // “30 June.” ends a sentence.
    let cut = word.end - from <= 4 && !matches!(word.text(), "may" | "june" | "july");
    let end = word.end + usize::from(cut && text.get(word.end) == '.');
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
pub(super) fn month_first(text: Text<'_>, at: usize, word: Word, month: i8) -> Option<(usize, When, bool)> {
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
        // “October, the second-highest”; “June 28-July 3” are two days.
        let joined = text.get(day_end) == '-'
            && text.get(day_end + 1).is_ascii_alphabetic()
            && !matches!(lexeme(text.word(day_end + 1).bytes()), Some(Lexeme::Month(_)));
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
    // “an October hearing”, “the March high”; “the May government” may be hers.
    let adjective = month != 5
        && matches!(before.text(), "a" | "an" | "the")
        && text.get(end) == ' '
        && text.get(end + 1).is_ascii_lowercase();
    let asked = asked || adjective;
    let alone =
        asked && !text.get(end).is_ascii_alphanumeric() && text.get(end) != '\'' && text.get(end) != '’';
    let followed = text.get(end) == ' ' && text.get(end + 1).is_ascii_uppercase();
    let short = word.end - at <= 3 && month != 5;
    let person = followed && matches!(month, 3..=6 | 8);
    (alone && !person).then_some((end, when, !short || asked))
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

/// “21” or “the twenty-first” behind a weekday.
pub(super) fn day_of_weekday(text: Text<'_>, end: usize) -> Option<(usize, i8)> {
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

#[cfg(test)]
mod tests {
    use crate::facts::tests::said_of;

    #[test]
    fn a_full_stop_is_no_part_of_a_month() {
        for (text, want) in [
            ("The baths close on 30 June. The staff were told.", "30 June"),
            ("The baths close on 14 May. The staff were told.", "14 May"),
            ("The baths close on 14 Sept. for repairs.", "14 Sept."),
        ] {
            assert_eq!(said_of(text), [want], "{text}");
        }
    }
}
