//! Turns the shortest edit script into the edits a person would mark.

use std::ops::Range;

use super::side::Side;
use super::{Piece, Run, Texts};
use super::{apart, casing, clusters, english, moves, slide, snap};
use crate::task::{Cancelled, Watch};
use crate::text::{TokenKind, chars, is_hiragana};

/// A changed word weighs as much as two characters; one that was kept says more: that it stands in both texts at
/// the same place is rarely chance, as it is for a character.
const CHANGED_WORD: usize = 2;
const KEPT_WORD: usize = 5;
/// But for one of those that stand in any sentence.
const KEPT_FUNCTION_WORD: usize = 3;
/// The most that a match may weigh and still be chance.
const NOISE: usize = 4;
/// The least that a match between two insertions weighs to be text that was kept.
const PHRASE: usize = 2;

/// Cleans `runs`, which is used up, and fills `pieces` with what comes of it.
///
/// # Errors
/// [`Cancelled`] when the watch says so.
pub(super) fn clean(
    runs: &mut Vec<Run>,
    texts: &Texts<'_>,
    pieces: &mut Vec<Piece>,
    moves: &mut moves::Room,
    watch: &Watch,
) -> Result<(), Cancelled> {
    merge(runs, texts);
    trim(runs, texts);
    watch.check()?;
    casing::split(runs, texts);
    slide::slide(runs, texts, watch)?;
    moves.find(runs, texts, pieces, watch)?;
    snap::snap(pieces, texts, watch)
}

/// Joins edits that a match too small to mean anything keeps apart.
fn merge(runs: &mut Vec<Run>, texts: &Texts<'_>) {
    // So many, from the first one on, are done with.
    let mut kept: usize = 0;
    for at in 0..runs.len() {
        let Some(run) = runs.get(at).cloned() else { break };
        let before = kept.checked_sub(1).and_then(|last| runs.get(last)).filter(|r| !r.same);
        let joins = match (before, runs.get(at + 1)) {
            (Some(before), Some(after)) if run.same => is_noise(&run, before, after, texts),
            (Some(_), _) => !run.same,
            _ => false,
        };
        if !joins {
            kept += 1;
        }
        let Some(last) = kept.checked_sub(1).and_then(|last| runs.get_mut(last)) else { break };
        if joins {
            last.left.end = run.left.end;
            last.right.end = run.right.end;
        } else {
            *last = run;
        }
    }
    runs.truncate(kept);
}

/// Gives back to the neighbours what a joined edit has in common at its ends.
fn trim(runs: &mut [Run], texts: &Texts<'_>) {
    let [a, b] = texts.sides();
    for at in 0..runs.len() {
        let Some(run) = runs.get(at).filter(|r| !r.same && !r.left.is_empty() && !r.right.is_empty()) else {
            continue;
        };
        let (left, right) = (a.keys(&run.left), b.keys(&run.right));
        let shorter = left.len().min(right.len());
        let mut head = 0;
        while head < shorter && left.get(head) == right.get(head) {
            head += 1;
        }
        let mut tail = 0;
        while head + tail < shorter && left.get(left.len() - tail - 1) == right.get(right.len() - tail - 1) {
            tail += 1;
        }
        if head > 0
            && let Some([before, run]) = at.checked_sub(1).and_then(|i| runs.get_mut(i..=at))
        {
            before.left.end += head;
            before.right.end += head;
            run.left.start += head;
            run.right.start += head;
        }
        if tail > 0
            && let Some([run, after]) = runs.get_mut(at..at + 2)
        {
            run.left.end -= tail;
            run.right.end -= tail;
            after.left.start -= tail;
            after.right.start -= tail;
        }
    }
}

/// Whether the match between two edits is a coincidence rather than text that was kept.
fn is_noise(kept: &Run, before: &Run, after: &Run, texts: &Texts<'_>) -> bool {
    let [a, b] = texts.sides();
    let replaces = |run: &Run| !run.left.is_empty() && !run.right.is_empty();
    let both = replaces(before) && replaces(after);
    let lone = both && kept.left.len() == 1 && english::is_function_word(a, kept.left.start);
    let same = if lone { KEPT_FUNCTION_WORD } else { weigh_kept(a, &kept.left, texts) };
    if same > NOISE {
        return false;
    }
    // Between two insertions stands all that was there before: nothing is replaced by them.
    let pure = |on: fn(&Run) -> &Range<usize>| on(before).is_empty() && on(after).is_empty();
    if texts.clusters && clusters::is_word(a, &kept.left) {
        return false;
    }
    // What speech ended with still closes it where its last words were cut, and what followed it: “…。〔…。〕”〔他说。〕.
    let closes = |c: char| chars::closes_quote(c) || c == '"';
    if kept.left.len() == 1
        && a.first(kept.left.start).is_some_and(closes)
        && (pure(|r| &r.left) || pure(|r| &r.right))
    {
        return false;
    }
    let is_phrase = same >= PHRASE
        || (texts.clusters && kept.left.len() >= PHRASE && clusters::is_one(a, kept.left.start));
    if is_phrase && (pure(|r| &r.left) || pure(|r| &r.right)) {
        return false;
    }
    // Nor by something that went before it and something that came behind it.
    if same > PHRASE && !replaces(before) && !replaces(after) {
        return false;
    }
    if apart::are(before, kept, after, texts) {
        return false;
    }
    // A clause end that was kept: 天气好，风大 → 天气冷，风小 is two words changed.
    if same > 0 && kept.left.clone().any(|at| a.first(at).is_some_and(is_pause)) {
        return false;
    }
    if same == 0 && (replaces(before) || replaces(after)) && parts_clauses(kept, before, after, a) {
        return false;
    }
    // The end of a label: 第八条　旧船 → 第九条　木船 is a number and a word changed.
    if same > 0 && (kept.left.start + 1..=kept.left.end).any(|at| is_set_apart(a, at)) {
        return false;
    }
    // 船を倒された → 船が倒れた: what only changed its particles and endings was kept.
    if same > 0 && stands_in_kana(kept, before, after, texts) {
        return false;
    }
    // Beyond this it makes no difference how heavy an edit is.
    let most = 3 * NOISE + 1;
    let weight =
        |run: &Run| weigh_changed(a, &run.left, most, texts).max(weigh_changed(b, &run.right, most, texts));
    let (before, after) = (weight(before), weight(after));
    // A whole clause end was kept: 牵头建设。 → 负责建设。 is one word changed.
    let ends = kept.left.end.checked_sub(1).is_some_and(|last| a.is_punct(last));
    if ends && same >= 2 && before <= 2 * same {
        return false;
    }
    same <= 2 * before.min(after).min(2) && same * 3 < (before + after) * 2 && same <= before.max(after)
}

/// Whether a match is no more than the mark between two short replacements: 院方表示，其中两人 → 医院称，2人.
fn parts_clauses(kept: &Run, before: &Run, after: &Run, a: Side<'_>) -> bool {
    /// Tokens of a side, and how much longer than the other it may be.
    const LONGEST: usize = 12;
    const LONGER: usize = 4;
    let is_short = |run: &Run| {
        let (l, r) = (run.left.len(), run.right.len());
        l.max(r) <= LONGEST && l.max(r) <= LONGER * l.min(r).max(1)
    };
    kept.left.len() == 1
        && is_short(before)
        && is_short(after)
        && a.first(kept.left.start).is_some_and(is_pause)
}

/// Whether a match begins with an ideograph, and the few letters changed before and after it are hiragana.
fn stands_in_kana(kept: &Run, before: &Run, after: &Run, texts: &Texts<'_>) -> bool {
    /// Tokens of an edit.
    const FEW: usize = 4;
    let [a, b] = texts.sides();
    let in_hiragana = |side: Side<'_>, at: usize| side.ideograph(at).is_some_and(is_hiragana);
    let all = |side: Side<'_>, range: &Range<usize>| {
        range.len() <= FEW && range.clone().all(|at| in_hiragana(side, at))
    };
    let in_kana = |run: &Run| all(a, &run.left) && all(b, &run.right);
    in_kana(before) && in_kana(after) && !in_hiragana(a, kept.left.start)
}

/// Whether a blank stands before a token and between characters, which have none between words.
fn is_set_apart(side: Side<'_>, at: usize) -> bool {
    let is_character = |at: usize| side.kind(at) == Some(TokenKind::Ideo);
    !side.joins(at) && is_character(at) && at.checked_sub(1).is_some_and(is_character)
}

/// Of what was kept one cluster is nothing, and of what changed it is something.
fn weigh_kept(side: Side<'_>, range: &Range<usize>, texts: &Texts<'_>) -> usize {
    if texts.clusters && clusters::is_one(side, range.start) {
        return clusters::weigh(side, range, 0);
    }
    weigh(side, range, KEPT_WORD, NOISE + 1)
}

fn weigh_changed(side: Side<'_>, range: &Range<usize>, most: usize, texts: &Texts<'_>) -> usize {
    if texts.clusters && clusters::is_one(side, range.start) {
        return clusters::weigh(side, range, 1);
    }
    weigh(side, range, CHANGED_WORD, most)
}

/// How much tokens mean, up to `most`: punctuation nothing, a character one, a word as much as given.
fn weigh(side: Side<'_>, range: &Range<usize>, word: usize, most: usize) -> usize {
    let mut sum = 0;
    for token in side.tokens(range) {
        sum += match token.kind {
            TokenKind::Blank | TokenKind::Punct => 0,
            TokenKind::Ideo => 1,
            TokenKind::Word | TokenKind::Number => word,
        };
        if sum >= most {
            return most;
        }
    }
    sum
}

pub(super) fn is_pause(c: char) -> bool {
    chars::ends_sentence(c) || matches!(c, '，' | ',' | '：' | ':' | ';')
}
