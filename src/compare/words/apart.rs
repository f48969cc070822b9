//! Short edits with little between them that are two all the same, because what stands between them is surely what stood
//! there before: [12→13]艘[34→36]人, 他[→要]修船[→了].

use std::ops::Range;

use super::cleanup::is_pause;
use super::side::Side;
use super::{Run, Texts, quantity};
use crate::text::{is_han, lexicon};

/// Tokens of an edit.
const SHORT: usize = 2;
/// Characters of a word.
const WORD: usize = 2;

/// Whether the edits before and after a match that weighs little are two.
pub(super) fn are(before: &Run, kept: &Run, after: &Run, texts: &Texts<'_>) -> bool {
    let [a, b] = texts.sides();
    let edits = [before, after];
    if edits.into_iter().all(|run| is_number(a, &run.left) && is_number(b, &run.right)) {
        let joins = |at: usize| quantity::is_numeral(a, at) || a.ideograph(at).is_some_and(is_part_of_date);
        return !kept.left.clone().any(joins);
    }
    let short = edits.into_iter().all(|run| run.left.len().max(run.right.len()) <= SHORT);
    let one_sided = |on: fn(&Run) -> &Range<usize>| edits.into_iter().all(|run| on(run).is_empty());
    // The side that has the text of both edits, where the other one has only what was kept.
    let longer = match (one_sided(|run| &run.left), one_sided(|run| &run.right)) {
        (true, false) => Some((b, &kept.right)),
        (false, true) => Some((a, &kept.left)),
        _ => None,
    };
    if let Some((side, range)) = longer
        && range.len() == 1
    {
        let pause = side.first(range.start).is_some_and(is_pause) && borders_han(side, range.start);
        return pause || (short && is_single(side, range.start));
    }
    let han = || kept.left.clone().all(|at| a.ideograph(at).is_some_and(is_han));
    short && kept.left.len() == WORD && han() && !change_places(before, after, [a, b])
}

fn is_number(side: Side<'_>, range: &Range<usize>) -> bool {
    !range.is_empty() && range.clone().all(|at| quantity::is_numeral(side, at))
}

/// What stands in a date between its numbers, which are one thing.
fn is_part_of_date(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '号' | '號' | '时' | '時' | '点' | '點' | '分' | '秒')
}

fn borders_han(side: Side<'_>, at: usize) -> bool {
    at.checked_sub(1).and_then(|before| side.ideograph(before)).is_some_and(is_han)
}

/// Whether a token is a character that is no word together with one of its neighbours.
fn is_single(side: Side<'_>, at: usize) -> bool {
    let Some(c) = side.ideograph(at).filter(|&c| is_han(c)) else { return false };
    let is_word = |pair: [char; 2]| lexicon::binds(&pair, 1);
    let before = at.checked_sub(1).and_then(|at| side.ideograph(at));
    let after = side.ideograph(at + 1);
    !before.is_some_and(|other| is_word([other, c])) && !after.is_some_and(|other| is_word([c, other]))
}

/// Whether what went on the one side of a match came on the other.
fn change_places(before: &Run, after: &Run, [a, b]: [Side<'_>; 2]) -> bool {
    let moved = |from: &Run, to: &Run| {
        from.right.is_empty() && to.left.is_empty() && a.keys(&from.left) == b.keys(&to.right)
    };
    moved(before, after) || moved(after, before)
}
