//! Facts of the two sides of one row.

use std::ops::Range;

use crate::article::{Article, Fact, FactKind};
use crate::compare::display::Side;
use crate::compare::lengths::Lengths;
use crate::compare::{Row, Span, SpanOp};

use super::beside::Beside;
use super::filed;
use super::places::Cursor;
use super::speaker;
use super::speech;
use super::stated::Stated;
use super::words::Words;
use super::{Difference, LeftOver};

/// No fact is longer, in scalar values: quotations are cut there.
pub(super) const LONGEST: usize = 1000;
/// Kept text around a fact that settles where it stands, in scalar values.
const MARGIN: usize = 4;

/// A fact and its range in the row's joined text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) at: usize,
    pub(super) fact: &'a Fact,
    pub(super) range: [usize; 2],
    /// It stands in kept text and so does its counterpart.
    pub(super) kept: bool,
}

/// One that no kept text pairs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open<'a> {
    pub(super) at: usize,
    pub(super) fact: &'a Fact,
    pub(super) range: [usize; 2],
    pub(super) taken: bool,
    pub(super) stated: Stated<'a>,
    /// A quotation or a name that the other side may have as well.
    has_like: bool,
    /// Where it would stand on the other side, known of those of the first.
    pub(super) place: [usize; 2],
    /// The words beside it, once they were asked for.
    pub(super) beside: Option<Beside<'a>>,
}

impl<'a> Open<'a> {
    fn new(placed: &Placed<'a>) -> Self {
        let Placed { at, fact, range, .. } = *placed;
        let stated = Stated::unknown(fact);
        Self { at, fact, range, taken: false, stated, has_like: false, place: [0; 2], beside: None }
    }

    fn has_words(&self) -> bool {
        matches!(self.fact.kind, FactKind::Quote | FactKind::Name)
    }
}

/// Pairs the facts of one row after the other; keeps its buffers.
pub(super) struct Pairing<'a, 'b> {
    pub(super) articles: [&'a Article; 2],
    lengths: [&'b Lengths; 2],
    pub(super) sides: [Side; 2],
    by_block: &'b [Vec<Range<usize>>; 2],
    pub(super) words: &'b mut Words,
    pub(super) placed: [Vec<Placed<'a>>; 2],
    /// Those of them that are not kept.
    pub(super) open: [Vec<Open<'a>>; 2],
    pub(super) cursors: [Cursor; 2],
    /// The articles have little in common.
    pub(super) apart: bool,
    /// What rows tell of other events than their counterparts.
    pub(super) events: [Vec<LeftOver>; 2],
}

impl<'a, 'b> Pairing<'a, 'b> {
    pub(super) fn new(
        articles: [&'a Article; 2],
        lengths: [&'b Lengths; 2],
        sides: [Side; 2],
        by_block: &'b [Vec<Range<usize>>; 2],
        words: &'b mut Words,
        apart: bool,
    ) -> Self {
        Self {
            articles,
            lengths,
            sides,
            by_block,
            words,
            placed: [Vec::new(), Vec::new()],
            open: [Vec::new(), Vec::new()],
            cursors: [Cursor::default(), Cursor::default()],
            apart,
            events: [Vec::new(), Vec::new()],
        }
    }

    /// Appends what agrees in other writing and what conflicts to `pairs`, the rest to `left_over`.
    pub(super) fn pair(
        &mut self,
        number: usize,
        row: &Row,
        pairs: &mut Vec<Difference>,
        left_over: &mut [Vec<LeftOver>; 2],
    ) {
        for side in 0..2 {
            self.place(side, row);
        }
        self.take_kept(&row.spans);
        for (open, placed) in self.open.iter_mut().zip(&self.placed) {
            open.clear();
            open.extend(placed.iter().filter(|p| !p.kept).map(Open::new));
        }
        let first = pairs.len();
        if !self.open[0].is_empty() && !self.open[1].is_empty() {
            self.take_split_speech();
            self.state();
            self.take_in_place(number, row, pairs);
            self.take_equal(number, pairs);
        }
        self.part_events(number, row, first, pairs);
        for (side, left_over) in left_over.iter_mut().enumerate() {
            // The day an item was filed is nothing that it tells.
            let told = |p: &&Open<'_>| !filed::is_filed(self.articles[side], p.fact);
            let open = self.open[side].iter().filter(|p| !p.taken);
            let rest = open.filter(told).filter(|p| !self.is_there(side, p, row));
            left_over.extend(rest.map(|p| LeftOver { fact: p.at, row: number }));
        }
    }

    fn place(&mut self, side: usize, row: &Row) {
        let (article, placed) = (self.articles[side], &mut self.placed[side]);
        placed.clear();
        let numbers = self.sides[side].blocks(row);
        let mut before = 0;
        for (i, &number) in numbers.iter().enumerate() {
            let own = self.by_block[side].get(number).cloned().unwrap_or_default();
            for at in own {
                let Some(fact) = article.facts.get(at) else { continue };
                let [start, end] = fact.range;
                let range = [start + before, end + before];
                placed.push(Placed { at, fact, range, kept: false });
            }
            if i + 1 < numbers.len() {
                before += self.lengths[side].chars(number) + 1;
            }
        }
    }

    /// Finds out what those state that are not taken. Of quotations and names first which have a like on the other side at
    /// all: most do not.
    fn state(&mut self) {
        for open in self.open.iter_mut().flatten().filter(|o| !o.taken) {
            if open.has_words() {
                open.stated.key = self.words.glance(open.fact);
            } else {
                open.stated = Stated::of(open.fact, self.words);
            }
        }
        self.mark_like();
        for (side, open) in self.open.iter_mut().enumerate() {
            for open in open.iter_mut().filter(|o| !o.taken && o.has_words()) {
                open.stated = if open.has_like {
                    Stated::of(open.fact, self.words)
                } else {
                    Stated::apart(open.fact, side)
                };
            }
        }
    }

    /// Marks quotations and names that may state the same as one of the other side.
    fn mark_like(&mut self) {
        /// So many that are the same at a glance are looked at closer.
        const FEW: usize = 8;
        let [left, right] = &mut self.open;
        let words = right.iter().enumerate().filter(|(_, r)| !r.taken && r.has_words());
        let mut glances: Vec<(u64, usize)> = words.map(|(at, r)| (r.stated.key, at)).collect();
        glances.sort_unstable();
        for l in left.iter_mut().filter(|l| !l.taken && l.has_words()) {
            let first = glances.partition_point(|there| there.0 < l.stated.key);
            let there = glances.iter().skip(first).take_while(|there| there.0 == l.stated.key);
            for (nth, &(_, r)) in there.enumerate() {
                let r = &mut right[r];
                if nth >= FEW || !Words::surely_differ(l.fact, r.fact) {
                    (l.has_like, r.has_like) = (true, true);
                }
            }
        }
    }

    /// Takes quotations that are cut into other pieces and have the same words.
    fn take_split_speech(&mut self) {
        let quotes = |side: usize| {
            let open = self.open[side].iter().enumerate();
            open.filter(|(_, o)| o.fact.kind == FactKind::Quote).map(|(at, o)| (at, &*o.fact.text))
        };
        let counts = [quotes(0).count(), quotes(1).count()];
        if counts.contains(&0) || counts == [1, 1] {
            return;
        }
        let left: Vec<(usize, &str)> = quotes(0).collect();
        let right: Vec<(usize, &str)> = quotes(1).collect();
        for (side, at) in speech::same_words(&left, &right) {
            if let Some(open) = self.open[side].get_mut(at) {
                open.taken = true;
            }
        }
    }

    /// Pairs the facts of kept text, which stand in each other's place without a question.
    fn take_kept(&mut self, spans: &[Span]) {
        let [from, to] = self.sides;
        let [left, right] = &mut self.placed;
        if right.is_empty() {
            return;
        }
        let articles = self.articles;
        let (mut at, mut first) = (0, 0);
        for l in left {
            while spans.get(at).is_some_and(|span| from.range(span).end <= l.range[0]) {
                at += 1;
            }
            let Some(span) = spans.get(at).filter(|span| span.op == SpanOp::Same) else { continue };
            let (here, there) = (from.range(span), to.range(span));
            let begins = l.range[0] >= here.start + if at == 0 { 0 } else { MARGIN };
            let ends = l.range[1] + if at + 1 == spans.len() { 0 } else { MARGIN } <= here.end;
            if !begins || !ends {
                continue;
            }
            // Kept text stands in the same order on both sides, and so do facts.
            let [start, end] = l.range;
            let range = [start - here.start + there.start, end - here.start + there.start];
            while right.get(first).is_some_and(|r| r.range[0] < range[0]) {
                first += 1;
            }
            let same = |r: &&mut Placed<'_>| r.range == range && r.fact.kind == l.fact.kind && !r.kept;
            let starting = right.iter_mut().skip(first).take_while(|r| r.range[0] == range[0]);
            if let Some(r) = { starting }.find(same)
                && !speaker::differs(articles, l.fact, r.fact)
            {
                (l.kept, r.kept) = (true, true);
            }
        }
    }
}
