//! The sentences of blocks, found once and used by every step that looks for counterparts.

use std::ops::Range;

use crate::article::Block;
use crate::compare::words::Text;
use crate::text::{Policy, Skeleton, Skeletons};

use super::known::Known;

/// The sentences of one side's blocks, in order of the blocks they were asked of.
#[derive(Debug)]
pub(in crate::compare) struct Pieces<'a> {
    blocks: &'a [Block],
    policy: Policy,
    list: Vec<Piece>,
    /// For each block its sentences in `list`; `None` until it was looked at.
    of: Vec<Option<Range<u32>>>,
}

/// A sentence of a block: its skeleton, which would take a third more room as a value of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) hash: u64,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) weight: u32,
    /// Stands in a counterpart as well.
    pub(super) used: bool,
}

impl From<Skeleton> for Piece {
    fn from(Skeleton { hash, start, end, weight }: Skeleton) -> Self {
        Self { hash, start, end, weight, used: false }
    }
}

fn place(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl<'a> Pieces<'a> {
    pub(in crate::compare) fn new(blocks: &'a [Block], policy: Policy) -> Self {
        // Mostly more than there are. What nobody writes to costs nothing, and a list that grows is copied time and again.
        const BYTES_OF_ONE: usize = 64;
        let bytes: usize = blocks.iter().map(|block| block.text.len()).sum();
        let list = Vec::with_capacity(bytes / BYTES_OF_ONE);
        Self { blocks, policy, list, of: vec![None; blocks.len()] }
    }

    pub(in crate::compare) fn blocks(&self) -> &'a [Block] {
        self.blocks
    }

    /// Finds the sentences of a block, unless it is done.
    pub(in crate::compare) fn look(&mut self, block: usize) {
        let (Some(slot), Some(of)) = (self.of.get_mut(block), self.blocks.get(block)) else { return };
        if slot.is_some() {
            return;
        }
        let start = self.list.len();
        self.list.extend(Skeletons::new(&of.text, self.policy).map(Piece::from));
        *slot = Some(place(start)..place(self.list.len()));
    }

    /// Like [`Self::look`], for a block most of whose sentences may be known from the other side.
    pub(super) fn look_among(&mut self, block: usize, known: &mut Known<'_>) {
        let (Some(slot), Some(of)) = (self.of.get_mut(block), self.blocks.get(block)) else { return };
        if slot.is_some() {
            return;
        }
        let start = self.list.len();
        let mut sentences = Skeletons::new(&of.text, self.policy);
        loop {
            let rest = sentences.rest();
            if rest.is_empty() {
                break;
            }
            let at = place(of.text.len() - rest.len());
            if let Some(like) = known.find(rest) {
                let length = like.end - like.start;
                self.list.push(Piece { start: at, end: at + length, used: false, ..like });
                sentences.pass(length as usize);
            } else if let Some(sentence) = sentences.next() {
                self.list.push(sentence.into());
            } else {
                break;
            }
        }
        *slot = Some(place(start)..place(self.list.len()));
    }

    /// The sentences of a block, if they were looked for.
    pub(in crate::compare) fn known(&self, block: usize) -> Option<impl Iterator<Item = Skeleton>> {
        self.of.get(block)?.as_ref()?;
        Some(self.of(block).iter().map(|&Piece { hash, start, end, weight, .. }| Skeleton {
            hash,
            start,
            end,
            weight,
        }))
    }

    /// A block's text with its sentences, for finding edits.
    pub(in crate::compare) fn sentences(&self, block: usize) -> Text<'a> {
        let text = self.blocks.get(block).map_or("", |b| b.text.as_str());
        match self.of.get(block) {
            Some(Some(_)) => {
                let sentences = self.of(block).iter().map(|p| (p.start as usize, p.hash));
                Text::of_block(text, sentences)
            }
            _ => Text::of(text, self.policy),
        }
    }

    /// How many sentences were found so far.
    pub(super) fn count(&self) -> usize {
        self.list.len()
    }

    /// One of all of them, in the order they were found.
    pub(super) fn get(&self, number: usize) -> Option<Piece> {
        self.list.get(number).copied()
    }

    /// The numbers of a block's sentences.
    pub(super) fn range(&self, block: usize) -> Range<usize> {
        match self.of.get(block) {
            Some(Some(range)) => range.start as usize..range.end as usize,
            _ => 0..0,
        }
    }

    pub(super) fn of(&self, block: usize) -> &[Piece] {
        self.list.get(self.range(block)).unwrap_or_default()
    }

    pub(super) fn of_mut(&mut self, block: usize) -> &mut [Piece] {
        let range = self.range(block);
        self.list.get_mut(range).unwrap_or_default()
    }

    /// What a block says in all.
    pub(super) fn weight(&self, block: usize) -> u32 {
        self.of(block).iter().fold(0, |sum, p| sum.saturating_add(p.weight))
    }

    /// What of it no counterpart holds yet.
    pub(super) fn unused(&self, block: usize) -> u32 {
        self.of(block).iter().filter(|p| !p.used).fold(0, |sum, p| sum.saturating_add(p.weight))
    }

    /// The text of a sentence.
    pub(super) fn text(&self, block: usize, piece: &Piece) -> &'a str {
        let range = piece.start as usize..piece.end as usize;
        self.blocks.get(block).and_then(|b| b.text.get(range)).unwrap_or_default()
    }

    /// One key for all letters of a block.
    pub(super) fn key(&self, block: usize) -> u64 {
        self.of(block)
            .iter()
            .fold(0, |sum: u64, p| (sum.rotate_left(9) ^ p.hash).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }
}
