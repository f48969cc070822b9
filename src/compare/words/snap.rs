//! Lets an edit that begins or ends inside a word take in the whole word: 提[取→供] is [提取→提供].
//!
//! It only grows over neighbouring text that was kept, never over another edit, and on both sides alike.

use std::ops::Range;

use super::side::Side;
use super::{Kind, Piece, Texts, quantity};
use crate::text::{TokenKind, lexicon};

/// Characters of a changed word that are looked at.
const CHANGED: usize = 3;
/// Characters of a kept part of a word that are looked at, on either side.
const KEPT: usize = 3;
/// How much cheaper both words together must be than their parts, to be words rather than parts that meet:
/// 加大 and 加强 are, 很高 and 很大 are not.
const BOUND: lexicon::Cost = 80;

/// How many tokens of the kept text before and after it an edit takes in.
pub(super) type Growth = (usize, usize);

/// An edit with the numbers of tokens kept before and after it that it may grow over.
pub(super) struct Edit<'a> {
    pub(super) a: Side<'a>,
    pub(super) b: Side<'a>,
    pub(super) left: Range<usize>,
    pub(super) right: Range<usize>,
    pub(super) before: usize,
    pub(super) after: usize,
}

impl Edit<'_> {
    /// Both sides with the tokens of the edit on them.
    pub(super) fn halves(&self) -> [(Side<'_>, &Range<usize>); 2] {
        [(self.a, &self.left), (self.b, &self.right)]
    }

    fn all(&self, is: impl Fn(Side<'_>, usize) -> bool) -> bool {
        self.halves().into_iter().all(|(side, range)| range.clone().all(|at| is(side, at)))
    }
}

pub(super) fn snap(pieces: &mut [Piece], texts: &Texts<'_>) {
    let [a, b] = texts.sides();
    for at in 0..pieces.len() {
        let kept = |at: Option<usize>| {
            at.and_then(|at| pieces.get(at)).filter(|p| p.kind == Kind::Same).map_or(0, |p| p.left.len())
        };
        let Some(piece) = pieces.get(at).filter(|p| p.kind == Kind::Differs) else { continue };
        let edit = Edit {
            a,
            b,
            left: piece.left.clone(),
            right: piece.right.clone(),
            before: kept(at.checked_sub(1)),
            after: kept(Some(at + 1)),
        };
        let (back, forward) = growth(&edit);
        if back > 0
            && let Some([before, piece]) = at.checked_sub(1).and_then(|i| pieces.get_mut(i..=at))
        {
            before.left.end -= back;
            before.right.end -= back;
            piece.left.start -= back;
            piece.right.start -= back;
        }
        if forward > 0
            && let Some([piece, after]) = pieces.get_mut(at..at + 2)
        {
            piece.left.end += forward;
            piece.right.end += forward;
            after.left.start += forward;
            after.right.start += forward;
        }
    }
}

fn growth(edit: &Edit<'_>) -> Growth {
    if edit.before + edit.after == 0 {
        return (0, 0);
    }
    quantity::growth(edit).or_else(|| katakana(edit)).or_else(|| word(edit)).unwrap_or_default()
}

/// A katakana word is marked whole, whatever changed inside it.
fn katakana(edit: &Edit<'_>) -> Option<Growth> {
    let is = |side: Side<'_>, at: usize| side.ideograph(at).is_some_and(is_katakana);
    if !edit.all(is) {
        return None;
    }
    let (a, left) = (edit.a, &edit.left);
    let back = (1..=edit.before).take_while(|k| is(a, left.start - k)).count();
    let forward = (0..edit.after).take_while(|k| is(a, left.end + k)).count();
    (back + forward > 0).then_some((back, forward))
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30fe}')
}

/// The shortest stretch around a replacement that is a word on both sides.
fn word(edit: &Edit<'_>) -> Option<Growth> {
    let short = |r: &Range<usize>| (1..=CHANGED).contains(&r.len());
    if !short(&edit.left)
        || !short(&edit.right)
        || !edit.all(|side, at| side.kind(at) == Some(TokenKind::Ideo))
    {
        return None;
    }
    let mut best: Option<(usize, lexicon::Cost, Growth)> = None;
    for back in 0..=edit.before.min(KEPT) {
        let Some(left) = words(edit, (edit.a, &edit.left), back) else { continue };
        let Some(right) = words(edit, (edit.b, &edit.right), back) else { continue };
        for (forward, costs) in left.into_iter().zip(right).enumerate() {
            let (Some(x), Some(y)) = costs else { continue };
            if back + forward == 0 {
                // Both are words as they are.
                if edit.left.len() > 1 && edit.right.len() > 1 {
                    return None;
                }
                continue;
            }
            if best.is_none_or(|b| (back + forward, x + y) < (b.0, b.1))
                && is_bound(edit, back, forward, x + y)
            {
                best = Some((back + forward, x + y, (back, forward)));
            }
        }
    }
    best.map(|(_, _, growth)| growth)
}

/// The words of one side that begin `back` tokens before the edit and end with it, or one, two, three tokens after;
/// `None` if there are none.
fn words(
    edit: &Edit<'_>,
    (side, range): (Side<'_>, &Range<usize>),
    back: usize,
) -> Option<[Option<lexicon::Cost>; KEPT + 1]> {
    let chars = side.ideographs(range.start - back..range.end + edit.after.min(KEPT));
    let ends = lexicon::walk(chars).skip(back + range.len() - 1);
    let mut found = [None; KEPT + 1];
    found.iter_mut().zip(ends).for_each(|(found, cost)| *found = cost);
    found.iter().any(Option::is_some).then_some(found)
}

/// Whether the two words cost less than what they are made of.
fn is_bound(edit: &Edit<'_>, back: usize, forward: usize, words: lexicon::Cost) -> bool {
    let parts: lexicon::Cost = edit
        .halves()
        .into_iter()
        .flat_map(|(side, range)| {
            [range.start - back..range.start, range.clone(), range.end..range.end + forward]
                .map(|part| lexicon::cost(&side.ideographs(part).collect::<Vec<_>>()))
        })
        .sum();
    parts >= words + BOUND
}
