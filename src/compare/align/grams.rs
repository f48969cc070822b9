//! Pairs blocks by the rare runs of tokens they share, wherever they stand: an inverted index over short
//! runs with a cap on how common a run may be, then greedily by score, with what a pair shares used up, so
//! that a second pair of the same block must rest on other text (split and merged paragraphs).

use rustc_hash::FxHashMap;

use crate::article::Block;
use crate::task::{Cancelled, Watch};
use crate::text::{Folded, Folder, TokenKind, hash_keys};

use super::{Groups, MIN_CONTAINMENT, threshold};
use crate::compare::words;

/// A run in more blocks of one side than this says nothing about which is the counterpart.
const COMMON: usize = 16;
/// Share of the runs of the shorter block two blocks must have in common to be looked at.
const MIN_SHARE: f64 = 0.08;
/// And to join a block that has a counterpart already, of runs not used up.
const MIN_PART: f64 = 0.3;
/// Candidates kept for each block of the left.
const CANDIDATES: usize = 8;

/// The distinct runs of a block, sorted, and which are used up.
struct Bag {
    block: usize,
    grams: Vec<u32>,
    used: Vec<bool>,
}

struct Candidate {
    left: usize,
    right: usize,
    score: f64,
}

pub(super) fn pair_by_content(
    left: &[Block],
    right: &[Block],
    groups: &mut Groups,
    folder: &mut Folder,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let mut a = bags(left, groups.free_left(), folder, watch)?;
    let mut b = bags(right, groups.free_right(), folder, watch)?;
    let mut candidates = candidates(&a, &b, watch)?;
    candidates.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.left, x.right).cmp(&(y.left, y.right))));
    let mut later = Vec::new();
    for candidate in candidates {
        watch.check()?;
        let (x, y) = (&mut a[candidate.left], &mut b[candidate.right]);
        let (l, r) = (&left[x.block], &right[y.block]);
        if groups.of_left(x.block).is_some() || groups.of_right(y.block).is_some() {
            later.push(candidate);
        } else if words::edits(&l.text, &r.text, folder, watch)?.containment() >= threshold(l, r)
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
            if one
                && threshold(&left[x.block], &right[y.block]) <= MIN_CONTAINMENT
                && unused_share(x, y) >= MIN_PART
                && groups.join(x.block, y.block)
            {
                use_up(x, y);
            }
        }
    }
    Ok(())
}

fn bags(
    blocks: &[Block],
    free: impl Iterator<Item = usize>,
    folder: &mut Folder,
    watch: &Watch,
) -> Result<Vec<Bag>, Cancelled> {
    let mut folded = Folded::default();
    free.map(|block| {
        watch.check()?;
        folder.fold(&blocks[block].text, &mut folded);
        let mut grams = grams(&folded);
        grams.sort_unstable();
        grams.dedup();
        Ok(Bag { block, used: vec![false; grams.len()], grams })
    })
    .collect()
}

/// Hashes of runs of three characters or two words, punctuation and blanks left out.
fn grams(folded: &Folded) -> Vec<u32> {
    let tokens: Vec<(u64, u8)> = folded
        .tokens
        .iter()
        .zip(&folded.keys)
        .filter_map(|(t, &key)| match t.kind {
            TokenKind::Blank | TokenKind::Punct => None,
            TokenKind::Ideo => Some((key, 1)),
            TokenKind::Word | TokenKind::Number => Some((key, 2)),
        })
        .collect();
    let mut found = Vec::with_capacity(tokens.len());
    for start in 0..tokens.len() {
        let mut run = [0; 3];
        let (mut weight, mut len) = (0, 0);
        while weight < 3
            && let (Some(&(key, w)), Some(slot)) = (tokens.get(start + len), run.get_mut(len))
        {
            *slot = key;
            weight += w;
            len += 1;
        }
        if weight >= 3 || start == 0 {
            found.push((hash_keys(run.get(..len).unwrap_or_default()) >> 32) as u32);
        }
    }
    found
}

fn candidates(a: &[Bag], b: &[Bag], watch: &Watch) -> Result<Vec<Candidate>, Cancelled> {
    let mut index: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for (at, bag) in b.iter().enumerate() {
        for &gram in &bag.grams {
            index.entry(gram).or_default().push(u32::try_from(at).unwrap_or(u32::MAX));
        }
    }
    let common = |gram: &u32| index.get(gram).is_some_and(|found| found.len() > COMMON);
    let weight: Vec<usize> = b.iter().map(|bag| bag.grams.iter().filter(|g| !common(g)).count()).collect();
    let mut shared = vec![0_u32; b.len()];
    let mut found = Vec::new();
    for (left, bag) in a.iter().enumerate() {
        watch.check()?;
        let mut touched: Vec<u32> = Vec::new();
        let mut own = 0_usize;
        for gram in &bag.grams {
            let places = index.get(gram).map_or(&[][..], Vec::as_slice);
            if places.len() > COMMON {
                continue;
            }
            own += 1;
            for &at in places {
                let count = &mut shared[at as usize];
                if *count == 0 {
                    touched.push(at);
                }
                *count += 1;
            }
        }
        touched.sort_unstable();
        let mut best: Vec<Candidate> = touched
            .iter()
            .filter_map(|&at| {
                let right = at as usize;
                let count = std::mem::take(&mut shared[right]);
                let shorter = own.min(weight[right]).max(1);
                let share = f64::from(count) / shorter as f64;
                (share >= MIN_SHARE).then(|| Candidate {
                    left,
                    right,
                    score: share * f64::from(count) / (f64::from(count) + 3.0),
                })
            })
            .collect();
        best.sort_by(|x, y| y.score.total_cmp(&x.score).then(x.right.cmp(&y.right)));
        best.truncate(CANDIDATES);
        found.append(&mut best);
    }
    Ok(found)
}

fn each_shared(x: &Bag, y: &Bag, mut f: impl FnMut(usize, usize)) {
    let (mut i, mut j) = (0, 0);
    while let (Some(p), Some(q)) = (x.grams.get(i), y.grams.get(j)) {
        match p.cmp(q) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                f(i, j);
                (i, j) = (i + 1, j + 1);
            }
        }
    }
}

fn use_up(x: &mut Bag, y: &mut Bag) {
    let mut shared = Vec::new();
    each_shared(x, y, |i, j| shared.push((i, j)));
    for (i, j) in shared {
        x.used[i] = true;
        y.used[j] = true;
    }
}

fn unused_share(x: &Bag, y: &Bag) -> f64 {
    let mut count = 0_usize;
    each_shared(x, y, |i, j| count += usize::from(!x.used[i] && !y.used[j]));
    count as f64 / x.grams.len().min(y.grams.len()).max(1) as f64
}
