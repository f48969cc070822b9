//! English: police said, according to sources, said Ada Brook.

use std::ops::Range;

use super::super::unit::{Half, Verbs};
use super::super::words::Manner;
use super::{Frame, Standing, Whom};
use crate::facts::person_in;

/// Most words of a source.
const MOST: usize = 12;

const PRONOUNS: &str = "he she they it i we you who which that this these those one there what both neither his her their its our my \
                        everyone nobody someone somebody anyone everybody";
const PEOPLE: &str = "source sources official officials witness witnesses eyewitness eyewitnesses expert experts analyst analysts resident \
                      residents report reports media observer observers critic critics people person insider insiders user users netizen \
                      netizens local locals neighbour neighbours neighbor neighbors bystander bystanders scientist scientists researcher \
                      researchers some many others activists diplomats economists traders passengers workers parents villagers";
/// Words for people who are told by no name where “a” stands before them.
const ROLES: &str = "spokesman spokeswoman spokesperson aide adviser advisor employee employees member members staffer staffers minister \
                     detective officer officers teacher doctor manager director executive executives lawyer prosecutor engineer \
                     councillor clerk head chair chairman chairwoman chief leader deputy colleague friend relative man woman";
const OFFICES: &str = "police prosecutors firefighters military army government ministry council court hospital university commission \
                       committee department bureau agency authority company firm organisation organization coastguard parliament \
                       senate congress union board bank newspaper broadcaster pentagon";
/// Offices that say something without a name beside them.
const BARE: &str = "police prosecutors firefighters military army government coastguard parliament pentagon";
const STARTS: &str = "that and but while as because if when after before although though than so or where whether since until yet however";
const BESIDES: &str = "has have had also later then is are was were been be being would will did does do not never reportedly again already \
                       previously earlier now still only just repeatedly once";
const STOPS: &str = "of at from in for with on to by near inside within close familiar who from";
const LEADS: &str = "in on at of to for from with by as that following during after before under over about through despite per amid \
                     including according";
const TITLES: &str = "the a an mr mrs ms dr sir president minister mayor governor senator prime chief new spokesman spokeswoman spokesperson \
                      director professor general secretary state national united states local city county";

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
        // The United States are no verb.
        if half.get(verb.start).is_uppercase() {
            continue;
        }
        let Some(number) = words.iter().position(|word| word.start == verb.start) else { continue };
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
    (end > from).then(|| frame(start..end, from..end))
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
    // “Of the new cases reported”, “the newly announced”
    let leads = words.get(first).is_some_and(|word| listed(half, word, LEADS));
    let opens =
        words.get(last - 1).is_some_and(|word| listed(half, word, "the a an their its his her of in for to"));
    (!leads && !opens).then(|| frame(start..verb.end, start..end))
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

/// …,” said Ada Brook
fn behind(half: &Half, words: &[Range<usize>], verb: &Range<usize>) -> Option<Frame> {
    let marked = (0..verb.start).rev().map(|at| half.get(at)).find(|c| !c.is_whitespace());
    if !matches!(marked, Some('”' | '"')) {
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

pub(super) fn standing(half: &Half, name: &Range<usize>) -> Standing {
    let words: Vec<Range<usize>> =
        words(half).into_iter().filter(|word| word.start >= name.start && word.end <= name.end).collect();
    let Some(first) = words.first() else { return Standing::Known };
    if listed(half, first, PRONOUNS) {
        return Standing::Known;
    }
    let opens = (0..first.start).all(|at| !half.get(at).is_alphanumeric());
    let stop =
        words.iter().skip(1).position(|word| listed(half, word, STOPS)).map_or(words.len(), |at| at + 1);
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
    let (head, rest) = words.split_at(stop.min(words.len()));
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

/// Whom the words for a source tell.
pub(super) fn whom(half: &Half, frame: &Frame) -> Whom {
    let name = half.slice(frame.name.clone());
    // The council's leader, Gordon Pell, said
    let parts = std::iter::once(name).chain(half.slice(frame.at.clone()).split(|c| *c == ','));
    for part in parts {
        let blank = part.iter().take_while(|c| c.is_whitespace()).count();
        let part = part.get(blank..).unwrap_or_default();
        if let Some(person) = person_in(part).and_then(|at| part.get(at)) {
            return Whom::Person(person.to_vec());
        }
    }
    let words: Vec<Range<usize>> = words(half)
        .into_iter()
        .filter(|word| word.start >= frame.name.start && word.end <= frame.name.end)
        .collect();
    let Some(first) = words.first() else { return Whom::Other };
    let stop =
        words.iter().skip(1).position(|word| listed(half, word, STOPS)).map_or(words.len(), |at| at + 1);
    let Some(noun) = stop.checked_sub(1).and_then(|at| words.get(at)) else { return Whom::Other };
    let people = listed(half, noun, PEOPLE) && !listed(half, noun, "report reports media many some others");
    let some = listed(half, first, "a an one another two three several") && listed(half, noun, ROLES);
    if (people && !listed(half, first, PRONOUNS)) || some { Whom::Somebody } else { Whom::Other }
}

/// Whether two names share a word that is no title.
pub(super) fn may_be_one(left: &[char], right: &[char]) -> bool {
    let telling = |name: &[char]| -> Vec<String> {
        let text: String = name.iter().collect();
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| {
                word.len() > 2 || (word.len() == 2 && word.chars().all(|c| c.is_ascii_uppercase()))
            })
            .filter(|word| {
                let small = word.to_lowercase();
                let offices = OFFICES.split(' ').any(|w| w == small);
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                let idle =
                    [TITLES, PEOPLE, STOPS, STARTS].iter().any(|list| list.split(' ').any(|w| w == small));
                (offices || capital) && !idle
            })
            .map(str::to_lowercase)
            .collect()
    };
    let long = |name: &[char]| -> Vec<String> {
        let text = name.iter().collect::<String>().to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 4);
        words
            .filter(|word| ![TITLES, PEOPLE].iter().any(|list| list.split(' ').any(|w| w == *word)))
            .map(str::to_owned)
            .collect()
    };
    let (there, words) = (telling(right), long(right));
    // Fu Kun Bao and Fu Kunbao
    if !there.is_empty() && is_spelling(&telling(left).concat(), &there.concat()) {
        return true;
    }
    telling(left).iter().any(|word| there.iter().any(|other| is_spelling(word, other)))
        || long(left).iter().any(|word| words.contains(word))
}

/// Whether two names in small letters may be spellings of one, or one short for the other: Kiev and Kyiv.
fn is_spelling(a: &str, b: &str) -> bool {
    /// Of a shorter beginning nothing follows.
    const SHORT: usize = 3;
    let prefix = |a: &str, b: &str| a.len() >= SHORT && b.starts_with(a);
    if a == b || prefix(a, b) || prefix(b, a) {
        return true;
    }
    let mut rest: Vec<char> = b.chars().collect();
    let met = |c: &char| rest.iter().position(|r| r == c).map(|at| rest.swap_remove(at)).is_some();
    let shared = a.chars().filter(met).count() * 10;
    let longest = a.chars().count().max(b.chars().count());
    shared >= longest * 7 || (shared >= longest * 6 && a.chars().next() == b.chars().next())
}

/// Whether a name, or another spelling of it, stands in a text.
pub(super) fn stands_in(core: &[char], text: &[char]) -> bool {
    let core = core.iter().collect::<String>().to_lowercase();
    let text = text.iter().collect::<String>().to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).any(|word| is_spelling(&core, word))
}

/// The last word of a name that tells it from others.
pub(super) fn core(name: &[char]) -> Option<Vec<char>> {
    let text: String = name.iter().collect();
    let word = text.split(|c: char| !c.is_alphanumeric()).rfind(|word| {
        let small = word.to_lowercase();
        let idle = [TITLES, PEOPLE].iter().any(|list| list.split(' ').any(|w| w == small));
        word.len() > 2
            && !idle
            && (word.chars().next().is_some_and(char::is_uppercase) || BARE.split(' ').any(|w| w == small))
    })?;
    Some(word.chars().collect())
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
