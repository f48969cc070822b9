//! Pairs what is left between counterparts in order: their place speaks for them, so less text will do.

use crate::article::Block;
use crate::compare::{chain, words};
use crate::task::{Cancelled, Watch};
use crate::text::Folder;

use super::{Groups, threshold};

/// How far from the same place in a gap a counterpart is looked for, in blocks.
const BAND: usize = 4;

pub(super) fn fill(
    left: &[Block],
    right: &[Block],
    groups: &mut Groups,
    folder: &mut Folder,
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
        gap(left, right, l..ls.start, r..rs.start, groups, folder, watch)?;
        (l, r) = (ls.end, rs.end);
    }
    Ok(())
}

fn gap(
    left: &[Block],
    right: &[Block],
    ls: std::ops::Range<usize>,
    rs: std::ops::Range<usize>,
    groups: &mut Groups,
    folder: &mut Folder,
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
            let (x, y) = (&left[l], &right[r]);
            let edits = words::edits(&x.text, &y.text, folder, watch)?;
            if edits.containment() >= threshold(x, y) && edits.similarity() >= threshold(x, y) / 2.0 {
                found.push((edits.similarity(), l, r));
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
