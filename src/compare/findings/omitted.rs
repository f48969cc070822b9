//! Omitted paragraphs and sentences, ranked by how much goes missing with them.

use crate::article::{Article, BlockKind, Fact, FactKind};
use crate::compare::display::{Side, slice, text};
use crate::compare::facts::Gravity;
use crate::compare::{Comparison, FactStatus, RowKind};

use super::FactPlaces;
use super::sentences::{Lost, only_on};

/// What an omitted paragraph or sentence carries that the other article does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weight {
    /// Characters that are not blank.
    pub chars: usize,
    /// Whether they are of a script that takes several for what an ideograph says.
    pub is_latin: bool,
    /// Figures, amounts, dates and times that stand nowhere else.
    pub figures: usize,
    /// Those of them that are money.
    pub money: usize,
    /// Those that count what news is about: the dead, the hurt, what was destroyed or lost.
    pub tolls: usize,
    pub names: usize,
    pub quotes: usize,
    /// The quotations of which it is told who said it.
    pub speakers: usize,
    /// Whether it is, or stands in, the paragraph that the article begins with.
    pub is_lead: bool,
}

/// What goes missing, in points: a character of plain text, of a script of ideographs, is worth a half, one of Latin script a
/// sixth. How many are dead comes before anything else; then somebody's own words, for which nothing else can stand,
/// and more of somebody who is named; then sums, other figures and names; and what the article chose to begin with.
const LENGTH: [usize; 2] = [2, 6];
const TOLL: usize = 90;
const QUOTE: usize = 40;
const SPEAKER: usize = 30;
const LEAD: usize = 40;
const FIGURE: usize = 30;
const MONEY: usize = 20;
const NAME: usize = 20;

impl Weight {
    /// What the ranking goes by.
    pub fn score(self) -> usize {
        self.chars / LENGTH[usize::from(self.is_latin)]
            + self.tolls * TOLL
            + self.quotes * QUOTE
            + self.speakers * SPEAKER
            + usize::from(self.is_lead) * LEAD
            + self.figures * FIGURE
            + self.money * MONEY
            + self.names * NAME
    }

    fn add(&mut self, fact: &Fact, is_toll: bool) {
        match fact.kind {
            FactKind::Quote => {
                self.quotes += 1;
                self.speakers += usize::from(fact.speaker.is_some());
            }
            FactKind::Name => self.names += 1,
            FactKind::Number
            | FactKind::Percent
            | FactKind::Money
            | FactKind::Quantity
            | FactKind::Date
            | FactKind::Time
            | FactKind::DateTime
            | FactKind::Duration => {
                self.figures += 1;
                self.money += usize::from(fact.kind == FactKind::Money);
                self.tolls += usize::from(is_toll);
            }
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
    let mut scales = Scales {
        left,
        comparison,
        places,
        lead: left.blocks.iter().position(|block| block.kind == BlockKind::Paragraph),
        gravity: Gravity::of(left),
    };
    for (number, row) in comparison.rows.iter().enumerate() {
        match row.kind {
            // What went into other paragraphs is not missing.
            RowKind::Omitted if row.is_elsewhere() => {}
            RowKind::Omitted => {
                let text = text(left, row, Side::Left);
                let weight = scales.weight(&text, [0, usize::MAX], number);
                ranked.push(Omitted { row: number, sentences: None, weight });
            }
            RowKind::Edited | RowKind::Split | RowKind::Merged => {
                let text = text(left, row, Side::Left);
                ranked.extend(only_on(row, Side::Left, &text).into_iter().map(|lost| {
                    let sentences = slice(&text, lost.range[0]..lost.range[1]);
                    let weight = scales.weight(sentences, lost.range, number);
                    Omitted { row: number, sentences: Some(lost), weight }
                }));
            }
            RowKind::Same | RowKind::Added => {}
        }
    }
    ranked.sort_by_key(|o| (std::cmp::Reverse(o.weight.score()), o.row, o.sentences.map(|s| s.range[0])));
    ranked
}

struct Scales<'a> {
    left: &'a Article,
    comparison: &'a Comparison,
    places: &'a FactPlaces,
    /// The paragraph that the article begins with, below its headline.
    lead: Option<usize>,
    gravity: Gravity<'a>,
}

impl Scales<'_> {
    /// What goes missing with a stretch of a row's left text.
    fn weight(&mut self, text: &str, [from, to]: [usize; 2], row: usize) -> Weight {
        let (mut chars, mut latin) = (0, 0);
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            chars += 1;
            latin += usize::from(c.is_alphabetic() && c < '\u{2000}');
        }
        let blocks = self.comparison.rows.get(row).map(|row| row.left.as_slice()).unwrap_or_default();
        let is_lead = self.lead.is_some_and(|lead| blocks.contains(&lead));
        let mut weight = Weight { chars, is_latin: latin * 2 > chars, is_lead, ..Weight::default() };
        for place in self.places.of_row(row, Side::Left) {
            let [start, end] = place.range();
            let lost = self.comparison.facts.get(place.difference());
            let lost = lost.filter(|f| f.status == FactStatus::OnlyLeft && from <= start && end <= to);
            let Some(at) = lost.and_then(|fact| fact.left) else { continue };
            if let Some(fact) = self.left.facts.get(at) {
                let is_toll = self.gravity.is_toll(at);
                weight.add(fact, is_toll);
            }
        }
        weight
    }
}
