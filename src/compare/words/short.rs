//! The longest common subsequence where a machine word or two hold a bit for each place of the left side, as they do of
//! nearly all stretches: see [`super::lcs`].

use std::ops::{BitAnd, BitOr, Not, Shl};

use super::lcs::Match;
use crate::text::Key;

/// A bit for each place of the left side, the last place first.
pub(super) trait Bits:
    Copy + PartialEq + BitAnd<Output = Self> + BitOr<Output = Self> + Not<Output = Self> + Shl<u32, Output = Self>
{
    const WIDTH: usize;
    const NONE: Self;
    const FIRST: Self;
    fn plus(self, other: Self) -> Self;
    fn ones_at_top(self) -> usize;
}

macro_rules! bits {
    ($($word:ty),*) => {$(
        impl Bits for $word {
            const WIDTH: usize = <$word>::BITS as usize;
            const NONE: Self = 0;
            const FIRST: Self = 1;
            #[inline]
            fn plus(self, other: Self) -> Self {
                self.wrapping_add(other)
            }
            #[inline]
            fn ones_at_top(self) -> usize {
                self.leading_ones() as usize
            }
        }
    )*};
}

bits!(u64, u128);

/// Finds common subsequences of which the left side has no more places than `W` has bits; keeps its buffers.
#[derive(Debug)]
pub(super) struct Short<W> {
    /// For each distinct key of the left a bit for each of its places, in an open-addressing table; none for an empty slot.
    slots: Vec<(Key, W)>,
    /// For each place of the right, from the end, where a place of the left can be left out, and where it is the same.
    steps: Vec<(W, W)>,
}

impl<W> Default for Short<W> {
    fn default() -> Self {
        Self { slots: Vec::new(), steps: Vec::new() }
    }
}

impl<W: Bits> Short<W> {
    pub(super) const LONGEST: usize = W::WIDTH;

    /// Appends the common stretches of two sides, neither empty, the left no longer than [`Self::LONGEST`].
    pub(super) fn matches(&mut self, a: &[Key], b: &[Key], into: &mut Vec<Match>) {
        self.run(a, b);
        self.trace(a.len(), into);
    }

    fn run(&mut self, a: &[Key], b: &[Key]) {
        let size = (a.len() * 2).next_power_of_two().max(16);
        self.slots.clear();
        self.slots.resize(size, (0, W::NONE));
        let slots = self.slots.as_mut_slice();
        let mut bit = W::FIRST;
        for &key in a.iter().rev() {
            if let Some(slot) = slots.get_mut(find(slots, key)) {
                *slot = (key, slot.1 | bit);
            }
            bit = bit << 1;
        }
        let slots = self.slots.as_slice();
        // A zero where the length of the subsequence grows.
        let mut state = !W::NONE;
        self.steps.clear();
        self.steps.extend(b.iter().rev().map(|&key| {
            let same = slots.get(find(slots, key)).map_or(W::NONE, |slot| slot.1);
            state = state.plus(state & same) | (state & !same);
            (state & !same, same)
        }));
    }

    /// Goes past all places of the left that can be left out at once.
    fn trace(&self, len: usize, into: &mut Vec<Match>) {
        let mut left = 0;
        for (right, &(out, same)) in self.steps.iter().rev().enumerate() {
            // The bit of the left place comes first.
            let shift = |left: usize| (W::WIDTH + left - len) as u32;
            left += (out << shift(left)).ones_at_top();
            if left >= len {
                break;
            }
            if (same << shift(left)).ones_at_top() > 0 {
                match into.last_mut() {
                    Some(last) if last.0 + last.2 == left && last.1 + last.2 == right => last.2 += 1,
                    _ => into.push((left, right, 1)),
                }
                left += 1;
                if left == len {
                    break;
                }
            }
        }
    }
}

/// Where a key is, or would be, in slots of which at least one is empty; their number is a power of two.
#[inline]
fn find<W: Bits>(slots: &[(Key, W)], key: Key) -> usize {
    let mask = slots.len().wrapping_sub(1);
    let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize & mask;
    while slots.get(at).is_some_and(|&(k, bits)| bits != W::NONE && k != key) {
        at = (at + 1) & mask;
    }
    at
}
