//! Finds words of a table in a text.

use std::cmp::Reverse;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::words::Table;

/// Letters, told by their lowest bits: nearly all that are none of them are told from them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters([u64; 64]);

impl Letters {
    pub(super) fn of(letters: impl IntoIterator<Item = char>) -> Self {
        let mut bits = [0; 64];
        for c in letters {
            bits[(c as usize >> 6) & 63] |= 1 << (c as usize & 63);
        }
        Self(bits)
    }

    /// These and others.
    pub(super) fn and(mut self, others: &Self) -> Self {
        self.0.iter_mut().zip(others.0).for_each(|(own, other)| *own |= other);
        self
    }

    #[inline]
    pub(super) fn may_have(&self, c: char) -> bool {
        self.0[(c as usize >> 6) & 63] >> (c as usize & 63) & 1 != 0
    }
}

/// The words of a table.
#[derive(Debug)]
pub(super) struct Lexicon<T> {
    /// Where those with a first letter stand in `words`.
    by_first: FxHashMap<char, Range<usize>>,
    /// By their first letters, the longest first: which of `letters` a word has and what it means.
    words: Vec<(Range<usize>, T)>,
    letters: Vec<char>,
    /// With which letters they begin, small or not.
    firsts: Letters,
}

impl<T: Copy> Lexicon<T> {
    pub(super) fn of(table: &Table<T>) -> Self {
        let mut letters: Vec<char> = Vec::new();
        let mut words: Vec<(Range<usize>, T)> = Vec::new();
        for (means, list) in table {
            letters.reserve(list.len());
            for word in list.split('|') {
                let start = letters.len();
                letters.extend(word.chars());
                words.push((start..letters.len(), *means));
            }
        }
        let first = |word: &Range<usize>| letters.get(word.start).copied().unwrap_or_default();
        words.sort_by_key(|(word, _)| (first(word), Reverse(word.len())));
        let mut by_first: FxHashMap<char, Range<usize>> = FxHashMap::default();
        let mut start = 0;
        for same in words.chunk_by(|(a, _), (b, _)| first(a) == first(b)) {
            if let Some((word, _)) = same.first() {
                by_first.insert(first(word), start..start + same.len());
            }
            start += same.len();
        }
        let firsts = words.iter().map(|(word, _)| first(word));
        let firsts = Letters::of(firsts.flat_map(|c| [c, c.to_ascii_uppercase()]));
        Self { by_first, words, letters, firsts }
    }

    /// With which letters they begin.
    pub(super) fn firsts(&self) -> &Letters {
        &self.firsts
    }

    /// The words in a text, none inside of another; Latin ones only whole.
    pub(super) fn find(&self, text: &[char]) -> Vec<(Range<usize>, T)> {
        self.find_among(text, 0..text.len())
    }

    /// The same where only some places are looked at, which ascend: others begin no word.
    pub(super) fn find_among(
        &self,
        text: &[char],
        places: impl IntoIterator<Item = usize>,
    ) -> Vec<(Range<usize>, T)> {
        let mut found = Vec::new();
        let mut passed = 0;
        for at in places {
            if let Some(&c) = text.get(at)
                && self.firsts.may_have(c)
                && at >= passed
                && let Some((end, means)) = self.at(text, at, c)
            {
                found.push((at..end, means));
                passed = end;
            }
        }
        found
    }

    /// The longest word that begins some letters: how many it has and what it means.
    pub(super) fn first(&self, letters: &[char], before: Option<char>) -> Option<(usize, T)> {
        let &c = letters.first()?;
        let inside = c.is_ascii_alphabetic() && before.is_some_and(char::is_alphanumeric);
        if inside || !self.firsts.may_have(c) { None } else { self.at(letters, 0, c) }
    }

    /// The longest word at a position: where it ends and what it means.
    fn at(&self, text: &[char], at: usize, c: char) -> Option<(usize, T)> {
        let latin = c.is_ascii_alphabetic();
        if latin && at.checked_sub(1).and_then(|before| text.get(before)).is_some_and(|c| c.is_alphanumeric())
        {
            return None;
        }
        let next = text.get(at + 1).copied();
        let same = self.by_first.get(&c.to_ascii_lowercase())?;
        for (word, means) in self.words.get(same.clone())? {
            let word = self.letters.get(word.clone())?;
            // Most are no more than begun.
            if !word.get(1).is_none_or(|&second| next.is_some_and(|c| is_letter(c, second))) {
                continue;
            }
            let end = at + word.len();
            let stands = text
                .get(at..end)
                .is_some_and(|stands| stands.iter().zip(word).skip(2).all(|(&a, &b)| is_letter(a, b)));
            if stands && !(latin && text.get(end).is_some_and(|c| c.is_alphanumeric())) {
                return Some((end, *means));
            }
        }
        None
    }
}

/// Whether a letter of a text is that of a word: any blank is a blank, any apostrophe one.
#[inline]
fn is_letter(written: char, word: char) -> bool {
    written == word
        || written.to_ascii_lowercase() == word
        || (word == ' ' && written.is_whitespace())
        || (word == '\'' && written == '’')
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn the_longest_word_is_found_and_hides_what_it_holds() {
        let words = Lexicon::of(&[(1, "可能|may|said to"), (2, "不可能|可能性"), (3, "said")]);
        let found = |text: &str| -> Vec<(String, i32)> {
            let chars: Vec<char> = text.chars().collect();
            words.find(&chars).into_iter().map(|(r, means)| (chars[r].iter().collect(), means)).collect()
        };
        let one = |word: &str, means| (word.to_owned(), means);
        assert_eq!(found("他可能来，不可能走"), [one("可能", 1), one("不可能", 2)]);
        assert_eq!(found("可能性可能"), [one("可能性", 2), one("可能", 1)]);
        assert_eq!(found("Mayor may be said  to"), [one("may", 1), one("said", 3)]);
        assert_eq!(found("is Said to"), [one("Said to", 1)]);
        assert_eq!(found("dismay maybe"), []);
    }
}
