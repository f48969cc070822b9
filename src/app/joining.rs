//! Which blocks become one row when the reader says of two places that they belong together.

use crate::compare::{Correction, Row};

use super::Side;

/// A paragraph of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub side: Side,
    /// Index into the article's blocks.
    pub block: usize,
}

/// A row, or one paragraph of it, that is to be joined with another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) row: &'a Row,
    pub(super) part: Option<Part>,
}

impl Place<'_> {
    /// What is meant on a side.
    fn own(&self, side: Side) -> &[usize] {
        match self.part {
            None => side.blocks(self.row),
            Some(part) if part.side != side => &[],
            Some(part) => {
                side.blocks(self.row).iter().find(|&&n| n == part.block).map_or(&[], std::slice::from_ref)
            }
        }
    }

    fn stands_alone(&self) -> bool {
        self.row.left.is_empty() || self.row.right.is_empty()
    }

    /// Whether all that its row has on a side is meant.
    fn is_whole(&self, side: Side) -> bool {
        self.own(side) == side.blocks(self.row)
    }
}

/// The row that two places make; `None` where they would not be neighbours.
///
/// The left text of the one and the right text of the other, the first one's left if there is a choice. A paragraph without
/// counterpart that stands beside the text of its side joins that instead of taking its place; so do two of one side.
pub(super) fn join(first: Place<'_>, second: Place<'_>) -> Option<Correction> {
    let has = |place: &Place<'_>, side| !place.own(side).is_empty();
    let (from, to) = if has(&first, Side::Left) && has(&second, Side::Right) {
        (first, second)
    } else if has(&second, Side::Left) && has(&first, Side::Right) {
        (second, first)
    } else {
        let side = if has(&first, Side::Left) { Side::Left } else { Side::Right };
        let (one, other) = if second.stands_alone() { (second, first) } else { (first, second) };
        return joined(side, one.own(side), other.row);
    };
    if from.stands_alone() && !to.stands_alone() && to.is_whole(Side::Right) {
        if let Some(all) = joined(Side::Left, from.own(Side::Left), to.row) {
            return Some(all);
        }
    } else if to.stands_alone()
        && !from.stands_alone()
        && from.is_whole(Side::Left)
        && let Some(all) = joined(Side::Right, to.own(Side::Right), from.row)
    {
        return Some(all);
    }
    Some(Correction::Together { left: from.own(Side::Left).to_vec(), right: to.own(Side::Right).to_vec() })
}

/// A row that takes in more blocks of a side, if they stand beside those it has.
fn joined(side: Side, more: &[usize], row: &Row) -> Option<Correction> {
    let mut own: Vec<usize> = side.blocks(row).iter().chain(more).copied().collect();
    own.sort_unstable();
    own.dedup();
    let other = side.other().blocks(row).to_vec();
    let neighbours = own.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b));
    if other.is_empty() || !neighbours {
        return None;
    }
    Some(match side {
        Side::Left => Correction::Together { left: own, right: other },
        Side::Right => Correction::Together { left: other, right: own },
    })
}

#[cfg(test)]
mod tests {
    use super::{Correction, Part, Place, Row, Side, join};
    use crate::compare::RowKind;

    fn row(left: &[usize], right: &[usize]) -> Row {
        let (left, right) = (left.to_vec(), right.to_vec());
        Row { left, right, kind: RowKind::Edited, moved: false, similarity: 0.5, spans: Vec::new() }
    }

    type Blocks = (Vec<usize>, Vec<usize>);

    fn of(first: (&Row, Option<(Side, usize)>), second: (&Row, Option<(Side, usize)>)) -> Option<Blocks> {
        let place = |(row, part): (_, Option<(Side, usize)>)| Place {
            row,
            part: part.map(|(side, block)| Part { side, block }),
        };
        match join(place(first), place(second))? {
            Correction::Together { left, right } => Some((left, right)),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_left_of_one_and_the_right_of_the_other() {
        let (a, b) = (row(&[1], &[1]), row(&[3], &[4]));
        assert_eq!(of((&a, None), (&b, None)), Some((vec![1], vec![4])));
        assert_eq!(of((&b, None), (&a, None)), Some((vec![3], vec![1])));
        // A chosen text decides which.
        assert_eq!(of((&a, Some((Side::Right, 1))), (&b, None)), Some((vec![3], vec![1])));
        let (omitted, added) = (row(&[5], &[]), row(&[], &[7]));
        assert_eq!(of((&omitted, None), (&added, None)), Some((vec![5], vec![7])));
        assert_eq!(of((&added, None), (&omitted, None)), Some((vec![5], vec![7])));
        assert_eq!(of((&omitted, None), (&a, None)), Some((vec![5], vec![1])));
        let split = row(&[6], &[8, 9]);
        assert_eq!(of((&split, Some((Side::Right, 9))), (&a, None)), Some((vec![1], vec![9])));
    }

    #[test]
    fn neighbours_join_what_stands_there() {
        let (pair, after, added) = (row(&[3], &[4]), row(&[4], &[]), row(&[], &[5]));
        assert_eq!(of((&after, None), (&pair, None)), Some((vec![3, 4], vec![4])));
        assert_eq!(of((&pair, None), (&added, None)), Some((vec![3], vec![4, 5])));
        assert_eq!(of((&added, None), (&pair, Some((Side::Left, 3)))), Some((vec![3], vec![4, 5])));
        assert_eq!(of((&pair, Some((Side::Left, 3))), (&after, None)), Some((vec![3, 4], vec![4])));
        // Not where one of several was pointed at.
        let split = row(&[3], &[4, 5]);
        assert_eq!(of((&after, None), (&split, Some((Side::Right, 5)))), Some((vec![4], vec![5])));
    }

    #[test]
    fn two_of_one_side_need_a_counterpart_and_no_gap() {
        let (a, b, far) = (row(&[1], &[]), row(&[2], &[]), row(&[9], &[9]));
        assert_eq!(of((&a, None), (&b, None)), None);
        assert_eq!(of((&a, None), (&far, Some((Side::Left, 9)))), None);
    }
}
