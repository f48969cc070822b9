//! Pairs what is left between counterparts in order: their place speaks for them, so less text will do.

use crate::article::Block;
use crate::compare::chain;
use crate::task::{Cancelled, Watch};

use super::bags::{Bag, score};
use super::{Groups, least};

/// How far from the same place in a gap a counterpart is looked for, in blocks.
const BAND: usize = 4;
/// What two blocks in the same place must share to be counterparts.
const IN_PLACE: f64 = 0.15;

pub(super) fn fill(
    left: &[Block],
    right: &[Block],
    bags: &[Vec<Bag>; 2],
    groups: &mut Groups,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let sorted = groups.sorted();
    let links: Vec<chain::Link> = sorted
        .iter()
        .map(|g| chain::Link {
            left: g.left.start,
            right: g.right.start,
            weight: g.left.clone().filter_map(|l| left.get(l)).map(|b| b.text.len() as u64).sum(),
        })
        .collect();
    let kept = chain::heaviest(&links);
    let (mut l, mut r) = (0, 0);
    let ends =
        sorted.iter().zip(kept).filter(|(_, keep)| *keep).map(|(g, _)| (g.left.clone(), g.right.clone()));
    for (ls, rs) in ends.chain([(left.len()..left.len(), right.len()..right.len())]) {
        gap(left, right, l..ls.start, r..rs.start, bags, groups, watch)?;
        (l, r) = (ls.end, rs.end);
    }
    Ok(())
}

fn gap(
    left: &[Block],
    right: &[Block],
    ls: std::ops::Range<usize>,
    rs: std::ops::Range<usize>,
    bags: &[Vec<Bag>; 2],
    groups: &mut Groups,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let ls: Vec<usize> = ls.filter(|&l| groups.of_left(l).is_none()).collect();
    let rs: Vec<usize> = rs.filter(|&r| groups.of_right(r).is_none()).collect();
    if ls.is_empty() || rs.is_empty() {
        return Ok(());
    }
    let mut found = Vec::new();
    for (i, &l) in ls.iter().enumerate() {
        let middle = i * rs.len() / ls.len();
        for &r in rs.iter().take((middle + BAND + 1).min(rs.len())).skip(middle.saturating_sub(BAND)) {
            watch.check()?;
            let (Some(x), Some(y)) = (bag(&bags[0], l), bag(&bags[1], r)) else { continue };
            let score = score(x, y);
            if score >= least(&left[l], &right[r], x.len().min(y.len()), IN_PLACE) {
                found.push((score, l, r));
            }
        }
    }
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (_, l, r) in found {
        let crosses = taken.iter().any(|&(a, b)| (a < l) != (b < r));
        if !crosses && groups.pair(l, r) {
            taken.push((l, r));
        }
    }
    Ok(())
}

/// The bag of a block; bags stand in the order of their blocks.
fn bag(bags: &[Bag], block: usize) -> Option<&Bag> {
    bags.binary_search_by_key(&block, |bag| bag.block).ok().and_then(|at| bags.get(at))
}
