//! The longest common subsequence of two short sequences, many places at a time (bit-parallel: Crochemore et al. 2001,
//! in the form of Hyyrö 2004).

use rustc_hash::FxHashMap;

use crate::text::Key;

const BITS: usize = 64;

/// Finds common subsequences; keeps its buffers.
#[derive(Debug, Default)]
pub(super) struct Lcs {
    /// Which row of `masks` belongs to a key.
    numbers: FxHashMap<Key, u32>,
    /// For each distinct key of the left a bit for each of its places.
    masks: Vec<u64>,
    /// For each place of the right, from the end, the state after it: a zero where the length of the subsequence grows.
    states: Vec<u64>,
    matches: Vec<(usize, usize)>,
}

impl Lcs {
    /// Pairs of places in order; of several equally long subsequences the one whose matches come first, as a reader
    /// goes through the texts. (The states are therefore worked out from the end.)
    /// Takes time in the order of the product of the lengths, a 64th of it each.
    pub(super) fn matches(&mut self, a: &[Key], b: &[Key]) -> &[(usize, usize)] {
        let words = a.len().div_ceil(BITS);
        self.note(a, words);
        self.run(b, words);
        self.trace(a, b, words);
        &self.matches
    }

    fn note(&mut self, a: &[Key], words: usize) {
        self.numbers.clear();
        self.masks.clear();
        for (at, &key) in a.iter().enumerate() {
            let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
            let number = *self.numbers.entry(key).or_insert(next);
            if number == next {
                self.masks.resize(self.masks.len() + words, 0);
            }
            let place = a.len() - 1 - at;
            if let Some(word) = self.masks.get_mut(number as usize * words + place / BITS) {
                *word |= 1 << (place % BITS);
            }
        }
    }

    fn run(&mut self, b: &[Key], words: usize) {
        self.states.clear();
        self.states.resize((b.len() + 1) * words, u64::MAX);
        for (at, key) in b.iter().rev().enumerate() {
            let Some((before, after)) = self.states.split_at_mut_checked((at + 1) * words) else { return };
            let before = before.get(at * words..).unwrap_or_default();
            match self.numbers.get(key).and_then(|&n| self.masks.get(n as usize * words..)) {
                Some(mask) => step(before, mask, after),
                None => after.iter_mut().zip(before).for_each(|(a, b)| *a = *b),
            }
        }
    }

    fn trace(&mut self, a: &[Key], b: &[Key], words: usize) {
        self.matches.clear();
        let (mut i, mut j) = (a.len(), b.len());
        while i > 0 && j > 0 {
            let (left, right) = (a.len() - i, b.len() - j);
            if a.get(left) == b.get(right) {
                self.matches.push((left, right));
                (i, j) = (i - 1, j - 1);
                continue;
            }
            let state = self.states.get(j * words + (i - 1) / BITS).copied().unwrap_or(0);
            // A one: as much is common without the left place.
            if state >> ((i - 1) % BITS) & 1 == 1 {
                i -= 1;
            } else {
                j -= 1;
            }
        }
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

    proptest! {
        #[test]
        fn it_is_common_in_order_and_longest(
            a in prop::collection::vec(0..6_u64, 0..200),
            b in prop::collection::vec(0..6_u64, 0..200),
        ) {
            let mut lcs = Lcs::default();
            let _ = lcs.matches(&b, &a);
            let found = lcs.matches(&a, &b);
            prop_assert!(found.iter().all(|&(i, j)| a[i] == b[j]));
            prop_assert!(found.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 < w[1].1));
            prop_assert_eq!(found.len(), length(&a, &b));
        }
    }
}
