//! The words for units of Chinese, Japanese and Korean, and those that only begin like one, by their first two characters.
//! Made when the program is built: a short article has few figures, and should not pay for all words there are.

use super::cjk::CJK;
use super::others::OTHERS;
use super::{Text, Unit};
use crate::facts::among::decode;

/// A word. All its places fit into sixteen bits, and no pointer has to be set when the program starts.
#[derive(Clone, Copy)]
pub(super) struct Word {
    first: u16,
    /// 0 where there is one character only.
    second: u16,
    /// In [`CJK`]; [`NONE`] for what is no unit.
    row: u16,
    /// The place among the words of its row, or in [`OTHERS`] its first byte.
    at: u16,
    bytes: u16,
    /// The next of its bucket.
    next: u16,
}

const NONE: u16 = u16::MAX;

impl Word {
    /// Past the word where it stands at a position, whose first two characters do, with the unit that it is.
    #[inline]
    pub(super) fn past(self, text: Text<'_>, at: usize) -> Option<(usize, Option<&'static Unit>)> {
        let row = CJK.get(usize::from(self.row));
        let start = usize::from(self.at);
        let end = match (self.second, row) {
            (0, _) => at + 1,
            (_, Some((_, words))) => text.past(at, words.get(start)?)?,
            (_, None) => text.past(at, OTHERS.get(start..start + usize::from(self.bytes))?)?,
        };
        Some((end, row.map(|(unit, _)| unit)))
    }
}

/// The words that begin with two characters, longer ones first, and then those that are the first alone; among equally
/// long ones the order of the tables holds.
#[inline]
pub(super) fn beginning_with(first: char, second: char) -> Words {
    // No word has another plane's character.
    let of = |c: char| u16::try_from(u32::from(c)).unwrap_or(NONE);
    let (first, second) = (of(first), of(second));
    Words { first, second, next: first_of(first, second) }
}

pub(super) struct Words {
    first: u16,
    second: u16,
    next: u16,
}

impl Iterator for Words {
    type Item = Word;

    #[inline]
    fn next(&mut self) -> Option<Word> {
        loop {
            match WORDS.get(usize::from(self.next)) {
                Some(word) => {
                    self.next = word.next;
                    if (word.first, word.second) == (self.first, self.second) {
                        return Some(*word);
                    }
                }
                None if self.second == 0 => return None,
                None => (self.second, self.next) = (0, first_of(self.first, 0)),
            }
        }
    }
}

/// How many buckets there are. Each has its first word.
const COUNT: usize = 1024;

const fn bucket(first: u16, second: u16) -> usize {
    (first as usize * 31 + second as usize) % COUNT
}

#[inline]
fn first_of(first: u16, second: u16) -> u16 {
    BUCKETS.get(bucket(first, second)).copied().unwrap_or(NONE)
}

static WORDS: [Word; count()] = INDEX.0;
static BUCKETS: [u16; COUNT] = INDEX.1;

const INDEX: ([Word; count()], [u16; COUNT]) = index();

const fn count() -> usize {
    let (mut count, mut row) = (0, 0);
    while row < CJK.len() {
        count += CJK[row].1.len();
        row += 1;
    }
    let (others, mut at) = (OTHERS.as_bytes(), 0);
    while at < others.len() {
        let end = end_of(others, at);
        count += if end > at { 1 } else { 0 };
        at = end + 1;
    }
    count
}

const fn end_of(words: &[u8], at: usize) -> usize {
    let mut end = at;
    while end < words.len() && words[end] != b' ' {
        end += 1;
    }
    end
}

/// A word from a byte to another, and how many characters it has.
const fn read(words: &[u8], from: usize, to: usize, row: usize, place: usize) -> (Word, usize) {
    let (mut at, mut length, mut two) = (from, 0, [0; 2]);
    while at < to {
        let (code, bytes) = decode(words, at);
        if length < two.len() {
            assert!(code < NONE as usize, "words begin with characters of the basic plane");
            two[length] = code as u16;
        }
        at += bytes;
        length += 1;
    }
    let [first, second] = two;
    (Word { first, second, row: row as u16, at: place as u16, bytes: (to - from) as u16, next: NONE }, length)
}

const fn index() -> ([Word; count()], [u16; COUNT]) {
    /// In characters.
    const LONGEST: usize = 16;
    let none = Word { first: 0, second: 0, row: NONE, at: 0, bytes: 0, next: NONE };
    let (mut words, mut lengths) = ([none; count()], [0; count()]);
    let (mut count, mut row) = (0, 0);
    while row < CJK.len() {
        let mut place = 0;
        while place < CJK[row].1.len() {
            let word = CJK[row].1[place].as_bytes();
            (words[count], lengths[count]) = read(word, 0, word.len(), row, place);
            count += 1;
            place += 1;
        }
        row += 1;
    }
    let (others, mut at) = (OTHERS.as_bytes(), 0);
    while at < others.len() {
        let end = end_of(others, at);
        if end > at {
            (words[count], lengths[count]) = read(others, at, end, NONE as usize, at);
            count += 1;
        }
        at = end + 1;
    }
    // The last that is put into a bucket stands first.
    let mut buckets = [NONE; COUNT];
    let mut length = 1;
    while length <= LONGEST {
        let mut at = words.len();
        while at > 0 {
            at -= 1;
            assert!(lengths[at] <= LONGEST, "no word is longer");
            if lengths[at] == length {
                let bucket = bucket(words[at].first, words[at].second);
                words[at].next = buckets[bucket];
                buckets[bucket] = at as u16;
            }
        }
        length += 1;
    }
    (words, buckets)
}

#[cfg(test)]
mod tests {
    use super::{CJK, OTHERS, Text, WORDS, beginning_with};

    #[test]
    fn all_words_are_found_longer_ones_first() {
        let words = CJK.iter().flat_map(|(unit, words)| words.iter().map(move |word| (*word, Some(unit))));
        let words: Vec<_> = words.chain(OTHERS.split_whitespace().map(|word| (word, None))).collect();
        assert_eq!(words.len(), WORDS.len());
        for (word, unit) in words {
            let chars: Vec<char> = word.chars().collect();
            let second = chars.get(1).copied().unwrap_or_default();
            let text = Text::new(&chars, None);
            let found: Vec<_> =
                beginning_with(chars[0], second).filter_map(|word| word.past(text, 0)).collect();
            assert!(found.contains(&(chars.len(), unit)), "{word}");
            assert!(found.is_sorted_by(|a, b| a.0 >= b.0), "{word}");
        }
    }
}
