//! How places in an article are named on paper.

use crate::article::{Article, BlockKind};

/// The number of a paragraph as a person counts: the headline is 0.
pub(super) fn paragraph_number(article: &Article, block: usize) -> usize {
    let headline = article.blocks.first().is_some_and(|b| b.kind == BlockKind::Headline);
    block + usize::from(!headline)
}

/// Letters of scripts that are written from right to left.
pub(super) fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}
