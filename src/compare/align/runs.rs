//! Short runs of letters: what reworded paragraphs share and unrelated ones do not. Unrelated Chinese prose shares half
//! its characters and hardly any pairs of them.

use std::ops::Range;

use crate::text::Letter;

/// How long a run is: in twice the number of characters; a word counts for one and a half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) enum Width {
    /// Two characters or two words.
    Two = 4,
    /// Three characters or two words.
    Three = 6,
    /// Four characters or three words.
    Four = 8,
}

/// Calls `each` with the hash of every run, in order. A text shorter than a run is one.
pub(in crate::compare) fn each(letters: &[Letter], width: Width, mut each: impl FnMut(u32)) {
    let mut rest = letters;
    while !rest.is_empty() {
        // Nearly all letters are characters, and each goes on what those before it began.
        let mut count = 0;
        match (width, rest) {
            (Width::Two, [a, after @ ..]) if !a.is_word() => {
                let mut one = mix(0, *a);
                for letter in after.iter().take_while(|letter| !letter.is_word()) {
                    each((mix(one, *letter) >> 32) as u32);
                    one = mix(0, *letter);
                    count += 1;
                }
            }
            (Width::Three, [a, b, after @ ..]) if !(a.is_word() | b.is_word()) => {
                let (mut two, mut one) = (mix(mix(0, *a), *b), mix(0, *b));
                for letter in after.iter().take_while(|letter| !letter.is_word()) {
                    each((mix(two, *letter) >> 32) as u32);
                    (two, one) = (mix(one, *letter), mix(0, *letter));
                    count += 1;
                }
            }
            _ => {}
        }
        rest = rest.get(count..).unwrap_or_default();
        if let Some(hash) = any(rest, width, rest.len() == letters.len()) {
            each((hash >> 32) as u32);
        }
        rest = rest.get(1..).unwrap_or_default();
    }
}

/// The hash of the run that `rest` begins with, if that is long enough or `alone`.
fn any(rest: &[Letter], width: Width, alone: bool) -> Option<u64> {
    let wanted = width as usize;
    let (mut weight, mut hash) = (0, 0_u64);
    for letter in rest {
        weight += if letter.is_word() { 3 } else { 2 };
        hash = mix(hash, *letter);
        if weight >= wanted {
            return Some(hash);
        }
    }
    (alone && !rest.is_empty()).then_some(hash)
}

#[inline]
fn mix(hash: u64, letter: Letter) -> u64 {
    (hash.rotate_left(21) ^ u64::from(letter.key())).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Distinct hashes, sorted.
pub(in crate::compare) fn distinct(letters: &[Letter], width: Width) -> Vec<u32> {
    let mut found = Vec::with_capacity(letters.len());
    each(letters, width, |run| found.push(run));
    sort_distinct(&mut found, 0, &mut Vec::new());
    found
}

/// Sorts hashes from a place on, each once; `room` is a buffer.
///
/// Hashes lie evenly, so that one pass over as many shelves as there are of them puts each nearly where it belongs.
pub(in crate::compare) fn sort_distinct(runs: &mut Vec<u32>, start: usize, room: &mut Vec<u32>) {
    /// Fewer are sorted at once, and so are more, which would lie on too many shelves.
    const MANY: Range<usize> = 48..1 << 13;
    let Some(new) = runs.get_mut(start..) else { return };
    if !MANY.contains(&new.len()) || !shelve(new, room) {
        new.sort_unstable();
    }
    let Some(new) = runs.get_mut(start..) else { return };
    // Without a branch: each is stored where the next one goes, and counts only if it is another than the last.
    let (mut kept, mut last) = (0, None);
    for at in 0..new.len() {
        let Some(&run) = new.get(at) else { break };
        if let Some(slot) = new.get_mut(kept) {
            *slot = run;
        }
        kept += usize::from(last != Some(run));
        last = Some(run);
    }
    runs.truncate(start + kept);
}

/// Sorts hashes shelf by shelf; not, if too many lie on one, and says whether it did.
fn shelve(runs: &mut [u32], room: &mut Vec<u32>) -> bool {
    /// On one shelf, at most.
    const CROWD: u32 = 32;
    let shelves = runs.len().ilog2();
    let shelf = |run: u32| (run >> (u32::BITS - shelves)) as usize;
    room.clear();
    room.resize(runs.len() + (1 << shelves), 0);
    let (copy, next) = room.split_at_mut(runs.len());
    copy.copy_from_slice(runs);
    for &run in &*copy {
        if let Some(count) = next.get_mut(shelf(run)) {
            *count += 1;
        }
    }
    let mut start = 0;
    for next in next.iter_mut() {
        let count = std::mem::replace(next, start);
        if count > CROWD {
            return false;
        }
        start += count;
    }
    for &run in &*copy {
        if let Some(next) = next.get_mut(shelf(run))
            && let Some(place) = runs.get_mut(*next as usize)
        {
            *place = run;
            *next += 1;
        }
    }
    for end in 1..runs.len() {
        let Some(runs) = runs.get_mut(..=end) else { break };
        let mut at = end;
        while at > 0 && runs[at - 1] > runs[at] {
            runs.swap(at - 1, at);
            at -= 1;
        }
    }
    true
}

/// Calls `both` with the places of what two sorted lists share.
pub(in crate::compare) fn each_shared(x: &[u32], y: &[u32], mut both: impl FnMut(usize, usize)) {
    let (mut i, mut j) = (0, 0);
    while let (Some(p), Some(q)) = (x.get(i), y.get(j)) {
        if p == q {
            both(i, j);
        }
        (i, j) = (i + usize::from(p <= q), j + usize::from(q <= p));
    }
}

#[cfg(test)]
mod tests {
    use super::{Width, distinct, each_shared, sort_distinct};
    use crate::text::Letter;

    fn letters(text: &str) -> Vec<Letter> {
        let of = |c: char| if c.is_ascii() { Letter::word(c.into()) } else { Letter::character(c.into()) };
        text.chars().map(of).collect()
    }

    #[test]
    fn hashes_are_sorted_by_shelves_as_at_once() {
        for (count, step) in [(3_u32, 1), (48, 1), (300, 1), (5000, 1), (300, 150), (300, 30), (9000, 1)] {
            for spread in [0x9e37_79b1_u32, 3, 0] {
                let mut runs: Vec<u32> = (0..count).map(|n| (n / step * step).wrapping_mul(spread)).collect();
                let mut sorted = runs.clone();
                sorted.sort_unstable();
                sorted.dedup();
                let start = runs.len();
                runs.extend_from_within(..);
                sort_distinct(&mut runs, start, &mut Vec::new());
                assert_eq!(runs.split_off(start), sorted);
                assert_eq!(runs.len(), start);
            }
        }
    }

    #[test]
    fn runs_of_characters_and_words() {
        assert_eq!(distinct(&letters("一二三"), Width::Two).len(), 2);
        assert_eq!(distinct(&letters("一二三"), Width::Three).len(), 1);
        assert_eq!(distinct(&letters("abc"), Width::Three).len(), 2);
        assert_eq!(distinct(&letters("一"), Width::Two).len(), 1);
        assert_eq!(distinct(&letters("一一一一"), Width::Two).len(), 1);
        let (x, y) = (distinct(&letters("一二三四"), Width::Two), distinct(&letters("三四一二"), Width::Two));
        let mut shared = 0;
        each_shared(&x, &y, |i, j| {
            assert_eq!(x[i], y[j]);
            shared += 1;
        });
        assert_eq!(shared, 2);
    }
}
