//! Counts of news over all articles: each article tells its own, so that neither the base nor who was compared with whom
//! decides which of them are one statement.

use rustc_hash::FxHashSet;

use crate::compare::facts::{Claims, Count, Counts, Kind};
use crate::task::{Cancelled, Watch};

use super::drafts::Draft;
use super::{Said, Statement, Variant};

/// What the articles of one event say of one kind of count.
struct Group {
    kind: Kind,
    /// A value for each source that gives one.
    told: Vec<(usize, Count)>,
    /// All figures of that kind, also of sources that give several values.
    all: FxHashSet<(usize, usize)>,
}

/// A statement for each count that two sources at least give a value for; the facts of it are taken out of `drafts`.
pub(super) fn of_all(
    drafts: &mut Vec<Draft>,
    counts: &[Counts<'_>],
    claims: &[Claims<'_>],
    compared: &[usize],
    watch: &Watch,
) -> Result<Vec<Statement>, Cancelled> {
    let mut found = Vec::new();
    let all = || compared.iter().filter_map(|&source| Some((source, counts.get(source)?)));
    let mut kinds: Vec<Kind> = all().flat_map(|(_, own)| own.told.iter().map(|count| count.kind)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    for kind in kinds {
        for group in groups(kind, counts, compared, watch)? {
            found.extend(of_group(&group, drafts, counts, claims, compared));
        }
    }
    Ok(found)
}

/// What the sources say of a kind of count, for each event.
fn groups(
    kind: Kind,
    counts: &[Counts<'_>],
    compared: &[usize],
    watch: &Watch,
) -> Result<Vec<Group>, Cancelled> {
    let mut groups: Vec<Group> = Vec::new();
    let mut several: Vec<(usize, Vec<usize>)> = Vec::new();
    for &source in compared {
        watch.check()?;
        let Some(counts_here) = counts.get(source) else { continue };
        let own = || counts_here.told.iter().filter(|count| count.kind == kind);
        let facts: Vec<usize> = own().map(|count| count.fact).collect();
        // Several values are a course of things, of which none is the one that the source gives.
        let Some(first) = own().next().filter(|first| own().all(|count| count.key == first.key)) else {
            several.push((source, facts));
            continue;
        };
        let is_one = |group: &Group| {
            group.told.iter().any(|(other, there)| {
                counts.get(*other).is_some_and(|other| {
                    counts_here.is_of_one_event(other) && counts_here.agrees(*first, other, *there).is_some()
                })
            })
        };
        // An article may join events that had nothing to do with each other so far.
        let (joined, others): (Vec<_>, Vec<_>) = groups.into_iter().partition(is_one);
        groups = others;
        let mut group = Group { kind, told: vec![(source, *first)], all: FxHashSet::default() };
        group.all.extend(facts.into_iter().map(|fact| (source, fact)));
        for other in joined {
            group.told.extend(other.told);
            group.all.extend(other.all);
        }
        groups.push(group);
    }
    groups.retain(|group| group.told.len() > 1);
    for group in &mut groups {
        group.told.sort_unstable_by_key(|(source, _)| *source);
        for (source, facts) in &several {
            let of = |source: usize| counts.get(source);
            let is_one = |other: usize| of(*source).zip(of(other)).is_some_and(|(a, b)| a.is_of_one_event(b));
            if group.told.iter().any(|(other, _)| is_one(*other)) {
                group.all.extend(facts.iter().map(|&fact| (*source, fact)));
            }
        }
    }
    groups.sort_unstable_by_key(|group| group.told.first().map(|(source, _)| *source));
    Ok(groups)
}

fn of_group(
    group: &Group,
    drafts: &mut Vec<Draft>,
    counts: &[Counts<'_>],
    claims: &[Claims<'_>],
    compared: &[usize],
) -> Option<Statement> {
    let mut variants = variants(&group.told, counts);
    let fact = |said: &Said| claims.get(said.source)?.fact(said.fact);
    let place = take(group, drafts, counts, &mut variants);
    let mut shown: Vec<Variant> = Vec::new();
    for (_, mut said) in variants {
        said.sort_unstable();
        let text = said.first().and_then(|first| Some(claims.get(first.source)?.told(first.fact).to_owned()));
        shown.extend(text.map(|text| Variant { text, said }));
    }
    shown.sort_by_key(|variant| (std::cmp::Reverse(variant.said.len()), variant.said.first().copied()));
    let all = || shown.iter().flat_map(|variant| &variant.said);
    let kind = fact(all().min()?)?.kind;
    let not_said = compared.iter().copied().filter(|&source| all().all(|said| said.source != source));
    let told = || group.told.iter().filter_map(|(source, _)| Some((*source, counts.get(*source)?)));
    // What tells of another event in another language has nothing to say of this one.
    let is_of_it = |source: &usize| {
        let Some(own) = counts.get(*source) else { return false };
        told().any(|(_, other)| own.is_of_language(other) || own.is_of_one_event(other))
    };
    let not_said = not_said.filter(is_of_it);
    let may_tell = |source: &usize| {
        // A figure that one who tells the count has as well, and of something else, is no other telling of it.
        let Some(own) = counts.get(*source) else { return false };
        let is_known = |at: usize| {
            told().any(|(teller, other)| own.stands_in(at, other, |fact| group.all.contains(&(teller, fact))))
        };
        own.may_tell(group.kind, is_known)
    };
    let (undecided, silent) = not_said.partition(may_tell);
    Some(Statement {
        kind,
        label: label(group, claims),
        place,
        variants: shown,
        over_time: false,
        silent,
        undecided,
    })
}

/// The values with who gives them. An inexact one goes with the only exact one that it can be; of one that can be several
/// nothing is said.
fn variants(told: &[(usize, Count)], counts: &[Counts<'_>]) -> Vec<(u64, Vec<Said>)> {
    let (inexact, exact): (Vec<_>, Vec<_>) = told.iter().partition(|(_, count)| count.inexact);
    let mut found: Vec<(u64, Vec<Said>)> = Vec::new();
    let mut firsts: Vec<(usize, Count)> = Vec::new();
    let mut add = |key: u64, said: Said| match found.iter_mut().find(|(other, _)| *other == key) {
        Some((_, all)) => all.push(said),
        None => found.push((key, vec![said])),
    };
    for (source, count) in exact {
        if firsts.iter().all(|(_, first)| first.key != count.key) {
            firsts.push((source, count));
        }
        add(count.key, Said { source, fact: count.fact });
    }
    for (source, count) in inexact {
        let agrees = |(other, first): &&(usize, Count)| {
            let pair = counts.get(source).zip(counts.get(*other));
            pair.is_some_and(|(own, other)| own.agrees(count, other, *first) == Some(true))
        };
        let mut agreeing = firsts.iter().filter(agrees);
        let key = match (agreeing.next(), agreeing.next()) {
            (Some((_, only)), None) => only.key,
            (Some(_), Some(_)) => continue,
            // Another value than an exact one of the same figure.
            (None, _) => !count.key,
        };
        add(key, Said { source, fact: count.fact });
    }
    found
}

/// Takes the facts of a group out of the drafts; what stands beside them in a draft and may be such a count is what its
/// source says of it, if that says nothing else. Returns the first place in the base.
fn take(
    group: &Group,
    drafts: &mut Vec<Draft>,
    counts: &[Counts<'_>],
    variants: &mut Vec<(u64, Vec<Said>)>,
) -> Option<usize> {
    let mut place: Option<usize> = None;
    for draft in drafts.iter_mut() {
        let is_told = |said: &Said| group.all.contains(&(said.source, said.fact));
        if !draft.variants.iter().flat_map(|v| &v.said).any(is_told) {
            continue;
        }
        place = place.into_iter().chain(draft.place).min();
        for reading in &mut draft.variants {
            reading.said.retain(|said| {
                if is_told(said) {
                    return false;
                }
                let of = counts.get(said.source).filter(|of| of.may_be(said.fact, group.kind));
                let Some(of) = of else { return true };
                let known = group.all.iter().any(|(source, _)| *source == said.source)
                    || variants.iter().flat_map(|(_, all)| all).any(|other| other.source == said.source);
                if !known {
                    let key = of.value(said.fact);
                    // Inexact ones that go with no exact one have the other key of their value.
                    let inexact = of.is_inexact(said.fact);
                    let is_same = |other: u64| other == key || inexact && other == !key;
                    match variants.iter_mut().find(|(other, _)| is_same(*other)) {
                        Some((_, all)) => all.push(*said),
                        None => variants.push((key, vec![*said])),
                    }
                }
                false
            });
        }
        draft.variants.retain(|reading| !reading.said.is_empty());
        let mut left = draft.variants.iter().flat_map(|v| &v.said);
        if let Some(&first) = left.next()
            && (draft.subject == first || !left.any(|said| *said == draft.subject))
        {
            draft.subject = first;
        }
    }
    drafts.retain(|draft| !draft.variants.is_empty());
    place
}

/// What most call it, or of as many the first.
fn label(group: &Group, claims: &[Claims<'_>]) -> String {
    let mut labels: Vec<(String, usize)> = Vec::new();
    for (source, count) in &group.told {
        let Some(label) = claims.get(*source).map(|claims| claims.label(count.fact)) else { continue };
        match labels.iter_mut().find(|(other, _)| *other == label) {
            Some((_, times)) => *times += 1,
            None if label.is_empty() => {}
            None => labels.push((label, 1)),
        }
    }
    let most = labels.iter().map(|(_, times)| *times).max().unwrap_or_default();
    labels.into_iter().find(|(_, times)| *times == most).map(|(label, _)| label).unwrap_or_default()
}
