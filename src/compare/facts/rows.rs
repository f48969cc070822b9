//! Facts of the two sides of one row.

use std::cmp::Reverse;
use std::ops::Range;

use crate::article::{Article, Fact, FactKind};
use crate::compare::display::Side;
use crate::compare::lengths::Lengths;
use crate::compare::{FactStatus, Row, Span, SpanOp};

use super::agree::is_moment;
use super::beside::{Beside, SAID};
use super::comparable::{comparable, is_figure};
use super::filed;
use super::measure;
use super::places::Cursor;
use super::speaker;
use super::speech;
use super::stated::Stated;
use super::stretches::counterpart;
use super::tally;
use super::words::Words;
use super::{Difference, LeftOver};

/// No fact is longer, in scalar values: quotations are cut there.
pub(super) const LONGEST: usize = 1000;
/// Kept text around a fact that settles where it stands, in scalar values.
const MARGIN: usize = 4;
/// Facts in one place that are held against each other.
const SEVERAL: usize = 12;
/// What speaks for equal facts, as much as less than one ideograph beside them.
const EQUAL: usize = 3;

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
    place: [usize; 2],
    /// The words beside it, once they were asked for.
    beside: Option<Beside<'a>>,
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
    open: [Vec<Open<'a>>; 2],
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

    /// The facts of a row that no kept text pairs, by side.
    pub(super) fn open(&self) -> &[Vec<Open<'a>>; 2] {
        &self.open
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

    /// Pairs what stands in each other's place, and what is equal and has the same words beside it; those first that
    /// share most of these words.
    fn take_in_place(&mut self, number: usize, row: &Row, pairs: &mut Vec<Difference>) {
        let by_key = self.right_by_key();
        let (mut found, mut there): (Vec<Candidate>, Vec<usize>) = (Vec::new(), Vec::new());
        for l in 0..self.open[0].len() {
            let left = self.open[0][l];
            if left.taken {
                continue;
            }
            let place = counterpart(left.range, &row.spans, self.sides);
            self.open[0][l].place = place;
            let right = &self.open[1];
            let end = place[1].max(place[0] + 1);
            // Facts stand in order of their starts; one that began long before the place cannot reach it.
            let first = right.partition_point(|r| r.range[0] + LONGEST < place[0]);
            let near = (first..right.len()).take_while(|&r| right[r].range[0] < end);
            let in_place = near.filter(|&r| {
                let r = &right[r];
                r.range[1] > place[0]
                    && !r.taken
                    && (comparable((left.fact, &left.stated), (r.fact, &r.stated))
                        || measure::may_be(left.fact, r.fact))
            });
            there.clear();
            there.extend(in_place.take(SEVERAL));
            let many = there.len();
            for r in self.nearest_equal(&by_key, &left, place) {
                if !there.contains(&r) {
                    there.push(r);
                }
            }
            if there.is_empty() {
                continue;
            }
            let here = self.beside(0, left.fact);
            for (nth, &r) in there.iter().enumerate() {
                let right = self.open[1][r];
                let beside = right.beside.unwrap_or_else(|| self.beside(1, right.fact));
                self.open[1][r].beside = Some(beside);
                let mut shared = here.shared(&beside);
                let differ = left.stated.key != right.stated.key;
                if differ && filed::parts(self.articles, [left.fact, right.fact], row.similarity) {
                    continue;
                }
                // 起施行 and 修订 are not the same day.
                if differ && is_moment(left.fact.kind) && is_moment(right.fact.kind) {
                    if self.tell_other_times([left.fact, right.fact]) {
                        continue;
                    }
                    match self.roles([left.fact, right.fact]) {
                        [Some(a), Some(b)] if a != b => continue,
                        [Some(_), Some(_)] => shared[1] = shared[1].max(SAID),
                        _ => {}
                    }
                }
                let turns = is_figure(left.fact.kind) && here.turns_from(&beside);
                // 死者4人 and 4人意识不明 are not the same four.
                let counts = tally::counted(left.fact).is_some();
                if counts && here.counts_others(&beside) {
                    continue;
                }
                let other_word = measure::may_be(left.fact, right.fact);
                let one_thing = other_word && measure::is_one(here.behind(), beside.behind());
                let others = measure::are_others((left.fact, here.behind()), (right.fact, beside.behind()));
                if other_word && !one_thing || others && differ {
                    continue;
                }
                let (status, more) = if one_thing && left.stated.figure == right.stated.figure {
                    (Some(FactStatus::SameValue), EQUAL)
                } else if left.stated.key == right.stated.key || left.fact.text == right.fact.text {
                    // What stands elsewhere is the same only by the words beside it.
                    if nth >= many && shared[0].max(shared[1]) < SAID {
                        continue;
                    }
                    (self.equal(&left, &right, turns), EQUAL)
                } else if self.agree(&left, &right) {
                    (Some(if turns { FactStatus::Conflict } else { FactStatus::SameValue }), EQUAL)
                } else if self.is_same_matter(&left, &right, row, place, shared)
                    && !here.counts_others(&beside)
                {
                    (Some(FactStatus::Conflict), 0)
                } else {
                    continue;
                };
                // The word behind a figure says more of what it counts than the one before.
                let score = shared[0] + shared[1] + shared[1] / 2 + more;
                let score = score + if counts && here.counts_the_same(&beside) { SAID } else { 0 };
                // A piece of a quotation that stands in the other unchanged is less the one that was changed.
                let is_piece = left.fact.kind == FactKind::Quote
                    && more == 0
                    && (self.is_kept(0, &left, &row.spans) || self.is_kept(1, &right, &row.spans));
                let score = if is_piece { 0 } else { score };
                found.push(Candidate {
                    score,
                    away: right.range[0].abs_diff(place[0]),
                    ends: [l, r],
                    status,
                });
            }
        }
        self.take(number, found, pairs);
    }

    /// Strikes off what is left and equal, nearest first.
    fn take_equal(&mut self, number: usize, pairs: &mut Vec<Difference>) {
        if self.open.iter().any(|open| open.iter().all(|o| o.taken)) {
            return;
        }
        let by_key = self.right_by_key();
        let mut found = Vec::new();
        for l in 0..self.open[0].len() {
            let left = self.open[0][l];
            if left.taken {
                continue;
            }
            for r in self.nearest_equal(&by_key, &left, left.place) {
                let right = self.open[1][r];
                let counts = tally::counted(left.fact).is_some();
                if counts && self.beside(0, left.fact).counts_others(&self.beside(1, right.fact)) {
                    continue;
                }
                let away = right.range[0].abs_diff(left.place[0]);
                found.push(Candidate { score: 0, away, ends: [l, r], status: None });
            }
        }
        self.take(number, found, pairs);
    }

    /// What is not taken on the second side, by what it states and then by place.
    fn right_by_key(&self) -> Vec<(u64, usize)> {
        let right = self.open[1].iter().enumerate();
        let mut by_key: Vec<(u64, usize)> =
            right.filter(|(_, r)| !r.taken).map(|(at, r)| (r.stated.key, at)).collect();
        by_key.sort_unstable();
        by_key
    }

    /// The few facts that state the same and stand nearest to a place.
    fn nearest_equal<'k>(
        &self,
        by_key: &'k [(u64, usize)],
        left: &Open<'_>,
        place: [usize; 2],
    ) -> impl Iterator<Item = usize> + use<'k> {
        let key = left.stated.key;
        let at = self.open[1].partition_point(|r| r.range[0] < place[0]);
        let middle = by_key.partition_point(|entry| *entry < (key, at));
        let around = by_key.iter().skip(middle.saturating_sub(2)).take(4);
        around.filter(move |entry| entry.0 == key).map(|entry| entry.1)
    }

    /// Takes candidates, the best first.
    fn take(&mut self, number: usize, mut found: Vec<Candidate>, pairs: &mut Vec<Difference>) {
        found.sort_unstable_by_key(|c| (Reverse(c.score), c.away, c.ends));
        for Candidate { ends: [l, r], status, .. } in found {
            let [lefts, rights] = &mut self.open;
            let (left, right) = (&mut lefts[l], &mut rights[r]);
            if left.taken || right.taken {
                continue;
            }
            (left.taken, right.taken) = (true, true);
            let (here, there) = (left.fact, right.fact);
            // Looked at only here, because most pairs that may be are not.
            let shortened = status == Some(FactStatus::Conflict) && self.is_shortened(here, there);
            let (left, right) = (&self.open[0][l], &self.open[1][r]);
            let status = if shortened { Some(FactStatus::Shortened) } else { status };
            if let Some(status) = status {
                pairs.push(Difference { status, facts: [Some(left.at), Some(right.at)], rows: [number; 2] });
            }
        }
    }
}

/// A pair that may be.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    /// How much speaks for it.
    score: usize,
    /// How far from the place of the one the other stands, in scalar values.
    away: usize,
    ends: [usize; 2],
    /// `None` for what is the same and not listed.
    status: Option<FactStatus>,
}
