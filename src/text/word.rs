//! The word around a place in a text: what a double click selects.

use std::ops::Range;

use super::lexicon::{self, Cost};
use super::{Token, TokenKind, tokenize};

/// How many letters on each side of the place are read to find where words of unspaced scripts end.
const AROUND: usize = 12;
/// What a letter costs that is no word.
const ALONE: Cost = 120;

/// The word that holds the scalar value at `at`, in scalar values; a run of blanks or a mark is one of its own.
/// Empty past the end of the text.
pub fn word_at(text: &str, at: usize) -> Range<usize> {
    let mut tokens = Vec::new();
    tokenize(text, &mut tokens);
    let here = tokens.partition_point(|token| token.char_range().end <= at);
    let Some(token) = tokens.get(here) else { return at..at };
    if token.kind != TokenKind::Ideo {
        return token.char_range();
    }
    let letter = |token: &&Token| token.kind == TokenKind::Ideo;
    let before = tokens.iter().take(here).rev().take(AROUND).take_while(letter).count();
    let after = tokens.iter().skip(here).take(AROUND).take_while(letter).count();
    let run: Vec<&Token> = tokens.iter().skip(here - before).take(before + after).collect();
    let chars: Vec<char> = run.iter().filter_map(|token| token.text(text).chars().next()).collect();
    let word = cheapest(&chars).into_iter().find(|word| word.contains(&before)).unwrap_or(before..before + 1);
    let start = run.get(word.start).map_or(at, |token| token.char_range().start);
    let end = word.end.checked_sub(1).and_then(|last| run.get(last)).map_or(at + 1, |t| t.char_range().end);
    start..end
}

/// The cheapest way to read letters as words.
fn cheapest(chars: &[char]) -> Vec<Range<usize>> {
    // For every place, what it costs to come there, and where the word before it begins.
    let mut best: Vec<(Cost, usize)> = vec![(Cost::MAX, 0); chars.len() + 1];
    best[0] = (0, 0);
    for start in 0..chars.len() {
        let so_far = best[start].0;
        let words = lexicon::walk(chars[start..].iter().copied()).enumerate();
        let found = words.filter_map(|(n, cost)| Some((start + n + 1, cost?)));
        for (end, cost) in found.chain([(start + 1, ALONE)]) {
            let cost = so_far.saturating_add(cost);
            if cost < best[end].0 {
                best[end] = (cost, start);
            }
        }
    }
    let mut words = Vec::new();
    let mut end = chars.len();
    while end > 0 {
        let start = best[end].1;
        words.push(start..end);
        end = start;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::word_at;

    fn word(text: &str, at: usize) -> String {
        let range = word_at(text, at);
        text.chars().skip(range.start).take(range.len()).collect()
    }

    #[test]
    fn a_click_takes_the_word_it_falls_in() {
        assert_eq!(word("他们提供帮助。", 2), "提供");
        assert_eq!(word("他们提供帮助。", 5), "帮助");
        assert_eq!(word("他们提供帮助。", 6), "。");
        assert_eq!(word("the children's room", 6), "children's");
        assert_eq!(word("花费12,345.6元", 4), "12,345.6");
        assert_eq!(word_at("雨", 3), 3..3);
        assert_eq!(word_at("", 0), 0..0);
    }
}
