//! Numbers are marked whole, and with what they count where they are written in words: 363 → 336,
//! 3.63亿 → 3.36亿, 三百六十三 → 三百三十六, 三人 → 四人, 16日 → 17日.

use std::ops::Range;

use super::side::Side;
use super::snap::{Edit, Growth};
use crate::facts;
use crate::text::{TokenKind, numeral};

/// Tokens a numeral has at most.
const LONGEST: usize = 16;

/// `None` where the edit changes no number.
pub(super) fn growth(edit: &Edit<'_>) -> Option<Growth> {
    if !may_change(edit) {
        return None;
    }
    let (a, left) = (edit.a, &edit.left);
    let kept_back = || {
        let is = |k: &usize| is_numeral(a, left.start - k) && a.joins(left.start - k + 1);
        (1..=edit.before.min(LONGEST)).take_while(is).count()
    };
    let kept_forward = || {
        let is = |k: &usize| is_numeral(a, left.end + k) && a.joins(left.end + k);
        (0..edit.after.min(LONGEST)).take_while(is).count()
    };
    let whole = |back: usize, forward: usize| {
        let number = |(side, range): (Side<'_>, &Range<usize>)| {
            is_number(side, range.start - back..range.end + forward)
        };
        edit.halves().into_iter().all(number)
    };
    if edit.halves().into_iter().all(|(side, range)| numerals(side, range.clone()) == range.len()) {
        let found = [(kept_back(), kept_forward()), (0, 0)].into_iter().find(|&(b, f)| whole(b, f));
        let (back, forward) = found?;
        return Some((back, forward + unit(edit, back, forward)));
    }
    // An edit of more than a number that begins or ends inside one: 一百零[五年二月→九年三月].
    let heads = edit.halves().map(|(side, range)| numerals(side, range.clone()));
    let tails = edit.halves().map(|(side, range)| numerals(side, range.clone().rev()));
    // On one side it may be all of the number that was kept: 第[八条、第→七条、第二]十一条.
    let begins = |back: usize| {
        let number = |((side, range), head): ((Side<'_>, &Range<usize>), usize)| {
            is_number(side, range.start - back..range.start + head)
        };
        heads != [0, 0] && edit.halves().into_iter().zip(heads).all(number)
    };
    let ends = |forward: usize| {
        let number = |((side, range), tail): ((Side<'_>, &Range<usize>), usize)| {
            is_number(side, range.end - tail..range.end + forward)
        };
        tails != [0, 0] && edit.halves().into_iter().zip(tails).all(number)
    };
    let back = Some(kept_back()).filter(|&b| b > 0 && begins(b)).unwrap_or(0);
    let ordinal = edit.halves().into_iter().zip(tails).any(|((side, range), tail)| {
        (range.end - tail).checked_sub(1).and_then(|i| side.ideograph(i)) == Some('第')
    });
    let unit = |forward: usize| if ordinal { 0 } else { unit(edit, 0, forward) };
    let forward = Some(kept_forward()).filter(|&f| ends(f)).map_or(0, |f| f + unit(f));
    (back + forward > 0).then_some((back, forward))
}

/// Whether an edit may change a number: one of its sides begins or ends with part of a numeral. `false`
/// is certain.
fn may_change(edit: &Edit<'_>) -> bool {
    let (a, b) = (edit.a, edit.b);
    let begins = |side: Side<'_>, range: &Range<usize>| is_numeral(side, range.start);
    let ends = |side: Side<'_>, range: &Range<usize>| is_numeral(side, range.end - 1);
    match (edit.left.is_empty(), edit.right.is_empty()) {
        (false, false) => {
            begins(a, &edit.left) || begins(b, &edit.right) || ends(a, &edit.left) || ends(b, &edit.right)
        }
        (false, true) => begins(a, &edit.left),
        (true, false) => begins(b, &edit.right),
        (true, true) => true,
    }
}

/// How many tokens come first that are parts of numerals.
fn numerals(side: Side<'_>, tokens: impl Iterator<Item = usize>) -> usize {
    tokens.take(LONGEST).take_while(|&at| is_numeral(side, at)).count()
}

/// Whether a token is a figure or a character that numerals are written with.
pub(super) fn is_numeral(side: Side<'_>, at: usize) -> bool {
    match side.kind(at) {
        Some(TokenKind::Number) => true,
        Some(TokenKind::Ideo) => side.ideograph(at).is_some_and(numeral::is_part),
        _ => false,
    }
}

fn is_number(side: Side<'_>, range: Range<usize>) -> bool {
    let (Some(first), Some(last)) = (side.token(range.start), side.token(range.end.wrapping_sub(1))) else {
        return false;
    };
    let text = side.text.get(first.byte_range().start..last.byte_range().end).unwrap_or_default();
    !range.is_empty() && numeral::value(text.trim_end_matches(['%', '％', '‰', '℃'])).is_some()
}

/// Tokens of the unit that was kept after the number: of a number in figures only those of dates and times, of an
/// ordinal none.
fn unit(edit: &Edit<'_>, back: usize, forward: usize) -> usize {
    let (side, at) = (edit.a, edit.left.end + forward);
    let first = edit.left.start - back;
    if !side.joins(at) || first.checked_sub(1).and_then(|i| side.ideograph(i)) == Some('第') {
        return 0;
    }
    let chars: Vec<char> = side.ideographs(at..at + edit.after.saturating_sub(forward).min(4)).collect();
    let figures = edit
        .halves()
        .into_iter()
        .any(|(side, range)| side.tokens(range).iter().any(|t| t.kind == TokenKind::Number));
    match chars.first() {
        Some('年' | '月' | '日' | '号' | '號' | '时' | '時' | '点' | '點' | '分' | '秒') => 1,
        Some(_) if !figures => facts::unit_len(&chars),
        _ => 0,
    }
}
