//! Blocks without a difference that counts.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::article::Block;
use crate::compare::chain;
use crate::task::{Cancelled, Watch};
use crate::text::{Folded, Folder};

use super::pieces::Pieces;

/// A repeated text shorter than this (bytes) is no evidence for a move.
const MOVABLE: usize = 24;
/// Blocks looked at between two questions whether to go on.
const STEP: usize = 256;

/// Equal blocks: those that stand once on either side wherever they are, repeated ones in the order of both.
pub(super) fn pairs(
    left: &[Block],
    right: &[Block],
    pieces: &mut [Pieces<'_>; 2],
    folder: &mut Folder,
    watch: &Watch,
) -> Result<Vec<(usize, usize)>, Cancelled> {
    let names = names([left, right], pieces, folder, watch)?;
    let [a, b] = &names.of;
    let mut count = vec![[0_u32; 2]; names.count];
    let mut place = vec![usize::MAX; names.count];
    for (side, names) in [a, b].into_iter().enumerate() {
        for &name in names {
            count[name as usize][side] += 1;
        }
    }
    for (r, &name) in b.iter().enumerate() {
        if count[name as usize] == [1, 1] {
            place[name as usize] = r;
        }
    }
    let once = |(l, name): (usize, &u32)| Some((l, place[*name as usize])).filter(|(_, r)| *r != usize::MAX);
    let mut found: Vec<(usize, usize)> = a.iter().enumerate().filter_map(once).collect();
    repeated(left, a, b, &mut found, watch)?;
    found.sort_unstable();
    Ok(found)
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
    let mut bare: [Vec<u64>; 2] = [Vec::new(), Vec::new()];
    for ((letters, pieces), bare) in letters.iter().zip(pieces.iter_mut()).zip(&mut bare) {
        bare.reserve(letters.len());
        for (block, letter) in letters.iter().enumerate() {
            if block % STEP == 0 {
                watch.check()?;
            }
            let known = on_both.contains_key(letter);
            if !known {
                pieces.look(block);
            }
            bare.push(if known { 0 } else { pieces.key(block) });
        }
    }
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
/// Pairs repeated texts: between what holds in order, in order; then what is left over once on either side.
fn repeated(
    left: &[Block],
    a: &[u32],
    b: &[u32],
    found: &mut Vec<(usize, usize)>,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let links: Vec<chain::Link> = found
        .iter()
        .map(|&(l, r)| chain::Link {
            left: l,
            right: r,
            weight: left.get(l).map_or(1, |b| b.text.len() as u64),
        })
        .collect();
    let kept = chain::heaviest(&links);
    let mut taken = (vec![false; a.len()], vec![false; b.len()]);
    for &(l, r) in found.iter() {
        taken.0[l] = true;
        taken.1[r] = true;
    }
    let (mut l, mut r) = (0, 0);
    let ends = links.iter().zip(&kept).filter(|(_, keep)| **keep).map(|(link, _)| (link.left, link.right));
    let mut more = Vec::new();
    for (l_end, r_end) in ends.chain([(a.len(), b.len())]) {
        watch.check()?;
        let free = |range: std::ops::Range<usize>, taken: &[bool]| -> Vec<usize> {
            range.filter(|&i| !taken[i]).collect()
        };
        let (ls, rs) = (free(l..l_end, &taken.0), free(r..r_end, &taken.1));
        if !ls.is_empty() && !rs.is_empty() {
            let x: Vec<u32> = ls.iter().map(|&i| a[i]).collect();
            let y: Vec<u32> = rs.iter().map(|&i| b[i]).collect();
            for op in capture_diff_slices(Algorithm::Myers, &x, &y) {
                if let DiffOp::Equal { old_index, new_index, len } = op {
                    more.extend((0..len).map(|k| (ls[old_index + k], rs[new_index + k])));
                }
            }
        }
        (l, r) = (l_end + 1, r_end + 1);
    }
    for &(l, r) in &more {
        taken.0[l] = true;
        taken.1[r] = true;
    }
    found.extend(more);
    left_over(left, a, b, &taken, found);
    Ok(())
}

fn left_over(
    left: &[Block],
    a: &[u32],
    b: &[u32],
    taken: &(Vec<bool>, Vec<bool>),
    found: &mut Vec<(usize, usize)>,
) {
    const MANY: usize = usize::MAX;
    let mut rest: FxHashMap<u32, (usize, usize)> = FxHashMap::default();
    for (l, name) in a.iter().enumerate().filter(|(l, _)| !taken.0[*l]) {
        rest.entry(*name).and_modify(|e| e.0 = MANY).or_insert((l, MANY - 1));
    }
    for (r, name) in b.iter().enumerate().filter(|(r, _)| !taken.1[*r]) {
        if let Some(e) = rest.get_mut(name) {
            e.1 = if e.1 == MANY - 1 { r } else { MANY };
        }
    }
    for (l, name) in a.iter().enumerate().filter(|(l, _)| !taken.0[*l]) {
        if let Some(&(only, r)) = rest.get(name)
            && only == l
            && r < MANY - 1
            && left.get(l).is_some_and(|block| block.text.len() >= MOVABLE)
        {
            found.push((l, r));
        }
    }
}
