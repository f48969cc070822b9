//! The ending that two forms of a Japanese verb have in common is marked with what changed before it:
//! 検討[してい→す]る is 検討[している→する].

use std::ops::Range;

use super::side::Side;
use super::snap::{Edit, Growth};
use crate::text::{is_han, is_hiragana, lexicon};

/// What a verb may end in, longer ones first.
const ENDINGS: [&str; 8] = ["ました", "られる", "られた", "ます", "れる", "れた", "る", "た"];
/// Letters that may follow a verb: particles, and endings that begin a word of their own.
const FOLLOW: &str = "とがのかこほよけんなはもらめをで";
/// Particles of one letter, which belong to no verb.
const PARTICLES: &str = "はがをにへとでもの";

/// A word of two characters that another one, written with the first of them and kana, stands for is marked whole:
/// 転[倒した→んだ] is [転倒した→転んだ].
pub(super) fn stem(edit: &Edit<'_>) -> Option<Growth> {
    let (left, right) = (edit.a.first(edit.left.start)?, edit.b.first(edit.right.start)?);
    if is_hiragana(left) == is_hiragana(right) || edit.left.is_empty() || edit.right.is_empty() {
        return None;
    }
    let (second, third) = if is_hiragana(left) {
        (right, edit.b.ideograph(edit.right.start + 1))
    } else {
        (left, edit.a.ideograph(edit.left.start + 1))
    };
    let (side, start) = (edit.a, edit.left.start);
    let stem = side.ideograph(start.checked_sub(1)?).filter(|&c| edit.before > 0 && is_han(c))?;
    let before = start.checked_sub(2).filter(|_| side.joins(start - 1)).and_then(|at| side.ideograph(at));
    let joined = edit.a.joins(edit.left.start) && edit.b.joins(edit.right.start);
    if !joined || !is_han(second) || before.is_some_and(is_han) {
        return None;
    }
    let mut is_word = false;
    lexicon::words(&[stem, second, third.unwrap_or(' ')], 2, |_, _| is_word = true);
    is_word.then_some((1, 0))
}

/// `None` unless a verb was cut.
pub(super) fn growth(edit: &Edit<'_>) -> Option<Growth> {
    let inflected = |(side, range): (Side<'_>, &Range<usize>)| {
        let last = range.end.checked_sub(1).filter(|_| !range.is_empty()).and_then(|at| side.ideograph(at));
        let particle = range.len() == 1 && last.is_some_and(|c| PARTICLES.contains(c));
        last.is_some_and(is_hiragana) && !particle
    };
    if !edit.halves().into_iter().all(inflected) {
        return None;
    }
    let (side, end) = (edit.a, edit.left.end);
    let ending = ENDINGS.into_iter().find(|ending| {
        let len = ending.chars().count();
        let stands = (end..end + len)
            .zip(ending.chars())
            .all(|(at, c)| side.joins(at) && side.ideograph(at) == Some(c));
        let next = side.ideograph(end + len).filter(|&c| is_hiragana(c) && side.joins(end + len));
        len <= edit.after && stands && next.is_none_or(|c| FOLLOW.contains(c))
    })?;
    Some((0, ending.chars().count()))
}
