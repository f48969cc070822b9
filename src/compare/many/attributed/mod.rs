//! Who is said to say it, and how, in all sources: each place of the base where one of them names another source, loses
//! its name or is more or less sure, once, with who says what.
//!
//! The comparisons with the base have found the changes already. A source without one says what the base says where its
//! comparison kept these words; where it rewrote them nobody knows, and where the sentence is missing it is silent.
//! Paragraphs that the base lacks are held against the fullest text that has them in the same way.

mod kept;

use std::ops::Range;

use serde::Serialize;

use crate::compare::display::{Side, slice, text};
use crate::compare::{Attribution, AttributionChange, AttributionKind, Comparison};
use crate::text::{Language, bytes_of, crop, sentences};

use super::Sources;
use super::excerpts::Excerpts;
use super::names::letters;
use kept::{Kept, Places};

/// One place of the base, or of paragraphs that it lacks, with what all sources say there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attributed {
    pub kind: AttributionKind,
    /// The sentence of the base, or of the fullest text that has it.
    pub sentence: String,
    /// The words that differ, or the place where others have some, in scalar values of the sentence.
    pub range: [usize; 2],
    /// Where that sentence stands.
    pub told: Spoken,
    /// The base block it stands in, or the last one before it where the base lacks it.
    pub place: Option<usize>,
    /// What is said: the words of that sentence first, then the others' in the order of the sources.
    pub variants: Vec<Wording>,
    /// Sources that have been compared, are of a language with it and lack the sentence, ascending.
    pub silent: Vec<usize>,
    /// Those that tell it in other words, ascending.
    pub undecided: Vec<usize>,
}

/// What some sources say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Wording {
    /// As the first of them writes it; empty where they name nobody, or say it without such a word.
    pub text: String,
    /// What became of the base's words; `None` for these themselves.
    pub change: Option<AttributionChange>,
    pub said: Vec<Spoken>,
}

/// Where a source says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Spoken {
    pub source: usize,
    pub block: usize,
}

impl Attributed {
    /// So much of the sentence that the words that differ are seen, in characters.
    pub fn beginning(&self, most: usize) -> String {
        /// Of what stands before the words.
        const BEFORE: usize = 6;
        let [from, to] = self.range;
        if to <= most {
            return crop(&self.sentence, most);
        }
        let start = from.saturating_sub(BEFORE);
        format!("…{}", crop(slice(&self.sentence, start..usize::MAX), most))
    }
}

/// A change that one source made.
struct Found<'a> {
    source: usize,
    comparison: &'a Comparison,
    change: &'a Attribution,
    block: usize,
    /// In scalar values of the block.
    range: Range<usize>,
}

/// All of them, in the order of the base. `groups` are the paragraphs it lacks.
pub fn attributed(sources: &Sources<'_>, groups: &[Excerpts]) -> Vec<Attributed> {
    let languages: Vec<_> = sources.articles.iter().map(|article| article.language()).collect();
    let mut all = of_base(sources, &languages);
    for group in groups {
        let own: Vec<_> = group.all.iter().map(|e| languages.get(e.source).copied().flatten()).collect();
        let found = of_base(&group.sources(), &own);
        all.extend(found.into_iter().filter_map(|one| lacked(one, group, (sources, &languages))));
    }
    // What the base lacks stands behind the block that it follows.
    all.sort_by_key(|one| (one.place, one.told.source != sources.base));
    all
}

/// Whether two sources are of one language.
fn are_of_one(languages: &[Option<Language>], one: usize, other: usize) -> bool {
    let of = |source: usize| languages.get(source).copied().flatten();
    Language::may_be_one(of(one), of(other))
}

/// What was found in paragraphs that the base lacks, in terms of the whole articles.
fn lacked(
    one: Attributed,
    group: &Excerpts,
    (sources, languages): (&Sources<'_>, &[Option<Language>]),
) -> Option<Attributed> {
    let source = |at: usize| group.all.get(at).map(|excerpt| excerpt.source);
    let spoken = |said: Spoken| {
        let excerpt = group.all.get(said.source)?;
        Some(Spoken { source: excerpt.source, block: *excerpt.blocks.get(said.block)? })
    };
    let all = |places: Vec<usize>| places.into_iter().filter_map(source).collect::<Vec<_>>();
    let told = spoken(one.told)?;
    let mut variants = one.variants;
    for wording in &mut variants {
        wording.said = wording.said.iter().copied().filter_map(spoken).collect();
        wording.said.sort_unstable();
    }
    let has = |source: &usize| group.all.iter().any(|excerpt| excerpt.source == *source);
    let compared = sources.compared().map(|(source, ..)| source).chain([sources.base]);
    let without = compared.filter(|source| !has(source) && are_of_one(languages, *source, told.source));
    let mut silent: Vec<usize> = all(one.silent).into_iter().chain(without).collect();
    silent.sort_unstable();
    let mut undecided = all(one.undecided);
    undecided.sort_unstable();
    Some(Attributed { told, place: group.after, variants, silent, undecided, ..one })
}

/// Those of the base's own sentences.
fn of_base(sources: &Sources<'_>, languages: &[Option<Language>]) -> Vec<Attributed> {
    let Some(base) = sources.article(sources.base) else { return Vec::new() };
    let mut found: Vec<Found<'_>> = Vec::new();
    for (source, _, comparison) in sources.compared() {
        // A reference that did not follow a renumbering is the same on both sides.
        let changes = comparison.attributions.iter().filter(|a| a.kind != AttributionKind::Reference);
        found.extend(changes.filter_map(|change| {
            let row = comparison.rows.get(change.row)?;
            let (block, range) = kept::in_block(base, &row.left, change.left)?;
            Some(Found { source, comparison, change, block, range })
        }));
    }
    if found.is_empty() {
        return Vec::new();
    }
    found.sort_by_key(|f| (f.block, f.change.kind, f.range.start, f.range.end, f.source));
    let places = sources
        .compared()
        .map(|(source, article, comparison)| (source, Places::of(comparison, [base, article])));
    let places: Vec<(usize, Places<'_>)> = places.collect();
    let mut all: Vec<(usize, Attributed)> = groups(&found)
        .filter_map(|(group, range)| {
            Some((range.start, of_group(group, &range, (sources, languages), &places)?))
        })
        .collect();
    all.sort_by_key(|(start, one)| (one.place, *start, one.kind));
    all.into_iter().map(|(_, one)| one).collect()
}

/// Changes of one kind that share words of the base, or stand where it has none, with the words they take together.
fn groups<'f, 'a>(found: &'f [Found<'a>]) -> impl Iterator<Item = (&'f [Found<'a>], Range<usize>)> {
    let mut rest = found;
    std::iter::from_fn(move || {
        let first = rest.first()?;
        let mut range = first.range.clone();
        let mut count = 1;
        while let Some(next) = rest.get(count) {
            let same = (next.block, next.change.kind) == (first.block, first.change.kind);
            let shares = next.range.start < range.end || next.range == range;
            if !same || !shares || next.range.is_empty() != range.is_empty() {
                break;
            }
            range.end = range.end.max(next.range.end);
            count += 1;
        }
        let (group, others) = rest.split_at(count);
        rest = others;
        Some((group, range))
    })
}

fn of_group(
    group: &[Found<'_>],
    range: &Range<usize>,
    (sources, languages): (&Sources<'_>, &[Option<Language>]),
    places: &[(usize, Places<'_>)],
) -> Option<Attributed> {
    let first = group.first()?;
    let base = sources.article(sources.base)?;
    let block = first.block;
    let whole = base.blocks.get(block)?.text.as_str();
    let sentence = sentence(whole, range);
    let own = Wording {
        text: slice(whole, range.clone()).to_owned(),
        change: None,
        said: vec![Spoken { source: sources.base, block }],
    };
    let mut variants = vec![own];
    let (mut silent, mut undecided) = (Vec::new(), Vec::new());
    for (source, places) in places {
        let change = group.iter().find(|found| found.source == *source);
        let told = match change {
            Some(found) => words(found, sources).map(|(text, at)| (text, Some(found.change.change), at)),
            None => match places.of_range(block, range, &sentence.1) {
                Kept::At(at) => Some((String::new(), None, at)),
                Kept::Nowhere => {
                    if are_of_one(languages, *source, sources.base) {
                        silent.push(*source);
                    }
                    None
                }
                Kept::Otherwise => {
                    undecided.push(*source);
                    None
                }
            },
        };
        let Some((text, change, at)) = told else { continue };
        let spoken = Spoken { source: *source, block: at };
        let same = |other: &&mut Wording| match change {
            None => other.change.is_none(),
            Some(_) => other.change == change && letters(&other.text) == letters(&text),
        };
        match variants.iter_mut().find(same) {
            Some(wording) => wording.said.push(spoken),
            None => variants.push(Wording { text, change, said: vec![spoken] }),
        }
    }
    for wording in &mut variants {
        wording.said.sort_unstable();
    }
    (variants.len() > 1).then_some(Attributed {
        kind: first.change.kind,
        range: [range.start, range.end].map(|at| at.saturating_sub(sentence.1.start)),
        sentence: sentence.0,
        told: Spoken { source: sources.base, block },
        place: Some(block),
        variants,
        silent,
        undecided,
    })
}

/// What a source says in place of the base's words, and in which of its blocks.
fn words(found: &Found<'_>, sources: &Sources<'_>) -> Option<(String, usize)> {
    let article = sources.article(found.source)?;
    let row = found.comparison.rows.get(found.change.row)?;
    let there = text(article, row, Side::Right);
    let [from, to] = found.change.right;
    let block = kept::in_block(article, &row.right, [from, to]).map(|(block, _)| block);
    Some((slice(&there, from..to).to_owned(), block.or(row.right.first().copied())?))
}

/// The sentence around a range, and its own range, both in scalar values.
fn sentence(text: &str, range: &Range<usize>) -> (String, Range<usize>) {
    let at = bytes_of(text.as_bytes(), range.start);
    let all = sentences(text);
    let found = all.iter().find(|sentence| at < sentence.end).or(all.last());
    let Some(words) = found.and_then(|sentence| text.get(sentence.clone())) else {
        return Default::default();
    };
    let start = found.and_then(|s| text.get(..s.start)).map_or(0, |before| before.chars().count());
    let words = words.trim_end();
    let blanks = words.chars().take_while(|c| c.is_whitespace()).count();
    (words.trim_start().to_owned(), start + blanks..start + words.chars().count())
}

#[cfg(test)]
mod tests;
