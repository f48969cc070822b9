//! A person who lost the name: Ada Brook became a council official, 厂方负责人周强 the 厂方.

use super::AttributionChange;
use super::sources::{self, Frame, Whom};
use super::unit::Unit;
use super::whole::Whole;

/// The name of the person whom the words for a source tell.
pub(super) fn named(unit: &Unit, side: usize, frame: &Frame) -> Option<Vec<char>> {
    match sources::whom(unit.half(side), frame, unit.tongue) {
        Whom::Person(person) => Some(person),
        _ => None,
    }
}

/// Whether a person with a name became somebody without one, or the other way round.
pub(super) fn person(unit: &Unit, whole: &Whole<'_>, [l, r]: [&Frame; 2]) -> Option<AttributionChange> {
    let whom = |side: usize, frame| sources::whom(unit.half(side), frame, unit.tongue);
    let (person, frames, side, change) = match (whom(0, l), whom(1, r)) {
        (Whom::Person(_), Whom::Person(_)) => return None,
        (Whom::Person(person), _) => (person, [l, r], 1, AttributionChange::Unnamed),
        (_, Whom::Person(person)) => (person, [r, l], 0, AttributionChange::Named),
        _ => return None,
    };
    let [named, unnamed] = frames;
    let (named, unnamed) = (unit.half(1 - side).slice(named.at.clone()), (unit.half(side), unnamed));
    // “A council official, Ada Brook, said” names her all the same.
    let beside = unnamed.0.slice(unnamed.1.at.clone());
    if beside.windows(person.len().max(1)).any(|part| part == person) {
        return None;
    }
    let whom = sources::whom(unnamed.0, unnamed.1, unit.tongue);
    let rest = sources::is_rest(unnamed.0.slice(unnamed.1.name.clone()), named, &person, unit.tongue);
    // Who was named before is told without a name again.
    let told_before = || sources::is_told(&person, whole, side, unit.tongue);
    match (whom, rest) {
        (Whom::Somebody, false) => Some(change),
        (Whom::That, _) | (_, true) => (!told_before()).then_some(change),
        _ => None,
    }
}
