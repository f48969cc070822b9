//! Places in both texts, in bytes and scalar values.

use std::ops::Range;

use super::side::Side;
use crate::text::Token;

/// A place in one text: byte and scalar value, as tokens count them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct At {
    pub(super) byte: u32,
    pub(super) char: u32,
}

impl At {
    #[inline]
    pub(super) fn start(token: Token) -> Self {
        Self { byte: token.byte, char: token.char }
    }

    #[inline]
    pub(super) fn end(token: Token) -> Self {
        Self { byte: token.byte + token.bytes, char: token.char + token.chars }
    }
}

/// A place in both texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) left: At,
    pub(super) right: At,
}

/// An edit on one side: from its first to its last token, and with the blanks around it.
pub(super) struct Gap {
    pub(super) inner: (At, At),
    pub(super) outer: (At, At),
}

impl Gap {
    /// The tokens of `range`, all before `from` being done with, in a text that ends at `end`.
    ///
    /// For no tokens, `inner` and `outer` are both the whole blank: `inner.0` its end, `outer.0` its start.
    #[inline]
    pub(super) fn of(side: Side<'_>, range: &Range<usize>, from: At, end: At) -> Self {
        let end = side.token(range.end).map_or(end, At::start);
        if range.is_empty() {
            return Self { inner: (end, end), outer: (from, end) };
        }
        let first = side.token(range.start).map_or(from, At::start);
        let last = side.token(range.end - 1).map_or(end, At::end);
        Self { inner: (first, last), outer: (from, end) }
    }
}

/// The text between two places of one side.
#[inline]
pub(super) fn slice(text: &str, from: At, to: At) -> &str {
    text.get(from.byte as usize..to.byte as usize).unwrap_or_default()
}
