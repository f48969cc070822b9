//! Lets a long replacement that begins or ends inside a word take in the rest of it: 核[实和结算→算并退还] is
//! [核实和结算→核算并退还].

use std::ops::Range;

use super::side::Side;
use super::snap::{Edit, Growth};
use crate::text::lexicon::{self, Reading};

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
    let [a, b] = edit.halves();
    let before = most([a, b], |(side, range)| Border::at_start(side, range, edit.before.min(KEPT)));
    let after = most([a, b], |(side, range)| Border::at_end(side, range, edit.after.min(KEPT)));
    (before + after > 0).then_some((before, after))
}

/// Where one text is cut into what was kept and what changed: a few ideographs on either side.
struct Border {
    text: Reading,
    /// Characters before the cut.
    cut: usize,
    /// The kept text is behind it.
    kept_after: bool,
}

impl Border {
    /// `None` where no word can be cut.
    fn at_start(side: Side<'_>, changed: &Range<usize>, kept: usize) -> Option<Self> {
        Self::between(
            side,
            changed.start - kept..changed.start,
            changed.start..changed.end.min(changed.start + CHANGED),
            false,
        )
    }

    fn at_end(side: Side<'_>, changed: &Range<usize>, kept: usize) -> Option<Self> {
        Self::between(
            side,
            changed.start.max(changed.end.saturating_sub(CHANGED))..changed.end,
            changed.end..changed.end + kept,
            true,
        )
    }

    /// The ideographs of two neighbouring stretches of tokens that follow one another without a blank around the cut.
    fn between(side: Side<'_>, before: Range<usize>, after: Range<usize>, kept_after: bool) -> Option<Self> {
        let at = after.start;
        if before.is_empty() || after.is_empty() || !side.joins(at) || side.ideograph(at - 1).is_none() {
            return None;
        }
        side.ideograph(at)?;
        let is_ideograph = |at: usize| side.ideograph(at).is_some();
        let mut start = at - 1;
        while start > before.start && side.joins(start) && is_ideograph(start - 1) {
            start -= 1;
        }
        let text = Reading::of(side.ideographs(start..after.end));
        Some(Self { text, cut: at - start, kept_after })
    }

    /// Whether a word of the list stands on both sides of the cut: where none does, no other cut reads easier.
    fn parts_word(&self) -> bool {
        self.text.parts_word(self.cut)
    }

    /// How hard the text is to read if no character of what was kept is given to the edit, or one, two, three.
    fn prices(&self) -> [Option<lexicon::Cost>; KEPT + 1] {
        let mut prices = [None; KEPT + 1];
        for (at, cost) in self.text.costs().enumerate() {
            let growth = if self.kept_after { at.checked_sub(self.cut) } else { self.cut.checked_sub(at) };
            if let Some(price) = growth.and_then(|growth| prices.get_mut(growth)) {
                *price = Some(cost);
            }
        }
        prices
    }
}

/// How many kept characters an edit takes in where words of both texts are cut.
fn most<T>(halves: [T; 2], border: impl Fn(T) -> Option<Border>) -> usize {
    let [left, right] = halves;
    let Some(a) = border(left).filter(Border::parts_word) else { return 0 };
    let Some(b) = border(right).filter(Border::parts_word) else { return 0 };
    let (a, b) = (a.prices(), b.prices());
    let (Some(a_now), Some(b_now)) = (a[0], b[0]) else { return 0 };
    let mut best = (0, 0);
    for growth in 1..=KEPT {
        let (Some(x), Some(y)) = (a[growth], b[growth]) else { break };
        let (Some(x), Some(y)) = (a_now.checked_sub(x), b_now.checked_sub(y)) else { continue };
        if x.min(y) > 0 && x + y >= CUT && x + y > best.0 {
            best = (x + y, growth);
        }
    }
    best.1
}
