//! Pairs blocks by what they share, wherever they stand: an inverted index over short runs with a cap on how
//! common a run may be, then greedily by score, with what a pair shares used up, so that a second pair of the
//! same block must rest on other text (split and merged paragraphs).

use rustc_hash::FxHashMap;

use crate::article::{Block, BlockKind};
use crate::task::{Cancelled, Watch};

use super::bags::{Bag, score, unused_score, use_up};
use super::{Groups, least};

/// Up to so many blocks runs of two characters find candidates; among more they are too common.
const SHORT_RUNS: usize = 1500;
/// A run in more blocks of one side than this says nothing about which is the counterpart, among very many blocks.
const COMMON: usize = 16;
/// Places looked at for one run, at most, times the number of blocks: what small articles can afford.
const PLACES: usize = 40_000;
/// What two blocks anywhere must share to be counterparts.
const ANYWHERE: f64 = 0.22;
/// And to join a block that has a counterpart already, of what is not used up.
const PART: f64 = 0.22;
/// Candidates kept for each block of the left.
const CANDIDATES: usize = 8;

struct Candidate {
    left: usize,
    right: usize,
    score: f64,
}

/// Whether so many blocks need longer runs to find candidates by.
pub(super) fn needs_long_runs(blocks: usize) -> bool {
    blocks > SHORT_RUNS
}

pub(super) fn pair_by_content(
    left: &[Block],
    right: &[Block],
    bags: &mut [Vec<Bag>; 2],
    groups: &mut Groups,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let [a, b] = bags;
    let mut candidates = candidates(a, b, watch)?;
    candidates.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.left, x.right).cmp(&(y.left, y.right))));
    let mut later = Vec::new();
    for candidate in candidates {
        watch.check()?;
        let (x, y) = (&mut a[candidate.left], &mut b[candidate.right]);
        let (l, r) = (&left[x.block], &right[y.block]);
        if groups.of_left(x.block).is_some() || groups.of_right(y.block).is_some() {
            later.push(candidate);
        } else if candidate.score >= least(l, r, x.len().min(y.len()), ANYWHERE)
            && groups.pair(x.block, y.block)
        {
            use_up(x, y);
        }
    }
    // Twice, since a part may stand beside another that joins only now.
    for _ in 0..2 {
        for candidate in &later {
            let (x, y) = (&mut a[candidate.left], &mut b[candidate.right]);
            let one = groups.of_left(x.block).is_none() != groups.of_right(y.block).is_none();
            let text =
                left[x.block].kind != BlockKind::Headline && right[y.block].kind != BlockKind::Headline;
            if one
                && text
                && unused_score(x, y) >= least(&left[x.block], &right[y.block], x.len().min(y.len()), PART)
                && groups.join(x.block, y.block)
            {
                use_up(x, y);
            }
        }
    }
    Ok(())
}

/// For each block of the left the blocks of the right that share most with it.
fn candidates(a: &[Bag], b: &[Bag], watch: &Watch) -> Result<Vec<Candidate>, Cancelled> {
    let common = COMMON.max(PLACES / (a.len() + b.len()).max(1));
    let mut index: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for (at, bag) in b.iter().enumerate() {
        for &gram in bag.keys() {
            index.entry(gram).or_default().push(u32::try_from(at).unwrap_or(u32::MAX));
        }
    }
    let mut shared = vec![0_u32; b.len()];
    let mut found = Vec::new();
    for (left, bag) in a.iter().enumerate() {
        watch.check()?;
        let mut touched: Vec<u32> = Vec::new();
        for gram in bag.keys() {
            let places = index.get(gram).map_or(&[][..], Vec::as_slice);
            if places.len() > common {
                continue;
            }
            for &at in places {
                let count = &mut shared[at as usize];
                if *count == 0 {
                    touched.push(at);
                }
                *count += 1;
            }
        }
        touched.sort_unstable_by_key(|&at| (std::cmp::Reverse(shared[at as usize]), at));
        // The ones that share most runs are looked at closely; twice as many as are kept.
        let mut best: Vec<Candidate> = touched
            .iter()
            .take(4 * CANDIDATES)
            .map(|&at| Candidate { left, right: at as usize, score: score(bag, &b[at as usize]) })
            .collect();
        touched.iter().for_each(|&at| shared[at as usize] = 0);
        best.sort_by(|x, y| y.score.total_cmp(&x.score).then(x.right.cmp(&y.right)));
        best.truncate(CANDIDATES);
        found.append(&mut best);
    }
    Ok(found)
}
