//! Korean words that changed side by side are marked one by one where they answer each other:
//! [연간 78억→해마다 87억] is [연간→해마다] [78억→87억].

use std::ops::Range;

use super::side::Side;
use super::{Piece, snap};
use crate::text::is_syllable;

/// Words of an edit, at most: longer ones were rewritten as a whole.
const MOST: usize = 6;
/// Particles that are the same one behind another sound.
const PARTICLES: [[char; 2]; 5] = [['을', '를'], ['은', '는'], ['이', '가'], ['과', '와'], ['아', '야']];

/// Cuts an edit between words.
pub(super) fn part(pieces: &mut Vec<Piece>, at: usize, [a, b]: [Side<'_>; 2]) {
    let Some(Piece { left, right, .. }) = pieces.get(at).cloned() else { return };
    let words = [words(a, &left), words(b, &right)];
    let cuts = cuts([(a, &words[0]), (b, &words[1])]);
    let start = |side: usize, word: usize| words[side].get(word).map_or(0, |word| word.start);
    for (n, &cut) in cuts.iter().enumerate() {
        snap::part(pieces, at + n, [start(0, cut), start(1, cut)]);
    }
}

/// Whether an edit is one of Korean words, more than one on a side.
#[inline]
pub(super) fn is_korean(piece: &Piece, [a, b]: [Side<'_>; 2]) -> bool {
    let begins = |side: Side<'_>, range: &Range<usize>| {
        range.clone().take(2).any(|at| side.first(at).is_some_and(is_syllable))
    };
    piece.left.len().min(piece.right.len()) > 1 && begins(a, &piece.left) && begins(b, &piece.right)
}

/// The stretches of tokens without a blank between them.
fn words(side: Side<'_>, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for at in range.clone() {
        match words.last_mut() {
            Some(word) if side.joins(at) => word.end = at + 1,
            _ => words.push(at..at + 1),
        }
    }
    words
}

/// Before which words an edit is cut, by their number on both sides.
fn cuts([(a, left), (b, right)]: [(Side<'_>, &[Range<usize>]); 2]) -> Vec<usize> {
    if left.len() != right.len() || left.len() > MOST {
        return Vec::new();
    }
    let pairs = left.iter().zip(right).map(|(x, y)| (text(a, x), text(b, y)));
    let answers: Vec<bool> = pairs.map(|(x, y)| answer(x, y)).collect();
    let around = answers.windows(2).map(|two| two.contains(&true));
    (1..left.len()).zip(around).filter(|(_, cut)| *cut).map(|(at, _)| at).collect()
}

fn text<'a>(side: Side<'a>, word: &Range<usize>) -> &'a str {
    let (Some(first), Some(last)) = (side.token(word.start), side.token(word.end - 1)) else { return "" };
    side.text.get(first.byte_range().start..last.byte_range().end).unwrap_or_default()
}

/// Whether two words stand in one place of a sentence: both are numbers, or begin or end alike.
fn answer(x: &str, y: &str) -> bool {
    let number = |word: &str| word.chars().any(|c| c.is_ascii_digit());
    let syllables = |word: &str| {
        let mut syllables = word.chars().filter(|&c| is_syllable(c));
        let first = syllables.next()?;
        Some((first, syllables.next_back()?))
    };
    let alike = |x: (char, char), y: (char, char)| {
        let is_particle = |pair: &[char; 2]| pair.contains(&x.1) && pair.contains(&y.1);
        x.0 == y.0 || x.1 == y.1 || PARTICLES.iter().any(is_particle)
    };
    number(x) && number(y) || matches!((syllables(x), syllables(y)), (Some(x), Some(y)) if alike(x, y))
}
