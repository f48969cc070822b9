//! The sentences of a row in which something changed, each with its counterpart.

use std::ops::Range;

use crate::compare::{Row, SpanOp};
use crate::text::chars::{closes, ends_sentence};

use super::tongue::{Tongue, is_han};
use super::words::{Manner, manners};

/// Letters beyond which what stands between two common ends of sentences was rewritten, not edited.
const LONGEST: usize = 600;
/// What a letter weighs that is a word or a syllable by itself, and any other.
const HEAVY: usize = 3;

/// One side of a pair of sentences.
#[derive(Debug)]
pub(super) struct Half {
    /// Where it begins in the row's text, in scalar values.
    pub(super) start: usize,
    pub(super) chars: Vec<char>,
    /// Of each letter whether the other side lacks it.
    pub(super) changed: Vec<bool>,
    /// Of each letter, and of the end, where it stands on the other side or would.
    pub(super) peer: Vec<usize>,
}

impl Half {
    pub(super) fn get(&self, at: usize) -> char {
        self.chars.get(at).copied().unwrap_or('\0')
    }

    pub(super) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\0', |before| self.get(before))
    }

    /// Whether anything in a stretch changed.
    pub(super) fn touched(&self, range: &Range<usize>) -> bool {
        self.changed.get(range.clone()).is_some_and(|changed| changed.contains(&true))
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

    pub(super) fn is_changed(&self, at: usize) -> bool {
        self.changed.get(at) == Some(&true)
    }

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

    /// The clause around a place.
    pub(super) fn clause(&self, range: &Range<usize>) -> Range<usize> {
        let start = (0..range.start).rev().find(|&at| self.ends_clause(at)).map_or(0, |at| at + 1);
        let end = (range.end..self.chars.len()).find(|&at| self.ends_clause(at)).unwrap_or(self.chars.len());
        start..end
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

/// What a letter weighs; nothing if it is none.
fn weight(c: char) -> usize {
    if is_han(c) || ('\u{ac00}'..='\u{d7a3}').contains(&c) { HEAVY } else { usize::from(c.is_alphanumeric()) }
}

/// The verbs of reporting of a half.
pub(super) type Verbs = Vec<(Range<usize>, Manner)>;

/// One sentence on either side, or a few between ends that both have.
#[derive(Debug)]
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

    pub(super) fn half(&self, side: usize) -> &Half {
        let [left, right] = &self.halves;
        if side == 0 { left } else { right }
    }

    /// Whether what is said was kept: of what either side has besides some stretches, the other has at least half.
    pub(super) fn is_kept(&self, besides: [&[Range<usize>]; 2]) -> bool {
        /// Less says nothing.
        const LEAST: usize = 5 * HEAVY;
        let shares = [0, 1].map(|side: usize| {
            let half = self.half(side);
            let mut weights = half.weights(0..half.chars.len());
            for range in besides[side] {
                let [kept, all] = half.weights(range.clone());
                weights = [weights[0].saturating_sub(kept), weights[1].saturating_sub(all)];
            }
            weights
        });
        shares.into_iter().all(|[kept, all]| kept >= LEAST && kept * 2 >= all)
    }
}

/// The units of a row around some of its spans, which ascend; `texts` are those of both sides.
pub(super) fn units(row: &Row, spans: &[usize], texts: [&[char]; 2]) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut done = 0;
    for &span in spans {
        if span < done {
            continue;
        }
        let (first, from) = start(row, span, texts);
        let (last, to) = end(row, span, texts);
        units.extend(unit(row, texts, first..last + 1, [from, to]));
        done = last;
    }
    units
}

/// Where the sentence begins in which a span stands, on both sides, and in which span.
fn start(row: &Row, span: usize, texts: [&[char]; 2]) -> (usize, [usize; 2]) {
    for (number, before) in
        row.spans.iter().enumerate().take(span).rev().filter(|(_, s)| s.op == SpanOp::Same)
    {
        let [start, end] = before.left;
        if let Some(at) = (start..end).rev().find(|&at| is_cut(texts[0], at, end)) {
            return (number, [at + 1, before.right[0] + (at + 1 - start)]);
        }
    }
    (0, [0, 0])
}

/// Where it ends.
fn end(row: &Row, span: usize, texts: [&[char]; 2]) -> (usize, [usize; 2]) {
    for (number, behind) in row.spans.iter().enumerate().skip(span).filter(|(_, s)| s.op == SpanOp::Same) {
        let [start, end] = behind.left;
        if let Some(at) = (start..end).find(|&at| is_cut(texts[0], at, end)) {
            return (number, [at + 1, behind.right[0] + (at + 1 - start)]);
        }
    }
    (row.spans.len(), texts.map(<[char]>::len))
}

/// Whether a sentence ends with a letter, and what both sides have goes on or ends there.
fn is_cut(text: &[char], at: usize, end: usize) -> bool {
    let get = |at: usize| text.get(at).copied().unwrap_or('\0');
    let next = get(at + 1);
    if ends_sentence(next) || (closes(next) && next != '\'') {
        return false;
    }
    let mut last = at;
    while closes(get(last)) && last > 0 {
        last -= 1;
    }
    match get(last) {
        '\n' => true,
        '…' => false,
        '.' => {
            let word = (0..last).rev().take_while(|&at| get(at).is_lowercase()).count();
            let begins = at + 1 < end && next.is_whitespace();
            begins && (word > 3 || last < at || get(last.saturating_sub(1)).is_numeric())
        }
        c => ends_sentence(c) && (is_han(next) || next != '\0'),
    }
}

/// What stands between two places of a row, both left and right.
fn unit(row: &Row, texts: [&[char]; 2], spans: Range<usize>, [from, to]: [[usize; 2]; 2]) -> Option<Unit> {
    if (0..2).any(|side| to[side] <= from[side] || to[side] - from[side] > LONGEST) {
        return None;
    }
    let mut halves = [0, 1].map(|side: usize| {
        let chars = texts[side].get(from[side]..to[side]).unwrap_or_default().to_vec();
        let len = chars.len();
        Half { start: from[side], chars, changed: vec![false; len], peer: vec![0; len + 1] }
    });
    for span in row.spans.iter().take(spans.end).skip(spans.start) {
        let ranges = [span.left, span.right];
        let is_changed = matches!(span.op, SpanOp::Deleted | SpanOp::Inserted | SpanOp::Replaced);
        for side in 0..2 {
            let (own, other) = (ranges[side], ranges[1 - side]);
            let half = &mut halves[side];
            for at in own[0].max(from[side])..own[1].min(to[side]) {
                let there = (other[0] + (at - own[0])).min(other[1]);
                half.changed[at - from[side]] = is_changed;
                half.peer[at - from[side]] = there.clamp(from[1 - side], to[1 - side]) - from[1 - side];
            }
        }
    }
    let lens = halves.each_ref().map(|half| half.chars.len());
    for (side, half) in halves.iter_mut().enumerate() {
        if let Some(end) = half.peer.last_mut() {
            *end = lens[1 - side];
        }
    }
    let tongue = Tongue::of(&halves[0].chars);
    if tongue != Tongue::of(&halves[1].chars) {
        return None;
    }
    let verbs = halves.each_ref().map(|half| {
        let mut verbs = manners(tongue).find(&half.chars);
        verbs.retain(|(_, manner)| *manner != Manner::None);
        verbs
    });
    Some(Unit { halves, verbs, tongue })
}
