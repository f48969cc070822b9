//! The words by which news says how sure something is and how somebody said it: a table for each language.

mod chinese;
mod english;
mod forces;
mod japanese;
mod korean;

use std::sync::LazyLock;

use super::lexicon::{Letters, Lexicon};
pub(super) use super::manner::Manner;
use super::tongue::Tongue;
pub(super) use english::NOT;
pub(super) use forces::{Force, Outcome, forces, of_forces, outcomes};

/// How sure a word leaves its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// May, 可能: it may be or not.
    Possible,
    /// Likely, 预计: it is thought to be.
    Likely,
    /// Reportedly, 据称: others say so; how sure they are is not told.
    Hearsay,
    /// Under investigation, 正在调查: nobody claims to know. It counts only where a claim takes its place.
    Sought,
    /// Certainly, 必将: more than the bare sentence says.
    Sure,
    /// Can, should: it says something else as often, and stands for any of them.
    Open,
    /// Suspect, 嫌疑人: a word for somebody that counts only where another takes its place.
    Suspect,
    /// Killer, confirmed, 凶手: the other of these.
    Proven,
    /// No such word: 不可能, as soon as possible.
    None,
}

/// Words that mean one thing, parted by bars; a longer one hides what it holds.
pub(super) type Table<T> = [(T, &'static str)];

/// The words of each language, in the order of [`of`].
type Lexicons<T> = [LazyLock<Lexicon<T>>; 4];

/// The words of a language for how sure something is.
pub(super) fn levels(tongue: Tongue) -> &'static Lexicon<Level> {
    static LEXICONS: Lexicons<Level> = [
        LazyLock::new(|| Lexicon::of(chinese::LEVELS)),
        LazyLock::new(|| Lexicon::of(japanese::LEVELS)),
        LazyLock::new(|| Lexicon::of(korean::LEVELS)),
        LazyLock::new(|| Lexicon::of(english::LEVELS)),
    ];
    of(&LEXICONS, tongue)
}

/// The words of a language for how something was said.
pub(super) fn manners(tongue: Tongue) -> &'static Lexicon<Manner> {
    static LEXICONS: Lexicons<Manner> = [
        LazyLock::new(|| Lexicon::of(chinese::MANNERS)),
        LazyLock::new(|| Lexicon::of(japanese::MANNERS)),
        LazyLock::new(|| Lexicon::of(korean::MANNERS)),
        LazyLock::new(|| Lexicon::of(english::MANNERS)),
    ];
    of(&LEXICONS, tongue)
}

/// With which letters the words of a language begin, of all kinds, and what leads to a source or says “not”.
pub(super) fn heads(tongue: Tongue) -> &'static Letters {
    static HEADS: [LazyLock<Letters>; 4] = [
        LazyLock::new(|| all_firsts(Tongue::Chinese)),
        LazyLock::new(|| all_firsts(Tongue::Japanese)),
        LazyLock::new(|| all_firsts(Tongue::Korean)),
        LazyLock::new(|| all_firsts(Tongue::English)),
    ];
    of(&HEADS, tongue)
}

fn all_firsts(tongue: Tongue) -> Letters {
    let leads = Letters::of(chinese::LEADS.chars());
    let told = leads.and(levels(tongue).firsts()).and(manners(tongue).firsts());
    told.and(forces(tongue).firsts()).and(outcomes(tongue).firsts())
}

fn of<T>([chinese, japanese, korean, english]: &'static [LazyLock<T>; 4], tongue: Tongue) -> &'static T {
    match tongue {
        Tongue::Chinese => chinese,
        Tongue::Japanese => japanese,
        Tongue::Korean => korean,
        Tongue::English => english,
    }
}

/// Every word for how sure something is, for the look that is taken first.
pub(super) fn of_levels() -> impl Iterator<Item = &'static str> {
    let tables = [chinese::LEVELS, japanese::LEVELS, korean::LEVELS, english::LEVELS].into_iter().flatten();
    let told = tables.filter(|(level, _)| !matches!(level, Level::None | Level::Open));
    told.flat_map(|(_, words)| words.split('|'))
}

/// Every verb of reporting.
pub(super) fn of_manners() -> impl Iterator<Item = &'static str> {
    let tables =
        [chinese::MANNERS, japanese::MANNERS, korean::MANNERS, english::MANNERS].into_iter().flatten();
    tables.filter(|(manner, _)| *manner != Manner::None).flat_map(|(_, words)| words.split('|'))
}
