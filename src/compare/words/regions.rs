//! Where two texts differ at all, by whole sentences: most of a text is the same to the letter and never has to be cut
//! into tokens.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::compare::chain;
use crate::text::{Policy, skeletons};

/// An equal sentence shorter than this (bytes) does not hold two texts together.
const ANCHOR: usize = 18;
/// Up to this product of their numbers sentences are simply held against each other.
const FEW: usize = 1024;

/// The number of a sentence and its hash.
type Sentence = (usize, u64);

/// A text and where its sentences begin.
#[derive(Debug, Clone, Default)]
pub(in crate::compare) struct Text<'a> {
    pub(super) text: Cow<'a, str>,
    /// First byte and hash of each sentence; the first one's is taken for 0.
    sentences: Vec<(usize, u64)>,
}

impl<'a> Text<'a> {
    /// One block whose sentences are known.
    pub(in crate::compare) fn of_block(text: &'a str, sentences: impl Iterator<Item = (usize, u64)>) -> Self {
        Self { text: text.into(), sentences: sentences.collect() }
    }

    pub(in crate::compare) fn of(text: &'a str, policy: Policy) -> Self {
        let mut sentences = Vec::new();
        skeletons(text, policy, |s| sentences.push((s.start as usize, s.hash)));
        Self { text: text.into(), sentences }
    }

    /// Puts another block behind, on a new line.
    pub(in crate::compare) fn push(&mut self, next: &Self) {
        let base = self.text.len() + 1;
        let text = self.text.to_mut();
        text.push('\n');
        text.push_str(&next.text);
        // The line break goes with the sentence before it.
        let moved = next.sentences.iter().enumerate();
        self.sentences.extend(moved.map(|(i, &(start, hash))| (base + if i == 0 { 0 } else { start }, hash)));
    }

    /// The bytes of a stretch of sentences.
    fn bytes(&self, sentences: Range<usize>) -> Range<usize> {
        let at = |n: usize| match self.sentences.get(n) {
            _ if n == 0 => 0,
            Some(&(start, _)) => start,
            None => self.text.len(),
        };
        at(sentences.start)..at(sentences.end)
    }

    fn part(&self, sentences: Range<usize>) -> &str {
        self.text.get(self.bytes(sentences)).unwrap_or_default()
    }

    /// The sentences of a stretch that are long enough to hold two texts together.
    fn long(&self, sentences: Range<usize>) -> Vec<Sentence> {
        let mut found = Vec::with_capacity(sentences.len());
        for at in sentences {
            if self.bytes(at..at + 1).len() >= ANCHOR {
                found.push((at, self.hash(at)));
            }
        }
        found
    }

    fn hash(&self, sentence: usize) -> u64 {
        self.sentences.get(sentence).map_or(0, |s| s.1)
    }
}

/// Byte ranges that stand opposite each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Region {
    /// Equal to the letter.
    pub(super) same: bool,
    pub(super) left: Range<usize>,
    pub(super) right: Range<usize>,
}

/// Regions in order that cover both texts; no word reaches from one into another.
pub(super) fn regions(left: &Text<'_>, right: &Text<'_>) -> Vec<Region> {
    // A text without a letter is one sentence.
    let (l, r) = (left.sentences.len().max(1), right.sentences.len().max(1));
    let mut regions = Regions { left, right, list: Vec::new() };
    regions.between(0..l, 0..r, true);
    regions.list
}

struct Regions<'a> {
    left: &'a Text<'a>,
    right: &'a Text<'a>,
    list: Vec<Region>,
}

impl Regions<'_> {
    /// Takes off what is equal at both ends, then looks for equal sentences between.
    fn between(&mut self, mut l: Range<usize>, mut r: Range<usize>, anchored: bool) {
        let head = l.clone().zip(r.clone()).take_while(|&(x, y)| self.equal(x, y)).count();
        self.push(true, l.start..l.start + head, r.start..r.start + head);
        (l.start, r.start) = (l.start + head, r.start + head);
        let tail = l.clone().rev().zip(r.clone().rev()).take_while(|&(x, y)| self.equal(x, y)).count();
        (l.end, r.end) = (l.end - tail, r.end - tail);
        if anchored && l.len() > 1 && r.len() > 1 {
            for (x, y) in self.anchors(l.clone(), r.clone()) {
                self.between(l.start..x, r.start..y, false);
                self.push(true, x..x + 1, y..y + 1);
                (l.start, r.start) = (x + 1, y + 1);
            }
            self.between(l.clone(), r.clone(), false);
        } else {
            self.push(false, l.clone(), r.clone());
        }
        self.push(true, l.end..l.end + tail, r.end..r.end + tail);
    }

    fn equal(&self, x: usize, y: usize) -> bool {
        self.left.hash(x) == self.right.hash(y) && self.left.part(x..x + 1) == self.right.part(y..y + 1)
    }

    fn push(&mut self, same: bool, l: Range<usize>, r: Range<usize>) {
        let (left, right) = (self.left.bytes(l), self.right.bytes(r));
        if left.is_empty() && right.is_empty() {
            return;
        }
        match self.list.last_mut() {
            Some(last) if last.same == same => {
                last.left.end = left.end;
                last.right.end = right.end;
            }
            _ => self.list.push(Region { same, left, right }),
        }
    }

    /// Sentences that stand exactly once on either side, in the heaviest chain that keeps the order of both.
    fn anchors(&self, l: Range<usize>, r: Range<usize>) -> Vec<(usize, usize)> {
        let (ls, rs) = (self.left.long(l), self.right.long(r));
        let mut pairs = if ls.len() * rs.len() <= FEW { few(&ls, &rs) } else { many(&ls, &rs) };
        pairs.retain(|&(x, y)| self.equal(x, y));
        if pairs.windows(2).all(|w| matches!(w, [a, b] if a.1 < b.1)) {
            return pairs;
        }
        let weigh = |&(left, right): &(usize, usize)| chain::Link {
            left,
            right,
            weight: self.left.part(left..left + 1).len() as u64,
        };
        let links: Vec<chain::Link> = pairs.iter().map(weigh).collect();
        let mut kept = chain::heaviest(&links).into_iter();
        pairs.retain(|_| kept.next().unwrap_or(false));
        pairs
    }
}

/// Pairs of sentences whose hash stands once on either side.
fn few(ls: &[Sentence], rs: &[Sentence]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for &(left, hash) in ls {
        if let Some(right) = once(rs, hash)
            && once(ls, hash).is_some()
        {
            pairs.push((left, right));
        }
    }
    pairs
}

/// The one sentence that has this hash.
fn once(among: &[Sentence], hash: u64) -> Option<usize> {
    let mut found = None;
    for &(at, other) in among {
        if other == hash {
            if found.is_some() {
                return None;
            }
            found = Some(at);
        }
    }
    found
}

fn many(ls: &[Sentence], rs: &[Sentence]) -> Vec<(usize, usize)> {
    const TWICE: usize = usize::MAX;
    const NOWHERE: usize = usize::MAX - 1;
    let mut places: FxHashMap<u64, (usize, usize)> = FxHashMap::default();
    for &(l, hash) in ls {
        places.entry(hash).and_modify(|p| p.0 = TWICE).or_insert((l, NOWHERE));
    }
    for &(r, hash) in rs {
        if let Some(place) = places.get_mut(&hash) {
            place.1 = if place.1 == NOWHERE { r } else { TWICE };
        }
    }
    let found = ls.iter().filter_map(|(_, hash)| places.get(hash).copied());
    found.filter(|&(l, r)| l != TWICE && r < NOWHERE).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Policy, Text, regions};

    fn of(left: &str, right: &str) -> Vec<(bool, String, String)> {
        let policy = Policy::default();
        regions(&Text::of(left, policy), &Text::of(right, policy))
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

    #[test]
    fn blocks_are_joined_by_a_line_break() {
        let policy = Policy::default();
        let mut joined = Text::of("“雨停了。”", policy);
        joined.push(&Text::of("路通了。", policy));
        let whole = Text::of("“雨停了。”\n路通了。", policy);
        assert_eq!(joined.text, whole.text);
        let found = regions(&joined, &whole);
        assert!(found.iter().all(|r| r.same || joined.text[r.left.clone()] == whole.text[r.right.clone()]));
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
            let policy = Policy::default();
            let found = regions(&Text::of(&left, policy), &Text::of(&right, policy));
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
