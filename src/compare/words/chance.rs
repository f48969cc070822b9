//! Which equal phrases of two edits stand in both by chance: a short one turns up elsewhere in a sentence that was
//! rewritten anyway, and nobody moved it. The longer it is, the more may have changed around it.

use std::ops::Range;

use super::Run;
use super::moves::Move;
use super::side::Side;
use crate::text::TokenKind;

/// Letters of a word of an alphabet that say as much as one character.
const LETTERS: usize = 2;
/// How often what is left over is looked at again after phrases were taken for chance.
const ROUNDS: usize = 8;
/// A phrase of this weight is nowhere by chance.
const SURE: usize = 16;
/// Around a shorter one this part of its square may have changed.
const SHARE: usize = 4;
/// A phrase of weight 1 may move over fewer tokens than this; others over its square as many.
const NEAR: usize = 24;
/// A single word of an alphabet moves over so many tokens, whatever else was changed.
const BESIDE_WORD: usize = 16;
/// Tokens that may stand between two phrases that moved together.
const BESIDE: usize = 6;

/// Leaves out the moves that are chance.
pub(super) fn leave_out(moves: &mut Vec<Move>, runs: &[Run], [a, b]: [Side<'_>; 2]) {
    let weights = |run: &Run| match run.same {
        true => [0; 2],
        false => [weigh(a, run.left.clone()), weigh(b, run.right.clone())],
    };
    let changed: Vec<[usize; 2]> = runs.iter().map(weights).collect();
    let mut rest = Vec::with_capacity(runs.len());
    // Of what changed, the weight that did not move, up to each run.
    let mut before = Vec::with_capacity(runs.len() + 1);
    for _ in 0..ROUNDS {
        rest.clone_from(&changed);
        for it in moves.iter() {
            let weight = weigh(a, it.left.clone());
            for (side, run) in it.runs.into_iter().enumerate() {
                if let Some(left) = rest.get_mut(run).and_then(|sides: &mut [usize; 2]| sides.get_mut(side)) {
                    *left = left.saturating_sub(weight);
                }
            }
        }
        before.clear();
        before.push(0);
        let mut sum = 0;
        before.extend(rest.iter().map(|&[left, right]| {
            sum += left.max(right);
            sum
        }));
        let all = moves.len();
        let weights = together(moves, a);
        let mut weights = weights.into_iter();
        moves.retain(|it| stands_out(it, weights.next().unwrap_or_default(), runs, &before, a));
        if moves.len() == all {
            break;
        }
    }
}

/// What each phrase weighs with those that stand beside it in both places: of a sentence that moved and has other
/// figures now, all that was kept.
fn together(moves: &[Move], a: Side<'_>) -> Vec<usize> {
    let mut weights: Vec<usize> = moves.iter().map(|it| weigh(a, it.left.clone())).collect();
    let goes_on = |it: &Move, next: &Move| {
        let near = |end: usize, start: usize| start.checked_sub(end).is_some_and(|gap| gap <= BESIDE);
        it.runs == next.runs && near(it.left.end, next.left.start) && near(it.right.end, next.right.start)
    };
    let mut start = 0;
    for end in 1..=moves.len() {
        if let Some([it, next]) = moves.get(end - 1..=end)
            && goes_on(it, next)
        {
            continue;
        }
        if let Some(chain) = weights.get_mut(start..end) {
            let sum = chain.iter().sum();
            chain.fill(sum);
        }
        start = end;
    }
    weights
}

/// Whether a phrase is long enough, of this weight with those beside it, for what else changed from where it went to
/// where it came.
fn stands_out(it: &Move, weight: usize, runs: &[Run], before: &[usize], a: Side<'_>) -> bool {
    let [of, to] = it.runs;
    let (first, last) = (of.min(to), of.max(to));
    let at = |run: usize| before.get(run).copied().unwrap_or_default();
    // Words of an alphabet seldom meet by chance: those that people move stand in sentences changed as much. A single one
    // that comes far from where it went is another matter.
    let alphabetic =
        a.token(it.left.start).is_some_and(|t| t.kind != TokenKind::Ideo && t.bytes <= 2 * t.chars);
    if weight >= SURE || (alphabetic && it.left.len() > 1) {
        return true;
    }
    if alphabetic && distance(runs, first, last) <= BESIDE_WORD {
        return true;
    }
    let square = weight.saturating_mul(weight);
    at(last + 1) - at(first) <= square / SHARE && distance(runs, first, last) < NEAR.saturating_mul(square)
}

/// The most tokens of a side between two edits.
fn distance(runs: &[Run], first: usize, last: usize) -> usize {
    let (Some(x), Some(y)) = (runs.get(first), runs.get(last)) else { return 0 };
    let [l, r] = [(&x.left, &y.left), (&x.right, &y.right)].map(|(x, y)| y.start.saturating_sub(x.end));
    l.max(r)
}

/// How much tokens say: a character one, a word of an alphabet less the shorter it is.
fn weigh(side: Side<'_>, range: Range<usize>) -> usize {
    let say = |kind: TokenKind, chars: usize, bytes: usize| match kind {
        TokenKind::Blank | TokenKind::Punct => 0,
        TokenKind::Ideo => 1,
        // A syllable of Hangul is a character.
        TokenKind::Word | TokenKind::Number if bytes > 2 * chars => chars,
        TokenKind::Word | TokenKind::Number => (chars / LETTERS).max(1),
    };
    side.tokens(&range).iter().map(|t| say(t.kind, t.chars as usize, t.bytes as usize)).sum()
}
