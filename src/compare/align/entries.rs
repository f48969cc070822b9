//! The blocks that may still find a counterpart, and what of their text is left for one.

use std::ops::Range;

use crate::article::Block;
use crate::task::{Cancelled, Watch};
use crate::text::{Letter, Lettering};

use super::exact::Equals;
use super::groups::Groups;
use super::pieces::Pieces;

/// A block with a counterpart takes in more only if it has at least this much left (see
/// [`crate::text::Skeleton::weight`]).
const LEFT_OVER: u32 = 16;

/// One side's blocks in question.
#[derive(Debug, Default)]
pub(super) struct Entries {
    pub(super) list: Vec<Entry>,
    /// The letters of all, in order.
    letters: Vec<Letter>,
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) block: usize,
    /// Has no counterpart yet.
    pub(super) free: bool,
    /// Has its like on both sides: place alone may say which blocks it belongs to.
    pub(super) repeated: bool,
    letters: Range<u32>,
}

impl Entries {
    pub(super) fn letters(&self, entry: usize) -> &[Letter] {
        let range = self.list.get(entry).map_or(0..0, |e| e.letters.start as usize..e.letters.end as usize);
        self.letters.get(range).unwrap_or_default()
    }

    pub(super) fn count(&self) -> usize {
        self.letters.len()
    }

    /// The entry of a block; entries stand in the order of their blocks.
    pub(super) fn of_block(&self, block: usize) -> Option<usize> {
        self.list.binary_search_by_key(&block, |e| e.block).ok()
    }
}

/// The blocks of both sides that may still be paired or joined.
pub(super) fn find(
    sides: [&[Block]; 2],
    equals: &Equals,
    pieces: &mut [Pieces<'_>; 2],
    groups: &Groups,
    lettering: &mut Lettering<'_>,
    watch: &Watch,
) -> Result<[Entries; 2], Cancelled> {
    let wanted = |side: usize, block: &usize| {
        let may_be_left_over =
            || sides[side].get(*block).is_some_and(|b| equals.may_be_left_over(side, b, *block));
        !equals.is_repeated(side, *block) || may_be_left_over()
    };
    let free: [Vec<usize>; 2] = [
        groups.free_left().filter(|l| wanted(0, l)).collect(),
        groups.free_right().filter(|r| wanted(1, r)).collect(),
    ];
    let mut entries = [Entries::default(), Entries::default()];
    for (side, entries) in entries.iter_mut().enumerate() {
        // Who has a counterpart is in question only where the other side has somebody without.
        let partners_free = !free[1 - side].is_empty();
        // At two for an ideograph; of words there are fewer, and memory that nobody writes to costs nothing.
        let unused = |block: usize| pieces[side].unused(block) as usize / 2;
        entries.letters.reserve((0..sides[side].len()).map(unused).sum());
        let mut free = free[side].iter().copied().peekable();
        for block in 0..sides[side].len() {
            if block % 64 == 0 {
                watch.check()?;
            }
            let is_free = free.next_if_eq(&block).is_some();
            if is_free {
                pieces[side].look(block);
            } else if !partners_free
                || equals.is_repeated(side, block)
                || pieces[side].unused(block) < LEFT_OVER
                || groups.is_fixed(side, block)
            {
                continue;
            }
            let start = entries.letters.len();
            for (at, piece) in pieces[side].of(block).iter().enumerate().filter(|(_, p)| !p.used) {
                if at % 1024 == 1023 {
                    watch.check()?;
                }
                lettering.add(pieces[side].text(block, piece), &mut entries.letters);
            }
            let place = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            let letters = place(start)..place(entries.letters.len());
            let repeated = is_free && equals.is_repeated(side, block);
            entries.list.push(Entry { block, free: is_free, repeated, letters });
        }
    }
    Ok(entries)
}
