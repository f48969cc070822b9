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

    /// The first character of a token.
    #[inline]
    pub(super) fn first(self, at: usize) -> Option<char> {
        self.folded.tokens.get(at).filter(|t| t.chars > 0).map(|t| t.first)
    }

    /// The ideograph or kana a token is.
    #[inline]
    pub(super) fn ideograph(self, at: usize) -> Option<char> {
        let token = self.folded.tokens.get(at)?;
        (token.kind == TokenKind::Ideo && token.chars == 1).then_some(token.first)
    }

    /// Whether nothing, no blank either, stands between a token and the one before it.
    #[inline]
    pub(super) fn joins(self, at: usize) -> bool {
        match at.checked_sub(1).and_then(|before| self.folded.tokens.get(before..=at)) {
            Some([before, token]) => before.byte + before.bytes == token.byte,
            _ => false,
        }
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
