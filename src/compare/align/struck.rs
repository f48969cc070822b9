//! What “（删除）” stands for: laws and lists keep the number of what was struck, so that nothing else has to be numbered
//! anew.

use super::gaps::{Gap, IN_PLACE};
use super::grams::{Candidate, SURELY};
use super::order::Worth;
use super::{Groups, Search, are_of_two_kinds, stubs};

/// Blocks of either side of a gap, multiplied, that are looked at: in a longer one a place says nothing.
const MOST: usize = 1 << 12;
/// What two remarks in the place of one another are worth, and a remark in the place of a text.
const REMARKS: f64 = 2.0;
const REMARK: f64 = 1.0;
/// That both have the same number.
const NUMBER: f64 = 1.0;
/// And two texts, at the most: they say which remarks stand between them.
const TEXTS: f64 = 0.9;
/// That two blocks stand in one place, where both sides have as many: those of one place are counterparts rather than others.
const IN_ONE_PLACE: f64 = 0.05;
/// By so much any other order must be worth less for a remark to stand for a text.
const CLEARLY: f64 = 0.02;

impl Search<'_> {
    /// Pairs remarks with what they stand for, in the order of both sides, where no other order is nearly as good; not
    /// with what by one of `candidates` is part of what its neighbour became.
    pub(super) fn pair_stubs(&mut self, candidates: &[Candidate], groups: &mut Groups) {
        if !self.equals.has_stubs() {
            return;
        }
        for gap in self.gaps(groups) {
            let (ls, rs) = &gap;
            let has_stub = ls.iter().any(|&l| self.is_stub(0, l)) || rs.iter().any(|&r| self.is_stub(1, r));
            if !has_stub || ls.len().saturating_mul(rs.len()) > MOST {
                continue;
            }
            for (i, j, clear) in self.worth(&gap, candidates, groups).best(CLEARLY) {
                let (Some(&l), Some(&r)) = (ls.get(i), rs.get(j)) else { continue };
                let are_stubs = [self.is_stub(0, l), self.is_stub(1, r)];
                if are_stubs == [true, true] || (clear && are_stubs != [false, false]) {
                    groups.pair(l, r);
                }
            }
        }
    }

    /// Whether the counterpart of one of two blocks only says that it was struck: nothing is part of that.
    pub(super) fn stands_for_other(&self, l: usize, r: usize, groups: &Groups) -> bool {
        self.equals.has_stubs()
            && [groups.of_left(l), groups.of_right(r)].into_iter().flatten().any(|group| {
                group.left.clone().any(|l| self.is_stub(0, l))
                    || group.right.clone().any(|r| self.is_stub(1, r))
            })
    }

    fn is_stub(&self, side: usize, block: usize) -> bool {
        self.equals.is_stub(side, block)
    }

    fn worth(&mut self, (ls, rs): &Gap, candidates: &[Candidate], groups: &Groups) -> Worth {
        let elsewhere = [
            ls.iter().map(|&l| self.is_part_of_neighbour(0, l, candidates, groups)).collect::<Vec<_>>(),
            rs.iter().map(|&r| self.is_part_of_neighbour(1, r, candidates, groups)).collect::<Vec<_>>(),
        ];
        Worth::of(ls.len(), rs.len(), |i, j| {
            let (&l, &r) = (ls.get(i)?, rs.get(j)?);
            let place = if ls.len() == rs.len() && i == j { IN_ONE_PLACE } else { 0.0 };
            let is_elsewhere = |side: usize, at: usize| elsewhere[side].get(at) == Some(&true);
            let worth = match [self.is_stub(0, l), self.is_stub(1, r)] {
                [true, true] => Some(REMARKS + self.number(l, r)?),
                [true, false] if !is_elsewhere(1, j) => Some(REMARK + self.number(l, r)?),
                [false, true] if !is_elsewhere(0, i) => Some(REMARK + self.number(l, r)?),
                [false, false] => self.texts(l, r).or((place > 0.0).then_some(0.0)),
                _ => None,
            };
            worth.map(|worth| worth + place)
        })
    }

    /// What the numbers before two blocks are worth; nothing may come of two that are numbered differently.
    fn number(&self, l: usize, r: usize) -> Option<f64> {
        let [left, right] = self.blocks;
        let (left, right) = (left.get(l)?, right.get(r)?);
        if are_of_two_kinds(left, right) {
            return None;
        }
        let [x, y] = [left, right].map(|block| stubs::numbered(&block.text));
        match (x.is_empty(), y.is_empty()) {
            (false, false) => (x == y).then_some(NUMBER),
            _ => Some(0.0),
        }
    }

    fn texts(&mut self, l: usize, r: usize) -> Option<f64> {
        let [a, b] = self.sides;
        let (x, y) = (a.of_block(l)?, b.of_block(r)?);
        let score = self.bags.score(x, y);
        (score >= self.least(x, y, IN_PLACE) && self.may_be_versions(l, r)).then_some(TEXTS * score)
    }

    /// Whether most of a block may join what one beside it is the counterpart of.
    fn is_part_of_neighbour(
        &mut self,
        side: usize,
        block: usize,
        candidates: &[Candidate],
        groups: &Groups,
    ) -> bool {
        let [a, b] = self.sides;
        candidates.iter().any(|candidate| {
            let places = [a.list[candidate.left].block, b.list[candidate.right].block];
            let group = if side == 0 { groups.of_right(places[1]) } else { groups.of_left(places[0]) };
            let Some(group) = group.filter(|_| places[side] == block) else { return false };
            let own = group.on(side);
            (block == own.end || block + 1 == own.start)
                && self.is_left_over(candidate.left, candidate.right, side, SURELY, groups)
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::tests::article;
    use crate::compare::{RowKind, pair};
    use crate::task::Watch;
    use crate::text::Policy;

    const OPENED: &str = "渡口管理所应当在每年三月开放东岸码头。";
    const TICKET: &str = "过渡的行人每人收取船票两元，学生免收。";
    const NIGHT: &str = "夜间停航期间，船只应当系在西岸的木桩上。";
    const CLOSED: &str = "江水没过石阶时，渡口暂停使用。";
    const NEW: &str = "管理所聘请的船工须年满二十岁并会游泳。";
    const STRUCK: &str = "（删除）";

    /// The rows of counterparts as numbers of blocks.
    fn rows(left: &[&str], right: &[&str]) -> Vec<(usize, usize)> {
        let articles = [article(left), article(right)];
        let found = pair((0, &articles[0]), (1, &articles[1]), Policy::default(), &Watch::default()).unwrap();
        let held = |kind: RowKind| !matches!(kind, RowKind::Omitted | RowKind::Added);
        let rows = found.rows.iter().filter(|row| held(row.kind));
        rows.flat_map(|row| row.left.iter().flat_map(|&l| row.right.iter().map(move |&r| (l, r)))).collect()
    }

    #[test]
    fn a_remark_stands_for_what_was_struck_whatever_was_put_beside_it() {
        let left = [OPENED, TICKET, NIGHT, CLOSED];
        assert_eq!(rows(&left, &[OPENED, STRUCK, NEW, NIGHT, CLOSED]), [(0, 0), (1, 1), (2, 3), (3, 4)]);
        assert_eq!(rows(&left, &[OPENED, NEW, STRUCK, STRUCK, CLOSED]), [(0, 0), (1, 2), (2, 3), (3, 4)]);
        // Which of two it stands for nobody can tell.
        assert_eq!(rows(&left, &[OPENED, STRUCK, CLOSED]), [(0, 0), (3, 2)]);
    }

    #[test]
    fn remarks_beside_one_that_is_new_stay_in_their_places() {
        let left = [OPENED, TICKET, STRUCK, STRUCK, CLOSED];
        let right = [OPENED, STRUCK, STRUCK, STRUCK, CLOSED];
        assert_eq!(rows(&left, &right), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)]);
        assert_eq!(
            rows(&[OPENED, TICKET, STRUCK, CLOSED], &[OPENED, STRUCK, CLOSED]),
            [(0, 0), (2, 1), (3, 2)]
        );
    }

    #[test]
    fn numbers_say_which_remark_stands_for_what() {
        let left = ["第一条　渡口每年三月开放。", "第二条　船票两元，学生免收。", "第三条　夜间停航。"];
        let right = ["第一条　渡口每年三月开放。", "第三条　（删除）"];
        assert_eq!(rows(&left, &right), [(0, 0), (2, 1)]);
    }
}
