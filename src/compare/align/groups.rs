//! Counterparts found so far: neighbouring blocks on the left against neighbouring blocks on the right.

use std::ops::Range;

/// Blocks that are one another's counterpart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::compare) struct Group {
    pub(in crate::compare) left: Range<usize>,
    pub(in crate::compare) right: Range<usize>,
}

#[derive(Debug)]
pub(in crate::compare) struct Groups {
    left: Vec<Option<usize>>,
    right: Vec<Option<usize>>,
    list: Vec<Option<Group>>,
}

impl Groups {
    pub(super) fn new(left: usize, right: usize) -> Self {
        Self { left: vec![None; left], right: vec![None; right], list: Vec::new() }
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
        if a.is_some() || b.is_some() {
            return false;
        }
        let at = Some(self.list.len());
        (*a, *b) = (at, at);
        self.list.push(Some(Group { left: l..l + 1, right: r..r + 1 }));
        true
    }

    /// Lets two pairs change partners; says whether it did (they must be pairs, of one block a side).
    pub(super) fn exchange(&mut self, first: usize, second: usize) -> bool {
        let at = |l: usize| self.left.get(l).copied().flatten();
        let (Some(a), Some(b)) = (at(first), at(second)) else { return false };
        let right = |at: usize| match self.list.get(at) {
            Some(Some(Group { left, right })) if left.len() == 1 && right.len() == 1 => Some(right.clone()),
            _ => None,
        };
        let (Some(x), Some(y)) = (right(a), right(b)) else { return false };
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

    /// Joins a block without counterpart to the group of the other, if it stands right beside that group.
    pub(super) fn join(&mut self, l: usize, r: usize) -> bool {
        let at = (self.left.get(l).copied().flatten(), self.right.get(r).copied().flatten());
        let (group, block, side) = match at {
            (Some(group), None) => (group, r, false),
            (None, Some(group)) => (group, l, true),
            _ => return false,
        };
        let Some(Some(found)) = self.list.get_mut(group) else { return false };
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
