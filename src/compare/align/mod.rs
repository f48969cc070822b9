//! Which blocks of two articles are counterparts: equal ones first, then by what they share, then by place.

mod exact;
mod gaps;
mod grams;
mod groups;

pub(super) use groups::{Group, Groups};

use crate::article::{Block, BlockKind};
use crate::task::{Cancelled, Watch};
use crate::text::Folder;

use super::words;

/// Below this share of the shorter text two blocks are no pair: "better no pair than a false one".
pub(super) const MIN_CONTAINMENT: f64 = 0.25;
/// The same for two headlines: they stand for their articles anyway.
const MIN_HEADLINE: f64 = 0.15;
/// A headline and a paragraph are counterparts only when nearly equal.
const HEADLINE_AND_TEXT: f64 = 0.8;

/// Groups of counterparts; blocks in none of them have no counterpart.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn align(
    left: &[Block],
    right: &[Block],
    folder: &mut Folder,
    watch: &Watch,
) -> Result<Groups, Cancelled> {
    let mut groups = Groups::new(left.len(), right.len());
    for (l, r) in exact::pairs(left, right, folder, watch)? {
        groups.pair(l, r);
    }
    watch.set_progress(100, 1000);
    headlines(left, right, &mut groups, folder, watch)?;
    grams::pair_by_content(left, right, &mut groups, folder, watch)?;
    watch.set_progress(300, 1000);
    gaps::fill(left, right, &mut groups, folder, watch)?;
    watch.set_progress(400, 1000);
    Ok(groups)
}

fn headlines(
    left: &[Block],
    right: &[Block],
    groups: &mut Groups,
    folder: &mut Folder,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let find = |blocks: &[Block]| blocks.iter().position(|b| b.kind == BlockKind::Headline);
    if let (Some(l), Some(r)) = (find(left), find(right))
        && groups.of_left(l).is_none()
        && groups.of_right(r).is_none()
        && words::edits(&left[l].text, &right[r].text, folder, watch)?.containment() >= MIN_HEADLINE
    {
        groups.pair(l, r);
    }
    Ok(())
}

/// What two blocks must share to be counterparts, by their kinds.
pub(super) fn threshold(left: &Block, right: &Block) -> f64 {
    match (left.kind == BlockKind::Headline, right.kind == BlockKind::Headline) {
        (true, true) => MIN_HEADLINE,
        (false, false) => MIN_CONTAINMENT,
        _ => HEADLINE_AND_TEXT,
    }
}
