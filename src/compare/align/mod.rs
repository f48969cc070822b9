//! Which blocks of two articles are counterparts: equal ones first, then by what they share, then by place.

mod bags;
mod entries;
mod exact;
mod gaps;
mod grams;
mod groups;
mod pieces;
mod runs;
mod samples;
mod sentences;
mod stubs;

pub(super) use groups::{Group, Groups};
pub(super) use pieces::Pieces;

use crate::article::{Block, BlockKind};
use crate::task::{Cancelled, Watch};
use crate::text::{Folder, Lettering, Policy};

use bags::Bags;
use entries::Entries;
use samples::Samples;

use super::words::{self, Text};

/// What two headlines must share: they stand for their articles anyway.
const MIN_HEADLINE: f64 = 0.15;
/// A headline and a paragraph are counterparts only when nearly equal.
const HEADLINE_AND_TEXT: f64 = 0.8;
/// Short blocks share a run or two by chance: as many more must be shared.
const BY_CHANCE: f64 = 1.5;

/// Groups of counterparts; blocks in none of them have no counterpart.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn align(
    pieces: &mut [Pieces<'_>; 2],
    folder: &mut Folder,
    watch: &Watch,
) -> Result<Groups, Cancelled> {
    let [left, right] = pieces.each_ref().map(|p| p.blocks());
    let mut groups = Groups::new(left.len(), right.len());
    let policy = folder.policy();
    for (l, r) in exact::pairs(left, right, pieces, folder, watch)? {
        groups.pair(l, r);
    }
    watch.set_progress(100, 1000);
    headlines(left, right, &mut groups, policy, watch)?;
    sentences::pair(left, right, pieces, &mut groups, watch)?;
    watch.set_progress(200, 1000);
    let blocks = [left, right];
    let sides = entries::find(blocks, pieces, &groups, &mut Lettering::new(folder), watch)?;
    if sides.iter().all(|entries| entries.list.is_empty()) {
        return Ok(groups);
    }
    let samples = Samples::take(&sides);
    let mut search = Search { blocks, sides: &sides, samples: &samples, bags: Bags::new(&sides) };
    let candidates = search.candidates(watch)?;
    // What is sure, then what place and content together say, then what content alone says.
    search.pair(&candidates, grams::SURELY, &mut groups, watch)?;
    search.fill(&mut groups, watch)?;
    search.join(&candidates, &mut groups, watch)?;
    watch.set_progress(300, 1000);
    search.pair(&candidates, grams::ANYWHERE, &mut groups, watch)?;
    search.join(&candidates, &mut groups, watch)?;
    search.fill(&mut groups, watch)?;
    search.stubs(&mut groups);
    watch.set_progress(400, 1000);
    Ok(groups)
}

/// What the steps that look for counterparts by content work on.
struct Search<'a> {
    blocks: [&'a [Block]; 2],
    sides: &'a [Entries; 2],
    samples: &'a Samples,
    bags: Bags<'a>,
}

fn headlines(
    left: &[Block],
    right: &[Block],
    groups: &mut Groups,
    policy: Policy,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let find = |blocks: &[Block]| blocks.iter().position(|b| b.kind == BlockKind::Headline);
    if let (Some(l), Some(r)) = (find(left), find(right))
        && groups.of_left(l).is_none()
        && groups.of_right(r).is_none()
        && words::Editor::new(policy)
            .edits(&Text::of(&left[l].text, policy), &Text::of(&right[r].text, policy), watch)?
            .containment()
            >= MIN_HEADLINE
    {
        groups.pair(l, r);
    }
    Ok(())
}

/// What two blocks with at least `runs` distinct runs must share to be counterparts, by their kinds.
/// Better no pair than a false one.
fn least(left: &Block, right: &Block, runs: usize, text: f64) -> f64 {
    match (left.kind == BlockKind::Headline, right.kind == BlockKind::Headline) {
        (true, true) => MIN_HEADLINE,
        (false, false) => text + BY_CHANCE / runs.max(1) as f64,
        _ => HEADLINE_AND_TEXT,
    }
}
