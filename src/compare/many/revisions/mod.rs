//! Revisions of one article: what one outlet showed at different times, and the life of each sentence through them.

mod follow;
mod groups;
mod kept;

use serde::Serialize;

use crate::compare::{Comparison, Figures, pair};
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::Sources;
use super::times::By;
use follow::Lives;
pub use groups::revision_groups;

/// The captures of one article, in the order of time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Revisions {
    /// Numbers of the sources.
    pub captures: Vec<usize>,
    /// Where all of them were to be found; `None` where an outlet moved its article, or no page says.
    pub address: Option<String>,
    /// From each capture to the next.
    pub steps: Vec<Step>,
    /// In the order in which they appeared, and within one capture in that of its text.
    pub lives: Vec<Life>,
}

/// What changed from one capture to the next.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// Numbers of the sources.
    pub from: usize,
    pub to: usize,
    /// Which of their times says that one is before the other; `None` where neither does, but others of the sequence.
    pub by: Option<By>,
    pub figures: Figures,
    /// Indexes into [`Revisions::lives`], ascending: sentences that are new, or back again.
    pub appeared: Vec<usize>,
    pub edited: Vec<usize>,
    pub vanished: Vec<usize>,
}

/// A sentence through the captures. Edited it is the same sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Life {
    /// One for each capture that has it, in their order.
    pub readings: Vec<Reading>,
}

/// A sentence as one capture has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// Index into [`Revisions::captures`].
    pub capture: usize,
    /// Index into the article's blocks.
    pub block: usize,
    /// Half-open, in Unicode scalar values of the block's text.
    pub range: [usize; 2],
    pub text: String,
    /// Differs, in what counts, from the reading before.
    pub edited: bool,
}

impl Life {
    /// The capture it appeared in: an index into [`Revisions::captures`].
    pub fn first(&self) -> usize {
        self.readings.first().map_or(0, |r| r.capture)
    }

    /// The last capture that has it.
    pub fn last(&self) -> usize {
        self.readings.last().map_or(0, |r| r.capture)
    }

    /// Captures between the two that lack it.
    pub fn gaps(&self) -> impl Iterator<Item = usize> + '_ {
        (self.first()..self.last()).filter(|capture| self.at(*capture).is_none())
    }

    /// How a capture has it.
    pub fn at(&self, capture: usize) -> Option<&Reading> {
        self.readings.binary_search_by_key(&capture, |r| r.capture).ok().and_then(|at| self.readings.get(at))
    }
}

/// All groups with what became of their sentences. Compares each capture with the next, unless that is the base.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub fn revisions(sources: &Sources<'_>, policy: Policy, watch: &Watch) -> Result<Vec<Revisions>, Cancelled> {
    let mut found = Vec::new();
    for captures in revision_groups(sources, watch)? {
        let mut compared = Vec::new();
        for step in captures.windows(2) {
            let &[from, to] = step else { continue };
            compared.push(match sources.comparison(to).filter(|_| from == sources.base) {
                Some(known) => known.clone(),
                None => match (sources.article(from), sources.article(to)) {
                    (Some(a), Some(b)) => pair((from, a), (to, b), policy, watch)?,
                    _ => continue,
                },
            });
        }
        found.push(Revisions::of(sources, captures, &compared.iter().collect::<Vec<_>>()));
    }
    Ok(found)
}

impl Revisions {
    /// Of captures in the order of time, with the comparison of each with the next.
    pub fn of(sources: &Sources<'_>, captures: Vec<usize>, comparisons: &[&Comparison]) -> Self {
        let mut lives = Lives::default();
        let mut steps = Vec::new();
        for (at, &number) in captures.iter().enumerate() {
            let Some(article) = sources.article(number) else { continue };
            let before = at.checked_sub(1).and_then(|b| Some((*captures.get(b)?, *comparisons.get(b)?)));
            let old = before.and_then(|(from, comparison)| Some((sources.article(from)?, comparison)));
            let came = lives.take(at, article, old);
            if let Some((from, comparison)) = before {
                let by = sources.article(from).and_then(|before| groups::ordered_by(before, article));
                steps.push(Step {
                    from,
                    to: number,
                    by,
                    figures: comparison.verdict.figures,
                    appeared: came.appeared,
                    edited: came.edited,
                    vanished: came.vanished,
                });
            }
        }
        let address = groups::common_address(captures.iter().filter_map(|&number| sources.article(number)));
        Self { captures, address, steps, lives: lives.into_list() }
    }
}

#[cfg(test)]
mod tests;
