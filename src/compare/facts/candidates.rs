//! Facts of a row that no kept text pairs: which of the other side may be the partner of each, and which is taken.

use std::cmp::Reverse;

use crate::article::{Fact, FactKind};
use crate::compare::{FactStatus, Row};

use super::agree::is_moment;
use super::beside::{Beside, SAID};
use super::comparable::{comparable, is_figure};
use super::matter::ALIKE;
use super::rows::{LONGEST, Open, Pairing, Placed};
use super::stretches::counterpart;
use super::{Difference, filed, measure, moment, noun, parted, scope, tally};

/// Facts in one place that are held against each other.
const SEVERAL: usize = 12;
/// What speaks for equal facts, as much as less than one ideograph beside them.
const EQUAL: usize = 3;
/// What speaks for equal counts: more than all words that two unequal ones can share.
const SAME_COUNT: usize = 100;

impl<'a> Pairing<'a, '_> {
    /// Pairs what stands in each other's place, and what is equal and has the same words beside it; those first that
    /// share most of these words.
    pub(super) fn take_in_place(&mut self, number: usize, row: &Row, pairs: &mut Vec<Difference>) {
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
                let held = Held { facts: [&left, &right], beside: [here, beside], place, row };
                if let Some((score, status)) = self.weigh(&held, nth < many) {
                    let away = right.range[0].abs_diff(place[0]);
                    found.push(Candidate { score, away, ends: [l, r], status });
                }
            }
        }
        self.take(number, found, pairs);
    }

    /// How much speaks for two facts being partners, and what they are to each other then; `None` where they are none.
    fn weigh(&mut self, held: &Held<'_, 'a>, is_in_place: bool) -> Option<(usize, Option<FactStatus>)> {
        let Held { facts: [left, right], beside: [here, there], place, row } = held;
        let mut shared = here.shared(there);
        let differ = left.stated.key != right.stated.key;
        if differ && filed::parts(self.articles, [left.fact, right.fact], row.similarity) {
            return None;
        }
        // 起施行 and 修订 are not the same day.
        if differ && is_moment(left.fact.kind) && is_moment(right.fact.kind) {
            if self.tell_other_times([left.fact, right.fact]) || moment::is_told_before(left.fact, right.fact)
            {
                return None;
            }
            match self.roles([left.fact, right.fact]) {
                [Some(a), Some(b)] if a != b => return None,
                [Some(_), Some(_)] => shared[1] = shared[1].max(SAID),
                _ => {}
            }
        }
        let limited = is_figure(left.fact.kind) || left.fact.kind == FactKind::Duration;
        if differ && limited && self.are_opposite_limits([left.fact, right.fact]) {
            return None;
        }
        // 징역 1년, 집행유예 2년 and 징역 1년에 2년 집행유예: the same values in another order, each with what it is of before it.
        let ahead = Some(shared[0]);
        if differ
            && limited
            && self.told_as(1, left.fact, here) >= ahead
            && self.told_as(0, right.fact, there) >= ahead
        {
            return None;
        }
        let turns = is_figure(left.fact.kind) && here.turns_from(there);
        // 死者4人 and 4人意识不明 are not the same four.
        let counts = tally::counted(left.fact).is_some();
        if counts && here.counts_others(there) {
            return None;
        }
        // 170,000 people in the province are not those across the continent.
        let loose = row.similarity < ALIKE;
        if differ && scope::differs(here.behind(), there.behind()).is_some_and(|certain| certain || loose) {
            return None;
        }
        if differ && limited && parted::are_of_other_places(here.ahead(), there.ahead()) {
            return None;
        }
        // 74명 중 61명: what is a part of the one is told as the other.
        let part = || {
            parted::is_part(&left.fact.text, there.behind())
                || parted::is_part(&right.fact.text, here.behind())
        };
        if differ
            && counts
            && (part() || parted::is_of_each(here.ahead()) != parted::is_of_each(there.ahead()))
        {
            return None;
        }
        let english =
            matches!(left.fact.kind, FactKind::Number | FactKind::Quantity) && left.fact.text.is_ascii();
        let same_fate = || counts && here.counts_the_same(there);
        if differ && loose && english && noun::are_others(here.behind(), there.behind()) && !same_fate() {
            return None;
        }
        let other_word = measure::may_be(left.fact, right.fact);
        let one_thing = other_word && measure::is_one(here.behind(), there.behind());
        let others = || measure::are_others((left.fact, here.behind()), (right.fact, there.behind()));
        if other_word && !one_thing || differ && others() {
            return None;
        }
        let (status, more) = if one_thing && left.stated.figure == right.stated.figure {
            (Some(FactStatus::SameValue), EQUAL)
        } else if !differ || left.fact.text == right.fact.text {
            // What stands elsewhere is the same only by the words beside it.
            if !is_in_place && shared[0].max(shared[1]) < SAID {
                return None;
            }
            (self.equal(left, right, turns), EQUAL)
        } else if self.agree(left, right)
            || counts && here.counts_the_same(there) && self.is_reached(left, right)
        {
            (Some(if turns { FactStatus::Conflict } else { FactStatus::SameValue }), EQUAL)
        } else if self.is_same_matter(left, right, row, *place, shared) && !here.counts_others(there) {
            // What was counted earlier is no other value of what is counted now.
            if counts && here.is_of_another_time() != there.is_of_another_time() {
                return None;
            }
            (Some(FactStatus::Conflict), 0)
        } else {
            return None;
        };
        // A piece of a quotation that stands in the other unchanged is less the one that was changed.
        let is_piece = left.fact.kind == FactKind::Quote
            && more == 0
            && (self.is_kept(0, left, &row.spans) || self.is_kept(1, right, &row.spans));
        if is_piece {
            return Some((0, status));
        }
        // The word behind a figure says more of what it counts than the one before. Of 320 kilometres (200 miles) the
        // first is rather what 320 kilometers are.
        let other_unit = status == Some(FactStatus::SameValue) && left.stated.class != right.stated.class;
        let beside = if other_unit || here.is_bracketed() != there.is_bracketed() {
            0
        } else {
            shared[0] + shared[1] + shared[1] / 2
        };
        let score = beside + more - usize::from(other_unit);
        // Of two values of one count in a row, the one that is equal is the partner, whatever leads to either.
        let same = counts && here.counts_the_same(there);
        let same = if same { if more == EQUAL { SAME_COUNT } else { SAID } } else { 0 };
        Some((score + same, status))
    }

    /// How much of the words before a fact one side of the row has before the same value, if it tells it and few others.
    fn told_as(&mut self, side: usize, fact: &Fact, beside: &Beside<'a>) -> Option<usize> {
        const FEW: usize = 48;
        let there = &self.placed[side];
        if fact.value.is_none() || there.len() > FEW {
            return None;
        }
        let same = |p: &&Placed<'a>| {
            p.fact.kind == fact.kind && p.fact.value == fact.value && p.fact.unit == fact.unit
        };
        let same: Vec<&'a Fact> = there.iter().filter(same).map(|p| p.fact).collect();
        same.into_iter().map(|other| self.beside(side, other).shared(beside)[0]).max()
    }

    /// Strikes off what is left and equal, nearest first.
    pub(super) fn take_equal(&mut self, number: usize, pairs: &mut Vec<Difference>) {
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

/// Two facts of a row that are held against each other.
struct Held<'o, 'a> {
    facts: [&'o Open<'a>; 2],
    /// The words beside each.
    beside: [Beside<'a>; 2],
    /// Where the first would stand on the other side.
    place: [usize; 2],
    row: &'o Row,
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
