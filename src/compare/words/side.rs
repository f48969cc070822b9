//! One of the two texts with its tokens, as the steps of the clean-up look at it.

use std::ops::Range;

use crate::text::{Folded, Key, Token, TokenKind};

#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) text: &'a str,
    pub(super) folded: &'a Folded,
}

impl<'a> Side<'a> {
    #[inline]
    pub(super) fn token(self, at: usize) -> Option<Token> {
        self.folded.tokens.get(at).copied()
    }

    #[inline]
    pub(super) fn tokens(self, range: &Range<usize>) -> &'a [Token] {
        self.folded.tokens.get(range.clone()).unwrap_or_default()
    }

    #[inline]
    pub(super) fn keys(self, range: &Range<usize>) -> &'a [Key] {
        self.folded.keys.get(range.clone()).unwrap_or_default()
    }

    #[inline]
    pub(super) fn kind(self, at: usize) -> Option<TokenKind> {
        self.token(at).map(|t| t.kind)
    }

    #[inline]
    pub(super) fn is_punct(self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Punct)
    }

    /// The text of a token; empty for one that is not there.
    pub(super) fn str(self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| t.text(self.text))
    }

    /// The ideograph or kana a token is.
    #[inline]
    pub(super) fn ideograph(self, at: usize) -> Option<char> {
        let token = self.folded.tokens.get(at)?;
        if token.kind != TokenKind::Ideo || token.chars != 1 {
            return None;
        }
        // Three bytes, mostly.
        match *self.text.as_bytes().get(token.byte as usize..)? {
            [a @ 0xe0..=0xef, b, c, ..] if token.bytes == 3 => {
                char::from_u32((u32::from(a & 0xf) << 12) | (u32::from(b & 0x3f) << 6) | u32::from(c & 0x3f))
            }
            _ => token.text(self.text).chars().next(),
        }
    }

    /// Whether nothing, no blank either, stands between a token and the one before it.
    #[inline]
    pub(super) fn joins(self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.token(i));
        matches!((before, self.token(at)), (Some(b), Some(t)) if b.byte_range().end == t.byte_range().start)
    }

    /// The ideographs that follow one another from a token on, without a blank between them.
    pub(super) fn ideographs(self, range: Range<usize>) -> impl Iterator<Item = char> {
        let start = range.start;
        range.map_while(move |at| if at > start && !self.joins(at) { None } else { self.ideograph(at) })
    }

    /// What stands between a token and the one before it: blanks and what does not count.
    pub(super) fn gap(self, at: usize) -> &'a str {
        let start = at.checked_sub(1).and_then(|i| self.token(i)).map_or(0, |t| t.byte_range().end);
        let end = self.token(at).map_or(self.text.len(), |t| t.byte_range().start);
        self.text.get(start..end).unwrap_or_default()
    }
}
