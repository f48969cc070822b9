//! Finds the text around facts without walking a block from its start for each of them.

use crate::article::{Article, Fact};

/// Scalar values from mark to mark.
const EVERY: usize = 256;

/// A place in a block, in bytes and in scalar values, that moves to where it is asked for.
#[derive(Debug, Default, Clone)]
pub(super) struct Cursor {
    block: usize,
    char: usize,
    byte: usize,
    /// The bytes where every so many scalar values of the block begin, once a place far away was asked for: a block
    /// can be a whole book.
    marks: Vec<usize>,
}

impl Cursor {
    /// Up to `most` scalar values before and after a fact, in its block.
    pub(super) fn around<'a>(
        &mut self,
        article: &'a Article,
        fact: &Fact,
        most: usize,
    ) -> (&'a str, &'a str) {
        let Some(block) = article.blocks.get(fact.block) else { return ("", "") };
        let text = block.text.as_str();
        // Facts as they were found are cut out of their blocks, which tells where they stand.
        if let Some(start) = fact.text.offset_in(&block.text) {
            let before = text.get(..start).unwrap_or_default();
            let after = text.get(start + fact.text.len()..).unwrap_or_default();
            return (last(before, most), first(after, most));
        }
        if self.block != fact.block {
            (self.block, self.char, self.byte) = (fact.block, 0, 0);
            self.marks.clear();
        }
        let first = self.seek(text, fact.range[0].saturating_sub(most));
        let start = self.seek(text, fact.range[0]);
        let end = self.seek(text, fact.range[1]);
        let here = (self.char, self.byte);
        let last = self.seek(text, fact.range[1].saturating_add(most));
        (self.char, self.byte) = here;
        (text.get(first..start).unwrap_or_default(), text.get(end..last).unwrap_or_default())
    }

    /// The byte where a scalar value begins; the end where the text is shorter.
    fn seek(&mut self, text: &str, char: usize) -> usize {
        if char.abs_diff(self.char) > EVERY {
            self.leap(text, char);
        }
        if char >= self.char {
            let from = text.get(self.byte..).unwrap_or_default();
            let mut rest = from.chars();
            match (char - self.char).checked_sub(1).map(|last| rest.nth(last)) {
                Some(None) => (self.char, self.byte) = (self.char + from.chars().count(), text.len()),
                _ => (self.char, self.byte) = (char, text.len() - rest.as_str().len()),
            }
        } else {
            let back = self.char - char;
            let before = text.get(..self.byte).unwrap_or_default();
            let byte = before.char_indices().nth_back(back - 1).map_or(0, |(byte, _)| byte);
            (self.char, self.byte) = (char, byte);
        }
        self.byte
    }

    /// Goes to the last mark before a scalar value.
    fn leap(&mut self, text: &str, char: usize) {
        if self.marks.is_empty() {
            self.marks.extend(text.char_indices().step_by(EVERY).map(|(byte, _)| byte));
        }
        let mark = (char / EVERY).min(self.marks.len().saturating_sub(1));
        (self.char, self.byte) = (mark * EVERY, self.marks.get(mark).copied().unwrap_or_default());
    }
}

/// The first so many scalar values of a text.
fn first(text: &str, most: usize) -> &str {
    let end = text.char_indices().nth(most).map_or(text.len(), |(byte, _)| byte);
    text.get(..end).unwrap_or_default()
}

/// The last so many scalar values of a text.
fn last(text: &str, most: usize) -> &str {
    let Some(before) = most.checked_sub(1) else { return "" };
    let start = text.char_indices().nth_back(before).map_or(0, |(byte, _)| byte);
    text.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Cursor, first, last};

    #[test]
    fn ends_of_texts() {
        assert_eq!([first("雨a停", 2), first("雨a停", 9), first("雨a停", 0)], ["雨a", "雨a停", ""]);
        assert_eq!([last("雨a停", 2), last("雨a停", 9), last("雨a停", 0)], ["a停", "雨a停", ""]);
    }

    #[test]
    fn goes_to_and_fro() {
        let text = "一二三a四五六é七八";
        let mut cursor = Cursor::default();
        for char in [0, 5, 3, 9, 1, 10, 2, 20, 4, 0, 8, 7] {
            let want = text.char_indices().nth(char).map_or(text.len(), |(byte, _)| byte);
            assert_eq!(cursor.seek(text, char), want, "{char}");
        }
    }
    #[test]
    fn leaps_far() {
        let text = "河谷é".repeat(900);
        let mut cursor = Cursor::default();
        for char in [2000, 3, 2699, 255, 256, 257, 2700, 4000, 1024, 1500, 0] {
            let want = text.char_indices().nth(char).map_or(text.len(), |(byte, _)| byte);
            assert_eq!(cursor.seek(&text, char), want, "{char}");
        }
    }
}
