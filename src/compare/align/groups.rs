//! Counterparts found so far: neighbouring blocks on the left against neighbouring blocks on the right.

use std::ops::Range;

use crate::compare::display::Side;

use super::Fixed;

/// Blocks that are one another's counterpart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::compare) struct Group {
    pub(in crate::compare) left: Range<usize>,
    pub(in crate::compare) right: Range<usize>,
    /// The reader said so: it stays as it is.
    pub(in crate::compare) fixed: bool,
}

impl Group {
    /// Its blocks on the left (0) or right (1).
    pub(in crate::compare) fn on(&self, side: usize) -> &Range<usize> {
        if side == 0 { &self.left } else { &self.right }
    }
}

#[derive(Debug)]
pub(in crate::compare) struct Groups {
    left: Vec<Option<usize>>,
    right: Vec<Option<usize>>,
    list: Vec<Option<Group>>,
    fixed: Fixed,
}

impl Groups {
    /// Those that the reader fixed are found already.
    pub(super) fn new(left: usize, right: usize, fixed: Fixed) -> Self {
        let mut groups = Self { left: vec![None; left], right: vec![None; right], list: Vec::new(), fixed };
        for row in groups.fixed.rows() {
            let at = Some(groups.list.len());
            for (slots, range) in [(&mut groups.left, &row.left), (&mut groups.right, &row.right)] {
                slots.iter_mut().take(range.end).skip(range.start).for_each(|slot| *slot = at);
            }
            groups.list.push(Some(row.clone()));
        }
        groups
    }

    /// Whether the reader said what a block's counterpart is.
    pub(super) fn is_fixed(&self, side: usize, block: usize) -> bool {
        let of = if side == 0 { Self::of_left } else { Self::of_right };
        !self.fixed.is_empty() && of(self, block).is_some_and(|group| group.fixed)
    }

    pub(super) fn of_left(&self, block: usize) -> Option<&Group> {
        self.left.get(block).copied().flatten().and_then(|at| self.list.get(at)?.as_ref())
    }

    pub(super) fn of_right(&self, block: usize) -> Option<&Group> {
        self.right.get(block).copied().flatten().and_then(|at| self.list.get(at)?.as_ref())
    }

    pub(super) fn free_left(&self) -> impl Iterator<Item = usize> {
        (0..self.left.len()).filter(|&l| self.left.get(l).is_some_and(Option::is_none))
    }

    pub(super) fn free_right(&self) -> impl Iterator<Item = usize> {
        (0..self.right.len()).filter(|&r| self.right.get(r).is_some_and(Option::is_none))
    }

    /// Joins two blocks without counterpart. Says whether it did.
    pub(super) fn pair(&mut self, l: usize, r: usize) -> bool {
        let (Some(a), Some(b)) = (self.left.get_mut(l), self.right.get_mut(r)) else { return false };
        if a.is_some() || b.is_some() || self.fixed.parts(l, r) {
            return false;
        }
        let at = Some(self.list.len());
        (*a, *b) = (at, at);
        self.list.push(Some(Group { left: l..l + 1, right: r..r + 1, fixed: false }));
        true
    }

    /// Lets two pairs change partners; says whether it did (they must be pairs, of one block a side).
    pub(super) fn exchange(&mut self, first: usize, second: usize) -> bool {
        let at = |l: usize| self.left.get(l).copied().flatten();
        let (Some(a), Some(b)) = (at(first), at(second)) else { return false };
        let right = |at: usize| match self.list.get(at) {
            Some(Some(Group { left, right, fixed: false })) if left.len() == 1 && right.len() == 1 => {
                Some(right.clone())
            }
            _ => None,
        };
        let (Some(x), Some(y)) = (right(a), right(b)) else { return false };
        if self.fixed.parts(first, y.start) || self.fixed.parts(second, x.start) {
            return false;
        }
        for (group, range) in [(a, y), (b, x)] {
            if let Some(slot) = self.right.get_mut(range.start) {
                *slot = Some(group);
            }
            if let Some(Some(found)) = self.list.get_mut(group) {
                found.right = range;
            }
        }
        true
    }

    /// Whether the neighbours of two blocks are one another's counterparts on both sides.
    pub(super) fn is_between(&self, l: usize, r: usize) -> bool {
        self.are_beside(l, r).iter().all(|&beside| beside)
    }

    /// Whether they are on one side at least.
    pub(super) fn is_beside(&self, l: usize, r: usize) -> bool {
        self.are_beside(l, r).iter().any(|&beside| beside)
    }

    fn are_beside(&self, l: usize, r: usize) -> [bool; 2] {
        let before = match (l.checked_sub(1), r.checked_sub(1)) {
            (None, None) => true,
            (Some(l), Some(r)) => {
                self.of_left(l).is_some_and(|group| group.left.end == l + 1 && group.right.end == r + 1)
            }
            _ => false,
        };
        let after = match (l + 1 == self.left.len(), r + 1 == self.right.len()) {
            (true, true) => true,
            (false, false) => self
                .of_left(l + 1)
                .is_some_and(|group| group.left.start == l + 1 && group.right.start == r + 1),
            _ => false,
        };
        [before, after]
    }

    /// Lets a pair, of which one of two blocks is part, be that of those two; says whether it did.
    pub(super) fn move_to(&mut self, l: usize, r: usize) -> bool {
        let (Some(of_l), Some(of_r)) = (self.left.get(l).copied(), self.right.get(r).copied()) else {
            return false;
        };
        let ((None, Some(at)) | (Some(at), None)) = (of_l, of_r) else { return false };
        let Some(Some(group)) = self.list.get_mut(at) else { return false };
        if group.fixed || group.left.len() != 1 || group.right.len() != 1 || self.fixed.parts(l, r) {
            return false;
        }
        let before = std::mem::replace(group, Group { left: l..l + 1, right: r..r + 1, fixed: false });
        for (slots, old, new) in
            [(&mut self.left, before.left.start, l), (&mut self.right, before.right.start, r)]
        {
            if let Some(slot) = slots.get_mut(old) {
                *slot = None;
            }
            if let Some(slot) = slots.get_mut(new) {
                *slot = Some(at);
            }
        }
        true
    }

    /// Joins a block without counterpart to the group of the other, if it stands right beside that group.
    pub(super) fn join(&mut self, l: usize, r: usize) -> bool {
        let at = (self.left.get(l).copied().flatten(), self.right.get(r).copied().flatten());
        let (group, block, side) = match at {
            (Some(group), None) => (group, r, false),
            (None, Some(group)) => (group, l, true),
            _ => return false,
        };
        let Some(Some(found)) = self.list.get_mut(group) else { return false };
        if found.fixed || !may_join(&self.fixed, found, block, side) {
            return false;
        }
        let range = if side { &mut found.left } else { &mut found.right };
        if block == range.end {
            range.end += 1;
        } else if block + 1 == range.start {
            range.start = block;
        } else {
            return false;
        }
        let slots = if side { &mut self.left } else { &mut self.right };
        if let Some(slot) = slots.get_mut(block) {
            *slot = Some(group);
        }
        true
    }

    /// Of two blocks, one of which has no counterpart, the one block without any that parts it from the other's group, and
    /// its side.
    pub(super) fn between(&self, l: usize, r: usize) -> Option<(usize, usize)> {
        let (side, block, own) = match (self.of_left(l), self.of_right(r)) {
            (None, Some(group)) => (0, l, &group.left),
            (Some(group), None) => (1, r, &group.right),
            _ => return None,
        };
        let between = match () {
            () if block == own.end + 1 => own.end,
            () if block + 2 == own.start => block + 1,
            () => return None,
        };
        let is_free = if side == 0 { self.of_left(between) } else { self.of_right(between) }.is_none();
        is_free.then_some((side, between))
    }

    /// Joins a block without counterpart to the group of the other together with the one [between](Self::between) them.
    /// Says whether it did.
    pub(super) fn join_over(&mut self, l: usize, r: usize) -> bool {
        match self.between(l, r) {
            Some((0, between)) => self.join(between, r) && self.join(l, r),
            Some((_, between)) => self.join(l, between) && self.join(l, r),
            None => false,
        }
    }

    /// In the order of the left side.
    pub(in crate::compare) fn into_sorted(self) -> Vec<Group> {
        let mut list: Vec<Group> = self.list.into_iter().flatten().collect();
        list.sort_unstable_by_key(|g| g.left.start);
        list
    }

    /// In the order of the left side.
    pub(super) fn sorted(&self) -> Vec<Group> {
        let mut list: Vec<Group> = self.list.iter().flatten().cloned().collect();
        list.sort_unstable_by_key(|g| g.left.start);
        list
    }
}

/// Whether the reader has nothing against a block (of the left, if `is_left`) in a group it stands beside.
fn may_join(fixed: &Fixed, group: &Group, block: usize, is_left: bool) -> bool {
    if fixed.is_empty() {
        return true;
    }
    let (side, own, other) = if is_left {
        (Side::Left, &group.left, &group.right)
    } else {
        (Side::Right, &group.right, &group.left)
    };
    let parted = |other: usize| if is_left { fixed.parts(block, other) } else { fixed.parts(other, block) };
    let first_of_later = if block < own.start { own.start } else { block };
    !fixed.begins(side, first_of_later) && !other.clone().any(parted)
}
