//! Revisions of one article: what one outlet showed at different times, and the life of each sentence through them.

mod follow;
mod kept;

use std::cmp::Ordering;

use serde::Serialize;

use crate::compare::{Comparison, Figures, pair};
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::Sources;
use super::names::Name;
use super::prints::Print;
use super::times::Published;
use follow::Lives;

/// Share of either text that must stand in the other: another story by the same outlet is no revision.
const SHARED: f64 = 0.3;

/// The captures of one article, in the order of time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Revisions {
    /// Numbers of the sources.
    pub captures: Vec<usize>,
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

/// Which sources are revisions of one article: of one outlet, at times of which one is before the other, with much of the
/// text in common. Each group in the order of time; groups in the order of their first sources.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub fn revision_groups(sources: &Sources<'_>, watch: &Watch) -> Result<Vec<Vec<usize>>, Cancelled> {
    struct Known {
        number: usize,
        outlet: Name,
        time: Published,
        print: Print,
    }
    let mut known: Vec<Known> = Vec::new();
    for (number, article) in sources.articles.iter().enumerate() {
        watch.check()?;
        if let (Some(outlet), Some(time)) = (Name::of_outlet(article), Published::of(article)) {
            known.push(Known { number, outlet, time, print: Print::of(article) });
        }
    }
    let is_revision = |a: &Known, b: &Known| {
        let share = |a: &Known, b: &Known| a.print.share(&a.print.in_other(&b.print));
        a.outlet.is(&b.outlet)
            && matches!(a.time.order(b.time), Some(Ordering::Less | Ordering::Greater))
            && share(a, b).max(share(b, a)) >= SHARED
    };
    let mut groups: Vec<Vec<&Known>> = Vec::new();
    for article in &known {
        watch.check()?;
        // Whatever groups it belongs to are one.
        let (mut own, others): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|other| is_revision(article, other)));
        let mut joined: Vec<&Known> = own.drain(..).flatten().collect();
        joined.push(article);
        groups = others;
        groups.push(joined);
    }
    let mut found: Vec<Vec<usize>> = Vec::new();
    for mut group in groups.into_iter().filter(|group| group.len() > 1) {
        group.sort_by_key(|a| (a.time.seconds(), a.number));
        found.push(group.iter().map(|a| a.number).collect());
    }
    found.sort_by_key(|group| group.iter().min().copied());
    Ok(found)
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
                steps.push(Step {
                    from,
                    to: number,
                    figures: comparison.verdict.figures,
                    appeared: came.appeared,
                    edited: came.edited,
                    vanished: came.vanished,
                });
            }
        }
        Self { captures, steps, lives: lives.into_list() }
    }
}

#[cfg(test)]
mod tests;
