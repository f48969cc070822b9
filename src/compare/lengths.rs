//! How long the blocks of an article are: several steps ask for it, so it is counted once.

use crate::article::Block;
use crate::text::Length;

/// How many scalar values each block has, and how many of them are white space.
#[derive(Debug)]
pub(super) struct Lengths(Vec<Length>);

impl Lengths {
    /// Of both sides of a comparison: what the second has of the first, in the same order, is not counted again.
    pub(super) fn of([left, right]: [&[Block]; 2]) -> [Self; 2] {
        /// Blocks that are held against one.
        const NEAR: usize = 4;
        let first: Vec<Length> = left.iter().map(|block| Length::of(&block.text)).collect();
        let mut next = 0;
        let length = |block: &Block| {
            let near = left.iter().skip(next).take(NEAR);
            let same = near.zip(next..).find(|(other, _)| other.text == block.text);
            next = same.map_or(next, |(_, at)| at) + 1;
            same.and_then(|(_, at)| first.get(at).copied()).unwrap_or_else(|| Length::of(&block.text))
        };
        let second = right.iter().map(length).collect();
        [Self(first), Self(second)]
    }

    /// All scalar values of one block; none where there is no such block.
    pub(super) fn chars(&self, number: usize) -> usize {
        self.0.get(number).map_or(0, |length| length.chars as usize)
    }

    /// The blanks of one block.
    pub(super) fn blanks(&self, number: usize) -> usize {
        self.0.get(number).map_or(0, |length| length.blanks as usize)
    }

    /// What of one block is not blank.
    pub(super) fn solid(&self, number: usize) -> usize {
        self.chars(number).saturating_sub(self.blanks(number))
    }

    /// The blanks of neighbouring blocks joined by line breaks.
    pub(super) fn blanks_of(&self, numbers: impl IntoIterator<Item = usize>) -> usize {
        numbers.into_iter().map(|number| self.blanks(number) + 1).sum::<usize>().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::Lengths;
    use crate::article::{Block, BlockKind};

    #[test]
    fn each_block_has_its_own() {
        let block = |text: &str| Block { kind: BlockKind::Paragraph, text: text.into() };
        let blocks = [block("雨停了。"), block("路\u{3000}通 了。")];
        let [lengths, others] =
            Lengths::of([&blocks, &[block("路通"), block("雨停"), block("路\u{3000}通 了。")]]);
        assert_eq!([0, 1, 2, 3].map(|number| others.chars(number)), [2, 2, 6, 0]);
        assert_eq!([0, 1, 2].map(|number| lengths.chars(number)), [4, 6, 0]);
        assert_eq!([0, 1, 2].map(|number| lengths.blanks(number)), [0, 2, 0]);
        assert_eq!([0, 1, 2].map(|number| lengths.solid(number)), [4, 4, 0]);
        assert_eq!([0..0, 0..1, 0..2].map(|numbers| lengths.blanks_of(numbers)), [0, 0, 3]);
    }
}
