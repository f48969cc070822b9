//! The longest common subsequence of two short sequences, many places at a time (bit-parallel: Crochemore et al. 2001,
//! in the form of Hyyrö 2004).

use super::short::Short;
use crate::task::{Cancelled, Watch};
use crate::text::Key;

const BITS: usize = 64;

/// Finds common subsequences; keeps its buffers.
#[derive(Debug, Default)]
pub(super) struct Lcs {
    /// Which row of `masks` belongs to a key.
    numbers: Numbers,
    /// For each distinct key of the left a bit for each of its places.
    masks: Vec<u64>,
    /// For each place of the right, from the end, the state after it: a zero where the length of the subsequence grows.
    states: Vec<u64>,
    /// For left sides of as many places as one word has bits, and as two have.
    short: Short<u64>,
    medium: Short<u128>,
    matches: Vec<Match>,
}

/// Where a common stretch begins on the left and on the right, and its length.
pub(super) type Match = (usize, usize, usize);

impl Lcs {
    /// Common stretches in order; of several equally long subsequences the one whose matches come first, as a reader
    /// goes through the texts. (The states are therefore worked out from the end.)
    /// Takes time in the order of the product of the lengths, a 64th of it each.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch says so.
    pub(super) fn matches(&mut self, a: &[Key], b: &[Key], watch: &Watch) -> Result<&[Match], Cancelled> {
        self.matches.clear();
        if a.is_empty() || b.is_empty() {
            return Ok(&self.matches);
        }
        // Of one token, the first place where it stands is what is common.
        if let [only] = a {
            self.matches.extend(b.iter().position(|key| key == only).map(|at| (0, at, 1)));
            return Ok(&self.matches);
        }
        if let [only] = b {
            self.matches.extend(a.iter().position(|key| key == only).map(|at| (at, 0, 1)));
            return Ok(&self.matches);
        }
        if a.len() <= Short::<u64>::LONGEST {
            self.short.matches(a, b, &mut self.matches);
        } else if a.len() <= Short::<u128>::LONGEST {
            self.medium.matches(a, b, &mut self.matches);
        } else {
            let words = a.len().div_ceil(BITS);
            self.note(a, words);
            self.run(b, words, watch)?;
            self.trace(a, b, words);
        }
        Ok(&self.matches)
    }

    fn note(&mut self, a: &[Key], words: usize) {
        self.numbers.clear(a.len());
        self.masks.clear();
        for (at, &key) in a.iter().rev().enumerate() {
            let (number, new) = self.numbers.of_or_new(key);
            if new {
                self.masks.resize(self.masks.len() + words, 0);
            }
            if let Some(word) = self.masks.get_mut(number * words + at / BITS) {
                *word |= 1 << (at % BITS);
            }
        }
    }

    fn run(&mut self, b: &[Key], words: usize, watch: &Watch) -> Result<(), Cancelled> {
        /// Places between two looks at the watch.
        const STRETCH: usize = 1024;
        self.states.clear();
        self.states.resize((b.len() + 1) * words, u64::MAX);
        for (at, key) in b.iter().rev().enumerate() {
            if at % STRETCH == 0 {
                watch.check()?;
            }
            let Some((before, after)) = self.states.split_at_mut_checked((at + 1) * words) else { break };
            let before = before.get(at * words..).unwrap_or_default();
            match self.numbers.of(*key).and_then(|n| self.masks.get(n * words..)) {
                Some(mask) => step(before, mask, after),
                None => after.iter_mut().zip(before).for_each(|(a, b)| *a = *b),
            }
        }
        Ok(())
    }

    fn trace(&mut self, a: &[Key], b: &[Key], words: usize) {
        let (mut left, mut right) = (0, 0);
        while let (Some(l), Some(r)) = (a.get(left), b.get(right)) {
            if l == r {
                match self.matches.last_mut() {
                    Some(last) if last.0 + last.2 == left && last.1 + last.2 == right => last.2 += 1,
                    _ => self.matches.push((left, right, 1)),
                }
                (left, right) = (left + 1, right + 1);
                continue;
            }
            let bit = a.len() - left - 1;
            let state = self.states.get((b.len() - right) * words + bit / BITS).copied().unwrap_or(0);
            // A one: as much is common without the left place.
            if state >> (bit % BITS) & 1 == 1 {
                left += 1;
            } else {
                right += 1;
            }
        }
    }
}

/// Small numbers for keys: an open-addressing table, because most uses hold a few dozen keys and are over at once.
#[derive(Debug, Default)]
struct Numbers {
    /// A key and its number, one more than it is; 0 for an empty slot.
    slots: Vec<(Key, u32)>,
    count: u32,
}

impl Numbers {
    /// Room for so many keys, none taken.
    fn clear(&mut self, keys: usize) {
        let size = (keys * 2).next_power_of_two().max(16);
        self.slots.clear();
        self.slots.resize(size, (0, 0));
        self.count = 0;
    }

    fn of(&self, key: Key) -> Option<usize> {
        match self.slots.get(self.slot(key)) {
            Some(&(_, number)) if number > 0 => Some(number as usize - 1),
            _ => None,
        }
    }

    /// The key's number, and whether it had none before.
    fn of_or_new(&mut self, key: Key) -> (usize, bool) {
        let at = self.slot(key);
        let Some(slot) = self.slots.get_mut(at) else { return (0, false) };
        let new = slot.1 == 0;
        if new {
            self.count += 1;
            *slot = (key, self.count);
        }
        (slot.1 as usize - 1, new)
    }

    /// Where a key is, or would be. There is always an empty slot.
    fn slot(&self, key: Key) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize & mask;
        while self.slots.get(at).is_some_and(|&(k, number)| number > 0 && k != key) {
            at = (at + 1) & mask;
        }
        at
    }
}

fn step(before: &[u64], mask: &[u64], after: &mut [u64]) {
    let mut carry = false;
    for ((&v, &m), out) in before.iter().zip(mask).zip(after) {
        let (sum, over) = v.overflowing_add(v & m);
        let (sum, over_again) = sum.overflowing_add(u64::from(carry));
        carry = over || over_again;
        *out = sum | (v & !m);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Lcs;
    use crate::task::Watch;

    /// The textbook's way.
    fn length(a: &[u64], b: &[u64]) -> usize {
        let mut row = vec![0; b.len() + 1];
        for x in a {
            let mut corner = 0;
            for (j, y) in b.iter().enumerate() {
                let above = row[j + 1];
                row[j + 1] = if x == y { corner + 1 } else { above.max(row[j]) };
                corner = above;
            }
        }
        row[b.len()]
    }

    /// The pairs of places one by one.
    fn pairs(lcs: &mut Lcs, a: &[u64], b: &[u64]) -> Vec<(usize, usize)> {
        let found = lcs.matches(a, b, &Watch::default()).unwrap();
        found.iter().flat_map(|&(i, j, n)| (0..n).map(move |k| (i + k, j + k))).collect()
    }

    /// The matches that come first, the textbook's way: one of the left side is left out only if as much is common
    /// without it.
    fn first(a: &[u64], b: &[u64]) -> Vec<(usize, usize)> {
        let (mut i, mut j, mut found) = (0, 0, Vec::new());
        while i < a.len() && j < b.len() {
            if a[i] == b[j] {
                found.push((i, j));
                (i, j) = (i + 1, j + 1);
            } else if length(&a[i + 1..], &b[j..]) == length(&a[i..], &b[j..]) {
                i += 1;
            } else {
                j += 1;
            }
        }
        found
    }

    proptest! {
        #[test]
        fn it_is_common_in_order_and_longest(
            a in prop::collection::vec(0..6_u64, 0..200),
            b in prop::collection::vec(0..6_u64, 0..200),
        ) {
            let mut lcs = Lcs::default();
            let _ = pairs(&mut lcs, &b, &a);
            let found = pairs(&mut lcs, &a, &b);
            prop_assert!(found.iter().all(|&(i, j)| a[i] == b[j]));
            prop_assert!(found.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 < w[1].1));
            prop_assert_eq!(found.len(), length(&a, &b));
        }

        #[test]
        fn of_several_it_is_the_first(
            a in prop::collection::vec(0..6_u64, 0..20),
            b in prop::collection::vec(0..6_u64, 0..20),
            more in prop::collection::vec(6..9_u64, 0..150),
        ) {
            // With more on the left side than a word has bits, or two, other ways are taken.
            let long: Vec<u64> = a.iter().copied().chain(more).collect();
            prop_assert_eq!(pairs(&mut Lcs::default(), &a, &b), first(&a, &b));
            prop_assert_eq!(pairs(&mut Lcs::default(), &long, &b), first(&long, &b));
        }
    }
}
