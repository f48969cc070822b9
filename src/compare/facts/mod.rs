//! Holds the facts of two articles against each other.
//!
//! First where the texts correspond: a figure conflicts with the one that stands in its place, not with any other of its
//! kind. Then across the articles: what is left over on both sides and by the words around it is the same quantity.
//! Better no conflict than a false one.

mod across;
mod agree;
mod beside;
mod candidates;
mod claims;
mod clause;
mod columns;
mod common;
mod comparable;
mod counted;
mod counts;
mod elsewhere;
mod event;
mod events;
mod excerpts;
mod filed;
mod folded;
mod gravity;
mod hedge;
mod label;
mod letters;
mod matter;
mod measure;
mod moment;
mod noun;
mod only;
mod open;
mod parted;
mod periods;
mod places;
mod role;
mod rows;
mod same;
mod scope;
mod shortened;
mod speaker;
mod speech;
mod spoken;
mod stated;
mod stretches;
mod surroundings;
mod systems;
mod tally;
mod times;
mod toll;
mod tolls;
mod turned;
mod turns;
mod within;
mod words;

use rustc_hash::FxHashSet;

use crate::article::{Article, Fact, FactKind};
use crate::text::Policy;
use crate::text::chars::is_letter;

use super::display::Side;
use super::figures::InCommon;
use super::lengths::Lengths;
use super::{FactDifference, FactStatus, Row, RowKind, SpanOp};

pub(super) use claims::Claims;
pub(super) use counted::told_of_what;
pub(super) use counts::{Count, Counts, Kind, names_count};
pub(super) use gravity::Gravity;
pub(super) use only::leans;
pub(super) use shortened::missing_of;
pub(super) use turned::told_apart;
use words::Words;

/// Conflicts first, then what only one side has, then quotations that one side shortened, then what is written differently and
/// agrees; each in row order.
///
/// A fact that only one row has, and the other article states elsewhere, has only moved and is not listed; what is
/// said several times and never by the other is listed where it is said first. What stands inside a listed quotation
/// is not listed again, unless it conflicts.
///
/// The work is done in the same direction whichever side is which (`swapped` says whether it has to turn), so that
/// swapping the sides mirrors the result. Of articles that have little in common more has to be the same around two facts
/// that conflict; those of which not half is shared may be of two events.
pub(super) fn differences(
    [left, right]: [&Article; 2],
    lengths: &[Lengths; 2],
    rows: &[Row],
    policy: Policy,
    swapped: bool,
    common: InCommon,
) -> Vec<FactDifference> {
    let apart = common == InCommon::Little;
    let mut words = Words::new(policy);
    let sides = if swapped { [Side::Right, Side::Left] } else { [Side::Left, Side::Right] };
    let articles = if swapped { [right, left] } else { [left, right] };
    let lengths = sides.map(|side| &lengths[side.index()]);
    let changed: Vec<usize> = (0..rows.len()).filter(|&at| !is_same(&rows[at])).collect();
    if changed.is_empty() || articles.iter().all(|a| a.facts.is_empty()) {
        return Vec::new();
    }
    let mut pairs = Vec::new();
    let mut left_over = [Vec::new(), Vec::new()];
    let by_block = articles.map(by_block);
    let mut pairing = rows::Pairing::new(articles, lengths, sides, &by_block, &mut words, apart);
    for &row in &changed {
        pairing.pair(row, &rows[row], &mut pairs, &mut left_over);
    }
    let events = pairing.events;
    // In the order of each article, whatever the order of rows.
    left_over.iter_mut().for_each(|l| l.sort_unstable_by_key(|l| l.fact));
    let told = tolls::pair(articles, &by_block, &mut left_over, &mut pairs, &words, apart);
    across::pair(articles, &by_block, (&mut left_over, &told), &mut pairs, &words, apart);
    for (left_over, events) in left_over.iter_mut().zip(events) {
        if !events.is_empty() {
            left_over.extend(events);
            left_over.sort_unstable_by_key(|l| l.fact);
        }
    }
    events::part_told_elsewhere(articles, rows, &mut pairs, &mut left_over);
    if common != InCommon::Most {
        events::part(articles, rows, &mut pairs, &mut left_over, &words, apart);
    }
    elsewhere::strike(articles, &mut left_over);
    only::here(articles, &mut left_over, &words);
    excerpts::pair(articles, &mut left_over, &mut pairs);
    let mut found: Vec<Difference> = pairs;
    for (side, left_over) in left_over.into_iter().enumerate() {
        found.extend(left_over.into_iter().map(|l| Difference {
            status: if side == 0 { FactStatus::OnlyLeft } else { FactStatus::OnlyRight },
            facts: if side == 0 { [Some(l.fact), None] } else { [None, Some(l.fact)] },
            rows: [l.row; 2],
        }));
    }
    let found = without_repeats(articles, found);
    let mut found: Vec<FactDifference> =
        found.into_iter().filter_map(|d| d.into_shown(articles, swapped)).collect();
    // By one number each, which compare faster than four.
    found.sort_by_cached_key(|d| {
        let fact = |at: Option<usize>| at.map_or(0, |at| at as u128 + 1);
        (d.status as u128) << 120 | (d.row as u128) << 80 | fact(d.left) << 40 | fact(d.right)
    });
    found
}

/// Facts of texts without any difference need no pairing.
fn is_same(row: &Row) -> bool {
    row.kind == RowKind::Same && row.spans.iter().all(|s| s.op == SpanOp::Same)
}

/// Two facts held against each other, or one alone, in the direction of the work.
#[derive(Debug, Clone, Copy)]
struct Difference {
    status: FactStatus,
    /// Indexes into the facts of both articles.
    facts: [Option<usize>; 2],
    /// The rows they stand in.
    rows: [usize; 2],
}

impl Difference {
    /// In the direction of the result.
    fn into_shown(self, articles: [&Article; 2], swapped: bool) -> Option<FactDifference> {
        let ([mut left, mut right], [mut row, mut other]) = (self.facts, self.rows);
        let kind = match (left, right) {
            (Some(at), _) => articles[0].facts.get(at)?.kind,
            (None, Some(at)) => articles[1].facts.get(at)?.kind,
            (None, None) => return None,
        };
        let mut status = self.status;
        if swapped {
            std::mem::swap(&mut left, &mut right);
            std::mem::swap(&mut row, &mut other);
            status = match status {
                FactStatus::OnlyLeft => FactStatus::OnlyRight,
                FactStatus::OnlyRight => FactStatus::OnlyLeft,
                both => both,
            };
        }
        Some(FactDifference { status, kind, left, right, row, right_row: (row != other).then_some(other) })
    }
}

/// A fact without a counterpart.
#[derive(Debug, Clone, Copy)]
struct LeftOver {
    fact: usize,
    row: usize,
}

/// Leaves out what a listed quotation holds already, and quotations of which only listed figures differ.
fn without_repeats(articles: [&Article; 2], found: Vec<Difference>) -> Vec<Difference> {
    let fact = |side: usize, at: usize| articles[side].facts.get(at);
    let is_quote = |d: &Difference| {
        d.facts
            .iter()
            .enumerate()
            .any(|(side, at)| at.and_then(|at| fact(side, at)).is_some_and(|f| f.kind == FactKind::Quote))
    };
    // Per side: block and range of listed quotations, in order.
    let mut quotes: [Vec<(usize, [usize; 2])>; 2] = [Vec::new(), Vec::new()];
    // What stands in the part that one side lacks is no less listed.
    for difference in found.iter().filter(|d| is_quote(d) && d.status != FactStatus::Shortened) {
        for (side, at) in difference.facts.iter().enumerate() {
            quotes[side].extend(at.and_then(|at| fact(side, at)).map(|f| (f.block, f.range)));
        }
    }
    if quotes.iter().all(Vec::is_empty) {
        return found;
    }
    quotes.iter_mut().for_each(|q| q.sort_unstable());
    let quoted = |side: usize, at: usize| {
        let f = fact(side, at)?;
        // Quotations do not overlap.
        let before = quotes[side].partition_point(|(block, r)| (*block, r[0]) <= (f.block, f.range[0]));
        let quote = quotes[side].get(before.checked_sub(1)?)?;
        (quote.0 == f.block && f.range[1] <= quote.1[1]).then_some(*quote)
    };
    let inside = |d: &Difference| {
        !is_quote(d)
            && d.facts.iter().enumerate().all(|(side, at)| at.is_none_or(|at| quoted(side, at).is_some()))
    };
    let mut figures = FxHashSet::default();
    for d in found.iter().filter(|d| d.status == FactStatus::Conflict && inside(d)) {
        figures.extend(d.facts[0].and_then(|at| quoted(0, at)));
    }
    let mut kept = found;
    let differs_elsewhere = |d: &Difference| {
        let (Some(l), Some(r)) =
            (d.facts[0].and_then(|at| fact(0, at)), d.facts[1].and_then(|at| fact(1, at)))
        else {
            return true;
        };
        !figures.contains(&(l.block, l.range)) || !differ_in_figures(l, r)
    };
    kept.retain(|d| {
        if d.status == FactStatus::Shortened {
            true
        } else if is_quote(d) {
            differs_elsewhere(d)
        } else {
            d.status == FactStatus::Conflict || !inside(d)
        }
    });
    kept
}

/// Whether two quotations differ in nothing but figures.
pub(super) fn differ_in_figures(left: &Fact, right: &Fact) -> bool {
    without_figures(&left.text) == without_figures(&right.text)
}

/// The words of a quotation without figures and what numerals are written with.
fn without_figures(text: &str) -> String {
    let numeral = "〇零一二两兩三四五六七八九十百千万萬亿億点點";
    let words = text.chars().filter(|&c| is_letter(c) && !c.is_numeric() && !numeral.contains(c));
    words.map(folded::folded).collect()
}

/// Facts of each block, as ranges into the article's list: they stand in block order.
fn by_block(article: &Article) -> Vec<std::ops::Range<usize>> {
    let mut ranges = vec![0..0; article.blocks.len()];
    let mut at = 0;
    for (block, range) in ranges.iter_mut().enumerate() {
        let start = at;
        while article.facts.get(at).is_some_and(|f| f.block == block) {
            at += 1;
        }
        *range = start..at;
    }
    ranges
}

#[cfg(test)]
mod cases;

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::article::Article;
    use crate::compare::{FactStatus, collate};
    use crate::read::{self, Document, Options};
    use crate::task::Watch;
    use crate::text::Policy;

    pub(super) fn article(text: &str) -> Arc<Article> {
        let options = Options { raw: true, ..Options::default() };
        let mut article = read::article(&Document::pasted(text), &options).unwrap();
        crate::facts::annotate(&mut article, &crate::task::Watch::default()).unwrap();
        Arc::new(article)
    }

    pub(super) fn differences(left: &str, right: &str) -> Vec<(FactStatus, String, String)> {
        let articles = vec![article(left), article(right)];
        let collation = collate(articles, 0, Policy::default(), &Watch::default()).unwrap();
        let [left, right] = &collation.articles[..] else { return Vec::new() };
        let text = |f: Option<&crate::article::Fact>| f.map(|f| f.text.to_string()).unwrap_or_default();
        let facts = &collation.comparisons[0].facts;
        facts
            .iter()
            .map(|d| {
                let [l, r] = d.facts(&left.facts, &right.facts);
                (d.status, text(l), text(r))
            })
            .collect()
    }

    pub(super) fn one(status: FactStatus, left: &str, right: &str) -> (FactStatus, String, String) {
        (status, left.to_owned(), right.to_owned())
    }

    use FactStatus::{Conflict, OnlyLeft, OnlyRight, SameValue};

    pub(super) const TAIL: &str = "\n\n村民说，这座桥走了四代人，修好以后孩子上学不用绕路。";

    #[test]
    fn figures_in_each_others_place() {
        let pair = |a: &str, b: &str| differences(&format!("{a}{TAIL}"), &format!("{b}{TAIL}"));
        assert_eq!(
            pair("新桥总投资3.63亿元，主跨336米。", "新桥总投资3.36亿元，主跨336米。"),
            [one(Conflict, "3.63亿元", "3.36亿元")]
        );
        assert_eq!(
            pair("新桥总投资3.6亿元。", "新桥总投资3.63亿元。"),
            [one(Conflict, "3.6亿元", "3.63亿元")]
        );
        assert_eq!(
            pair("参加施工的有近四百人。", "参加施工的有398人。"),
            [one(SameValue, "四百人", "398人")]
        );
        // Told from a day that nobody knows.
        assert_eq!(
            pair("镇政府昨日通车，施工方今晚撤离。", "镇政府昨天通车，施工方今日晚间撤离。"),
            [one(SameValue, "昨日", "昨天"), one(SameValue, "今晚", "今日晚间")]
        );
        assert_eq!(pair("镇政府昨日通车。", "镇政府前天通车。"), [one(Conflict, "昨日", "前天")]);
        assert_eq!(pair("三成的果农受益。", "30%的果农受益。"), [one(SameValue, "三成", "30%")]);
        assert_eq!(
            pair("两岸的引桥全长1.5公里，护栏是新漆的。", "两岸的引桥全长1500米，护栏是新漆的。"),
            [one(SameValue, "1.5公里", "1500米")]
        );
        assert_eq!(pair("投入３６３人施工。", "投入363人施工。"), []);
        assert_eq!(
            pair("If fewer than thirty readers a night come.", "If fewer than forty readers a night come."),
            [one(Conflict, "thirty", "forty")]
        );
    }

    #[test]
    fn what_only_one_says() {
        let both = "镇上的老船工把缆绳送给了小学，孩子们拿它拔河。";
        let found = differences(
            &format!("{both}\n\n渡口一天开出二十三班船。\n\n渡口每班船坐六十人。{TAIL}"),
            &format!("{both}{TAIL}"),
        );
        assert!(found.iter().all(|f| f.0 == OnlyLeft) && !found.is_empty(), "{found:?}");
        // Said twice, listed once; said elsewhere, not at all.
        let found = differences(
            &format!("票价是15元，不再上涨。{TAIL}\n\n另一位居民也提到15元的票价。"),
            &format!("票价不再上涨。{TAIL}"),
        );
        assert_eq!(found, [one(OnlyLeft, "15元", "")]);
    }

    #[test]
    fn the_same_quantity_in_other_places() {
        let shared = "镇上的老船工把缆绳送给了小学，孩子们拿它拔河，一直玩到天黑才散。";
        let left = format!("青石镇后山塌方事故共造成23人受伤，抢险还在进行。\n\n{shared}{TAIL}");
        let right = format!("{shared}{TAIL}\n\n记者晚间从医院获悉，后山塌方造成的25人受伤者都已脱险。");
        assert_eq!(differences(&left, &right), [one(Conflict, "23人", "25人")]);
        // Another time.
        let right = format!("{shared}{TAIL}\n\n去年后山塌方也曾造成25人受伤，当时道路断了一周。");
        assert!(differences(&left, &right).iter().all(|f| f.0 != Conflict));
        // Other things.
        let right = format!("{shared}{TAIL}\n\n县城东边的工厂昨夜失火，另有25人受伤送医。");
        assert!(differences(&left, &right).iter().all(|f| f.0 != Conflict));
    }

    #[test]
    fn a_changed_quotation_is_a_conflict_and_holds_its_figures() {
        let pair = |a: &str, b: &str| differences(&format!("{a}{TAIL}"), &format!("{b}{TAIL}"));
        assert_eq!(
            pair("镇长说：“桥通了是好事，大家等了很久。”", "镇长说：“桥通了是大事，大家等了很久。”"),
            [one(Conflict, "“桥通了是好事，大家等了很久。”", "“桥通了是大事，大家等了很久。”")]
        );
        assert_eq!(
            pair("镇长说：“桥通了，花了3亿元，值得。”", "镇长说：“桥通了，花了5亿元，值得。”"),
            [one(Conflict, "3亿元", "5亿元")]
        );
        assert_eq!(pair("镇长说：“桥通了，三成人受益。”", "镇长说：「桥通了,三成人受益。」"), []);
        let found = pair("店主说书店开了。镇长说：“桥通了，花了3亿元，值得。”", "店主说书店开了。");
        assert_eq!(found, [one(OnlyLeft, "“桥通了，花了3亿元，值得。”", "")]);
        assert!(!found.iter().any(|f| f.0 == OnlyRight));
    }
}
