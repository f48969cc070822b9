//! What the reader fixed, as the steps that look for counterparts ask for it.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::compare::display::Side;
use crate::compare::{Correction, Corrections};

use super::Group;

/// The decisions that hold: none contradicts another, or names a block that does not exist.
#[derive(Debug, Default, Clone)]
pub(in crate::compare) struct Fixed {
    rows: Vec<Group>,
    /// The blocks of either side that stand in those rows, with the number of the row.
    held: [FxHashMap<usize, usize>; 2],
    /// The blocks of either side that are kept from others, with the numbers of the decisions that say so, ascending.
    apart: [FxHashMap<usize, Vec<usize>>; 2],
    /// The blocks of either side that are the first of their side in their row.
    begin: [FxHashSet<usize>; 2],
}

impl Fixed {
    /// `counts`: the blocks of either article.
    pub(in crate::compare) fn of(corrections: &Corrections, counts: [usize; 2]) -> Self {
        Self::with_use(corrections, counts).0
    }

    /// And of each decision whether it holds.
    pub(in crate::compare) fn with_use(corrections: &Corrections, counts: [usize; 2]) -> (Self, Vec<bool>) {
        let mut fixed = Self::default();
        let exists =
            |side: Side, one: &Correction| one.blocks(side).iter().all(|&n| n < counts[side.index()]);
        let mut hold = vec![false; corrections.len()];
        // From the newest on, so that an older one yields.
        for (number, (one, holds)) in corrections.iter().zip(&mut hold).rev().enumerate() {
            *holds = Side::BOTH.iter().all(|&side| exists(side, one))
                && match one {
                    Correction::Together { left, right } => fixed.put_together(one, left, right),
                    Correction::Apart { left, right } => fixed.keep_apart(number, [left, right]),
                    Correction::Begin { side, block } => fixed.let_begin(*side, *block),
                };
        }
        (fixed, hold)
    }

    fn put_together(&mut self, one: &Correction, left: &[usize], right: &[usize]) -> bool {
        let (&[l, ..], &[r, ..]) = (left, right) else { return false };
        let sides = [left, right];
        let mut both = sides.iter().enumerate().flat_map(|(side, list)| list.iter().map(move |n| (side, n)));
        let taken = both.clone().any(|(side, n)| self.held[side].contains_key(n));
        let begun = both.any(|(side, n)| self.begin[side].contains(n) && *n != [l, r][side]);
        if !one.can_be() || taken || begun || self.are_apart(sides) {
            return false;
        }
        for (held, list) in self.held.iter_mut().zip(sides) {
            held.extend(list.iter().map(|&n| (n, self.rows.len())));
        }
        self.rows.push(Group { left: l..l + left.len(), right: r..r + right.len(), fixed: true });
        true
    }

    fn keep_apart(&mut self, number: usize, sides: [&Vec<usize>; 2]) -> bool {
        let holders = |side: usize| -> FxHashSet<Option<usize>> {
            sides[side].iter().map(|n| self.held[side].get(n).copied()).collect()
        };
        // A newer decision put all of them into one row.
        let all = &holders(0) | &holders(1);
        if all.len() == 1 && !all.contains(&None) {
            return false;
        }
        for (apart, list) in self.apart.iter_mut().zip(sides) {
            for &block in list {
                apart.entry(block).or_default().push(number);
            }
        }
        true
    }

    fn let_begin(&mut self, side: Side, block: usize) -> bool {
        let held = self.held[side.index()].get(&block).and_then(|&row| self.rows.get(row));
        let start = held.map(|row| [&row.left, &row.right][side.index()].start);
        let may = start.is_none_or(|start| start == block);
        if may {
            self.begin[side.index()].insert(block);
        }
        may
    }

    /// Whether any of the left is kept from any of the right.
    fn are_apart(&self, [left, right]: [&[usize]; 2]) -> bool {
        let numbers = |side: usize, list: &[usize]| -> FxHashSet<usize> {
            list.iter().filter_map(|n| self.apart[side].get(n)).flatten().copied().collect()
        };
        !numbers(0, left).is_disjoint(&numbers(1, right))
    }

    /// Whether nothing is fixed.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.apart[0].is_empty() && self.begin.iter().all(FxHashSet::is_empty)
    }

    pub(super) fn rows(&self) -> &[Group] {
        &self.rows
    }

    /// Whether two blocks must not stand in one row.
    pub(in crate::compare) fn parts(&self, l: usize, r: usize) -> bool {
        let [left, right] = &self.apart;
        match (left.get(&l), right.get(&r)) {
            (Some(of_left), Some(of_right)) => of_left.iter().any(|n| of_right.binary_search(n).is_ok()),
            _ => false,
        }
    }

    pub(in crate::compare) fn begins(&self, side: Side, block: usize) -> bool {
        self.begin[side.index()].contains(&block)
    }
}

#[cfg(test)]
mod tests {
    use super::{Correction, Corrections, Fixed, Side};

    fn together(left: &[usize], right: &[usize]) -> Correction {
        Correction::Together { left: left.to_vec(), right: right.to_vec() }
    }

    fn apart(left: &[usize], right: &[usize]) -> Correction {
        Correction::Apart { left: left.to_vec(), right: right.to_vec() }
    }

    fn fixed<const N: usize>(list: [Correction; N]) -> Fixed {
        Fixed::of(&Corrections::from_iter(list), [4, 4])
    }

    fn rows(fixed: &Fixed) -> Vec<(usize, usize)> {
        fixed.rows().iter().map(|row| (row.left.start, row.right.start)).collect()
    }

    #[test]
    fn the_newest_wins() {
        assert_eq!(rows(&fixed([together(&[0], &[0]), together(&[0], &[1])])), [(0, 1)]);
        let parted = fixed([together(&[0], &[0, 1]), apart(&[0, 3], &[1])]);
        assert!(rows(&parted).is_empty() && parted.parts(0, 1) && parted.parts(3, 1) && !parted.parts(0, 0));
        let joined = fixed([apart(&[0], &[1]), together(&[0], &[0, 1])]);
        assert!(rows(&joined) == [(0, 0)] && !joined.parts(0, 1));
        let begin = Correction::Begin { side: Side::Right, block: 1 };
        let begun = fixed([together(&[0], &[0, 1]), begin.clone()]);
        assert!(rows(&begun).is_empty() && begun.begins(Side::Right, 1) && !begun.begins(Side::Left, 1));
        let joined = fixed([begin.clone(), together(&[0], &[0, 1])]);
        assert!(rows(&joined) == [(0, 0)] && !joined.begins(Side::Right, 1));
        // What a row begins with anyway is no contradiction.
        assert_eq!(rows(&fixed([together(&[0], &[1, 2]), begin])), [(0, 1)]);
    }

    #[test]
    fn those_that_hold_are_told() {
        let list = [apart(&[0], &[1]), together(&[0], &[0]), apart(&[1], &[1]), together(&[0], &[0, 1])];
        let all = Corrections::from_iter(list);
        assert_eq!(Fixed::with_use(&all, [4, 4]).1, [false, false, true, true]);
        assert_eq!(Fixed::with_use(&all, [4, 1]).1, [false, true, false, false]);
    }

    #[test]
    fn what_cannot_be_is_dropped() {
        let none = fixed([
            together(&[0], &[]),
            together(&[0], &[0, 2]),
            together(&[1, 1], &[0]),
            together(&[4], &[0]),
            apart(&[0], &[7]),
            Correction::Begin { side: Side::Left, block: usize::MAX },
        ]);
        assert!(none.is_empty());
    }
}
