//! What the differences of facts tell already: a quotation whose words changed, or that another person is said to have said.

use crate::article::{Article, Fact, FactKind};
use crate::compare::display::Side;
use crate::compare::{FactDifference, FactStatus, Row};
use crate::facts::are_of_others;

use super::{Attribution, AttributionKind};

/// Takes out what is told as a fact.
pub(super) fn strike(
    articles: [&Article; 2],
    rows: &[Row],
    facts: &[FactDifference],
    found: &mut Vec<Attribution>,
) {
    let quotes: Vec<&FactDifference> = facts
        .iter()
        .filter(|fact| fact.status == FactStatus::Conflict && fact.kind == FactKind::Quote)
        .collect();
    if quotes.is_empty() {
        return;
    }
    found.retain(|change| {
        !quotes.iter().any(|quote| {
            let rows_of = [quote.row, quote.right_row.unwrap_or(quote.row)];
            if !rows_of.contains(&change.row) {
                return false;
            }
            let facts = quote.facts(&articles[0].facts, &articles[1].facts);
            let speaker = change.kind == AttributionKind::Source
                && matches!(facts, [Some(l), Some(r)] if are_of_others(l, r));
            Side::BOTH.into_iter().filter(|side| rows_of[side.index()] == change.row).any(|side| {
                let blocks = rows.get(change.row).map_or(&[][..], |row| side.blocks(row));
                let place = facts[side.index()].and_then(|fact| place(articles[side.index()], blocks, fact));
                place.is_some_and(|place| tells(place, change.range(side), speaker))
            })
        })
    });
}

/// Whether a quotation at a place holds a stretch, or tells of the speaker beside it.
fn tells(quote: [usize; 2], [from, to]: [usize; 2], speaker: bool) -> bool {
    /// How far from a quotation its speaker stands, in scalar values.
    const NEAR: usize = 40;
    let inside = quote[0] <= from && to <= quote[1];
    inside || (speaker && from <= quote[1] + NEAR && quote[0] <= to + NEAR)
}

/// Where a fact stands in the joined text of some blocks.
fn place(article: &Article, blocks: &[usize], fact: &Fact) -> Option<[usize; 2]> {
    let at = blocks.iter().position(|&number| number == fact.block)?;
    let before: usize = { blocks.iter().take(at) }
        .filter_map(|&number| article.blocks.get(number))
        .map(|block| block.text.chars().count() + 1)
        .sum();
    Some(fact.range.map(|at| before + at))
}
