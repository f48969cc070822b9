//! Quotations that one article gives whole and the other in part, wherever they stand.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use crate::article::{Article, Fact, FactKind};
use crate::compare::FactStatus;

use super::across::MANY;
use super::folded::folded;
use super::letters::letters;
use super::same::stem;
use super::shortened::{clauses, missing_of};
use super::speaker::{self, paragraphs_around};
use super::{Difference, LeftOver};
use crate::text::numeral;

/// Letters by which the ends of clauses are looked up.
const ENDING: usize = 4;
/// Quotations of one ending that are tried.
const SEVERAL: usize = 8;

/// A quotation and the longer one of the other side whose words it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Excerpt {
    /// The side of the longer one.
    side: usize,
    long: usize,
    short: usize,
}

/// Takes quotations that are parts of one of the other side from what is left over. A pair is listed where one part alone
/// stands there, and nothing of what it lacks beside it in other words than a quotation's.
pub(super) fn pair(articles: [&Article; 2], left_over: &mut [Vec<LeftOver>; 2], pairs: &mut Vec<Difference>) {
    let is_quote = |side: usize, at: usize| quote(articles[side], at).is_some();
    let any = (0..2).any(|side| left_over[side].iter().any(|l| is_quote(side, l.fact)));
    let listed = pairs.iter().any(|d| d.status == FactStatus::Shortened);
    if !any && !listed || articles.iter().any(|article| article.facts.len() > MANY) {
        return;
    }
    let rows = [0, 1].map(|side: usize| {
        left_over[side].iter().map(|l| (l.fact, l.row)).collect::<FxHashMap<usize, usize>>()
    });
    let mut found = Vec::new();
    if any {
        for side in 0..2 {
            let own = left_over[1 - side].iter().filter(|l| is_quote(1 - side, l.fact)).map(|l| l.fact);
            find(articles, side, own, &rows[side], &mut found);
        }
    }
    let known: FxHashSet<Excerpt> = pairs.iter().filter_map(|d| excerpt_of(articles, d)).collect();
    let mut parts: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    for excerpt in found.iter().chain(&known) {
        *parts.entry((excerpt.side, excerpt.long)).or_default() += 1;
    }
    let is_told = |e: &Excerpt| parts.get(&(e.side, e.long)) == Some(&1) && lacks_all(articles, *e);
    pairs.retain(|d| excerpt_of(articles, d).is_none_or(|excerpt| is_told(&excerpt)));
    let mut taken: [FxHashSet<usize>; 2] = Default::default();
    for excerpt in found {
        let Excerpt { side, long, short } = excerpt;
        let ends = [rows[side].get(&long), rows[1 - side].get(&short)];
        if let [Some(&row), Some(&other)] = ends
            && is_told(&excerpt)
            && !taken[side].contains(&long)
            && !taken[1 - side].contains(&short)
        {
            let mut facts = [Some(long), Some(short)];
            let mut rows = [row, other];
            if side == 1 {
                facts.swap(0, 1);
                rows.swap(0, 1);
            }
            pairs.push(Difference { status: FactStatus::Shortened, facts, rows });
        }
        taken[side].insert(long);
        taken[1 - side].insert(short);
    }
    for (left_over, taken) in left_over.iter_mut().zip(taken) {
        left_over.retain(|l| !taken.contains(&l.fact));
    }
}

fn quote(article: &Article, at: usize) -> Option<&Fact> {
    article.facts.get(at).filter(|fact| fact.kind == FactKind::Quote)
}

/// Finds for quotations the longer one on `side` whose words they have: rather one that is left over as well, and one that
/// is not much longer.
fn find(
    articles: [&Article; 2],
    side: usize,
    own: impl Iterator<Item = usize>,
    left_over: &FxHashMap<usize, usize>,
    found: &mut Vec<Excerpt>,
) {
    let mut by_ending: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let long = articles[side].facts.iter().enumerate().filter(|(_, f)| f.kind == FactKind::Quote);
    for (at, fact) in long {
        for key in clauses(&fact.text).flat_map(lookups) {
            let all = by_ending.entry(key).or_default();
            if all.last() != Some(&at) {
                all.push(at);
            }
        }
    }
    for short in own {
        let Some(fact) = quote(articles[1 - side], short) else { continue };
        let Some(last) = clauses(&fact.text).last() else { continue };
        let there = lookups(last).filter_map(|key| by_ending.get(&key)).flatten().take(SEVERAL);
        let longer = there.filter_map(|&at| {
            let other = quote(articles[side], at)?;
            let (longer, missing) = missing_of(&other.text, &fact.text)?;
            let [left, right] = if side == 0 { [other, fact] } else { [fact, other] };
            (longer == 0 && !speaker::differs(articles, left, right)).then(|| {
                let missing: usize = missing.iter().map(|text| text.chars().count()).sum();
                (!left_over.contains_key(&at), missing, at)
            })
        });
        if let Some((_, _, long)) = longer.min() {
            found.push(Excerpt { side, long, short });
        }
    }
}

/// What a clause is looked up by: its last letters, whatever its figures are written with, and of Korean, whose sentences end
/// in several ways, also the first ones.
fn lookups(clause: &str) -> impl Iterator<Item = u64> + use<> {
    let plain = |c: &char| !c.is_numeric() && !numeral::is_part(*c);
    let hangul = letters(clause).next_back().is_some_and(|c| matches!(c, '\u{ac00}'..='\u{d7a3}'));
    let hash = |letters: &mut dyn Iterator<Item = char>| {
        let mut hasher = FxHasher::default();
        letters.filter(plain).take(ENDING).for_each(|c| folded(c).hash(&mut hasher));
        hasher.finish()
    };
    let last = match stem(clause) {
        Some(stem) => hash(&mut stem.chars().rev()),
        None => hash(&mut letters(clause).rev()),
    };
    let first = hangul.then(|| !hash(&mut letters(clause)));
    [Some(last), first].into_iter().flatten()
}

fn excerpt_of(articles: [&Article; 2], difference: &Difference) -> Option<Excerpt> {
    let [Some(l), Some(r)] = difference.facts else { return None };
    if difference.status != FactStatus::Shortened {
        return None;
    }
    let (side, _) = missing_of(&quote(articles[0], l)?.text, &quote(articles[1], r)?.text)?;
    Some(if side == 0 { Excerpt { side, long: l, short: r } } else { Excerpt { side, long: r, short: l } })
}

/// Whether nothing that the shorter quotation lacks stands around it.
fn lacks_all(articles: [&Article; 2], Excerpt { side, long, short }: Excerpt) -> bool {
    let (Some(long), Some(short)) = (quote(articles[side], long), quote(articles[1 - side], short)) else {
        return false;
    };
    let Some((_, missing)) = missing_of(&long.text, &short.text) else { return false };
    let words = |text: &str| letters(text).map(folded).collect::<String>();
    let beside = paragraphs_around(articles[1 - side], short);
    let beside: Vec<String> = beside.map(words).collect();
    missing.iter().all(|piece| {
        let mut clauses = clauses(piece).map(words);
        clauses.all(|clause| !beside.iter().any(|text| text.contains(&clause)))
    })
}
