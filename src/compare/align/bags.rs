//! What two blocks share, weighted by how rare it is. Bags are filled when they are first asked for.

use crate::task::Watch;
use crate::text::Letter;

use super::entries::Entries;
use super::runs::{self, Width};

/// Letters from which the rarity of runs is learnt, at most: enough to know what is common.
const LEARN_FROM: usize = 1 << 17;

/// How often runs occur.
struct Rarity {
    /// By hash: in how many blocks. More than fit are as many as fit.
    counts: Vec<u16>,
    /// What a run weighs that is in so many blocks.
    weights: Vec<f32>,
}

impl Rarity {
    fn learn(sides: &[Entries; 2]) -> Self {
        let letters: usize = sides.iter().map(Entries::count).sum();
        // Every so many blocks of either side alike.
        let step = letters.div_ceil(LEARN_FROM).max(1);
        let size = (letters / step * 2).next_power_of_two().clamp(1 << 10, 1 << 18);
        let mut rarity = Self { counts: vec![0; size], weights: Vec::new() };
        // A run counts once for each block. Which slots a block has had is kept in bits, which all stay near.
        let mut had = vec![0_u64; size / 64];
        let mut slots: Vec<u32> = Vec::new();
        let mut number = 0;
        for entries in sides {
            for entry in (0..entries.list.len()).step_by(step) {
                runs::each(entries.letters(entry), Width::Two, |run| {
                    let slot = rarity.slot(run);
                    let bit = 1 << (slot % 64);
                    if let Some(bits) = had.get_mut(slot / 64)
                        && *bits & bit == 0
                    {
                        *bits |= bit;
                        slots.push(slot as u32);
                    }
                });
                for slot in slots.drain(..) {
                    let slot = slot as usize;
                    had[slot / 64] = 0;
                    let count = &mut rarity.counts[slot];
                    *count = count.saturating_add(1);
                }
                number += 1;
            }
        }
        // Never nothing, so that articles of two paragraphs have something to share.
        rarity.weights = (0..=number).map(|count| (1.0 + number as f32 / count.max(1) as f32).ln()).collect();
        rarity
    }

    /// What a run weighs that stands in two counterparts and hardly anywhere else.
    fn of_few(&self) -> f32 {
        const FEW: usize = 4;
        self.weights.get(FEW).or(self.weights.last()).copied().unwrap_or(0.0)
    }

    fn slot(&self, run: u32) -> usize {
        (run as usize).wrapping_mul(0x9e37_79b1) >> 3 & (self.counts.len() - 1)
    }

    fn weight(&self, run: u32) -> f32 {
        let count = self.counts.get(self.slot(run)).copied().unwrap_or(0);
        self.weights.get(usize::from(count)).copied().unwrap_or(1.0)
    }
}

/// The distinct runs of a block, sorted by hash, and which are used up by a counterpart.
#[derive(Debug, Default)]
struct Bag {
    runs: Vec<u32>,
    /// Empty until something is.
    used: Vec<bool>,
    total: f32,
    /// Of the squares of their weights.
    squares: f32,
}

/// What two blocks have in common.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub(super) struct Common {
    /// Its weight as a share of the lighter block, 0.0 to 1.0.
    pub(super) share: f64,
    /// How much alike the two are by it: the cosine of the angle between the weights of both, 0.0 to 1.0. What stands in
    /// few blocks counts much more than what stands in many.
    pub(super) kinship: f64,
    /// Whether some of it stands in few blocks.
    pub(super) rare: bool,
}

impl Bag {
    fn of(letters: &[Letter], rarity: &Rarity) -> Self {
        let runs = runs::distinct(letters, Width::Two);
        let (mut total, mut squares) = (0.0, 0.0);
        for &run in &runs {
            let weight = rarity.weight(run);
            total += weight;
            squares += weight * weight;
        }
        Self { runs, used: Vec::new(), total, squares }
    }

    fn weight(&self, at: usize, rarity: &Rarity) -> f32 {
        self.runs.get(at).map_or(0.0, |&run| rarity.weight(run))
    }

    fn is_used(&self, at: usize) -> bool {
        self.used.get(at).copied().unwrap_or(false)
    }

    fn use_up(&mut self, at: usize) {
        if self.used.is_empty() {
            self.used = vec![false; self.runs.len()];
        }
        if let Some(used) = self.used.get_mut(at) {
            *used = true;
        }
    }
}

/// The bags of both sides' entries.
pub(super) struct Bags<'a> {
    sides: &'a [Entries; 2],
    watch: &'a Watch,
    rarity: Option<Rarity>,
    /// Apart, for of most there are none.
    bags: [Vec<Option<Box<Bag>>>; 2],
}

impl<'a> Bags<'a> {
    pub(super) fn new(sides: &'a [Entries; 2], watch: &'a Watch) -> Self {
        let none = |entries: &Entries| entries.list.iter().map(|_| None).collect();
        Self { sides, watch, rarity: None, bags: [none(&sides[0]), none(&sides[1])] }
    }

    fn fill(&mut self, side: usize, entry: usize) {
        // A bag may take a while. Whoever asks learns soon that it does not matter any more.
        if self.watch.is_cancelled() {
            return;
        }
        let sides = self.sides;
        let rarity = self.rarity.get_or_insert_with(|| Rarity::learn(sides));
        if let Some(slot) = self.bags[side].get_mut(entry)
            && slot.is_none()
        {
            *slot = Some(Box::new(Bag::of(sides[side].letters(entry), rarity)));
        }
    }

    fn both(&mut self, l: usize, r: usize) -> Option<(&Bag, &Bag, &Rarity)> {
        self.fill(0, l);
        self.fill(1, r);
        let [a, b] = &self.bags;
        Some((a.get(l)?.as_ref()?, b.get(r)?.as_ref()?, self.rarity.as_ref()?))
    }

    /// How many distinct runs the smaller of two has.
    pub(super) fn runs(&mut self, l: usize, r: usize) -> usize {
        self.both(l, r).map_or(0, |(x, y, _)| x.runs.len().min(y.runs.len()))
    }

    /// Twice the weight of what two blocks share over that of both (Dice), 0.0 to 1.0.
    pub(super) fn likeness(&mut self, l: usize, r: usize) -> f64 {
        let lighter = self.score(l, r);
        let Some((x, y, _)) = self.both(l, r) else { return 0.0 };
        2.0 * lighter * share(x.total.min(y.total), x.total + y.total)
    }

    /// The weight of what two blocks share, as a share of the lighter one, 0.0 to 1.0.
    pub(super) fn score(&mut self, l: usize, r: usize) -> f64 {
        let Some((x, y, rarity)) = self.both(l, r) else { return 0.0 };
        let mut sum = 0.0;
        runs::each_shared(&x.runs, &y.runs, |i, _| sum += x.weight(i, rarity));
        share(sum, x.total.min(y.total))
    }

    /// What two blocks have in common.
    pub(super) fn common(&mut self, l: usize, r: usize) -> Common {
        let Some((x, y, rarity)) = self.both(l, r) else { return Common::default() };
        let (mut sum, mut squares, mut rarest) = (0.0, 0.0, 0.0_f32);
        runs::each_shared(&x.runs, &y.runs, |i, _| {
            let weight = x.weight(i, rarity);
            sum += weight;
            squares += weight * weight;
            rarest = rarest.max(weight);
        });
        Common {
            share: share(sum, x.total.min(y.total)),
            kinship: share(squares, (x.squares * y.squares).sqrt()),
            rare: rarest >= rarity.of_few(),
        }
    }

    /// The weight of what they share and no counterpart holds yet, as a share of the left (0) or right (1) one.
    pub(super) fn unused_score(&mut self, l: usize, r: usize, of: usize) -> f64 {
        let Some((x, y, rarity)) = self.both(l, r) else { return 0.0 };
        let mut sum = 0.0;
        runs::each_shared(&x.runs, &y.runs, |i, j| {
            if !x.is_used(i) && !y.is_used(j) {
                sum += x.weight(i, rarity);
            }
        });
        share(sum, if of == 0 { x.total } else { y.total })
    }

    /// Marks what two counterparts share as used up.
    pub(super) fn use_up(&mut self, l: usize, r: usize) {
        let Some((x, y, _)) = self.both(l, r) else { return };
        let mut shared = Vec::new();
        runs::each_shared(&x.runs, &y.runs, |i, j| shared.push((i, j)));
        let [a, b] = &mut self.bags;
        if let (Some(Some(x)), Some(Some(y))) = (a.get_mut(l), b.get_mut(r)) {
            for (i, j) in shared {
                x.use_up(i);
                y.use_up(j);
            }
        }
    }
}

fn share(part: f32, whole: f32) -> f64 {
    f64::from(part) / f64::from(whole).max(f64::MIN_POSITIVE)
}
