//! The comparison on the screen.

use std::sync::Arc;

use crate::article::Article;
use crate::compare::findings::Readings;
use crate::compare::{Comparison, display};
use crate::i18n::Phrases;
use crate::jobs::Compared;

use super::{Change, Findings, Side, SourceId};

/// A comparison on the screen.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The sources it was made of, left first.
    pub sources: [SourceId; 2],
    pub compared: Compared,
}

impl Shown {
    /// The comparison itself; a collation of two always has one.
    pub fn comparison(&self) -> Option<&Comparison> {
        self.compared.collation.comparisons.first()
    }

    pub fn lines(&self) -> &Arc<Vec<display::Line>> {
        &self.compared.lines
    }

    /// The line that shows a side of a row.
    pub fn line_showing(&self, row: usize, side: Side) -> Option<usize> {
        self.findings().line_showing(self.lines(), row, side)
    }

    pub fn findings(&self) -> &Findings {
        &self.compared.findings
    }

    pub fn changes(&self) -> &[Change] {
        &self.compared.findings.changes
    }

    /// The two articles.
    pub fn articles(&self) -> Option<[&Article; 2]> {
        match &self.compared.collation.articles[..] {
            [left, right] => Some([left, right]),
            _ => None,
        }
    }

    /// What a change says on the left and on the right.
    pub fn readings(&self, change: &Change) -> [String; 2] {
        self.all_readings().map(|mut all| all.of(change)).unwrap_or_default()
    }

    /// The same for many changes.
    pub fn all_readings(&self) -> Option<Readings<'_>> {
        let [left, right] = self.articles()?;
        Some(Readings::new(left, right, self.comparison()?))
    }

    /// `A → B`, with a sign for nothing.
    pub fn arrow(&self, change: &Change) -> String {
        let [left, right] = self
            .readings(change)
            .map(|text| if text.is_empty() { Phrases::NOTHING.to_owned() } else { text });
        format!("{left} → {right}")
    }
}
