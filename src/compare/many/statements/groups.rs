//! Facts that the base lacks: in paragraphs that only other sources have, and in paragraphs that others wrote more into.

use rustc_hash::FxHashSet;

use crate::article::FactKind;
use crate::compare::FactStatus;
use crate::compare::facts::Claims;
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::super::Sources;
use super::super::excerpts::{Excerpt, Excerpts};
use super::Said;
use super::drafts::{Beside, Draft, Reading, follow};

/// The facts of groups: the fullest text of each is the one that the others are held against.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn of_groups(
    sources: &Sources<'_>,
    groups: &[Excerpts],
    claims: &[Claims<'_>],
    policy: Policy,
    watch: &Watch,
) -> Result<Vec<Draft>, Cancelled> {
    let lacked = Lacked::of(sources, claims);
    let mut found = Vec::new();
    for group in groups {
        watch.check()?;
        let mut drafts = of_group(group, policy);
        for draft in &mut drafts {
            draft.place = group.after;
            draft.in_base = false;
            to_articles(draft, &group.all);
        }
        found.extend(drafts.into_iter().filter_map(|draft| lacked.only(draft)));
    }
    Ok(found)
}

fn of_group(group: &Excerpts, policy: Policy) -> Vec<Draft> {
    let claims: Vec<Claims<'_>> = group.all.iter().map(|e| Claims::of(&e.article, policy)).collect();
    let Some((base, own)) = group.base().zip(claims.get(group.fullest)) else { return Vec::new() };
    let others = || group.others().filter_map(|(at, e, comparison)| Some((e, comparison, claims.get(at)?)));
    let mut beside: Vec<Beside<'_, '_>> =
        others().map(|(e, comparison, claims)| Beside::new(e.source, comparison, claims)).collect();
    let mut found = follow((base.source, own), 0..base.article.facts.len(), &mut beside);
    for (other, comparison, claims) in others() {
        let only = comparison.facts.iter().filter(|d| d.status == FactStatus::OnlyRight);
        found.extend(only.filter_map(|d| Some(alone(Said { source: other.source, fact: d.right? }, claims))));
    }
    found
}

/// What one source says and no other that it was held against.
fn alone(said: Said, claims: &Claims<'_>) -> Draft {
    let variants = vec![Reading { key: claims.key(said.fact), said: vec![said] }];
    Draft { subject: said, place: None, in_base: false, variants }
}

/// The facts that a source added to a paragraph of the base.
pub(super) fn of_rows(sources: &Sources<'_>, claims: &[Claims<'_>]) -> Vec<Draft> {
    let mut found = Vec::new();
    for (source, _, comparison) in sources.compared() {
        let Some(claims) = claims.get(source) else { continue };
        for only in comparison.facts.iter().filter(|d| d.status == FactStatus::OnlyRight) {
            let block = comparison.rows.get(only.row).and_then(|row| row.left.first());
            if let (Some(&block), Some(fact)) = (block, only.right) {
                found.push(Draft { place: Some(block), ..alone(Said { source, fact }, claims) });
            }
        }
    }
    found
}

/// From facts of excerpts to those of the whole articles.
fn to_articles(draft: &mut Draft, excerpts: &[Excerpt]) {
    let all = draft.variants.iter_mut().flat_map(|v| &mut v.said).chain([&mut draft.subject]);
    for said in all {
        let of = excerpts.iter().find(|e| e.source == said.source);
        said.fact = of.and_then(|e| e.facts.get(said.fact)).copied().unwrap_or(usize::MAX);
    }
}

/// The facts that the base says nowhere, by source and fact: what it does say is known already.
struct Lacked(FxHashSet<(usize, usize)>);

impl Lacked {
    fn of(sources: &Sources<'_>, claims: &[Claims<'_>]) -> Self {
        let mut found = FxHashSet::default();
        for (source, _, comparison) in sources.compared() {
            let Some(claims) = claims.get(source) else { continue };
            for fact in { comparison.facts.iter() }
                .filter(|d| d.status == FactStatus::OnlyRight)
                .filter_map(|d| d.right)
            {
                found.insert((source, fact));
                // What stands in a quotation is not listed beside it.
                found.extend(inside(claims, fact).map(|inner| (source, inner)));
            }
        }
        Self(found)
    }

    /// Without what is not lacked; `None` where nothing is left.
    fn only(&self, mut draft: Draft) -> Option<Draft> {
        for reading in &mut draft.variants {
            reading.said.retain(|said| self.0.contains(&(said.source, said.fact)));
        }
        draft.variants.retain(|reading| !reading.said.is_empty());
        let said = draft.variants.iter().flat_map(|v| &v.said).copied();
        if !said.clone().any(|said| said == draft.subject) {
            draft.subject = said.min()?;
        }
        Some(draft)
    }
}

/// The facts inside a quotation.
fn inside<'c>(claims: &'c Claims<'_>, quote: usize) -> impl Iterator<Item = usize> + use<'c> {
    let quote = claims.fact(quote).filter(|f| f.kind == FactKind::Quote);
    let range = quote.map_or(0..0, |f| claims.of_block(f.block));
    range.filter(move |&at| {
        let within = |q: &crate::article::Fact, f: &crate::article::Fact| {
            f.kind != FactKind::Quote && q.range[0] <= f.range[0] && f.range[1] <= q.range[1]
        };
        matches!((quote, claims.fact(at)), (Some(q), Some(f)) if within(q, f))
    })
}
