//! The sentences of a row in which something changed, each with its counterpart.

use std::ops::Range;

use crate::compare::{Row, SpanOp};
use crate::text::chars::ends_sentence;
use crate::text::is_syllable;

use super::cuts::{first_cut, last_cut};
use super::tongue::{Tongue, is_han};
use super::words::{Manner, heads, manners};

/// Letters beyond which what stands between two common ends of sentences was rewritten, not edited.
const LONGEST: usize = 600;
/// What a letter weighs that is a word or a syllable by itself, and any other.
const HEAVY: usize = 3;

/// One side of a pair of sentences.
#[derive(Debug, Default)]
pub(super) struct Half {
    /// Where it begins in the row's text, in scalar values.
    pub(super) start: usize,
    pub(super) chars: Vec<char>,
    /// Of each letter whether the other side lacks it.
    pub(super) changed: Vec<bool>,
    /// Of each letter, and of the end, where it stands on the other side or would.
    pub(super) peer: Vec<usize>,
    /// Where a word of any table may begin, one for “not”, and what leads to a source.
    pub(super) heads: Vec<usize>,
}

impl Half {
    /// Takes up a text of so many letters; what changed in it is told later.
    fn fill(&mut self, text: &str, start: usize, len: usize) {
        self.start = start;
        self.chars.clear();
        self.chars.resize(len, '\0');
        self.chars.iter_mut().zip(text.chars()).for_each(|(place, c)| *place = c);
        self.changed.clear();
        self.changed.resize(len, false);
        self.peer.clear();
        self.peer.resize(len, 0);
    }

    /// Tells of a stretch what stands in its place on the other side, and whether it was changed.
    fn mark(&mut self, [start, end]: [usize; 2], [first, last]: [usize; 2], is_changed: bool) {
        if is_changed {
            self.changed.get_mut(start..end).unwrap_or_default().fill(true);
        }
        let peers = self.peer.get_mut(start..end).unwrap_or_default();
        peers.iter_mut().zip(first..).for_each(|(peer, there)| *peer = there.min(last));
    }

    fn find_heads(&mut self, tongue: Tongue) {
        let heads = heads(tongue);
        self.heads.clear();
        let mut before = '\0';
        for (at, &c) in self.chars.iter().enumerate() {
            // A Latin word begins behind what is none.
            if heads.may_have(c) && !(c.is_ascii_alphabetic() && before.is_alphanumeric()) {
                self.heads.push(at);
            }
            before = c;
        }
    }

    #[inline]
    pub(super) fn get(&self, at: usize) -> char {
        self.chars.get(at).copied().unwrap_or('\0')
    }

    #[inline]
    pub(super) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\0', |before| self.get(before))
    }

    /// Whether a word stands at a place.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(n, c)| self.get(at + n) == c)
    }

    /// Whether anything in a stretch changed.
    pub(super) fn touched(&self, range: &Range<usize>) -> bool {
        self.changed.get(range.clone()).is_some_and(|changed| changed.contains(&true))
    }

    /// A stretch with the changed letters around it.
    pub(super) fn changed_around(&self, range: &Range<usize>) -> Range<usize> {
        let start = (0..range.start).rev().take_while(|&at| self.is_changed(at)).last();
        let end = (range.end..self.chars.len()).take_while(|&at| self.is_changed(at)).last();
        start.unwrap_or(range.start)..end.map_or(range.end, |last| last + 1)
    }

    /// Where a stretch stands on the other side.
    pub(super) fn over(&self, range: &Range<usize>) -> Range<usize> {
        let peer = |at: usize| self.peer.get(at).copied().unwrap_or_default();
        // The last letter itself, for what follows may have been put between.
        let end = range.end.checked_sub(1).filter(|last| *last >= range.start && !self.is_changed(*last));
        let end = end.map_or_else(|| peer(range.end), |last| peer(last) + 1);
        let start = peer(range.start);
        start..end.max(start)
    }

    /// Where on the other side a stretch is missing that only this side has: before what stands in its place.
    pub(super) fn gap(&self, range: &Range<usize>) -> Range<usize> {
        let first =
            (0..range.start).rev().take_while(|&at| self.is_changed(at)).last().unwrap_or(range.start);
        let at = self.peer.get(first).copied().unwrap_or_default();
        at..at
    }

    #[inline]
    pub(super) fn is_changed(&self, at: usize) -> bool {
        self.changed.get(at) == Some(&true)
    }

    #[inline]
    pub(super) fn slice(&self, range: Range<usize>) -> &[char] {
        self.chars.get(range).unwrap_or_default()
    }

    /// In scalar values of the row's text.
    pub(super) fn in_row(&self, range: &Range<usize>) -> [usize; 2] {
        [self.start + range.start, self.start + range.end]
    }

    /// The weight of the letters of a stretch that are on both sides, and of all of them.
    pub(super) fn weights(&self, range: Range<usize>) -> [usize; 2] {
        let mut weights = [0, 0];
        for at in range {
            let weight = weight(self.get(at));
            weights[1] += weight;
            weights[0] += if self.is_changed(at) { 0 } else { weight };
        }
        weights
    }

    /// What was kept of all besides some stretches.
    fn shares(&self, besides: &[Range<usize>]) -> Shares {
        let mut shares = Shares::default();
        let mut from = 0;
        while from < self.chars.len() {
            let to = self.sentence(&(from..from)).end + 1;
            let mut weights = self.weights(from..to.min(self.chars.len()));
            for range in besides {
                let [kept, all] = self.weights(range.start.max(from)..range.end.min(to));
                weights = [weights[0].saturating_sub(kept), weights[1].saturating_sub(all)];
            }
            let kept = weights[0] > 0;
            for (at, weight) in weights.into_iter().enumerate() {
                shares.all[at] += weight;
                shares.of_kept_sentences[at] += if kept { weight } else { 0 };
            }
            from = to;
        }
        shares
    }

    /// The clause around a place.
    pub(super) fn clause(&self, range: &Range<usize>) -> Range<usize> {
        let start = (0..range.start).rev().find(|&at| self.ends_clause(at)).map_or(0, |at| at + 1);
        let end = (range.end..self.chars.len()).find(|&at| self.ends_clause(at)).unwrap_or(self.chars.len());
        start..end
    }

    /// A clause with the one behind it, or before it if it ends the sentence.
    fn beside(&self, clause: &Range<usize>) -> Range<usize> {
        let letter = |range: Range<usize>| range.into_iter().find(|&at| self.get(at).is_alphanumeric());
        let sentence = self.sentence(clause);
        if let Some(next) = letter(clause.end..sentence.end) {
            return clause.start..self.clause(&(next..next)).end;
        }
        let before = (sentence.start..clause.start).rev().find(|&at| self.get(at).is_alphanumeric());
        before.map_or(clause.clone(), |at| self.clause(&(at..at)).start..clause.end)
    }

    /// The sentence around a place.
    pub(super) fn sentence(&self, range: &Range<usize>) -> Range<usize> {
        let ends = |at: &usize| {
            let c = self.get(*at);
            ends_sentence(c) || c == '\n' || (c == '.' && self.get(at + 1).is_whitespace())
        };
        let start = (0..range.start).rev().find(ends).map_or(0, |at| at + 1);
        let end = (range.end..self.chars.len()).find(ends).unwrap_or(self.chars.len());
        start..end
    }

    /// Whether a pause stands at a place, which a comma or a point inside a figure is not.
    fn ends_clause(&self, at: usize) -> bool {
        match self.get(at) {
            '，' | '；' | '：' | '。' | '！' | '？' | '!' | '?' | '\n' => true,
            // Of Japanese a pause, of Chinese a list.
            '、' => false,
            ',' | ';' | ':' | '.' => self.get(at + 1).is_whitespace() || self.get(at + 1) == '\0',
            _ => false,
        }
    }
}

/// Whether a verb of English tells as what somebody was made known.
fn is_passive(half: &Half, verb: &Range<usize>) -> bool {
    let announces = || {
        let word: String = half.slice(verb.clone()).iter().collect();
        matches!(word.as_str(), "announced" | "revealed" | "confirmed" | "reported" | "disclosed")
    };
    half.is(verb.end, " as ") && announces()
}

/// What a letter weighs; nothing if it is none.
fn weight(c: char) -> usize {
    if is_han(c) || is_syllable(c) { HEAVY } else { usize::from(c.is_alphanumeric()) }
}

/// The verbs of reporting of a half.
pub(super) type Verbs = Vec<(Range<usize>, Manner)>;

/// One sentence on either side, or a few between ends that both have.
#[derive(Debug, Default)]
pub(super) struct Unit {
    pub(super) halves: [Half; 2],
    pub(super) verbs: [Verbs; 2],
    pub(super) tongue: Tongue,
}

impl Unit {
    pub(super) fn verbs(&self, side: usize) -> &Verbs {
        let [left, right] = &self.verbs;
        if side == 0 { left } else { right }
    }

    #[inline]
    pub(super) fn half(&self, side: usize) -> &Half {
        let [left, right] = &self.halves;
        if side == 0 { left } else { right }
    }

    /// Of the clauses around a change on either side, without the change itself, the weight of the letters that are on
    /// both sides, and of all of them.
    pub(super) fn around(&self, change: &[Range<usize>; 2]) -> [[usize; 2]; 2] {
        [0, 1].map(|side: usize| {
            let (half, own) = (self.half(side), &change[side]);
            let besides = |clause: Range<usize>| {
                let [kept, all] = half.weights(clause);
                let [own_kept, own_all] = half.weights(own.clone());
                [kept.saturating_sub(own_kept), all.saturating_sub(own_all)]
            };
            let clause = half.clause(own);
            match besides(clause.clone()) {
                // 据称 and “it is claimed” are clauses of their own, of which another is told.
                [0, rest] if !own.is_empty() && rest <= 2 * HEAVY => besides(half.beside(&clause)),
                weights => weights,
            }
        })
    }

    /// Whether nothing was changed besides a change.
    pub(super) fn is_all_else_kept(&self, change: &[Range<usize>; 2]) -> bool {
        [0, 1].iter().all(|&side: &usize| {
            let (half, own) = (self.half(side), &change[side]);
            (0..half.chars.len())
                .all(|at| !half.is_changed(at) || own.contains(&at) || weight(half.get(at)) == 0)
        })
    }

    /// Whether what is said was kept: of what either side has besides some stretches, the other has at least half; or nearly
    /// all of what one has, which was cut; or nearly all of both, however little that is.
    pub(super) fn is_kept(&self, besides: [&[Range<usize>]; 2]) -> bool {
        /// Less says nothing.
        const LEAST: usize = 5 * HEAVY;
        const MORE: usize = 9 * HEAVY;
        const FEW: usize = 3 * HEAVY;
        let [left, right] = [0, 1].map(|side: usize| self.half(side).shares(besides[side]));
        let both = |enough: fn(&Shares) -> bool| enough(&left) && enough(&right);
        let cut = |short: &Shares, long: &Shares| {
            let ([kept, all], [more, of]) = (short.all, long.of_kept_sentences);
            kept >= MORE && kept * 5 >= all * 4 && more * 3 >= of
        };
        both(|Shares { all: [kept, all], .. }| *kept >= LEAST && kept * 2 >= *all)
            || both(|Shares { of_kept_sentences: [kept, all], .. }| *kept >= FEW && kept * 5 >= all * 4)
            || cut(&left, &right)
            || cut(&right, &left)
    }
}

/// The weight of the letters of a half that are on both sides, and of all of them.
#[derive(Debug, Default)]
struct Shares {
    all: [usize; 2],
    /// Of the sentences of which anything stands on both sides: what went as a whole is told elsewhere.
    of_kept_sentences: [usize; 2],
}

/// The texts of a row, with the place of each span in them in bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) row: &'a Row,
    pub(super) texts: [&'a str; 2],
    /// Where each span begins on both sides, and where the last ends.
    pub(super) places: &'a [[usize; 2]],
}

/// A place that both sides of a row have.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The span it stands in.
    span: usize,
    /// In scalar values of either side.
    chars: [usize; 2],
    bytes: [usize; 2],
}

/// Tells of the units of a row around some of its spans, which ascend; `unit` is the room for them.
pub(super) fn each(sides: &Sides<'_>, spans: &[usize], unit: &mut Unit, mut tell: impl FnMut(&Unit)) {
    let mut done = 0;
    for &span in spans {
        if span < done {
            continue;
        }
        let (from, to) = (sides.start(span), sides.end(span));
        if unit.fill(sides, from, to) {
            tell(unit);
        }
        done = to.span;
    }
}

impl Sides<'_> {
    /// Where the sentence begins in which a span stands.
    fn start(&self, span: usize) -> Place {
        let before = self.row.spans.iter().enumerate().take(span).rev();
        { before.filter(|(_, s)| s.op == SpanOp::Same) }
            .find_map(|(number, _)| {
                self.place(number, last_cut(self.texts[0], self.other(number), self.bytes(number))?)
            })
            .unwrap_or(Place { span: 0, chars: [0, 0], bytes: [0, 0] })
    }

    /// Where it ends.
    fn end(&self, span: usize) -> Place {
        let behind = self.row.spans.iter().enumerate().skip(span);
        { behind.filter(|(_, s)| s.op == SpanOp::Same) }
            .find_map(|(number, _)| {
                self.place(number, first_cut(self.texts[0], self.other(number), self.bytes(number))?)
            })
            .unwrap_or_else(|| Place {
                span: self.row.spans.len(),
                chars: self.row.spans.last().map_or([0, 0], |last| [last.left[1], last.right[1]]),
                bytes: self.texts.map(str::len),
            })
    }

    /// The bytes of a span on the left.
    fn bytes(&self, span: usize) -> Range<usize> {
        let place = |at: usize| self.places.get(at).map_or(self.texts[0].len(), |place| place[0]);
        place(span)..place(span + 1)
    }

    /// The right text from a span on.
    fn other(&self, span: usize) -> &str {
        let start = self.places.get(span).map_or(self.texts[1].len(), |place| place[1]);
        self.texts[1].get(start..).unwrap_or_default()
    }

    /// Where so many letters and bytes of a span that both sides have are passed.
    fn place(&self, number: usize, [chars, bytes]: [usize; 2]) -> Option<Place> {
        let span = self.row.spans.get(number)?;
        let place = self.places.get(number)?;
        Some(Place {
            span: number,
            chars: [span.left[0] + chars, span.right[0] + chars],
            bytes: place.map(|from| from + bytes),
        })
    }
}

impl Unit {
    /// Takes up what stands between two places of a row, both left and right; false if that is none.
    fn fill(&mut self, sides: &Sides<'_>, from: Place, to: Place) -> bool {
        let lens = [0, 1].map(|side: usize| to.chars[side].saturating_sub(from.chars[side]));
        if lens.iter().any(|len| *len == 0 || *len > LONGEST) {
            return false;
        }
        for (side, half) in self.halves.iter_mut().enumerate() {
            let text = sides.texts[side].get(from.bytes[side]..to.bytes[side]).unwrap_or_default();
            half.fill(text, from.chars[side], lens[side]);
        }
        let [left, right] = self.halves.each_ref().map(|half| Tongue::of(&half.chars));
        if left != right {
            return false;
        }
        self.tongue = left;
        for span in sides.row.spans.iter().take(to.span + 1).skip(from.span) {
            let is_changed = matches!(span.op, SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced);
            let within =
                |side: usize, at: usize| at.clamp(from.chars[side], to.chars[side]) - from.chars[side];
            let ([start, end], [first, last]) = (span.left, span.right);
            let ours = [within(0, start), within(0, end)];
            let theirs = [within(1, first), within(1, last)];
            let [left, right] = &mut self.halves;
            left.mark(ours, theirs, is_changed);
            right.mark(theirs, ours, is_changed);
        }
        for (side, half) in self.halves.iter_mut().enumerate() {
            half.peer.push(lens[1 - side]);
            half.find_heads(self.tongue);
        }
        self.verbs = self.halves.each_ref().map(|half| {
            let mut verbs = manners(self.tongue).find_among(&half.chars, half.heads.iter().copied());
            // “Ada Brook announced as the new mayor”: nobody says so.
            verbs.retain(|(verb, manner)| *manner != Manner::None && !is_passive(half, verb));
            verbs
        });
        true
    }
}
