//! Lets a long replacement that begins or ends inside a word take in the rest of it: 核[实和结算→算并退还] is
//! [核实和结算→核算并退还].

use super::side::Side;
use super::snap::{Edit, Growth};
use crate::text::lexicon;

/// Characters of the kept text that are looked at.
const KEPT: usize = 3;
/// And of the replacement.
const CHANGED: usize = 4;
/// Text of the edit of at least so many tokens on one of its sides is long: shorter ones are looked at as words.
const LONG: usize = 4;
/// How much easier both texts together must be to read with the border elsewhere, to be cut there.
const CUT: lexicon::Cost = 80;

/// `None` where no word is cut.
pub(super) fn growth(edit: &Edit<'_>) -> Option<Growth> {
    let [l, r] = [edit.left.len(), edit.right.len()];
    if l == 0 || r == 0 || l.max(r) < LONG {
        return None;
    }
    let before = most(edit.halves(), |(side, range)| {
        let kept = characters(side, (range.start - edit.before.min(KEPT)..range.start).rev(), 1);
        let changed = characters(side, range.clone().take(CHANGED), 0);
        let cut = range.start;
        Border::of(kept.into_iter().rev().collect(), changed, cut > 0 && side.joins(cut), false)
    });
    let after = most(edit.halves(), |(side, range)| {
        let kept = characters(side, range.end..range.end + edit.after.min(KEPT), 0);
        let changed = characters(side, range.clone().rev().take(CHANGED), 1);
        Border::of(changed.into_iter().rev().collect(), kept, side.joins(range.end), true)
    });
    (before + after > 0).then_some((before, after))
}

/// The ideographs of tokens as long as they follow one another without a blank; `step` is where the next one joins.
fn characters(side: Side<'_>, tokens: impl Iterator<Item = usize>, step: usize) -> Vec<char> {
    let mut found = Vec::with_capacity(KEPT.max(CHANGED));
    for at in tokens {
        if !found.is_empty() && !side.joins(at + step) {
            break;
        }
        let Some(c) = side.ideograph(at) else { break };
        found.push(c);
    }
    found
}

/// Where one text is cut into what was kept and what changed.
struct Border {
    chars: Vec<char>,
    /// Characters before the cut.
    cut: usize,
    /// The kept text is behind it.
    kept_after: bool,
}

impl Border {
    fn of(mut before: Vec<char>, after: Vec<char>, joins: bool, kept_after: bool) -> Option<Self> {
        if !joins || before.is_empty() || after.is_empty() {
            return None;
        }
        let cut = before.len();
        before.extend(after);
        Some(Self { chars: before, cut, kept_after })
    }

    /// How hard the text is to read if so many characters of what was kept are given to the edit.
    fn price(&self, growth: usize) -> Option<lexicon::Cost> {
        let cut = if self.kept_after { self.cut + growth } else { self.cut.checked_sub(growth)? };
        let (before, after) = self.chars.split_at_checked(cut)?;
        Some(lexicon::cost(before) + lexicon::cost(after))
    }

    /// Whether a word of the list stands on both sides of the cut: where none does, no other cut reads easier.
    fn parts_word(&self) -> bool {
        (0..self.cut).any(|start| {
            let text = self.chars.iter().skip(start).copied();
            lexicon::walk(text).skip(self.cut - start).any(|word| word.is_some())
        })
    }
}

/// How many kept characters an edit takes in where words of both texts are cut.
fn most<T>(halves: [T; 2], border: impl Fn(T) -> Option<Border>) -> usize {
    let [left, right] = halves;
    let Some(a) = border(left).filter(Border::parts_word) else { return 0 };
    let Some(b) = border(right).filter(Border::parts_word) else { return 0 };
    let (Some(a_now), Some(b_now)) = (a.price(0), b.price(0)) else { return 0 };
    let gain = |growth: usize| {
        let (x, y) = (a_now.checked_sub(a.price(growth)?)?, b_now.checked_sub(b.price(growth)?)?);
        (x.min(y) > 0 && x + y >= CUT).then_some(x + y)
    };
    let mut best = (0, 0);
    for growth in 1..=KEPT {
        if let Some(gain) = gain(growth).filter(|&gain| gain > best.0) {
            best = (gain, growth);
        }
    }
    best.1
}
