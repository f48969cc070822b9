//! Counts of news that are told anew: 3人死亡 in one article, 死亡人数升至4人 in the other.
//!
//! Two figures that are left over by the rows are the same count when the words beside both say that it is
//! ([`toll`](super::toll)), and
//! - either article gives one value for it, or the two stand in one row whose sides do,
//! - their clauses name no different dates,
//! - they stand in one row, or the articles tell of one event ([`event`](super::event)), or the sentences share more words;
//!   the second of these where the articles have little in common.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::Article;
use crate::compare::FactStatus;

use super::across::{MANY, shared_words};
use super::event::Event;
use super::places::Cursor;
use super::tally;
use super::toll::{self, Count, End, SHARED, Toll};
use super::words::Words;
use super::{Difference, LeftOver};

/// Moves counts of one kind from `left_over` to `pairs`, and leaves out what repeats them. Returns the facts of either article
/// that tell counts.
pub(super) fn pair(
    articles: [&Article; 2],
    by_block: &[Vec<Range<usize>>; 2],
    left_over: &mut [Vec<LeftOver>; 2],
    pairs: &mut Vec<Difference>,
    words: &Words,
    apart: bool,
) -> [FxHashSet<usize>; 2] {
    let may_count =
        |side: usize, l: &LeftOver| articles[side].facts.get(l.fact).is_some_and(tally::may_count);
    let any = (0..2).any(|side| left_over[side].iter().any(|l| may_count(side, l)));
    if !any || articles.iter().any(|a| a.facts.len() > MANY) {
        return Default::default();
    }
    let told = articles.map(|article| {
        let mut cursor = Cursor::default();
        let all = 0..article.facts.len();
        all.filter_map(|at| Some((at, toll::of(article, at, &mut cursor, words)?))).collect()
    });
    let told = in_terms_of_each_other(told);
    let mut tolls = Tolls::of(told, pairs);
    let event = OnceCell::new();
    let judge = Judge { articles, by_block, words, cursors: Default::default(), apart, event };
    tolls.meet(left_over, pairs, judge);
    for (side, left_over) in left_over.iter_mut().enumerate() {
        left_over.retain(|l| !tolls.told(side, l.fact).is_some_and(|told| tolls.is_settled(side, told)));
    }
    tolls.told.map(|told| told.into_keys().collect())
}

/// Who says that nobody was struck is held against the dead, or else the hurt, of an article that does not tell both together.
fn in_terms_of_each_other(mut told: [FxHashMap<usize, Toll>; 2]) -> [FxHashMap<usize, Toll>; 2] {
    let counts = [&told[0], &told[1]].map(|told| told.values().map(|t| t.count).collect::<FxHashSet<_>>());
    for (told, others) in told.iter_mut().zip(counts.iter().rev()) {
        told.values_mut().for_each(|toll| {
            toll.count = toll.counts().find(|count| others.contains(count)).unwrap_or(toll.count);
        });
    }
    told
}

/// The counts that two articles tell.
struct Tolls {
    told: [FxHashMap<usize, Toll>; 2],
    /// The one value that an article gives for a count; none where there are several.
    values: [FxHashMap<Count, Option<u64>>; 2],
    /// The values of counts that are paired: what says them again says nothing new.
    settled: [Vec<Toll>; 2],
}

impl Tolls {
    fn of(told: [FxHashMap<usize, Toll>; 2], pairs: &[Difference]) -> Self {
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

    fn told(&self, side: usize, fact: usize) -> Option<Toll> {
        self.told[side].get(&fact).copied()
    }

    fn settle(&mut self, own: Toll, other: Toll) {
        self.settled[0].push(own);
        self.settled[1].push(other);
    }

    fn is_settled(&self, side: usize, told: Toll) -> bool {
        self.settled[side].contains(&told)
    }

    /// Whether either article gives one value for a count.
    fn has_one_value(&self, count: Count) -> bool {
        self.values.iter().all(|values| values.get(&count).copied().flatten().is_some())
    }

    /// Whether all that is left over of a row and tells a count gives this value of it.
    fn is_alone(&self, side: usize, left_over: &[LeftOver], row: usize, told: Toll) -> bool {
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
                    |other: &Toll| other.count == own.count && (same_row || !self.is_settled(1, *other));
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
                let Some(status) = judge.status(facts, one_row) else { continue };
                (0..2).for_each(|side| taken[side].push(facts[side]));
                self.settle(own, other);
                if own.key != other.key {
                    pairs.push(Difference { status, facts: facts.map(Some), rows: [here.row, there.row] });
                }
            }
        }
    }
}

/// Holds two figures of one count against each other.
struct Judge<'a, 'b> {
    articles: [&'a Article; 2],
    by_block: &'b [Vec<Range<usize>>; 2],
    words: &'b Words,
    cursors: [Cursor; 2],
    /// The articles have little in common.
    apart: bool,
    /// Whether they tell of one event, once it was asked for.
    event: OnceCell<bool>,
}

impl Judge<'_, '_> {
    /// What they are to each other; `None` if they may be counts of different events.
    fn status(&mut self, facts: [usize; 2], one_row: bool) -> Option<FactStatus> {
        let [here, there] = &mut self.cursors;
        let left = End::of(self.articles[0], facts[0], here)?;
        let right = End::of(self.articles[1], facts[1], there)?;
        let shared = || shared_words([left.sentence(), right.sentence()], "") >= SHARED;
        let sure = one_row || !self.apart && shared() || self.is_one_event();
        if !sure {
            return None;
        }
        toll::held([left, right], [&self.by_block[0], &self.by_block[1]], self.words, one_row)
    }

    fn is_one_event(&self) -> bool {
        *self.event.get_or_init(|| {
            let [left, right] = self.articles.map(|article| Event::of(article, self.words));
            left.is_one(&right)
        })
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
        let left = format!("面粉厂爆炸造成3人死亡。\n\n{both}\n\n对岸的火灾造成9人死亡。");
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
    fn a_part_of_another_count_is_a_count() {
        let (left, right) =
            ("渡船翻覆酿12人死亡、34人受伤，其中5人重伤。", "渡船翻覆，34人送医，其中7人重伤，12人死亡。");
        assert_eq!(conflicts(left, right), pairs(&[("5人", "7人")]));
        assert_eq!(conflicts("渡船翻覆酿12人受伤。", "渡船翻覆的12名伤者中，其中2人重伤。"), []);
    }

    #[test]
    fn what_was_told_before_is_no_other_value() {
        for (left, right) in [
            ("面粉厂爆炸昨天说死亡人数是3人，今天增至5人。", "面粉厂爆炸的死亡人数是5人。"),
            ("柳河镇面粉厂爆炸造成5人死亡。", "面粉厂爆炸的死亡人数从3人增至5人。"),
            ("柳河镇面粉厂爆炸造成5人死亡。", "面粉厂爆炸，此前造成3人死亡。"),
            (
                "The blast at the mill killed 15.",
                "The death toll from the blast at the mill rose to 15 from 14.",
            ),
        ] {
            assert_eq!(conflicts(left, right), [], "{left} {right}");
        }
        assert_eq!(
            conflicts("柳河镇面粉厂爆炸造成6人死亡。", "面粉厂爆炸的死亡人数从3人增至5人。"),
            pairs(&[("6人", "5人")])
        );
    }

    #[test]
    fn a_lower_limit_may_be_reached() {
        for (left, right) in [
            ("柳河镇面粉厂爆炸造成至少3人死亡。", "面粉厂爆炸的死亡人数是5人。"),
            (
                "A blast at a mill in Willow Creek killed at least 3 people.",
                "Five people died in the Willow Creek blast.",
            ),
            (
                "柳河町の製粉工場で爆発があり、少なくとも3人が死亡した。",
                "柳河町の製粉工場の爆発で死者は5人となった。",
            ),
            ("유하읍 제분공장 폭발로 최소 3명이 숨졌다.", "유하읍 제분공장 폭발 사망자는 5명이다."),
        ] {
            assert_eq!(conflicts(left, right), [], "{left} {right}");
            assert_eq!(conflicts(right, left), [], "{right} {left}");
        }
        let found = conflicts("柳河镇面粉厂爆炸造成至少7人死亡。", "面粉厂爆炸的死亡人数是5人。");
        assert_eq!(found, pairs(&[("7人", "5人")]));
    }

    #[test]
    fn houses_and_money_are_counted_too() {
        for (left, right, want) in [
            ("柳河镇地震，倒塌房屋30间。", "柳河镇地震造成45间房屋倒塌。", ("30间", "45间")),
            (
                "柳河镇洪水造成直接经济损失300万元。",
                "洪水过后，柳河镇说财产损失达500万元。",
                ("300万元", "500万元"),
            ),
            (
                "The flood in Willow Creek caused damage of $3 million.",
                "The Willow Creek flood did $5 million in damage.",
                ("$3 million", "$5 million"),
            ),
        ] {
            assert_eq!(conflicts(left, right), pairs(&[want]), "{left} {right}");
        }
    }

    #[test]
    fn an_event_of_another_year_is_another() {
        let both = "镇上的老船工把缆绳送给了小学，孩子们拿它拔河，一直玩到天黑才散。";
        let left = format!("柳河镇地震\n\n2024年4月2日，柳河镇发生地震，造成6人死亡。\n\n{both}");
        let right = format!(
            "柳河镇地震\n\n{both}\n\n2010年2月，柳河镇遭地震袭击，房屋毁坏，造成50人死亡。\n\n2024年4月2日再次发生。"
        );
        assert!(differences(&left, &right).iter().all(|d| d.0 != Conflict));
    }

    #[test]
    fn what_repeats_a_paired_count_is_not_listed_again() {
        let both = "镇上的老船工把缆绳送给了小学，孩子们拿它拔河，一直玩到天黑才散。";
        let left = format!("柳河镇面粉厂爆炸3人死亡\n\n{both}\n\n医院说，面粉厂爆炸的三名死者都是工人。");
        let right = format!("柳河镇面粉厂爆炸死者升至4人\n\n{both}");
        assert_eq!(differences(&left, &right), [one(Conflict, "3人", "4人")]);
    }
}
