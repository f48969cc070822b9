//! One comparison with all that a report looks up in it.

use crate::article::Article;
use crate::compare::Comparison;
use crate::compare::display::{self, Line};
use crate::compare::findings::Findings;
use crate::i18n::letter;

use super::Dossier;

pub(super) struct Pair<'a> {
    /// Index into the collation's comparisons.
    pub(super) number: usize,
    pub(super) comparison: &'a Comparison,
    pub(super) articles: [&'a Article; 2],
    /// In the order in which they are shown.
    pub(super) lines: Vec<Line>,
    pub(super) findings: Findings,
    /// What the two are called.
    pub(super) letters: [String; 2],
}

impl<'a> Pair<'a> {
    pub(super) fn letters(&self) -> [&str; 2] {
        self.letters.each_ref().map(String::as_str)
    }

    /// “A – B”.
    pub(super) fn name(&self) -> String {
        self.letters.join(" – ")
    }

    pub(super) fn left(&self) -> &'a Article {
        self.articles[0]
    }

    pub(super) fn right(&self) -> &'a Article {
        self.articles[1]
    }
}

/// The comparisons of a dossier, in their order.
pub(super) fn pairs<'a>(dossier: &Dossier<'a>) -> impl Iterator<Item = Pair<'a>> + use<'a> {
    let collation = dossier.collation;
    collation.comparisons.iter().enumerate().filter_map(move |(number, comparison)| {
        let left = collation.articles.get(comparison.left)?.as_ref();
        let right = collation.articles.get(comparison.right)?.as_ref();
        let lines = display::lines(comparison);
        let findings = Findings::of(left, right, comparison, &lines);
        let letters = [comparison.left, comparison.right].map(letter);
        Some(Pair { number, comparison, articles: [left, right], lines, findings, letters })
    })
}
