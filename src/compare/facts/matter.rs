//! What two facts of a row are to each other, by the words around them and by what the row's sides have in common.

use crate::article::{Fact, FactKind};
use crate::compare::{FactStatus, Row, Span, SpanOp};

use super::across::MANY;
use super::agree::{compatible, is_moment, is_reached};
use super::beside::{Beside, REACH, SAID};
use super::clause::is_in_other_sentence;
use super::comparable::are_days;
use super::hedge::{self, Bound};
use super::moment;
use super::role::{self, Role};
use super::rows::{LONGEST, Open, Pairing};
use super::shortened;
use super::speaker;
use super::speech;
use super::spoken;
use super::stated::Stated;
use super::stretches::{anchored, counterpart, exchanged, kept};
use super::systems;
use super::within;

/// What may be exchanged around two facts before words beside them have to say that they are the same, in scalar values.
const TIGHT: usize = 4;
/// How alike the sides of a row must be for a place to tell by itself what stands there, 0.0 to 1.0.
pub(super) const ALIKE: f64 = 0.5;
/// How much must be the same right around a place in rows that are less alike, in scalar values.
const ANCHOR: usize = 6;
/// Share of the shorter of two quotations that must stand in the other for one to be the other, changed.
const CHANGED_QUOTE: f64 = 0.5;
/// The same of their pairs of letters, where next to nothing is kept.
const SURELY: f64 = 0.75;
/// A quotation of a few words, in scalar values, and how much must be the same around it in the other's place.
const SHORT_QUOTE: usize = 48;
const FRAME: usize = 8;
/// Bytes of the longest paragraph in which the place of each quotation is counted out.
const LONGEST_LOOKED_THROUGH: usize = 1 << 16;
/// Facts on either side among which the same words are looked for.
const NEARBY: usize = 24;
/// Figures inside of a quotation that are held against those of another.
const SEVERAL_INSIDE: usize = 8;
/// How far around a fact words tell whether it is exact, in scalar values.
const NEAR: usize = 14;

/// A text with a mark in place of each fact of some in order, whose ranges are in scalar values.
fn without(text: &str, facts: &[(&Fact, [usize; 2])]) -> String {
    let mut facts = facts.iter().map(|(_, range)| range).peekable();
    let mut rest = String::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        while facts.next_if(|range| range[1] <= at).is_some() {}
        match facts.peek() {
            Some(range) if range[0] == at => rest.push('0'),
            Some(range) if range[0] < at => {}
            _ => rest.push(c),
        }
    }
    rest
}

impl<'a> Pairing<'a, '_> {
    pub(super) fn beside(&mut self, side: usize, fact: &Fact) -> Beside<'a> {
        // A quotation speaks for itself.
        if fact.kind == FactKind::Quote {
            return Beside::NOTHING;
        }
        Beside::of(self.cursors[side].around(self.articles[side], fact, REACH))
    }

    /// What two dates are the days of.
    pub(super) fn roles(&mut self, facts: [&Fact; 2]) -> [Option<Role>; 2] {
        let [left, right] = facts;
        [(0, left), (1, right)]
            .map(|(side, fact)| Role::of(self.cursors[side].around(self.articles[side], fact, role::REACH)))
    }

    /// What two facts are that state the same, or are written the same: 8日 can be another day in another article.
    pub(super) fn equal(&mut self, left: &Open<'_>, right: &Open<'_>, turns: bool) -> Option<FactStatus> {
        if turns || speaker::differs(self.articles, left.fact, right.fact) {
            return Some(FactStatus::Conflict);
        }
        (!self.words.same_writing(&left.fact.text, &right.fact.text)).then_some(FactStatus::SameValue)
    }

    /// Whether two facts agree though they do not state the same.
    pub(super) fn agree(&mut self, left: &Open<'_>, right: &Open<'_>) -> bool {
        if left.stated.class != right.stated.class {
            return self.is_converted(left, right);
        }
        if matches!(left.fact.kind, FactKind::Quote | FactKind::Name) {
            return self.words.same_but_for_numerals(&left.fact.text, &right.fact.text)
                || if left.fact.kind == FactKind::Quote {
                    self.same_but_for_figures(left, right)
                        || spoken::same_words(&left.fact.text, &right.fact.text)
                } else {
                    within::is_told_in_full(&left.fact.text, &right.fact.text)
                };
        }
        let near = self.bound(0, left.fact);
        let far = self.bound(1, right.fact);
        // 10 km (6 miles), 10 km (6.2 miles)
        if let (Some(one), Some(other)) = (left.stated.figure, right.stated.figure)
            && systems::measure(left.stated.class.1).is_some()
            && self.beside(0, left.fact).is_bracketed()
            && self.beside(1, right.fact).is_bracketed()
        {
            let unit = left.stated.class.1;
            return systems::agree((one, unit, Bound::Around), (other, unit, Bound::Around));
        }
        compatible((left.fact, &left.stated, near), (right.fact, &right.stated, far))
    }

    /// Whether two figures say the same in units of different systems.
    fn is_converted(&mut self, left: &Open<'_>, right: &Open<'_>) -> bool {
        let ((a, here), (b, there)) = (left.stated.class, right.stated.class);
        let (Some(one), Some(other)) = (left.stated.figure, right.stated.figure) else { return false };
        a == b
            && systems::agree(
                (one, here, self.bound(0, left.fact)),
                (other, there, self.bound(1, right.fact)),
            )
    }

    /// Whether one of two figures is a lower limit that the other reaches: 至少3人 and 5人.
    pub(super) fn is_reached(&mut self, left: &Open<'_>, right: &Open<'_>) -> bool {
        let [here, there] = [(0, left), (1, right)].map(|(side, open)| {
            let least = open.fact.approximate
                && hedge::is_least(self.cursors[side].around(self.articles[side], open.fact, NEAR).0);
            (&open.stated, least)
        });
        is_reached(here, there)
    }

    /// Whether two quotations differ by nothing but how the figures and dates in them are written: “ten years” and “10 years”.
    fn same_but_for_figures(&mut self, left: &Open<'_>, right: &Open<'_>) -> bool {
        let inside = [left, right].map(|quote| quote.range);
        let [l, r] = [0, 1].map(|side| {
            let [start, end] = inside[side];
            let first = self.placed[side].partition_point(|placed| placed.range[0] <= start);
            let all = self.placed[side].iter().skip(first).take_while(move |placed| placed.range[1] <= end);
            let figures = all.filter(|p| !matches!(p.fact.kind, FactKind::Quote | FactKind::Name));
            figures
                .take(SEVERAL_INSIDE + 1)
                .map(|p| (p.fact, p.range.map(|at| at - start)))
                .collect::<Vec<_>>()
        });
        let few = !l.is_empty() && l.len() <= SEVERAL_INSIDE && l.len() == r.len();
        let other = l.iter().zip(&r).any(|(a, b)| a.0.text != b.0.text);
        if !few || !other {
            return false;
        }
        let words = &*self.words;
        let same = l.iter().zip(&r).all(|((a, _), (b, _))| {
            a.text == b.text || a.kind == b.kind && Stated::of(a, words).key == Stated::of(b, words).key
        });
        if !same {
            return false;
        }
        let [a, b] = [(left, l), (right, r)].map(|(quote, figures)| without(&quote.fact.text, &figures));
        self.words.same_writing(&a, &b)
    }

    /// Whether of one of two quotations of one speaker words were left out, and nothing else. Quotations of books, of which
    /// very many may have changed, are not read for it.
    pub(super) fn is_shortened(&self, left: &Fact, right: &Fact) -> bool {
        left.kind == FactKind::Quote
            && self.articles.iter().all(|article| article.facts.len() <= MANY)
            && right.kind == FactKind::Quote
            && shortened::is_shortened(&left.text, &right.text)
            && !speaker::differs(self.articles, left, right)
    }

    /// Whether of two dates one says until when something is known (截至13日) and the other when something was (11日晚).
    pub(super) fn tell_other_times(&mut self, [left, right]: [&Fact; 2]) -> bool {
        let [one, other] = [(0, left), (1, right)]
            .map(|(side, fact)| role::is_as_of(self.cursors[side].around(self.articles[side], fact, NEAR)));
        one != other
    }

    /// Whether one of two figures is the lowest of what is meant and the other the highest: 五年以下 and 七年以上.
    pub(super) fn are_opposite_limits(&mut self, facts: [&Fact; 2]) -> bool {
        let [left, right] = [0, 1]
            .map(|side| hedge::limit(self.cursors[side].around(self.articles[side], facts[side], NEAR)));
        left.is_some() && right.is_some() && left != right
    }

    fn bound(&mut self, side: usize, fact: &Fact) -> Bound {
        if !fact.approximate {
            return Bound::Exact;
        }
        let (before, after) = self.cursors[side].around(self.articles[side], fact, NEAR);
        Bound::of(fact, before, after)
    }

    /// Whether two facts in each other's place speak of the same thing; `shared` is what the words beside them share.
    pub(super) fn is_same_matter(
        &self,
        left: &Open<'_>,
        right: &Open<'_>,
        row: &Row,
        place: [usize; 2],
        shared: [usize; 2],
    ) -> bool {
        let spans = row.spans.as_slice();
        let [here, there] = self.articles;
        if is_in_other_sentence(left, here, spans, self.sides[0])
            || is_in_other_sentence(right, there, spans, self.sides[1])
        {
            return false;
        }
        if left.fact.kind == FactKind::Quote {
            let kept = kept(left.range, right.range, spans, self.sides);
            // Where its pieces were moved about, or all is in another script that counts, edits are marked wider than
            // what was changed.
            return kept >= CHANGED_QUOTE || self.is_in_its_frame(left, right, spans, place) || {
                let shared = speech::shared(&left.fact.text, &right.fact.text);
                shared >= CHANGED_QUOTE && (kept >= CHANGED_QUOTE / 2.0 || shared >= SURELY)
            };
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
        if self.is_in_column(left, right, row) {
            return true;
        }
        // Other kinds are held against each other only where nothing else was exchanged.
        let other = left.stated.class != right.stated.class && !are_days(&left.stated, &right.stated);
        if left.fact.kind == FactKind::Name || other {
            return false;
        }
        let least = if self.apart { 2 * SAID } else { SAID };
        shared[0].max(shared[1]) >= least
    }

    /// Whether a short quotation stands in the very place of another, of the same speaker and among the same words: one was
    /// softened to the other.
    fn is_in_its_frame(&self, left: &Open<'_>, right: &Open<'_>, spans: &[Span], place: [usize; 2]) -> bool {
        let width = |range: [usize; 2]| range[1].saturating_sub(range[0]);
        let short = width(left.range) <= SHORT_QUOTE && width(right.range) <= SHORT_QUOTE;
        // Said a little before or behind as well, it only moved.
        let near = |side: usize, at: usize, fact: &Fact| {
            let facts = self.articles[side].facts.iter().skip(at.saturating_sub(NEARBY)).take(2 * NEARBY);
            let same = |f: &Fact| f.kind == FactKind::Quote && f.text.len() == fact.text.len();
            facts.into_iter().any(|f| same(f) && f.text == fact.text)
        };
        short
            && !self.apart
            && left.fact.speaker == right.fact.speaker
            && exchanged(left.range, spans, self.sides) <= width(left.range) + TIGHT
            && width(place) <= width(right.range) + TIGHT
            && anchored(left.range, spans, self.sides) >= FRAME
            && !near(1, right.at, left.fact)
            && !near(0, left.at, right.fact)
    }

    /// Whether the other side has the words of a quotation in its place, which nobody took for speech there.
    fn is_quoted_there(&self, side: usize, quote: &Open<'_>, row: &Row) -> bool {
        let sides = if side == 0 { self.sides } else { [self.sides[1], self.sides[0]] };
        let [start, end] = counterpart(quote.range, &row.spans, sides);
        let Some(&block) = sides[1].blocks(row).first().filter(|_| sides[1].blocks(row).len() == 1) else {
            return false;
        };
        let Some(block) = self.articles[1 - side].blocks.get(block) else { return false };
        // Not for each quotation of a book in one line, nor in what is far longer than the quotation.
        let [own, other] = [quote.range[1].saturating_sub(quote.range[0]), end.saturating_sub(start)];
        if block.text.len() > LONGEST_LOOKED_THROUGH || other > own * 4 + LONGEST {
            return false;
        }
        let there: String = block.text.chars().skip(start).take(end.saturating_sub(start)).collect();
        there.contains(['“', '”', '「', '」', '『', '』', '"', '‘', '’'])
            && speech::shared(&quote.fact.text, &there) >= SURELY
            && !speech::is_reworded(&quote.fact.text, &there)
    }

    /// Whether the text of a fact stands on the other side as well, found there or not.
    pub(super) fn is_there(&self, side: usize, fact: &Open<'_>, row: &Row) -> bool {
        self.is_kept(side, fact, &row.spans)
            || (fact.fact.kind == FactKind::Quote && self.is_quoted_there(side, fact, row))
    }

    /// Whether the text of a fact was kept, or moved.
    pub(super) fn is_kept(&self, side: usize, fact: &Open<'_>, spans: &[Span]) -> bool {
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
