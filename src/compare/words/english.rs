//! English words that stand in any sentence: that two texts have them in common says nothing.

use super::side::Side;
use crate::text::TokenKind;

const FUNCTION_WORDS: [&str; 40] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have",
    "he", "her", "his", "in", "is", "it", "its", "not", "of", "on", "or", "she", "that", "the", "their",
    "they", "this", "to", "was", "we", "were", "which", "will", "with", "would",
];

/// Whether a token is one of those words.
pub(super) fn is_function_word(side: Side<'_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    let word = side.str(at);
    side.kind(at) == Some(TokenKind::Word)
        && word.len() <= LONGEST
        && word.is_ascii()
        && FUNCTION_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}
