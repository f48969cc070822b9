//! What a Latin word may begin: numbers written out, English dates, currencies before an amount, ages.

use super::dates;
use super::found::{Found, keep};
use super::names::{self, Name};
use super::numbers::{self, Num};
use super::text::{Text, is_latin};
use super::words::{Lexeme, lexeme};

/// Keeps the fact a word begins; where to go on.
pub(super) fn at(text: Text<'_>, at: usize, facts: &mut Vec<Found>, names: &mut Vec<Name>) -> usize {
    let word = text.word(at);
    let end = word.end;
    // No word that begins a fact is longer.
    if end - at > 12 {
        return end;
    }
    let Some(what) = lexeme(word.bytes()) else { return end };
    let before = text.before(at, 1);
    // Aktivitäten, with a letter beyond ASCII or a soft hyphen before or behind.
    if is_latin(before) || is_latin(text.get(end)) || before == '\u{ad}' || text.get(end) == '\u{ad}' {
        return end;
    }
    if matches!(before, '-' | '@' | '#' | '_' | '/') && what != Lexeme::Number || before.is_ascii_digit() {
        return end;
    }
    let found = match what {
        Lexeme::Number if before != '-' => {
            dates::from_word(text, at, &word, what).or_else(|| number(text, at, at))
        }
        Lexeme::Title => {
            names.extend(names::behind_title(text, &word).or_else(|| names::in_commas(text, &word)));
            names.extend(names::before_office(text, at));
            None
        }
        Lexeme::Who => {
            names.extend(names::before_comma(text, at));
            None
        }
        // “Rain Stopped Play, Says Club”: in a headline any word has a capital.
        Lexeme::Said if word.capital => None,
        Lexeme::Said => {
            names.extend(names::spoken_of(text, at, end));
            None
        }
        Lexeme::Number => None,
        Lexeme::A => numbers::a_part(text, at, end)
            .or_else(|| some_time(text, at, end))
            .or_else(|| numbers::several_powers(text, at, text.past(end, " few")?))
            .or_else(|| numbers::a_power(text, at, end))
            .or_else(|| one_time(text, at, end)),
        Lexeme::Many => numbers::many(text, at, end),
        Lexeme::No => {
            numbers::nobody_english(text, at, end).or_else(|| dates::from_word(text, at, &word, what))
        }
        Lexeme::Several => some_time(text, at, end).or_else(|| numbers::several_powers(text, at, end)),
        Lexeme::Currency(name) => currency(text, at, end, name),
        Lexeme::Minus => numbers::negative(text, at, text.blank(end)),
        Lexeme::Aged => numbers::aged(text, at, end),
        Lexeme::Half => numbers::half_english(text, at, end),
        Lexeme::In | Lexeme::The | Lexeme::Daypart(_) => dates::daypart(text, at, &word, what),
        _ => dates::from_word(text, at, &word, what),
    };
    keep(found, end, facts)
}

/// “several weeks”, “a few minutes ago”, “a couple of days”, “in few hours”.
fn some_time(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let from = match text.get(at) {
        'a' | 'A' => text.past_any(end, &[" few", " couple of", " couple"])?,
        // “Few years were as wet”: hardly any.
        'f' if !matches!(text.word_before(at).1.text(), "in" | "within" | "after" | "every" | "these") => {
            return None;
        }
        'F' => return None,
        _ => end,
    };
    Some(dates::after_duration(text, numbers::some_time_english(text, at, from)?))
}

/// “a year ago”, “less than a week”, “an hour and a half”: one of them, where it tells how long or how far away.
fn one_time(text: Text<'_>, at: usize, end: usize) -> Option<Found> {
    let (length, alone) = numbers::one_length(text, at, text.past(end, " ")?)?;
    let stated =
        length.end > alone || length.approximate || text.is_any(alone, &[" ago", " later", " earlier"]);
    stated.then(|| dates::after_duration(text, length))
}

/// The number written out at `at`.
fn number(text: Text<'_>, start: usize, at: usize) -> Option<Found> {
    let num: Num = numbers::english_words(text, at).filter(|num| !numbers::is_ordinal(text, num))?;
    let found = numbers::english(text, start, num)?;
    Some(dates::after_duration(text, found))
}

/// US$3.5 million, c $ 16.4 million, RMB 5 billion.
fn currency(text: Text<'_>, at: usize, end: usize, name: &'static str) -> Option<Found> {
    // “the state’s $2 billion”: no Singapore dollars.
    let small = end - at == 1 && matches!(text.get(at), 's' | 'r');
    if small || matches!(text.before(at, 1), '\'' | '’') {
        return None;
    }
    let mut from = end;
    if end - at == 1 && text.get(at).eq_ignore_ascii_case(&'u') {
        // U.S. $ 5
        from = text.past_any(end, &[".S.", ".s.", ".s", ".S"])?;
    }
    // Rs. 100 and Rs 100; “5 Rs” and “rs” are something else.
    let rupees = end - at == 2 && text.get(at) == 'R' && name == "INR";
    from += usize::from(rupees && text.get(from) == '.');
    from = text.blank(from);
    // “rub 5 drops in”
    let code = end - at == 3 && (name != "RUB" || text.get(at).is_ascii_uppercase()) || rupees;
    match text.get(from) {
        '$' | '＄' => numbers::currency(text, at, from + 1, name),
        '¥' | '￥' if name == "CNY" => numbers::currency(text, at, from + 1, name),
        c if code && c.is_ascii_digit() => numbers::currency(text, at, from, name),
        _ => None,
    }
}
