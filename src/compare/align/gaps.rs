//! Pairs what is left between counterparts in order: their place speaks for them, so less text will do.

use std::ops::Range;

use crate::article::Block;
use crate::compare::chain;
use crate::task::{Cancelled, Watch};

use super::grams::Candidate;
use super::labels::Label;
use super::{Groups, Search, rows};

/// How far from the same place in a gap a counterpart is looked for, in blocks. In a gap no longer than that either way
/// all are near.
const BAND: usize = 4;
/// In a gap of more blocks than this on both sides a place says nothing.
const WIDE: usize = 32;
/// What two blocks in the same place must share to be counterparts.
pub(super) const IN_PLACE: f64 = 0.10;
/// What of a block must stand in the counterpart of its neighbour to be part of that.
const PART_IN_PLACE: f64 = 0.15;
/// Of a sparse sample, to be looked at closely.
const PROMISING: f64 = 0.06;
/// A block with fewer distinct runs is short, and a counterpart with as much in common as not.
const SHORT: usize = 12;
const ALIKE: f64 = 0.5;
/// What it is worth that two blocks stand in one place of a gap that has as many on both sides.
const IN_ONE_PLACE: f64 = 0.1;
/// Samples smaller than this tell nothing: such blocks are looked at in any case.
const TELLING: usize = 12;

/// Blocks of either side without counterpart.
pub(super) type Gap = (Vec<usize>, Vec<usize>);

/// The counterparts that stand in the same order on both sides: the heaviest chain of them.
pub(super) fn in_order(left: &[Block], groups: &Groups) -> Vec<(Range<usize>, Range<usize>)> {
    let sorted = groups.sorted();
    let weight = |blocks: &Range<usize>| {
        left.get(blocks.clone()).unwrap_or_default().iter().map(|b| b.text.len() as u64).sum()
    };
    let links: Vec<chain::Link> = sorted
        .iter()
        .map(|g| chain::Link { left: g.left.start, right: g.right.start, weight: weight(&g.left) })
        .collect();
    let kept = chain::heaviest(&links);
    sorted.into_iter().zip(kept).filter(|(_, keep)| *keep).map(|(g, _)| (g.left, g.right)).collect()
}

impl Search<'_> {
    /// Pairs blocks in gaps, and lets those beside a counterpart join it.
    pub(super) fn fill(
        &mut self,
        candidates: &[Candidate],
        groups: &mut Groups,
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        let gaps = self.gaps(groups);
        let within = self.within(candidates, &gaps);
        for ((ls, rs), within) in gaps.into_iter().zip(within) {
            self.pair_renumbered(&ls, &rs, groups);
            rows::pair([&ls, &rs], self.blocks, groups);
            if !ls.is_empty() && !rs.is_empty() && ls.len().min(rs.len()) <= WIDE {
                self.pair_in_place([&ls, &rs], &within, groups, watch)?;
            }
            if let ([l], [r]) = (ls.as_slice(), rs.as_slice()) {
                self.pair_alone(*l, *r, groups);
            }
            self.join_neighbours(&ls, &rs, groups);
        }
        Ok(())
    }

    /// Pairs what only has another number: 第三章　附则 and 第四章　附则.
    fn pair_renumbered(&self, ls: &[usize], rs: &[usize], groups: &mut Groups) {
        let labelled = |side: usize, list: &[usize]| -> Vec<(Label<'_>, usize)> {
            let label = |&at: &usize| Some((Label::of_part(&self.blocks[side].get(at)?.text)?, at));
            list.iter().filter_map(label).filter(|(label, _)| !label.rest.is_empty()).collect()
        };
        let left = labelled(0, ls);
        if left.is_empty() {
            return;
        }
        let right = labelled(1, rs);
        let alike = |(a, _): &(Label<'_>, usize), (b, _): &(Label<'_>, usize)| {
            let [x, y] = [a.rest, b.rest].map(|rest| rest.chars().filter(|c| !c.is_whitespace()));
            a.is_heading() == b.is_heading() && x.eq(y)
        };
        let mut last = 0;
        for one in &left {
            // Those before stand in order, and so do these.
            let rest = right.get(last..).unwrap_or_default();
            if let Some(at) = rest.iter().position(|other| alike(one, other))
                && let Some(&(_, r)) = rest.get(at)
                && groups.pair(one.1, r)
            {
                last += at + 1;
            }
        }
    }

    /// Blocks without counterpart on both sides, between counterparts that stand in order.
    pub(super) fn gaps(&self, groups: &Groups) -> Vec<Gap> {
        let [left, right] = self.blocks;
        let (mut l, mut r) = (0, 0);
        let mut found = Vec::new();
        let end = (left.len()..left.len(), right.len()..right.len());
        for (ls, rs) in in_order(left, groups).into_iter().chain([end]) {
            let free_left: Vec<usize> = (l..ls.start).filter(|&l| groups.of_left(l).is_none()).collect();
            let free_right: Vec<usize> = (r..rs.start).filter(|&r| groups.of_right(r).is_none()).collect();
            if !free_left.is_empty() || !free_right.is_empty() {
                found.push((free_left, free_right));
            }
            (l, r) = (ls.end, rs.end);
        }
        found
    }

    /// The candidates both blocks of which stand in the same gap.
    fn within<'c>(&self, candidates: &'c [Candidate], gaps: &[Gap]) -> Vec<Vec<&'c Candidate>> {
        let mut gap_of = [0, 1].map(|side: usize| vec![usize::MAX; self.blocks[side].len()]);
        for (at, (ls, rs)) in gaps.iter().enumerate() {
            for (gap_of, blocks) in gap_of.iter_mut().zip([ls, rs]) {
                for &block in blocks {
                    if let Some(gap) = gap_of.get_mut(block) {
                        *gap = at;
                    }
                }
            }
        }
        let mut within = vec![Vec::new(); gaps.len()];
        for candidate in candidates {
            let (l, r) =
                (self.sides[0].list[candidate.left].block, self.sides[1].list[candidate.right].block);
            if gap_of[0].get(l) == gap_of[1].get(r)
                && let Some(within) = gap_of[0].get(l).and_then(|&gap| within.get_mut(gap))
            {
                within.push(candidate);
            }
        }
        within
    }

    /// Pairs those of a gap that stand in about the same place of it, unless one is more like another block in the gap.
    fn pair_in_place(
        &mut self,
        [ls, rs]: [&[usize]; 2],
        within: &[&Candidate],
        groups: &mut Groups,
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        let mut found: Vec<(f64, usize, usize)> =
            within.iter().filter_map(|one| self.anywhere(one)).collect();
        let small = ls.len().max(rs.len()) <= 2 * BAND;
        for (i, &l) in ls.iter().enumerate() {
            watch.check()?;
            let middle = if small { BAND } else { i * rs.len() / ls.len() };
            let near = rs.iter().enumerate().take((middle + BAND + 1).min(rs.len()));
            for (j, &r) in near.skip(middle.saturating_sub(BAND)) {
                let [a, b] = self.sides;
                let (Some(x), Some(y)) = (a.of_block(l), b.of_block(r)) else { continue };
                if !self.is_promising(x, y) {
                    continue;
                }
                let score = self.bags.score(x, y);
                let of_lines = self.short_likeness(x, y);
                if score >= self.least(x, y, IN_PLACE) || of_lines.is_some_and(|likeness| likeness >= ALIKE) {
                    // A short one may stand whole in many.
                    let rank = of_lines.map_or(score, |likeness| (score + likeness) / 2.0);
                    let place = if ls.len() == rs.len() && i == j { IN_ONE_PLACE } else { 0.0 };
                    found.push((rank + self.begin_alike(x, y) + place, l, r));
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

    /// How alike short blocks are: they have too few runs to rule out chance, but for their place.
    fn short_likeness(&mut self, x: usize, y: usize) -> Option<f64> {
        let (l, r) = (self.sides[0].list[x].block, self.sides[1].list[y].block);
        if self.bags.runs(x, y) >= SHORT || !self.may_be_versions(l, r) {
            return None;
        }
        Some(self.bags.likeness(x, y).max(self.lines.likeness(l, r)))
    }

    /// A block beside another that has a counterpart may be the rest of it.
    fn join_neighbours(&mut self, ls: &[usize], rs: &[usize], groups: &mut Groups) {
        for &l in ls.iter().filter(|&&l| groups.of_left(l).is_none()).collect::<Vec<_>>() {
            for beside in [l.checked_sub(1), Some(l + 1)].into_iter().flatten() {
                let Some(rights) = groups.of_left(beside).map(|g| g.right.clone()) else { continue };
                for r in rights {
                    self.join_blocks(l, r, groups);
                }
            }
        }
        for &r in rs.iter().filter(|&&r| groups.of_right(r).is_none()).collect::<Vec<_>>() {
            for beside in [r.checked_sub(1), Some(r + 1)].into_iter().flatten() {
                let Some(lefts) = groups.of_right(beside).map(|g| g.left.clone()) else { continue };
                for l in lefts {
                    self.join_blocks(l, r, groups);
                }
            }
        }
    }

    fn join_blocks(&mut self, l: usize, r: usize, groups: &mut Groups) {
        let [a, b] = self.sides;
        if let (Some(x), Some(y)) = (a.of_block(l), b.of_block(r))
            && !a.list[x].repeated
            && !b.list[y].repeated
            && self.is_promising(x, y)
            && !self.join_one(x, y, PART_IN_PLACE, groups, Groups::join)
            && self.bags.runs(x, y) < SHORT
        {
            self.join_rest(l, r, groups);
        }
    }

    /// Lets a short line, which has too few runs to rule out chance, join what holds most of it beside what is its
    /// neighbour's.
    fn join_rest(&mut self, l: usize, r: usize, groups: &mut Groups) {
        let (side, block, group) = match (groups.of_left(l), groups.of_right(r)) {
            (None, Some(group)) => (0, l, group),
            (Some(group), None) => (1, r, group),
            _ => return,
        };
        if group.on(1 - side).len() == 1
            && self.may_be_versions(l, r)
            && !self.stands_for_other(l, r, groups)
            && self.lines.is_rest(side, block, group)
        {
            groups.join(l, r);
        }
    }

    fn is_promising(&self, x: usize, y: usize) -> bool {
        let samples = self.samples;
        let least = samples.smaller(x, y);
        !samples.sparse || least < TELLING || samples.shared(x, y).0 >= PROMISING
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::tests::article;
    use crate::compare::{RowKind, collate};
    use crate::task::Watch;
    use crate::text::Policy;

    #[test]
    fn the_last_of_a_few_new_paragraphs_may_be_the_only_old_one() {
        let [first, last] = ["渡口由镇政府管理，每年检修一次。", "本规定自公布之日起施行。"];
        let old = [first, "镇里对在爱护渡船、抢救落水者以及改进船具等方面成绩显著的人给予奖励。", last];
        let new = [
            first,
            "学校每学期向学生讲授乘船的常识。",
            "船票收入单独记账，用于修船。",
            "汛期由水文站每天两次通报水位。",
            "夜间开船须备两盏灯。",
            "渡工每年体检。",
            "对在爱护渡船、抢救落水者中作出突出贡献的人，按照县里的规定给予表彰和奖励。",
            last,
        ];
        let [left, right] = [article(&old), article(&new)].map(std::sync::Arc::new);
        let collation = collate(vec![left, right], 0, Policy::default(), &Watch::default()).unwrap();
        let rows = &collation.comparisons[0].rows;
        assert!(rows.iter().any(|row| row.kind == RowKind::Edited && row.left == [1] && row.right == [6]));
    }
}
