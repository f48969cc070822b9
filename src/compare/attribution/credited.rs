//! Who is said to say it.

use std::ops::Range;

use super::sources::{self, Frame, Standing, Whom};
use super::unit::Unit;
use super::words::{Level, levels};
use super::{AttributionChange, AttributionKind, Change, touch};

/// Sources that became others, went or came; `whole` is the row's text on either side.
pub(super) fn changed(unit: &Unit, whole: [&str; 2]) -> Vec<Change> {
    let frames = [0, 1].map(|side| sources::of(unit.half(side), unit.tongue, unit.verbs(side)));
    // What nothing changed in stands on both sides.
    let touched = |side: usize| -> Vec<&Frame> {
        { frames[side].iter() }.filter(|frame| unit.half(side).touched(&frame.at)).collect()
    };
    let (mut left, mut right) = (touched(0), touched(1));
    if left.is_empty() && right.is_empty() {
        return Vec::new();
    }
    // The same words, wherever in the sentence.
    left.retain(|l| {
        let same = right.iter().position(|r| name(unit, 0, l) == name(unit, 1, r));
        same.map(|at| right.remove(at)).is_none()
    });
    let found = match (&left[..], &right[..]) {
        ([l], [r]) => replaced(unit, [l, r]),
        ([l], []) if frames[1].is_empty() && is_gone(unit, 0, l, whole) => Some(one_sided(unit, 0, l)),
        ([], [r]) if frames[0].is_empty() && is_gone(unit, 1, r, whole) => Some(one_sided(unit, 1, r)),
        _ => None,
    };
    let besides =
        [0, 1].map(|side: usize| frames[side].iter().map(|frame| frame.at.clone()).collect::<Vec<_>>());
    found.into_iter().filter(|_| unit.is_kept([&besides[0], &besides[1]])).collect()
}

fn name<'a>(unit: &'a Unit, side: usize, frame: &Frame) -> &'a [char] {
    unit.half(side).slice(frame.name.clone())
}

fn standing(unit: &Unit, side: usize, frame: &Frame) -> Standing {
    sources::standing(unit.half(side), frame, unit.tongue)
}

/// Whether one of two standings is a name and the other none.
fn parts(standings: [Standing; 2]) -> bool {
    standings.contains(&Standing::Named) && standings.contains(&Standing::Unnamed)
}

/// One source in place of another.
fn replaced(unit: &Unit, [l, r]: [&Frame; 2]) -> Option<Change> {
    use Standing::{Between, Known, Named, Unnamed};
    let standings = [standing(unit, 0, l), standing(unit, 1, r)];
    if let Some(change) = person_lost(unit, [l, r]) {
        return leads_to_the_same(unit, [l, r]).then(|| other(change, [l, r]));
    }
    if standings.contains(&Known) {
        return None;
    }
    // “Ada Brook, the mayor, said” and “the mayor, Ada Brook, said” name one.
    let at = [unit.half(0).slice(l.at.clone()), unit.half(1).slice(r.at.clone())];
    let one = sources::may_be_one(name(unit, 0, l), at[1], unit.tongue)
        || sources::may_be_one(at[0], name(unit, 1, r), unit.tongue);
    if one && !parts(standings) {
        return None;
    }
    let change = match standings.into() {
        (Unnamed | Between, Unnamed | Between) => return None,
        (Named, Unnamed) => AttributionChange::Unnamed,
        (Unnamed, Named) => AttributionChange::Named,
        _ => AttributionChange::Other,
    };
    // Of names by which little is told, nobody knows whether they are one.
    let short = |side: usize, frame: &Frame| {
        standing(unit, side, frame) == Named && sources::core(name(unit, side, frame), unit.tongue).is_none()
    };
    if short(0, l) || short(1, r) {
        return None;
    }
    leads_to_the_same(unit, [l, r]).then(|| other(change, [l, r]))
}

/// Whether a person with a name became somebody without one, or the other way round.
fn person_lost(unit: &Unit, [l, r]: [&Frame; 2]) -> Option<AttributionChange> {
    let whom = |side: usize, frame| sources::whom(unit.half(side), frame, unit.tongue);
    let (person, side, frame, change) = match (whom(0, l), whom(1, r)) {
        (Whom::Person(person), Whom::Somebody) => (person, 1, r, AttributionChange::Unnamed),
        (Whom::Somebody, Whom::Person(person)) => (person, 0, l, AttributionChange::Named),
        _ => return None,
    };
    // “A council official, Ada Brook, said” names her all the same.
    let beside = unit.half(side).slice(frame.at.clone());
    let there = beside.windows(person.len().max(1)).any(|part| part == person);
    (!there).then_some(change)
}

/// Whether two sources lead to the same words.
fn leads_to_the_same(unit: &Unit, [l, r]: [&Frame; 2]) -> bool {
    let over = unit.half(0).over(&l.at);
    touch(&over, &r.at) || touch(&unit.half(1).over(&r.at), &l.at)
}

/// A source that became another.
fn other(change: AttributionChange, [l, r]: [&Frame; 2]) -> Change {
    let at = |frame: &Frame| if frame.name.is_empty() { frame.at.clone() } else { frame.name.clone() };
    Change { kind: AttributionKind::Source, change, at: [at(l), at(r)] }
}

/// Whether a source that only one side tells is told nowhere else in the other's paragraph, and its words went as such.
fn is_gone(unit: &Unit, side: usize, frame: &Frame, whole: [&str; 2]) -> bool {
    /// Less says nothing.
    const LEAST: usize = 9;
    let half = unit.half(side);
    let [kept, all] = half.weights(frame.at.clone());
    let [rest_kept, rest] = half.weights(half.sentence(&frame.at));
    let (rest_kept, rest) = (rest_kept.saturating_sub(kept), rest.saturating_sub(all));
    // The sentence itself is still there.
    if kept * 3 > all || rest_kept < LEAST || rest_kept * 2 < rest {
        return false;
    }
    let standing = standing(unit, side, frame);
    if matches!(standing, Standing::Known | Standing::Between) {
        return false;
    }
    let text: Vec<char> = whole[1 - side].chars().collect();
    let there = |word: &[char]| {
        let one = |c: &char| crate::text::simplified(*c).to_ascii_lowercase();
        text.windows(word.len().max(1)).any(|part| part.iter().map(one).eq(word.iter().map(one)))
    };
    let core = Some(standing)
        .filter(|s| *s == Standing::Named)
        .and_then(|_| sources::core(name(unit, side, frame), unit.tongue));
    let open = |level| matches!(level, Level::Hearsay | Level::Likely | Level::Possible);
    let told = match core {
        Some(core) => there(&core) || sources::stands_in(&core, unit.half(1 - side), unit.tongue),
        // 据了解 says nothing that could be looked for, and 据称 or 可能 stands for it.
        None => {
            let words = levels(unit.tongue).find(&unit.half(1 - side).chars);
            standing == Standing::Named || words.into_iter().any(|(_, level)| open(level))
        }
    };
    !told
}

fn one_sided(unit: &Unit, side: usize, frame: &Frame) -> Change {
    let empty: Range<usize> = unit.half(side).gap(&frame.at);
    let (change, at) = if side == 0 {
        (AttributionChange::Dropped, [frame.at.clone(), empty])
    } else {
        (AttributionChange::Added, [empty, frame.at.clone()])
    };
    Change { kind: AttributionKind::Source, change, at }
}
