//! Rows of tables: what the first cell names is what the others tell of, whatever became of those.

use crate::article::{Block, BlockKind};

use super::Groups;

/// What parts cells in the text of a row, as readers of tables write it.
const BETWEEN_CELLS: &str = "  ";

/// Pairs rows of a gap that name the same in their first cells, where no other row there does.
pub(super) fn pair([ls, rs]: [&[usize]; 2], [left, right]: [&[Block]; 2], groups: &mut Groups) {
    let lefts = named(ls, left);
    if lefts.is_empty() {
        return;
    }
    let rights = named(rs, right);
    for &(l, name) in &lefts {
        if let (Some(_), Some(r)) = (only(&lefts, name), only(&rights, name)) {
            groups.pair(l, r);
        }
    }
}

/// The row that names something, if no other one does.
fn only(rows: &[(usize, &str)], name: &str) -> Option<usize> {
    let mut like = rows.iter().filter(|(_, other)| *other == name);
    like.next().filter(|_| like.next().is_none()).map(|&(row, _)| row)
}

/// The rows among some blocks, with what they name.
fn named<'a>(list: &[usize], blocks: &'a [Block]) -> Vec<(usize, &'a str)> {
    /// More of them in one gap are no table that a few cells changed in; looking through them would take long.
    const MOST: usize = 200;
    let name = |at: &usize| {
        let block = blocks.get(*at).filter(|block| block.kind == BlockKind::TableRow)?;
        let (name, _) = block.text.split_once(BETWEEN_CELLS)?;
        (!name.trim().is_empty()).then_some((*at, name))
    };
    list.iter().filter_map(name).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::{named, pair};
    use crate::article::{Block, BlockKind};
    use crate::compare::align::{Fixed, Groups};

    fn table(rows: &[&str]) -> Vec<Block> {
        rows.iter().map(|&text| Block { kind: BlockKind::TableRow, text: text.into() }).collect()
    }

    #[test]
    fn rows_are_counterparts_by_what_they_name() {
        let left = table(&["渡船  六艘  12万元", "缆绳  40米  3万元", "合计  —  15万元", "  无名  1"]);
        let right = table(&["缆绳  55米  4万元", "合计  —  19万元", "合计  —  19万元", "渡船  七艘  15万元"]);
        let lists = [left.as_slice(), right.as_slice()].map(|rows| (0..rows.len()).collect::<Vec<_>>());
        assert_eq!(named(&lists[0], &left).len(), 3);
        let mut groups = Groups::new(4, 4, Fixed::default());
        pair([&lists[0], &lists[1]], [&left, &right], &mut groups);
        let found: Vec<_> = groups.sorted().iter().map(|g| (g.left.start, g.right.start)).collect();
        // 合计 stands twice.
        assert_eq!(found, [(0, 3), (1, 0)]);
    }
}
