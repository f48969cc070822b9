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
    /// The side that is seen there, of a moved row; `None` where both are.
    pub(super) seen: Option<Side>,
    pub(super) part: Option<Part>,
}

/// Why two places are not joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unjoined {
    /// They would not be neighbours, or have but one side.
    NotNeighbours,
    /// Both have both sides, and stand apart: which text of which is meant, only the reader knows.
    Unclear,
}

impl Place<'_> {
    /// What is meant on a side.
    fn own(&self, side: Side) -> &[usize] {
        match (self.part, self.seen) {
            (None, Some(seen)) if seen != side => &[],
            (None, _) => side.blocks(self.row),
            (Some(part), _) if part.side != side => &[],
            (Some(part), _) => {
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

    fn has(&self, side: Side) -> bool {
        !self.own(side).is_empty()
    }
}

/// The row that two places make.
///
/// Two pairs become one row; where one place means one side only, it is joined with the other side of the other. A
/// paragraph without counterpart that stands beside the text of its side joins that instead of taking its place; so do two
/// of one side.
///
/// # Errors
/// [`Unjoined`], where no row can be made of them, or more than one could.
pub(super) fn join(first: Place<'_>, second: Place<'_>) -> Result<Correction, Unjoined> {
    if [&first, &second].into_iter().all(|place| Side::BOTH.into_iter().all(|side| place.has(side))) {
        let [left, right] = Side::BOTH.map(|side| neighbours(first.own(side), second.own(side)));
        let (left, right) = left.zip(right).ok_or(Unjoined::Unclear)?;
        return Ok(Correction::Together { left, right });
    }
    let (from, to) = if first.has(Side::Left) && second.has(Side::Right) {
        (first, second)
    } else if second.has(Side::Left) && first.has(Side::Right) {
        (second, first)
    } else {
        let side = if first.has(Side::Left) { Side::Left } else { Side::Right };
        let (one, other) = if second.stands_alone() { (second, first) } else { (first, second) };
        return joined(side, one.own(side), other.row).ok_or(Unjoined::NotNeighbours);
    };
    if from.stands_alone() && !to.stands_alone() && to.is_whole(Side::Right) {
        if let Some(all) = joined(Side::Left, from.own(Side::Left), to.row) {
            return Ok(all);
        }
    } else if to.stands_alone()
        && !from.stands_alone()
        && from.is_whole(Side::Left)
        && let Some(all) = joined(Side::Right, to.own(Side::Right), from.row)
    {
        return Ok(all);
    }
    Ok(Correction::Together { left: from.own(Side::Left).to_vec(), right: to.own(Side::Right).to_vec() })
}

/// The blocks of both, ascending, where none stands between them.
fn neighbours(some: &[usize], more: &[usize]) -> Option<Vec<usize>> {
    let mut all: Vec<usize> = some.iter().chain(more).copied().collect();
    all.sort_unstable();
    all.dedup();
    all.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b)).then_some(all)
}

/// A row that takes in more blocks of a side, if they stand beside those it has.
fn joined(side: Side, more: &[usize], row: &Row) -> Option<Correction> {
    let own = neighbours(side.blocks(row), more)?;
    let other = side.other().blocks(row).to_vec();
    if other.is_empty() {
        return None;
    }
    Some(match side {
        Side::Left => Correction::Together { left: own, right: other },
        Side::Right => Correction::Together { left: other, right: own },
    })
}

#[cfg(test)]
mod tests {
    use super::{Correction, Part, Place, Row, Side, Unjoined, join};
    use crate::compare::RowKind;

    fn row(left: &[usize], right: &[usize]) -> Row {
        let (left, right) = (left.to_vec(), right.to_vec());
        Row { left, right, kind: RowKind::Edited, moved: false, similarity: 0.5, spans: Vec::new() }
    }

    type Blocks = Result<(Vec<usize>, Vec<usize>), Unjoined>;

    fn joined(first: Place<'_>, second: Place<'_>) -> Blocks {
        match join(first, second)? {
            Correction::Together { left, right } => Ok((left, right)),
            other => panic!("{other:?}"),
        }
    }

    fn of(first: (&Row, Option<(Side, usize)>), second: (&Row, Option<(Side, usize)>)) -> Blocks {
        let place = |(row, part): (_, Option<(Side, usize)>)| Place {
            row,
            seen: None,
            part: part.map(|(side, block)| Part { side, block }),
        };
        joined(place(first), place(second))
    }

    #[test]
    fn two_pairs_become_one_row_where_they_are_neighbours() {
        let (a, b, far) = (row(&[1], &[1, 2]), row(&[2], &[3]), row(&[3], &[7]));
        assert_eq!(of((&a, None), (&b, None)), Ok((vec![1, 2], vec![1, 2, 3])));
        assert_eq!(of((&b, None), (&a, None)), Ok((vec![1, 2], vec![1, 2, 3])));
        for (one, other) in [(&b, &far), (&far, &b), (&a, &far)] {
            assert_eq!(of((one, None), (other, None)), Err(Unjoined::Unclear));
        }
    }

    #[test]
    fn a_chosen_text_is_joined_with_the_other_side_of_the_other() {
        let (a, b) = (row(&[1], &[1]), row(&[3], &[4]));
        assert_eq!(of((&a, Some((Side::Left, 1))), (&b, None)), Ok((vec![1], vec![4])));
        assert_eq!(of((&a, None), (&b, Some((Side::Right, 4)))), Ok((vec![1], vec![4])));
        assert_eq!(of((&a, Some((Side::Right, 1))), (&b, None)), Ok((vec![3], vec![1])));
        let (omitted, added) = (row(&[5], &[]), row(&[], &[7]));
        assert_eq!(of((&omitted, None), (&added, None)), Ok((vec![5], vec![7])));
        assert_eq!(of((&added, None), (&omitted, None)), Ok((vec![5], vec![7])));
        assert_eq!(of((&omitted, None), (&a, None)), Ok((vec![5], vec![1])));
        let split = row(&[6], &[8, 9]);
        assert_eq!(of((&split, Some((Side::Right, 9))), (&a, None)), Ok((vec![1], vec![9])));
    }

    #[test]
    fn of_a_moved_row_what_is_seen_there_is_meant() {
        let (moved, pair) = (row(&[1], &[9]), row(&[2], &[2]));
        let at = |row, seen| Place { row, seen, part: None };
        assert_eq!(joined(at(&moved, Some(Side::Left)), at(&pair, None)), Ok((vec![1], vec![2])));
        assert_eq!(joined(at(&moved, Some(Side::Right)), at(&pair, None)), Ok((vec![2], vec![9])));
        let itself = joined(at(&moved, Some(Side::Left)), at(&moved, Some(Side::Right)));
        assert_eq!(itself, Ok((vec![1], vec![9])));
    }

    #[test]
    fn neighbours_join_what_stands_there() {
        let (pair, after, added) = (row(&[3], &[4]), row(&[4], &[]), row(&[], &[5]));
        assert_eq!(of((&after, None), (&pair, None)), Ok((vec![3, 4], vec![4])));
        assert_eq!(of((&pair, None), (&added, None)), Ok((vec![3], vec![4, 5])));
        assert_eq!(of((&added, None), (&pair, Some((Side::Left, 3)))), Ok((vec![3], vec![4, 5])));
        assert_eq!(of((&pair, Some((Side::Left, 3))), (&after, None)), Ok((vec![3, 4], vec![4])));
        // Not where one of several was pointed at.
        let split = row(&[3], &[4, 5]);
        assert_eq!(of((&after, None), (&split, Some((Side::Right, 5)))), Ok((vec![4], vec![5])));
    }

    #[test]
    fn two_of_one_side_need_a_counterpart_and_no_gap() {
        let (a, b, far) = (row(&[1], &[]), row(&[2], &[]), row(&[9], &[9]));
        assert_eq!(of((&a, None), (&b, None)), Err(Unjoined::NotNeighbours));
        assert_eq!(of((&a, None), (&far, Some((Side::Left, 9)))), Err(Unjoined::NotNeighbours));
    }
}
