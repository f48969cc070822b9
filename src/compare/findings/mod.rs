//! What a reader looks for in a finished comparison: its changes, its facts by weight and by place, the omitted
//! paragraphs and sentences that carry most. Found once, beside the comparison, so that no view has to walk all rows to show them.

mod added;
mod changes;
mod disagreeing;
mod numbers;
mod omitted;
mod places;
mod readings;
mod sentences;

use crate::article::{Article, FactKind};
use crate::text::{self, Forms};

use super::display::{Line, Side};
use super::{Comparison, FactStatus};

pub use added::{Added, added};
pub use changes::{Change, ChangeFilter, ChangeKind, Numbering};
pub use numbers::own_numbers;
pub use omitted::{Omitted, Weight};
pub use places::{FactPlace, FactPlaces};
pub use readings::Readings;
pub use sentences::Lost;

/// Everything found; the numbers in it are indices into the comparison and the lines it was made of.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// In display order.
    pub changes: Vec<Change>,
    /// For each filter but the one that lets everything through, the changes it shows.
    filtered: [Vec<u32>; ChangeFilter::ALL.len() - 1],
    /// Differences of facts: what disagrees first, then what only one side has, then what is only written differently.
    pub facts: Vec<u32>,
    /// Where facts that differ stand.
    pub places: FactPlaces,
    /// The omitted paragraphs, and the whole sentences omitted from kept ones, the weightiest first.
    pub omitted: Vec<Omitted>,
    /// The forms of characters the two articles are written in, where these are not the same.
    pub forms: Option<[Forms; 2]>,
    /// For each row its first display line.
    lines: Vec<u32>,
}

impl Findings {
    /// Of a comparison of the two articles, whose lines are those of [`display::lines`](super::display::lines).
    pub fn of(left: &Article, right: &Article, comparison: &Comparison, lines: &[Line]) -> Self {
        let places = FactPlaces::of(left, right, comparison);
        let changes = changes::list([left, right], comparison, lines, &places);
        let filtered = std::array::from_fn(|at| {
            let filter = ChangeFilter::ALL[at + 1];
            let shown = changes.iter().enumerate().filter(|(_, change)| filter.lets_through(change));
            shown.map(|(at, _)| at as u32).collect()
        });
        let omitted = omitted::ranked(left, comparison, &places);
        Self {
            changes,
            filtered,
            facts: by_status(comparison),
            places,
            omitted,
            forms: other_forms(left, right),
            lines: first_lines(comparison, lines),
        }
    }

    /// How many changes a filter lets through.
    pub fn count(&self, filter: ChangeFilter) -> usize {
        self.narrow(filter).map_or(self.changes.len(), <[u32]>::len)
    }

    /// The index of the change that stands at a place of a filter's list.
    pub fn change_at(&self, filter: ChangeFilter, place: usize) -> Option<usize> {
        match self.narrow(filter) {
            Some(list) => list.get(place).map(|&at| at as usize),
            None => (place < self.changes.len()).then_some(place),
        }
    }

    /// The place of a change in a filter's list; `None` where the filter hides it.
    pub fn place_of(&self, filter: ChangeFilter, change: usize) -> Option<usize> {
        match self.narrow(filter) {
            Some(list) => list.binary_search(&(change as u32)).ok(),
            None => (change < self.changes.len()).then_some(change),
        }
    }

    fn narrow(&self, filter: ChangeFilter) -> Option<&[u32]> {
        let at = ChangeFilter::ALL.iter().position(|&f| f == filter)?.checked_sub(1)?;
        self.filtered.get(at).map(Vec::as_slice)
    }

    /// The first display line of a row.
    pub fn line_of(&self, row: usize) -> Option<usize> {
        self.lines.get(row).map(|&line| line as usize)
    }

    /// The display line, of those it was made of, that shows a side of a row.
    pub fn line_showing(&self, lines: &[Line], row: usize, side: Side) -> Option<usize> {
        let first = self.line_of(row)?;
        let other = match lines.get(first)? {
            Line::MovedAway { other, .. } | Line::MovedIn { other, .. } => *other,
            Line::Row(_) => first,
        };
        [first, other].into_iter().find(|&at| lines.get(at).is_some_and(|line| line.shows(side)))
    }

    /// The change that a span of a row, or the row as a whole, belongs to.
    pub fn change_of(&self, line: usize, row: usize, span: Option<usize>) -> Option<usize> {
        // A moved row is told at its first line: both of its lines lead there.
        let line = self.line_of(row).map_or(line, |first| first.min(line));
        let from = self.changes.partition_point(|change| change.line < line);
        let of_row = || self.changes.iter().enumerate().skip(from).take_while(move |(_, c)| c.row == row);
        of_row().find(|(_, c)| c.span == span).or_else(|| of_row().next()).map(|(at, _)| at)
    }
}

/// The forms of characters two articles are written in, where one is in simplified and one in traditional ones.
pub fn other_forms(left: &Article, right: &Article) -> Option<[Forms; 2]> {
    let of = |article: &Article| text::forms(article.blocks.iter().map(|block| block.text.as_str()));
    let both = [of(left)?, of(right)?];
    (both[0] != both[1]).then_some(both)
}

/// Whether one of two articles writes most of its figures with digits, and the other with Chinese numerals.
pub fn other_numerals(left: &Article, right: &Article) -> bool {
    /// Figures without which an article has no habit.
    const FEWEST: usize = 3;
    // 今天 is written with neither.
    const NUMERALS: &str = "〇零一二三四五六七八九十百千两兩";
    let digits = |article: &Article| -> Option<bool> {
        let figures = article.facts.iter().filter(|f| !matches!(f.kind, FactKind::Quote | FactKind::Name));
        let (mut digits, mut numerals) = (0, 0);
        for fact in figures {
            if fact.text.chars().any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c)) {
                digits += 1;
            } else if fact.text.chars().any(|c| NUMERALS.contains(c)) {
                numerals += 1;
            }
        }
        let (most, least): (usize, usize) = (digits.max(numerals), digits.min(numerals));
        (most >= FEWEST && most >= 2 * least).then_some(digits > numerals)
    };
    matches!((digits(left), digits(right)), (Some(a), Some(b)) if a != b)
}

fn by_status(comparison: &Comparison) -> Vec<u32> {
    let mut order: Vec<u32> = (0..comparison.facts.len() as u32).collect();
    let rank = |at: u32| match comparison.facts.get(at as usize).map(|f| f.status) {
        Some(FactStatus::Conflict) => 0,
        Some(FactStatus::OnlyLeft) => 1,
        Some(FactStatus::OnlyRight) => 2,
        Some(FactStatus::Shortened) => 3,
        Some(FactStatus::SameValue) => 4,
        Some(FactStatus::Renumbered) | None => 5,
    };
    order.sort_by_key(|&at| rank(at));
    order
}

fn first_lines(comparison: &Comparison, lines: &[Line]) -> Vec<u32> {
    let mut first = vec![0; comparison.rows.len()];
    for (at, line) in lines.iter().enumerate().rev() {
        if let Some(place) = first.get_mut(line.row()) {
            *place = at as u32;
        }
    }
    first
}

#[cfg(test)]
mod tests;
