//! What the words for a source tell of it.

use std::ops::Range;

use super::super::super::unit::Half;
use super::super::{Frame, Standing, Whom};
use super::lists::{BARE, OFFICES, PEOPLE, PERSONAL, PLACES, PRONOUNS, ROLES, STOPS, TITLES};
use super::{is, listed, words};
use crate::facts::person_in;

pub(in super::super) fn standing(half: &Half, name: &Range<usize>) -> Standing {
    let words = words_within(half, name);
    let Some(first) = words.first() else { return Standing::Known };
    if listed(half, first, PRONOUNS) {
        return Standing::Known;
    }
    let opens = (0..first.start).all(|at| !half.get(at).is_alphanumeric());
    let capital = |word: &Range<usize>| {
        half.get(word.start).is_uppercase()
            && !listed(half, word, "the a an some many two three several one u.s")
    };
    let all = words.len();
    let named = |words: &[Range<usize>]| {
        words.iter().enumerate().any(|(at, word)| {
            // Of a word that opens the sentence a capital tells little, unless it stands alone.
            capital(word)
                && (at > 0
                    || !opens
                    || (all == 1 && !listed(half, word, PEOPLE) && !listed(half, word, TITLES)))
        })
    };
    let (head, rest) = words.split_at(head_len(half, &words));
    let noun = head.last();
    let office = words.iter().any(|word| listed(half, word, OFFICES));
    if noun.is_some_and(|noun| listed(half, noun, PEOPLE)) {
        // FBI officials, officials at the ministry
        let letters = head
            .iter()
            .any(|word| word.len() > 2 && half.slice(word.clone()).iter().all(char::is_ascii_uppercase));
        let sentence_begins = opens
            && head.len() > 1
            && head.first().is_some_and(|word| capital(word) && !listed(half, word, PEOPLE));
        return match () {
            () if letters || (office && named(rest)) => Standing::Named,
            () if named(rest)
                || named(head.get(1..).unwrap_or_default())
                || sentence_begins
                || office
                || (!opens && named(head)) =>
            {
                Standing::Between
            }
            () => Standing::Unnamed,
        };
    }
    if named(&words) {
        return Standing::Named;
    }
    if words.iter().any(|word| listed(half, word, BARE)) {
        return Standing::Named;
    }
    Standing::Known
}

/// Whether the words for a source are an office with an article: the factory.
pub(in super::super) fn is_told_office(half: &Half, name: &Range<usize>) -> bool {
    let words = words_within(half, name);
    let [first, .., last] = &words[..] else { return false };
    is(half, first, "the") && listed(half, last, OFFICES)
}

/// Whether a text has one of the words for people among those for a source.
pub(in super::super) fn has_people(half: &Half, name: &Range<usize>, text: &str) -> bool {
    let people = words_within(half, name).into_iter().filter(|word| listed(half, word, PEOPLE));
    let mut people = people.map(|word| half.slice(word).iter().collect::<String>().to_lowercase());
    people.any(|noun| text.split(|c: char| !c.is_alphanumeric()).any(|word| word.to_lowercase() == noun))
}

/// Whom the words for a source tell.
pub(in super::super) fn whom(half: &Half, frame: &Frame) -> Whom {
    let name = half.slice(frame.name.clone());
    // The council's leader, Gordon Pell, said
    let parts = std::iter::once(name).chain(half.slice(frame.at.clone()).split(|c| *c == ','));
    for part in parts {
        let blank = part.iter().take_while(|c| c.is_whitespace()).count();
        let part = part.get(blank..).unwrap_or_default();
        if let Some(person) = person_in(part).and_then(|at| part.get(at)) {
            return Whom::Person(without_titles(person).to_vec());
        }
    }
    let words = words_within(half, &frame.name);
    if let Some(person) = behind_title(half, &words).or_else(|| at_end(half, &words)) {
        return Whom::Person(half.slice(person).to_vec());
    }
    let Some(first) = words.first() else {
        // It was said that …
        return if frame.known == Some(Standing::Unnamed) { Whom::Somebody } else { Whom::Other };
    };
    let Some(noun) = words.get(..head_len(half, &words)).and_then(<[_]>::last) else { return Whom::Other };
    let people = listed(half, noun, PEOPLE) && !listed(half, noun, "report reports media many some others");
    let some = listed(half, first, "a an one another two three several") && listed(half, noun, ROLES);
    match () {
        () if (people && !listed(half, first, PRONOUNS)) || some => Whom::Somebody,
        // The company, the city
        () if is(half, first, "the")
            && words.len() == 2
            && [OFFICES, PLACES].iter().any(|list| listed(half, noun, list)) =>
        {
            Whom::That
        }
        () => Whom::Other,
    }
}

/// The words of a half that stand in a stretch of it.
fn words_within(half: &Half, range: &Range<usize>) -> Vec<Range<usize>> {
    words(half).into_iter().filter(|word| range.start <= word.start && word.end <= range.end).collect()
}

/// How many words the head of a name has, which ends with its noun: the officials of “officials at the ministry”.
fn head_len(half: &Half, words: &[Range<usize>]) -> usize {
    words.iter().skip(1).position(|word| listed(half, word, STOPS)).map_or(words.len(), |at| at + 1)
}

/// Ada Brook of Mayor Ada Brook.
fn without_titles(mut person: &[char]) -> &[char] {
    while let Some(at) = person.iter().position(|c| *c == ' ') {
        let title = person.get(..at).unwrap_or_default().iter().collect::<String>().to_lowercase();
        if !PERSONAL.split_ascii_whitespace().any(|word| word == title) {
            break;
        }
        person = person.get(at + 1..).unwrap_or_default();
    }
    person
}

/// Mayor Brook: words with capitals that end the words for a source, right behind what somebody is.
fn behind_title(half: &Half, words: &[Range<usize>]) -> Option<Range<usize>> {
    let title = words.iter().rposition(|word| listed(half, word, PERSONAL))?;
    let name = words.get(title + 1..)?;
    let capital = |word: &Range<usize>| {
        half.get(word.start).is_uppercase()
            && ![TITLES, OFFICES, PEOPLE, ROLES].iter().any(|list| listed(half, word, list))
    };
    let (first, last) = (name.first()?, name.last()?);
    (name.len() <= 3 && name.iter().all(capital)).then_some(first.start..last.end)
}

/// Harbour master Ada Brook: the full name that ends the words for a source.
fn at_end(half: &Half, words: &[Range<usize>]) -> Option<Range<usize>> {
    let small = words.iter().rposition(|word| !half.get(word.start).is_uppercase())?;
    let name = words.get(small + 1)?.start..words.last()?.end;
    person_in(half.slice(name.clone())).map(|_| name)
}
