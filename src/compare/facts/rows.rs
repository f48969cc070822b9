//! Facts of the two sides of one row.

use std::cmp::Reverse;
use std::ops::Range;

use crate::article::{Article, Fact, FactKind};
use crate::compare::display::Side;
use crate::compare::lengths::Lengths;
use crate::compare::{FactStatus, Row, Span, SpanOp};

use super::agree::{Bound, compatible, is_moment};
use super::beside::{Beside, REACH, SAID};
use super::comparable::{comparable, is_figure};
use super::moment;
use super::places::Cursor;
use super::speech;
use super::stated::{Stated, Words};
use super::stretches::{anchored, counterpart, exchanged, kept};
use super::{Difference, LeftOver};

/// No fact is longer, in scalar values: quotations are cut there.
const LONGEST: usize = 1000;
/// What may be exchanged around two facts before words beside them have to say that they are the same, in scalar values.
const TIGHT: usize = 4;
/// How alike the sides of a row must be for a place to tell by itself what stands there, 0.0 to 1.0.
const ALIKE: f64 = 0.5;
/// How much must be the same right around a place in rows that are less alike, in scalar values.
const ANCHOR: usize = 6;
/// Share of the shorter of two quotations that must stand in the other for one to be the other, changed.
const CHANGED_QUOTE: f64 = 0.5;
/// Kept text around a fact that settles where it stands, in scalar values.
const MARGIN: usize = 4;
/// Facts in one place that are held against each other.
const SEVERAL: usize = 12;
/// What speaks for equal facts, as much as less than one ideograph beside them.
const EQUAL: usize = 3;
/// How far around a fact words tell whether it is exact, in scalar values.
const NEAR: usize = 14;

/// A fact and its range in the row's joined text.
#[derive(Debug, Clone, Copy)]
struct Placed<'a> {
    at: usize,
    fact: &'a Fact,
    /// Known of those only that stand in no kept text.
    stated: Stated<'a>,
    range: [usize; 2],
    taken: bool,
    /// The words beside it, once they were asked for.
    beside: Option<Beside<'a>>,
}

/// Pairs the facts of one row after the other; keeps its buffers.
pub(super) struct Pairing<'a, 'b> {
    articles: [&'a Article; 2],
    lengths: [&'b Lengths; 2],
    sides: [Side; 2],
    by_block: &'b [Vec<Range<usize>>; 2],
    words: &'b mut Words,
    placed: [Vec<Placed<'a>>; 2],
    cursors: [Cursor; 2],
    /// The articles have little in common.
    apart: bool,
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
            cursors: [Cursor::default(), Cursor::default()],
            apart,
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
        if !self.placed[0].is_empty() && !self.placed[1].is_empty() {
            self.take_kept(&row.spans);
            self.take_split_speech();
            self.state();
            self.take_in_place(number, row, pairs);
            self.take_equal(number, &row.spans, pairs);
        }
        for (side, left_over) in left_over.iter_mut().enumerate() {
            let rest = self.placed[side].iter().filter(|p| !p.taken && !self.is_kept(side, p, &row.spans));
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
                let stated = Stated::unknown(fact);
                let range = fact.range.map(|c| c + before);
                placed.push(Placed { at, fact, stated, range, taken: false, beside: None });
            }
            if i + 1 < numbers.len() {
                before += self.lengths[side].chars(number) + 1;
            }
        }
    }

    /// Finds out what those state that are not taken: of most rows few are left.
    fn state(&mut self) {
        for placed in self.placed.iter_mut().flatten().filter(|p| !p.taken) {
            placed.stated = Stated::of(placed.fact, self.words);
        }
    }

    /// Takes quotations that are cut into other pieces and have the same words.
    fn take_split_speech(&mut self) {
        let quotes = |side: usize| -> Vec<(usize, &str)> {
            let placed = self.placed[side].iter().enumerate();
            placed
                .filter(|(_, p)| p.fact.kind == FactKind::Quote && !p.taken)
                .map(|(at, p)| (at, &*p.fact.text))
                .collect()
        };
        let (left, right) = (quotes(0), quotes(1));
        for (side, at) in speech::same_words(&left, &right) {
            if let Some(placed) = self.placed[side].get_mut(at) {
                placed.taken = true;
            }
        }
    }

    /// Pairs the facts of kept text, which stand in each other's place without a question.
    fn take_kept(&mut self, spans: &[Span]) {
        let [from, to] = self.sides;
        let [left, right] = &mut self.placed;
        let mut at = 0;
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
            let range = l.range.map(|char| char - here.start + there.start);
            let first = right.partition_point(|r| r.range[0] < range[0]);
            let same = |r: &&mut Placed<'_>| r.range == range && r.fact.kind == l.fact.kind && !r.taken;
            let starting = right.iter_mut().skip(first).take_while(|r| r.range[0] == range[0]);
            if let Some(r) = { starting }.find(same) {
                (l.taken, r.taken) = (true, true);
            }
        }
    }

    /// Pairs what stands in each other's place, and what is equal and has the same words beside it; those first that
    /// share most of these words.
    fn take_in_place(&mut self, number: usize, row: &Row, pairs: &mut Vec<Difference>) {
        let by_key = self.right_by_key();
        let mut found: Vec<Candidate> = Vec::new();
        for l in 0..self.placed[0].len() {
            let left = self.placed[0][l];
            if left.taken {
                continue;
            }
            let place = counterpart(left.range, &row.spans, self.sides);
            let right = &self.placed[1];
            let end = place[1].max(place[0] + 1);
            // Facts stand in order of their starts; one that began long before the place cannot reach it.
            let first = right.partition_point(|r| r.range[0] + LONGEST < place[0]);
            let near = (first..right.len()).take_while(|&r| right[r].range[0] < end);
            let in_place = near.filter(|&r| {
                let r = &right[r];
                r.range[1] > place[0]
                    && !r.taken
                    && comparable((left.fact, &left.stated), (r.fact, &r.stated))
            });
            let mut there: Vec<usize> = in_place.take(SEVERAL).collect();
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
            for (nth, r) in there.into_iter().enumerate() {
                let right = self.placed[1][r];
                let beside = right.beside.unwrap_or_else(|| self.beside(1, right.fact));
                self.placed[1][r].beside = Some(beside);
                let shared = here.shared(&beside);
                let turns = is_figure(left.fact.kind) && here.turns_from(&beside);
                let (status, more) =
                    if left.stated.key == right.stated.key || left.fact.text == right.fact.text {
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
    fn take_equal(&mut self, number: usize, spans: &[Span], pairs: &mut Vec<Difference>) {
        let by_key = self.right_by_key();
        let mut found = Vec::new();
        for (l, left) in self.placed[0].iter().enumerate().filter(|(_, left)| !left.taken) {
            let place = counterpart(left.range, spans, self.sides);
            found.extend(self.nearest_equal(&by_key, left, place).map(|r| Candidate {
                score: 0,
                away: self.placed[1][r].range[0].abs_diff(place[0]),
                ends: [l, r],
                status: None,
            }));
        }
        self.take(number, found, pairs);
    }

    /// What is not taken on the second side, by what it states and then by place.
    fn right_by_key(&self) -> Vec<(u64, usize)> {
        let right = self.placed[1].iter().enumerate();
        let mut by_key: Vec<(u64, usize)> =
            right.filter(|(_, r)| !r.taken).map(|(at, r)| (r.stated.key, at)).collect();
        by_key.sort_unstable();
        by_key
    }

    /// The few facts that state the same and stand nearest to a place.
    fn nearest_equal<'k>(
        &self,
        by_key: &'k [(u64, usize)],
        left: &Placed<'_>,
        place: [usize; 2],
    ) -> impl Iterator<Item = usize> + use<'k> {
        let key = left.stated.key;
        let at = self.placed[1].partition_point(|r| r.range[0] < place[0]);
        let middle = by_key.partition_point(|entry| *entry < (key, at));
        let around = by_key.iter().skip(middle.saturating_sub(2)).take(4);
        around.filter(move |entry| entry.0 == key).map(|entry| entry.1)
    }

    /// Takes candidates, the best first.
    fn take(&mut self, number: usize, mut found: Vec<Candidate>, pairs: &mut Vec<Difference>) {
        found.sort_unstable_by_key(|c| (Reverse(c.score), c.away, c.ends));
        for Candidate { ends: [l, r], status, .. } in found {
            let [lefts, rights] = &mut self.placed;
            let (left, right) = (&mut lefts[l], &mut rights[r]);
            if left.taken || right.taken {
                continue;
            }
            (left.taken, right.taken) = (true, true);
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

impl<'a> Pairing<'a, '_> {
    fn beside(&mut self, side: usize, fact: &Fact) -> Beside<'a> {
        // A quotation speaks for itself.
        if fact.kind == FactKind::Quote {
            return Beside::of(("", ""));
        }
        Beside::of(self.cursors[side].around(self.articles[side], fact, REACH))
    }

    /// What two facts are that state the same, or are written the same: 8日 can be another day in another article.
    fn equal(&mut self, left: &Placed<'_>, right: &Placed<'_>, turns: bool) -> Option<FactStatus> {
        if turns {
            return Some(FactStatus::Conflict);
        }
        (!self.words.same_writing(&left.fact.text, &right.fact.text)).then_some(FactStatus::SameValue)
    }

    /// Whether two facts agree though they do not state the same.
    fn agree(&mut self, left: &Placed<'_>, right: &Placed<'_>) -> bool {
        if left.stated.class != right.stated.class {
            return false;
        }
        if matches!(left.fact.kind, FactKind::Quote | FactKind::Name) {
            return self.words.same_but_for_numerals(&left.fact.text, &right.fact.text);
        }
        let near = self.bound(0, left.fact);
        let far = self.bound(1, right.fact);
        compatible((left.fact, &left.stated, near), (right.fact, &right.stated, far))
    }

    fn bound(&mut self, side: usize, fact: &Fact) -> Bound {
        if !fact.approximate {
            return Bound::Exact;
        }
        let (before, after) = self.cursors[side].around(self.articles[side], fact, NEAR);
        Bound::of(fact, before, after)
    }

    /// Whether two facts in each other's place speak of the same thing; `shared` is what the words beside them share.
    fn is_same_matter(
        &self,
        left: &Placed<'_>,
        right: &Placed<'_>,
        row: &Row,
        place: [usize; 2],
        shared: [usize; 2],
    ) -> bool {
        let spans = row.spans.as_slice();
        if left.fact.kind == FactKind::Quote {
            let kept = kept(left.range, right.range, spans, self.sides);
            // Where its pieces were moved about, edits are marked wider than what was changed.
            return kept >= CHANGED_QUOTE
                || (kept >= CHANGED_QUOTE / 2.0
                    && speech::shared(&left.fact.text, &right.fact.text) >= CHANGED_QUOTE);
        }
        if is_moment(left.fact.kind)
            && is_moment(right.fact.kind)
            && moment::agree(left.fact, right.fact).is_none()
        {
            return false;
        }
        let width = |range: [usize; 2]| range[1].saturating_sub(range[0]);
        let exchanged = exchanged(left.range, spans, self.sides);
        let tight = exchanged <= width(left.range) + TIGHT && width(place) <= width(right.range) + TIGHT;
        let alike = row.similarity >= ALIKE && !self.apart;
        if tight && (alike || anchored(left.range, spans, self.sides) >= ANCHOR) {
            return true;
        }
        // Other kinds are held against each other only where nothing else was exchanged.
        if left.fact.kind == FactKind::Name || left.stated.class != right.stated.class {
            return false;
        }
        let least = if self.apart { 2 * SAID } else { SAID };
        shared[0].max(shared[1]) >= least
    }

    /// Whether the text of a fact stands on the other side as well, found there or not.
    fn is_kept(&self, side: usize, fact: &Placed<'_>, spans: &[Span]) -> bool {
        let sides = if side == 0 { self.sides } else { [self.sides[1], self.sides[0]] };
        let [start, end] = if fact.fact.kind == FactKind::Quote {
            // Marks and the comma before a closing one are no words.
            [fact.range[0] + 1, fact.range[1].saturating_sub(2)]
        } else {
            fact.range
        };
        let first = spans.partition_point(|span| sides[0].range(span).end <= start);
        let mut own = spans.iter().skip(first).take_while(|span| sides[0].range(span).start < end).peekable();
        let kept = own.peek().is_some()
            && own.all(|span| matches!(span.op, SpanOp::Same | SpanOp::Folded | SpanOp::Moved));
        if !kept || fact.fact.kind == FactKind::Quote {
            return kept;
        }
        // 3人 is kept in 13人 too: what the other side says there has to be no other figure.
        let place = counterpart(fact.range, spans, sides);
        let other = &self.placed[1 - side];
        let first = other.partition_point(|o| o.range[0] + LONGEST < place[0]);
        let there = other.iter().skip(first).take_while(|o| o.range[0] < place[1]);
        { there }
            .all(|o| o.range[1] <= place[0] || o.fact.kind != fact.fact.kind || o.fact.text == fact.fact.text)
    }
}
