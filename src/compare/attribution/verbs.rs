//! How somebody is said to have said it.

use std::ops::Range;

use super::tongue::Tongue;
use super::unit::Unit;
use super::words::Manner;
use super::{AttributionChange, AttributionKind, Change, touch};

/// Verbs of reporting that another of another kind took the place of.
pub(super) fn changed(unit: &Unit) -> Vec<Change> {
    let verbs = &unit.verbs;
    let mut taken = vec![false; verbs[1].len()];
    let mut found = Vec::new();
    for (left, manner) in &verbs[0] {
        let there = unit.half(0).over(left);
        let near = verbs[1].iter().enumerate().find(|(at, (right, _))| {
            !taken[*at] && touch(&there, right) && touch(&unit.half(1).over(right), left)
        });
        let Some((at, (right, other))) = near else { continue };
        taken[at] = true;
        if !(unit.half(0).touched(left) || unit.half(1).touched(right)) {
            continue;
        }
        if denies_plainly(unit, [(left, *manner), (right, *other)]) {
            continue;
        }
        if let Some(change) = between(*manner, *other) {
            found.push(Change { kind: AttributionKind::Verb, change, at: [left.clone(), right.clone()] });
        }
    }
    if found.is_empty() {
        return found;
    }
    let besides =
        [0, 1].map(|side: usize| found.iter().map(|c| c.at[side].clone()).collect::<Vec<Range<usize>>>());
    if unit.is_kept([&besides[0], &besides[1]]) { found } else { Vec::new() }
}

/// 否认收到通知 that became 表示没有收到通知: it says the same.
fn denies_plainly(unit: &Unit, verbs: [(&Range<usize>, Manner); 2]) -> bool {
    /// Behind the verb, in scalar values.
    const NEAR: usize = 24;
    let side = match verbs.each_ref().map(|(_, manner)| manner) {
        [Manner::Denies, Manner::Plain] => 1,
        [Manner::Plain, Manner::Denies] => 0,
        _ => return false,
    };
    let half = unit.half(side);
    let from = if side == 0 { verbs[0].0.end } else { verbs[1].0.end };
    let text: String = half.slice(from..half.chars.len().min(from + NEAR)).iter().collect();
    match unit.tongue {
        Tongue::English => {
            text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).any(|word| {
                matches!(word, "no" | "not" | "never" | "nor")
                    || word.ends_with("n't")
                    || word.ends_with("n’t")
            })
        }
        _ => ["没", "沒", "未", "不", "无", "無", "ない", "なかっ", "않", "없"]
            .iter()
            .any(|not| text.contains(not)),
    }
}

/// What became of a claim with another verb; nothing where they are of one kind.
pub(super) fn between(left: Manner, right: Manner) -> Option<AttributionChange> {
    // How far who writes vouches for what is said.
    let vouches = |manner: Manner| match manner {
        Manner::Claims | Manner::Guesses | Manner::Hints => 0,
        Manner::Confirms | Manner::Admits | Manner::Reveals | Manner::Shows => 2,
        _ => 1,
    };
    // Findings show what people say: a study showed, its authors said.
    let weak = |manner: Manner| vouches(manner) == 0;
    // 要求 and 承诺 are nouns as often: one of the two has to be no such word.
    let noun = |manner: Manner| {
        use Manner::{Accuses, Guesses, Hints, Promises, Reveals, Shows, Urges, Warns};
        matches!(manner, Accuses | Guesses | Hints | Promises | Reveals | Shows | Urges | Warns)
    };
    if noun(left) && noun(right) && !weak(left) && !weak(right) {
        return None;
    }
    if left == right || (left == Manner::Shows && !weak(right)) || (right == Manner::Shows && !weak(left)) {
        return None;
    }
    let stands_by = |manner: Manner| matches!(manner, Manner::Admits | Manner::Confirms);
    // 并未承认 is no denial, but nothing was admitted.
    let opposite = |one: Manner, other: Manner| {
        matches!(one, Manner::Denies | Manner::Withholds) && stands_by(other)
            || one == Manner::Leaves && other == Manner::Denies
    };
    if opposite(left, right) || opposite(right, left) {
        return Some(AttributionChange::Opposite);
    }
    Some(match vouches(left).cmp(&vouches(right)) {
        std::cmp::Ordering::Greater => AttributionChange::Weaker,
        std::cmp::Ordering::Less => AttributionChange::Stronger,
        std::cmp::Ordering::Equal => AttributionChange::Other,
    })
}
