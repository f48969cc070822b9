//! Facts of one text, followed into each text it was compared with.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Fact, FactKind};
use crate::compare::facts::{Claims, differ_in_figures};
use crate::compare::{Comparison, FactDifference, FactStatus, Row, SpanOp};

use super::super::Sources;
use super::Said;

/// A statement before it is put in words.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// Where the words about it are taken from: the base, or the fullest text that has it.
    pub(super) subject: Said,
    pub(super) place: Option<usize>,
    pub(super) in_base: bool,
    pub(super) variants: Vec<Reading>,
}

/// A value with who gives it.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// Equal for equal values.
    pub(super) key: u64,
    pub(super) said: Vec<Said>,
}

impl Draft {
    pub(super) fn add(&mut self, key: u64, said: Said) {
        match self.variants.iter_mut().find(|v| v.key == key) {
            Some(reading) => reading.said.push(said),
            None => self.variants.push(Reading { key, said: vec![said] }),
        }
    }
}

/// A text that was compared with the one whose facts are followed.
pub(super) struct Beside<'a, 'c> {
    pub(super) number: usize,
    pub(super) comparison: &'a Comparison,
    pub(super) claims: &'c Claims<'a>,
    /// Of each fact of the one followed the difference that lists it.
    listed: FxHashMap<usize, &'a FactDifference>,
    /// Facts that a difference lists or that were met already.
    taken: FxHashSet<usize>,
    /// The row that each block of the one followed stands in.
    rows: Vec<Option<usize>>,
}

impl<'a, 'c> Beside<'a, 'c> {
    pub(super) fn new(number: usize, comparison: &'a Comparison, claims: &'c Claims<'a>) -> Self {
        let listed = comparison.facts.iter().filter_map(|d| Some((d.left?, d))).collect();
        let taken = comparison.facts.iter().filter_map(|d| d.right).collect();
        let mut rows = Vec::new();
        for (at, row) in comparison.rows.iter().enumerate() {
            for &block in &row.left {
                if rows.len() <= block {
                    rows.resize(block + 1, None);
                }
                rows[block] = Some(at);
            }
        }
        Self { number, comparison, claims, listed, taken, rows }
    }

    /// What this text says of a fact: its own one, and whether it contradicts.
    fn says(&mut self, fact: usize, base: &Claims<'_>) -> Option<(usize, bool)> {
        match self.listed.get(&fact) {
            Some(FactDifference { status: FactStatus::Conflict, right, .. }) => (*right).map(|r| (r, true)),
            Some(FactDifference { status, right, .. }) if status.agrees() => (*right).map(|r| (r, false)),
            // What only the other has is said not here.
            Some(_) => None,
            None => {
                let equal = self.here(fact, base).or_else(|| self.elsewhere(fact, base));
                let (there, contradicts) = match equal {
                    Some(there) => (there, false),
                    None => (self.with_other_figures(fact, base)?, true),
                };
                self.taken.insert(there);
                Some((there, contradicts))
            }
        }
    }

    /// The quotation that is the same but for a figure, which is listed in its place.
    fn with_other_figures(&self, fact: usize, base: &Claims<'_>) -> Option<usize> {
        let own = base.fact(fact).filter(|own| own.kind == FactKind::Quote)?;
        let mut figures = base
            .of_block(own.block)
            .filter(|&at| base.fact(at).is_some_and(|f| f.kind != FactKind::Quote && is_within(f, own)));
        figures.find_map(|at| {
            let conflict = self.listed.get(&at).filter(|d| d.status == FactStatus::Conflict)?;
            let there = self.claims.fact(conflict.right?)?;
            let mut quotes = self.claims.of_block(there.block);
            quotes.find(|&at| {
                self.claims.fact(at).is_some_and(|q| {
                    q.kind == FactKind::Quote && is_within(there, q) && differ_in_figures(own, q)
                })
            })
        })
    }

    /// What is equal is not listed: it stands in the same row.
    fn here(&self, fact: usize, base: &Claims<'_>) -> Option<usize> {
        let own = base.fact(fact)?;
        let row = self.comparison.rows.get((*self.rows.get(own.block)?)?)?;
        let there: Vec<usize> = row.right.iter().flat_map(|&block| self.claims.of_block(block)).collect();
        let is_free = |at: &usize| !self.taken.contains(at);
        let equal = |at: &usize| {
            // 8日 can be another day in another article, and is the same words.
            let same = |f: &Fact| f.kind == own.kind && f.text == own.text;
            self.claims.key(*at) == base.key(fact) || self.claims.fact(*at).is_some_and(same)
        };
        let found = there.iter().find(|at| is_free(at) && equal(at)).copied();
        // Or its text was kept and read as something else: 420 名 as 420.
        found.or_else(|| {
            let [start, end] = kept(own, row, base)?;
            let within = |at: &usize| {
                let place = self.claims.place(*at, &row.right);
                place.is_some_and(|[from, to]| start <= from && to <= end)
            };
            there.iter().find(|at| is_free(at) && within(at)).copied()
        })
    }

    /// Or elsewhere, about the same thing.
    fn elsewhere(&self, fact: usize, base: &Claims<'_>) -> Option<usize> {
        self.claims.stating(base.key(fact)).find(|&at| base.is_about_same(fact, self.claims, at))
    }
}

/// Where the text of a fact stands on the right of its row, if all of it was kept.
fn kept(fact: &Fact, row: &Row, base: &Claims<'_>) -> Option<[usize; 2]> {
    let [start, end] = base.place_of(fact, &row.left)?;
    let mut found: Option<[usize; 2]> = None;
    for span in row.spans.iter().filter(|s| s.left[0] < end && s.left[1] > start) {
        let across = match span.op {
            SpanOp::Same => {
                [start.max(span.left[0]), end.min(span.left[1])].map(|at| at - span.left[0] + span.right[0])
            }
            SpanOp::Folded => span.right,
            _ => return None,
        };
        found = Some([found.map_or(across[0], |f| f[0]), across[1]]);
    }
    found
}

/// Whether a fact stands inside a quotation.
pub(super) fn is_within(fact: &Fact, quote: &Fact) -> bool {
    fact.block == quote.block && quote.range[0] <= fact.range[0] && fact.range[1] <= quote.range[1]
}

/// What contradicts is another reading also where the values are equal: one rose, the other fell.
pub(super) fn key(claims: &Claims<'_>, fact: usize, contradicts: Option<u64>) -> u64 {
    let key = claims.key(fact);
    if contradicts == Some(key) { !key } else { key }
}

/// A draft for each of the facts of a text, which comes with its number.
pub(super) fn follow(
    (number, claims): (usize, &Claims<'_>),
    facts: impl Iterator<Item = usize>,
    beside: &mut [Beside<'_, '_>],
) -> Vec<Draft> {
    let mut found = Vec::new();
    for fact in facts {
        let Some(own) = claims.fact(fact) else { continue };
        let said = Said { source: number, fact };
        let mut draft = Draft { subject: said, place: Some(own.block), in_base: true, variants: Vec::new() };
        let own = claims.key(fact);
        draft.add(own, said);
        for text in &mut *beside {
            if let Some((there, contradicts)) = text.says(fact, claims) {
                let key = if contradicts { key(text.claims, there, Some(own)) } else { own };
                draft.add(key, Said { source: text.number, fact: there });
            }
        }
        found.push(draft);
    }
    found
}

/// Those of the base.
pub(super) fn of_base(sources: &Sources<'_>, claims: &[Claims<'_>]) -> Vec<Draft> {
    let Some((base, article)) = claims.get(sources.base).zip(sources.article(sources.base)) else {
        return Vec::new();
    };
    let of = |number: usize| claims.get(number);
    let mut beside: Vec<Beside<'_, '_>> = sources
        .compared()
        .filter_map(|(number, _, comparison)| Some(Beside::new(number, comparison, of(number)?)))
        .collect();
    follow((sources.base, base), 0..article.facts.len(), &mut beside)
}

/// Whether a fact can disagree with another that is not it: names and quotations are only equal or others.
pub(super) fn is_figure(kind: FactKind) -> bool {
    !matches!(kind, FactKind::Quote | FactKind::Name)
}
