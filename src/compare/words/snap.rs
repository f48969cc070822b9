//! Lets an edit that begins or ends inside a word take in the whole word: 提[取→供] is [提取→提供].
//!
//! It only grows over neighbouring text that was kept, never over another edit, and on both sides alike.

use std::ops::Range;

use super::around::{Around, KEPT};
use super::side::Side;
use super::{Kind, Piece, Texts, clusters, edges, endings, half, hangul, names, quantity};
use crate::task::{Cancelled, Watch};
use crate::text::{is_katakana, lexicon};

/// How much cheaper both words together must be than their parts, to be words rather than parts that meet:
/// 加大 and 加强 are, 很高 and 很大 are not.
const BOUND: lexicon::Cost = 80;
/// The same where no character is in them that stands beside any word.
const TIGHT: lexicon::Cost = 50;

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

    pub(super) fn all(&self, is: impl Fn(Side<'_>, usize) -> bool) -> bool {
        self.halves().into_iter().all(|(side, range)| range.clone().all(|at| is(side, at)))
    }
}

/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn snap(pieces: &mut Vec<Piece>, texts: &Texts<'_>, watch: &Watch) -> Result<(), Cancelled> {
    let [a, b] = texts.sides();
    let mut at = 0;
    while at < pieces.len() {
        if at % 256 == 0 {
            watch.check()?;
        }
        let Some(piece) = pieces.get(at).filter(|p| p.kind == Kind::Differs) else {
            at += 1;
            continue;
        };
        if hangul::is_korean(piece, [a, b]) {
            hangul::part(pieces, at, [a, b]);
        }
        let kept = |at: Option<usize>| {
            at.and_then(|at| pieces.get(at)).filter(|p| p.kind == Kind::Same).map_or(0, |p| p.left.len())
        };
        let Some(piece) = pieces.get(at) else { break };
        let edit = Edit {
            a,
            b,
            left: piece.left.clone(),
            right: piece.right.clone(),
            before: kept(at.checked_sub(1)),
            after: kept(Some(at + 1)),
        };
        let (mut back, mut forward) = growth(&edit);
        if texts.clusters && (back, forward) == (0, 0) {
            (back, forward) = clusters::growth(&edit);
        }
        let name = if (back, forward) == (0, 0) { names::at_start(&edit) } else { None };
        back += name.map_or(0, |(kept, _)| kept);
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
        if let Some((kept, lengths)) = name
            && let Some(piece) = pieces.get(at)
        {
            let starts = [&piece.left, &piece.right].map(|range| range.start + kept);
            part(pieces, at, [starts[0] + lengths[0], starts[1] + lengths[1]]);
        }
        at += 1;
    }
    Ok(())
}

/// Parts an edit before these of its tokens.
pub(super) fn part(pieces: &mut Vec<Piece>, at: usize, [left, right]: [usize; 2]) {
    let Some(piece) = pieces.get_mut(at) else { return };
    let mut rest = piece.clone();
    (rest.left.start, rest.right.start) = (left, right);
    (piece.left.end, piece.right.end) = (left, right);
    pieces.insert(at + 1, rest);
}

fn growth(edit: &Edit<'_>) -> Growth {
    if edit.before + edit.after == 0 {
        return (0, 0);
    }
    match quantity::growth(edit) {
        // 田中[一→二]郎さん is no number.
        Some((0, 0)) => names::growth(edit).unwrap_or_default(),
        Some(growth) => growth,
        None => {
            let words = Around::both(edit);
            katakana(edit)
                .or_else(|| word(edit, words.as_ref()?))
                .or_else(|| names::growth(edit))
                .or_else(|| endings::growth(edit))
                .or_else(|| endings::stem(edit))
                .or_else(|| edges::growth(edit))
                .or_else(|| half::growth(edit, words.as_ref()?))
                .unwrap_or_default()
        }
    }
}

/// A katakana word is marked whole, whatever changed inside it.
fn katakana(edit: &Edit<'_>) -> Option<Growth> {
    let is = |side: Side<'_>, at: usize| side.ideograph(at).is_some_and(in_katakana);
    if !edit.all(is) {
        return None;
    }
    let (a, left) = (edit.a, &edit.left);
    let back = (1..=edit.before).take_while(|k| is(a, left.start - k)).count();
    let forward = (0..edit.after).take_while(|k| is(a, left.end + k)).count();
    (back + forward > 0).then_some((back, forward))
}

fn in_katakana(c: char) -> bool {
    is_katakana(c) || matches!(c, 'ー' | 'ヽ' | 'ヾ')
}

/// The shortest stretch around a replacement that is a word on both sides.
fn word(edit: &Edit<'_>, [left, right]: &[Around; 2]) -> Option<Growth> {
    let mut best: Option<(usize, lexicon::Cost, Growth)> = None;
    for back in 0..=edit.before.min(KEPT) {
        let Some(before) = left.words(back) else { continue };
        let Some(after) = right.words(back) else { continue };
        for (forward, costs) in before.iter().zip(after).enumerate() {
            let (&Some(x), &Some(y)) = costs else { continue };
            if back + forward == 0 {
                // Both are words as they are.
                if edit.left.len() > 1 && edit.right.len() > 1 {
                    return None;
                }
                continue;
            }
            // Both must cost less than what they are made of.
            let bound =
                if left.is_loose(back, forward) || right.is_loose(back, forward) { BOUND } else { TIGHT };
            if best.is_none_or(|b| (back + forward, x + y) < (b.0, b.1))
                && left.parts(back, forward) + right.parts(back, forward) >= x + y + bound
            {
                best = Some((back + forward, x + y, (back, forward)));
            }
        }
    }
    best.map(|(_, _, growth)| growth).or_else(|| noun(edit, left, right))
}

/// A noun of three characters that ends another way: 运营[商→方]. It need not be in the list as a whole.
fn noun(edit: &Edit<'_>, left: &Around, right: &Around) -> Option<Growth> {
    /// What nouns end in that begins hardly any word.
    const ENDS: &str = "者员員商方家户戶部局厅廳处處署院性率度版类類业業费費款队隊";
    const STEM: usize = 2;
    let ends = |around: &Around| matches!(around.part(around.start..around.end), [c] if ENDS.contains(*c));
    if edit.before < STEM || !ends(left) || !ends(right) {
        return None;
    }
    let from = left.start - STEM;
    let whole = |around: &Around| around.ends.get(from).is_some_and(|&end| end >= around.end);
    let mut is_word = false;
    lexicon::words(left.part(from..left.start), STEM, |_, _| is_word = true);
    (is_word && whole(left) && whole(right)).then_some((STEM, 0))
}
