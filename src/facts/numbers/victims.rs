//! The “one” of those killed, hurt or missing in English, which counts where others are a pronoun: killing one man.

use crate::facts::text::{Text, Word};
use crate::facts::words::listed;

/// What was done to whom a figure behind it counts.
const DONE: &str = "killed kills killing injured injures injuring wounded wounding wounds hurting";
/// What became of whom a figure before it counts.
const BECAME: &str = "dead died dies killed injured wounded hurt missing hospitalised hospitalized drowned";
/// Between the two.
const BETWEEN: &str = "was were is are has have had been be is being feared reported confirmed presumed also still left \
    seriously critically badly fatally slightly";
const PEOPLE: &str = "person man woman child boy girl baby teenager student pupil worker driver passenger officer soldier \
    policeman firefighter civilian protester resident villager miner sailor tourist hiker climber guard employee";

/// Whether the “one” that stands here says how many people something happened to.
pub(super) fn is_one(text: Text<'_>, start: usize, end: usize) -> bool {
    let next = |end: usize| Some(text.word(text.past(end, " ")?)).filter(|word| word.end > end + 1);
    let is = |list: &str, word: Option<&Word>| word.is_some_and(|word| listed(list, word.text()));
    let first = next(end);
    if first.as_ref().is_some_and(|word| word.text() == "of") {
        return false;
    }
    let before = [" at least ", " only ", " just ", " "].iter().find(|word| text.is_behind(start, word));
    let before = before.and_then(|word| start.checked_sub(word.chars().count()));
    if before.is_some_and(|at| listed(DONE, text.word_before(at).1.text())) {
        // “killing one after another”
        return first.is_none_or(|word| !listed("after by another more bird", word.text()));
    }
    if listed("no any every some each when if the", text.word_before(start).1.text()) {
        return false;
    }
    // “one man was killed”, “one young child is missing”, “one dead”
    let mut end = end;
    if !is(BECAME, first.as_ref()) {
        let mut word = first;
        if !is(PEOPLE, word.as_ref()) {
            word = word.and_then(|word| next(word.end));
        }
        let Some(person) = word.filter(|word| listed(PEOPLE, word.text())) else { return false };
        end = person.end;
    }
    became(text, end)
}

/// Whether words behind whom they tell of say that he was killed, hurt or missed: “was killed”, “is still missing”.
pub(super) fn became(text: Text<'_>, end: usize) -> bool {
    let next = |end: usize| Some(text.word(text.past(end, " ")?)).filter(|word| word.end > end + 1);
    let mut word = next(end);
    for _ in 0..3 {
        if word.as_ref().is_some_and(|word| listed(BECAME, word.text())) {
            return true;
        }
        word = word.filter(|word| listed(BETWEEN, word.text())).and_then(|word| next(word.end));
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::facts::tests::facts_of;

    fn ones(text: &str) -> usize {
        facts_of(text).iter().filter(|fact| fact.text.to_lowercase().starts_with("one")).count()
    }

    #[test]
    fn one_of_the_killed_counts() {
        for text in [
            "He shot three people, killing one man, police said.",
            "The crash left one dead.",
            "One person was killed.",
            "It killed at least one and injured six.",
            "One young child is still missing.",
            "Another blast wounded one woman.",
        ] {
            assert_eq!(ones(text), 1, "{text}");
        }
        for text in [
            "It killed one of them.",
            "The plague killed one after another.",
            "One man said he had seen it.",
            "One day it rained.",
            "He killed time with one more game.",
            "No one was hurt.",
            "When one is killed, all weep.",
            "One was left.",
            "One person in the hall clapped.",
        ] {
            assert_eq!(ones(text), 0, "{text}");
        }
    }
}
