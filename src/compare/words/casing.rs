//! A capital that comes or goes because the word begins the sentence now, or no longer does, is no change of the
//! word: of `Most came.` → `By ten most came.` only `By ten` is new.

use std::ops::Range;

use super::side::Side;
use super::{Run, Texts};
use crate::text::{TokenKind, chars};

/// Words of an edit that are looked through.
const FURTHEST: usize = 64;

/// Cuts edits at a word that they only capitalise.
pub(super) fn split(runs: &mut Vec<Run>, texts: &Texts<'_>) {
    let [a, b] = texts.sides();
    if texts.exact || !runs.iter().any(|run| cut(run, a, b).is_some()) {
        return;
    }
    let mut out = Vec::with_capacity(runs.len() + 2);
    for run in runs.drain(..) {
        let Some((left, right)) = cut(&run, a, b) else {
            out.push(run);
            continue;
        };
        let Run { left: l, right: r, .. } = run;
        let parts = [
            Run { same: false, left: l.start..left, right: r.start..right },
            Run { same: true, left: left..left + 1, right: right..right + 1 },
            Run { same: false, left: left + 1..l.end, right: right + 1..r.end },
        ];
        out.extend(parts.into_iter().filter(|p| !p.left.is_empty() || !p.right.is_empty()));
    }
    *runs = out;
}

/// The word on the left and on the right that begins a sentence on one side only.
fn cut(run: &Run, a: Side<'_>, b: Side<'_>) -> Option<(usize, usize)> {
    if run.same || run.left.is_empty() || run.right.is_empty() {
        return None;
    }
    let (l, r) = (run.left.start, run.right.start);
    let on_right = || {
        let at = counterpart(a, l, b, run.right.clone(), run.left.len() == 1)?;
        Some((l, at))
    };
    let on_left = || {
        let at = counterpart(b, r, a, run.left.clone(), run.right.len() == 1)?;
        Some((at, r))
    };
    on_right().or_else(on_left)
}

fn begins_with_capital(side: Side<'_>, at: usize) -> bool {
    side.kind(at) == Some(TokenKind::Word)
        && side.str(at).starts_with(char::is_uppercase)
        && begins_sentence(side, at)
}

fn begins_sentence(side: Side<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let ends = |c: char| chars::ends_sentence(c) || chars::is_quote(c) || matches!(c, '.' | ':');
    side.is_punct(before) && side.str(before).starts_with(ends) || side.gap(at).contains('\n')
}

/// Where in `range` of the other side the word is that `first` is but for its capital: the last one if nothing
/// else of the edit comes after `first`, else the first. Never the first token of the edit.
fn counterpart(
    side: Side<'_>,
    first: usize,
    other: Side<'_>,
    range: Range<usize>,
    last: bool,
) -> Option<usize> {
    if !begins_with_capital(side, first) {
        return None;
    }
    let fits = |&at: &usize| at > range.start && is_lower(other.str(at), side.str(first));
    if last { range.clone().rev().take(FURTHEST).find(fits) } else { range.clone().take(FURTHEST).find(fits) }
}

fn is_lower(small: &str, capital: &str) -> bool {
    let (mut s, mut c) = (small.chars(), capital.chars());
    let (Some(low), Some(high)) = (s.next(), c.next()) else { return false };
    low != high && high.to_lowercase().eq([low]) && s.as_str() == c.as_str()
}
