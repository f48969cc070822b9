//! Short runs of letters: what reworded paragraphs share and unrelated ones do not. Unrelated Chinese prose shares half
//! its characters and hardly any pairs of them.

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
    let wanted = width as usize;
    for start in 0..letters.len() {
        let rest = letters.get(start..).unwrap_or_default();
        // Nearly all letters are characters.
        let hash = match (width, rest) {
            (Width::Two, [a, b, ..]) if !(a.is_word() | b.is_word()) => mix(mix(0, *a), *b),
            (Width::Three, [a, b, c, ..]) if !(a.is_word() | b.is_word() | c.is_word()) => {
                mix(mix(mix(0, *a), *b), *c)
            }
            _ => {
                let (mut weight, mut hash) = (0, 0_u64);
                for letter in rest {
                    weight += if letter.is_word() { 3 } else { 2 };
                    hash = mix(hash, *letter);
                    if weight >= wanted {
                        break;
                    }
                }
                if weight < wanted && start > 0 {
                    continue;
                }
                hash
            }
        };
        each((hash >> 32) as u32);
    }
}

fn mix(hash: u64, letter: Letter) -> u64 {
    (hash.rotate_left(21) ^ u64::from(letter.key())).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Distinct hashes, sorted.
pub(in crate::compare) fn distinct(letters: &[Letter], width: Width) -> Vec<u32> {
    let mut found = Vec::with_capacity(letters.len());
    each(letters, width, |run| found.push(run));
    found.sort_unstable();
    found.dedup();
    found
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
    use super::{Width, distinct, each_shared};
    use crate::text::Letter;

    fn letters(text: &str) -> Vec<Letter> {
        let of = |c: char| if c.is_ascii() { Letter::word(c.into()) } else { Letter::character(c.into()) };
        text.chars().map(of).collect()
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
