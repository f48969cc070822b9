//! English: police said, according to sources, said Ada Brook.

mod lists;
mod one;
mod whom;

use std::ops::Range;

use super::super::unit::{Half, Verbs};
use super::super::words::Manner;
use super::{Frame, Standing};
use crate::facts::person_in;
use lists::{BARE, BESIDES, LEADS, MONTHS, PEOPLE, PERSONAL, ROLES, STARTS, TITLES};

pub(super) use one::{core, is_article, is_spelling, may_be_one, stands_in};
pub(super) use whom::{has_people, is_told_office, standing, whom};

/// Most words of a source.
const MOST: usize = 12;

pub(super) fn frames(half: &Half, verbs: &Verbs) -> Vec<Frame> {
    let words = words(half);
    let mut frames = Vec::new();
    for (number, word) in words.iter().enumerate() {
        if is(half, word, "according") && words.get(number + 1).is_some_and(|next| is(half, next, "to")) {
            frames.extend(according(half, &words, number));
        }
    }
    for (verb, manner) in verbs {
        if matches!(manner, Manner::None | Manner::Shows | Manner::Hints) {
            continue;
        }
        // The United States are no verb; “claiming” tells on of who was told of before.
        if half.get(verb.start).is_uppercase() || half.slice(verb.clone()).ends_with(&['i', 'n', 'g']) {
            continue;
        }
        let Some(number) = words.iter().position(|word| word.start == verb.start) else { continue };
        if let Some(frame) = impersonal(half, &words, number, verb) {
            frames.push(frame);
            continue;
        }
        frames.extend(before(half, &words, number, verb).or_else(|| behind(half, &words, verb)));
    }
    frames
}

/// according to the police
fn according(half: &Half, words: &[Range<usize>], number: usize) -> Option<Frame> {
    let start = words.get(number)?.start;
    let from = words.get(number + 2)?.start;
    let mut end = from;
    for word in words.iter().skip(number + 2).take(MOST) {
        if pause_between(half, end.max(from), word.start)
            || (word.start > from && listed(half, word, "who which that as when while and"))
        {
            break;
        }
        end = word.end;
    }
    let office = words.iter().find(|word| word.end == end);
    let named = office.filter(|word| is_of_one(half, word)).and_then(|_| person_behind(half, words, end));
    (end > from).then(|| frame(start..named.unwrap_or(end), from..end))
}

/// Whether a word tells what one person is.
fn is_of_one(half: &Half, word: &Range<usize>) -> bool {
    const OTHERS: &str = "mother father brother sister son daughter wife husband widow agent owner founder author coach \
                          principal headteacher surgeon vicar treasurer landlord captain president";
    [ROLES, PERSONAL, OTHERS].iter().any(|list| listed(half, word, list))
}

/// Where a person’s name ends that alone stands between a place and the next pause: the board’s director, Ada Brook.
fn person_behind(half: &Half, words: &[Range<usize>], office: usize) -> Option<usize> {
    if half.get(office) != ',' {
        return None;
    }
    let mut end = office;
    for word in words.iter().filter(|word| word.start > office).take(MOST) {
        if end > office && pause_between(half, end, word.start) {
            break;
        }
        end = word.end;
    }
    let name = half.slice(office + 1..end);
    let blank = name.iter().take_while(|c| **c == ' ').count();
    person_in(name.get(blank..)?).map(|_| end)
}

/// It was said that …: nobody is told to have said so.
fn impersonal(half: &Half, words: &[Range<usize>], number: usize, verb: &Range<usize>) -> Option<Frame> {
    let word = |back: usize| number.checked_sub(back).and_then(|at| words.get(at));
    let is_word = |back: usize, list: &str| word(back).is_some_and(|word| listed(half, word, list));
    let it = match () {
        () if is_word(1, "is was") && is_word(2, "it") => word(2)?,
        () if is_word(1, "been") && is_word(2, "has had") && is_word(3, "it") => word(3)?,
        () => return None,
    };
    // In the harbour office, it is said …
    if half.get(it.start) != 'I' {
        return None;
    }
    let next = words.get(number + 1)?;
    let is_that = is(half, next, "that");
    let plain = !pause_between(half, verb.end, next.start) && !listed(half, next, LEADS);
    let known = Some(Standing::Unnamed);
    let end = if is_that { next.end } else { verb.end };
    (is_that || plain).then_some(Frame { at: it.start..end, name: it.start..it.start, known })
}

/// police said
fn before(half: &Half, words: &[Range<usize>], number: usize, verb: &Range<usize>) -> Option<Frame> {
    let mut first = number;
    let mut start = verb.start;
    while first > 0 && number - first < MOST {
        let word = words.get(first - 1)?;
        if pause_between(half, word.end, start)
            || (listed(half, word, STARTS) && !joins(half, words, first - 1))
        {
            break;
        }
        (first, start) = (first - 1, word.start);
    }
    if first == number {
        return beside(half, words, number, verb);
    }
    let mut last = number;
    let mut passive = false;
    while last > first {
        let word = words.get(last - 1)?;
        let adverb = half.slice(word.clone()).ends_with(&['l', 'y']) && half.get(word.start).is_lowercase();
        if !(listed(half, word, BESIDES) || adverb) {
            break;
        }
        passive |= listed(half, word, "is are was were been be being not");
        last -= 1;
    }
    if passive || last == first || number - first >= MOST {
        return None;
    }
    let end = words.get(last - 1)?.end;
    // “Brazil’s confirmed cases”, “16 million confirmed cases”
    if matches!(half.slice(start..end), [.., '\'' | '’', 's'] | [.., 's', '\'' | '’']) {
        return None;
    }
    // “July 26 Xinhua reported”: a date before the name.
    let name = words.get(first..last)?;
    let dated =
        name.iter().any(|word| listed(half, word, MONTHS) || listed(half, word, "million billion thousand"));
    let known = (dated && half.slice(start..end).iter().any(char::is_ascii_digit)).then_some(Standing::Known);
    // “Of the new cases reported”, “the newly announced”
    let leads = words.get(first).is_some_and(|word| listed(half, word, LEADS));
    let opens =
        words.get(last - 1).is_some_and(|word| listed(half, word, "the a an their its his her of in for to"));
    (!leads && !opens).then(|| Frame { known, ..frame(start..verb.end, start..end) })
}

/// Ada Brook, mayor of Stonebridge, said
fn beside(half: &Half, words: &[Range<usize>], number: usize, verb: &Range<usize>) -> Option<Frame> {
    let comma =
        (0..verb.start).rev().find(|&at| !half.get(at).is_whitespace()).filter(|&at| half.get(at) == ',')?;
    let opening = (0..comma)
        .rev()
        .take(MOST * 8)
        .find(|&at| pause_between(half, at, at + 1))
        .filter(|&at| half.get(at) == ',')?;
    let mut first = words.iter().take(number).rposition(|word| word.end <= opening)?;
    let mut start = words.get(first)?.start;
    while let Some(before) = first.checked_sub(1) {
        let word = words.get(before)?;
        if pause_between(half, word.end, start) || (listed(half, word, STARTS) && !joins(half, words, before))
        {
            break;
        }
        (first, start) = (before, word.start);
    }
    let frame = frame(start..verb.end, start..opening);
    (number - first <= 2 * MOST).then_some(frame)
}

/// Whether “and” stands between two capitals: Ministry of Industry and Trade.
fn joins(half: &Half, words: &[Range<usize>], at: usize) -> bool {
    let capital = |word: Option<&Range<usize>>| word.is_some_and(|word| half.get(word.start).is_uppercase());
    words.get(at).is_some_and(|word| is(half, word, "and"))
        && capital(at.checked_sub(1).and_then(|before| words.get(before)))
        && capital(words.get(at + 1))
}

/// …,” said Ada Brook and …, said Ada Brook
fn behind(half: &Half, words: &[Range<usize>], verb: &Range<usize>) -> Option<Frame> {
    let marked = (0..verb.start).rev().map(|at| half.get(at)).find(|c| !c.is_whitespace());
    // The pier is closed, said Ada Brook; but not “he stood up, told the crew”.
    let speaks = || {
        let next = words.iter().find(|word| word.start >= verb.end);
        let name = |word: &Range<usize>| {
            half.get(word.start).is_uppercase()
                || [PEOPLE, BARE, "the a an"].iter().any(|list| listed(half, word, list))
        };
        listed(half, verb, "said says") && next.is_some_and(name)
    };
    if !(matches!(marked, Some('”' | '"')) || (marked == Some(',') && speaks())) {
        return None;
    }
    let mut end = verb.end;
    let mut from = None;
    for word in words.iter().filter(|word| word.start >= verb.end).take(MOST) {
        if pause_between(half, end, word.start)
            || (from.is_some() && listed(half, word, "who which that as when while on in after during"))
        {
            break;
        }
        if from.is_none() && listed(half, word, LEADS) {
            return None;
        }
        from = from.or(Some(word.start));
        end = word.end;
    }
    let from = from?;
    Some(frame(verb.start..beside_behind(half, words, end), from..end))
}

/// Where what stands beside a name behind its verb ends: said Ada Brook, mayor of Stonebridge. The end of the name where
/// nothing does.
fn beside_behind(half: &Half, words: &[Range<usize>], name: usize) -> usize {
    let mut end = name;
    if half.get(name) != ',' {
        return end;
    }
    let mut rest = words.iter().filter(|word| word.start >= name).take(MOST).peekable();
    let is_role = rest
        .peek()
        .is_some_and(|word| ["the a an", TITLES, ROLES, PEOPLE].iter().any(|list| listed(half, word, list)));
    while let Some(word) = rest.next_if(|word| end == name || !pause_between(half, end, word.start)) {
        end = word.end;
    }
    let part = half.slice(name + 1..end);
    let blank = part.iter().take_while(|c| **c == ' ').count();
    if is_role || person_in(part.get(blank..).unwrap_or_default()).is_some() { end } else { name }
}

fn frame(at: Range<usize>, name: Range<usize>) -> Frame {
    Frame { at, name, known: None }
}

/// The words of a half.
fn words(half: &Half) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let inside = |at: usize| {
        let c = half.get(at);
        c.is_alphanumeric()
            || (matches!(c, '\'' | '’' | '-' | '.')
                && half.before(at).is_alphanumeric()
                && half.get(at + 1).is_alphanumeric())
    };
    for at in (0..half.chars.len()).filter(|&at| inside(at)) {
        match words.last_mut() {
            Some(word) if word.end == at => word.end = at + 1,
            _ => words.push(at..at + 1),
        }
    }
    words
}

/// Whether a mark stands between two words.
fn pause_between(half: &Half, from: usize, to: usize) -> bool {
    // The point of “Mr.” is none.
    let point = |at: usize| {
        half.get(at) == '.'
            && at.checked_sub(3).is_some_and(|b| half.slice(b..at).iter().all(|c| c.is_lowercase()))
    };
    (from..to).any(|at| {
        matches!(half.get(at), ',' | ';' | ':' | '!' | '?' | '“' | '”' | '"' | '(' | ')' | '—' | '–' | '\n')
            || point(at)
    })
}

fn is(half: &Half, word: &Range<usize>, small: &str) -> bool {
    let letters = half.slice(word.clone());
    letters.len() == small.len()
        && letters.iter().zip(small.chars()).all(|(a, b)| a.to_ascii_lowercase() == b)
}

fn listed(half: &Half, word: &Range<usize>, list: &str) -> bool {
    list.split_ascii_whitespace().any(|small| is(half, word, small))
}
