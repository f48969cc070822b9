//! Any number of sources at once: what became of the base text in each, what it lacks, what they say of the same facts,
//! and who took it from whom. All of it comes from the articles and their comparisons with the base; nothing is compared
//! anew that a comparison holds already.

mod address;
mod attributed;
mod copies;
mod descent;
mod dull;
mod excerpts;
mod lacking;
mod likeness;
mod matrix;
mod names;
mod overview;
mod prints;
mod revisions;
mod statements;
mod times;

pub use attributed::{Attributed, Spoken, Wording, attributed};
pub use copies::copies;
pub use descent::{Link, Origin, Reason, descent};
pub use excerpts::Excerpts;
pub use lacking::{Group, Part, lacking};
pub use matrix::{Cell, CellState, Column, Matrix, Standing};
pub(super) use names::{BETWEEN, Name, states};
pub use overview::Overview;
pub use revisions::{Life, Reading, Revisions, Step, revision_groups, revisions};
pub use statements::{Said, Statement, Variant, statements};
pub use times::{By, Published};

use crate::article::Article;

use super::{Collation, Comparison};

/// Several articles around one of them, as far as they have been compared. An article's number is its place here,
/// whatever [`Comparison::left`] and [`Comparison::right`] say.
#[derive(Debug, Clone)]
pub struct Sources<'a> {
    pub articles: Vec<&'a Article>,
    /// Number of the one the others are held against.
    pub base: usize,
    /// For each article its comparison with the base, which is the left side; `None` for the base itself and for what
    /// has not been compared yet.
    pub comparisons: Vec<Option<&'a Comparison>>,
}

impl<'a> Sources<'a> {
    /// All articles of a collation.
    pub fn of(collation: &'a Collation) -> Self {
        let mut comparisons = vec![None; collation.articles.len()];
        for comparison in &collation.comparisons {
            if let Some(slot) = comparisons.get_mut(comparison.right) {
                *slot = Some(comparison);
            }
        }
        let articles = collation.articles.iter().map(AsRef::as_ref).collect();
        Self { articles, base: collation.base, comparisons }
    }

    /// An article by its number.
    pub fn article(&self, number: usize) -> Option<&'a Article> {
        self.articles.get(number).copied()
    }

    /// Its comparison with the base, if it has one.
    pub fn comparison(&self, number: usize) -> Option<&'a Comparison> {
        self.comparisons.get(number).copied().flatten()
    }

    /// All but the base, in their order.
    pub fn others(&self) -> impl Iterator<Item = (usize, &'a Article, Option<&'a Comparison>)> + '_ {
        let others = self.articles.iter().enumerate().filter(|(number, _)| *number != self.base);
        others.map(|(number, article)| (number, *article, self.comparison(number)))
    }

    /// Those that have been compared.
    pub fn compared(&self) -> impl Iterator<Item = (usize, &'a Article, &'a Comparison)> + '_ {
        self.others().filter_map(|(number, article, comparison)| Some((number, article, comparison?)))
    }
}

#[cfg(test)]
mod tests;
