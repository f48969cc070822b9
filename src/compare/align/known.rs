//! Sentences that one side has, for finding them on the other without reading their letters again: most of what was
//! edited is the same to the byte.

use super::pieces::{Piece, Pieces};

/// How many bytes a sentence is looked up by. Shorter ones are found only in their turn.
const HEAD: usize = 24;

/// The sentences found so far on one side.
pub(super) struct Known<'a> {
    pieces: &'a Pieces<'a>,
    /// For each sentence its block.
    blocks: Vec<u32>,
    /// By the first bytes the first sentence, of several that meet here: one that is not found is merely read. With each
    /// what tells it from others that would meet it, so that mostly none of them is looked at.
    slots: Vec<(u32, u32)>,
    /// The one to be expected: that after the last one.
    next: usize,
}

const NONE: u32 = u32::MAX;

impl<'a> Known<'a> {
    pub(super) fn of(pieces: &'a Pieces<'a>) -> Self {
        let count = pieces.count();
        let mut known = Self {
            pieces,
            blocks: vec![NONE; count],
            slots: vec![(NONE, 0); (count * 2).next_power_of_two().max(2)],
            next: 0,
        };
        for block in 0..pieces.blocks().len() {
            for number in pieces.range(block) {
                let name = |n: usize| u32::try_from(n).unwrap_or(NONE);
                if let Some(of) = known.blocks.get_mut(number) {
                    *of = name(block);
                }
                if let Some((_, text)) = known.get(number)
                    && let Some((slot, tag)) = known.slot(text)
                    && let Some(first) = known.slots.get_mut(slot)
                    && first.0 == NONE
                {
                    *first = (name(number), tag);
                }
            }
        }
        known
    }

    /// The sentence that `rest` of a text begins with, if it is known.
    pub(super) fn find(&mut self, rest: &[u8]) -> Option<Piece> {
        let expected = self.next;
        let found = self.like(expected, rest).map(|piece| (expected, piece)).or_else(|| {
            let (slot, tag) = self.slot(rest)?;
            let number = self.slots.get(slot).filter(|known| known.1 == tag)?.0 as usize;
            Some((number, self.like(number, rest)?))
        });
        // One that is not known mostly stands for the one expected.
        self.next = found.map_or(expected, |(number, _)| number) + 1;
        found.map(|(_, piece)| piece)
    }

    /// A sentence, if a text begins with it. A sentence ends by its own bytes and the one after them.
    fn like(&self, number: usize, rest: &[u8]) -> Option<Piece> {
        let (piece, text) = self.get(number)?;
        let length = (piece.end - piece.start) as usize;
        let (own, after) = text.split_at_checked(length)?;
        (rest.starts_with(own) && rest.get(length) == after.first()).then_some(piece)
    }

    /// A sentence and the text that begins with it.
    fn get(&self, number: usize) -> Option<(Piece, &'a [u8])> {
        let piece = self.pieces.get(number)?;
        let block = self.pieces.blocks().get(*self.blocks.get(number)? as usize)?;
        Some((piece, block.text.as_bytes().get(piece.start as usize..)?))
    }

    /// Where a sentence is looked up, and what tells it from others there.
    fn slot(&self, text: &[u8]) -> Option<(usize, u32)> {
        let head = text.first_chunk::<HEAD>()?;
        let mut hash = 0_u64;
        for word in head.as_chunks::<8>().0 {
            hash = (hash.rotate_left(5) ^ u64::from_le_bytes(*word)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
        Some(((hash >> 32) as usize & (self.slots.len() - 1), hash as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::{Known, Pieces};
    use crate::article::{Block, BlockKind};
    use crate::text::Policy;

    fn blocks(texts: &[&str]) -> Vec<Block> {
        texts.iter().map(|&text| Block { kind: BlockKind::Paragraph, text: text.into() }).collect()
    }

    #[test]
    fn known_sentences_are_those_that_would_be_read() {
        let left = blocks(&[
            "雨停了。“路通了！”他说。The road is open",
            "桥上的人都看着江水，谁也没有说话。第二天一早。",
        ]);
        let right = blocks(&[
            "雨停了。“路通了！”他说。The road is open. Now",
            "……桥上的人都看着江水，谁也没有说话。雨停了。！？",
            "桥上的人都看着江水，谁也没有说话。第二天一早。",
            "……",
            "路断了。The road is open",
        ]);
        let policy = Policy::default();
        let [mut known, mut found, mut read] = [&left, &right, &right].map(|b| Pieces::new(b, policy));
        (0..left.len()).for_each(|block| known.look(block));
        let mut known = Known::of(&known);
        for block in 0..right.len() {
            found.look_among(block, &mut known);
            read.look(block);
            assert_eq!(found.of(block), read.of(block), "{block}");
        }
        assert!(!read.of(0).is_empty());
    }
}
