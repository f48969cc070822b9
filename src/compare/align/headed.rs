//! Parts under headings of their own that were put together under one: the heading between them went.

use crate::article::{Block, BlockKind};
use crate::task::{Cancelled, Watch};
use crate::text::chars::ends_sentence;

use super::grams::Candidate;
use super::{Groups, Search};

/// What of a part must stand in the other's counterpart: no neighbour speaks for it.
const PART: f64 = 0.4;
/// Scalar values of a heading that is not marked as one, at most.
const LONGEST: usize = 24;

impl Search<'_> {
    /// Lets blocks without counterpart join one that only a heading without counterpart parts them from, with that.
    pub(super) fn join_over_headings(
        &mut self,
        candidates: &[Candidate],
        groups: &mut Groups,
        watch: &Watch,
    ) -> Result<(), Cancelled> {
        for candidate in candidates {
            watch.check()?;
            let (l, r) =
                (self.sides[0].list[candidate.left].block, self.sides[1].list[candidate.right].block);
            let heading = |(side, at): (usize, usize)| self.blocks[side].get(at).is_some_and(is_heading);
            if groups.between(l, r).is_some_and(heading) {
                self.join_one(candidate.left, candidate.right, PART, groups, Groups::join_over);
            }
        }
        Ok(())
    }
}

/// Whether a block heads others: so marked, or a short line that is no sentence.
fn is_heading(block: &Block) -> bool {
    let short = || {
        let text = block.text.trim_end();
        text.chars().nth(LONGEST).is_none() && !text.chars().next_back().is_some_and(ends_sentence)
    };
    match block.kind {
        BlockKind::Heading => true,
        BlockKind::Paragraph | BlockKind::ListItem => short(),
        _ => false,
    }
}
