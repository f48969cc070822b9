//! Korean: 경찰에 따르면, 주평 군수는 …고 밝혔다.

use super::super::unit::{Half, Verbs};
use super::super::words::Manner;
use super::Frame;

/// Longest name of a source, in scalar values.
const LONGEST: usize = 24;

pub(super) fn frames(half: &Half, verbs: &Verbs) -> Vec<Frame> {
    let mut frames = Vec::new();
    for at in 0..half.chars.len() {
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
    let verb = verbs.iter().find(|(verb, manner)| {
        let before = verb.start.checked_sub(2).map(|at| (half.get(at), half.get(at + 1)));
        *manner != Manner::None && matches!(before, Some(('고' | '며', ' ')))
    })?;
    let start = clause_start(half, verb.0.start.min(LONGEST));
    let particle = (start..verb.0.start.min(start + LONGEST))
        .find(|&at| matches!(half.get(at), '은' | '는') && half.get(at + 1) == ' ')?;
    Some(frame(half, start, particle, particle + 1))
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
