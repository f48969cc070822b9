//! The same fact in other places: said twice by one source, or by another in a paragraph of its own.

use rustc_hash::FxHashMap;

use crate::article::FactKind;
use crate::compare::facts::{Claims, differ_in_figures};
use crate::task::{Cancelled, Watch};

use super::Said;
use super::drafts::{Draft, is_figure, is_within};

/// One value of which so many statements are made is no mark of any of them.
const COMMON: usize = 24;

/// Joins what is one statement, and leaves out what a quotation says that is listed whole.
pub(super) fn merge(
    mut drafts: Vec<Draft>,
    claims: &[Claims<'_>],
    watch: &Watch,
) -> Result<Vec<Draft>, Cancelled> {
    let text = |said: &Said| {
        let fact = claims.get(said.source)?.fact(said.fact)?;
        Some((fact.block, fact.range, fact.text.clone()))
    };
    // Those of the base first and in its order; no order of sources decides which comes before which.
    drafts.sort_by_cached_key(|d| (!d.in_base, d.place, text(&d.subject), d.subject));
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    let mut by_key: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut by_place: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for draft in drafts {
        watch.check()?;
        let alike = draft.variants.iter().filter_map(|v| by_key.get(&v.key)).filter(|of| of.len() < COMMON);
        let mut alike: Vec<usize> = alike.flatten().copied().collect();
        alike.sort_unstable();
        let same = |at: &usize| kept.get(*at).is_some_and(|other| is_same(other, &draft, claims));
        let found = alike.into_iter().find(same).or_else(|| {
            let beside = draft.place.filter(|_| !draft.in_base).and_then(|place| by_place.get(&place))?;
            beside
                .iter()
                .copied()
                .find(|at| kept.get(*at).is_some_and(|other| disagrees(other, &draft, claims)))
        });
        let keys: Vec<u64> = draft.variants.iter().map(|v| v.key).collect();
        let at = match found {
            Some(at) => {
                if let Some(other) = kept.get_mut(at) {
                    join(other, draft);
                }
                at
            }
            None => {
                if let Some(place) = draft.place.filter(|_| !draft.in_base) {
                    by_place.entry(place).or_default().push(kept.len());
                }
                kept.push(draft);
                kept.len() - 1
            }
        };
        for key in keys {
            let of = by_key.entry(key).or_default();
            if of.last() != Some(&at) {
                of.push(at);
            }
        }
    }
    let told: Vec<bool> = kept.iter().map(|draft| is_told_by_figures(draft, &kept, claims)).collect();
    let mut told = told.into_iter();
    kept.retain(|draft| {
        told.next() != Some(true) && (draft.variants.len() > 1 || !is_quoted(draft.subject, claims))
    });
    Ok(kept)
}

/// Whether sources disagree on a quotation only by a figure in it, which is a statement of its own.
fn is_told_by_figures(draft: &Draft, drafts: &[Draft], claims: &[Claims<'_>]) -> bool {
    let fact = |said: Said| claims.get(said.source).and_then(|c| c.fact(said.fact));
    let Some(quote) = fact(draft.subject).filter(|f| f.kind == FactKind::Quote && draft.variants.len() > 1)
    else {
        return false;
    };
    let firsts = || draft.variants.iter().filter_map(|v| fact(*v.said.first()?));
    firsts().all(|other| differ_in_figures(quote, other) && quote.speaker == other.speaker)
        && drafts.iter().any(|other| {
            other.variants.len() > 1
                && other.subject.source == draft.subject.source
                && fact(other.subject).is_some_and(|f| f.kind != FactKind::Quote && is_within(f, quote))
        })
}

/// Whether two drafts share a value about the same thing, and no source says two values of it.
fn is_same(a: &Draft, b: &Draft, claims: &[Claims<'_>]) -> bool {
    let consistent =
        b.variants.iter().all(|v| v.said.iter().all(|s| said_by(a, s.source).is_none_or(|key| key == v.key)));
    consistent
        && b.variants.iter().any(|v| {
            let there = a.variants.iter().find(|w| w.key == v.key);
            matches!((there.and_then(|w| w.said.first()), v.said.first()), (Some(x), Some(y)) if about_same(*x, *y, claims))
        })
}

/// Whether two figures that sources wrote into one paragraph of the base are about the same thing and not the same.
fn disagrees(a: &Draft, b: &Draft, claims: &[Claims<'_>]) -> bool {
    let figure = |said: Said| {
        claims.get(said.source).and_then(|c| c.fact(said.fact)).is_some_and(|f| is_figure(f.kind))
    };
    let apart = b.variants.iter().all(|v| v.said.iter().all(|s| said_by(a, s.source).is_none()));
    apart && figure(a.subject) && figure(b.subject) && about_same(a.subject, b.subject, claims)
}

fn about_same(a: Said, b: Said, claims: &[Claims<'_>]) -> bool {
    let of = |said: Said| claims.get(said.source);
    matches!((of(a), of(b)), (Some(x), Some(y)) if x.is_about_same(a.fact, y, b.fact))
}

/// The value that a source gives.
fn said_by(draft: &Draft, source: usize) -> Option<u64> {
    draft.variants.iter().find(|v| v.said.iter().any(|s| s.source == source)).map(|v| v.key)
}

/// What a source says twice is listed where it says it first.
fn join(into: &mut Draft, draft: Draft) {
    for reading in draft.variants {
        for said in reading.said {
            if said_by(into, said.source).is_none() {
                into.add(reading.key, said);
            }
        }
    }
}

/// Whether a fact stands inside a quotation.
fn is_quoted(said: Said, claims: &[Claims<'_>]) -> bool {
    let Some(claims) = claims.get(said.source) else { return false };
    let Some(fact) = claims.fact(said.fact).filter(|f| f.kind != FactKind::Quote) else { return false };
    let mut around = claims.of_block(fact.block).filter_map(|at| claims.fact(at));
    around.any(|q| q.kind == FactKind::Quote && is_within(fact, q))
}
