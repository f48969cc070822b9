//! Blocks without a difference that counts.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::article::Block;
use crate::compare::chain;
use crate::task::{Cancelled, Watch};
use crate::text::{Folded, Folder};

/// A repeated text shorter than this (bytes) is no evidence for a move.
const MOVABLE: usize = 24;

/// Equal blocks: those that stand once on either side wherever they are, repeated ones in the order of both.
pub(super) fn pairs(
    left: &[Block],
    right: &[Block],
    folder: &mut Folder,
    watch: &Watch,
) -> Result<Vec<(usize, usize)>, Cancelled> {
    let (a, b) = names(left, right, folder, watch)?;
    let mut count: FxHashMap<u32, [u32; 2]> = FxHashMap::default();
    for (side, names) in [&a, &b].into_iter().enumerate() {
        for &name in names {
            count.entry(name).or_default()[side] += 1;
        }
    }
    let once = |name: &u32| count.get(name) == Some(&[1, 1]);
    let place: FxHashMap<u32, usize> =
        b.iter().enumerate().filter(|(_, n)| once(n)).map(|(r, &n)| (n, r)).collect();
    let mut found: Vec<(usize, usize)> =
        a.iter().enumerate().filter_map(|(l, n)| Some((l, *place.get(n)?))).collect();
    repeated(left, &a, &b, &mut found, watch)?;
    found.sort_unstable();
    Ok(found)
}

/// Numbers for texts, equal when nothing that counts differs.
fn names(
    left: &[Block],
    right: &[Block],
    folder: &mut Folder,
    watch: &Watch,
) -> Result<(Vec<u32>, Vec<u32>), Cancelled> {
    let raw = |blocks: &[Block]| -> Vec<u64> { blocks.iter().map(|b| hash(&b.text)).collect() };
    let (a, b) = (raw(left), raw(right));
    let mut sides: FxHashMap<u64, u8> = FxHashMap::default();
    for (bit, hashes) in [(1, &a), (2, &b)] {
        for &h in hashes {
            *sides.entry(h).or_default() |= bit;
        }
    }
    let mut names: FxHashMap<(bool, u64), u32> = FxHashMap::default();
    let mut scratch = Folded::default();
    let mut name = |blocks: &[Block], hashes: &[u64]| -> Result<Vec<u32>, Cancelled> {
        let mut out = Vec::with_capacity(blocks.len());
        for (block, &raw) in blocks.iter().zip(hashes) {
            let both = sides.get(&raw) == Some(&3);
            let key = if both {
                (false, raw)
            } else {
                watch.check()?;
                folder.fold(&block.text, &mut scratch);
                (true, scratch.hash())
            };
            let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
            out.push(*names.entry(key).or_insert(next));
        }
        Ok(out)
    };
    Ok((name(left, &a)?, name(right, &b)?))
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
