//! Finds the word that says what a figure counts.

use super::Tally::{self, Dead, Gravely, Hurt, Missing, Slightly};
use super::words::{PEOPLE, links_ending_in, tallies_beginning_with};
use crate::compare::facts::folded::folded;
use crate::text::chars::is_letter;
use crate::text::numeral;

/// A word that says what a figure counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) tally: Tally,
    pub(super) away: usize,
    /// It stands behind the figure.
    pub(super) behind: bool,
    /// Where it begins and ends: so many characters behind the figure, or before it.
    pub(super) place: [usize; 2],
}

pub(super) fn find((text, after): (&str, &str)) -> Option<Found> {
    find_beside((text, after)).or_else(|| find_earlier(text))
}

/// The count that a sentence told last, where a figure says what it rose to: 死亡人数是3人，今天增至5人.
fn find_earlier(text: &str) -> Option<Found> {
    let text: Vec<char> = text.chars().map(folded).collect();
    let end = trimmed(&text, |c| c == ' ');
    let ends = |word: &str| {
        let mut own = end.iter().rev();
        word.chars().rev().all(|c| own.next() == Some(&folded(c)))
    };
    let rose = RISEN.split(' ').find(|word| ends(word))?;
    // 从3人, or only a time, may stand before it in its clause.
    let rest = end.get(..end.len() - rose.chars().count()).unwrap_or_default();
    let figure = trimmed(trimmed(rest, among_counters), |c| is_figure(c) || is_han_numeral(c));
    let from = figure.len() < rest.len() && figure.last().is_some_and(|c| matches!(c, '从' | '從' | '由'));
    let mut clause = rest.iter().rev().take_while(|c| is_letter(**c));
    if !from && !clause.all(|&c| is_figure(c) || TIME.chars().any(|time| folded(time) == c)) {
        return None;
    }
    (0..text.len()).rev().find_map(|at| {
        let (tally, end) = word_at(&text, at)?;
        let place = [text.len() - at, text.len() - end];
        Some(Found { tally, away: 0, behind: false, place })
    })
}

/// Words that a count told before goes on with.
const RISEN: &str = "增至 增到 升至 升到 增加到 增加至 上升到 上升至 更新为";
/// What times are told with.
const TIME: &str = "今昨天日早晚上下午中夜间已经又再随后现目前截至此时许也月";

fn find_beside((before, after): (&str, &str)) -> Option<Found> {
    let after = clause(after.chars());
    let mut before = clause(before.chars().rev());
    before.reverse();
    let before = behind_and(&before);
    let after = before_and(&after);
    let ahead = |tally, away, start: usize, end: usize| {
        let place = [before.len() - start, before.len() - end];
        Found { tally, away, behind: false, place }
    };
    let own = head(before);
    if let Some((tally, [start, end], false)) = own {
        return Some(ahead(tally, 0, start, end));
    }
    if let Some((tally, [start, end])) = next(after) {
        return Some(Found { tally, away: start, behind: true, place: [start, end] });
    }
    if before.iter().any(|&c| is_figure(c)) {
        return None;
    }
    (0..before.len()).rev().find_map(|at| {
        let (tally, end) = word_at(before, at)?;
        let between = before.get(end..).unwrap_or_default();
        if before.get(at..end).is_some_and(|word| TOLLS.contains(&word)) {
            return Some(ahead(tally, 0, at, end));
        }
        are_people(between).then(|| ahead(tally, between.len(), at, end))
    })
}

/// English words that name a count however far away its figure stands: “the death toll from the blast rose to four”.
const TOLLS: [&[char]; 2] = [
    &['d', 'e', 'a', 't', 'h', ' ', 't', 'o', 'l', 'l'],
    &['c', 'a', 's', 'u', 'a', 'l', 't', 'i', 'e', 's'],
];

/// Whether a text names people and nothing else, but for what links them to a figure.
fn are_people(text: &[char]) -> bool {
    let text = unlinked(text);
    let start = text.iter().take_while(|&&c| c == ' ').count();
    let noun = text.get(start..).unwrap_or_default();
    PEOPLE.split(' ').any(|people| noun.iter().copied().eq(people.chars().map(folded)))
}

/// The letters of a clause, folded, from a figure on.
fn clause(chars: impl Iterator<Item = char>) -> Vec<char> {
    let goes_on = |c: &char| is_letter(*c) || matches!(c, ' ' | '\u{a0}' | '-' | 'ー' | '々');
    chars.take_while(goes_on).map(|c| if c == '\u{a0}' { ' ' } else { folded(c) }).collect()
}

const AND: [&[char]; 5] = [
    &[' ', 'a', 'n', 'd', ' '],
    &[' ', 'w', 'h', 'i', 'l', 'e', ' '],
    &[' ', 'b', 'u', 't', ' '],
    &[' ', 'a', 'f', 't', 'e', 'r', ' '],
    &[' ', 'w', 'h', 'e', 'n', ' '],
];

fn before_and(after: &[char]) -> &[char] {
    let end = (0..after.len()).find(|&at| AND.iter().any(|and| is_at(after, at, and)));
    after.get(..end.unwrap_or(after.len())).unwrap_or_default()
}

fn behind_and(before: &[char]) -> &[char] {
    let last = (0..before.len()).rev().find_map(|at| {
        let and = AND.iter().find(|and| is_at(before, at, and))?;
        Some(at + and.len())
    });
    before.get(last.unwrap_or_default()..).unwrap_or_default()
}

fn is_at(text: &[char], at: usize, word: &[char]) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(word))
}

/// The word of the table that begins at a place, and its end.
pub(super) fn word_at(text: &[char], at: usize) -> Option<(Tally, usize)> {
    let first = *text.get(at)?;
    let latin = |c: Option<&char>| c.is_some_and(char::is_ascii_alphabetic);
    if first.is_ascii() && at.checked_sub(1).is_some_and(|before| latin(text.get(before))) {
        return None;
    }
    tallies_beginning_with(first).find_map(|(word, tally)| {
        let end = at + word.len();
        let whole = !first.is_ascii() || !latin(text.get(end));
        (is_at(text, at, word) && whole).then_some((tally, end))
    })
}

/// The word that stands right before a figure but for what links them, and whether it is rather said of another figure
/// before it: the 死亡 of 3人死亡27人重伤.
fn head(before: &[char]) -> Option<(Tally, [usize; 2], bool)> {
    let before = unlinked(before);
    let longest = before.len().min(20);
    let (tally, start) = (1..=longest).find_map(|back| {
        let start = before.len() - back;
        word_at(before, start).filter(|(_, end)| *end == before.len()).map(|(tally, _)| (tally, start))
    })?;
    let earlier = before.get(..start).unwrap_or_default();
    Some((tally, [start, before.len()], is_of_another(earlier)))
}

/// Whether a figure with its counter ends here that no word of the table stands before.
fn is_of_another(text: &[char]) -> bool {
    let text = trimmed(text, |c| matches!(c, ' ' | 'が' | 'は' | 'の' | '이' | '가' | '은' | '는'));
    let counters = text.iter().rev().take_while(|&&c| among_counters(c)).count();
    let end = text.len() - counters;
    let figure = text.get(..end).unwrap_or_default();
    let numeral = figure.iter().rev().take_while(|&&c| is_figure(c) || is_han_numeral(c)).count();
    numeral > 0
        && (counters > 0 || figure.last().is_some_and(|c| !c.is_ascii()))
        && head(figure.get(..end - numeral).unwrap_or_default()).is_none()
}

fn among_counters(c: char) -> bool {
    matches!(c, '人' | '名' | '명' | '户' | '栋' | '棟' | '间')
}

/// What is left of a text without the words that link it to a figure.
fn unlinked(mut text: &[char]) -> &[char] {
    loop {
        text = trimmed(text, |c| c == ' ');
        let Some(last) = text.last() else { return text };
        // The end of a word of the table is no link: 死者, 亡くな.
        let mut links = links_ending_in(*last);
        let is_word = (1..=text.len().min(20)).any(|back| {
            let start = text.len() - back;
            word_at(text, start).is_some_and(|(_, end)| end == text.len())
        });
        if is_word {
            return text;
        }
        let link = links.find(|link| {
            let latin = link.first().is_some_and(char::is_ascii_alphabetic);
            let rest = text.len().checked_sub(link.len());
            let begins = rest.is_some_and(|at| {
                !latin || at == 0 || !text.get(at - 1).is_some_and(char::is_ascii_alphabetic)
            });
            text.ends_with(link) && begins
        });
        match link {
            Some(link) => text = text.get(..text.len() - link.len()).unwrap_or_default(),
            None => return text,
        }
    }
}

fn trimmed(mut text: &[char], off: impl Fn(char) -> bool) -> &[char] {
    while let [rest @ .., last] = text
        && off(*last)
    {
        text = rest;
    }
    text
}

/// The next word behind a figure, up to the next figure.
fn next(after: &[char]) -> Option<(Tally, [usize; 2])> {
    // 3死5伤, 3人死、5人伤
    let alone = |tally| {
        let behind = after.get(1);
        behind.is_none_or(|&c| is_figure(c) || is_han_numeral(c) || !is_letter(c)).then_some((tally, [0, 1]))
    };
    let short = match after.first() {
        Some('死' | '亡') => alone(Dead),
        Some('伤' | '傷') => alone(Hurt),
        _ => None,
    };
    if short.is_some() {
        return short;
    }
    let figure = (0..after.len()).find(|&at| {
        let counted = after.get(at + 1).is_some_and(|&c| among_counters(c));
        after.get(at).is_some_and(|&c| is_figure(c) || counted && is_han_numeral(c))
    });
    let until = figure.unwrap_or(after.len());
    let before_figure = after.get(..until).unwrap_or_default();
    let (at, (tally, end)) = (0..until).find_map(|at| Some((at, word_at(before_figure, at)?)))?;
    // “three gunmen killed 12”, 3名警员解救5人: who did it to the others.
    let latin = before_figure.get(at).is_some_and(char::is_ascii_alphabetic);
    let acts = latin || end == until && !matches!(tally, Dead | Hurt | Slightly | Gravely | Missing);
    (figure.is_none() || !acts).then_some((tally, [at, end]))
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_han_numeral(c: char) -> bool {
    numeral::han_digit(c).is_some() || numeral::small_power(c).is_some() || numeral::myriad(c).is_some()
}
