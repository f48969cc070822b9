//! One comparison with all that a report looks up in it.

use crate::article::Article;
use crate::compare::Comparison;
use crate::compare::display::{self, Line, Side};
use crate::compare::findings::{ChangeFilter, Findings};
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
    /// For each row which of [`Self::KINDS`] of changes are in it.
    kinds: Vec<[bool; 6]>,
}

impl<'a> Pair<'a> {
    /// Names of the kinds of changes, and last of those that change a fact; in the order of [`ChangeFilter::ALL`].
    pub(super) const KINDS: [&'static str; 6] = ["edited", "omitted", "added", "moved", "number", "fact"];

    /// The kinds of changes in a row.
    pub(super) fn kinds_of(&self, row: usize) -> Vec<&'static str> {
        let kinds = self.kinds.get(row).copied().unwrap_or_default();
        Self::KINDS.into_iter().zip(kinds).filter(|(_, is)| *is).map(|(name, _)| name).collect()
    }

    /// The line, counted from 0 as the window counts them, that shows a side of a row.
    pub(super) fn line_of(&self, row: usize, side: Side) -> usize {
        let sides = [side, if side == Side::Left { Side::Right } else { Side::Left }];
        let line = sides.into_iter().find_map(|side| self.findings.line_showing(&self.lines, row, side));
        line.unwrap_or(row)
    }

    /// Of each line whether both sides say the same there.
    pub(super) fn unchanged(&self) -> Vec<bool> {
        let row = |line: &Line| self.comparison.rows.get(line.row());
        self.lines.iter().map(|line| row(line).is_some_and(|row| !row.is_change())).collect()
    }

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
        let mut kinds = vec![[false; 6]; comparison.rows.len()];
        for change in &findings.changes {
            if let Some(of_row) = kinds.get_mut(change.row) {
                let filters = ChangeFilter::ALL.iter().skip(1).map(|filter| filter.lets_through(change));
                of_row.iter_mut().zip(filters).for_each(|(known, is)| *known |= is);
            }
        }
        Some(Pair { number, comparison, articles: [left, right], lines, findings, letters, kinds })
    })
}
