//! Two phrases that change places around what joins them: 甲和乙 → 乙和甲.
//!
//! The shortest script keeps one of the two and deletes `甲和` before and inserts `和甲` after it. What stayed
//! is the joint.

use std::ops::Range;

use super::side::Side;
use super::{Run, Texts, quantity};
use crate::text::{Key, TokenKind};

/// Tokens of a phrase that may change places.
const LONGEST: usize = 48;

/// What the phrases that changed places are made of, in tokens: `X joint Y` on the left, `Y joint X` on the right.
struct Swap {
    first: usize,
    joint: usize,
    last: usize,
}

/// Cuts replacements that are nothing but two phrases changing places.
pub(super) fn split(runs: &mut Vec<Run>, texts: &Texts<'_>) {
    let [a, b] = texts.sides();
    let mut out: Vec<Run> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let Some(Swap { first, joint, last }) = inside(run, a, b) else {
            if !out.is_empty() {
                out.push(run.clone());
            }
            continue;
        };
        if out.is_empty() {
            out.reserve(runs.len() + 2);
            out.extend(runs.get(..at).unwrap_or_default().iter().cloned());
        }
        // Without a joint, one of the phrases stays and the other moves over it.
        let (first, joint, last) = match joint {
            0 if moves_first(run, [first, last], a) => ([first, 0], [last, last], [0, first]),
            0 => ([0, last], [first, first], [last, 0]),
            _ => ([first, last], [joint, joint], [last, first]),
        };
        let (mut left, mut right) = (run.left.start, run.right.start);
        for (same, [l, r]) in [(false, first), (true, joint), (false, last)] {
            out.push(Run { same, left: left..left + l, right: right..right + r });
            (left, right) = (left + l, right + r);
        }
    }
    if !out.is_empty() {
        *runs = out;
    }
}

fn inside(run: &Run, a: Side<'_>, b: Side<'_>) -> Option<Swap> {
    let n = run.left.len();
    if run.same || n != run.right.len() || !(2..=LONGEST).contains(&n) {
        return None;
    }
    // What stands first on the one side stands somewhere on the other.
    let (left, right) = (a.keys(&run.left), b.keys(&run.right));
    let has = |keys: &[Key], key: Option<&Key>| key.is_some_and(|key| keys.contains(key));
    if !has(right, left.first()) || !has(left, right.first()) {
        return None;
    }
    let numeral = |at: usize| quantity::is_numeral(a, at);
    let swap = (1..n).rev().find_map(|first| {
        if left.get(..first)? != right.get(n - first..)? {
            return None;
        }
        let last = (1..=n - first).rev().find(|&last| {
            left.get(n - last..) == right.get(..last)
                && left.get(first..n - last) == right.get(last..n - first)
        })?;
        // 喜欢 → 欢喜 is another word, not the same two characters, and “。” → ”。 are the same marks.
        let (x, y) = (a.kind(run.left.start), a.kind(run.left.end - 1));
        let word = n == 2 && x == y && matches!(x, Some(TokenKind::Ideo | TokenKind::Punct));
        (!word).then_some(Swap { first, joint: n - first - last, last })
    })?;
    // 六十三 → 三十六 is another number, and so are those that lose what they count: no phrase begins behind a numeral.
    let cut = |at: usize| at.checked_sub(1).is_some_and(&numeral) && a.joins(at);
    let [first, last] = [run.left.start + swap.first, run.left.end - swap.last];
    // Where numbers change places with something, each place has another one.
    let numbers = [run.left.start..first, last..run.left.end].map(|phrase| quantity::is_counted(a, &phrase));
    let other = if swap.joint == 0 { numbers == [true; 2] } else { numbers != [false; 2] };
    let marks = |phrase: Range<usize>| phrase.into_iter().all(|at| a.is_punct(at));
    let past_marks = swap.joint == 0 && (marks(run.left.start..first) || marks(last..run.left.end));
    let whole = past_marks || ![run.left.start, first, last].into_iter().any(cut);
    (whole && !other).then_some(swap)
}

/// Whether the first of two phrases that change places is the one that moves: the shorter one, but no number and rather
/// something else than marks.
fn moves_first(run: &Run, [first, last]: [usize; 2], a: Side<'_>) -> bool {
    let phrases = [run.left.start..run.left.start + first, run.left.end - last..run.left.end];
    let [x, y] = phrases.map(|phrase| {
        let words = a.tokens(&phrase).iter().filter(|t| t.kind != TokenKind::Punct).count();
        (quantity::is_counted(a, &phrase), words, phrase.len())
    });
    x <= y
}

/// Rewrites a deletion, what was kept after it and an insertion as two phrases around their joint.
pub(super) fn turn(runs: &mut [Run], texts: &Texts<'_>) {
    let [a, b] = texts.sides();
    for at in 1..runs.len().saturating_sub(1) {
        let Some([first, kept, last]) = runs.get_mut(at - 1..at + 2) else { continue };
        if first.same || !kept.same || last.same || kept.left.len() > LONGEST {
            continue;
        }
        let down = first.right.is_empty() && last.left.is_empty();
        let up = first.left.is_empty() && last.right.is_empty();
        if down == up {
            continue;
        }
        // The phrase and its joint on the one side, the joint and the phrase on the other.
        let (front, back) = if down { (&first.left, &last.right) } else { (&first.right, &last.left) };
        let (from, to) = if down { (a, b) } else { (b, a) };
        let n = front.len();
        // The same phrase here and there has moved as a whole.
        if n != back.len() || n > LONGEST || from.keys(front) == to.keys(back) {
            continue;
        }
        let turned = |k: usize| {
            from.keys(&(front.start..front.start + k)) == to.keys(&(back.end - k..back.end))
                && from.keys(&(front.start + k..front.end)) == to.keys(&(back.start..back.end - k))
        };
        let Some(k) = (1..n).rev().find(|&k| turned(k)) else { continue };
        let joint = (front.start + k..front.end, back.start..back.end - k);
        let phrase = (front.start..front.start + k, back.end - k..back.end);
        let heavy =
            |side: Side<'_>, range| side.tokens(range).iter().filter(|t| t.kind != TokenKind::Punct).count();
        if heavy(from, &joint.0) > heavy(from, &phrase.0).min(heavy(a, &kept.left)) {
            continue;
        }
        let (stays_left, stays_right) = (kept.left.clone(), kept.right.clone());
        if down {
            (first.left, first.right) = (phrase.0, stays_right);
            (kept.left, kept.right) = joint;
            (last.left, last.right) = (stays_left, phrase.1);
        } else {
            (first.left, first.right) = (stays_left, phrase.0);
            (kept.right, kept.left) = joint;
            (last.left, last.right) = (phrase.1, stays_right);
        }
    }
}
