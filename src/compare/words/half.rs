//! A word that only one side has in the list, because the other one is new, rare or misspelt, is marked whole where that
//! side is easier to read then: 转[移→离] is [转移→转离].

use std::ops::Range;

use super::around::Around;
use super::side::Side;
use super::snap::{Edit, Growth};
use crate::text::is_han;
use crate::text::lexicon::{self, Cost};

/// Of such a word that was kept, on either side of it.
const KEPT: usize = 2;
/// And of what stands around, to see whether they are rather part of another word.
const CONTEXT: usize = 5;
/// How much easier to read a text must be where the word is whole: 减少 is, 很高 and 走到 are not.
const BOUND: Cost = 50;
/// The same where no character is in it that stands beside any word.
const TIGHT: Cost = 35;
/// And how much easier with each character that is taken in.
const LONGER: i64 = 30;
/// `None` unless an edit cuts such a word.
pub(super) fn growth(edit: &Edit<'_>, [left, right]: &[Around; 2]) -> Option<Growth> {
    let mut contexts = None;
    let mut best: Option<(i64, Growth)> = None;
    for back in 0..=edit.before.min(KEPT) {
        let known = [left.words(back), right.words(back)];
        if known == [None; 2] {
            continue;
        }
        let word = |side: usize, forward: usize| known[side]?.get(forward).copied()?;
        // Both are words as they are.
        let long = edit.left.len().min(edit.right.len()) > 1;
        if back == 0 && long && word(0, 0).is_some() && word(1, 0).is_some() {
            return None;
        }
        for forward in usize::from(back == 0)..=edit.after.min(KEPT) {
            let sides = [left, right];
            // How much easier a text must be to read, of each side that has a word; never more than the word is than its parts.
            let loose = || sides.iter().any(|side| side.is_loose(back, forward));
            let bounds = [0, 1].map(|n| {
                let cost = word(n, forward)?;
                let bound = if loose() { BOUND } else { TIGHT };
                (sides[n].parts(back, forward) >= cost + bound).then_some(bound)
            });
            if bounds == [None; 2] {
                continue;
            }
            let contexts = contexts.get_or_insert_with(|| Context::both(edit)).as_ref()?;
            let Some(saved) = Context::saved(contexts, back, forward) else { continue };
            let gains = [(left, saved[0]), (right, saved[1])].map(|(around, saved)| {
                let [changed, whole] = [around.cost(0, 0), around.cost(back, forward)].map(i64::from);
                saved + changed - whole
            });
            let easier =
                [0, 1].into_iter().any(|n| bounds[n].is_some_and(|bound| gains[n] >= i64::from(bound)));
            // 决[心了→定] is two words on one side: then each must be easier to read.
            let least = i64::from(edit.left.len() != edit.right.len());
            // A longer word must be that much easier to read.
            let rank = gains[0] + gains[1] - LONGER * (back + forward) as i64;
            let fits = easier && gains[0].min(gains[1]) >= least;
            if fits && best.is_none_or(|(known, _)| rank > known) {
                best = Some((rank, (back, forward)));
            }
        }
    }
    best.map(|(_, growth)| growth)
}

/// The ideographs of the kept text before and behind an edit.
#[derive(PartialEq, Eq)]
struct Context {
    before: [char; CONTEXT],
    behind: [char; CONTEXT],
    lengths: [usize; 2],
}

impl Context {
    /// Of both sides; `None` unless all of the edit is ideographs.
    fn both(edit: &Edit<'_>) -> Option<[Self; 2]> {
        let is = |side: Side<'_>, at: usize| side.ideograph(at).is_some_and(is_han);
        edit.all(is)
            .then(|| edit.halves().map(|(side, range)| Self::of(side, range, edit.before, edit.after)))
    }

    fn of(side: Side<'_>, range: &Range<usize>, before: usize, after: usize) -> Self {
        let mut context = Self { before: [' '; CONTEXT], behind: [' '; CONTEXT], lengths: [0; 2] };
        let goes_on =
            |at: usize, joint: usize| side.ideograph(at).filter(|&c| is_han(c) && side.joins(joint));
        let back = (1..=before.min(CONTEXT)).map_while(|k| goes_on(range.start - k, range.start - k + 1));
        for (slot, c) in context.before.iter_mut().rev().zip(back) {
            *slot = c;
            context.lengths[0] += 1;
        }
        let forward = (0..after.min(CONTEXT)).map_while(|k| goes_on(range.end + k, range.end + k));
        for (slot, c) in context.behind.iter_mut().zip(forward) {
            *slot = c;
            context.lengths[1] += 1;
        }
        context
    }

    /// How much easier to read the kept text of each side is without so many characters; `None` if there are fewer.
    fn saved(sides: &[Self; 2], back: usize, forward: usize) -> Option<[i64; 2]> {
        let [left, right] = sides;
        let first = left.less(back, forward)?;
        // Mostly both have the same.
        Some([first, if left == right { first } else { right.less(back, forward)? }])
    }

    fn less(&self, back: usize, forward: usize) -> Option<i64> {
        let [before, behind] = self.lengths;
        let less = |all: &[char], rest: &[char]| match all.len() == rest.len() {
            true => 0,
            false => i64::from(lexicon::cost(all)) - i64::from(lexicon::cost(rest)),
        };
        let before = self.before.get(CONTEXT - before..)?;
        let behind = self.behind.get(..behind)?;
        let kept = before.get(..before.len().checked_sub(back)?)?;
        Some(less(before, kept) + less(behind, behind.get(forward..)?))
    }
}
