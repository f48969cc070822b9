//! Places in both texts, in bytes and scalar values.

use std::ops::Range;

use super::side::Side;
use crate::text::Token;

/// A place in one text: byte and scalar value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct At {
    pub(super) byte: usize,
    pub(super) char: usize,
}

impl At {
    pub(super) fn start(token: Token) -> Self {
        Self { byte: token.byte_range().start, char: token.char_range().start }
    }

    pub(super) fn end(token: Token) -> Self {
        Self { byte: token.byte_range().end, char: token.char_range().end }
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
pub(super) fn slice(text: &str, from: At, to: At) -> &str {
    text.get(from.byte..to.byte).unwrap_or_default()
}
