//! What belongs together on paper: runs of identical paragraphs, and which paragraphs are indented.

use std::ops::Range;

use unicode_width::UnicodeWidthChar as _;

use crate::text::is_syllable;

/// Fewer lines than this are not worth a fold, and so many beside a difference stay for its context: as in the window.
const FEWEST: usize = 4;
const CONTEXT: usize = 1;

/// Runs of lines that are the same on both sides, to be folded; or all of them, to be left out (`folded` is false).
pub(super) fn runs(same: &[bool], folded: bool) -> Vec<Range<usize>> {
    let (fewest, context) = if folded { (FEWEST, CONTEXT) } else { (1, 0) };
    let mut runs = Vec::new();
    let mut at = 0;
    while at < same.len() {
        let end = at + same.iter().skip(at).take_while(|same| **same).count();
        // The ends of the text need no context.
        let from = if at == 0 { at } else { at + context };
        let to = if end == same.len() { end } else { end.saturating_sub(context) };
        if from + fewest <= to {
            runs.push(from..to);
        }
        at = end + 1;
    }
    runs
}

/// Chinese and Japanese paragraphs are indented, others are not.
pub(super) fn is_indented(text: &str) -> bool {
    let begin = || text.chars().take(40);
    let wide = begin().filter(|c| c.width() == Some(2)).count();
    wide >= 4 && !begin().any(is_syllable)
}

#[cfg(test)]
mod tests {
    use super::{is_indented, runs};

    #[test]
    fn runs_keep_their_context() {
        let same = [true, true, true, true, true, false, true, true, false, true, true, true, true, true];
        assert_eq!(runs(&same, true), [0..4, 10..14]);
        assert_eq!(runs(&same, false), [0..5, 6..8, 9..14]);
        assert!(runs(&[], true).is_empty());
    }

    #[test]
    fn han_is_indented() {
        assert!(
            is_indented("江上有一座桥。") && !is_indented("A bridge.") && !is_indented("다리가 있다。。。。")
        );
    }
}
