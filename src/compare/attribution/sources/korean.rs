//! Korean: 경찰에 따르면, 주평 군수는 …고 밝혔다.

use std::ops::Range;

use super::super::unit::{Half, Verbs};
use super::super::words::Manner;
use super::Frame;

/// Longest name of a source, in scalar values.
const LONGEST: usize = 24;

pub(super) fn frames(half: &Half, verbs: &Verbs) -> Vec<Frame> {
    let mut frames = Vec::new();
    for (at, _) in half.chars.iter().enumerate().filter(|(_, c)| **c == '에') {
        for word in ["에 따르면", "에 의하면"] {
            if is(half, at, word) {
                let start = clause_start(half, at);
                if at - start <= LONGEST {
                    frames.push(frame(half, start, at, at + word.chars().count()));
                }
            }
        }
    }
    frames.extend(spoken(half, verbs));
    frames
}

/// Who is the subject of a sentence with a verb of saying behind 고 or 며.
fn spoken(half: &Half, verbs: &Verbs) -> Option<Frame> {
    let said = |(verb, manner): &&(Range<usize>, Manner)| {
        let before = verb.start.checked_sub(2).map(|at| (half.get(at), half.get(at + 1)));
        *manner != Manner::None && matches!(before, Some(('고' | '며', ' ')))
    };
    let Some((verb, _)) = verbs.iter().find(said) else {
        return behind(half, verbs).or_else(|| topic(half, believed(half)?));
    };
    topic(half, verb.start)
}

/// 경찰은 …한 것으로 보고 있다: where it is told that somebody believes so.
fn believed(half: &Half) -> Option<usize> {
    const BELIEF: [&str; 5] = ["보고 있", "추정하고 있", "판단하고 있", "파악하고 있", "의심하고 있"];
    let held = |at: &usize| is(half, *at, "것으로 ") && BELIEF.iter().any(|word| is(half, at + 4, word));
    (0..half.chars.len()).find(held)
}

/// The topic of the sentence that goes on to a place.
fn topic(half: &Half, to: usize) -> Option<Frame> {
    let mut start = 0;
    let mut quoted = false;
    for at in 0..to {
        match half.get(at) {
            '"' => quoted = !quoted,
            '“' => quoted = true,
            '”' => quoted = false,
            _ if quoted => {}
            ',' | '\n' => start = at + 1,
            '.' if half.get(at + 1).is_whitespace() => start = at + 1,
            // What is topic behind so much is no longer the one who speaks.
            '은' | '는' if half.get(at + 1) == ' ' && at > start + 1 => {
                return (at - start <= LONGEST).then(|| frame(half, start, at, at + 1));
            }
            _ => {}
        }
    }
    None
}

/// “…”라고 주평 군수는 말했다
fn behind(half: &Half, verbs: &Verbs) -> Option<Frame> {
    let (verb, _) = verbs.iter().find(|(verb, manner)| {
        let before = verb.start.checked_sub(2).map(|at| (half.get(at), half.get(at + 1)));
        *manner != Manner::None && matches!(before, Some(('은' | '는', ' ')))
    })?;
    let particle = verb.start - 2;
    let close =
        (particle.saturating_sub(LONGEST)..particle).rev().find(|&at| matches!(half.get(at), '”' | '"'))?;
    let from = ["이라고 ", "라고 ", "고 "]
        .iter()
        .find(|word| is(half, close + 1, word))
        .map(|word| close + 1 + word.chars().count())?;
    (from < particle).then(|| frame(half, from, particle, verb.end))
}

fn frame(half: &Half, start: usize, end: usize, to: usize) -> Frame {
    let mut from = start;
    while from < end && half.get(from).is_whitespace() {
        from += 1;
    }
    Frame { at: from..to, name: from..end, known: None }
}

fn clause_start(half: &Half, to: usize) -> usize {
    let stops = |c: char| matches!(c, ',' | '.' | '“' | '”' | '"' | '\n');
    (0..to).rev().find(|&at| stops(half.get(at))).map_or(0, |at| at + 1)
}

fn is(half: &Half, at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(n, c)| half.get(at + n) == c)
}
