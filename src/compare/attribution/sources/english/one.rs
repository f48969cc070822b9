//! Whether two names may be of one.

use super::lists::{BARE, OFFICES, PEOPLE, STARTS, STOPS, TITLES};

/// Whether a word in small letters says no more than that it is one.
pub(in super::super) fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the")
}

/// Whether a word in small letters stands in one of some lists.
fn is_in(word: &str, lists: &[&str]) -> bool {
    lists.iter().any(|list| list.split(' ').any(|listed| listed == word))
}

/// Whether two names share a word that is no title.
pub(in super::super) fn may_be_one(left: &[char], right: &[char]) -> bool {
    let telling = |name: &[char]| -> Vec<String> {
        let text: String = name.iter().collect();
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| {
                word.len() > 2 || (word.len() == 2 && word.chars().all(|c| c.is_ascii_uppercase()))
            })
            .filter(|word| {
                let small = word.to_lowercase();
                let offices = is_in(&small, &[OFFICES]);
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                (offices || capital) && !is_in(&small, &[TITLES, PEOPLE, STOPS, STARTS])
            })
            .map(str::to_lowercase)
            .collect()
    };
    let long = |name: &[char]| -> Vec<String> {
        let text = name.iter().collect::<String>().to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 4);
        words.filter(|word| !is_in(word, &[TITLES, PEOPLE])).map(str::to_owned).collect()
    };
    let (there, words) = (telling(right), long(right));
    // Fu Kun Bao and Fu Kunbao
    if !there.is_empty() && is_spelling(&telling(left).concat(), &there.concat()) {
        return true;
    }
    if is_acronym(left, right) || is_acronym(right, left) {
        return true;
    }
    telling(left).iter().any(|word| there.iter().any(|other| is_spelling(word, other)))
        || long(left).iter().any(|word| words.contains(word))
}

/// Whether one of two names is of the first letters of the other: the FAA, the Federal Aviation Administration.
fn is_acronym(short: &[char], long: &[char]) -> bool {
    let mut initials = String::new();
    let mut before = ' ';
    for &c in long {
        if c.is_uppercase() && !before.is_alphanumeric() {
            initials.push(c);
        }
        before = c;
    }
    let mut words = short.split(|c| !c.is_alphanumeric());
    words.any(|word| {
        word.len() > 1
            && word.iter().all(char::is_ascii_uppercase)
            && initials.contains(&word.iter().collect::<String>())
    })
}

/// Whether two names in small letters may be spellings of one, or one short for the other: Kiev and Kyiv.
pub(in super::super) fn is_spelling(a: &str, b: &str) -> bool {
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
pub(in super::super) fn stands_in(core: &[char], text: &[char]) -> bool {
    let core = core.iter().collect::<String>().to_lowercase();
    let text = text.iter().collect::<String>().to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).any(|word| is_spelling(&core, word))
}

/// The last word of a name that tells it from others.
pub(in super::super) fn core(name: &[char]) -> Option<Vec<char>> {
    let text: String = name.iter().collect();
    let word = text.split(|c: char| !c.is_alphanumeric()).rfind(|word| {
        let small = word.to_lowercase();
        word.len() > 2
            && !is_in(&small, &[TITLES, PEOPLE])
            && (word.chars().next().is_some_and(char::is_uppercase) || is_in(&small, &[BARE]))
    })?;
    Some(word.chars().collect())
}
