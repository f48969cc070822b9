//! A name of a person or place is marked whole where what stands beside it says that it is a name:
//! 市长王[小→大]渡 is 市长[王小渡→王大渡].

use std::ops::Range;

use super::side::Side;
use super::snap::{Edit, Growth};
use crate::facts;
use crate::text::{TokenKind, lexicon};

/// Characters of an edit that may be part of a name.
const CHANGED: usize = 3;
/// Characters before and behind it that are looked at.
const BEFORE: usize = 12;
const BEHIND: usize = 6;

/// `None` unless both sides are parts of a name.
pub(super) fn growth(edit: &Edit<'_>) -> Option<Growth> {
    let part = |(side, range): (Side<'_>, &Range<usize>)| {
        (1..=CHANGED).contains(&range.len()) && range.clone().all(|at| side.ideograph(at).is_some())
    };
    if !edit.halves().into_iter().all(part) {
        return None;
    }
    let [left, right] = edit.halves();
    let found = of(left).filter(|&(back, forward)| back <= edit.before && forward <= edit.after)?;
    (found != (0, 0) && of(right) == Some(found)).then_some(found)
}

/// Where an edit begins inside a name and goes on behind it: how many tokens of the name were kept before it, and how many
/// of those of the edit are part of it on either side.
pub(super) fn at_start(edit: &Edit<'_>) -> Option<(usize, [usize; 2])> {
    if edit.before == 0 || edit.left.len().max(edit.right.len()) < 2 {
        return None;
    }
    if !may_begin(edit.a, edit.left.start, [1, 2]) || edit.left.is_empty() || edit.right.is_empty() {
        return None;
    }
    let part = |(side, range): (Side<'_>, &Range<usize>)| {
        let (back, forward) = of((side, &(range.start..range.start + 1)))?;
        let length = 1 + forward;
        (back <= edit.before && length <= range.len()).then_some((back, length))
    };
    let [left, right] = edit.halves();
    let (back, first) = part(left).filter(|found| found.0 > 0)?;
    let (other, second) = part(right)?;
    (back == other).then_some((back, [first, second]))
}

/// The character that is a token, mostly: as it is told by its key.
#[inline]
fn char(side: Side<'_>, at: usize) -> Option<char> {
    let key = *side.folded.keys.get(at)?;
    u32::try_from(key).ok().and_then(char::from_u32)
}

/// Whether the name of a person may begin so many tokens before one; `false` is certain.
fn may_begin<const N: usize>(side: Side<'_>, at: usize, before: [usize; N]) -> bool {
    before.into_iter().filter_map(|n| at.checked_sub(n)).any(|at| {
        let left = || at.checked_sub(1).and_then(|left| char(side, left));
        char(side, at).is_some_and(facts::may_begin_name) && left().is_none_or(facts::may_precede_name)
    })
}

/// How much of the name around an edit stands before and behind it.
fn of((side, range): (Side<'_>, &Range<usize>)) -> Option<Growth> {
    let follows = |n: usize| char(side, range.end + n).is_some_and(facts::may_follow_name);
    if !may_begin(side, range.start, [0, 1, 2]) && ![0, 1, 2].into_iter().any(follows) {
        return None;
    }
    let mut chars = [' '; BEFORE + CHANGED + BEHIND];
    let before = range.start.min(BEFORE);
    let start = range.start - before;
    for (at, slot) in chars.iter_mut().enumerate() {
        *slot = match side.kind(start + at) {
            None => '\0',
            Some(TokenKind::Ideo) => side.ideograph(start + at).unwrap_or(' '),
            Some(TokenKind::Word | TokenKind::Number) => 'a',
            Some(TokenKind::Punct | TokenKind::Blank) => '，',
        };
    }
    let part = before..before + range.len();
    let name = facts::name_around(&chars, &part)?;
    (!ends_word(&chars, name.start)).then_some((part.start - name.start, name.end - part.end))
}

/// Whether what would begin a name ends a word: 傅 of 师傅.
fn ends_word(chars: &[char], at: usize) -> bool {
    /// Characters before it that are looked at.
    const CONTEXT: usize = 3;
    let start = at.saturating_sub(CONTEXT);
    at > start && chars.get(start..=at).is_some_and(|chars| lexicon::binds(chars, at - start))
}
