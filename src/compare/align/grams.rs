//! Pairs blocks by what they share, wherever they stand: greedily by score, with what a pair shares used up, so that a
//! second pair of the same block must rest on other text (split and merged paragraphs).

use crate::article::BlockKind;
use crate::task::{Cancelled, Watch};

use super::bags::Common;
use super::{Groups, Search};

/// What two blocks must share to be counterparts wherever they stand.
pub(super) const SURELY: f64 = 0.4;
/// And where neither found one nearby.
pub(super) const ANYWHERE: f64 = 0.22;
/// And to join a block that has a counterpart already, of what is not used up.
const PART: f64 = 0.22;
/// And where several blocks of either side would then be one another's.
const SEVERAL: f64 = 0.6;
/// What it is worth that two pairs stand in order, in likeness of both together.
const IN_ORDER: f64 = 0.1;
/// Candidates kept for each block of the left.
const CANDIDATES: usize = 8;
/// Share of a sparse sample that makes a candidate worth a close look, and the least number of runs.
const PROMISING: f64 = 0.08;
const PROMISING_RUNS: u32 = 2;

/// What the kinship of two blocks counts beside the share of the lighter one: a short block that says what many do stands
/// whole in them.
const KINSHIP: f64 = 1.0;
/// The least kinship of counterparts that are not in each other's place, and of those that share nothing rare.
const KIN: f64 = 0.15;
const KIN_BY_PHRASES: f64 = 0.18;

/// Two entries that share something.
pub(super) struct Candidate {
    pub(super) left: usize,
    pub(super) right: usize,
    common: Common,
    /// What the order of candidates goes by.
    rank: f64,
}

impl Search<'_> {
    /// Pairs entries without counterpart, those first that share most, if they share at least `share`.
    pub(super) fn pair(
        &mut self,
        candidates: &[Candidate],
        share: f64,
        groups: &mut Groups,
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        for &Candidate { left, right, common, .. } in candidates {
            watch.check()?;
            let (l, r) = (self.sides[0].list[left].block, self.sides[1].list[right].block);
            if groups.of_left(l).is_none()
                && groups.of_right(r).is_none()
                && common.share >= self.least(left, right, share)
                && is_kin(common)
                && groups.pair(l, r)
            {
                self.bags.use_up(left, right);
            }
        }
        Ok(())
    }

    /// Lets crossed pairs change partners where that makes them no less alike: of several blocks that say nearly the same,
    /// those in the same order are counterparts.
    pub(super) fn uncross(&mut self, candidates: &[Candidate], groups: &mut Groups) {
        let [a, b] = self.sides;
        for &Candidate { left, right, .. } in candidates {
            let (l, r) = (a.list[left].block, b.list[right].block);
            // The pairs that hold them now: l with s, and k with r.
            let (Some(of_l), Some(of_r)) = (groups.of_left(l), groups.of_right(r)) else { continue };
            let (s, k) = (of_l.right.start, of_r.left.start);
            let single =
                [&of_l.left, &of_l.right, &of_r.left, &of_r.right].iter().all(|range| range.len() == 1);
            // Only from crossed to in order.
            if !single || s == r || (l < k) == (s < r) || (l < k) != (r < s) {
                continue;
            }
            let (Some(other_left), Some(other_right)) = (a.of_block(k), b.of_block(s)) else { continue };
            let crossed = self.bags.likeness(left, other_right) + self.bags.likeness(other_left, right);
            let ordered = self.bags.likeness(left, right) + self.bags.likeness(other_left, other_right);
            if ordered + IN_ORDER >= crossed {
                groups.exchange(l, k);
            }
        }
    }

    /// Lets blocks whose counterpart stands elsewhere have one without any in their own place instead, where that is hardly
    /// less like them.
    pub(super) fn stay(&mut self, candidates: &[Candidate], groups: &mut Groups) {
        let [a, b] = self.sides;
        for &Candidate { left, right, .. } in candidates {
            let (l, r) = (a.list[left].block, b.list[right].block);
            let (of_l, of_r) = (groups.of_left(l), groups.of_right(r));
            let (k, s) = match (of_l, of_r) {
                (Some(group), None) => (l, group.right.start),
                (None, Some(group)) => (group.left.start, r),
                _ => continue,
            };
            let (Some(x), Some(y)) = (a.of_block(k), b.of_block(s)) else { continue };
            let free = [&a.list[left], &a.list[x], &b.list[right], &b.list[y]].iter().all(|e| e.free);
            if free
                && groups.is_between(l, r)
                && !groups.is_beside(k, s)
                && self.bags.likeness(left, right) + IN_ORDER >= self.bags.likeness(x, y)
            {
                groups.move_to(l, r);
            }
        }
    }

    /// Lets entries without counterpart join the one of a neighbour.
    pub(super) fn join(
        &mut self,
        candidates: &[Candidate],
        groups: &mut Groups,
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        // Twice, since a part may stand beside another that joins only now.
        for _ in 0..2 {
            for candidate in candidates {
                watch.check()?;
                self.join_one(candidate.left, candidate.right, PART, groups, Groups::join);
            }
        }
        Ok(())
    }

    /// Lets the one of two entries that has no counterpart join the other's by `join`, if enough of it stands there. Says
    /// whether it did.
    pub(super) fn join_one(
        &mut self,
        left: usize,
        right: usize,
        part: f64,
        groups: &mut Groups,
        join: impl FnOnce(&mut Groups, usize, usize) -> bool,
    ) -> bool {
        let (l, r) = (self.sides[0].list[left].block, self.sides[1].list[right].block);
        let joining = match (groups.of_left(l).is_none(), groups.of_right(r).is_none()) {
            (true, false) => 0,
            (false, true) => 1,
            _ => return false,
        };
        let headline = |side: usize, block: usize| self.blocks[side][block].kind == BlockKind::Headline;
        if headline(0, l) || headline(1, r) || self.stands_for_other(l, r, groups) {
            return false;
        }
        // Several blocks against several hide what became of each: only where much speaks for it.
        let several = match (groups.of_left(l), groups.of_right(r)) {
            (Some(group), None) => group.left.len() > 1,
            (None, Some(group)) => group.right.len() > 1,
            _ => false,
        };
        let least = self.least(left, right, if several { part.max(SEVERAL) } else { part });
        let joins = self.bags.unused_score(left, right, joining) >= least
            && self.is_left_over(left, right, joining, least, groups)
            && join(groups, l, r);
        if joins {
            self.bags.use_up(left, right);
        }
        joins
    }

    /// Whether so much is still unused once it is known what the one that has a counterpart shares with that: pairs that
    /// were found by whole sentences share parts of others as well.
    pub(super) fn is_left_over(
        &mut self,
        left: usize,
        right: usize,
        joining: usize,
        least: f64,
        groups: &Groups,
    ) -> bool {
        let [a, b] = self.sides;
        let (l, r) = (a.list[left].block, b.list[right].block);
        let group = if joining == 0 { groups.of_right(r) } else { groups.of_left(l) };
        let Some(group) = group else { return false };
        for x in group.left.clone().filter_map(|l| a.of_block(l)) {
            for y in group.right.clone().filter_map(|r| b.of_block(r)) {
                self.bags.use_up(x, y);
            }
        }
        self.bags.unused_score(left, right, joining) >= least
    }

    /// What two entries must share to be counterparts, by their kinds and lengths.
    pub(super) fn least(&mut self, left: usize, right: usize, share: f64) -> f64 {
        let (l, r) = (self.sides[0].list[left].block, self.sides[1].list[right].block);
        super::least(&self.blocks[0][l], &self.blocks[1][r], self.bags.runs(left, right), share)
    }

    /// The blocks of a candidate that are counterparts wherever they stand, and how much speaks for it.
    pub(super) fn anywhere(&mut self, candidate: &Candidate) -> Option<(f64, usize, usize)> {
        let &Candidate { left, right, common, .. } = candidate;
        let (l, r) = (self.sides[0].list[left].block, self.sides[1].list[right].block);
        let score = common.share + self.begin_alike(left, right);
        (common.share >= self.least(left, right, ANYWHERE) && is_kin(common)).then_some((score, l, r))
    }

    /// For each entry of the left those of the right that share most with it; of all, those first that share most.
    pub(super) fn candidates(&mut self, watch: &Watch) -> Result<Vec<Candidate>, Cancelled> {
        let [a, b] = self.sides;
        let samples = self.samples;
        let mut index = samples.index(|right| b.list.get(right).is_some_and(|entry| entry.free), watch)?;
        let mut found = Vec::new();
        for (left, entry) in a.list.iter().enumerate().filter(|(_, entry)| !entry.repeated) {
            watch.check()?;
            let look_at = if samples.sparse { CANDIDATES } else { 4 * CANDIDATES };
            let mut best: Vec<Candidate> = index
                .look_up(left, entry.free, |right, count| {
                    let other = &b.list[right];
                    let promising = || {
                        let smaller = samples.smaller(left, right) as f64;
                        count >= PROMISING_RUNS && f64::from(count) >= PROMISING * smaller
                    };
                    (entry.free || other.free) && !other.repeated && (!samples.sparse || promising())
                })
                .into_iter()
                .take(look_at)
                .map(|(right, _)| {
                    let common = self.bags.common(left, right);
                    let rank = common.share + KINSHIP * common.kinship + self.begin_alike(left, right);
                    Candidate { left, right, common, rank }
                })
                .collect();
            best.sort_by(|x, y| y.rank.total_cmp(&x.rank).then(x.right.cmp(&y.right)));
            best.truncate(CANDIDATES);
            found.append(&mut best);
        }
        found.sort_by(|x, y| y.rank.total_cmp(&x.rank).then((x.left, x.right).cmp(&(y.left, y.right))));
        Ok(found)
    }

    /// What it is worth that two entries begin with the same letters: of several blocks that share about as much, the one
    /// that begins alike is the counterpart.
    pub(super) fn begin_alike(&self, left: usize, right: usize) -> f64 {
        /// For each letter, and for how many.
        const EACH: f64 = 0.005;
        const MOST: usize = 10;
        let [a, b] = self.sides;
        let same =
            a.letters(left).iter().zip(b.letters(right)).take(MOST).take_while(|(x, y)| x == y).count();
        same as f64 * EACH
    }
}

/// Whether what two blocks have in common is more than what all texts of their kind have, wherever they stand.
fn is_kin(common: Common) -> bool {
    common.kinship >= if common.rare { KIN } else { KIN_BY_PHRASES }
}
