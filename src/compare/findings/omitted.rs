//! Omitted paragraphs and sentences, ranked by how much goes missing with them.

use crate::article::{Article, FactKind};
use crate::compare::display::{Side, slice, text};
use crate::compare::{Comparison, FactStatus, RowKind};

use super::FactPlaces;
use super::sentences::{Lost, only_on};

/// What an omitted paragraph or sentence carries that the other article does not say.
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

/// An omitted paragraph, or sentences omitted from a paragraph that was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Omitted {
    /// Index into the rows.
    pub row: usize,
    /// The sentences; `None` for the whole row.
    pub sentences: Option<Lost>,
    pub weight: Weight,
}

impl Omitted {
    /// What is omitted, in the words of the left article.
    pub fn text(&self, left: &Article, comparison: &Comparison) -> String {
        let Some(row) = comparison.rows.get(self.row) else { return String::new() };
        let text = text(left, row, Side::Left);
        match self.sentences {
            Some(Lost { range: [from, to], .. }) => slice(&text, from..to).to_owned(),
            None => text.into_owned(),
        }
    }
}

/// The omitted rows and sentences, the weightiest first; of equal ones the earlier.
pub(super) fn ranked(left: &Article, comparison: &Comparison, places: &FactPlaces) -> Vec<Omitted> {
    let mut ranked = Vec::new();
    for (number, row) in comparison.rows.iter().enumerate() {
        let weigh = |text: &str, range| weight(text, range, number, comparison, places);
        match row.kind {
            // What went into other paragraphs is not missing.
            RowKind::Omitted if row.is_elsewhere() => {}
            RowKind::Omitted => {
                let text = text(left, row, Side::Left);
                let weight = weigh(&text, [0, usize::MAX]);
                ranked.push(Omitted { row: number, sentences: None, weight });
            }
            RowKind::Edited | RowKind::Split | RowKind::Merged => {
                let text = text(left, row, Side::Left);
                ranked.extend(only_on(row, Side::Left, &text).into_iter().map(|lost| {
                    let weight = weigh(slice(&text, lost.range[0]..lost.range[1]), lost.range);
                    Omitted { row: number, sentences: Some(lost), weight }
                }));
            }
            RowKind::Same | RowKind::Added => {}
        }
    }
    ranked.sort_by_key(|o| (std::cmp::Reverse(o.weight.score()), o.row, o.sentences.map(|s| s.range[0])));
    ranked
}

/// What goes missing with a stretch of a row's left text.
fn weight(
    text: &str,
    [from, to]: [usize; 2],
    row: usize,
    comparison: &Comparison,
    places: &FactPlaces,
) -> Weight {
    let chars = text.chars().filter(|c| !c.is_whitespace()).count();
    let mut weight = Weight { chars, ..Weight::default() };
    for place in places.of_row(row, Side::Left) {
        let [start, end] = place.range();
        let lost = comparison.facts.get(place.difference()).filter(|f| f.status == FactStatus::OnlyLeft);
        if let Some(fact) = lost.filter(|_| from <= start && end <= to) {
            weight.add(fact.kind);
        }
    }
    weight
}
