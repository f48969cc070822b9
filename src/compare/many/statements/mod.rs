//! What all sources say of the same facts: each fact once, with who says what of it and who says nothing.
//!
//! Counts of news (dead, hurt, missing, …) are told by each article for itself, whatever the base ([`counts`]). Of other
//! facts, a base fact goes from source to source by the comparisons, which have paired it already. What the base lacks is
//! paired in the same way inside the groups of paragraphs that only other sources have: the fullest one is their base.

mod counts;
mod drafts;
mod groups;
mod merge;
mod speakers;

use std::cmp::Reverse;

use serde::Serialize;

use crate::article::FactKind;
use crate::task::{Cancelled, Watch};
use crate::text::Policy;

use super::Sources;
use super::excerpts::Excerpts;
use crate::compare::facts::{Claims, Counts, leans, names_count};
use drafts::Draft;

/// One fact across all sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Statement {
    pub kind: FactKind,
    /// A few words of a text that say what it is about; empty where nothing says it.
    pub label: String,
    /// The base block it stands in, or the last one before it where the base lacks it.
    pub place: Option<usize>,
    /// What is said, by most sources first. More than one: they disagree, or it changed.
    pub variants: Vec<Variant>,
    /// Whether only states of one page tell it, and differently: it changed over time. What is said is in the order of
    /// those.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub over_time: bool,
    /// Sources that have been compared, are of a language with it and say nothing of it, ascending. Those of another
    /// language that tell of another event are here neither nor among the undecided.
    pub silent: Vec<usize>,
    /// Those that state the same somewhere, or something of the kind among the same words, which may or may not be said
    /// of it, ascending.
    pub undecided: Vec<usize>,
}

/// One value and who gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Variant {
    /// As the first of them writes it, with the words that make it inexact.
    pub text: String,
    /// By number of the source.
    pub said: Vec<Said>,
}

/// Where a source says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Said {
    pub source: usize,
    /// Index into the article's facts.
    pub fact: usize,
}

impl Statement {
    /// Whether sources say different things.
    pub fn is_disagreement(&self) -> bool {
        self.variants.len() > 1
    }

    /// The source that says it, where surely no other does.
    pub fn only_source(&self) -> Option<usize> {
        if !self.undecided.is_empty() {
            return None;
        }
        match self.variants.as_slice() {
            [Variant { said, .. }] => match said.as_slice() {
                [only] => Some(only.source),
                _ => None,
            },
            _ => None,
        }
    }

    /// What a source says of it.
    pub fn said_by(&self, source: usize) -> Option<(&Variant, Said)> {
        let of = |v: &Variant| v.said.iter().find(|s| s.source == source).copied();
        self.variants.iter().find_map(|variant| Some((variant, of(variant)?)))
    }
}

/// The facts of what has been compared: those that disagree first, then the others, each in the order of the base. `groups`
/// are the paragraphs the base lacks. A few milliseconds for some sources of a news story, more than a frame has for many.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub fn statements(
    sources: &Sources<'_>,
    groups: &[Excerpts],
    policy: Policy,
    watch: &Watch,
) -> Result<Vec<Statement>, Cancelled> {
    let mut compared: Vec<usize> = sources.compared().map(|(number, ..)| number).collect();
    if compared.is_empty() {
        return Ok(Vec::new());
    }
    compared.push(sources.base);
    compared.sort_unstable();
    let claims: Vec<Claims<'_>> = sources.articles.iter().map(|a| Claims::of(a, policy)).collect();
    let mut drafts = drafts::of_base(sources, &claims);
    drafts.extend(groups::of_groups(sources, groups, &claims, policy, watch)?);
    drafts.extend(groups::of_rows(sources, &claims));
    let told: Vec<Counts<'_>> = sources.articles.iter().map(|a| Counts::of(a, policy)).collect();
    let mut found = counts::of_all(&mut drafts, &told, &claims, &compared, watch)?;
    let drafts = merge::merge(drafts, &claims, watch)?;
    found.extend(drafts.into_iter().filter_map(|draft| shown(draft, sources, (&claims, &told), &compared)));
    // What stands at one place in the order of its text; no order of sources decides.
    let by_text = |s: &Statement| s.variants.iter().map(|v| v.text.clone()).collect::<Vec<_>>();
    let in_base = |s: &Statement| s.said_by(sources.base).map_or((1, 0), |(_, said)| (0, said.fact));
    found.sort_by_cached_key(|s| (!s.is_disagreement(), s.place, in_base(s), s.kind, by_text(s)));
    Ok(found)
}

/// A draft as it is shown; `None` for one that nobody says.
fn shown(
    draft: Draft,
    sources: &Sources<'_>,
    (claims, told): (&[Claims<'_>], &[Counts<'_>]),
    compared: &[usize],
) -> Option<Statement> {
    let fact = |said: &Said| claims.get(said.source)?.fact(said.fact);
    let mut variants: Vec<Variant> = Vec::new();
    for mut said in draft.variants.into_iter().map(|v| v.said) {
        said.sort_unstable();
        let first =
            said.first().and_then(|first| Some(claims.get(first.source)?.told(first.fact).to_owned()));
        if let Some(text) = first.filter(|text| !text.is_empty()) {
            variants.push(Variant { text, said });
        }
    }
    variants.sort_by(|a, b| {
        let of_base = |v: &Variant| v.said.contains(&draft.subject);
        (Reverse(a.said.len()), Reverse(of_base(a)), &a.text).cmp(&(
            Reverse(b.said.len()),
            Reverse(of_base(b)),
            &b.text,
        ))
    });
    let kind = fact(&draft.subject)?.kind;
    let mut label = claims.get(draft.subject.source)?.label(draft.subject.fact);
    // What was counted then is another statement.
    if matches!(kind, FactKind::Date | FactKind::DateTime | FactKind::Time) && names_count(&label) {
        label.clear();
    }
    if kind == FactKind::Quote {
        label = speakers::label(&mut variants, sources, claims);
    }
    let says = |source: usize| variants.iter().any(|v| v.said.iter().any(|s| s.source == source));
    let own = told.get(draft.subject.source);
    let is_foreign = |source: usize| told.get(source).zip(own).is_some_and(|(a, b)| !a.is_of_language(b));
    // What tells of another event in another language has nothing to say of this one.
    let is_of_another = |source: usize| {
        let both = told.get(source).zip(own);
        is_foreign(source) && both.is_some_and(|(own, other)| !own.is_of_one_event(other))
    };
    let not_said = compared.iter().copied().filter(|&source| !says(source) && !is_of_another(source));
    let alone = variants.len() == 1 && variants.iter().all(|v| v.said.len() == 1);
    if alone && fact(&draft.subject).is_some_and(leans) {
        return None;
    }
    let may_say = |source: &usize| {
        let foreign = is_foreign(*source);
        let Some((claims_here, own)) = claims.get(*source).zip(told.get(*source)) else { return false };
        variants.iter().filter_map(|variant| variant.said.first()).any(|said| {
            let there = claims.get(said.source).zip(told.get(said.source));
            there.is_some_and(|(claims, told)| {
                claims_here.may_say(claims, said.fact)
                    || own.may_tell_like(told, said.fact)
                    || (foreign && own.has_value(told, said.fact))
            })
        })
    };
    let (undecided, mut silent): (Vec<usize>, Vec<usize>) = not_said.partition(may_say);
    // Words of one language are not looked for in a text of another.
    silent.retain(|source| !is_foreign(*source));
    (!variants.is_empty()).then_some(Statement {
        kind,
        label,
        place: draft.place,
        variants,
        over_time: false,
        silent,
        undecided,
    })
}

#[cfg(test)]
mod tests;
