//! Pairs what is left between counterparts in order: their place speaks for them, so less text will do.

use std::ops::Range;

use crate::article::Block;
use crate::compare::chain;
use crate::task::{Cancelled, Watch};

use super::bags::Bags;
use super::entries::Entries;
use super::grams;
use super::samples::Samples;
use super::{Groups, least};

/// How far from the same place in a gap a counterpart is looked for, in blocks.
const BAND: usize = 4;
/// In a gap of more blocks than this on both sides a place says nothing.
const WIDE: usize = 32;
/// What two blocks in the same place must share to be counterparts.
const IN_PLACE: f64 = 0.15;
/// Of a sparse sample, to be looked at closely.
const PROMISING: f64 = 0.06;
/// Samples smaller than this tell nothing: such blocks are looked at in any case.
const TELLING: usize = 12;

pub(super) struct Filler<'a, 'b> {
    pub(super) blocks: [&'a [Block]; 2],
    pub(super) sides: &'b [Entries; 2],
    pub(super) samples: &'b Samples,
    pub(super) bags: &'b mut Bags<'b>,
}

impl Filler<'_, '_> {
    pub(super) fn fill(&mut self, groups: &mut Groups, watch: &Watch) -> Result<(), Cancelled> {
        let [left, right] = self.blocks;
        let sorted = groups.sorted();
        let weight =
            |blocks: Range<usize>| left.get(blocks).unwrap_or_default().iter().map(|b| b.text.len() as u64);
        let links: Vec<chain::Link> = sorted
            .iter()
            .map(|g| chain::Link {
                left: g.left.start,
                right: g.right.start,
                weight: weight(g.left.clone()).sum(),
            })
            .collect();
        let kept = chain::heaviest(&links);
        let (mut l, mut r) = (0, 0);
        let ends =
            sorted.iter().zip(kept).filter(|(_, keep)| *keep).map(|(g, _)| (g.left.clone(), g.right.clone()));
        for (ls, rs) in ends.chain([(left.len()..left.len(), right.len()..right.len())]) {
            self.gap(l..ls.start, r..rs.start, groups, watch)?;
            (l, r) = (ls.end, rs.end);
        }
        Ok(())
    }

    fn gap(
        &mut self,
        ls: Range<usize>,
        rs: Range<usize>,
        groups: &mut Groups,
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        let ls: Vec<usize> = ls.filter(|&l| groups.of_left(l).is_none()).collect();
        let rs: Vec<usize> = rs.filter(|&r| groups.of_right(r).is_none()).collect();
        if !ls.is_empty() && !rs.is_empty() && ls.len().min(rs.len()) <= WIDE {
            self.pair_in_place(&ls, &rs, groups, watch)?;
        }
        self.join_neighbours(&ls, &rs, groups);
        Ok(())
    }

    fn pair_in_place(
        &mut self,
        ls: &[usize],
        rs: &[usize],
        groups: &mut Groups,
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        let [left, right] = self.blocks;
        let mut found = Vec::new();
        for (i, &l) in ls.iter().enumerate() {
            watch.check()?;
            let middle = i * rs.len() / ls.len();
            for &r in rs.iter().take((middle + BAND + 1).min(rs.len())).skip(middle.saturating_sub(BAND)) {
                let [a, b] = self.sides;
                let (Some(x), Some(y)) = (a.of_block(l), b.of_block(r)) else { continue };
                if !self.is_promising(x, y) {
                    continue;
                }
                let score = self.bags.score(x, y);
                if score >= least(&left[l], &right[r], self.bags.runs(x, y), IN_PLACE) {
                    found.push((score, l, r));
                }
            }
        }
        found.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
        let mut taken: Vec<(usize, usize)> = Vec::new();
        for (_, l, r) in found {
            let at = taken.partition_point(|&(a, _)| a < l);
            let before = at.checked_sub(1).and_then(|i| taken.get(i)).is_none_or(|&(_, b)| b < r);
            let after = taken.get(at).is_none_or(|&(_, b)| r < b);
            if before && after && groups.pair(l, r) {
                taken.insert(at, (l, r));
                if let (Some(x), Some(y)) = (self.sides[0].of_block(l), self.sides[1].of_block(r)) {
                    self.bags.use_up(x, y);
                }
            }
        }
        Ok(())
    }

    /// A block beside another that has a counterpart may be the rest of it.
    fn join_neighbours(&mut self, ls: &[usize], rs: &[usize], groups: &mut Groups) {
        for &l in ls.iter().filter(|&&l| groups.of_left(l).is_none()).collect::<Vec<_>>() {
            for beside in [l.checked_sub(1), Some(l + 1)].into_iter().flatten() {
                let Some(rights) = groups.of_left(beside).map(|g| g.right.clone()) else { continue };
                for r in rights {
                    self.join(l, r, groups);
                }
            }
        }
        for &r in rs.iter().filter(|&&r| groups.of_right(r).is_none()).collect::<Vec<_>>() {
            for beside in [r.checked_sub(1), Some(r + 1)].into_iter().flatten() {
                let Some(lefts) = groups.of_right(beside).map(|g| g.left.clone()) else { continue };
                for l in lefts {
                    self.join(l, r, groups);
                }
            }
        }
    }

    fn join(&mut self, l: usize, r: usize, groups: &mut Groups) {
        let [a, b] = self.sides;
        if let (Some(x), Some(y)) = (a.of_block(l), b.of_block(r))
            && self.is_promising(x, y)
        {
            grams::join(self.blocks, self.sides, (x, y), IN_PLACE, self.bags, groups);
        }
    }

    fn is_promising(&self, x: usize, y: usize) -> bool {
        let samples = self.samples;
        let least = samples.sides[0].of(x).len().min(samples.sides[1].of(y).len());
        !samples.sparse || least < TELLING || samples.shared(x, y).0 >= PROMISING
    }
}
