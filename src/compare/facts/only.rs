//! What one article says alone.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Article, Fact};

use super::LeftOver;
use super::stated::Stated;
use super::words::Words;

/// Who has facts that are the same at a glance.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    /// How many of what is left over.
    here: u32,
    there: bool,
}

/// Keeps of what is left over what the other article states nowhere, once each.
pub(super) fn here(articles: [&Article; 2], left_over: &mut [Vec<LeftOver>; 2], words: &Words) {
    for side in 0..2 {
        let own = |l: &LeftOver| articles[side].facts.get(l.fact);
        keep(own, &articles[1 - side].facts, &mut left_over[side], words);
    }
}

fn keep<'a>(
    own: impl Fn(&LeftOver) -> Option<&'a Fact>,
    others: &[Fact],
    left_over: &mut Vec<LeftOver>,
    words: &Words,
) {
    if left_over.is_empty() {
        return;
    }
    // Most facts are told from all others at a glance, and need not be known closer.
    let glances: Vec<u64> = left_over.iter().map(|l| own(l).map_or(0, |fact| words.glance(fact))).collect();
    let mut seen: FxHashMap<u64, Seen> =
        FxHashMap::with_capacity_and_hasher(glances.len(), Default::default());
    glances.iter().for_each(|glance| seen.entry(*glance).or_default().here += 1);
    let first: FxHashSet<u64> =
        left_over.iter().filter_map(&own).map(|fact| words.first_glance(fact)).collect();
    let mut like: Vec<&Fact> = Vec::new();
    for fact in others.iter().filter(|fact| first.contains(&words.first_glance(fact))) {
        if let Some(seen) = seen.get_mut(&words.glance(fact)) {
            seen.there = true;
            like.push(fact);
        }
    }
    let mut wanted: FxHashMap<u64, bool> = FxHashMap::default();
    let keys: Vec<Option<u64>> = left_over
        .iter()
        .zip(&glances)
        .map(|(l, glance)| {
            let alone = seen.get(glance).is_some_and(|seen| seen.here == 1 && !seen.there);
            (!alone).then(|| own(l).map_or(0, |fact| Stated::of(fact, words).key))
        })
        .collect();
    wanted.extend(keys.iter().flatten().map(|key| (*key, false)));
    for fact in like {
        if let Some(stated) = wanted.get_mut(&Stated::of(fact, words).key) {
            *stated = true;
        }
    }
    let mut keys = keys.into_iter();
    // What has been listed is as good as stated.
    left_over.retain(|_| match keys.next() {
        Some(Some(key)) => wanted.get_mut(&key).is_some_and(|stated| !std::mem::replace(stated, true)),
        _ => true,
    });
}
