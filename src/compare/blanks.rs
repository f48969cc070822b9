//! The white space of an article: several steps leave it out of what they count, so it is counted once.

use crate::article::Block;
use crate::text::chars::count_blanks;

/// How many scalar values of each block are white space.
#[derive(Debug)]
pub(super) struct Blanks(Vec<u32>);

impl Blanks {
    pub(super) fn of(blocks: &[Block]) -> Self {
        let count = |block: &Block| u32::try_from(count_blanks(&block.text)).unwrap_or(u32::MAX);
        Self(blocks.iter().map(count).collect())
    }

    /// Those of one block; none where there is no such block.
    pub(super) fn of_block(&self, number: usize) -> usize {
        self.0.get(number).map_or(0, |&count| count as usize)
    }

    /// Those of neighbouring blocks joined by line breaks.
    pub(super) fn of_blocks(&self, numbers: impl IntoIterator<Item = usize>) -> usize {
        numbers.into_iter().map(|number| self.of_block(number) + 1).sum::<usize>().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::Blanks;
    use crate::article::{Block, BlockKind};

    #[test]
    fn each_block_has_its_own() {
        let block = |text: &str| Block { kind: BlockKind::Paragraph, text: text.into() };
        let blanks = Blanks::of(&[block("雨停了。"), block("路\u{3000}通 了。")]);
        assert_eq!([0, 1, 2].map(|number| blanks.of_block(number)), [0, 2, 0]);
        assert_eq!([0..0, 0..1, 0..2].map(|numbers| blanks.of_blocks(numbers)), [0, 0, 3]);
    }
}
