//! A word that only one side has in the list, because the other one is new, rare or misspelt, is marked whole where that
//! side is easier to read then: 转[移→离] is [转移→转离].

use std::cmp::Reverse;
use std::ops::Range;

use super::endings::is_han;
use super::side::Side;
use super::snap::{Edit, Growth};
use crate::text::lexicon::{self, Cost};

/// Characters of an edit that are looked at.
const CHANGED: usize = 3;
/// Of such a word that was kept, on either side of it.
const KEPT: usize = 2;
/// And of what stands around, to see whether they are rather part of another word.
const CONTEXT: usize = 6;
/// How much easier to read a text must be where the word is whole: 减少 is, 很高 and 走到 are not.
const BOUND: Cost = 50;

/// `None` unless an edit cuts such a word.
pub(super) fn growth(edit: &Edit<'_>) -> Option<Growth> {
    let changed =
        |(side, range): (Side<'_>, &Range<usize>)| (1..=CHANGED).contains(&range.len()) && han(side, range);
    if !edit.halves().into_iter().all(changed) {
        return None;
    }
    let [left, right] = edit.halves().map(|(side, range)| Line::of(side, range, edit.before, edit.after));
    let (before, after) = (left.start.min(right.start), left.after().min(right.after()));
    let mut now = None;
    let mut best: Option<((usize, Reverse<Cost>), Growth)> = None;
    for back in 0..=before.min(KEPT) {
        for forward in 0..=after.min(KEPT) {
            if back + forward == 0 || !(left.is_word(back, forward) || right.is_word(back, forward)) {
                continue;
            }
            let (x, y) = *now.get_or_insert_with(|| (left.cost(0, 0), right.cost(0, 0)));
            let whole = (left.cost(back, forward), right.cost(back, forward));
            let (Some(x), Some(y)) = (x.checked_sub(whole.0), y.checked_sub(whole.1)) else { continue };
            let rank = (back + forward, Reverse(x + y));
            // 决[心了→定] is two words on one side: then each must be easier to read.
            let fits = edit.left.len() == edit.right.len() || x.min(y) > 0;
            if fits && x.max(y) >= BOUND && best.is_none_or(|(known, _)| rank < known) {
                best = Some((rank, (back, forward)));
            }
        }
    }
    best.map(|(_, growth)| growth)
}

fn han(side: Side<'_>, range: &Range<usize>) -> bool {
    range.clone().all(|at| side.ideograph(at).is_some_and(is_han))
}

/// The ideographs of one side of an edit and of the kept text around it.
struct Line {
    chars: [char; CONTEXT + CHANGED + CONTEXT],
    /// Where the edit begins and ends, and where the kept text after it does.
    start: usize,
    end: usize,
    last: usize,
}

impl Line {
    fn of(side: Side<'_>, range: &Range<usize>, before: usize, after: usize) -> Self {
        let goes_on = |at: usize| side.ideograph(at).is_some_and(is_han);
        let start = (1..=before.min(CONTEXT))
            .take_while(|k| goes_on(range.start - k) && side.joins(range.start - k + 1))
            .count();
        let after = (0..after.min(CONTEXT))
            .take_while(|k| goes_on(range.end + k) && side.joins(range.end + k))
            .count();
        let mut chars = [' '; CONTEXT + CHANGED + CONTEXT];
        for (slot, at) in chars.iter_mut().zip(range.start - start..range.end + after) {
            *slot = side.ideograph(at).unwrap_or(' ');
        }
        let end = start + range.len();
        Self { chars, start, end, last: end + after }
    }

    fn after(&self) -> usize {
        self.last - self.end
    }

    fn part(&self, range: Range<usize>) -> &[char] {
        self.chars.get(range).unwrap_or_default()
    }

    /// Whether the edit with so many characters before and after it is a word of the list.
    fn is_word(&self, back: usize, forward: usize) -> bool {
        let word = self.part(self.start - back..self.end + forward);
        let mut found = false;
        lexicon::words(word, word.len(), |_, _| found = true);
        found
    }

    /// How hard the line is to read if that is a word by itself.
    fn cost(&self, back: usize, forward: usize) -> Cost {
        let (start, end) = (self.start - back, self.end + forward);
        [0..start, start..end, end..self.last].into_iter().map(|part| lexicon::cost(self.part(part))).sum()
    }
}
