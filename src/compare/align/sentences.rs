//! Pairs blocks by the whole sentences they share, wherever they stand: most text that moved, was split or merged
//! was not reworded, and one look-up a sentence finds it.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Block, BlockKind};
use crate::task::{Cancelled, Watch};

use super::exact::Equals;
use super::groups::Groups;
use super::pieces::{Piece, Pieces};

/// A sentence that says less than this (see [`crate::text::Skeleton::weight`]) stands in many texts by chance.
const LEAST: u32 = 12;
/// Share of the shorter block's letters that must stand in shared sentences.
const ENOUGH: f64 = 0.4;
/// And of a block that joins another's counterpart, of its own.
const PART: f64 = 0.4;

/// The block of the other side that holds a sentence: none, or more than one. What is there twice says nothing about which
/// block is whose counterpart.
const NOWHERE: u32 = u32::MAX;
const TWICE: u32 = u32::MAX - 1;

/// Two blocks, and the share of the shorter one that stands in sentences of both.
pub(super) struct Candidate {
    share: f64,
    left: u32,
    right: u32,
}

/// Gives what may yet be a part of a pair.
pub(super) fn pair(
    blocks: [&[Block]; 2],
    equals: &Equals,
    pieces: &mut [Pieces<'_>; 2],
    groups: &mut Groups,
    watch: &Watch,
) -> Result<Vec<Candidate>, Cancelled> {
    let wanted = |side: usize, block: &usize| {
        let text = blocks[side].get(*block).is_some_and(|b| b.kind != BlockKind::Headline);
        text && !equals.is_repeated(side, *block)
    };
    let ls: Vec<usize> = groups.free_left().filter(|l| wanted(0, l)).collect();
    let rs: Vec<usize> = groups.free_right().filter(|r| wanted(1, r)).collect();
    if ls.is_empty() || rs.is_empty() {
        return Ok(Vec::new());
    }
    for (pieces, blocks) in pieces.iter_mut().zip([&ls, &rs]) {
        for (at, &block) in blocks.iter().enumerate() {
            if at % 256 == 0 {
                watch.check()?;
            }
            pieces.look(block);
        }
    }
    let holders = holders(pieces, &ls, &rs);
    watch.check()?;
    let mut candidates = candidates(pieces, &ls, &holders);
    watch.check()?;
    let mut later = Vec::new();
    for candidate in candidates.drain(..) {
        let (l, r) = (candidate.left as usize, candidate.right as usize);
        if groups.of_left(l).is_some() || groups.of_right(r).is_some() {
            later.push(candidate);
        } else if candidate.share >= ENOUGH && groups.pair(l, r) {
            use_up(pieces, l, r);
        }
    }
    Ok(later)
}

/// Lets blocks without counterpart join the one of a neighbour.
pub(super) fn join(candidates: &[Candidate], pieces: &mut [Pieces<'_>; 2], groups: &mut Groups) {
    // Twice, since a part may stand beside another that joins only now.
    for _ in 0..2 {
        for candidate in candidates {
            let (l, r) = (candidate.left as usize, candidate.right as usize);
            let part = match (groups.of_left(l).is_some(), groups.of_right(r).is_some()) {
                (false, true) => pieces[0].weight(l),
                (true, false) => pieces[1].weight(r),
                _ => continue,
            };
            if f64::from(shared(pieces, l, r)) >= PART * f64::from(part) && groups.join(l, r) {
                use_up(pieces, l, r);
            }
        }
    }
}

/// For each sentence of the left, by its number, the block of the right that holds it, where either side has it once.
fn holders(pieces: &[Pieces<'_>; 2], ls: &[usize], rs: &[usize]) -> Vec<u32> {
    let [left, right] = pieces;
    let telling = |p: &Piece| p.weight >= LEAST;
    let hash_of = |number: usize| left.get(number).map(|piece| piece.hash);
    let mut table = Table::with_capacity(ls.iter().map(|&block| left.of(block).len()).sum());
    let mut holders = vec![NOWHERE; left.count()];
    for &block in ls {
        for (number, piece) in left.range(block).zip(left.of(block)).filter(|(_, piece)| telling(piece)) {
            match table.find(piece.hash, hash_of) {
                Ok(first) => holders[first] = TWICE,
                Err(slot) => table.put(slot, number),
            }
        }
    }
    for &block in rs {
        let name = u32::try_from(block).unwrap_or(TWICE);
        for piece in right.of(block).iter().filter(|piece| telling(piece)) {
            if let Ok(number) = table.find(piece.hash, hash_of) {
                let holder = &mut holders[number];
                *holder = if *holder == NOWHERE { name } else { TWICE };
            }
        }
    }
    holders
}

/// Numbers of things by their hashes, which are taken as they come.
struct Table {
    /// Twice as many as things, or more.
    slots: Vec<u32>,
}

impl Table {
    const EMPTY: u32 = u32::MAX;

    fn with_capacity(count: usize) -> Self {
        Self { slots: vec![Self::EMPTY; (count * 2 + 1).next_power_of_two()] }
    }

    /// The number of what has a hash, or the slot that is free for it.
    #[inline]
    fn find(&self, hash: u64, hash_of: impl Fn(usize) -> Option<u64>) -> Result<usize, usize> {
        let mut slot = (hash >> 32) as usize & (self.slots.len() - 1);
        loop {
            match self.slots.get(slot) {
                Some(&number) if number != Self::EMPTY => {
                    if hash_of(number as usize) == Some(hash) {
                        return Ok(number as usize);
                    }
                    slot = (slot + 1) & (self.slots.len() - 1);
                }
                _ => return Err(slot),
            }
        }
    }

    fn put(&mut self, slot: usize, number: usize) {
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = u32::try_from(number).unwrap_or(Self::EMPTY);
        }
    }
}

/// Pairs of blocks that share sentences, those first that share most.
fn candidates(pieces: &[Pieces<'_>; 2], ls: &[usize], holders: &[u32]) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut votes: Vec<(u32, u32)> = Vec::new();
    for &block in ls {
        let of_block =
            holders.get(pieces[0].range(block)).unwrap_or_default().iter().zip(pieces[0].of(block));
        votes.clear();
        votes.extend(
            of_block.filter(|&(&right, _)| right < TWICE).map(|(&right, piece)| (right, piece.weight)),
        );
        votes.sort_unstable();
        for votes in votes.chunk_by(|a, b| a.0 == b.0) {
            let Some(&(right, _)) = votes.first() else { continue };
            let weight: u32 = votes.iter().fold(0, |sum, v| sum.saturating_add(v.1));
            let whole = pieces[0].weight(block).min(pieces[1].weight(right as usize)).max(1);
            let share = (f64::from(weight) / f64::from(whole)).min(1.0);
            found.push(Candidate { share, left: u32::try_from(block).unwrap_or(u32::MAX), right });
        }
    }
    found
        .sort_unstable_by(|x, y| y.share.total_cmp(&x.share).then((x.left, x.right).cmp(&(y.left, y.right))));
    found
}

/// Sentences of a block up to which they are looked through one by one.
const FEW: usize = 48;

/// What two blocks share in sentences that no counterpart holds yet.
fn shared(pieces: &[Pieces<'_>; 2], l: usize, r: usize) -> u32 {
    let [a, b] = pieces;
    let right = b.of(r);
    let many = (right.len() > FEW)
        .then(|| right.iter().filter(|q| !q.used).map(|q| q.hash).collect::<FxHashSet<u64>>());
    let holds = |hash: u64| match &many {
        Some(many) => many.contains(&hash),
        None => right.iter().any(|q| !q.used && q.hash == hash),
    };
    a.of(l).iter().filter(|p| !p.used && holds(p.hash)).fold(0, |sum, p| sum.saturating_add(p.weight))
}

/// Marks the sentences two counterparts share.
pub(super) fn use_up(pieces: &mut [Pieces<'_>; 2], l: usize, r: usize) {
    let [a, b] = pieces;
    let right = b.of_mut(r);
    // Where there are many, those of each hash, the first one last.
    let mut many = (right.len() > FEW).then(|| {
        let mut of: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for (at, q) in right.iter().enumerate().rev().filter(|(_, q)| !q.used) {
            of.entry(q.hash).or_default().push(at);
        }
        of
    });
    for p in a.of_mut(l).iter_mut().filter(|p| !p.used) {
        let hash = p.hash;
        let at = match &mut many {
            Some(many) => many.get_mut(&hash).and_then(Vec::pop),
            None => right.iter().position(|q| !q.used && q.hash == hash),
        };
        if let Some(q) = at.and_then(|at| right.get_mut(at)) {
            (p.used, q.used) = (true, true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FEW, Pieces, shared, use_up};
    use crate::article::{Block, BlockKind};
    use crate::text::Policy;

    fn block(sentences: &[&str]) -> Vec<Block> {
        vec![Block { kind: BlockKind::Paragraph, text: sentences.concat().into() }]
    }

    #[test]
    fn many_sentences_are_used_up_like_few() {
        let one = ["雨停了。", "路通了。", "雨停了。", "桥断了。"];
        let other = ["雨停了。", "路通了。", "路通了。"];
        let used = |times: usize| {
            let (left, right) = (block(&one.repeat(times)), block(&other.repeat(times)));
            let mut pieces = [&left, &right].map(|b| Pieces::new(b, Policy::default()));
            pieces.iter_mut().for_each(|p| p.look(0));
            let before = shared(&pieces, 0, 0) as usize;
            use_up(&mut pieces, 0, 0);
            let used = pieces.each_ref().map(|p| p.of(0).iter().filter(|p| p.used).count());
            (before / times, used.map(|n| n / times), shared(&pieces, 0, 0))
        };
        const { assert!(FEW < 3 * 20) };
        // A second 雨停了 of the left finds none left to take; the second 路通了 of the right nobody wants.
        assert_eq!(used(1), (18, [2, 2], 0));
        assert_eq!(used(20), (18, [2, 2], 0));
    }
}
