//! Turns the shortest edit script into the edits a person would mark.

use std::ops::Range;

use super::{Run, Texts};
use crate::text::{Folded, TokenKind};

/// A changed word weighs as much as two characters; one that was kept says more: that it stands in both texts at
/// the same place is rarely chance, as it is for a character.
const CHANGED_WORD: usize = 2;
const KEPT_WORD: usize = 5;

pub(super) fn clean(runs: Vec<Run>, texts: &Texts<'_>) -> Vec<Run> {
    let mut runs = merge(runs, texts);
    slide(&mut runs, texts);
    runs
}

/// Joins edits that a match too small to mean anything keeps apart.
fn merge(runs: Vec<Run>, texts: &Texts<'_>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    let mut runs = runs.into_iter().peekable();
    while let Some(run) = runs.next() {
        let before = out.last().filter(|r| !r.same);
        let joins = match (before, runs.peek()) {
            (Some(before), Some(after)) if run.same => is_noise(&run, before, after, texts),
            _ => false,
        };
        match out.last_mut() {
            Some(last) if joins || (!last.same && !run.same) => {
                last.left.end = run.left.end;
                last.right.end = run.right.end;
            }
            _ => out.push(run),
        }
    }
    out
}

/// Whether the match between two edits is a coincidence rather than text that was kept.
fn is_noise(kept: &Run, before: &Run, after: &Run, texts: &Texts<'_>) -> bool {
    let weight =
        |run: &Run| weigh(texts.a, &run.left, CHANGED_WORD).max(weigh(texts.b, &run.right, CHANGED_WORD));
    let same = weigh(texts.a, &kept.left, KEPT_WORD);
    let (before, after) = (weight(before), weight(after));
    // A whole clause end was kept: 牵头建设。 → 负责建设。 is one word changed.
    let ends = texts
        .a
        .tokens
        .get(kept.left.clone())
        .unwrap_or_default()
        .last()
        .is_some_and(|t| t.kind == TokenKind::Punct);
    if ends && same >= 2 && before <= 2 * same {
        return false;
    }
    same <= 2 * before.min(after).min(2) && same * 3 < (before + after) * 2 && same <= before.max(after)
}

/// How much tokens mean: punctuation nothing, a character one, a word as much as given.
fn weigh(side: &Folded, range: &Range<usize>, word: usize) -> usize {
    side.tokens
        .get(range.clone())
        .unwrap_or_default()
        .iter()
        .map(|t| match t.kind {
            TokenKind::Blank | TokenKind::Punct => 0,
            TokenKind::Ideo => 1,
            TokenKind::Word | TokenKind::Number => word,
        })
        .sum()
}

/// Moves an insertion or deletion that could stand at several places to where a phrase begins or ends.
fn slide(runs: &mut [Run], texts: &Texts<'_>) {
    for at in 1..runs.len().saturating_sub(1) {
        let Some([before, edit, after]) = runs.get_mut(at - 1..at + 2) else { continue };
        if edit.same || !before.same || !after.same || edit.left.is_empty() == edit.right.is_empty() {
            continue;
        }
        let on_left = edit.right.is_empty();
        let (side, text, range) = if on_left {
            (texts.a, texts.left, edit.left.clone())
        } else {
            (texts.b, texts.right, edit.right.clone())
        };
        let back = side_matches_back(side, &range).min(before.left.len());
        let forward = side_matches_forward(side, &range).min(after.left.len());
        if back + forward == 0 {
            continue;
        }
        let start = range.start - back;
        let best = (0..=back + forward)
            .max_by_key(|&k| {
                (
                    border(side, text, start + k) + border(side, text, start + k + range.len()),
                    usize::from(k == back),
                    usize::MAX - k,
                )
            })
            .unwrap_or(back);
        shift(before, edit, after, best.cast_signed() - back.cast_signed());
    }
    // A match that was slid over entirely stays as an empty run: harmless, dropped by the layout.
}

fn side_matches_back(side: &Folded, range: &Range<usize>) -> usize {
    let keys = &side.keys;
    (1..=range.start).take_while(|&k| keys.get(range.start - k) == keys.get(range.end - k)).count()
}

fn side_matches_forward(side: &Folded, range: &Range<usize>) -> usize {
    let keys = &side.keys;
    (0..keys.len() - range.end.min(keys.len()))
        .take_while(|&k| keys.get(range.start + k) == keys.get(range.end + k))
        .count()
}

fn shift(before: &mut Run, edit: &mut Run, after: &mut Run, by: isize) {
    for (b, e, a) in [
        (&mut before.left, &mut edit.left, &mut after.left),
        (&mut before.right, &mut edit.right, &mut after.right),
    ] {
        b.end = b.end.saturating_add_signed(by);
        e.start = b.end;
        e.end = e.end.saturating_add_signed(by);
        a.start = e.end;
    }
}

/// How good a place for the edge of an edit the border before this token is.
fn border(side: &Folded, text: &str, at: usize) -> u8 {
    let (Some(before), Some(after)) =
        (at.checked_sub(1).and_then(|i| side.tokens.get(i)), side.tokens.get(at))
    else {
        return 4;
    };
    let ends = |t: &str| t.chars().next().is_some_and(crate::text::chars::ends_sentence);
    if ends(before.text(text)) {
        return 4;
    }
    if before.kind == TokenKind::Punct {
        return 3;
    }
    if after.kind == TokenKind::Punct {
        return 2;
    }
    u8::from(before.byte + before.bytes < after.byte)
}
