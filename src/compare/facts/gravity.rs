//! Whether a figure counts what news is about: the dead and the hurt, houses that fell, money that was lost.

use crate::article::Article;
use crate::text::Policy;

use super::places::Cursor;
use super::toll;
use super::words::Words;

/// Asks it of the figures of one article, best in their order.
pub(in crate::compare) struct Gravity<'a> {
    article: &'a Article,
    cursor: Cursor,
    words: Words,
}

impl<'a> Gravity<'a> {
    pub(in crate::compare) fn of(article: &'a Article) -> Self {
        Self { article, cursor: Cursor::default(), words: Words::new(Policy::default()) }
    }

    /// Whether the fact at a place of the article's list is such a count.
    pub(in crate::compare) fn is_toll(&mut self, fact: usize) -> bool {
        toll::of(self.article, fact, &mut self.cursor, &self.words).is_some()
    }
}
