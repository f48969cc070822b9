//! Clauses that are referred to: 违反第五条规定 in a sentence that the other text does not have is another reference, and none
//! that changed, though the same words stand around both.

use crate::article::Article;
use crate::compare::Span;
use crate::compare::around::{is_kept, sentence};
use crate::compare::display::Side;

use super::rows::Open;

/// So many in a hundred letters of a sentence stand in both texts, at least, where it says the same.
const KEPT: usize = 40;

/// Whether a fact refers to a clause in a sentence that the other text does not have.
pub(super) fn is_in_other_sentence(open: &Open<'_>, article: &Article, spans: &[Span], side: Side) -> bool {
    if open.stated.class.1 != "article" {
        return false;
    }
    let Some(block) = article.blocks.get(open.fact.block) else { return false };
    let text: Vec<char> = block.text.chars().collect();
    let start = open.range[0].saturating_sub(open.fact.range[0]);
    let sentence = sentence(&text, open.fact.range, 0).map(|at| at + start);
    !is_kept(spans, side, sentence, KEPT)
}
