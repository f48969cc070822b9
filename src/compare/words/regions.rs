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

    /// Where a sentence begins, or where the text ends.
    #[inline]
    fn start(&self, sentence: usize) -> usize {
        if sentence == 0 { 0 } else { self.sentences.get(sentence).map_or(self.text.len(), |s| s.0) }
    }

    /// The bytes of a stretch of sentences.
    #[inline]
    fn bytes(&self, sentences: Range<usize>) -> Range<usize> {
        self.start(sentences.start)..self.start(sentences.end)
    }

    #[inline]
    fn part(&self, sentence: usize) -> &[u8] {
        self.text.as_bytes().get(self.bytes(sentence..sentence + 1)).unwrap_or_default()
    }

    /// The sentences of a stretch that are long enough to hold two texts together.
    fn long(&self, sentences: Range<usize>, into: &mut Vec<Sentence>) {
        into.clear();
        let mut start = self.start(sentences.start);
        for at in sentences {
            let end = self.start(at + 1);
            if end - start >= ANCHOR {
                into.push((at, self.hash(at)));
            }
            start = end;
        }
    }

    #[inline]
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

/// What finding regions fills, to be filled again.
#[derive(Debug, Default)]
pub(super) struct Room {
    list: Vec<Region>,
    long: [Vec<Sentence>; 2],
    pairs: Vec<(usize, usize)>,
}

/// Regions in order that cover both texts; no word reaches from one into another.
pub(super) fn regions<'a>(left: &Text<'_>, right: &Text<'_>, room: &'a mut Room) -> &'a [Region] {
    // A text without a letter is one sentence.
    let (l, r) = (left.sentences.len().max(1), right.sentences.len().max(1));
    room.list.clear();
    Regions { left, right, room }.between(0..l, 0..r, true);
    &room.list
}

struct Regions<'a> {
    left: &'a Text<'a>,
    right: &'a Text<'a>,
    room: &'a mut Room,
}

impl Regions<'_> {
    /// Takes off what is equal at both ends, then looks for equal sentences between.
    fn between(&mut self, mut l: Range<usize>, mut r: Range<usize>, anchored: bool) {
        let most = l.len().min(r.len());
        let head = (0..most).take_while(|n| self.equal(l.start + n, r.start + n)).count();
        self.push(true, l.start..l.start + head, r.start..r.start + head);
        (l.start, r.start) = (l.start + head, r.start + head);
        let tail = (1..=most - head).take_while(|n| self.equal(l.end - n, r.end - n)).count();
        (l.end, r.end) = (l.end - tail, r.end - tail);
        if anchored && l.len() > 1 && r.len() > 1 {
            self.find_anchors(l.clone(), r.clone());
            let anchors = std::mem::take(&mut self.room.pairs);
            for &(x, y) in &anchors {
                self.between(l.start..x, r.start..y, false);
                self.push(true, x..x + 1, y..y + 1);
                (l.start, r.start) = (x + 1, y + 1);
            }
            self.room.pairs = anchors;
            self.between(l.clone(), r.clone(), false);
        } else {
            self.push(false, l.clone(), r.clone());
        }
        self.push(true, l.end..l.end + tail, r.end..r.end + tail);
    }

    #[inline]
    fn equal(&self, x: usize, y: usize) -> bool {
        self.left.hash(x) == self.right.hash(y) && self.left.part(x) == self.right.part(y)
    }

    fn push(&mut self, same: bool, l: Range<usize>, r: Range<usize>) {
        if l.is_empty() && r.is_empty() {
            return;
        }
        let (left, right) = (self.left.bytes(l), self.right.bytes(r));
        if left.is_empty() && right.is_empty() {
            return;
        }
        match self.room.list.last_mut() {
            Some(last) if last.same == same => {
                last.left.end = left.end;
                last.right.end = right.end;
            }
            _ => self.room.list.push(Region { same, left, right }),
        }
    }

    /// Sentences that stand exactly once on either side, in the heaviest chain that keeps the order of both.
    fn find_anchors(&mut self, l: Range<usize>, r: Range<usize>) {
        let Room { long: [ls, rs], pairs, .. } = &mut *self.room;
        self.left.long(l, ls);
        self.right.long(r, rs);
        pairs.clear();
        if ls.len() * rs.len() <= FEW {
            few(ls, rs, pairs);
        } else {
            many(ls, rs, pairs);
        }
        let (left, right) = (self.left, self.right);
        pairs.retain(|&(x, y)| left.part(x) == right.part(y));
        if pairs.is_sorted_by(|a, b| a.1 < b.1) {
            return;
        }
        let weigh =
            |&(x, y): &(usize, usize)| chain::Link { left: x, right: y, weight: left.part(x).len() as u64 };
        let links: Vec<chain::Link> = pairs.iter().map(weigh).collect();
        let mut kept = chain::heaviest(&links).into_iter();
        pairs.retain(|_| kept.next().unwrap_or(false));
    }
}

/// Pairs of sentences whose hash stands once on either side.
fn few(ls: &[Sentence], rs: &[Sentence], pairs: &mut Vec<(usize, usize)>) {
    for &(left, hash) in ls {
        if let Some(right) = once(rs, hash)
            && once(ls, hash).is_some()
        {
            pairs.push((left, right));
        }
    }
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

fn many(ls: &[Sentence], rs: &[Sentence], pairs: &mut Vec<(usize, usize)>) {
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
    pairs.extend(found.filter(|&(l, r)| l != TWICE && r < NOWHERE));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Policy, Room, Text, regions};

    fn of(left: &str, right: &str) -> Vec<(bool, String, String)> {
        let policy = Policy::default();
        regions(&Text::of(left, policy), &Text::of(right, policy), &mut Room::default())
            .iter()
            .map(|r| (r.same, left[r.left.clone()].to_owned(), right[r.right.clone()].to_owned()))
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
        let mut room = Room::default();
        let found = regions(&joined, &whole, &mut room);
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
            let mut room = Room::default();
            let found = regions(&Text::of(&left, policy), &Text::of(&right, policy), &mut room);
            let (mut l, mut r) = (0, 0);
            for region in found {
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
