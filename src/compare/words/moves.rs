//! Text that changed place inside the row: gone in one edit, and come, word for word, in another.

use std::ops::Range;

use super::side::Side;
use super::{Kind, Piece, Run, Texts, quantity, swap};
use crate::text::{Key, TokenKind};

/// Places of one token that are tried.
const CANDIDATES: usize = 4;
/// Weight of text (a character one, a word two) that is taken for moved even where more came and went with it.
const LONG: usize = 4;
/// A single character that comes and goes was moved only over fewer tokens than this.
const NEAR: usize = 24;

/// A stretch on the left and the same stretch on the right.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Move {
    left: Range<usize>,
    right: Range<usize>,
}

/// The runs with what moved cut out of them.
pub(super) fn find(runs: Vec<Run>, texts: &Texts<'_>) -> Vec<Piece> {
    let mut runs = swap::split(runs, texts);
    let edits = |on: fn(&Run) -> &Range<usize>| runs.iter().filter(|r| !r.same && !on(r).is_empty()).count();
    // One edit moves nothing.
    let (gone, come) = (edits(|r| &r.left), edits(|r| &r.right));
    let all = runs.iter().filter(|r| !r.same).count();
    if gone == 0 || come == 0 || all < 2 || !share(&runs, texts.sides()) {
        return runs.into_iter().map(Piece::from).collect();
    }
    swap::turn(&mut runs, texts);
    let moves = moves(&runs, texts);
    if moves.is_empty() {
        return runs.into_iter().map(Piece::from).collect();
    }
    cut(runs, &moves)
}

/// Whether a token may stand both in what is gone and in what came; `false` is certain.
fn share(runs: &[Run], [a, b]: [Side<'_>; 2]) -> bool {
    let bit = |key: Key| 1_u128 << (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 57);
    let bits = |side: Side<'_>, range: &Range<usize>| {
        let words =
            side.tokens(range).iter().zip(side.keys(range)).filter(|(t, _)| t.kind != TokenKind::Punct);
        words.fold(0, |bits, (_, &key)| bits | bit(key))
    };
    let edits = || runs.iter().filter(|r| !r.same);
    let gone = edits().fold(0, |all, r| all | bits(a, &r.left));
    edits().any(|r| bits(b, &r.right) & gone != 0)
}

/// A token of an edit: its key, and its place among the tokens of all edits of its side.
type Seed = (Key, usize);

/// All tokens of the edits of one side, in order: index of the token, index of the run.
fn changed(runs: &[Run], on: fn(&Run) -> &Range<usize>) -> Vec<(usize, usize)> {
    let edits = runs.iter().enumerate().filter(|(_, r)| !r.same);
    edits.flat_map(|(i, r)| on(r).clone().map(move |at| (at, i))).collect()
}

fn moves(runs: &[Run], texts: &Texts<'_>) -> Vec<Move> {
    let [a, b] = texts.sides();
    let (gone, come) = (changed(runs, |r| &r.left), changed(runs, |r| &r.right));
    let mut seeds: Vec<Seed> =
        gone.iter().enumerate().filter_map(|(n, &(at, _))| Some((*a.folded.keys.get(at)?, n))).collect();
    seeds.sort_unstable();
    let mut taken = vec![false; gone.len()];
    let mut found: Vec<Move> = Vec::new();
    let mut place = 0;
    while let Some(&(at, run)) = come.get(place) {
        let longest =
            if b.is_punct(at) { None } else { longest(at, run, place, &seeds, &gone, &come, &taken, [a, b]) };
        let Some((start, len)) = longest else {
            place += 1;
            continue;
        };
        let (left, of) = gone.get(start).copied().unwrap_or_default();
        let it = Move { left: left..left + len, right: at..at + len };
        if is_move(&it, runs.get(of), runs.get(run), [a, b]) {
            taken.get_mut(start..start + len).unwrap_or_default().fill(true);
            found.push(it);
        }
        place += len;
    }
    found
}

/// The longest stretch of another edit's left side that stands at `at` on the right: its place in `gone`, its length.
#[expect(clippy::too_many_arguments)]
fn longest(
    at: usize,
    run: usize,
    place: usize,
    seeds: &[Seed],
    gone: &[(usize, usize)],
    come: &[(usize, usize)],
    taken: &[bool],
    [a, b]: [Side<'_>; 2],
) -> Option<(usize, usize)> {
    let key = *b.folded.keys.get(at)?;
    let first = seeds.partition_point(|s| s.0 < key);
    let mut best: Option<(usize, usize)> = None;
    for &(_, start) in seeds.iter().skip(first).take_while(|s| s.0 == key).take(CANDIDATES) {
        let &(_, of) = gone.get(start)?;
        if of == run {
            continue;
        }
        let (gone, taken) = (gone.get(start..)?, taken.get(start..)?);
        let left = gone.iter().zip(taken).take_while(|((_, r), taken)| *r == of && !**taken);
        let right = come.get(place..)?.iter().take_while(|(_, r)| *r == run);
        let len = left
            .zip(right)
            .take_while(|(((l, _), _), (r, _))| a.folded.keys.get(*l) == b.folded.keys.get(*r))
            .count();
        if len > best.map_or(0, |(_, len)| len) {
            best = Some((start, len));
        }
    }
    best
}

/// Whether equal text in two edits is a phrase that moved rather than one that happens to stand in both.
fn is_move(it: &Move, of: Option<&Run>, to: Option<&Run>, [a, b]: [Side<'_>; 2]) -> bool {
    let (Some(of), Some(to)) = (of, to) else { return false };
    // Where numbers change places, each place has another number.
    if it.left.clone().all(|at| quantity::is_numeral(a, at)) {
        return false;
    }
    let weight = weigh(a, &it.left);
    if weight >= LONG {
        return true;
    }
    // Tokens of the left text that the phrase moved over.
    let distance =
        if of.left.start < to.left.start { to.left.start - of.left.end } else { of.left.start - to.left.end };
    let (all_gone, all_come) = (of.left == it.left, to.right == it.right);
    match weight {
        0 => false,
        1 => all_gone && all_come && distance < NEAR,
        2.. if all_gone && all_come => true,
        _ => (all_gone || all_come) && b.str(it.right.start).len() >= 5,
    }
}

fn weigh(side: Side<'_>, range: &Range<usize>) -> usize {
    side.tokens(range)
        .iter()
        .map(|t| match t.kind {
            TokenKind::Blank | TokenKind::Punct => 0,
            TokenKind::Ideo => 1,
            TokenKind::Word | TokenKind::Number => 2,
        })
        .take(2 * LONG)
        .sum()
}

/// Cuts moved text out of the edits it stands in.
fn cut(runs: Vec<Run>, moves: &[Move]) -> Vec<Piece> {
    let mut by_left: Vec<(Range<usize>, usize)> =
        moves.iter().enumerate().map(|(n, m)| (m.left.clone(), n)).collect();
    by_left.sort_unstable_by_key(|m| m.0.start);
    let mut gone = by_left.into_iter().peekable();
    let mut come = moves.iter().enumerate().map(|(n, m)| (m.right.clone(), n)).peekable();
    let mut out = Vec::with_capacity(runs.len() + 3 * moves.len());
    for run in runs {
        if run.same {
            out.push(Piece::from(run));
            continue;
        }
        let (mut left, mut right) = (run.left.start, run.right.start);
        loop {
            let away = gone.next_if(|m| m.0.start < run.left.end);
            let here = come.next_if(|m| m.0.start < run.right.end);
            // What stands before the next moved text of either side.
            let l = away.as_ref().map_or(run.left.end, |m| m.0.start);
            let r = here.as_ref().map_or(run.right.end, |m| m.0.start);
            if left < l || right < r {
                out.push(Piece { kind: Kind::Differs, left: left..l, right: right..r });
            }
            (left, right) = (l, r);
            if let Some((range, number)) = &away {
                left = range.end;
                out.push(Piece { kind: Kind::Moved(*number), left: range.clone(), right: right..right });
            }
            if let Some((range, number)) = &here {
                right = range.end;
                out.push(Piece { kind: Kind::Moved(*number), left: left..left, right: range.clone() });
            }
            if away.is_none() && here.is_none() {
                break;
            }
        }
    }
    out
}
