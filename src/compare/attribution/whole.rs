//! What stands around a sentence on either side: the text of its row, and the article.

use crate::article::Article;
use crate::text::simplified;

/// The texts around a unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole<'a> {
    /// Those of the row.
    pub(super) rows: [&'a str; 2],
    pub(super) articles: [&'a Article; 2],
}

impl<'a> Whole<'a> {
    /// The row's text on a side.
    pub(super) fn row(&self, side: usize) -> &'a str {
        let [left, right] = self.rows;
        if side == 0 { left } else { right }
    }

    /// The paragraphs of a side's article.
    pub(super) fn paragraphs(&self, side: usize) -> impl Iterator<Item = &'a str> {
        let [left, right] = self.articles;
        let article = if side == 0 { left } else { right };
        article.blocks.iter().map(|block| &*block.text)
    }

    /// Whether some letters stand anywhere in a side's article, whichever form of a character it uses.
    pub(super) fn has(&self, side: usize, word: &[char]) -> bool {
        let Some((first, rest)) = word.split_first() else { return false };
        let first = simplified(*first);
        self.paragraphs(side).any(|text| {
            let starts = text.char_indices().filter(|(_, c)| simplified(*c) == first);
            let mut behind = starts.map(|(at, c)| text.get(at + c.len_utf8()..).unwrap_or_default());
            behind.any(|behind| {
                let mut letters = behind.chars();
                rest.iter().all(|c| letters.next().is_some_and(|there| simplified(there) == simplified(*c)))
            })
        })
    }
}
