//! Blocks without a difference that counts.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::article::Block;
use crate::task::{Cancelled, Watch};
use crate::text::{Folded, Folder};

use super::known::Known;
use super::pieces::Pieces;
use super::{Groups, stubs};

/// A repeated text shorter than this (bytes) is no evidence for a move.
const MOVABLE: usize = 24;
/// A text that stands oftener than this is a refrain, and those that are left over are nobody's counterpart.
const FEW: u32 = 4;
/// Blocks looked at between two questions whether to go on.
const STEP: usize = 256;

/// What is equal on both sides, by name.
pub(super) struct Equals {
    names: Names,
    /// How often each name stands on either side.
    counts: Vec<[u32; 2]>,
    /// Which names only say that something was struck, if any does: their place says which of them are counterparts, and
    /// whether they stand for something that they do not name.
    stubs: Vec<bool>,
}

/// Of what stands oftener than once, that which is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeated {
    /// Texts that stand as often on either side.
    AsOften,
    /// All texts, but not remarks that something was struck.
    Texts,
    All,
}

impl Equals {
    pub(super) fn find(
        sides: [&[Block]; 2],
        pieces: &mut [Pieces<'_>; 2],
        folder: &mut Folder,
        watch: &Watch,
    ) -> Result<Self, Cancelled> {
        let names = names(sides, pieces, folder, watch)?;
        let mut counts = vec![[0_u32; 2]; names.count];
        for (side, names) in names.of.iter().enumerate() {
            for &name in names {
                counts[name as usize][side] += 1;
            }
        }
        let stubs = stubs(sides, &names);
        Ok(Self { names, counts, stubs })
    }

    /// Whether any block only says that something was struck.
    pub(super) fn has_stubs(&self) -> bool {
        !self.stubs.is_empty()
    }

    /// Whether a block does.
    pub(super) fn is_stub(&self, side: usize, block: usize) -> bool {
        let name = || self.names.of[side].get(block).and_then(|&name| self.stubs.get(name as usize));
        self.has_stubs() && name() == Some(&true)
    }

    /// Pairs texts that stand once on either side, wherever they are.
    pub(super) fn pair_single(&self, groups: &mut Groups) {
        let [a, b] = &self.names.of;
        let mut place = vec![usize::MAX; self.counts.len()];
        for (r, &name) in b.iter().enumerate() {
            if self.counts[name as usize] == [1, 1] {
                place[name as usize] = r;
            }
        }
        for (l, &name) in a.iter().enumerate() {
            let r = place[name as usize];
            if r != usize::MAX && !self.is_stub(0, l) {
                groups.pair(l, r);
            }
        }
    }

    /// Whether a block has its like on both sides, and which of them belong together is to be seen.
    pub(super) fn is_repeated(&self, side: usize, block: usize) -> bool {
        let name = self.names.of[side].get(block).and_then(|&name| self.counts.get(name as usize));
        name.is_some_and(|counts| counts[0] > 0 && counts[1] > 0 && *counts != [1, 1])
    }

    /// Whether of such a block's likes on its side, few in all, some will be left over, since there are fewer on the other:
    /// what they were may have been reworded there.
    pub(super) fn may_be_left_over(&self, side: usize, block: &Block, number: usize) -> bool {
        let name = self.names.of[side].get(number).and_then(|&name| self.counts.get(name as usize));
        name.is_some_and(|counts| counts[side] > counts[1 - side] && counts[side] <= FEW)
            && block.text.len() >= MOVABLE
    }

    /// Pairs blocks that are equal and stand right beside a pair on both sides: what surrounds a paragraph moves with it,
    /// however short it is.
    fn pair_beside(&self, groups: &mut Groups) {
        let [a, b] = &self.names.of;
        let is_equal = |l: usize, r: usize| a.get(l).is_some_and(|name| b.get(r) == Some(name));
        for group in groups.sorted() {
            let (mut l, mut r) = (group.left.end, group.right.end);
            while is_equal(l, r) && groups.pair(l, r) {
                (l, r) = (l + 1, r + 1);
            }
            let (mut l, mut r) = (group.left.start, group.right.start);
            while l > 0 && r > 0 && is_equal(l - 1, r - 1) && groups.pair(l - 1, r - 1) {
                (l, r) = (l - 1, r - 1);
            }
        }
    }

    /// Pairs repeated texts between counterparts that hold, in order. Then, but for those that stand as often on either
    /// side, what is equal beside counterparts.
    pub(super) fn pair_repeated(
        &self,
        left: &[Block],
        which: Repeated,
        groups: &mut Groups,
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        let [a, b] = &self.names.of;
        let wanted = |side: usize, block: usize| {
            let counts = self.names.of[side].get(block).and_then(|&name| self.counts.get(name as usize));
            self.is_repeated(side, block)
                && (which == Repeated::All || !self.is_stub(side, block))
                && (which != Repeated::AsOften || counts.is_some_and(|c| c[0] == c[1]))
        };
        let (mut l, mut r) = (0, 0);
        for (ls, rs) in
            super::gaps::in_order(left, groups).into_iter().chain([(a.len()..a.len(), b.len()..b.len())])
        {
            watch.check()?;
            let free_left: Vec<usize> =
                (l..ls.start).filter(|&l| wanted(0, l) && groups.of_left(l).is_none()).collect();
            let free_right: Vec<usize> =
                (r..rs.start).filter(|&r| wanted(1, r) && groups.of_right(r).is_none()).collect();
            (l, r) = (ls.end, rs.end);
            if free_left.is_empty() || free_right.is_empty() {
                continue;
            }
            let x: Vec<u32> = free_left.iter().map(|&i| a[i]).collect();
            let y: Vec<u32> = free_right.iter().map(|&i| b[i]).collect();
            for op in capture_diff_slices(Algorithm::Myers, &x, &y) {
                if let DiffOp::Equal { old_index, new_index, len } = op {
                    for k in 0..len {
                        groups.pair(free_left[old_index + k], free_right[new_index + k]);
                    }
                }
            }
        }
        if which != Repeated::AsOften {
            self.pair_beside(groups);
        }
        Ok(())
    }

    pub(super) fn pair_left_over(&self, left: &[Block], groups: &mut Groups) {
        let [a, b] = &self.names.of;
        const MANY: usize = usize::MAX;
        const NONE: usize = usize::MAX - 1;
        let mut rest: FxHashMap<u32, (usize, usize)> = FxHashMap::default();
        for l in groups.free_left().filter(|&l| self.is_repeated(0, l)) {
            rest.entry(a[l]).and_modify(|e| e.0 = MANY).or_insert((l, NONE));
        }
        for r in groups.free_right().filter(|&r| self.is_repeated(1, r)) {
            if let Some(e) = rest.get_mut(&b[r]) {
                e.1 = if e.1 == NONE { r } else { MANY };
            }
        }
        let mut pairs: Vec<(usize, usize)> =
            rest.into_values().filter(|&(l, r)| l != MANY && r < NONE).collect();
        pairs.sort_unstable();
        for (l, r) in pairs {
            if left.get(l).is_some_and(|block| block.text.len() >= MOVABLE) {
                groups.pair(l, r);
            }
        }
    }
}

/// Which names are those of remarks that something was struck; nothing where none is.
fn stubs(sides: [&[Block]; 2], names: &Names) -> Vec<bool> {
    let mut found = Vec::new();
    // Names are given in order, so that a new one is higher than those before.
    let mut next = 0;
    for (blocks, names_of) in sides.into_iter().zip(&names.of) {
        for (block, &name) in blocks.iter().zip(names_of) {
            let is_new = name >= next;
            next = next.max(name + 1);
            if is_new && stubs::is_stub(&block.text) {
                found.resize(names.count, false);
                found[name as usize] = true;
            }
        }
    }
    found
}

/// Numbers for the texts of both sides, equal when nothing that counts differs.
struct Names {
    of: [Vec<u32>; 2],
    /// One more than the highest.
    count: usize,
}

fn names(
    sides: [&[Block]; 2],
    pieces: &mut [Pieces<'_>; 2],
    folder: &mut Folder,
    watch: &Watch,
) -> Result<Names, Cancelled> {
    let letters: [Vec<u64>; 2] = sides.map(|blocks| blocks.iter().map(|b| hash(&b.text)).collect());
    let on_both = on_both(&letters);
    // What is not equal to the letter may still be without a difference that counts, if its bare letters stand on both
    // sides; only then is the policy asked.
    let [left, right] = pieces;
    let of_left = keys(left, &letters[0], &on_both, Pieces::look, watch)?;
    let mut known = Known::of(left);
    let look = |right: &mut Pieces<'_>, block| right.look_among(block, &mut known);
    let of_right = keys(right, &letters[1], &on_both, look, watch)?;
    let bare = [of_left, of_right];
    let alike = self::on_both(&bare);
    let mut numbers: FxHashMap<(bool, u64), u32> = FxHashMap::default();
    let mut next = 0;
    let mut scratch = Folded::default();
    let mut of = [Vec::new(), Vec::new()];
    for (side, of) in of.iter_mut().enumerate() {
        for ((block, &letter), bare) in sides[side].iter().zip(&letters[side]).zip(&bare[side]) {
            let key = if on_both.contains_key(&letter) {
                Some((false, letter))
            } else if alike.contains_key(bare) {
                watch.check()?;
                folder.fold(&block.text, &mut scratch);
                Some((true, scratch.hash()))
            } else {
                None
            };
            let number = match key {
                Some(key) => *numbers.entry(key).or_insert(next),
                None => next,
            };
            next += u32::from(number == next);
            of.push(number);
        }
    }
    Ok(Names { of, count: next as usize })
}

/// The keys of the bare letters of one side's blocks; 0 for those on both sides, which nobody asks about.
fn keys<'a>(
    pieces: &mut Pieces<'a>,
    letters: &[u64],
    on_both: &FxHashMap<u64, ()>,
    mut look: impl FnMut(&mut Pieces<'a>, usize),
    watch: &Watch,
) -> Result<Vec<u64>, Cancelled> {
    let mut keys = Vec::with_capacity(letters.len());
    for (block, letter) in letters.iter().enumerate() {
        if block % STEP == 0 {
            watch.check()?;
        }
        let is_on_both = on_both.contains_key(letter);
        if !is_on_both {
            look(pieces, block);
        }
        keys.push(if is_on_both { 0 } else { pieces.key(block) });
    }
    Ok(keys)
}

/// Those that stand on both sides.
fn on_both([a, b]: &[Vec<u64>; 2]) -> FxHashMap<u64, ()> {
    let mut left: FxHashMap<u64, bool> = FxHashMap::with_capacity_and_hasher(a.len(), Default::default());
    left.extend(a.iter().map(|&hash| (hash, false)));
    for hash in b {
        if let Some(both) = left.get_mut(hash) {
            *both = true;
        }
    }
    a.iter().filter(|hash| left.get(hash) == Some(&true)).map(|&hash| (hash, ())).collect()
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.write_usize(text.len());
    hasher.finish()
}
