//! Blocks that were taken for counterparts and have too little in common are looked at once more, alone with what stands
//! between the same counterparts: the false pair may have hidden a true one.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Block;
use crate::task::{Cancelled, Watch};
use crate::text::{Folder, Policy};

use super::align::{Fixed, Group, Pieces, align};
use super::chain;
use super::display::Side;
use super::{Correction, Corrections};

/// Blocks of either side between two counterparts, and their bytes, that are looked at: in a longer gap a place says
/// nothing.
const MOST: usize = 32;
const MOST_BYTES: usize = 1 << 17;

/// The groups, in the order of the left side, that are found in the places of those that were parted, beside those that
/// were `kept`.
pub(super) fn look(
    sides: [&[Block]; 2],
    kept: &[Group],
    parted: &[Group],
    fixed: &Fixed,
    policy: Policy,
    watch: &Watch,
) -> Result<Vec<Group>, Cancelled> {
    let mut found = Vec::new();
    let held = [0, 1].map(|side: usize| {
        let mut held = vec![false; sides[side].len()];
        for group in kept {
            if let Some(held) = held.get_mut(group.on(side).clone()) {
                held.fill(true);
            }
        }
        held
    });
    let gaps = gaps(sides, kept);
    let mut of_gaps: BTreeMap<usize, Vec<&Group>> = BTreeMap::new();
    for group in parted {
        let at = gaps.partition_point(|gap| gap[0].end < group.left.end);
        if gaps.get(at).is_some_and(|gap| (0..2).all(|side| within(group.on(side), &gap[side]))) {
            of_gaps.entry(at).or_default().push(group);
        }
    }
    for (at, parted) in of_gaps {
        watch.check()?;
        let Some(gap) = gaps.get(at) else { continue };
        let free = [0, 1].map(|side: usize| -> Vec<usize> {
            gap[side].clone().filter(|&at| held[side].get(at) == Some(&false)).collect()
        });
        if free.iter().all(|blocks| blocks.len() <= MOST) {
            look_between(sides, &free, &parted, fixed, policy, &mut found)?;
        }
    }
    found.sort_unstable_by_key(|group| group.left.start);
    Ok(found)
}

/// What lies on both sides between counterparts that stand in order.
fn gaps(sides: [&[Block]; 2], kept: &[Group]) -> Vec<[Range<usize>; 2]> {
    let weight = |group: &Group| -> u64 {
        let blocks = sides[0].get(group.left.clone()).unwrap_or_default();
        blocks.iter().map(|block| block.text.len() as u64).sum()
    };
    let link = |group: &Group| chain::Link {
        left: group.left.start,
        right: group.right.start,
        weight: weight(group),
    };
    let in_order = chain::heaviest(&kept.iter().map(link).collect::<Vec<_>>());
    let ends = sides.map(<[Block]>::len);
    let [mut l, mut r] = [0, 0];
    let mut found = Vec::new();
    for group in kept.iter().zip(in_order).filter(|(_, keep)| *keep).map(|(group, _)| group) {
        found.push([l..group.left.start, r..group.right.start]);
        (l, r) = (group.left.end, group.right.end);
    }
    found.push([l..ends[0], r..ends[1]]);
    found
}

/// Looks at the blocks without counterpart of one gap as if they were two texts.
fn look_between(
    sides: [&[Block]; 2],
    free: &[Vec<usize>; 2],
    parted: &[&Group],
    fixed: &Fixed,
    policy: Policy,
    found: &mut Vec<Group>,
) -> Result<(), Cancelled> {
    let blocks = [0, 1].map(|side: usize| -> Vec<Block> {
        free[side].iter().filter_map(|&at| sides[side].get(at)).cloned().collect()
    });
    if blocks.iter().flatten().map(|block| block.text.len()).sum::<usize>() > MOST_BYTES {
        return Ok(());
    }
    let [ls, rs] = free;
    let apart = |l: usize, r: usize| {
        fixed.parts(l, r) || parted.iter().any(|group| group.left.contains(&l) && group.right.contains(&r))
    };
    let mut corrections = Corrections::default();
    for (i, &l) in ls.iter().enumerate() {
        let from: Vec<usize> = (0..rs.len()).filter(|&j| rs.get(j).is_some_and(|&r| apart(l, r))).collect();
        if !from.is_empty() {
            corrections.push(Correction::Apart { left: vec![i], right: from });
        }
    }
    for (side, blocks) in Side::BOTH.into_iter().zip(free) {
        for (block, _) in blocks.iter().enumerate().filter(|&(_, &at)| fixed.begins(side, at)) {
            corrections.push(Correction::Begin { side, block });
        }
    }
    let fixed = Fixed::of(&corrections, [ls.len(), rs.len()]);
    let mut pieces = blocks.each_ref().map(|blocks| Pieces::new(blocks, policy));
    // So little is done before anybody could ask how far it is.
    let groups = align(&mut pieces, &mut Folder::new(policy), fixed, &Watch::default())?.into_sorted();
    found.extend(groups.iter().filter_map(|group| {
        Some(Group { left: among(ls, &group.left)?, right: among(rs, &group.right)?, fixed: false })
    }));
    Ok(())
}

/// The neighbours that some places in a list stand for; nothing where they are none.
fn among(list: &[usize], places: &Range<usize>) -> Option<Range<usize>> {
    let (first, last) = (*list.get(places.start)?, *list.get(places.end.checked_sub(1)?)?);
    (last + 1 - first == places.len()).then_some(first..last + 1)
}

fn within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::article::{Block, BlockKind};
    use crate::compare::align::{Fixed, Group};
    use crate::task::Watch;
    use crate::text::Policy;

    fn blocks(texts: [&str; 4]) -> Vec<Block> {
        texts.map(|text| Block { kind: BlockKind::Paragraph, text: text.into() }).to_vec()
    }

    fn pair(left: usize, right: usize) -> Group {
        Group { left: left..left + 1, right: right..right + 1, fixed: false }
    }

    #[test]
    fn what_a_false_pair_hid_is_found_between_the_same_counterparts() {
        let left = blocks([
            "渡口每年三月开放。",
            "过渡的行人每人收取船票两元，学生免收。",
            "夜间停航，船只系在西岸的木桩上。",
            "江水没过石阶时停航。",
        ]);
        let right = blocks([
            "渡口每年三月开放。",
            "过渡的行人每人收取船票三元，学生和老人免收。",
            "夜间停航，船只系在东岸的铁桩上。",
            "江水没过石阶时停航。",
        ]);
        let found = |kept: &[Group], fixed: &Fixed| {
            let sides = [left.as_slice(), right.as_slice()];
            look(sides, kept, &[pair(1, 2)], fixed, Policy::default(), &Watch::default()).unwrap()
        };
        let kept = [pair(0, 0), pair(3, 3)];
        assert_eq!(found(&kept, &Fixed::default()), [pair(1, 1), pair(2, 2)]);
        // What has its counterpart keeps it.
        assert_eq!(found(&[pair(0, 0), pair(2, 1), pair(3, 3)], &Fixed::default()), []);
    }
}
