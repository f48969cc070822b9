//! Pairs blocks by what they share, wherever they stand: greedily by score, with what a pair shares used up, so that a
//! second pair of the same block must rest on other text (split and merged paragraphs).

use crate::article::{Block, BlockKind};
use crate::task::{Cancelled, Watch};

use super::bags::Bags;
use super::entries::Entries;
use super::samples::Samples;
use super::{Groups, least};

/// What two blocks anywhere must share to be counterparts.
const ANYWHERE: f64 = 0.22;
/// And to join a block that has a counterpart already, of what is not used up.
const PART: f64 = 0.22;
/// Candidates kept for each block of the left.
const CANDIDATES: usize = 8;
/// Share of a sparse sample that makes a candidate worth a close look, and the least number of runs.
const PROMISING: f64 = 0.08;
const PROMISING_RUNS: u32 = 2;

struct Candidate {
    left: usize,
    right: usize,
    score: f64,
}

pub(super) fn pair_by_content(
    [left, right]: [&[Block]; 2],
    sides: &[Entries; 2],
    samples: &Samples,
    bags: &mut Bags<'_>,
    groups: &mut Groups,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let [a, b] = sides;
    let mut candidates = candidates(sides, samples, bags, watch)?;
    candidates.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.left, x.right).cmp(&(y.left, y.right))));
    let mut later = Vec::new();
    for candidate in candidates {
        watch.check()?;
        let (x, y) = (&a.list[candidate.left], &b.list[candidate.right]);
        let (l, r) = (&left[x.block], &right[y.block]);
        if groups.of_left(x.block).is_some() || groups.of_right(y.block).is_some() {
            later.push(candidate);
        } else if candidate.score >= least(l, r, bags.runs(candidate.left, candidate.right), ANYWHERE)
            && groups.pair(x.block, y.block)
        {
            bags.use_up(candidate.left, candidate.right);
        }
    }
    // Twice, since a part may stand beside another that joins only now.
    for _ in 0..2 {
        for candidate in &later {
            watch.check()?;
            join([left, right], sides, (candidate.left, candidate.right), PART, bags, groups);
        }
    }
    Ok(())
}

/// Lets the one of two entries that has no counterpart join the other's, if enough of it stands there.
pub(super) fn join(
    [left, right]: [&[Block]; 2],
    sides: &[Entries; 2],
    (l, r): (usize, usize),
    part: f64,
    bags: &mut Bags<'_>,
    groups: &mut Groups,
) {
    let (x, y) = (&sides[0].list[l], &sides[1].list[r]);
    let joining = match (groups.of_left(x.block).is_none(), groups.of_right(y.block).is_none()) {
        (true, false) => 0,
        (false, true) => 1,
        _ => return,
    };
    let (a, b) = (&left[x.block], &right[y.block]);
    if a.kind == BlockKind::Headline || b.kind == BlockKind::Headline {
        return;
    }
    let runs = bags.runs(l, r);
    if bags.unused_score(l, r, joining) >= least(a, b, runs, part) && groups.join(x.block, y.block) {
        bags.use_up(l, r);
    }
}

/// For each block of the left the blocks of the right that share most with it.
fn candidates(
    sides: &[Entries; 2],
    samples: &Samples,
    bags: &mut Bags<'_>,
    watch: &Watch,
) -> Result<Vec<Candidate>, Cancelled> {
    let mut index = samples.index();
    let mut found = Vec::new();
    for (left, entry) in sides[0].list.iter().enumerate() {
        watch.check()?;
        let look_at = if samples.sparse { CANDIDATES } else { 4 * CANDIDATES };
        let sampled = samples.sides[0].of(left).len();
        let mut best: Vec<Candidate> = index
            .look_up(left)
            .into_iter()
            .filter(|&(right, count)| {
                let smaller = sampled.min(samples.sides[1].of(right).len());
                let enough = count >= PROMISING_RUNS && f64::from(count) >= PROMISING * smaller as f64;
                (entry.free || sides[1].list[right].free) && (enough || !samples.sparse)
            })
            .take(look_at)
            .map(|(right, _)| Candidate { left, right, score: bags.score(left, right) })
            .collect();
        best.sort_by(|x, y| y.score.total_cmp(&x.score).then(x.right.cmp(&y.right)));
        best.truncate(CANDIDATES);
        found.append(&mut best);
    }
    Ok(found)
}
