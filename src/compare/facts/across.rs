//! Figures that speak of the same quantity in different places of the two articles.
//!
//! Two figures are taken for the same quantity when
//! - both are left over by the rows, are of one kind and unit,
//! - the same words stand right before or right behind them (the noun counted, the thing measured), words that say no
//!   quantity (增长, 其中, 去年) left out,
//! - in either article, no book, these words go with one value only,
//! - their sentences share more than these words, and neither speaks of another time (去年, 此前, 计划) or another date.
//!
//! A measure that both name in full (总投资, not 投资) in articles whose headlines tell of the same needs no more than
//! that in its own clause: what goes before and after is each article's own.

use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use crate::article::{Article, Fact, FactKind};
use crate::compare::FactStatus;

use super::agree::compatible;
use super::beside::Beside;
use super::folded::{fold, folded};
use super::hedge::{self, Bound};
use super::moment;
use super::only::is_address;
use super::places::Cursor;
use super::stated::Stated;
use super::surroundings::{Surroundings, is_word, may_name};
use super::times::OTHER_TIMES;
use super::words::Words;
use super::{Difference, LeftOver};
use crate::text::is_han;

/// Pairs of characters that the sentences must share besides the words beside the figures.
const SHARED: usize = 2;
/// Which of the names of a figure that one is.
const FULL_NAME: usize = 2;
/// Pairs of characters, or words, of headlines that tell of the same.
pub(super) const HEADLINE: usize = 3;
/// Bytes of a first line that may be a headline nobody took for one.
pub(super) const LINE: usize = 150;

/// Words that tell one time from another, besides [`OTHER_TIMES`].
const TIMES: &[&str] = &["曾", "累计", "これまで"];

static FOLDED_TIMES: LazyLock<Vec<String>> =
    LazyLock::new(|| OTHER_TIMES.iter().chain(TIMES).map(|word| fold(word)).collect());

/// Whether a fact tells how much of something there is, as a clause that is referred to does not.
fn is_quantity(fact: &Fact) -> bool {
    use FactKind::{Duration, Money, Number, Percent, Quantity};
    matches!(fact.kind, Duration | Money | Number | Percent | Quantity) && fact.unit != Some("article")
}

/// With more facts than this an article is a book, which tells of many events, and where the same words beside figures name
/// no one quantity any more.
pub(super) const MANY: usize = 3000;

/// What makes figures the same quantity: kind, unit, on which side the words stand, and a hash of the words, folded.
type Name<'a> = ((FactKind, &'a str), usize, u64);

/// Moves what is the same quantity from `left_over` to `pairs`. What tells counts (`told`) was held against each other before.
pub(super) fn pair(
    articles: [&Article; 2],
    by_block: &[Vec<Range<usize>>; 2],
    (left_over, told): (&mut [Vec<LeftOver>; 2], &[FxHashSet<usize>; 2]),
    pairs: &mut Vec<Difference>,
    words: &Words,
    apart: bool,
) {
    if left_over.iter().any(Vec::is_empty) || articles.iter().any(|a| a.facts.len() > MANY) {
        return;
    }
    // Names that are left over on both sides, with the first figure of each and the words.
    let mut found: [FxHashMap<Name<'_>, (usize, &str)>; 2] = [FxHashMap::default(), FxHashMap::default()];
    for side in 0..2 {
        let mut cursor = Cursor::default();
        for (at, fact) in left_over[side].iter().enumerate() {
            let Some(fact) =
                { articles[side].facts.get(fact.fact) }.filter(|f| is_quantity(f) && !is_address(f))
            else {
                continue;
            };
            for (name, written) in names(articles[side], fact, &mut cursor, words) {
                if side == 0 || found[0].contains_key(&name) {
                    found[side].entry(name).or_insert((at, written));
                }
            }
        }
    }
    let [left, right] = &found;
    if right.is_empty() {
        return;
    }
    // The one value that goes with a name in an article; none where there are several.
    let mut values = [FxHashMap::default(), FxHashMap::default()];
    for side in 0..2 {
        let mut cursor = Cursor::default();
        for fact in articles[side].facts.iter().filter(|f| is_quantity(f)) {
            let key = Stated::of(fact, words).key;
            for (name, _) in names(articles[side], fact, &mut cursor, words) {
                if right.contains_key(&name) {
                    let only = values[side].entry(name).or_insert(Some(key));
                    *only = only.filter(|k| *k == key);
                }
            }
        }
    }
    let both = right.iter().filter_map(|(name, &(r, _))| {
        let &(l, written) = left.get(name)?;
        Some((l, r, name.1, written, *name))
    });
    let mut candidates: Vec<_> = both.collect();
    candidates.sort_unstable();
    let mut taken = [FxHashSet::default(), FxHashSet::default()];
    let mut cursors = [Cursor::default(), Cursor::default()];
    for (l, r, _, written, name) in candidates {
        let ends = [left_over[0].get(l).copied(), left_over[1].get(r).copied()];
        let [Some(here), Some(there)] = ends else { continue };
        let only = |side: usize| values[side].get(&name).copied().flatten().is_some();
        let is_told = told[0].contains(&here.fact) && told[1].contains(&there.fact);
        if is_told || taken[0].contains(&l) || taken[1].contains(&r) || !only(0) || !only(1) {
            continue;
        }
        if let Some(status) =
            judge(articles, by_block, [here.fact, there.fact], (name, written), words, apart, &mut cursors)
        {
            taken[0].insert(l);
            taken[1].insert(r);
            pairs.push(Difference {
                status,
                facts: [Some(here.fact), Some(there.fact)],
                rows: [here.row, there.row],
            });
        }
    }
    for (left_over, taken) in left_over.iter_mut().zip(taken) {
        let mut at = 0;
        left_over.retain(|_| {
            at += 1;
            !taken.contains(&(at - 1))
        });
    }
}

/// The names of a figure, each with its words as they are written.
fn names<'a>(
    article: &'a Article,
    fact: &'a Fact,
    cursor: &mut Cursor,
    words: &Words,
) -> impl Iterator<Item = (Name<'a>, &'a str)> + use<'a> {
    let class = Stated::of(fact, words).class;
    let near = cursor.around(article, fact, 12);
    // A figure that goes on from another, or counts places of a list, is none.
    let part =
        near.0.ends_with(|c: char| c.is_numeric() || "第〇零一二三四五六七八九十百千万萬亿億".contains(c));
    let names = if part { [None; 3] } else { Surroundings::of(near).names(fact.kind, class.1) };
    names.into_iter().enumerate().filter_map(move |(side, name)| {
        let mut hasher = FxHasher::default();
        name?.chars().for_each(|c| folded(c).hash(&mut hasher));
        Some(((class, side, hasher.finish()), name?))
    })
}

/// The text around a figure, before and behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) sentence: (&'a str, &'a str),
    pub(super) clause: (&'a str, &'a str),
}

impl<'a> Around<'a> {
    /// How far a sentence is looked at on each side of a figure, in scalar values.
    pub(super) const REACH: usize = 40;

    pub(super) fn of((before, after): (&'a str, &'a str)) -> Self {
        let within = |(before, after): (&'a str, &'a str), ends: &[char]| {
            (before.rsplit(ends).next().unwrap_or_default(), after.split(ends).next().unwrap_or_default())
        };
        let sentence = within((before, after), &['。', '！', '？', '!', '?', '；', '\n']);
        Self { sentence, clause: within(sentence, &['，', '、', ',']) }
    }
}

/// What two figures of one name are to each other; `None` if their sentences speak of different things.
fn judge(
    articles: [&Article; 2],
    by_block: &[Vec<Range<usize>>; 2],
    facts: [usize; 2],
    (name, written): (Name<'_>, &str),
    words: &Words,
    apart: bool,
    cursors: &mut [Cursor; 2],
) -> Option<FactStatus> {
    let [left, right] = [articles[0].facts.get(facts[0])?, articles[1].facts.get(facts[1])?];
    let near = [(0, left), (1, right)]
        .map(|(side, fact)| Around::of(cursors[side].around(articles[side], fact, Around::REACH)));
    let (around, clause) = (near.map(|n| n.sentence), near.map(|n| n.clause));
    let full = name.1 == FULL_NAME && tell_of_the_same(articles);
    if of_other_times(if full { clause } else { around }) {
        return None;
    }
    let [here, there] = around.map(Beside::of);
    if here.counts_others(&there) {
        return None;
    }
    let limits = near.map(|n| hedge::limit(n.sentence));
    if limits[0] != limits[1] && limits.iter().all(Option::is_some) {
        return None;
    }
    let dates = [(0, left), (1, right)].map(|(side, fact)| {
        let reach = if full { reach(around[side], clause[side]) } else { [Around::REACH; 2] };
        dates_beside(articles[side], &by_block[side], fact, reach)
    });
    let times = [(0, left), (1, right)].map(|(side, fact)| {
        let within = around[side];
        let reach = [within.0, within.1].map(|text| text.chars().count());
        beside(articles[side], &by_block[side], fact, reach, FactKind::Time)
    });
    if are_of_other_days(&dates) || are_of_other_hours(&times) {
        return None;
    }
    let shared = shared_words(around, written);
    // 两个, 8个 and figures without a unit count anything.
    let vague = matches!(name.0.1, "" | "piece" | "item" | "place") && name.0.0 != FactKind::Percent;
    if !full && shared < SHARED * (1 + usize::from(vague)) * (1 + usize::from(apart)) {
        return None;
    }
    let bound = |fact: &Fact, side: usize| Bound::of(fact, around[side].0, around[side].1);
    let (l, r) = (Stated::of(left, words), Stated::of(right, words));
    if l.key == r.key {
        return None;
    }
    // A few hours, a few hours later: nothing that could disagree.
    if left.value.is_none() && right.value.is_none() {
        return None;
    }
    let agree = compatible((left, &l, bound(left, 0)), (right, &r, bound(right, 1)));
    Some(if agree { FactStatus::SameValue } else { FactStatus::Conflict })
}

/// Whether one of two sentences, each before and behind a figure, speaks of another time than the other.
pub(super) fn of_other_times(around: [(&str, &str); 2]) -> bool {
    let [left, right] = around.map(|(before, after)| [fold(before), fold(after)]);
    let says = |side: &[String; 2], word: &str| side.iter().any(|text| text.contains(word));
    FOLDED_TIMES.iter().any(|word| says(&left, word) != says(&right, word))
}

/// How many pairs of characters, or words, two sentences share beside a name that both have.
pub(super) fn shared_words(around: [(&str, &str); 2], name: &str) -> usize {
    let grams = |texts: &[&str]| {
        let mut grams = FxHashSet::default();
        texts.iter().for_each(|text| grams_of(text, &mut grams));
        grams
    };
    let [left, right] = around.map(|(before, after)| grams(&[before, after]));
    let named = grams(&[name]);
    left.iter().filter(|gram| right.contains(*gram) && !named.contains(*gram)).count()
}

/// Hashes of pairs of ideographs that can say something, and of words of other letters, folded.
pub(super) fn grams_of(text: &str, grams: &mut FxHashSet<u64>) {
    let hash = |text: &mut dyn Iterator<Item = char>| {
        let mut hasher = FxHasher::default();
        text.for_each(|c| folded(c).hash(&mut hasher));
        hasher.finish()
    };
    let pairs = text.chars().zip(text.chars().skip(1)).filter(|&(a, b)| may_name(a) && may_name(b));
    grams.extend(pairs.map(|(a, b)| hash(&mut [a, b].into_iter())));
    let words = text.split(|c: char| !c.is_alphabetic() || is_han(c)).filter(|w| is_word(w));
    grams.extend(words.map(|word| hash(&mut word.chars())));
}

/// Whether the headlines of two articles share so much that they are about one thing.
pub(super) fn tell_of_the_same(articles: [&Article; 2]) -> bool {
    let [left, right] = articles.map(|article| {
        let mut grams = FxHashSet::default();
        let first = || article.blocks.first().map(|block| block.text.as_str()).filter(|t| t.len() <= LINE);
        grams_of(article.headline.as_deref().or_else(first).unwrap_or_default(), &mut grams);
        grams
    });
    left.iter().filter(|gram| right.contains(*gram)).count() >= HEADLINE
}

/// How far around a figure of a measure told in full a date is one of it: in its clause, or where the sentence begins
/// with a date (2023年，…), which is of all of it.
fn reach(sentence: (&str, &str), clause: (&str, &str)) -> [usize; 2] {
    let begins = sentence.0.trim_start().chars().take(6).any(|c| matches!(c, '年' | '月' | '日'));
    let before = if begins { Around::REACH } else { clause.0.chars().count() };
    [before, clause.1.chars().count()]
}

/// The dates that stand beside a figure, no further than so many scalar values before and behind it.
pub(super) fn dates_beside<'a>(
    article: &'a Article,
    by_block: &[Range<usize>],
    fact: &Fact,
    reach: [usize; 2],
) -> Vec<&'a Fact> {
    beside(article, by_block, fact, reach, FactKind::Date)
}

/// The same of one kind of moments, with those that are a date and a time.
fn beside<'a>(
    article: &'a Article,
    by_block: &[Range<usize>],
    fact: &Fact,
    [before, after]: [usize; 2],
    kind: FactKind,
) -> Vec<&'a Fact> {
    let own = by_block.get(fact.block).cloned().unwrap_or_default();
    let facts = article.facts.get(own).unwrap_or_default();
    let first = facts.partition_point(|f| f.range[1] + before < fact.range[0]);
    facts
        .iter()
        .skip(first)
        .take_while(|f| f.range[0] < fact.range[1] + after)
        .filter(|f| f.kind == kind || f.kind == FactKind::DateTime)
        .collect()
}

/// Whether dates stand beside both of two figures, and none of the one side agrees with any of the other.
pub(super) fn are_of_other_days([left, right]: &[Vec<&Fact>; 2]) -> bool {
    let agree = |a: &Fact| right.iter().any(|b| moment::agree(a, b) == Some(true));
    !left.is_empty() && !right.is_empty() && !left.iter().any(|a| agree(a))
}

/// Whether the sentences of two figures tell other times of the day: two earthquakes, two counts of one evening.
fn are_of_other_hours([left, right]: &[Vec<&Fact>; 2]) -> bool {
    let held = || left.iter().flat_map(|a| right.iter().filter_map(|b| moment::agree(a, b)));
    held().any(|agree| !agree) && !held().any(|agree| agree)
}
