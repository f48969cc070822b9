//! Blocks as bags of short runs of tokens: what two blocks share, weighted by how rare it is.
//!
//! Runs of two characters tell reworded paragraphs from unrelated ones far better than single characters or longest
//! common subsequences do: unrelated Chinese prose shares half its characters and hardly any pairs of them.

use rustc_hash::FxHashMap;

use crate::article::Block;
use crate::task::{Cancelled, Watch};
use crate::text::{Folded, Folder, TokenKind, hash_keys};

/// The distinct runs of a block, sorted by hash, with their weights, and which are used up by a counterpart.
pub(super) struct Bag {
    pub(super) block: usize,
    grams: Vec<u32>,
    weights: Vec<f32>,
    used: Vec<bool>,
    total: f32,
    /// Longer runs for finding candidates among very many blocks; empty where the short ones serve.
    pub(super) rare: Vec<u32>,
}

impl Bag {
    /// Runs to look candidates up by.
    pub(super) fn keys(&self) -> &[u32] {
        if self.rare.is_empty() { &self.grams } else { &self.rare }
    }

    /// How many distinct runs it has.
    pub(super) fn len(&self) -> usize {
        self.grams.len()
    }
}

/// Bags of blocks of both sides, weighted together.
pub(super) fn of(
    sides: [(&[Block], Vec<usize>); 2],
    long: bool,
    folder: &mut Folder,
    watch: &Watch,
) -> Result<[Vec<Bag>; 2], Cancelled> {
    let mut folded = Folded::default();
    let mut frequency: FxHashMap<u32, u32> = FxHashMap::default();
    let count: usize = sides.iter().map(|(_, free)| free.len()).sum();
    let mut bags = [Vec::new(), Vec::new()];
    for ((blocks, free), bags) in sides.into_iter().zip(&mut bags) {
        for block in free {
            watch.check()?;
            folder.fold(&blocks[block].text, &mut folded);
            let grams = grams(&folded, 2);
            for &gram in &grams {
                *frequency.entry(gram).or_default() += 1;
            }
            let rare = if long { self::grams(&folded, 3) } else { Vec::new() };
            bags.push(Bag {
                block,
                used: vec![false; grams.len()],
                weights: Vec::new(),
                total: 0.0,
                grams,
                rare,
            });
        }
    }
    for bag in bags.iter_mut().flatten() {
        // Never nothing, so that articles of two paragraphs have something to share.
        let weight =
            |gram: &u32| (1.0 + count as f32 / frequency.get(gram).copied().unwrap_or(1) as f32).ln();
        bag.weights = bag.grams.iter().map(weight).collect();
        bag.total = bag.weights.iter().sum();
    }
    Ok(bags)
}

/// Distinct hashes of runs of `width` characters or two words, sorted; punctuation and blanks left out.
fn grams(folded: &Folded, width: usize) -> Vec<u32> {
    let tokens: Vec<(u64, usize)> = folded
        .tokens
        .iter()
        .zip(&folded.keys)
        .filter_map(|(t, &key)| match t.kind {
            TokenKind::Blank | TokenKind::Punct => None,
            TokenKind::Ideo => Some((key, 2)),
            TokenKind::Word | TokenKind::Number => Some((key, 3)),
        })
        .collect();
    let wanted = width * 2;
    let mut found = Vec::with_capacity(tokens.len());
    for start in 0..tokens.len() {
        let mut run = [0; 3];
        let (mut weight, mut len) = (0, 0);
        while weight < wanted
            && let (Some(&(key, w)), Some(slot)) = (tokens.get(start + len), run.get_mut(len))
        {
            *slot = key;
            weight += w;
            len += 1;
        }
        if weight >= wanted || start == 0 {
            found.push((hash_keys(run.get(..len).unwrap_or_default()) >> 32) as u32);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The weight of what two blocks share, as a share of the lighter one, 0.0 to 1.0.
pub(super) fn score(x: &Bag, y: &Bag) -> f64 {
    let mut sum = 0.0;
    each_shared(x, y, |i, _| sum += x.weights[i]);
    f64::from(sum) / f64::from(x.total.min(y.total)).max(f64::MIN_POSITIVE)
}

/// The same of what neither has shared with a counterpart yet.
pub(super) fn unused_score(x: &Bag, y: &Bag) -> f64 {
    let mut sum = 0.0;
    each_shared(x, y, |i, j| sum += if x.used[i] || y.used[j] { 0.0 } else { x.weights[i] });
    f64::from(sum) / f64::from(x.total.min(y.total)).max(f64::MIN_POSITIVE)
}

/// Marks what two counterparts share as used up.
pub(super) fn use_up(x: &mut Bag, y: &mut Bag) {
    let mut shared = Vec::new();
    each_shared(x, y, |i, j| shared.push((i, j)));
    for (i, j) in shared {
        x.used[i] = true;
        y.used[j] = true;
    }
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
