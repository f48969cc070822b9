//! Where two texts differ at all, by whole sentences: most of a text is the same to the letter and never has to be cut
//! into tokens.

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHasher};

use crate::compare::chain;

/// An equal sentence shorter than this (bytes) does not hold two texts together.
const ANCHOR: usize = 18;
/// Stretches shorter than this (bytes) on either side are not worth looking for anchors in.
const SHORT: usize = 120;

/// Byte ranges that stand opposite each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Region {
    /// Equal to the letter.
    pub(super) same: bool,
    pub(super) left: Range<usize>,
    pub(super) right: Range<usize>,
}

/// Regions in order that cover both texts; no token reaches from one into another.
pub(super) fn regions(left: &str, right: &str) -> Vec<Region> {
    let mut found = Vec::new();
    between(left, right, 0..left.len(), 0..right.len(), true, &mut found);
    found
}

fn push(found: &mut Vec<Region>, same: bool, left: Range<usize>, right: Range<usize>) {
    if left.is_empty() && right.is_empty() {
        return;
    }
    match found.last_mut() {
        Some(last) if last.same == same => {
            last.left.end = left.end;
            last.right.end = right.end;
        }
        _ => found.push(Region { same, left, right }),
    }
}

/// Takes off what is equal at both ends, then looks for equal sentences between.
fn between(
    left: &str,
    right: &str,
    mut l: Range<usize>,
    mut r: Range<usize>,
    anchored: bool,
    found: &mut Vec<Region>,
) {
    let (x, y) = (part(left, &l), part(right, &r));
    let head = head(x, y);
    push(found, true, l.start..l.start + head, r.start..r.start + head);
    l.start += head;
    r.start += head;
    let (x, y) = (part(left, &l), part(right, &r));
    let tail = tail(x, y);
    l.end -= tail;
    r.end -= tail;
    if anchored && l.len() > SHORT && r.len() > SHORT {
        let base = (l.start, r.start);
        for (x, y) in anchors(part(left, &l), part(right, &r)) {
            let (x, y) = (base.0 + x.start..base.0 + x.end, base.1 + y.start..base.1 + y.end);
            between(left, right, l.start..x.start, r.start..y.start, false, found);
            (l.start, r.start) = (x.end, y.end);
            push(found, true, x, y);
        }
        between(left, right, l.clone(), r.clone(), false, found);
    } else {
        push(found, false, l.clone(), r.clone());
    }
    push(found, true, l.end..l.end + tail, r.end..r.end + tail);
}

fn part<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    text.get(range.clone()).unwrap_or_default()
}

/// How many bytes at the start are equal, up to the end of a sentence.
fn head(x: &str, y: &str) -> usize {
    if x == y {
        return x.len();
    }
    let equal = x.bytes().zip(y.bytes()).take_while(|(a, b)| a == b).count();
    let mut end = equal;
    while !x.is_char_boundary(end) || !y.is_char_boundary(end) {
        end -= 1;
    }
    let mut after = None;
    for (at, c) in part(x, &(0..end)).char_indices().rev() {
        if let Some((next, n)) = after
            && begins(n)
            && ends_before(part(x, &(0..next)))
        {
            return next;
        }
        after = Some((at, c));
    }
    0
}

/// How many bytes at the end are equal, from the start of a sentence.
fn tail(x: &str, y: &str) -> usize {
    let equal = x.bytes().rev().zip(y.bytes().rev()).take_while(|(a, b)| a == b).count();
    let mut len = equal;
    while !x.is_char_boundary(x.len() - len) {
        len -= 1;
    }
    let start = x.len() - len;
    if start == 0 && x.len() == y.len() {
        return len;
    }
    let rest = part(x, &(start..x.len()));
    cuts(rest).next().map_or(0, |cut| rest.len() - cut)
}

/// Sentences that stand exactly once on either side, in the heaviest chain that keeps the order of both.
fn anchors(x: &str, y: &str) -> Vec<(Range<usize>, Range<usize>)> {
    const TWICE: u32 = u32::MAX;
    let mut places: FxHashMap<u64, (u32, u32)> = FxHashMap::default();
    let left = sentences(x);
    for (at, sentence) in left.iter().enumerate() {
        let at = u32::try_from(at).unwrap_or(TWICE);
        places.entry(hash(part(x, sentence))).and_modify(|p| p.0 = TWICE).or_insert((at, TWICE - 1));
    }
    let right = sentences(y);
    for (at, sentence) in right.iter().enumerate() {
        if let Some(place) = places.get_mut(&hash(part(y, sentence))) {
            place.1 = if place.1 == TWICE - 1 { u32::try_from(at).unwrap_or(TWICE) } else { TWICE };
        }
    }
    let mut links: Vec<chain::Link> = places
        .into_values()
        .filter(|&(l, r)| l != TWICE && r < TWICE - 1)
        .map(|(l, r)| (l as usize, r as usize))
        .filter(|&(l, r)| left.get(l).map(|s| part(x, s)) == right.get(r).map(|s| part(y, s)))
        .map(|(l, r)| chain::Link { left: l, right: r, weight: left.get(l).map_or(0, |s| s.len() as u64) })
        .collect();
    links.sort_unstable_by_key(|link| link.left);
    let kept = chain::heaviest(&links);
    links
        .iter()
        .zip(kept)
        .filter(|(_, keep)| *keep)
        .filter_map(|(link, _)| Some((left.get(link.left)?.clone(), right.get(link.right)?.clone())))
        .collect()
}

/// Whole sentences long enough to be anchors.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for end in cuts(text).chain([text.len()]) {
        if end - start >= ANCHOR {
            found.push(start..end);
        }
        start = end;
    }
    found
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// Where sentences begin, but the first: no token reaches over such a place under any policy.
fn cuts(text: &str) -> impl Iterator<Item = usize> {
    // Whether the characters read last end a sentence: a full stop, then closing marks and blanks.
    let mut ended = false;
    let mut dotted = false;
    text.char_indices().filter_map(move |(at, c)| {
        if ends(c) {
            ended = true;
        } else if matches!(c, '.' | '!' | '?') {
            dotted = true;
        } else if is_blank(c) {
            ended |= dotted;
            dotted = false;
        } else if closes(c) {
            // Goes with the sentence before it.
        } else {
            let cut = ended && begins(c);
            (ended, dotted) = (false, false);
            return cut.then_some(at);
        }
        None
    })
}

/// Whether a text ends with the end of a sentence, closing marks and blanks behind it.
fn ends_before(text: &str) -> bool {
    let mut blank = false;
    for c in text.chars().rev() {
        if ends(c) || (blank && matches!(c, '.' | '!' | '?')) {
            return true;
        }
        blank |= is_blank(c);
        if !is_blank(c) && !closes(c) {
            return false;
        }
    }
    false
}

fn ends(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '\n')
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}')
}

fn closes(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | '》' | '】' | ')' | '"')
}

/// Characters that surely begin a token of their own.
fn begins(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{ac00}'..='\u{d7a3}' | 'a'..='z' | 'A'..='Z' | '0'..='9' | '“' | '「' | '『' | '《' | '（')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::regions;

    fn of(left: &str, right: &str) -> Vec<(bool, String, String)> {
        regions(left, right)
            .into_iter()
            .map(|r| (r.same, left[r.left].to_owned(), right[r.right].to_owned()))
            .collect()
    }

    #[test]
    fn only_sentences_that_differ_are_left() {
        let all = of("雨停了。路在午后通了。大家都很高兴。", "雨停了。路在晚上通了。大家都很高兴。");
        assert_eq!(
            all,
            [
                (true, "雨停了。".to_owned(), "雨停了。".to_owned()),
                (false, "路在午后通了。".to_owned(), "路在晚上通了。".to_owned()),
                (true, "大家都很高兴。".to_owned(), "大家都很高兴。".to_owned()),
            ]
        );
        let long = |a: &str, b: &str| {
            format!("{a}。山谷里的公路在三天抢修之后恢复了通车。{b}，村民们一早就来到了路口，等着第一班车。")
        };
        assert_eq!(of(&long("昨天的雨很大", "天晴了"), &long("今天的雨很小", "天阴了")).len(), 3);
    }

    proptest! {
        #[test]
        fn regions_cover_both_texts(
            parts in prop::collection::vec(("[雨停了。！”“ab. \n]{0,12}", 0..4_u8, "[雨停。”. ]{0,6}"), 0..40)
        ) {
            let left: String = parts.iter().map(|(text, _, _)| text.as_str()).collect();
            let right: String = parts
                .iter()
                .map(|(text, how, other)| match how {
                    0 => other.as_str(),
                    1 => "",
                    _ => text,
                })
                .collect();
            let found = regions(&left, &right);
            let (mut l, mut r) = (0, 0);
            for region in &found {
                prop_assert_eq!((region.left.start, region.right.start), (l, r));
                if region.same {
                    prop_assert_eq!(&left[region.left.clone()], &right[region.right.clone()]);
                }
                (l, r) = (region.left.end, region.right.end);
            }
            prop_assert_eq!((l, r), (left.len(), right.len()));
        }
    }
}
