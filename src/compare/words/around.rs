//! The ideographs of an edit and of the kept text around it, and the words of the list that stand there.

use std::cell::OnceCell;
use std::ops::Range;

use super::side::Side;
use super::snap::Edit;
use crate::text::{TokenKind, is_han, lexicon};

/// Characters of a changed word that are looked at.
const CHANGED: usize = 3;
/// Characters of a kept part of a word that are looked at, on either side.
pub(super) const KEPT: usize = 3;

/// Characters that are words by themselves and stand beside any other one.
const LOOSE: &str = "是有会會能很不就都也更还還才将將要可得了的着著过過没沒在和与與为為到最太被把让讓给給对對从從往向由又再或及这這那每各\
                     一二三四五六七八九十百千万萬两兩几幾半多";

/// What the words cost that end with an edit, or one, two, three tokens after it.
type Costs = [Option<lexicon::Cost>; KEPT + 1];

/// The ideographs of one side around an edit, with what of them is kept on either side of it.
pub(super) struct Around {
    chars: [char; KEPT + CHANGED + KEPT],
    /// Of each the first one after it that nothing joins to it.
    pub(super) ends: [usize; KEPT + CHANGED + KEPT],
    /// Where the edit begins and ends, and where the kept text after it does.
    pub(super) start: usize,
    pub(super) end: usize,
    last: usize,
    /// The words that begin so many tokens before the edit, once they were asked for; `None` where there are none.
    words: [OnceCell<Option<Costs>>; KEPT + 1],
}

impl Around {
    /// `None` unless the edit is a few ideographs on both sides.
    pub(super) fn both(edit: &Edit<'_>) -> Option<[Self; 2]> {
        Some([Self::of(edit, edit.a, &edit.left)?, Self::of(edit, edit.b, &edit.right)?])
    }

    /// `None` unless the edit is a few ideographs on this side.
    fn of(edit: &Edit<'_>, side: Side<'_>, range: &Range<usize>) -> Option<Self> {
        if !(1..=CHANGED).contains(&range.len()) {
            return None;
        }
        let before = edit.before.min(KEPT);
        let mut around = Self {
            chars: [' '; KEPT + CHANGED + KEPT],
            ends: [0; KEPT + CHANGED + KEPT],
            start: before,
            end: before + range.len(),
            last: before + range.len() + edit.after.min(KEPT),
            words: Default::default(),
        };
        let mut end = 0;
        // From behind, because that is how the ends come to be known.
        for at in (0..around.last).rev() {
            let token = range.start - before + at;
            let c = side.ideograph(token);
            if c.is_none() && side.kind(token) != Some(TokenKind::Ideo) && range.contains(&token) {
                return None;
            }
            end = match c {
                None => at,
                Some(_) if end > at + 1 && side.joins(token + 1) => end,
                Some(_) => at + 1,
            };
            if let (Some(slot), Some(reach)) = (around.chars.get_mut(at), around.ends.get_mut(at)) {
                (*slot, *reach) = (c.unwrap_or(' '), end);
            }
        }
        Some(around)
    }

    pub(super) fn part(&self, range: Range<usize>) -> &[char] {
        self.chars.get(range).unwrap_or_default()
    }

    /// The words that begin `back` tokens before the edit and end with it, or one, two, three tokens after; `None` if
    /// there are none.
    pub(super) fn words(&self, back: usize) -> Option<&Costs> {
        self.words.get(back)?.get_or_init(|| self.find(back)).as_ref()
    }

    fn find(&self, back: usize) -> Option<Costs> {
        let start = self.start - back;
        let end = self.ends.get(start).copied()?;
        if end < self.end {
            return None;
        }
        let mut found = [None; KEPT + 1];
        let mut any = false;
        let whole = self.end - start;
        // An edit of one character is not asked whether it is a word.
        lexicon::words(self.part(start..end), whole.max(2), |len, cost| {
            if let Some(slot) = found.get_mut(len - whole) {
                (*slot, any) = (Some(cost), true);
            }
        });
        any.then_some(found)
    }

    /// Whether such a word may be two that meet.
    pub(super) fn is_loose(&self, back: usize, forward: usize) -> bool {
        is_loose(self.part(self.start - back..self.end + forward))
    }

    /// What such a word costs to read, whether it is in the list or not.
    pub(super) fn cost(&self, back: usize, forward: usize) -> lexicon::Cost {
        lexicon::cost(self.part(self.start - back..self.end + forward))
    }

    /// What the three parts of a word cost, each by itself.
    pub(super) fn parts(&self, back: usize, forward: usize) -> lexicon::Cost {
        [self.start - back..self.start, self.start..self.end, self.end..self.end + forward]
            .into_iter()
            .map(|part| lexicon::cost(self.part(part)))
            .sum()
    }
}

/// Whether a character is in a word that stands beside any other one, so that the two may only meet: 很高.
fn is_loose(word: &[char]) -> bool {
    word.iter().any(|&c| !is_han(c) || LOOSE.contains(c))
}
