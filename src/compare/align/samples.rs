//! A sample of each block's runs, and an index over them: which blocks may share enough to be worth a close look.
//!
//! Among little text the sample is everything. Among much, a run is in it or not by its hash alone, so that what two
//! blocks share is sampled in both (nested modulus sampling).

use crate::task::{Cancelled, Watch};

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
    pub(super) fn take(sides: &[Entries; 2], watch: &Watch) -> Result<Self, Cancelled> {
        let letters: usize = sides.iter().map(Entries::count).sum();
        let blocks: usize = sides.iter().map(|e| e.list.len()).sum();
        let halvings = (letters / ALL).checked_ilog2().map_or(0, |n| n + 1).min(SPARSEST);
        let width = if blocks > SHORT_RUNS { Width::Three } else { Width::Two };
        let sample = |entries: &Entries| {
            let (mut sample, mut room) = (Sample::default(), Vec::new());
            for entry in 0..entries.list.len() {
                watch.check()?;
                let start = sample.runs.len();
                sample.starts.push(u32::try_from(start).unwrap_or(u32::MAX));
                let letters = entries.letters(entry);
                let halvings = (letters.len() / TELLING).checked_ilog2().unwrap_or(0).min(halvings);
                let none_of = (1 << halvings) - 1;
                runs::each(letters, width, |run| {
                    if run & none_of == 0 {
                        sample.runs.push(run);
                    }
                });
                runs::sort_distinct(&mut sample.runs, start, &mut room);
                sample.halvings.push(halvings);
            }
            Ok(sample)
        };
        Ok(Self {
            sides: [sample(&sides[0])?, sample(&sides[1])?],
            sparse: halvings > 0,
            common: COMMON.max(PLACES / blocks.max(1)),
        })
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

    /// An index over the right side, for [`Index::look_up`]; `free` says which of its entries have no counterpart.
    pub(super) fn index(&self, free: impl Fn(usize) -> bool, watch: &Watch) -> Result<Index<'_>, Cancelled> {
        let right = &self.sides[1];
        let entries = right.starts.len();
        // As many shelves as leave two or three runs to each, by the first bits of the run.
        let shift = 32 - (right.runs.len() / 2).max(2).ilog2().min(22);
        let mut shelves = vec![0_u32; (1 << (32 - shift)) + 1];
        for run in &right.runs {
            if let Some(next) = shelves.get_mut((run >> shift) as usize + 1) {
                *next += 1;
            }
        }
        let mut end = 0;
        for shelf in &mut shelves {
            end += *shelf;
            *shelf = end;
        }
        let mut next = shelves.clone();
        let mut places = vec![0_u64; right.runs.len()];
        let mut with_free = vec![false; next.len()];
        for entry in 0..entries {
            watch.check()?;
            if free(entry) {
                right.of(entry).iter().for_each(|run| with_free[(run >> shift) as usize] = true);
            }
            for &run in right.of(entry) {
                let Some(next) = next.get_mut((run >> shift) as usize) else { continue };
                if let Some(place) = places.get_mut(*next as usize) {
                    *place = u64::from(run) << 32 | entry as u64;
                }
                *next += 1;
            }
        }
        for ends in shelves.windows(2) {
            if let [start, end] = *ends
                && end - start > 1
                && let Some(shelf) = places.get_mut(start as usize..end as usize)
            {
                shelf.sort_unstable();
            }
        }
        watch.check()?;
        let counts = vec![0; entries];
        Ok(Index { samples: self, places, shelves, with_free, shift, counts, touched: Vec::new() })
    }
}

/// Which entries of the right hold a run.
pub(super) struct Index<'a> {
    samples: &'a Samples,
    /// A run and its entry in each, sorted.
    places: Vec<u64>,
    /// Where the places of the runs with the same first bits begin, and the end of the last.
    shelves: Vec<u32>,
    /// Which of the shelves hold runs of entries without counterpart.
    with_free: Vec<bool>,
    /// How many bits of a run are behind those.
    shift: u32,
    counts: Vec<u32>,
    touched: Vec<u32>,
}

impl Index<'_> {
    /// The places of a run, unless it is too common to say anything.
    fn places(&self, run: u32) -> &[u64] {
        /// So many are looked at one by one.
        const FEW: usize = 8;
        let shelf = (run >> self.shift) as usize;
        let at = |shelf: usize| self.shelves.get(shelf).map_or(0, |&at| at as usize);
        let there = self.places.get(at(shelf)..at(shelf + 1)).unwrap_or_default();
        let is_before = |place: &u64| ((place >> 32) as u32) < run;
        let before = if there.len() <= FEW {
            there.iter().take_while(|place| is_before(place)).count()
        } else {
            there.partition_point(is_before)
        };
        let there = there.get(before..).unwrap_or_default();
        let is_same = |place: &u64| (place >> 32) as u32 == run;
        let common = self.samples.common;
        if there.get(common).is_some_and(is_same) {
            return &[];
        }
        let near = there.get(..common).unwrap_or(there);
        let same = near.iter().take_while(|place| is_same(place)).count();
        near.get(..same).unwrap_or_default()
    }

    /// The entries of the right that share runs with one of the left and how many, those of them that are `wanted`, those
    /// that share most first; `all`: not only those without counterpart.
    pub(super) fn look_up(
        &mut self,
        left: usize,
        all: bool,
        wanted: impl Fn(usize, u32) -> bool,
    ) -> Vec<(usize, u32)> {
        // Out of the index while it is asked for places.
        let (mut counts, mut touched) = (std::mem::take(&mut self.counts), std::mem::take(&mut self.touched));
        for &run in self.samples.sides[0].of(left) {
            // Mostly one that has a counterpart is looked up, and hardly any on the other side have none.
            if !all && self.with_free.get((run >> self.shift) as usize) != Some(&true) {
                continue;
            }
            for place in self.places(run) {
                let entry = *place as u32;
                if let Some(count) = counts.get_mut(entry as usize) {
                    if *count == 0 {
                        touched.push(entry);
                    }
                    *count += 1;
                }
            }
        }
        let mut found = Vec::new();
        for entry in touched.drain(..) {
            let count = counts.get_mut(entry as usize).map_or(0, std::mem::take);
            if wanted(entry as usize, count) {
                found.push((entry as usize, count));
            }
        }
        (self.counts, self.touched) = (counts, touched);
        found.sort_unstable_by_key(|&(entry, count)| (std::cmp::Reverse(count), entry));
        found
    }
}
