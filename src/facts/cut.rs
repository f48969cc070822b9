//! Finding the bytes of facts again from the numbers of their characters.

use std::ops::Range;

use super::decode::Run;

/// Finds the bytes of ranges of characters, best one near the last.
pub(super) struct Cut<'a> {
    runs: &'a [Run],
    /// The run the last range begins in.
    near: usize,
}

impl<'a> Cut<'a> {
    pub(super) fn new(runs: &'a [Run]) -> Self {
        Self { runs, near: 0 }
    }

    /// The bytes between two characters.
    pub(super) fn range(&mut self, start: usize, end: usize) -> Range<usize> {
        let from = self.byte(start);
        let near = self.near;
        let to = self.byte(end);
        self.near = near;
        from..to
    }

    /// The byte a character begins at.
    fn byte(&mut self, char: usize) -> usize {
        while self.runs.get(self.near + 1).is_some_and(|next| next.char <= char) {
            self.near += 1;
        }
        while self.near > 0 && self.runs.get(self.near).is_some_and(|run| run.char > char) {
            self.near -= 1;
        }
        self.runs.get(self.near).map_or(0, |run| run.byte + (char - run.char) * run.width)
    }
}

#[cfg(test)]
mod tests {
    use super::Cut;
    use crate::facts::decode::Decoded;
    use crate::task::Watch;

    #[test]
    fn bytes_and_characters_agree() {
        let text = "a é 三 😀 末";
        let mut decoded = Decoded::default();
        decoded.read(text, &Watch::default()).unwrap();
        let mut cut = Cut::new(&decoded.runs);
        for (start, end, part) in [
            (0, 3, "a é"),
            (4, 5, "三"),
            (4, 7, "三 😀"),
            (2, 3, "é"),
            (6, 9, "😀 末"),
            (8, 9, "末"),
            (0, 1, "a"),
            (9, 9, ""),
        ] {
            assert_eq!(text[cut.range(start, end)], *part);
        }
        assert_eq!(Cut::new(&[]).range(0, 0), 0..0);
    }
}
