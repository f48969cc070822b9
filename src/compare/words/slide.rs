//! Moves an insertion or deletion that could stand at several places to where a word or phrase begins or ends.

use std::ops::Range;

use super::side::Side;
use super::{Run, Texts};
use crate::task::{Cancelled, Watch};
use crate::text::{TokenKind, chars, lexicon};

/// Tokens an edit is moved at most, either way: text that repeats itself has no better place further off.
const FURTHEST: usize = 200;
/// Characters around an edit that tell where its words begin and end.
const CONTEXT: usize = 3;
/// What a worse border costs, as against a cut through a word: 能[不能→]搞好, not [能不→]能搞好, though a text
/// begins there.
const BORDER: lexicon::Cost = 5;

pub(super) fn slide(runs: &mut [Run], texts: &Texts<'_>, watch: &Watch) -> Result<(), Cancelled> {
    let [a, b] = texts.sides();
    for at in 1..runs.len().saturating_sub(1) {
        let Some([before, edit, after]) = runs.get_mut(at - 1..at + 2) else { continue };
        if edit.same || !before.same || !after.same || edit.left.is_empty() == edit.right.is_empty() {
            continue;
        }
        let (side, range) =
            if edit.right.is_empty() { (a, edit.left.clone()) } else { (b, edit.right.clone()) };
        let back = equal_back(side, &range, before.left.len().min(FURTHEST));
        let forward = equal_forward(side, &range, after.left.len().min(FURTHEST));
        if back + forward == 0 {
            continue;
        }
        watch.check()?;
        let start = range.start - back;
        let price = |k: usize| {
            let borders = border(side, start + k) + border(side, start + k + range.len());
            reading(side, &range, back, forward, k) + BORDER * (8 - lexicon::Cost::from(borders))
        };
        let best = (0..=back + forward).min_by_key(|&k| (price(k), k != back, k)).unwrap_or(back);
        shift(before, edit, after, best.cast_signed() - back.cast_signed());
    }
    // A match that was slid over entirely stays as an empty run: harmless, dropped by the layout.
    Ok(())
}

fn equal_back(side: Side<'_>, range: &Range<usize>, most: usize) -> usize {
    let keys = &side.folded.keys;
    (1..=range.start.min(most)).take_while(|&k| keys.get(range.start - k) == keys.get(range.end - k)).count()
}

fn equal_forward(side: Side<'_>, range: &Range<usize>, most: usize) -> usize {
    let keys = &side.folded.keys;
    (0..keys.len().saturating_sub(range.end).min(most))
        .take_while(|&k| keys.get(range.start + k) == keys.get(range.end + k))
        .count()
}

fn shift(before: &mut Run, edit: &mut Run, after: &mut Run, by: isize) {
    for (b, e, a) in [
        (&mut before.left, &mut edit.left, &mut after.left),
        (&mut before.right, &mut edit.right, &mut after.right),
    ] {
        b.end = b.end.saturating_add_signed(by);
        e.start = b.end;
        e.end = e.end.saturating_add_signed(by);
        a.start = e.end;
    }
}

/// How good a place for the edge of an edit the border before this token is.
fn border(side: Side<'_>, at: usize) -> u8 {
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|i| side.kind(i)), side.kind(at)) else {
        return 4;
    };
    let opens = |at: usize| side.first(at).is_some_and(chars::opens);
    if before == TokenKind::Punct && !opens(at - 1) {
        let ends = side.first(at - 1).is_some_and(chars::ends_sentence);
        return if ends { 4 } else { 3 };
    }
    if after == TokenKind::Punct {
        // A bracket begins what it holds, and what stands before it is whole.
        return if opens(at) { 3 } else { 2 };
    }
    u8::from(!side.joins(at))
}

/// How hard the text around an edit is to read as words if the edit begins `k` tokens after the first place
/// where it can: a border inside a word costs more than one between words.
fn reading(side: Side<'_>, edit: &Range<usize>, back: usize, forward: usize, k: usize) -> lexicon::Cost {
    let whole = edit.start.saturating_sub(back + CONTEXT)..edit.end + forward + CONTEXT;
    if whole.len() > lexicon::LONGEST || side.kind(edit.start) != Some(TokenKind::Ideo) {
        return 0;
    }
    let start = edit.start - back + k;
    [whole.start..start, start..start + edit.len(), start + edit.len()..whole.end]
        .into_iter()
        .map(|part| {
            let mut chars = [' '; lexicon::LONGEST];
            let len = part.len();
            for (slot, at) in chars.iter_mut().zip(part) {
                *slot = side.ideograph(at).unwrap_or(' ');
            }
            lexicon::cost(chars.get(..len).unwrap_or_default())
        })
        .sum()
}
