//! Where the facts that differ stand, by row.

use crate::article::{Article, Fact};
use crate::compare::Comparison;
use crate::compare::display::Side;

/// A fact that differs, at its place in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FactPlace {
    row: u32,
    range: [u32; 2],
    difference: u32,
}

impl FactPlace {
    /// In scalar values of the row's text on its side.
    pub fn range(&self) -> [usize; 2] {
        self.range.map(|at| at as usize)
    }

    /// Index into [`Comparison::facts`].
    pub fn difference(&self) -> usize {
        self.difference as usize
    }
}

/// The places on both sides, by row and then by position.
#[derive(Debug, Clone, Default)]
pub struct FactPlaces([Vec<FactPlace>; 2]);

impl FactPlaces {
    pub(super) fn of(left: &Article, right: &Article, comparison: &Comparison) -> Self {
        let mut places: [Vec<FactPlace>; 2] = Default::default();
        for (at, difference) in comparison.facts.iter().enumerate() {
            let rows = [difference.row, difference.right_row.unwrap_or(difference.row)];
            let facts = difference.facts(&left.facts, &right.facts);
            for side in Side::BOTH {
                let (article, row) = ([left, right][side.index()], rows[side.index()]);
                let Some(fact) = facts[side.index()] else { continue };
                let Some(blocks) = comparison.rows.get(row).map(|r| side.blocks(r)) else { continue };
                if let Some(range) = range_in(article, blocks, fact) {
                    places[side.index()].push(FactPlace { row: row as u32, range, difference: at as u32 });
                }
            }
        }
        for side in &mut places {
            side.sort_unstable();
        }
        Self(places)
    }

    /// Those on one side of a row, in reading order.
    pub fn of_row(&self, row: usize, side: Side) -> &[FactPlace] {
        let Some(places) = self.0.get(side.index()) else { return &[] };
        let from = places.partition_point(|p| (p.row as usize) < row);
        let to = places.partition_point(|p| p.row as usize <= row);
        places.get(from..to).unwrap_or_default()
    }

    /// Indices of the differences that stretches of a row, one a side, touch; each once.
    pub fn touched(&self, row: usize, stretches: [[usize; 2]; 2]) -> impl Iterator<Item = usize> {
        let mut found: Vec<usize> = Side::BOTH
            .into_iter()
            .flat_map(|side| {
                let stretch = stretches[side.index()];
                self.of_row(row, side)
                    .iter()
                    .filter(move |p| touches(p.range(), stretch))
                    .map(FactPlace::difference)
            })
            .collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter()
    }
}

/// Whether two ranges share a letter, or an empty stretch lies inside of the fact.
fn touches(fact: [usize; 2], stretch: [usize; 2]) -> bool {
    fact[0] < stretch[1] && stretch[0] < fact[1]
}

/// A fact's range in the joined text of some blocks.
pub(super) fn range_in(article: &Article, blocks: &[usize], fact: &Fact) -> Option<[u32; 2]> {
    let place = blocks.iter().position(|&n| n == fact.block)?;
    let before: usize = blocks
        .iter()
        .take(place)
        .filter_map(|&n| article.blocks.get(n))
        .map(|b| b.text.chars().count() + 1)
        .sum();
    Some(fact.range.map(|at| (before + at) as u32))
}
