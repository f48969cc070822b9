//! Short text that moved together with a phrase beside it, a word or two apart from it now or before: of
//! <票价<[→也]<不得上涨< both.

use std::ops::Range;

use super::moves::{Move, weigh};
use super::side::Side;
use super::{Run, quantity};

/// Tokens between the two, on either side; nearest first.
const GAPS: [[usize; 2]; 8] = [[0, 1], [1, 0], [1, 1], [0, 2], [2, 0], [1, 2], [2, 1], [2, 2]];
/// What a phrase weighs at least that something may have moved with, and what moved with it.
const PHRASE: usize = 4;
const WORD: usize = 2;

/// Where more has moved, that says enough.
const MANY: usize = 64;

/// Adds what moved with the moves there are.
pub(super) fn add(moves: &mut Vec<Move>, runs: &[Run], [a, b]: [Side<'_>; 2]) {
    let found = moves.len();
    if found > MANY {
        return;
    }
    for n in 0..found {
        let Some(it) = moves.get(n).cloned().filter(|it| weigh(a, &it.left) >= PHRASE) else { continue };
        let [Some(of), Some(to)] = it.runs.map(|run| runs.get(run)) else { continue };
        // What of the two edits moved with nothing else, before and behind the phrase.
        let free = |side: &Range<usize>, all: &Range<usize>, on: fn(&Move) -> &Range<usize>| {
            let others = || moves.iter().map(on).filter(|other| *other != side);
            let start = others().map(|o| o.end).filter(|&end| end <= side.start).max().unwrap_or(0);
            let end =
                others().map(|o| o.start).filter(|&start| start >= side.end).min().unwrap_or(usize::MAX);
            start.max(all.start)..end.min(all.end)
        };
        let left = free(&it.left, &of.left, |m| &m.left);
        let right = free(&it.right, &to.right, |m| &m.right);
        let fits = |m: &Move| weigh(a, &m.left) >= WORD && !quantity::is_counted(a, &m.left);
        let before = GAPS.iter().find_map(|&[l, r]| {
            let (x, y) = (it.left.start.checked_sub(l)?, it.right.start.checked_sub(r)?);
            let most = x.checked_sub(left.start)?.min(y.checked_sub(right.start)?);
            let (p, q) = (a.keys(&(x - most..x)), b.keys(&(y - most..y)));
            let len = p.iter().rev().zip(q.iter().rev()).take_while(|(p, q)| p == q).count();
            Some(Move { left: x - len..x, right: y - len..y, runs: it.runs }).filter(fits)
        });
        let behind = GAPS.iter().find_map(|&[l, r]| {
            let (x, y) = (it.left.end + l, it.right.end + r);
            let most = left.end.checked_sub(x)?.min(right.end.checked_sub(y)?);
            let (p, q) = (a.keys(&(x..x + most)), b.keys(&(y..y + most)));
            let len = p.iter().zip(q).take_while(|(p, q)| p == q).count();
            Some(Move { left: x..x + len, right: y..y + len, runs: it.runs }).filter(fits)
        });
        moves.extend(before.into_iter().chain(behind));
    }
    if moves.len() > found {
        moves.sort_unstable_by_key(|it| it.right.start);
    }
}
