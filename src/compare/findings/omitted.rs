//! Omitted paragraphs, ranked by how much goes missing with them.

use crate::article::{Article, FactKind};
use crate::compare::display::{Side, text};
use crate::compare::{Comparison, FactStatus, RowKind};

use super::FactPlaces;

/// What an omitted paragraph carries that the other article does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weight {
    /// Characters that are not blank.
    pub chars: usize,
    /// Figures, amounts, dates and times that stand nowhere else.
    pub figures: usize,
    pub names: usize,
    pub quotes: usize,
}

/// How many characters of plain text a fact that goes missing is worth: somebody's own words are the dearest, since
/// nothing else can stand for them; a figure comes before a name.
const QUOTE: usize = 60;
const FIGURE: usize = 30;
const NAME: usize = 20;

impl Weight {
    /// What the ranking goes by, in characters: the length, and what the facts in it are worth.
    pub fn score(self) -> usize {
        self.chars + self.figures * FIGURE + self.names * NAME + self.quotes * QUOTE
    }

    fn add(&mut self, kind: FactKind) {
        match kind {
            FactKind::Quote => self.quotes += 1,
            FactKind::Name => self.names += 1,
            FactKind::Number
            | FactKind::Percent
            | FactKind::Money
            | FactKind::Quantity
            | FactKind::Date
            | FactKind::Time
            | FactKind::DateTime
            | FactKind::Duration => self.figures += 1,
        }
    }
}

/// An omitted paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Omitted {
    /// Index into the rows.
    pub row: usize,
    pub weight: Weight,
}

/// The omitted rows, the weightiest first; of equal ones the earlier.
pub(super) fn ranked(left: &Article, comparison: &Comparison, places: &FactPlaces) -> Vec<Omitted> {
    let omitted = comparison.rows.iter().enumerate().filter(|(_, row)| row.kind == RowKind::Omitted);
    let mut ranked: Vec<Omitted> = omitted
        .map(|(number, row)| {
            let chars = text(left, row, Side::Left).chars().filter(|c| !c.is_whitespace()).count();
            let mut weight = Weight { chars, ..Weight::default() };
            for place in places.of_row(number, Side::Left) {
                let lost =
                    comparison.facts.get(place.difference()).filter(|f| f.status == FactStatus::OnlyLeft);
                if let Some(fact) = lost {
                    weight.add(fact.kind);
                }
            }
            Omitted { row: number, weight }
        })
        .collect();
    ranked.sort_by_key(|o| (std::cmp::Reverse(o.weight.score()), o.row));
    ranked
}
