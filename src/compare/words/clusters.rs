//! Scripts that are written without spaces and whose words no list here knows: Thai, Lao, Khmer, Burmese, Javanese and
//! their neighbours. A word has about four clusters, so that two say as much as one ideograph, and a cut inside a syllable is one inside a word.

use std::ops::Range;

use super::side::Side;
use super::snap::{Edit, Growth};
use crate::text::TokenKind;
use crate::text::chars::Class;

/// So many clusters say as much as one character, and other words as two.
const OF_CHARACTER: usize = 2;
const WORD: usize = 2;
/// Of a word that was cut so few clusters were kept, up to a space.
const REST: usize = 3;

/// Whether a text may hold clusters; `false` is certain.
pub(super) fn may_hold(text: &str) -> bool {
    // The first bytes of their characters, and the first two where Korean has the same first one. All are looked at, many
    // at a time.
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    pairs.fold(false, |found, (a, b)| found | (a & 0xfe == 0xe0) | ((*a == 0xea) & (*b < 0xac)))
}

/// Whether a cluster begins with this character.
fn begins(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
        || (c > '\u{17ff}' && c.is_alphanumeric() && Class::of(c) == Class::Cluster)
}

/// Whether a token is a cluster.
pub(super) fn is_one(side: Side<'_>, at: usize) -> bool {
    side.first(at).is_some_and(begins)
}

/// How much tokens that begin with a cluster mean, in characters; `begun` clusters stand before them.
pub(super) fn weigh(side: Side<'_>, range: &Range<usize>, begun: usize) -> usize {
    let (mut clusters, mut words) = (begun, 0);
    for token in side.tokens(range) {
        match token.kind {
            TokenKind::Word if begins(token.first) => clusters += 1,
            TokenKind::Word | TokenKind::Number => words += WORD,
            TokenKind::Ideo => words += 1,
            TokenKind::Blank | TokenKind::Punct => {}
        }
    }
    clusters / OF_CHARACTER + words
}

/// Whether what was kept is so long that it is surely a word or more; beside a space less is.
pub(super) fn is_word(side: Side<'_>, range: &Range<usize>) -> bool {
    const LONG: usize = 6;
    const BESIDE_SPACE: usize = 4;
    if range.len() < BESIDE_SPACE || !is_one(side, range.start) || !is_one(side, range.end - 1) {
        return false;
    }
    range.len() >= LONG || !side.joins(range.start) || !side.joins(range.end)
}

/// How far an edit grows to cut no syllable, and to take in what is left of such a word up to a space.
pub(super) fn growth(edit: &Edit<'_>) -> Growth {
    let (side, range) = if edit.left.is_empty() { (edit.b, &edit.right) } else { (edit.a, &edit.left) };
    let (at_start, at_end) = (is_one(side, range.start), is_one(side, range.end.saturating_sub(1)));
    let (side, left, right) = (edit.a, &edit.left, &edit.right);
    let replaces = !left.is_empty() && !right.is_empty();
    // What was kept beside the edit in one piece with it.
    let joins = |back: usize| side.joins(left.start - back) && is_one(side, left.start - back - 1);
    let before = (0..edit.before.min(REST + 1)).take_while(|&k| joins(k)).count();
    let is_next = |k: usize| (k > 0 || side.joins(left.end)) && is_one(side, left.end + k);
    let goes_on = |k: usize| is_next(k) && (k == 0 || side.joins(left.end + k));
    let after = (0..edit.after.min(REST + 1)).take_while(|&k| goes_on(k)).count();
    let open = (1..=before).take_while(|&k| side.first(left.start - k).is_some_and(leads)).count();
    let closing = (0..after).take_while(|&k| side.first(left.end + k).is_some_and(follows)).count();
    // ธันว|าคม: where a syllable goes on, so does its word.
    let rest = if replaces && closing > 0 && after <= REST { after } else { closing };
    (if at_start { open } else { 0 }, if at_end { rest } else { 0 })
}

/// Vowels that are written before the consonant they follow.
fn leads(c: char) -> bool {
    matches!(c, 'เ'..='ไ' | '\u{ec0}'..='\u{ec4}')
}

/// Vowels that end the syllable of what stands before them.
fn follows(c: char) -> bool {
    matches!(c, 'ะ' | 'า' | 'ๅ' | '\u{eb0}' | '\u{eb2}')
}
