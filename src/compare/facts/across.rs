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

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Article, Fact, FactKind};
use crate::compare::FactStatus;
use crate::text::chars::is_letter;

use super::agree::compatible;
use super::beside::Beside;
use super::hedge::Bound;
use super::places::Cursor;
use super::stated::Stated;
use super::words::Words;
use super::{Difference, LeftOver};

/// How far a sentence is looked at on each side of a figure, in scalar values.
const SENTENCE: usize = 40;
/// Pairs of characters that the sentences must share besides the words beside the figures.
const SHARED: usize = 2;
/// Characters that name a measure in full.
const FULL: usize = 3;
/// Which of the names of a figure that one is.
const FULL_NAME: usize = 2;
/// Pairs of characters, or words, of headlines that tell of the same.
const HEADLINE: usize = 3;
/// Bytes of a first line that may be a headline nobody took for one.
const LINE: usize = 150;

/// What stands right before and behind a figure: the end of one and the start of the other, without blanks and words
/// that belong to no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Surroundings<'a> {
    pub(super) before: &'a str,
    pub(super) after: &'a str,
}

/// Words between a noun and its figure, longest first.
const BETWEEN: [&str; 36] = [
    "分别为",
    "增加到",
    "上升到",
    "达到了",
    "已达",
    "高达",
    "达到",
    "增至",
    "升至",
    "降至",
    "共计",
    "总计",
    "合计",
    "超过",
    "至少",
    "大约",
    "约为",
    "仅为",
    "共有",
    "已有",
    "将近",
    "接近",
    "不到",
    "约",
    "近",
    "达",
    "为",
    "是",
    "共",
    "有",
    "超",
    "仅",
    "至",
    "了",
    "逾",
    "的",
];
/// Words behind a figure that belong to it.
const BEHIND: [&str; 8] = ["左右", "以上", "以下", "上下", "多", "余", "的", "了"];
/// Words that go with any quantity.
const ANY: [&str; 54] = [
    "增长", "下降", "上升", "减少", "增加", "提高", "降低", "同比", "环比", "其中", "今年", "去年", "明年",
    "目前", "全国", "全市", "全省", "全县", "全年", "平均", "期间", "分别", "以来", "人次", "左右", "以上",
    "每年", "每月", "每天", "每人", "之间", "第一", "不同", "包括", "还有", "以及", "此外", "另外", "超过",
    "万人", "个月", "年前", "年后", "时间", "其他", "部分", "方面", "问题", "情况", "我们", "他们", "这些",
    "那些", "可以",
];
/// Words that tell one time from another.
const TIMES: [&str; 22] = [
    "去年",
    "上年",
    "前年",
    "往年",
    "明年",
    "同期",
    "此前",
    "之前",
    "曾",
    "预计",
    "计划",
    "目标",
    "历史",
    "以往",
    "累计",
    "上半年",
    "下半年",
    "last year",
    "previous",
    "earlier",
    "expected",
    "planned",
];

impl<'a> Surroundings<'a> {
    /// Of the text before and after a figure.
    pub(super) fn of((before, after): (&'a str, &'a str)) -> Self {
        let clause = |c: char| !is_letter(c) && !c.is_whitespace() && c != '-';
        let mut before = before.rsplit(clause).next().unwrap_or_default().trim_end();
        while let Some(rest) = BETWEEN.iter().find_map(|w| before.strip_suffix(w)).filter(|r| !r.is_empty()) {
            before = rest.trim_end();
        }
        let mut after = after.split(clause).next().unwrap_or_default().trim_start();
        while let Some(rest) = BEHIND.iter().find_map(|w| after.strip_prefix(w)).filter(|r| !r.is_empty()) {
            after = rest.trim_start();
        }
        Self { before, after }
    }

    /// The last `most` characters, or the last word, before the figure.
    fn before(&self, most: usize) -> Option<&'a str> {
        let start = self.before.char_indices().rev().nth(most - 1)?.0;
        let near = self.before.get(start..)?;
        if near.chars().all(is_han) {
            return (!near.chars().next_back().is_some_and(is_vague) && !ANY.contains(&near)).then_some(near);
        }
        let word = self.before.rsplit(' ').next()?;
        is_word(word).then_some(word)
    }

    /// The first `most` characters, or the first word, behind the figure.
    fn after(&self, most: usize) -> Option<&'a str> {
        let end = self.after.char_indices().nth(most).map_or(self.after.len(), |(at, _)| at);
        let near = self.after.get(..end)?;
        if near.chars().count() == most && near.chars().all(is_han) {
            return (!near.chars().next().is_some_and(is_vague) && !ANY.contains(&near)).then_some(near);
        }
        let word = self.after.split(' ').next()?;
        is_word(word).then_some(word)
    }

    /// The words that name a quantity of a kind: those behind, those before, and the whole of a measure's name.
    fn names(&self, kind: FactKind, unit: &str) -> [Option<&'a str>; 3] {
        // Rates and bare numbers say less: more words have to say of what.
        let most = if matches!(kind, FactKind::Percent | FactKind::Number) { 4 } else { 2 };
        let counted = matches!(unit, "person" | "piece" | "item" | "place" | "household" | "");
        let measured = kind == FactKind::Money || kind == FactKind::Quantity && !counted;
        let short = self.before(most);
        let full = short
            .filter(|_| measured)
            .and_then(|_| self.before(FULL))
            .filter(|name| name.chars().all(is_han));
        [self.after(most), short, full]
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// A character that no noun begins or ends with.
pub(super) fn is_vague(c: char) -> bool {
    "的了在是和与及等被把将对从向于以也都就还又并或着过到这那其该各每某不".contains(c)
}

fn is_word(word: &str) -> bool {
    const COMMON: [&str; 12] =
        ["with", "from", "that", "this", "were", "have", "about", "their", "more", "than", "some", "into"];
    word.len() >= 4
        && word.chars().all(char::is_alphabetic)
        && !word.chars().all(is_han)
        && !COMMON.contains(&word)
}

fn is_quantity(kind: FactKind) -> bool {
    use FactKind::{Duration, Money, Number, Percent, Quantity};
    matches!(kind, Duration | Money | Number | Percent | Quantity)
}

/// With more facts than this an article is a book, where the same words beside figures name no one quantity any more.
const MANY: usize = 3000;

/// What makes figures the same quantity: kind, unit, on which side the words stand, the words.
type Name<'a> = ((FactKind, &'a str), usize, &'a str);

/// Moves what is the same quantity from `left_over` to `pairs`.
pub(super) fn pair(
    articles: [&Article; 2],
    by_block: &[Vec<Range<usize>>; 2],
    left_over: &mut [Vec<LeftOver>; 2],
    pairs: &mut Vec<Difference>,
    words: &Words,
    apart: bool,
) {
    if left_over.iter().any(Vec::is_empty) || articles.iter().any(|a| a.facts.len() > MANY) {
        return;
    }
    // Names that are left over on both sides, with the first figure of each.
    let mut found: [FxHashMap<Name<'_>, usize>; 2] = [FxHashMap::default(), FxHashMap::default()];
    for side in 0..2 {
        let mut cursor = Cursor::default();
        for (at, fact) in left_over[side].iter().enumerate() {
            let Some(fact) = articles[side].facts.get(fact.fact).filter(|f| is_quantity(f.kind)) else {
                continue;
            };
            for name in names(articles[side], fact, &mut cursor, words) {
                if side == 0 || found[0].contains_key(&name) {
                    found[side].entry(name).or_insert(at);
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
        for fact in articles[side].facts.iter().filter(|f| is_quantity(f.kind)) {
            let key = Stated::of(fact, words).key;
            for name in names(articles[side], fact, &mut cursor, words) {
                if right.contains_key(&name) {
                    let only = values[side].entry(name).or_insert(Some(key));
                    *only = only.filter(|k| *k == key);
                }
            }
        }
    }
    let mut candidates: Vec<(usize, usize, Name<'_>)> =
        right.iter().filter_map(|(name, &r)| Some((*left.get(name)?, r, *name))).collect();
    candidates.sort_unstable();
    let mut taken = [FxHashSet::default(), FxHashSet::default()];
    let mut cursors = [Cursor::default(), Cursor::default()];
    for (l, r, name) in candidates {
        let ends = [left_over[0].get(l).copied(), left_over[1].get(r).copied()];
        let [Some(here), Some(there)] = ends else { continue };
        let only = |side: usize| values[side].get(&name).copied().flatten().is_some();
        if taken[0].contains(&l) || taken[1].contains(&r) || !only(0) || !only(1) {
            continue;
        }
        if let Some(status) =
            judge(articles, by_block, [here.fact, there.fact], name, words, apart, &mut cursors)
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

/// The names of a figure.
fn names<'a>(
    article: &'a Article,
    fact: &'a Fact,
    cursor: &mut Cursor,
    words: &Words,
) -> impl Iterator<Item = Name<'a>> + use<'a> {
    let class = Stated::of(fact, words).class;
    let near = cursor.around(article, fact, 12);
    // A figure that goes on from another, or counts places of a list, is none.
    let part =
        near.0.ends_with(|c: char| c.is_numeric() || "第〇零一二三四五六七八九十百千万萬亿億".contains(c));
    let names = if part { [None; 3] } else { Surroundings::of(near).names(fact.kind, class.1) };
    names.into_iter().enumerate().filter_map(move |(side, name)| Some((class, side, name?)))
}

/// What two figures of one name are to each other; `None` if their sentences speak of different things.
fn judge(
    articles: [&Article; 2],
    by_block: &[Vec<Range<usize>>; 2],
    facts: [usize; 2],
    name: Name<'_>,
    words: &Words,
    apart: bool,
    cursors: &mut [Cursor; 2],
) -> Option<FactStatus> {
    let [left, right] = [articles[0].facts.get(facts[0])?, articles[1].facts.get(facts[1])?];
    let around = [(0, left), (1, right)].map(|(side, fact)| {
        let (before, after) = cursors[side].around(articles[side], fact, SENTENCE);
        let ends = ['。', '！', '？', '!', '?', '；'];
        (before.rsplit(ends).next().unwrap_or_default(), after.split(ends).next().unwrap_or_default())
    });
    let full = name.1 == FULL_NAME && tell_of_the_same(articles);
    let clause = around.map(|(before, after)| {
        let ends = ['，', '、', ','];
        (before.rsplit(ends).next().unwrap_or_default(), after.split(ends).next().unwrap_or_default())
    });
    let near = if full { clause } else { around };
    let says = |side: usize, word: &str| near[side].0.contains(word) || near[side].1.contains(word);
    if TIMES.iter().any(|word| says(0, word) != says(1, word)) {
        return None;
    }
    let [here, there] = around.map(Beside::of);
    if here.counts_others(&there) {
        return None;
    }
    let dates = [(0, left), (1, right)].map(|(side, fact)| {
        let reach = if full { reach(around[side], clause[side]) } else { [SENTENCE; 2] };
        dates_beside(articles[side], &by_block[side], fact, reach, words)
    });
    if !dates[0].is_empty() && !dates[1].is_empty() && !dates[0].iter().any(|d| dates[1].contains(d)) {
        return None;
    }
    let shared = {
        let [left, right] = around.map(|(before, after)| {
            let mut grams = FxHashSet::default();
            grams_of(before, &mut grams);
            grams_of(after, &mut grams);
            grams
        });
        left.iter().filter(|gram| right.contains(*gram) && !name.2.contains(*gram)).count()
    };
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
    let agree = compatible((left, &l, bound(left, 0)), (right, &r, bound(right, 1)));
    Some(if agree { FactStatus::SameValue } else { FactStatus::Conflict })
}

/// Pairs of ideographs that can say something, and words of other letters.
fn grams_of<'a>(text: &'a str, grams: &mut FxHashSet<&'a str>) {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for pair in chars.windows(2) {
        let [(start, a), (second, b)] = pair else { continue };
        if is_han(*a) && is_han(*b) && !is_vague(*a) && !is_vague(*b) {
            grams.extend(text.get(*start..second + b.len_utf8()));
        }
    }
    grams.extend(text.split(|c: char| !c.is_alphabetic() || is_han(c)).filter(|w| is_word(w)));
}

/// Whether the headlines of two articles share so much that they are about one thing.
fn tell_of_the_same(articles: [&Article; 2]) -> bool {
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
    let before = if begins { SENTENCE } else { clause.0.chars().count() };
    [before, clause.1.chars().count()]
}

/// What dates stand beside a figure say, no further than so many scalar values before and behind it.
fn dates_beside(
    article: &Article,
    by_block: &[Range<usize>],
    fact: &Fact,
    [before, after]: [usize; 2],
    words: &Words,
) -> Vec<u64> {
    let own = by_block.get(fact.block).cloned().unwrap_or_default();
    let facts = article.facts.get(own).unwrap_or_default();
    let first = facts.partition_point(|f| f.range[1] + before < fact.range[0]);
    facts
        .iter()
        .skip(first)
        .take_while(|f| f.range[0] < fact.range[1] + after)
        .filter(|f| matches!(f.kind, FactKind::Date | FactKind::DateTime))
        .map(|f| Stated::of(f, words).key)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Surroundings;

    #[test]
    fn the_words_beside_a_figure_name_it() {
        let name = |before, after| {
            let around = Surroundings::of((before, after));
            (around.before(2), around.after(2))
        };
        assert_eq!(name("，大桥总投资约", "。"), (Some("投资"), None));
        assert_eq!(name("塌方已造成", "死亡，另有"), (Some("造成"), Some("死亡")));
        assert_eq!(name("死亡人数增至", ""), (Some("人数"), None));
        assert_eq!(name("同比增长", "，"), (None, None));
        assert_eq!(name("killed at least ", " miners on"), (Some("least"), Some("miners")));
        assert_eq!(name("", "多名船工"), (None, Some("名船")));
    }
}
