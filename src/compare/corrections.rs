//! What the reader decided about which blocks are counterparts, against what the alignment found.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::article::{Article, Passage, occurrences};

use super::Comparison;
use super::align::Fixed;
use super::display::Side;

/// One decision. Blocks are named by their numbers ([`Article::blocks`]), or by [`Passage`]s that find them again in a
/// file that was read once more.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Correction<B = usize> {
    /// These are one row, and nothing else is in it: neighbours in their article, ascending, on either side.
    Together { left: Vec<B>, right: Vec<B> },
    /// None of the left shares a row with any of the right.
    Apart { left: Vec<B>, right: Vec<B> },
    /// It is the first of its side in its row.
    Begin { side: Side, block: B },
}

/// Decisions about two articles, oldest first. Where two contradict each other the newer one holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Corrections<B = usize> {
    list: Vec<Correction<B>>,
}

impl<B> Default for Corrections<B> {
    fn default() -> Self {
        Self { list: Vec::new() }
    }
}

impl<B> FromIterator<Correction<B>> for Corrections<B> {
    fn from_iter<T: IntoIterator<Item = Correction<B>>>(list: T) -> Self {
        Self { list: list.into_iter().collect() }
    }
}

impl<B> Corrections<B> {
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many decisions there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// From the oldest to the newest.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Correction<B>> + ExactSizeIterator {
        self.list.iter()
    }

    /// Adds the newest, which holds against older ones that contradict it.
    pub fn push(&mut self, correction: Correction<B>) {
        self.list.push(correction);
    }
}

impl<B: Clone> Corrections<B> {
    /// All but the newest.
    #[must_use]
    pub fn without_last(&self) -> Self {
        self.iter().rev().skip(1).rev().cloned().collect()
    }

    /// The same of the two articles the other way round.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        self.iter().map(Correction::mirrored).collect()
    }
}

impl<B: Clone> Correction<B> {
    /// The same of the two articles the other way round.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        match self.clone() {
            Self::Together { left, right } => Self::Together { left: right, right: left },
            Self::Apart { left, right } => Self::Apart { left: right, right: left },
            Self::Begin { side, block } => Self::Begin { side: side.other(), block },
        }
    }
}

impl<B> Correction<B> {
    /// The blocks it speaks of on a side.
    pub fn blocks(&self, of: Side) -> &[B] {
        match (self, of) {
            (Self::Together { left, .. } | Self::Apart { left, .. }, Side::Left) => left,
            (Self::Together { right, .. } | Self::Apart { right, .. }, Side::Right) => right,
            (Self::Begin { side, block }, _) if *side == of => std::slice::from_ref(block),
            (Self::Begin { .. }, _) => &[],
        }
    }

    /// The same of other names of the blocks; `None` where one has none.
    fn named<C>(&self, mut name: impl FnMut(Side, &B) -> Option<C>) -> Option<Correction<C>> {
        let mut all = |side, blocks: &[B]| blocks.iter().map(|b| name(side, b)).collect::<Option<Vec<C>>>();
        Some(match self {
            Self::Together { left, right } => {
                Correction::Together { left: all(Side::Left, left)?, right: all(Side::Right, right)? }
            }
            Self::Apart { left, right } => {
                Correction::Apart { left: all(Side::Left, left)?, right: all(Side::Right, right)? }
            }
            Self::Begin { side, block } => Correction::Begin { side: *side, block: name(*side, block)? },
        })
    }
}

impl Correction {
    /// As it is remembered; `None` where the articles have no such block.
    pub fn anchored(&self, articles: [&Article; 2]) -> Option<Correction<Passage>> {
        self.named(|side, &number| Passage::of(articles[side.index()], number))
    }
}

impl Corrections {
    /// The rows of their comparison that are as they are because of a decision that holds, ascending.
    pub fn rows(&self, comparison: &Comparison) -> Vec<usize> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut holders: [HashMap<usize, usize>; 2] = Default::default();
        for (at, row) in comparison.rows.iter().enumerate() {
            for side in Side::BOTH {
                holders[side.index()].extend(side.blocks(row).iter().map(|&block| (block, at)));
            }
        }
        let counts = holders.each_ref().map(HashMap::len);
        let (_, hold) = Fixed::with_use(self, counts);
        let holding = self.iter().zip(hold).filter(|(_, holds)| *holds).map(|(one, _)| one);
        let mut rows: Vec<usize> = holding
            .flat_map(|one| Side::BOTH.map(|side| (side, one.blocks(side))))
            .flat_map(|(side, blocks)| blocks.iter().map(move |&block| (side, block)))
            .filter_map(|(side, block)| holders[side.index()].get(&block).copied())
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// As they are remembered, without those that name a block that the articles do not have.
    #[must_use]
    pub fn anchored(&self, articles: [&Article; 2]) -> Corrections<Passage> {
        self.iter().filter_map(|one| one.anchored(articles)).collect()
    }
}

/// What remembered decisions are about two articles as they are now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolved {
    pub corrections: Corrections,
    /// Which of the remembered ones no longer apply: a block they are about has gone, or has got another in its midst.
    pub gone: Vec<usize>,
}

impl Corrections<Passage> {
    /// Finds the blocks they are about.
    #[must_use]
    pub fn resolve(&self, articles: [&Article; 2]) -> Resolved {
        if self.is_empty() {
            return Resolved::default();
        }
        let places = Side::BOTH
            .map(|side| occurrences(articles[side.index()], self.iter().flat_map(|one| one.blocks(side))));
        let find = |side: Side, p: &Passage| {
            places[side.index()].get(p.text.as_str()).and_then(|places| places.get(p.nth)).copied()
        };
        let mut resolved = Resolved::default();
        for (at, one) in self.iter().enumerate() {
            match one.named(find).filter(Correction::can_be) {
                Some(found) => resolved.corrections.push(found),
                None => resolved.gone.push(at),
            }
        }
        resolved
    }
}

impl Correction {
    /// Whether a row can be so: neighbours on either side.
    pub(super) fn can_be(&self) -> bool {
        match self {
            Self::Together { left, right } => {
                let neighbours = |blocks: &[usize]| {
                    !blocks.is_empty() && blocks.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b))
                };
                neighbours(left) && neighbours(right)
            }
            Self::Apart { .. } | Self::Begin { .. } => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Correction, Corrections, Resolved, Side};
    use crate::article::Article;
    use crate::read::{self, Document, Options};

    fn article(paragraphs: &[&str]) -> Article {
        let options = Options { raw: true, ..Options::default() };
        read::article(&Document::pasted(&paragraphs.join("\n\n")), &options).unwrap()
    }

    fn some() -> Corrections {
        [
            Correction::Together { left: vec![0], right: vec![1, 2] },
            Correction::Apart { left: vec![2], right: vec![0] },
            Correction::Begin { side: Side::Right, block: 2 },
        ]
        .into_iter()
        .collect()
    }

    #[test]
    fn blocks_are_found_again_where_they_went() {
        let (a, b) =
            (article(&["雨停了。", "路通了。", "雨停了。"]), article(&["桥断了。", "雨停了。", "路通了。"]));
        let kept = some().anchored([&a, &b]);
        let saved: Corrections<_> = serde_json::from_str(&serde_json::to_string(&kept).unwrap()).unwrap();
        assert_eq!(saved, kept);
        assert_eq!(kept.resolve([&a, &b]), Resolved { corrections: some(), gone: vec![] });
        let longer = article(&["风起了。", "桥断了。", "雨停了。", "路通了。"]);
        let moved = [
            Correction::Together { left: vec![0], right: vec![2, 3] },
            Correction::Apart { left: vec![2], right: vec![1] },
            Correction::Begin { side: Side::Right, block: 3 },
        ];
        let found = kept.resolve([&a, &longer]);
        assert_eq!(found, Resolved { corrections: moved.into_iter().collect(), gone: vec![] });
    }

    #[test]
    fn what_no_longer_applies_is_named() {
        let (a, b) =
            (article(&["雨停了。", "路通了。", "雨停了。"]), article(&["桥断了。", "雨停了。", "路通了。"]));
        let kept = some().anchored([&a, &b]);
        // A paragraph came between those of the row; and the second 雨停了 is no more.
        let other = article(&["桥断了。", "雨停了。", "风起了。", "路通了。"]);
        assert_eq!(kept.resolve([&a, &other]).gone, [0]);
        let shorter = article(&["雨停了。", "路通了。"]);
        assert_eq!(kept.resolve([&shorter, &b]).gone, [1]);
        assert_eq!(Correction::Begin { side: Side::Left, block: 9 }.anchored([&a, &b]), None);
    }

    #[test]
    fn mirrored_twice_is_as_before() {
        assert_ne!(some().mirrored(), some());
        assert_eq!(some().mirrored().mirrored(), some());
        assert_eq!(some().mirrored().iter().next().unwrap().blocks(Side::Left), [1, 2]);
    }
}
