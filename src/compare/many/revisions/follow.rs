//! Follows sentences from capture to capture.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Article;
use crate::compare::Comparison;
use crate::text::chars::is_letter;
use crate::text::sentences;

use super::kept::{Kept, kept};
use super::{Life, Reading};

/// What changed with one capture: indexes of lives, ascending.
#[derive(Debug, Default)]
pub(super) struct Came {
    pub(super) appeared: Vec<usize>,
    pub(super) edited: Vec<usize>,
    pub(super) vanished: Vec<usize>,
}

/// The lives so far.
#[derive(Debug, Default)]
pub(super) struct Lives {
    list: Vec<Life>,
    /// The sentences of the last capture, in its order, with their lives.
    now: Vec<(Sentence, usize)>,
    /// By their letters those that ended, the one that ended last at the end.
    gone: BTreeMap<String, Vec<usize>>,
}

/// A sentence where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) block: usize,
    /// Scalar values of the block's text.
    pub(super) range: Range<usize>,
    pub(super) text: String,
}

impl Lives {
    /// Takes in the next capture, with its comparison with the one before.
    pub(super) fn take(
        &mut self,
        capture: usize,
        article: &Article,
        before: Option<(&Article, &Comparison)>,
    ) -> Came {
        let next = sentences_of(article);
        let last = std::mem::take(&mut self.now);
        let mut came = Came::default();
        let mut lives: Vec<Option<(usize, bool)>> = vec![None; next.len()];
        let mut continued = vec![false; last.len()];
        if let Some((old, comparison)) = before {
            let sides = [last.iter().map(|(s, _)| s).collect::<Vec<_>>(), next.iter().collect()];
            for Kept { left, right, edited } in kept(comparison, [old, article], &sides) {
                if let (Some((_, life)), Some(slot)) = (last.get(left), lives.get_mut(right)) {
                    *slot = Some((*life, edited));
                    continued[left] = true;
                }
            }
        }
        for ((sentence, life), _) in last.iter().zip(&continued).filter(|(_, continued)| !**continued) {
            self.gone.entry(letters(&sentence.text)).or_default().push(*life);
        }
        for (sentence, life) in next.into_iter().zip(lives) {
            let (life, edited, new) = match life {
                Some((life, edited)) => (life, edited, false),
                // A sentence that stood there once and is back, or one that went elsewhere.
                None => match self.gone.get_mut(&letters(&sentence.text)).and_then(Vec::pop) {
                    Some(life) => {
                        let was_there = self.list.get(life).is_some_and(|l| l.last() + 1 == capture);
                        (life, false, !was_there)
                    }
                    None => {
                        self.list.push(Life { readings: Vec::new() });
                        (self.list.len() - 1, false, true)
                    }
                },
            };
            if before.is_some() {
                came.appeared.extend(new.then_some(life));
                came.edited.extend(edited.then_some(life));
            }
            if let Some(of) = self.list.get_mut(life) {
                let range = [sentence.range.start, sentence.range.end];
                let text = sentence.text.clone();
                of.readings.push(Reading { capture, block: sentence.block, range, text, edited });
            }
            self.now.push((sentence, life));
        }
        let ended = |life: &usize| self.list.get(*life).is_some_and(|l| l.last() < capture);
        came.vanished = last.into_iter().map(|(_, life)| life).filter(ended).collect();
        for list in [&mut came.appeared, &mut came.edited, &mut came.vanished] {
            list.sort_unstable();
        }
        came
    }

    pub(super) fn into_list(self) -> Vec<Life> {
        self.list
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|&c| is_letter(c)).flat_map(char::to_lowercase).collect()
}

/// All sentences that say something, blanks around them left out.
fn sentences_of(article: &Article) -> Vec<Sentence> {
    let mut found = Vec::new();
    for (block, text) in article.blocks.iter().map(|b| b.text.as_str()).enumerate() {
        let mut start = 0;
        for range in sentences(text) {
            let whole = text.get(range).unwrap_or_default();
            let lead = whole.chars().take_while(|c| c.is_whitespace()).count();
            let sentence = whole.trim();
            let (from, len) = (start + lead, sentence.chars().count());
            start += whole.chars().count();
            if sentence.chars().any(is_letter) {
                found.push(Sentence { block, range: from..from + len, text: sentence.to_owned() });
            }
        }
    }
    found
}
