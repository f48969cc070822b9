//! A sample of each block's runs, and an index over them: which blocks may share enough to be worth a close look.
//!
//! Among little text the sample is everything. Among much, a run is in it or not by its hash alone, so that what two
//! blocks share is sampled in both (nested modulus sampling).

use rustc_hash::FxHashMap;

use super::entries::Entries;
use super::runs::{self, Width};

/// Letters up to which every run is taken.
const ALL: usize = 1 << 16;
/// At the most every so manyth run is taken, as a power of two.
const SPARSEST: u32 = 3;
/// A sample of fewer runs than this tells little: short blocks are sampled more densely.
const TELLING: usize = 16;
/// Up to so many blocks runs of two characters find candidates; among more they are too common.
const SHORT_RUNS: usize = 1500;
/// A run in more blocks of one side than this says nothing about which is the counterpart, among very many blocks.
const COMMON: usize = 16;
/// Places looked at for one run, at most, times the number of blocks: what small articles can afford.
const PLACES: usize = 40_000;

/// The sampled runs of both sides.
pub(super) struct Samples {
    pub(super) sides: [Sample; 2],
    /// Whether runs were left out.
    pub(super) sparse: bool,
    common: usize,
}

/// Distinct runs, sorted within each entry.
#[derive(Default)]
pub(super) struct Sample {
    runs: Vec<u32>,
    /// Where each entry's begin, and the end of the last.
    starts: Vec<u32>,
    /// How sparse each entry's are: one of two to the power of this.
    halvings: Vec<u32>,
}

impl Sample {
    pub(super) fn of(&self, entry: usize) -> &[u32] {
        let at = |i: usize| self.starts.get(i).map_or(self.runs.len(), |&s| s as usize);
        self.runs.get(at(entry)..at(entry + 1)).unwrap_or_default()
    }
}

impl Samples {
    pub(super) fn take(sides: &[Entries; 2]) -> Self {
        let letters: usize = sides.iter().map(Entries::count).sum();
        let blocks: usize = sides.iter().map(|e| e.list.len()).sum();
        let halvings = (letters / ALL).checked_ilog2().map_or(0, |n| n + 1).min(SPARSEST);
        let width = if blocks > SHORT_RUNS { Width::Three } else { Width::Two };
        let sample = |entries: &Entries| {
            let mut sample = Sample::default();
            for entry in 0..entries.list.len() {
                let start = sample.runs.len();
                sample.starts.push(u32::try_from(start).unwrap_or(u32::MAX));
                let letters = entries.letters(entry);
                let halvings = (letters.len() / TELLING).checked_ilog2().unwrap_or(0).min(halvings);
                runs::each(letters, width, |run| {
                    if run.trailing_zeros() >= halvings {
                        sample.runs.push(run);
                    }
                });
                sort_from(&mut sample.runs, start);
                sample.halvings.push(halvings);
            }
            sample
        };
        Self {
            sides: [sample(&sides[0]), sample(&sides[1])],
            sparse: halvings > 0,
            common: COMMON.max(PLACES / blocks.max(1)),
        }
    }

    /// How much of the smaller sample two entries share, 0.0 to 1.0, and how many runs that is.
    pub(super) fn shared(&self, l: usize, r: usize) -> (f64, usize) {
        let (x, y) = (self.sides[0].of(l), self.sides[1].of(r));
        let mut shared = 0;
        runs::each_shared(x, y, |_, _| shared += 1);
        (shared as f64 / self.smaller(l, r).max(1) as f64, shared)
    }

    /// How many runs two entries can share at the most, as sparse as the sparser sample is.
    pub(super) fn smaller(&self, l: usize, r: usize) -> usize {
        let [a, b] = &self.sides;
        let halvings = |side: &Sample, entry: usize| side.halvings.get(entry).copied().unwrap_or(0);
        let (x, y) = (halvings(a, l), halvings(b, r));
        let sparser = x.max(y);
        (a.of(l).len() >> (sparser - x)).min(b.of(r).len() >> (sparser - y))
    }

    /// An index over the right side, for [`Index::look_up`].
    pub(super) fn index(&self) -> Index<'_> {
        let right = &self.sides[1];
        let mut places: Vec<u64> = Vec::with_capacity(right.runs.len());
        for entry in 0..right.starts.len() {
            places.extend(right.of(entry).iter().map(|&run| u64::from(run) << 32 | entry as u64));
        }
        places.sort_unstable();
        let mut of = FxHashMap::with_capacity_and_hasher(places.len(), Default::default());
        let mut at = 0;
        for same in places.chunk_by(|x, y| x >> 32 == y >> 32) {
            if same.len() <= self.common
                && let Some(first) = same.first()
            {
                of.insert((first >> 32) as u32, (at, at + same.len()));
            }
            at += same.len();
        }
        Index { samples: self, places, of, counts: vec![0; right.starts.len()], touched: Vec::new() }
    }
}

fn sort_from(runs: &mut Vec<u32>, start: usize) {
    let Some(new) = runs.get_mut(start..) else { return };
    new.sort_unstable();
    let mut kept = start;
    for at in start..runs.len() {
        if at == start || runs.get(at) != runs.get(kept - 1) {
            runs.swap(kept, at);
            kept += 1;
        }
    }
    runs.truncate(kept);
}

/// Which entries of the right hold a run.
pub(super) struct Index<'a> {
    samples: &'a Samples,
    places: Vec<u64>,
    of: FxHashMap<u32, (usize, usize)>,
    counts: Vec<u32>,
    touched: Vec<u32>,
}

impl Index<'_> {
    /// The entries of the right that share runs with one of the left and how many, those that share most first.
    pub(super) fn look_up(&mut self, left: usize) -> Vec<(usize, u32)> {
        for run in self.samples.sides[0].of(left) {
            let Some(&(start, end)) = self.of.get(run) else { continue };
            for place in self.places.get(start..end).unwrap_or_default() {
                let entry = *place as u32;
                if let Some(count) = self.counts.get_mut(entry as usize) {
                    if *count == 0 {
                        self.touched.push(entry);
                    }
                    *count += 1;
                }
            }
        }
        let counts = &mut self.counts;
        let mut found: Vec<(usize, u32)> = self
            .touched
            .drain(..)
            .filter_map(|entry| counts.get_mut(entry as usize).map(|c| (entry as usize, std::mem::take(c))))
            .collect();
        found.sort_unstable_by_key(|&(entry, count)| (std::cmp::Reverse(count), entry));
        found
    }
}
