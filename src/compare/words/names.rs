//! A name of a person or place is marked whole where what stands beside it says that it is a name:
//! 市长王[小→大]渡 is 市长[王小渡→王大渡].

use std::ops::Range;

use super::side::Side;
use super::snap::{Edit, Growth};
use crate::facts;
use crate::text::TokenKind;

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

/// How much of the name around an edit stands before and behind it.
fn of((side, range): (Side<'_>, &Range<usize>)) -> Option<Growth> {
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
    Some((part.start - name.start, name.end - part.end))
}
