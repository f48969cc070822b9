//! Counts of news that are told anew: 3人死亡 in one article, 死亡人数升至4人 in the other.
//!
//! Two figures that are left over by the rows are the same count when the words beside both say that it is
//! ([`tally`](super::tally)), and
//! - either article gives one value for it, or the two stand in one row whose sides do,
//! - neither sentence speaks of another time, and their clauses name no different dates,
//! - they stand in one row, or the headlines tell of the same, or the sentences share more words; both of these where the
//!   articles have little in common.
//!
//! A part of a count (其中2人, うち2人, “two of them”) or an addition to it (新增3人) is none.

use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHasher};

use crate::article::{Article, Fact};
use crate::compare::FactStatus;

use super::across::{
    Around, MANY, are_of_other_days, dates_beside, of_other_times, shared_words, tell_of_the_same,
};
use super::agree::compatible;
use super::folded::fold;
use super::hedge::Bound;
use super::places::Cursor;
use super::stated::Stated;
use super::tally::{self, Tally};
use super::words::Words;
use super::{Difference, LeftOver};

/// How far a sentence is looked at on each side of a figure, in scalar values: “the death toll from the blast at …”.
const REACH: usize = 80;
/// How far from its figure the word that says what it counts may stand, in scalar values.
const NEAR: usize = 26;
/// Pairs of characters, or words, that sentences in different places share.
const SHARED: usize = 2;

/// Words before a figure that make it a part of a count, or an addition to it.
const PARTS: [&str; 18] = [
    "其中",
    "包括",
    "新增",
    "新增加",
    "又有",
    "再有",
    "增加",
    "うち",
    "このうち",
    "新たに",
    "이중",
    "이 중",
    "가운데",
    "추가로",
    "including",
    "another",
    "among them",
    "of them",
];

/// Words that add to a count only where it is the one told before: 3人死亡，另有2人死亡, but 3人死亡，另有2人失踪.
const BESIDES: [&str; 4] = ["另有", "另", "ほか", "이밖에"];

static FOLDED_PARTS: LazyLock<Vec<String>> = LazyLock::new(|| PARTS.iter().map(|part| fold(part)).collect());

/// What is counted: what became of it, and people or houses.
pub(super) type Count = (Tally, &'static str);

/// A count in one of the articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) count: Count,
    /// A hash of the value.
    pub(super) key: u64,
}

/// Moves counts of one kind from `left_over` to `pairs`, and leaves out what repeats them.
pub(super) fn pair(
    articles: [&Article; 2],
    by_block: &[Vec<Range<usize>>; 2],
    left_over: &mut [Vec<LeftOver>; 2],
    pairs: &mut Vec<Difference>,
    words: &Words,
    apart: bool,
) {
    let is_counted = |side: usize, l: &LeftOver| {
        articles[side].facts.get(l.fact).is_some_and(|fact| tally::counted(fact).is_some())
    };
    let any = (0..2).any(|side| left_over[side].iter().any(|l| is_counted(side, l)));
    if !any || articles.iter().any(|a| a.facts.len() > MANY) {
        return;
    }
    let told = articles.map(|article| {
        let mut cursor = Cursor::default();
        let all = 0..article.facts.len();
        all.filter_map(|at| Some((at, count_of(article, at, &mut cursor, words)?))).collect()
    });
    let mut tolls = Tolls::of(told, pairs);
    let judge = Judge { articles, by_block, words, cursors: [Cursor::default(), Cursor::default()], apart };
    tolls.meet(left_over, pairs, judge);
    for (side, left_over) in left_over.iter_mut().enumerate() {
        left_over.retain(|l| !tolls.told(side, l.fact).is_some_and(|told| tolls.is_settled(side, told)));
    }
}

/// The counts that two articles tell.
struct Tolls {
    told: [FxHashMap<usize, Told>; 2],
    /// The one value that an article gives for a count; none where there are several.
    values: [FxHashMap<Count, Option<u64>>; 2],
    /// The values of counts that are paired: what says them again says nothing new.
    settled: [Vec<Told>; 2],
}

impl Tolls {
    fn of(told: [FxHashMap<usize, Told>; 2], pairs: &[Difference]) -> Self {
        let values = [&told[0], &told[1]].map(|told| {
            let mut values: FxHashMap<Count, Option<u64>> = FxHashMap::default();
            told.values().for_each(|told| {
                let only = values.entry(told.count).or_insert(Some(told.key));
                *only = only.filter(|key| *key == told.key);
            });
            values
        });
        let mut tolls = Self { told, values, settled: [Vec::new(), Vec::new()] };
        for pair in pairs {
            let ends = [0, 1].map(|side| pair.facts[side].and_then(|fact| tolls.told(side, fact)));
            if let [Some(own), Some(other)] = ends
                && own.count == other.count
            {
                tolls.settle(own, other);
            }
        }
        tolls
    }

    fn told(&self, side: usize, fact: usize) -> Option<Told> {
        self.told[side].get(&fact).copied()
    }

    fn settle(&mut self, own: Told, other: Told) {
        self.settled[0].push(own);
        self.settled[1].push(other);
    }

    fn is_settled(&self, side: usize, told: Told) -> bool {
        self.settled[side].contains(&told)
    }

    /// Whether either article gives one value for a count.
    fn has_one_value(&self, count: Count) -> bool {
        self.values.iter().all(|values| values.get(&count).copied().flatten().is_some())
    }

    /// Whether all that is left over of a row and tells a count gives this value of it.
    fn is_alone(&self, side: usize, left_over: &[LeftOver], row: usize, told: Told) -> bool {
        let mut row = left_over.iter().filter(|l| l.row == row).filter_map(|l| self.told(side, l.fact));
        row.all(|other| other.count != told.count || other.key == told.key)
    }

    /// Pairs what is left over: in one row first, and then what no row has paired.
    fn meet(
        &mut self,
        left_over: &[Vec<LeftOver>; 2],
        pairs: &mut Vec<Difference>,
        mut judge: Judge<'_, '_>,
    ) {
        let headlines = tell_of_the_same(judge.articles);
        let mut taken: [Vec<usize>; 2] = [Vec::new(), Vec::new()];
        for same_row in [true, false] {
            for here in &left_over[0] {
                let Some(own) = self.told(0, here.fact).filter(|_| !taken[0].contains(&here.fact)) else {
                    continue;
                };
                if !same_row && self.is_settled(0, own) {
                    continue;
                }
                let mut others = left_over[1]
                    .iter()
                    .filter(|there| !taken[1].contains(&there.fact) && same_row == (here.row == there.row));
                let fits =
                    |other: &Told| other.count == own.count && (same_row || !self.is_settled(1, *other));
                let found =
                    others.find_map(|there| Some((there, self.told(1, there.fact).filter(|o| fits(o))?)));
                let Some((there, other)) = found else { continue };
                let one_row = same_row
                    && !judge.apart
                    && self.is_alone(0, &left_over[0], here.row, own)
                    && self.is_alone(1, &left_over[1], there.row, other);
                if !one_row && !self.has_one_value(own.count) {
                    continue;
                }
                let facts = [here.fact, there.fact];
                let Some(status) = judge.status(facts, one_row, headlines) else { continue };
                (0..2).for_each(|side| taken[side].push(facts[side]));
                self.settle(own, other);
                if own.key != other.key {
                    pairs.push(Difference { status, facts: facts.map(Some), rows: [here.row, there.row] });
                }
            }
        }
    }
}

/// The count that a figure tells, with what it says.
pub(super) fn count_of(article: &Article, at: usize, cursor: &mut Cursor, words: &Words) -> Option<Told> {
    let fact = article.facts.get(at)?;
    let what = tally::counted(fact)?;
    let (before, after) = sentence(article, fact, cursor);
    let (tally, away) = tally::of((before, after))?;
    let part = {
        let near = fold(before.trim_end());
        FOLDED_PARTS.iter().any(|part| near.ends_with(part.as_str()))
            || BESIDES.iter().any(|word| near.ends_with(word)) && !tally::tells_others(before, tally)
    };
    if away > NEAR || part || after.trim_start().starts_with("of them") {
        return None;
    }
    Some(Told { count: (tally, what), key: value(fact, words)? })
}

/// Equal for equal figures: “three” and “three people” are one value.
pub(super) fn value(fact: &Fact, words: &Words) -> Option<u64> {
    let figure = Stated::of(fact, words).figure?;
    let mut hasher = FxHasher::default();
    (figure.mantissa, figure.exponent).hash(&mut hasher);
    Some(hasher.finish())
}

/// The sentence before and behind a fact, as far as it is looked at.
pub(super) fn sentence<'a>(article: &'a Article, fact: &Fact, cursor: &mut Cursor) -> (&'a str, &'a str) {
    Around::of(cursor.around(article, fact, REACH)).sentence
}

/// Holds two figures of one count against each other.
struct Judge<'a, 'b> {
    articles: [&'a Article; 2],
    by_block: &'b [Vec<Range<usize>>; 2],
    words: &'b Words,
    cursors: [Cursor; 2],
    /// The articles have little in common.
    apart: bool,
}

impl Judge<'_, '_> {
    /// What they are to each other; `None` if they may be counts of different events: where they do not stand in one row,
    /// the headlines of the articles or the sentences have to say that they are not, and both where the articles have little
    /// in common.
    fn status(&mut self, facts: [usize; 2], one_row: bool, headlines: bool) -> Option<FactStatus> {
        let [left, right] = [self.articles[0].facts.get(facts[0])?, self.articles[1].facts.get(facts[1])?];
        let mut around = |side: usize, fact: &Fact| {
            Around::of(self.cursors[side].around(self.articles[side], fact, REACH))
        };
        let [here, there] = [around(0, left), around(1, right)];
        let sentences = [here.sentence, there.sentence];
        if of_other_times(sentences) {
            return None;
        }
        let shared = || shared_words(sentences, "") >= SHARED;
        let sure = if self.apart { headlines && shared() } else { one_row || headlines || shared() };
        if !sure {
            return None;
        }
        let dates = [(0, left, here), (1, right, there)].map(|(side, fact, around)| {
            let reach = [around.clause.0.chars().count(), around.clause.1.chars().count()];
            dates_beside(self.articles[side], &self.by_block[side], fact, reach)
        });
        if are_of_other_days(&dates) {
            return None;
        }
        let bound = |fact: &Fact, around: Around<'_>| {
            if fact.approximate {
                Bound::of(fact, around.sentence.0, around.sentence.1)
            } else {
                Bound::Exact
            }
        };
        let (l, r) = (Stated::of(left, self.words), Stated::of(right, self.words));
        let agree = compatible((left, &l, bound(left, here)), (right, &r, bound(right, there)));
        Some(if agree { FactStatus::SameValue } else { FactStatus::Conflict })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TAIL, differences, one};
    use crate::compare::FactStatus::Conflict;

    fn conflicts(left: &str, right: &str) -> Vec<(String, String)> {
        let found = differences(&format!("{left}{TAIL}"), &format!("{right}{TAIL}"));
        found.into_iter().filter(|d| d.0 == Conflict).map(|(_, l, r)| (l, r)).collect()
    }

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter().map(|(l, r)| ((*l).to_owned(), (*r).to_owned())).collect()
    }

    #[test]
    fn a_count_is_the_same_in_any_order_of_words() {
        for (left, right, want) in [
            (
                "柳河镇面粉厂爆炸已造成3人死亡、27人受伤，疏散居民5480人。",
                "柳河镇面粉厂爆炸死亡人数升至4人，伤者26人，疏散的居民已返回。",
                pairs(&[("3人", "4人"), ("27人", "26人")]),
            ),
            (
                "柳河町の製粉工場で起きた爆発で、3人が死亡、27人が重軽傷を負った。",
                "柳河町の製粉工場で起きた爆発で、死者は4人、負傷者は26人となった。",
                pairs(&[("3人", "4人"), ("27人", "26人")]),
            ),
            (
                "유하읍 제분공장 폭발로 3명이 숨지고 27명이 다쳤다.",
                "유하읍 제분공장 폭발 사망자는 4명, 부상자는 26명으로 집계됐다.",
                pairs(&[("3명", "4명"), ("27명", "26명")]),
            ),
            (
                "The blast at the flour mill in Willow Creek killed three and injured 27.",
                "The death toll from the blast at the flour mill in Willow Creek rose to four.",
                pairs(&[("three", "four")]),
            ),
        ] {
            let mut found = conflicts(left, right);
            found.sort_by_key(|pair| want.iter().position(|w| w == pair));
            assert_eq!(found, want, "{left} {right}");
        }
    }

    #[test]
    fn figures_of_two_counts_are_no_pair() {
        let found =
            conflicts("面粉厂爆炸3人死亡　柳河镇居民5480人避难", "柳河镇面粉厂爆炸、死者4人　居民避难解除");
        assert_eq!(found, pairs(&[("3人", "4人")]));
        assert_eq!(conflicts("柳河镇爆炸中4人重伤。", "柳河镇爆炸中死者9人。"), []);
    }

    #[test]
    fn several_values_of_one_count_settle_nothing() {
        let both = "镇上的老船工把缆绳送给了小学，孩子们拿它拔河，一直玩到天黑才散。";
        let left = format!("面粉厂爆炸造成3人死亡。\n\n{both}\n\n去年的火灾造成9人死亡。");
        let right = format!("{both}\n\n医院说，爆炸死亡人数升至4人。");
        assert!(differences(&left, &right).iter().all(|d| d.0 != Conflict));
        // A part is no value of its own.
        let left = format!("柳河镇面粉厂爆炸造成3人死亡，其中2人当场死亡。\n\n{both}");
        let right = format!("{both}\n\n医院说，柳河镇面粉厂爆炸死亡人数升至4人。");
        assert!(differences(&left, &right).contains(&one(Conflict, "3人", "4人")));
    }

    #[test]
    fn another_count_told_besides_is_no_part() {
        for (left, right) in [
            (
                "渡船翻覆釀12人死亡、34人受傷，另有5人失聯。",
                "渡船翻覆釀12人死亡、34人受傷，仍有2人下落不明。",
            ),
            (
                "渡船翻覆酿12人死亡、34人受伤，另有5人失联。",
                "渡船翻覆酿12人死亡、34人受伤，仍有2人下落不明。",
            ),
        ] {
            assert_eq!(conflicts(left, right), pairs(&[("5人", "2人")]), "{left}");
        }
        // So many more of the same.
        let (left, right) = ("渡船翻覆釀12人死亡，另有5人死亡。", "渡船翻覆釀12人死亡，仍有2人下落不明。");
        assert_eq!(conflicts(left, right), []);
    }

    #[test]
    fn what_repeats_a_paired_count_is_not_listed_again() {
        let both = "镇上的老船工把缆绳送给了小学，孩子们拿它拔河，一直玩到天黑才散。";
        let left = format!("柳河镇面粉厂爆炸3人死亡\n\n{both}\n\n医院说，面粉厂爆炸的三名死者都是工人。");
        let right = format!("柳河镇面粉厂爆炸死者升至4人\n\n{both}");
        assert_eq!(differences(&left, &right), [one(Conflict, "3人", "4人")]);
    }
}
