//! How sure it is: words that leave a claim open, or make it surer, and went or came.

use std::ops::Range;

use super::sources::{self, Standing};
use super::tongue::Tongue;
use super::unit::Unit;
use super::words::{Level, Manner, levels};
use super::{AttributionChange, AttributionKind, Change, overlap, touch};

/// A word in one half.
#[derive(Debug, Clone)]
struct Word {
    at: Range<usize>,
    level: Level,
    /// Whether the other half lacks a letter of it.
    changed: bool,
    done: bool,
}

/// Changes of certainty; what stands in `told` is told already.
pub(super) fn changed(unit: &Unit, told: &[[Range<usize>; 2]]) -> Vec<Change> {
    let mut words = [0, 1].map(|side| of_half(unit, side));
    for (side, words) in words.iter_mut().enumerate() {
        for word in words.iter_mut() {
            word.done = told.iter().any(|at| at.get(side).is_some_and(|at| overlap(at, &word.at)));
        }
    }
    let [mut lefts, mut rights] = words;
    if !lefts.iter().chain(&rights).any(|word| word.changed && !word.done) {
        return Vec::new();
    }
    let mut found = Vec::new();
    in_place(unit, &mut lefts, &mut rights, &mut found);
    elsewhere(&mut lefts, &mut rights);
    alone(unit, [&lefts, &rights], &mut found);
    let besides =
        [0, 1].map(|side: usize| found.iter().map(|c: &Change| c.at[side].clone()).collect::<Vec<_>>());
    found.retain(|change| is_claim_kept(unit, change));
    if found.is_empty() {
        return found;
    }
    if unit.is_kept([&besides[0], &besides[1]]) { found } else { Vec::new() }
}

fn of_half(unit: &Unit, side: usize) -> Vec<Word> {
    let half = unit.half(side);
    let words = levels(unit.tongue).find_among(&half.chars, half.heads.iter().copied()).into_iter();
    let told = unit.tongue == Tongue::Japanese && [0, 1].iter().any(|&side| is_reported(unit, side));
    let words = words.filter(|(at, level)| {
        *level != Level::None
            && !is_month(half.slice(at.clone()), *level)
            // 疑いが says more than that somebody says so.
            && !(told && *level == Level::Hearsay && !half.slice(at.clone()).contains(&'疑'))
    });
    let words = words.map(|(at, level)| Word { changed: half.touched(&at), at, level, done: false });
    // What both sides still look into is no claim.
    words.filter(|word| word.changed || word.level != Level::Sought).collect()
}

/// Whether a sentence says by whom it is reported: という at its end then only repeats it.
fn is_reported(unit: &Unit, side: usize) -> bool {
    /// From the end of the sentence, in scalar values.
    const NEAR: usize = 14;
    let half = unit.half(side);
    let plain =
        |(at, manner): &(Range<usize>, Manner)| *manner == Manner::Plain && at.end + NEAR > half.chars.len();
    unit.verbs(side).iter().any(plain) || !sources::of(half, unit.tongue, unit.verbs(side)).is_empty()
}

/// “May” with a capital is a month, or begins a wish.
fn is_month(word: &[char], level: Level) -> bool {
    level == Level::Possible && matches!(word, ['M', 'a', 'y'])
}

/// Words in each other's place.
fn in_place(unit: &Unit, lefts: &mut [Word], rights: &mut [Word], found: &mut Vec<Change>) {
    for left in lefts.iter_mut().filter(|word| !word.done) {
        let there = unit.half(0).over(&left.at);
        let mut near = rights.iter_mut().filter(|right| !right.done && touch(&there, &right.at));
        let Some(right) = near.next() else { continue };
        (left.done, right.done) = (true, true);
        if !left.changed && !right.changed {
            continue;
        }
        if let Some(change) = between(Some(left.level), Some(right.level)) {
            let mut at = [left.at.clone(), right.at.clone()];
            if [left.level, right.level].contains(&Level::Sought) {
                // 原因正在调查 became 原因可能与旧电线有关: all of it is the claim.
                at = [unit.half(0).changed_around(&at[0]), unit.half(1).changed_around(&at[1])];
            }
            found.push(Change { kind: AttributionKind::Certainty, change, at });
        }
    }
}

/// What says the same at another place of the sentence is no change.
fn elsewhere(lefts: &mut [Word], rights: &mut [Word]) {
    for left in lefts.iter_mut().filter(|word| !word.done && word.changed) {
        let mut same = rights.iter_mut().filter(|right| {
            !right.done && right.changed && between(Some(left.level), Some(right.level)).is_none()
        });
        if let Some(right) = same.next() {
            (left.done, right.done) = (true, true);
        }
    }
}

/// Words that only one half has.
fn alone(unit: &Unit, words: [&[Word]; 2], found: &mut Vec<Change>) {
    for side in 0..2 {
        for word in words[side].iter().filter(|word| word.changed && !word.done) {
            let levels = if side == 0 { [Some(word.level), None] } else { [None, Some(word.level)] };
            let Some(change) = between(levels[0], levels[1]) else { continue };
            let half = unit.half(side);
            let clause = half.clause(&word.at);
            // 据称 for 据报道: somebody is said to say so.
            let credited = word.level == Level::Hearsay && has_somebody(unit, 1 - side);
            // 可能 beside 或许: one of them says it, and of two that went together the first is told. The 可 of 许可证
            // that both sides have says nothing.
            let idle = |other: &Word| {
                matches!(other.level, Level::Suspect | Level::Proven)
                    || other.level == Level::Open && !other.changed
            };
            let says = |other: &&Word| {
                let stays = !other.changed || other.done || other.at.start < word.at.start;
                other.at != word.at
                    && overlap(&other.at, &clause)
                    && stays
                    && !idle(other)
                    && other.level != Level::Sought
            };
            let over = unit.half(1 - side).clause(&half.over(&word.at));
            let there = |other: &&Word| overlap(&other.at, &over) && !idle(other);
            if credited
                || words[side].iter().any(|other| says(&other))
                || words[1 - side].iter().any(|other| there(&other))
            {
                continue;
            }
            let empty = half.gap(&word.at);
            let at = if side == 0 { [word.at.clone(), empty] } else { [empty, word.at.clone()] };
            found.push(Change { kind: AttributionKind::Certainty, change, at });
        }
    }
}

/// Whether a source without a name is told in a half.
fn has_somebody(unit: &Unit, side: usize) -> bool {
    let half = unit.half(side);
    let frames = sources::of(half, unit.tongue, unit.verbs(side));
    frames.iter().any(|frame| sources::standing(half, frame, unit.tongue) == Standing::Unnamed)
}

/// What two words, or one and none, make of a claim.
fn between(left: Option<Level>, right: Option<Level>) -> Option<AttributionChange> {
    use Level::{Hearsay, Likely, None as No, Open, Possible, Proven, Sought, Sure, Suspect};
    let rank = |level: Option<Level>| match level {
        Some(Possible) => 1,
        Some(Likely | Hearsay | Suspect) => 2,
        None => 3,
        Some(Sure | Proven) => 4,
        Some(Open | No | Sought) => 0,
    };
    match (left, right) {
        // Words for people and the like count only for each other.
        (Some(Suspect | Proven), None) | (None, Some(Suspect | Proven)) => return None,
        (Some(Suspect), Some(other)) | (Some(other), Some(Suspect)) if other != Proven => return None,
        (Some(Proven), Some(other)) | (Some(other), Some(Proven)) if other != Suspect && other != Hearsay => {
            return None;
        }
        (Some(Sought), Some(Possible | Likely | Hearsay)) => return Some(AttributionChange::Stronger),
        (Some(Possible | Likely | Hearsay), Some(Sought)) => return Some(AttributionChange::Weaker),
        (Some(Hearsay), Some(Possible | Likely)) | (Some(Possible | Likely), Some(Hearsay)) => return None,
        _ => {}
    }
    let (l, r) = (rank(left), rank(right));
    match () {
        () if l == 0 || r == 0 || l == r => None,
        () if l > r => Some(AttributionChange::Weaker),
        () => Some(AttributionChange::Stronger),
    }
}

/// Whether the clause around a change stands on both sides: else another claim stands there.
fn is_claim_kept(unit: &Unit, change: &Change) -> bool {
    /// Less says nothing.
    const LEAST: usize = 9;
    let around = unit.around(&change.at);
    around.into_iter().all(|[kept, all]| kept >= LEAST.min(all.max(3)) && kept * 2 >= all)
}
